# How long a diagram takes and how the time grows with the number of steps. Random processes from
# a seed, so two runs measure the same work. Run: `PYTHONPATH=hooks python -m benchmarks.diagrams`.
"""Benchmark of the process diagrams."""

from __future__ import annotations

import math
import statistics
import time
from collections.abc import Callable

from tests.diagrams.random_models import graph_of, texts_for, wrapper

from handbook.diagrams import svg
from handbook.diagrams.geometry import lay_out
from handbook.diagrams.routing import route
from handbook.diagrams.tracks import assign
from handbook.language import Language

STEPS = (10, 15, 20, 40, 80)
LANES = 5
MODELS = 30


def cpu(work: Callable[[], object]) -> float:
    """CPU time of some work in milliseconds."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def measure(steps: int) -> tuple[float, float, float]:
    """Median milliseconds a diagram and language, of that for routes, and kilobytes of SVG."""
    totals, routes_only, sizes = [], [], []
    for seed in range(MODELS):
        size = 0

        def routes(seed: int = seed) -> None:
            graph, _ = graph_of(seed, LANES, steps)
            assign(graph, route(graph))

        def both_languages(seed: int = seed) -> None:
            nonlocal size
            graph, answers = graph_of(seed, LANES, steps)
            found = route(graph)
            tracks = assign(graph, found)
            for language in Language:
                texts = texts_for(graph, answers, seed, language)
                layout = lay_out(graph, found, tracks, texts, wrapper(language))
                links = svg.Links(
                    [f"../../roles/role-{number}/" for number in range(LANES)],
                    [f"#step-{node.id}" for node in graph.nodes],
                    [""] * len(graph.nodes),
                )
                size = len(svg.write(graph, layout, texts, links).encode())

        both_languages()  # words are broken once in a build; measure the warm state
        totals.append(cpu(both_languages) / 2)
        routes_only.append(cpu(routes) / 2)
        sizes.append(size / 1000)
    return statistics.median(totals), statistics.median(routes_only), statistics.median(sizes)


def main() -> None:
    """Print the table and the growth beside n log n."""
    first: float | None = None
    print("steps  ms per language  of that routes  kB SVG  growth  n log n")
    for steps in STEPS:
        total, routes, size = measure(steps)
        first = first or total
        allowed = steps * math.log(steps) / (STEPS[0] * math.log(STEPS[0]))
        print(
            f"{steps:5}  {total:15.2f}  {routes:14.2f}  {size:6.1f}  "
            f"{total / first:6.1f}  {allowed:7.1f}"
        )


if __name__ == "__main__":
    main()
