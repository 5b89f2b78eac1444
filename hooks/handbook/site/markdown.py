# A hand-written page's Markdown -> HTML, with its links turned from files to addresses. The words
# that Python-Markdown writes by itself are English, and its arrow is not in our font: both come
# from the labels.
"""Markdown of hand-written pages."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit, urlunsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from handbook.language import Language
from handbook.pages.documents import polished, with_links
from handbook.pages.labels import Labels
from handbook.pages.page import Heading, address, relative, source_uri
from handbook.problems import Location, Problem
from handbook.prose import without_code
from handbook.reading import Document, Handbook
from handbook.site.keeping import Target
from handbook.site.options import Extensions

_BOX = re.compile(r"^([ \t]*)((?:\?{3}\+?|!{3}) ?)([\w-]+(?: +[\w-]+)*) *$", re.MULTILINE)
"""An admonition, or one that folds, without a title of its own."""
_BEFORE_OTHERS = 0
"""Links are read when every other step has made its own."""


@dataclass(frozen=True, slots=True)
class Written:
    """A hand-written page as HTML."""

    html: str
    headings: tuple[Heading, ...]
    targets: tuple[Target, ...]
    """Every id of a page of the handbook that it leads to."""
    problems: tuple[Problem, ...]


def convert(
    document: Document,
    handbook: Handbook,
    t: Labels,
    extensions: Extensions,
    is_page: Callable[[str], bool],
    is_file: Callable[[str], bool],
) -> Written:
    """Turn a hand-written page into HTML.

    ``is_page`` tells whether a page with that path exists, ``is_file`` whether there is such a file
    below ``docs/``. Links that lead nowhere stay as they are and are told as problems.
    """
    settings: dict[str, Any] = {name: dict(each) for name, each in extensions.settings.items()}
    settings["footnotes"] = {
        "BACKLINK_TITLE": t("shell.footnote-back"),
        "BACKLINK_TEXT": "^",
        "SEPARATOR": "-",
        **settings.get("footnotes", {}),
    }
    engine = Markdown(extensions=list(extensions.names), extension_configs=settings)
    links = _Links(document, is_page, is_file)
    engine.treeprocessors.register(links, "handbook_links", _BEFORE_OTHERS)
    html = engine.convert(_with_titles(with_links(document, handbook), t))
    tokens: list[dict[str, Any]] = getattr(engine, "toc_tokens", [])
    return Written(
        polished(html, t), tuple(_headings(tokens)), tuple(links.targets), tuple(links.problems)
    )


def _with_titles(markdown: str, t: Labels) -> str:
    """Boxes without a title get the name of their type, in the page's language."""
    if "!!!" not in markdown and "???" not in markdown:
        return markdown
    pieces: list[str] = []
    last = 0
    for match in _BOX.finditer(without_code(markdown)):
        kind = match[3].split()[0].casefold()
        if (label := f"admonition.{kind}") in t:
            pieces += [markdown[last : match.end()].rstrip(), f' "{t(label)}"']
            last = match.end()
    return "".join((*pieces, markdown[last:]))


def _headings(tokens: Sequence[Mapping[str, Any]]) -> list[Heading]:
    found: list[Heading] = []
    for token in tokens:
        if token["level"] == 2:
            found.append(Heading(token["id"], token["name"]))
        found += _headings(token["children"])
    return found


class _Links(Treeprocessor):
    """Links and pictures: from the file beside which they are written to addresses."""

    def __init__(
        self, document: Document, is_page: Callable[[str], bool], is_file: Callable[[str], bool]
    ) -> None:
        super().__init__()
        self.document = document
        self.is_page = is_page
        self.is_file = is_file
        self.targets: list[Target] = []
        self.problems: list[Problem] = []

    def run(self, root: Element) -> None:
        for element in root.iter():
            name = {"a": "href", "img": "src"}.get(element.tag)
            if name is not None and (url := element.get(name)):
                element.set(name, self._address(url))

    def _address(self, url: str) -> str:
        parts = urlsplit(url)
        if (
            parts.scheme or parts.netloc or "\x02" in url
        ):  # the mark of a mail address in the making
            return url
        if not parts.path:
            if parts.fragment:
                self.targets.append(Target(self.document.path, parts.fragment, url))
            return url
        here = address(self.document.path, self.document.language)
        target = posixpath.normpath(
            posixpath.join(posixpath.dirname(self.document.path), unquote(parts.path))
        )
        if parts.path.startswith("/"):
            new = None
        elif target.endswith(".md"):
            path = target.removesuffix(".md").removesuffix("/index")
            path = "" if path == "index" else path
            own = source_uri(path, self.document.language).partition("/")[2]
            new = None
            if own == target and self.is_page(path):
                new = relative(here, address(path, self.document.language))
                if parts.fragment:
                    self.targets.append(Target(path, parts.fragment, url))
        else:
            new = self._file(target, here)
        if new is None:
            self.problems.append(broken(self.document, url))
            return url
        return urlunsplit(("", "", new, parts.query, parts.fragment))

    def _file(self, target: str, here: str) -> str | None:
        """A picture or another file: beside the page, or above the languages' folders."""
        language = self.document.language
        file = posixpath.normpath(posixpath.join(language, target))
        if file.startswith("../") or not self.is_file(file):
            return None
        first = file.partition("/")
        out = first[2] if first[0] == Language.SV else file
        return relative(here, out)


def broken(document: Document, url: str) -> Problem:
    """A link of a hand-written page that leads nowhere, with its place in the file."""
    place = document.markdown.find(url)
    before = document.markdown[: max(place, 0)]
    line = document.first_line + 1 + before.count("\n")
    column = len(before) - (before.rfind("\n") + 1) + 1
    location = Location(document.location.file, line, column)
    return Problem("broken-link", location, {"found": url})
