# G01-G16: is each side written in its own language? A quick look at function words and letters
# passes nearly every text; only what is doubtful is given to the detector, which loads its models
# then and not before.
"""Wrong, swapped and mixed languages; repeated words and sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from handbook.language import Language
from handbook.parity.checks.context import Context
from handbook.parity.checks.making import differ, wrong
from handbook.parity.checks.plain import KEPT, plain, sentences, words
from handbook.parity.finding import Finding
from handbook.parity.lexicon.profile import OWN
from handbook.parity.unit import Form, Unit

SV, FI = Language.SV, Language.FI
_SHORTEST = 3
"""Fewer words say too little about their language."""


def language_checks(unit: Unit, context: Context) -> Iterator[Finding]:
    """All checks of this module."""
    if unit.form in (Form.CODE, Form.WORD):
        return
    yield from _same(unit, context)
    yield from _languages(unit, context)
    yield from _repeated(unit)


_LETTERS = re.compile(r"[^\W\d_]{2,}")


def _same(unit: Unit, context: Context) -> Iterator[Finding]:
    """Equal texts: a name may be equal, a sentence may not."""
    sv, fi = plain(unit.sv.text), plain(unit.fi.text)
    if sv != fi or not _LETTERS.search(sv):
        return
    found = _LETTERS.findall(sv)
    if len(found) == 1 or not any(word[0].islower() for word in found):
        # One word, or names only: equal if anything but the look of one language speaks for it.
        if len(found[0]) < 6 or found[0].isupper() or any(w[1:] != w[1:].lower() for w in found):
            return
        if len(found) > 2 or not (_FINNISH_LOOK.search(sv.lower()) or _SWEDISH_LOOK.search(sv)):
            return
    language = detected(sv)
    if language in ("sv", "fi") and sure(sv, language):
        yield wrong("same-in-both", unit, Language(language).other, sv)


_FINNISH_LOOK = re.compile(
    r"(?:aa|ää|yy|uu|ii|[^e]inen|ssa|ssä|sta|stä|minen|[yuo]s)$|yö|ää|uus|yys"
)
_SWEDISH_LOOK = re.compile(r"å|(?:het|ning|ingen|ande|tion|skap|erna|arna|orna|ligt?|liga)$")


def _languages(unit: Unit, context: Context) -> Iterator[Finding]:
    if plain(unit.sv.text) == plain(unit.fi.text):
        return
    sv_wrong = _wrong(unit.sv.text, SV)
    fi_wrong = _wrong(unit.fi.text, FI)
    if (sv_wrong == "fi" and fi_wrong == "sv") or _look_swapped(unit):
        yield differ("swapped-languages", unit, [plain(unit.sv.text)], [plain(unit.fi.text)], SV)
        return
    for language, found in ((SV, sv_wrong), (FI, fi_wrong)):
        if found:
            yield wrong("wrong-language", unit, language, plain(unit[language].text))
            continue
        parts = sentences(unit[language].text)
        if len(parts) > 1:
            for sentence in parts:
                if len(words(sentence)) >= 4 and _wrong(sentence, language) == language.other:
                    yield wrong("foreign-sentence", unit, language, sentence)


def _wrong(text: str, language: Language) -> str:
    """The language that a text is in instead of its own; empty if it is right or unsayable."""
    found = words(text)
    if len(found) < _SHORTEST:
        return _by_letters(found, language)
    own = OWN[language.value]
    other = OWN[language.other.value]
    ours = sum(1 for word in found if word in own)
    theirs = sum(1 for word in found if word in other)
    english = sum(1 for word in found if word in OWN["en"])
    if ours > max(theirs, english):
        return ""
    if not ours and not theirs and not english and len(found) < 5:
        return _by_letters(found, language)
    guess = detected(" ".join(_LETTERS.findall(text)).lower())
    if guess in ("", language.value):
        return ""
    if guess == "en" and (english < 2 or len(found) < 5):
        return ""
    if guess == "en" or theirs > ours or sure(text, guess):
        return guess
    return ""


_FINNISH = re.compile(
    r"(?:aa|ää|yy|uu|oo|ii|ee|öö|nen|ssa|ssä|sta|stä|lla|llä|inen|ksi|tta|ttä)$|ää|yö|uo(?!r)|ään"
)
_SWEDISH = re.compile(
    r"å|(?:het|ning|ingen|ande|tion|skap|erna|arna|orna|lig|ligt|liga)$|sk$|ck"
    r"|[bcdfgq][^aeiouyåäö]|^(?:sk|st|tr|fr|pr|br|kr|vård)"
)


def _by_letters(found: tuple[str, ...], language: Language) -> str:
    """One or two words: only when every one has the other language's look and none its own."""
    long = [word for word in found if len(word) > 5 and not word.isdigit()]
    if not long or len(long) < len(found) - 1:
        return ""
    own, other = (_SWEDISH, _FINNISH) if language is SV else (_FINNISH, _SWEDISH)
    if all(other.search(word) and not own.search(word) for word in long):
        guess = detected(" ".join(found))
        if guess == language.other.value and sure(" ".join(found), guess):
            return guess
    return ""


