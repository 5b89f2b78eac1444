# YAML text -> plain values and the position of every value. Rank 2.
#
# One pass over the parser's events instead of PyYAML's compose and construct: it is faster, it
# keeps every scalar as text (`no`, `007`, `2024-01-02`), it cannot be blown up by aliases or by
# nesting, and each thing we refuse is met where its position is known. A fault that does not stop
# the parser does not stop the reading either, so that an editor sees all of them at once.
"""Reading one YAML file without trusting it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import yaml

from handbook.problems import Location, Problem

Value = str | tuple["Value", ...] | Mapping[str, "Value"]
"""What a file holds: text, tuples and mappings. Nothing else; an empty value is empty text."""

Path = tuple[str | int, ...]
"""Where a value stands in its file: ``("roles", 3, "name", "sv")``."""

MAX_BYTES = 1_000_000
"""A larger file is refused unread. The largest honest data file is a tenth of this."""

MAX_DEPTH = 20
"""How many lists and mappings may stand inside each other. The data needs eight."""

MAX_REPORTS = 50
"""How many problems of one code are reported per file: a picture renamed to .yaml has millions."""

_LOSSY = {
    "bad-key",
    "not-a-mapping",
    "yaml-alias",
    "yaml-many-documents",
    "yaml-merge-key",
    "yaml-syntax",
    "yaml-tab",
    "yaml-too-deep",
}
"""After these the value would lack what the editor meant, and checking it would only mislead."""

# The C parser comes with every PyYAML wheel. A PyYAML built without it is ten times slower, but
# it reads the same data, so it is a fallback and not an error.
_PARSER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

# Control characters, the line separators that YAML counts as line breaks and editors do not,
# invisible and direction-changing characters, the sign of an earlier encoding fault (U+FFFD), and
# halves of characters. Tab and line breaks are judged apart.
_BAD_CHARACTER = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufeff\ufff9-\uffff]"
)
_INDENTING_TAB = re.compile(r"(?:\A|[\n\r]) *(\t)")
_LINE_BREAK = re.compile(r"\r\n|\n|\r")
_OTHER_ENCODINGS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_REPLACEMENT = "\ufffd"

_Place = tuple[int, int]
"""Line and column, from 1."""


@dataclass(slots=True)
class _Places:
    """Positions in one list or mapping, shaped like the value itself."""

    start: _Place
    children: dict[str | int, _Place | _Places] = field(default_factory=dict)
    keys: dict[str | int, _Place] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Document:
    """One file as read: its value, where each part of it stands, and what was wrong."""

    file: str
    value: Mapping[str, Value] | None
    """``None`` when the file could not be read, or when what was refused leaves a hole in it."""
    problems: tuple[Problem, ...]
    _places: _Places = field(default_factory=lambda: _Places((1, 1)), repr=False, compare=False)
    above: int = 0
    """Lines of the file above what was read, when that is a part of the file."""

    def location(self, path: Path) -> Location:
        """Where the value at ``path`` begins; where there is none, its nearest ancestor."""
        here = self._places
        for part in path:
            found = here.children.get(part)
            if not isinstance(found, _Places):
                return self._location(here.start if found is None else found)
            here = found
        return self._location(here.start)

    def key_location(self, path: Path) -> Location:
        """Where the key that leads to ``path`` stands; in a list, where the item begins."""
        parents = list(self._along(path[:-1]))
        parent = parents[-1]
        if path and len(parents) == len(path) and isinstance(parent, _Places):
            place = parent.keys.get(path[-1])
            if place is not None:
                return self._location(place)
        return self.location(path)

    def stands_as(self, other: Document) -> bool:
        """Whether every value is sure to stand where the same value of the other stands."""
        return (
            self._places is other._places and self.above == other.above and self.file == other.file
        )

    def _location(self, place: _Place) -> Location:
        return Location(self.file, place[0] + self.above, place[1])

    def _along(self, path: Path) -> Iterator[_Place | _Places]:
        """The positions from the root along ``path``, as far as the file goes."""
        here: _Place | _Places | None = self._places
        yield self._places
        for part in path:
            here = here.children.get(part) if isinstance(here, _Places) else None
            if here is None:
                return
            yield here


def read_yaml(text: bytes, file: str) -> Document:
    """Read the bytes of ``file``; every fault becomes a problem, none an exception."""
    return _Reading(file).read(text)


class _Frame:
    """A list or a mapping that has begun and not yet ended."""

    __slots__ = ("awaits_key", "fields", "items", "key", "places")

    def __init__(self, start: _Place, *, mapping: bool) -> None:
        self.places = _Places(start)
        self.fields: dict[str, Value] | None = {} if mapping else None
        self.items: list[Value] = []
        self.awaits_key = mapping
        self.key: str | None = None  # None while a value is being read: its key was refused

    def value(self) -> Value:
        return tuple(self.items) if self.fields is None else self.fields


class _Reading:
    """The reading of one file: collects its problems on the way."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.counts: Counter[str] = Counter()
        self.end: _Place = (1, 1)

    def read(self, raw: bytes) -> Document:
        text = self._decode(raw)
        if text is None:
            return self._document(None, _Places((1, 1)))
        text = self._only_readable(text)
        self.end = _place(text, len(text))
        value, places = self._parse(text)
        return self._document(value, places)

    def _document(self, value: Mapping[str, Value] | None, places: _Places) -> Document:
        if not _LOSSY.isdisjoint(self.counts):
            value = None
        problems = sorted(self.problems, key=lambda problem: problem.location)
        return Document(self.file, value, tuple(problems), places)

    def _report(self, code: str, place: _Place, **facts: str) -> None:
        self.counts[code] += 1
        if self.counts[code] <= MAX_REPORTS:
            self.problems.append(Problem(code, Location(self.file, *place), facts))

    # Before the parser: bytes and characters.

    def _decode(self, raw: bytes) -> str | None:
        if len(raw) > MAX_BYTES:
            size, limit = (f"{number / 1000:.0f}" for number in (len(raw), MAX_BYTES))
            self._report("file-too-large", (1, 1), size=size, limit=limit)
            return None
        for mark, name in _OTHER_ENCODINGS:
            if raw.startswith(mark):
                self._report("bad-encoding", (1, 1), found=name)
                return None
        if raw.count(b"\x00") * 3 > len(raw):  # Swedish in UTF-16 without a byte order mark
            self._report("bad-encoding", (1, 1), found="UTF-16")
            return None
        raw = raw.removeprefix(b"\xef\xbb\xbf")
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError as error:
            before = raw[: error.start].decode("utf-8")
            place = _place(before, len(before))
            self._report("bad-encoding", place, found=f"0x{raw[error.start]:02X}")
            return None

    def _only_readable(self, text: str) -> str:
        if "\t" in text:
            for found in islice(_INDENTING_TAB.finditer(text), MAX_REPORTS):
                self._report("yaml-tab", _place(text, found.start(1)))
        if not _BAD_CHARACTER.search(text):
            return text
        for found in islice(_BAD_CHARACTER.finditer(text), MAX_REPORTS):
            self._bad_character(found.group(), _place(text, found.start()))
        return _BAD_CHARACTER.sub(_REPLACEMENT, text)  # one for one: columns stay true

    def _bad_character(self, character: str, place: _Place) -> None:
        self._report("bad-character", place, found=f"U+{ord(character):04X}")

    # The parser's events.

    def _parse(self, text: str) -> tuple[Mapping[str, Value] | None, _Places]:
        last: Any = None
        root = _Frame((1, 1), mapping=False)  # holds the document itself as its only item
        try:
            parser = _PARSER(text)
            stack = [root]
            documents = 0
            while True:
                event = parser.get_event()
                kind = type(event)
                if kind is yaml.ScalarEvent:
                    last = event
                    self._scalar(event, stack[-1])
                elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                    self._refuse_decorations(event)
                    if len(stack) > MAX_DEPTH:
                        self._report("yaml-too-deep", self._start(event), limit=str(MAX_DEPTH))
                        break
                    is_mapping = kind is yaml.MappingStartEvent
                    stack.append(_Frame(self._start(event), mapping=is_mapping))
                elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                    frame = stack.pop()
                    self._attach(stack[-1], frame.value(), frame.places)
                elif kind is yaml.AliasEvent:
                    self._report("yaml-alias", self._start(event), found=f"*{event.anchor}")
                    self._attach(stack[-1], "", self._start(event), refused=True)
                elif kind is yaml.DocumentStartEvent:
                    documents += 1
                    if documents > 1:
                        self._report("yaml-many-documents", self._start(event))
                        break
                elif kind is yaml.StreamEndEvent:
                    break
        except yaml.MarkedYAMLError as error:
            self._syntax_error(error, last, text)
            return None, root.places
        except yaml.YAMLError:  # without a place: only from a parser stricter than our own checks
            self._report("yaml-syntax", (1, 1), hint="other")
            return None, root.places
        return self._root(root)

    def _root(self, root: _Frame) -> tuple[Mapping[str, Value] | None, _Places]:
        if not root.items:
            if not self.problems:
                self._report("empty-file", (1, 1))
            return None, root.places
        value, places = root.items[0], root.places.children[0]
        if isinstance(places, _Places):
            if isinstance(value, dict):
                return value, places
            self._report("not-a-mapping", places.start, found="list")
        elif value == "":
            self._report("empty-file", (1, 1))
        else:
            self._report("not-a-mapping", places, found="text")
        return None, root.places

    def _scalar(self, event: Any, frame: _Frame) -> None:
        value: str = event.value
        place = self._start(event)
        self._refuse_decorations(event)
        if event.style == '"' and (bad := _BAD_CHARACTER.search(value)):
            # Written as an escape, "\0": invisible to the check of the text itself.
            if bad.group() != _REPLACEMENT:
                self._bad_character(bad.group(), place)
            value = _BAD_CHARACTER.sub(_REPLACEMENT, value)
        if not frame.awaits_key:
            self._attach(frame, value, place)
            return
        frame.awaits_key = False
        frame.key = None
        if value == "<<" and not event.style:
            self._report("yaml-merge-key", place)
        elif not value or "\n" in value or event.style in ("|", ">"):
            self._report("bad-key", place)
        elif value in frame.places.keys:
            first = frame.places.keys[value][0]
            self._report("duplicate-key", place, key=value, first=str(first))
        else:
            frame.key = value
            frame.places.keys[value] = place

    def _attach(
        self, frame: _Frame, value: Value, place: _Place | _Places, *, refused: bool = False
    ) -> None:
        """Put a finished value where it belongs. The first of two equal keys keeps its value."""
        if frame.fields is None:
            frame.places.children[len(frame.items)] = place
            frame.items.append(value)
        elif frame.awaits_key:  # a list, a mapping or an alias where a key should be
            if not refused:
                self._report("bad-key", place.start if isinstance(place, _Places) else place)
            frame.key = None
            frame.awaits_key = False
        else:
            if frame.key is not None:
                frame.places.children[frame.key] = place
                frame.fields[frame.key] = value
            frame.awaits_key = True

    def _refuse_decorations(self, event: Any) -> None:
        if event.anchor is not None:
            self._report("yaml-alias", self._start(event), found=f"&{event.anchor}")
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._report("yaml-tag", self._start(event), found=tag)

    def _start(self, event: Any) -> _Place:
        mark = event.start_mark
        place = mark.line + 1, mark.column + 1
        # libyaml adds a line at the end of the text, whether the text has it or not.
        return place if place[0] < self.end[0] else min(place, self.end)

    # What the parser says, in terms of what an editor probably did.

    def _syntax_error(self, error: yaml.MarkedYAMLError, last: Any, text: str) -> None:
        if self.counts["yaml-tab"]:
            return  # the tab is the cause, and it has been reported
        problem, context = error.problem or "", error.context or ""
        end = _place(text, len(text.rstrip()))  # what is missing is missing after the last word
        marks = [mark for mark in (error.problem_mark, error.context_mark) if mark is not None]
        places = [min((mark.line + 1, mark.column + 1), end) for mark in marks]
        here, opened = (places[0], places[-1]) if places else (end, end)
        if "tag" in problem or "a tag" in context:
            self._report("yaml-tag", opened, found="!")
            self.counts["yaml-syntax"] += 1  # the rest of the file is unread all the same
            return
        character = text[marks[0].index : marks[0].index + 1] if marks else ""
        if "expected" in problem and character and character in "]},":
            hint, place = "bracket", here
        else:
            hint, place = _hint(problem, context, here, opened, last)
        self._report("yaml-syntax", place, hint=hint)


