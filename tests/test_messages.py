# The table is the only place where an editor meets our words, so it is held to its own rules.
from __future__ import annotations

import re
from collections import Counter
from dataclasses import fields
from pathlib import Path
from string import Formatter

import pytest

import handbook
from handbook.language import Language, Pair
from handbook.messages import _TABLE, BUILT, FACTS, HINTS, MESSAGES, WORDS, Message
from handbook.parity.checks.table import MESSAGES as PARITY

SV, FI = Language.SV, Language.FI
ALL = (*_TABLE, *PARITY)
EVERY = pytest.mark.parametrize("message", ALL, ids=lambda message: message.code)
TEXTS = [field.name for field in fields(Message) if field.name.endswith(("sv", "fi"))]
CORE = Path(handbook.__file__).parent

# Cheap, but it catches a pasted line: letters and endings that one language has and the other
# does not. English field names, code and examples are taken out first.
FINNISH = re.compile(
    r"\w*(ää|yy|uu|ii|kk[aä]|ssä\b|stä\b|aa\b|llä\b|ksi\b)\w*|\b(ei|tai|että|on|jos)\b",
    re.IGNORECASE,
)
SWEDISH = re.compile(r"å|\b(och|är|inte|som|eller|ett|det|till|med|för)\b", re.IGNORECASE)
EXAMPLE = re.compile(
    r"\b[\w.-]+: ('[^']*'|\"[^\"]*\"|{+[^}]*}+|\[[^\]]*\])|\[\[[^\]]*\]\]|\bmodel(l|)\w*:\S+"
)
LETTERS = re.compile(r"å, ä,? (\w+ )?ö")


def placeholders(template: str) -> Counter[str]:
    return Counter(name for _, name, _, _ in Formatter().parse(template) if name is not None)


def words(text: str) -> str:
    return LETTERS.sub("", EXAMPLE.sub("", text))


def test_no_code_is_written_twice() -> None:
    assert len({message.code for message in ALL}) == len(ALL)


@EVERY
def test_every_text_is_there(message: Message) -> None:
    assert len(TEXTS) == 6
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", message.code)
    assert message.severity in ("error", "warning")
    for name in TEXTS:
        text = getattr(message, name)
        assert text.strip() == text != ""
        assert "  " not in text, "a double space"
        assert text.endswith((".", "}", "?")), name


@EVERY
def test_the_two_languages_say_the_same_with_their_own_words(message: Message) -> None:
    assert placeholders(message.sv) == placeholders(message.fi)
    assert placeholders(message.repair_sv) == placeholders(message.repair_fi)
    for one, other in zip(TEXTS[::2], TEXTS[1::2], strict=True):
        assert one.replace("sv", "fi") == other
        sv, fi = getattr(message, one), getattr(message, other)
        assert sv != fi or sv == "{hint_repair}"
        assert not (found := FINNISH.search(words(sv))), found
        assert not (found := SWEDISH.search(words(fi))), found


@EVERY
def test_placeholders_are_known_facts(message: Message) -> None:
    used = placeholders(message.sv) | placeholders(message.repair_sv)
    assert used.keys() <= FACTS.keys() | set(BUILT)


@EVERY
def test_an_explanation_is_a_few_sentences_with_an_example(message: Message) -> None:
    for text in (message.explain_sv, message.explain_fi):
        assert 2 <= len(re.findall(r"[.?](?= [A-ZÅÄÖ]|$)", text)) <= 6
        assert re.search(
            r"[a-z]+:|[a-z]+-[a-z]+|\.(yaml|md)\b|\[\[|hälsovårdare|lähihoitaja|närstående|läheis",
            text,
        )


@EVERY
def test_filled_texts_have_no_holes_and_no_braces_left(message: Message) -> None:
    facts = {name: f"<{name}>" for name in FACTS} | {"hint": "colon", "language": "sv"}
    # An ellipsis of the template's own is an example; one more would be a fact nobody gives.
    own = Counter(message.sv + message.fi + message.repair_sv + message.repair_fi)["…"]
    filled = ""
    for language in Language:
        for text in (message.text(language, facts), message.repair(language, facts)):
            assert "{{" not in text
            assert "}}" not in text
            assert not re.search(r"{\w*}", text)
            filled += text
    assert filled.count("…") == own


def test_every_fact_is_used_by_some_message() -> None:
    used = {"suggestion"}  # through did_you_mean
    for message in ALL:
        used |= placeholders(message.sv).keys() | placeholders(message.repair_sv).keys()
    assert used - set(BUILT) == set(FACTS)


def test_every_code_that_the_core_reports_is_in_the_table() -> None:
    written = {
        code
        for path in CORE.rglob("*.py")
        for code in re.findall(
            r'(?:PydanticCustomError|\bProblem|_report)\(\s*"([a-z-]+)"', path.read_text("utf-8")
        )
    }
    assert written >= {"yaml-alias", "bad-id", "empty-duty"}
    assert written - MESSAGES.keys() == set()


def test_every_hint_speaks_both_languages() -> None:
    for name, hint in HINTS.items():
        for sv, fi in ((hint.sv, hint.fi), (hint.repair_sv, hint.repair_fi)):
            assert sv.endswith("."), name
            assert fi.endswith("."), name
            assert sv != fi
            assert not FINNISH.search(words(sv)), name
            assert not SWEDISH.search(words(fi)), name


def test_our_own_words_are_translated() -> None:
    assert WORDS.keys() <= FACTS.keys()
    facts = {"field": "name", "language": "fi"}
    message = MESSAGES["missing-language"]
    assert message.text(SV, facts) == "Fältet ”name” saknar finsk text."
    assert message.text(FI, facts) == "Kentästä ”name” puuttuu suomenkielinen teksti."
    assert message.repair(SV, facts).endswith("name: { sv: klient, fi: asiakas }.")


@pytest.mark.parametrize(
    ("suggestion", "wanted"),
    [
        ("", Pair("Fältet ”x” finns inte här.", "Kenttää ”x” ei ole tässä kohdassa.")),
        (
            "name",
            Pair(
                "Fältet ”x” finns inte här. Menade du ”name”?",
                "Kenttää ”x” ei ole tässä kohdassa. Tarkoititko ”name”?",
            ),
        ),
    ],
)
def test_a_suggestion_is_a_question_only_when_there_is_one(
    suggestion: str, wanted: Pair[str]
) -> None:
    facts = {"field": "x", "suggestion": suggestion, "allowed": "id, name"}
    message = MESSAGES["unknown-field"]
    assert Pair(message.text(SV, facts), message.text(FI, facts)) == wanted


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("two\nlines\tand  spaces", "two lines and spaces"),
        ("\x1b[31mred\x00", "\ufffd[31mred\ufffd"),
        ("{value} {0} {", "{value} {0} {"),
        ("x" * 1000, "x" * 119 + "…"),
    ],
)
def test_values_from_the_data_are_shown_on_one_harmless_line(value: str, shown: str) -> None:
    assert MESSAGES["bad-id"].text(SV, {"value": value}) == f"”{shown}” duger inte som id."


def test_a_fact_that_is_missing_shows_as_an_ellipsis() -> None:
    assert MESSAGES["bad-id"].text(FI, {}) == "”…” ei kelpaa tunnisteeksi."
