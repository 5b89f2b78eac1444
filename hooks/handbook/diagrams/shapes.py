# The two smallest things of a drawing, shared by every kind of diagram.
"""Points and boxes."""

from __future__ import annotations

from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels, from its top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Bottom edge."""
        return self.y + self.height

    @property
    def centre(self) -> Point:
        """Middle."""
        return (self.x + self.width / 2, self.y + self.height / 2)

    def overlaps(self, other: Box, margin: float = 0.0) -> bool:
        """Whether the two come nearer each other than ``margin``."""
        return (
            self.x < other.right + margin
            and other.x < self.right + margin
            and self.y < other.bottom + margin
            and other.y < self.bottom + margin
        )

    def holds(self, other: Box) -> bool:
        """Whether ``other`` is wholly inside."""
        return (
            self.x <= other.x
            and self.y <= other.y
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def crossed(self, start: Point, end: Point, margin: float = 0.0) -> bool:
        """Whether a level or upright line enters the box by more than ``margin``."""
        return (
            max(start[0], end[0]) > self.x + margin
            and min(start[0], end[0]) < self.right - margin
            and max(start[1], end[1]) > self.y + margin
            and min(start[1], end[1]) < self.bottom - margin
        )
