# Element tree -> what the drawing says: nodes, ways, parties, documents, notes. Knows BPMN, not the
# handbook. Everything that has no place in a working model is reported, never dropped in silence.
"""Reading a BPMN drawing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import count

from handbook.bpmn import extension
from handbook.bpmn.element import Element
from handbook.bpmn.extension import Value, clean, one_line
from handbook.bpmn.vocabulary import (
    BPMN,
    DATA,
    FLOW_NODES,
    OWN,
    SILENT,
    SUB_PROCESSES,
    TASKS,
)
from handbook.problems import Location, Problem


@dataclass(frozen=True, slots=True)
class Party:
    """Who a lane or a pool stands for."""

    name: str
    id: str
    location: Location
    role: str = ""
    """The role's reference, if the drawing came from the handbook."""


@dataclass(slots=True)
class Node:
    """A flow node as drawn."""

    id: str
    tag: str
    name: str
    location: Location
    party: Party | None = None
    notes: list[str] = field(default_factory=list)
    documents: list[str] = field(default_factory=list)
    """Keys of ``Drawing.documents``."""
    called: str = ""
    default: str = ""
    attached_to: str = ""
    parent: str = ""
    link: str = ""
    own: dict[str, Value] | None = None
    """Our extension element, if it has one."""
    joins: bool = False
    """A gateway that we wrote only to join ways before another."""


@dataclass(frozen=True, slots=True)
class Way:
    """A flow as drawn. ``message``: it crosses from one pool to another."""

    id: str
    source: str
    target: str
    name: str
    condition: str
    location: Location
    message: bool = False


@dataclass(frozen=True, slots=True)
class DocumentDrawn:
    """A document or a store of data."""

    key: str
    name: str
    own: dict[str, Value] | None


@dataclass(slots=True)
class Drawing:
    """Everything that was found."""

    name: str = ""
    id: str = ""
    notes: list[str] = field(default_factory=list)
    language: str = ""
    own: dict[str, Value] | None = None
    parties: list[Party] = field(default_factory=list)
    nodes: dict[str, Node] = field(default_factory=dict)
    ways: list[Way] = field(default_factory=list)
    documents: dict[str, DocumentDrawn] = field(default_factory=dict)
    pools: dict[str, Party] = field(default_factory=dict)
    """Pools by id: the ends of message flows that no step sends or receives."""
    problems: list[Problem] = field(default_factory=list)


def read(root: Element) -> Drawing | Problem:
    """The drawing in a parsed file, or why there is none."""
    if root.name != "definitions" or root.namespace != BPMN:
        return Problem("not-bpmn", root.location, {"found": root.name})
    return _Reader(root).run()


def not_carried(element: Element | Node | Way, tag: str = "", name: str = "") -> Problem:
    """The report on an element that has no place in a working model."""
    if isinstance(element, Element):
        tag, name = tag or element.name, name or element.get("name")
        identifier = element.get("id")
    else:
        tag = tag or (element.tag if isinstance(element, Node) else "sequenceFlow")
        name, identifier = name or element.name, element.id
    facts = {"element": tag, "name": quoted(name), "id": identifier or "–"}
    return Problem("bpmn-not-carried", element.location, facts)


def quoted(name: str) -> str:
    """A name as the reports show it; nothing when there is none."""
    return f"”{one_line(name)}”" if one_line(name) else ""


