# The checker that an earlier check has left answers in a tenth of the time: so nothing is loaded
# here that only those need who find none.
"""`handbook check`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from handbook.commands.check_client import Answer, ask, leave_one
from handbook.commands.project import find
from handbook.language import Language
from handbook.problems import FORMATS, Problem, is_error


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
@click.option(
    "--alone",
    is_flag=True,
    help="Leave no process behind that answers the next check, and ask none. So it is where the "
    "variable CI or HANDBOOK_ALONE is set.",
)
@click.pass_obj
def check(
    given: Path | None, lang: str | None, style: str, strict: bool, watch: bool, alone: bool
) -> None:
    """Read everything and show all problems at once.

    A process stays behind for ten minutes, which answers the next check in less time.
    """
    project = find(given)
    languages = (Language(lang),) if lang else tuple(Language)

    def answer(problems: tuple[Problem, ...]) -> Answer:
        text = FORMATS[style](problems, languages)
        return Answer(text, len(problems), sum(map(is_error, problems)))

    if watch:
        from handbook.commands.check_watch import check_again_and_again

        check_again_and_again(project, lambda found: click.echo(answer(found).text, nl=False))
        return
    alone = alone or any(map(os.environ.get, ("CI", "HANDBOOK_ALONE")))
    known = None if alone else ask(project, languages, style)
    if known is None:
        from handbook.commands.check_once import problems_of

        said = answer(problems_of(project))
    else:
        said = known
    click.echo(said.text, nl=False)
    if known is None and not alone:
        leave_one(project)
    sys.exit(1 if said.errors or (strict and said.problems) else 0)
