"""No two pages get the same address, and none stands in a generated page's way."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.checks import addresses
from handbook.language import Language
from handbook.model import Kind
from handbook.reading import read

FRONT = "---\ntitle: Ord\nsummary: Ord.\nowner: role:client\nstatus: draft\n---\n"


def found(project: Path, *paths: str) -> list[str]:
    for path in paths:
        for language in Language:
            file = project / "docs" / language / f"{path}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(FRONT, "utf-8")
    problems = addresses.check(read(project))
    return [
        f"{each.location.file.removeprefix('docs/sv/')} {each.code}"
        for each in problems
        if not each.location.file.startswith("docs/fi/")
    ]


@pytest.mark.parametrize(
    "path", ["index", "a-z", "guides", "guides/index", *(kind.folder for kind in Kind)]
)
def test_a_page_may_not_take_a_generated_pages_address(path: str, project: Path) -> None:
    assert found(project, path) == [f"{path}.md same-address"]


def test_a_page_may_not_take_an_entitys_address(project: Path) -> None:
    assert found(project, "roles/client/index") == ["roles/client/index.md same-address"]


def test_two_forms_of_a_file_name_may_not_give_one_address(project: Path) -> None:
    assert found(project, "about/this", "about/this/index") == ["about/this.md same-address"]


def test_an_entity_may_not_take_its_own_indexs_address(project: Path) -> None:
    file = project / "data" / "roles.yaml"
    file.write_text(file.read_text("utf-8").replace("id: client", "id: index"), "utf-8")
    assert found(project) == ["data/roles.yaml same-address"]


@pytest.mark.parametrize(
    "path",
    [
        "guides/part-2",
        "a-z/part-10",
        "terms/definitions/part-3",
        "roles/client/steps/part-2",
        "roles/client/steps",
        "roles/client/first-weeks",
        "models/meeting/pictures",
        "parallel/client",
        "search/words",
        "assets/about",
    ],
)
def test_a_page_may_not_stand_where_generated_pages_do(path: str, project: Path) -> None:
    assert found(project, path) == [f"{path}.md reserved-address"]


@pytest.mark.parametrize(
    "path", ["guides/part-time", "guides/part-1", "about/part-2", "about/search", "roles/all"]
)
def test_a_page_may_have_a_name_that_only_looks_like_theirs(path: str, project: Path) -> None:
    assert found(project, path) == []


def test_an_entity_may_not_be_called_as_a_part_of_a_list(project: Path) -> None:
    file = project / "data" / "roles.yaml"
    file.write_text(file.read_text("utf-8").replace("id: client", "id: part-2"), "utf-8")
    assert found(project) == ["data/roles.yaml reserved-address"]


@pytest.mark.parametrize("path", ["about/Us", "about/å", "fi/us", "about/a_b", "about/2"])
def test_a_file_name_that_is_no_address_is_refused(path: str, project: Path) -> None:
    assert found(project, path) == [f"{path}.md bad-page-name"]
