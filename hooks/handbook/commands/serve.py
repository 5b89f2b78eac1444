# The preview: pages made when they are asked for, and the slower checks in a process beside it.
"""`handbook serve`."""

from __future__ import annotations

import gc
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

import click

from handbook.checks import check as check_rules
from handbook.clock import today
from handbook.commands import mkdocs
from handbook.commands.project import find
from handbook.pages.rendering import Standing
from handbook.parity.comparison import compare
from handbook.parity.findings import all_checks, register_words
from handbook.parity.findings import problems as parity_problems
from handbook.parity.marks import marks
from handbook.parity.status import status
from handbook.problems import Problem, is_error, sorted_problems
from handbook.processes import available
from handbook.reading import read
from handbook.site.configuration import Configuration, configuration
from handbook.site.faults import in_words
from handbook.site.preview import Preview
from handbook.site.serving import News, in_background, server


@click.command(context_settings={"ignore_unknown_options": True})
@click.option("--dev-addr", default="127.0.0.1:8000", show_default=True, help="Address and port.")
@click.option("--engine", is_flag=True, help="Let MkDocs serve; ARGUMENTS go to it.")
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
@click.pass_obj
def serve(given: Path | None, dev_addr: str, engine: bool, arguments: tuple[str, ...]) -> None:
    """Preview with live reload: every page as the files are right now."""
    project = find(given)
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
    in_background(preview.load_drawing)
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
    found = list(check_rules(reading, root=project))
    standing = None
    if reading.handbook is not None and not any(map(is_error, found)):
        comparison = compare(project, reading)
        standing = Standing(status(comparison, reading, day), marks(comparison))
        found += parity_problems(
            comparison, all_checks(reading.entities.values(), project, processes=available())
        )
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
            command = mkdocs.command("serve", *arguments)
            environment = {**os.environ, **mkdocs.ENVIRONMENT}
            process = subprocess.Popen(command, cwd=project, env=environment)
            while process.poll() is None and not changed.wait(0.3):
                pass
            if process.poll() is not None:
                sys.exit(process.returncode)
            mkdocs.stop(process)
    except KeyboardInterrupt:
        pass  # how one ends a preview
    finally:
        if process is not None:
            mkdocs.stop(process)
        watch.end()
