# Markdown -> a tree of blocks with places. The parser is CommonMark with tables; what MkDocs'
# usual extensions add (front matter, admonitions, details, tabs, footnotes, definitions,
# abbreviations, attribute lists) is read by the small rules below, well enough to compare two
# texts that are written alike. Nothing here knows of a second language.
"""The blocks of one Markdown document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from handbook.parity.unit import Form
from handbook.problems import Location
from handbook.source import read_yaml


class Shape(StrEnum):
    """What a block is. Two blocks of different shapes are never the same statement."""

    ROOT = "root"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST = "list"
    ITEM = "item"
    TABLE = "table"
    ROW = "row"
    CELL = "cell"
    BOX = "box"
    LABEL = "label"
    QUOTE = "quote"
    FOOTNOTE = "footnote"
    DEFINITION = "definition"
    ABBREVIATION = "abbreviation"
    CODE = "code"
    HTML = "html"
    RULE = "rule"


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """One block: a leaf with text, or a container of blocks.

    ``detail`` is what must be the same in both languages: a heading's level, a list's kind, a
    box's type, a fence's language. ``name`` is an id that the writer gave it.
    """

    shape: Shape
    line: int
    column: int = 1
    text: str = ""
    detail: str = ""
    name: str = ""
    children: tuple[Block, ...] = ()
    end: int = 0
    """The last line of the block."""

    @property
    def form(self) -> Form:
        """The form of a pair made of this block."""
        return _FORMS[self.shape]

    def leaves(self) -> Iterator[Block]:
        """The blocks with text, in order."""
        if self.children:
            for child in self.children:
                yield from child.leaves()
        elif self.text:
            yield self

    def whole_text(self) -> str:
        """All of the block's text, on one line for each leaf."""
        return "\n".join(leaf.text for leaf in self.leaves())


_FORMS = {
    Shape.ROOT: Form.PARAGRAPH,
    Shape.HEADING: Form.HEADING,
    Shape.PARAGRAPH: Form.PARAGRAPH,
    Shape.LIST: Form.ITEM,
    Shape.ITEM: Form.ITEM,
    Shape.TABLE: Form.CELL,
    Shape.ROW: Form.CELL,
    Shape.CELL: Form.CELL,
    Shape.BOX: Form.NOTE,
    Shape.LABEL: Form.NOTE,
    Shape.QUOTE: Form.PARAGRAPH,
    Shape.FOOTNOTE: Form.PARAGRAPH,
    Shape.DEFINITION: Form.PARAGRAPH,
    Shape.ABBREVIATION: Form.WORD,
    Shape.CODE: Form.CODE,
    Shape.HTML: Form.CODE,
    Shape.RULE: Form.CODE,
}
_IMAGE = re.compile(r"!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])(?:\{[^}]*\})?")


@dataclass(frozen=True)
class Document:
    """One file: what its front matter says to readers, its flow of blocks, and its notes."""

    file: str
    front: tuple[tuple[str, Block], ...]
    blocks: tuple[Block, ...]
    notes: tuple[Block, ...]
    """Footnotes: they belong to their mark and not to the place where they stand."""

    def location(self, block: Block) -> Location:
        """Where a block begins."""
        return Location(self.file, block.line, block.column)

    @cached_property
    def everything(self) -> tuple[Block, ...]:
        """All leaves, with those of the front matter, in the order of the file."""
        found = [block for _, block in self.front]
        for block in (*self.blocks, *self.notes):
            found += block.leaves()
        return tuple(sorted(found, key=lambda each: (each.line, each.column)))


WAIVER = "parity-ignore"
"""What a comment begins with to be a waiver."""

COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_WAIVER_COMMENT = re.compile(rf"<!--\s*{WAIVER}\b.*?-->", re.DOTALL)
_LINE_BREAK = re.compile(r"\r\n|\n|\r")
_FENCE = "---"
_SHOWN_FRONT = ("title", "nav_title", "subtitle", "summary", "description")
_ATTRIBUTES = re.compile(r"[ \t]*\{:?[ \t]*((?:[#.][\w:-]+|[\w-]+=(?:\"[^\"]*\"|\S+)|\s+)+)\}\s*$")
_ATTRIBUTES_LINE = re.compile(r"(?m)^[ \t]*\{:?[ \t]*[#.\w][^{}\n]*\}[ \t]*$")
_NAME = re.compile(r"#([\w:.-]+)")
_BOX = re.compile(r"(!!!|\?\?\?\+?|===[!+]*)[ \t]+(.*)")
_BOX_HEAD = re.compile(r"([\w -]*?)[ \t]*(?:\"(.*)\"|'(.*)')?[ \t]*")
_FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]:[ \t]*")
_DEFINITION = re.compile(r":[ \t]+(?=\S)")
_NAMED_LINK = re.compile(r"\[((?:[^\[\]]|\[[^\]]*\])+)\](?:\[([^\[\]]*)\])?(?![(\[:])")
_ABBREVIATION = re.compile(r"\*\[([^\]]+)\]:[ \t]*(.*)")


def parse(text: str, file: str) -> Document:
    """The blocks of a Markdown text. Never fails: what is not understood is a paragraph."""
    lines = _LINE_BREAK.split(text.removeprefix("\ufeff"))
    first = _first_line(lines)
    front = tuple(_front(lines[1 : first - 1], file)) if first else ()
    # The front matter is blanked, not cut: lines stay those of the file.
    source = [*[""] * first, *lines[first:]]
    if WAIVER in text:
        # A waiver on a line of its own would cut a list in two.
        source = _WAIVER_COMMENT.sub(_blank, "\n".join(source)).split("\n")
    known: dict[str, Any] = {}
    tokens = _parser().parse("\n".join(source).replace("\x00", "\ufffd"), known)
    targets = {name: each["href"] for name, each in known.get("references", {}).items()}
    blocks, notes = _Tree(source, targets).build(tokens)
    return Document(file, front, tuple(blocks), tuple(notes))


def _blank(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match[0])


def _first_line(lines: Sequence[str]) -> int:
    """How many lines the front matter takes."""
    if not lines or lines[0].rstrip() != _FENCE:
        return 0
    closing = (n for n, line in enumerate(lines[1:], 2) if line.rstrip() in (_FENCE, "..."))
    return next(closing, 0)


def _front(lines: Sequence[str], file: str) -> Iterator[tuple[str, Block]]:
    source = read_yaml("\n".join(["#", *lines, ""]).encode("utf-8", "replace"), file)
    value = source.value or {}
    for key in _SHOWN_FRONT:
        words = value.get(key)
        if isinstance(words, str) and words.strip():
            yield key, _front_block(words, source.location((key,)))
    sources = value.get("sources")
    for index, each in enumerate(sources if isinstance(sources, tuple) else ()):
        title = each.get("title") if isinstance(each, dict) else None
        if isinstance(title, str) and title.strip():
            place = source.location(("sources", index, "title"))
            yield f"sources[{index}].title", _front_block(title, place)


def _front_block(text: str, place: Location) -> Block:
    lines = text.count("\n")
    return Block(Shape.LABEL, place.line, place.column, text.strip(), end=place.line + lines)


