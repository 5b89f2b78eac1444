# Every code shows what it reports and what it leaves alone; the examples stand in the table.
from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from string import Formatter

import pytest
import yaml

from handbook.language import Language
from handbook.messages import Message
from handbook.parity.checks.context import Concept
from handbook.parity.checks.pairs import Context, findings
from handbook.parity.checks.table import CHECKS, Check, Example
from handbook.parity.finding import Finding
from handbook.parity.unit import Form, Side, Unit
from handbook.problems import Location

CONTEXT = Context(
    concepts=(
        Concept(
            "term:client-plan",
            "term",
            ("klientplan",),
            ("asiakassuunnitelma",),
        ),
        Concept(
            "term:disclosure-permission",
            "term",
            ("tillstånd för utlämnande",),
            ("luovutuslupa", "luovutusluvan"),
        ),
        Concept("term:client", "term", ("klient",), ("asiakas",), sv_avoid=("brukare",)),
    )
)
"""A small glossary, so that the examples do not hang on the handbook's own."""

WITH_EXAMPLES = [check for check in CHECKS.values() if check.hit and check.miss]
EVERY = pytest.mark.parametrize("check", CHECKS.values(), ids=lambda check: check.code)
SHOWN = pytest.mark.parametrize("check", WITH_EXAMPLES, ids=lambda check: check.code)


def unit(
    sv: str, fi: str, form: Form = Form.PARAGRAPH, address: str = "docs/x.md#a/1", page: str = "x"
) -> Unit:
    return Unit(
        address,
        form,
        Side(sv, Location("docs/sv/x.md", 3, 1)),
        Side(fi, Location("docs/fi/x.md", 4, 1)),
        page,
    )


def pair(example: Example) -> Unit:
    return unit(example.sv, example.fi, example.form)


def codes(*units: Unit, context: Context = CONTEXT) -> set[str]:
    return {each.code for each in findings(units, (), context)}


def found(code: str, units: Iterable[Unit]) -> list[Finding]:
    return [each for each in findings(units, (), CONTEXT) if each.code == code]


@SHOWN
def test_the_example_that_hits_hits(check: Check) -> None:
    assert check.hit is not None
    assert check.code in codes(pair(check.hit))


@SHOWN
def test_the_example_that_does_not_hit_is_clean(check: Check) -> None:
    assert check.miss is not None
    assert codes(pair(check.miss)) == set()


@EVERY
def test_the_facts_fill_the_message(check: Check) -> None:
    message = check.message
    wanted = {
        name
        for text in (message.sv, message.fi, message.repair_sv, message.repair_fi)
        for _, name, _, _ in Formatter().parse(text)
        if name
    }
    if check.hit:
        for each in found(check.code, [pair(check.hit)]):
            assert wanted <= set(each.facts)
            assert each.address == "docs/x.md#a/1"
            assert each.location.file.startswith(f"docs/{each.language}/")
            assert each.problem().code == check.code


@EVERY
def test_both_languages_are_written(check: Check) -> None:
    message = check.message
    pairs = (
        (message.sv, message.fi),
        (message.repair_sv, message.repair_fi),
        (message.explain_sv, message.explain_fi),
    )
    for sv, fi in pairs:
        assert sv != fi
        assert placeholders(sv) == placeholders(fi)
        assert sv.endswith((".", "?"))
        assert fi.endswith((".", "?", "…"))
    assert check.covers
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", check.code)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_a_message_is_of_the_one_type() -> None:
    assert all(isinstance(check.message, Message) for check in CHECKS.values())


def test_the_missing_side_is_pointed_at() -> None:
    (one,) = found("number-differs", [unit("Det tar 3 dagar att svara.", "Vastaus tulee pian.")])
    assert one.language is Language.FI
    assert one.facts["sv"] == "3"
    assert one.facts["fi"] == "–"


def test_the_same_text_translated_differently() -> None:
    same = "Klienten berättar själv vad som är viktigt."
    units = [
        unit(same, "Asiakas kertoo itse, mikä on tärkeää.", address="a"),
        unit(same, "Asiakas itse kertoo, mikä on tärkeää.", address="b"),
    ]
    (one,) = found("translated-differently", units)
    assert one.address == "b"
    assert one.facts["first"] == "docs/fi/x.md:4:1"


def test_words_without_their_usual_partner() -> None:
    lessons = [
        unit(f"Klienten och tolken möts {n}.", f"Asiakas ja tulkki tapaavat {n}.", address=f"l{n}")
        for n in range(10, 30)
    ]
    damaged = unit(
        "Klienten deltar i mötet tillsammans med tolken, och tolken berättar allt vidare.",
        "Asiakas osallistuu tapaamiseen.",
        address="d",
    )
    assert "length-differs" in codes(*lessons, damaged)


def test_a_pair_is_checked_once_but_reported_everywhere() -> None:
    units = [
        unit("Inom 7 dagar.", "Kahdeksan päivän kuluessa.", address=name) for name in ("a", "b")
    ]
    assert [each.address for each in found("number-differs", units)] == ["a", "b"]


def test_the_wrong_language_silences_the_rest() -> None:
    assert codes(unit("Asiakas odottaa 7 päivää päätöstä.", "Päätös tulee 8 päivässä.")) == {
        "wrong-language"
    }


