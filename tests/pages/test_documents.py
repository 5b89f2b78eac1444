"""References in hand-written pages become links; code stays as it was written."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handbook.language import Language
from handbook.pages.documents import polished, with_links
from handbook.pages.labels import Labels
from handbook.problems import Location
from handbook.reading import Document, Handbook, read

HEALTH = [HealthCheck.function_scoped_fixture]


@pytest.fixture
def handbook(project: Path) -> Handbook:
    found = read(project).handbook
    assert found is not None
    return found


def a_page(handbook: Handbook, markdown: str, path: str = "guides/x") -> Document:
    front = handbook.documents[0].front
    return Document(path, Language.FI, front, markdown, Location("x"), 6)


@pytest.mark.parametrize(
    ("path", "markdown", "expected"),
    [
        ("guides/x", "[[role:client]]", "[asiakas](../roles/client.md)"),
        ("x", "[[role:client|minä]]", "[minä](roles/client.md)"),
        ("a/b/c", "[[model:needs]].", "[arviointi](../../models/needs.md)."),
        ("guides/x", "`[[role:client]]` [[x]]", "`[[role:client]]` [[x]]"),
        ("guides/x", "```\n[[role:client]]\n```\n[[role:client]]",
         "```\n[[role:client]]\n```\n[asiakas](../roles/client.md)"),
    ],
)  # fmt: skip
def test_a_reference_becomes_a_link_to_the_pages_source(
    path: str, markdown: str, expected: str, handbook: Handbook
) -> None:
    assert with_links(a_page(handbook, markdown, path), handbook) == expected


@settings(deadline=None, suppress_health_check=HEALTH)
@given(markdown=st.text("ab`~[]|: \n", max_size=60))
def test_a_page_without_references_is_left_as_it_is(markdown: str, handbook: Handbook) -> None:
    assert with_links(a_page(handbook, markdown), handbook) == markdown


def test_tick_boxes_get_names_and_inline_styles_become_classes(handbook: Handbook) -> None:
    t = Labels(handbook.interface, Language.FI)
    html = '<input type="checkbox" disabled checked/><td style="text-align: right;">1</td>'
    assert polished(html, t) == (
        f'<input type="checkbox" disabled checked aria-label="{t("shell.task-done")}">'
        '<td class="right">1</td>'
    )
