# The drawing's geometry, from left to right, turned into BPMN's sizes: events and gateways are
# small signs with their words outside, documents are signs of their own under the box. Rows of the
# drawing are pulled apart where those words and signs need room; nothing else moves.
"""Coordinates for BPMN's diagram interchange."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from handbook.diagrams import Plan
from handbook.diagrams.content import Texts
from handbook.diagrams.geometry import Layout
from handbook.diagrams.graph import Shape
from handbook.diagrams.metrics import text_width
from handbook.diagrams.routing import Side
from handbook.diagrams.shapes import Box, Point
from handbook.diagrams.wrapping import Wrapper

EVENT, GATEWAY, JOIN = 36.0, 50.0, 40.0
JOIN_AWAY = 62.0
"""From the middle of a gateway to the middle of the one that joins the ways into it."""
DATA_WIDTH, DATA_HEIGHT = 36.0, 50.0
STRIP = 30.0
"""Width of the strip with the name of a pool or a lane."""
ORIGIN = (160.0, 80.0)
"""Where other programs begin their drawings."""
LABEL_WIDTH, LABEL_LINE = 90.0, 14.0
_TEXT = 11.0
_MARKER = 46.0
"""Room for the plus sign at the foot of a box that stands for a whole model, and above its name."""
_NAME = 12.0
_NEAR = 6.0
_SMALL = {
    Shape.START: EVENT,
    Shape.END: EVENT,
    Shape.DECISION: GATEWAY,
    Shape.PARALLEL: GATEWAY,
}

WholeBox = tuple[int, int, int, int]
WholePoint = tuple[int, int]


@dataclass(frozen=True, slots=True)
class PlacedDocument:
    """The sign of a document under its step, its words, and the line between them."""

    sign: WholeBox
    label: WholeBox
    line: tuple[WholePoint, WholePoint]


@dataclass(frozen=True, slots=True)
class Coordinates:
    """Whole pixels of everything. The lists follow the plan's lanes, steps and flows."""

    pool: WholeBox
    lanes: tuple[WholeBox, ...]
    nodes: tuple[WholeBox, ...]
    node_labels: tuple[WholeBox | None, ...]
    documents: tuple[tuple[PlacedDocument, ...], ...]
    lines: tuple[tuple[WholePoint, ...], ...]
    answers: tuple[WholeBox | None, ...]
    joins: Mapping[int, tuple[WholeBox, tuple[WholePoint, WholePoint]]]
    """Per step with a gateway of its own for joining: that gateway, and the way between the two."""


def joining(plan: Plan) -> frozenset[int]:
    """Gateways that both join and divide: BPMN wants one gateway for each."""
    into = Counter(edge.target for edge in plan.graph.edges)
    out = Counter(edge.source for edge in plan.graph.edges)
    return frozenset(
        number
        for number, node in enumerate(plan.graph.nodes)
        if node.shape in (Shape.DECISION, Shape.PARALLEL) and into[number] > 1 and out[number] > 1
    )


@dataclass(slots=True)
class _Placed:
    """A step around its own centre: y is counted from there until the rows are pulled apart."""

    box: Box
    label: Box | None
    documents: list[tuple[Box, Box]]
    join: Box | None = None

    @property
    def parts(self) -> list[Box]:
        return [
            self.box,
            *([self.label] if self.label else []),
            *([self.join] if self.join else []),
            *(box for pair in self.documents for box in pair),
        ]


def coordinates(plan: Plan, layout: Layout, texts: Texts, wrapper: Wrapper) -> Coordinates:
    """BPMN's coordinates for a drawing that runs from left to right."""
    return _Placer(plan, layout, texts, wrapper).run()


