# The command line: a door, like the MkDocs hook. It looks at the current folder, draws progress
# and sets exit codes; everything else happens in the core.
"""The `handbook` command.

Exit codes: 0 clean, 1 problems in the handbook, 2 wrong use of the command.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import click
from rich.console import Console
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from handbook import __version__
from handbook.checks import check as check_reading
from handbook.language import Language
from handbook.messages import MESSAGES
from handbook.problems import (
    explain,
    format_github,
    format_json,
    format_text,
    is_error,
    sorted_problems,
    suggest,
)
from handbook.reading import read

_FORMATS = ("text", "json", "github")

# MkDocs' Material theme prints a long notice at every start: that the theme reaches its end of
# life on 5 May 2027 and that MkDocs 2 will not run it. ARCHITECTURE.md says what that means for
# the handbook; an editor who builds a page does not need to read it each time.
_ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1"}


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="handbook")
@click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=None,
    help="The folder with mkdocs.yml, data/ and docs/. Default: this folder or one above it.",
)
@click.pass_context
def main(context: click.Context, project: Path | None) -> None:
    """Check, build and preview the handbook."""
    context.obj = project or _project(Path.cwd())


def _project(start: Path) -> Path:
    for folder in (start, *start.parents):
        if (folder / "mkdocs.yml").is_file() and (folder / "data").is_dir():
            return folder
    raise click.UsageError(
        "Här finns ingen handbok (mkdocs.yml och data/). Tässä ei ole käsikirjaa."
    )


@main.command()
@click.option(
    "--lang",
    type=click.Choice([each.value for each in Language]),
    default=None,
    help="Only this language.",
)
@click.option("--format", "style", type=click.Choice(_FORMATS), default="text")
@click.pass_obj
def check(project: Path, lang: str | None, style: str) -> None:
    """Read everything and show all problems at once."""
    problems = sorted_problems(check_reading(read(project)))
    if style == "json":
        click.echo(format_json(problems))
    elif style == "github":
        click.echo(format_github(problems), nl=bool(problems))
    else:
        languages = (Language(lang),) if lang else tuple(Language)
        click.echo(format_text(problems, languages))
    sys.exit(1 if any(map(is_error, problems)) else 0)


@main.command(name="explain")
@click.argument("code")
def explain_code(code: str) -> None:
    """Tell what a problem's CODE means and how to repair it, in both languages."""
    if code not in MESSAGES:
        near = suggest(code, tuple(MESSAGES))
        hint = f" → {near}" if near else ""
        raise click.UsageError(f"Okänd kod / tuntematon koodi: {code}{hint}")
    click.echo(explain(code))


@main.command()
@click.pass_obj
def build(project: Path) -> None:
    """Check the data and build both languages into site/."""
    console = Console(stderr=True)
    with console.status("Läser och kontrollerar … / Luetaan ja tarkistetaan …"):
        problems = sorted_problems(check_reading(read(project)))
    if any(map(is_error, problems)):
        click.echo(format_text(problems), err=True)
        sys.exit(1)
    with console.status("Bygger båda språken … / Rakennetaan molemmat kielet …"):
        result = subprocess.run(
            _mkdocs("build", "--strict"),
            cwd=project,
            env={**os.environ, **_ENVIRONMENT},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
    if result.returncode:
        click.echo(result.stdout, err=True)
        sys.exit(1)
    click.echo(_timings(result.stdout))
    start = (project / "site" / "index.html").resolve()
    click.echo(f"Svenska: {start}")
    click.echo(f"Suomi:   {start.parent / 'fi' / 'index.html'}")


def _timings(output: str) -> str:
    lines = (line for line in output.splitlines() if "Handbook:" in line)
    return next((line.partition("Handbook: ")[2] for line in lines), "")


def _mkdocs(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "mkdocs", *arguments]


def _stop(process: subprocess.Popen[bytes]) -> None:
    """Ask MkDocs to end as Ctrl-C does, so that it clears its folder; insist if it does not.

    A process started in the background ignores SIGINT.
    """
    process.send_signal(signal.SIGINT)
    try:
        process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        process.terminate()
        process.wait()


@main.command(context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
@click.pass_obj
def serve(project: Path, arguments: tuple[str, ...]) -> None:
    """Preview with live reload; ARGUMENTS go to `mkdocs serve`.

    MkDocs reloads data, texts and templates by itself but keeps the hooks' code it started with,
    so it is started again when that code changes.
    """
    changed = threading.Event()

    class _CodeChanged(FileSystemEventHandler):
        def on_modified(self, event: FileSystemEvent) -> None:
            if str(event.src_path).endswith(".py"):
                changed.set()

        on_created = on_modified
        on_deleted = on_modified

    observer = Observer()
    observer.schedule(_CodeChanged(), str(project / "hooks"), recursive=True)
    observer.start()
    try:
        while True:
            changed.clear()
            command = _mkdocs("serve", *arguments)
            process = subprocess.Popen(command, cwd=project, env={**os.environ, **_ENVIRONMENT})
            while process.poll() is None and not changed.wait(0.3):
                pass
            if process.poll() is not None:
                sys.exit(process.returncode)
            _stop(process)
    except KeyboardInterrupt:
        process.wait()
    finally:
        observer.stop()
        observer.join()
