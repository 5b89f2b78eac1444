# Finding known words and names in inflected text. A word is met by its stem (Snowball), by its
# stem with Finnish consonant gradation undone, or as the first or last part of a compound.
"""Phrases of one language, found in text whatever their inflection."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from handbook.language import Language
from handbook.memory import Memory, digest
from handbook.parity.checks.plain import words
from handbook.parity.stemming import stem


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

        What the ``memory`` knows is not prepared again.
        """
        self.language = language
        listed = list(dict.fromkeys(named))
        key = digest("phrases", language, *(part for pair in listed for part in pair))
        made = (memory or Memory()).recall(key, lambda: list(_prepared(listed, language)))
        self._phrases = [
            Phrase(identifier, text, tuple(stems), tuple(starts))
            for identifier, text, stems, starts in made
        ]
        self._numbers = {phrase: number for number, phrase in enumerate(self._phrases)}
        self._index: dict[str, list[Phrase]] = {}
        for phrase in self._phrases:
            self._index.setdefault(phrase.starts[0][:3], []).append(phrase)

    def __getitem__(self, number: int) -> Phrase:
        return self._phrases[number]

    def number(self, phrase: Phrase) -> int:
        """The number of a phrase, by which it can be had again."""
        return self._numbers[phrase]

    def find(self, text: str) -> dict[str, Phrase]:
        """The concepts that a text names in whole words, and how."""
        return self._find(tuple(words(text)), whole=True)

    def find_loosely(self, text: str) -> dict[str, Phrase]:
        """The same, also as the first part of a compound or in a changed order."""
        return self._find(tuple(words(text)), whole=False)

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


def is_precise(phrase: Phrase) -> bool:
    """A compound or several words; a plain word like client often gives way to a pronoun."""
    return len(phrase.stems) > 1 or len(phrase.stems[0]) >= 10


def without_parts(found: dict[str, Phrase], answered: set[str]) -> dict[str, Phrase]:
    """Concepts that are missing, but not those that are a part of a longer one that is there."""
    longer = [phrase.stems for phrase in found.values()]
    return {
        key: phrase
        for key, phrase in found.items()
        if key not in answered
        and not any(phrase.stems != other and _is_part(phrase.stems, other) for other in longer)
    }


def _is_part(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return any(
        long[start : start + len(short)] == short for start in range(len(long) - len(short) + 1)
    )


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
