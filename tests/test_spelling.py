"""No word of the handbook is misspelt, as far as dictionaries can tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.language import Language
from handbook.parity.comparison import compare
from handbook.parity.unit import Unit
from handbook.reading import read
from tests.spelling_tools import ALLOWED, allowed, unknown, words_of

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def units() -> tuple[Unit, ...]:
    return compare(ROOT, read(ROOT)).units


@pytest.mark.parametrize("language", Language)
def test_every_word_is_in_a_dictionary_or_on_the_list(
    units: tuple[Unit, ...], language: Language
) -> None:
    places = dict(words_of(units, language))
    wrong = unknown(places, language) - allowed(language)
    assert {word: places[word] for word in sorted(wrong)} == {}


@pytest.mark.parametrize("language", Language)
def test_the_list_holds_nothing_that_is_not_used(
    units: tuple[Unit, ...], language: Language
) -> None:
    assert allowed(language) - {word for word, _ in words_of(units, language)} == set()


@pytest.mark.parametrize(
    ("language", "wrong"), [(Language.SV, "socialarbetarre"), (Language.FI, "sosiaalityöntekjiä")]
)
def test_a_misspelt_word_is_seen(language: Language, wrong: str) -> None:
    assert unknown([wrong], language) == {wrong}


@pytest.mark.parametrize("language", Language)
def test_the_list_is_in_order(language: Language) -> None:
    lines = (ALLOWED / f"{language}.txt").read_text("utf-8").splitlines()
    assert lines == sorted(set(lines))
