"""The shipped handbook is in step: one test a family, failing with what `handbook check` prints."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from tests.conftest import ROOT

from handbook.parity.checks.table import CHECKS
from handbook.parity.comparison import compare
from handbook.parity.findings import check
from handbook.problems import Problem, format_text
from handbook.reading import read


@pytest.fixture(scope="module")
def problems() -> Sequence[Problem]:
    return check(ROOT, read(ROOT))


def test_nothing_is_newer_in_one_language_only() -> None:
    comparison = compare(ROOT, read(ROOT))
    ahead = [unit.address for unit in comparison.units if _ahead(comparison.state(unit.address))]
    assert ahead == []
    assert list(comparison.orphans) == []


def _ahead(state: object) -> bool:
    return getattr(state, "ahead", None) is not None


@pytest.mark.parametrize("family", sorted({entry.family for entry in CHECKS.values()}))
def test_a_family_of_checks_finds_nothing(family: str, problems: Sequence[Problem]) -> None:
    codes = {entry.code for entry in CHECKS.values() if entry.family == family}
    found = [problem for problem in problems if problem.code in codes]
    assert not found, format_text(found)


def test_no_other_finding_is_left(problems: Sequence[Problem]) -> None:
    codes = {entry.code for entry in CHECKS.values()}
    found = [problem for problem in problems if problem.code not in codes]
    assert not found, format_text(found)
