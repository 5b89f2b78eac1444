# N01-N11: what is counted, when, and by which law.
"""Figures, dates, times, deadlines, statutes and sections."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from handbook.language import Language
from handbook.parity.checks.context import Context
from handbook.parity.checks.making import differ, surplus
from handbook.parity.checks.quantities import Date, Quantities, quantities
from handbook.parity.finding import Finding
from handbook.parity.unit import Unit

SV, FI = Language.SV, Language.FI


def quantity_checks(unit: Unit, context: Context) -> Iterator[Finding]:
    """All checks of this module: they share one reading of the text."""
    sv, fi = quantities(unit.sv.text, SV), quantities(unit.fi.text, FI)
    if sv == fi:
        return
    yield from _plain("phone-differs", unit, sv.phones, fi.phones)
    yield from _plain("form-code-differs", unit, sv.codes, fi.codes)
    yield from _plain("statute-differs", unit, sv.statutes, fi.statutes)
    yield from _sections(unit, sv, fi)
    yield from _dates(unit, sv, fi)
    yield from _clock(unit, sv, fi)
    yield from _numbers(unit, sv, fi)
    yield from _units(unit, sv, fi)


def _plain(code: str, unit: Unit, sv: Counter[str], fi: Counter[str]) -> Iterator[Finding]:
    only_sv, only_fi = surplus(sv, fi)
    if only_sv or only_fi:
        yield differ(code, unit, only_sv, only_fi)


def _pool(side: Quantities) -> set[str]:
    """Every figure of a side, whatever it counts: 8 may be "kl. 8" here and "8" there."""
    pool = set(side.numbers)
    pool.update(number.lstrip("–") for _, number in side.sections)
    pool.update(part for time in side.clock for part in (time.partition(".")[0], time))
    pool.update(str(part) for date in side.dates for part in date if part)
    pool.update(part for statute in side.statutes for part in statute.split("/"))
    return pool


_KINDS = {
    "section": ("{} §", "{} §"),
    "subsection": ("{} mom.", "{} mom."),
    "point": ("{} punkten", "{} kohta"),
    "chapter": ("{} kap.", "{} luku"),
    "article": ("artikel {}", "{} artikla"),
}


def _sections(unit: Unit, sv: Quantities, fi: Quantities) -> Iterator[Finding]:
    only_sv = _cited(sv, fi)
    only_fi = _cited(fi, sv)
    if not only_sv and not only_fi:
        more_sv, more_fi = sv.sections - fi.sections, fi.sections - sv.sections
        if not (more_sv and more_fi):
            return
        only_sv, only_fi = sorted(more_sv), sorted(more_fi)
    yield differ(
        "section-differs",
        unit,
        [_KINDS[kind][0].format(number) for kind, number in only_sv],
        [_KINDS[kind][1].format(number) for kind, number in only_fi],
    )


def _cited(one: Quantities, other: Quantities) -> list[tuple[str, str]]:
    missing = sorted(one.sections.keys() - other.sections.keys())
    if not missing:
        return []
    # A range here may be a list there, and a figure may have lost its sign by ellipsis.
    loose = set(other.numbers)
    bare = {(kind, number.lstrip("–")) for kind, number in other.sections}
    return [
        (kind, number)
        for kind, number in missing
        if number not in loose and (kind, number.lstrip("–")) not in bare
    ]


def _dates(unit: Unit, sv: Quantities, fi: Quantities) -> Iterator[Finding]:
    only_sv = [date for date in sv.dates if not _has(date, fi)]
    only_fi = [date for date in fi.dates if not _has(date, sv)]
    if only_sv or only_fi:
        yield differ("date-differs", unit, map(_written, only_sv), map(_written, only_fi))
    elif sv.weekdays - fi.weekdays and fi.weekdays - sv.weekdays:
        from handbook.parity.lexicon.calendar import WEEKDAYS

        yield differ(
            "date-differs",
            unit,
            (WEEKDAYS["sv"][day] for day in sorted(sv.weekdays - fi.weekdays)),
            (WEEKDAYS["fi"][day] for day in sorted(fi.weekdays - sv.weekdays)),
        )


def _has(date: Date, other: Quantities) -> bool:
    """Whether the other side states the date, perhaps with less: the year may stand elsewhere."""
    year, month, day = date
    for their_year, their_month, their_day in other.dates:
        if month != their_month:
            continue
        same_day = day == their_day or (
            (day is None or their_day is None) and str(day or their_day) in other.numbers
        )
        same_year = year == their_year or (
            year is None or (their_year is None and str(year) in other.numbers)
        )
        if their_year is None and year is not None:
            same_year = True
        if same_day and same_year:
            return True
    return False


def _written(date: Date) -> str:
    year, month, day = date
    if day is None:
        return f"{month}/{year}" if year else f"{month}."
    return f"{day}.{month}.{year or ''}"


def _clock(unit: Unit, sv: Quantities, fi: Quantities) -> Iterator[Finding]:
    only_sv, only_fi = surplus(sv.clock, fi.clock)
    theirs_fi, theirs_sv = set(fi.numbers), set(sv.numbers)
    only_sv = [time for time in only_sv if not _as_number(time, theirs_fi)]
    only_fi = [time for time in only_fi if not _as_number(time, theirs_sv)]
    if only_sv or only_fi:
        yield differ("clock-differs", unit, only_sv, only_fi)


def _as_number(time: str, numbers: set[str]) -> bool:
    return bool({time, time.removesuffix(".00"), time.lstrip("0")} & numbers)


def _numbers(unit: Unit, sv: Quantities, fi: Quantities) -> Iterator[Finding]:
    only_sv = _unanswered(sv, fi)
    only_fi = _unanswered(fi, sv)
    if not only_sv and not only_fi:
        more_sv, more_fi = sv.numbers - fi.numbers, fi.numbers - sv.numbers
        only_sv = [value for value in more_sv if value not in fi.weak]
        only_fi = [value for value in more_fi if value not in sv.weak]
        if not (only_sv and only_fi):
            return
    elif not (only_sv and only_fi) and _is_mere_pair(only_sv or only_fi, sv, fi):
        return
    yield differ("number-differs", unit, only_sv, only_fi)


def _is_mere_pair(values: list[str], sv: Quantities, fi: Quantities) -> bool:
    """ "Mellan två tjänster" is as well said without the number; "två dagar" is not."""
    if values != ["2"] or "2" not in sv.spelled | fi.spelled:
        return False
    return not any(value == "2" for value, _ in (*sv.units, *fi.units))


def _unanswered(one: Quantities, other: Quantities) -> list[str]:
    missing = [value for value in one.numbers if value not in other.numbers]
    if not missing:
        return []
    pool = _pool(other) | set(other.weak) | _converted(other)
    return [value for value in missing if value not in pool]


_TIMES = {
    "week": (7,),
    "year": (12,),
    "day-and-night": (24,),
    "hour": (60,),
    "day": (24,),
}


def _converted(side: Quantities) -> set[str]:
    """The same spans of time in a smaller or larger unit: two weeks are 14 days."""
    found: set[str] = set()
    for value, unit in side.units:
        if not value.isdecimal():
            continue
        for factor in _TIMES.get(unit, ()):
            found.add(str(int(value) * factor))
        for factor in (7, 12, 24, 60):
            if int(value) % factor == 0:
                found.add(str(int(value) // factor))
    return found


def _units(unit: Unit, sv: Quantities, fi: Quantities) -> Iterator[Finding]:
    """The same number with another unit: 7 days are not 7 working days."""
    more_sv, more_fi = sv.units - fi.units, fi.units - sv.units
    values = {value for value, _ in more_sv} & {value for value, _ in more_fi}
    only_sv = [f"{v} {_UNIT_NAMES[name][0]}" for v, name in sorted(more_sv) if v in values]
    only_fi = [f"{v} {_UNIT_NAMES[name][1]}" for v, name in sorted(more_fi) if v in values]
    if not only_sv:
        bare_sv, bare_fi = sv.bare_units - fi.bare_units, fi.bare_units - sv.bare_units
        if bare_sv and bare_fi:
            only_sv = [_UNIT_NAMES[name][0] for name in sorted(bare_sv)]
            only_fi = [_UNIT_NAMES[name][1] for name in sorted(bare_fi)]
    if only_sv and only_fi:
        yield differ("unit-differs", unit, only_sv, only_fi)


_UNIT_NAMES = {
    "weekday": ("vardagar", "arkipäivää"),
    "working-day": ("arbetsdagar", "työpäivää"),
    "day": ("dagar", "päivää"),
    "day-and-night": ("dygn", "vuorokautta"),
    "week": ("veckor", "viikkoa"),
    "month": ("månader", "kuukautta"),
    "year": ("år", "vuotta"),
    "hour": ("timmar", "tuntia"),
    "minute": ("minuter", "minuuttia"),
    "percent": ("procent", "prosenttia"),
    "euro": ("euro", "euroa"),
}
