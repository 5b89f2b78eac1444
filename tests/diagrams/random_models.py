"""Random processes, the same for the same seed, without a handbook around them."""

from __future__ import annotations

import random
from functools import cache

from handbook.diagrams.content import NodeText, Texts
from handbook.diagrams.geometry import Layout, Orientation, lay_out
from handbook.diagrams.graph import Graph, Node, Shape, build
from handbook.diagrams.hyphenation import Hyphenator
from handbook.diagrams.routing import route
from handbook.diagrams.tracks import assign
from handbook.diagrams.wrapping import Wrapper
from handbook.language import Language

WORDS = {
    Language.SV: """
        mottagning och bedömning av brådskande hjälpbehov sektorsövergripande servicebehov
        rehabiliteringsutredning tillsammans barnskyddsanmälan säkerhetsplanering klienten
        sysselsättningsfrämjande helhetsplan uppföljningsansvar plan
    """,
    Language.FI: """
        vastaanotto ja kiireellisen avuntarpeen arviointi monialainen palvelutarpeen tuki
        kuntoutussuunnitelman laatiminen yhteistyössä perusterveydenhuollon kanssa
        lastensuojeluilmoituksen käsittely turvasuunnittelu asiakas
    """,
}
ANSWERS = {
    Language.SV: ("Ja", "Nej", "Nej, mer behövs", "Ja, genast"),
    Language.FI: ("Kyllä", "Ei", "Ei, tarvitaan lisää", "Kyllä, heti"),
}
MIDDLE = (
    *[Shape.TASK] * 6,
    Shape.DECISION,
    Shape.DECISION,
    Shape.PARALLEL,
    Shape.CONSENT,
    Shape.HAND_OVER,
)
SIZES = ((3, 12), (5, 17), (4, 15), (8, 25), (6, 20), (5, 40))
"""Lanes and steps of the random models."""


def graph_of(seed: int, lanes: int, steps: int) -> tuple[Graph, tuple[int, ...]]:
    """A process with loops and skips, and for each way the number of its answer (0: none)."""
    rng = random.Random(f"{seed} {lanes} {steps}")
    nodes: list[Node] = []
    ways: list[tuple[int, int]] = []
    answers: list[int] = []
    for here in range(steps):
        shape = rng.choice(MIDDLE)
        shape = Shape.START if here == 0 else Shape.END if here == steps - 1 else shape
        nodes.append(Node(f"s{here}", shape, rng.randrange(lanes)))
        if shape is Shape.END:
            break
        ways.append((here, here + 1))
        answers.append(rng.choice((1, 4)) if shape is Shape.DECISION else 0)
        if shape in (Shape.DECISION, Shape.PARALLEL):
            first = max(1, here - 5) if shape is Shape.DECISION else here + 1
            other = rng.randrange(first, min(steps, here + 6))
            if other not in (here, here + 1):
                ways.append((here, other))
                answers.append(rng.choice((2, 3)) if shape is Shape.DECISION else 0)
    return build(nodes, ways, lanes), tuple(answers)


def texts_for(graph: Graph, answers: tuple[int, ...], seed: int, language: Language) -> Texts:
    """Words for a random process."""
    rng = random.Random(f"{seed} {language}")
    words = WORDS[language].split()

    def some(low: int, high: int) -> str:
        return " ".join(rng.sample(words, rng.randint(low, high))).capitalize()

    nodes = []
    for node in graph.nodes:
        documents = (some(1, 2),) if rng.random() < 0.2 else ()
        tag = {"consent": "Samtycke", "hand-over": "Överlämning"}.get(node.shape, "")
        model = some(1, 3) if rng.random() < 0.05 else ""
        name = some(1, 5)
        nodes.append(NodeText(name, f"{name} (roll)", tag, documents, model))
    lanes = tuple(some(1, 2) for _ in graph.lane_columns)
    named = tuple(ANSWERS[language][each - 1] if each else "" for each in answers)
    return Texts(language, "Modell", lanes, tuple(nodes), named)


@cache
def wrapper(language: Language) -> Wrapper:
    """A line breaker without a vocabulary."""
    return Wrapper(Hyphenator(language))


def drawn(
    seed: int, lanes: int, steps: int, orientation: Orientation, language: Language
) -> tuple[Graph, Layout, Texts]:
    """A random process with its coordinates."""
    graph, answers = graph_of(seed, lanes, steps)
    routes = route(graph)
    texts = texts_for(graph, answers, seed, language)
    tracks = assign(graph, routes)
    layout = lay_out(graph, routes, tracks, texts, wrapper(language), orientation)
    return graph, layout, texts
