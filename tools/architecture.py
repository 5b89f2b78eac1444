# Writes the table of ARCHITECTURE.md from the modules' own header comments, so that the map
# cannot rot. `make architecture` runs it; a test fails when it has not been run.
"""The map of the house, made from the house."""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
CORE = ROOT / "hooks" / "handbook"
MAP = ROOT / "ARCHITECTURE.md"
BEGIN, END = "<!-- modules -->", "<!-- /modules -->"


def header(path: Path) -> str:
    """The comment block at the top of a module, as one line."""
    lines = []
    for line in path.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            break
        lines.append(line.removeprefix("#").strip())
    return " ".join(lines)


def table() -> str:
    """One row a module: its path and what its header says."""
    rows = ["| module | what lives there |", "|---|---|"]
    for path in (ROOT / "hooks" / "handbook_site.py", *sorted(CORE.rglob("*.py"))):
        if words := header(path):
            name = path.relative_to(ROOT / "hooks").as_posix()
            rows.append(f"| `{name}` | {words.replace('|', '&#124;')} |")
    return "\n".join(rows)


def updated(text: str) -> str:
    """``text`` with the table between the two marks made anew."""
    return re.sub(
        f"{re.escape(BEGIN)}.*{re.escape(END)}",
        lambda _: f"{BEGIN}\n{table()}\n{END}",
        text,
        flags=re.DOTALL,
    )


if __name__ == "__main__":
    MAP.write_text(updated(MAP.read_text("utf-8")), "utf-8")
    sys.stdout.write(f"{MAP.name}\n")
