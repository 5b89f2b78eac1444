# A working model is a graph of steps (BPMN's sequence flow). These rules keep it sound: one start,
# ends that can be reached from everywhere, decisions with named ways.
"""Rules on the steps of working models."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from handbook.lasting import kept_of_each
from handbook.model import Model, Step, StepKind
from handbook.problems import Problem, suggest
from handbook.reading import Locate, Reading

Ways = Mapping[str, tuple[str, ...]]


def check(reading: Reading) -> Iterator[Problem]:
    """All faults in the step graphs of all models."""
    for entity in reading.entities.values():
        if isinstance(entity, Model):
            yield from _faults_of(entity, reading.locate_in(entity.ref))


@kept_of_each
def _faults_of(model: Model, locate: Locate) -> tuple[Problem, ...]:
    return tuple(_model(model, locate))


def _model(model: Model, locate: Locate) -> Iterator[Problem]:
    def problem(code: str, index: int, *path: str | int, **facts: str) -> Problem:
        return Problem(code, locate(("steps", index, *path)), facts)

    seen: Counter[str] = Counter()
    for index, step in enumerate(model.steps):
        if seen[step.id]:
            yield problem("duplicate-step", index, "id", step=step.id)
        seen[step.id] += 1
    known = tuple(seen)
    leading = ways(model)
    documents = {document.id for document in model.documents}
    for index, step in enumerate(model.steps):
        for number, way in enumerate(step.next):
            if way.to not in seen:
                near = suggest(way.to, known)
                yield problem(
                    "unknown-next", index, "next", number, "to", value=way.to, suggestion=near
                )
            if way.when is not None and step.kind is not StepKind.DECISION:
                yield problem("label-outside-decision", index, "next", number, step=step.id)
        for number, name in enumerate(step.documents):
            if name not in documents:
                near = suggest(name, tuple(documents))
                yield problem(
                    "unknown-document", index, "documents", number, value=name, suggestion=near
                )
        arriving = sum(step.id in targets for targets in leading.values())
        yield from (problem(code, index, step=step.id) for code in _faults(step, arriving))
    yield from _ends(model, locate)
    yield from _reach(model, locate)
    yield from _joins(model, locate)


def _faults(step: Step, arriving: int) -> Iterator[str]:
    if step.kind is StepKind.DECISION:
        if len(step.next) < 2:
            yield "decision-without-branches"
        elif any(way.when is None for way in step.next):
            yield "decision-without-labels"
    elif step.kind is StepKind.END:
        if step.next:
            yield "next-after-end"
    elif step.kind is StepKind.PARALLEL:
        if len(step.next) < 2 and arriving < 2:
            yield "parallel-without-branches"
    elif len(step.next) > 1:
        yield "branches-outside-decision"


def _ends(model: Model, locate: Locate) -> Iterator[Problem]:
    place = locate.key(("steps",))
    starts = [step for step in model.steps if step.kind is StepKind.START]
    if not starts:
        yield Problem("no-start", place, {"model": model.id})
    elif len(starts) > 1:
        yield Problem("many-starts", place, {"model": model.id})
    if not any(step.kind is StepKind.END for step in model.steps):
        yield Problem("no-end", place, {"model": model.id})


def ways(model: Model) -> Ways:
    """Step ids -> the ids of the steps that may follow. Unknown ones are left out."""
    known = {step.id for step in model.steps}
    return {
        step.id: tuple(way.to for way in model.ways_from(index) if way.to in known)
        for index, step in enumerate(model.steps)
    }


def _reach(model: Model, locate: Locate) -> Iterator[Problem]:
    if not model.steps:
        return
    forward = ways(model)
    backward: dict[str, list[str]] = {}
    for source, targets in forward.items():
        for target in targets:
            backward.setdefault(target, []).append(source)
    starts = [step.id for step in model.steps if step.kind is StepKind.START]
    ends = [step.id for step in model.steps if step.kind is StepKind.END]
    reached = _closure(starts or [model.steps[0].id], forward)
    finishing = _closure(ends, {target: tuple(found) for target, found in backward.items()})
    trapped: list[str] = []
    for index, step in enumerate(model.steps):
        location = locate(("steps", index, "id"))
        if step.id not in reached:
            yield Problem("unreachable-step", location, {"step": step.id})
        elif step.kind is not StepKind.END and not forward[step.id] and not step.next:
            yield Problem("dead-end", location, {"step": step.id})
        elif ends and step.id not in finishing and forward[step.id]:
            trapped.append(step.id)
    if cycle := [each for each in trapped if each in _closure(forward[each], forward)]:
        index = next(n for n, step in enumerate(model.steps) if step.id == cycle[0])
        location = locate(("steps", index, "id"))
        yield Problem("endless-loop", location, {"steps": ", ".join(cycle)})


def _joins(model: Model, locate: Locate) -> Iterator[Problem]:
    """Branches that begin together must meet again before the model ends."""
    forward = ways(model)
    arriving = Counter(target for targets in forward.values() for target in targets)
    joins = {
        step.id for step in model.steps if step.kind is StepKind.PARALLEL and arriving[step.id] > 1
    }
    for index, step in enumerate(model.steps):
        if step.kind is not StepKind.PARALLEL or len(forward[step.id]) < 2:
            continue
        meeting = set.intersection(*(_closure((way,), forward) for way in forward[step.id]))
        if not meeting & joins:
            location = locate(("steps", index, "id"))
            yield Problem("parallel-without-join", location, {"step": step.id})


def _closure(starts: list[str] | tuple[str, ...], edges: Mapping[str, tuple[str, ...]]) -> set[str]:
    """Every step that can be reached from ``starts``, these included."""
    found: set[str] = set()
    waiting = list(starts)
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            waiting.extend(edges.get(here, ()))
    return found
