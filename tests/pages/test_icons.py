from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from handbook.model import Kind
from handbook.pages.icons import (
    KIND_FAMILIES,
    KIND_ICONS,
    UnknownIconError,
    icon,
    icon_names,
)

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "hooks" / "handbook" / "pages" / "icons.svg"
FAMILIES = {"people", "work", "law", "word", "better"}


def test_every_symbol_of_the_file_is_an_icon() -> None:
    assert len(icon_names()) == SOURCE.read_text(encoding="utf-8").count("<symbol ")


@pytest.mark.parametrize("name", sorted(icon_names()))
def test_an_icon_is_well_formed_and_takes_the_colour_of_its_text(name: str) -> None:
    drawn = ElementTree.fromstring(icon(name))
    assert len(drawn) >= 1
    colours = {part.get(key) for part in drawn.iter() for key in ("fill", "stroke")}
    assert colours <= {None, "currentColor"}


def test_an_icon_beside_a_word_is_hidden_from_assistive_technology() -> None:
    drawn = ElementTree.fromstring(icon("role"))
    assert drawn.get("aria-hidden") == "true"
    assert drawn.get("role") is None


def test_an_icon_alone_has_a_name_and_the_name_is_escaped() -> None:
    drawn = ElementTree.fromstring(icon("role", 'roll "<b>" & kund'))
    assert drawn.get("role") == "img"
    assert drawn.get("aria-label") == 'roll "<b>" & kund'
    assert drawn.get("aria-hidden") is None


def test_an_unknown_icon_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(UnknownIconError, match=r"“unicorn”.*archive, arrow, better"):
        icon("unicorn")


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_an_icon_that_exists_and_a_family(kind: Kind) -> None:
    assert KIND_ICONS[kind] in icon_names()
    assert KIND_FAMILIES[kind] in FAMILIES


def test_every_family_has_its_class_in_the_style_sheet() -> None:
    style = (ROOT / "docs" / "assets" / "handbook.css").read_text(encoding="utf-8")
    assert set(re.findall(r"^\.k-([a-z]+) \{", style, re.MULTILINE)) == FAMILIES


def test_the_search_dialog_is_served_the_same_icons() -> None:
    assert (ROOT / "docs" / "assets" / "icons.svg").read_bytes() == SOURCE.read_bytes()


def test_every_icon_of_the_templates_exists() -> None:
    shell = (ROOT / "overrides").rglob("*.html")
    pages = (SOURCE.parent / "templates").rglob("*.j2")
    modules = SOURCE.parent.rglob("*.py")
    asked = {
        name
        for source in (*shell, *pages, *modules)
        for name in re.findall(
            r"""\bicon(?:\(|=)["']([^"']+)["']""", source.read_text(encoding="utf-8")
        )
    }
    assert asked <= icon_names()
