# Text -> the words that the search compares. The script in the browser does the same; a test holds
# the two to each other.
"""Folding and splitting of text into words."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[^\W_]+(?::[^\W\d_]+)?")
"""A run of letters or figures. An ending after a colon goes along and is cut off: ``FPA:s``."""


def fold(word: str) -> str:
    """The word as it is compared: small letters without diacritics.

    >>> fold("Välfärdsområde"), fold("FPA:s")
    ('valfardsomrade', 'fpa')
    """
    word = word.partition(":")[0].lower()
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


class _Folded(dict[str, str]):
    """Words as they stand in texts -> folded, or nothing for what is left out."""

    def __missing__(self, word: str) -> str:
        folded = fold(word)
        if len(folded) < 2 and not folded.isdecimal():
            folded = ""
        self[word] = folded
        return folded


_FOLDED = _Folded()
"""Kept for good: a language has some ten thousand words, and texts repeat them."""


def words(text: str) -> list[str]:
    """The words of a text, folded. Single letters are left out: they tell nothing.

    >>> words("TE-byrån är FPA:s granne, 41 §")
    ['te', 'byran', 'ar', 'fpa', 'granne', '41']
    """
    found = _WORD.findall(text.replace("\u00ad", ""))
    return list(filter(None, map(_FOLDED.__getitem__, found)))
