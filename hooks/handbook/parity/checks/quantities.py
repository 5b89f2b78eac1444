# Everything that counts: figures, number words, dates, clock times, sections, statutes, phones.
# Both languages are brought to one form, so "3 mars 2027" and "3. maaliskuuta 2027" are equal.
# What is read is blanked before the next kind is looked for: a date's figures are no numbers.
"""Quantities of a text in a form that does not depend on its language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache

from handbook.language import Language
from handbook.parity.checks.plain import KEPT, plain
from handbook.parity.lexicon.calendar import MONTHS, UNITS, WEEKDAYS
from handbook.parity.lexicon.numbers import PREFIXES, STRONG, WEAK

Date = tuple[int | None, int | None, int | None]
"""Year, month and day; None where the text does not say."""


@dataclass(frozen=True, slots=True)
class Quantities:
    """What one text states. Counters of strings, each in the form that messages show."""

    numbers: Counter[str] = field(default_factory=Counter)
    weak: frozenset[str] = frozenset()
    spelled: frozenset[str] = frozenset()
    dates: Counter[Date] = field(default_factory=Counter)
    weekdays: frozenset[int] = frozenset()
    clock: Counter[str] = field(default_factory=Counter)
    statutes: Counter[str] = field(default_factory=Counter)
    sections: Counter[tuple[str, str]] = field(default_factory=Counter)
    phones: Counter[str] = field(default_factory=Counter)
    codes: Counter[str] = field(default_factory=Counter)
    units: Counter[tuple[str, str]] = field(default_factory=Counter)
    bare_units: frozenset[str] = frozenset()


NOTHING = Quantities()

_YEAR = r"(?:1[6-9]|20)\d\d"
_STATUTE = re.compile(rf"(?<![\d/])(\d{{1,4}})\s?/\s?({_YEAR})(?![\d/])")
_EU = re.compile(rf"(?<![\d/])({_YEAR})/(\d{{1,4}})(?:/(?:EU|EG|EY|EEG|ETY))?(?![\d/])")
_ISO = re.compile(rf"(?<!\d)({_YEAR})-(\d\d)-(\d\d)(?!\d)")
_POINTED = re.compile(rf"(?<![\d.-])(\d{{1,2}})\.(0?[1-9]|1[0-2])\.({_YEAR})?(?!\d)")
_POINTED_RANGE = re.compile(
    rf"(?<![\d.])(\d{{1,2}})\.(?:(\d{{1,2}})\.?)?({_YEAR})?\s*[–—-]\s*(?=\d{{1,2}}\.\d{{1,2}}\.)"
)
_SV_MONTHS = {name: number for number, name in enumerate(MONTHS["sv"], 1)}
_FI_MONTHS = {name: number for number, name in enumerate(MONTHS["fi"], 1)}
_SV_MONTH = "|".join(MONTHS["sv"])
_SV_DATE = re.compile(
    rf"(?:(?<!\d)(\d{{1,2}})(?::[ae])?\.?\s+)?\b({_SV_MONTH})\b(?:\s+({_YEAR})(?!\d))?",
    re.IGNORECASE,
)
_FI_MONTH = rf"({'|'.join(MONTHS['fi'])})kuu(?:ta|ssa|n|hun|sta|lla|lta|ksi)?"
_FI_DATE = re.compile(
    rf"(?:(?<!\d)(\d{{1,2}})\.?\s+(?:päivä(?:nä|stä|än|ä)?\s+)?)?\b{_FI_MONTH}\b"
    rf"(?:\s+(\d{{1,2}})\.?\s*päivä\w*)?(?:\s+(?:vuonna\s+)?({_YEAR})(?!\d))?",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b(?:kl\.?|klockan|klo|kello)\s*(\d{1,2})(?:[.:](\d\d))?"
    r"(?:\s*(?:[–—-]|till|och|ja)\s*(\d{1,2})(?:[.:](\d\d))?(?!\d|\.\d))?",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\d/.,–—-])(?:\+\d{2,3}|0\d{1,3})(?:[ -]?\d{2,4}){1,4}(?![\d.,/]\d|\d)")
_CODE = re.compile(r"(?<![\w-])(?!CO2)[A-ZÅÄÖ]{1,4}[ -]?\d[\d.]*(?:-\d+)*(?![\w/])")
_LIST = (
    r"(\d{1,3}(?:\s?[a-hj-z](?![\w.]))?(?:(?:\s*(?:,|–|—|-|och|eller|samt|ja|tai|taikka"
    r"|sekä)\s*)+\d{1,3}(?:\s?[a-hj-z](?![\w.]))?)*)"
)
_ARTICLES = _LIST.replace(r"\d{1,3}", r"\d{1,3}(?:\.\d{1,2})?")
_MARKS = {
    "sv": (
        ("section", re.compile(_LIST + r"\s*§")),
        ("subsection", re.compile(_LIST + r"\s*mom(?:\.|ent\w*)")),
        ("point", re.compile(_LIST + r"\s*punkt(?:en|erna)?\b")),
        ("chapter", re.compile(_LIST + r"\s*kap(?:\.|itl\w+|itel)")),
        ("chapter", re.compile(r"\b[Kk]apitel\s+" + _LIST)),
        ("article", re.compile(r"\b[Aa]rtik(?:el|eln|larna|lar)\s+" + _ARTICLES)),
    ),
    "fi": (
        ("section", re.compile(_LIST + r"\s*(?:§|pykäl\w+)")),
        ("subsection", re.compile(_LIST + r"\s*mom(?:\.|ent\w*)")),
        ("point", re.compile(_LIST + r"\s*(?:kohd\w+|kohta\w*)")),
        ("chapter", re.compile(_LIST + r"\s*lu(?:vu|ku|ussa|vuss)\w*")),
        ("article", re.compile(_LIST + r"\s*artikl\w+")),
    ),
}  # fmt: skip
_LIST_ITEM = re.compile(r"(\d{1,3})(?:\.(\d{1,2}))?\s?([a-hj-z](?!\w))?|([–—-])")
_NUMBER = re.compile(
    r"(?<![\w.,])[−-]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?(?!\d)|\d+(?:[.,]\d+)?"
)
_DIGIT = re.compile(r"\d")
_TOKEN = re.compile(r"[a-zåäöé]+|%|€")
_UNITS = {
    language: re.compile(
        "|".join(f"(?P<u{n}>{pattern})" for n, (pattern, _) in enumerate(rows)), re.IGNORECASE
    )
    for language, rows in UNITS.items()
}
_AFTER = re.compile(r"[ \u00a0-]*(\w+|%|€)(?:[ \u00a0]+(\w+))?")
_WEEKDAYS = {
    "sv": re.compile(rf"\b({'|'.join(WEEKDAYS['sv'])})(?:ar|en|arna|s)*\b", re.IGNORECASE),
    "fi": re.compile(rf"\b({'|'.join(WEEKDAYS['fi'])})\w*", re.IGNORECASE),
}
_TIME = frozenset(name for _, name in UNITS["sv"]) - {"percent", "euro"}


@lru_cache(maxsize=KEPT)
def quantities(text: str, language: Language) -> Quantities:
    """Everything that counts in a text."""
    rest = plain(text).replace("\u00a0", " ").replace("\u202f", " ")
    if not rest:
        return NOTHING
    reader = _Reader(rest, language.value)
    return reader.read()


class _Reader:
    def __init__(self, text: str, language: str) -> None:
        self.text, self.language = text, language
        self.numbers: Counter[str] = Counter()
        self.dates: Counter[Date] = Counter()
        self.clock: Counter[str] = Counter()
        self.statutes: Counter[str] = Counter()
        self.sections: Counter[tuple[str, str]] = Counter()
        self.phones: Counter[str] = Counter()
        self.codes: Counter[str] = Counter()
        self.spelled: set[str] = set()
        self.weak: set[str] = set()
        self.units: Counter[tuple[str, str]] = Counter()

    def read(self) -> Quantities:
        if _DIGIT.search(self.text):
            self._cited()
        else:
            self._months()
        weekdays = frozenset(
            WEEKDAYS[self.language].index(match[1].lower())
            for match in _WEEKDAYS[self.language].finditer(self.text)
        )
        if _DIGIT.search(self.text):
            self._figures()
        bare = self._words()
        return Quantities(
            self.numbers, frozenset(self.weak), frozenset(self.spelled), self.dates, weekdays,
            self.clock, self.statutes, self.sections, self.phones, self.codes,
            self.units, frozenset(bare),
        )  # fmt: skip

    def _take(self, pattern: re.Pattern[str], use: Callable[[re.Match[str]], object]) -> None:
        def blank(match: re.Match[str]) -> str:
            use(match)
            return " " * len(match[0])

        self.text = pattern.sub(blank, self.text)

    def _cited(self) -> None:
        self._take(_CLOCK, self._time)
        self._take(_ISO, lambda m: self._date(m[1], m[2], m[3]))
        self._months()
        self._take(_STATUTE, lambda m: self.statutes.update([f"{int(m[1])}/{m[2]}"]))
        self._take(_EU, lambda m: self.statutes.update([f"{m[1]}/{int(m[2])}"]))
        while match := _POINTED_RANGE.search(self.text):
            # "1.–3.5.2027", "1.5.–3.6.2027": the first day borrows what it lacks.
            last = _POINTED.search(self.text, match.end())
            if last is None:
                break
            self._date(match[3] or last[3], match[2] or last[2], match[1])
            self.text = self.text[: match.start()] + " " * len(match[0]) + self.text[match.end() :]
        self._take(_POINTED, lambda m: self._date(m[3], m[2], m[1]))
        self._take(_PHONE, self._phone)
        for kind, pattern in _MARKS[self.language]:
            self._take(pattern, lambda m, kind=kind: self._list(kind, m[1]))  # type: ignore[misc]
        self._take(_CODE, lambda m: self.codes.update([re.sub(r"[ -]", "", m[0]).rstrip(".")]))

    def _date(self, year: str | None, month: str | None, day: str | None) -> None:
        found = tuple(int(each) if each else None for each in (year, month, day))
        self.dates[found[0], found[1], found[2]] += 1

    def _time(self, match: re.Match[str]) -> None:
        for hour, minute in ((match[1], match[2]), (match[3], match[4])):
            if hour:
                self.clock[f"{int(hour)}.{minute or '00'}"] += 1

    def _phone(self, match: re.Match[str]) -> None:
        digits = re.sub(r"\D", "", match[0].replace("+358", "0"))
        if len(digits) < 5:
            self.numbers[str(int(digits))] += 1
        else:
            self.phones[digits] += 1

    def _list(self, kind: str, listed: str) -> None:
        before = ""
        for match in _LIST_ITEM.finditer(listed):
            if match[4]:
                before = "–"
                continue
            number = f"{before}{int(match[1])}{' ' + match[3] if match[3] else ''}"
            self.sections[kind, number] += 1
            if match[2]:
                self.sections["point", str(int(match[2]))] += 1
            before = ""

    def _months(self) -> None:
        if self.language == "sv":
            self._take(
                _SV_DATE,
                lambda m: self._date(m[3], str(_SV_MONTHS[m[2].lower()]), m[1]),
            )
        elif "kuu" in self.text:
            self._take(
                _FI_DATE,
                lambda m: self._date(m[4], str(_FI_MONTHS[m[2].lower()]), m[1] or m[3]),
            )

    def _figures(self) -> None:
        for match in _NUMBER.finditer(self.text):
            raw = re.sub(r"[ \u00a0−-]", "", match[0])
            if "." in raw:
                # 1.000 is a thousand, 1.5 a version or a numbered heading: both sides alike.
                whole, _, rest = raw.partition(".")
                value = whole + rest if len(rest) == 3 else raw
            else:
                value = raw
            value = value.lstrip("0") or "0" if "," not in value and "." not in value else value
            self.numbers[value] += 1
            self._unit(value, match.end())

    def _unit(self, value: str, end: int) -> None:
        after = _AFTER.match(self.text, end)
        for word in (after[1], after[2]) if after else ():
            if word and (unit := _UNITS[self.language].fullmatch(word)) and unit.lastgroup:
                self.units[value, UNITS[self.language][int(unit.lastgroup[1:])][1]] += 1
                return

    def _words(self) -> set[str]:
        """Number words, and the units of time that stand without one."""
        strong, weak = STRONG[self.language], WEAK[self.language]
        pattern, rows = _UNITS[self.language], UNITS[self.language]
        bare: set[str] = set()
        for match in _TOKEN.finditer(self.text.lower()):
            word = match[0]
            if word in strong and not (
                word == "kahden" and self.text.startswith(" kesken", match.end())
            ):
                value = str(strong[word])
                self.numbers[value] += 1
                self.spelled.add(value)
                self._unit(value, match.end())
            else:
                if word in weak:
                    self.weak.update(map(str, weak[word]))
                elif len(word) > 4 and word[0] in _FIRST[self.language]:
                    self.weak.update(_inside(word, self.language))
                if word[0] in _UNIT_FIRST[self.language]:
                    unit = pattern.fullmatch(word)
                    if unit and unit.lastgroup:
                        name = rows[int(unit.lastgroup[1:])][1]
                        if name in _TIME and (len(word) > 2 or word == "år"):
                            bare.add(name)
        return bare


@lru_cache(maxsize=KEPT)
def _inside(word: str, language: str) -> tuple[str, ...]:
    """The numbers that a compound may begin with: tredelad, kolmiosainen."""
    return tuple(
        str(number)
        for prefix, number in PREFIXES[language]
        if word.startswith(prefix) and len(word) > len(prefix) + 2
    )


_FIRST = {
    language: frozenset(prefix[0] for prefix, _ in rows) for language, rows in PREFIXES.items()
}
_UNIT_FIRST = {"sv": frozenset("vadkmtå"), "fi": frozenset("atpvkmv")}
