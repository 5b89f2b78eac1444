# Lines of text for a box of a given width: few lines, even lines, hyphens only where they pay.
# The whole text is fitted at once (Knuth and Plass in small); greedy filling gave
# "servicebehovsbedöm-/ning".
"""Line breaking."""

from __future__ import annotations

import math
from dataclasses import dataclass

from handbook.diagrams.hyphenation import Hyphenator
from handbook.diagrams.metrics import text_width

LINE, RAGGED, OVERFULL = 60, 50, 1000
"""What a line costs, what an empty line's white space costs, what leaving the width costs."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line. ``hyphen``: the breaker ended it with a hyphen that is not part of the word."""

    text: str
    hyphen: bool = False

    @property
    def drawn(self) -> str:
        """The text with its hyphen."""
        return self.text + "-" if self.hyphen else self.text


@dataclass(frozen=True, slots=True)
class Wrapped:
    """Lines, how wide the widest is, and the words that were broken by guess."""

    lines: tuple[Line, ...]
    width: float
    guesses: tuple[str, ...] = ()


class Wrapper:
    """Breaks texts of one language into lines, and remembers them."""

    def __init__(self, hyphenator: Hyphenator) -> None:
        self._hyphenator = hyphenator
        self._cache: dict[tuple[str, float, float, bool], Wrapped] = {}

    def wrap(self, text: str, limit: float, size: float, *, bold: bool = False) -> Wrapped:
        """The best lines for ``limit`` pixels. A word that cannot be broken may be wider."""
        key = (text, limit, size, bold)
        found = self._cache.get(key)
        if found is None:
            found = self._cache[key] = self._wrap(*key)
        return found

    def _wrap(self, text: str, limit: float, size: float, bold: bool) -> Wrapped:
        words = text.split()
        whole = text_width(" ".join(words), size, bold=bold)
        if whole <= limit:
            plain = " ".join("".join(p.text for p in self._hyphenator.pieces(w)) for w in words)
            return Wrapped((Line(plain),), text_width(plain, size, bold=bold))
        pieces = [
            (piece, number == 0, word)
            for word in words
            for number, piece in enumerate(self._hyphenator.pieces(word))
        ]
        widths = [text_width(piece.text, size, bold=bold) for piece, _, _ in pieces]
        space, hyphen = text_width(" ", size, bold=bold), text_width("-", size, bold=bold)
        best: list[tuple[float, int]] = [(0.0, 0)] + [(math.inf, 0)] * len(pieces)
        for first in range(len(pieces)):
            so_far = best[first][0]
            width = -space if pieces[first][1] else 0.0
            for last in range(first, len(pieces)):
                piece, begins, _ = pieces[last]
                width += widths[last] + (space if begins else 0)
                full = width + (hyphen if piece.hyphen else 0)
                over = full - limit
                cost = so_far + LINE + piece.cost
                cost += OVERFULL + 40 * over if over > 0 else RAGGED * (over / limit) ** 2
                if cost < best[last + 1][0]:
                    best[last + 1] = (cost, first)
                if over > 0:
                    break
        lines: list[Line] = []
        guesses: list[str] = []
        end = len(pieces)
        while end:
            first = best[end][1]
            parts = pieces[first:end]
            shown = "".join((" " if begins else "") + piece.text for piece, begins, _ in parts)
            last_piece, _, word = parts[-1]
            lines.append(Line(shown.strip(), last_piece.hyphen))
            if last_piece.guess:
                guesses.append(word)
            end = first
        lines.reverse()
        widest = max(text_width(line.drawn, size, bold=bold) for line in lines)
        return Wrapped(tuple(lines), widest, tuple(reversed(guesses)))
