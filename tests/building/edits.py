"""What an editor may do to a handbook: each edit changes the files of a project in one way."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

Edit = Callable[[Path], None]

MORE = {
    "data/partners.yaml": """partners:
  - id: parish
    name: { sv: församlingen, fi: seurakunta }
    summary: { sv: En granne som hjälper., fi: Naapuri joka auttaa. }
    owner: role:development-coordinator
    status: draft
    sector: ngo
    roles: [role:role-0001]
    tasks:
      - { sv: Samtal på kvällen., fi: Keskusteluja iltaisin. }
    contact_when:
      - { sv: Någon är ensam., fi: Joku on yksin. }
    can_tell: { sv: Det som klienten har sagt ja till., fi: "Sen, mihin asiakas on suostunut." }
    cannot_tell: { sv: Det som är sagt i bikt., fi: "Sitä, mikä on sanottu ripissä." }
""",
    "data/groups.yaml": """groups:
  - id: steering
    name: { sv: styrgruppen, fi: ohjausryhmä }
    summary: { sv: Gruppen leder arbetet., fi: Ryhmä johtaa työtä. }
    owner: role:development-coordinator
    status: draft
    level: management
    chair: role:development-coordinator
    members: [role:role-0001, role:role-0002]
    purpose: { sv: Att komma överens., fi: Sopia asioista. }
    rhythm: { sv: En gång i månaden., fi: Kerran kuussa. }
    bring: { sv: Frågorna., fi: Kysymykset. }
""",
    "data/situations.yaml": """situations:
  - id: worry
    name: { sv: oro, fi: huoli }
    summary: { sv: Jag är orolig., fi: Olen huolissani. }
    owner: role:development-coordinator
    status: draft
    roles: [role:role-0001]
    signs:
      - { sv: Någon mår dåligt., fi: Joku voi huonosti. }
    questions:
      - id: danger
        text: { sv: Är det bråttom?, fi: Onko kiire? }
        answers:
          - text: { sv: "Ja", fi: Kyllä }
            to: act-now
          - text: { sv: "Nej", fi: Ei }
            to: assess
    outcomes:
      - id: act-now
        name: { sv: Handla nu, fi: Toimi nyt }
        do:
          - { sv: Ring., fi: Soita. }
        why: { sv: Det är bråttom., fi: On kiire. }
        see: [duty:duty-0001]
      - id: assess
        name: { sv: Bedöm, fi: Arvioi }
        do:
          - { sv: Bedöm behovet., fi: Arvioi tarve. }
        why: { sv: Behovet är inte känt., fi: Tarvetta ei tunneta. }
        see: [model:model-0001]
""",
}
"""Kinds that the made-up handbook lacks."""


def _sub(file: str, pattern: str, new: str) -> Edit:
    def edit(project: Path) -> None:
        path = project / file
        text, count = re.subn(pattern, new, path.read_text("utf-8"), count=1, flags=re.DOTALL)
        assert count, f"{file}: nothing to edit: {pattern}"
        path.write_text(text, "utf-8")

    return edit


def _append(file: str, text: str) -> Edit:
    def edit(project: Path) -> None:
        path = project / file
        path.write_text(path.read_text("utf-8") + text, "utf-8")

    return edit


def _write(file: str, text: str) -> Edit:
    def edit(project: Path) -> None:
        path = project / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    return edit


def _remove(*files: str) -> Edit:
    def edit(project: Path) -> None:
        for file in files:
            (project / file).unlink()

    return edit


def _both(*edits: Edit) -> Edit:
    def edit(project: Path) -> None:
        for each in edits:
            each(project)

    return edit


_NEW_ROLE = """- id: neighbour
  name: { sv: granne, fi: naapuri }
  summary: { sv: Jag bor bredvid., fi: Asun vieressä. }
  owner: role:development-coordinator
  status: draft
  sector: ngo
  title_status: not-regulated
  tasks:
    - { sv: Jag hälsar på., fi: Käyn kylässä. }
  offers: []
  expects: []
"""
_NEW_TERM = """- id: visit
  name: { sv: besök, fi: käynti }
  summary: { sv: Man ses., fi: Tavataan. }
  owner: role:development-coordinator
  status: draft
