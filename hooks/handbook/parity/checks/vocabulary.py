# No dictionary is shipped; which words go together is learnt from the very texts that are compared.
# A word's partner is what usually stands in the other text where the word stands in one.
"""Which Swedish and Finnish words stand beside each other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from functools import lru_cache
from itertools import chain, product
from typing import Any, NamedTuple, TypeVar

from handbook.language import Language
from handbook.parity.checks.plain import KEPT, plain
from handbook.parity.unit import Form, Unit

T = TypeVar("T")

SV, FI = Language.SV, Language.FI
_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 6
_KNOWN, _PARTNER = 0.25, 0.14
"""How sure a translation must be to be missed, and how weak a word may be to answer for it."""
_LONGEST = 30
"""Texts with more different words pair everything with everything: nothing is learnt there."""
_FEW = 100
"""Pairs that may have changed for it to be worth finding out which stems stand beside which."""
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


_Stems = tuple[tuple[str, ...], tuple[str, ...]]
"""The stems of a pair of texts, Swedish and Finnish."""


class Partners(NamedTuple):
    """What stands beside a stem in the other language."""

    strength: float
    """How sure the surest of them is, from 0 to 1."""
    stems: frozenset[str]


class Vocabulary:
    """Which stems go together in pairs of texts; each different pair counts once.

    A stem's partners are worked out when they are first asked for. Whatever it was taught before,
    it knows what the last lesson holds and nothing else.
    """

    def __init__(self, units: Iterable[Unit] = (), letters: int = _STEM) -> None:
        self._letters = letters
        self._numbers: dict[tuple[str, str], int] = {}
        """The number of each pair of texts that was learnt from."""
        self._next = 0
        self._places: dict[Language, dict[str, list[int]]] = {SV: {}, FI: {}}
        """The numbers of the pairs in which a stem stands."""
        self._stems: dict[Language, dict[int, tuple[str, ...]]] = {SV: {}, FI: {}}
        """The stems of each pair, by its number."""
        self._known: dict[Language, dict[str, Partners]] = {SV: {}, FI: {}}
        self._changed: Mapping[Language, Set[str]] = {}
        """Stems to which the last lesson has given other partners."""
        self._touched: Set[int] = set()
        """The pairs in which they stand."""
        self._passed_over: set[int] = set()
        """The pairs from which nothing was learnt, whatever stems stand in them."""
        self._made: dict[tuple[str, str], Any] = {}
        self._made_before: dict[tuple[str, str], Any] = {}
        self.learn(units)

    def learn(self, units: Iterable[Unit]) -> None:
        """Take these pairs for all there are: a second lesson costs what has changed since."""
        self._made, self._made_before = {}, self._made
        pairs = dict.fromkeys(
            (unit.sv.text, unit.fi.text) for unit in units if unit.form in _LEARN_FORMS
        )
        gone = [pair for pair in self._numbers if pair not in pairs]
        new = [pair for pair in pairs if pair not in self._numbers]
        lost, won = [list(map(self._forget, gone)), list(map(self._take, new))]
        self._changed = {
            language: set(self._learnt_otherwise(language, stems))
            for language, stems in self._doubtful(lost, won).items()
        }
        self._touched = {
            number
            for language, stems in self._changed.items()
            for stem in stems
            for number in self._places[language].get(stem, ())
        }

    def _doubtful(self, lost: list[_Stems], won: list[_Stems]) -> dict[Language, set[str]]:
        """The stems whose partners may be others since texts have gone and come.

        It is those that are there oftener or less often than before, and those beside them; and
        those that stand oftener or less often beside one another. A stem that is there once, or not
        at all, has no partners and is none.
        """
        found: dict[Language, set[str]] = {SV: set(), FI: set()}
        if not any(self._known.values()):
            return found
        seldom: dict[Language, set[str]] = {SV: set(), FI: set()}
        for side, language in enumerate((SV, FI)):
            before = Counter(chain.from_iterable(stems[side] for stems in lost))
            after = Counter(chain.from_iterable(stems[side] for stems in won))
            others = self._stems[language.other]
            for stem in before | after:
                places = self._places[language].get(stem, ())
                if max(len(places), len(places) - after[stem] + before[stem]) < 2:
                    seldom[language].add(stem)
                elif before[stem] != after[stem]:
                    found[language].add(stem)
                    for number in places:
                        found[language.other].update(others[number])
        if len(lost) + len(won) > _FEW:
            for sv, fi in chain(lost, won):
                found[SV].update(sv)
                found[FI].update(fi)
            return found
        beside = Counter(chain.from_iterable(product(sv, fi) for sv, fi in won))
        beside.subtract(chain.from_iterable(product(sv, fi) for sv, fi in lost))
        for (one, other), more in beside.items():
            if more and one not in seldom[SV] and other not in seldom[FI]:
                found[SV].add(one)
                found[FI].add(other)
        return found

    def _learnt_otherwise(self, language: Language, stems: Iterable[str]) -> Iterator[str]:
        known = self._known[language]
        for stem in stems:
            if stem in known and (partners := self._learn(stem, language)) != known[stem]:
                known[stem] = partners
                yield stem

    def _take(self, pair: tuple[str, str]) -> _Stems:
        number = self._numbers[pair] = self._next
        self._next += 1
        stems = [tuple(content_stems(text, self._letters)) for text in pair]
        if pair[0] == pair[1] or any(len(each) > _LONGEST for each in stems):
            stems = [(), ()]
            self._passed_over.add(number)
        for language, found in zip((SV, FI), stems, strict=True):
            places = self._places[language]
            for stem in found:
                places.setdefault(stem, []).append(number)
            self._stems[language][number] = found
        return stems[0], stems[1]

    def _forget(self, pair: tuple[str, str]) -> _Stems:
        number = self._numbers.pop(pair)
        self._passed_over.discard(number)
        for language in (SV, FI):
            places = self._places[language]
            for stem in self._stems[language][number]:
                places[stem].remove(number)
        return self._stems[SV].pop(number), self._stems[FI].pop(number)

    def recall(self, sv: str, fi: str, make: Callable[[str, str], T]) -> T:
        """What ``make`` says of two texts, going by nothing but their words' partners.

        It is known from the last lesson, if it was asked for then and no partner has changed.
        """
        pair = sv, fi
        if pair not in self._made:
            is_known = pair in self._made_before and self._is_untouched(pair)
            self._made[pair] = self._made_before[pair] if is_known else make(sv, fi)
        made: T = self._made[pair]
        return made

    def _is_untouched(self, pair: tuple[str, str]) -> bool:
        """Whether no stem of the pair has other partners since the last lesson."""
        if not any(self._changed.values()):
            return True
        number = self._numbers.get(pair)
        if number is not None and number not in self._passed_over:
            return number not in self._touched
        return all(
            self._changed[language].isdisjoint(content_stems(text, self._letters))
            for language, text in zip((SV, FI), pair, strict=True)
        )

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
        at_least: float = 0,
    ) -> list[str]:
        """Words with a usual partner, at least so sure, of which the twin has none.

        ``asked`` tells which words are looked at; all, if it is left out. None are given if there
        are not ``at_least`` so many.
        """
        theirs = content_stems(twin, self._letters)
        begins = {stem[:4] for stem in theirs}
        found: list[str] = []
        ours = content_stems(text, self._letters)
        may_be_answered = len(ours) - at_least
        for stem, word in ours.items():
            if stem[:4] not in begins and asked(word):
                partners = self.partners(stem, language)
                if partners.strength >= sure and partners.stems.isdisjoint(theirs):
                    found.append(word)
                    continue
            may_be_answered -= 1
            if may_be_answered < 0:
                return []
        return found if len(found) >= at_least else []


_NO_PARTNERS = Partners(0.0, frozenset())


class Vocabularies:
    """What was learnt, for each purpose. One that lasts learns only what has changed."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, int], Vocabulary] = {}

    def of(self, purpose: str, units: Iterable[Unit], letters: int = _STEM) -> Vocabulary:
        """The vocabulary of exactly these pairs."""
        found = self._known.setdefault((purpose, letters), Vocabulary(letters=letters))
        found.learn(units)
        return found
