# The project's folder -> everything that was read, and every problem on the way. The only module
# of the core that opens the data and docs folders.
"""Reading `data/` and `docs/` into one handbook."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import NamedTuple, TypeVar

from handbook.language import Language
from handbook.model import (
    REGISTERS,
    TYPES,
    Change,
    Entity,
    Kind,
    Listed,
    Organisation,
    ReaderNeed,
    Record,
    Ref,
    Text,
)
from handbook.problems import Location, Problem, suggest
from handbook.prose import references_in
from handbook.reading.documents import Document, FrontMatter
from handbook.reading.handbook import Handbook, Path
from handbook.reading.remembered import Remembered, entries
from handbook.reading.texts import prose_of
from handbook.reading.validation import as_mapping, validate, wrong_type
from handbook.source import Document as Source
from handbook.source import Value, read_yaml

L = TypeVar("L", bound=Listed)
R = TypeVar("R", bound=Record)
_LISTS = {kind.key: kind for kind in Kind if kind is not Kind.MODEL}
_NAMED = {*_LISTS, *REGISTERS, "organisation", "interface", "glossary", "improvement"}
_FENCE = "---"
_LINE_BREAK = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True, eq=False)
class Locate:
    """Path inside a record -> where the value stands."""

    _source: Source
    _root: Path
    """Where the record itself stands in what was read."""

    def __call__(self, path: Path) -> Location:
        """Where the value at ``path`` stands."""
        return self._source.location((*self._root, *path))

    def key(self, path: Path) -> Location:
        """Where the key of the value at ``path`` stands."""
        return self._source.key_location((*self._root, *path))

    def __eq__(self, other: object) -> bool:
        """Whether everything is sure to stand where it stood."""
        return (
            isinstance(other, Locate)
            and self._root == other._root
            and self._source.stands_as(other._source)
        )

    __hash__ = None  # type: ignore[assignment]


@dataclass
class _Found:
    """What reading has gathered so far."""

    organisation: Organisation | None = None
    organisation_location: Location = field(
        default_factory=lambda: Location("data/organisation.yaml")
    )
    interface: dict[str, Text] = field(default_factory=dict)
    interface_source: Source | None = None
    entities: dict[Ref, Entity] = field(default_factory=dict)
    sources: dict[Ref, tuple[Source, Path]] = field(default_factory=dict)
    names: dict[Ref, Location] = field(default_factory=dict)
    registers: dict[tuple[str, str], tuple[Listed, Source, Path]] = field(default_factory=dict)
    documents: list[Document] = field(default_factory=list)
    document_files: set[tuple[str, Language]] = field(default_factory=set)
    uncertain: set[Kind] = field(default_factory=set)
    organisation_source: Source | None = None
    problems: list[Problem] = field(default_factory=list)
    locations: dict[Ref, Location] = field(default_factory=dict)
    remembered: Remembered | None = None


@dataclass(frozen=True)
class Reading:
    """The result: all that could be read, and all that was wrong in the form of the files.

    ``names`` holds every id that is written somewhere, also of entities that could not be read,
    so that one fault does not show as twenty unknown references. ``locate`` tells where any value
    of an entity stands.
    """

    handbook: Handbook | None
    entities: Mapping[Ref, Entity]
    names: Mapping[Ref, Location]
    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]
    organisation: Organisation | None
    uncertain: frozenset[Kind]
    """Kinds whose ids are not all known, because a file or an id could not be read."""
    _sources: Mapping[Ref, tuple[Source, Path]]
    _registers: Mapping[tuple[str, str], tuple[Listed, Source, Path]]
    interface: Mapping[str, Text]
    _organisation_source: Source | None
    _interface_source: Source | None

    def records(self) -> Iterator[tuple[str, Record, Locate]]:
        """Everything of the data that holds texts and references, but for the labels.

        Each with its place in the handbook - the address of its page, or ``organisation``,
        ``changes``, ``needs`` - and with what tells where a value of it stands.
        """
        for ref, entity in self.entities.items():
            yield f"{ref.kind.folder}/{ref.id}", entity, self.locate_in(ref)
        if self.organisation is not None and self._organisation_source is not None:
            source = self._organisation_source
            yield "organisation", self.organisation, Locate(source, ("organisation",))
        for (key, _), (listed, source, root) in self._registers.items():
            yield key, listed, Locate(source, root)

    @property
    def interface_source(self) -> Source | None:
        """The file of the labels as it was read."""
        return self._interface_source

    def locate_label(self, key: str, language: Language | None) -> Location:
        """Where a label stands: one language's words, or the whole pair."""
        assert self._interface_source is not None
        return self._interface_source.location((key, language) if language else (key,))

    def locate_organisation(self, path: Path) -> Location:
        """Where the value at ``path`` of the organisation stands."""
        assert self._organisation_source is not None
        return self._organisation_source.location(("organisation", *path))

    def locate_in(self, ref: Ref) -> Locate:
        """What tells where the values of an entity stand."""
        return Locate(*self._sources[ref])

    def locate(self, ref: Ref, path: Path) -> Location:
        """Where the value at ``path`` of an entity stands."""
        return self.locate_in(ref)(path)

    def locate_key(self, ref: Ref, path: Path) -> Location:
        """Where the key of the value at ``path`` of an entity stands."""
        return self.locate_in(ref).key(path)


