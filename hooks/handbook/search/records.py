# What the search is told of a page. The pages make these; the index is made of nothing else.
"""Records: the input of the search index."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Any


class Because(IntEnum):
    """Why a name leads to a page. The script shows a reason for all but the first."""

    TITLE = 0
    ACCEPTED = 1
    """A word that may be used for the same thing, or a form or abbreviation of it."""
    AVOIDED = 2
    OTHER_LANGUAGE = 3
    SITUATION = 4
    """A phrase in which readers recognise their own situation."""


@dataclass(frozen=True, slots=True)
class Name:
    """One of the names that a page answers to."""

    text: str
    because: Because = Because.TITLE


@dataclass(frozen=True, slots=True)
class Section:
    """A piece of a page's text under one heading. ``anchor`` is empty for what stands first."""

    anchor: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Record:
    """One page in one language, as the search sees it.

    ``path`` is the address below the language's root, with a slash at the end. ``weight`` tells
    how likely a page of this kind is the wanted one, 1 being the usual.
    """

    path: str
    title: str
    summary: str
    kind: str
    icon: str
    family: str
    weight: float
    names: tuple[Name, ...]
    sections: tuple[Section, ...]


def as_json(record: Record) -> list[object]:
    """A record as JSON holds it."""
    return [
        *(getattr(record, name) for name in _PLAIN),
        [[name.text, int(name.because)] for name in record.names],
        [[each.anchor, each.heading, each.text] for each in record.sections],
    ]


def from_json(values: list[Any]) -> Record:
    """The record that ``as_json`` wrote."""
    *plain, names, sections = values
    return Record(
        **dict(zip(_PLAIN, plain, strict=True)),
        names=tuple(Name(text, Because(because)) for text, because in names),
        sections=tuple(Section(*each) for each in sections),
    )


_PLAIN = ("path", "title", "summary", "kind", "icon", "family", "weight")