class _Reader:
    def __init__(self, root: Element) -> None:
        self.root = root
        self.drawing = Drawing()
        self.by_id: dict[str, Element] = {}
        self.identifiers: dict[int, str] = {}
        numbers = count(1)
        for element in root.walk():
            identifier = element.get("id")
            if not identifier or identifier in self.by_id:
                identifier = next(
                    each for n in numbers if (each := f"_{element.name}_{n}") not in self.by_id
                )
            if element.is_bpmn:
                self.by_id[identifier] = element
                self.identifiers[id(element)] = identifier
        self.party_of: dict[str, Party] = {}
        self.with_lanes: list[str] = []
        self.keys: dict[str, str] = {}
        self.named: dict[str, str] = {}
        self.signed: set[str] = set()
        self.associations: list[Element] = []
        self.data_ways: list[tuple[str, str]] = []
        self.annotations: dict[str, Element] = {}
        self.categories = {
            self._id(value): value.get("value")
            for category in root.bpmn("category")
            for value in category.bpmn("categoryValue")
        }

    def _id(self, element: Element) -> str:
        return self.identifiers[id(element)]

    def _lose(self, element: Element, name: str = "") -> None:
        self.drawing.problems.append(not_carried(element, name=name))

    def run(self) -> Drawing:
        drawing = self.drawing
        drawing.language = next((e.language for e in self.root.walk() if e.language), "")
        pools: dict[str, Element] = {}
        collaborations = list(self.root.bpmn("collaboration"))
        processes = list(self.root.bpmn("process"))
        known = {self._id(process): process for process in processes}
        for collaboration in collaborations:
            for pool in collaboration.bpmn("participant"):
                reference = _local(pool.get("processRef"), known)
                if reference:
                    pools.setdefault(reference, pool)
                party = Party(one_line(pool.get("name")), self._id(pool), pool.location)
                drawing.pools[self._id(pool)] = party
        for process in processes:
            self._process(process, pools.get(self._id(process)), many=len(processes) > 1)
        for collaboration in collaborations:
            for flow in collaboration.bpmn("messageFlow"):
                self._way(flow, message=True)
            self._artifacts(collaboration, {"participant", "messageFlow"})
        for other in self.root.bpmn():
            if other.name not in SILENT | {"process", "collaboration"}:
                self._lose(other)
        self._connect()
        self._foreign_extensions()
        # A pool without lanes is somebody who acts; its name says nothing of what is done.
        frames = [pools[key] for key in self.with_lanes if key in pools]
        named = [*processes, *frames] if len(processes) == 1 else collaborations
        drawing.name = next((n for e in named if (n := one_line(e.get("name")))), "")
        drawing.id = next((e.get("id") for e in (*named, *processes) if e.get("id")), "")
        return drawing

    def _process(self, process: Element, pool: Element | None, *, many: bool) -> None:
        own = self._own(process, "model")
        if own is not None and self.drawing.own is None:
            self.drawing.own = own
        else:
            self.drawing.notes += self._documentation(process)
        party: Party | None = None
        has_lanes = False
        for lane_set in process.bpmn("laneSet"):
            has_lanes = self._lanes(lane_set) or has_lanes
        if has_lanes:
            self.with_lanes.append(self._id(process))
        if not has_lanes and pool is not None:
            party = Party(one_line(pool.get("name")), self._id(pool), pool.location)
            self.drawing.parties.append(party)
        elif has_lanes and pool is not None and many:
            self._lose(pool)
        self._level(process, party, "")

    def _lanes(self, lane_set: Element) -> bool:
        """The innermost lanes as parties; lanes around others are only reported."""
        found = False
        for lane in lane_set.bpmn("lane"):
            found = True
            inner = [self._lanes(each) for each in lane.bpmn("childLaneSet")]
            own = self._own(lane, "lane") or {}
            role = own.get("role")
            party = Party(
                one_line(lane.get("name")),
                self._id(lane),
                lane.location,
                role if isinstance(role, str) else "",
            )
            nodes = [ref.text.strip() for ref in lane.bpmn("flowNodeRef")]
            if any(inner):
                self._lose(lane)
                if any(node not in self.party_of for node in nodes):
                    self.drawing.parties.append(party)
            else:
                self.drawing.parties.append(party)
            for node in nodes:
                self.party_of.setdefault(node, party)
        return found

    def _level(self, container: Element, party: Party | None, parent: str) -> None:
        """The flow elements of a process or a sub-process."""
        for element in container.bpmn():
            if element.name in SUB_PROCESSES and element.get("triggeredByEvent") == "true":
                self._lose(element)
            elif element.name in FLOW_NODES:
                self._node(element, party, parent)
            elif element.name == "sequenceFlow":
                self._way(element)
            elif element.name == "dataObject":
                self._document(element, element)
            elif element.name in DATA:
                of = element.get("dataObjectRef") or element.get("dataStoreRef")
                self._document(element, self.by_id.get(of, element))
        handled = FLOW_NODES | DATA | {"sequenceFlow"}
        self._artifacts(container, handled, is_node=bool(parent))

    def _artifacts(self, container: Element, handled: Iterable[str], is_node: bool = False) -> None:
        for element in container.bpmn():
            if element.name == "textAnnotation":
                self.annotations[self._id(element)] = element
            elif element.name == "association":
                self.associations.append(element)
            elif element.name == "group":
                self._lose(element, self.categories.get(element.get("categoryValueRef"), ""))
            elif element.name not in handled and element.name not in SILENT and not is_node:
                self._lose(element)

    def _node(self, element: Element, around: Party | None, parent: str) -> None:
        identifier = self._id(element)
        own = self._own(element, "step")
        link = next((each.get("name") for each in element.bpmn("linkEventDefinition")), "")
        node = Node(
            identifier,
            element.name,
            one_line(element.get("name")),
            element.location,
            self.party_of.get(identifier, around),
            called=element.get("calledElement") if element.name in TASKS else "",
            default=element.get("default"),
            attached_to=element.get("attachedToRef"),
            parent=parent,
            link=link,
            own=own,
            joins=own is None and self._own(element, "join") is not None,
        )
        if own is None:
            node.notes = self._documentation(element)
        self.drawing.nodes[identifier] = node
        inside = FLOW_NODES | DATA | {"sequenceFlow", "textAnnotation", "association", "group"}
        for child in element.bpmn():
            if child.name == "dataOutputAssociation":
                self.data_ways += [
                    (identifier, ref.text.strip()) for ref in child.bpmn("targetRef")
                ]
            elif child.name == "dataInputAssociation":
                self.data_ways += [
                    (identifier, ref.text.strip()) for ref in child.bpmn("sourceRef")
                ]
            elif child.name in inside and element.name in SUB_PROCESSES:
                continue
            elif child.name not in SILENT and not (link and child.name == "linkEventDefinition"):
                self._lose(child, child.get("name") or node.name)
        if element.name in SUB_PROCESSES:
            self._level(element, node.party, identifier)

    def _way(self, element: Element, *, message: bool = False) -> None:
        condition = next((clean(each.text) for each in element.bpmn("conditionExpression")), "")
        self.drawing.ways.append(
            Way(
                self._id(element),
                element.get("sourceRef"),
                element.get("targetRef"),
                one_line(element.get("name")),
                one_line(condition),
                element.location,
                message,
            )
        )

    def _document(self, element: Element, thing: Element) -> None:
        """Several signs for one thing, or with one name, are one document."""
        if any(element.bpmn("dataState")):
            self._lose(next(element.bpmn("dataState")))
        own = self._own(thing, "document")
        name = one_line(element.get("name")) or one_line(thing.get("name"))
        key = self._id(thing)
        if own is None and name:
            key = self.named.setdefault(name.casefold(), key)
        self.keys[self._id(element)] = key
        documents, is_sign = self.drawing.documents, element is not thing
        if key not in documents:
            documents[key] = DocumentDrawn(key, name, own)
        elif is_sign and name and key not in self.signed:
            # Drawing programs let people rename the sign, not the thing it stands for.
            documents[key] = DocumentDrawn(key, name, documents[key].own)
        if is_sign:
            self.signed.add(key)

    def _connect(self) -> None:
        """Documents and notes to the nodes they are tied to."""
        nodes = self.drawing.nodes
        for node, data in self.data_ways:
            self._tie_document(nodes[node], data)
        used: set[str] = set()
        for association in self.associations:
            ends = (association.get("sourceRef"), association.get("targetRef"))
            for one, other in (ends, ends[::-1]):
                if one in nodes and other in self.keys:
                    self._tie_document(nodes[one], other)
                elif one in nodes and other in self.annotations:
                    nodes[one].notes += self._annotation_text(self.annotations[other])
                    used.add(other)
        for identifier, annotation in self.annotations.items():
            if identifier not in used:
                self._lose(annotation, " ".join(self._annotation_text(annotation))[:80])
        # A data object that no sign shows is nothing that people see, unless it is one of ours.
        shown = {key for each, key in self.keys.items() if self.by_id[each].name != "dataObject"}
        for key, document in list(self.drawing.documents.items()):
            if key not in shown and document.own is None and not document.name:
                del self.drawing.documents[key]

    def _tie_document(self, node: Node, data: str) -> None:
        key = self.keys.get(data)
        if key is not None and key not in node.documents:
            node.documents.append(key)

    @staticmethod
    def _annotation_text(annotation: Element) -> list[str]:
        return [text for each in annotation.bpmn("text") if (text := clean(each.text))]

    @staticmethod
    def _documentation(element: Element) -> list[str]:
        return [text for each in element.bpmn("documentation") if (text := clean(each.text))]

    @staticmethod
    def _own(element: Element, name: str) -> dict[str, Value] | None:
        for holder in element.bpmn("extensionElements"):
            for child in holder.children:
                if child.namespace == OWN and child.name == name:
                    return extension.read(child)
        return None

    def _foreign_extensions(self) -> None:
        """What other programs keep for themselves: one line for each of them."""
        seen: Counter[str] = Counter()
        first: dict[str, Element] = {}
        for element in self.root.walk():
            if not element.is_bpmn:
                continue
            names = list(element.foreign)
            if element.name == "extensionElements":
                names += [child.namespace for child in element.children]
            for namespace in names:
                if namespace not in (BPMN, OWN):
                    seen[namespace] += 1
                    first.setdefault(namespace, element)
        for namespace in first:
            element = first[namespace]
            facts = {"element": "extensionElements", "name": quoted(namespace)}
            facts["id"] = f"× {seen[namespace]}"
            self.drawing.problems.append(Problem("bpmn-not-carried", element.location, facts))


def _local(reference: str, known: Iterable[str]) -> str:
    """A qualified name as an id of this file; empty when it is none."""
    if reference in known:
        return reference
    local = reference.rpartition(":")[2]
    return local if local in known else ""
