# Rules on the data. Each module is one family of rules; each rule yields problems.
"""All checks on what was read."""

from __future__ import annotations

from pathlib import Path

from handbook.checks import (
    addresses,
    areas,
    labels,
    needs,
    pictures,
    processes,
    references,
    situations,
    texts,
)
from handbook.memory import Memory
from handbook.problems import Problem, is_error
from handbook.reading import Reading

_FAMILIES = (references, processes, situations, areas, needs, texts, addresses, labels)


def check(
    reading: Reading,
    *,
    with_pictures: bool = True,
    root: Path | None = None,
    memory: Memory | None = None,
) -> tuple[Problem, ...]:
    """Everything that is wrong: in the form of the files and in what they say.

    Without pictures: only what can stop a build; flaws of drawings are warnings. With the project's
    folder ``root``, drawings that have not changed since the last run are not looked at again; a
    process that lasts has the ``memory`` of its last look instead.
    """
    found = [*reading.problems]
    for family in _FAMILIES:
        found += family.check(reading)
    # Only what is sound can be drawn; a picture of a broken model would say nothing new.
    if with_pictures and not any(map(is_error, found)):
        known = memory or (flaws_of_drawings(root) if root is not None else Memory())
        known.begin_again()
        found += pictures.check(reading, known)
        known.save()
    return tuple(found)


def flaws_of_drawings(root: Path) -> Memory:
    """What earlier runs have found in the drawings of the project in ``root``."""
    return Memory.open(root, "pictures")