class _Placer:
    def __init__(self, plan: Plan, layout: Layout, texts: Texts, wrapper: Wrapper) -> None:
        self.plan, self.layout, self.texts, self.wrapper = plan, layout, texts, wrapper
        self.joins = joining(plan)
        self.used: dict[int, set[Side]] = defaultdict(set)
        for edge, route in zip(plan.graph.edges, plan.routes, strict=True):
            self.used[edge.source].add(route.leaves)
            if edge.target not in self.joins:
                self.used[edge.target].add(route.arrives)
        self.placed = [self._node(number) for number in range(len(layout.nodes))]
        self._pull_apart()

    # Steps --------------------------------------------------------------------------------------

    def _node(self, number: int) -> _Placed:
        shape, drawn = self.plan.graph.nodes[number].shape, self.layout.nodes[number]
        x = drawn.box.centre[0]
        label: Box | None = None
        join: Box | None = None
        if size := _SMALL.get(shape):
            box = Box(x - size / 2, -size / 2, size, size)
            if number in self.joins:
                join = self._join_beside(number, box)
            label = self._label(number, box)
        else:
            height = max(60.0, drawn.box.height - sum(foot.box.height for foot in drawn.footers))
            if self.texts.nodes[number].model:
                height = max(height, self._height(self.texts.nodes[number].name) + _MARKER)
            box = Box(drawn.box.x, -height / 2, drawn.box.width, height)
        documents: list[tuple[Box, Box]] = []
        below = box.bottom
        if label is not None and label.y > 0:
            below = max(below, label.bottom)
        names = self.texts.nodes[number].documents
        # Left and right of the middle, where a way may come down; at the left ways may join.
        sides = (1,) if join is not None else (-1, 1)
        for first in range(0, len(names), len(sides)):
            row = [
                self._sign(name, box, side, below)
                for side, name in zip(sides, names[first:], strict=False)
            ]
            below = max(words.bottom for _, words in row)
            documents += row
        return _Placed(box, label, documents, join)

    def _join_beside(self, number: int, box: Box) -> Box:
        """Before the gateway, or on another side if a way leaves backwards."""
        x, y = box.centre
        used = self.used[number]
        if Side.BEFORE not in used:
            x -= JOIN_AWAY
        elif Side.LOW not in used:
            y -= JOIN_AWAY
            used.add(Side.LOW)
        elif Side.HIGH not in used:
            y += JOIN_AWAY
            used.add(Side.HIGH)
        else:
            x += JOIN_AWAY
        return Box(x - JOIN / 2, y - JOIN / 2, JOIN, JOIN)

    def _sign(self, name: str, box: Box, side: int, below: float) -> tuple[Box, Box]:
        x = box.centre[0] + side * (LABEL_WIDTH / 2 + 4)
        sign = Box(x - DATA_WIDTH / 2, below + 16, DATA_WIDTH, DATA_HEIGHT)
        return sign, Box(x - LABEL_WIDTH / 2, sign.bottom + 2, LABEL_WIDTH, self._height(name))

    def _height(self, text: str) -> float:
        lines = self.wrapper.wrap(text, LABEL_WIDTH - 6, _TEXT).lines
        return LABEL_LINE * len(lines)

    def _label(self, number: int, box: Box) -> Box:
        """On a side that no way uses: below, else above, else under the way that comes in."""
        height = self._height(self.texts.nodes[number].name)
        x = box.centre[0] - LABEL_WIDTH / 2
        if Side.HIGH not in self.used[number]:
            return Box(x, box.bottom + _NEAR, LABEL_WIDTH, height)
        if Side.LOW not in self.used[number]:
            return Box(x, box.y - _NEAR - height, LABEL_WIDTH, height)
        below = JOIN / 2 + 4 if number in self.joins else 16
        is_event = box.width == EVENT
        right, top = (box.x, 2) if is_event else (box.centre[0], below)
        return Box(right - LABEL_WIDTH - _NEAR, top, LABEL_WIDTH, height)

    # Rows ---------------------------------------------------------------------------------------

    def _pull_apart(self) -> None:
        """Cuts across the drawing, and how far everything below each of them moves down."""
        graph = self.plan.graph
        rows: dict[int, list[int]] = defaultdict(list)
        for number, column in enumerate(graph.column):
            rows[column].append(number)
        extra: dict[float, float] = defaultdict(float)
        for members in rows.values():
            boxes = [self.layout.nodes[number].box for number in members]
            top, bottom = min(box.y for box in boxes), max(box.bottom for box in boxes)
            above, below = top, bottom
            for number in members:
                centre = self.layout.nodes[number].box.centre[1]
                above = min(above, *(centre + part.y for part in self.placed[number].parts))
                below = max(below, *(centre + part.bottom for part in self.placed[number].parts))
            extra[top - 1] += top - above
            extra[bottom + 1] += below - bottom
        for lane, name in zip(self.layout.lanes, self.texts.lanes, strict=True):
            gained = sum(more for cut, more in extra.items() if lane.box.y < cut < lane.box.bottom)
            need = text_width(name, _NAME) / 2 * 1.2 + 20
            extra[lane.box.bottom - 1] += max(0.0, need - lane.box.height - gained)
        self.cuts = sorted(cut for cut, more in extra.items() if more)
        self.shifts = [0.0]
        for cut in self.cuts:
            self.shifts.append(self.shifts[-1] + extra[cut])

    def _y(self, y: float) -> float:
        """Where the height ``y`` of the drawing ends up."""
        return y + self.shifts[bisect_left(self.cuts, y)]

    # Results ------------------------------------------------------------------------------------

    def run(self) -> Coordinates:
        layout = self.layout
        head = layout.lanes[0].head.right if layout.lanes else 0.0
        self.left = ORIGIN[0] - (head - 2 * STRIP)
        lanes = []
        for lane in layout.lanes:
            top, bottom = self._y(lane.box.y), self._y(lane.box.bottom)
            lanes.append(Box(head - STRIP, top, lane.box.right - head + STRIP, bottom - top))
        height = lanes[-1].bottom if lanes else 0.0
        pool = Box(head - 2 * STRIP, 0, layout.width - head + 2 * STRIP, height)
        self.boxes = [self._move(number, each.box) for number, each in enumerate(self.placed)]
        labels = [
            self._move(number, each.label) if each.label else None
            for number, each in enumerate(self.placed)
        ]
        answers: list[WholeBox | None] = [None] * len(self.plan.flows)
        for answer in layout.labels:
            shift = self._y(answer.box.centre[1]) - answer.box.centre[1]
            box = answer.box
            answers[answer.edge] = self._box(Box(box.x, box.y + shift, box.width, box.height))
        return Coordinates(
            self._box(pool),
            tuple(map(self._box, lanes)),
            tuple(map(self._box, self.boxes)),
            tuple(self._box(label) if label else None for label in labels),
            tuple(self._documents(number) for number in range(len(self.placed))),
            tuple(self._line(number) for number in range(len(layout.lines))),
            tuple(answers),
            {number: self._join(number) for number in sorted(self.joins)},
        )

    def _join_box(self, number: int) -> Box:
        join = self.placed[number].join
        assert join is not None
        return self._move(number, join)

    def _join(self, number: int) -> tuple[WholeBox, tuple[WholePoint, WholePoint]]:
        box, gateway = self._join_box(number), self.boxes[number]
        start = _border(box, box.centre, gateway.centre)
        end = _border(gateway, gateway.centre, box.centre)
        return self._box(box), (self._point(start), self._point(end))

    def _move(self, number: int, box: Box) -> Box:
        centre = self._y(self.layout.nodes[number].box.centre[1])
        return Box(box.x, box.y + centre, box.width, box.height)

    def _documents(self, number: int) -> tuple[PlacedDocument, ...]:
        found = []
        step = self.boxes[number]
        is_small = self.plan.graph.nodes[number].shape in _SMALL
        for sign, words in self.placed[number].documents:
            sign, words = self._move(number, sign), self._move(number, words)
            x = step.centre[0] if is_small else sign.centre[0]
            line = (self._point((x, step.bottom)), self._point((sign.centre[0], sign.y)))
            found.append(PlacedDocument(self._box(sign), self._box(words), line))
        return tuple(found)

    def _line(self, number: int) -> tuple[WholePoint, ...]:
        """The way, drawn out to the smaller signs."""
        edge = self.plan.graph.edges[number]
        points = [(x, self._y(y)) for x, y in self.layout.lines[number]]
        points[0] = _border(self.boxes[edge.source], points[0], points[1])
        target = self.boxes[edge.target]
        if edge.target in self.joins:
            target = self._join_box(edge.target)
            points = _aside(points, self.boxes[edge.target], target)
        points[-1] = _border(target, points[-1], points[-2])
        whole = [self._point(point) for point in points]
        kept = [point for point, after in pairwise(whole) if point != after]
        return (*kept, whole[-1])

    def _point(self, point: Point) -> WholePoint:
        return _whole(point[0] + self.left), _whole(point[1] + ORIGIN[1])

    def _box(self, box: Box) -> WholeBox:
        x, y = self._point((box.x, box.y))
        right, bottom = self._point((box.right, box.bottom))
        return x, y, right - x, bottom - y


