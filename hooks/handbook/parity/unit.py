# What is compared: one statement in both languages, with an address that a person can write down.
# Everything else in this room is built on these types.
"""Pairs of statements."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from handbook.language import Language
from handbook.problems import Location


class Form(StrEnum):
    """What a statement is; checks choose by it what to compare."""

    LINE = "line"
    PROSE = "prose"
    LABEL = "label"
    WORD = "word"
    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    NOTE = "note"
    IMAGE = "image"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Side:
    """One language's text and where it stands."""

    text: str
    location: Location


@dataclass(frozen=True, slots=True)
class Unit:
    """One statement in both languages.

    ``address`` is stable against moves inside the file: ids, not list positions, wherever the
    data has ids (``data/models/marak.yaml#steps.meeting.instruction``,
    ``docs/guides/leading.md#time/2``). ``page`` groups the units of one entity or document.
    """

    address: str
    form: Form
    sv: Side
    fi: Side
    page: str = ""

    def __getitem__(self, language: Language) -> Side:
        return self.sv if language is Language.SV else self.fi


@dataclass(frozen=True, slots=True)
class Orphan:
    """A block that stands in one language only, found by aligning two documents."""

    address: str
    form: Form
    language: Language
    side: Side
    page: str = ""
