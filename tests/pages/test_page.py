"""Addresses: where a page stands, and how one page links to another."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from handbook.language import Language
from handbook.pages.page import Page, address, relative, source_uri
from handbook.problems import Location

PARTS = st.from_regex(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", fullmatch=True)
PATHS = st.lists(PARTS, max_size=3).map("/".join)
LANGUAGES = st.sampled_from(Language)


@settings(deadline=None)
@given(PATHS, LANGUAGES, PATHS, LANGUAGES)
def test_a_relative_link_leads_where_it_says(
    here: str, mine: Language, there: str, other: Language
) -> None:
    base = "https://a.example/b/"
    start, goal = address(here, mine), address(there, other)
    assert urljoin(base + start, relative(start, goal)) == base + goal


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("", "fi/index.md"),
        ("roles", "fi/roles/index.md"),
        ("roles/nurse", "fi/roles/nurse.md"),
        ("a-z", "fi/a-z/index.md"),
    ],
)
def test_the_engine_knows_a_page_by_its_file(path: str, uri: str) -> None:
    assert source_uri(path, Language.FI) == uri


def test_swedish_stands_at_the_root_and_finnish_in_its_folder() -> None:
    assert address("roles/nurse", Language.SV) == "roles/nurse/"
    assert address("roles/nurse", Language.FI) == "fi/roles/nurse/"
    assert address("", Language.SV) == ""


def test_the_anchors_of_a_page_are_the_ids_of_its_body() -> None:
    body = Markup('<h2 id="a">A</h2><p data-id="no" id="b-c">x</p>')
    page = Page("x", Language.SV, "X", "", body, (), Location("x"))
    assert page.anchors == {"a", "b-c"}
