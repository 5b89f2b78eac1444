# From the project's folder to a site that can be asked for pages, or to the problems that forbid
# it. The same steps for the engine, the quick build and the preview.
"""Reading, checking and comparing a project before its site is made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter

from handbook.checks import check
from handbook.pages.rendering import Standing
from handbook.parity.comparison import compare
from handbook.parity.findings import errors_in_unsettled
from handbook.parity.marks import marks
from handbook.parity.status import status
from handbook.problems import Problem, is_error, sorted_problems
from handbook.reading import read
from handbook.site.outputs import Options, Site

STRICT = frozenset({"broken-link"})
"""Warnings that keep a site from being published: the engine counts them under ``--strict``."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """The site, if no problem is an error; every problem that was found; seconds per step."""

    site: Site | None
    problems: tuple[Problem, ...]
    seconds: dict[str, float]


def prepare(root: Path, options: Options, today: date) -> Prepared:
    """Read the project in ``root``. Raises ``OSError`` for files that cannot be opened."""
    started = perf_counter()
    reading = read(root)
    read_by = perf_counter()
    problems = list(check(reading, with_pictures=False))
    site = None
    if reading.handbook is not None and not any(map(is_error, problems)):
        comparison = compare(root, reading)
        problems += errors_in_unsettled(comparison, reading.entities.values(), root)
        if not any(map(is_error, problems)):
            standing = Standing(status(comparison, reading, today), marks(comparison))
            site = Site(root, reading.handbook, options, standing)
    seconds = {"read": read_by - started, "check": perf_counter() - read_by}
    return Prepared(site, sorted_problems(problems), seconds)
