"""Words of the other language are marked, and nothing else is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import escape

from handbook.language import Language
from handbook.pages.quoting import Quotations
from handbook.reading import read

HANDBOOK = read(Path(__file__).parents[2]).handbook
assert HANDBOOK is not None
SV, FI = (Quotations(HANDBOOK, language) for language in Language)


def test_a_finnish_word_in_a_swedish_text_is_marked() -> None:
    marked = SV.marked("Ordet asiakassuunnitelma betyder klientplan.")
    assert marked == 'Ordet <span lang="fi">asiakassuunnitelma</span> betyder klientplan.'


def test_a_swedish_word_in_a_finnish_text_is_marked_as_it_is_written() -> None:
    assert '<span lang="sv">Klientplan</span>' in FI.marked("Klientplan on ruotsia.")


def test_a_part_of_a_word_is_left_alone() -> None:
    assert "span" not in SV.marked("xasiakassuunnitelmax")


@pytest.mark.parametrize("quotations", [SV, FI], ids=["sv", "fi"])
@settings(deadline=None)
@given(text=st.text(max_size=80))
def test_the_words_stay_the_same_and_are_escaped(quotations: Quotations, text: str) -> None:
    plain = re.sub(r'<span lang="(?:sv|fi)">|</span>', "", quotations.marked(text))
    assert plain == str(escape(text))
