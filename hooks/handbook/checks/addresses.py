# Two things may not want the same address, and a hand-written page may not shadow a made one.
"""Addresses of pages."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.model import Kind
from handbook.model.values import ID_PATTERN
from handbook.problems import Location, Problem
from handbook.reading import Reading

GENERATED = ("index", "a-z", "a-z/index", "404", *(f"{kind.folder}/index" for kind in Kind))
"""Paths of hand-written files that would stand in the way of a generated page."""


def check(reading: Reading) -> Iterator[Problem]:
    """Pages with the same address, and file names that are not addresses."""
    taken: dict[str, Location] = {
        f"{ref.kind.folder}/{ref.id}": location for ref, location in reading.names.items()
    }
    for path in GENERATED:
        taken[path] = Location("data/interface.yaml")
    seen: dict[tuple[str, str], Location] = {}
    for document in reading.documents:
        path = document.path
        if path in taken:
            facts = {"address": f"/{path}/", "first": str(taken[path])}
            yield Problem("same-address", document.location, facts)
        # guides/x.md and guides/x/index.md would both become /guides/x/
        key = (path.removesuffix("/index"), document.language)
        if key in seen:
            facts = {"address": f"/{key[0]}/", "first": str(seen[key])}
            yield Problem("same-address", document.location, facts)
        seen[key] = document.location
        for part in path.split("/"):
            # Two letters would be taken for a language folder (mkdocs-static-i18n).
            if not ID_PATTERN.fullmatch(part) or len(part) == 2:
                yield Problem("bad-page-name", document.location, {"value": part})
                break
