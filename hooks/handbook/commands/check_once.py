# Reading, rules, languages: everything that is wrong, at once.
"""Checking a handbook of which nothing is known yet."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import click

from handbook.checks import check as check_rules
from handbook.commands.project import unreadable
from handbook.parity.findings import check as check_parity
from handbook.problems import Problem, is_error, sorted_problems
from handbook.processes import WorkerError, attempted, available, together
from handbook.reading import read


def problems_of(project: Path) -> tuple[Problem, ...]:
    """Everything that is wrong. Rules and languages are looked at side by side.

    Raises ``click.ClickException`` for what cannot be read.
    """
    try:
        reading = read(project)
        if reading.handbook is None or any(map(is_error, reading.problems)):
            return sorted_problems(check_rules(reading))
        processes = available()
        jobs: tuple[Callable[[], Any], ...] = (
            partial(check_rules, reading, root=project),
            partial(attempted, partial(check_parity, project, reading, processes)),
        )
        rules, (languages, error) = together(jobs, processes)
        if any(map(is_error, rules)):
            return sorted_problems(rules)  # what follows from them would hide them
        if error is not None:
            raise error
        return sorted_problems((*rules, *languages))
    except OSError as error:
        raise unreadable(error) from None
    except WorkerError as error:
        raise click.ClickException(str(error)) from None
