# One command from start to end: seconds, processor time, memory of the whole tree of processes, and
# how busy everybody else kept the machine meanwhile. Reads /proc, so Linux only.
"""Timing of commands."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

DISTURBED = 0.3
"""Processors that others may use on average during a run; with more it is run again."""
_SAMPLE_EVERY = 0.2
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Run:
    """One measured run."""

    seconds: float
    processor: float
    """Seconds of processor time, children included."""
    memory: int
    """Largest sum of the tree's memory (PSS), in bytes; sampled, so short peaks may be missed."""
    largest: int
    """Peak memory of the largest single process, in bytes, as the kernel counted it (VmHWM).

    What ``wait4`` tells is of no use: it counts the process that started the command too.
    """
    others: float
    """Processors that other programs used on average."""
    failed: bool = False

    @property
    def disturbed(self) -> bool:
        """Whether others used more than ``DISTURBED`` processors."""
        return self.others > DISTURBED

    def as_json(self) -> dict[str, Any]:
        """For the file of results."""
        return asdict(self)


def quiet(limit: float) -> bool:
    """Wait until others leave the machine alone for a second; False after ``limit`` seconds."""
    end = time.monotonic() + limit
    while time.monotonic() < end:
        before, own = _busy(), time.process_time()
        time.sleep(1)
        if _busy() - before - (time.process_time() - own) < DISTURBED:
            return True
    return False


def run(
    commands: Sequence[Sequence[str]],
    folder: Path,
    environment: Mapping[str, str],
    timeout: float = 3600,
) -> Run:
    """Run ``commands`` one after another in ``folder``; what they say goes to ``.run.log``."""
    busy, own, started = _busy(), time.process_time(), time.monotonic()
    processor, failed = 0.0, False
    memory = _Memory()
    with (folder / ".run.log").open("ab") as log:
        for command in commands:
            process = subprocess.Popen(
                command,
                cwd=folder,
                env=dict(environment),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
            watch = threading.Timer(timeout, process.kill)
            watch.daemon = True
            watch.start()
            memory.follow(process.pid)
            try:
                _, status, usage = os.wait4(process.pid, 0)
            except BaseException:
                process.kill()  # somebody ended the measurement: what it started ends too
                raise
            finally:
                watch.cancel()
            process.returncode = os.waitstatus_to_exitcode(status)
            processor += usage.ru_utime + usage.ru_stime
            if process.returncode:
                failed = True
                break
    seconds = time.monotonic() - started
    peak, largest = memory.stop()
    others = _busy() - busy - processor - (time.process_time() - own)
    return Run(seconds, processor, peak, largest, max(0.0, others) / seconds, failed)


def _busy() -> float:
    """Seconds of processor time that everything together has used since the machine started."""
    fields = [int(each) for each in Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:9]]
    idle, waiting = fields[3], fields[4]
    return (sum(fields) - idle - waiting) / _TICKS


class _Memory:
    """Looks at the memory of a tree of processes now and then, in a thread of its own."""

    def __init__(self) -> None:
        self._root = 0
        self._peak = self._largest = 0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def follow(self, pid: int) -> None:
        self._root = pid

    def stop(self) -> tuple[int, int]:
        self._done.set()
        self._thread.join()
        return self._peak, self._largest

    def _watch(self) -> None:
        while not self._done.wait(_SAMPLE_EVERY):
            if self._root:
                running = tree(self._root)
                self._peak = max(
                    self._peak, 1024 * sum(_kilobytes(each, *_PSS) for each in running)
                )
                largest = 1024 * max(_kilobytes(each, *_PEAK) for each in running)
                self._largest = max(self._largest, largest)


def tree(root: int) -> list[int]:
    """A process and everything it has started."""
    found = [root]
    for pid in found:
        try:
            for thread in Path(f"/proc/{pid}/task").iterdir():
                found += map(int, (thread / "children").read_text().split())
        except OSError:
            continue  # it has ended meanwhile
    return found


_PSS = ("smaps_rollup", "Pss:")
"""A proportional share: memory that several processes share is counted once."""
_PEAK = ("status", "VmHWM:")


def _kilobytes(pid: int, file: str, name: str) -> int:
    try:
        for line in Path(f"/proc/{pid}/{file}").read_text().splitlines():
            if line.startswith(name):
                return int(line.split()[1])
    except OSError:
        pass  # it has ended meanwhile
    return 0