def read(root: FilePath, remembered: Remembered | None = None) -> Reading:
    """Read the project folder ``root``: its ``data/`` and its ``docs/sv`` and ``docs/fi``.

    With what earlier readings left in ``remembered``, only what has changed is parsed; records that
    have not changed are the same objects. Never raises for what an editor may have written; files
    that cannot be opened at all raise ``OSError``.
    """
    found = _Found(remembered=remembered)
    if remembered is not None:
        remembered.begin()
    for name in _files(root, "data"):
        if name.endswith((".lock", ".json")):
            continue
        inside = name.split("/")[1:]
        if not name.endswith(".yaml") or not _is_known(inside):
            found.problems.append(Problem("unknown-file", Location(name), {"file": name}))
            continue
        raw = _bytes(root, name, found)
        if not _read_entries(raw, name, inside, found):
            _read_data_file(_yaml(raw, name, found), inside, found)
    for missing in ("data/organisation.yaml", "data/interface.yaml"):
        if not (root / missing).exists():
            found.problems.append(Problem("missing-file", Location(missing), {"file": missing}))
    for language in Language:
        _read_documents(root, language, found)
    _check_twins(found)
    reading = _reading(found)
    if remembered is not None:
        remembered.end()
    return reading


def _bytes(root: FilePath, name: str, found: _Found) -> bytes:
    file = f"{root}{os.sep}{name}"
    if found.remembered is not None:
        return found.remembered.bytes_of(file)
    return FilePath(file).read_bytes()


def _yaml(raw: bytes, name: str, found: _Found) -> Source:
    if found.remembered is None:
        return read_yaml(raw, name)
    return found.remembered.recall((name, raw), lambda: read_yaml(raw, name))


def _validate(cls: type[R], value: Value, source: Source, path: Path, found: _Found) -> R | None:
    """The record, if nothing is wrong with it; what is wrong is added to the problems."""

    def make() -> tuple[R | None, tuple[Problem, ...], Source]:
        return *validate(cls, value, source, path), source  # the source lives as long as its id

    if found.remembered is None:
        record, problems, _ = make()
    else:
        record, problems, _ = found.remembered.recall((cls, id(source), path), make)
    found.problems.extend(problems)
    return record


class _Read(NamedTuple):
    """An entity in which nothing is wrong, with where it and its id stand."""

    ref: Ref
    entity: Entity
    source: Source
    location: Location
    id_location: Location


def _read_entries(raw: bytes, name: str, inside: Sequence[str], found: _Found) -> bool:
    """Read a list of entities entry by entry, if that is remembered and nothing is wrong in it."""
    remembered = found.remembered
    if remembered is None or inside[0] == Kind.MODEL.key:
        return False
    known = remembered.recall(("file", name, raw), lambda: _entries(raw, name, remembered))
    if known is None:
        return False
    key, read = known
    for each in read:
        if each.ref in found.names:
            facts = {"ref": str(each.ref), "first": str(found.names[each.ref])}
            found.problems.append(Problem("duplicate-id", each.id_location, facts))
            found.uncertain.add(each.ref.kind)
            continue
        found.names[each.ref] = each.id_location
        found.entities[each.ref] = each.entity
        found.sources[each.ref] = (each.source, (key, 0))
        found.locations[each.ref] = each.location
    return True


