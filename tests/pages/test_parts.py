"""Long lists go on several pages: the same way in both languages, nothing lost, nothing twice."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from handbook.language import Language
from handbook.model import Kind
from handbook.pages import first_weeks, parts, views
from handbook.pages.page import Page
from handbook.pages.rendering import Renderer
from handbook.pages.settings import Settings
from handbook.reading import Handbook, read

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def handbook() -> Handbook:
    found = read(ROOT).handbook
    assert found is not None
    return found


@given(st.lists(st.integers()), st.integers(1, 20))
def test_equal_parts_hold_everything_in_order(items: list[int], count: int) -> None:
    divided = parts.in_equal(items, count)
    assert [item for part in divided for item in part.items] == items
    assert [part.number for part in divided] == list(range(1, count + 1))
    lengths = [len(part.items) for part in divided]
    assert max(lengths) - min(lengths) <= 1


@given(st.lists(st.integers(1, 50)), st.integers(1, 40))
def test_filled_parts_are_as_full_as_they_may_be(items: list[int], most: int) -> None:
    divided = parts.filled(items, lambda item: item, most)
    assert [item for part in divided for item in part.items] == items
    assert all(sum(part.items) <= most or len(part.items) == 1 for part in divided)
    for part, after in pairwise(divided):
        assert sum(part.items) + after.items[0] > most


def test_a_list_that_fits_stays_on_one_page() -> None:
    assert parts.how_many(parts.MOST, 3) == 1
    assert parts.how_many(parts.MOST + 1, 3) == 3
    assert parts.path_of("services", 1) == "services"
    assert parts.path_of("services", 2) == "services/part-2"


def test_an_index_of_very_many_is_divided_by_its_headings(
    handbook: Handbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "MOST", 20)
    monkeypatch.setattr(parts, "EACH", 10)
    monkeypatch.setattr(parts.how_many, "__kwdefaults__", {"most": 20, "each": 10})
    for language in Language:
        divided = parts.of_index(handbook, Kind.ROLE, language)
        assert len(divided) == 4
        roles = [role for part in divided for role in part.items]
        assert set(roles) == set(handbook.roles)
        sectors = [role.sector for role in roles]
        assert sectors == sorted(sectors, key=views.SECTORS.index)


def test_steps_and_booklets_leave_nothing_out(handbook: Handbook) -> None:
    for role in handbook.roles:
        mine = views.my_models(handbook, role)
        drawn = [each for part in parts.steps_of(handbook, role) for each in part.items]
        assert drawn == [each for each in mine if each.parts], role.id
        chapters = [part.items[0] for part in parts.booklet_of(handbook, role)]
        assert sum(chapter.role for chapter in chapters) == 1, role.id
        assert sum(chapter.duties for chapter in chapters) == 1, role.id
        told = [each for chapter in chapters for each in chapter.models or ()]
        assert tuple(told) == mine, role.id


@pytest.fixture(scope="module")
def pages(handbook: Handbook) -> dict[str, Page]:
    return {page.path: page for page in Renderer(handbook, Language.FI, Settings()).pages()}


def test_what_was_on_a_roles_page_is_on_it_or_beside_it(
    handbook: Handbook, pages: dict[str, Page]
) -> None:
    for role in handbook.roles:
        own = pages[f"roles/{role.id}"].body
        for each in views.my_models(handbook, role):
            assert f"/models/{each.model.id}/" in own
        for duty in handbook.duties_of(role):
            assert f"/duties/{duty.id}/" in own
        steps = "".join(
            pages[parts.steps_path(role, part.number)].body
            for part in parts.steps_of(handbook, role)
        )
        for part in handbook.parts(role):
            assert f"/models/{part.model.id}/#step-{part.step.id}" in steps, role.id
        for partnership in handbook.partnerships(role):
            assert f"/roles/{partnership.role.id}/" in own
            assert f"/roles/{partnership.role.id}/" in steps


def test_a_booklet_holds_what_the_role_does_and_must(
    handbook: Handbook, pages: dict[str, Page]
) -> None:
    role = next(role for role in handbook.roles if role.id == "social-worker")
    divided = parts.booklet_of(handbook, role)
    assert len(divided) > 1
    paths = [parts.path_of(first_weeks.booklet_of(role), part.number) for part in divided]
    text = "".join(pages[path].body for path in paths)
    for duty in handbook.duties_of(role):
        assert f"/duties/{duty.id}/" in text
    for part in handbook.parts(role):
        assert part.step.name.fi[1:] in text
    assert all(pages[path].hidden for path in paths)


def test_the_glossary_says_every_word_on_one_page_and_defines_it_on_another(
    handbook: Handbook, pages: dict[str, Page]
) -> None:
    register = pages["terms"].body
    definitions = "".join(
        page.body for path, page in pages.items() if path.startswith("terms/definitions")
    )
    for term in handbook.terms:
        assert f'<li id="{term.id}">' in register
        assert definitions.count(f'<article class="entry" id="{term.id}">') == 1


def test_every_letter_leads_to_where_its_words_begin(pages: dict[str, Page]) -> None:
    whole = [page for path, page in pages.items() if path.split("/")[0] == "a-z"]
    assert len(whole) > 1
    for page in whole:
        letters = html.fromstring(f"<main>{page.body}</main>").xpath("//nav[@class='az']/a/@href")
        assert len(letters) > 20
        for href in letters:
            path, _, anchor = urljoin(f"https://x/fi/{page.path}/", href).partition("#")
            assert anchor in pages[urlsplit(path).path.strip("/").removeprefix("fi/")].anchors
