"""Markdown as MkDocs' usual extensions write it, taken apart into blocks with places."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.parity.blocks import Block, Shape, is_image, parse

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "docs").rglob("*.md"))


def drawn(block: Block) -> object:
    """The block as nested tuples: a shape with its blocks, or a text."""
    if block.children:
        return (block.shape.value, *map(drawn, block.children))
    return block.text


def shape(markdown: str) -> list[object]:
    return [drawn(block) for block in parse(markdown, "x.md").blocks]


@pytest.mark.parametrize(
    ("markdown", "wanted"),
    [
        ("One\ntwo\n\nThree", ["One\ntwo", "Three"]),
        ("## Head {#id .x}\n\nText\n{ .small }", ["Head", "Text"]),
        ("- a\n- b\n    1. c", [("list", ("item", "a"), ("item", "b", ("list", ("item", "c"))))]),
        (
            "| a | b |\n| - | - |\n|  | d |",
            [("table", ("row", "a", "b"), ("row", "", "d"))],
        ),
        ('!!! note "T"\n    a\n\n    b\n\nc', [("box", "T", "a", "b"), "c"]),
        ('??? note\n\n    a\n=== "Tab"\n\n    b', [("box", "a"), ("box", "Tab", "b")]),
        ("> q", [("quote", "q")]),
        ("Term\n:   def\n\n    more", ["Term", ("definition", "def", "more")]),
        ("*[FPA]: Folkpensionsanstalten", ["FPA: Folkpensionsanstalten"]),
        ("```yaml\na: b\n```", ["```yaml\na: b"]),
        ("<!-- a comment -->\nText <!-- another -->", ["Text"]),
    ],
)
def test_what_mkdocs_writers_use_is_understood(markdown: str, wanted: list[object]) -> None:
    assert shape(markdown) == wanted


def test_details_that_must_be_alike_are_kept_apart_from_the_text() -> None:
    blocks = parse("### H {#x}\n\n1. a\n\n!!! tip inline\n    b\n\n```py\nc\n```", "x.md").blocks
    assert [block.detail for block in blocks] == ["3", "numbered", "!!! tip", "py"]
    assert blocks[0].name == "x"


def test_footnotes_are_apart_from_the_flow_and_have_their_marks() -> None:
    document = parse("A[^1]\n\n[^1]: one\n  goes on\n[^b]: two\n\n    three", "x.md")
    assert [drawn(block) for block in document.blocks] == ["A[^1]"]
    assert [(note.name, drawn(note)) for note in document.notes] == [
        ("1", ("footnote", "one\ngoes on")),
        ("b", ("footnote", "two", "three")),
    ]


def test_what_the_front_matter_shows_to_readers_is_there() -> None:
    text = "---\ntitle: T\nowner: x\nsources:\n  - title: S\n---\nText"
    document = parse(text, "x.md")
    assert [(key, block.text, block.line) for key, block in document.front] == [
        ("title", "T", 2),
        ("sources[0].title", "S", 5),
    ]
    assert document.blocks[0].line == 7


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_block_of_every_page_stands_where_it_says(page: Path) -> None:
    text = page.read_text("utf-8")
    lines = text.split("\n")
    document = parse(text, page.name)
    assert len(document.everything) > 10
    for leaf in document.everything:
        if leaf.shape is Shape.CODE:
            continue
        rest = lines[leaf.line - 1][leaf.column - 1 :].lstrip("\"'*[")
        assert rest.startswith(leaf.text.split("\n")[0].split(":")[0][:20].lstrip("*[\"'"))


@pytest.mark.parametrize("page", PAGES[:6], ids=lambda page: page.name)
def test_line_breaks_of_other_systems_and_a_byte_order_mark_change_nothing(page: Path) -> None:
    text = page.read_text("utf-8")
    plain = [(b.line, b.column, b.text) for b in parse(text, "x").everything]
    windows = parse("\ufeff" + text.replace("\n", "\r\n"), "x")
    assert [(b.line, b.column, b.text) for b in windows.everything] == plain


def test_named_links_are_read_with_their_targets() -> None:
    text = "Läs [lagen][law], [Guiden][] och [okänd].\n\n[law]: /a.md\n[guiden]: /b.md 'Titel'\n"
    (block,) = parse(text, "x.md").blocks
    assert block.text == "Läs [lagen](/a.md), [Guiden](/b.md) och [okänd]."


def test_an_image_alone_is_an_image() -> None:
    (block,) = parse("![alt](a.png){ width=3 }", "x").blocks
    assert is_image(block)
    assert not is_image(parse("See ![alt](a.png)", "x").blocks[0])


BEGINNINGS = ["#", "- ", "1. ", "| ", "|--", "!!! x", "??? ", '=== "', "    ", "> ", ":   ", "\t"]
OTHERS = [
    "[^a]: ",
    "*[A]: ",
    "```",
    "<!--",
    "-->",
    "---\n",
    "{#a}",
    "\x00",
    "\n",
    "\n\n",
    "\r",
    "\u2028",
]
MARKS = st.sampled_from([*BEGINNINGS, *OTHERS])


@given(st.lists(MARKS | st.text(max_size=4), max_size=40).map("".join))
def test_nothing_that_can_be_written_makes_the_parser_fail(text: str) -> None:
    document = parse(text, "x.md")
    last = text.count("\n") + text.count("\r") + 1
    for block in document.everything:
        assert 1 <= block.line <= last
        assert block.column >= 1
