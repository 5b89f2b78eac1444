# BPMN allows more than a working model: merging gateways, splits without a gateway, boundary
# events, sub-processes drawn inside, several pools. Here the drawing becomes a graph that keeps to
# the model's rules, and what had to change on the way is reported.
"""From a drawing to a sound graph of steps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from handbook.bpmn.drawing import Drawing, Node, Party, Way, not_carried, quoted
from handbook.bpmn.vocabulary import CHOICES, GATEWAYS, MIDDLE_EVENTS, SUB_PROCESSES, WRITTEN_AS
from handbook.model import StepKind
from handbook.problems import Location, Problem

OTHERWISE = "\0otherwise"
"""The answer of a default flow that has no name; the draft says it in words."""


@dataclass(slots=True)
class Sketch:
    """A step to be: ``node`` is None when the drawing has no such node."""

    key: str
    kind: StepKind
    name: str
    location: Location
    party: Party | None
    node: Node | None = None
    passes: bool = False
    """It only joins ways, and disappears when they go straight on."""
    informed: list[Party] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Link:
    """A way between two sketches."""

    source: str
    target: str
    answer: str = ""


@dataclass(slots=True)
class Plan:
    """The steps in reading order, the ways between them, and what was changed."""

    steps: list[Sketch]
    links: dict[str, list[Link]]
    """The ways out of each step, in the order of the drawing."""
    problems: list[Problem]


def plan(drawing: Drawing) -> Plan:
    """A graph that a working model can hold."""
    return _Planner(drawing).run()


class _Planner:
    def __init__(self, drawing: Drawing) -> None:
        self.drawing = drawing
        self.problems: list[Problem] = []
        self.steps: dict[str, Sketch] = {}
        self.out: dict[str, list[Link]] = defaultdict(list)
        self.into: dict[str, list[Link]] = defaultdict(list)
        self.inner: dict[str, list[Node]] = defaultdict(list)
        self.conditions: set[str] = set()
        self.unfinished: set[str] = set()
        """Questions after a step that was the last one: without the event the model ends."""

    def run(self) -> Plan:
        for node in self.drawing.nodes.values():
            if node.parent:
                self.inner[node.parent].append(node)
        for node in self.drawing.nodes.values():
            self._step(node)
        for way in self.drawing.ways:
            if not way.message:
                self._way(way)
        self._link_events()
        self._sub_processes()
        for way in self.drawing.ways:
            if way.message:
                self._message(way)
        self._boundaries()
        self._splits()
        self._pass_on()
        self._edges_of_the_model()
        self._answers()
        return Plan(self._order(), self.out, self.problems)

    # Building -----------------------------------------------------------------------------------

    def _changed(self, node: Node, became: str) -> None:
        facts = {"element": node.tag, "name": quoted(node.name), "id": node.id, "became": became}
        self.problems.append(Problem("bpmn-changed", node.location, facts))

    def _step(self, node: Node) -> None:
        kind = self._kind(node)
        passes = False
        if node.tag in SUB_PROCESSES and self.inner[node.id]:
            passes = True
            leaving = f"{node.id}\0end"
            self.steps[leaving] = Sketch(
                leaving, StepKind.PARALLEL, "", node.location, node.party, None, passes=True
            )
            self._changed(node, "parts")
        elif node.tag == "boundaryEvent":
            passes = True
        elif node.parent and node.tag in ("startEvent", "endEvent"):
            passes = True
            kind = StepKind.PARALLEL
        elif node.joins or (node.tag in MIDDLE_EVENTS and node.link):
            passes = True
        self.steps[node.id] = Sketch(
            node.id, kind, node.name, node.location, node.party, node, passes=passes
        )
        if not passes and node.own is None and node.tag in MIDDLE_EVENTS:
            self._changed(node, "task")
        elif node.tag in CHOICES - {"exclusiveGateway"}:
            self._changed(node, "decision")

    @staticmethod
    def _kind(node: Node) -> StepKind:
        kinds = {tag: kind for kind, tag in WRITTEN_AS.items()}
        drawn = kinds.get(node.tag, StepKind.DECISION if node.tag in CHOICES else StepKind.TASK)
        own = (node.own or {}).get("kind")
        if isinstance(own, str) and own in set(StepKind):
            kept = StepKind(own)
            if WRITTEN_AS[kept] == node.tag or (
                node.tag == "callActivity" and kept in _WHOLE_MODELS
            ):
                return kept
        if drawn in (StepKind.CONSENT, StepKind.HAND_OVER):
            return StepKind.TASK
        return drawn

    def _way(self, way: Way) -> None:
        source, target = self._ends(way)
        if source is None or target is None:
            self.problems.append(not_carried(way))
            return
        default = source.node is not None and source.node.default == way.id
        answer = way.name or way.condition or (OTHERWISE if default else "")
        start = source.key
        if source.node is not None and source.node.tag in SUB_PROCESSES:
            start = f"{source.key}\0end" if f"{source.key}\0end" in self.steps else start
        if way.condition or default:
            self.conditions.add(start)
        self._join(start, target.key, answer)

    def _ends(self, way: Way) -> tuple[Sketch | None, Sketch | None]:
        source, target = self.steps.get(way.source), self.steps.get(way.target)
        if source is not None and source.kind is StepKind.END:
            source = None
        if target is not None and target.node is not None:
            tag = target.node.tag
            if tag == "boundaryEvent" or (tag == "startEvent" and not target.passes):
                target = None
        return source, target

    def _join(self, source: str, target: str, answer: str = "") -> None:
        link = Link(source, target, answer)
        self.out[source].append(link)
        self.into[target].append(link)

    def _move(self, source: str, target: str) -> None:
        """Let all ways out of ``source`` begin at ``target`` instead."""
        for link in self.out.pop(source, []):
            moved = replace(link, source=target)
            self.out[target].append(moved)
            self.into[link.target][self.into[link.target].index(link)] = moved

    def _link_events(self) -> None:
        """A way that leaves the page at one sign and comes back at another of the same name."""
        catching = {
            node.link: node
            for node in self.drawing.nodes.values()
            if node.link and node.tag == "intermediateCatchEvent"
        }
        for node in self.drawing.nodes.values():
            if node.link and node.tag != "intermediateCatchEvent":
                if node.link in catching:
                    self._join(node.id, catching[node.link].id)
                else:
                    self.problems.append(not_carried(node))

    def _sub_processes(self) -> None:
        for parent, nodes in self.inner.items():
            leaving = f"{parent}\0end"
            members = [node for node in nodes if node.tag != "boundaryEvent"]
            for node in members:
                has_way_in = bool(self.into[node.id])
                if not has_way_in:
                    self._join(parent, node.id)
            for node in members:
                end = f"{node.id}\0end" if f"{node.id}\0end" in self.steps else node.id
                if not self.out[end]:
                    self._join(end, leaving)

    def _message(self, way: Way) -> None:
        """A message that starts another pool is a way; others tell who is informed."""
        source, target = self.steps.get(way.source), self.steps.get(way.target)
        pool = self.drawing.pools.get(way.target)
        drawn = Node(way.id, "messageFlow", way.name, way.location)
        if source is None or (target is None and pool is None):
            self.problems.append(not_carried(drawn))
        elif target is not None and _is_start(target) and source.kind is not StepKind.DECISION:
            target.kind = StepKind.TASK
            if source.kind is StepKind.END:
                source.kind = StepKind.TASK
            self._join(source.key, target.key)
            self._changed(drawn, "way")
        else:
            party = target.party if target is not None else pool
            if party is not None and party != source.party and source.kind is not StepKind.PARALLEL:
                source.informed.append(party)
                self._changed(drawn, "informed")
            else:
                self.problems.append(not_carried(drawn))

    def _boundaries(self) -> None:
        """What may happen during a step becomes a question after it."""
        for node in self.drawing.nodes.values():
            if node.tag != "boundaryEvent":
                continue
            step = self.steps.pop(node.id)
            host = self.steps.get(node.attached_to)
            if host is None or not self.out[node.id]:
                self.problems.append(not_carried(node))
                for link in self.out.pop(node.id, []):
                    self.into[link.target].remove(link)
                continue
            leaving = f"{host.key}\0end" if f"{host.key}\0end" in self.steps else host.key
            question = f"{leaving}\0after"
            if question not in self.steps:
                if not self.out[leaving]:
                    self.unfinished.add(question)
                self._insert(question, StepKind.DECISION, leaving)
            for link in self.out.pop(node.id):
                self.into[link.target].remove(link)
                self._join(question, link.target, step.name)
            self._changed(node, "decision")

    def _insert(self, key: str, kind: StepKind, after: str) -> None:
        """A step that the drawing lacks, between ``after`` and all that followed it."""
        before = self.steps[after]
        self.steps[key] = Sketch(key, kind, "", before.location, before.party)
        self._move(after, key)
        self._join(after, key)
        facts = {"became": kind.value, "name": quoted(before.name)}
        self.problems.append(Problem("bpmn-added", before.location, facts))

    def _splits(self) -> None:
        """A split without a gateway means all at once, or a choice if the ways have conditions."""
        for key, step in list(self.steps.items()):
            if len(self.out[key]) < 2 or step.kind in (StepKind.DECISION, StepKind.PARALLEL):
                continue
            choice = key in self.conditions
            kind = StepKind.DECISION if choice else StepKind.PARALLEL
            self._insert(f"{key}\0split", kind, key)

    # Making it sound ----------------------------------------------------------------------------

    def _pass_on(self) -> None:
        """Ways go straight on where a sign only joins them."""
        passing = {key for key, step in self.steps.items() if self._only_joins(step)}
        onward = self._onward(passing)
        for key, links in self.out.items():
            if key not in passing:
                moved = (self._moved(link, onward) for link in links)
                links[:] = dict.fromkeys(link for link in moved if link is not None)
        for key in passing:
            self.out.pop(key, None)
        for key, step in list(self.steps.items()):
            if key in passing:
                del self.steps[key]
                if step.node is not None and step.node.tag in GATEWAYS and not step.node.joins:
                    self._changed(step.node, "way")
        self._count_again()

    def _only_joins(self, step: Sketch) -> bool:
        if len(self.out[step.key]) > 1:
            return False
        if step.passes:
            return True
        is_gateway = step.node is not None and step.node.tag in GATEWAYS
        meets = step.kind is StepKind.PARALLEL and len(self.into[step.key]) > 1
        return is_gateway and not meets

    def _onward(self, passing: set[str]) -> dict[str, tuple[str, str] | None]:
        """Where each passing sign leads in the end, with the answer on the way; None: nowhere."""
        found: dict[str, tuple[str, str] | None] = {}
        for first in passing:
            chain: dict[str, None] = {}
            here = first
            while here in passing and here not in found and here not in chain:
                chain[here] = None
                if not self.out[here]:
                    break
                here = self.out[here][0].target
            result = found.get(here) if here in passing else (here, "")
            for key in reversed(chain):
                if result is not None:
                    result = (result[0], self.out[key][0].answer or result[1])
                found[key] = result
        return found

    @staticmethod
    def _moved(link: Link, onward: dict[str, tuple[str, str] | None]) -> Link | None:
        if link.target not in onward:
            return link
        end = onward[link.target]
        return None if end is None else Link(link.source, end[0], link.answer or end[1])

    def _count_again(self) -> None:
        self.into.clear()
        for links in self.out.values():
            for link in links:
                self.into[link.target].append(link)

    def _edges_of_the_model(self) -> None:
        """A model begins once and ends; a gateway left with one way is no gateway."""
        for step in list(self.steps.values()):
            if step.kind in (StepKind.DECISION, StepKind.PARALLEL) and len(self.out[step.key]) < 2:
                joins = step.kind is StepKind.PARALLEL and len(self.into[step.key]) > 1
                if not joins and step.key not in self.unfinished:
                    step.kind = StepKind.TASK
        steps = list(self.steps.values())
        if not steps:
            return
        if not any(step.kind is StepKind.START for step in steps):
            first = [step for step in steps if not self.into[step.key]] or steps[:1]
            if len(first) == 1 and not self.into[first[0].key] and _is_event(first[0]):
                first[0].kind = StepKind.START
            else:
                self._add_start(first)
        loose = [
            step
            for step in steps
            if step.key in self.unfinished
            or (step.kind is not StepKind.END and not self.out[step.key])
        ]
        if loose:
            self._add_end(loose)

    def _add_start(self, first: list[Sketch]) -> None:
        key = "\0start"
        start = Sketch(key, StepKind.START, "", first[0].location, first[0].party)
        self.steps = {key: start, **self.steps}
        facts = {"became": "start", "name": quoted(first[0].name)}
        self.problems.append(Problem("bpmn-added", first[0].location, facts))
        for step in first:
            self._join(key, step.key)
        if len(first) > 1:
            self._insert("\0start\0split", StepKind.PARALLEL, key)

    def _add_end(self, loose: list[Sketch]) -> None:
        key = "\0end"
        last = loose[-1]
        self.steps[key] = Sketch(key, StepKind.END, "", last.location, last.party)
        for step in loose:
            self._join(step.key, key)
        facts = {"became": "end", "name": quoted(last.name)}
        self.problems.append(Problem("bpmn-added", last.location, facts))

    def _answers(self) -> None:
        """Answers belong to decisions only, and event gateways answer by what happens."""
        for key, links in self.out.items():
            step = self.steps[key]
            if step.kind is not StepKind.DECISION:
                links[:] = [replace(link, answer="") for link in links]
            elif step.node is not None and step.node.tag == "eventBasedGateway":
                links[:] = [
                    replace(link, answer=link.answer or self.steps[link.target].name)
                    for link in links
                ]

    def _order(self) -> list[Sketch]:
        """As written, if the drawing is ours; else along the ways from the start."""
        if all(step.node is not None and step.node.own for step in self.steps.values()):
            return list(self.steps.values())
        starts = [key for key, step in self.steps.items() if step.kind is StepKind.START]
        finished = self._depth_first([*starts, *self.steps])
        return [self.steps[key] for key in reversed(finished)]

    def _depth_first(self, roots: Iterable[str]) -> list[str]:
        """Keys in the order in which they are left; reversed, every way but a loop leads on."""
        seen: set[str] = set()
        finished: list[str] = []
        components: list[list[str]] = []
        for root in roots:
            if root in seen:
                continue
            seen.add(root)
            component: list[str] = []
            stack = [(root, iter(self._reversed(root)))]
            while stack:
                key, rest = stack[-1]
                for target in rest:
                    if target not in seen:
                        seen.add(target)
                        stack.append((target, iter(self._reversed(target))))
                        break
                else:
                    component.append(key)
                    stack.pop()
            components.append(component)
        for component in reversed(components):
            finished += component
        return finished

    def _reversed(self, key: str) -> list[str]:
        return [link.target for link in reversed(self.out.get(key, []))]


_WHOLE_MODELS = (StepKind.TASK, StepKind.CONSENT, StepKind.HAND_OVER)


def _is_start(step: Sketch) -> bool:
    return step.kind is StepKind.START


def _is_event(step: Sketch) -> bool:
    return step.node is not None and step.node.tag in MIDDLE_EVENTS
