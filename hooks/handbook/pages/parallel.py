# Both languages of a page side by side, made from the two finished bodies: section by section, by
# the ids that the headings share, and line by line inside. Drawings and controls stay behind.
"""The parallel view."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cache, lru_cache

from markupsafe import Markup

from handbook.language import Language
from handbook.pages.page import Page, address

FOLDER = "parallel"
_LEFT_OUT = frozenset(
    {
        "",
        "a-z",
        "mine",
        "status",
        "terms",
        "terms/definitions",
        "terms/other-language",
        "who-with-whom",
    }
)
"""Pages that are pictures, ways in or lists in two languages already."""


@dataclass(frozen=True, slots=True)
class Block:
    """A piece that may stand beside another: a heading, a paragraph, an item, a table.

    ``key`` is what its twin in the other language has too: the tag with an id, or with where its
    first link leads.
    """

    tag: str
    key: str
    html: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """Two blocks that belong together; one side may be empty."""

    sv: Markup
    fi: Markup
    heading: bool


def has_parallel(page: Page) -> bool:
    """Whether there is a parallel view of a page."""
    if page.kind is None and page.parent is not None:
        return False  # a later part of an index: each language divides its own alphabet
    if page.path.endswith("/pictures"):
        return False
    return page.path not in _LEFT_OUT and not page.hidden


def parallel_path(page: Page) -> str:
    """The address of the parallel view: the same for both languages."""
    return f"{FOLDER}/{page.path}/"


def rows(sv: Page, fi: Page) -> tuple[Row, ...]:
    """The two pages side by side, with links as seen from the parallel view."""
    here = parallel_path(sv)
    left = blocks(_readdressed(_lean(sv), address(sv.path, Language.SV), here))
    right = blocks(_readdressed(_renamed(_lean(fi)), address(fi.path, Language.FI), here))
    right = [
        replace(each, anchor=each.anchor.removesuffix(_SUFFIX)) if each.anchor else each
        for each in right
    ]
    return tuple(
        Row(Markup(a.html if a else ""), Markup(b.html if b else ""), _is_heading(a or b))
        for a, b in _aligned(left, right)
    )


def _is_heading(block: Block | None) -> bool:
    return block is not None and block.tag in _HEADINGS


# Alignment ---------------------------------------------------------------------------------------

_Pair = tuple[Block | None, Block | None]


def _aligned(left: Sequence[Block], right: Sequence[Block]) -> Iterator[_Pair]:
    """Headings with the same id divide both sides; between them the blocks are matched."""
    anchors = {each.anchor for each in right if _is_heading(each) and each.anchor}
    shared = [each.anchor for each in left if _is_heading(each) and each.anchor in anchors]
    a = b = 0
    for anchor in shared:
        to_a = next((n for n in range(a, len(left)) if left[n].anchor == anchor), None)
        to_b = next((n for n in range(b, len(right)) if right[n].anchor == anchor), None)
        if to_a is None or to_b is None:
            continue
        yield from _between(left[a:to_a], right[b:to_b])
        yield left[to_a], right[to_b]
        a, b = to_a + 1, to_b + 1
    yield from _between(left[a:], right[b:])


def _between(left: Sequence[Block], right: Sequence[Block]) -> Iterator[_Pair]:
    right = _in_the_same_order(left, right)
    if [each.tag for each in left] == [each.tag for each in right]:
        yield from zip(left, right, strict=True)
        return
    matcher = SequenceMatcher(
        None, [each.key for each in left], [each.key for each in right], autojunk=False
    )
    for _, a, a_end, b, b_end in matcher.get_opcodes():
        for n in range(max(a_end - a, b_end - b)):
            yield (
                left[a + n] if a + n < a_end else None,
                right[b + n] if b + n < b_end else None,
            )


def _in_the_same_order(left: Sequence[Block], right: Sequence[Block]) -> Sequence[Block]:
    """The right side in the left side's order, where an alphabet has put them differently."""
    keys = [each.key for each in left]
    by_key = {each.key: each for each in right}
    if len(by_key) == len(right) == len(left) and by_key.keys() == set(keys):
        return [by_key[key] for key in keys]
    return right