def test_lists_of_words_and_code_are_not_compared_as_sentences() -> None:
    assert codes(unit("ett; två; tre", "yksi", Form.WORD)) == set()
    assert codes(unit("a = 1  # tre", "a = 1  # kolme", Form.CODE)) == set()


@pytest.mark.parametrize(
    ("sv", "fi"),
    [
        ("Den 1 januari 2026 ändras lagen.", "Laki muuttuu 1 päivänä tammikuuta 2026."),
        ("Det behövs inte.", "Sitä ei tarvita."),
        ("Ingen får veta det utan lov.", "Kukaan ei saa tietää sitä ilman lupaa."),
        ("Gör det, om inte klienten vill något annat.", "Tee se, ellei asiakas halua muuta."),
        ("Två veckor är 14 dagar.", "Kaksi viikkoa on 14 päivää."),
        ("Läs 24 och 25 § samt 3 § 1 mom.", "Lue 24 ja 25 § sekä 3 §:n 1 momentti."),
        ("En hälsovårdare är med kl. 8–12.", "Terveydenhoitaja on mukana klo 8–12."),
        ("Du ska inte vänta.", "Et saa odottaa."),
        ("FPA:s tjänster i Vasa", "Kelan palvelut Vaasassa"),
        ("Ta kontakt senast på fredag.", "Ota yhteyttä viimeistään perjantaina."),
        ("Planen görs upp. Den skrivs ner.", "Suunnitelma laaditaan ja kirjataan."),
        ("Till ansökan ska fogas en karta.", "Hakemukseen liitetään kartta."),
        ("Ärendet avgörs utan dröjsmål.", "Asia ratkaistaan viipymättä."),
        ("Barn kommer in avgiftsfritt.", "Lapsilta ei peritä maksua."),
        ("Frågan är inte onödig.", "Kysymys ei ole tarpeeton."),
    ],
)
def test_ways_of_saying_the_same(sv: str, fi: str) -> None:
    assert codes(unit(sv, fi)) == set()


@pytest.mark.parametrize(
    ("sv", "fi", "code"),
    [
        ("Du behöver inte bifoga intyget.", "Et saa liittää todistusta.", "modality-differs"),
        ("Kommunen kan ordna skjutsen.", "Kunta järjestää kyydin.", "modality-differs"),
        ("Ägaren får sälja båten.", "Omistajan on myytävä vene.", "modality-differs"),
        ("Planen görs, om det är onödigt.", "Suunnitelma tehdään, ellei se ole turha.", "negation"),
        ("Den får inte säljas eller lånas.", "Sen saa myydä eikä lainata.", "negation"),
        ("Det gäller inte bara barn.", "Se koskee vain lapsia.", "qualifier-differs"),
        ("Ungefär 400 svarade.", "Yli 400 vastasi.", "qualifier-differs"),
    ],
)
def test_ways_of_saying_something_else(sv: str, fi: str, code: str) -> None:
    assert any(each.startswith(code) for each in codes(unit(sv, fi)))


@pytest.mark.parametrize("text", ["", " ", "–", "…", "((((", "[[", "`", "1/", "§", "\u200b", "0"])
def test_odd_texts_do_no_harm(text: str) -> None:
    list(findings([unit(text, "Sitä ei tarvita."), unit("Det behövs inte.", text)]))


def labelled() -> list[tuple[str, Unit]]:
    """The hand-written pairs of the corpus, with what a person says of them."""
    corpus = Path(__file__).parents[1] / "parity_corpus" / "pairs.yaml"
    return [
        (
            each["kind"],
            unit(each["sv"], each["fi"], Form(each.get("form", "paragraph")), each["id"]),
        )
        for each in yaml.safe_load(corpus.read_text("utf-8"))["pairs"]
    ]


def test_the_corpus_is_told_apart() -> None:
    pairs = [(kind, each) for kind, each in labelled() if kind not in NEED_A_GLOSSARY]
    seen = {each.address for each in findings([each for _, each in pairs], (), Context())}
    benign = [each for kind, each in pairs if kind.startswith("benign-")]
    damaged = [each for kind, each in pairs if not kind.startswith("benign-")]
    assert [each.address for each in benign if each.address in seen] == []
    assert sum(each.address in seen for each in damaged) >= 0.9 * len(damaged)


def test_the_corpus_is_large_and_varied() -> None:
    kinds = [kind for kind, _ in labelled()]
    assert len(kinds) >= 150
    assert len({kind for kind in kinds if not kind.startswith("benign-")}) >= 25


NEED_A_GLOSSARY = {"term", "avoided-term", "name"}


def test_a_short_name_is_not_met_in_a_word_that_only_begins_like_it() -> None:
    names = (
        Concept("partner:soite", "name", ("Soite",), ("Soite",)),
        Concept("partner:police", "name", ("Polisen",), ("Poliisi",)),
    )
    pairs = (unit("Ring Polisen genast.", "Soita heti.", address="docs/x.md#a/2"),)
    found = findings(pairs, (), Context(names=names))
    assert "name-pair-broken" not in {each.code for each in found}
