# K01, K10: one concept, one pair of terms. A term without its pair is shown when the other side
# names another concept instead, or when the term is nearly always rendered by its pair in these
# very texts; a pronoun in its place is fine. What a pair names is kept; how usual it is, never.
"""Terms and sentences that are rendered otherwise than usual."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain

from handbook.language import Language
from handbook.lasting import kept_of_all
from handbook.memory import digest
from handbook.parity.checks.context import Context
from handbook.parity.checks.length import strain
from handbook.parity.checks.making import differ, wrong
from handbook.parity.checks.meaning import sentence_pairs
from handbook.parity.checks.phrases import Phrase, is_precise, without_parts
from handbook.parity.checks.plain import plain, words
from handbook.parity.checks.terms import names_concepts, speaks_of_words
from handbook.parity.checks.vocabulary import Vocabulary
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
_TOLD = 6
"""Words that make a sentence worth telling in one way."""
_LONG = 9
"""Letters that tell compounds apart: "kontaktperson" from "kontakta"."""
_USUAL, _SEEN = 0.95, 5
"""A term is missed alone if it was rendered so in this share of at least so many texts."""


def usage_checks(units: Sequence[Unit], context: Context) -> Iterator[Finding]:
    """Terms whose pair is missing or exchanged; how they are usually rendered is learnt here."""
    if not context.concepts:
        return
    listed = [unit for unit in units if names_concepts(unit)]
    named = list(
        context.mentions.recall_all(_keys(listed), lambda place: _named(listed[place], context))
    )
    usage = _Usage(
        Counter(chain.from_iterable(together for together, _ in named)),
        {SV: Counter(), FI: Counter()},
    )
    with_open = [unit for unit, (_, found) in zip(listed, named, strict=True) if found]
    open_ones = tuple(chain.from_iterable(_opened_in(with_open, context)))
    whole = [each for each in open_ones if each.is_whole]
    usage.alone[SV].update(chain.from_iterable(each.sv for each in whole))
    usage.alone[FI].update(chain.from_iterable(each.fi for each in whole))
    learnt = context.vocabularies
    vocabularies = learnt.of("terms", listed), learnt.of("terms", listed, _LONG)
    told: set[str] = set()
    for each in open_ones:
        if each.unit.address in told:
            continue
        shown = (
            _exchanged(each, usage)
            or (_missing(each, usage) if each.is_whole else None)
            or _replaced(each, usage, vocabularies)
        )
        if shown:
            told.add(each.unit.address)
            yield differ("term-pair-broken", each.unit, *shown)


def _key(unit: Unit) -> str:
    return digest("named", unit.sv.text, unit.fi.text)


_keys = kept_of_all(_key)


@dataclass(frozen=True, slots=True)
class _Open:
    """Concepts that one text, or one sentence of it, names and its twin does not."""

    unit: Unit
    sv: dict[str, Phrase]
    fi: dict[str, Phrase]
    stretch: float
    """How much longer the Finnish is than usual."""
    texts: tuple[str, str]
    is_whole: bool


_WHOLE = -1
"""Stands for the number of a sentence when the whole text is meant."""


def _named(
    unit: Unit, context: Context
) -> tuple[list[str], list[tuple[int, list[int], list[int]]]]:
    """The concepts that both sides name, and those that stand open in the text or in a sentence.

    Open ones are numbers of phrases, Swedish and Finnish, after the number of their sentence.
    """
    phrases = context.term_phrases
    ours, theirs = unit.sv.text, unit.fi.text
    sv, fi = phrases[SV].find(ours), phrases[FI].find(theirs)
    found = [(_WHOLE, *_unanswered(ours, theirs, sv, fi, context))]
    pairs = sentence_pairs(ours, theirs)
    if len(pairs) > 1:
        said = [(phrases[SV].find(one), phrases[FI].find(other)) for one, other in pairs]
        apart = [
            (number, *_unanswered(*pairs[number], here, there, context))
            for number, (here, there) in enumerate(said)
            if here.keys() != there.keys()
        ]
        # A term that stands twice in a text may be exchanged once: those sentences first.
        exchanged = [
            each
            for each in apart
            if said[each[0]][0].keys() - said[each[0]][1].keys()
            and said[each[0]][1].keys() - said[each[0]][0].keys()
        ]
        both_open = found[0][1] and found[0][2]
        found += (exchanged if not both_open and (sv or fi) else []) + apart
    return [key for key in sv if key in fi], [each for each in found if each[1] or each[2]]


def _unanswered(
    sv: str, fi: str, said_sv: _Said, said_fi: _Said, context: Context
) -> tuple[list[int], list[int]]:
    only_sv, only_fi = without_parts(said_sv, set(said_fi)), without_parts(said_fi, set(said_sv))
    answers, phrases = context.answer_phrases, context.term_phrases
    if only_sv:
        there = answers[FI].find_loosely(fi)
        only_sv = {key: value for key, value in only_sv.items() if key not in there}
    if only_fi:
        there = answers[SV].find_loosely(sv)
        only_fi = {key: value for key, value in only_fi.items() if key not in there}
    return (
        [phrases[SV].number(each) for each in only_sv.values()],
        [phrases[FI].number(each) for each in only_fi.values()],
    )


@kept_of_all
def _opened_in(unit: Unit, context: Context) -> tuple[_Open, ...]:
    _, found = context.mentions.recall(_key(unit), partial(_named, unit, context))
    return tuple(_opened(unit, sentence, numbers, context) for sentence, *numbers in found)


def _opened(unit: Unit, sentence: int, numbers: Sequence[Sequence[int]], context: Context) -> _Open:
    texts = unit.sv.text, unit.fi.text
    if sentence != _WHOLE:
        texts = sentence_pairs(*texts)[sentence]
    sv, fi = (
        {phrase.id: phrase for phrase in map(context.term_phrases[language].__getitem__, each)}
        for language, each in zip((SV, FI), numbers, strict=True)
    )
    stretch = strain(len(plain(texts[0])), len(plain(texts[1])))
    return _Open(unit, sv, fi, stretch, texts, sentence == _WHOLE)


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


def _replaced(
    each: _Open, usage: _Usage, vocabularies: Sequence[Vocabulary]
) -> tuple[list[str], list[str]] | None:
    """A concept here, and there a word whose usual partner is not here: the term stands in the
    place of that partner. The oftener the term stands alone, the surer the partner must be."""
    if speaks_of_words(each.unit):
        return None
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
                for word in vocabulary.unanswered(
                    twin, text, language.other, sure, partial(_is_content, language=language.other)
                )
            ]
            if found:
                return ([one.text], found) if language is SV else (found, [one.text])
    return None


def _is_content(word: str, language: Language) -> bool:
    """Whether a word may stand for a thing, as terms do."""
    return len(word) >= _CONTENT and (language is FI or not _SV_INFINITIVE.search(word))


def _missing(each: _Open, usage: _Usage) -> tuple[list[str], list[str]] | None:
    """A concept here that nothing stands for there."""
    if speaks_of_words(each.unit):
        return None
    found: dict[Language, list[str]] = {SV: [], FI: []}
    for language, only, longer in ((SV, each.sv, -each.stretch), (FI, each.fi, each.stretch)):
        for phrase in only.values():
            together, alone = usage.together, usage.alone[language]
            if not is_precise(phrase) or not _is_expected(phrase, together, alone):
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
    return _is_seldom(phrase, together, alone) and is_precise(phrase)


def _is_seldom(phrase: Phrase, together: Counter[str], alone: Counter[str]) -> bool:
    return together[phrase.id] + alone[phrase.id] < _SEEN


def consistency_checks(units: Iterable[Unit], context: Context) -> Iterator[Finding]:
    """K10: the same sentence on one side, another on the other, in two places."""
    seen: dict[tuple[Language, str], dict[str, Unit]] = {}
    listed = tuple(units)
    stated = _sentences(listed)
    times = Counter(text for each in stated for _, text, _ in each)
    for unit, each in zip(listed, stated, strict=True):
        for language, text, twin in each:
            if times[text] > 1:
                seen.setdefault((language, text), {}).setdefault(twin, unit)
    for (language, text), twins in seen.items():
        if len(twins) > 1:
            first, *others = twins.values()
            for unit in others:
                yield wrong(
                    "translated-differently", unit, language.other, text,
                    first=str(first[language.other].location),
                )  # fmt: skip


@kept_of_all
def _sentences(unit: Unit) -> tuple[tuple[Language, str, str], ...]:
    """The sides of a statement that are long enough to be told again, each with its twin."""
    if unit.form not in (Form.LINE, Form.PROSE, Form.PARAGRAPH, Form.ITEM, Form.NOTE):
        return ()
    sv, fi = plain(unit.sv.text), plain(unit.fi.text)
    sides = (SV, sv, fi), (FI, fi, sv)
    return tuple(side for side in sides if len(words(side[1])) >= _TOLD)
