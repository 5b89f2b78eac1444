# What holds for any pair, be it a statement, a list of search words or a piece of code. Knows no
# names and no terms, so it is quick to load.
"""Links and marks of one pair."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.parity.checks.characters import (
    calendar_checks,
    character_checks,
    number_form_checks,
)
from handbook.parity.checks.links import link_checks
from handbook.parity.finding import Finding
from handbook.parity.unit import Unit


def form_checks(unit: Unit) -> Iterator[Finding]:
    """All checks of links, characters, capitals and the form of numbers."""
    for check in (link_checks, character_checks, calendar_checks, number_form_checks):
        yield from check(unit)
