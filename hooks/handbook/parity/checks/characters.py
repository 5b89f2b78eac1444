# T01-T21: marks, spaces and letters. Most of these look at one side alone; those that compare
# know that the two languages put commas, quotes and capitals by the same rules here.
"""Characters, spacing and punctuation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from handbook.language import Language
from handbook.parity.checks.making import differ, wrong
from handbook.parity.checks.plain import CODE, IMAGE, LINK, REFERENCE, URL, plain
from handbook.parity.finding import Finding
from handbook.parity.unit import Form, Unit

SV, FI = Language.SV, Language.FI


def character_checks(unit: Unit) -> Iterator[Finding]:
    """All checks of this module."""
    for language in Language:
        text = unit[language].text
        yield from _broken(unit, language, text)
        if unit.form is Form.CODE:
            continue
        yield from _spacing(unit, language, text)
        yield from _typography(unit, language, text)
    if unit.form not in (Form.CODE, Form.WORD):
        yield from _ends(unit)
        yield from _brackets(unit)
        yield from _capital(unit)


_BROKEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffd]"
    "|Ã[¤¶¥\u0084\u0096\u0085]|Â[\xa0§»«]|â€[™œ\x9d“”–]"
    "|[a-zåäö][\u0400-\u04ff\u0370-\u03ff]|[\u0400-\u04ff\u0370-\u03ff][a-zåäö]"
)


def _broken(unit: Unit, language: Language, text: str) -> Iterator[Finding]:
    if text.isascii():
        match = _BROKEN.search(text)
    else:
        match = _BROKEN.search(text)
        if match is None and not unicodedata.is_normalized("NFC", text):
            yield wrong("broken-characters", unit, language, "NFD")
            return
    if match:
        around = text[max(match.start() - 12, 0) : match.end() + 12]
        name = " ".join(
            f"U+{ord(each):04X}" for each in match[0] if not each.isascii() or ord(each) < 32
        )
        yield wrong("broken-characters", unit, language, f"{around!r} {name}".strip())


_SPACING = re.compile(
    r"(?<=\S)  +(?=\S)|\t|(?<=\w) +[,;:!?](?=\s|$)|(?<=\w) \.(?=\s|$)"
    r"|(?<=[a-zåäö]{2})[,;](?=[a-zåäöA-ZÅÄÖ])|(?<=[a-zåäö]{2})\.(?=[A-ZÅÄÖ][a-zåäö])"
    r"|(?<=\d)[%§€]|\( | \)(?!\w)"
)


def _spacing(unit: Unit, language: Language, text: str) -> Iterator[Finding]:
    if text != text.strip() and unit.form is not Form.PROSE:
        yield wrong(
            "wrong-spacing", unit, language, repr(text[:20] if text[:1].isspace() else text[-20:])
        )
        return
    match = _SPACING.search(text)
    if match is None:
        return
    clean = _without_addresses(text)
    if match := _SPACING.search(clean):
        yield wrong(
            "wrong-spacing", unit, language, clean[max(match.start() - 12, 0) : match.end() + 12]
        )


_KEYS = re.compile(r"\+\+.+?\+\+")


def _without_addresses(text: str) -> str:
    text = _KEYS.sub("x", CODE.sub(lambda m: "x" * len(m[0]), text))
    text = IMAGE.sub(r"\1", text)
    text = LINK.sub(r"\1", text)
    text = REFERENCE.sub(lambda m: m[2] or "x", text)
    return URL.sub("x", text)


_TYPOGRAPHY = re.compile(
    r"\.\.\.|(?<=\w) - (?=\w)|[“„«»]|(?<!\w)\"(?=\w)|(?<=\w)\"(?!\w)|(?<=\w)'(?=\w)|``|''"
    r"|(?<=\d)-(?=\d{1,4}(?:[ \u00a0]|-(?!\d)|$|[.,)]))|—"
)
_NUMBER_HYPHEN = re.compile(r"\d-\d")
_IDENTIFIER = re.compile(r"\d[\d-]*-\d[\d-]*-\d+|\+?\d+ [\d ]*-?\d+-\d|[A-Za-z]\d*-\d")


def _typography(unit: Unit, language: Language, text: str) -> Iterator[Finding]:
    if not _TYPOGRAPHY.search(text):
        return
    clean = _without_addresses(text)
    for match in _TYPOGRAPHY.finditer(clean):
        around = clean[max(match.start() - 10, 0) : match.end() + 10]
        if match[0] == "-" and _IDENTIFIER.search(around):
            continue
        if match[0] == "—" and _TYPOGRAPHY.search(_without_addresses(unit[language.other].text)):
            continue  # both sides alike: the writer's style
        yield wrong("wrong-typography", unit, language, around)
        return


_END = re.compile(r"([.:;?!…])[”\")\]*_]*$")


def _ends(unit: Unit) -> Iterator[Finding]:
    sv, fi = plain(unit.sv.text), plain(unit.fi.text)
    ours, theirs = _end(sv), _end(fi)
    if ours == theirs:
        return
    # Statutes end the parts of a list with a comma here and a semicolon there.
    both = {ours, theirs}
    if both <= {"", ";", ","} or both == {"!", "."}:
        return
    if both == {"", ":"} and unit.form not in (Form.LINE, Form.PROSE, Form.LABEL):
        return
    if sv.endswith(("mom.", "kap.", "m.m.", "o.s.v.", "m.fl.")) or fi.endswith(
        ("mom.", "ym.", "jne.")
    ):
        return
    if unit.form is Form.ITEM and {ours, theirs} & {";", ","}:
        return
    yield differ("end-mark-differs", unit, [ours or "–"], [theirs or "–"])


_QUOTED_END = re.compile(r"([?!])[”\"]\.$")


def _end(text: str) -> str:
    match = _END.search(_QUOTED_END.sub(r"\1", text))
    return match[1] if match else ("," if text.endswith(",") else "")


_PAIRS = (("(", ")"), ("[", "]"))


_ENUMERATION = re.compile(r"(?:^|(?<=\s))\w{1,2}\)")


def _brackets(unit: Unit) -> Iterator[Finding]:
    for language in Language:
        text = plain(unit[language].text)
        if "(" not in text and ")" not in text:
            continue
        if text.count("(") == text.count(")"):
            continue
        listed = _ENUMERATION.sub(" ", text)
        if listed.count("(") != listed.count(")"):
            yield wrong("brackets-differ", unit, language, text)


def _capital(unit: Unit) -> Iterator[Finding]:
    if unit.form in (Form.TITLE, Form.IMAGE):
        return
    sv, fi = plain(unit.sv.text), plain(unit.fi.text)
    if len(sv) < 12 or len(fi) < 12 or not sv[0].isalpha() or not fi[0].isalpha():
        return
    if sv[0].isupper() == fi[0].isupper():
        return
    lower, upper = (SV, fi) if sv[0].islower() else (FI, sv)
    first = upper.split()[0]
    if unit.form in (Form.PARAGRAPH, Form.PROSE) and first[1:].islower():
        yield wrong("capital-differs", unit, lower, plain(unit[lower].text))


_CALENDAR = {
    SV: re.compile(
        r"(?<=[a-zåäö0-9.,] )(?:Måndag|Tisdag|Onsdag|Torsdag|Fredag|Lördag|Söndag|Januari|Februari"
        r"|Mars|April|Juni|Juli|Augusti|September|Oktober|November|December|Svenska"
        r"|Finska)\b(?! [A-ZÅÄÖ])"
    ),
    FI: re.compile(
        r"(?<=[a-zåäö0-9,] )(?:Maanantai|Tiistai|Keskiviikko|Torstai|Perjantai|Lauantai|Sunnuntai"
        r"|\w{3,7}kuu(?:ta|ssa|n)?|Ruotsin(?:kieli\w*| kiel\w+)|Suomen(?:kieli\w*| kiel\w+))\b"
    ),
}


def calendar_checks(unit: Unit) -> Iterator[Finding]:
    """T20 and T21: capitals that belong to English, and values a spreadsheet would run."""
    if unit.form in (Form.CODE, Form.TITLE):
        return
    for language in Language:
        text = plain(unit[language].text)
        match = _CALENDAR[language].search(text)
        if (
            match
            and match[0][0].isupper()
            and not re.search(r"[.!?]$", text[: match.start()].rstrip())
        ):
            yield wrong("calendar-capital", unit, language, match[0])
        if unit[language].text[:1] in "=@" and len(text) > 1 and unit[language].text[:1]:
            yield wrong("formula-start", unit, language, text)


_NUMBER_FORM = re.compile(
    r"(?<![\d.,])\d{1,3},\d{3}\.\d+|(?<![\d.,§])\d{1,3}(?:,\d{3})+(?![\d,])"
    r"|\d\.\d+(?=\s?(?:%|€|euro|procent|prosent))"
)


def number_form_checks(unit: Unit) -> Iterator[Finding]:
    """N09: 1,000.5 is English; here one writes 1 000,5."""
    for language in Language:
        text = plain(unit[language].text)
        match = _NUMBER_FORM.search(text)
        if match:
            yield wrong("number-form", unit, language, match[0])
