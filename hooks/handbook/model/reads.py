# Which texts did a page read? Whoever keeps a finished page must know, to make it again when one of
# them changes. Every text is read through `Text.__getitem__`, which tells it here; what is kept for
# later use tells again what it was made of.
"""Observing which texts are read."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, MutableMapping
from contextlib import contextmanager
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
Mark = int | str
"""``id`` of a text, or the name of something that is made of many."""

_observers: list[set[Mark]] = []


def note(mark: Mark) -> None:
    """Tell whoever observes that a text was read."""
    if _observers:
        _observers[-1].add(mark)


@contextmanager
def observed() -> Iterator[set[Mark]]:
    """Everything that is read inside the block. The texts must outlive the set."""
    seen: set[Mark] = set()
    _observers.append(seen)
    try:
        yield seen
    finally:
        _observers.pop()
        if _observers:
            _observers[-1] |= seen


@contextmanager
def as_one(name: str) -> Iterator[None]:
    """What is read inside the block counts as one thing with this name."""
    hidden: set[Mark] = set()
    _observers.append(hidden)
    try:
        yield
    finally:
        _observers.pop()
        note(name)


def recall(kept: MutableMapping[K, tuple[V, frozenset[Mark]]], key: K, make: Callable[[], V]) -> V:
    """The value kept under ``key``, or else what ``make`` gives; its texts count as read anew."""
    if key not in kept:
        with observed() as seen:
            value = make()
        kept[key] = value, frozenset(seen)
    value, marks = kept[key]
    if _observers:
        _observers[-1] |= marks
    return value
