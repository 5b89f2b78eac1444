# The questions of a situation are a tree or a graph without circles: whoever answers always comes
# to an outcome, and every outcome can be reached.
"""Rules on the questions and outcomes of situations."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.model import Outcome, Question, Situation
from handbook.problems import Problem, suggest
from handbook.reading import Reading


def check(reading: Reading) -> Iterator[Problem]:
    """Faults in the ways of all situations."""
    for entity in reading.entities.values():
        if isinstance(entity, Situation):
            yield from _situation(reading, entity)


def _situation(reading: Reading, situation: Situation) -> Iterator[Problem]:
    def problem(code: str, *path: str | int, **facts: str) -> Problem:
        return Problem(code, reading.locate(situation.ref, path), facts)

    known: dict[str, tuple[str, int]] = {}
    lists: tuple[tuple[str, tuple[Question | Outcome, ...]], ...] = (
        ("questions", situation.questions),
        ("outcomes", situation.outcomes),
    )
    for field, parts in lists:
        if not parts:
            key = reading.locate_key(situation.ref, (field,))
            yield Problem("empty-situation", key, {"field": field})
        for index, part in enumerate(parts):
            if part.id in known:
                yield problem("duplicate-part", field, index, "id", value=part.id)
            known.setdefault(part.id, (field, index))
    for number, question in enumerate(situation.questions):
        if len(question.answers) < 2:
            yield problem("question-without-answers", "questions", number, "id", value=question.id)
        for index, answer in enumerate(question.answers):
            if answer.to not in known:
                near = suggest(answer.to, tuple(known))
                path = ("questions", number, "answers", index, "to")
                yield problem("unknown-answer", *path, value=answer.to, suggestion=near)
    for number, outcome in enumerate(situation.outcomes):
        if not outcome.see:
            yield problem("outcome-leads-nowhere", "outcomes", number, "id", value=outcome.id)
    if not situation.questions:
        return
    reached, circle = _walk(situation)
    for name, (field, index) in known.items():
        if name not in reached:
            yield problem("unreachable-part", field, index, "id", value=name)
    if circle:
        field, index = known[circle]
        yield problem("circle-of-questions", field, index, "id", value=circle)


def _walk(situation: Situation) -> tuple[set[str], str]:
    """What can be reached from the first question, and a question one comes back to, if any."""
    ways = situation.ways
    reached: set[str] = set()
    open_now: set[str] = set()
    circle = ""
    waiting: list[tuple[str, bool]] = [(situation.questions[0].id, False)]
    while waiting:
        here, done = waiting.pop()
        if done:
            open_now.discard(here)
        elif here in open_now:
            circle = circle or here
        elif here not in reached:
            reached.add(here)
            open_now.add(here)
            waiting.append((here, True))
            waiting.extend((way, False) for way in ways.get(here, ()))
    return reached, circle
