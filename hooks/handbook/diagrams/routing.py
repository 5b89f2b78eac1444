# The ways between the boxes: A* on a coarse grid whose lines are the centres of columns and rows
# (odd numbers) and the gaps between them (even numbers). A box stands where two odd lines meet.
# The prices below were tuned by eye on real and random models: they keep the main line straight,
# give each answer of a decision its own side, let ways to one target join, and keep others apart.
"""Routes on the grid, independent of language."""

from __future__ import annotations

import heapq
from collections import defaultdict
from dataclasses import dataclass
from enum import IntEnum
from itertools import combinations, pairwise

from handbook.diagrams.graph import Edge, Graph, Shape


class Side(IntEnum):
    """A side of a box, and the direction of a way that leaves by it. After in time is ``AFTER``.

    In the drawing from top to bottom: bottom, right, top, left.
    """

    AFTER = 0
    HIGH = 1
    BEFORE = 2
    LOW = 3

    @property
    def along(self) -> bool:
        """Whether a way in this direction runs along the flow of time."""
        return self % 2 == 0

    @property
    def opposite(self) -> Side:
        """The side across the box."""
        return Side((self + 2) % 4)


@dataclass(frozen=True, slots=True)
class Segment:
    """A straight piece: ``along`` the flow on grid line ``line``, from ``start`` to ``end``."""

    direction: Side
    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Route:
    """The way of one edge. ``arrives`` is the side of the target box."""

    leaves: Side
    arrives: Side
    segments: tuple[Segment, ...]


ALONG, ACROSS, BEND = 0.7, 1.0, 2.0
CROSSING, JOINING = 1.6, 0.4
SHARED_GAP, SHARED_CENTRE = 0.6, 14.0
SAME_TARGET, SAME_SOURCE = -0.2, 0.3
RIM, LOOP_ON_CENTRE = 0.5, 0.8
SECOND_ANSWER, SECOND_WAY, IN_AND_OUT = 25.0, 0.6, 6.0
# By side: after, high, before, low.
LEAVE = (0.0, 1.2, 7.0, 1.2)
LEAVE_BRANCHING = (0.0, 0.3, 7.0, 0.3)
LEAVE_BACK = (3.0, 0.2, 4.0, 0.0)
ARRIVE = (7.0, 1.0, 0.0, 1.0)
ARRIVE_BACK = (6.0, 0.2, 1.2, 0.0)

_Point = tuple[int, int]
_STEP = ((0, 1), (1, 0), (0, -1), (-1, 0))


def route(graph: Graph) -> tuple[Route, ...]:
    """The way of every edge: short ones first, loops last."""
    return _Router(graph).run()


