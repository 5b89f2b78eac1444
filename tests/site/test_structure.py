"""Both languages say the same things in the same places: every page pair of the built site."""

from __future__ import annotations

import json
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import html

BASE = "https://handbook.example.org/"

IN_BOTH = ("404.html", "parallel/")
"""Pages that hold both languages and have no twin."""

pytestmark = pytest.mark.site


class Built:
    """One built page, parsed."""

    def __init__(self, site: Path, file: Path) -> None:
        self.file = file.relative_to(site).as_posix()
        self.url = BASE + self.file.removesuffix("index.html")
        self.tree = html.document_fromstring(file.read_text("utf-8"))

    @property
    def main(self) -> html.HtmlElement:
        (main,) = self.tree.xpath("//main")
        return main

    def targets(self) -> list[str]:
        """Addresses that main's links lead to, as if the page were in Swedish."""
        # Which words of a text lead to the glossary is each language's own matter.
        apart = "not(ancestor::*[@data-alphabetical]) and not(@class='term')"
        links = self.main.xpath(f".//a[@href][{apart}]/@href")
        found = (urljoin(self.url, link).replace(BASE + "fi/", BASE) for link in links)
        # A file to save has its language in its name.
        return [re.sub(r"\.(?:sv|fi)\.(svg|bpmn)$", r".\1", target) for target in found]


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, Built]:
    return {built.file: built for built in (Built(site, file) for file in site.rglob("*.html"))}


@pytest.fixture(scope="session")
def pairs(pages: dict[str, Built]) -> list[tuple[Built, Built]]:
    return [
        (built, pages[f"fi/{name}"])
        for name, built in sorted(pages.items())
        if not name.startswith(("fi/", *IN_BOTH))
    ]


def test_the_languages_have_the_same_pages(pages: dict[str, Built]) -> None:
    finnish = {name.removeprefix("fi/") for name in pages if name.startswith("fi/")}
    swedish = {name for name in pages if not name.startswith(("fi/", *IN_BOTH))}
    assert finnish == swedish
    assert len(swedish) > 200


def test_twins_have_the_same_headings(pairs: list[tuple[Built, Built]]) -> None:
    def outline(page: Built) -> list[tuple[str, str]]:
        headings = page.main.xpath(".//h1|.//h2|.//h3|.//h4|.//h5|.//h6")
        return [(heading.tag, heading.get("id", "")) for heading in headings]

    for sv, fi in pairs:
        assert outline(sv) == outline(fi), sv.file


def test_twins_have_the_same_anchors(pairs: list[tuple[Built, Built]]) -> None:
    def anchors(page: Built) -> list[str]:
        return page.main.xpath(".//*[@id][not(ancestor-or-self::*[@data-alphabetical])]/@id")

    for sv, fi in pairs:
        assert anchors(sv) == anchors(fi), sv.file


def test_twins_lead_to_the_same_places(pairs: list[tuple[Built, Built]]) -> None:
    def inside(page: Built) -> Counter[str]:
        return Counter(target for target in page.targets() if target.startswith(BASE))

    def outside(page: Built) -> int:
        return sum(not target.startswith(BASE) for target in page.targets())

    for sv, fi in pairs:
        assert inside(sv) == inside(fi), sv.file
        assert outside(sv) == outside(fi), sv.file


def test_twins_have_the_same_tables_lists_and_paragraphs(
    pairs: list[tuple[Built, Built]],
) -> None:
    def shape(page: Built) -> list[tuple[str, int]]:
        tags = "self::table or self::tr or self::ul or self::ol or self::dl or self::section"
        found = page.main.xpath(f".//*[{tags}][not(ancestor-or-self::*[@data-alphabetical])]")
        return [(element.tag, len(element)) for element in found]

    for sv, fi in pairs:
        assert shape(sv) == shape(fi), sv.file


def test_a_page_says_its_language(pages: dict[str, Built]) -> None:
    for name, page in pages.items():
        if name != "404.html":
            expected = "fi" if name.startswith("fi/") else "sv"
            assert page.tree.get("lang") == expected, name


def test_twins_name_each_other_and_the_default(pairs: list[tuple[Built, Built]]) -> None:
    for sv, fi in pairs:
        for page in (sv, fi):
            links = page.tree.xpath("//link[@rel='alternate'][@hreflang]")
            alternates = {link.get("hreflang"): link.get("href") for link in links}
            assert alternates == {"sv": sv.url, "fi": fi.url, "x-default": sv.url}, page.file
            assert page.tree.xpath("//link[@rel='canonical']/@href") == [page.url]


def test_the_switcher_keeps_the_page(pairs: list[tuple[Built, Built]]) -> None:
    for sv, fi in pairs:
        for page, twin in ((sv, fi), (fi, sv)):
            switches = page.tree.xpath("//header//a[@hreflang]/@href")
            assert twin.url in {urljoin(page.url, link) for link in switches}, page.file


