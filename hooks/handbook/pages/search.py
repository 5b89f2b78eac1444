# What the search is told of a finished page: its names from the data, its text from the body. The
# search itself knows neither entities nor HTML.
"""Pages as records of the search."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from html import unescape
from types import MappingProxyType
from typing import Any, Final

from handbook.language import Language
from handbook.model import Duty, Entity, Kind, Ref, Statute, Text, Words
from handbook.pages.page import Page
from handbook.reading import Handbook
from handbook.search import Because, Name, Record, Section, index_files

WEIGHTS: Final[Mapping[Kind | None, float]] = MappingProxyType(
    {
        Kind.ROLE: 1.3,
        Kind.MODEL: 1.3,
        Kind.TERM: 1.25,
        Kind.SERVICE: 1.25,
        Kind.PARTNER: 1.2,
        Kind.CLIENT_GROUP: 1.1,
        Kind.SITUATION: 1.1,
        Kind.BARRIER: 0.85,
        Kind.ENABLER: 0.85,
        Kind.RISK: 0.85,
        Kind.INDICATOR: 0.85,
    }
)
"""How likely a kind is the wanted one, when two pages fit a question equally well; 1 is usual."""

_LISTS_WEIGHT = 0.4
"""Lists of pages: whoever searches wants the page, not the list."""

_OWN_NAMES = (
    ("aliases", Because.ACCEPTED),
    ("accepted", Because.ACCEPTED),
    ("short_name", Because.ACCEPTED),
    ("avoid", Because.AVOIDED),
    ("situations", Because.SITUATION),
)
_THEIR_NAMES = ("name", "short_name", "accepted", "aliases", "avoid")
"""What of the other language leads to a page of this one."""

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*)>")
_SECTION = re.compile(r'\sid="([^"]+)"')
_LANG = re.compile(r'\slang="([^"]+)"')
_UNREAD = {"svg", "button", "header", "nav", "script", "style", "input", "label"}
_UNREAD_ATTRIBUTES = re.compile(r'\sdata-no-search\b|\sclass="links"')
"""Lists of mere links tell what other pages are about."""
_VOID = {"br", "hr", "img", "wbr", "input", "col", "source"}
_INLINE = {"a", "abbr", "b", "code", "em", "i", "mark", "small", "span", "strong", "sub", "sup"}
_BETWEEN = {("dt", "/"): ": ", ("dd", ""): " "}
"""A name and its value are one line."""
_BREAK = "\x1e"
"""Between two blocks of text, which become lines: an excerpt does not run across them."""


def search_files(pages: Iterable[Page], handbook: Handbook, language: Language) -> dict[str, bytes]:
    """The files of one language's search, by their names in its folder."""
    avoided = avoided_words(handbook, language)
    own = (page for page in pages if page.language is language and not page.hidden)
    return index_files((record(page, handbook, avoided) for page in own if page.path), language)


def avoided_words(handbook: Handbook, language: Language) -> frozenset[str]:
    """What the glossary says should not be used, in small letters."""
    return frozenset(word.casefold() for term in handbook.terms for word in term.avoid[language])


def record(page: Page, handbook: Handbook, avoided: frozenset[str]) -> Record:
    """A page as the search sees it. ``avoided`` words lead to it, but with a warning."""
    entity = _entity(page, handbook)
    is_list = page.kind is None and ("/" not in page.path or page.parent is not None)
    return Record(
        path=f"{page.path}/",
        title=page.title,
        summary=page.description,
        kind=page.kind_label,
        icon=page.icon,
        family=page.family,
        weight=_LISTS_WEIGHT if is_list or page.parent else WEIGHTS.get(page.kind, 1.0),
        names=() if entity is None else tuple(_names(entity, handbook, page.language, avoided)),
        # What a list tells of the pages in it stands on these, and should be found there.
        sections=() if is_list else sections(str(page.body), page.language),
    )


def _entity(page: Page, handbook: Handbook) -> Entity | None:
    if page.kind is None:
        return None
    return handbook.entities.get(Ref(page.kind, page.path.rpartition("/")[2]))


def _names(
    entity: Entity, handbook: Handbook, language: Language, avoided: frozenset[str]
) -> Iterator[Name]:
    for text in _citations(entity, handbook, language):
        yield Name(text, Because.ACCEPTED)
    for field, because in _OWN_NAMES:
        for text in _texts(getattr(entity, field, None), language):
            yield Name(text, Because.AVOIDED if text.casefold() in avoided else because)
    for field in _THEIR_NAMES:
        for text in _texts(getattr(entity, field, None), language.other):
            yield Name(text, Because.OTHER_LANGUAGE)


def _citations(entity: Entity, handbook: Handbook, language: Language) -> Iterator[str]:
    """What lawyers call it: ``1301/2014``, ``Socialvårdslag 41 §``."""
    if isinstance(entity, Statute):
        yield entity.citation
    elif isinstance(entity, Duty):
        statute = handbook[entity.statute]
        for name in (
            *_texts(getattr(statute, "short_name", None), language),
            statute.name[language],
        ):
            yield f"{_plain(name)} {entity.section} §"


def _texts(value: Any, language: Language) -> tuple[str, ...]:
    if isinstance(value, Words):
        return tuple(map(_plain, value[language]))
    if isinstance(value, Text):
        return (_plain(value[language]),)
    if isinstance(value, tuple):
        return tuple(text for each in value for text in _texts(each, language))
    return ()


def _plain(text: str) -> str:
    return text.replace("\u00ad", "")


@lru_cache(maxsize=8192)
def sections(body: str, language: Language) -> tuple[Section, ...]:
    """The text of a page by its headings (h2 with an id), in one walk over the tags.

    Left out: the head (title and summary are given apart), pictures, lists of mere links, text
    in another language, and whatever is marked ``data-no-search``. Kept from one build of a
    preview to the next: most pages stay as they were.
    """
    found: list[Section] = []
    anchor = heading = ""
    pieces: list[str] = []
    in_heading = False
    skipping, depth = "", 0
    position = 0

    def close() -> None:
        text = _text(pieces)
        if text or heading:
            found.append(Section(anchor, heading, text))
        pieces.clear()

    for tag in _TAG.finditer(body):
        closing, name, attributes = tag.groups()
        if skipping:
            if name == skipping:
                depth += -1 if closing else 1
                if not depth:
                    skipping, position = "", tag.end()
            continue
        pieces.append(body[position : tag.start()])
        position = tag.end()
        if not closing and name not in _VOID and _is_unread(name, attributes, language):
            skipping, depth = name, 1
            pieces.append(_BREAK)
        elif name == "h2" and not closing and (identifier := _SECTION.search(attributes)):
            close()
            anchor, heading, in_heading = identifier[1], "", True
        elif name == "h2" and in_heading:
            heading, in_heading = _text(pieces).replace("\n", " "), False
            pieces.clear()
        elif name not in _INLINE:
            pieces.append(_BETWEEN.get((name, closing), _BREAK))
    pieces.append(body[position:] if not skipping else "")
    close()
    return tuple(found)


def _is_unread(name: str, attributes: str, language: Language) -> bool:
    if name in _UNREAD:
        return True
    if not attributes:
        return False
    if _UNREAD_ATTRIBUTES.search(attributes):
        return True
    marked = _LANG.search(attributes)
    return marked is not None and marked[1] != language.value


def _text(pieces: list[str]) -> str:
    lines = (" ".join(line.split()) for line in unescape("".join(pieces)).split(_BREAK))
    return "\n".join(line for line in lines if line not in ("", ":")).replace("\u00ad", "")