class _Router:
    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.width, self.height = 2 * graph.columns, 2 * graph.rows
        self.places = [
            (2 * column + 1, 2 * rank + 1)
            for column, rank in zip(graph.column, graph.rank, strict=True)
        ]
        self.boxes = set(self.places)
        # What lies on the grid so far: edges by piece of a line, straight passages by point.
        self.uses: dict[tuple[int, int, bool], list[Edge]] = defaultdict(list)
        self.passing: dict[_Point, list[tuple[Edge, bool]]] = defaultdict(list)
        self.leaving: dict[tuple[int, int], int] = defaultdict(int)
        self.arriving: dict[tuple[int, int], int] = defaultdict(int)

    def run(self) -> tuple[Route, ...]:
        edges = self.graph.edges
        found: dict[int, Route] = {}
        for number in sorted(range(len(edges)), key=self._turn):
            _, path = self._search(edges[number])
            found[number] = self._keep(edges[number], path)
        self._untangle(found)
        return tuple(found[number] for number in range(len(edges)))

    def _untangle(self, found: dict[int, Route]) -> None:
        """Where two ways out of one box cross each other, the later one gets the first choice."""
        out: dict[int, list[int]] = defaultdict(list)
        for number, edge in enumerate(self.graph.edges):
            out[edge.source].append(number)
        for siblings in out.values():
            for one, two in combinations(siblings, 2):
                if not _cross(found[one], found[two]):
                    continue
                first, second = sorted((one, two), key=self._turn)
                before = self._again(found, (first, second))
                after = self._again(found, (second, first))
                if _cross(found[one], found[two]) or after > before + CROSSING:
                    self._again(found, (first, second))

    def _again(self, found: dict[int, Route], numbers: tuple[int, int]) -> float:
        """Take two ways up and find them anew in the given order; what they cost together."""
        edges = self.graph.edges
        for number in numbers:
            self._remove(edges[number], found[number])
        total = 0.0
        for number in numbers:
            cost, path = self._search(edges[number])
            found[number] = self._keep(edges[number], path)
            total += cost
        return total

    def _remove(self, edge: Edge, each: Route) -> None:
        """Take a way off the grid."""
        for segment in each.segments:
            along = segment.direction.along
            step = 1 if segment.end > segment.start else -1
            for place in range(segment.start, segment.end, step):
                low = min(place, place + step)
                key = (segment.line, low, along) if along else (low, segment.line, along)
                self.uses[key].remove(edge)
                if not self.uses[key]:
                    del self.uses[key]
                if place != segment.start:
                    point = (segment.line, place) if along else (place, segment.line)
                    self.passing[point].remove((edge, along))
        self.leaving[edge.source, each.leaves] -= 1
        self.arriving[edge.target, each.arrives] -= 1

    def _turn(self, number: int) -> tuple[bool, int, int, int]:
        edge = self.graph.edges[number]
        (x1, y1), (x2, y2) = self.places[edge.source], self.places[edge.target]
        return (edge.back, abs(y2 - y1) + (0 if x1 == x2 else 2), abs(x2 - x1), number)

    def _leave_cost(self, edge: Edge, side: int) -> float:
        shape = self.graph.nodes[edge.source].shape
        branching = shape in (Shape.DECISION, Shape.PARALLEL)
        cost = (LEAVE_BACK if edge.back else LEAVE_BRANCHING if branching else LEAVE)[side]
        second = SECOND_ANSWER if shape is Shape.DECISION else SECOND_WAY
        cost += second * self.leaving[edge.source, side]
        return cost + IN_AND_OUT * self.arriving[edge.source, side]

    def _arrive_cost(self, edge: Edge, direction: int) -> float:
        side = (direction + 2) % 4
        cost = (ARRIVE_BACK if edge.back else ARRIVE)[side]
        cost += 0.1 * self.arriving[edge.target, side]
        return cost + IN_AND_OUT * self.leaving[edge.target, side]

    def _search(self, edge: Edge) -> tuple[float, list[tuple[_Point, int]]]:
        """Cheapest way as points with the direction in which each is left or reached."""
        start, goal = self.places[edge.source], self.places[edge.target]
        goal_x, goal_y = goal
        right, bottom = self.width, self.height
        boxes, uses, passing, back = self.boxes, self.uses, self.passing, edge.back
        source, target = edge.source, edge.target
        State = tuple[_Point, int]  # noqa: N806
        best: dict[State, State | None] = {}
        heap: list[tuple[float, int, float, _Point, int, State | None]] = []
        tick = 0
        estimate = abs(start[0] - goal_x) * ACROSS + abs(start[1] - goal_y) * ALONG
        for side in range(4):
            cost = self._leave_cost(edge, side)
            heap.append((cost + estimate, tick, cost, start, side, None))
            tick += 1
        heapq.heapify(heap)
        while heap:
            _, _, cost, point, direction, parent = heapq.heappop(heap)
            state = (point, direction)
            if state in best:
                continue
            best[state] = parent
            if point == goal and parent is not None:
                return cost, self._walk(state, best)
            x, y = point
            for turn in range(4) if parent is not None else (direction,):
                if (turn + 2) % 4 == direction and parent is not None:
                    continue
                step_x, step_y = _STEP[turn]
                next_x, next_y = x + step_x, y + step_y
                if not (0 <= next_x <= right and 0 <= next_y <= bottom):
                    continue
                onward = (next_x, next_y)
                if (onward, turn) in best or (onward in boxes and onward != goal):
                    continue
                along = turn % 2 == 0
                price = cost + (ALONG if along else ACROSS)
                if turn != direction:
                    price += BEND
                if along and (next_x == 0 or next_x == right):
                    price += RIM
                centre = (next_x if along else next_y) % 2 == 1
                if back and centre and along and point != start:
                    price += LOOP_ON_CENTRE
                piece = (min(x, next_x), min(y, next_y), along)
                if piece in uses:
                    for other in uses[piece]:
                        if other.target == target:
                            price += SAME_SOURCE if other.back != back else SAME_TARGET
                        elif other.source == source:
                            price += SAME_SOURCE
                        else:
                            price += SHARED_CENTRE if centre else SHARED_GAP
                if onward in passing and onward != goal:
                    for other, other_along in passing[onward]:
                        if other_along != along:
                            kin = other.target == target or other.source == source
                            price += JOINING if kin else CROSSING
                if onward == goal:
                    price += self._arrive_cost(edge, turn)
                estimate = abs(next_x - goal_x) * ACROSS + abs(next_y - goal_y) * ALONG
                heapq.heappush(heap, (price + estimate, tick, price, onward, turn, state))
                tick += 1
        raise AssertionError("the rim of the grid is always free")

    @staticmethod
    def _walk(
        state: tuple[_Point, int], best: dict[tuple[_Point, int], tuple[_Point, int] | None]
    ) -> list[tuple[_Point, int]]:
        path: list[tuple[_Point, int]] = []
        here: tuple[_Point, int] | None = state
        while here is not None:
            path.append(here)
            here = best[here]
        path.reverse()
        return path

    def _keep(self, edge: Edge, path: list[tuple[_Point, int]]) -> Route:
        """Enter a found way on the grid and turn it into segments."""
        segments: list[Segment] = []
        for (before, _), (point, direction) in pairwise(path):
            along = direction % 2 == 0
            low = (min(before[0], point[0]), min(before[1], point[1]))
            self.uses[*low, along].append(edge)
            begin, end = (before[1], point[1]) if along else (before[0], point[0])
            if segments and segments[-1].direction == direction:
                last = segments[-1]
                self.passing[before].append((edge, along))
                segments[-1] = Segment(last.direction, last.line, last.start, end)
            else:
                line = point[0] if along else point[1]
                segments.append(Segment(Side(direction), line, begin, end))
        leaves, arrives = segments[0].direction, segments[-1].direction.opposite
        self.leaving[edge.source, leaves] += 1
        self.arriving[edge.target, arrives] += 1
        return Route(leaves, arrives, tuple(segments))


def _cross(one: Route, two: Route) -> bool:
    """Whether two ways cross at a right angle."""
    return any(
        a.direction.along != b.direction.along
        and min(a.start, a.end) < b.line < max(a.start, a.end)
        and min(b.start, b.end) < a.line < max(b.start, b.end)
        for a in one.segments
        for b in two.segments
    )
