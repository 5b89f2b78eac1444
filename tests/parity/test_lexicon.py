# The tables of words: every form has one value, and what is read is what is meant.
from __future__ import annotations

import re

import pytest

from handbook.language import Language
from handbook.parity.checks.meaning import negations
from handbook.parity.checks.modality import modals
from handbook.parity.checks.phrases import Phrases
from handbook.parity.checks.plain import plain, sentences
from handbook.parity.checks.quantities import quantities
from handbook.parity.lexicon.calendar import MONTHS, UNITS, WEEKDAYS
from handbook.parity.lexicon.names import ACRONYMS, NAMES
from handbook.parity.lexicon.numbers import STRONG
from handbook.parity.lexicon.qualifiers import MEANINGS
from handbook.parity.stemming import stem

SV, FI = Language.SV, Language.FI


@pytest.mark.parametrize(
    ("language", "word", "value"),
    [
        ("sv", "tjugofem", 25),
        ("sv", "trehundra", 300),
        ("sv", "sjunde", 7),
        ("fi", "seitsemän", 7),
        ("fi", "kahdeksalla", 8),
        ("fi", "kolmellekymmenelle", 30),
        ("fi", "kaksikymmentäviisi", 25),
        ("fi", "viidentoista", 15),
        ("fi", "kolmetuhatta", 3000),
        ("fi", "kahdensadan", 200),
        ("fi", "kymmenennen", 10),
        ("fi", "neljännessä", 4),
        ("fi", "kuuteen", 6),
    ],
)
def test_number_words(language: str, word: str, value: int) -> None:
    assert STRONG[language][word] == value


def test_the_calendar_is_whole() -> None:
    assert [len(MONTHS[each]) for each in Language] == [12, 12]
    assert [len(WEEKDAYS[each]) for each in Language] == [7, 7]
    assert {name for _, name in UNITS["sv"]} == {name for _, name in UNITS["fi"]}


def test_every_expression_is_a_regular_expression() -> None:
    for meaning in MEANINGS:
        for text in (meaning.sv, meaning.fi, meaning.sv_answers, meaning.fi_answers):
            re.compile(text)


def test_no_name_is_written_twice() -> None:
    for rows in (NAMES, ACRONYMS):
        assert len({sv for sv, _ in rows}) == len(rows)


@pytest.mark.parametrize(
    ("sv", "fi"),
    [
        ("den 3 mars 2027", "3. maaliskuuta 2027"),
        ("den 3 mars 2027", "3.3.2027"),
        ("2027-03-03", "3 päivänä maaliskuuta 2027"),
        ("1.–3.5.2027", "1.5.–3.5.2027"),
        ("kl. 8–15.45", "klo 8.00–15.45"),
        ("41 § 2 mom.", "41 §:n 2 momentti"),
        ("25 a §", "25 a §:ssä"),
        ("24 och 25 §", "24 ja 25 §:ssä"),
        ("5 kap. 2 § 1 mom. 3 punkten", "5 luvun 2 §:n 1 momentin 3 kohdassa"),
        ("artikel 7.2", "7 artiklan 2 kohta"),
        ("lagen (1301/2014)", "laki (1301/2014)"),
        ("3 000 invånare", "3 000 asukasta"),
        ("sju vardagar", "seitsemän arkipäivää"),
        ("tjugofyra timmar", "24 tuntia"),
        ("06 218 9000", "06 2189000"),
        ("fyra månader", "4 kk"),
    ],
)
def test_quantities_are_the_same_in_both_languages(sv: str, fi: str) -> None:
    one, other = quantities(sv, SV), quantities(fi, FI)
    for name in ("numbers", "dates", "clock", "statutes", "sections", "phones", "units"):
        assert getattr(one, name) == getattr(other, name), name


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        (SV, "Du ska fråga klienten.", "must"),
        (SV, "Läkaren måste svara.", "must"),
        (SV, "Du bör fråga klienten.", "should"),
        (SV, "Du får berätta det.", "may"),
        (FI, "Sinun on kysyttävä asiakkaalta.", "must"),
        (FI, "Lääkärin pitää vastata.", "must"),
        (FI, "Sinun kannattaa kysyä asiakkaalta.", "should"),
        (FI, "Sinun tulisi kysyä asiakkaalta.", "should"),
        (FI, "Saat kertoa sen.", "may"),
        (FI, "Asiasta voidaan sopia.", "may"),
        (FI, "Voiko asiakas tulla mukaan?", "may"),
        (FI, "Hakemuksen tulee sisältää selvitys.", "must"),
        (SV, "Beslutet får inte verkställas.", "bar"),
        (FI, "Päätöstä ei saa panna täytäntöön.", "bar"),
        (SV, "Du behöver inte vänta.", "free"),
        (FI, "Sinun ei tarvitse odottaa.", "free"),
    ],
)
def test_modal_expressions(language: Language, text: str, kind: str) -> None:
    sure = modals(text, language).sure
    assert [name for name, count in sure.items() if count] == [kind]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (SV, "Klienten får stöd."),
        (FI, "Laki tulee voimaan."),
        (FI, "Asia on riittävä."),
        (FI, "Työnantaja pitää kirjaa työajasta."),
        (SV, "Klienten får veta hur ärendet går."),
    ],
)
def test_what_only_looks_modal(language: Language, text: str) -> None:
    assert not any(modals(text, language).sure.values())


def test_negations() -> None:
    assert negations("Det får inte göras.", SV)[0] == 1
    assert negations("Sitä ei saa tehdä.", FI)[0] == 1
    assert negations("Inte bara klienten utan också läkaren.", SV)[0] == 0
    assert negations("Välttämätön asia.", FI)[2] == 0
    assert negations("Yhteydenoton jälkeen.", FI)[2] == 0
    assert negations("Se on tarpeetonta.", FI)[2] == 1


def test_inflected_words_share_a_stem() -> None:
    for forms in (
        ("luovutuslupa", "luovutusluvan", "luovutuslupaa", "luovutusluvalla"),
        ("omatyöntekijä", "omatyöntekijän", "omatyöntekijälle"),
    ):
        assert len({stem(form, FI) for form in forms}) == 1
    assert len({stem(form, SV) for form in ("klientplan", "klientplanen", "klientplanens")}) == 1


def test_phrases_are_found_inflected_and_in_compounds() -> None:
    phrases = Phrases(SV, [("a", "egen kontaktperson"), ("b", "klientplan")])
    assert set(phrases.find("Klientens egna kontaktpersons ansvar")) <= {"a"}
    assert set(phrases.find("I klientplanerna står det")) == {"b"}
    assert set(phrases.find("klientplansmötet")) == set()
    assert set(phrases.find_loosely("klientplansmötet")) == {"b"}


def test_plain_text_and_sentences() -> None:
    assert plain("Läs [[duty:x]] och **se** `kod`.").split() == ["Läs", "och", "se", "."]
    assert len(sentences("Det gäller t.ex. barn. Ring 06 218 9000. Vänta.")) == 3
    assert len(sentences("Tapaaminen on 3. maaliskuuta. Tule ajoissa.")) == 2
