# Months, weekdays and units of time and amount. Stems, so that every inflected form is met.
"""Words of the calendar, the clock and of measures."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

MONTHS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "sv": (
            "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti",
            "september", "oktober", "november", "december",
        ),
        "fi": (
            "tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys",
            "loka", "marras", "joulu",
        ),
    }
)  # fmt: skip

WEEKDAYS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "sv": ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
        "fi": (
            "maanantai", "tiistai", "keskiviik", "torstai", "perjantai", "lauantai", "sunnuntai",
        ),
    }
)  # fmt: skip

UNITS: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "sv": (
            (r"vardag(?:ar(?:na)?s?)?", "weekday"),
            (r"arbetsdag(?:ar(?:na)?|en)?s?", "working-day"),
            (r"(?:kalender)?dag(?:ar(?:na)?|en)?s?", "day"),
            (r"dygn(?:et|en)?s?", "day-and-night"),
            (r"veck(?:a|an|or|orna|ors|ornas)", "week"),
            (r"månad(?:en|er|erna|ers|s)?", "month"),
            (r"år(?:et|en|s|ets)?|årig[at]?|åringar?", "year"),
            (r"tim(?:me|men|mar|marna|mars)?", "hour"),
            (r"minut(?:en|er|erna|ers)?|min", "minute"),
            (r"procent(?:enheter)?|%", "percent"),
            (r"euro|€", "euro"),
        ),
        "fi": (
            (r"arkipäiv\w*", "weekday"),
            (r"työpäiv\w*", "working-day"),
            (r"(?:kalenteri)?päivä(?!ko|hoi|kir|toim)\w{0,5}|pv|päivi(?:en|ä|ssä|n)", "day"),
            (r"vuoroka(?:us|ud|ut)\w*|vrk", "day-and-night"),
            (r"vii?k(?:ko|on|oss|ost|oll|oi|oj)\w*|vk", "week"),
            (r"kuuka(?:us|ud|ut)\w*|kk", "month"),
            (r"vuo(?:si|den|tta|des|dek|sien|tia|tee)\w*|vuotia\w*|v", "year"),
            (r"tun(?:ti|nin|tia|nis|te|nei|nil)\w*|h|t", "hour"),
            (r"minuu(?:tt|ti|te)\w*|min", "minute"),
            (r"prosent\w*|%", "percent"),
            (r"euro\w*|€", "euro"),
        ),
    }
)
"""Forms of each unit, the longer word before the shorter one that is its end."""
