# Writes the list of PARITY.md from the table of checks, whose examples are also their tests, so
# that the documentation cannot say anything but what the checks do. `make parity-page` runs it; a
# test fails when it has not been run.
"""The documentation of the checks on pairs, made from the checks."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "hooks"))

from handbook.parity.checks.table import CHECKS, Check, Example  # noqa: E402

PAGE = ROOT / "PARITY.md"
BEGIN, END = "<!-- checks -->", "<!-- /checks -->"


def listing() -> str:
    """Every check under its family: what it says in both languages, and its two examples."""
    lines: list[str] = []
    for family, checks in groupby(CHECKS.values(), key=lambda check: check.family):
        lines += [f"### {family.capitalize()}", ""]
        for check in checks:
            lines += _check(check)
    return "\n".join(lines).rstrip()


def _check(check: Check) -> Iterator[str]:
    message = check.message
    yield f"#### `{check.code}` ({message.severity})"
    yield ""
    yield f"- sv: {_words(message.sv)} {_words(message.repair_sv)}"
    yield f"- fi: {_words(message.fi)} {_words(message.repair_fi)}"
    for label, example in (("found", check.hit), ("left alone", check.miss)):
        if example is not None:
            yield f"- {label}: {_example(example)}"
    yield ""


def _words(text: str) -> str:
    """The sentence with … where facts are filled in; nothing of it is taken for Markdown."""
    filled = re.sub(r"\{(?!\{)\w+\}", "…", text).replace("{{", "{").replace("}}", "}")
    return re.sub(r"([<>*_\[\]`|])", r"\\\1", filled)


def _example(example: Example) -> str:
    return " ↔ ".join(_code(text) for text in (example.sv, example.fi))


def _code(text: str) -> str:
    shown = text.replace("\n", " ⏎ ").replace("\u00a0", "⍽").replace("\u00ad", "⁃")
    return f"`` {shown} ``" if "`" in shown else f"`{shown}`"


def updated(text: str) -> str:
    """``text`` with the list between the two marks made anew."""
    return re.sub(
        f"{re.escape(BEGIN)}.*{re.escape(END)}",
        lambda _: f"{BEGIN}\n{listing()}\n{END}",
        text,
        flags=re.DOTALL,
    )


if __name__ == "__main__":
    PAGE.write_text(updated(PAGE.read_text("utf-8")), "utf-8")
    sys.stdout.write(f"{PAGE.name}\n")
