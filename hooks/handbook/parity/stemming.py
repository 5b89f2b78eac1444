# A word of one language under all its inflections: the stem (Snowball), with Finnish consonant
# gradation undone. For words that are compared; what the search does, a browser must do too, and
# stands with the search.
"""The stem of a word."""

from __future__ import annotations

from functools import lru_cache
from typing import Protocol

from handbook.language import Language

_KEPT = 1 << 16


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


@lru_cache(maxsize=_KEPT)
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