_SOME = 12
"""Texts of more words have function words to be known by."""


def _look_swapped(unit: Unit) -> bool:
    """Short texts that say too little each: together they tell, if each looks like the other."""
    sv, fi = words(unit.sv.text), words(unit.fi.text)
    if not 0 < len(sv) <= _SOME or not 0 < len(fi) <= _SOME:
        return False
    if _lean(sv) >= 0 or _lean(fi) <= 0:
        return False
    return sure(" ".join(sv), "fi", 0.8) and sure(" ".join(fi), "sv", 0.8)


def _lean(found: tuple[str, ...]) -> int:
    """How many words look Swedish more than Finnish."""
    own, other = OWN["sv"], OWN["fi"]
    return sum(
        (word in own or _SWEDISH.search(word) is not None)
        - (word in other or _FINNISH.search(word) is not None)
        for word in found
    )


_CODES = {"SWEDISH": "sv", "FINNISH": "fi", "ENGLISH": "en"}


@lru_cache(maxsize=1)
def _detector() -> Callable[[str], list[tuple[str, float]]]:
    # Trigrams are plenty for languages so unlike, and load in a fraction of a second.
    from lingua import Language as Known
    from lingua import LanguageDetectorBuilder

    detector = (
        LanguageDetectorBuilder.from_languages(Known.SWEDISH, Known.FINNISH, Known.ENGLISH)
        .with_low_accuracy_mode()
        .build()
    )

    def confidences(text: str) -> list[tuple[str, float]]:
        values = detector.compute_language_confidence_values(text)
        return [(_CODES[each.language.name], each.value) for each in values]

    return confidences


@lru_cache(maxsize=KEPT)
def _confidences(text: str) -> tuple[tuple[str, float], ...]:
    return tuple(_detector()(text))


def detected(text: str) -> str:
    """The likeliest language of a text: sv, fi, en, or nothing."""
    found = _confidences(text)
    return found[0][0] if found and found[0][1] > 0.5 else ""


def sure(text: str, language: str, limit: float = 0.97) -> bool:
    """Whether the detector has next to no doubt."""
    return dict(_confidences(text.lower())).get(language, 0.0) > limit


_DOUBLED = re.compile(r"\b(\w{2,})[ \u00a0]+\1\b", re.IGNORECASE)
_MAY_DOUBLE = frozenset(
    ["niin", "siellä", "siitä", "ha", "hej", "nej", "ja", "joo", "så", "jo", "sen", "se"]
)


def _repeated(unit: Unit) -> Iterator[Finding]:
    for language in Language:
        text = plain(unit[language].text)
        match = _DOUBLED.search(text)
        if match and match[1].lower() not in _MAY_DOUBLE and not match[1].isdigit():
            twin = _DOUBLED.search(plain(unit[language.other].text))
            if not twin:
                yield wrong("doubled-word", unit, language, match[0])
        parts = [part for part in sentences(unit[language].text) if len(part) > 25]
        if len(parts) > 1 and len(set(parts)) < len(parts):
            other = [p for p in sentences(unit[language.other].text) if len(p) > 25]
            if len(set(other)) == len(other):
                twice = next(part for part in parts if parts.count(part) > 1)
                yield wrong("doubled-sentence", unit, language, twice)
