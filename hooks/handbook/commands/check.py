# Reading, rules, languages: everything that is wrong, at once.
"""`handbook check` and `handbook explain`."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING, Any

import click

from handbook.checks import check as check_rules
from handbook.commands.project import find, unreadable
from handbook.language import Language
from handbook.messages import MESSAGES
from handbook.parity.findings import check as check_parity
from handbook.parity.findings import register_words
from handbook.problems import FORMATS, Problem, explain, is_error, sorted_problems, suggest
from handbook.processes import WorkerError, attempted, available, together
from handbook.reading import read

if TYPE_CHECKING:  # needed only by those who wait for the next save
    from handbook.checking import Checking


def _problems(project: Path) -> tuple[Problem, ...]:
    """Everything that is wrong. Rules and languages are looked at side by side."""
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


@click.command()
@click.option(
    "--lang",
    type=click.Choice([each.value for each in Language]),
    default=None,
    help="Only this language.",
)
@click.option("--format", "style", type=click.Choice(tuple(FORMATS)), default="text")
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.option("--watch", is_flag=True, help="Check again after every save, until Ctrl+C.")
@click.pass_obj
def check(given: Path | None, lang: str | None, style: str, strict: bool, watch: bool) -> None:
    """Read everything and show all problems at once."""
    project = find(given)
    languages = (Language(lang),) if lang else tuple(Language)

    def show(problems: tuple[Problem, ...]) -> None:
        click.echo(FORMATS[style](problems, languages), nl=False)

    if watch:
        _check_again_and_again(project, show)
        return
    problems = _problems(project)
    show(problems)
    sys.exit(1 if any(strict or is_error(problem) for problem in problems) else 0)


_GATHER = 0.02
"""Seconds in which everything that one save stirs is looked at once."""
_PATIENCE = 3
"""A file that is not there may be in the middle of being saved: so often it is looked for again."""


def _check_again_and_again(project: Path, show: Callable[[tuple[Problem, ...]], None]) -> None:
    """Show what is wrong, and again after every save; the same words are not said twice."""
    from handbook.checking import Checking
    from handbook.commands.watching import Saves

    gc.enable()  # somebody may write all day
    saves = Saves((project / "data", project / "docs"))
    checking = Checking(project)
    shown: tuple[Problem, ...] | None = None
    try:
        while True:
            saves.begin()
            found = _look(checking)
            if found != shown:
                show(found)
                shown = found
            saves.wait()
            sleep(_GATHER)
    except KeyboardInterrupt:
        pass  # how one ends it
    finally:
        saves.end()


def _look(checking: Checking) -> tuple[Problem, ...]:
    for _ in range(_PATIENCE):
        try:
            return checking.look().problems
        except OSError as error:
            last = error
            sleep(_GATHER)
    raise unreadable(last) from None


@click.command(name="explain")
@click.argument("code")
def explain_code(code: str) -> None:
    """Tell what a problem's CODE means and how to repair it, in both languages."""
    register_words()
    if code not in MESSAGES:
        near = suggest(code, tuple(MESSAGES))
        hint = f" → {near}" if near else ""
        raise click.UsageError(f"Okänd kod / tuntematon koodi: {code}{hint}")
    click.echo(explain(code), nl=False)
