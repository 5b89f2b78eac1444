# How the check of the two languages grows, and what the memory of earlier runs saves. The pairs are
# the handbook's own, repeated with other words and numbers until there are enough, so that no two
# are alike. Run: `PYTHONPATH=hooks python -m benchmarks.parity_growth`.
"""Benchmark of the parity checks: growth, and the second run."""

from __future__ import annotations

import math
import re
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from handbook.memory import Memory
from handbook.parity.checks.pairs import Context, findings
from handbook.parity.comparison import compare
from handbook.parity.unit import Unit
from handbook.reading import read

ROOT = Path(__file__).resolve().parents[1]
SIZES = (2_500, 5_000, 10_000, 20_000)
_LONG = re.compile(r"\b[a-zåäö]{9,}\b")


def cpu(work: Callable[[], object]) -> float:
    """CPU time of some work in seconds."""
    start = time.process_time()
    work()
    return time.process_time() - start


def enough(units: Sequence[Unit], size: int) -> list[Unit]:
    """``size`` pairs: the given ones, then copies in which long words end in another way."""
    found: list[Unit] = []
    turn = 0
    while len(found) < size:
        for number, unit in enumerate(units[: size - len(found)]):
            found.append(unit if turn == 0 else _varied(unit, turn, number))
        turn += 1
    return found


def _varied(unit: Unit, turn: int, number: int) -> Unit:
    ending = chr(ord("a") + turn)

    def other(text: str) -> str:
        return _LONG.sub(lambda match: f"{match[0]}{ending}", text, count=1 + number % 3)

    sv, fi = (replace(side, text=other(side.text)) for side in (unit.sv, unit.fi))
    return replace(unit, address=f"{unit.address}~{turn}", sv=sv, fi=fi)


def main() -> None:
    """Print the table and the exponent of the growth."""
    reading = read(ROOT)
    units = compare(ROOT, reading).units
    context = Context.of(reading.entities.values())
    list(findings(units[:300], (), context))  # load what is loaded once
    rows = []
    print("| pairs | first run, s | again, s | one pair edited, s | first run per 1000, ms |")
    print("| ---: | ---: | ---: | ---: | ---: |")
    for size in SIZES:
        many = enough(units, size)
        first = many[0]
        edited = [replace(first, sv=replace(first.sv, text=f"{first.sv.text} ny")), *many[1:]]
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)

            def run(pairs: Sequence[Unit], root: Path = root) -> None:
                memory = Memory.open(root, "parity", "benchmark")
                mentions = Memory.open(root, "mentions", "benchmark")
                list(findings(pairs, (), replace(context, memory=memory, mentions=mentions)))
                memory.save()
                mentions.save()

            times = [cpu(partial(run, pairs)) for pairs in (many, many, edited)]
        rows.append((size, times[0]))
        shown = " | ".join(f"{each:.2f}" for each in times)
        print(f"| {size} | {shown} | {1e6 * times[0] / size:.0f} |")
    (small, fast), (large, slow) = rows[0], rows[-1]
    exponent = math.log(slow / fast) / math.log(large / small)
    print(f"\nGrowth from {small} to {large} pairs: exponent {exponent:.2f} (1 is linear).")


if __name__ == "__main__":
    main()
