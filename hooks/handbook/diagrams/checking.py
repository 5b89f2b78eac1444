# What may never be seen in a drawing, looked for in the finished coordinates. The build warns
# with the names of the steps; the tests hold hundreds of random drawings to it.
"""Faults of a finished layout."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, pairwise

from handbook.diagrams.content import Texts
from handbook.diagrams.geometry import LINE_HEIGHT, SMALL_HEIGHT, Layout
from handbook.diagrams.graph import Graph
from handbook.diagrams.shapes import Box, Point


class Fault(StrEnum):
    """What is wrong with a drawing."""

    LINE_THROUGH_BOX = "line-through-box"
    OVERLAPPING_LINES = "overlapping-lines"
    LABEL_COLLISION = "label-collision"
    TEXT_OUTSIDE_BOX = "text-outside-box"
    GUESSED_BREAK = "guessed-break"


@dataclass(frozen=True, slots=True)
class Flaw:
    """A fault, the ids of the steps it shows at, and the words it is about."""

    fault: Fault
    steps: tuple[str, ...]
    words: tuple[str, ...] = ()


def check(graph: Graph, layout: Layout, texts: Texts) -> tuple[Flaw, ...]:
    """Every fault of a drawing."""
    return (
        *_through_boxes(graph, layout),
        *_overlaps(graph, layout),
        *_labels(graph, layout),
        *_texts(graph, layout, texts),
        *_guesses(graph, layout),
    )


def _ends(graph: Graph, *edges: int) -> tuple[str, ...]:
    found = (
        graph.nodes[node].id
        for edge in edges
        for node in (graph.edges[edge].source, graph.edges[edge].target)
    )
    return tuple(dict.fromkeys(found))


def _through_boxes(graph: Graph, layout: Layout) -> Iterator[Flaw]:
    rows = sorted((placed.box.y, number) for number, placed in enumerate(layout.nodes))
    for edge, line in enumerate(layout.lines):
        own = (graph.edges[edge].source, graph.edges[edge].target)
        for start, end in pairwise(line):
            below = max(start[1], end[1])
            for y, number in rows:
                if y >= below:
                    break
                if number not in own and layout.nodes[number].box.crossed(start, end, 1):
                    steps = (*_ends(graph, edge), graph.nodes[number].id)
                    yield Flaw(Fault.LINE_THROUGH_BOX, steps)
        for start, end in list(pairwise(line))[1:-1]:
            if any(layout.nodes[number].box.crossed(start, end, 1) for number in own):
                yield Flaw(Fault.LINE_THROUGH_BOX, _ends(graph, edge))


def _overlaps(graph: Graph, layout: Layout) -> Iterator[Flaw]:
    """Unrelated lines that run on each other, nearer than three pixels, for a while."""
    pieces: dict[bool, list[tuple[float, float, float, int]]] = {True: [], False: []}
    for edge, line in enumerate(layout.lines):
        for start, end in pairwise(line):
            upright = start[0] == end[0]
            fixed, run = (0, 1) if upright else (1, 0)
            first, last = sorted((start[run], end[run]))
            pieces[upright].append((start[fixed], first, last, edge))
    seen = set()
    for found in pieces.values():
        found.sort()
        for number, (place, low, high, edge) in enumerate(found):
            for other_place, other_low, other_high, other in found[number + 1 :]:
                if other_place - place >= 3:
                    break
                one, two = graph.edges[edge], graph.edges[other]
                kin = edge == other or one.source == two.source or one.target == two.target
                if not kin and min(high, other_high) - max(low, other_low) > 2:
                    seen.add((min(edge, other), max(edge, other)))
    for edge, other in sorted(seen):
        yield Flaw(Fault.OVERLAPPING_LINES, _ends(graph, edge, other))


def _labels(graph: Graph, layout: Layout) -> Iterator[Flaw]:
    for label in layout.labels:
        if any(label.box.overlaps(placed.box) for placed in layout.nodes):
            yield Flaw(Fault.LABEL_COLLISION, _ends(graph, label.edge))
    for one, two in combinations(layout.labels, 2):
        if one.box.overlaps(two.box):
            yield Flaw(Fault.LABEL_COLLISION, _ends(graph, one.edge, two.edge))


def _texts(graph: Graph, layout: Layout, texts: Texts) -> Iterator[Flaw]:
    for number, placed in enumerate(layout.nodes):
        room = placed.body
        name = centred(room, placed.name.width, len(placed.name.lines) * LINE_HEIGHT)
        outside = not room.holds(name)
        for footer in placed.footers:
            height = len(footer.text.lines) * SMALL_HEIGHT
            text = Box(footer.box.x + 28, footer.box.y + 4, footer.text.width, height)
            outside |= not footer.box.holds(text)
        if outside:
            words = (texts.nodes[number].name, *texts.nodes[number].documents)
            yield Flaw(Fault.TEXT_OUTSIDE_BOX, (graph.nodes[number].id,), words)
    for lane, name_of in zip(layout.lanes, texts.lanes, strict=True):
        height = len(lane.name.lines) * 19
        if not lane.head.holds(centred(lane.head, lane.name.width, height)):
            yield Flaw(Fault.TEXT_OUTSIDE_BOX, (), (name_of,))
    drawing = Box(0, 0, layout.width, layout.height)
    for label in layout.labels:
        if not drawing.holds(label.box):
            words = (texts.answers[label.edge],)
            yield Flaw(Fault.TEXT_OUTSIDE_BOX, _ends(graph, label.edge), words)


def centred(room: Box, width: float, height: float) -> Box:
    """A box of a size in the middle of another."""
    x, y = room.centre
    return Box(x - width / 2, y - height / 2, width, height)


def _guesses(graph: Graph, layout: Layout) -> Iterator[Flaw]:
    for number, words in layout.guesses:
        steps = (graph.nodes[number].id,) if number >= 0 else ()
        yield Flaw(Fault.GUESSED_BREAK, steps, words)


def crossings(layout: Layout) -> int:
    """How many times lines cross each other at a right angle: a measure, not a fault."""
    upright: list[tuple[int, Point, Point]] = []
    level: list[tuple[int, Point, Point]] = []
    for edge, line in enumerate(layout.lines):
        for start, end in pairwise(line):
            (upright if start[0] == end[0] else level).append((edge, start, end))
    return sum(
        min(c[0], d[0]) < a[0] < max(c[0], d[0]) and min(a[1], b[1]) < c[1] < max(a[1], b[1])
        for edge, a, b in upright
        for other, c, d in level
        if edge != other
    )
