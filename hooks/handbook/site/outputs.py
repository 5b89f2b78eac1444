# What files the site has and what is in each. Any one of them can be asked for alone; nothing here
# writes.
"""The files of the site."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cached_property
from pathlib import Path

from markupsafe import Markup

from handbook.diagrams import Diagrams
from handbook.language import Language
from handbook.model import Kind, Ref
from handbook.pages.assets import version
from handbook.pages.downloads import downloads, downloads_of_model, downloads_of_role
from handbook.pages.page import Page, address
from handbook.pages.parallel import has_parallel, parallel_path, rows
from handbook.pages.rendering import NOT_COMPARED, Renderer
from handbook.pages.settings import Standing
from handbook.pages.shell import Shell, Shells
from handbook.problems import Problem
from handbook.reading import Document, Handbook
from handbook.site.markdown import Written, broken, convert
from handbook.site.options import ASSETS, DOCS, OVERRIDES, Options
from handbook.site.staging import Output
from handbook.site.theme import Listed, Theme

_FILE = re.compile(r"[\w./%-]+\.md\b")


class Site:
    """Everything that can be asked of one state of the handbook."""

    def __init__(
        self, root: Path, handbook: Handbook, options: Options, standing: Standing = NOT_COMPARED
    ) -> None:
        """Prepare for the project in the folder ``root``; nothing is made before it is asked."""
        self.root = root
        self.standing = standing
        self.diagrams = Diagrams(handbook)
        self.handbook = handbook
        self.options = options
        self.renderers = {
            each: Renderer(handbook, each, options.settings, self.diagrams, standing)
            for each in Language
        }
        self.assets = assets_of(root)
        mark = version(self.assets)
        self.shells = {each: Shells(handbook, each, options.site_url, mark) for each in Language}
        self.theme = Theme(root / OVERRIDES)
        self.documents: Mapping[tuple[str, Language], Document] = {
            (each.path, each.language): each for each in handbook.documents
        }
        self._plans: dict[Language, dict[str, Callable[[], Page]]] = {
            each: renderer.plan() for each, renderer in self.renderers.items()
        }
        self._written: dict[tuple[str, Language], Written] = {}

    def compared(self, standing: Standing) -> None:
        """The languages have been compared anew."""
        self.standing = standing
        for renderer in self.renderers.values():
            renderer.standing = standing

    @property
    def made(self) -> tuple[str, ...]:
        """The paths of all pages that are made from data."""
        return tuple(self._plans[Language.SV])

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of all pages; the same in both languages."""
        return (*self.made, *dict.fromkeys(path for path, _ in self.documents))

    def has(self, path: str) -> bool:
        """Whether there is a page with this path."""
        return path in self._plans[Language.SV] or (path, Language.SV) in self.documents

    def page(self, path: str, language: Language) -> Page:
        """One page without its shell. Raises ``KeyError`` for an unknown path."""
        if (document := self.documents.get((path, language))) is None:
            return self._plans[language][path]()
        written = self.written(document)
        return self.renderers[language].frame(document, Markup(written.html), written.headings)

    def written(self, document: Document) -> Written:
        """A hand-written page as HTML, made once."""
        key = (document.path, document.language)
        if key not in self._written:
            self._written[key] = convert(
                document,
                self.handbook,
                self.renderers[document.language].t,
                self.options.extensions,
                self.has,
                lambda file: (self.root / DOCS / file).is_file(),
            )
        return self._written[key]

    def problems(self) -> tuple[Problem, ...]:
        """The links of hand-written pages that lead nowhere."""
        known: dict[tuple[str, Language], Collection[str]] = {}
        found: list[Problem] = []
        for document in self.handbook.documents:
            written = self.written(document)
            found += written.problems
            for target in written.targets:
                key = (target.path, document.language)
                if key not in known:
                    known[key] = self.page(*key).anchors
                if target.anchor not in known[key]:
                    found.append(broken(document, target.written))
        return tuple(found)

    @cached_property
    def linked(self) -> frozenset[str]:
        """The paths that hand-written pages may lead to: their ids are asked for."""
        found = {path for path, _ in self.documents}
        for document in self.handbook.documents:
            folder = posixpath.dirname(document.path)
            for match in _FILE.finditer(document.markdown):
                target = posixpath.normpath(posixpath.join(folder, match[0]))
                found.add(target.removesuffix(".md").removesuffix("/index"))
        return frozenset(found)

    def html(self, page: Page) -> bytes:
        """A page in its shell."""
        return _bytes(self.theme.page(self.shells[page.language].shell(page), str(page.body)))

    def parallel(self, sv: Page, fi: Page) -> bytes:
        """A page with its twin beside it."""
        shells = [self.shells[each.language].parallel(each) for each in (sv, fi)]
        return _bytes(self.theme.parallel(shells, [sv.title, fi.title], rows(sv, fi)))

    def of_path(self, path: str) -> tuple[tuple[Page, Page], tuple[Output, ...]]:
        """Both pages of a path, and every file that is theirs."""
        sv, fi = (self.page(path, each) for each in Language)
        outputs = [
            (f"{address(path, each.language)}index.html", self.html(each)) for each in (sv, fi)
        ]
        return (sv, fi), (*outputs, *self.beside(sv, fi))

    def beside(self, sv: Page, fi: Page) -> Iterator[Output]:
        """What belongs to a page and stands beside it: the parallel view, downloads."""
        if has_parallel(sv):
            yield f"{parallel_path(sv)}index.html", self.parallel(sv, fi)
        if sv.kind is None or sv.parent is not None:
            return
        ref = Ref(sv.kind, sv.path.rpartition("/")[2])
        for renderer in self.renderers.values():
            if sv.kind is Kind.MODEL:
                yield from downloads_of_model(renderer, ref, self.options.site_url)
            elif sv.kind is Kind.ROLE:
                yield from downloads_of_role(renderer, ref)

    @cached_property
    def common(self) -> Mapping[str, Callable[[], bytes]]:
        """Files that belong to no page in particular, but for the search and the assets."""
        made: dict[str, Callable[[], bytes]] = {
            name: make
            for renderer in self.renderers.values()
            for name, make in downloads(renderer, self.options.site_url)
        }
        made["404.html"] = lambda: _bytes(self.theme.not_found(self.not_found_shells()))
        made["sitemap.xml"] = lambda: _bytes(self.theme.sitemap(self.listed()))
        return made

    def not_found_shells(self) -> list[Shell]:
        """The shells of the page for wrong addresses, language by language."""
        return [self.shells[each].not_found(self.page("", each)) for each in Language]

    def listed(self) -> tuple[Listed, ...]:
        """The pages of the sitemap, language by language."""
        hidden = {path for (path, _), each in self.documents.items() if each.front.hidden}
        hidden |= self.renderers[Language.SV].hidden
        paths = [path for path in self.paths if path not in hidden]
        return tuple(
            Listed(self._absolute(path, language), tuple(self._versions(path)))
            for language in Language
            for path in paths
        )

    def _versions(self, path: str) -> Iterator[tuple[str, str]]:
        for each in Language:
            yield each.value, self._absolute(path, each)
        yield "x-default", self._absolute(path, Language.SV)

    def _absolute(self, path: str, language: Language) -> str:
        return self.options.site_url + address(path, language)


def assets_of(root: Path) -> dict[str, bytes]:
    """Style sheets, scripts and pictures as editors know them: file name -> content."""
    folder = root / DOCS / ASSETS
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    return {file.name: file.read_bytes() for file in files if file.is_file()}


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", errors="xmlcharrefreplace")
