# Most processes work once and end; there, keeping what will not be asked for again costs memory.
# A preview and a check that waits for the next save look at the same texts again and again.
"""Results kept in a process that lasts."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from functools import wraps
from typing import Any, Generic, ParamSpec, TypeVar, TypeVarTuple

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")
More = TypeVarTuple("More")

_MOST = 1 << 18
"""Results of one function; when there are more, most belong to texts that are no more."""
_lasts = False
_turns: list[Callable[[], None]] = []


def begin() -> None:
    """This process will be asked again. Everything it has kept before may be trusted."""
    global _lasts
    _lasts = True


def turn() -> None:
    """What is asked from now on is another look: what the last one did not ask for is forgotten.

    Only what belongs to single objects; a function that the last look did not come to forgets
    nothing.
    """
    for each in _turns:
        each()


def kept(function: Callable[P, T]) -> Callable[P, T]:
    """Keep what a pure function makes of texts and other plain values.

    For small ones: what is kept stays for as long as the process.
    """
    known: dict[Hashable, T] = {}

    @wraps(function)
    def asked(*values: P.args, **named: P.kwargs) -> T:
        if not _lasts or named:
            return function(*values, **named)
        if values not in known:
            if len(known) >= _MOST:
                known.clear()
            known[values] = function(*values, **named)
        return known[values]

    return asked


class OfEach(Generic[T]):
    """What was made of records that nobody changes, by the objects themselves."""

    def __init__(self) -> None:
        """Nothing is known at first, nor ever in a process that ends."""
        self._now: dict[int, tuple[object, object, T]] = {}
        self._before: dict[int, tuple[object, object, T]] = {}
        _turns.append(self._turned)

    def recall(self, record: object, more: object, make: Callable[[], T]) -> T:
        """What ``make`` gives; it may go by nothing but the record and what is equal to ``more``.

        Of each record only the last is known.
        """
        if not _lasts:
            return make()
        key = id(record)
        found = self._now.get(key) or self._before.get(key)
        if found is None or found[1] != more:
            found = record, more, make()  # the record is held, so its id stays its own
        self._now[key] = found
        return found[2]

    def _turned(self) -> None:
        if self._now:
            self._now, self._before = {}, self._now


def kept_of_each(function: Callable[[R, *More], T]) -> Callable[[R, *More], T]:
    """Keep what a pure function makes of a record that nobody changes; by the object itself.

    Whatever else the function is given has to be equal to what it was given with the record last.
    """
    known: OfEach[T] = OfEach()

    @wraps(function)
    def asked(record: R, *more: *More) -> T:
        if not _lasts:
            return function(record, *more)
        return known.recall(record, more, lambda: function(record, *more))

    return asked


def kept_of_all(
    function: Callable[[R, *More], T],
) -> Callable[[Sequence[R], *More], list[T]]:
    """The same for a function that is asked about all objects of a kind at once.

    What is not among them is forgotten at once, and everything when anything else is given.
    """
    known: dict[int, tuple[R, T]] = {}
    known_with: tuple[Any, ...] = ()

    @wraps(function)
    def asked(records: Sequence[R], *more: *More) -> list[T]:
        nonlocal known, known_with
        if not _lasts:
            return [function(record, *more) for record in records]
        before = known if known_with == more else {}
        found = [
            before.get(id(record))
            or (record, function(record, *more))  # held, so its id stays its own
            for record in records
        ]
        known, known_with = dict(zip(map(id, records), found, strict=True)), more
        return [made for _, made in found]

    return asked
