# What the search is told of a finished page: its names from the data, its text from the body. The
# search itself knows neither entities nor HTML.
"""Pages as records of the search."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
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

_INLINE = "a|abbr|b|code|em|i|mark|small|span|strong|sub|sup"
_UNREAD = re.compile(r"<(svg|button|header|nav|script|style|label)\b[^>]*>")
_NOT_SEARCHED = " data-no-search"
_LANGUAGE = ' lang="'
_LINKS = ' class="links"'
"""Lists of mere links tell what other pages are about."""
_HEADING = re.compile(r'<h2\b[^>]*\sid="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
_VALUE = re.compile(r"<dd\b[^>]*>")
_INLINE_TAG = re.compile(rf"</?(?:{_INLINE})\b[^>]*>")
_TAG_AND_SPACE = r"</?[a-zA-Z][^>]*+>[ \n]*+"
# A choice with a fixed beginning, and repetition that never goes back: four times as fast.
_TAGS = re.compile(rf"{_TAG_AND_SPACE}(?:{_TAG_AND_SPACE})*+")
_BREAK, _SECTION, _PART = "\x1e", "\x1d", "\x1c"
"""Between two blocks of text, which become lines: an excerpt does not run across them. Before a
section's anchor, and after its anchor and its heading."""


def search_files(pages: Iterable[Page], handbook: Handbook, language: Language) -> dict[str, bytes]:
    """The files of one language's search, by their names in its folder."""
    avoided = avoided_words(handbook, language)
    own = (page for page in pages if page.language is language and is_searched(page))
    return index_files((record(page, handbook, avoided) for page in own), language)


def is_searched(page: Page) -> bool:
    """Whether the search is told of a page."""
    return bool(page.path) and not page.hidden


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


def sections(body: str, language: Language) -> tuple[Section, ...]:
    """The text of a page by its headings (h2 with an id).

    Left out: the head (title and summary are given apart), pictures, lists of mere links, text
    in another language, and whatever is marked ``data-no-search``. Whole texts are replaced at a
    time, because a page has some hundred tags and a site has thousands of pages.
    """
    text = _HEADING.sub(rf"{_SECTION}\1{_PART}\2{_PART}", _read(body, language))
    # A name and its value are one line.
    text = _VALUE.sub(" ", text.replace("</dt>", ": "))
    first, *others = _TAGS.sub(_BREAK, _INLINE_TAG.sub("", text)).split(_SECTION)
    found = [Section("", "", _text(first))] if _text(first) else []
    for each in others:
        anchor, heading, rest = each.split(_PART)
        found.append(Section(anchor, _text(heading).replace("\n", " "), _text(rest)))
    return tuple(found)


def _read(body: str, language: Language) -> str:
    """The body without what is not read."""
    pieces = []
    position = 0
    for begin, end, name in sorted(_unread(body, language)):
        if begin >= position:  # not inside the one before
            pieces.append(body[position:begin])
            position = _end(body, name, end)
    pieces.append(body[position:])
    return _BREAK.join(pieces)


def _unread(body: str, language: Language) -> Iterator[tuple[int, int, str]]:
    """Opening tags of what is not read: where each begins and ends, and its name.

    Fixed texts are looked for, many times faster than a pattern that looks into every tag.
    """
    for tag in _UNREAD.finditer(body):
        yield tag.start(), tag.end(), tag[1]
    own = f'{_LANGUAGE}{language}"'
    for mark in (_NOT_SEARCHED, _LINKS, _LANGUAGE):
        place = body.find(mark)
        while place >= 0:
            begin = body.rfind("<", 0, place)
            end = body.find(">", begin) + 1
            is_tag = end > place  # and no text that speaks of it
            if is_tag and not body.startswith(own, place):
                yield begin, end, body[begin + 1 : end].split(None, 1)[0]
            place = body.find(mark, place + 1)


def _end(body: str, name: str, start: int) -> int:
    """Where the element ends that was opened before ``start``."""
    closing = f"</{name}>"
    end = body.find(closing, start)
    if end >= 0 and body.find(f"<{name}", start, end) < 0:
        return end + len(closing)
    depth = 1
    for tag in _tags(name).finditer(body, start):
        depth += -1 if tag[0].startswith("</") else 1
        if not depth:
            return tag.end()
    return len(body)


@cache
def _tags(name: str) -> re.Pattern[str]:
    return re.compile(rf"</?{name}\b[^>]*>")


def _text(text: str) -> str:
    plain = unescape(text).replace("\u00ad", "").replace("\u00a0", " ").replace("\u202f", " ")
    lines = (line.strip() for line in plain.split(_BREAK))
    return "\n".join(_one_line(line) for line in lines if line not in ("", ":"))


def _one_line(line: str) -> str:
    # Most are one already; looking is cheaper than taking all words apart.
    if "  " in line or "\n" in line or "\t" in line:
        return " ".join(line.split())
    return line
