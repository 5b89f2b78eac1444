# K02, K08, L08, L09: names, terms and abbreviations that one pair shows by itself. They are met in
# any inflection; what is usual, and so shows only beside other pairs, is in `usage`.
"""Official names, abbreviations, words to avoid, and quoted terms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from handbook.language import Language
from handbook.parity.checks.context import Concept, Context
from handbook.parity.checks.making import differ, wrong
from handbook.parity.checks.phrases import Phrase, initials, is_precise, without_parts
from handbook.parity.checks.plain import KEPT, plain
from handbook.parity.finding import Finding
from handbook.parity.unit import Form, Unit

SV, FI = Language.SV, Language.FI


def speaks_of_words(unit: Unit) -> bool:
    """Whether a text is about words, as those of the glossary: it may name any of them."""
    return "glossary" in unit.address or "/terms" in unit.page or unit.page.startswith("terms")


def names_concepts(unit: Unit) -> bool:
    """Whether a pair is a statement in which terms and names are looked for."""
    return unit.form not in (Form.CODE, Form.WORD, Form.IMAGE, Form.TITLE)


def acronym_checks(unit: Unit, context: Context) -> Iterator[Finding]:
    """L09: FPA here is Kela there; what is the same in both languages stays."""
    if unit.form in (Form.CODE, Form.WORD) or speaks_of_words(unit):
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


def name_checks(unit: Unit, context: Context) -> Iterator[Finding]:
    """L08: an official name and its official twin; one of them exchanged for another is a fault."""
    if not names_concepts(unit):
        return
    phrases, ours, theirs = context.name_phrases, unit.sv.text, unit.fi.text
    if not _CAPITAL.search(ours) and not _CAPITAL.search(theirs):
        return
    sv, fi = _proper(phrases[SV].find(ours), ours), _proper(phrases[FI].find(theirs), theirs)
    only_sv, only_fi = without_parts(sv, set(fi)), without_parts(fi, set(sv))
    if not only_sv or not only_fi:
        return
    loose_sv, loose_fi = phrases[SV].find_loosely(ours), phrases[FI].find_loosely(theirs)
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


def quotation_checks(unit: Unit, context: Context) -> Iterator[Finding]:
    """Texts about words: a term quoted in the language of the other side stands there as well."""
    if not names_concepts(unit) or not speaks_of_words(unit):
        return
    for language in Language:
        phrases = context.term_phrases[language]
        quoted = phrases.find(unit[language.other].text)
        quoted = {key: each for key, each in quoted.items() if is_precise(each)}
        missing = without_parts(quoted, set(phrases.find_loosely(unit[language].text)))
        if quoted and missing:
            words_of = [each.text for each in missing.values()]
            sides = ([], words_of) if language is SV else (words_of, [])
            yield differ("term-pair-broken", unit, *sides, language)


def avoided_checks(unit: Unit, context: Context) -> Iterator[Finding]:
    """K02: words that the glossary asks not to use. The glossary itself may name them."""
    if not names_concepts(unit) or speaks_of_words(unit):
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
