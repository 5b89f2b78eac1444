# What people have confirmed: one line a pair, sorted, so that two editors' changes merge. It knows
# texts only by their fingerprints. No clock and no version control: two texts are in step when
# both are what somebody last confirmed together, wherever and whenever that was.
"""The memory of confirmed pairs: ``data/parity.lock``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import NamedTuple
from urllib.parse import quote

from handbook.language import Language
from handbook.lasting import kept_of_all
from handbook.parity.fingerprint import LENGTH, fingerprint
from handbook.parity.unit import Form, Orphan, Unit

FILE = "data/parity.lock"
"""Where the handbook keeps its ledger."""

NOTHING = "-" * LENGTH
"""Stands for the fingerprint of a text that is not there: a block in one language on purpose."""

HEADER = (
    "# Par som någon har bekräftat: adress, svenska, finska | varför de skiljer sig | vem.\n"
    "# Parit, jotka joku on vahvistanut: osoite, suomi viimeisenä | miksi ne eroavat | kuka.\n"
)

UNCONFIRMED = frozenset({Form.WORD, Form.CODE})
"""What the ledger keeps no account of.

Each language has its own search words and inflected forms, and a word more in one says nothing of
the other. Code is compared as it is.
"""

_PRINT = re.compile(rf"[0-9a-f]{{{LENGTH}}}|{NOTHING}")
_TAIL = re.compile(r"\| ([^|]*[^|\s]) \| ([^|]*[^|\s])")
_CONFLICT = ("<<<<<<< ", "=======", ">>>>>>> ", "||||||| ")
_POSITION = re.compile(r"\[\d+\]|(?<=[/.])\d+|(?<=#s)\d+(?=/|$)")


class State(StrEnum):
    """How a pair stands to what was last confirmed."""

    NEW = "new"
    CONFIRMED = "confirmed"
    SV_AHEAD = "sv-ahead"
    FI_AHEAD = "fi-ahead"
    BOTH_CHANGED = "both-changed"
    DELIBERATE = "deliberate"
    GONE = "gone"

    @property
    def ahead(self) -> Language | None:
        """The language that was changed alone."""
        return {State.SV_AHEAD: Language.SV, State.FI_AHEAD: Language.FI}.get(self)

    @property
    def is_settled(self) -> bool:
        """Whether there is nothing for a person to look at."""
        return self in (State.CONFIRMED, State.DELIBERATE)


class Entry(NamedTuple):
    """One confirmed pair. With a reason, a difference that is meant to be."""

    address: str
    sv: str
    fi: str
    reason: str = ""
    by: str = ""

    def __str__(self) -> str:
        tail = f" | {self.reason} | {self.by}" if self.reason else ""
        return f"{self.address} {self.sv} {self.fi}{tail}"


@dataclass(frozen=True)
class Ledger:
    """All entries, sorted and without doubles.

    Two entries of one address are allowed: two branches may both have confirmed it, and the one
    that fits the texts as they are is right.
    """

    entries: tuple[Entry, ...] = ()
    faults: tuple[tuple[int, str], ...] = field(default=(), compare=False)
    """Lines that could not be read: number and text."""

    @cached_property
    def by_address(self) -> Mapping[str, Sequence[Entry]]:
        """The entries of each address."""
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            found.setdefault(entry.address, []).append(entry)
        return found

    def merged(self, other: Ledger) -> Ledger:
        """Everything that either has confirmed."""
        return ledger([*self.entries, *other.entries])

    def known_pairs(self) -> frozenset[tuple[str, str]]:
        """The fingerprints that belong together, for aligning documents."""
        return frozenset(
            (entry.sv, entry.fi) for entry in self.entries if NOTHING not in (entry.sv, entry.fi)
        )

    def __str__(self) -> str:
        return HEADER + "".join(f"{entry}\n" for entry in self.entries)


def ledger(entries: Iterable[Entry]) -> Ledger:
    """A ledger of some entries, in any order."""
    return Ledger(tuple(sorted(set(entries))))


@lru_cache(maxsize=1)
def parse_ledger(text: str) -> Ledger:
    """Read a ledger. Lines may be in any order and twice; the marks of a merge are passed over."""
    entries: list[Entry] = []
    faults: list[tuple[int, str]] = []
    for number, raw in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        line = raw.strip()
        if not line or line.startswith(("#", *_CONFLICT)):
            continue
        entry = parse_entry(line)
        if entry is not None:
            entries.append(entry)
        else:
            faults.append((number, line))
    return Ledger(tuple(sorted(set(entries))), tuple(faults))


def parse_entry(line: str) -> Entry | None:
    """One line of a ledger, or nothing if it is not one."""
    parts = line.split(" ", 3)
    if len(parts) < 3 or not (_PRINT.fullmatch(parts[1]) and _PRINT.fullmatch(parts[2])):
        return None
    if len(parts) == 3:
        return Entry(parts[0], parts[1], parts[2])
    tail = _TAIL.fullmatch(parts[3])
    return Entry(parts[0], parts[1], parts[2], tail[1], tail[2]) if tail else None


@dataclass(frozen=True, slots=True)
class Kept:
    """A pair, or a block without a twin, as the ledger sees it."""

    address: str
    sv: str
    fi: str
    language: Language | None = None
    """For a block without a twin, the language it stands in."""

    def entry(self, reason: str = "", by: str = "") -> Entry:
        """The line that confirms it as it is now."""
        return Entry(self.address, self.sv, self.fi, plain_words(reason), plain_words(by))


def plain_words(text: str) -> str:
    """A reason or a name as it may stand in a line."""
    printable = "".join(c if c.isprintable() else " " for c in text.replace("|", "/"))
    return " ".join(printable.split())


def kept(units: Iterable[Unit], orphans: Iterable[Orphan] = ()) -> Iterator[Kept]:
    """What the ledger keeps account of: everything but the ``UNCONFIRMED`` forms."""
    for each in _kept_of(tuple(units)):
        if each is not None:
            yield each
    for orphan in orphans:
        own = fingerprint(orphan.side.text)
        sides = (own, NOTHING) if orphan.language is Language.SV else (NOTHING, own)
        yield Kept(written(orphan.address), *sides, orphan.language)


@kept_of_all
def _kept_of(unit: Unit) -> Kept | None:
    if unit.form in UNCONFIRMED:
        return None
    return Kept(written(unit.address), fingerprint(unit.sv.text), fingerprint(unit.fi.text))


def written(address: str) -> str:
    """An address as it stands in the ledger: without white space.

    >>> written("docs/my page.md#a")
    'docs/my%20page.md#a'
    """
    return _SPACE.sub(_quoted, address) if _SPACE.search(address) else address


_SPACE = re.compile(r"\s")


def _quoted(match: re.Match[str]) -> str:
    return quote(match[0])


@dataclass(frozen=True)
class Settled:
    """Each pair's state, and what the ledger says of it."""

    states: Mapping[str, State]
    entries: Mapping[str, Entry]
    """The entry that a pair was compared with, by the pair's address as it is now."""
    gone: tuple[Entry, ...]
    """Entries whose pair is nowhere to be found."""


