# The answers of decisions stand beside the beginning of their way. Several places are tried in
# order of taste; a place on a box or on another answer is refused, one on a line is dear.
"""Places of the labels on ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from handbook.diagrams.shapes import Box, Point
from handbook.diagrams.wrapping import Line

HEIGHT = 15
_AWAY, _UP = 7.0, 4.0
"""Distance of a label from the box it leaves, and from the line it stands on."""
_STEP = 14.0
_ON_A_LINE, _LATER = 10.0, 1.0


@dataclass(frozen=True, slots=True)
class Request:
    """A label that needs a place on the polyline of its edge."""

    edge: int
    lines: tuple[Line, ...]
    width: float
    way: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """A label at its place. ``end``: the text ends at the right edge of its box."""

    edge: int
    lines: tuple[Line, ...]
    box: Box
    end: bool


def place(
    requests: Sequence[Request],
    boxes: Sequence[Box],
    ways: Sequence[tuple[Point, ...]],
    space: Box,
) -> tuple[tuple[Label, ...], tuple[int, ...]]:
    """Labels, and the numbers of the edges whose label found no free place."""
    labels: list[Label] = []
    crowded: list[int] = []
    pieces = [piece for way in ways for piece in pairwise(way)]
    for request in requests:
        best: tuple[float, Label] | None = None
        first: Label | None = None
        for number, (box, end) in enumerate(_places(request)):
            label = Label(request.edge, request.lines, box, end)
            first = first or label
            if not space.holds(box) or any(box.overlaps(other, 2) for other in boxes):
                continue
            if any(box.overlaps(other.box, 3) for other in labels):
                continue
            cost = number * _LATER
            if best is not None and cost >= best[0]:
                break
            cost += _ON_A_LINE * sum(box.crossed(*piece) for piece in pieces)
            if best is None or cost < best[0]:
                best = (cost, label)
        if best is None:
            crowded.append(request.edge)
            assert first is not None
            labels.append(first)
        else:
            labels.append(best[1])
    return tuple(labels), tuple(crowded)


def _places(request: Request) -> Iterator[tuple[Box, bool]]:
    """Places in order of taste: at the beginning of the way first, further along it later."""
    width, height = request.width, len(request.lines) * HEIGHT
    for number, (start, end) in enumerate(pairwise(request.way)):
        length = abs(end[0] - start[0]) + abs(end[1] - start[1])
        if start[1] == end[1]:
            right = end[0] > start[0]
            away = _AWAY
            while away == _AWAY or away + width < length + _STEP:
                x = start[0] + away if right else start[0] - away - width
                yield Box(x, start[1] - _UP - height, width, height), not right
                yield Box(x, start[1] + _UP, width, height), not right
                away += _STEP
        else:
            down = end[1] > start[1]
            away = _AWAY - 1 if number == 0 else _AWAY + 4
            begun = False
            while not begun or away + height < length:
                y = start[1] + away if down else start[1] - away - height
                yield Box(start[0] + _AWAY, y, width, height), False
                yield Box(start[0] - _AWAY - width, y, width, height), True
                away += _STEP
                begun = True
