# Every reference points to something that exists. That its kind is right, the model has checked.
"""References to entities, in fields, in prose and in hand-written pages."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.lasting import kept_of_each
from handbook.model import Record, Ref
from handbook.problems import Location, Problem, suggest
from handbook.prose import REFERENCE, parse_reference, references_in, without_code
from handbook.reading import Document, Reading, references
from handbook.reading.handbook import Path
from handbook.reading.texts import prose_of


def check(reading: Reading) -> Iterator[Problem]:
    """References that point nowhere.

    Nothing is said of a kind whose ids are not all known: the fault that hides them is report
    enough.
    """
    names = frozenset(reading.names)
    for _, record, locate in reading.records():
        targets, written = _written(record)
        if targets <= names:
            continue
        for path, target in written:
            if _is_missing(reading, target):
                yield _unknown(reading, locate(path), target)
    for document in reading.documents:
        if _is_missing(reading, document.front.owner):
            yield _unknown(reading, document.location, document.front.owner)
        yield from _in_document(reading, document)


@kept_of_each
def _written(record: Record) -> tuple[frozenset[Ref], tuple[tuple[Path, Ref], ...]]:
    """What a record refers to: each once, and every reference with its path."""
    in_prose = ((path, target) for path, text in prose_of(record) for target in references_in(text))
    found = (*references(record), *in_prose)
    return frozenset(target for _, target in found), found


def _in_document(reading: Reading, document: Document) -> Iterator[Problem]:
    for location, written, target in _written_in(document):
        if target is None:
            yield Problem("bad-prose-reference", location, {"value": written})
        elif _is_missing(reading, target):
            yield _unknown(reading, location, target)


@kept_of_each
def _written_in(document: Document) -> list[tuple[Location, str, Ref | None]]:
    text = without_code(document.markdown)
    return [
        (
            Location(document.location.file, number, match.start() + 1),
            match[1],
            parse_reference(match[1]),
        )
        for number, line in enumerate(text.split("\n"), document.first_line + 1)
        for match in REFERENCE.finditer(line)
    ]


def _is_missing(reading: Reading, target: Ref) -> bool:
    return target not in reading.names and target.kind not in reading.uncertain


def _unknown(reading: Reading, location: Location, target: Ref) -> Problem:
    known = [str(name) for name in reading.names if name.kind is target.kind]
    return Problem(
        "unknown-reference",
        location,
        {"value": str(target), "suggestion": suggest(str(target), known)},
    )