"""
_GUIDE = """---
title: {title}
summary: {text}
owner: role:development-coordinator
status: draft
---
{text}

## {title} {{#own}}

[{title}](guide-0001.md#part-1) [[role:neighbour]]
"""

EDITS: dict[str, Edit] = {
    "the summary of a service": _sub(
        "data/services.yaml", r"(id: service-0001.*?summary:\n    sv: )", r"\1Ändrat. "
    ),
    "a longer text that moves every line below it": _sub(
        "data/services.yaml", r"(id: service-0001.*?access:\n    sv: )(\w+)", r"\1Nytt\n      \2"
    ),
    "a text in one language only": _sub(
        "data/roles.yaml", r"(id: role-0001.*?summary:\n    sv: \w+.*?\n    fi: )", r"\1Uutta, "
    ),
    "the task of a role": _sub(
        "data/roles.yaml", r"(id: role-0002.*?tasks:\n  - sv: )", r"\1Numera, "
    ),
    "the name of a step": _sub(
        "data/models/model-0001.yaml", r"sv: Någon hör", "sv: Någon annan hör"
    ),
    "the instruction of a step": _sub(
        "data/models/model-0001.yaml", r"(steps:.*?instruction:\n    sv: )", r"\1Först, "
    ),
    "a step with a rare compound word": _sub(
        "data/models/model-0001.yaml", r"sv: Någon annan hör", "sv: Samarbetsmötesdeltagaren hör"
    ),
    "what a duty obliges to": _sub("data/duties.yaml", r"(obliges:\n  - sv: )", r"\1Genast, "),
    "the section of a duty": _sub("data/duties.yaml", r"section: \S+", "section: 7 a"),
    "a need of a client group": _sub(
        "data/client_groups.yaml", r"(needs:.*?text:\n      sv: )", r"\1Snart, "
    ),
    "what a tool is for": _sub("data/tools.yaml", r"(use:\n    sv: )", r"\1Varje dag, "),
    "what a partner offers": _sub("data/partners.yaml", "Samtal på kvällen", "Samtal hela dagen"),
    "what a group is for": _sub("data/groups.yaml", "Att komma överens", "Att enas"),
    "a question of a situation": _sub("data/situations.yaml", "Är det bråttom", "Brinner det"),
    "a name that stands in menus": _sub(
        "data/roles.yaml", r"(id: role-0001\n  name:\n    sv: )", r"\1ny "
    ),
    "a name with characters that HTML knows": _sub(
        "data/services.yaml", r"(id: service-0002\n  name:\n    sv: )(.*?)\n", r'\1"råd & dåd 2"\n'
    ),
    "the definition of a term": _sub("data/glossary.yaml", r"(summary:\n    sv: )", r"\1Alltså, "),
    "the name of a term that texts use": _sub(
        "data/glossary.yaml", r"(id: term-0001\n  name:\n    sv: ).*?\n", r"\1dörren 1\n"
    ),
    "an inflected form of a term": _sub(
        "data/glossary.yaml",
        r"(id: term-0001\n)",
        r"\1  inflected: { sv: [familjen], fi: [perhettä] }\n",
    ),
    "a new role": _append("data/roles.yaml", _NEW_ROLE),
    "a new term": _append("data/glossary.yaml", _NEW_TERM),
    "a reference more": _sub(
        "data/groups.yaml", r"members: \[role:role-0001", "members: [role:neighbour, role:role-0001"
    ),
    "a reference in running text": _both(
        _sub("data/tools.yaml", r"(use:\n    sv: )", r"\1Se [[role:neighbour]]. "),
        _sub("data/tools.yaml", r"(use:\n.*?    fi: )", r"\1Katso [[role:neighbour]]. "),
    ),
    "an alias": _sub(
        "data/services.yaml",
        r"(id: service-0003\n)",
        r"\1  aliases: { sv: [stödet], fi: [tuki] }\n",
    ),
    "the order of two entities": _sub(
        "data/roles.yaml",
        r"(- id: role-0001\n.*?)(- id: role-0002\n.*?)(- id: role-0003\n)",
        r"\2\1\3",
    ),
    "another owner": _sub(
        "data/tools.yaml", "owner: role:development-coordinator", "owner: role:role-0001"
    ),
    "another status": _sub(
        "data/services.yaml", r"(id: service-0004.*?)status: draft", r"\1status: retired"
    ),
    "a day of review": _sub(
        "data/services.yaml", r"(id: service-0005\n)", r"\1  reviewed: { sv: 2026-11-01 }\n"
    ),
    "a label": _sub("data/interface.yaml", r'(footer.about:\n  sv: ").*?"', r'\1Om boken"'),
    "the county's own text": _sub("data/organisation.yaml", "(vision:.*?bild av)", r"\1 allt och"),
    "a change in the register": _sub("data/changes.yaml", r"(text:\n    sv: )", r"\1Viktigt, "),
    "how a need is met": _sub("data/needs.yaml", "sv: rollens sida", "sv: sidan om rollen"),
    "the words of a hand-written page": _sub(
        "docs/sv/guides/guide-0001.md", r"\n---\n", "\n---\nEn ny början. "
    ),
    "the title of a hand-written page": _sub(
        "docs/fi/guides/guide-0001.md", r"title: ", "title: Uusi "
    ),
    "a new hand-written page": _both(
        _write("docs/sv/guides/new.md", _GUIDE.format(title="Nytt", text="Något nytt.")),
        _write("docs/fi/guides/new.md", _GUIDE.format(title="Uusi", text="Jotain uutta.")),
    ),
    "a picture beside the pages": _both(
        _write("docs/assets/drawing.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>\n'),
        _append("docs/sv/guides/new.md", "\n![Bild](../../assets/drawing.svg)\n"),
        _append("docs/fi/guides/new.md", "\n![Kuva](../../assets/drawing.svg)\n"),
    ),
    "a heading that another page leads to": _both(
        _sub("docs/sv/guides/guide-0001.md", r"\{#part-2\}", "{#second}"),
        _sub("docs/fi/guides/guide-0001.md", r"\{#part-2\}", "{#second}"),
    ),
    "a link to a place on a page that nothing else leads to": _both(
        _append("docs/sv/guides/new.md", "\n[x](../roles/role-0001.md#about-this-page)\n"),
        _append("docs/fi/guides/new.md", "\n[x](../roles/role-0001.md#about-this-page)\n"),
    ),
    "a template of the theme": _sub("overrides/base.html", r"<body>", '<body class="new">'),
    "a style sheet": _append("docs/assets/handbook.css", "\n.new { color: inherit; }\n"),
    "the site's address": _sub("mkdocs.yml", r"https://handbook.example.org/", "https://a.test/b/"),
    "where feedback goes": _sub(
        "mkdocs.yml", r'(HANDBOOK_FEEDBACK_ADDRESS, )""', r'\1"mailto:a@b.test?body={body}"'
    ),
    "a page moved to another id": _both(
        _sub("data/roles.yaml", "- id: neighbour\n", "- id: friend\n"),
        _sub("data/groups.yaml", "role:neighbour", "role:friend"),
        _sub("data/tools.yaml", "role:neighbour", "role:friend"),
        _sub("data/tools.yaml", "role:neighbour", "role:friend"),
        _sub("docs/sv/guides/new.md", "role:neighbour", "role:friend"),
        _sub("docs/fi/guides/new.md", "role:neighbour", "role:friend"),
    ),
    "an entity removed": _sub("data/glossary.yaml", r"- id: visit\n.*\Z", ""),
    "a file removed": _remove("data/situations.yaml"),
    "a hand-written page removed": _remove("docs/sv/guides/new.md", "docs/fi/guides/new.md"),
    "an entity moved to another file": _both(
        _write("data/roles/more.yaml", f"roles:\n{_NEW_ROLE.replace('neighbour', 'friend')}"),
        _sub("data/roles.yaml", r"- id: friend\n.*\Z", ""),
    ),
}
"""Each edit by what it touches. They build on each other, in this order."""

WORDS_ONLY = (*tuple(EDITS)[:8], *tuple(EDITS)[9:14])
"""Edits inside single texts: most pages are taken over, and the preview keeps its site."""
