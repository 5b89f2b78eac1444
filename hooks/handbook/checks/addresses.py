# Two things may not want the same address, and a hand-written page may not shadow a made one, nor
# stand where one may come to stand when the handbook grows.
"""Addresses of pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbook.model import Kind
from handbook.model.values import ID_PATTERN
from handbook.problems import Location, Problem
from handbook.reading import Reading

OVERVIEWS = (
    "a-z",
    "changes",
    "first-weeks",
    "guides",
    "mine",
    "needs",
    "status",
    "terms/definitions",
    "terms/other-language",
    "who-with-whom",
)
"""Generated pages that list other pages."""

GENERATED = ("", "404", *OVERVIEWS, *(kind.folder for kind in Kind))
"""Addresses of generated pages that are not an entity's; ``""`` is the start page."""


_DIVIDED = "|".join(map(re.escape, (*OVERVIEWS, *(kind.folder for kind in Kind))))
_RESERVED = re.compile(
    rf"(?:{_DIVIDED})/part-(?!1$)\d+|(?:assets|parallel|search)(?:/.*)?"
    r"|roles/[^/]+/(?:booklet|first-weeks|steps)(?:/.*)?|models/[^/]+/pictures(?:/.*)?"
)
"""Where generated pages stand, or will when a list grows: parts of long lists, pages of one role
or one model, and what no page is."""


def check(reading: Reading) -> Iterator[Problem]:
    """Pages with the same address or a reserved one, and file names that are not addresses."""
    taken = dict.fromkeys(GENERATED, Location("data/interface.yaml"))
    for ref, location in reading.names.items():
        path = _address(f"{ref.kind.folder}/{ref.id}")
        if path in taken:
            yield _same_address(path, location, taken[path])
        if _RESERVED.fullmatch(path):
            yield _reserved(path, location)
        taken[path] = location
    seen: dict[tuple[str, str], Location] = {}
    for document in reading.documents:
        path = _address(document.path)
        if path in taken:
            yield _same_address(path, document.location, taken[path])
        if _RESERVED.fullmatch(path):
            yield _reserved(path, document.location)
        key = (path, document.language)
        if key in seen:
            yield _same_address(path, document.location, seen[key])
        seen[key] = document.location
        for part in document.path.split("/"):
            # Two letters would be taken for a language folder (mkdocs-static-i18n).
            if not ID_PATTERN.fullmatch(part) or len(part) == 2:
                yield Problem("bad-page-name", document.location, {"value": part})
                break


def _address(path: str) -> str:
    """``guides/x.md`` and ``guides/x/index.md`` would both become ``/guides/x/``."""
    return "" if path == "index" else path.removesuffix("/index")


def _reserved(path: str, location: Location) -> Problem:
    return Problem("reserved-address", location, {"address": f"/{path}/"})


def _same_address(path: str, location: Location, first: Location) -> Problem:
    facts = {"address": f"/{path}/" if path else "/", "first": str(first)}
    return Problem("same-address", location, facts)
