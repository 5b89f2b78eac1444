# How single values are written in each language.
"""Dates, lists and capitals."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from markupsafe import Markup, escape


def capitalised(text: str) -> str:
    """The text with a capital first letter and the rest untouched (MARAK stays MARAK)."""
    return text[:1].upper() + text[1:]


@lru_cache(maxsize=1 << 12)
def day(value: date) -> Markup:
    """A date as both languages write it in Finland: ``12.11.2026``, with its ISO form inside."""
    written = f"{value.day}.{value.month}.{value.year}"
    return Markup('<time datetime="{}">{}</time>').format(value.isoformat(), written)


def listed(items: Iterable[object], conjunction: str) -> Markup:
    """``a, b och c``: a list in running text. Items are escaped unless they are markup."""
    parts = [escape(item) for item in items]
    if len(parts) < 2:
        return Markup("").join(parts)
    return Markup(", ").join(parts[:-1]) + Markup(" {} ").format(conjunction) + parts[-1]


def months_later(start: date, months: int) -> date:
    """The day ``months`` calendar months after ``start``, or the month's last day.

    Beyond the last year of the calendar: its last day.
    """
    years, month = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month + 1
    if year > date.max.year:
        return date.max
    return date(year, month, min(start.day, monthrange(year, month)[1]))
