"""Links as one page writes them, from where it stands."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

import pytest
from markupsafe import Markup

from handbook.language import Language
from handbook.model import Prose
from handbook.pages.links import Links, Places
from handbook.pages.page import address
from handbook.reading import Handbook, read

ROOT = "https://a.example/"


@pytest.fixture
def handbook(project: Path) -> Handbook:
    found = read(project).handbook
    assert found is not None
    return found


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("path", ["", "roles", "roles/a/booklet"])
def test_an_address_leads_to_the_entity_from_wherever_the_page_stands(
    path: str, language: Language, handbook: Handbook
) -> None:
    here = address(path, language)
    links = Links(Places(handbook, language), here)
    for entity in handbook.entities.values():
        there = ROOT + address(f"{entity.kind.folder}/{entity.id}", language)
        for target in (entity, entity.ref):
            assert urljoin(ROOT + here, links.url(target)) == there
            assert urljoin(ROOT + here, links.url(target, "tasks")) == f"{there}#tasks"
    assert urljoin(ROOT + here, links.url("a-z")) == ROOT + address("a-z", language)


def test_two_pages_that_share_their_places_write_their_own_addresses(handbook: Handbook) -> None:
    places = Places(handbook, Language.FI)
    role = handbook.roles[0]
    assert Links(places, "fi/").url(role) == f"../fi/roles/{role.id}/"
    assert Links(places, "fi/roles/").url(role) == f"../../fi/roles/{role.id}/"


def test_a_link_says_the_name_with_a_capital_or_what_it_is_told_to(handbook: Handbook) -> None:
    links = Links(Places(handbook, Language.SV), "")
    role = handbook.roles[0]
    name = role.name[Language.SV]
    assert links.link(role) == f'<a href="roles/{role.id}/">{name[0].upper()}{name[1:]}</a>'
    assert links.link(role.ref, "a <b>") == f'<a href="roles/{role.id}/">a &lt;b&gt;</a>'


def test_several_links_stand_in_one_text_with_commas_between(handbook: Handbook) -> None:
    links = Links(Places(handbook, Language.SV), "")
    one, other, *_ = handbook.entities.values()
    assert links.links([one, other.ref]) == f"{links.link(one)}, {links.link(other)}"
    assert isinstance(links.links([]), Markup)
    assert links.links([]) == ""


def test_a_reference_in_prose_becomes_a_link_from_this_page(handbook: Handbook) -> None:
    links = Links(Places(handbook, Language.FI), "fi/roles/x/")
    role = handbook.roles[0]
    text = Prose.model_validate({"sv": f"[[{role.ref}]]", "fi": f"[[{role.ref}]]"})
    name = role.name[Language.FI]
    assert f'<a href="../../../fi/roles/{role.id}/">{name}</a>' in links.prose(text)
