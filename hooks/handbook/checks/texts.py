# YAML text is data, not markup: what a text may hold depends on whether its field is prose.
"""HTML, markup and unsafe links in texts."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.model import Ref
from handbook.problems import Location, Problem
from handbook.prose import (
    Fault,
    faults_in_document,
    faults_in_plain_text,
    faults_in_prose,
)
from handbook.reading import Reading
from handbook.reading.handbook import Path
from handbook.reading.texts import plain_lines_of, prose_of


def check(reading: Reading) -> Iterator[Problem]:
    """Texts that hold what their field may not."""
    for ref, entity in reading.entities.items():
        for path, text in plain_lines_of(entity):
            for fault in faults_in_plain_text(text):
                yield _problem(reading, ref, path, fault)
        for path, text in prose_of(entity):
            for fault in faults_in_prose(text):
                yield _problem(reading, ref, path, fault)
    for document in reading.documents:
        for offset, fault in faults_in_document(document.markdown):
            before = document.markdown[:offset]
            line = document.first_line + before.count("\n") + 1
            column = offset - (before.rfind("\n") + 1) + 1
            place = Location(document.location.file, line, column)
            yield Problem(fault.code, place, {"found": fault.found, "value": fault.found})


def _problem(reading: Reading, ref: Ref, path: Path, fault: Fault) -> Problem:
    facts = {"found": fault.found, "value": fault.found}
    return Problem(fault.code, reading.locate(ref, path), facts)
