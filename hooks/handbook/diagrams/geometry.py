# From the grid to pixels, for one language: texts are wrapped, boxes get sizes, columns, rows and
# gaps follow, and every line and label gets its coordinates. Works on two abstract axes - across
# the lanes and along the flow of time - and turns them into x and y at the very end.
"""Coordinates of a process diagram."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from handbook.diagrams.content import NodeText, Texts
from handbook.diagrams.graph import Graph, Shape
from handbook.diagrams.labels import Label, Request, place
from handbook.diagrams.metrics import text_width
from handbook.diagrams.routing import Route, Side
from handbook.diagrams.shapes import Box, Point
from handbook.diagrams.tracks import Tracks
from handbook.diagrams.wrapping import Wrapped, Wrapper

TEXT, LINE_HEIGHT = 14.0, 18
SMALL, SMALL_HEIGHT = 12.5, 15
LANE_TEXT, LANE_HEIGHT = 15.0, 19
TRACK = 11
ASIDE = 6
BROAD, NARROW = 164, 132
"""Width of a box: as a rule, and at least when many columns must fit."""
FITS = 934
"""The drawing and its rim fill a content column of 938 pixels."""
LANE_GAP, INNER_GAP, ROW_GAP = 30, 22, 28
HEAD_LR = 140
TAG_HEIGHT = 18
TIP = 14
SLOPE = 14
ANSWER_WIDTH, NARROW_ANSWER = 104, 72


class Orientation(StrEnum):
    """Which way time runs: down (lanes are columns) or to the right (lanes are rows)."""

    TB = "tb"
    LR = "lr"


@dataclass(frozen=True, slots=True)
class Footer:
    """A line at the foot of a box: a document, or the model that the step stands for."""

    text: Wrapped
    box: Box
    model: bool


@dataclass(frozen=True, slots=True)
class PlacedNode:
    """A box with its lines of text. ``body`` is where the name stands."""

    box: Box
    body: Box
    name: Wrapped
    footers: tuple[Footer, ...]


@dataclass(frozen=True, slots=True)
class PlacedLane:
    """A lane from rim to rim, and its head with the role's name."""

    box: Box
    head: Box
    name: Wrapped


@dataclass(frozen=True, slots=True)
class Layout:
    """The whole drawing in pixels."""

    orientation: Orientation
    width: int
    height: int
    lanes: tuple[PlacedLane, ...]
    nodes: tuple[PlacedNode, ...]
    lines: tuple[tuple[Point, ...], ...]
    """The polyline of each edge, from box to box."""
    labels: tuple[Label, ...]
    guesses: tuple[tuple[int, tuple[str, ...]], ...]
    """Words broken by guess, per node; -1 stands for names of lanes and answers."""


@dataclass(frozen=True, slots=True)
class _Sized:
    """A box before it has a place."""

    width: int
    height: int
    name: Wrapped
    footers: tuple[tuple[Wrapped, bool], ...]


@dataclass(slots=True)
class _Grid:
    """Sizes of columns, rows and gaps."""

    columns: list[float]
    rows: list[float]
    column_gaps: list[float]
    row_gaps: list[float]

    def across(self) -> tuple[list[float], float]:
        """Places of the grid lines across the lanes, and the whole extent."""
        return _lines(self.columns, self.column_gaps, 0)

    def along(self, head: float) -> tuple[list[float], float]:
        """Places of the grid lines along the flow, and the whole extent."""
        return _lines(self.rows, self.row_gaps, head)


def lay_out(
    graph: Graph,
    routes: Sequence[Route],
    tracks: Tracks,
    texts: Texts,
    wrapper: Wrapper,
    orientation: Orientation = Orientation.TB,
) -> Layout:
    """Coordinates of everything, in one language."""
    drawing = _Drawing(graph, routes, tracks, texts, wrapper, orientation)
    if orientation is Orientation.TB:
        width = BROAD
        while (excess := drawing.extent() - FITS) > 0 and width > NARROW:
            # Long words keep some columns broad, so one step narrower is not always enough.
            width = max(NARROW, width - max(4, 2 * math.ceil(excess / graph.columns / 2)))
            drawing = _Drawing(graph, routes, tracks, texts, wrapper, orientation, width)
    return drawing.finish()


