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
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import cache
from pathlib import Path

import click

from handbook.checking import Checking
from handbook.clock import today
from handbook.commands import mkdocs
from handbook.commands.project import find
from handbook.commands.watching import Watch
from handbook.pages.settings import Standing
from handbook.parity.findings import register_words
from handbook.parity.marks import marks
from handbook.parity.status import status
from handbook.problems import Problem
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
    watch = Watch(folders, changed)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that `finally` is reached
    in_background(lambda: news.check_when_quiet(_PAUSE))
    in_background(lambda: news.follow(_GATHER))
    in_background(made.serve_forever)
    in_background(preview.warm_up)
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

_PAUSE = 0.2
"""Seconds without a change before the slower checks of a preview begin."""


@cache
def _checking(project: Path) -> Checking:
    return Checking(project)


def _checked(project: Path, day: date) -> tuple[tuple[Problem, ...], Standing | None]:
    """Everything that is wrong in a project, and how its two languages stand to each other."""
    found = _checking(project).look()
    if found.comparison is None:
        return found.problems, None
    state = status(found.comparison, found.reading, day)
    return found.problems, Standing(state, marks(found.comparison))


def _report(words: str) -> None:
    click.echo(words or "Inga fel. / Ei virheitä.", err=True)


def _serve_with_mkdocs(project: Path, arguments: Sequence[str]) -> None:
    """MkDocs reloads data, texts and templates by itself but keeps the hooks' code it started with,
    so it is started again when that code changes.
    """
    changed = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that `finally` is reached
    watch = Watch([project / "hooks"], lambda file: changed.set() if file.endswith(".py") else None)
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
