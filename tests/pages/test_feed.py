"""The feed of changes: valid Atom, the same changes as the page, in the reader's language."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from handbook.language import Language
from handbook.pages.feed import feed
from handbook.pages.rendering import Renderer
from handbook.pages.settings import Settings
from handbook.reading import Handbook, read

ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.fixture
def handbook(project: Path) -> Handbook:
    found = read(project).handbook
    assert found is not None
    return found


@pytest.mark.parametrize("language", Language)
def test_each_change_is_an_entry_with_who_must_know(handbook: Handbook, language: Language) -> None:
    renderer = Renderer(handbook, language, Settings())
    root = ElementTree.fromstring(feed(renderer, "https://example.org/"))
    (entry,) = root.findall("a:entry", ATOM)
    change = handbook.changes[0]
    assert entry.findtext("a:title", None, ATOM) == change.name[language]
    assert entry.findtext("a:updated", None, ATOM) == "2026-11-01T00:00:00Z"
    role = handbook[change.roles[0]].name[language]
    assert role in (entry.findtext("a:summary", None, ATOM) or "")
    prefix = "fi/" if language is Language.FI else ""
    assert entry.findtext("a:id", None, ATOM) == f"https://example.org/{prefix}changes/#first"


def test_a_handbook_without_changes_has_an_empty_feed(project: Path) -> None:
    (project / "data" / "changes.yaml").unlink()
    found = read(project).handbook
    assert found is not None
    root = ElementTree.fromstring(
        feed(Renderer(found, Language.SV, Settings()), "https://example.org/")
    )
    assert root.findall("a:entry", ATOM) == []
