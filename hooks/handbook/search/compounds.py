# Compounds and their parts: "suunnitelma" is to find asiakassuunnitelma. No dictionary is shipped;
# a word of the handbook counts as a part when the handbook also uses it by itself.
"""Parts of compounds, by the handbook's own vocabulary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from handbook.language import Language
from handbook.search.stems import stems

_SHORTEST_HEAD = 3
_SHORTEST_TAIL = 4
_LINKS = {Language.SV: ("s",), Language.FI: ("n",)}
"""What joins two parts: Swedish ``s``, the Finnish genitive."""
_PRODUCTIVE = 3
"""A beginning that so many words share is a part although it never stands alone: ``sosiaali``."""

_SHARED = 2
"""An end that follows so many words of the handbook is a part too: ``stig``."""


class Compounds:
    """Finds parts of compounds among the words of one language (folded)."""

    def __init__(self, vocabulary: Iterable[str], language: Language) -> None:
        self.language = language
        self._words = {word for word in vocabulary if word.isalpha()}
        self._stems = {
            stem
            for word in self._words
            if len(word) >= _SHORTEST_TAIL
            for stem in stems(word, language)[:1]
        }
        beginnings: Counter[str] = Counter()
        ends: Counter[str] = Counter()
        for word in self._words:
            for end in range(_SHORTEST_HEAD, len(word) - _SHORTEST_TAIL + 1):
                if word[end:] in self._words:
                    beginnings[word[:end]] += 1
                if word[:end] in self._words:
                    ends[word[end:]] += 1
        self._productive = {each for each, number in beginnings.items() if number >= _PRODUCTIVE}
        self._shared = {each for each, number in ends.items() if number >= _SHARED}

    def parts(self, word: str) -> tuple[str, ...]:
        """The parts of a word, tails first; nothing when it is no compound of known words."""
        if len(word) < _SHORTEST_HEAD + _SHORTEST_TAIL or not word.isalpha():
            return ()
        tails: dict[str, None] = {}
        heads: dict[str, None] = {}
        for end in range(_SHORTEST_HEAD, len(word) - _SHORTEST_TAIL + 1):
            head = self._head(word[:end])
            if head and self._is_tail(word[end:]):
                tails[word[end:]] = None
                if len(head) >= _SHORTEST_TAIL:
                    heads[head] = None
        return (*tails, *heads)

    def _head(self, head: str) -> str:
        if head in self._words or head in self._productive:
            return head
        for link in _LINKS[self.language]:
            if head.endswith(link) and head[: -len(link)] in self._words:
                return head[: -len(link)]
        return ""

    def _is_tail(self, tail: str) -> bool:
        if tail in self._words or tail in self._shared:
            return True
        return stems(tail, self.language)[0] in self._stems
