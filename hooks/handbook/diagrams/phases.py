# A model with more lanes or steps than one picture can hold is split by the phases of the client
# relationship: an overview of the phases, and one swimlane diagram a phase, where a way to or from
# another phase ends in a small link to that phase's picture.
"""Large models, one phase at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from handbook.diagrams import svg
from handbook.diagrams.checking import Flaw
from handbook.diagrams.content import NodeText, Texts, capitalised, plain, role_name, step_text
from handbook.diagrams.geometry import Layout, Orientation
from handbook.diagrams.graph import Graph, Node, Shape
from handbook.diagrams.swimlane import Diagrams, Link, StepLink
from handbook.language import Language
from handbook.model import Model, Ref
from handbook.model.process import Phase

MOST_LANES, MOST_STEPS = 6, 20


@dataclass(frozen=True, slots=True)
class Part:
    """The picture of one phase, or the overview when ``phase`` is not given."""

    phase: Phase | None
    svg: Markup
    width: int
    height: int
    warnings: tuple[Flaw, ...]
    graph: Graph
    layout: Layout


def is_large(model: Model) -> bool:
    """Whether a model is to be drawn phase by phase."""
    return (
        len({step.responsible for step in model.steps}) > MOST_LANES
        or len(model.steps) > MOST_STEPS
    )


def draw_phases(
    diagrams: Diagrams,
    model: Model,
    language: Language,
    *,
    link: Link,
    step_link: StepLink,
    phase_link: Callable[[Phase], str],
    phase_label: Callable[[Phase], str],
    own: Ref | None = None,
    own_label: str = "",
) -> tuple[Part, ...]:
    """The overview first, then every phase that has steps, in the order of the relationship."""
    painter = _Painter(diagrams, model, language, link, step_link, phase_link, phase_label)
    return (
        painter.overview(),
        *(painter.part(phase, own, own_label) for phase in painter.phases),
    )


class _Painter:
    def __init__(
        self,
        diagrams: Diagrams,
        model: Model,
        language: Language,
        link: Link,
        step_link: StepLink,
        phase_link: Callable[[Phase], str],
        phase_label: Callable[[Phase], str],
    ) -> None:
        self.diagrams, self.model, self.language = diagrams, model, language
        self.link, self.step_link = link, step_link
        self.phase_link, self.phase_label = phase_link, phase_label
        self.flows = diagrams.handbook.flows(model)
        used = {step.phase for step in model.steps}
        self.phases = tuple(phase for phase in Phase if phase in used)
        self.title = plain(capitalised(model.name[language]))

    def _finish(
        self,
        phase: Phase | None,
        nodes: Sequence[Node],
        ways: Sequence[tuple[int, int]],
        lanes: int,
        texts: Texts,
        links: svg.Links,
        own: svg.Own | None = None,
        numbers: Sequence[int] = (0,),
    ) -> Part:
        graph, layout, flaws = self.diagrams.laid_out(
            (tuple(nodes), tuple(ways), lanes), texts, Orientation.TB
        )
        drawn = svg.write(graph, layout, texts, links, own, numbers)
        return Part(phase, drawn, layout.width, layout.height, flaws, graph, layout)

    def overview(self) -> Part:
        """The phases as boxes, with the ways between them."""
        numbers = {phase: number for number, phase in enumerate(self.phases)}
        nodes = [Node(phase.value, Shape.TASK, 0) for phase in self.phases]
        ways = dict.fromkeys(
            (numbers[flow.source.phase], numbers[flow.target.phase])
            for flow in self.flows
            if flow.source.phase is not flow.target.phase
        )
        labels = [self.phase_label(phase) for phase in self.phases]
        texts = Texts(
            self.language,
            self.title,
            (self.title,),
            tuple(NodeText(label, plain(label)) for label in labels),
            ("",) * len(ways),
        )
        addresses = [self.phase_link(phase) for phase in self.phases]
        links = svg.Links([""], addresses, [""] * len(nodes))
        return self._finish(None, nodes, tuple(ways), 1, texts, links)

    def part(self, phase: Phase, own: Ref | None, own_label: str) -> Part:
        """The steps of one phase, with a link where a way comes from or goes to another."""
        steps = [step for step in self.model.steps if step.phase is phase]
        roles = tuple(dict.fromkeys(step.responsible for step in steps))
        lanes = {role: number for number, role in enumerate(roles)}
        nodes = [Node(step.id, Shape(step.kind.value), lanes[step.responsible]) for step in steps]
        handbook, language = self.diagrams.handbook, self.language
        words = [step_text(handbook, self.model, step, language) for step in steps]
        addresses = [self.step_link(step) for step in steps]
        models = [self.link(step.model, "") if step.model else "" for step in steps]
        numbers = {step.id: number for number, step in enumerate(steps)}
        gates: dict[tuple[Phase, int, bool], int] = {}

        def gate(other: Phase, lane: int, outward: bool) -> int:
            key = (other, lane, outward)
            if key not in gates:
                gates[key] = len(nodes)
                label = self.phase_label(other)
                nodes.append(Node(f"{'to' if outward else 'from'}-{other}", Shape.LINK, lane))
                words.append(NodeText(label, plain(label)))
                addresses.append(self.phase_link(other))
                models.append("")
            return gates[key]

        ways: dict[tuple[int, int, str], None] = {}
        for flow in self.flows:
            inside = flow.source.id in numbers, flow.target.id in numbers
            if not any(inside):
                continue
            answer = flow.when[language] if flow.when and inside[0] else ""
            if inside[0]:
                source = numbers[flow.source.id]
            else:
                source = gate(flow.source.phase, lanes[flow.target.responsible], False)
            if inside[1]:
                target = numbers[flow.target.id]
            else:
                target = gate(flow.target.phase, lanes[flow.source.responsible], True)
            ways[source, target, answer] = None
        title = f"{self.title}: {plain(self.phase_label(phase))}"
        names = tuple(role_name(handbook, role, language) for role in roles)
        answers = tuple(answer for _, _, answer in ways)
        texts = Texts(language, title, names, tuple(words), answers)
        pairs = tuple((a, b) for a, b, _ in ways)
        links = svg.Links([self.link(role, "") for role in roles], addresses, models)
        mine = svg.Own(lanes[own], own_label) if own in lanes else None
        whole = list(dict.fromkeys(step.responsible for step in self.model.steps))
        numbers_in_whole = [whole.index(role) + 1 for role in roles]
        return self._finish(phase, nodes, pairs, len(roles), texts, links, mine, numbers_in_whole)
