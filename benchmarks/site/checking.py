# How long from a saved file until somebody is told what is wrong in it: by a `handbook check` that
# asks the process which the one before has left, by one that is alone, and by one that waits for
# the next save. An edit puts a number into one language only; all must tell of it, and tell that
# it is gone when it is taken away.
"""From save to the problems that are told."""

from __future__ import annotations

import json
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import IO, Any

from benchmarks.site.content import ROOT

ASKING, ALONE, WATCHING = "asking", "alone", "watching"
_REST = 0.7
"""Seconds between one save and the next."""
_READY = 120.0
"""Seconds after which a process that was left is taken for a broken one."""
_TEXT = re.compile(r"(\n +summary:\n +sv: ['\"]?)")
_CODE = "number-differs"


def shipped(folder: Path) -> Path:
    """A copy of the handbook that is shipped with the generator, in the new folder ``folder``."""
    shutil.rmtree(folder, ignore_errors=True)
    for part in ("data", "docs", "overrides"):
        shutil.copytree(ROOT / part, folder / part)
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    return folder


def measure(project: Path, environment: Mapping[str, str], edits: int) -> dict[str, Any]:
    """Seconds until each of so many edits is told, after one run that has seen everything."""
    command = [sys.executable, "-m", "handbook", "check", "--format", "json"]
    file = project / "data" / "services.yaml"
    before = file.read_text("utf-8")
    person = {
        name: text for name, text in environment.items() if name not in ("CI", "HANDBOOK_ALONE")
    }

    def told(*options: str) -> list[str]:
        done = subprocess.run(
            [*command, *options], cwd=project, env=person, stdout=subprocess.PIPE, check=False
        )
        return [each["code"] for each in json.loads(done.stdout)["problems"]]

    try:
        clean = told("--alone")
        found = {ALONE: list(_timed(file, before, edits, clean, lambda: told("--alone")))}
        told()
        with _left(project):
            found[ASKING] = list(_timed(file, before, edits, clean, told))
        with subprocess.Popen(
            [*command, "--watch"], cwd=project, env=person, stdout=subprocess.PIPE, text=True
        ) as process:
            stream = process.stdout
            assert stream is not None
            try:
                _next(stream)
                found[WATCHING] = list(_timed(file, before, edits, clean, lambda: _next(stream)))
            finally:
                process.send_signal(signal.SIGTERM)
    finally:
        file.write_text(before, "utf-8")
    return {
        part: {"median": median(each), "largest": max(each), "all": each}
        for part, each in found.items()
    }


@contextmanager
def _left(project: Path) -> Iterator[None]:
    """While the same process waits for the next check, from when it is ready."""
    there = project / ".handbook" / "checker.socket"
    until = time.monotonic() + _READY
    while not there.exists():
        if time.monotonic() > until:
            raise TimeoutError(there)
        time.sleep(0.1)
    number = there.stat().st_ino
    try:
        yield
        if there.stat().st_ino != number:
            raise ValueError(f"{there}: another process")
    finally:
        there.unlink(missing_ok=True)  # so that it goes


def _timed(
    file: Path, before: str, edits: int, clean: list[str], told: Callable[[], list[str]]
) -> Iterator[float]:
    """Seconds of each save, in turns of a fault and its mending."""
    for number in range(edits):
        changed = _TEXT.sub(rf"\g<1>{4000 + number} ", before, count=1)
        assert changed != before
        for text in (changed, before):
            time.sleep(_REST)
            file.write_text(text, "utf-8")
            saved = time.monotonic()
            found = told()
            if found != clean if text == before else _CODE not in found:
                raise ValueError(f"{file}: {found}")
            yield time.monotonic() - saved


def _next(stream: IO[str]) -> list[str]:
    """The codes of the next list that a waiting check tells."""
    text = ""
    for line in stream:
        text += line
        if line == "}\n":
            return [each["code"] for each in json.loads(text)["problems"]]
    raise ValueError(text)