class _Tree:
    """Tokens -> blocks, with the place of each in the lines of the file."""

    def __init__(self, lines: Sequence[str], targets: Mapping[str, str]) -> None:
        self.lines = lines
        self.targets = targets  # of link definitions, by their names
        self.notes: list[Block] = []
        self.row = (0, 1)  # the lines of the row whose cells are being read: cells have none
        self.next_cell = 0  # where the search for its next cell begins

    def build(self, tokens: Sequence[Token]) -> tuple[list[Block], list[Block]]:
        blocks, _ = self._children(tokens, 0)
        return blocks, self.notes

    def _children(self, tokens: Sequence[Token], index: int) -> tuple[list[Block], int]:
        """The blocks up to the token that closes the container."""
        found: list[Block] = []
        while index < len(tokens) and tokens[index].nesting >= 0:
            token = tokens[index]
            if token.type in _CONTAINERS:
                if token.type == "tr_open" and token.map:
                    self.row, self.next_cell = (token.map[0], token.map[1]), 0
                inner = self._label(token)
                rest, index = self._children(tokens, index + 1)
                block = self._container(token, (*inner, *rest))
                if block.shape is Shape.FOOTNOTE:
                    self.notes.append(block)
                elif block.shape in (Shape.LIST, Shape.TABLE) and not block.children:
                    pass
                else:
                    found.append(block)
            elif token.type in ("thead_open", "tbody_open"):
                rest, index = self._children(tokens, index + 1)
                found += rest
            elif token.type in ("paragraph_open", "heading_open", "th_open", "td_open"):
                block_or_none = self._leaf(token, tokens[index + 1])
                if block_or_none is not None:
                    found.append(block_or_none)
                index += 2
            elif token.type in ("fence", "code_block", "html_block"):
                found += self._raw(token)
            elif token.type == "hr":
                found.append(self._block(Shape.RULE, token, token.markup[:3], one_line=True))
            elif token.type == "abbreviation":
                found.append(self._block(Shape.ABBREVIATION, token, token.content, token.info))
            index += 1
        return found, index

    def _container(self, token: Token, children: tuple[Block, ...]) -> Block:
        shape = _CONTAINERS[token.type]
        detail = {
            "ordered_list_open": "numbered",
            "bullet_list_open": "bullets",
            "box_open": token.info,
        }.get(token.type, "")
        if shape is Shape.TABLE:
            detail = str(len(children[0].children)) if children else ""
        first, last = self._lines(token)
        name = str(token.meta.get("name", ""))
        return Block(shape, first, 1, "", detail, name, children, last)

    def _label(self, token: Token) -> tuple[Block, ...]:
        title = token.content if token.type == "box_open" else ""
        return (self._block(Shape.LABEL, token, title, one_line=True),) if title else ()

    def _leaf(self, token: Token, inline: Token) -> Block | None:
        text = self._linked(COMMENT.sub("", inline.content))
        if token.type in ("th_open", "td_open"):
            return self._block(Shape.CELL, token, text.strip())
        name = ""
        if match := _ATTRIBUTES.search(text):
            found = _NAME.search(match[1])
            name, text = found[1] if found else "", text[: match.start()]
        text = _ATTRIBUTES_LINE.sub("", text).strip()
        if token.type == "heading_open":
            return self._block(Shape.HEADING, token, text, token.tag[1:], name)
        return self._block(Shape.PARAGRAPH, token, text, "", name) if text else None

    def _linked(self, text: str) -> str:
        """The text with ``[words][name]`` as ``[words](target)``: names may be of a language."""
        if not self.targets:
            return text

        def target(match: re.Match[str]) -> str:
            words = match[1]
            known = self.targets.get(normalizeReference(match[2] or words))
            return match[0] if known is None else f"[{words}]({known})"

        return _NAMED_LINK.sub(target, text)

    def _raw(self, token: Token) -> Iterator[Block]:
        if token.type == "html_block":
            text = COMMENT.sub("", token.content).strip()
            if text:
                yield self._block(Shape.HTML, token, text)
            return
        # The fence's own line belongs to the text: its options may hold a title.
        info = f"```{token.info.strip()}\n" if token.type == "fence" else ""
        language = token.info.split()[0] if token.info.split() else ""
        yield self._block(Shape.CODE, token, f"{info}{token.content}".rstrip(), language)

    def _block(
        self,
        shape: Shape,
        token: Token,
        text: str,
        detail: str = "",
        name: str = "",
        *,
        one_line: bool = False,
    ) -> Block:
        first, last = self._lines(token)
        line = self.lines[first - 1] if first <= len(self.lines) else ""
        begin = text.split("\n", 1)[0].strip()
        if shape is Shape.CELL:
            # Cells of a row stand in one line: search on from the one before.
            here = line.find(begin, self.next_cell)
            here = here if here >= 0 and begin else self.next_cell
            bar = line.find("|", here + len(begin))
            self.next_cell = bar + 1 if bar >= 0 else here
        else:
            here = max(line.find(begin), 0) if begin else 0
        return Block(shape, first, here + 1, text, detail, name, (), first if one_line else last)

    def _lines(self, token: Token) -> tuple[int, int]:
        first, after = token.map or self.row
        while after > first + 1 and not self.lines[min(after, len(self.lines)) - 1].strip():
            after -= 1
        return first + 1, after


