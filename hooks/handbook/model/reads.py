# Which texts did a page read? Whoever keeps a finished page must know, to make it again when one of
# them changes. Every text is read through `Text.__getitem__`, which tells it here. Anything that is
# kept for later use must therefore be kept by its words, or by what stays when words change: never
# words by the entity they came from.
"""Observing which texts are read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

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
