# A need that nothing meets is a promise the handbook does not keep.
"""What readers ask for, and the pages that answer it."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.checks.addresses import GENERATED
from handbook.model import ReaderNeed
from handbook.problems import Problem, suggest
from handbook.reading import Reading


def check(reading: Reading) -> Iterator[Problem]:
    """Needs without an answer, and answers on pages that do not exist."""
    pages = tuple(dict.fromkeys((*GENERATED, *(each.path for each in reading.documents))))
    for _, record, locate in reading.records():
        if not isinstance(record, ReaderNeed):
            continue
        if not record.met_by:
            yield Problem("unmet-need", locate(("id",)), {"value": record.id})
        for index, place in enumerate(record.met_by):
            if place.page is not None and place.page not in pages:
                facts = {"value": place.page, "suggestion": suggest(place.page, pages)}
                yield Problem("unknown-page", locate(("met_by", index, "page")), facts)
