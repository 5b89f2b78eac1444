# A seed and a number -> a whole project for our own generator, through its own schema: facts in
# data/, a few hand-written pages in docs/, everything in both languages, confirmed in the ledger.
# The machinery (configuration, core, theme, labels, organisation) is copied, never linked, so a
# measurement may edit it and a commit in the middle of a run changes nothing.
"""The made-up handbook that is measured."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

import yaml
from benchmarks.site import phrases
from benchmarks.site.phrases import Pair

from handbook.parity.comparison import as_confirmed, compare
from handbook.parity.ledger import FILE
from handbook.reading import read

ROOT = Path(__file__).resolve().parents[2]
SEED = 20261122
MADE_FROM = ".made-from"
"""In a finished project: what it was made from."""
OWNER = "role:development-coordinator"
PROJECT_PARTS = (
    "mkdocs.yml",
    "overrides",
    "hooks",
    "docs/assets",
    "data/interface.yaml",
    "data/organisation.yaml",
)
Fact = dict[str, Any]
_IN_A_FILE = 250
"""Nobody edits a file of two megabytes, and the handbook refuses to read one."""


@dataclass(frozen=True)
class Sizes:
    """How many pages of each kind. Made by ``sizes``; overviews and municipalities come on top."""

    services: int
    roles: int
    models: int
    terms: int
    duties: int
    statutes: int
    client_groups: int
    tools: int
    guides: int


def sizes(pages: int) -> Sizes:
    """Divide ``pages`` (per language, 12 or more).

    Four fifths are services, roles and models (50, 30 and 20 % of them); the rest is what they
    refer to.
    """
    if pages < 12:
        raise ValueError("a handbook of fewer than 12 pages has no room for every kind")
    main = pages * 4 // 5
    services, roles = main // 2, main * 3 // 10
    rest = pages - main
    shares = {"duties": 6, "statutes": 2, "client_groups": 2, "tools": 1, "guides": 1}
    small = {name: max(1, rest * share // 20) for name, share in shares.items()}
    return Sizes(
        services=services,
        roles=max(3, roles),
        models=max(1, main - services - roles),
        terms=max(1, rest - sum(small.values())),
        **small,
    )


@cache
def version() -> str:
    """The key of everything a project is made from: kept projects with another key are old."""
    own = sorted(each for each in Path(__file__).parent.rglob("*") if each.is_file())
    files = [*own, *(file for part in PROJECT_PARTS for file in _files(ROOT / part))]
    found = blake2b(digest_size=12)
    for file in files:
        if "__pycache__" not in file.parts:
            found.update(file.relative_to(ROOT).as_posix().encode() + b"\0")
            found.update(blake2b(file.read_bytes(), digest_size=12).digest())
    return found.hexdigest()


def _files(path: Path) -> list[Path]:
    return sorted(each for each in path.rglob("*") if each.is_file()) if path.is_dir() else [path]


def make(pages: int, folder: Path, seed: int = SEED) -> Sizes:
    """Write the project with ``pages`` pages a language into the new folder ``folder``.

    The same pages and seed give the same bytes.
    """
    for part in PROJECT_PARTS:
        target = folder / part
        target.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / part).is_dir():
            ignored = shutil.ignore_patterns("__pycache__", "*.egg-info")
            shutil.copytree(ROOT / part, target, ignore=ignored)
        else:
            shutil.copyfile(ROOT / part, target)
    many = sizes(pages)
    writer = _Writer(random.Random(seed), many)
    for name, facts in writer.files().items():
        file = folder / "data" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_as_yaml(facts), "utf-8")
    for name, text in writer.documents().items():
        file = folder / "docs" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    confirm(folder)
    (folder / MADE_FROM).write_text(version(), "utf-8")
    return many


def is_current(folder: Path) -> bool:
    """Whether a project was made whole, and from what there is now."""
    file = folder / MADE_FROM
    return file.is_file() and file.read_text("utf-8") == version()


def confirm(folder: Path) -> None:
    """Write the ledger as if somebody had confirmed every pair as it stands."""
    (folder / FILE).write_text(str(as_confirmed(compare(folder, read(folder)))), "utf-8")


class _Dumper(yaml.CSafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


def _as_yaml(facts: Fact) -> str:
    text: str = yaml.dump(facts, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100)
    return text


def _pair(pair: Pair) -> Fact:
    return {"sv": pair[0], "fi": pair[1]}


def _around(items: Sequence[str], start: int, many: int) -> list[str]:
    """``many`` neighbours in a ring, so that every item is referred to about as often."""
    return [items[(start + turn) % len(items)] for turn in range(min(many, len(items)))]


class _Writer:
    """Holds the dice and the ids that others refer to."""

    def __init__(self, dice: random.Random, many: Sizes) -> None:
        self.dice = dice
        self.services = [f"service-{n:04}" for n in range(1, many.services + 1)]
        own = ("development-coordinator", "client")
        self.roles = [*own, *(f"role-{n:04}" for n in range(1, many.roles - 1))]
        self.models = [f"model-{n:04}" for n in range(1, many.models + 1)]
        self.terms = [f"term-{n:04}" for n in range(1, many.terms + 1)]
        self.duties = [f"duty-{n:04}" for n in range(1, many.duties + 1)]
        self.statutes = [f"statute-{n:04}" for n in range(1, many.statutes + 1)]
        self.groups = [f"client-group-{n:04}" for n in range(1, many.client_groups + 1)]
        self.tools = [f"tool-{n:04}" for n in range(1, many.tools + 1)]
        self.guides = [f"guide-{n:04}" for n in range(1, many.guides + 1)]

    # Words

    def statement(self, who: str = "du") -> Pair:
        """One sentence in both languages, spoken to ``du`` or as ``jag``."""
        opening = self.dice.choice(phrases.OPENINGS)
        sv, fi_you, fi_i = self.dice.choice(phrases.DEEDS)
        ending = self.dice.choice(phrases.ENDINGS)
        number = self.dice.randint(2, 980)
        comma = "," if opening[1].startswith("Kun ") else ""
        return (
            f"{opening[0]} {sv.format(who=who)} {ending[0].format(n=number)}.",
            f"{opening[1]}{comma} {fi_i if who == 'jag' else fi_you} {ending[1].format(n=number)}.",
        )

    def statements(self, many: int, who: str = "du") -> list[Fact]:
        return [_pair(self.statement(who)) for _ in range(many)]

    def text(self, sentences: int, *references: str, who: str = "du") -> Pair:
        """One paragraph; its references end it."""
        made = [self.statement(who) for _ in range(sentences)]
        see = " ".join(f"[[{each}]]." for each in references)
        sv, fi = " ".join(each[0] for each in made), " ".join(each[1] for each in made)
        return (f"{sv} Se {see}", f"{fi} Katso {see}") if see else (sv, fi)

    def prose(self, paragraphs: int, sentences: int, *references: str) -> Fact:
        made = [self.text(sentences, *references) for _ in range(paragraphs)]
        return _pair(("\n\n".join(each[0] for each in made), "\n\n".join(each[1] for each in made)))

    def name(self, heads: Sequence[Pair], number: int) -> Fact:
        """A name that nothing else has: the number is in it."""
        head, audience = heads[number % len(heads)], self.dice.choice(phrases.AUDIENCES)
        return _pair((f"{head[0]} {audience[0]} {number}", f"{head[1]} {audience[1]} {number}"))

    def entity(self, identifier: str, name: Fact, **fields: Any) -> Fact:
        head = {"id": identifier, "name": name, "summary": _pair(self.statement())}
        return {**head, "owner": OWNER, "status": "draft", "review_in": 12, **fields}

    # Kinds

    def files(self) -> dict[str, Fact]:
        """File name -> what it holds."""
        kinds: dict[str, tuple[Sequence[str], Callable[[int, str], Fact]]] = {
            "services": (self.services, self.service),
            "roles": (self.roles, self.role),
            "client_groups": (self.groups, self.client_group),
            "duties": (self.duties, self.duty),
            "statutes": (self.statutes, self.statute),
            "tools": (self.tools, self.tool),
            "terms": (self.terms, self.term),
        }
        made: dict[str, Fact] = {}
        for key, (ids, kind) in kinds.items():
            facts = [kind(n, each) for n, each in enumerate(ids, 1)]
            name = "glossary" if key == "terms" else key
            made[f"{name}.yaml"] = {key: facts[:_IN_A_FILE]}
            for number, start in enumerate(range(_IN_A_FILE, len(facts), _IN_A_FILE), 2):
                made[f"{key}/part-{number}.yaml"] = {key: facts[start : start + _IN_A_FILE]}
        for number, each in enumerate(self.models, 1):
            made[f"models/{each}.yaml"] = self.model(number, each)
        made["needs.yaml"] = {"needs": [self.need()]}
        made["changes.yaml"] = {"changes": [self.change()]}
        return made

    def service(self, number: int, identifier: str) -> Fact:
        duties = _around(self.duties, number, 2)
        term = self.terms[number % len(self.terms)]
        return self.entity(
            identifier,
            self.name(phrases.SERVICES, number),
            client_groups=[f"client-group:{each}" for each in _around(self.groups, number, 2)],
            roles=[f"role:{each}" for each in _around(self.roles, number * 2, 3)],
            legal_basis=[f"duty:{each}" for each in duties],
            access=self.prose(1, 4),
            referral=self.prose(2, 3, f"term:{term}"),
            channels=[
                {"kind": "telephone", "text": _pair(self.statement())},
                {"kind": "visit", "text": _pair(self.statement())},
            ],
        )

    def role(self, number: int, identifier: str) -> Fact:
        known = {"client": ("klient", "asiakas"), OWNER[5:]: ("utvecklare", "kehittäjä")}
        own = known.get(identifier)
        sectors = ("social", "health", "education", "leadership", "authority", "ngo")
        onboarding = [
            {"when": when, "text": _pair(self.statement()), "see": f"term:{term}"}
            for when, term in zip(
                ("first-day", "first-week", "first-month"),
                _around(self.terms, number, 3),
                strict=False,
            )
        ]
        return self.entity(
            identifier,
            _pair(own) if own else self.name(phrases.ROLES, number),
            sector="client" if identifier == "client" else sectors[number % len(sectors)],
            title_status="job-title",
            tasks=self.statements(6, "jag"),
            offers=self.statements(4, "jag"),
            expects=self.statements(4, "jag"),
            limits=self.statements(2, "jag"),
            duties=[f"duty:{each}" for each in _around(self.duties, number, 3)],
            tools=[f"tool:{each}" for each in _around(self.tools, number, 2)],
            onboarding=onboarding,
        )

    def model(self, number: int, identifier: str) -> Fact:
        roles = ["client", *(each for each in _around(self.roles, number * 3, 5))][:5]
        lanes = [f"role:{each}" for each in dict.fromkeys(roles)]
        return self.entity(
            identifier,
            self.name(phrases.MODELS, number),
            level=("case", "management", "development")[number % 3],
            purpose=self.prose(1, 3, f"term:{self.terms[number % len(self.terms)]}"),
            situations=self.statements(3, "jag"),
            use_when=self.statements(2),
            avoid_when=self.statements(2),
            client_part=self.prose(1, 3),
            consent={"requirement": "required", "why": self.prose(1, 2)},
            client_groups=[f"client-group:{each}" for each in _around(self.groups, number, 3)],
            participants=lanes,
            steps=self.steps(8 + number % 7, lanes),
            documents=[{"id": "plan", "name": _pair(("planen", "suunnitelma"))}],
            legal_basis=[f"duty:{each}" for each in _around(self.duties, number, 2)],
            feedback=self.statements(2),
            risks=[
                {"text": _pair(self.statement()), "remedy": _pair(self.statement())}
                for _ in range(2)
            ],
            local_form=_pair(("Den lokala formen är inte känd.", "Paikallista muotoa ei tunneta.")),
        )

    def steps(self, many: int, lanes: Sequence[str]) -> list[Fact]:
        """A sound process of ``many`` (8 to 14) steps: a question, and from 12 on two branches."""
        made: list[Fact] = []

        def add(identifier: str, kind: str, phase: str, name: Pair, lane: int, **more: Any) -> None:
            others = [each for each in lanes if each != lanes[lane % len(lanes)]]
            made.append(
                {
                    "id": identifier,
                    "name": _pair(name),
                    "kind": kind,
                    "phase": phase,
                    "responsible": lanes[lane % len(lanes)],
                    "takes_part": [self.dice.choice(others)],
                    "instruction": self.prose(1, 2),
                    **more,
                }
            )

        def task(identifier: str, phase: str, lane: int, **more: Any) -> None:
            add(identifier, "task", phase, self.dice.choice(phrases.STEPS), lane, **more)

        yes = {"to": "agree", "when": _pair(("Ja", "Kyllä"))}
        no = {"to": "advice", "when": _pair(("Nej", "Ei"))}
        add("first", "start", "contact", ("Någon hör av sig", "Joku ottaa yhteyttä"), 0)
        task("listen", "contact", 1)
        question = ("Räcker ett råd inte?", "Eikö neuvo riitä?")
        add("enough", "decision", "assessment", question, 1, next=[yes, no])
        task("advice", "assessment", 2, next=[{"to": "last"}])
        asked = ("Klienten tar ställning", "Asiakas ottaa kantaa")
        add("agree", "consent", "assessment", asked, 0, documents=["plan"])
        rest = many - 8
        if rest >= 4:
            ways = [{"to": "left"}, {"to": "right"}]
            add("split", "parallel", "plan", ("Arbetet delas", "Työ jaetaan"), 1, next=ways)
            task("left", "plan", 2, next=[{"to": "join"}])
            task("right", "plan", 3, next=[{"to": "join"}])
            add("join", "parallel", "plan", ("Arbetet möts", "Työ kohtaa"), 1)
            rest -= 4
        for turn in range(rest):
            task(f"work-{turn + 1}", "delivery", 1 + turn % 4)
        task("plan", "delivery", 2)
        task("follow-up", "follow-up", 1)
        add("last", "end", "end", ("Klart för den här gången", "Valmista tältä erää"), 0)
        return made

    def client_group(self, number: int, identifier: str) -> Fact:
        share = len(self.services) // len(self.groups)
        needs = [
            {
                "id": f"need-{turn + 1}",
                "text": _pair(self.statement()),
                "services": [
                    f"service:{each}"
                    for each in _around(self.services, number * share + turn * 2, 2)
                ],
                "models": [f"model:{self.models[(number + turn) % len(self.models)]}"],
            }
            for turn in range(5)
        ]
        audience = phrases.AUDIENCES[number % len(phrases.AUDIENCES)]
        name = _pair((f"grupp {audience[0]} {number}", f"ryhmä {audience[1]} {number}"))
        return self.entity(identifier, name, needs=needs, signs=self.statements(4))

    def duty(self, number: int, identifier: str) -> Fact:
        return self.entity(
            identifier,
            self.name(phrases.DUTIES, number),
            statute=f"statute:{self.statutes[number % len(self.statutes)]}",
            section=1 + number % 99,
            obliges=self.statements(3),
            permits=self.statements(2),
            binds=_pair(("alla som hjälper till", "kaikki auttajat")),
            bound=[f"role:{each}" for each in _around(self.roles, number, 3)],
            note=self.prose(1, 2),
        )

    def statute(self, number: int, identifier: str) -> Fact:
        return self.entity(
            identifier,
            _pair((f"provlag {number}", f"koelaki {number}")),
            number=number,
            year=2014,
            notes=self.statements(2),
        )

    def tool(self, number: int, identifier: str) -> Fact:
        parts = [
            {
                "id": f"part-{turn + 1}",
                "name": _pair(self.dice.choice(phrases.STEPS)),
                "help": _pair(self.statement()),
            }
            for turn in range(6)
        ]
        name = _pair((f"blankett {number}", f"lomake {number}"))
        return self.entity(identifier, name, form="form", use=self.prose(1, 3), parts=parts)

    def term(self, number: int, identifier: str) -> Fact:
        other = self.terms[number % len(self.terms)]
        return self.entity(
            identifier,
            self.name(phrases.TERMS, number),
            do_not_mix=[{"term": f"term:{other}", "text": _pair(self.text(2))}],
            note=_pair(self.statement()),
        )

    def need(self) -> Fact:
        how = _pair(("rollens sida", "roolin sivu"))
        met = [{"see": f"role:{self.roles[0]}", "how": how}]
        name = _pair(("jag ser min egen del", "näen oman osuuteni"))
        return {"id": "own-part", "name": name, "met_by": met}

    def change(self) -> Fact:
        name = _pair(("En ändring", "Muutos"))
        return {
            "id": "first",
            "date": "2026-11-22",
            "name": name,
            "text": _pair(self.statement()),
            "about": [f"duty:{self.duties[0]}"],
        }

    # Hand-written pages

    def documents(self) -> dict[str, str]:
        """File name under docs/ -> front matter and Markdown."""
        made: dict[str, str] = {}
        for number, each in enumerate(self.guides, 1):
            for language, lines in zip(("sv", "fi"), self.guide(number), strict=True):
                made[f"{language}/guides/{each}.md"] = "\n".join(lines) + "\n"
        return made

    def guide(self, number: int) -> tuple[Iterable[str], Iterable[str]]:
        both: tuple[list[str], list[str]] = ([], [])

        def add(pair: Pair) -> None:
            for lines, text in zip(both, pair, strict=True):
                lines.append(text)

        def same(text: str) -> None:
            add((text, text))

        same("---")
        add((f"title: Guide {number}", f"title: Opas {number}"))
        summary = self.statement()
        add((f"summary: {summary[0]}", f"summary: {summary[1]}"))
        same(f"owner: {OWNER}\nstatus: draft\n---")
        add(self.text(4, f"role:{self.roles[number % len(self.roles)]}"))
        for turn in range(1, 7):
            title = self.dice.choice(phrases.STEPS)
            anchor = f" {{#part-{turn}}}"
            same("")
            add((f"## {title[0]}{anchor}", f"## {title[1]}{anchor}"))
            same("")
            add(self.text(4))
            same("")
            for _ in range(4):
                item = self.statement()
                add((f"- {item[0]}", f"- {item[1]}"))
        return both
