# Our own rendered page -> the Markdown that somebody would have written for another generator: the
# same headings, paragraphs, lists, tables and links. Drawings, buttons and forms are left out.
"""Markdown from HTML, for the other generators."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import html

_LEFT_OUT = {"svg", "button", "form", "nav", "figure", "script", "style", "dialog", "template"} | {
    "fieldset",
    "input",
    "label",
    "select",
}
_HEADINGS = {f"h{level}": level for level in range(2, 7)}
_SPECIAL = re.compile(r"([\\`*_\[\]<>|{}#])")
_BLOCKS = {"p", "ul", "ol", "dl", "table", "div", "section", "details", "blockquote", *_HEADINGS}

Linking = Callable[[str], str | None]
"""A link as it stands on the page -> as the other generator wants it; ``None``: only its words."""


@dataclass(frozen=True)
class Content:
    """One page of the site, ready to be written for somebody else."""

    path: str
    """From the root of its language, with a slash at the end: ``roles/nurse/``; ``""`` is start."""
    language: str
    title: str
    main: html.HtmlElement

    @property
    def folder(self) -> str:
        """The folder whose list stands at the page's side."""
        return self.path.split("/")[0]

    def markdown(self, linking: Linking) -> str:
        """The body, without the title."""
        return "\n\n".join(_blocks(self.main, linking)) + "\n"


def contents(site: Path) -> Iterator[Content]:
    """Every page of a built site but the not-found page."""
    for file in sorted(site.rglob("index.html")):
        path = file.parent.relative_to(site).as_posix()
        first, _, rest = path.partition("/")
        language, inner = ("fi", rest) if first == "fi" else ("sv", path)
        inner = "" if inner == "." else f"{inner}/" if inner else ""
        page = html.fromstring(file.read_text("utf-8"))
        main = page.find(".//main")
        if main is None:
            continue
        heading = main.find(".//h1")
        title = _plain(str(heading.xpath("string()"))) if heading is not None else inner or "Start"
        if heading is not None and (above := heading.getparent()) is not None:
            above.remove(heading)
        yield Content(inner, language, title, main)


def _blocks(parent: html.HtmlElement, linking: Linking) -> Iterator[str]:
    for element in parent:
        tag = element.tag
        if not isinstance(tag, str) or tag in _LEFT_OUT:
            continue
        if tag in _HEADINGS:
            yield f"{'#' * _HEADINGS[tag]} {_inline(element, linking)}"
        elif tag in ("ul", "ol"):
            yield _items(element, linking, "")
        elif tag == "dl":
            yield _definitions(element, linking)
        elif tag == "table":
            yield _table(element, linking)
        elif any(child.tag in _BLOCKS for child in element):
            yield from _blocks(element, linking)
        elif text := _inline(element, linking):
            yield text


def _items(parent: html.HtmlElement, linking: Linking, indent: str) -> str:
    mark = "1." if parent.tag == "ol" else "-"
    lines = []
    for item in parent.iterchildren("li"):
        inner = [each for each in item.iterdescendants("ul", "ol") if _list_above(each) is item]
        lines.append(f"{indent}{mark} {_inline(item, linking) or '–'}")
        lines += [_items(each, linking, indent + "   ") for each in inner]
    return "\n".join(lines)


def _list_above(element: html.HtmlElement) -> html.HtmlElement | None:
    return next(element.iterancestors("li"), None)


def _definitions(parent: html.HtmlElement, linking: Linking) -> str:
    lines = []
    for term in parent.iter("dt"):
        value = term.getnext()
        if value is None or value.tag != "dd":
            continue
        said = _inline(value, linking)
        lines.append(f"- **{_inline(term, linking) or '–'}:** {said}".rstrip())
        inner = value.xpath("./ul | ./ol | ./div/ul | ./div/ol")
        lines += [_items(each, linking, "   ") for each in inner]
    return "\n".join(lines)


def _table(parent: html.HtmlElement, linking: Linking) -> str:
    rows = [[_inline(cell, linking) for cell in row] for row in parent.iter("tr")]
    width = max(map(len, rows), default=1)
    lines = [f"| {' | '.join([*row, *[''] * (width - len(row))])} |" for row in rows]
    return "\n".join([*lines[:1], f"|{' --- |' * width}", *lines[1:]])


def _inline(element: html.HtmlElement, linking: Linking) -> str:
    return _plain("".join(_pieces(element, linking)))


def _pieces(element: html.HtmlElement, linking: Linking) -> Iterator[str]:
    yield _SPECIAL.sub(r"\\\1", element.text or "")
    for child in element:
        tag = child.tag
        if isinstance(tag, str) and tag not in _LEFT_OUT | {"ul", "ol"}:
            inner = _inline(child, linking)
            target = linking(child.get("href", "")) if tag == "a" else None
            if target and inner:
                yield f"[{inner}]({target})"
            elif tag in ("strong", "b", "h3", "h4") and inner:
                yield f" **{inner}** "
            else:
                yield f" {inner} " if tag in _BLOCKS | {"dt", "dd", "li"} else inner
        yield _SPECIAL.sub(r"\\\1", child.tail or "")


def _plain(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())
