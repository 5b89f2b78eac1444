# What a check says about a pair. It becomes a Problem of the message table, where the words are.
"""Findings of the parity checks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from handbook.language import Language
from handbook.problems import Location, Problem


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that differs between the two sides of a pair, or is wrong on one of them.

    ``language`` is the side that the place points at. ``facts`` fill the message of ``code``:
    ``sv`` and ``fi`` hold what each side says, ``found`` what was seen on one side.
    """

    code: str
    address: str
    language: Language
    location: Location
    facts: Mapping[str, str] = field(default_factory=dict)

    def problem(self) -> Problem:
        """The finding as the rest of the handbook shows it."""
        return Problem(self.code, self.location, dict(self.facts))
