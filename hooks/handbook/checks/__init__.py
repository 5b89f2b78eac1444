# Rules on the data. Each module is one family of rules; each rule yields problems.
"""All checks on what was read."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.checks import addresses, processes, references, texts
from handbook.problems import Problem
from handbook.reading import Reading

_FAMILIES = (references, processes, texts, addresses)


def check(reading: Reading) -> tuple[Problem, ...]:
    """Everything that is wrong: in the form of the files and in what they say."""
    found: Iterator[Problem] = (
        problem for family in _FAMILIES for problem in family.check(reading)
    )
    return (*reading.problems, *found)
