# Aligning two documents takes long, and most have not changed since the last run. What came out of
# it is kept by what went in: both texts and everything that was confirmed. Where words had to be
# learnt from all other texts, nothing is kept.
"""Alignments of documents, kept between one run and the next."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from handbook.language import Language, Pair
from handbook.lasting import kept_of_each
from handbook.memory import Memory, digest
from handbook.parity.alignment import Aligned
from handbook.parity.unit import Form, Orphan, Side, Unit
from handbook.parity.word_pairs import LearntLater
from handbook.problems import Location, Problem


class AlignmentMemory:
    """What is known of earlier alignments; ``ledger`` is the text of all that was confirmed."""

    def __init__(self, memory: Memory, ledger: str) -> None:
        self._memory = memory
        self._ledger = digest(ledger)

    def recall(
        self,
        files: Pair[str],
        texts: Pair[str],
        page: str,
        words: LearntLater,
        make: Callable[[], Aligned],
    ) -> Aligned:
        """The alignment of two ``files`` with these ``texts``, made if it is not known."""
        fresh: list[Aligned] = []

        def made() -> Any:
            before = words.questions
            fresh.append(make())
            return _plain(fresh[0]) if words.questions == before else None

        key = digest(self._ledger, files.sv, files.fi, texts.sv, texts.fi)
        kept = self._memory.recall(key, made)
        if fresh:
            return fresh[0]
        return make() if kept is None else _aligned(kept, page)

    def save(self) -> None:
        """Keep for the next run what this one has asked for."""
        self._memory.save()


def _plain(aligned: Aligned) -> Any:
    """The alignment as JSON can hold it. A page is the same for all, and left out."""
    return [
        [[unit.address, unit.form, _side(unit.sv), _side(unit.fi)] for unit in aligned.units],
        [[each.address, each.form, each.language, _side(each.side)] for each in aligned.orphans],
        [
            [address, problem.code, _place(problem.location), dict(problem.facts)]
            for address, problem in aligned.problems
        ],
    ]


@kept_of_each
def _aligned(plain: Any, page: str) -> Aligned:
    units, orphans, problems = plain
    return Aligned(
        tuple(
            Unit(address, Form(form), _side_of(sv), _side_of(fi), page)
            for address, form, sv, fi in units
        ),
        tuple(
            Orphan(address, Form(form), Language(language), _side_of(side), page)
            for address, form, language, side in orphans
        ),
        tuple(
            (address, Problem(code, Location(*place), facts))
            for address, code, place, facts in problems
        ),
    )


def _side(side: Side) -> tuple[str, tuple[str, int, int]]:
    return side.text, _place(side.location)


def _side_of(plain: Any) -> Side:
    text, place = plain
    return Side(text, Location(*place))


def _place(location: Location) -> tuple[str, int, int]:
    return location.file, location.line, location.column
