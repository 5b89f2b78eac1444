"""The parallel view: pieces of two bodies put beside each other."""

from __future__ import annotations

from pathlib import Path

import pytest
from markupsafe import Markup

from handbook.language import Language
from handbook.pages.page import Page
from handbook.pages.parallel import Row, blocks, has_parallel, parallel_path, rows
from handbook.pages.rendering import Renderer
from handbook.pages.settings import Settings
from handbook.problems import Location
from handbook.reading import read

ROOT = Path(__file__).parents[2]


def page(language: Language, body: str, path: str = "roles/nurse") -> Page:
    return Page(path, language, "t", "d", Markup(body), (), Location("data/roles.yaml"))


def beside(sv: str, fi: str) -> list[tuple[str, str]]:
    found = rows(page(Language.SV, sv), page(Language.FI, fi))
    return [(str(row.sv), str(row.fi)) for row in found]


def test_pieces_are_headings_paragraphs_items_and_tables() -> None:
    body = (
        '<header class="head"><p class="kind">Roll</p><h1>R</h1><p class="lead">L</p></header>'
        '<section class="sec"><h2 id="a">A</h2><div class="prose"><p>P <b>b</b></p>'
        '<ul class="x"><li>1<ul><li>inner</li></ul></li><li>2</li></ul></div>'
        '<div class="scroll" tabindex="0"><table><tr><td>c</td></tr></table></div>'
        "<dl><div><dt>t</dt><dd>d</dd></div></dl></section>"
    )
    found = blocks(body)
    assert [each.tag for each in found] == ["p", "h2", "p", "li", "li", "div", "div"]
    assert found[3].html == '<ul class="x"><li>1<ul><li>inner</li></ul></li></ul>'
    assert found[6].html == "<dl><div><dt>t</dt><dd>d</dd></div></dl>"


@pytest.mark.parametrize(
    "left_out",
    [
        '<svg class="pd"><text>bild</text></svg>',
        '<figure class="pd-figure"><p>bild</p></figure>',
        '<fieldset class="pick"><legend>val</legend></fieldset>',
        '<p class="acts"><a href="x">spara</a></p>',
        '<section class="about"><p>om</p></section>',
        '<p class="only-for only-mine">mina</p>',
    ],
)
def test_drawings_and_controls_stay_behind(left_out: str) -> None:
    assert beside(f"<p>a</p>{left_out}<p>b</p>", f"<p>x</p>{left_out}<p>y</p>") == [
        ("<p>a</p>", "<p>x</p>"),
        ("<p>b</p>", "<p>y</p>"),
    ]


def test_a_quotation_keeps_its_language() -> None:
    (found,) = blocks('<div class="entry"><div lang="fi"><p>sana</p></div></div>')
    assert found.html == '<div lang="fi"><p>sana</p></div>'


def test_the_mark_of_a_newer_text_stays_with_its_heading() -> None:
    newer = '<p class="newer">Suomi on uudempi</p>'
    found = beside(f'<h2 id="a">A</h2>{newer}<p>1</p>', '<h2 id="a">A</h2><p>1</p>')
    assert found[0][0].endswith(newer)
    assert found[1] == ("<p>1</p>", "<p>1</p>")


def test_a_missing_line_leaves_its_place_empty_and_moves_nothing_else() -> None:
    found = beside(
        '<h2 id="a">A</h2><p>1</p><p>2</p><h2 id="b">B</h2><p>3</p>',
        '<h2 id="a">A</h2><p>1</p><h2 id="b">B</h2><p>3</p>',
    )
    assert found[1:3] in ([("<p>1</p>", "<p>1</p>"), ("<p>2</p>", "")],)
    assert found[-1] == ("<p>3</p>", "<p>3</p>")


def test_items_in_alphabetical_order_find_their_twins() -> None:
    def items(up: str, *named: tuple[str, str]) -> str:
        links = (f'<li><a href="{up}roles/{role}/">{name}</a></li>' for role, name in named)
        return f"<ul>{''.join(links)}</ul>"

    found = beside(
        items("../../", ("a", "Alfa"), ("b", "Beta")),
        items("../../../fi/", ("b", "Aa"), ("a", "Öö")),
    )
    assert [("Alfa" in sv, "Öö" in fi) for sv, fi in found] == [(True, True), (False, False)]


def test_links_lead_where_they_led_and_no_id_stands_twice() -> None:
    (row,) = beside(
        '<p id="x"><a href="../../duties/d/#a">d</a> <a href="#x">x</a></p>',
        '<p id="x"><a href="../../../fi/duties/d/#a">d</a> <a href="#x">x</a></p>',
    )
    assert 'href="../../../duties/d/#a"' in row[0]
    assert 'href="../../../fi/duties/d/#a"' in row[1]
    assert 'id="x-fi"' in row[1]
    assert 'href="#x-fi"' in row[1]


def test_every_page_of_the_handbook_is_wholly_paired() -> None:
    handbook = read(ROOT).handbook
    assert handbook is not None
    made = {
        language: {each.path: each for each in Renderer(handbook, language, Settings()).pages()}
        for language in Language
    }
    empty: dict[str, list[Row]] = {}
    for path, sv in made[Language.SV].items():
        if has_parallel(sv):
            assert parallel_path(sv) == f"parallel/{path}/"
            found = rows(sv, made[Language.FI][path])
            assert found, path
            empty[path] = [row for row in found if not (row.sv and row.fi)]
    assert {path: each for path, each in empty.items() if each} == {}
