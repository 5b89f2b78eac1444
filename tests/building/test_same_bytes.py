"""One process or two, MkDocs or not: the real handbook has the same bytes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(*arguments: str, cwd: Path) -> str:
    result = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=cwd,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "hooks")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def files(folder: Path) -> dict[str, bytes]:
    return {
        each.relative_to(folder).as_posix(): each.read_bytes()
        for each in folder.rglob("*")
        if each.is_file()
    }


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real handbook with its own site folder, so that nobody's site is touched."""
    folder = tmp_path_factory.mktemp("same") / "handbook"
    folder.mkdir()
    for name in ("data", "docs", "overrides", "hooks", "mkdocs.yml"):
        (folder / name).symlink_to(ROOT / name)
    return folder


def test_processes_and_engines_leave_the_same_bytes(project: Path, site: Path) -> None:
    expected = files(site)  # as `mkdocs build --strict` made it
    for number in ("1", "2"):
        run("handbook", "build", "--processes", number, cwd=project)
        shutil.rmtree(project / ".handbook")
        made = files(project / "site")
        assert made.keys() == expected.keys()
        assert [name for name in expected if made[name] != expected[name]] == []


def test_a_configuration_that_only_the_engine_understands_is_built_by_it(
    project: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "project"
    shutil.copytree(ROOT / "tests" / "sample", folder)
    shutil.copy(ROOT / "data" / "interface.yaml", folder / "data")
    for name in ("overrides", "hooks"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "docs" / "assets", folder / "docs" / "assets")
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(f"{text}\nremote_branch: pages\n", "utf-8")
    said = subprocess.run(
        [sys.executable, "-m", "handbook", "build"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode == 0, said.stdout + said.stderr
    assert "remote_branch" in said.stderr
    assert (folder / "site" / "fi" / "index.html").is_file()
