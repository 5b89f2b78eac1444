# The door of the process diagrams: a model of the handbook in, a finished drawing out. Routes are
# found once a model and shared by both languages; sizes once a language. Where links lead is the
# caller's to say, so the core knows no addresses.
"""Swimlane diagrams of working models."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from handbook.diagrams import standalone, svg
from handbook.diagrams.checking import Fault, Flaw, check
from handbook.diagrams.content import Texts, texts_of, words_around
from handbook.diagrams.geometry import Layout, Orientation, lay_out
from handbook.diagrams.graph import Graph, Node, Shape, build
from handbook.diagrams.hyphenation import Hyphenator, key_of, words_in
from handbook.diagrams.routing import Route, route
from handbook.diagrams.tracks import Tracks, assign
from handbook.diagrams.wrapping import Wrapper
from handbook.language import Language
from handbook.lasting import OfEach
from handbook.memory import Memory, digest
from handbook.model import Entity, Model, Ref, Step, Term
from handbook.model.reads import as_one
from handbook.reading import Flow, Handbook

Link = Callable[[Ref, str], str]
"""Address of an entity's page, with an anchor on it (empty: the page itself)."""
StepLink = Callable[[Step], str]
"""Address of a step."""


Arrangement = tuple[tuple[Node, ...], tuple[tuple[int, int], ...], int]
"""Nodes, ways between them by their numbers, and how many lanes there are."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What both languages share: the graph with its routes and tracks."""

    roles: tuple[Ref, ...]
    """The responsible roles, in the order of their first step: the lanes."""
    steps: tuple[Step, ...]
    flows: tuple[Flow, ...]
    graph: Graph
    routes: tuple[Route, ...]
    tracks: Tracks
    arrangement: Arrangement
    """What the graph was made of."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A finished diagram. ``layout`` and ``plan`` hold its geometry, for exports and tests."""

    svg: Markup
    width: int
    height: int
    warnings: tuple[Flaw, ...]
    plan: Plan
    layout: Layout
    texts: Texts


VOCABULARY = "vocabulary-"
"""Before a language: under this name the texts behind line breaks count as read."""


def vocabulary(handbook: Handbook, language: Language) -> Iterator[str]:
    """Everything whose words show where compounds divide: names and terms in one language."""
    for entity in handbook.entities.values():
        yield from _words_of(entity, language)


def _words_of(entity: Entity, language: Language) -> Iterator[str]:
    yield entity.name[language]
    yield entity.summary[language]
    yield from entity.aliases[language]
    if isinstance(entity, Term):
        yield from entity.accepted[language]
        yield from entity.inflected[language]
    if isinstance(entity, Model):
        for step in entity.steps:
            yield step.name[language]
            if step.instruction:
                yield step.instruction[language]
        yield from (document.name[language] for document in entity.documents)


def plan_of(handbook: Handbook, model: Model) -> Plan:
    """The graph of a model with its routes: the same for both languages."""
    roles, flows = lanes_of(model), handbook.flows(model)
    arrangement = arrangement_of(model, roles, flows)
    return Plan(roles, model.steps, flows, *arrange(*arrangement), arrangement)


def lanes_of(model: Model) -> tuple[Ref, ...]:
    """The responsible roles, in the order of their first step."""
    return tuple(dict.fromkeys(step.responsible for step in model.steps))


def arrangement_of(model: Model, roles: Sequence[Ref], flows: Sequence[Flow]) -> Arrangement:
    """What the graph of a model is made of; ``roles`` are its lanes."""
    lanes = {role: number for number, role in enumerate(roles)}
    numbers = {step.id: number for number, step in enumerate(model.steps)}
    nodes = [Node(step.id, Shape(step.kind.value), lanes[step.responsible]) for step in model.steps]
    ways = [(numbers[flow.source.id], numbers[flow.target.id]) for flow in flows]
    return tuple(nodes), tuple(ways), len(roles)


@lru_cache(maxsize=1 << 12)
def arrange(
    nodes: tuple[Node, ...], ways: tuple[tuple[int, int], ...], lanes: int
) -> tuple[Graph, tuple[Route, ...], Tracks]:
    """The graph of some nodes with its routes and tracks: the same wherever it is drawn."""
    graph = build(nodes, ways, lanes)
    routes = route(graph)
    return graph, routes, assign(graph, routes)


# The checks draw what the pages draw again a moment later, so what is kept outlives one Diagrams.
# It goes by content: the words of the whole handbook decide where a word is broken.


@lru_cache(maxsize=2 * len(Language))
def _wrapper(language: Language, words: frozenset[str]) -> Wrapper:
    return Wrapper(Hyphenator(language, words))


@lru_cache(maxsize=1 << 12)
def _laid_out(
    arrangement: Arrangement, texts: Texts, orientation: Orientation, wrapper: Wrapper
) -> tuple[Graph, Layout, tuple[Flaw, ...]]:
    graph, routes, tracks = arrange(*arrangement)
    layout = lay_out(graph, routes, tracks, texts, wrapper, orientation)
    return graph, layout, check(graph, layout, texts)


def _plain(flaws: Sequence[Flaw]) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(flaw.fault.value, flaw.steps, flaw.words) for flaw in flaws]


_DRAWN: OfEach[Mapping[Language, tuple[str, str]]] = OfEach()


