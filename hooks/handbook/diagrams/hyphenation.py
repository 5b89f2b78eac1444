# Where a word may be broken, and how gladly. Swedish has a pattern dictionary (Pyphen); Finnish
# has none, so borders of compounds come from the handbook's own vocabulary and from soft hyphens
# that authors wrote. The Finnish syllable rule is right inside a part and wrong at a border
# ("selvitysp-rosessi"), so a break by it is marked as a guess and reported.
"""Break points of Swedish and Finnish words."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache, partial
from typing import NamedTuple

import pyphen  # type: ignore[import-untyped]

from handbook.diagrams.metrics import SOFT_HYPHEN
from handbook.language import Language
from handbook.memory import digest
from handbook.pycache import kept

EXPLICIT, COMPOUND, SEAM, SYLLABLE = 4, 30, 110, 160
"""What a break costs: after a written hyphen, between the parts of a compound, after the ``s``
that joins Swedish parts, between two syllables."""

_SHORTEST = 4
"""No break leaves fewer letters than this on a line."""
_LEAST = 3
"""The dictionary is asked for no break that leaves fewer letters than this."""
_TAIL = 7
_STEM = 5
"""So many letters tell a word of the vocabulary in any inflected form."""

_WORD = re.compile(r"[^\W\d_]+(?:\u00ad[^\W\d_]+)*")
_WRITTEN = re.compile(r"(?<=\w)[-/–](?=\w)")
_FINNISH_SYLLABLE = re.compile(r"(?<=[a-zåäö])(?=[bcdfghjklmnpqrstvwxz][aeiouyåäö])")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a word and the break that may follow it; ``cost`` 0 ends the word."""

    text: str
    cost: int = 0
    hyphen: bool = False
    guess: bool = False


@cache
def patterns() -> pyphen.Pyphen:
    """The Swedish dictionary. Reading it takes as long as making some twenty pages."""
    version = f"{pyphen.VERSION}-{_LEAST}"
    return kept(
        "syllables-sv", version, partial(pyphen.Pyphen, lang="sv", left=_LEAST, right=_LEAST)
    )


def words_in(texts: Iterable[str]) -> frozenset[str]:
    """The words of texts, in small letters and with their soft hyphens."""
    return _words_in(tuple(texts))


@lru_cache(maxsize=len(Language))
def _words_in(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_WORD.findall("\n".join(texts).lower()))


@lru_cache(maxsize=len(Language))
def key_of(vocabulary: frozenset[str]) -> str:
    """A key of a vocabulary: with the same one, every word is broken the same way."""
    return digest(*sorted(vocabulary))


class _Learnt(NamedTuple):
    """What a vocabulary teaches about its language's words."""

    words: frozenset[str]
    borders: frozenset[tuple[str, int]]
    """Beginnings that hold a border somebody wrote, and where in them it is."""
    tails: set[str]
    stems: frozenset[str]


class Hyphenator:
    """Break points of one language. ``vocabulary``: words that the language has, for one."""

    def __init__(self, language: Language, vocabulary: frozenset[str] = frozenset()) -> None:
        self.language = language
        self._cache: dict[str, tuple[Piece, ...]] = {}
        self._vocabulary = vocabulary

    @cached_property
    def _patterns(self) -> pyphen.Pyphen | None:
        """Where Swedish syllables end; slow to load, and not always asked for."""
        return patterns() if self.language is Language.SV else None

    @cached_property
    def _learnt(self) -> _Learnt:
        """What the vocabulary teaches; put off until a word has to be broken."""
        plain = {word.replace(SOFT_HYPHEN, "") for word in self._vocabulary}
        words = frozenset(word for word in plain if len(word) >= _SHORTEST)
        borders = frozenset(
            # The first letters of the next part are enough, so inflected forms match too.
            (left + right[:3], len(left))
            for word in self._vocabulary
            for left, right in itertools.pairwise(word.split(SOFT_HYPHEN))
        )
        stems = frozenset(word[:_STEM] for word in words if len(word) >= _STEM)
        return _Learnt(words, borders, _tails(words), stems)

    def pieces(self, word: str) -> tuple[Piece, ...]:
        """The word cut at every point where it may be broken."""
        found = self._cache.get(word)
        if found is None:
            found = self._cache[word] = self._cut(word)
        return found

    def _cut(self, word: str) -> tuple[Piece, ...]:
        plain = word.replace(SOFT_HYPHEN, "")
        costs: dict[int, tuple[int, bool]] = {}
        position = 0
        for part in word.split(SOFT_HYPHEN)[:-1]:
            position += len(part)
            costs[position] = (COMPOUND, False)
        for match in _WRITTEN.finditer(plain):
            costs[match.end()] = (EXPLICIT, False)
        for match in _WORD.finditer(plain):
            self._inside(match.start(), match.group().lower(), costs)
        pieces: list[Piece] = []
        last = 0
        for position in sorted(costs):
            if 0 < position < len(plain):
                cost, guess = costs[position]
                hyphen = plain[position - 1] not in "-/–"
                pieces.append(Piece(plain[last:position], cost, hyphen, guess))
                last = position
        return (*pieces, Piece(plain[last:]))

    def _inside(self, offset: int, word: str, costs: dict[int, tuple[int, bool]]) -> None:
        """Breaks inside one run of letters."""
        borders = self._compound(word)
        for position in borders:
            costs.setdefault(offset + position, (COMPOUND, False))
        if self._patterns is not None:
            for position in map(int, self._patterns.positions(word)):
                if _SHORTEST <= position <= len(word) - _SHORTEST:
                    cost = SEAM if word[position - 1] == "s" else SYLLABLE
                    costs.setdefault(offset + position, (cost, False))
        else:
            for match in _FINNISH_SYLLABLE.finditer(word):
                if _SHORTEST <= match.start() <= len(word) - _SHORTEST:
                    costs.setdefault(offset + match.start(), (SYLLABLE, True))

    def _compound(self, word: str) -> set[int]:
        found = set()
        for pattern, border in self._learnt.borders:
            if (start := word.find(pattern)) >= 0:
                found.add(start + border)
        # What joins two parts: Swedish s, the n of the Finnish genitive.
        link = "s" if self.language is Language.SV else "n"
        for position in range(3, len(word) - _SHORTEST + 1):
            left, right = word[:position], word[position:]
            begins = left in self._learnt.words or (
                left[-1] == link and left[:-1] in self._learnt.words
            )
            goes_on = right[:_STEM] in self._learnt.stems or right in self._learnt.words
            ends = len(right) > _STEM and (right in self._learnt.words or self._is_tail(right))
            if (begins and goes_on) or (ends):
                found.add(position)
        return found

    def _is_tail(self, right: str) -> bool:
        """Whether an end that many compounds share begins here, in any inflected form."""
        return any(right[:length] in self._learnt.tails for length in range(_TAIL, len(right) + 1))


def _tails(words: Iterable[str]) -> set[str]:
    """Ends that many compounds share: ``työntekijä`` after letters of three kinds and more."""
    before: dict[str, set[str]] = defaultdict(set)
    for word in words:
        for position in range(3, len(word) - _TAIL + 1):
            if _FINNISH_SYLLABLE.match(word, position):
                before[word[position:]].add(word[position - 1])
    return {tail for tail, letters in before.items() if len(letters) >= 3}
