# The checks on pairs. Each module is one family; `table` holds their codes, words and examples.
#
# Of the catalogue this room leaves out, because something else sees to it:
# - structure of data (S01-S16) and glossary entries (K06, K07): the model and the reference checks;
# - headings, blocks, lists, tables, boxes, anchors, ticks, tabs, front matter (M01-M08, M19-M21):
#   aligning two documents says which block lacks a twin or is of another kind;
# - macros and diagrams in Markdown (M10, M11, M18): diagrams are data here, macros there are none;
# - broken links and anchors (L04), duty without statute (N14), validity (N15): the reference
#   checks and the site; freshness (F01-F09): the ledger; built pages (R01-R14): tests of the site;
#   processes (B01-B07): the process checks.
# And these, because they cannot be had without false alarms, or are a matter of taste: spelling
# (G07: no offline Finnish speller that is kept up), split compounds (G08), regional words (G09),
# readability (G11, shown nowhere as a fault), patterns and unnamed placeholders (G14, G15: nothing
# here uses them), first use of abbreviations (K08: the site explains them), lost actor by grammar
# (N16: only as part of content-differs), share of capitals (T18), escapes and hard breaks (M22),
# terms mixed on a page (K03-K05: learnt per text by term-pair-broken), hard limits (Z02: layout
# tests), L10 and L11 (names and words to keep or translate: name-pair-broken, same-in-both).
"""Checks on pairs of texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from handbook.language import Language
from handbook.memory import digest
from handbook.parity.checks.characters import (
    calendar_checks,
    character_checks,
    number_form_checks,
)
from handbook.parity.checks.content import content_checks
from handbook.parity.checks.context import Context
from handbook.parity.checks.languages import language_checks
from handbook.parity.checks.length import length_checks
from handbook.parity.checks.links import link_checks
from handbook.parity.checks.meaning import meaning_checks
from handbook.parity.checks.numbers import quantity_checks
from handbook.parity.checks.terms import acronym_checks, consistency_checks, term_checks
from handbook.parity.finding import Finding
from handbook.parity.unit import Form, Orphan, Unit

__all__ = ["Context", "findings", "findings_in"]

UnitCheck = Callable[[Unit, Context], Iterable[Finding]]

_ANY: tuple[UnitCheck, ...] = (link_checks, character_checks, calendar_checks, number_form_checks)
_SAME_STATEMENT: tuple[UnitCheck, ...] = (
    quantity_checks,
    meaning_checks,
    acronym_checks,
    length_checks,
)
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
    for unit in listed:
        # What a pair says of itself does not depend on where it stands.
        key = digest(unit.form, unit.sv.text, unit.fi.text)
        for code, language, facts in kept.recall(key, partial(_by_itself, unit, known)):
            if code in _OTHER_LANGUAGE:
                silenced.add(unit.address)
            side = Language(language)
            yield Finding(code, unit.address, side, unit[side].location, facts)
    comparable = tuple(unit for unit in listed if unit.address not in silenced)
    together = digest(*(part for unit in comparable for part in _identity(unit)))
    by_number = kept.recall(f"together {together}", partial(_numbered, comparable, known))
    for number, code, language, facts in by_number:
        unit, side = comparable[number], Language(language)
        yield Finding(code, unit.address, side, unit[side].location, facts)


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
    return [
        (numbers[each.address], each.code, each.language.value, dict(each.facts))
        for each in _together(units, context)
    ]


def findings_in(unit: Unit, context: Context) -> Iterator[Finding]:
    """What one pair shows by itself. A pair in the wrong language is not compared further."""
    language = tuple(language_checks(unit, context))
    yield from language
    for check in _ANY:
        yield from check(unit, context)
    if unit.form in (Form.WORD, Form.CODE) or any(
        each.code in _OTHER_LANGUAGE for each in language
    ):
        return
    for check in _SAME_STATEMENT:
        yield from check(unit, context)


def _together(units: Sequence[Unit], context: Context) -> Iterator[Finding]:
    """What shows only beside other pairs: usual terms, learnt words, repeated sentences."""
    yield from term_checks(units, context)
    yield from content_checks(units)
    yield from consistency_checks(units, context)
