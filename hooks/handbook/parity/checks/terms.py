# K01-K10, L08-L09: one concept, one pair of terms. Names and terms are met in any inflection. A
# term without its pair is shown when the other side names another concept instead, or when the
# term is nearly always rendered by its pair in these very texts; a pronoun in its place is fine.
"""Terms, roles, official names and abbreviations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from handbook.language import Language
from handbook.parity.checks.context import Concept, Context
from handbook.parity.checks.length import strain
from handbook.parity.checks.making import differ, wrong
from handbook.parity.checks.phrases import Phrase, initials
from handbook.parity.checks.plain import KEPT, plain, words
from handbook.parity.finding import Finding
from handbook.parity.unit import Form, Unit

SV, FI = Language.SV, Language.FI
_COMMON = 0.85
_SHORTER = 0.0
_USUAL, _SEEN = 0.95, 5
"""A term is missed alone if it was rendered so in this share of at least so many texts."""


def acronym_checks(unit: Unit, context: Context) -> Iterator[Finding]:
    """L09: FPA here is Kela there; what is the same in both languages stays."""
    if unit.form in (Form.CODE, Form.WORD) or "glossary" in unit.address:
        return
    sv, fi = plain(unit.sv.text), plain(unit.fi.text)
    if sv == fi:
        return
    for ours, theirs in context.acronyms:
        if ours == theirs or (ours not in sv and theirs[:3] not in fi):
            continue  # what is the same in both may be written out on one side
        said_sv, said_fi = _acronym(ours).search(sv), _acronym(theirs).search(fi)
        if bool(said_sv) == bool(said_fi):
            continue
        other = (initials(fi) if said_sv else initials(sv)) - _KNOWN
        wrong_side = said_sv is not None and _acronym(ours).search(fi)
        wrong_side = wrong_side or (said_fi is not None and _acronym(theirs).search(sv))
        if wrong_side and len(ours) > 2:
            yield differ(
                "acronym-pair-broken",
                unit,
                [ours if said_sv else "–"],
                [theirs if said_fi else "–"],
            )
        elif other and len(initials(sv)) == len(initials(fi)):
            yield differ("acronym-pair-broken", unit, sorted(initials(sv)), sorted(initials(fi)))


_KNOWN = frozenset({"EU", "OK", "PDF", "ID", "IT", "AI"})


@lru_cache(maxsize=KEPT)
def _acronym(text: str) -> re.Pattern[str]:
    inflected = r"(?:[:’']?[a-zäö]{0,8})" if not text.isupper() else r"(?::[a-zåäö]+)?"
    stem = text[:-1] if text in ("Kela",) else text
    return re.compile(rf"(?<![\w-]){re.escape(stem)}{inflected}(?![\w])")


def term_checks(units: Sequence[Unit], context: Context) -> Iterator[Finding]:
    """All checks of terms and names, over all units: what is usual is learnt from them."""
    checked = [
        unit for unit in units if unit.form not in (Form.CODE, Form.WORD, Form.IMAGE, Form.TITLE)
    ]
    yield from _pairs(checked, context, "term-pair-broken")
    yield from _names(checked, context)
    for unit in checked:
        yield from _avoided(unit, context)


def _pairs(units: Sequence[Unit], context: Context, code: str) -> Iterator[Finding]:
    if not context.concepts:
        return
    phrases, answers = context.term_phrases, context.answer_phrases
    together: Counter[str] = Counter()
    alone: dict[Language, Counter[str]] = {SV: Counter(), FI: Counter()}
    open_pairs: list[tuple[Unit, dict[str, Phrase], dict[str, Phrase]]] = []
    for unit in units:
        sv, fi = phrases[SV].find(unit.sv.text), phrases[FI].find(unit.fi.text)
        if not sv and not fi:
            continue
        together.update(sv.keys() & fi.keys())
        only_sv = _without_parts(sv, set(fi))
        only_fi = _without_parts(fi, set(sv))
        if only_sv:
            there = answers[FI].find_loosely(unit.fi.text)
            only_sv = {key: value for key, value in only_sv.items() if key not in there}
        if only_fi:
            there = answers[SV].find_loosely(unit.sv.text)
            only_fi = {key: value for key, value in only_fi.items() if key not in there}
        alone[SV].update(only_sv.keys())
        alone[FI].update(only_fi.keys())
        if only_sv or only_fi:
            open_pairs.append((unit, only_sv, only_fi))
    for unit, only_sv, only_fi in open_pairs:
        # Equal words of two concepts answer one another: any of them will do.
        names_sv = [each for each in only_sv.values() if _is_expected(each, together, alone[SV])]
        names_fi = [each for each in only_fi.values() if _is_expected(each, together, alone[FI])]
        exchanged = (
            only_sv
            and only_fi
            and (
                any(_is_common(each, together, alone[SV]) for each in only_sv.values())
                or any(_is_common(each, together, alone[FI]) for each in only_fi.values())
                or any(_is_new(each, together, alone[SV]) for each in only_sv.values())
                or any(_is_new(each, together, alone[FI]) for each in only_fi.values())
            )
        )
        if not exchanged:
            if "glossary" in unit.address:
                continue  # speaks about words
            # What is lost makes its side shorter; a pronoun or a paraphrase hardly does.
            stretch = strain(len(plain(unit.sv.text)), len(plain(unit.fi.text)))
            names_sv = [each for each in names_sv if _is_precise(each) and stretch < -_SHORTER]
            names_fi = [each for each in names_fi if _is_precise(each) and stretch > _SHORTER]
        if exchanged or names_sv or names_fi:
            shown_sv = list(only_sv.values()) if exchanged else names_sv
            shown_fi = list(only_fi.values()) if exchanged else names_fi
            yield differ(
                code, unit, (each.text for each in shown_sv), (each.text for each in shown_fi)
            )


def _is_usual(phrase: Phrase, together: Counter[str], alone: Counter[str]) -> bool:
    """Whether the term nearly always has its pair beside it, this one time left out."""
    both, lone = together[phrase.id], alone[phrase.id] - 1
    return both >= _SEEN and both / (both + lone + 1) >= _USUAL


def _is_expected(phrase: Phrase, together: Counter[str], alone: Counter[str]) -> bool:
    return _is_usual(phrase, together, alone) or _is_new(phrase, together, alone)


def _is_common(phrase: Phrase, together: Counter[str], alone: Counter[str]) -> bool:
    """Whether the term mostly has its pair beside it: enough when another stands in its place."""
    both, lone = together[phrase.id], alone[phrase.id] - 1
    return both >= 2 and both / (both + lone) >= _COMMON


def _is_new(phrase: Phrase, together: Counter[str], alone: Counter[str]) -> bool:
    """A term seen too seldom to know how it is usually rendered, but too long to be chance."""
    return together[phrase.id] + alone[phrase.id] < _SEEN and _is_precise(phrase)


def _is_precise(phrase: Phrase) -> bool:
    """A compound or a phrase; a plain word like client often gives way to a pronoun."""
    return len(phrase.stems) > 1 or len(phrase.stems[0]) >= 10


def _without_parts(found: dict[str, Phrase], answered: set[str]) -> dict[str, Phrase]:
    """Concepts that are missing, but not those that are a part of a longer one that is there."""
    longer = [phrase.stems for phrase in found.values()]
    return {
        key: phrase
        for key, phrase in found.items()
        if key not in answered
        and not any(phrase.stems != other and _is_part(phrase.stems, other) for other in longer)
    }


def _is_part(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return any(
        long[start : start + len(short)] == short for start in range(len(long) - len(short) + 1)
    )


def _names(units: Sequence[Unit], context: Context) -> Iterator[Finding]:
    """L08: an official name and its official twin; one of them exchanged for another is a fault."""
    phrases = context.name_phrases
    for unit in units:
        if not _CAPITAL.search(unit.sv.text) and not _CAPITAL.search(unit.fi.text):
            continue
        sv = _proper(phrases[SV].find(unit.sv.text), unit.sv.text)
        fi = _proper(phrases[FI].find(unit.fi.text), unit.fi.text)
        only_sv, only_fi = _without_parts(sv, set(fi)), _without_parts(fi, set(sv))
        if not only_sv or not only_fi:
            continue
        loose_sv = phrases[SV].find_loosely(unit.sv.text)
        loose_fi = phrases[FI].find_loosely(unit.fi.text)
        names_sv = [each.text for key, each in only_sv.items() if key not in loose_fi]
        names_fi = [each.text for key, each in only_fi.items() if key not in loose_sv]
        if names_sv and names_fi:
            yield differ("name-pair-broken", unit, names_sv, names_fi)


_CAPITAL = re.compile(r"[A-ZÅÄÖ]")


def _proper(found: dict[str, Phrase], text: str) -> dict[str, Phrase]:
    """Names with a capital must stand with a capital: "Vasa" is not "vasa"."""
    return {
        key: phrase
        for key, phrase in found.items()
        if len(phrase.text) > 10
        or not phrase.text[0].isupper()
        or phrase.text.split()[0][:3] in text
    }


def _avoided(unit: Unit, context: Context) -> Iterator[Finding]:
    """K02: words that the glossary asks not to use. The glossary itself may name them."""
    if "glossary" in unit.address or "/terms" in unit.page or unit.page.startswith("terms"):
        return
    for language in Language:
        for key, phrase in context.avoided_phrases[language].find(unit[language].text).items():
            concept = context.by_id.get(key)
            if concept is None or _is_allowed(phrase, context, language):
                continue
            yield wrong(
                "avoided-term", unit, language, phrase.text,
                suggestion=", ".join(concept.names(language)),
            )  # fmt: skip


def _is_allowed(phrase: Phrase, context: Context, language: Language) -> bool:
    """A word to avoid for one concept may be the right word for another."""
    return any(phrase.text in _all_names(concept, language) for concept in context.concepts)


def _all_names(concept: Concept, language: Language) -> tuple[str, ...]:
    return (*concept.names(language), *concept.answers(language))


def consistency_checks(units: Iterable[Unit], context: Context) -> Iterator[Finding]:
    """K10: the same sentence on one side, another on the other, in two places."""
    seen: dict[tuple[Language, str], dict[str, Unit]] = {}
    listed = [
        unit
        for unit in units
        if unit.form in (Form.LINE, Form.PROSE, Form.PARAGRAPH, Form.ITEM, Form.NOTE)
    ]
    for unit in listed:
        for language in Language:
            text = plain(unit[language].text)
            if len(words(text)) >= 6:
                seen.setdefault((language, text), {}).setdefault(
                    plain(unit[language.other].text), unit
                )
    for (language, text), twins in seen.items():
        if len(twins) > 1:
            first, *others = twins.values()
            for unit in others:
                yield wrong(
                    "translated-differently", unit, language.other, text,
                    first=str(first[language.other].location),
                )  # fmt: skip
