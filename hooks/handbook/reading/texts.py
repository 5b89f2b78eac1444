# Every string that a reader may see, with its place: checks and parity both walk these.
"""Walking the texts of a record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from handbook.language import Language
from handbook.model import Prose, Record, Text, Words
from handbook.reading.handbook import Path


def texts(value: Any, path: Path = ()) -> Iterator[tuple[Path, Text]]:
    """Every pair of texts inside a record, with its path, in the order of the fields."""
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, Record):
        for name in type(value).model_fields:
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
        for name in type(value).model_fields:
            yield from _words(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _words(item, (*path, index))