_CONTAINERS = {
    "bullet_list_open": Shape.LIST,
    "ordered_list_open": Shape.LIST,
    "list_item_open": Shape.ITEM,
    "table_open": Shape.TABLE,
    "tr_open": Shape.ROW,
    "blockquote_open": Shape.QUOTE,
    "box_open": Shape.BOX,
    "footnote_open": Shape.FOOTNOTE,
    "definition_open": Shape.DEFINITION,
}


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    # Inline text is compared as written; parsing it would be thrown away.
    parser.core.ruler.disable(["inline", "text_join"])
    ends: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    for name, rule in (
        ("box", _box),
        ("footnote", _footnote),
        ("definition", _definition),
        ("abbreviation", _abbreviation),
    ):
        parser.block.ruler.before("fence", name, rule, ends)
    return parser


def _here(state: StateBlock, line: int) -> str:
    if state.is_code_block(line):
        return ""
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _body(state: StateBlock, line: int, end: int, indent: int) -> int:
    """The line after the last that is indented deep enough to belong to what begins at ``line``."""
    last = line + 1
    for number in range(line + 1, end):
        if state.isEmpty(number):
            continue
        if state.sCount[number] < indent:
            break
        last = number + 1
    return last


def _nested(
    state: StateBlock, kind: str, first: int, body: int, end: int, indent: int
) -> tuple[Token, Token]:
    opening = state.push(f"{kind}_open", "div", 1)
    opening.map = [first, end]
    kept = state.parentType, state.lineMax, state.blkIndent
    state.parentType, state.lineMax, state.blkIndent = "reference", end, indent
    state.md.block.tokenize(state, body, end)
    state.parentType, state.lineMax, state.blkIndent = kept
    closing = state.push(f"{kind}_close", "div", -1)
    state.line = end
    return opening, closing


def _box(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """``!!! type "Title"``, ``??? type``, ``=== "Tab"``, with the content indented by four."""
    match = _BOX.fullmatch(_here(state, line).rstrip())
    head = _BOX_HEAD.fullmatch(match[2]) if match else None
    if match is None or head is None:
        return False
    if not silent:
        indent = state.sCount[line] + 4
        after = _body(state, line, end, indent)
        opening, _ = _nested(state, "box", line, line + 1, after, indent)
        words = head[1].split()
        opening.info = f"{match[1][:3]} {words[0] if words else ''}".strip()
        opening.content = head[2] or head[3] or ""
    return True


def _footnote(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """``[^mark]: text``."""
    match = _FOOTNOTE.match(_here(state, line))
    return bool(match) and _led(state, "footnote", line, end, silent, match)


def _definition(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """``:   what the term above means``."""
    match = _DEFINITION.match(_here(state, line))
    return bool(match) and _led(state, "definition", line, end, silent, match)


def _led(
    state: StateBlock, kind: str, line: int, end: int, silent: bool, match: re.Match[str] | None
) -> bool:
    """A container whose first line follows a mark on the same line."""
    if silent or match is None:
        return True
    indent = state.sCount[line] + 4
    after = _body(state, line, end, indent)
    # A paragraph may go on without indentation, until a line that begins something new.
    while after < end and not state.isEmpty(after - 1) and not state.isEmpty(after):
        if any(mark.match(_here(state, after)) for mark in (_FOOTNOTE, _DEFINITION, _BOX)):
            break
        after += 1
    kept = state.bMarks[line], state.tShift[line], state.sCount[line]
    state.bMarks[line] += state.tShift[line] + match.end()
    state.tShift[line], state.sCount[line] = 0, indent
    opening, _ = _nested(state, kind, line, line, after, indent)
    opening.meta = {"name": match[1] if match.groups() else ""}
    state.bMarks[line], state.tShift[line], state.sCount[line] = kept
    return True


def _abbreviation(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """``*[FPA]: Folkpensionsanstalten``."""
    match = _ABBREVIATION.fullmatch(_here(state, line).rstrip())
    if match is None:
        return False
    if not silent:
        token = state.push("abbreviation", "", 0)
        token.map = [line, line + 1]
        token.content = f"{match[1]}: {match[2]}"
        state.line = line + 1
    return True


def is_image(block: Block) -> bool:
    """Whether a paragraph is nothing but an image."""
    return block.shape is Shape.PARAGRAPH and _IMAGE.fullmatch(block.text) is not None
