"""A waiver silences one code of one statement, says why, and must be needed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.messages import MESSAGES
from handbook.parity.blocks import parse
from handbook.parity.waivers import apply, waivers_in
from handbook.problems import Location, Problem

CODE = "block-differs"


def covered(text: str, file: str) -> list[tuple[int, int]]:
    return [(waiver.first, waiver.last) for waiver in waivers_in(text, file)]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("name: { sv: a, fi: b } # parity-ignore: x Why", [(1, 1)]),
        ("# parity-ignore: x Why\nname: { sv: a, fi: b }\nother: c", [(2, 2)]),
        ("# parity-ignore: x Why\n# more\n\nname:\n  sv: >-\n    a\n  fi: b\nother: c", [(4, 7)]),
        ("tasks:\n  # parity-ignore: x Why\n  - sv: a\n    fi: b\n  - sv: c\n    fi: d", [(3, 4)]),
        ("# parity-ignore: x Why\nroles:\n  - id: a\n    name: { sv: a, fi: b }", [(2, 2)]),
        ("name:\n  sv: a\n  fi: b # parity-ignore: x Why", [(3, 3)]),
    ],
)
def test_in_yaml_a_waiver_is_about_its_line_or_the_statement_below(
    text: str, lines: list[tuple[int, int]]
) -> None:
    assert covered(text, "data/roles.yaml") == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Text <!-- parity-ignore: x Why -->\n\nMore", [(1, 1)]),
        ("One\ntwo <!-- parity-ignore: x Why -->", [(1, 2)]),
        ("<!-- parity-ignore: x Why -->\n\n- a\n- b", [(3, 3)]),
        ("- a\n<!-- parity-ignore: x Why -->\n- b\n- c", [(3, 3)]),
        ("- a\n\n<!-- parity-ignore: x Why -->\n\n- b\n  more\n- c", [(5, 6)]),
        ("1. a\n    <!-- parity-ignore: x Why -->\n    - b\n2. c", [(3, 3)]),
        ("<!-- parity-ignore: x Why -->\n| a |\n| - |\n| b |\n\nText", [(2, 4)]),
        ("<!-- parity-ignore: x\n     Why -->\n!!! note\n    a\n    b\n\nText", [(3, 5)]),
        ("---\ntitle: T # parity-ignore: x Why\n---\nText", [(2, 2)]),
        ("```\n<!-- parity-ignore: x Why -->\n```\n", []),
    ],
)
def test_in_markdown_a_waiver_is_about_its_block_or_the_next(
    text: str, lines: list[tuple[int, int]]
) -> None:
    assert covered(text, "docs/sv/a.md") == lines


@pytest.mark.parametrize("file", ["a.yaml", "a.md"])
@pytest.mark.parametrize("reason", ["", "Namnet är likadant: 3 > 2"])
def test_code_and_reason_are_read(file: str, reason: str) -> None:
    comment = f"parity-ignore: {CODE} {reason}".strip()
    text = f"# {comment}\na: b" if file == "a.yaml" else f"<!-- {comment} -->\ntext"
    (waiver,) = waivers_in(text, file)
    assert (waiver.code, waiver.reason) == (CODE, reason)


def test_a_waiver_on_a_line_of_its_own_does_not_cut_a_list_in_two() -> None:
    text = "- a\n<!-- parity-ignore: x Why -->\n- b\n\nText"
    blocks = parse(text, "a.md").blocks
    assert [len(block.children) for block in blocks] == [2, 0]
    assert blocks[0].children[1].line == 3


def problems(text: str, *found: Problem) -> list[str]:
    places = {"x#a": (Location("a.md", 2), Location("b.md", 9))}
    waivers = waivers_in(text, "a.md")
    return [p.code for p in apply(waivers, [("x#a", each) for each in found], places, MESSAGES)]


HERE, THERE = Problem(CODE, Location("a.md", 2)), Problem(CODE, Location("b.md", 9))


@pytest.mark.parametrize("problem", [HERE, THERE])
def test_a_waiver_on_one_side_is_for_the_pair(problem: Problem) -> None:
    assert problems(f"<!-- parity-ignore: {CODE} Why -->\ntext", problem) == []


def test_a_waiver_is_for_one_code_only() -> None:
    other = Problem("block-moved", HERE.location)
    assert problems(f"<!-- parity-ignore: {CODE} Why -->\ntext", HERE, other) == ["block-moved"]


@pytest.mark.parametrize(
    ("comment", "wanted"),
    [
        (f"parity-ignore: {CODE}", [CODE, "waiver-without-reason"]),
        ("parity-ignore: block-moved Why", [CODE, "waiver-unused"]),
        ("parity-ignore: block-difers Why", [CODE, "waiver-unknown-code"]),
        ("parity-ignore", [CODE, "waiver-unknown-code"]),
    ],
)
def test_a_waiver_that_is_not_right_is_itself_a_problem(comment: str, wanted: list[str]) -> None:
    assert problems(f"<!-- {comment} -->\ntext", HERE) == wanted


@given(st.text(), st.sampled_from(["a.yaml", "a.md"]))
def test_any_text_can_be_searched_for_waivers(text: str, file: str) -> None:
    whole = f"{text}# parity-ignore: x\n{text}<!-- parity-ignore: {text} -->{text}"
    for waiver in waivers_in(whole, file):
        assert waiver.location.line >= 1
        assert waiver.first <= waiver.last
