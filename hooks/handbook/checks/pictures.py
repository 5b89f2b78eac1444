# A picture that cannot be drawn as it should be: the model is right, but readers would stumble.
# These are warnings; the picture is drawn all the same.
"""Flaws of the drawn models."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.memory import Memory
from handbook.model import Model, Ref
from handbook.problems import Location, Problem
from handbook.reading import Reading


def check(reading: Reading, memory: Memory) -> Iterator[Problem]:
    """What the drawing of each sound model had to do against its rules, in either language.

    Drawings that the ``memory`` knows are not looked at again.
    """
    if reading.handbook is None:
        return
    from handbook.diagrams import Diagrams  # slow to load, and most runs need no drawings

    diagrams = Diagrams(reading.handbook)
    for model in reading.handbook.models:
        for language, flaws in diagrams.flaws(model, memory).items():
            for flaw in flaws:
                facts = {
                    "step": ", ".join(flaw.steps) or model.id,
                    "value": ", ".join(flaw.words),
                    "language": language.value,
                }
                yield Problem(f"picture-{flaw.fault}", _place(reading, model, flaw.steps), facts)


def _place(reading: Reading, model: Model, steps: tuple[str, ...]) -> Location:
    ref: Ref = model.ref
    for index, step in enumerate(model.steps):
        if step.id in steps:
            return reading.locate(ref, ("steps", index, "name"))
    return reading.locate_key(ref, ("steps",))
