# Every string that a reader may see, with its place: checks and parity both walk these.
"""Walking the texts of a record."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from handbook.language import Language
from handbook.model import Prose, Record, Text, Words
from handbook.reading.handbook import Path


@cache
def record_fields(record: type[Record]) -> tuple[str, ...]:
    """The fields that may hold records; most hold words and references and are passed over."""
    return tuple(
        name for name, field in record.model_fields.items() if _may_hold_records(field.annotation)
    )


def _may_hold_records(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return True
    return any(map(_may_hold_records, getattr(annotation, "__args__", ())))


def texts(value: Any, path: Path = ()) -> Iterator[tuple[Path, Text]]:
    """Every pair of texts inside a record, with its path, in the order of the fields."""
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, Record):
        for name in record_fields(type(value)):
            yield from texts(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from texts(item, (*path, index))


def prose_of(record: Record) -> Iterator[tuple[Path, str]]:
    """Every prose text in each language, with its path."""
    for path, text in texts(record):
        if isinstance(text, Prose):
            for language in Language:
                yield (*path, language.value), text[language]


def plain_lines_of(record: Record) -> Iterator[tuple[Path, str]]:
    """Every plain line of text in each language, with its path."""
    for path, text in texts(record):
        if not isinstance(text, Prose):
            for language in Language:
                yield (*path, language.value), text[language]
    for path, words in _words(record, ()):
        for language in Language:
            for index, word in enumerate(words[language]):
                yield (*path, language.value, index), word


def _words(value: Any, path: Path) -> Iterator[tuple[Path, Words]]:
    if isinstance(value, Words):
        yield path, value
    elif isinstance(value, Record):
        for name in record_fields(type(value)):
            yield from _words(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _words(item, (*path, index))
