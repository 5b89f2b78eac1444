# The pages of our own finished site -> the source files of another generator. Addresses are the
# same in every tool, so links can stay as they are; only MkDocs wants them from file to file.
"""Writing the same pages for each peer."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from posixpath import dirname, normpath, relpath
from urllib.parse import urlsplit

from benchmarks.site.markdown import Content, Linking, contents


@dataclass(frozen=True)
class Pages:
    """Every page of a site, both languages."""

    all: tuple[Content, ...]

    @classmethod
    def of(cls, site: Path) -> Pages:
        """Read the finished site in the folder ``site``.

        Pages that stand in one place for both languages are left out: Starlight and static-i18n
        would make a copy of each for the language that lacks it.
        """
        found = tuple(contents(site))
        both = Counter(each.path for each in found)
        return cls(tuple(each for each in found if both[each.path] == 2))

    @cached_property
    def folders(self) -> frozenset[str]:
        """Paths that have other pages below them; the start page is one."""
        return frozenset(
            {"", *(f"{each.folder}/" for each in self.all if each.path.count("/") > 1)}
        )

    @cached_property
    def by_address(self) -> Mapping[str, Content]:
        """Address from the root of the site -> page."""
        return {_address(each): each for each in self.all}

    def file(self, page: Content, index: str = "index.md") -> str:
        """The page's source file, from the root of its language."""
        if page.path in self.folders:
            return page.path + index
        return f"{page.path.rstrip('/')}.md"

    def same_address(self, page: Content) -> Linking:
        """Links as they stand, when they lead out or to a page."""

        def link(href: str) -> str | None:
            if _leads_out(href):
                return href
            return href.partition("#")[0] if self._target(page, href) else None

        return link

    def from_file_to_file(self, page: Content) -> Linking:
        """Links from source file to source file, in the page's language."""

        def link(href: str) -> str | None:
            if _leads_out(href):
                return href
            target = self._target(page, href)
            if target is None or target.language != page.language:
                return None
            return relpath(self.file(target), dirname(self.file(page)) or ".")

        return link

    def _target(self, page: Content, href: str) -> Content | None:
        path = urlsplit(href).path
        if not path:
            return None
        address = normpath(_address(page) + path)
        return self.by_address.get(address if address.endswith("/") else f"{address}/")


def hugo(folder: Path, pages: Pages) -> None:
    """Write Hugo's content folder."""
    for page in pages.all:
        file = folder / "content" / page.language / pages.file(page, "_index.md")
        _write(file, {"title": page.title}, page.markdown(pages.same_address(page)))


def eleventy(folder: Path, pages: Pages) -> None:
    """Write Eleventy's input folder."""
    for page in pages.all:
        finnish = page.language == "fi"
        front = {
            "title": page.title,
            "layout": "page.njk",
            "language": page.language,
            "other": "sv" if finnish else "fi",
            "home": "/fi/" if finnish else "/",
            "twin": f"/{page.path}" if finnish else f"/fi/{page.path}",
            "side": f"{page.language}/{page.folder}",
        }
        file = _beside_swedish(folder / "src", page) / pages.file(page)
        _write(file, front, page.markdown(pages.same_address(page)))


def starlight(folder: Path, pages: Pages) -> None:
    """Write Starlight's collection, and the folders that its side list knows."""
    docs = folder / "src" / "content" / "docs"
    for page in pages.all:
        file = _beside_swedish(docs, page) / pages.file(page)
        _write(file, {"title": page.title}, page.markdown(pages.same_address(page)))
    listed = json.dumps(sorted(each.rstrip("/") for each in pages.folders if each))
    (folder / "folders.mjs").write_text(f"export const folders = {listed};\n", "utf-8")


def mkdocs(folder: Path, pages: Pages) -> None:
    """Write the docs folder of MkDocs with static-i18n."""
    for page in pages.all:
        body = f"# {page.title}\n\n{page.markdown(pages.from_file_to_file(page))}"
        _write(folder / "docs" / page.language / pages.file(page), {"title": page.title}, body)


def _beside_swedish(root: Path, page: Content) -> Path:
    """Swedish stands at the root, Finnish in a folder of its own."""
    return root / "fi" if page.language == "fi" else root


def _address(page: Content) -> str:
    return f"/fi/{page.path}" if page.language == "fi" else f"/{page.path}"


def _leads_out(href: str) -> bool:
    return href.startswith(("https://", "http://"))


def _write(file: Path, front: Mapping[str, str], body: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items()]
    file.write_text("\n".join(["---", *lines, "---", "", body]), "utf-8")