def _entries(raw: bytes, name: str, remembered: Remembered) -> tuple[str, tuple[_Read, ...]] | None:
    listed = entries(raw)
    if not listed or (kind := _LISTS.get(listed[0].key.decode())) is None:
        return None
    read: list[_Read] = []
    for entry in listed:
        if (record := remembered.record(TYPES[kind], entry, name)) is None:
            return None
        source, entity = record
        path = (kind.key, 0)
        locations = (source.location(path), source.location((*path, "id")))
        read.append(_Read(entity.ref, entity, source, *locations))
    return kind.key, tuple(read)


def _files(root: FilePath, folder: str) -> list[str]:
    """Files of a folder of ``root`` by their names as seen from there, with slashes, in order.

    Hidden ones and an editor's locks and backups are left out.
    """
    found: list[str] = []
    for here, folders, files in os.walk(f"{root}{os.sep}{folder}"):
        folders[:] = [each for each in folders if not each.startswith(".")]
        prefix = os.path.relpath(here, root).replace(os.sep, "/")
        found += (
            f"{prefix}/{each}" for each in files if not each.startswith(".") and each[-1] != "~"
        )
    return sorted(found, key=lambda name: name.split("/"))


def _is_known(inside: Sequence[str]) -> bool:
    """``data/<kind>.yaml``, ``data/<kind>/<anything>.yaml`` or one of the named files.

    ``inside`` are the parts of the name below ``data``.
    """
    first = inside[0].removesuffix(".yaml")
    if len(inside) == 1:
        return first in _NAMED
    return len(inside) == 2 and (first == Kind.MODEL.key or first in _LISTS)


def _read_data_file(source: Source, inside: Sequence[str], found: _Found) -> None:
    found.problems.extend(source.problems)
    content = as_mapping(source.value) if source.value is not None else None
    if content is None:
        found.uncertain.update(Kind)
        return
    if inside[0] == Kind.MODEL.key:
        _read_entity(Kind.MODEL, content, source, (), found)
    elif list(inside) == ["interface.yaml"]:
        found.interface_source = source
        for key, value in content.items():
            text = _validate(Text, value, source, (key,), found)
            if text is not None:
                found.interface[key] = text
    else:
        for key, value in content.items():
            _read_list(key, value, source, found)


def _read_list(key: str, value: Value, source: Source, found: _Found) -> None:
    if key == "organisation":
        found.organisation_source = source
        found.organisation_location = source.location((key,))
        found.organisation = _validate(Organisation, value, source, (key,), found)
    elif key not in _LISTS and key not in REGISTERS:
        known = (*_LISTS, *REGISTERS, "organisation")
        facts = {"field": key, "suggestion": suggest(key, known), "allowed": ", ".join(known)}
        found.problems.append(Problem("unknown-field", source.key_location((key,)), facts))
    elif not isinstance(value, tuple):
        found.problems.append(wrong_type(source.location((key,)), "list", value))
    else:
        for index, item in enumerate(value):
            if key in REGISTERS:
                _read_listed(key, item, source, (key, index), found)
            else:
                _read_entity(_LISTS[key], item, source, (key, index), found)


def _read_listed(key: str, value: Value, source: Source, path: Path, found: _Found) -> None:
    listed = _validate(REGISTERS[key], value, source, path, found)
    if listed is None:
        return
    if (key, listed.id) in found.registers:
        _, first_source, first_path = found.registers[key, listed.id]
        facts = {"ref": listed.id, "first": str(first_source.location((*first_path, "id")))}
        found.problems.append(Problem("duplicate-id", source.location((*path, "id")), facts))
        return
    found.registers[key, listed.id] = (listed, source, path)


def _read_entity(kind: Kind, value: Value, source: Source, path: Path, found: _Found) -> None:
    before = len(found.problems)
    entity = _validate(TYPES[kind], value, source, path, found)
    if any(problem.code == "bad-id" for problem in found.problems[before:]):
        found.uncertain.add(kind)
    content = as_mapping(value) or {}
    identifier = content.get("id")
    if not isinstance(identifier, str):
        return
    ref = Ref(kind, identifier)
    location = source.location((*path, "id"))
    if ref in found.names:
        facts = {"ref": str(ref), "first": str(found.names[ref])}
        found.problems.append(Problem("duplicate-id", location, facts))
        found.uncertain.add(kind)
        return
    found.names[ref] = location
    if entity is not None:
        found.entities[ref] = entity
        found.sources[ref] = (source, path)
        found.locations[ref] = source.location(path)


