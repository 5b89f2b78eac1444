# K01-K10, L08-L09: one concept, one pair of terms. Names and terms are met in any inflection. A
# term without its pair is shown when the other side names another concept instead, or when the
# term is nearly always rendered by its pair in these very texts; a pronoun in its place is fine.
"""Terms, roles, official names and abbreviations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from handbook.language import Language
from handbook.parity.checks.content import Vocabulary
from handbook.parity.checks.context import Concept, Context
from handbook.parity.checks.length import strain
from handbook.parity.checks.making import differ, wrong
from handbook.parity.checks.meaning import sentence_pairs
from handbook.parity.checks.phrases import Phrase, initials
from handbook.parity.checks.plain import KEPT, plain, words
from handbook.parity.finding import Finding
from handbook.parity.unit import Form, Unit

SV, FI = Language.SV, Language.FI
_COMMON = 0.85
_SHORTER = 0.0
_SURE, _CONTENT = ((12, 0.4), (5, 0.55), (2, 0.7)), 8
"""How sure a word's partner must be for a term to stand in its place, by how much oftener the term
stands with its pair than without; and how long such words are: the short ones are "göra" and
"många"."""
_SV_INFINITIVE = re.compile(r"[^n]a$|[^r]na$")
"""A term stands for a thing, and so does what it is put in the place of."""
_LONG = 9
"""Letters that tell compounds apart: "kontaktperson" from "kontakta"."""
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
    yield from _quoted(checked, context)
    for unit in checked:
        yield from _avoided(unit, context)


@dataclass(frozen=True, slots=True)
class _Open:
    """Concepts that one text names and its twin does not."""

    unit: Unit
    sv: dict[str, Phrase]
    fi: dict[str, Phrase]
    stretch: float
    """How much longer the Finnish is than usual."""
    texts: tuple[str, str]


def _pairs(units: Sequence[Unit], context: Context, code: str) -> Iterator[Finding]:
    if not context.concepts:
        return
    phrases = context.term_phrases
    usage = _Usage(Counter(), {SV: Counter(), FI: Counter()})
    vocabularies = Vocabulary.learn(units), Vocabulary.learn(units, _LONG)
    whole: list[_Open] = []
    parts: list[_Open] = []
    for unit in units:
        sv, fi = phrases[SV].find(unit.sv.text), phrases[FI].find(unit.fi.text)
        if not sv and not fi:
            continue
        usage.together.update(sv.keys() & fi.keys())
        found = _open(unit, unit.sv.text, unit.fi.text, sv, fi, context)
        usage.alone[SV].update(found.sv.keys())
        usage.alone[FI].update(found.fi.keys())
        if found.sv or found.fi:
            whole.append(found)
        pairs = sentence_pairs(unit.sv.text, unit.fi.text)
        if len(pairs) > 1 and not (found.sv and found.fi):
            # A term that stands twice in a text may be exchanged once.
            for ours, theirs in pairs:
                sv, fi = phrases[SV].find(ours), phrases[FI].find(theirs)
                if sv.keys() - fi.keys() and fi.keys() - sv.keys():
                    parts.append(_open(unit, ours, theirs, sv, fi, context))
    told: set[str] = set()
    parts += _strayed(units, context)
    for each in (*whole, *parts):
        if each.unit.address in told:
            continue
        shown = (
            _exchanged(each, usage)
            or (_missing(each, usage) if each in whole else None)
            or _replaced(each, usage, vocabularies)
        )
        if shown:
            told.add(each.unit.address)
            yield differ(code, each.unit, *shown)


def _open(unit: Unit, sv: str, fi: str, said_sv: _Said, said_fi: _Said, context: Context) -> _Open:
    only_sv, only_fi = _without_parts(said_sv, set(said_fi)), _without_parts(said_fi, set(said_sv))
    answers = context.answer_phrases
    if only_sv:
        there = answers[FI].find_loosely(fi)
        only_sv = {key: value for key, value in only_sv.items() if key not in there}
    if only_fi:
        there = answers[SV].find_loosely(sv)
        only_fi = {key: value for key, value in only_fi.items() if key not in there}
    stretch = strain(len(plain(sv)), len(plain(fi)))
    return _Open(unit, only_sv, only_fi, stretch, (sv, fi))


def _exchanged(each: _Open, usage: _Usage) -> tuple[list[str], list[str]] | None:
    """One concept here and another there: any of them will do, as equal words of two concepts
    answer one another."""
    if not each.sv or not each.fi:
        return None
    for language, only in ((SV, each.sv), (FI, each.fi)):
        for phrase in only.values():
            alone = usage.alone[language]
            if _is_common(phrase, usage.together, alone) or _is_new(phrase, usage.together, alone):
                return [one.text for one in each.sv.values()], [
                    one.text for one in each.fi.values()
                ]
    return None


def _strayed(units: Sequence[Unit], context: Context) -> Iterator[_Open]:
    """Sentences of longer texts that name a concept which only their twins do not."""
    phrases = context.term_phrases
    for unit in units:
        pairs = sentence_pairs(unit.sv.text, unit.fi.text)
        if len(pairs) < 2:
            continue
        for ours, theirs in pairs:
            sv, fi = phrases[SV].find(ours), phrases[FI].find(theirs)
            if sv.keys() != fi.keys():
                yield _open(unit, ours, theirs, sv, fi, context)


def _replaced(
    each: _Open, usage: _Usage, vocabularies: Sequence[Vocabulary]
) -> tuple[list[str], list[str]] | None:
    """A concept here, and there a word whose usual partner is not here: the term stands in the
    place of that partner. The oftener the term stands alone, the surer the partner must be."""
    if "glossary" in each.unit.address:
        return None  # speaks about words
    for language, only in ((SV, each.sv), (FI, each.fi)):
        text, twin = each.texts if language is SV else each.texts[::-1]
        for one in only.values():
            if len(one.text) < _CONTENT or one.starts[0] in twin.lower():
                continue
            if sum(one.stems == other.stems for other in only.values()) > 1:
                continue  # a word for two concepts, as arviointi is: it asks for neither
            both, lone = usage.together[one.id], usage.alone[language][one.id] - 1
            sure = next((sure for share, sure in _SURE if both >= share * lone), None)
            if sure is None:
                continue
            found = [
                word
                for vocabulary in vocabularies
                for word in vocabulary.unanswered(twin, text, language.other, sure)
                if len(word) >= _CONTENT and (language is SV or not _SV_INFINITIVE.search(word))
            ]
            if found:
                return ([one.text], found) if language is SV else (found, [one.text])
    return None


def _missing(each: _Open, usage: _Usage) -> tuple[list[str], list[str]] | None:
    """A concept here that nothing stands for there."""
    if "glossary" in each.unit.address:
        return None  # speaks about words
    found: dict[Language, list[str]] = {SV: [], FI: []}
    for language, only, longer in ((SV, each.sv, -each.stretch), (FI, each.fi, each.stretch)):
        for phrase in only.values():
            together, alone = usage.together, usage.alone[language]
            if not _is_precise(phrase) or not _is_expected(phrase, together, alone):
                continue
            # What is lost makes its side shorter; a pronoun or a paraphrase hardly does. A term
            # that is never without its pair is missed anyway.
            if longer > _SHORTER or together[phrase.id] >= _NEVER_ALONE * alone[phrase.id]:
                found[language].append(phrase.text)
    return (found[SV], found[FI]) if found[SV] or found[FI] else None


@dataclass(frozen=True, slots=True)
class _Usage:
    """How often the terms of a concept stand together, and how often in one language only."""

    together: Counter[str]
    alone: dict[Language, Counter[str]]


_Said = dict[str, Phrase]
_NEVER_ALONE = 8


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
    return _is_seldom(phrase, together, alone) and _is_precise(phrase)


def _is_seldom(phrase: Phrase, together: Counter[str], alone: Counter[str]) -> bool:
    return together[phrase.id] + alone[phrase.id] < _SEEN


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


def _quoted(units: Sequence[Unit], context: Context) -> Iterator[Finding]:
    """Texts about words: a term quoted in the language of the other side stands there as well."""
    for unit in units:
        if "glossary" not in unit.address:
            continue
        for language in Language:
            phrases = context.term_phrases[language]
            quoted = phrases.find(unit[language.other].text)
            quoted = {key: each for key, each in quoted.items() if _is_precise(each)}
            missing = _without_parts(quoted, set(phrases.find_loosely(unit[language].text)))
            if quoted and missing:
                words_of = [each.text for each in missing.values()]
                sides = ([], words_of) if language is SV else (words_of, [])
                yield differ("term-pair-broken", unit, *sides, language)


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
    """Names with a capital must stand with a capital: "Vasa" is not "vasa".

    A short name must stand whole: "Soita" (call) is not a form of "Soite".
    """
    return {
        key: phrase
        for key, phrase in found.items()
        if len(phrase.text) > 10
        or not phrase.text[0].isupper()
        or _beginning(phrase.text.split()[0]) in text
    }


def _beginning(name: str) -> str:
    return name if len(name) <= 5 else name[:3]


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
