# What the small Markdown of YAML texts may hold, and what not: no HTML, no headings, no images, no
# unsafe links. Rank 3: knows values, not entities. `pages/prose.py` makes HTML of it.
"""Prose: checking it and finding its references."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from urllib.parse import urlsplit

from handbook.model.values import URL_SCHEMES, Kind, Ref

REFERENCE = re.compile(r"\[\[([^\[\]|\n]*)(?:\|([^\[\]\n]*))?\]\]")
_REF = re.compile(r"([a-z-]+):([a-z][a-z0-9]*(?:-[a-z0-9]+)*)")
_HTML = re.compile(r"<(?:!--|/?[a-zA-Z][^>\n]*>?|\?)")
_LINK_TARGET = re.compile(r"\]\(\s*<?([^)\s>]*)")
_AUTO_LINK = re.compile(r"<([a-zA-Z][a-zA-Z0-9+.-]*:[^<>\s]*)>")
_ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);")
_NOT_ALLOWED = re.compile(r"^\s{0,3}(#{1,6}\s|```|~~~|!\[|\|)|!\[", re.MULTILINE)
_LINK_TITLE = re.compile(r"\]\(\s*[^()\s]+\s+[\"'(]")
_REFERENCE_IN_LINK = re.compile(r"\[[^\[\]\n]+\[\[[^\[\]\n]*\]\][^\[\]\n]*\]\(")
_DEFINITION = re.compile(r"^ {0,3}\[[^\[\]]*\]:[ \t]*\n?[ \t]*<?([^\s>]+)", re.MULTILINE)
# What an attribute list, `{ … }`, may not set: it could run code or lead anywhere.
_ATTRIBUTE = re.compile(
    r"(?<![\w-])(?:on[a-z]+|style|href|src|srcset|srcdoc|action|formaction)[ \t]*=", re.IGNORECASE
)
_RELATIVE = re.compile(r"(?!//)[^:]*(#.*)?")
_IN_PLAIN_TEXT = re.compile(r"\[\[|\]\(|\*\*|(?<!\w)__|`")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a text: a code of the message table and what was found."""

    code: str
    found: str


def parse_reference(text: str) -> Ref | None:
    """``role:social-worker`` as a ``Ref``; None if it is not one."""
    match = _REF.fullmatch(text.strip())
    if match is None or match[1] not in set(Kind):
        return None
    return Ref(Kind(match[1]), match[2])


def references_in(text: str) -> Iterator[Ref]:
    """The well-formed references of a text, in order."""
    for match in REFERENCE.finditer(text):
        if (ref := parse_reference(match[1])) is not None:
            yield ref