# A body's blocks ---------------------------------------------------------------------------------

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_OPEN = frozenset({"section", "header", "div", "ul", "ol", "dl", "article"})
"""Looked into; everything else is kept whole."""
_WHOLE = re.compile(r'class="[^"]*\b(?:admonition|scroll|highlight|tabbed-set|footnote)\b|\blang="')
_BEHIND = re.compile(
    r'class="(?:[^"]* )?(?:about|acts|az|choose|crumbs|key|kind|meta|only-for|other|'
    r'paper-only|pd-[a-z]+|pick|progress|stop|with-script)\b|role="search"'
)
_NEWER = re.compile(r'class="newer"')
_LIST_OF_LISTS = re.compile(r'class="trail\b')
_TOKEN = re.compile(
    r"<!--.*?-->|<svg\b.*?</svg>|<(/?)([a-zA-Z][a-zA-Z0-9]*)"
    r'((?:[^>"]++|"[^"]*+")*+)>',
    re.DOTALL,
)
_EMPTY = frozenset({"br", "hr", "img", "input", "wbr", "col", "link", "meta"})
_ANCHOR = re.compile(r'^<[^>]*?\bid="([^"]*)"')
_LINK = re.compile(r'href="([^"]*)"')
_SUFFIX = "-fi"
# Each begins with fixed letters: such a pattern is looked for many times faster than a choice.
_NOT_NEEDED = (
    re.compile(r'<span class="(?:you|here)[^"]*">.*?</span>', re.DOTALL),
    re.compile(r' data-(?:step|lane|own|with|told|here|task)(?:="[^"]*")?'),
)
"""What is only for a reader with a chosen role."""
_TERM = re.compile(r'<a class="term"[^>]*>([^<]*)</a>')


def blocks(body: str) -> list[Block]:
    """The blocks of a body, without the main heading, drawings, controls and the page's foot."""
    found: list[Block] = []
    lists: list[tuple[str, str]] = []  # the lists we are inside: tag, its other attributes
    place = 0
    while match := _TOKEN.search(body, place):
        begin, end = match.span()
        if begin > place and (text := body[place:begin].strip()):
            found.append(Block("p", "p", f"<p>{text}</p>"))
        closing, tag, rest = match.groups()
        place = end
        if tag is None:
            continue
        tag = tag.lower()
        if tag in _EMPTY:
            continue
        if closing:
            if tag in ("ul", "ol", "dl") and lists:
                lists.pop()
            continue
        if (
            tag == "h1"
            or (rest and _is_behind(rest))
            or tag in ("figure", "fieldset", "form", "nav")
        ):
            place = _end_of(body, tag, place)
        elif tag == "li" and lists and _LIST_OF_LISTS.search(lists[-1][1]):
            continue
        elif tag in _OPEN and not _WHOLE.search(rest) and not (tag == "div" and _in_facts(lists)):
            if tag in ("ul", "ol", "dl"):
                lists.append((tag, rest))
        else:
            place = _end_of(body, tag, place)
            html = body[begin:place]
            if _NEWER.search(rest) and found:
                # The mark stands with its heading: it has no twin of its own.
                found[-1] = replace(found[-1], html=found[-1].html + html)
            else:
                found.append(_block(tag, html, lists))
    return found


@lru_cache(maxsize=1 << 12)
def _is_behind(attributes: str) -> bool:
    return _BEHIND.search(attributes) is not None


@cache
def _borders(tag: str) -> re.Pattern[str]:
    return re.compile(rf"<(/?){tag}\b", re.IGNORECASE)


def _in_facts(lists: Sequence[tuple[str, str]]) -> bool:
    return bool(lists) and lists[-1][0] == "dl"