def _drawn(handbook: Handbook, model: Model) -> Mapping[Language, tuple[str, str]]:
    """All that is drawn of a model, its arrangement and its texts: to tell drawings apart."""

    def make() -> Mapping[Language, tuple[str, str]]:
        roles, flows = lanes_of(model), handbook.flows(model)
        arrangement = repr(arrangement_of(model, roles, flows))
        return {
            each: (arrangement, repr(texts_of(handbook, model, roles, flows, each)))
            for each in Language
        }

    return _DRAWN.recall(model, words_around(handbook, model), make)


class Diagrams:
    """All diagrams of one handbook. Keep it for a whole build: it remembers what it measured."""

    def __init__(self, handbook: Handbook) -> None:
        self.handbook = handbook
        self._words: dict[Language, frozenset[str]] = {}
        self._keys: dict[Language, str] = {}
        self._wrappers: dict[Language, Wrapper] = {}
        self._plans: dict[Ref, Plan] = {}

    def has_other_words(self, one: Entity, other: Entity) -> bool:
        """Whether two versions of an entity bring different words into the vocabulary."""
        return any(
            words_in(_words_of(one, each)) != words_in(_words_of(other, each)) for each in Language
        )

    def forget_words(self) -> None:
        """The vocabulary has changed: lines may break elsewhere."""
        self._words.clear()
        self._keys.clear()
        self._wrappers.clear()

    def vocabulary_key(self, language: Language) -> str:
        """A key of the words that decide where lines break: what every drawing depends on."""
        words = self.words(language)
        if language not in self._keys:
            self._keys[language] = key_of(words)
        return self._keys[language]

    def words(self, language: Language) -> frozenset[str]:
        """The handbook's own words in a language."""
        with as_one(f"{VOCABULARY}{language}"):
            if language not in self._words:
                self._words[language] = words_in(vocabulary(self.handbook, language))
        return self._words[language]

    def wrapper(self, language: Language) -> Wrapper:
        """The line breaker of a language, with the handbook's own words in it."""
        words = self.words(language)  # noted as read each time
        if language not in self._wrappers:
            self._wrappers[language] = _wrapper(language, words)
        return self._wrappers[language]

    def plan(self, model: Model) -> Plan:
        """Graph and routes of a model, found once."""
        if model.ref not in self._plans:
            self._plans[model.ref] = plan_of(self.handbook, model)
        return self._plans[model.ref]

    def lay_out(
        self, model: Model, language: Language, orientation: Orientation = Orientation.TB
    ) -> tuple[Texts, Layout, tuple[Flaw, ...]]:
        """Texts, coordinates and flaws of a model in one language."""
        plan = self.plan(model)
        texts = texts_of(self.handbook, model, plan.roles, plan.flows, language)
        _, layout, flaws = self.laid_out(plan.arrangement, texts, orientation)
        return texts, layout, flaws

    def flaws(self, model: Model, memory: Memory) -> dict[Language, tuple[Flaw, ...]]:
        """What the drawing of a model in each language had to do against its rules; only laid out
        if the ``memory`` does not know the same drawing."""
        return {
            language: self._flaws(model, language, drawn, memory)
            for language, drawn in _drawn(self.handbook, model).items()
        }

    def _flaws(
        self, model: Model, language: Language, drawn: tuple[str, str], memory: Memory
    ) -> tuple[Flaw, ...]:
        key = digest(*drawn, self.vocabulary_key(language))
        kept = memory.recall(key, lambda: _plain(self.lay_out(model, language)[2]))
        return tuple(Flaw(Fault(fault), tuple(steps), tuple(words)) for fault, steps, words in kept)

    def laid_out(
        self, arrangement: Arrangement, texts: Texts, orientation: Orientation
    ) -> tuple[Graph, Layout, tuple[Flaw, ...]]:
        """A graph with its coordinates and flaws."""
        return _laid_out(arrangement, texts, orientation, self.wrapper(texts.language))

    def draw(
        self,
        model: Model,
        language: Language,
        *,
        link: Link,
        step_link: StepLink,
        own: Ref | None = None,
        own_label: str = "",
        orientation: Orientation = Orientation.TB,
    ) -> Drawing:
        """The diagram of a model as inline SVG.

        ``own`` frames the lane of a role and names it with ``own_label`` ("Din roll"); the
        layout stays the same, so readers recognise the picture. A role without a lane of its own
        marks nothing.
        """
        plan = self.plan(model)
        texts, layout, flaws = self.lay_out(model, language, orientation)
        links = svg.Links(
            [link(role, "") for role in plan.roles],
            [step_link(step) for step in plan.steps],
            [link(step.model, "") if step.model else "" for step in plan.steps],
        )
        mine = svg.Own(plan.roles.index(own), own_label) if own in plan.roles else None
        drawn = svg.write(plan.graph, layout, texts, links, mine)
        return Drawing(drawn, layout.width, layout.height, flaws, plan, layout, texts)

    def standalone(
        self, model: Model, language: Language, orientation: Orientation = Orientation.TB
    ) -> str:
        """The diagram as a file of its own, in light colours and without links."""
        plan = self.plan(model)
        texts, layout, _ = self.lay_out(model, language, orientation)
        content = svg.contents(plan.graph, layout, texts, None)
        return standalone.document(layout.width, layout.height, language, texts.title, content)