def _aside(points: list[Point], gateway: Box, join: Box) -> list[Point]:
    """The way led to the gateway that joins, beside the one it was drawn to."""
    *before, (x0, y0), (x1, y1) = points
    x, y = join.centre
    upright = abs(x0 - x1) < 0.5
    if x > gateway.right:  # to the right: the mirror image of the left
        turned = _aside([(-a, b) for a, b in points], _mirrored(gateway), _mirrored(join))
        return [(-a, b) for a, b in turned]
    if x < gateway.x:  # the join stands to the left
        if upright and before:
            return [*before, (x, y0), (x, y1)]
        if upright:
            turn = gateway.y - JOIN / 2 if y0 < y1 else gateway.bottom + JOIN / 2
            return [(x0, y0), (x0, turn), (x, turn), (x, y1)]
        if x0 < x1:
            return points
        over, right = gateway.y - _NEAR, gateway.right + 2 * _NEAR
        return [*before, (x0, y0), (right, y1), (right, over), (x, over), (x, y1)]
    if upright and (y0 < y1) is (y < gateway.y):
        return [*before, (x0, y0), (x, y)]
    if upright:  # from the other side: around the gateway
        right = gateway.right + 2 * _NEAR
        turn = gateway.bottom + 2 * _NEAR if y < gateway.y else gateway.y - 2 * _NEAR
        return [*before, (x0, y0), (x0, turn), (right, turn), (right, y), (x, y)]
    beside = gateway.x - 2 * _NEAR if x0 < x1 else gateway.right + 2 * _NEAR
    return [*before, (x0, y0), (beside, y1), (beside, y), (x, y)]


def _mirrored(box: Box) -> Box:
    return Box(-box.right, box.y, box.width, box.height)


def _border(box: Box, end: Point, inner: Point) -> Point:
    """The end of a way moved along its last piece to the border of a box."""
    if abs(end[0] - inner[0]) < 0.5:
        return (end[0], box.bottom if inner[1] > end[1] else box.y)
    return (box.right if inner[0] > end[0] else box.x, end[1])


def _whole(value: float) -> int:
    return math.floor(value + 0.5)
