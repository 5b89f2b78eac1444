# Which Swedish and Finnish words go together, learnt from pairs that are known to belong together:
# the data itself. No dictionary is shipped, so it knows exactly the words this handbook uses.
"""Words that go together, learnt from pairs of texts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

_WORD = re.compile(r"[^\W\d_]{2,}")
_MARKUP = re.compile(r"\[\[[^\]|]*\|?|\]\([^)]*\)|`[^`]*`|<[^>]*>")
_STEM = 6
"""Letters kept of a word: enough to tell words apart, few enough to shed most endings."""
_COGNATE = 4
"""Letters at the start that two words share when both languages borrowed the same one."""
_MOST = 25
"""Stems of one text that are counted: long texts pair everything with everything."""


def stems(text: str) -> frozenset[str]:
    """The beginnings of the text's words, without markup.

    >>> sorted(stems("Klientens [[term:consent|samtycke]] behövs"))
    ['behövs', 'klient', 'samtyc']
    """
    plain = _MARKUP.sub(" ", text.replace("\u00ad", "")).lower()
    return frozenset(word[:_STEM] for word in _WORD.findall(plain))


class WordPairs:
    """How strongly two stems belong together, from 0 to 1 (Dice's coefficient)."""

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self._strength: dict[str, dict[str, float]] = {}
        self._known: tuple[Mapping[str, int], Mapping[str, int]] = ({}, {})
        self._learn(pairs)

    def _learn(self, pairs: Iterable[tuple[str, str]]) -> None:
        swedish: Counter[str] = Counter()
        finnish: Counter[str] = Counter()
        together: Counter[tuple[str, str]] = Counter()
        for one, other in dict.fromkeys(pairs):
            sv, fi = stems(one), stems(other)
            swedish.update(sv)
            finnish.update(fi)
            if len(sv) <= _MOST and len(fi) <= _MOST:
                together.update((s, f) for s in sv for f in fi)
        for (s, f), count in together.items():
            if count > 1:
                strength = 2 * count / (swedish[s] + finnish[f])
                if strength > 0.1:
                    self._strength.setdefault(s, {})[f] = strength
        self._known = (swedish, finnish)

    def likeness(self, sv: frozenset[str], fi: frozenset[str]) -> float | None:
        """How well two texts' words match, from 0 to 1; ``None`` when none of them is known."""
        there, back = dict.fromkeys(sv, 0.0), dict.fromkeys(fi, 0.0)
        begins = {f[:_COGNATE]: f for f in fi if len(f) >= _COGNATE}
        for s in sv:
            for f, strength in self._strength.get(s, {}).items():
                if f in back:
                    there[s] = max(there[s], strength)
                    back[f] = max(back[f], strength)
            cognate = begins.get(s[:_COGNATE])
            if cognate is not None:
                there[s] = back[cognate] = 1.0
        scores = [
            score
            for found, known in ((there, self._known[0]), (back, self._known[1]))
            for word, score in found.items()
            if score or known.get(word, 0) > 1
        ]
        return sum(scores) / len(scores) if scores else None


class LearntLater:
    """Word pairs that are learnt at the first question: most runs never ask."""

    def __init__(self, pairs: Callable[[], Iterable[tuple[str, str]]]) -> None:
        self._pairs = pairs
        self._learnt: WordPairs | None = None
        self.questions = 0
        """How often they were asked for."""

    def __call__(self) -> WordPairs:
        """The word pairs, learnt now if not before."""
        self.questions += 1
        if self._learnt is None:
            self._learnt = WordPairs(self._pairs())
        return self._learnt
