# L01-L12, M12-M18, G13: what both sides must share although every word differs: links, addresses,
# references, notes, code, placeholders. What should differ is known by rule, not by equality.
"""Links, addresses, references, images, code and placeholders."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from handbook.language import Language
from handbook.parity.checks.making import differ, surplus, wrong
from handbook.parity.checks.plain import CODE, EMAIL, FOOTNOTE, IMAGE, LINK, REFERENCE, URL
from handbook.parity.finding import Finding
from handbook.parity.unit import Form, Unit

SV, FI = Language.SV, Language.FI
_ANY = re.compile(r"[\[<{%$`@]|://|www\.")
_PLACEHOLDER = re.compile(
    r"\{\{.*?\}\}|\{%.*?%\}|(?<!\{)\{(?![#:.\s])[\w.]*(?:[!:][^{}]*)?\}(?!\})"
    r"|%(?:\(\w+\))?[sdif]\b|\$\{\w+\}"
)
_TAG = re.compile(r"<(/?[a-zA-Z][\w-]*)(?:\s[^>]*)?>")
_REFERENCE_LINK = re.compile(r"(?<!!)\[[^\[\]]+\]\[([^\[\]]*)\]")
_FINNISH_PATH = re.compile(r"^/?(?:fi|suomi|suomeksi)(?:/|$)|[?&](?:lang|kieli|sprak)=fi\b|/fi/")
_SWEDISH_PATH = re.compile(
    r"^/?(?:sv|svenska|pa-svenska)(?:/|$)|[?&](?:lang|kieli|sprak)=sv\b|/sv/"
)


def link_checks(unit: Unit) -> Iterator[Finding]:
    """All checks of this module."""
    sv, fi = unit.sv.text, unit.fi.text
    if not _ANY.search(sv) and not _ANY.search(fi):
        return
    if unit.form is Form.CODE:
        yield from _count("placeholder-differs", unit, _PLACEHOLDER)
        return
    yield from _references(unit)
    yield from _links(unit)
    yield from _count("footnote-differs", unit, FOOTNOTE, 1)
    yield from _count("email-differs", unit, EMAIL)
    without_sv, without_fi = CODE.sub(" ", sv), CODE.sub(" ", fi)
    yield from _compare(
        "placeholder-differs",
        unit,
        _found(_PLACEHOLDER, without_sv),
        _found(_PLACEHOLDER, without_fi),
    )
    yield from _compare(
        "markup-differs", unit, _found(_TAG, without_sv, 1), _found(_TAG, without_fi, 1)
    )
    yield from _code(unit)


def _found(pattern: re.Pattern[str], text: str, group: int = 0) -> Counter[str]:
    return Counter(match[group] for match in pattern.finditer(text))


def _count(code: str, unit: Unit, pattern: re.Pattern[str], group: int = 0) -> Iterator[Finding]:
    yield from _compare(
        code, unit, _found(pattern, unit.sv.text, group), _found(pattern, unit.fi.text, group)
    )


def _compare(code: str, unit: Unit, sv: Counter[str], fi: Counter[str]) -> Iterator[Finding]:
    if sv != fi:
        yield differ(code, unit, sorted((sv - fi).elements()), sorted((fi - sv).elements()))


def _references(unit: Unit) -> Iterator[Finding]:
    """``[[role:nurse]]``: the same targets on both sides, however often."""
    sv = Counter(match[1].strip() for match in REFERENCE.finditer(unit.sv.text))
    fi = Counter(match[1].strip() for match in REFERENCE.finditer(unit.fi.text))
    only_sv, only_fi = surplus(sv, fi)
    if only_sv or only_fi:
        yield differ("reference-differs", unit, only_sv, only_fi)


def _targets(text: str) -> list[str]:
    text = REFERENCE.sub(" ", text)
    linked = [match[2] for match in LINK.finditer(text)]
    rest = LINK.sub(lambda match: match[1], text)
    rest = IMAGE.sub(" ", rest)
    loose = [match[0].strip("<>") for match in URL.finditer(rest)]
    return linked + loose


def _links(unit: Unit) -> Iterator[Finding]:
    sv, fi = _targets(unit.sv.text), _targets(unit.fi.text)
    images_sv = [match[2] for match in IMAGE.finditer(unit.sv.text)]
    images_fi = [match[2] for match in IMAGE.finditer(unit.fi.text)]
    if len(images_sv) != len(images_fi):
        yield differ("image-differs", unit, images_sv, images_fi)
    for language in Language:
        for match in IMAGE.finditer(unit[language].text):
            if not match[1].strip():
                yield wrong("image-text-missing", unit, language, match[2])
    if len(sv) != len(fi):
        yield differ("link-count-differs", unit, sv, fi, SV if len(sv) < len(fi) else FI)
    else:
        inside_sv = Counter(each for each in map(_inside, sv) if each)
        inside_fi = Counter(each for each in map(_inside, fi) if each)
        if inside_sv != inside_fi:
            yield differ(
                "link-target-differs",
                unit,
                sorted((inside_sv - inside_fi).elements()),
                sorted((inside_fi - inside_sv).elements()),
            )
        else:
            outside_sv, outside_fi = sorted(map(_site, sv)), sorted(map(_site, fi))
            if outside_sv != outside_fi and not _may_differ(sv, fi):
                yield differ("link-target-differs", unit, sv, fi)
    for language, targets in ((SV, sv), (FI, fi)):
        yield from _in_wrong_language(unit, language, targets, fi if language is SV else sv)


def _inside(target: str) -> str:
    """A link inside the handbook, without the language of its page."""
    if "://" in target or target.startswith(("mailto:", "tel:", "www.")):
        return ""
    return re.sub(r"^(?:\.\./)*(?:sv|fi)/", "", target).removeprefix("./")


_EXTERNAL = re.compile(r"^(?:https?://|www\.)")


def _site(target: str) -> str:
    """The numbers of an outside address: statutes and documents keep them in both languages."""
    if not _EXTERNAL.match(target):
        return ""
    parts = urlsplit(target if "://" in target else f"https://{target}")
    return " ".join(re.findall(r"\d{2,}", parts.path))


def _may_differ(sv: list[str], fi: list[str]) -> bool:
    """Only statute banks promise the same numbers in both languages; news and blogs do not."""
    banks = ("finlex.fi", "eur-lex.europa.eu", "data.finlex.fi")
    hosts = [urlsplit(each).netloc.removeprefix("www.") for each in (*sv, *fi) if "://" in each]
    return not hosts or not all(host in banks for host in hosts)


def _in_wrong_language(
    unit: Unit, language: Language, targets: Iterable[str], twins: Iterable[str]
) -> Iterator[Finding]:
    wanted, refused = (
        (_SWEDISH_PATH, _FINNISH_PATH) if language is SV else (_FINNISH_PATH, _SWEDISH_PATH)
    )
    others = set(twins)
    for target in targets:
        path = urlsplit(target)
        place = path.path + ("?" + path.query if path.query else "")
        if refused.search(place) and not wanted.search(place):
            # A page that exists in one language only is linked from both sides.
            if (
                target in others
                and not target.startswith(("/", "."))
                and "finlex" not in path.netloc
            ):
                continue
            yield wrong("link-language", unit, language, target)


def _code(unit: Unit) -> Iterator[Finding]:
    sv = Counter(match[2].strip() for match in CODE.finditer(unit.sv.text))
    fi = Counter(match[2].strip() for match in CODE.finditer(unit.fi.text))
    # Code with letters of a language in it may be an example; without them it is the same.
    if sum(sv.values()) != sum(fi.values()):
        yield differ("code-differs", unit, sorted(sv - fi), sorted(fi - sv))
    else:
        only_sv = [each for each in (sv - fi) if not re.search(r"[åäöÅÄÖ ]", each)]
        only_fi = [each for each in (fi - sv) if not re.search(r"[åäöÅÄÖ ]", each)]
        if (
            only_sv
            and only_fi
            and all(re.search(r"[/._=<>\d-]", each) for each in only_sv + only_fi)
        ):
            yield differ("code-differs", unit, only_sv, only_fi)
