# Everything that stands in two languages, compared with what was confirmed: the one object that
# checks, the command line, the status page and the marks on pages all read.
"""Comparing a whole handbook, or any two folders of Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from handbook.language import Language, Pair
from handbook.memory import Memory
from handbook.parity.alignment import Aligned, Known, align
from handbook.parity.alignment_memory import AlignmentMemory
from handbook.parity.blocks import Document, parse
from handbook.parity.ledger import (
    FILE,
    Kept,
    Ledger,
    Settled,
    State,
    kept,
    ledger,
    parse_ledger,
    settle,
    written,
)
from handbook.parity.unit import Form, Orphan, Unit
from handbook.parity.units import data_units
from handbook.parity.waivers import Waiver, waivers_in
from handbook.parity.word_pairs import LearntLater
from handbook.problems import Location, Problem
from handbook.reading import Reading


@dataclass(frozen=True)
class Comparison:
    """All pairs, all blocks without a twin, and what the ledger says of each."""

    units: tuple[Unit, ...]
    orphans: tuple[Orphan, ...]
    structure: tuple[tuple[str, Problem], ...]
    """Address and problem: blocks that moved, and pairs that are different kinds of block."""
    ledger: Ledger
    ledger_file: str
    waivers: tuple[Waiver, ...]

    @cached_property
    def kept(self) -> tuple[Kept, ...]:
        """What the ledger keeps account of, in order."""
        return tuple(kept(self.units, self.orphans))

    @cached_property
    def settled(self) -> Settled:
        """The state of everything kept."""
        return settle(self.kept, self.ledger)

    def state(self, address: str) -> State | None:
        """The state of one pair; ``None`` for what the ledger does not keep."""
        return self.settled.states.get(written(address))

    @cached_property
    def places(self) -> Mapping[str, tuple[Location, ...]]:
        """Where each address stands, in both languages."""
        both = {unit.address: (unit.sv.location, unit.fi.location) for unit in self.units}
        return both | {orphan.address: (orphan.side.location,) for orphan in self.orphans}


def compare(root: Path, reading: Reading, alignments: Memory | None = None) -> Comparison:
    """Compare the handbook in the folder ``root`` that was read as ``reading``.

    A process that lasts has the ``alignments`` of its last comparison; else they are opened.
    """
    data = root / "data"
    units = list(data_units(reading))
    file = root / FILE
    confirmed = _text(file) if file.is_file() else ""
    known = parse_ledger(confirmed)
    folders = Pair(root / "docs" / "sv", root / "docs" / "fi")
    opened = alignments_of(root) if alignments is None else alignments
    memory = AlignmentMemory(opened, confirmed)
    aligned, waivers = _folders(folders, Pair("docs/sv", "docs/fi"), "docs/", known, units, memory)
    memory.save()
    in_data = (
        waiver
        for each in _files(data, ".yaml")
        for waiver in waivers_in(_text(each), each.relative_to(root).as_posix())
    )
    return _comparison(units, aligned, known, FILE, (*in_data, *waivers))


def alignments_of(root: Path) -> Memory:
    """The alignments that earlier comparisons of the handbook in ``root`` have kept."""
    return Memory.open(root, "alignments")


def compare_folders(
    sv: Path, fi: Path, names: Pair[str], known: Ledger | None = None, ledger_file: str = FILE
) -> Comparison:
    """Compare two folders of Markdown, with no data. ``names`` stand before the paths of files."""
    confirmed = known or Ledger()
    memory = AlignmentMemory(Memory(), "")
    aligned, waivers = _folders(Pair(sv, fi), names, "", confirmed, (), memory)
    return _comparison((), aligned, confirmed, ledger_file, waivers)


def as_confirmed(comparison: Comparison) -> Ledger:
    """The ledger there would be if everything were confirmed as it is."""
    return ledger(pair.entry() for pair in comparison.kept)


def _comparison(
    units: Iterable[Unit],
    aligned: Sequence[Aligned],
    known: Ledger,
    file: str,
    waivers: Iterable[Waiver],
) -> Comparison:
    return Comparison(
        (*units, *(unit for each in aligned for unit in each.units)),
        tuple(orphan for each in aligned for orphan in each.orphans),
        tuple(problem for each in aligned for problem in each.problems),
        known,
        file,
        tuple(waivers),
    )


def _folders(
    folders: Pair[Path],
    names: Pair[str],
    prefix: str,
    known: Ledger,
    units: Sequence[Unit],
    memory: AlignmentMemory,
) -> tuple[list[Aligned], list[Waiver]]:
    """All documents that stand in both folders, aligned, and the waivers in them."""
    texts = {
        language: {
            file.relative_to(folders[language]).as_posix(): _text(file)
            for file in _files(folders[language], ".md")
        }
        for language in Language
    }
    here, there = texts[Language.SV], texts[Language.FI]
    waivers = [
        waiver
        for language in Language
        for path, text in texts[language].items()
        for waiver in waivers_in(text, f"{names[language]}/{path}")
    ]

    @cache
    def documents(path: str) -> tuple[Document, Document]:
        return parse(here[path], f"{names.sv}/{path}"), parse(there[path], f"{names.fi}/{path}")

    paths = [path for path in here if path in there]
    # Words are learnt from the data; where there is none, from the documents themselves, as far
    # as they can be paired without knowing any.
    words = LearntLater(
        lambda: _lessons(units) if units else _from_documents(map(documents, paths))
    )

    @cache
    def pairs() -> Known:  # most often, every document has been aligned before
        return Known(known.known_pairs())

    def aligned(path: str) -> Aligned:
        page = path.removesuffix(".md")
        return memory.recall(
            Pair(f"{names.sv}/{path}", f"{names.fi}/{path}"),
            Pair(here[path], there[path]),
            page,
            words,
            lambda: align(*documents(path), f"{prefix}{path}", page, pairs(), words),
        )

    return [aligned(path) for path in paths], waivers


def _lessons(units: Iterable[Unit]) -> Iterator[tuple[str, str]]:
    for unit in units:
        if unit.form is not Form.WORD:
            yield unit.sv.text, unit.fi.text


def _from_documents(
    documents: Iterable[tuple[Document, Document]],
) -> Iterator[tuple[str, str]]:
    for sv, fi in documents:
        yield from _lessons(align(sv, fi, "").units)


def missing_twins(sv: Path, fi: Path, names: Pair[str]) -> Iterator[Problem]:
    """Files of two folders that stand in one of them only."""
    folders = Pair(sv, fi)
    paths = {
        language: {
            file.relative_to(folders[language]).as_posix()
            for file in _files(folders[language], ".md")
        }
        for language in Language
    }
    for language in Language:
        for path in sorted(paths[language] - paths[language.other]):
            file, twin = f"{names[language]}/{path}", f"{names[language.other]}/{path}"
            yield Problem("missing-twin", Location(file), {"file": file, "twin": twin})


def _files(folder: Path, suffix: str) -> list[Path]:
    return [
        file
        for file in sorted(folder.rglob(f"*{suffix}"))
        if file.is_file()
        and not any(part.startswith(".") for part in file.relative_to(folder).parts)
    ]


def _text(file: Path) -> str:
    return file.read_bytes().decode("utf-8-sig", "replace")
