# The core makes every file and any number of processes writes them; where mkdocs.yml asks for more,
# MkDocs does.
"""`handbook build`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from handbook.clock import today
from handbook.commands.project import find
from handbook.problems import format_text
from handbook.processes import available
from handbook.site.configuration import configuration
from handbook.site.faults import in_words
from handbook.site.options import Options
from handbook.site.preparing import prepare

SITE = "site"


@click.command()
@click.option("--processes", type=click.IntRange(1), default=None, help="Default: all there are.")
@click.option("--engine", is_flag=True, help="Let MkDocs write the pages; the result is the same.")
@click.pass_obj
def build(given: Path | None, processes: int | None, engine: bool) -> None:
    """Check the data and build both languages into site/."""
    project = find(given)
    try:
        found = configuration(project)
        if engine or found.engine_only:
            _build_with_mkdocs(project, found.engine_only)
        else:
            _build(project, found.options, processes or available())
    except Exception as error:
        if (words := in_words(error)) is None:
            raise
        raise _NotBuilt(words) from None
    site = project / SITE
    click.echo(f"Svenska: {site / 'index.html'}")
    click.echo(f"Suomi:   {site / 'fi' / 'index.html'}")


class _NotBuilt(click.ClickException):
    """What went wrong, and that the old site stands."""

    def show(self, file: Any = None) -> None:
        click.echo(self.message.rstrip("\n"), err=True)
        click.echo(_OLD_SITE_STAYS, err=True)


_OLD_SITE_STAYS = (
    "Handboken byggdes inte; den gamla är kvar som den var.\n"
    "Käsikirjaa ei rakennettu; entinen on ennallaan."
)


@contextmanager
def _told(words: str) -> Iterator[None]:
    """Show ``words`` while something lasts, if somebody is there to see it."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(words):
        yield


def _load() -> None:
    """Load what makes pages, which takes as long as comparing the languages.

    The processes that share the pages are divided afterwards: each has it then.
    """
    import handbook.publishing
    import handbook.site.building  # noqa: F401
    from handbook.diagrams.hyphenation import patterns

    patterns()


def _build(project: Path, options: Options, processes: int) -> None:
    """Without the engine: the core makes every file and any number of processes writes them."""
    with _told("Läser och kontrollerar … / Luetaan ja tarkistetaan …"):
        prepared = prepare(project, options, today(), processes, _load)
    if prepared.site is None:
        raise _NotBuilt(format_text(prepared.problems))
    from handbook import publishing
    from handbook.site import building, keeping

    earlier = keeping.earlier_site(project)
    staging = publishing.staging_folder(project / SITE, earlier)
    try:
        with _told("Bygger båda språken … / Rakennetaan molemmat kielet …"):
            kept = keeping.load(project)
            built = building.build(prepared.site, staging, processes, kept, project / SITE)
            if built.problems:
                raise _NotBuilt(format_text(built.problems))
            publishing.swap(staging, project / SITE, earlier)
            keeping.save(project, built.kept)
    except BaseException:
        publishing.discard(staging)
        raise
    seconds = {**prepared.seconds, **built.seconds}
    parts = ", ".join(f"{name} {each:.2f} s" for name, each in seconds.items())
    click.echo(f"{built.pages} pages, {built.made} of them made anew; {parts}")


def _build_with_mkdocs(project: Path, because: Sequence[str]) -> None:
    import subprocess

    from handbook.commands import mkdocs

    if because:
        names = ", ".join(because)
        click.echo(
            f"MkDocs bygger, för att mkdocs.yml har egna inställningar: {names}\n"
            f"MkDocs rakentaa, koska mkdocs.yml sisältää omia asetuksia: {names}",
            err=True,
        )
    result = subprocess.run(
        mkdocs.command("build", "--strict"),
        cwd=project,
        env={**os.environ, **mkdocs.ENVIRONMENT, "PYTHONIOENCODING": "utf-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if result.returncode:
        raise _NotBuilt(result.stdout)
    click.echo(_timings(result.stdout))


def _timings(output: str) -> str:
    lines = (line for line in output.splitlines() if "Handbook:" in line)
    return next((line.partition("Handbook: ")[2] for line in lines), "")
