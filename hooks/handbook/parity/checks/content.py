# Z01's other half: is every part of the statement on both sides? No dictionary is shipped; which
# words go together is learnt from the very texts that are compared. A word whose usual partners
# are all missing is weak evidence, and so is a text that is somewhat long; together they are
# strong. What is left over on one side only is an added clause, a lost actor, or another text.
"""Words that lack their usual counterpart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from handbook.language import Language
from handbook.parity.checks.length import LIMIT, strain
from handbook.parity.checks.making import differ
from handbook.parity.checks.plain import KEPT, plain
from handbook.parity.finding import Finding
from handbook.parity.unit import Form, Unit

SV, FI = Language.SV, Language.FI
_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 6
_KNOWN, _PARTNER = 0.25, 0.14
"""How sure a translation must be to be missed, and how weak a word may be to answer for it."""
_EVIDENCE = 3.8
_LONGEST = 30
"""Texts with more different words pair everything with everything: nothing is learnt there."""
_STATEMENTS = frozenset({Form.LINE, Form.PROSE, Form.PARAGRAPH, Form.ITEM, Form.NOTE, Form.CELL})
_LEARN_FORMS = frozenset(Form) - {Form.WORD, Form.CODE, Form.IMAGE}


@lru_cache(maxsize=KEPT)
def content_stems(text: str, letters: int = _STEM) -> dict[str, str]:
    """The beginnings of a text's words, each with the first word that has it."""
    found: dict[str, str] = {}
    for word in _content_words(text):
        found.setdefault(word[:letters], word)
    return found


@lru_cache(maxsize=KEPT)
def _content_words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(plain(text).replace("\u00ad", "").lower()))


class Partners(NamedTuple):
    """What stands beside a stem in the other language."""

    strength: float
    """How sure the surest of them is, from 0 to 1."""
    stems: frozenset[str]


class Vocabulary:
    """Which stems go together in pairs of texts; each different pair counts once.

    A stem's partners are worked out when they are first asked for.
    """

    def __init__(self, units: Iterable[Unit], letters: int = _STEM) -> None:
        self._letters = letters
        self._places: dict[Language, dict[str, list[int]]] = {SV: {}, FI: {}}
        """The numbers of the pairs in which a stem stands."""
        self._stems: dict[Language, list[tuple[str, ...]]] = {SV: [], FI: []}
        """The stems of each pair, by its number."""
        self._known: dict[Language, dict[str, Partners]] = {SV: {}, FI: {}}
        pairs = dict.fromkeys(
            (unit.sv.text, unit.fi.text) for unit in units if unit.form in _LEARN_FORMS
        )
        for pair in pairs:
            stems = [content_stems(text, letters) for text in pair]
            if pair[0] == pair[1] or any(len(each) > _LONGEST for each in stems):
                continue
            for language, found in zip((SV, FI), stems, strict=True):
                number = len(self._stems[language])
                places = self._places[language]
                for stem in found:
                    places.setdefault(stem, []).append(number)
                self._stems[language].append(tuple(found))

    def partners(self, stem: str, language: Language) -> Partners:
        """What usually stands in the other language where the stem stands in ``language``."""
        known = self._known[language].get(stem)
        if known is None:
            known = self._known[language][stem] = self._learn(stem, language)
        return known

    def _learn(self, stem: str, language: Language) -> Partners:
        places = self._places[language].get(stem, ())
        total = len(places)
        if total < 2:
            return _NO_PARTNERS
        theirs = self._places[language.other]
        beside = Counter(chain.from_iterable(map(self._stems[language.other].__getitem__, places)))
        strength, stems = 0.0, []
        for other, count in beside.items():
            if count < 2:
                continue
            there = len(theirs[other])
            dice = 2 * count / (total + there)
            if dice < _PARTNER and count < 0.2 * total and count < 0.2 * there:
                continue
            stems.append(other)
            if count >= 3 and count / total > 0.3 and dice > strength:
                strength = dice
        return Partners(strength, frozenset(stems))

    def unanswered(
        self,
        text: str,
        twin: str,
        language: Language,
        sure: float = _KNOWN,
        asked: Callable[[str], bool] = bool,
    ) -> list[str]:
        """Words with a usual partner, at least so sure, of which the twin has none.

        ``asked`` tells which words are looked at; all, if it is left out.
        """
        theirs = content_stems(twin, self._letters)
        begins = {stem[:4] for stem in theirs}
        found = []
        for stem, word in content_stems(text, self._letters).items():
            if stem[:4] not in begins and asked(word):
                partners = self.partners(stem, language)
                if partners.strength >= sure and partners.stems.isdisjoint(theirs):
                    found.append(word)
        return found


_NO_PARTNERS = Partners(0.0, frozenset())


def content_checks(units: Iterable[Unit]) -> Iterator[Finding]:
    """Texts of which one side says more than the other, by their words and their lengths."""
    listed = tuple(units)
    vocabulary = Vocabulary(listed)
    for unit in listed:
        if unit.form not in _STATEMENTS:
            continue
        sv = vocabulary.unanswered(unit.sv.text, unit.fi.text, SV)
        fi = vocabulary.unanswered(unit.fi.text, unit.sv.text, FI)
        if not sv and not fi:
            continue
        # Positive: the Finnish side says more.
        stretch = strain(len(plain(unit.sv.text)), len(plain(unit.fi.text)))
        if abs(stretch) > LIMIT:
            continue  # said already
        more = len(fi) - len(sv) + stretch
        if (more >= _EVIDENCE and fi) or (more <= -_EVIDENCE and sv):
            yield differ("content-differs", unit, sv, fi, SV if more > 0 else FI)
