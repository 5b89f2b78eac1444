"""What one change leaves one-sided, told from the revision before it."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from handbook.cli import main
from handbook.parity.comparison import compare
from handbook.parity.diff import since
from handbook.parity.ledger import FILE
from handbook.reading import read

ROOT = Path(__file__).parents[2]
PAGE = "docs/fi/guides/first.md"
NOBODY = ("-c", "user.name=Nobody", "-c", "user.email=nobody@example.org")


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *NOBODY, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def versioned(project: Path) -> Path:
    """The sample handbook in a folder of a repository, with one revision."""
    shutil.copy(ROOT / "mkdocs.yml", project)
    git(project.parent, "init", "--quiet")
    git(project.parent, "add", "--all")
    git(project.parent, "commit", "--quiet", "--message", "First")
    return project


def diff(project: Path, *arguments: str, base: str = "HEAD") -> Result:
    result = CliRunner().invoke(
        main, ["--project", str(project), "diff", "--base", base, *arguments]
    )
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def edit(root: Path, file: str, old: str, new: str) -> None:
    text = (root / file).read_text("utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new), "utf-8")


def test_no_change_is_no_difference(versioned: Path) -> None:
    result = diff(versioned)
    assert (result.exit_code, result.output) == (0, "sv: Inga problem.\nfi: Ei ongelmia.\n")


def test_a_change_in_one_language_is_told_with_how_to_confirm_it(versioned: Path) -> None:
    edit(versioned, PAGE, "Lisää tekstiä.", "Lisää tekstiä vielä.")
    result = diff(versioned, "--lang", "sv")
    assert result.exit_code == 1
    assert result.output.startswith("docs/sv/guides/first.md:11:1: warning[finnish-ahead]")
    assert "handbook accept 'docs/guides/first.md#heading/1'" in result.output
    assert f"i {FILE}: docs/guides/first.md#heading/1 " in result.output


def test_a_change_in_both_languages_is_silent(versioned: Path) -> None:
    edit(versioned, PAGE, "Lisää tekstiä.", "Lisää tekstiä vielä.")
    edit(versioned, "docs/sv/guides/first.md", "Mera text.", "Ännu mera text.")
    assert diff(versioned).exit_code == 0


def test_tidying_up_is_silent(versioned: Path) -> None:
    edit(versioned, PAGE, "Lisää tekstiä.", "Lisää\u00a0tekstiä.")
    assert diff(versioned).exit_code == 0


def test_a_block_added_in_one_language_is_told_once(versioned: Path) -> None:
    with (versioned / PAGE).open("a", encoding="utf-8") as file:
        file.write("\nVain suomeksi.\n")
    found = json.loads(diff(versioned, "--format", "json").output)["problems"]
    assert [problem["code"] for problem in found] == ["block-in-one-language"]
    git(versioned, "commit", "--quiet", "--all", "--message", "Second")
    assert diff(versioned).exit_code == 0, "an older fault is not this change's"
    assert diff(versioned, base="HEAD~1").exit_code == 1


def test_what_the_ledger_has_confirmed_is_silent(versioned: Path) -> None:
    edit(versioned, PAGE, "Lisää tekstiä.", "Lisää tekstiä vielä.")
    address = "docs/guides/first.md#heading/1"
    result = CliRunner().invoke(main, ["--project", str(versioned), "accept", address])
    assert result.exit_code == 0, result.output
    assert diff(versioned).exit_code == 0


@pytest.mark.parametrize("base", ["no-such-revision", "--output=x", ""])
def test_a_revision_that_is_none_is_said_in_words(base: str, versioned: Path) -> None:
    result = diff(versioned, base=base)
    assert result.exit_code in (1, 2)
    assert "Error" in result.output
    assert not (versioned / "x").exists()


def test_two_states_of_a_handbook_can_be_compared_without_git(
    project: Path, tmp_path: Path
) -> None:
    old = tmp_path / "old"
    shutil.copytree(project, old)
    edit(project, "data/roles.yaml", "socialarbetare", "en socialarbetare")
    before, now = (compare(root, read(root)) for root in (old, project))
    assert {problem.code for problem in since(before, now)} == {"swedish-ahead"}
    assert list(since(now, now)) == []
