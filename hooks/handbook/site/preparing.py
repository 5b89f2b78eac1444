# From the project's folder to a site that can be asked for pages, or to the problems that forbid
# it. The same steps for the engine, the quick build and the preview.
"""Reading, checking and comparing a project before its site is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any, TypeVar

from handbook.checks import check
from handbook.pages.settings import Standing
from handbook.problems import Problem, is_error, sorted_problems
from handbook.processes import attempted, nothing, shared
from handbook.reading import Handbook, Reading, read
from handbook.site.options import Options

if TYPE_CHECKING:  # loaded while the languages are compared
    from handbook.site.outputs import Site

T = TypeVar("T")

STRICT = frozenset({"broken-link"})
"""Warnings that keep a site from being published: the engine counts them under ``--strict``."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """The site, if no problem is an error; every problem that was found; seconds per step."""

    site: Site | None
    problems: tuple[Problem, ...]
    seconds: dict[str, float]


def prepare(
    root: Path,
    options: Options,
    today: date,
    processes: int = 1,
    meanwhile: Callable[[], object] = nothing,
) -> Prepared:
    """Read the project in ``root``. Raises ``OSError`` for files that cannot be opened.

    With several processes, another one compares the languages while this one does what it is told
    to do ``meanwhile`` and gets the site ready. Whoever is done first looks at the rules.
    """
    started = perf_counter()
    reading = read(root)
    read_by = perf_counter()
    problems: list[Problem] = []
    site = None
    handbook = reading.handbook
    if handbook is None or any(map(is_error, reading.problems)):
        problems += check(reading, with_pictures=False)
    else:
        # Needed by whoever compares the languages and by whoever makes pages.
        from handbook.parity import marks  # noqa: F401

        ready: list[_Attempt[Site]] = []
        jobs: list[_Job] = [
            partial(_languages, root, reading, today, processes),
            partial(_rules, reading),
        ]
        make_ready = partial(_make_ready, ready, root, handbook, options, meanwhile)
        answers = shared(jobs, _found, processes, first=make_ready)
        found = {name: each for answer in answers for name, each in answer}
        problems += found[_RULES]
        if not any(map(is_error, problems)):
            # Where the rules are broken, the rest may fail for that reason.
            differences, standing = _given(found[_LANGUAGES])
            problems += differences
            if not any(map(is_error, problems)):
                site = _given(ready[0])
                site.compared(standing)
    seconds = {"read": read_by - started, "check": perf_counter() - read_by}
    return Prepared(site, sorted_problems(problems), seconds)


_RULES, _LANGUAGES = "rules", "languages"
_Attempt = tuple[T | None, Exception | None]
_Job = Callable[[], tuple[str, Any]]
"""Gives what it is called, and what it has found."""


def _given(attempt: _Attempt[T]) -> T:
    value, error = attempt
    if error is not None:
        raise error
    assert value is not None
    return value


def _found(jobs: Iterator[_Job]) -> list[tuple[str, Any]]:
    return [job() for job in jobs]


def _rules(reading: Reading) -> tuple[str, tuple[Problem, ...]]:
    return _RULES, check(reading, with_pictures=False)


def _make_ready(
    ready: list[_Attempt[Site]],
    root: Path,
    handbook: Handbook,
    options: Options,
    meanwhile: Callable[[], object],
) -> None:
    meanwhile()
    from handbook.site.outputs import Site

    ready.append(attempted(lambda: Site(root, handbook, options)))


def _languages(
    root: Path, reading: Reading, today: date, processes: int
) -> tuple[str, _Attempt[tuple[tuple[Problem, ...], Standing]]]:
    return _LANGUAGES, attempted(lambda: _compared(root, reading, today, processes))


def _compared(
    root: Path, reading: Reading, today: date, processes: int
) -> tuple[tuple[Problem, ...], Standing]:
    from handbook.parity.comparison import compare
    from handbook.parity.findings import errors_in_unsettled
    from handbook.parity.marks import marks
    from handbook.parity.status import status

    comparison = compare(root, reading)
    differences = errors_in_unsettled(comparison, reading.entities.values(), root, processes)
    return differences, Standing(status(comparison, reading, today), marks(comparison))
