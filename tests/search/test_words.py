"""What counts as a word, and when two are written the same."""

from __future__ import annotations

import pytest

from handbook.search.words import fold, words


@pytest.mark.parametrize(
    ("written", "folded"),
    [("ÖVPH", "ovph"), ("Välfärdsområde", "valfardsomrade"), ("FPA:s", "fpa"), ("é", "e")],
)
def test_a_word_is_folded_to_small_plain_letters(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_soft_hyphens_are_not_there_and_hard_ones_part_words() -> None:
    assert words("Rikosuhri\u00adpäivystys, TE-byrå") == ["rikosuhripaivystys", "te", "byra"]


def test_single_letters_are_left_out_but_not_figures() -> None:
    assert words("a 5 § i 41 §") == ["5", "41"]
