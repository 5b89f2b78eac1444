# Most processes work once and end; there, keeping what will not be asked for again costs memory.
# A preview and a check that waits for the next save look at the same texts again and again.
"""Results kept in a process that lasts."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")

_MOST = 1 << 18
"""Results of one function; when there are more, most belong to texts that are no more."""
_lasts = False


def begin() -> None:
    """This process will be asked again. Everything it has kept before may be trusted."""
    global _lasts
    _lasts = True


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


def kept_of_each(function: Callable[[R], T]) -> Callable[[R], T]:
    """Keep what a pure function makes of a record that nobody changes; by the object itself."""
    known: dict[int, tuple[Any, T]] = {}

    @wraps(function)
    def asked(record: R) -> T:
        if not _lasts:
            return function(record)
        found = known.get(id(record))
        if found is None:
            if len(known) >= _MOST:
                known.clear()
            found = known[id(record)] = record, function(record)  # held, so its id stays its own
        return found[1]

    return asked
