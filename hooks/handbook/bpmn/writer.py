# A working model -> a BPMN 2.0 file in one language: one pool, a lane for each responsible role, so
# that the flow may cross from lane to lane. What BPMN lacks goes into our extension elements, so a
# file that comes back loses nothing. Status, agreement and review stay at home: a copy of a file
# cannot agree to anything. The bytes depend on the handbook alone.
"""Writing BPMN 2.0."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from handbook import __version__
from handbook.bpmn import extension
from handbook.bpmn.coordinates import Coordinates, WholeBox, WholePoint, coordinates
from handbook.bpmn.extension import Tree
from handbook.bpmn.vocabulary import BPMN, BPMNDI, DC, DI, OWN, WRITTEN_AS
from handbook.diagrams import Diagrams, Orientation, Plan
from handbook.diagrams.content import Texts, capitalised, plain
from handbook.language import Language
from handbook.model import Model, Ref, Step, StepKind

Page = Callable[[Ref], str]
"""The whole address of an entity's page in the language of the file."""

_HELD_BY_BPMN = ("name", "responsible", "documents", "next")
_NOT_CARRIED = (
    "name",
    "status",
    "agreed",
    "pilot",
    "replaced_by",
    "reviewed",
    "steps",
    "documents",
)
_IN_TEXT = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"))
_IN_ATTRIBUTE = (*_IN_TEXT, ('"', "&quot;"), ("\n", "&#10;"), ("\r", "&#13;"), ("\t", "&#9;"))
_ACTIVITIES = (StepKind.TASK, StepKind.CONSENT, StepKind.HAND_OVER)


def to_bpmn(model: Model, diagrams: Diagrams, language: Language, page: Page) -> bytes:
    """The model as a BPMN 2.0 file with its diagram, as UTF-8."""
    writer = _Writer(model, diagrams, language, page)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', *_lines(writer.definitions()), ""]
    return "\n".join(lines).encode()


