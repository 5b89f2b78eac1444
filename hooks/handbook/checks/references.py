# Every reference points to something that exists. That its kind is right, the model has checked.
"""References to entities, in fields, in prose and in hand-written pages."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.model import Ref
from handbook.problems import Location, Problem, suggest
from handbook.prose import REFERENCE, parse_reference, references_in, without_code
from handbook.reading import Document, Reading, references
from handbook.reading.texts import prose_of


def check(reading: Reading) -> Iterator[Problem]:
    """References that point nowhere.

    Nothing is said of a kind whose ids are not all known: the fault that hides them is report
    enough.
    """
    for _, record, locate in reading.records():
        written = [
            (path, target) for path, text in prose_of(record) for target in references_in(text)
        ]
        for path, target in (*references(record), *written):
            if _is_missing(reading, target):
                yield _unknown(reading, locate(path), target)
    for document in reading.documents:
        if _is_missing(reading, document.front.owner):
            yield _unknown(reading, document.location, document.front.owner)
        yield from _in_document(reading, document)


def _in_document(reading: Reading, document: Document) -> Iterator[Problem]:
    text = without_code(document.markdown)
    for number, line in enumerate(text.split("\n"), document.first_line + 1):
        for match in REFERENCE.finditer(line):
            location = Location(document.location.file, number, match.start() + 1)
            target = parse_reference(match[1])
            if target is None:
                yield Problem("bad-prose-reference", location, {"value": match[1]})
            elif _is_missing(reading, target):
                yield _unknown(reading, location, target)


def _is_missing(reading: Reading, target: Ref) -> bool:
    return target not in reading.names and target.kind not in reading.uncertain


def _unknown(reading: Reading, location: Location, target: Ref) -> Problem:
    known = [str(name) for name in reading.names if name.kind is target.kind]
    return Problem(
        "unknown-reference",
        location,
        {"value": str(target), "suggestion": suggest(str(target), known)},
    )
