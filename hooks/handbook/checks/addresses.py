# Two things may not want the same address, and a hand-written page may not shadow a made one.
"""Addresses of pages."""

from __future__ import annotations

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


def check(reading: Reading) -> Iterator[Problem]:
    """Pages with the same address, and file names that are not addresses."""
    taken = dict.fromkeys(GENERATED, Location("data/interface.yaml"))
    for ref, location in reading.names.items():
        path = _address(f"{ref.kind.folder}/{ref.id}")
        if path in taken:
            yield _same_address(path, location, taken[path])
        taken[path] = location
    seen: dict[tuple[str, str], Location] = {}
    for document in reading.documents:
        path = _address(document.path)
        if path in taken:
            yield _same_address(path, document.location, taken[path])
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


def _same_address(path: str, location: Location, first: Location) -> Problem:
    facts = {"address": f"/{path}/" if path else "/", "first": str(first)}
    return Problem("same-address", location, facts)
