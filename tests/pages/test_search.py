"""What the search is given: the page's own words, escaped, and nothing of the shell."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from markupsafe import Markup

from handbook.language import Language
from handbook.pages.page import Page
from handbook.pages.search import SearchIndexError, search_document, write_index
from handbook.problems import Location


def a_page(path: str = "roles/nurse", **facts: Any) -> Page:
    base: dict[str, Any] = {"title": "Å & <Ö>", "description": "", "headings": ()}
    texts: dict[str, Any] = {"body": Markup("<p>Ord.</p>"), "source": Location("x")}
    return Page(**{"path": path, "language": Language.SV, **base, **texts, **facts})


def test_a_document_holds_the_body_and_the_escaped_title() -> None:
    tree = html.document_fromstring(search_document(a_page(kind_label="Roll", icon="role")))
    assert tree.get("lang") == "sv"
    assert tree.findtext(".//title") == "Å & <Ö>"
    assert tree.xpath("//*[@data-pagefind-meta='kind']/text()") == ["Roll"]
    assert tree.xpath("//p[.='Ord.']")


def test_an_index_holds_one_language_and_no_hidden_page(tmp_path: Path) -> None:
    pages = [a_page(), a_page("x", hidden=True), a_page("y", language=Language.FI)]
    write_index(pages, Language.SV, tmp_path / "pagefind")
    assert len(list((tmp_path / "pagefind" / "fragment").iterdir())) == 1
    assert (tmp_path / "pagefind" / "pagefind.js").is_file()


@pytest.fixture
def no_program(monkeypatch: pytest.MonkeyPatch) -> None:
    failed = subprocess.CompletedProcess[str]([], 1, "", "No module named pagefind\n")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: failed)


@pytest.mark.usefixtures("no_program")
def test_a_program_that_fails_is_heard(tmp_path: Path) -> None:
    with pytest.raises(SearchIndexError, match="No module named pagefind"):
        write_index([a_page()], Language.SV, tmp_path)
