# The common language: one concept, one preferred term in each language.
"""Terms of the glossary (SKOS: prefLabel, altLabel, hiddenLabel, definition)."""

from __future__ import annotations

from typing import ClassVar

from handbook.model.entity import Entity
from handbook.model.values import (
    Address,
    Kind,
    LawRef,
    Record,
    TermRef,
    Text,
    Url,
    Words,
    YesNo,
)


class DoNotMix(Record):
    """A concept that is often taken for this one, and how they differ."""

    term: TermRef | None = None
    text: Text


class Term(Entity):
    """A concept. ``name`` is the preferred term pair, ``summary`` its definition."""

    kind: ClassVar[Kind] = Kind.TERM

    accepted: Words = Words()
    avoid: Words = Words()
    inflected: Words = Words()
    """Forms of the preferred term that readers search for and that cannot be guessed."""
    everyday: YesNo = False
    """Running text does not lead to it by itself: the word is known to all and stands on nearly
    every page, or usually means something else."""
    do_not_mix: tuple[DoNotMix, ...] = ()
    note: Text | None = None
    legal_basis: tuple[LawRef, ...] = ()
    concept: Url | None = None
    address: Address | None = None