class _Drawing:
    def __init__(
        self,
        graph: Graph,
        routes: Sequence[Route],
        tracks: Tracks,
        texts: Texts,
        wrapper: Wrapper,
        orientation: Orientation,
        width: int = BROAD,
    ) -> None:
        self.graph, self.routes, self.tracks = graph, routes, tracks
        self.texts, self.wrapper, self.orientation = texts, wrapper, orientation
        self.box_width = width
        self.down = orientation is Orientation.TB
        self.sized = [
            self._size(node.shape, text)
            for node, text in zip(graph.nodes, texts.nodes, strict=True)
        ]
        self.answers = [
            self._answer(answer, each) if answer else None
            for answer, each in zip(texts.answers, routes, strict=True)
        ]
        limit = width + 8 if self.down else HEAD_LR - 20
        self.lane_names = [wrapper.wrap(name, limit, LANE_TEXT, bold=True) for name in texts.lanes]
        self.head = self._head()
        self.grid = self._measure()

    def _answer(self, answer: str, each: Route) -> Wrapped:
        """An answer in lines: narrower where it must stand in the gap between two columns."""
        if self.down and not each.leaves.along:
            narrow = self.wrapper.wrap(answer, NARROW_ANSWER, SMALL, bold=True)
            if not any(line.hyphen for line in narrow.lines):
                return narrow
        return self.wrapper.wrap(answer, ANSWER_WIDTH, SMALL, bold=True)

    # Sizes --------------------------------------------------------------------------------------

    def _size(self, shape: Shape, text: NodeText) -> _Sized:
        whole = self.box_width
        bold = shape is Shape.DECISION
        inner = whole - (44 if shape in (Shape.DECISION, Shape.HAND_OVER) else 24)
        name = self.wrapper.wrap(text.name, inner, TEXT, bold=bold)
        beside = 40 + (TIP if shape is Shape.HAND_OVER else 6 if shape is Shape.CONSENT else 0)
        footers = [
            (self.wrapper.wrap(each, whole - beside, SMALL), False) for each in text.documents
        ]
        if text.model:
            footers.append((self.wrapper.wrap(text.model, whole - beside, SMALL), True))
        height = len(name.lines) * LINE_HEIGHT + 18
        height += TAG_HEIGHT if text.tag else 0
        height += 4 if footers and shape is Shape.CONSENT else 0
        height += sum(_footer_height(lines) for lines, _ in footers)
        # A word that no rule could break makes the box broader: nothing leaves its box.
        need = max([name.width + whole - inner, *(f.width + beside for f, _ in footers)])
        if text.tag:
            need = max(need, text_width(text.tag, SMALL, bold=True) + 60)
        if shape in (Shape.START, Shape.END, Shape.LINK):
            width = max(104.0, name.width + 38, need) if footers else max(104.0, name.width + 38)
        else:
            width = max(whole, need)
        if shape is Shape.DECISION:
            height = max(height + 2, 52)
        return _Sized(_even(width), _even(height), name, tuple(footers))

    def _head(self) -> int:
        if not self.down:
            return HEAD_LR
        return max((len(name.lines) for name in self.lane_names), default=1) * LANE_HEIGHT + 32

    def _across(self, node: int) -> int:
        return self.sized[node].width if self.down else self.sized[node].height

    def _along(self, node: int) -> int:
        return self.sized[node].height if self.down else self.sized[node].width

    def _measure(self) -> _Grid:
        graph, count = self.graph, self.tracks.count
        columns = [float(self.box_width if self.down else 48)] * graph.columns
        rows = [0.0] * graph.rows
        for node in range(len(graph.nodes)):
            column, rank = graph.column[node], graph.rank[node]
            columns[column] = max(columns[column], self._across(node))
            rows[rank] = max(rows[rank], self._along(node))
        borders = {first for first, _ in graph.lane_columns} | {graph.columns}
        column_gaps: list[float] = []
        for gap in range(graph.columns + 1):
            tracks = count.get((True, 2 * gap), 0)
            room = LANE_GAP if gap in borders else INNER_GAP
            room += max(0, tracks - 1) * TRACK
            if gap in borders and tracks % 2 and 0 < gap < graph.columns:
                room += 2 * ASIDE  # an odd number is moved from the line between the lanes
            column_gaps.append(room)
        row_gaps: list[float] = [
            ROW_GAP + max(0, count.get((False, 2 * gap), 0) - 1) * TRACK
            for gap in range(graph.rows + 1)
        ]
        row_gaps[0] -= 4
        grid = _Grid(columns, rows, column_gaps, row_gaps)
        self._room_for_lanes(grid)
        self._room_for_answers(grid)
        return grid

    def _room_for_lanes(self, grid: _Grid) -> None:
        for (first, last), name in zip(self.graph.lane_columns, self.lane_names, strict=True):
            has = sum(grid.columns[first : last + 1]) + sum(grid.column_gaps[first + 1 : last + 1])
            need = name.width + 8 if self.down else len(name.lines) * LANE_HEIGHT + 22
            if need > has:
                grid.columns[first] += need - has

    def _room_for_answers(self, grid: _Grid) -> None:
        """Room beside the box for the answer at the beginning of each way out of a decision."""
        for number, answer in enumerate(self.answers):
            if answer is None:
                continue
            width, height = answer.width + 14, len(answer.lines) * SMALL_HEIGHT + 6
            across, along = (width, height) if self.down else (height, width)
            edge, each = self.graph.edges[number], self.routes[number]
            column, rank = self.graph.column[edge.source], self.graph.rank[edge.source]
            first = each.segments[0]
            turns_at_once = abs(first.end - first.start) == 1
            if each.leaves.along:
                gap = rank + (each.leaves is Side.AFTER)
                need = along + 14
                if turns_at_once:
                    spread = (self.tracks.count.get((False, 2 * gap), 1) - 1) * TRACK / 2
                    need = 2 * (along + 4 + spread)
                grid.row_gaps[gap] = max(grid.row_gaps[gap], need)
            else:
                gap = column + (each.leaves is Side.HIGH)
                free = (grid.columns[column] - self._across(edge.source)) / 2
                if turns_at_once:
                    spread = (self.tracks.count.get((True, 2 * gap), 1) - 1) * TRACK / 2
                    need = 2 * (across - free - spread) if across > free + spread else 0
                    need = min(need, across - free + 2 * spread + 16)
                else:
                    need = min(across, 46) - free if self.down else across + 8
                grid.column_gaps[gap] = max(grid.column_gaps[gap], need)

    def extent(self) -> float:
        """The whole breadth across the lanes."""
        return self.grid.across()[1]

    # Coordinates --------------------------------------------------------------------------------

    def finish(self) -> Layout:
        """Places of everything; gaps grow until every answer has a free place."""
        for attempt in range(5):
            layout, crowded = self._coordinates()
            if not crowded or attempt == 4:
                return layout
            for number in crowded:
                self._widen(number, attempt)
        raise AssertionError("the loop always returns")

    def _widen(self, number: int, attempt: int) -> None:
        edge, each = self.graph.edges[number], self.routes[number]
        answer = self.answers[number]
        assert answer is not None
        width, height = answer.width + 14, len(answer.lines) * SMALL_HEIGHT + 8
        across, along = (width, height) if self.down else (height, width)
        if each.leaves.along or attempt >= 2:
            gap = self.graph.rank[edge.source] + (each.leaves is not Side.BEFORE)
            self.grid.row_gaps[gap] += along
        if not each.leaves.along:
            gap = self.graph.column[edge.source] + (each.leaves is Side.HIGH)
            self.grid.column_gaps[gap] += across / 2

    def _coordinates(self) -> tuple[Layout, tuple[int, ...]]:
        graph = self.graph
        across, breadth = self.grid.across()
        along, length = self.grid.along(self.head)
        self.centres = [
            (across[2 * column + 1], along[2 * rank + 1])
            for column, rank in zip(graph.column, graph.rank, strict=True)
        ]
        self.across, self.along = across, along
        self.borders = {2 * first for first, _ in graph.lane_columns if first}
        nodes = tuple(self._node(number) for number in range(len(graph.nodes)))
        lines = tuple(self._polyline(number) for number in range(len(graph.edges)))
        lanes = tuple(self._lane(number, breadth, length) for number in range(len(self.lane_names)))
        width, height = (breadth, length) if self.down else (length, breadth)
        requests = [
            Request(number, answer.lines, answer.width, lines[number])
            for number, answer in enumerate(self.answers)
            if answer is not None
        ]
        top = (lanes[0].head.bottom if self.down else 0.0) if lanes else 0.0
        left = (0.0 if self.down else lanes[0].head.right) if lanes else 0.0
        space = Box(left, top, width - left, height - top)
        labels, crowded = place(requests, [node.box for node in nodes], lines, space)
        guesses: list[tuple[int, tuple[str, ...]]] = []
        for number, node in enumerate(nodes):
            words = (*node.name.guesses, *(w for f in node.footers for w in f.text.guesses))
            if words:
                guesses.append((number, words))
        others = [*self.lane_names, *(each for each in self.answers if each)]
        if words := tuple(word for each in others for word in each.guesses):
            guesses.append((-1, words))
        layout = Layout(
            self.orientation,
            math.ceil(width),
            math.ceil(height),
            lanes,
            nodes,
            lines,
            labels,
            tuple(guesses),
        )
        return layout, crowded

    def _at(self, across: float, along: float) -> Point:
        return (across, along) if self.down else (along, across)

    def _node(self, number: int) -> PlacedNode:
        sized, text = self.sized[number], self.texts.nodes[number]
        x, y = self._at(*self.centres[number])
        box = Box(x - sized.width / 2, y - sized.height / 2, sized.width, sized.height)
        shape = self.graph.nodes[number].shape
        # The tip of the arrow is not room for text: the middle moves away from it.
        tip = TIP if shape is Shape.HAND_OVER else 0
        rim = 3 if shape is Shape.CONSENT else 0
        footers: list[Footer] = []
        bottom = box.bottom - (4 if rim and sized.footers else 0)
        for lines, model in reversed(sized.footers):
            height = _footer_height(lines)
            bottom -= height
            room = Box(box.x + rim, bottom, box.width - tip - 2 * rim, height)
            footers.append(Footer(lines, room, model))
        top = box.y + (TAG_HEIGHT if text.tag else 0)
        body = Box(box.x, top, box.width - tip, bottom - top)
        return PlacedNode(box, body, sized.name, tuple(reversed(footers)))

    def _lane(self, number: int, breadth: float, length: float) -> PlacedLane:
        first, last = self.graph.lane_columns[number]
        low = 0.0 if number == 0 else self.across[2 * first]
        high = breadth if number == len(self.lane_names) - 1 else self.across[2 * last + 2]
        if self.down:
            box, head = Box(low, 0, high - low, length), Box(low, 0, high - low, self.head)
        else:
            box, head = Box(0, low, length, high - low), Box(0, low, self.head, high - low)
        return PlacedLane(box, head, self.lane_names[number])

    def _polyline(self, number: int) -> tuple[Point, ...]:
        edge, each = self.graph.edges[number], self.routes[number]
        places: list[tuple[bool, float]] = []
        for index, segment in enumerate(each.segments):
            along = segment.direction.along
            middle = (self.across if along else self.along)[segment.line]
            offset = self.tracks.offset[number, index] * TRACK
            if along and segment.line in self.borders and offset % TRACK == 0:
                offset += ASIDE  # never on the line between two lanes
            places.append((along, middle + offset))
        points = [self._port(edge.source, each.leaves)]
        for (along, here), (_, there) in itertools.pairwise(places):
            points.append((here, there) if along else (there, here))
        points.append(self._port(edge.target, each.arrives))
        return tuple(self._at(*point) for point in points)

    def _port(self, node: int, side: Side) -> Point:
        across, along = self.centres[node]
        half_across, half_along = self._across(node) / 2, self._along(node) / 2
        if side.along:
            return (across, along + (half_along if side is Side.AFTER else -half_along))
        return (across + (half_across if side is Side.HIGH else -half_across), along)


def _lines(
    sizes: Sequence[float], gaps: Sequence[float], start: float
) -> tuple[list[float], float]:
    places: list[float] = []
    here = start
    for size, gap in zip(sizes, gaps, strict=False):
        gap = _even(gap)
        size = _even(size)
        places += [here + gap / 2, here + gap + size / 2]
        here += gap + size
    last = _even(gaps[-1])
    places.append(here + last / 2)
    return places, here + last


def _footer_height(lines: Wrapped) -> int:
    return len(lines.lines) * SMALL_HEIGHT + 9


def _even(value: float) -> int:
    """Rounded up to an even number, so that centres are whole pixels and lines are crisp."""
    return 2 * math.ceil(value / 2)
