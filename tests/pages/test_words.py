"""Dates, lists and capitals as both languages write them in Finland."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from handbook.pages.words import capitalised, day, listed, months_later


@pytest.mark.parametrize(
    ("text", "expected"), [("", ""), ("ärende", "Ärende"), ("MARAK", "MARAK"), ("41 §", "41 §")]
)
def test_only_the_first_letter_becomes_a_capital(text: str, expected: str) -> None:
    assert capitalised(text) == expected


def test_a_date_has_no_leading_zeros_but_its_iso_form_inside() -> None:
    assert day(date(2026, 3, 1)) == '<time datetime="2026-03-01">1.3.2026</time>'


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a och b"),
        (["a", "<b>", Markup("<em>c</em>")], "a, &lt;b&gt; och <em>c</em>"),
    ],
)
def test_a_list_is_written_as_running_text_and_escaped(items: list[str], expected: str) -> None:
    assert listed(items, "och") == expected


@pytest.mark.parametrize(
    ("start", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 11, 30), 12, date(2027, 11, 30)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2026, 12, 31), 0, date(2026, 12, 31)),
        (date(2026, 1, 1), 999_999_999, date.max),
    ],
)
def test_months_are_those_of_the_calendar(start: date, months: int, expected: date) -> None:
    assert months_later(start, months) == expected


@settings(deadline=None)
@given(st.dates(), st.integers(0, 999_999_999))
def test_later_is_never_earlier_and_never_fails(start: date, months: int) -> None:
    assert months_later(start, months) >= start
