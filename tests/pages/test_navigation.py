"""Menus, lists and breadcrumbs, drawn as text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

from handbook.language import Language
from handbook.model import Kind
from handbook.pages.navigation import MOST_BESIDE, NEAR, SECTIONS, Navigation, Side
from handbook.pages.page import Page, address
from handbook.pages.rendering import Renderer
from handbook.pages.settings import Settings
from handbook.reading import Handbook, read

ROOT = Path(__file__).parents[2]


@pytest.fixture
def handbook(project: Path) -> Handbook:
    found = read(project).handbook
    assert found is not None
    return found


def pages(handbook: Handbook, language: Language) -> dict[str, Page]:
    made = Renderer(handbook, language, Settings()).pages()
    return {page.path: page for page in made}


def drawn(side: Side | None) -> list[str]:
    assert side is not None
    lines = [side.title]
    for group in side.groups:
        lines += [f"  {group.title}:"] if group.title else []
        lines += [f"  - {link.title}{' *' if link.current else ''}" for link in group.links]
    return lines


def test_a_page_under_a_role_stands_where_the_role_does(handbook: Handbook) -> None:
    navigation = Navigation(handbook, Language.FI)
    path = "roles/social-worker/first-weeks"
    page = pages(handbook, Language.FI)[path]
    section = navigation.section_of(page)
    side = navigation.side(f"fi/{path}/", page, section)
    assert "  - Sosiaalityöntekijä *" in drawn(side)
    crumbs = navigation.crumbs(f"fi/{path}/", page, section)
    assert [each.href for each in crumbs] == [
        "../../../../fi/",
        "../../../../fi/roles/",
        "../../../../fi/roles/social-worker/",
    ]


def test_the_list_beside_a_page_shows_its_section_and_its_kind(handbook: Handbook) -> None:
    navigation = Navigation(handbook, Language.FI)
    t = navigation.t
    page = pages(handbook, Language.FI)["roles/client"]
    side = navigation.side("fi/roles/client/", page, navigation.section_of(page))
    assert drawn(side) == [
        t("section.roles"),
        f"  - {t('index.roles')}",
        f"  - {t('index.groups')}",
        f"  - {t('index.who-with-whom')}",
        f"  - {t('index.first-weeks')}",
        f"  {t('sector.client')}:",
        "  - Asiakas *",
        f"  {t('sector.social')}:",
        "  - Sosiaalityöntekijä",
    ]


def test_a_list_of_very_many_shows_those_next_to_the_page() -> None:
    handbook = read(ROOT).handbook
    assert handbook is not None
    navigation = Navigation(handbook, Language.SV)
    for kind in (Kind.TERM, Kind.DUTY):
        entities = handbook.of_kind(kind)
        assert len(entities) > MOST_BESIDE
        for entity in entities:
            path = f"{kind.folder}/{entity.id}"
            place = handbook.locations[entity.ref]
            page = Page(path, Language.SV, "", "", Markup(), (), place, kind=kind)
            side = navigation.side(f"{path}/", page, navigation.section_of(page))
            assert side is not None
            (near,) = [group for group in side.groups if any(each.current for each in group.links)]
            assert len(near.links) <= NEAR
            assert sum(len(group.links) for group in side.groups) <= NEAR + 5


@pytest.mark.parametrize("language", Language)
def test_breadcrumbs_lead_from_the_start_to_the_parent(
    language: Language, handbook: Handbook
) -> None:
    navigation = Navigation(handbook, language)
    for page in pages(handbook, language).values():
        here = address(page.path, language)
        crumbs = navigation.crumbs(here, page, navigation.section_of(page))
        expected = ([navigation.t("start.crumb")] if page.path else []) + (
            [navigation.t(f"index.{page.kind.folder}")] if page.kind else []
        )
        assert [crumb.title for crumb in crumbs][: len(expected)] == expected
        assert all(not crumb.current for crumb in crumbs)


def leaves(tree: Any) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, dict):
        for value in tree.values():
            yield from leaves(value)
    else:
        for value in tree:
            yield from leaves(value)


@pytest.mark.parametrize("language", Language)
def test_the_tree_holds_every_page_once(language: Language, handbook: Handbook) -> None:
    files = list(leaves(Navigation(handbook, language).tree()))
    made = {page.uri.partition("/")[2] for page in pages(handbook, language).values()}
    written = {"guides/first.md"}
    assert sorted(files) == sorted(made | written)


@pytest.mark.parametrize("language", Language)
def test_easy_texts_stand_among_the_guides_under_a_heading_of_their_own(
    language: Language, project: Path
) -> None:
    for each in Language:
        guide = project / "docs" / each / "guides" / "first.md"
        (project / "docs" / each / "easy").mkdir()
        (project / "docs" / each / "easy" / "plan.md").write_bytes(guide.read_bytes())
    handbook = read(project).handbook
    assert handbook is not None
    navigation = Navigation(handbook, language)
    document = next(
        each
        for each in handbook.documents
        if each.language is language and each.path == "easy/plan"
    )
    page = Renderer(handbook, language, Settings()).frame(document, Markup(), ())
    title = document.front.title
    here = address(page.path, language)
    section = navigation.section_of(page)
    lines = drawn(navigation.side(here, page, section))
    start = lines.index(f"  {navigation.t('side.easy')}:")
    assert lines[start - 1 : start + 2] == [f"  - {title}", lines[start], f"  - {title} *"]
    assert navigation.crumbs(here, page, section)[-1].title == navigation.t("section.guides")
    assert "easy/plan.md" in list(leaves(navigation.tree()))
    assert page.kind_label == navigation.t("kind.easy")


def test_municipalities_stand_under_their_county_when_there_are_several(project: Path) -> None:
    path = project / "data" / "organisation.yaml"
    areas = """  areas:
    - { id: near, name: { sv: Nära, fi: Lähi }, short_name: { sv: Nära, fi: Lähi } }
    - { id: far, name: { sv: Fjärran, fi: Kauko }, short_name: { sv: Fjärran, fi: Kauko } }
municipalities:
"""
    text = path.read_text(encoding="utf-8").replace("municipalities:\n", areas)
    first = text[text.index("  - id: vasa-vaasa") :]
    other = first.replace("vasa-vaasa", "aland").replace("sv: Vasa, fi: Vaasa", "sv: Al, fi: Al")
    other = other.replace("    status: draft", "    status: draft\n    areas: [far]")
    path.write_text(text + other, encoding="utf-8")
    handbook = read(project).handbook
    assert handbook is not None
    navigation = Navigation(handbook, Language.FI)
    page = pages(handbook, Language.FI)["municipalities/aland"]
    lines = drawn(navigation.side("fi/municipalities/aland/", page, navigation.section_of(page)))
    assert lines[-4:] == ["  Lähi:", "  - Vaasa", "  Kauko:", "  - Al *"]


def test_every_kind_belongs_to_one_way_in() -> None:
    kinds = [kind for section in SECTIONS for kind in section.kinds]
    assert sorted(kinds) == sorted(Kind)


def test_links_can_be_written_another_way_without_making_the_lists_anew(
    handbook: Handbook,
) -> None:
    navigation = Navigation(handbook, Language.SV)
    other = navigation.linking(lambda _, to: f"/root/{to}")
    assert other.ways("", None)[0].href == "/root/roles/"
    assert navigation.ways("", None)[0].href == "roles/"
