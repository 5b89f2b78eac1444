# The command line: a door, like the MkDocs hook. It looks at the current folder, draws progress
# and sets exit codes; everything else happens in the core.
"""The `handbook` command.

Exit codes: 0 clean, 1 problems in the handbook or a failed build, 2 wrong use of the command.
"""

from __future__ import annotations

import gc
import io
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from handbook import __version__, parity_cli, publishing
from handbook.checks import check as check_reading
from handbook.clock import today
from handbook.language import Language
from handbook.messages import MESSAGES
from handbook.pages.rendering import Standing
from handbook.parity.comparison import compare
from handbook.parity.findings import all_checks, register_words
from handbook.parity.findings import check as check_parity
from handbook.parity.findings import problems as parity_problems
from handbook.parity.marks import marks
from handbook.parity.status import status
from handbook.problems import (
    Problem,
    explain,
    format_github,
    format_json,
    format_sarif,
    format_text,
    is_error,
    sorted_problems,
    suggest,
)
from handbook.processes import available
from handbook.reading import read
from handbook.site import keeping
from handbook.site.building import build as write_site
from handbook.site.configuration import Configuration, configuration
from handbook.site.faults import in_words
from handbook.site.outputs import Options
from handbook.site.preparing import prepare

if TYPE_CHECKING:
    from handbook.site.preview import Preview

SITE = "site"

_FORMATS = {
    "text": format_text,
    "json": format_json,
    "github": format_github,
    "sarif": format_sarif,
}

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
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that cannot show ö shows ? instead
    context.obj = project
    # A command reads much, keeps it all and ends: walking it again and again in search of circles
    # took a sixth of the time.
    gc.disable()


def _project(given: Path | None) -> Path:
    """The handbook's folder. Found when a command needs it: `explain` and `--help` do not."""
    start = Path.cwd()
    for folder in (given,) if given else (start, *start.parents):
        if (folder / "mkdocs.yml").is_file() and (folder / "data").is_dir():
            return folder.resolve()
    raise click.UsageError(
        "Här finns ingen handbok (mkdocs.yml och data/).\n"
        "Tässä ei ole käsikirjaa (mkdocs.yml ja data/)."
    )


def _problems(project: Path, *, between_languages: bool = True) -> tuple[Problem, ...]:
    try:
        reading = read(project)
        found = check_reading(reading)
        if between_languages and not any(map(is_error, found)):
            found = (*found, *check_parity(project, reading))
        return sorted_problems(found)
    except OSError as error:
        raise _unreadable(error) from None


def _unreadable(error: OSError) -> click.ClickException:
    return click.ClickException(
        f"{error.filename}: filen kan inte läsas / tiedostoa ei voi lukea ({error.strerror})"
    )


@main.command()
@click.option(
    "--lang",
    type=click.Choice([each.value for each in Language]),
    default=None,
    help="Only this language.",
)
@click.option("--format", "style", type=click.Choice(tuple(_FORMATS)), default="text")
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@click.pass_obj
def check(given: Path | None, lang: str | None, style: str, strict: bool) -> None:
    """Read everything and show all problems at once."""
    problems = _problems(_project(given))
    languages = (Language(lang),) if lang else tuple(Language)
    click.echo(_FORMATS[style](problems, languages), nl=False)
    sys.exit(1 if any(strict or is_error(problem) for problem in problems) else 0)


@main.command(name="explain")
@click.argument("code")
def explain_code(code: str) -> None:
    """Tell what a problem's CODE means and how to repair it, in both languages."""
    register_words()
    if code not in MESSAGES:
        near = suggest(code, tuple(MESSAGES))
        hint = f" → {near}" if near else ""
        raise click.UsageError(f"Okänd kod / tuntematon koodi: {code}{hint}")
    click.echo(explain(code), nl=False)


