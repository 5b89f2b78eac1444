"""Alphabetical order and initials as Finland writes them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from handbook.language import Language, alphabetical, initial


def test_a_ring_a_umlaut_and_o_umlaut_come_last_in_that_order() -> None:
    words = ["öppen", "zebra", "ärende", "åtgärd", "avtal"]
    assert sorted(words, key=alphabetical) == ["avtal", "zebra", "åtgärd", "ärende", "öppen"]


def test_case_and_punctuation_do_not_decide() -> None:
    words = ["MARAK", "läkare", "Kela", "egen kontaktperson", "egenkontroll"]
    expected = ["egen kontaktperson", "egenkontroll", "Kela", "läkare", "MARAK"]
    assert sorted(words, key=alphabetical) == expected


def test_numbers_sort_by_value() -> None:
    assert sorted(["41 §", "9 §", "25 a §", "25 §"], key=alphabetical) == [
        "9 §",
        "25 §",
        "25 a §",
        "41 §",
    ]


def test_foreign_accents_only_break_ties() -> None:
    assert sorted(["idea", "idé", "ide"], key=alphabetical) == ["ide", "idé", "idea"]


def test_the_initial_is_a_letter_of_the_alphabet() -> None:
    words = ["ärende", "éclair", "über", "41 §", "…"]
    assert [initial(word) for word in words] == ["Ä", "E", "Y", "#", "#"]


def test_each_language_is_the_others_twin() -> None:
    assert Language.SV.other is Language.FI
    assert Language.FI.other is Language.SV
    assert Language.FI.tag == "fi-FI"


@given(st.lists(st.text(max_size=20), max_size=20))
def test_any_texts_can_be_sorted_and_equal_order_means_equal_text(texts: list[str]) -> None:
    ordered = sorted(texts, key=alphabetical)
    assert sorted(ordered) == sorted(texts)
    for text in texts:
        assert len(initial(text)) >= 1