def _hint(
    problem: str, context: str, here: _Place, opened: _Place, last: Any
) -> tuple[str, _Place]:
    """The likeliest mistake behind a parser error, and where it was made.

    ``here`` is where the parser gave up, ``opened`` where what it was reading began, ``last`` the
    last scalar it read. Both of PyYAML's parsers are understood; they word their errors apart.
    """
    begun = ended = (0, 0)
    if last is not None:
        begun = last.start_mark.line + 1, last.start_mark.column + 1
        ended = last.end_mark.line + 1, last.end_mark.column + 1
    touches = ended[0] == here[0]
    if "escape" in problem:
        return "escape", here
    if "quoted" in context:
        return "open-quote", opened
    if "mapping values are not allowed" in problem:
        if touches and begun[0] < here[0]:
            return "continued", here
        return "colon", here
    if "entries are not allowed" in problem:
        return "dash", here
    if "cannot start any token" in problem or "an alias" in context or "an anchor" in context:
        return "first-character", opened if "an a" in context else here
    if "directive" in context:
        return "first-character", here
    if "expected ':'" in problem:
        return "no-colon", opened
    if "flow" in context or "node content" in problem:
        return "bracket", opened
    if last is not None and last.style in ("'", '"') and touches:
        return ("open-quote", begun) if begun[0] < ended[0] else ("after-quote", here)
    if "block scalar" in context:
        return "block-text", here
    if "expected" in problem:
        return "indentation", here
    return "other", here


def _place(text: str, index: int) -> _Place:
    """Line and column of a character, counted as the parser counts them."""
    lines = _LINE_BREAK.split(text[:index])
    return len(lines), len(lines[-1]) + 1
