# Finding known words and names in inflected text. A word is met by its stem (Snowball), by its
# stem with Finnish consonant gradation undone, or as the first or last part of a compound.
"""Phrases of one language, found in text whatever their inflection."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from handbook.language import Language
from handbook.memory import Memory, digest
from handbook.parity.checks.plain import KEPT, words


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802


@lru_cache(maxsize=2)
def _stemmer(language: Language) -> _Stemmer:
    # Loaded only when a text may hold a term.
    import snowballstemmer  # type: ignore[import-untyped]

    stemmer: _Stemmer = snowballstemmer.stemmer("swedish" if language is Language.SV else "finnish")
    return stemmer


# A long consonant of the dictionary form is short in many cases, and k, p, t weaken.
_GRADES = (
    ("kk", "k"), ("pp", "p"), ("tt", "t"), ("nk", "ng"), ("mp", "mm"), ("nt", "nn"), ("lt", "ll"),
    ("rt", "rr"), ("ht", "hd"), ("lp", "lv"), ("rp", "rv"), ("uku", "uvu"), ("yky", "yvy"),
)  # fmt: skip
_SINGLE = (("k", ""), ("p", "v"), ("t", "d"))
_VOWELS = "aeiouyäöå"


@lru_cache(maxsize=KEPT)
def stem(word: str, language: Language) -> str:
    """A key that the inflected forms of one word share, as far as rules can tell.

    >>> stem("klientplanens", Language.SV) == stem("klientplan", Language.SV)
    True
    >>> stem("luovutusluvan", Language.FI) == stem("luovutuslupa", Language.FI)
    True
    """
    word = word.lower()
    if language is Language.FI and len(word) > 5 and word.endswith(("pa", "pä", "ko", "kö")):
        word += "n"  # else the stemmer takes the end of "lupa" for the particle of "onpa"
    if language is Language.FI and len(word) > 5 and word.endswith("nen"):
        word = word[:-3] + "sen"  # läheinen, läheisen
    key = _stemmer(language).stemWord(word)
    if language is Language.FI:
        key = key.rstrip(_VOWELS) or key
        if key.endswith("ks"):
            return key[:-2] + "s"  # kokous, kokouksen
        for strong, weak in _GRADES:
            if key.endswith(strong):
                key = key[: -len(strong)] + weak
                break
        else:
            key = _single(key)
        if len(key) > 4 and key[-1] == key[-2]:
            return key[:-1]  # hallinto, hallinnolle: the stemmer sheds one of two equal letters
    return key


def _single(key: str) -> str:
    """The stem of a long word with its last k, p or t weakened."""
    for strong, weak in _SINGLE:
        # In short words too little would be left to tell them apart.
        if key.endswith(strong) and len(key) > 7 and key[-2] in _VOWELS:
            return (key[:-1] + weak).rstrip(_VOWELS)
    return key


@dataclass(frozen=True, slots=True)
class Phrase:
    """A known expression: its concept and the stems of its words."""

    id: str
    text: str
    stems: tuple[str, ...]
    starts: tuple[str, ...]
    """What each word begins with in every form: "lärare" and "lär" share a stem but not this."""


class Phrases:
    """Known expressions of one language, indexed by the beginning of their first word."""

    def __init__(
        self,
        language: Language,
        named: Iterable[tuple[str, str]],
        memory: Memory | None = None,
    ) -> None:
        """Prepare the expressions of concepts: pairs of the concept's id and one expression.

        With a ``memory``, texts that an earlier run has looked through are not looked through
        again.
        """
        self.language = language
        self._memory = memory or Memory()
        listed = list(dict.fromkeys(named))
        self._key = digest(language, *(part for pair in listed for part in pair))
        made = self._memory.recall(
            f"phrases {self._key}", lambda: list(_prepared(listed, language))
        )
        self._phrases = [
            Phrase(identifier, text, tuple(stems), tuple(starts))
            for identifier, text, stems, starts in made
        ]
        self._numbers = {phrase: number for number, phrase in enumerate(self._phrases)}
        self._index: dict[str, list[Phrase]] = {}
        for phrase in self._phrases:
            self._index.setdefault(phrase.starts[0][:3], []).append(phrase)

    def find(self, text: str) -> dict[str, Phrase]:
        """The concepts that a text names in whole words, and how."""
        return self._recall(text, whole=True)

    def find_loosely(self, text: str) -> dict[str, Phrase]:
        """The same, also as the first part of a compound or in a changed order."""
        return self._recall(text, whole=False)

    def _recall(self, text: str, *, whole: bool) -> dict[str, Phrase]:
        def look() -> list[int]:
            found = self._find(tuple(words(text)), whole=whole)
            return [self._numbers[phrase] for phrase in found.values()]

        numbers = self._memory.recall(digest(self._key, "whole" if whole else "loose", text), look)
        return {self._phrases[number].id: self._phrases[number] for number in numbers}

    def _find(self, parts: Sequence[str], *, whole: bool) -> dict[str, Phrase]:
        found: dict[str, Phrase] = {}
        for place, part in enumerate(parts):
            for phrase in self._index.get(part[:3], ()):
                if not part.startswith(phrase.starts[0]):
                    continue
                if phrase.id in found and len(found[phrase.id].text) >= len(phrase.text):
                    continue
                if self._meets(phrase, parts, place, whole=whole):
                    found[phrase.id] = phrase
        if not whole:
            for part in parts:
                for piece in compound_tails(part):
                    for phrase in self._index.get(piece[:3], ()):
                        if (
                            phrase.id not in found
                            and len(phrase.stems) == 1
                            and self._same(piece, phrase.stems[0], whole=False)
                        ):
                            found[phrase.id] = phrase
        return found

    def _meets(self, phrase: Phrase, parts: Sequence[str], place: int, *, whole: bool) -> bool:
        if whole and place + len(phrase.stems) > len(parts):
            return False
        for offset, wanted in enumerate(phrase.stems):
            if place + offset >= len(parts):
                return False
            word = parts[place + offset]
            if not word.startswith(phrase.starts[offset]):
                return False
            if not self._same(word, wanted, whole=whole):
                return False
        return True

    def _same(self, word: str, wanted: str, *, whole: bool) -> bool:
        if stem(word, self.language) == wanted:
            return True
        return not whole and len(wanted) > 3 and word.startswith(wanted)


def _prepared(
    named: Iterable[tuple[str, str]], language: Language
) -> Iterator[tuple[str, str, list[str], list[str]]]:
    keep = 2 if language is Language.SV else 3
    for identifier, text in named:
        parts = words(text)
        if parts and len(parts[0]) > 1:
            stems = [stem(part, language) for part in parts]
            yield identifier, text, stems, [part[: max(len(part) - keep, 3)] for part in parts]


def compound_tails(word: str) -> Iterator[str]:
    """Possible last parts of a compound: "palvelutarvekartoitus" → "kartoitus" among others."""
    if "-" in word:
        yield word.rpartition("-")[2]
    for cut in range(4, len(word) - 3):
        yield word[cut:]


def initials(text: str) -> frozenset[str]:
    """Abbreviations in capitals, without their endings: FPA:s → FPA."""
    return frozenset(_INITIALS.findall(text))


_INITIALS = re.compile(r"(?<![\w-])[A-ZÅÄÖ]{2,6}(?![\w])")
