"""Pages of the small handbook: what stands in every one, and what data can never do to one."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from handbook.checks.addresses import OVERVIEWS
from handbook.language import Language
from handbook.pages import first_weeks, parts
from handbook.pages.page import Page
from handbook.pages.rendering import INDEXES, Renderer
from handbook.pages.settings import Settings
from handbook.problems import Location
from handbook.reading import Handbook, read


def the_handbook(project: Path) -> Handbook:
    found = read(project).handbook
    assert found is not None
    return found


def pages(project: Path, language: Language = Language.SV) -> dict[str, Page]:
    made = Renderer(the_handbook(project), language, Settings()).pages()
    return {page.path: page for page in made}


def test_there_is_a_page_for_each_entity_each_index_the_start_and_the_alphabet(
    project: Path,
) -> None:
    entities = {f"{ref.kind.folder}/{ref.id}" for ref in the_handbook(project).entities}
    single = {"", *OVERVIEWS}
    handbook = the_handbook(project)
    beside = {parts.pictures_path(model) for model in handbook.models}
    for role in handbook.roles:
        beside |= {first_weeks.booklet_of(role), parts.steps_path(role)}
        if first_weeks.has_first_weeks(role):
            beside.add(first_weeks.path_of(role))
    assert pages(project).keys() == entities | single | beside | {index.path for index in INDEXES}


def test_the_languages_have_the_same_pages_headings_and_anchors(project: Path) -> None:
    finnish = pages(project, Language.FI)
    for path, page in pages(project).items():
        twin = finnish[path]
        assert page.anchors == twin.anchors or path in ("a-z", "terms"), path
        assert [each.id for each in page.headings] == [each.id for each in twin.headings]


@pytest.mark.parametrize("language", Language)
def test_every_page_has_one_main_heading_a_title_and_a_source(
    language: Language, project: Path
) -> None:
    for path, page in pages(project, language).items():
        tree = html.fromstring(f"<main>{page.body}</main>")
        assert len(list(tree.iter("h1"))) == 1, path
        assert page.title, path
        assert page.description, path
        assert page.source.file.startswith(("data/", "docs/")), path
        ids = [each.get("id") for each in tree.iter() if each.get("id")]
        assert len(ids) == len(set(ids)), path


def test_a_text_is_never_markup(project: Path) -> None:
    file = project / "data" / "roles.yaml"
    text = file.read_text("utf-8").replace("{ sv: klient,", '{ sv: "<i>K\'</i> & \\"q\\"",')
    file.write_text(text.replace("Jag lyssnar.", "<script>alert(1)</script>"), "utf-8")
    for path, page in pages(project).items():
        tree = html.fromstring(f"<main>{page.body}</main>")
        assert not tree.xpath(".//script[contains(., 'alert')]|.//i[.=\"K'\"]"), path
    assert "<i>K'</i>" in pages(project)["roles/client"].title


def test_the_address_for_editing_names_the_very_line() -> None:
    settings = Settings("https://a.example/edit/{file}#L{line}")
    place = Location("data/roles.yaml", 12, 5)
    assert settings.edit(place) == "https://a.example/edit/data/roles.yaml#L12"
    assert Settings().edit(place) == ""


def test_the_same_handbook_gives_the_same_pages(project: Path) -> None:
    assert pages(project) == pages(project)
