# How wide a text is in the site's own font, without a browser. The table is made by
# tools/font_widths.py; the margin covers kerning, hinting and a slightly wider fallback font.
"""Text measurement."""

from __future__ import annotations

from functools import lru_cache

from handbook.diagrams.widths import BOLD, REGULAR

SOFT_HYPHEN = "\u00ad"
MARGIN = 1.05
UNKNOWN = 700
"""Assumed for a character that the font lacks: wider than most."""

_REGULAR = {letter: width for width, letters in REGULAR.items() for letter in letters}
_BOLD = {letter: width for width, letters in BOLD.items() for letter in letters}


@lru_cache(maxsize=16384)
def _ems(text: str, bold: bool) -> float:
    table = _BOLD if bold else _REGULAR
    return sum(table.get(letter, UNKNOWN) for letter in text if letter != SOFT_HYPHEN) / 1000


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Width of one line in pixels at a font size in pixels, with the margin."""
    return _ems(text, bold) * size * MARGIN
