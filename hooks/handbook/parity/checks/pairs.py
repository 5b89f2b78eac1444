# All checks together: first what a pair shows by itself, then what shows only beside other pairs.
"""Everything the checks find in pairs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from handbook.language import Language
from handbook.lasting import kept_of_all
from handbook.memory import digest
from handbook.parity.checks.content import content_checks
from handbook.parity.checks.context import Context
from handbook.parity.checks.form import form_checks
from handbook.parity.checks.languages import language_checks
from handbook.parity.checks.length import length_checks
from handbook.parity.checks.meaning import meaning_checks
from handbook.parity.checks.numbers import quantity_checks
from handbook.parity.checks.terms import (
    acronym_checks,
    avoided_checks,
    name_checks,
    quotation_checks,
    speaks_of_words,
)
from handbook.parity.checks.usage import consistency_checks, usage_checks
from handbook.parity.finding import Finding
from handbook.parity.unit import Form, Orphan, Unit
from handbook.processes import together

__all__ = ["Context", "findings", "findings_in"]

UnitCheck = Callable[[Unit, Context], Iterable[Finding]]

_SAME_STATEMENT: tuple[UnitCheck, ...] = (
    quantity_checks,
    meaning_checks,
    acronym_checks,
    name_checks,
    quotation_checks,
    avoided_checks,
    length_checks,
)
_MANY = 2_000
"""Fewer pairs than this are looked at sooner than another process has started."""
_OTHER_LANGUAGE = frozenset({"wrong-language", "swapped-languages", "same-in-both"})


def findings(
    units: Iterable[Unit],
    orphans: Iterable[Orphan] = (),
    context: Context | None = None,
) -> Iterator[Finding]:
    """Everything the checks find in all pairs; each different pair of texts is checked once.

    Blocks without a twin are reported where documents are aligned; here they add nothing. Pairs
    that the context's memory has seen are not looked at again.
    """
    known = context or Context()
    listed = tuple(units)
    kept = known.memory
    silenced: set[str] = set()
    by_itself = kept.recall_all(_keys(listed), lambda place: _by_itself(listed[place], known))
    for unit, found in zip(listed, by_itself, strict=True):
        for code, language, facts in found:
            if code in _OTHER_LANGUAGE:
                silenced.add(unit.address)
            side = Language(language)
            yield Finding(code, unit.address, side, unit[side].location, facts)
    comparable = listed
    if silenced:
        comparable = tuple(unit for unit in listed if unit.address not in silenced)
    # What shows only beside other pairs: usual terms, learnt words, repeated sentences.
    by_number = partial(_numbered, comparable, known)
    if not known.lasts:  # one that lasts has words to learn, whatever was found before
        all_of_them = digest(*(part for unit in comparable for part in _identity(unit)))
        by_number = partial(kept.recall, f"together {all_of_them}", by_number)
    for number, code, language, facts in by_number():
        unit, side = comparable[number], Language(language)
        yield Finding(code, unit.address, side, unit[side].location, facts)


@kept_of_all
def _keys(unit: Unit) -> str:
    # What a pair says of itself does not depend on where it stands, but for the glossary.
    words = "words" if speaks_of_words(unit) else ""
    return digest(unit.form, words, unit.sv.text, unit.fi.text)


def _identity(unit: Unit) -> tuple[str, ...]:
    """All that the checks that look at several pairs may read or show."""
    places = (str(unit.sv.location), str(unit.fi.location))
    return (unit.address, unit.form, unit.page, unit.sv.text, unit.fi.text, *places)


def _by_itself(unit: Unit, context: Context) -> list[tuple[str, str, dict[str, str]]]:
    return [
        (each.code, each.language.value, dict(each.facts)) for each in findings_in(unit, context)
    ]


def _numbered(
    units: Sequence[Unit], context: Context
) -> list[tuple[int, str, str, dict[str, str]]]:
    numbers = {unit.address: number for number, unit in enumerate(units)}

    def run(check: Callable[[], Iterable[Finding]]) -> list[tuple[int, str, str, dict[str, str]]]:
        return [
            (numbers[each.address], each.code, each.language.value, dict(each.facts))
            for each in check()
        ]

    # The last one runs in this process: what it has found in texts is remembered here.
    jobs = [
        partial(run, partial(content_checks, units, context.vocabularies)),
        partial(run, partial(_terms, units, context)),
    ]
    words, terms = together(jobs, context.processes if len(units) > _MANY else 1)
    return [*terms, *words]


def _terms(units: Sequence[Unit], context: Context) -> Iterator[Finding]:
    yield from usage_checks(units, context)
    yield from consistency_checks(units, context)


def findings_in(unit: Unit, context: Context) -> Iterator[Finding]:
    """What one pair shows by itself. A pair in the wrong language is not compared further."""
    language = tuple(language_checks(unit, context))
    yield from language
    yield from form_checks(unit)
    if unit.form in (Form.WORD, Form.CODE) or any(
        each.code in _OTHER_LANGUAGE for each in language
    ):
        return
    for check in _SAME_STATEMENT:
        yield from check(unit, context)
