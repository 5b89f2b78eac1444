# The pieces that the pictures of relations share: a linked card with a name and a small line under
# it, and a curved tie between two cards.
"""Cards and ties."""

from __future__ import annotations

import math
from dataclasses import dataclass
from html import escape

from markupsafe import Markup

from handbook.diagrams import svg
from handbook.diagrams.content import plain
from handbook.diagrams.shapes import Box, Point
from handbook.diagrams.wrapping import Wrapped, Wrapper

TEXT, LINE_HEIGHT = 14.0, 18
SMALL, SMALL_HEIGHT = 12.5, 15
PADDING = 18


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished picture of relations, with the boxes of its cards for tests."""

    svg: Markup
    width: int
    height: int
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A card before it has a place."""

    name: str
    address: str
    title: Wrapped
    below: Wrapped | None
    width: int

    @property
    def height(self) -> int:
        """Height with both texts."""
        small = len(self.below.lines) * SMALL_HEIGHT + 2 if self.below else 0
        return 2 * math.ceil((len(self.title.lines) * LINE_HEIGHT + small + PADDING) / 2)

    @property
    def text_height(self) -> int:
        """Height of the texts alone."""
        return self.height - PADDING

    def drawn(self, box: Box, classes: str = "") -> str:
        """The card at its place, as a link if it has an address."""
        x = box.x + box.width / 2
        names = len(self.title.lines) * LINE_HEIGHT
        small = len(self.below.lines) * SMALL_HEIGHT + 2 if self.below else 0
        top = box.y + (box.height - names - small) / 2
        weight = "pd-text is-strong" if self.below else "pd-text"
        parts = [svg.rectangle(box, "pd-box", 8)]
        spoken = plain(self.name)
        parts.append(svg.text(self.title.lines, x, top + names / 2, LINE_HEIGHT, TEXT, weight))
        if self.below:
            middle = top + names + small / 2 + 1
            parts.append(svg.text(self.below.lines, x, middle, SMALL_HEIGHT, SMALL, "pd-small"))
            spoken += ": " + " ".join(line.text for line in self.below.lines)
        content = f"<title>{escape(spoken, quote=False)}</title>{''.join(parts)}"
        kind = f"pd-step pd-card{classes}"
        if not self.address:
            return f'<g class="{kind}">{content}</g>'
        return f'<a class="{kind}" href="{escape(self.address)}">{content}</a>'


def card(wrapper: Wrapper, name: str, address: str, below: str, width: int) -> Card:
    """A card of a width, or broader if a word cannot be broken."""
    title = wrapper.wrap(name, width - 24, TEXT, bold=bool(below))
    small = wrapper.wrap(below, width - 24, SMALL) if below else None
    need = max(title.width, small.width if small else 0) + 24
    return Card(name, address, title, small, max(width, 2 * math.ceil(need / 2)))


def tie(start: Point, end: Point, weight: float = 1.5) -> str:
    """A curved line between two points, level at both ends."""
    middle = svg.number((start[0] + end[0]) / 2)
    n = svg.number
    return (
        f'<path class="pd-tie" stroke-width="{n(weight)}" d="M{n(start[0])} {n(start[1])}'
        f'C{middle} {n(start[1])} {middle} {n(end[1])} {n(end[0])} {n(end[1])}"/>'
    )


def column(cards: list[Card], x: float, top: float, gap: float) -> list[Box]:
    """Boxes of cards one under the other."""
    boxes = []
    for each in cards:
        boxes.append(Box(x, top, each.width, each.height))
        top += each.height + gap
    return boxes


def column_height(cards: list[Card], gap: float) -> float:
    """Height of a column of cards."""
    return sum(each.height for each in cards) + gap * max(0, len(cards) - 1)