def _end_of(body: str, tag: str, place: int) -> int:
    """Where the element that begins before ``place`` ends."""
    closing = f"</{tag}>"
    end = body.find(closing, place)
    if end >= 0 and body.find(f"<{tag}", place, end) < 0:
        return end + len(closing)
    depth = 1
    for match in _borders(tag).finditer(body, place):
        depth += -1 if match[1] else 1
        if not depth:
            return body.index(">", match.end()) + 1
    return len(body)


def _block(tag: str, html: str, lists: Sequence[tuple[str, str]]) -> Block:
    anchor = _ANCHOR.search(html)
    link = _LINK.search(html)
    # Below the parallel view's own folder both languages differ by "fi/" only.
    where = link[1].replace("../fi/", "../").rstrip("/") if link else ""
    key = f"{tag} {anchor[1].removesuffix(_SUFFIX) if anchor else where.split('#')[0]}"
    if tag in ("li", "dt", "dd", "div") and lists:
        outer, rest = lists[-1]
        html = f"<{outer}{rest}>{html}</{outer}>"
    elif tag in ("a", "span", "strong", "svg", "button"):
        html = f"<p>{html}</p>"
    return Block(tag, key, html, anchor[1] if anchor else "")


def _lean(page: Page) -> str:
    """A body without what the parallel view does not show."""
    body = _without_drawings(str(page.body))
    for pattern in _NOT_NEEDED:
        body = pattern.sub("", body)
    return _TERM.sub(r"\1", body)


def _without_drawings(body: str) -> str:
    """A body without drawings and signs; a sign beside a word takes its space along."""
    kept: list[str] = []
    place = 0
    while (begin := body.find("<svg", place)) >= 0 and (end := body.find("</svg>", begin)) >= 0:
        kept.append(body[place:begin].removesuffix("\u00a0"))
        place = end + len("</svg>")
    return "".join((*kept, body[place:]))


# Addresses ---------------------------------------------------------------------------------------

_REFERRING = tuple(
    re.compile(rf'{name}="[^"]+(?=")')
    for name in ("id", "for", "aria-labelledby", "aria-describedby")
)
_INNER = re.compile(r'href="#[^"]+(?=")')
_RELATIVE = (re.compile(r'href="(?!#|[a-z]+:)([^"]*)"'), re.compile(r'src="(?!#|[a-z]+:)([^"]*)"'))


def _renamed(body: str) -> str:
    """Ids of the second language, which may not stand twice in a page."""

    def with_suffix(match: re.Match[str]) -> str:
        return f"{match[0]}{_SUFFIX}" if _is_whole_name(match) else match[0]

    for pattern in (*_REFERRING, _INNER):
        body = pattern.sub(with_suffix, body)
    return body


def _is_whole_name(match: re.Match[str]) -> bool:
    """Whether the name of an attribute begins where the match does: ``grid="…"`` has no id."""
    before = match.string[match.start() - 1 : match.start()]
    return not (before.isalnum() or before == "_")


def _readdressed(body: str, old: str, new: str) -> str:
    """Relative links, which were written for the address ``old``, as seen from ``new``."""
    known: dict[str, str] = {}
    to_root, up = "../" * old.count("/"), "../" * new.count("/")

    def moved(match: re.Match[str]) -> str:
        written = match[0]
        if not _is_whole_name(match):
            return written
        if written not in known:
            path, mark, anchor = match[1].partition("#")
            below = path.removeprefix(to_root)
            if not path.startswith(to_root) or "." in below or "//" in below:
                below = posixpath.normpath(posixpath.join("/", old, path))
            slash = "/" if path.endswith("/") or path in ("", ".", "..") else ""
            target = f"{up}{below.strip('/')}{slash}{mark}{anchor}".replace("//", "/")
            known[written] = f'{written[: match.start(1) - match.start()]}{target}"'
        return known[written]

    for pattern in _RELATIVE:
        body = pattern.sub(moved, body)
    return body
