"""Each file of `cases/input` breaks the small valid project in one place, and says what is found.

The file's name is the rule. `in` is the file that changes, `replace`/`with` the change (without
`replace` the whole file is new), `expect` the problems as `file:line:column code`.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from handbook.checks import check
from handbook.language import Language
from handbook.messages import MESSAGES
from handbook.problems import format_text, sorted_problems
from handbook.reading import read

CASES = sorted((Path(__file__).parent / "cases" / "input").glob("*.yaml"))


def change(project: Path, case: dict[str, str]) -> None:
    file = project / case["in"]
    if "replace" in case:
        text = file.read_text("utf-8")
        assert text.count(case["replace"]) == 1, f"{case['replace']!r} must stand once"
        file.write_text(text.replace(case["replace"], case["with"]), "utf-8")
    else:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(case["with"], "utf-8")


def found(project: Path) -> list[str]:
    problems = sorted_problems(check(read(project)))
    return [f"{problem.location} {problem.code}" for problem in problems]


def test_the_small_project_is_clean(project: Path) -> None:
    assert found(project) == []


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_a_fault_is_named_with_its_place(file: Path, project: Path) -> None:
    case = yaml.safe_load(file.read_text("utf-8"))
    change(project, case)
    assert found(project) == case["expect"]


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_a_fault_is_told_in_both_languages_with_a_repair(file: Path, project: Path) -> None:
    change(project, yaml.safe_load(file.read_text("utf-8")))
    problems = sorted_problems(check(read(project)))
    assert problems
    shown = format_text(problems)
    for problem in problems:
        assert f"{problem.location}: " in shown
        for language in Language:
            assert MESSAGES[problem.code].repair(language, problem.facts) in shown
