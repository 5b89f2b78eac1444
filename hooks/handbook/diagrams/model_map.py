# All models on one sheet: the phases of the client relationship as columns, each model as a bar
# from its first phase to its last with a dot for each step, and an arrow where a step is another
# whole model. Arrows run in tracks beyond the last phase, so they never cross a bar.
"""The map of models."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from handbook.diagrams import svg
from handbook.diagrams.cards import Picture
from handbook.diagrams.content import plain, role_name
from handbook.diagrams.shapes import Box, Point
from handbook.diagrams.swimlane import Diagrams, Link
from handbook.diagrams.wrapping import Line
from handbook.language import Language
from handbook.model import Model
from handbook.model.process import Phase

COLUMN, HEAD, GAP, TRACK, MARGIN = 130, 44, 16, 12, 22
_TEXT, _LINE = 14.0, 18
_DOT = 11


def leads_to(models: tuple[Model, ...]) -> tuple[tuple[int, int], ...]:
    """Pairs of models by their numbers: the first has a step that is the second."""
    numbers = {model.ref: number for number, model in enumerate(models)}
    found = {
        (number, numbers[step.model]): None
        for number, model in enumerate(models)
        for step in model.steps
        if step.model in numbers
    }
    return tuple(found)


def draw_model_map(
    diagrams: Diagrams,
    language: Language,
    *,
    link: Link,
    phase_label: Callable[[Phase], str],
    label: str,
) -> Picture | None:
    """All models by phase; nothing when there are none."""
    phases = tuple(Phase)
    spans = {
        model.ref: [phases.index(step.phase) for step in model.steps]
        for model in diagrams.handbook.models
        if model.steps
    }
    models = tuple(
        sorted(
            (model for model in diagrams.handbook.models if model.ref in spans),
            key=lambda model: (min(spans[model.ref]), max(spans[model.ref]), model.id),
        )
    )
    if not models:
        return None
    wrapper = diagrams.wrapper(language)
    boxes: list[Box] = []
    drawn: list[str] = []
    top = float(HEAD + GAP)
    pairs = leads_to(models)
    for number, model in enumerate(models):
        low, high = min(spans[model.ref]), max(spans[model.ref])
        name = role_name(diagrams.handbook, model.ref, language)
        room = (high - low + 1) * COLUMN - 16
        lines = wrapper.wrap(name, room - 24, _TEXT, bold=True)
        links = len(_ports(pairs, number))
        tall = 2 * (max(len(lines.lines) * _LINE + 36, 20 + 14 * links) // 2)
        box = Box(low * COLUMN + 8, top, max(room, lines.width + 24), tall)
        boxes.append(box)
        x, y = box.centre[0], box.centre[1] - 6
        dots = _dots(spans[model.ref], box.bottom - 11)
        drawn.append(
            f'<a class="pd-step pd-card" href="{escape(link(model.ref, ""))}">'
            f"<title>{escape(plain(name), quote=False)}</title>{svg.rectangle(box, 'pd-box', 8)}"
            f"{svg.text(lines.lines, x, y, _LINE, _TEXT, 'pd-text is-strong')}{dots}</a>"
        )
        top += tall + GAP
    right = max(len(phases) * COLUMN, *(box.right for box in boxes))
    width, height = right + MARGIN + TRACK * len(_tracks(pairs)), top
    ground = "".join(
        svg.rectangle(
            Box(number * COLUMN, 0, COLUMN, height),
            "pd-lane__bg" + (" is-alt" if number % 2 else ""),
        )
        + svg.rectangle(Box(number * COLUMN, 0, COLUMN, HEAD), "pd-lane__head")
        + svg.text(
            (Line(phase_label(phase)),), (number + 0.5) * COLUMN, HEAD / 2, 18, 15, "pd-lane__name"
        )
        for number, phase in enumerate(phases)
    )
    ways = "".join(_arrow(boxes, pairs, number, right) for number in range(len(pairs)))
    content = f'{ground}<g class="pd-edges" aria-hidden="true">{ways}</g>{"".join(drawn)}'
    picture = svg.root(width, height, language, label, content)
    return Picture(picture, round(width), round(height), tuple(boxes))


def _dots(phases: list[int], y: float) -> str:
    """A dot for each step, in the column of its phase."""
    parts = []
    for phase in sorted(set(phases)):
        count = phases.count(phase)
        first = (phase + 0.5) * COLUMN - (count - 1) * _DOT / 2
        parts += [
            f'<circle class="pd-dot" cx="{svg.number(first + place * _DOT)}" '
            f'cy="{svg.number(y)}" r="3"/>'
            for place in range(count)
        ]
    return "".join(parts)


def _tracks(pairs: tuple[tuple[int, int], ...]) -> dict[int, int]:
    """The track of each model that others lead to: all ways to one model share it."""
    return {target: place for place, target in enumerate(dict.fromkeys(to for _, to in pairs))}


def _arrow(boxes: list[Box], pairs: tuple[tuple[int, int], ...], number: int, right: float) -> str:
    """An arrow from the right end of a bar to that of another, in the track of the other."""
    source, target = pairs[number]
    track = right + MARGIN / 2 + TRACK * _tracks(pairs)[target]
    start = (boxes[source].right, _port(boxes[source], pairs, source, target))
    end = (boxes[target].right, _port(boxes[target], pairs, target, target))
    points: tuple[Point, ...] = (start, (track, start[1]), (track, end[1]), end)
    return (
        f'<g class="pd-edge"><path d="{svg.polyline(points)}"/>'
        f'<path class="pd-tip" d="{svg.arrow(points)}"/></g>'
    )


def _ports(pairs: tuple[tuple[int, int], ...], model: int) -> list[int]:
    """The ways that meet a bar, by where they lead: those that come in share one place."""
    return list(dict.fromkeys(to for source, to in pairs if model in (source, to)))


def _port(box: Box, pairs: tuple[tuple[int, int], ...], model: int, target: int) -> float:
    """The height at which the way to ``target`` meets a bar."""
    ports = _ports(pairs, model)
    return box.y + box.height * (ports.index(target) + 1) / (len(ports) + 1)
