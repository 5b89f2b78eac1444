"""Forms of one word share a stem, in both directions."""

from __future__ import annotations

import pytest

from handbook.language import Language
from handbook.search.stems import RULES, stems
from handbook.search.words import fold

SWEDISH = """
klientplan klientplanen klientplaner klientplanernas
servicebehov servicebehovets servicebehoven
samtycke samtycket samtyckets samtycken
socialarbetare socialarbetaren socialarbetarens socialarbetarna socialarbetarnas
bok boken böcker böckerna
förälder föräldern föräldrar föräldrarnas
nyckel nyckeln nycklar
program programmet programmen
område områden områdena områdets
tjänst tjänster tjänsternas
"""

FINNISH = """
asiakas asiakkaan asiakasta asiakkaalle asiakkaiden asiakkaita asiakkaanaan
asiakassuunnitelma asiakassuunnitelman asiakassuunnitelmia asiakassuunnitelmissa
palvelutarve palvelutarpeen palvelutarvetta palvelutarpeet palvelutarpeisiin
suostumus suostumuksen suostumusta suostumukseni suostumuksia
mahdollisuus mahdollisuuden mahdollisuutta mahdollisuuksien
monialainen monialaisen monialaista monialaisia
työntekijä työntekijän työntekijöiden työntekijöitä
lupa luvan lupaa lupia
laki lain laissa lakia
lapsi lapsen lasta lapsille
alue alueen aluetta alueilla
tieto tiedon tietoja tietojen
vuosi vuoden vuotta vuosia
yhteistyö yhteistyön yhteistyössä
"""


def families() -> list[tuple[Language, list[str]]]:
    texts = ((Language.SV, SWEDISH), (Language.FI, FINNISH))
    return [
        (language, [fold(word) for word in line.split()])
        for language, text in texts
        for line in text.strip().splitlines()
    ]


@pytest.mark.parametrize(("language", "forms"), families(), ids=lambda value: str(value)[:30])
def test_every_form_meets_the_first(language: Language, forms: list[str]) -> None:
    first = set(stems(forms[0], language))
    assert [form for form in forms if first.isdisjoint(stems(form, language))] == []


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        (Language.SV, "klient", "klass"),
        (Language.SV, "plan", "plats"),
        (Language.FI, "asiakas", "asiakirja"),
        (Language.FI, "laki", "lapsi"),
        (Language.FI, "alue", "ala"),
    ],
)
def test_other_words_do_not_meet(language: Language, one: str, other: str) -> None:
    assert set(stems(one, language)).isdisjoint(stems(other, language))


def test_a_number_has_no_forms() -> None:
    assert stems("2014", Language.FI) == ("2014",)


def test_the_rules_are_folded_like_the_words() -> None:
    for rules in RULES.values():
        plain = [*rules.clitics, *rules.endings, *rules.tails, *rules.finals]
        plain += [to for choices in rules.tails.values() for to in choices]
        assert [each for each in plain if each != fold(each)] == []
