# A preview reads the same files again and again, and an edit touches a few lines of one of them.
# What was read before is kept by its bytes: whole files, and in lists of entities each entry by
# itself. An entry is only cut out where YAML cannot mean anything else, and only kept if nothing
# was wrong with it; whatever is unusual is read whole, with the same result.
"""What a long-running program remembers of earlier readings."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from pathlib import Path as FilePath
from typing import Any, NamedTuple, TypeVar

from handbook.model import Record
from handbook.reading.validation import validate
from handbook.source import MAX_BYTES, Document, Value, read_yaml

R = TypeVar("R", bound=Record)
T = TypeVar("T")

_TICK = 50_000_000
"""Nanoseconds: disks tell times apart that are further from each other than this."""

_KEY = re.compile(rb"([a-z_]+):[ ]*")
_ITEM = re.compile(rb"( *)- ")


class Entry(NamedTuple):
    """One item of a list: the key of the list, its text, and the line of the file it begins on."""

    key: bytes
    text: bytes
    line: int


class _Bytes(NamedTuple):
    stamp: tuple[int, int, int]
    raw: bytes


class Remembered:
    """Empty at first; every reading that is given it adds what it has made."""

    def __init__(self) -> None:
        self._bytes: dict[str, _Bytes] = {}
        self._newest = 0
        self._kept: dict[Hashable, Any] = {}
        self._parts: dict[Hashable, set[Hashable]] = {}
        """What was asked for while something else was made: it lives as long."""
        self._holders: Counter[Hashable] = Counter()
        """Of how many other things something is a part."""
        self._used: set[Hashable] = set()
        self._before: set[Hashable] = set()
        """What the last reading asked for."""

    def begin(self) -> None:
        """A new reading begins."""
        self._before |= self._used  # what a reading asked for that came to no end
        self._used = set()
        self._newest = max((each.stamp[2] for each in self._bytes.values()), default=0)

    def end(self) -> None:
        """Forget what this reading did not ask for.

        At once, and not when it has grown to something: a preview writes new words into the records
        that stand, so the record of an earlier text may no longer say that text.
        """
        waiting = [key for key in self._before - self._used if not self._holders[key]]
        while waiting:
            key = waiting.pop()
            del self._kept[key]
            for part in self._parts.pop(key):
                self._holders[part] -= 1
                if not self._holders[part]:
                    del self._holders[part]
                    if part not in self._used:
                        waiting.append(part)
        self._before = self._used

    def bytes_of(self, file: str) -> bytes:
        """What stands in a file, read again only when its size or time has changed.

        A file as young as the youngest is always read: it may have been saved twice within what
        the disk's clock can tell apart.
        """
        found = os.stat(file)  # noqa: PTH116 - hundreds of files at every request
        stamp = (found.st_ino, found.st_size, found.st_mtime_ns)
        known = self._bytes.get(file)
        if known is None or known.stamp != stamp or stamp[2] + _TICK >= self._newest:
            raw = FilePath(file).read_bytes()
            # The same object as before, so that its hash is worked out once.
            same = known is not None and known.raw == raw
            known = _Bytes(stamp, known.raw if same and known is not None else raw)
            self._bytes[file] = known
        return known.raw

    def recall(self, key: Hashable, make: Callable[[], T]) -> T:
        """What was made of ``key`` before, or else what ``make`` gives."""
        if key not in self._kept:
            around, self._used = self._used, set()
            try:
                self._kept[key] = make()
            except BaseException:
                around |= self._used  # what has been made all the same is forgotten in time
                raise
            else:
                self._parts[key] = self._used
                self._holders.update(self._used)
            finally:
                self._used = around
        self._used.add(key)
        return self._kept[key]  # type: ignore[no-any-return]

    def record(self, cls: type[R], entry: Entry, name: str) -> tuple[Document, R] | None:
        """The entry as a record with its source; None if anything is wrong with it."""
        made = self.recall((cls, entry.key, entry.text), lambda: _record(cls, entry))
        if made is None:
            return None
        source, record = made
        # The entry's own first line is the second of what was parsed.
        return replace(source, file=name, above=entry.line - 2), record


def _record(cls: type[R], entry: Entry) -> tuple[Document, R] | None:
    source = read_yaml(entry.key + b":\n" + entry.text, "")
    value = _only_item(source)
    if value is None or source.problems:
        return None
    record, problems = validate(cls, value, source, (entry.key.decode(), 0))
    return None if record is None or problems else (source, record)


def _only_item(source: Document) -> Value | None:
    if source.value is None or len(source.value) != 1:
        return None
    items = next(iter(source.value.values()))
    return items[0] if isinstance(items, tuple) and len(items) == 1 else None


def entries(raw: bytes) -> Sequence[Entry] | None:
    """A file that is one list, cut into its items; None if it is anything else.

    An item begins with a dash at the indentation of the first one, and every other line is
    indented deeper. A text in quotation marks could break that rule, but then its entry is no
    whole YAML, and the file is read whole.
    """
    if len(raw) > MAX_BYTES or b"\r" in raw or b"\t" in raw or raw.startswith(b"\xef\xbb\xbf"):
        return None
    lines = raw.split(b"\n")
    number = 0
    while number < len(lines) and (not lines[number] or lines[number].startswith(b"#")):
        number += 1
    key = _KEY.fullmatch(lines[number]) if number < len(lines) else None
    if key is None:
        return None
    starts: list[int] = []
    indent: bytes | None = None
    for place in range(number + 1, len(lines)):
        line = lines[place]
        if indent is None:
            if (match := _ITEM.match(line)) is None:
                if not line or line.lstrip().startswith(b"#"):
                    continue
                return None
            indent = match[1]
        if line.startswith(indent + b"- "):
            starts.append(place)
        elif line and not line.startswith(indent + b" "):
            return None
    ends = [*starts[1:], len(lines)]
    return [
        Entry(key[1], b"\n".join(lines[start:end]) + b"\n", start + 1)
        for start, end in zip(starts, ends, strict=True)
    ]
