"""What the search is told of a page: its own words in its own language, and all its names."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

from handbook.language import Language
from handbook.model import Kind
from handbook.pages.page import Page
from handbook.pages.search import avoided_words, record, search_files, sections
from handbook.problems import Location
from handbook.reading import Handbook, read
from handbook.search import Because

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def handbook() -> Handbook:
    found = read(ROOT).handbook
    assert found is not None
    return found


def a_page(path: str = "guides/how", **facts: Any) -> Page:
    base: dict[str, Any] = {"title": "Å & <Ö>", "description": "", "headings": ()}
    texts: dict[str, Any] = {"body": Markup("<p>Ord.</p>"), "source": Location("x")}
    return Page(**{"path": path, "language": Language.SV, **base, **texts, **facts})


def test_text_is_gathered_under_its_headings() -> None:
    body = (
        '<p>Först.</p><h2 id="x">Rubrik</h2><p>Ett <b>ord</b>.</p><ul><li>Två &amp; tre</li></ul>'
    )
    first, second = sections(body, Language.SV)
    assert (first.anchor, first.heading, first.text) == ("", "", "Först.")
    assert (second.anchor, second.heading) == ("x", "Rubrik")
    assert second.text == "Ett ord.\nTvå & tre"


@pytest.mark.parametrize(
    "unread",
    [
        "<header><p>Bort</p></header>",
        "<div data-no-search><div>Bort</div><p>Bort</p></div>",
        '<ul class="links"><li><a href="x">Bort</a></li></ul>',
        '<div lang="fi"><p>Bort</p><div>Bort</div></div>',
        '<p>\n<span class="x" lang="en">Bort</span></p>',
        "<svg><title>Bort</title></svg>",
    ],
)
def test_what_is_not_the_pages_own_text_is_left_out(unread: str) -> None:
    (only,) = sections(f"<p>Före</p>{unread}<p>efter</p>", Language.SV)
    assert only.text == "Före\nefter"


def test_a_text_that_speaks_of_an_attribute_is_read() -> None:
    body = """<p>Skriv <code>lista class="links"</code> eller data-no-search<br>
        eller lang="fi" här.</p> <p lang="sv">Steg\u00a08  </p>"""
    (only,) = sections(body, Language.SV)
    assert only.text.splitlines() == [
        'Skriv lista class="links" eller data-no-search',
        'eller lang="fi" här.',
        "Steg 8",
    ]


def test_a_name_and_its_value_stand_apart() -> None:
    (only,) = sections("<dl><dt>Ägare</dt><dd>Ingen</dd></dl>", Language.SV)
    assert only.text == "Ägare: Ingen"


def test_a_page_answers_to_its_names_in_both_languages(handbook: Handbook) -> None:
    page = a_page("terms/social-assistance", kind=Kind.TERM, title="Utkomststöd")
    names = record(page, handbook, avoided_words(handbook, Language.SV)).names
    reasons = {name.text: name.because for name in names}
    assert reasons["socialbidrag"] is Because.ACCEPTED
    assert reasons["inkomststöd"] is Because.AVOIDED
    assert reasons["toimeentulotuki"] is Because.OTHER_LANGUAGE


def test_a_word_the_glossary_avoids_is_avoided_everywhere(handbook: Handbook) -> None:
    page = a_page("services/social-assistance", kind=Kind.SERVICE, title="Utkomststöd")
    names = record(page, handbook, avoided_words(handbook, Language.SV)).names
    assert {name.because for name in names if name.text == "inkomststöd"} >= {Because.AVOIDED}


def test_a_duty_answers_to_its_section_and_a_statute_to_its_number(handbook: Handbook) -> None:
    page = a_page("duties/secure-expertise", kind=Kind.DUTY, title="Se till …")
    assert "Socialvårdslag 41 §" in {
        name.text for name in record(page, handbook, frozenset()).names
    }
    page = a_page("statutes/social-welfare-act", kind=Kind.STATUTE, title="Socialvårdslag")
    assert "1301/2014" in {name.text for name in record(page, handbook, frozenset()).names}


def test_a_model_answers_to_its_situations(handbook: Handbook) -> None:
    page = a_page("models/pupil-expert-group", kind=Kind.MODEL, title="Expertgrupp")
    names = record(page, handbook, frozenset()).names
    assert "oro för en elev" in {n.text for n in names if n.because is Because.SITUATION}


def test_an_index_holds_one_language_and_no_hidden_page(handbook: Handbook) -> None:
    pages = [a_page(), a_page("x/y", hidden=True), a_page("y/z", language=Language.FI)]
    files = search_files(pages, handbook, Language.SV)
    cards = [card for name, text in files.items() if "/c" in name for card in json.loads(text)]
    assert [each["path"] for each in cards] == ["guides/how/"]
