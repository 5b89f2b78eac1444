# What a build leaves for the next one: for every page what it was made of, which files are its own,
# and what the search was told of it. The files themselves are not kept twice: they are taken over
# from the finished site, if they are still the very files that were written. Nothing here is ever
# needed; whatever is missing, old or foreign is made again.
"""Taking over unchanged pages from the last build."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from handbook.language import Language
from handbook.memory import FOLDER
from handbook.model.reads import Mark
from handbook.search import Record, as_json, from_json
from handbook.site.staging import Stamp

_FILE = "site.json"
_FORMAT = 1
_EARLIER = "earlier-site"


@dataclass(frozen=True, slots=True)
class Target:
    """An id of a page that a hand-written page leads to, and the link as it is written there."""

    path: str
    anchor: str
    written: str


@dataclass(frozen=True, slots=True)
class Made:
    """The pages of one path, as the last build made them."""

    key: str
    reads: tuple[Mark, ...]
    files: Mapping[str, Stamp]
    records: Mapping[Language, Record]
    targets: Mapping[Language, Sequence[Target]] = field(default_factory=dict)
    anchors: Mapping[Language, frozenset[str]] = field(default_factory=dict)
    """The ids of pages that hand-written pages lead to; empty for the others."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Everything that a build leaves. ``frame`` is a key of what concerns all pages."""

    frame: str
    pages: Mapping[str, Made]
    search: Mapping[str, Stamp]
    """The files of the search."""


def earlier_site(root: Path) -> Path | None:
    """Where the site before the last one is kept, to be turned into the next one.

    Only where names are told apart by capitals, and files have second names: there is nothing to
    gain elsewhere.
    """
    return root / FOLDER / _EARLIER if sys.platform == "linux" else None


def load(root: Path) -> Kept | None:
    """What the last build of the project in ``root`` left; None if nothing, or nothing readable."""
    try:
        content = json.loads((root / FOLDER / _FILE).read_bytes())
        if content["format"] != _FORMAT:
            return None
        pages = {path: _made(values) for path, values in content["pages"].items()}
        return Kept(content["frame"], pages, _stamps(content["search"]))
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError):
        return None


def save(root: Path, kept: Kept) -> None:
    """Keep it for the next build. A full disk is no fault."""
    content = {
        "format": _FORMAT,
        "frame": kept.frame,
        "search": kept.search,
        "pages": {path: _as_json(made) for path, made in kept.pages.items()},
    }
    folder = root / FOLDER
    try:
        folder.mkdir(exist_ok=True)
        handle, name = tempfile.mkstemp(dir=folder, suffix=".tmp")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                stream.write(json.dumps(content, ensure_ascii=False, separators=(",", ":")))
            Path(name).replace(folder / _FILE)
        except OSError:
            Path(name).unlink(missing_ok=True)
    except OSError:
        return


def _as_json(made: Made) -> list[object]:
    return [
        made.key,
        made.reads,
        made.files,
        {language: as_json(record) for language, record in made.records.items()},
        {
            language: [[each.path, each.anchor, each.written] for each in targets]
            for language, targets in made.targets.items()
        },
        {language: sorted(anchors) for language, anchors in made.anchors.items()},
    ]


def _made(values: list[Any]) -> Made:
    key, reads, files, records, targets, anchors = values
    return Made(
        key,
        tuple(reads),
        _stamps(files),
        {Language(name): from_json(each) for name, each in records.items()},
        {Language(name): tuple(Target(*each) for each in at) for name, at in targets.items()},
        {Language(name): frozenset(each) for name, each in anchors.items()},
    )


def _stamps(files: Mapping[str, list[int]]) -> dict[str, Stamp]:
    return {name: (inode, size, time) for name, (inode, size, time) in files.items()}
