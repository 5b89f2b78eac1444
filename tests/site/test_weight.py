"""No page is heavy: what readers download with each page, and that nothing it needs is missing."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from statistics import median

import pytest
from benchmarks.pages import MOST_BYTES, MOST_REQUESTS, MOST_SHEETS, Weighed, kind_of, weighed
from playwright.sync_api import Browser
from tests.browser import Record, context

from handbook.pages.assets import BASE, owner

pytestmark = pytest.mark.site

LIGHT_LISTS = ("a-z (list)", "roles (list)", "services (list)", "terms (list)", "tools (list)")


@pytest.fixture(scope="session")
def weights(site: Path) -> dict[str, list[Weighed]]:
    return weighed(site)


def test_no_first_load_is_over_the_limit(weights: dict[str, list[Weighed]]) -> None:
    heavy = [page for pages in weights.values() for page in pages if page.total > MOST_BYTES]
    assert heavy == []


def test_no_page_asks_often(weights: dict[str, list[Weighed]]) -> None:
    for pages in weights.values():
        for page in pages:
            assert page.requests <= MOST_REQUESTS, page


def test_the_pages_themselves_are_small(weights: dict[str, list[Weighed]]) -> None:
    assert median(page.html for pages in weights.values() for page in pages) <= 8_000
    for kind in LIGHT_LISTS:
        assert weights[kind][0].total <= 42_000, kind


@pytest.mark.browser
@pytest.mark.parametrize("path", ["", "fi/models/barnahus/", "mine/", "terms/"])
def test_a_browser_fetches_no_more_than_the_page_names(
    chromium: Browser, address: str, site: Path, path: str
) -> None:
    with context(chromium) as reader:
        page = reader.new_page()
        record = Record()
        record.watch(page)
        page.goto(address + path, wait_until="networkidle")
        assert len(record.requests) <= MOST_REQUESTS
        assert record.asked("terms.js") == []
        assert bool(record.asked("mine.js")) is (path == "mine/")


CLASS = re.compile(r'\bclass="([^"]*)"')
SHEET = re.compile(r'<link rel="stylesheet" href="[./]*assets/([\w-]+)\.css\?([0-9a-f]{8})"')


def test_a_page_has_the_style_sheets_of_its_classes(site: Path) -> None:
    versions = set()
    for file in site.rglob("index.html"):
        text = file.read_text("utf-8")
        found = SHEET.findall(text)
        versions |= {version for _, version in found}
        sheets = [name for name, _ in found]
        assert sheets[0] == BASE
        assert len(sheets) <= MOST_SHEETS, file
        classes = {name for match in CLASS.findall(text) for name in match.split()}
        # In a text of the editors' own any class may stand; its page has the sheet for it.
        missing = {name for name in classes if owner(name) not in (None, *sheets)}
        assert not missing, f"{file}: {sorted(missing)}"
    assert len(versions) == 1


def test_packed_copies_say_the_same(site: Path) -> None:
    copies = [*(site / "assets").glob("*.gz"), *(site / "fi" / "search").rglob("*.gz")]
    assert len(copies) > 100
    for copy in copies:
        assert gzip.decompress(copy.read_bytes()) == copy.with_suffix("").read_bytes()


def test_the_kind_of_a_page_is_read_from_its_address() -> None:
    assert kind_of("roles/nurse/steps/part-2/") == "roles/*/steps"
    assert kind_of("fi/terms/definitions/part-2/") == "terms/definitions (list)"
    assert kind_of("fi/terms/consent/") == "terms"
