# YAML text is data, not markup: what a text may hold depends on whether its field is prose.
"""HTML, markup and unsafe links in texts."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.lasting import kept_of_each
from handbook.model import Record
from handbook.problems import Location, Problem
from handbook.prose import (
    Fault,
    faults_in_document,
    faults_in_plain_text,
    faults_in_prose,
)
from handbook.reading import Document, Reading
from handbook.reading.handbook import Path
from handbook.reading.texts import plain_lines_of, prose_of


def check(reading: Reading) -> Iterator[Problem]:
    """Texts that hold what their field may not."""
    for _, record, locate in reading.records():
        for path, fault in _faults(record):
            yield _problem(fault, locate(path))
    for document in reading.documents:
        yield from _in_document(document)


@kept_of_each
def _faults(record: Record) -> list[tuple[Path, Fault]]:
    plain = plain_lines_of(record), faults_in_plain_text
    prose = prose_of(record), faults_in_prose
    return [
        (path, fault)
        for texts, faults in (plain, prose)
        for path, text in texts
        for fault in faults(text)
    ]


@kept_of_each
def _in_document(document: Document) -> list[Problem]:
    front = document.front
    found = [
        _problem(each, document.location)
        for text in (front.title, front.summary, *(source.title for source in front.sources))
        for each in faults_in_plain_text(text)
    ]
    for offset, fault in faults_in_document(document.markdown):
        before = document.markdown[:offset]
        line = document.first_line + before.count("\n") + 1
        column = offset - (before.rfind("\n") + 1) + 1
        found.append(_problem(fault, Location(document.location.file, line, column)))
    return found


def _problem(fault: Fault, location: Location) -> Problem:
    return Problem(fault.code, location, {"found": fault.found, "value": fault.found})
