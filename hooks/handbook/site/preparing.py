# From the project's folder to a site that can be asked for pages, or to the problems that forbid
# it. The same steps for the engine, the quick build and the preview.
"""Reading, checking and comparing a project before its site is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from handbook.checks import check
from handbook.pages.settings import Standing
from handbook.problems import Problem, is_error, sorted_problems
from handbook.processes import attempted, together
from handbook.reading import Reading, read
from handbook.site.options import Options

if TYPE_CHECKING:  # loaded while the languages are compared
    from handbook.site.outputs import Site

STRICT = frozenset({"broken-link"})
"""Warnings that keep a site from being published: the engine counts them under ``--strict``."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """The site, if no problem is an error; every problem that was found; seconds per step."""

    site: Site | None
    problems: tuple[Problem, ...]
    seconds: dict[str, float]


def _nothing() -> None:
    pass


def prepare(
    root: Path,
    options: Options,
    today: date,
    processes: int = 1,
    meanwhile: Callable[[], object] = _nothing,
) -> Prepared:
    """Read the project in ``root``. Raises ``OSError`` for files that cannot be opened.

    With several processes, another one compares the languages while this one looks at the rules
    and, if the data is sound, gets the site ready and does what it is told to do ``meanwhile``.
    """
    started = perf_counter()
    reading = read(root)
    read_by = perf_counter()
    problems: list[Problem] = []
    site = None
    if reading.handbook is None or any(map(is_error, reading.problems)):
        problems += check(reading, with_pictures=False)
    else:
        # Needed by whoever compares the languages and by whoever makes pages.
        import handbook.parity.marks  # noqa: F401

        jobs: tuple[Callable[[], Any], ...] = (
            partial(attempted, partial(_languages, root, reading, today, processes)),
            partial(_rules_and_site, root, reading, options, meanwhile),  # the last one stays here
        )
        (languages, not_compared), (broken, (made, not_made)) = together(jobs, processes)
        problems += broken
        if not any(map(is_error, problems)):
            if not_compared is not None:
                raise not_compared
            differences, standing = languages
            problems += differences
            if not any(map(is_error, problems)):
                if not_made is not None:
                    raise not_made
                site = made
                site.compared(standing)
    seconds = {"read": read_by - started, "check": perf_counter() - read_by}
    return Prepared(site, sorted_problems(problems), seconds)


def _rules_and_site(
    root: Path, reading: Reading, options: Options, meanwhile: Callable[[], object]
) -> tuple[tuple[Problem, ...], tuple[Site | None, Exception | None]]:
    """What is wrong; and, if no problem is an error, the site, or why there is none."""
    found = check(reading, with_pictures=False)
    handbook = reading.handbook
    if handbook is None or any(map(is_error, found)):
        return found, (None, None)
    meanwhile()
    from handbook.site.outputs import Site

    return found, attempted(lambda: Site(root, handbook, options))


def _languages(
    root: Path, reading: Reading, today: date, processes: int
) -> tuple[tuple[Problem, ...], Standing]:
    from handbook.parity.comparison import compare
    from handbook.parity.findings import errors_in_unsettled
    from handbook.parity.marks import marks
    from handbook.parity.status import status

    comparison = compare(root, reading)
    differences = errors_in_unsettled(comparison, reading.entities.values(), root, processes)
    return differences, Standing(status(comparison, reading, today), marks(comparison))
