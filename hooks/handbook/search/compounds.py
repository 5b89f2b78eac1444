# Compounds and their parts: "suunnitelma" is to find asiakassuunnitelma. No dictionary is shipped;
# a word of the handbook counts as a part when the handbook also uses it by itself.
"""Parts of compounds, by the handbook's own vocabulary."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from handbook.language import Language
from handbook.search.stems import first_stem, stems

_SHORTEST_HEAD = 3
_SHORTEST_TAIL = 4
_LONG_TAIL = 5
_LINKS = {Language.SV: ("s",), Language.FI: ("n",)}
"""What joins two parts: Swedish ``s``, the Finnish genitive."""
_PRODUCTIVE = 3
"""A beginning that so many words share is a part although it never stands alone: ``sosiaali``."""
_SHARED = 2
"""An end that follows so many words of the handbook is a part too: ``stig``."""
_DERIVED = {
    Language.SV: re.compile(
        r"(?:ning|ling|ring|ande|ende|lig|het|er[ane]|nad|else|ern|arn|orn|isk)"
    ),
    Language.FI: re.compile(
        r"(?:uu|yy|uks|yks|ise|ine|ist|iss|ill|ell|all|mis|min|ja[tn]|jo[ij]|tt)"
    ),
}
"""What looks like a word but only makes one of another: ``tryggande``, ``kokonaisuutta``."""


class Compounds:
    """Finds parts of compounds among the words of one language (folded)."""

    def __init__(self, vocabulary: Iterable[str], language: Language) -> None:
        self.language = language
        self._derived = _DERIVED[language]
        self._parts: dict[str, tuple[str, ...]] = {}
        self._words = {word for word in vocabulary if word.isalpha()}
        self._stems = {
            first_stem(word, language) for word in self._words if len(word) >= _SHORTEST_TAIL
        }
        heads: Counter[str] = Counter()
        tails: Counter[str] = Counter()
        for word in self._words:
            for end in range(_SHORTEST_HEAD, len(word) - _SHORTEST_TAIL + 1):
                head, tail = word[:end], word[end:]
                if tail in self._words and len(tail) >= _LONG_TAIL:
                    heads[head] += 1
                if head in self._words and len(head) > _SHORTEST_HEAD:
                    tails[tail] += 1
        self._productive = {each for each, number in heads.items() if number >= _PRODUCTIVE}
        self._shared = {each for each, number in tails.items() if number >= _SHARED}

    def parts(self, word: str) -> tuple[str, ...]:
        """The parts of a word, tails first; nothing when it is no compound of known words."""
        known = self._parts.get(word)
        if known is None:
            known = self._parts[word] = self._parted(word)
        return known

    def _parted(self, word: str) -> tuple[str, ...]:
        tails: dict[str, None] = {}
        heads: dict[str, None] = {}
        for end in range(_SHORTEST_HEAD, len(word) - _SHORTEST_TAIL + 1):
            head = self._head(word[:end])
            if not head:
                continue
            tail = word[end:]
            if self._is_tail(tail) and not self._is_form(word, head):
                tails[tail] = None
                if len(head) >= _SHORTEST_TAIL:
                    heads[head] = None
        return (*tails, *heads)

    def _head(self, head: str) -> str:
        for link in _LINKS[self.language]:
            if head.endswith(link) and head[: -len(link)] in self._words:
                return head[: -len(link)]
        return head if head in self._words or head in self._productive else ""

    def _is_tail(self, tail: str) -> bool:
        if self._derived.match(tail) or not tail.isalpha():
            return False
        if tail in self._words or tail in self._shared:
            return True
        return len(tail) >= _LONG_TAIL and first_stem(tail, self.language) in self._stems

    def _is_form(self, word: str, head: str) -> bool:
        """Whether the rest is only an ending of the head."""
        return not set(stems(word, self.language)).isdisjoint(stems(head, self.language))
