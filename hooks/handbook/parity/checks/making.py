# How checks make findings: which side is pointed at, and how much is quoted.
"""Making findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from handbook.language import Language
from handbook.parity.checks.plain import shown
from handbook.parity.finding import Finding
from handbook.parity.unit import Unit

NOTHING = "–"
"""Shown for a side that has nothing to set against the other."""


def differ(
    code: str, unit: Unit, sv: Iterable[str], fi: Iterable[str], language: Language | None = None
) -> Finding:
    """The two sides say different things. Points at the side where something is missing."""
    ours, theirs = ", ".join(sv), ", ".join(fi)
    if language is None:
        language = Language.FI if ours and not theirs else Language.SV
    facts = {"sv": shown(ours) or NOTHING, "fi": shown(theirs) or NOTHING}
    return Finding(code, unit.address, language, unit[language].location, facts)


def wrong(code: str, unit: Unit, language: Language, found: str, **facts: str) -> Finding:
    """Something is wrong on one side."""
    whole = {"found": shown(found), "language": language.value, **facts}
    return Finding(code, unit.address, language, unit[language].location, whole)


def surplus(sv: Counter[str], fi: Counter[str]) -> tuple[list[str], list[str]]:
    """What one side has and the other has not.

    A mere repetition is no difference, unless each side repeats something else.
    """
    only_sv = sorted(sv.keys() - fi.keys())
    only_fi = sorted(fi.keys() - sv.keys())
    if not only_sv and not only_fi:
        more_sv, more_fi = sorted((sv - fi).keys()), sorted((fi - sv).keys())
        if more_sv and more_fi:
            return more_sv, more_fi
    return only_sv, only_fi
