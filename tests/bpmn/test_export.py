# What the exported file promises to other programs, without asking them.
from __future__ import annotations

import re
from collections import Counter
from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest

from handbook.bpmn.vocabulary import BPMN, BPMNDI, DC, DI
from handbook.language import Language
from handbook.model import Model, StepKind
from handbook.reading import Handbook
from tests.bpmn.conftest import Export

NCNAME = re.compile(r"[A-Za-z_][\w.-]*")
Bounds = tuple[int, int, int, int]


@pytest.fixture(params=[0, 1, 2, 3, 4], ids=lambda number: f"model {number + 1}")
def model(request: pytest.FixtureRequest, handbook: Handbook) -> Model:
    return handbook.models[request.param]


@pytest.fixture(params=list(Language))
def language(request: pytest.FixtureRequest) -> Language:
    found: Language = request.param
    return found


@pytest.fixture
def root(model: Model, language: Language, export: Export) -> ElementTree.Element:
    return ElementTree.fromstring(export(model, language))


def bounds(element: ElementTree.Element) -> Bounds:
    found = element.find(f"{{{DC}}}Bounds")
    assert found is not None
    x, y, width, height = (int(found.attrib[name]) for name in ("x", "y", "width", "height"))
    return x, y, width, height


def shapes(root: ElementTree.Element) -> dict[str, ElementTree.Element]:
    return {each.attrib["bpmnElement"]: each for each in root.iter(f"{{{BPMNDI}}}BPMNShape")}


def overlap(one: Bounds, other: Bounds) -> bool:
    return (
        one[0] < other[0] + other[2]
        and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3]
        and other[1] < one[1] + one[3]
    )


def test_ids_are_unique_names_and_every_reference_has_its_target(
    root: ElementTree.Element,
) -> None:
    ids = [each.attrib["id"] for each in root.iter() if "id" in each.attrib]
    assert max(Counter(ids).values()) == 1
    assert all(NCNAME.fullmatch(each) for each in ids)
    for element in root.iter():
        for name, value in element.attrib.items():
            if name.endswith("Ref") or name == "bpmnElement":
                assert value in ids, (name, value)
        if element.tag.endswith(("Ref", "incoming", "outgoing")):
            assert element.text in ids


def test_every_step_stands_in_the_lane_of_its_role(root: ElementTree.Element, model: Model) -> None:
    lanes = {
        node.text: lane.attrib["id"]
        for lane in root.iter(f"{{{BPMN}}}lane")
        for node in lane.iter(f"{{{BPMN}}}flowNodeRef")
    }
    for step in model.steps:
        assert lanes[f"Node_{step.id}"] == f"Lane_{step.responsible.id}"


def test_kinds_of_steps_are_bpmns(root: ElementTree.Element, model: Model) -> None:
    tags = {each.attrib.get("id"): each.tag.partition("}")[2] for each in root.iter()}
    expected = {
        StepKind.START: "startEvent",
        StepKind.END: "endEvent",
        StepKind.DECISION: "exclusiveGateway",
        StepKind.PARALLEL: "parallelGateway",
        StepKind.CONSENT: "userTask",
        StepKind.HAND_OVER: "sendTask",
        StepKind.TASK: "task",
    }
    for step in model.steps:
        tag = "callActivity" if step.model else expected[step.kind]
        assert tags[f"Node_{step.id}"] == tag


def test_coordinates_are_whole_and_signs_do_not_collide(
    root: ElementTree.Element, model: Model
) -> None:
    found = shapes(root)
    signs = {
        name: bounds(shape)
        for name, shape in found.items()
        if not name.startswith(("Participant_", "Lane_"))
    }
    for (one, first), (other, second) in combinations(signs.items(), 2):
        assert not overlap(first, second), (one, other)
    pool = bounds(found[f"Participant_{model.id}"])
    for name, (x, y, width, height) in signs.items():
        assert pool[0] < x, name
        assert pool[1] < y, name
        assert x + width < pool[0] + pool[2], name
        assert y + height < pool[1] + pool[3], name


def test_words_beside_gateways_lie_on_no_sign(root: ElementTree.Element) -> None:
    found = shapes(root)
    signs = {
        name: bounds(shape)
        for name, shape in found.items()
        if not name.startswith(("Participant_", "Lane_"))
    }
    for name, shape in found.items():
        label = shape.find(f"{{{BPMNDI}}}BPMNLabel")
        if label is not None:
            for other, box in signs.items():
                if other != name:
                    assert not overlap(bounds(label), box), (name, other)


def test_every_way_begins_and_ends_on_the_border_of_its_signs(
    root: ElementTree.Element,
) -> None:
    boxes = {name: bounds(shape) for name, shape in shapes(root).items()}
    flows = {each.attrib["id"]: each for each in root.iter(f"{{{BPMN}}}sequenceFlow")}
    drawn = {each.attrib["bpmnElement"]: each for each in root.iter(f"{{{BPMNDI}}}BPMNEdge")}
    for name, flow in flows.items():
        points = [
            (int(point.attrib["x"]), int(point.attrib["y"]))
            for point in drawn[name].iter(f"{{{DI}}}waypoint")
        ]
        assert len(points) >= 2
        for (x, y), end in ((points[0], "sourceRef"), (points[-1], "targetRef")):
            left, top, width, height = boxes[flow.attrib[end]]
            assert left <= x <= left + width, name
            assert top <= y <= top + height, name
            assert x in (left, left + width) or y in (top, top + height), name
        for (x0, y0), (x1, y1) in pairwise(points):
            assert x0 == x1 or y0 == y1, name


def test_the_file_says_where_it_comes_from_and_what_it_is(
    root: ElementTree.Element, model: Model, language: Language, handbook: Handbook
) -> None:
    assert root.attrib["exporter"] == "Handbook"
    process = root.find(f"{{{BPMN}}}process")
    assert process is not None
    assert process.attrib["isExecutable"] == "false"
    said = process.findtext(f"{{{BPMN}}}documentation") or ""
    assert handbook.interface["status.draft"][language] in said
    assert f"/models/{model.id}/" in said
    assert ("/fi/" in said) is (language is Language.FI)
    for shape in root.iter(f"{{{BPMNDI}}}BPMNShape"):
        name = shape.attrib["bpmnElement"]
        if name.startswith(("Participant_", "Lane_")):
            assert shape.attrib["isHorizontal"] == "true"


def test_documents_hang_at_their_steps(root: ElementTree.Element, model: Model) -> None:
    targets = [each.text for each in root.iter(f"{{{BPMN}}}targetRef")]
    ties = [each.attrib["targetRef"] for each in root.iter(f"{{{BPMN}}}association")]
    assert sorted(filter(None, [*targets, *ties])) == sorted(
        f"Document_{step.id}_{name}" for step in model.steps for name in step.documents
    )