def is_allowed_link(url: str) -> bool:
    """Whether prose may link to ``url``: an absolute address with an allowed scheme."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in URL_SCHEMES and bool(parts.netloc or parts.path)


def faults_in_plain_text(text: str) -> Iterator[Fault]:
    """What a plain line may not hold: HTML, entities, markup, more than one line."""
    if match := _HTML.search(text) or _ENTITY.search(text):
        yield Fault("html-in-text", match[0])
    elif match := _IN_PLAIN_TEXT.search(text):
        yield Fault("markup-in-text", match[0])


def faults_in_prose(text: str) -> Iterator[Fault]:
    """What prose may not hold: HTML, headings, code, images, tables, unsafe links, bad references.

    References are checked here for their form; whether they point to something is checked where
    all entities are known.
    """
    if (match := _AUTO_LINK.search(text)) and not is_allowed_link(match[1]):
        yield Fault("bad-link", match[1])
    elif match := _HTML.search(_AUTO_LINK.sub("", text)) or _ENTITY.search(text):
        yield Fault("html-in-text", match[0])
    if match := _NOT_ALLOWED.search(text) or _LINK_TITLE.search(text):
        yield Fault("markup-in-text", match[0].strip())
    for match in _LINK_TARGET.finditer(text):
        if not is_allowed_link(match[1]):
            yield Fault("bad-link", match[1])
    for match in REFERENCE.finditer(text):
        if parse_reference(match[1]) is None:
            yield Fault("bad-prose-reference", match[1])
    if match := _REFERENCE_IN_LINK.search(text):
        yield Fault("bad-prose-reference", match[0][:40])
    elif "[[" in REFERENCE.sub("", text):
        yield Fault("bad-prose-reference", text[text.rindex("[[") :][:40])


def faults_in_document(markdown: str) -> Iterator[tuple[int, Fault]]:
    """What a hand-written page may not hold, with the offset of each: HTML and unsafe links.

    Code is left alone. Relative links are allowed; whether they lead anywhere is seen when the
    site is made.
    """

    text = without_code(markdown)
    for match in _AUTO_LINK.finditer(text):
        if not is_allowed_link(match[1]):
            yield match.start(), Fault("bad-link", match[1])
    for match in _HTML.finditer(_AUTO_LINK.sub(_blank, text)):
        if not match[0].startswith(("<!--", "</")):
            yield match.start(), Fault("html-in-text", match[0])
    targets = [*_LINK_TARGET.finditer(text), *_DEFINITION.finditer(text)]
    for match in targets:
        target = unescape(match[1])  # the engine leaves `&colon;` for the browser to read
        if not (is_allowed_link(target) or _RELATIVE.fullmatch(target)):
            yield match.start(), Fault("bad-link", match[1])
    start = 0
    for line in text.split("\n"):
        if "{" in line and (found := _ATTRIBUTE.search(line, line.index("{"))):
            yield start + found.start(), Fault("html-in-text", found[0])
        start += len(line) + 1


# Python-Markdown's own rule of code spans, and the plain forms of fenced blocks. What is not
# surely code there counts as text here: then too much is refused, never too little.
_SPAN = re.compile(r"(?<!\\)(`+)(.+?)(?<!`)\1(?!`)")
_FENCE = re.compile(r"( *)(`{3,}|~{3,})[ \t]*[\w#.+-]*[ \t]*")
_LONGEST_LINE = 2_000
"""Pairing the backticks of a longer line could take long: nothing in it counts as code."""


def without_code(markdown: str) -> str:
    """The text with code blocks and code spans blanked; every offset stays what it was.

    >>> without_code("a `b` c")
    'a     c'
    """
    lines = markdown.split("\n")
    closing = _closing_fences(lines)
    paragraph: list[int] = []
    number = 0
    while number < len(lines):
        if number in closing:
            _blank_spans(lines, paragraph)
            for inside in range(number, closing[number] + 1):
                lines[inside] = " " * len(lines[inside])
            number, paragraph = closing[number], []
        elif lines[number].strip():
            paragraph.append(number)
        else:
            _blank_spans(lines, paragraph)
            paragraph = []
        number += 1
    _blank_spans(lines, paragraph)
    return "\n".join(lines)


def _closing_fences(lines: Sequence[str]) -> dict[int, int]:
    """The line of each opening fence -> the line of its closing one; open ones are left out."""
    places: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        places.setdefault(line.rstrip(), []).append(number)
    found: dict[int, int] = {}
    number = 0
    while number < len(lines):
        match = _FENCE.fullmatch(lines[number])
        if match:
            same = places.get(match[1] + match[2], [])
            nearest = bisect_right(same, number)
            closed = same[nearest] if nearest < len(same) else None
            inside = range(number, closed) if closed is not None else ()
            outdented = (
                n for n in inside if lines[n].strip() and not lines[n].startswith(match[1])
            )
            first = next(outdented, None)
            if first is not None:
                number = first - 1
            elif closed is not None:
                found[number] = closed
                number = closed
        number += 1
    return found


def _blank_spans(lines: list[str], paragraph: Sequence[int]) -> None:
    """Blank the code spans of a paragraph, if every backtick finds its pair on its own line."""
    blanked: dict[int, str] = {}
    for number in paragraph:
        if "`" in lines[number]:
            if len(lines[number]) > _LONGEST_LINE:
                return
            blanked[number] = _SPAN.sub(_blank, lines[number])
            if "`" in blanked[number]:
                return
    for number, line in blanked.items():
        lines[number] = line


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