def settle(pairs: Sequence[Kept], known: Ledger) -> Settled:
    """Compare what is with what was confirmed.

    An item of a list, or a block of a page, has no name but its place, and places shift. So an
    entry is looked for in this order: the same address and texts; the same texts in the same file,
    then in any; the same address with one text the same; one text the same in the same list or
    section; the same address. Each entry serves one pair.
    """
    matching = _Matching(known)
    waiting = matching.exactly(pairs)
    if matching.rest and waiting:
        for rule in (
            matching.in_file,
            matching.anywhere,
            matching.one_side,
            matching.one_side_nearby,
            matching.same_place,
        ):
            waiting = [pair for pair in waiting if not rule(pair)]
    states = dict.fromkeys((pair.address for pair in pairs), State.NEW) | matching.states
    # A second entry of an address that is settled is what another branch confirmed: not gone.
    return Settled(
        states,
        matching.entries,
        tuple(sorted(entry for entry in matching.rest if entry.address not in states)),
    )


class _Matching:
    def __init__(self, known: Ledger) -> None:
        self.rest = dict.fromkeys(known.entries)
        self.by_address = known.by_address
        self.states: dict[str, State] = {}
        self.entries: dict[str, Entry] = {}
        self._indexes: dict[str, dict[tuple[str, ...], list[Entry]]] = {}

    def take(self, pair: Kept, entry: Entry) -> bool:
        self.rest.pop(entry, None)
        self.states[pair.address] = _state(pair, entry)
        self.entries[pair.address] = entry
        return True

    def free(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        return (entry for entry in entries if entry in self.rest)

    def exactly(self, pairs: Sequence[Kept]) -> list[Kept]:
        """Settle all that are as somebody has confirmed them; the others are given back."""
        waiting: list[Kept] = []
        for pair, entry in zip(pairs, _exact(pairs, self.by_address), strict=True):
            if entry is None:
                waiting.append(pair)
            else:
                self.entries[pair.address] = entry
                self.states[pair.address] = _AS_CONFIRMED[bool(entry.reason)]
                self.rest.pop(entry, None)
        return waiting

    def in_file(self, pair: Kept) -> bool:
        key = (_file(pair.address), pair.sv, pair.fi)
        return self.first(pair, "file", key, lambda e: (_file(e.address), e.sv, e.fi))

    def anywhere(self, pair: Kept) -> bool:
        return self.first(pair, "texts", (pair.sv, pair.fi), lambda e: (e.sv, e.fi))

    def one_side(self, pair: Kept) -> bool:
        entries = list(self.free(self.by_address.get(pair.address, ())))
        same = (e for e in entries if e.sv == pair.sv or e.fi == pair.fi)
        found = next(same, None)
        return found is not None and self.take(pair, found)

    def one_side_nearby(self, pair: Kept) -> bool:
        group = place_free(pair.address)
        if group == pair.address and pair.language is None:
            return False
        return self.first(
            pair, "sv", (group, pair.sv), lambda e: (place_free(e.address), e.sv)
        ) or self.first(pair, "fi", (group, pair.fi), lambda e: (place_free(e.address), e.fi))

    def same_place(self, pair: Kept) -> bool:
        found = next(self.free(self.by_address.get(pair.address, ())), None)
        return found is not None and self.take(pair, found)

    def first(
        self,
        pair: Kept,
        index: str,
        key: tuple[str, ...],
        key_of: Callable[[Entry], tuple[str, ...]],
    ) -> bool:
        """Take the first free entry under ``key`` of an index that is made when first asked."""
        if NOTHING in key and index in ("sv", "fi"):
            return False  # that neither has a twin makes two blocks no pair
        if index not in self._indexes:
            made: dict[tuple[str, ...], list[Entry]] = {}
            for entry in self.rest:
                made.setdefault(key_of(entry), []).append(entry)
            self._indexes[index] = made
        found = next(self.free(self._indexes[index].get(key, ())), None)
        return found is not None and self.take(pair, found)


@kept_of_all
def _exact(pair: Kept, by_address: Mapping[str, Sequence[Entry]]) -> Entry | None:
    for entry in by_address.get(pair.address, ()):
        if entry.sv == pair.sv and entry.fi == pair.fi:
            return entry
    return None


_AS_CONFIRMED = (State.CONFIRMED, State.DELIBERATE)
"""The state of a pair that nobody has touched: without a reason to differ, and with one."""


def _state(pair: Kept, entry: Entry) -> State:
    same_sv, same_fi = pair.sv == entry.sv, pair.fi == entry.fi
    if same_sv and same_fi:
        return State.DELIBERATE if entry.reason else State.CONFIRMED
    if same_sv or same_fi:
        return State.FI_AHEAD if same_sv else State.SV_AHEAD
    return State.BOTH_CHANGED


def _file(address: str) -> str:
    return address.partition("#")[0]


def place_free(address: str) -> str:
    """The address without the numbers that only say where something stands.

    >>> place_free("data/roles.yaml#nurse.tasks[2]"), place_free("docs/a.md#time/2/1")
    ('data/roles.yaml#nurse.tasks[]', 'docs/a.md#time//')
    """
    file, mark, place = address.partition("#")
    shortened = _POSITION.sub(lambda found: "[]" if found[0][0] == "[" else "", mark + place)
    return file + shortened


def accept(
    known: Ledger, settled: Settled, pairs: Iterable[Kept], reason: str = "", by: str = ""
) -> Ledger:
    """The ledger with some pairs confirmed as they are now.

    What was confirmed before under another place follows its pair, and the entries of a pair's
    old texts are dropped. Nothing else is touched.
    """
    taken = list(pairs)
    addresses = {pair.address for pair in taken}
    old = {settled.entries[pair.address] for pair in taken if pair.address in settled.entries}
    # A line under an accepted address that belongs to a pair which has moved follows that pair.
    moved = {
        entry: address
        for address, entry in settled.entries.items()
        if entry.address != address and address not in addresses
    }
    lines = []
    for entry in known.entries:
        if entry in old:
            continue
        if entry in moved:
            lines.append(Entry(moved[entry], entry.sv, entry.fi, entry.reason, entry.by))
        elif entry.address not in addresses:
            lines.append(entry)
    return ledger([*lines, *(pair.entry(reason, by) for pair in taken)])


def without(known: Ledger, entries: Iterable[Entry]) -> Ledger:
    """The ledger without some entries: those whose pair is gone."""
    dropped = set(entries)
    return ledger(entry for entry in known.entries if entry not in dropped)
