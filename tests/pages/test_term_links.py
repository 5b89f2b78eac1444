"""Words of the glossary in running text: found inflected, linked once, never where they may not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from markupsafe import Markup

from handbook.language import Language
from handbook.model import Kind, Ref
from handbook.pages.term_links import TermLinks
from handbook.reading import read

ROOT = Path(__file__).parents[2]
CONSENT = Ref(Kind.TERM, "consent")


@pytest.fixture(scope="module")
def links() -> dict[Language, TermLinks]:
    handbook = read(ROOT).handbook
    assert handbook is not None
    return {language: TermLinks(handbook, language) for language in Language}


def linked(links: dict[Language, TermLinks], body: str, own: Ref | None = None) -> list[str]:
    """The words that became links, with where they lead."""
    made = links[Language.SV].linked(Markup(f"<header></header>{body}"), "roles/nurse/", own)
    return re.findall(r'<a class="term" href="\.\./\.\./terms/([a-z-]+/">[^<]+)</a>', made)


@pytest.mark.parametrize(
    ("language", "text", "term", "words"),
    [
        (Language.SV, "Be om klientens samtycke.", "consent", "samtycke"),
        (Language.SV, "Gör upp klientplanen i tid.", "client-plan", "klientplanen"),
        (Language.SV, "den egna kontaktpersonens namn", "own-contact-person", None),
        (Language.FI, "Pyydä asiakkaan suostumusta.", "consent", "suostumusta"),
        (Language.FI, "Tee asiakassuunnitelmaan merkintä.", "client-plan", "asiakassuunnitelmaan"),
        (Language.FI, "palvelutarpeen arvioinnissa", "service-needs-assessment", None),
    ],
)
def test_a_word_is_found_in_any_form(
    links: dict[Language, TermLinks], language: Language, text: str, term: str, words: str | None
) -> None:
    found = {each.ref.id: text[each.start : each.end] for each in links[language].find(text)}
    assert term in found
    assert words is None or found[term] == words


def test_the_longest_term_wins(links: dict[Language, TermLinks]) -> None:
    found = [each.ref.id for each in links[Language.SV].find("bedömning av servicebehovet")]
    assert found == ["service-needs-assessment"]


def test_a_verb_is_no_noun(links: dict[Language, TermLinks]) -> None:
    assert not [
        each
        for each in links[Language.FI].find("Kunta järjestää palvelun ja kieltää maksun.")
        if each.ref.id in ("third-sector", "prohibition-of-disclosure")
    ]


def test_a_compound_is_another_word(links: dict[Language, TermLinks]) -> None:
    assert links[Language.SV].find("samtyckesblanketten och klientplanemallen") == ()


def test_a_word_everybody_knows_is_left_alone(links: dict[Language, TermLinks]) -> None:
    """The glossary says which: an underlined word on every page is one that nobody sees."""
    assert links[Language.SV].find("Klienten har en svår vardag.") == ()
    assert links[Language.FI].find("Asiakas kysyy Kelasta.") == ()


def test_a_word_for_two_concepts_leads_to_neither(links: dict[Language, TermLinks]) -> None:
    assert links[Language.FI].find("Arviointi tehdään yhdessä.") == ()
    assert links[Language.SV].find("Utvärdering görs tillsammans.") != ()


def test_only_the_first_use_is_linked(links: dict[Language, TermLinks]) -> None:
    found = linked(links, "<p>Samtycke behövs.</p><p>Inget samtycke ännu.</p>")
    assert found == ['consent/">Samtycke']


@pytest.mark.parametrize(
    "body",
    [
        '<h2 id="a">Samtycke</h2>',
        '<p>Se <a href="#x">samtycke</a></p>',
        "<p><code>samtycke</code></p>",
        "<table><thead><tr><th>Samtycke</th></tr></thead></table>",
        '<svg class="pd"><text>Samtycke</text></svg>',
        "<pre>samtycke</pre>",
        '<p class="kind k-word">Samtycke</p>',
        '<div lang="fi"><p>samtycke</p></div>',
        '<p lang="fi">samtycke</p>',
        '<p><span class="vh">samtycke</span></p>',
        '<section class="about"><p>Samtycke</p></section>',
        "<label>Samtycke</label>",
    ],
)
def test_some_places_hold_no_such_link(links: dict[Language, TermLinks], body: str) -> None:
    assert linked(links, body) == []
    after = linked(links, body.replace("about", "sec") + "<p>Samtycke.</p>")
    assert after[-1:] == ['consent/">Samtycke'], "and the next place has it"


def test_a_page_does_not_lead_to_itself(links: dict[Language, TermLinks]) -> None:
    assert linked(links, "<p>Samtycke behövs.</p>", own=CONSENT) == []


def test_nothing_else_of_the_page_changes(links: dict[Language, TermLinks]) -> None:
    body = (
        '<header></header><p class="x">Ett <b>samtycke</b> &amp; mer</p>\n<svg><text>a</text></svg>'
    )
    made = links[Language.SV].linked(Markup(body), "", None)
    assert re.sub(r'<a class="term"[^>]*>([^<]*)</a>', r"\1", made) == body
