# The runs themselves: every tool in turn, again and again, so that a machine that slows down or
# warms up does so for all of them. A round is a cold build, the build after one edited text, and
# for our own generator `handbook check` after another edit.
"""Timing builds, interleaved."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.site.measuring import Run, quiet, run
from benchmarks.site.peers import OWN, Commands, Tool
from benchmarks.site.results import Results

_WAIT = 60.0
"""Seconds to wait for a quiet machine before a run."""
COLD, EDITED, CHECK, FIRST_CHECK = "cold", "edited", "check", "first check"


def measure(
    tools: Sequence[Tool],
    results: Results | None,
    pages: int,
    runs: int,
    patience: int,
    slow: float,
) -> None:
    """Run every tool ``runs`` times and put medians into ``results``.

    A disturbed run is tried again up to ``patience`` times; the calmest of them counts. A tool
    whose cold build takes longer than ``slow`` seconds is run once, and not after an edit.
    """
    found: dict[str, dict[str, list[Run]]] = {each.name: {} for each in tools}
    for tool in tools:
        if tool.name == OWN:  # compiled once, as it is for everybody who has built before
            folder = tool.folder / "hooks"
            subprocess.run([sys.executable, "-m", "compileall", "-q", str(folder)], check=True)
    for number in range(runs):
        turn = number % len(tools)
        for tool in (*tools[turn:], *tools[:turn]):
            done = found[tool.name].get(COLD, [])
            if done and (done[0].failed or done[0].seconds > slow > 0):
                continue
            _round(tool, found[tool.name], number, patience, slow)
    if results is not None:
        for tool in tools:
            results.put("build", pages, tool.name, _figures(tool, found[tool.name]))


def _round(
    tool: Tool, found: dict[str, list[Run]], number: int, patience: int, slow: float
) -> None:
    def cold() -> Run:
        tool.clean()
        return _run(tool, tool.build)

    found.setdefault(COLD, []).append(_calm(cold, patience))
    _say(tool, COLD, found[COLD][-1])
    if found[COLD][-1].failed or found[COLD][-1].seconds > slow > 0:
        return
    parts: list[tuple[str, Commands]] = [(EDITED, tool.build)]
    if tool.check:
        first = _calm(lambda: _run(tool, tool.check), 0)
        found.setdefault(FIRST_CHECK, []).append(first)
        parts.append((CHECK, tool.check))
    for part, commands in parts:

        def after_edit(part: str = part, commands: Commands = commands) -> Run:
            restore = tool.edit(f"{part}{number}x{time.time_ns() % 10**6}")
            try:
                return _run(tool, commands)
            finally:
                restore()

        found.setdefault(part, []).append(_calm(after_edit, patience))
        _say(tool, part, found[part][-1])


def _calm(once: Callable[[], Run], patience: int) -> Run:
    best: Run | None = None
    for _ in range(patience + 1):
        if patience:
            quiet(_WAIT)
        here: Run = once()
        if best is None or here.others < best.others:
            best = here
        if here.failed or not here.disturbed:
            break
    assert best is not None
    return best


def _run(tool: Tool, commands: Commands) -> Run:
    return run(commands, tool.folder, tool.environment)


def _figures(tool: Tool, found: dict[str, list[Run]]) -> dict[str, Any]:
    cold = found[COLD]
    if cold[0].failed:
        return {"failed": True}
    figures: dict[str, Any] = {part: _middle(each) for part, each in found.items()}
    return figures | size(tool.site)


def _middle(runs: Sequence[Run]) -> dict[str, Any]:
    return {
        "seconds": median(each.seconds for each in runs),
        "processor": median(each.processor for each in runs),
        "memory": median(max(each.memory, each.largest) for each in runs),
        "others": max(each.others for each in runs),
        "runs": len(runs),
        "all": [each.as_json() for each in runs],
    }


def size(site: Path) -> dict[str, int]:
    """Pages, bytes of everything, and bytes of the pages alone."""
    files = [each for each in site.rglob("*") if each.is_file()]
    pages = [each for each in files if each.name == "index.html"]
    return {
        "pages": len(pages),
        "bytes": sum(each.stat().st_size for each in files),
        "page_bytes": sum(each.stat().st_size for each in pages),
    }


def _say(tool: Tool, part: str, done: Run) -> None:
    note = "failed" if done.failed else f"others {done.others:.2f}"
    print(f"{tool.folder.name} {tool.name} {part}: {done.seconds:.2f} s ({note})", flush=True)
