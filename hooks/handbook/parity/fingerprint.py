# What counts as the same text. A fingerprint must not change when an editor only tidies up, or
# people learn to confirm without reading; it must change for everything a reader would notice.
"""Short fingerprints of texts, blind to white space and typography."""

from __future__ import annotations

import re
import unicodedata
from hashlib import blake2b

from handbook.lasting import kept

LENGTH = 10
"""Hexadecimal digits: 40 bits, compared only within one address or one file."""

_SAME = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("’‘‚‛′‹›", "'"),
        "…": "...",
        # Soft hyphen and characters without width.
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", None),
    }
)
_ANY = re.compile(f"[{''.join(map(chr, _SAME))}]")
# Two numbers side by side are not one number; any other white space is typography.
_NUMBERS = re.compile(r"\d\s+\d")
_BETWEEN_NUMBERS = re.compile(r"(?<=\d)\s+(?=\d)")


def normalised(text: str) -> str:
    """The text as its fingerprint sees it.

    >>> normalised("41 §  –  ”ja”") == normalised('41 § - "ja"')
    True
    >>> normalised("Ja") == normalised("ja"), normalised("3 14") == normalised("314")
    (False, False)
    """
    plain = text.translate(_SAME) if _ANY.search(text) else text
    if _NUMBERS.search(plain):
        plain = " ".join("".join(part.split()) for part in _BETWEEN_NUMBERS.split(plain))
    else:
        plain = "".join(plain.split())
    return plain if plain.isascii() else unicodedata.normalize("NFC", plain)


@kept
def fingerprint(text: str) -> str:
    """Ten hexadecimal digits that stand for the text.

    >>> fingerprint("Klienten väljer.")
    '4ba870e638'
    """
    digest = blake2b(normalised(text).encode("utf-8", "surrogatepass"), digest_size=LENGTH // 2)
    return digest.hexdigest()
