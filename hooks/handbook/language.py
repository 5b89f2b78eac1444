# The two languages and the pair of texts that every reader-facing string is.
# Rank 1: imports nothing of the core.
"""Languages, pairs of texts, and alphabetical order."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Generic, TypeVar

T = TypeVar("T")


class Language(StrEnum):
    """A language of the handbook, named by its BCP 47 code. Neither is the source of the other."""

    SV = "sv"
    FI = "fi"

    @property
    def other(self) -> Language:
        """The language of the twin page."""
        return Language.FI if self is Language.SV else Language.SV

    @property
    def tag(self) -> str:
        """BCP 47 tag with region: Finland-Swedish is not the Swedish of Sweden."""
        return f"{self.value}-FI"


@dataclass(frozen=True, slots=True)
class Pair(Generic[T]):
    """The same thing in both languages, side by side."""

    sv: T
    fi: T

    def __getitem__(self, language: Language) -> T:
        return self.sv if language is Language.SV else self.fi


# CLDR root collation tailored for sv and fi: å, ä and ö are letters of their own after z;
# ü sorts as y, and the other diacritics only break ties.
_OWN_LETTERS = {"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}"}  # the three signs after z
_HEADINGS = {"{": "Å", "|": "Ä", "}": "Ö"}
_SAME_LETTER = {"ü": "y", "đ": "d", "ł": "l", "ß": "ss", "ð": "d", "þ": "th"}
_NUMBER = re.compile(r"(\d+)")


@lru_cache(maxsize=1 << 15)
def alphabetical(text: str) -> tuple[tuple[tuple[int, int, str], ...], str]:
    """Sort key in the alphabetical order that Swedish and Finnish share in Finland.

    Case and punctuation do not count at first; numbers sort by value (9 § before 41 §).
    Source: CLDR collation for ``sv`` and ``fi`` (Finnish since CLDR 1.9 keeps v and w apart, as
    Swedish does since 2006), so one key serves both languages.
    """
    parts: list[tuple[int, int, str]] = []
    for piece in _NUMBER.split(unicodedata.normalize("NFC", text).casefold()):
        if piece.isdecimal():
            digits = piece.lstrip("0")  # by length, then by digits: any length, no int()
            parts.append((0, len(digits), digits))
        elif letters := _letters(piece):
            parts.append((1, 0, letters))
    return tuple(parts), text


@lru_cache(maxsize=1 << 15)
def initial(text: str) -> str:
    """The letter under which ``text`` stands in an alphabetical list, as a capital; ``#`` if none.

    >>> initial("Ärende"), initial("éclair"), initial("41 §")
    ('Ä', 'E', '#')
    """
    for letter in unicodedata.normalize("NFC", text).casefold():
        if letter in _OWN_LETTERS:
            return _HEADINGS[_OWN_LETTERS[letter]]
        plain = _SAME_LETTER.get(letter, unicodedata.normalize("NFD", letter))[0]
        if plain.isalpha():
            return plain.upper()
        if plain.isdecimal():
            return "#"
    return "#"


def _letters(text: str) -> str:
    out: list[str] = []
    for letter in text:
        if letter in _OWN_LETTERS:
            out.append(_OWN_LETTERS[letter])
        elif letter in _SAME_LETTER:
            out.append(_SAME_LETTER[letter])
        elif letter.isspace():
            out.append(" ")
        else:
            out.extend(c for c in unicodedata.normalize("NFD", letter) if c.isalnum())
    return "".join(out).strip()