class _Writer:
    def __init__(self, model: Model, diagrams: Diagrams, language: Language, page: Page) -> None:
        self.model, self.handbook = model, diagrams.handbook
        self.language, self.page = language, page
        self.plan: Plan = diagrams.plan(model)
        self.texts: Texts
        self.texts, layout, _ = diagrams.lay_out(model, language, Orientation.LR)
        wrapper = diagrams.wrapper(language)
        self.at: Coordinates = coordinates(self.plan, layout, self.texts, wrapper)
        self.flow_ids = list(self._flow_ids())
        self.joined = {model.steps[number].id: number for number in self.at.joins}
        self.names = {each.id: each.name for each in model.documents}

    def _flow_ids(self) -> Iterator[str]:
        seen: Counter[str] = Counter()
        for flow in self.plan.flows:
            name = f"Flow_{flow.source.id}_{flow.target.id}"
            seen[name] += 1
            yield name if seen[name] == 1 else f"{name}_{seen[name]}"

    def definitions(self) -> Tree:
        """The whole file."""
        model = self.model
        root = Tree(
            "bpmn:definitions",
            {
                "xmlns:bpmn": BPMN,
                "xmlns:bpmndi": BPMNDI,
                "xmlns:dc": DC,
                "xmlns:di": DI,
                "xmlns:handbook": OWN,
                "xml:lang": self.language.tag,
                "id": f"Definitions_{model.id}",
                "targetNamespace": "urn:handbook:processes",
                "exporter": "Handbook",
                "exporterVersion": __version__,
            },
        )
        collaboration = root.add("bpmn:collaboration", id=f"Collaboration_{model.id}")
        collaboration.add(
            "bpmn:participant",
            id=f"Participant_{model.id}",
            name=self._name(model.name[self.language]),
            processRef=f"Process_{model.id}",
        )
        root.children.append(self._process())
        root.children.append(self._diagram())
        return root

    def _name(self, text: str) -> str:
        return plain(text)

    # The process --------------------------------------------------------------------------------

    def _process(self) -> Tree:
        model = self.model
        process = Tree(
            "bpmn:process",
            {
                "id": f"Process_{model.id}",
                "name": self._name(model.name[self.language]),
                "isExecutable": "false",
            },
        )
        status = self.handbook.interface.get(f"status.{model.status}")
        said = [model.summary[self.language], status[self.language] if status else ""]
        process.add("bpmn:documentation", "\n".join(filter(None, (*said, self.page(model.ref)))))
        own = process.add("bpmn:extensionElements").add("handbook:model")
        own.children.extend(extension.fields(model, self.language, _NOT_CARRIED))
        self._lanes(process)
        for step in model.steps:
            if step.id in self.joined:
                process.children.append(self._join(step))
            process.children.append(self._step(step))
        for identifier, flow in zip(self.flow_ids, self.plan.flows, strict=True):
            attributes = {"id": identifier}
            if flow.when:
                attributes["name"] = self._name(flow.when[self.language])
            attributes["sourceRef"] = f"Node_{flow.source.id}"
            joins = flow.target.id in self.joined
            attributes["targetRef"] = f"{'Join' if joins else 'Node'}_{flow.target.id}"
            process.children.append(Tree("bpmn:sequenceFlow", attributes))
        for joined in self.joined:
            process.add(
                "bpmn:sequenceFlow",
                id=f"Flow_join_{joined}",
                sourceRef=f"Join_{joined}",
                targetRef=f"Node_{joined}",
            )
        self._documents(process)
        return process

    def _lanes(self, process: Tree) -> None:
        lanes = process.add("bpmn:laneSet", id=f"LaneSet_{self.model.id}")
        for role in self.plan.roles:
            name = self._name(capitalised(self.handbook[role].name[self.language]))
            lane = lanes.add("bpmn:lane", id=f"Lane_{role.id}", name=name)
            lane.add("bpmn:documentation", self.page(role))
            own = lane.add("bpmn:extensionElements").add("handbook:lane")
            own.add("handbook:role", str(role))
            for step in self.model.steps:
                if step.responsible == role:
                    if step.id in self.joined:
                        lane.add("bpmn:flowNodeRef", f"Join_{step.id}")
                    lane.add("bpmn:flowNodeRef", f"Node_{step.id}")

    def _step(self, step: Step) -> Tree:
        calls = step.model is not None and step.kind in _ACTIVITIES
        tag = "callActivity" if calls else WRITTEN_AS[step.kind]
        tree = Tree(
            f"bpmn:{tag}", {"id": f"Node_{step.id}", "name": self._name(step.name[self.language])}
        )
        if calls and step.model is not None:
            tree.attributes["calledElement"] = f"Process_{step.model.id}"
        tree.add("bpmn:documentation", self.page(step.responsible))
        own = tree.add("bpmn:extensionElements").add("handbook:step")
        own.children.extend(extension.fields(step, self.language, _HELD_BY_BPMN))
        if step.id in self.joined:
            tree.add("bpmn:incoming", f"Flow_join_{step.id}")
        else:
            self._incoming(tree, step)
        for identifier, flow in zip(self.flow_ids, self.plan.flows, strict=True):
            if flow.source.id == step.id:
                tree.add("bpmn:outgoing", identifier)
        if step.kind in _ACTIVITIES:
            for document in step.documents:
                way = tree.add("bpmn:dataOutputAssociation", id=f"Output_{step.id}_{document}")
                way.add("bpmn:targetRef", f"Document_{step.id}_{document}")
        return tree

    def _incoming(self, tree: Tree, step: Step) -> None:
        for identifier, flow in zip(self.flow_ids, self.plan.flows, strict=True):
            if flow.target.id == step.id:
                tree.add("bpmn:incoming", identifier)

    def _join(self, step: Step) -> Tree:
        """A gateway that only joins, before one that divides: BPMN keeps the two apart."""
        tree = Tree(f"bpmn:{WRITTEN_AS[step.kind]}", {"id": f"Join_{step.id}"})
        tree.add("bpmn:extensionElements").add("handbook:join")
        self._incoming(tree, step)
        tree.add("bpmn:outgoing", f"Flow_join_{step.id}")
        return tree

    def _documents(self, process: Tree) -> None:
        for document in self.model.documents:
            data = process.add("bpmn:dataObject", id=f"Data_{document.id}")
            data.attributes["name"] = self._name(document.name[self.language])
            own = data.add("bpmn:extensionElements").add("handbook:document")
            own.children.extend(extension.fields(document, self.language, ("name",)))
        uses = [(step, each) for step in self.model.steps for each in step.documents]
        for step, used in uses:
            process.add(
                "bpmn:dataObjectReference",
                id=f"Document_{step.id}_{used}",
                name=self._name(self.names[used][self.language]),
                dataObjectRef=f"Data_{used}",
            )
        # Events and gateways have no data of their own in BPMN; a plain line ties them.
        for step, used in uses:
            if step.kind not in _ACTIVITIES:
                process.add(
                    "bpmn:association",
                    id=f"Output_{step.id}_{used}",
                    sourceRef=f"Node_{step.id}",
                    targetRef=f"Document_{step.id}_{used}",
                )

    # The diagram --------------------------------------------------------------------------------

    def _diagram(self) -> Tree:
        model, at = self.model, self.at
        diagram = Tree("bpmndi:BPMNDiagram", {"id": f"Diagram_{model.id}"})
        plane = diagram.add(
            "bpmndi:BPMNPlane", id=f"Plane_{model.id}", bpmnElement=f"Collaboration_{model.id}"
        )
        _shape(plane, f"Participant_{model.id}", at.pool, isHorizontal="true")
        for role, box in zip(self.plan.roles, at.lanes, strict=True):
            _shape(plane, f"Lane_{role.id}", box, isHorizontal="true")
        placed = zip(model.steps, at.nodes, at.node_labels, at.documents, strict=True)
        for step, box, label, documents in placed:
            more = {"isMarkerVisible": "true"} if step.kind is StepKind.DECISION else {}
            if step.id in self.joined:
                _shape(plane, f"Join_{step.id}", at.joins[self.joined[step.id]][0], None, **more)
            _shape(plane, f"Node_{step.id}", box, label, **more)
            for name, each in zip(step.documents, documents, strict=True):
                _shape(plane, f"Document_{step.id}_{name}", each.sign, each.label)
        for identifier, line, answer in zip(self.flow_ids, at.lines, at.answers, strict=True):
            _edge(plane, identifier, line, answer)
        for joined, number in self.joined.items():
            _edge(plane, f"Flow_join_{joined}", at.joins[number][1])
        for step, documents in zip(model.steps, at.documents, strict=True):
            for name, each in zip(step.documents, documents, strict=True):
                _edge(plane, f"Output_{step.id}_{name}", each.line)
        return diagram