def _read_documents(root: FilePath, language: Language, found: _Found) -> None:
    folder = f"docs/{language}"
    for name in _files(root, folder):
        if not name.endswith(".md"):
            continue
        path = name.removeprefix(f"{folder}/").removesuffix(".md")
        found.document_files.add((path, language))
        raw = _bytes(root, name, found)
        if (document := _document(raw, name, path, language, found)) is not None:
            found.documents.append(document)


def _document(
    raw: bytes, name: str, path: str, language: Language, found: _Found
) -> Document | None:
    """The page, the same object as long as its file stays as it is."""
    if found.remembered is None:
        return _read_document(raw, name, path, language, found)

    def make() -> tuple[Document | None, tuple[Problem, ...]]:
        before = len(found.problems)
        document = _read_document(raw, name, path, language, found)
        problems = tuple(found.problems[before:])
        del found.problems[before:]
        return document, problems

    document, problems = found.remembered.recall(("document", name, raw), make)
    found.problems.extend(problems)
    return document


def _read_document(
    content: bytes, name: str, path: str, language: Language, found: _Found
) -> Document | None:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        facts = {"found": f"0x{content[error.start]:02X}"}
        found.problems.append(Problem("bad-encoding", Location(name, line), facts))
        return None
    lines = _LINE_BREAK.split(text)
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE), None)
    if not lines or lines[0].rstrip() != _FENCE or end is None:
        found.problems.append(Problem("bad-front-matter", Location(name), {}))
        return None
    # The fence becomes a comment, so that lines and columns stay those of the whole file.
    source = _yaml("\n".join(["#", *lines[1:end], ""]).encode(), name, found)
    found.problems.extend(source.problems)
    if source.value is None:
        return None
    front = _validate(FrontMatter, source.value, source, (), found)
    if front is None:
        return None
    body = "\n".join(lines[end + 1 :])
    return Document(path, language, front, body, Location(name), end + 1)


def _check_twins(found: _Found) -> None:
    for path, language in sorted(found.document_files):
        if (path, language.other) not in found.document_files:
            file, twin = f"docs/{language}/{path}.md", f"docs/{language.other}/{path}.md"
            found.problems.append(
                Problem("missing-twin", Location(file), {"file": file, "twin": twin})
            )


def _reading(found: _Found) -> Reading:
    handbook = None
    if found.organisation is not None:
        handbook = Handbook(
            organisation=found.organisation,
            organisation_location=found.organisation_location,
            interface=found.interface,
            entities=_in_order(found.entities),
            locations=found.locations,
            documents=tuple(found.documents),
            changes=_of_type(found, Change),
            needs=_of_type(found, ReaderNeed),
            prose_references={
                ref: _prose_references(entity, found.remembered)
                for ref, entity in found.entities.items()
            },
        )
    return Reading(
        handbook,
        found.entities,
        found.names,
        tuple(found.documents),
        tuple(found.problems),
        found.organisation,
        frozenset(found.uncertain),
        found.sources,
        found.registers,
        found.interface,
        found.organisation_source,
        found.interface_source,
    )


def _of_type(found: _Found, cls: type[L]) -> tuple[L, ...]:
    return tuple(each for each, *_ in found.registers.values() if isinstance(each, cls))


def _in_order(entities: Mapping[Ref, Entity]) -> Mapping[Ref, Entity]:
    """Kind by kind, then in the order of the files: reading order never depends on file names."""
    order = {kind: number for number, kind in enumerate(Kind)}
    return dict(sorted(entities.items(), key=lambda item: order[item[0].kind]))


def _prose_references(
    entity: Entity, remembered: Remembered | None
) -> tuple[tuple[Path, Ref], ...]:
    if remembered is None:
        return tuple(_find_references(entity))
    # The entity is kept beside its references, so that nothing else can get its id.
    return remembered.recall(
        ("prose", id(entity)), lambda: (entity, tuple(_find_references(entity)))
    )[1]


def _find_references(entity: Entity) -> Iterator[tuple[Path, Ref]]:
    for path, text in prose_of(entity):
        for ref in references_in(text):
            yield path, ref
