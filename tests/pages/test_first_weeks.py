"""The list of a new colleague: own tasks first, suggestions from the handbook, nothing twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.model import Kind, Ref, Role, Sector, Stage
from handbook.pages import first_weeks
from handbook.reading import Handbook, read

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def handbook() -> Handbook:
    found = read(ROOT).handbook
    assert found is not None
    return found


@pytest.fixture(scope="module")
def staff(handbook: Handbook) -> list[Role]:
    return [role for role in handbook.roles if first_weeks.has_first_weeks(role)]


def test_a_client_is_not_new_at_work(handbook: Handbook, staff: list[Role]) -> None:
    assert {role.sector for role in handbook.roles} - {role.sector for role in staff} == {
        Sector.CLIENT
    }


def test_the_stages_come_in_order_and_none_is_empty(handbook: Handbook, staff: list[Role]) -> None:
    for role in staff:
        stages = [stage for stage, _ in first_weeks.tasks(handbook, role)]
        assert stages == [stage for stage in Stage if stage in stages]
        assert all(tasks for _, tasks in first_weeks.tasks(handbook, role))


def test_what_the_role_asks_for_comes_first_and_whole(
    handbook: Handbook, staff: list[Role]
) -> None:
    for role in staff:
        for stage, tasks in first_weeks.tasks(handbook, role):
            own = [task.text for task in role.onboarding if task.when is stage]
            assert [task.text for task in tasks][: len(own)] == own


def test_no_suggestion_leads_where_an_earlier_line_leads(
    handbook: Handbook, staff: list[Role]
) -> None:
    for role in staff:
        tasks = [task for _, each in first_weeks.tasks(handbook, role) for task in each]
        suggested = [ref for task in tasks if task.text is None for ref in task.see]
        own = {ref for task in tasks if task.text is not None for ref in task.see}
        assert len(suggested) == len(set(suggested)), role.id
        assert not own & set(suggested), role.id


def test_every_line_can_be_ticked_by_itself(handbook: Handbook, staff: list[Role]) -> None:
    for role in staff:
        ids = [task.id for _, tasks in first_weeks.tasks(handbook, role) for task in tasks]
        assert len(ids) == len(set(ids)), role.id


def test_a_list_stays_short(handbook: Handbook, staff: list[Role]) -> None:
    for role in staff:
        count = sum(len(tasks) for _, tasks in first_weeks.tasks(handbook, role))
        assert count <= len(role.onboarding) + 10, role.id


def test_the_role_itself_is_read_on_the_first_day(handbook: Handbook, staff: list[Role]) -> None:
    for role in staff:
        first = dict(first_weeks.tasks(handbook, role))[Stage.FIRST_DAY]
        assert Ref(Kind.ROLE, role.id) in {ref for task in first for ref in task.see}