def _shape(
    plane: Tree, element: str, box: WholeBox, label: WholeBox | None = None, **more: str
) -> None:
    shape = plane.add("bpmndi:BPMNShape", id=f"{element}_di", bpmnElement=element, **more)
    _bounds(shape, box)
    if label is not None:
        _bounds(shape.add("bpmndi:BPMNLabel"), label)


def _edge(
    plane: Tree, element: str, line: tuple[WholePoint, ...], label: WholeBox | None = None
) -> None:
    edge = plane.add("bpmndi:BPMNEdge", id=f"{element}_di", bpmnElement=element)
    for x, y in line:
        edge.add("di:waypoint", x=str(x), y=str(y))
    if label is not None:
        _bounds(edge.add("bpmndi:BPMNLabel"), label)


def _bounds(tree: Tree, box: WholeBox) -> None:
    x, y, width, height = map(str, box)
    tree.add("dc:Bounds", x=x, y=y, width=width, height=height)


def _lines(tree: Tree, indent: str = "") -> Iterator[str]:
    """The element as indented lines; text stands exactly as it is."""
    start = f"{indent}<{tree.name}"
    for name, text in tree.attributes.items():
        start += f' {name}="{_escaped(text, _IN_ATTRIBUTE)}"'
    if tree.text:
        yield f"{start}>{_escaped(tree.text, _IN_TEXT)}</{tree.name}>"
    elif tree.children:
        yield f"{start}>"
        for child in tree.children:
            yield from _lines(child, f"{indent}  ")
        yield f"{indent}</{tree.name}>"
    else:
        yield f"{start} />"


def _escaped(text: str, signs: Sequence[tuple[str, str]]) -> str:
    if not text.isalnum():  # most are numbers and names
        for sign, written in signs:
            text = text.replace(sign, written)
    return text
