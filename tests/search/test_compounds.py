"""Parts of compounds, found with nothing but the handbook's own words."""

from __future__ import annotations

import pytest

from handbook.language import Language
from handbook.search.compounds import Compounds

FINNISH_WORDS = """
asiakas suunnitelma asiakassuunnitelma palvelu tarve palvelutarve palveluntarve lasten suojelu
lastensuojelu ilmoitus lastensuojeluilmoitus sosiaalityontekija sosiaalipalvelu
sosiaaliohjaus tyontekija ohjaus kokonaisuus kokonais uutta kokonaisuutta vaihe vaiheissa issa
"""
SWEDISH_WORDS = """
klient plan klientplan arbete arbets grupp arbetsgrupp service vard servicestig vardstig
trygg tryggande ande barn bok
"""
FINNISH = Compounds(FINNISH_WORDS.split(), Language.FI)
SWEDISH = Compounds(SWEDISH_WORDS.split(), Language.SV)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("asiakassuunnitelma", {"asiakas", "suunnitelma"}),
        ("palveluntarve", {"palvelu", "tarve"}),
        ("sosiaalityontekija", {"sosiaali", "tyontekija"}),
        ("lastensuojeluilmoitus", {"lastensuojelu", "ilmoitus"}),
    ],
)
def test_a_finnish_compound_has_the_parts_that_are_words(word: str, parts: set[str]) -> None:
    assert parts <= set(FINNISH.parts(word))


def test_a_swedish_compound_may_be_joined_by_s() -> None:
    assert set(SWEDISH.parts("arbetsgrupp")) >= {"grupp"}
    assert set(SWEDISH.parts("klientplan")) == {"klient", "plan"}


def test_an_end_that_compounds_share_is_a_part_although_it_never_stands_alone() -> None:
    assert "stig" in SWEDISH.parts("servicestig")


@pytest.mark.parametrize("word", ["kokonaisuutta", "vaiheissa", "suunnitelma"])
def test_an_ending_is_no_part(word: str) -> None:
    assert FINNISH.parts(word) == ()


def test_a_derived_word_is_no_compound() -> None:
    assert SWEDISH.parts("tryggande") == ()
