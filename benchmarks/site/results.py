# What was measured, in one JSON file beside the projects, so that a later part of the benchmark,
# or a run of one tool more, adds to it and the report can be written anew.
"""The file of results."""

from __future__ import annotations

import json
import os
import platform
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

Figures = dict[str, Any]


@dataclass
class Results:
    """Part -> pages per language -> tool -> figures."""

    file: Path
    data: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def open(cls, folder: Path) -> Results:
        """The results kept in ``folder``, or new ones."""
        file = folder / "results.json"
        return cls(file, json.loads(file.read_text("utf-8")) if file.is_file() else {})

    def note(self, versions: dict[str, str]) -> None:
        """Write down the day, the machine and the versions."""
        self.data["day"] = date.today().isoformat()
        self.data["machine"] = machine()
        self.data["versions"] = versions

    def put(self, part: str, pages: int, tool: str, figures: Figures) -> None:
        """Keep the figures of one tool; earlier ones of the same part and size go."""
        self.data.setdefault(part, {}).setdefault(str(pages), {})[tool] = figures

    def of(self, part: str) -> dict[int, dict[str, Figures]]:
        """All figures of one part, the smallest size first."""
        found = self.data.get(part, {})
        return {int(pages): found[pages] for pages in sorted(found, key=int)}

    def save(self) -> None:
        """Write the file in one step."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        temporary = self.file.with_suffix(".tmp")
        temporary.write_text(json.dumps(self.data, indent=1), "utf-8")
        temporary.replace(self.file)


def machine() -> str:
    """Processor, number of processors, memory and system, in one line."""
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    name = next((each.partition(":")[2].strip() for each in lines if "model name" in each), "?")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    try:
        system = platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        system = platform.system()
    return f"{name}, {os.cpu_count()} processors, {memory:.0f} GiB, {system}"
