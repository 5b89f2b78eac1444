# Models nobody has thought of: no sign on another, no way through a sign, every way from border to
# border, and the same bytes after a round trip.
from __future__ import annotations

from collections import Counter
from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest

from handbook.bpmn.importing import from_bpmn
from handbook.bpmn.vocabulary import BPMN, BPMNDI, DI
from handbook.language import Language
from handbook.reading import Reading
from tests.bpmn.conftest import Export
from tests.bpmn.filling import model as filled_model
from tests.bpmn.random_models import model_of
from tests.bpmn.test_export import Bounds, bounds, overlap, shapes


@pytest.mark.parametrize("seed", range(60))
def test_a_random_model(seed: int, reading: Reading, export: Export) -> None:
    model = model_of(seed)
    raw = export(model, Language.SV)
    root = ElementTree.fromstring(raw)
    signs = {
        name: bounds(shape)
        for name, shape in shapes(root).items()
        if not name.startswith(("Participant_", "Lane_"))
    }
    for (one, first), (other, second) in combinations(signs.items(), 2):
        assert not overlap(first, second), (one, other)
    flows = {each.attrib["id"]: each for each in root.iter(f"{{{BPMN}}}sequenceFlow")}
    ways_out = Counter(each.attrib["sourceRef"] for each in flows.values())
    # A gateway with ways out on all four sides has none left for the gateway that joins.
    crowded = {name.replace("Node_", "Join_") for name, number in ways_out.items() if number > 3}
    for edge in root.iter(f"{{{BPMNDI}}}BPMNEdge"):
        name = edge.attrib["bpmnElement"]
        if name not in flows:
            continue
        points = [
            (int(point.attrib["x"]), int(point.attrib["y"]))
            for point in edge.iter(f"{{{DI}}}waypoint")
        ]
        for point, end in ((points[0], "sourceRef"), (points[-1], "targetRef")):
            assert on_border(signs[flows[name].attrib[end]], point), (name, end)
        for start, end_point in pairwise(points):
            assert start[0] == end_point[0] or start[1] == end_point[1], name
            for sign, box in signs.items():
                assert sign in crowded or not crosses(box, start, end_point), (name, sign)
    imported = from_bpmn(raw, "", reading.entities)
    assert imported.problems == ()
    assert export(filled_model(imported, Language.SV), Language.SV) == raw


def on_border(box: Bounds, point: tuple[int, int]) -> bool:
    left, top, right, bottom = box[0], box[1], box[0] + box[2], box[1] + box[3]
    x, y = point
    inside = left <= x <= right and top <= y <= bottom
    return inside and (x in (left, right) or y in (top, bottom))


def crosses(box: Bounds, start: tuple[int, int], end: tuple[int, int]) -> bool:
    return (
        min(start[0], end[0]) < box[0] + box[2] - 1
        and max(start[0], end[0]) > box[0] + 1
        and min(start[1], end[1]) < box[1] + box[3] - 1
        and max(start[1], end[1]) > box[1] + 1
    )
