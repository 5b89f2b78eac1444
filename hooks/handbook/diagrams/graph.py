# The steps of a model as a graph on a grid, before anything is measured: nothing here depends on
# language, so both languages get the same picture. Lanes are columns (one or more each), ranks are
# rows. No random choice anywhere: ties go by the order of the data.
"""Lanes, ranks and columns of a process."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise


class Shape(StrEnum):
    """What a node is drawn as: the kinds of step, and a link to another part of the drawing."""

    START = "start"
    TASK = "task"
    DECISION = "decision"
    PARALLEL = "parallel"
    CONSENT = "consent"
    HAND_OVER = "hand-over"
    END = "end"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Node:
    """A step: its id, its shape and the number of its lane, from 0."""

    id: str
    shape: Shape
    lane: int


@dataclass(frozen=True, slots=True)
class Edge:
    """A way from a node to another, by their numbers. ``back``: it returns to an earlier node."""

    source: int
    target: int
    back: bool = False


@dataclass(frozen=True, slots=True)
class Graph:
    """A process on its grid. ``rank`` and ``column`` are per node; ``order`` is reading order."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    order: tuple[int, ...]
    rank: tuple[int, ...]
    column: tuple[int, ...]
    lane_columns: tuple[tuple[int, int], ...]
    """First and last column of each lane."""

    @property
    def rows(self) -> int:
        """How many ranks there are."""
        return max(self.rank, default=-1) + 1

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return self.lane_columns[-1][1] + 1 if self.lane_columns else 0


def build(nodes: Sequence[Node], ways: Sequence[tuple[int, int]], lanes: int) -> Graph:
    """The graph of ``nodes`` in the order of the data."""
    back = _back_ways(len(nodes), ways)
    edges = tuple(Edge(a, b, number in back) for number, (a, b) in enumerate(ways))
    order, rank = _ranks(len(nodes), edges)
    column, lane_columns = _columns(nodes, edges, order, rank, lanes)
    return Graph(tuple(nodes), edges, order, rank, column, lane_columns)


def _back_ways(count: int, ways: Sequence[tuple[int, int]]) -> set[int]:
    """Numbers of the ways that close a loop: those to a node on the depth-first stack."""
    out: list[list[tuple[int, int]]] = [[] for _ in range(count)]
    entered = [False] * count
    for number, (a, b) in enumerate(ways):
        out[a].append((number, b))
        entered[b] = entered[b] or a != b
    back: set[int] = set()
    open_, closed = set[int](), set[int]()
    for root in sorted(range(count), key=lambda node: (entered[node], node)):
        if root in closed:
            continue
        stack = [(root, iter(out[root]))]
        open_.add(root)
        while stack:
            node, rest = stack[-1]
            for number, target in rest:
                if target in open_:
                    back.add(number)
                elif target not in closed:
                    open_.add(target)
                    stack.append((target, iter(out[target])))
                    break
            else:
                open_.remove(node)
                closed.add(node)
                stack.pop()
    return back


def _ranks(count: int, edges: Sequence[Edge]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Reading order (Kahn, ties by the data) and rank (longest path) of every node."""
    out: list[list[int]] = [[] for _ in range(count)]
    missing = [0] * count
    for edge in edges:
        if not edge.back:
            out[edge.source].append(edge.target)
            missing[edge.target] += 1
    ready = [node for node in range(count) if not missing[node]]
    order: list[int] = []
    rank = [0] * count
    while ready:
        node = heapq.heappop(ready)
        order.append(node)
        for target in out[node]:
            rank[target] = max(rank[target], rank[node] + 1)
            missing[target] -= 1
            if not missing[target]:
                heapq.heappush(ready, target)
    return tuple(order), tuple(rank)


def _columns(
    nodes: Sequence[Node],
    edges: Sequence[Edge],
    order: Sequence[int],
    rank: Sequence[int],
    lanes: int,
) -> tuple[tuple[int, ...], tuple[tuple[int, int], ...]]:
    """Columns of the nodes. A lane has as many as its fullest rank needs."""
    cells: dict[int, dict[int, list[int]]] = {lane: defaultdict(list) for lane in range(lanes)}
    for node in order:
        cells[nodes[node].lane][rank[node]].append(node)
    column = [0] * len(nodes)
    spans: list[tuple[int, int]] = []
    first = 0
    for lane in range(lanes):
        size = max(map(len, cells[lane].values()), default=1)
        for cell in cells[lane].values():
            for place, node in enumerate(cell):
                column[node] = first + place
        spans.append((first, first + size - 1))
        first += size
    for lane, (low, high) in enumerate(spans):
        if high > low:
            _arrange(cells[lane], (low, high), edges, rank, column)
    return tuple(column), tuple(spans)


def _arrange(
    cells: dict[int, list[int]],
    span: tuple[int, int],
    edges: Sequence[Edge],
    rank: Sequence[int],
    column: list[int],
) -> None:
    """Choose the main column of a broad lane and who stands beside whom, for straight lines."""
    low, high = span
    members = {node for cell in cells.values() for node in cell}
    touching: dict[int, list[Edge]] = defaultdict(list)
    for edge in edges:
        if edge.source != edge.target:
            for node in {edge.source, edge.target} & members:
                touching[node].append(edge)

    def cost(node: int) -> float:
        total = 0.0
        for edge in touching[node]:
            apart = abs(column[edge.source] - column[edge.target])
            near = 1.0 if rank[edge.target] - rank[edge.source] == 1 else 0.4
            total += near * (apart + (1.5 if apart else 0))
        return total

    def settle(main: int) -> float:
        for cell in cells.values():
            for place, node in enumerate(cell):
                column[node] = main if len(cell) == 1 else low + place
        for row in sorted(cells):
            _best_order(cells[row], column, cost)
        blocked = sum(
            1.0
            for upper, lower in pairwise(sorted(cells))
            if len(cells[upper]) == len(cells[lower]) == 1
            and column[cells[upper][0]] != column[cells[lower][0]]
        )
        return sum(map(cost, members)) + blocked

    best = min((low, high), key=lambda main: (settle(main), main))
    settle(best)


def _best_order(
    cell: list[int],
    column: list[int],
    cost: Callable[[int], float],
) -> None:
    """Swap neighbours of one cell as long as that shortens their ways."""
    for _ in cell:
        changed = False
        for left, right in pairwise(sorted(cell, key=lambda node: column[node])):
            before = cost(left) + cost(right)
            column[left], column[right] = column[right], column[left]
            if cost(left) + cost(right) < before - 1e-9:
                changed = True
            else:
                column[left], column[right] = column[right], column[left]
        if not changed:
            break