def test_every_inner_link_leads_to_a_page_and_an_anchor(
    site: Path, pages: dict[str, Built]
) -> None:
    anchors = {page.url: set(page.tree.xpath("//*/@id")) for page in pages.values()}
    for page in pages.values():
        for link in page.tree.xpath("//a/@href"):
            target, _, anchor = urljoin(page.url, link).partition("#")
            if target.endswith((".svg", ".bpmn", ".xml")):
                assert (site / target.removeprefix(BASE)).is_file(), f"{page.file}: {link}"
            elif target.startswith(BASE):
                assert target in anchors, f"{page.file}: {link}"
                assert not anchor or anchor in anchors[target], f"{page.file}: {link}"


def test_no_id_stands_twice(pages: dict[str, Built]) -> None:
    for page in pages.values():
        twice = [name for name, n in Counter(page.tree.xpath("//*/@id")).items() if n > 1]
        assert not twice, page.file


def test_a_page_has_one_main_heading_and_no_jumps(pages: dict[str, Built]) -> None:
    for page in pages.values():
        levels = [int(h.tag[1]) for h in page.main.xpath(".//h1|.//h2|.//h3|.//h4|.//h5|.//h6")]
        assert levels.count(1) == 1, page.file
        assert all(b <= a + 1 for a, b in pairwise(levels)), page.file


def test_nothing_is_fetched_from_another_host(site: Path, pages: dict[str, Built]) -> None:
    fetching = "//script/@src|//img/@src|//iframe/@src|//source/@src|//*[self::link]/@href"
    for page in pages.values():
        for address in page.tree.xpath(fetching):
            assert urlsplit(urljoin(page.url, address)).netloc == urlsplit(BASE).netloc, page.file
        for style in page.tree.xpath("//style/text()|//*/@style"):
            assert "url(" not in style, page.file
    for file in site.rglob("*.css"):
        text = file.read_text("utf-8")
        assert "@import" not in text, file
        assert not re.findall(r"url\(\s*['\"]?(?:https?:)?//", text), file
    for file in site.rglob("*.js"):
        text = file.read_text("utf-8")
        assert not re.findall(r"(?:fetch|import)\(\s*['\"`](?:https?:)?//", text), file


def test_no_script_stands_in_a_page(pages: dict[str, Built]) -> None:
    for page in pages.values():
        inline = page.tree.xpath("//script[not(@src)][not(@type='application/json')]")
        assert not inline, page.file
        handlers = page.tree.xpath("//@*[starts-with(name(), 'on')]")
        assert not handlers, page.file


ENGLISH = (
    "Permanent link",
    "Skip to",
    "Navigation",
    "Table of contents",
    "Back to top",
    "Search",
    "Initializing",
    "Footnotes",
    "Previous",
    "Copy to clipboard",
    "Edit this page",
)


def test_no_english_is_left_in_the_interface(pages: dict[str, Built]) -> None:
    for page in pages.values():
        words = " ".join(page.tree.xpath("//body//text()|//@aria-label|//@title|//@placeholder"))
        for english in ENGLISH:
            assert english not in words, f"{page.file}: {english}"


def test_the_sitemap_names_every_page_with_its_twin(site: Path, pages: dict[str, Built]) -> None:
    from lxml import etree

    tree = etree.parse(site / "sitemap.xml")
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    listed = set(tree.xpath("//s:loc/text()", namespaces=names))
    hidden = {page.url for page in pages.values() if page.tree.xpath("//meta[@name='robots']")}
    assert listed == {page.url for page in pages.values()} - hidden


def test_the_parallel_views_are_found_from_their_pages_only(
    pages: dict[str, Built], pairs: list[tuple[Built, Built]]
) -> None:
    views = {page.url for name, page in pages.items() if name.startswith("parallel/")}
    for both in zip(*pairs, strict=True):
        linked = {urljoin(page.url, link) for page in both for link in page.targets()}
        assert views == {each for each in linked if each.startswith(BASE + "parallel/")}
    for url in views:
        page = pages[url.removeprefix(BASE) + "index.html"]
        assert page.tree.xpath("//meta[@name='robots'][@content='noindex']"), url
        assert not page.tree.xpath("//link[@rel='alternate' or @rel='canonical']"), url
        rows = page.main.xpath(".//div[@class='par']/div[contains(@class, 'par__row')]")
        assert rows, url
        for row in rows:
            assert [each.get("lang") for each in row] == ["sv", "fi"], url


def test_each_language_has_its_own_search_index(site: Path) -> None:
    for folder in (site, site / "fi"):
        (index,) = (folder / "search").glob("index.json")
        (pieces,) = (each for each in (folder / "search").iterdir() if each.is_dir())
        assert json.loads(index.read_text("utf-8"))["folder"] == pieces.name


def test_a_draft_says_so_on_every_page(pages: dict[str, Built]) -> None:
    for page in pages.values():
        assert page.tree.xpath("//*[contains(@class, 'draft')]"), page.file
