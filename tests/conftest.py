"""What many tests share: a small valid project, and the real site built once."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser import ARGUMENTS, find_chromium

ROOT = Path(__file__).parents[1]

# Hundreds of checks of handbooks that are gone a moment later leave no process behind.
os.environ["HANDBOOK_ALONE"] = "1"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the smallest valid handbook, with the real labels, to break in one place."""
    folder = tmp_path / "project"
    shutil.copytree(ROOT / "tests" / "sample", folder)
    shutil.copy(ROOT / "data" / "interface.yaml", folder / "data")
    return folder


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real handbook, built once as `mkdocs build --strict` does it."""
    folder = tmp_path_factory.mktemp("built") / "site"
    result = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert "WARNING" not in result.stderr, result.stderr
    return folder


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for the whole run; Playwright allows no second one beside it."""
    path = find_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()
