# Several ways may run in one gap between columns or rows. Each gets a track of its own, in the
# order that crosses least; ways to one target or from one source may share. On the centre line of
# a column or row the pieces that touch a box stay in the middle and others step aside.
"""Tracks of the segments that share a grid line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations

from handbook.diagrams.graph import Graph
from handbook.diagrams.routing import Route, Side

_ALL_ORDERS_UP_TO = 4
"""Every order is tried for so few segments; above it each is put where it crosses least."""

_ON_TOP = 20.0
"""What it costs to lie on another line for a while: more than any number of crossings."""

Line = tuple[bool, int]
"""A grid line: along the flow or across it, and its number."""


@dataclass(frozen=True, slots=True)
class Tracks:
    """``offset`` of each segment (edge, segment) from its grid line, and ``count`` per gap."""

    offset: Mapping[tuple[int, int], float]
    count: Mapping[Line, int]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A segment with the ends in rising order and where it turns there: -1, +1 or 0 (a box)."""

    edge: int
    number: int
    source: int
    target: int
    low: int
    high: int
    turn_low: int
    turn_high: int

    def touches(self, other: _Piece) -> bool:
        return self.low <= other.high and other.low <= self.high

    def kin(self, other: _Piece) -> bool:
        return self.target == other.target or self.source == other.source

    @property
    def pinned(self) -> bool:
        """It begins or ends at a box, so it cannot leave the centre line."""
        return not (self.turn_low and self.turn_high)


def assign(graph: Graph, routes: Sequence[Route]) -> Tracks:
    """Tracks for all segments."""
    lines: dict[Line, list[_Piece]] = defaultdict(list)
    for number, each in enumerate(routes):
        for line, piece in _pieces(graph, number, each):
            lines[line].append(piece)
    offset: dict[tuple[int, int], float] = {}
    count: dict[Line, int] = {}
    for line, pieces in lines.items():
        for cluster in _clusters(pieces):
            if line[1] % 2:
                _step_aside(cluster, offset)
                continue
            placed = _place(cluster)
            size = max(placed.values()) + 1
            for piece, track in placed.items():
                offset[piece.edge, piece.number] = track - (size - 1) / 2
            count[line] = max(count.get(line, 0), size)
    return Tracks(offset, count)


def _pieces(graph: Graph, number: int, each: Route) -> Iterator[tuple[Line, _Piece]]:
    edge = graph.edges[number]
    last = len(each.segments) - 1
    for index, segment in enumerate(each.segments):
        # The side from which the way comes, and the side to which it goes on.
        before = 0 if index == 0 else -_sign(each.segments[index - 1].direction)
        after = 0 if index == last else _sign(each.segments[index + 1].direction)
        rising = segment.end > segment.start
        yield (
            (segment.direction.along, segment.line),
            _Piece(
                number,
                index,
                edge.source,
                edge.target,
                min(segment.start, segment.end),
                max(segment.start, segment.end),
                before if rising else after,
                after if rising else before,
            ),
        )


def _sign(direction: Side) -> int:
    return 1 if direction in (Side.AFTER, Side.HIGH) else -1


def _clusters(pieces: Sequence[_Piece]) -> Iterator[list[_Piece]]:
    """Groups whose pieces touch, directly or through others."""
    cluster: list[_Piece] = []
    reach = -1
    for piece in sorted(pieces, key=lambda piece: (piece.low, piece.high, piece.edge)):
        if cluster and piece.low > reach:
            yield cluster
            cluster, reach = [], -1
        cluster.append(piece)
        reach = max(reach, piece.high)
    if cluster:
        yield cluster


def _wrong(low: _Piece, high: _Piece) -> float:
    """What it costs that ``low`` has the lower track of the two."""
    if low.kin(high) or not low.touches(high):
        return 0.0
    total = 0.0
    for one, other, outward in ((low, high, 1), (high, low, -1)):
        for place, turn in ((one.low, one.turn_low), (one.high, one.turn_high)):
            if turn != outward:
                continue
            if other.low < place < other.high:
                total += 1
            else:
                for end, end_turn in ((other.low, other.turn_low), (other.high, other.turn_high)):
                    if place == end and end_turn:
                        # Both turn at the same crossing line; an odd one has no tracks there.
                        facing = end_turn == -outward
                        total += (_ON_TOP if place % 2 else 0.5) if facing else 0.2
    return total


def _place(cluster: list[_Piece]) -> dict[_Piece, int]:
    """A track for each piece of a gap."""
    if len(cluster) == 1:
        return {cluster[0]: 0}
    if len(cluster) <= _ALL_ORDERS_UP_TO:
        order = min(permutations(cluster), key=_disorder)
    else:
        order = ()
        for piece in cluster:
            tries = [(*order[:at], piece, *order[at:]) for at in range(len(order) + 1)]
            order = min(tries, key=_disorder)
    placed: dict[_Piece, int] = {}
    for piece in order:
        track = 0
        for other, theirs in placed.items():
            if other.touches(piece):
                track = max(track, theirs if other.kin(piece) else theirs + 1)
        placed[piece] = track
    return placed


def _disorder(order: tuple[_Piece, ...]) -> float:
    return sum(
        _wrong(low, high) for number, low in enumerate(order) for high in order[number + 1 :]
    )


def _step_aside(cluster: list[_Piece], offset: dict[tuple[int, int], float]) -> None:
    """On a centre line: pieces between two turns make room for those that touch a box."""
    done: list[tuple[_Piece, float]] = []
    for piece in sorted(cluster, key=lambda piece: not piece.pinned):
        place = 0.0
        if not piece.pinned:
            near = [(other, at) for other, at in done if other.touches(piece)]
            place = min((0.0, 1.0, -1.0), key=lambda place: _in_the_way(piece, place, near))
        offset[piece.edge, piece.number] = place
        done.append((piece, place))


def _in_the_way(piece: _Piece, place: float, near: Sequence[tuple[_Piece, float]]) -> float:
    """What it costs that ``piece`` steps aside to ``place``, beside pieces that have a place."""
    total = 0.0
    for other, at in near:
        if other.kin(piece):
            continue
        if at == place:
            total += _ON_TOP
        for end, turn in ((piece.low, piece.turn_low), (piece.high, piece.turn_high)):
            # Away from where it turns, its neighbour on the crossing line would reach too far.
            if other.low <= end <= other.high and turn * place < 0:
                total += 1
    return total