@main.command(name="import")
@click.argument("drawing", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--lang",
    type=click.Choice([each.value for each in Language]),
    default=None,
    help="The drawing's language. Default: what the file says, else sv.",
)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default=None,
    help="The new file, data/models/<id>.yaml. Default: the screen.",
)
@click.option("--force", is_flag=True, help="Write over the file if it exists.")
@click.pass_obj
def import_drawing(
    given: Path | None, drawing: Path, lang: str | None, output: Path | None, force: bool
) -> None:
    """Make the draft of a working model from DRAWING, a BPMN 2.0 file of any program.

    What the drawing does not say is marked TODO; what could not be carried over is told.
    """
    from handbook.bpmn import MAX_BYTES, from_bpmn

    project = _project(given)
    if output is not None and output.exists() and not force:
        raise click.UsageError(
            f"{output} finns redan. Skriv över med --force.\n"
            f"{output} on jo olemassa. Korvaa se valitsimella --force."
        )
    try:
        with drawing.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
        entities = read(project).entities
    except OSError as error:
        raise _unreadable(error) from None
    name = output.stem if output is not None else ""
    imported = from_bpmn(raw, str(drawing), entities, Language(lang) if lang else None, name)
    click.echo(format_text(imported.problems), nl=False, err=True)
    if imported.text is None:
        sys.exit(1)
    if output is None:
        click.echo(imported.text, nl=False)
        return
    try:
        output.write_text(imported.text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.ClickException(
            f"{output}: filen kan inte skrivas / tiedostoa ei voi kirjoittaa ({error.strerror})"
        ) from None
    click.echo(f"Utkast: {output}\nLuonnos: {output}", err=True)


@main.command()
@click.option("--processes", type=click.IntRange(1), default=None, help="Default: all there are.")
@click.option("--engine", is_flag=True, help="Let MkDocs write the pages; the result is the same.")
@click.pass_obj
def build(given: Path | None, processes: int | None, engine: bool) -> None:
    """Check the data and build both languages into site/."""
    project = _project(given)
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


def _build(project: Path, options: Options, processes: int) -> None:
    """Without the engine: the core makes every file and any number of processes writes them."""
    from rich.console import Console

    console = Console(stderr=True)
    with console.status("Läser och kontrollerar … / Luetaan ja tarkistetaan …"):
        prepared = prepare(project, options, today())
    if prepared.site is None:
        raise _NotBuilt(format_text(prepared.problems))
    staging = publishing.staging_folder(project / SITE)
    try:
        with console.status("Bygger båda språken … / Rakennetaan molemmat kielet …"):
            kept = keeping.load(project)
            built = write_site(prepared.site, staging, processes, kept, project / SITE)
            if built.problems:
                raise _NotBuilt(format_text(built.problems))
            publishing.swap(staging, project / SITE)
            keeping.save(project, built.kept)
    except BaseException:
        publishing.discard(staging)
        raise
    seconds = {**prepared.seconds, **built.seconds}
    parts = ", ".join(f"{name} {each:.2f} s" for name, each in seconds.items())
    click.echo(f"{built.pages} pages, {built.made} of them made anew; {parts}")


def _build_with_mkdocs(project: Path, because: Sequence[str]) -> None:
    if because:
        names = ", ".join(because)
        click.echo(
            f"MkDocs bygger, för att mkdocs.yml har egna inställningar: {names}\n"
            f"MkDocs rakentaa, koska mkdocs.yml sisältää omia asetuksia: {names}",
            err=True,
        )
    result = subprocess.run(
        _mkdocs("build", "--strict"),
        cwd=project,
        env={**os.environ, **_ENVIRONMENT, "PYTHONIOENCODING": "utf-8"},
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


def _mkdocs(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "mkdocs", *arguments]


def _stop(process: subprocess.Popen[bytes]) -> None:
    """Ask MkDocs to end as Ctrl-C does, so that it clears its folder; insist if it does not.

    A process started in the background ignores SIGINT.
    """
    if process.poll() is None and os.name != "nt":
        process.send_signal(signal.SIGINT)
    try:
        process.wait(timeout=0 if os.name == "nt" else 5)  # Windows sends no SIGINT to a child
    except subprocess.TimeoutExpired:
        process.terminate()
        process.wait()


@main.command(context_settings={"ignore_unknown_options": True})
@click.option("--dev-addr", default="127.0.0.1:8000", show_default=True, help="Address and port.")
@click.option("--engine", is_flag=True, help="Let MkDocs serve; ARGUMENTS go to it.")
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
@click.pass_obj
def serve(given: Path | None, dev_addr: str, engine: bool, arguments: tuple[str, ...]) -> None:
    """Preview with live reload: every page as the files are right now."""
    project = _project(given)
    found = _configuration(project)
    if engine or found.engine_only or arguments:
        _serve_with_mkdocs(project, ("--dev-addr", dev_addr, *arguments))
    else:
        _serve(project, dev_addr)


def _configuration(project: Path) -> Configuration:
    try:
        return configuration(project)
    except Exception as error:
        if (words := in_words(error)) is None:
            raise
        raise click.ClickException(words) from None


class _Watch:
    """Tells when a file below a folder changes, but not when it is only read."""

    def __init__(self, folders: Iterable[Path], changed: Callable[[str], None]) -> None:
        from watchdog.events import FileSystemEvent, FileSystemEventHandler
        from watchdog.observers import Observer

        class _Handler(FileSystemEventHandler):
            def on_any_event(self, event: FileSystemEvent) -> None:
                if event.event_type in ("modified", "created", "deleted", "moved"):
                    # Many editors write beside and rename: then only the new name counts.
                    changed(str(event.dest_path or event.src_path))

        self._observer = Observer()
        for folder in folders:
            if folder.is_dir():
                self._observer.schedule(_Handler(), str(folder), recursive=True)
        self._observer.start()

    def end(self) -> None:
        self._observer.stop()
        self._observer.join()


def _serve(project: Path, dev_addr: str) -> None:
    from handbook.site.preview import Preview
    from handbook.site.serving import News, in_background, server

    host, _, port = dev_addr.rpartition(":")
    if not host or not port.isdecimal():
        raise click.UsageError(f"--dev-addr: {dev_addr} → 127.0.0.1:8000")
    gc.enable()  # a preview lives for days
    preview = Preview(project, lambda: configuration(project).options)
    register_words()  # what the other process finds is told in this one
    # A process of its own, so that pages are served at the same speed while it works.
    checker = ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn"))

    def slower_checks(preview: Preview) -> tuple[Problem, ...]:
        found, standing = checker.submit(_checked, project, today()).result()
        if standing is not None:
            preview.compared(standing)
        return found

    news = News(preview, slower_checks, _report)
    try:
        made = server(news, host, int(port))
    except OSError as error:
        raise click.ClickException(f"{dev_addr}: {error.strerror}") from None
    preview.refresh()
    gc.collect()
    gc.freeze()  # what is there now stays; looking through it again would cost a pause
    code_changed = threading.Event()

    def changed(file: str) -> None:
        if file.endswith(".py"):
            code_changed.set()
        else:
            news.stir()

    folders = [project / each for each in ("data", "docs", "hooks", "overrides")]
    watch = _Watch(folders, changed)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that `finally` is reached
    in_background(lambda: news.check_when_quiet(_PAUSE))
    in_background(lambda: news.follow(_GATHER))
    in_background(made.serve_forever)
    click.echo(f"http://{host}:{made.server_address[1]}/")
    try:
        while not code_changed.wait(1):
            pass
    except KeyboardInterrupt:
        return  # how one ends a preview
    finally:
        news.end()
        watch.end()
        checker.shutdown(wait=False, cancel_futures=True)
        made.shutdown()
        made.server_close()
    # Python keeps the code it has started with.
    os.execv(sys.executable, [sys.executable, "-m", "handbook", *sys.argv[1:]])


_GATHER = 0.1
"""Seconds in which everything that one save stirs is looked at once."""

_PAUSE = 0.7
"""Seconds without a change before the slower checks of a preview begin."""


def _checked(project: Path, day: date) -> tuple[tuple[Problem, ...], Standing | None]:
    """Everything that is wrong in a project, and how its two languages stand to each other."""
    reading = read(project)
    found = list(check_reading(reading))
    standing = None
    if reading.handbook is not None and not any(map(is_error, found)):
        comparison = compare(project, reading)
        standing = Standing(status(comparison, reading, day), marks(comparison))
        found += parity_problems(comparison, all_checks(reading.entities.values(), project))
    return sorted_problems(found), standing


def _report(words: str) -> None:
    click.echo(words or "Inga fel. / Ei virheitä.", err=True)


def _serve_with_mkdocs(project: Path, arguments: Sequence[str]) -> None:
    """MkDocs reloads data, texts and templates by itself but keeps the hooks' code it started with,
    so it is started again when that code changes.
    """
    changed = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that `finally` is reached
    watch = _Watch(
        [project / "hooks"], lambda file: changed.set() if file.endswith(".py") else None
    )
    process: subprocess.Popen[bytes] | None = None
    try:
        while True:
            changed.clear()
            command = _mkdocs("serve", *arguments)
            environment = {**os.environ, **_ENVIRONMENT}
            process = subprocess.Popen(command, cwd=project, env=environment)
            while process.poll() is None and not changed.wait(0.3):
                pass
            if process.poll() is not None:
                sys.exit(process.returncode)
            _stop(process)
    except KeyboardInterrupt:
        pass  # how one ends a preview
    finally:
        if process is not None:
            _stop(process)
        watch.end()


parity_cli.register(main, _project)
