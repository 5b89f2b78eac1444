# Counts for `handbook status` and for the status page. Days come in from outside: nothing here
# looks at a clock.
"""How far the two languages are in step, in figures."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from handbook.language import Language
from handbook.model import Entity
from handbook.parity.comparison import Comparison
from handbook.parity.ledger import State
from handbook.reading import Document, Reading


@dataclass(frozen=True, slots=True)
class Row:
    """One kind of page: how many pairs it has, and in which state."""

    kind: str
    states: Mapping[State, int]
    alone: Mapping[Language, int]
    """Blocks that stand in one language only."""

    @property
    def pairs(self) -> int:
        """All pairs."""
        return sum(self.states.values())

    @property
    def settled(self) -> int:
        """Pairs that somebody has confirmed as they are."""
        return sum(count for state, count in self.states.items() if state.is_settled)

    def ahead(self, language: Language) -> int:
        """Pairs in which ``language`` has been changed alone."""
        return sum(count for state, count in self.states.items() if state.ahead is language)


@dataclass(frozen=True, slots=True)
class Reviews:
    """Reviews of one kind of page in one language."""

    kind: str
    language: Language
    pages: int
    never: int
    overdue: tuple[str, ...]
    """Pages whose time is out: ``roles/nurse``."""


@dataclass(frozen=True, slots=True)
class Status:
    """Everything that the status shows."""

    rows: tuple[Row, ...]
    reviews: tuple[Reviews, ...]
    gone: int
    citations: int
    unchecked: tuple[str, ...]
    """Duties whose citation nobody has compared with the statute: their ids."""
    open: Mapping[State, tuple[str, ...]]
    """Addresses that wait for somebody, by state; those never confirmed are only counted."""

    def total(self) -> Row:
        """All kinds as one."""
        states: Counter[State] = Counter()
        alone: Counter[Language] = Counter()
        for row in self.rows:
            states.update(row.states)
            alone.update(row.alone)
        return Row("", states, alone)


def status(comparison: Comparison, reading: Reading | None, today: date) -> Status:
    """Count everything. ``today`` decides which reviews are overdue."""
    states: dict[str, Counter[State]] = {}
    alone: dict[str, Counter[Language]] = {}
    waiting: dict[State, list[str]] = {}
    for unit in comparison.units:
        kind = kind_of(unit.page)
        states.setdefault(kind, Counter())
        state = comparison.state(unit.address)
        if state is None:
            continue
        states[kind][state] += 1
        if not state.is_settled and state is not State.NEW:
            waiting.setdefault(state, []).append(unit.address)
    for orphan in comparison.orphans:
        if comparison.state(orphan.address) is not State.DELIBERATE:
            alone.setdefault(kind_of(orphan.page), Counter())[orphan.language] += 1
    kinds = dict.fromkeys((*states, *alone))
    duties = reading.handbook.duties if reading and reading.handbook else ()
    return Status(
        tuple(Row(kind, states.get(kind, {}), alone.get(kind, {})) for kind in kinds),
        tuple(_reviews(reading, today)) if reading else (),
        len(comparison.settled.gone),
        len(duties),
        tuple(duty.id for duty in duties if duty.checked is None),
        {state: tuple(addresses) for state, addresses in waiting.items()},
    )


def kind_of(page: str) -> str:
    """The part of the site a page belongs to: ``roles`` of ``roles/nurse``."""
    return page.partition("/")[0]


def _reviews(reading: Reading, today: date) -> Iterable[Reviews]:
    pages: dict[str, dict[Language, list[tuple[str, date | None, int | None]]]] = {}
    for entity in reading.entities.values():
        for language in Language:
            kind = pages.setdefault(entity.kind.folder, {}).setdefault(language, [])
            kind.append((_page(entity), entity.reviewed[language], entity.review_in))
    for document in reading.documents:
        kind = pages.setdefault(kind_of(document.path), {}).setdefault(document.language, [])
        kind.append(_review_of(document))
    for folder, languages in pages.items():
        for language, each in languages.items():
            overdue = tuple(
                page
                for page, reviewed, months in each
                if reviewed and months and months_after(reviewed, months) < today
            )
            never = sum(reviewed is None for _, reviewed, _ in each)
            yield Reviews(folder, language, len(each), never, overdue)


def _page(entity: Entity) -> str:
    return f"{entity.kind.folder}/{entity.id}"


def _review_of(document: Document) -> tuple[str, date | None, int | None]:
    return document.path, document.front.reviewed, document.front.review_in


def months_after(day: date, months: int) -> date:
    """The same day of a later month, or the month's last day.

    >>> months_after(date(2026, 1, 31), 1)
    datetime.date(2026, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
