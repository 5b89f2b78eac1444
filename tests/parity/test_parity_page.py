"""The documentation of the checks says what the checks do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tools import parity_page


def test_the_list_is_made_from_the_table_as_it_is() -> None:
    text = parity_page.PAGE.read_text("utf-8")
    assert parity_page.updated(text) == text, "run `make parity-page`"


def test_every_command_of_the_page_exists() -> None:
    said = subprocess.run(
        [sys.executable, "-m", "handbook", "--help"], capture_output=True, text=True, check=True
    ).stdout
    for command in ("check", "accept", "status", "diff", "explain", "parity"):
        assert f"handbook {command}" in parity_page.PAGE.read_text("utf-8")
        assert f"\n  {command} " in said


def test_the_example_in_python_runs(tmp_path: Path) -> None:
    page = parity_page.PAGE.read_text("utf-8")
    code = page.partition("```python\n")[2].partition("```")[0]
    for language, text in (("sv", "# Ett\n\nTre dagar.\n"), ("fi", "# Yksi\n\nViisi päivää.\n")):
        folder = tmp_path / "docs" / language
        folder.mkdir(parents=True)
        (folder / "a.md").write_text(text, "utf-8")
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert "number-differs" in result.stdout
