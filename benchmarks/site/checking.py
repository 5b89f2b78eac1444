# How long from a saved file until somebody is told what is wrong in it: by `handbook check` run
# again, and by one that waits for the next save. An edit puts a number into one language only; both
# must tell of it, and tell that it is gone when it is taken away.
"""From save to the problems that are told."""

from __future__ import annotations

import json
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import IO, Any

from benchmarks.site.content import ROOT

ALONE, WATCHING = "alone", "watching"
_REST = 0.7
"""Seconds between one save and the next."""
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

    def alone() -> list[str]:
        done = subprocess.run(
            command, cwd=project, env=environment, stdout=subprocess.PIPE, check=False
        )
        return [each["code"] for each in json.loads(done.stdout)["problems"]]

    try:
        clean = alone()
        once = list(_timed(file, before, edits, clean, alone))
        with subprocess.Popen(
            [*command, "--watch"], cwd=project, env=environment, stdout=subprocess.PIPE, text=True
        ) as process:
            stream = process.stdout
            assert stream is not None
            try:
                _next(stream)
                again = list(_timed(file, before, edits, clean, lambda: _next(stream)))
            finally:
                process.send_signal(signal.SIGINT)
    finally:
        file.write_text(before, "utf-8")
    found: dict[str, Sequence[float]] = {ALONE: once, WATCHING: again}
    return {
        part: {"median": median(each), "largest": max(each), "all": each}
        for part, each in found.items()
    }


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
