"""What stands around a page: its twin, its addresses, its title."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from urllib.parse import urljoin

import pytest

from handbook.language import Language
from handbook.model import Status
from handbook.pages.page import Page, address
from handbook.pages.rendering import Renderer
from handbook.pages.settings import Settings
from handbook.pages.shell import Frame, Shells
from handbook.reading import Handbook, read

URL = "https://a.example/b/"


@pytest.fixture
def handbook(project: Path) -> Handbook:
    found = read(project).handbook
    assert found is not None
    return found


def pages(handbook: Handbook, language: Language) -> tuple[Page, ...]:
    return Renderer(handbook, language, Settings()).pages()


@pytest.mark.parametrize("language", Language)
def test_every_link_of_the_shell_leads_to_a_page(language: Language, handbook: Handbook) -> None:
    shells = Shells(handbook, language, URL)
    known = {
        URL + address(path, each)
        for each in Language
        for path in (*(page.path for page in pages(handbook, each)), "guides/first")
    }
    for page in pages(handbook, language):
        shell = shells.shell(page)
        links = [
            *shell.frame.ways,
            *shell.crumbs,
            *(x for group in shell.frame.footer for x in group.links),
        ]
        links += [x for group in (shell.side.groups if shell.side else ()) for x in group.links]
        own = URL + address(page.path, language)
        for href in (shell.frame.home, shell.twin, shell.frame.az, *(link.href for link in links)):
            assert urljoin(own, href) in known, href


def test_a_page_names_its_own_address_and_all_its_versions(handbook: Handbook) -> None:
    (page,) = (each for each in pages(handbook, Language.FI) if each.path == "roles/client")
    shell = Shells(handbook, Language.FI, URL).shell(page)
    assert shell.canonical == f"{URL}fi/roles/client/"
    assert [(each.hreflang, each.href) for each in shell.alternates] == [
        ("sv", f"{URL}roles/client/"),
        ("fi", f"{URL}fi/roles/client/"),
        ("x-default", f"{URL}roles/client/"),
    ]
    assert shell.title == "Asiakas – Käsikirja"
    assert (shell.twin, shell.frame.root) == ("../../../roles/client/", "../../../")


@pytest.mark.parametrize("language", Language)
def test_what_a_page_shares_is_what_it_would_have_alone(
    language: Language, handbook: Handbook
) -> None:
    shells = Shells(handbook, language, URL, "v1")
    own_pages = pages(handbook, language)
    seen = set()
    for page in own_pages:
        for make in (Shells.shell, Shells.parallel, Shells.not_found):
            shared = make(shells, page).frame
            alone = make(Shells(handbook, language, URL, "v1"), page).frame
            for field in fields(Frame):
                assert getattr(shared, field.name) == getattr(alone, field.name), page.path
        seen.add(shells.shell(page).frame)
    assert 1 < len(seen) < len(own_pages)


def test_the_page_for_wrong_addresses_links_from_the_root(handbook: Handbook) -> None:
    start = pages(handbook, Language.FI)[0]
    shell = Shells(handbook, Language.FI, URL).not_found(start)
    assert (shell.frame.home, shell.frame.root, shell.twin) == ("/b/fi/", "/b/", "/b/")
    assert {link.href for link in shell.frame.ways} >= {"/b/fi/roles/", "/b/fi/terms/"}


def test_one_draft_makes_the_whole_site_a_draft(handbook: Handbook) -> None:
    assert any(each.status is Status.DRAFT for each in handbook.entities.values())
    assert Shells(handbook, Language.SV, URL).is_draft
