# Which pages must be made again after an edit? Most edits change words inside one text. Every text
# that a page shows is observed while the page is made, so such an edit concerns the pages that
# read it. Everything else - names, references, ids, order, labels, templates, code - may concern
# any page and counts as one: the frame. Names belong to it because menus, links and the glossary's
# words in running text are gathered from them once for all pages.
"""The facts of a handbook, divided into the frame and single texts."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from sys import version_info

from handbook.diagrams.swimlane import VOCABULARY
from handbook.language import Language
from handbook.memory import digest
from handbook.model import Entity, Record, Ref, Text
from handbook.model.reads import Mark
from handbook.site.options import DOCS, OVERRIDES
from handbook.site.outputs import Site

FRAME_FIELDS = frozenset({"name", "short_name"})
"""Texts of an entity that other pages gather without asking the page they stand on."""

_LIBRARIES = (
    "jinja2",
    "markdown",
    "markdown-it-py",
    "markupsafe",
    "pydantic",
    "pygments",
    "pymdown-extensions",
    "pyphen",
    "rcssmin",
    "rjsmin",
    "snowballstemmer",
)
"""What else decides the bytes of a page."""
_CODE = Path(__file__).parents[1]


@dataclass(frozen=True)
class Facts:
    """The facts behind one site. ``today`` decides what the status page calls overdue."""

    site: Site

    @cached_property
    def _walked(self) -> tuple[str, tuple[Text, ...]]:
        handbook = self.site.handbook
        parts: list[str] = []
        texts: list[Text] = []
        for ref, entity in handbook.entities.items():
            parts.append(str(ref))
            parts.append(repr(handbook.prose_references.get(ref, ())))
            walk(entity, parts, texts)
        return digest(*parts), tuple(texts)

    @property
    def texts(self) -> tuple[Text, ...]:
        """Every text outside the frame, in an order that the frame alone decides."""
        return self._walked[1]

    @cached_property
    def number_of(self) -> dict[int, int]:
        """``id`` of a text -> its number."""
        return {id(text): number for number, text in enumerate(self.texts)}

    @cached_property
    def frame(self) -> str:
        """A key of everything that may concern any page."""
        site = self.site
        handbook = site.handbook
        fronts = [
            repr((each.path, each.language, each.front, each.first_line))
            for each in handbook.documents
        ]
        return digest(
            self._walked[0],
            repr(handbook.organisation),
            *(f"{key}\0{text.sv}\0{text.fi}" for key, text in handbook.interface.items()),
            *map(repr, (*handbook.changes, *handbook.needs)),
            *fronts,
            repr(site.options),
            *_machinery(site.root),
        )

    def key(self, path: str, marks: Iterable[Mark]) -> str:
        """A key of everything else that the pages of ``path`` are made of.

        ``marks`` are the numbers of texts they read, and the names of what is made of many.
        """
        site = self.site
        parts = [repr(each) for each in site.standing.marks.get(path, ())]
        parts.append(str(self._place(path)))
        if path == "status":
            parts.append(repr(site.standing.status))
        for language in Language:
            if (document := site.documents.get((path, language))) is not None:
                parts.append(document.markdown)
        for mark in sorted(marks, key=str):
            if isinstance(mark, str):
                parts.append(self._named[mark])
            else:
                text = self.texts[mark]
                parts += (text.sv, text.fi)
        return digest(*parts)

    def numbered(self, marks: Iterable[Mark]) -> tuple[Mark, ...]:
        """What was observed, as numbers; texts of the frame are left out."""
        number_of = self.number_of
        names = sorted(mark for mark in marks if isinstance(mark, str))
        numbers = (number_of.get(mark) for mark in marks if isinstance(mark, int))
        return (*sorted(each for each in numbers if each is not None), *names)

    def _place(self, path: str) -> object:
        """Where the page's data stands in its file: shown at its foot."""
        folder, _, rest = path.partition("/")
        ref = self._refs.get((folder, rest.partition("/")[0]))
        return None if ref is None else self.site.handbook.locations[ref]

    @cached_property
    def _refs(self) -> dict[tuple[str, str], Ref]:
        return {(ref.kind.folder, ref.id): ref for ref in self.site.handbook.entities}

    @cached_property
    def _named(self) -> dict[str, str]:
        diagrams = self.site.diagrams
        return {f"{VOCABULARY}{each}": diagrams.vocabulary_key(each) for each in Language}


def walk(value: object, parts: list[str], texts: list[Text]) -> None:
    """Divide a record: what belongs to the frame goes to ``parts``, other texts to ``texts``."""
    if isinstance(value, Text):
        parts.append("text")
        texts.append(value)
    elif isinstance(value, Record):
        is_entity = isinstance(value, Entity)
        fields = value.__dict__  # beside the fields it holds what a record has worked out
        for name in type(value).model_fields:
            field = fields[name]
            if field is None or field == ():
                continue  # most fields of most records
            parts.append(name)
            if is_entity and name in FRAME_FIELDS and isinstance(field, Text):
                parts += (field.sv, field.fi)
            else:
                walk(field, parts, texts)
        parts.append("end")
    elif isinstance(value, tuple):
        parts.append(f"{len(value)} of")
        for item in value:
            walk(item, parts, texts)
    else:
        parts.append(repr(value))


def _machinery(root: Path) -> Iterator[str]:
    """Code, templates, theme, assets and libraries: whatever else a page is made with."""
    yield f"{version_info[:3]}"
    for name in _LIBRARIES:
        yield f"{name} {version(name)}"
    for folder in map(str, (_CODE, root / OVERRIDES, root / DOCS)):
        for file in sorted(_files(folder)):
            with open(file, "rb") as stream:  # noqa: PTH123
                content = stream.read()
            yield file[len(folder) :]
            yield blake2b(content, digest_size=12).hexdigest()


def _files(folder: str) -> Iterator[str]:
    # Without pathlib: there are hundreds, at the end of every build.
    for here, _, names in os.walk(folder):
        if os.path.basename(here) == "__pycache__":  # noqa: PTH119
            continue
        for name in names:
            file = f"{here}{os.sep}{name}"
            if not name.endswith(".md") and os.path.isfile(file):  # noqa: PTH113
                yield file
