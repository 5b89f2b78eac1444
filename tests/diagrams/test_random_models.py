"""Hundreds of random processes: what may never be seen in a drawing, and the same bytes always."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from itertools import pairwise

import pytest

from handbook.diagrams.checking import Fault, check
from handbook.diagrams.geometry import FITS, NARROW, Orientation
from handbook.diagrams.graph import Shape
from handbook.diagrams.routing import route
from handbook.language import Language
from tests.conftest import ROOT
from tests.diagrams.random_models import SIZES, drawn, graph_of

MODELS = 510
LANGUAGES = tuple(Language)


@pytest.mark.parametrize("orientation", Orientation)
def test_nothing_collides_in_any_drawing(orientation: Orientation) -> None:
    faults: Counter[Fault] = Counter()
    named = []
    for seed in range(MODELS):
        lanes, steps = SIZES[seed % len(SIZES)]
        found = drawn(seed, lanes, steps, orientation, LANGUAGES[seed % 2])
        for flaw in check(*found):
            faults[flaw.fault] += 1
            if flaw.fault is not Fault.GUESSED_BREAK:
                named.append((seed, flaw))
    assert faults[Fault.LINE_THROUGH_BOX] == 0, named
    assert faults[Fault.LABEL_COLLISION] == 0, named
    assert faults[Fault.TEXT_OUTSIDE_BOX] == 0, named
    assert faults[Fault.OVERLAPPING_LINES] <= MODELS / 200, named


def test_every_answer_of_a_decision_has_a_side_of_its_own() -> None:
    for seed in range(60):
        graph, _ = graph_of(seed, *SIZES[seed % len(SIZES)])
        sides: Counter[tuple[int, int]] = Counter()
        for edge, each in zip(graph.edges, route(graph), strict=True):
            if graph.nodes[edge.source].shape is Shape.DECISION:
                sides[edge.source, each.leaves] += 1
        assert max(sides.values(), default=0) <= 1, seed


def test_lines_are_level_or_upright_and_begin_and_end_at_their_boxes() -> None:
    for seed in range(30):
        graph, layout, _ = drawn(seed, *SIZES[seed % len(SIZES)], Orientation.TB, Language.SV)
        for edge, line in zip(graph.edges, layout.lines, strict=True):
            for start, end in pairwise(line):
                assert start[0] == end[0] or start[1] == end[1]
            for node, (x, y) in ((edge.source, line[0]), (edge.target, line[-1])):
                box = layout.nodes[node].box
                assert x in (box.x, box.right) or y in (box.y, box.bottom)
                assert box.x <= x <= box.right
                assert box.y <= y <= box.bottom


def test_boxes_stand_in_their_lanes_and_later_steps_lower() -> None:
    for seed in range(30):
        graph, layout, _ = drawn(seed, *SIZES[seed % len(SIZES)], Orientation.TB, Language.FI)
        for node, placed in zip(graph.nodes, layout.nodes, strict=True):
            assert layout.lanes[node.lane].box.holds(placed.box)
        for edge in graph.edges:
            if not edge.back:
                lower, upper = layout.nodes[edge.target].box, layout.nodes[edge.source].box
                assert lower.y >= upper.bottom


def test_boxes_become_narrower_before_the_drawing_grows_beyond_the_column() -> None:
    for seed in range(60):
        graph, layout, _ = drawn(seed, 3, 12, Orientation.TB, Language.FI)
        narrowest = min(
            placed.box.width
            for node, placed in zip(graph.nodes, layout.nodes, strict=True)
            if node.shape is Shape.TASK
        )
        assert layout.width <= FITS + 60 or narrowest <= NARROW + 2, seed


PRINT = """
import hashlib
from handbook.diagrams.geometry import Orientation
from handbook.language import Language
from tests.diagrams.random_models import SIZES, drawn
from handbook.diagrams import svg
digest = hashlib.sha256()
for seed in range(24):
    graph, layout, texts = drawn(seed, *SIZES[seed % len(SIZES)], Orientation.TB, Language.SV)
    digest.update(svg.write(graph, layout, texts, None).encode())
print(digest.hexdigest())
"""


def test_the_bytes_do_not_depend_on_the_hash_seed() -> None:
    found = set()
    for seed in ("0", "1", "4242"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": f"{ROOT}/hooks:{ROOT}"}
        command = [sys.executable, "-c", PRINT]
        result = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
        )
        found.add(result.stdout)
    assert len(found) == 1
