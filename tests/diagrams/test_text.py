"""Measuring, hyphenating and breaking lines."""

from __future__ import annotations

import pytest

from handbook.diagrams.hyphenation import Hyphenator, words_in
from handbook.diagrams.metrics import text_width
from handbook.diagrams.wrapping import Wrapper
from handbook.language import Language

FINNISH = ("asiakas", "suunnitelma", "oma", "palvelu\u00adtarve", "sosiaalityö", "työntekijä")


def drawn(language: Language, text: str, limit: float, *known: str) -> list[str]:
    wrapped = Wrapper(Hyphenator(language, words_in(known))).wrap(text, limit, 14)
    return [line.drawn for line in wrapped.lines]


def test_bold_is_wider_and_soft_hyphens_take_no_room() -> None:
    assert text_width("servicebehov", 14, bold=True) > text_width("servicebehov", 14)
    assert text_width("service\u00adbehov", 14) == text_width("servicebehov", 14)


def test_the_width_table_is_that_of_the_font() -> None:
    pytest.importorskip("fontTools")
    from tools import font_widths

    from handbook.diagrams import widths

    assert font_widths.widths(400) == widths.REGULAR
    assert font_widths.widths(650) == widths.BOLD


def test_compounds_break_between_their_parts() -> None:
    assert drawn(Language.FI, "asiakassuunnitelman laatiminen", 100, *FINNISH) == [
        "asiakas-",
        "suunnitelman",
        "laatiminen",
    ]


def test_soft_hyphens_of_one_word_serve_its_other_forms() -> None:
    assert drawn(Language.FI, "palvelutarpeen", 70, *FINNISH) == ["palvelu-", "tarpeen"]


def test_an_authors_soft_hyphen_is_the_first_choice() -> None:
    assert drawn(Language.SV, "rehabiliterings\u00adbehovet", 130) == [
        "rehabiliterings-",
        "behovet",
    ]


def test_a_finnish_syllable_break_is_told_as_a_guess_and_a_swedish_one_is_not() -> None:
    finnish = Wrapper(Hyphenator(Language.FI)).wrap("yhteensovittaminen", 80, 14)
    assert finnish.guesses == ("yhteensovittaminen",)
    swedish = Wrapper(Hyphenator(Language.SV)).wrap("servicebehovsbedömning", 80, 14)
    assert len(swedish.lines) > 1
    assert not swedish.guesses


def test_a_written_hyphen_gets_no_second_one() -> None:
    assert drawn(Language.FI, "sosiaali-ohjaaja", 80) == ["sosiaali-", "ohjaaja"]


def test_lines_stay_within_the_limit_when_words_can_be_broken() -> None:
    text = "Sektorsövergripande bedömning av servicebehovet tillsammans med klienten"
    for limit in (100, 120, 140, 160):
        wrapped = Wrapper(Hyphenator(Language.SV)).wrap(text, limit, 14)
        assert wrapped.width <= limit
        joined = "".join(line.text + ("" if line.hyphen else " ") for line in wrapped.lines)
        assert joined.strip() == text
