# Style sheets, scripts and pictures as readers fetch them: small, divided by what a page needs, and
# under addresses that change with their content. Pure functions from names and contents to names
# and contents; an editor reads the files in docs/assets.
#
# There is one style sheet to edit. A rule goes into a smaller sheet of its own when every class it
# speaks of belongs to pages of some kinds only: `_CLASSES` says which. So nothing has to be marked
# in the style sheet itself, and a test holds every built page to the table.
"""Assets: smaller, divided, versioned and packed."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Iterator, Mapping
from hashlib import blake2b
from types import MappingProxyType

import rcssmin  # type: ignore[import-untyped]
import rjsmin  # type: ignore[import-untyped]

_SMALLER: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {".css": rcssmin.cssmin, ".js": rjsmin.jsmin}
)

ENDINGS = tuple(_SMALLER)
"""Names of files that can be made smaller end with one of these."""

BASE = "handbook"
"""The sheet that every page has; its file is divided."""

_CLASSES = {
    "text": "abstract admonition admonition-title attention bug caution check danger done easy "
    "error example fail failure faq filename footnote footnote-backref footnote-ref help highlight "
    "important keys linenos missing question quote success tabbed-block tabbed-content "
    "tabbed-labels tabbed-set task-list-item tip tldr warning",
    "work": "brief consent is-mine lane laws ledger matrix mine model only-mine pd pd-* pick "
    "steps who",
    "start": "choose-here door doors hero hero__art my-panel my-panel__parts my-panels pair start "
    "welcome",
    "weeks": "box leads paper-only progress stop tasks trail what write-in",
    "both": "par par__heading par__row par__top parallel",
}
_OWNED: Mapping[str, frozenset[str]] = MappingProxyType(
    {sheet: frozenset(classes.split()) for sheet, classes in _CLASSES.items()}
)
"""Sheet -> the classes that only its pages have; a star stands for any ending."""

TEXT, WORK, START, WEEKS, BOTH = SHEETS = tuple(_OWNED)
"""The sheets beside the one that every page has."""

_PACKABLE = (".css", ".js", ".json", ".svg", ".xml", ".txt")
_CLASS = re.compile(r"\.(-?[a-zA-Z_][\w-]*)")
_CHOICE = re.compile(r":(is|where|not|has)\(")
_TOKEN = re.compile(r"""(?P<text>"[^"]*"|'[^']*')|(?P<sign>[{};])""")


def smaller(ending: str, text: str) -> str:
    """A style sheet or script with the same meaning in fewer bytes."""
    return _SMALLER[ending](text)


def served(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """All assets as they are served: file name -> content.

    Scripts name each other with the version, so that a new one never meets an old one.
    """
    mark = version(files)
    found: dict[str, bytes] = {}
    for name, content in files.items():
        ending = f".{name.rpartition('.')[2]}"
        if ending not in ENDINGS:
            found[name] = content
            continue
        text = smaller(ending, content.decode())
        if name == f"{BASE}.css":
            found |= {f"{each}.css": part.encode() for each, part in divided(text).items()}
        else:
            names = re.compile(r'(["\'])\./([\w-]+\.js)\1')
            found[name] = names.sub(rf"\1./\2?{mark}\1", text).encode()
    return found


def version(files: Mapping[str, bytes]) -> str:
    """What stands after the question mark of every asset's address.

    One mark for all of them: they belong together, and a page never meets half of a change.
    """
    found = blake2b(digest_size=4)
    for name, content in sorted(files.items()):
        found.update(name.encode() + b"\0" + blake2b(content, digest_size=8).digest())
    return found.hexdigest()


def packed(name: str, content: bytes) -> bytes | None:
    """The content as a web server may send it (``<name>.gz``); nothing where that saves nothing."""
    if not name.endswith(_PACKABLE) or len(content) < 256:
        return None
    small = gzip.compress(content, 9, mtime=0)
    return small if len(small) < len(content) else None


# Dividing the style sheet ------------------------------------------------------------------------


def divided(sheet: str) -> dict[str, str]:
    """A small style sheet (without comments) as several: name -> rules, in their old order."""
    parts: dict[str, list[str]] = {BASE: [], **{name: [] for name in _OWNED}}
    for prelude, body in _rules(sheet):
        for name, rule in _placed(prelude, body):
            parts[name].append(rule)
    return {name: "".join(rules) for name, rules in parts.items()}


def classes(sheet: str) -> frozenset[str]:
    """Every class that the rules of a style sheet ask for."""
    found: set[str] = set()
    for prelude, body in _rules(sheet):
        found |= classes(body) if _is_group(prelude) else set(_CLASS.findall(prelude))
    return frozenset(found)


def owner(name: str) -> str | None:
    """The sheet that a class belongs to; none when every page may have it."""
    return next((sheet for sheet, owned in _OWNED.items() if _is_owned(name, owned)), None)


def _is_owned(name: str, owned: frozenset[str]) -> bool:
    return name in owned or any(each[-1] == "*" and name.startswith(each[:-1]) for each in owned)


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """What stands before each outermost brace, and what stands in it."""
    start = depth = opened = 0
    for token in _TOKEN.finditer(sheet):
        sign, place = token["sign"], token.start()
        if sign == "{":
            opened = opened if depth else place
            depth += 1
        elif sign == "}":
            depth -= 1
            if not depth:
                yield sheet[start:opened].strip(), sheet[opened + 1 : place]
                start = place + 1


def _is_group(prelude: str) -> bool:
    return prelude.startswith(("@media", "@supports"))


def _placed(prelude: str, body: str) -> Iterator[tuple[str, str]]:
    """Which sheets a rule goes to; a list of selectors may be parted, a group of rules too."""
    inner: dict[str, list[str]] = {}
    if _is_group(prelude):
        for each in _rules(body):
            for name, rule in _placed(*each):
                inner.setdefault(name, []).append(rule)
        for name, rules in inner.items():
            yield name, f"{prelude}{{{''.join(rules)}}}"
    elif prelude.startswith("@"):
        yield BASE, f"{prelude}{{{body}}}"
    else:
        for selector in _selectors(prelude):
            inner.setdefault(_sheet_of(selector), []).append(selector)
        for name, selectors in inner.items():
            yield name, f"{','.join(selectors)}{{{body}}}"


def _selectors(prelude: str) -> Iterator[str]:
    """The selectors of a list; commas in brackets do not part."""
    start = depth = 0
    for place, sign in enumerate(prelude):
        depth += (sign in "([") - (sign in ")]")
        if sign == "," and not depth:
            yield prelude[start:place]
            start = place + 1
    yield prelude[start:]


def _sheet_of(selector: str) -> str:
    """The sheet whose classes an element must have, or stand in, to be meant.

    Where classes of two sheets are asked for, the page has both: the later one will do.
    """
    owners = _owners(selector)
    return next((sheet for sheet in reversed(SHEETS) if sheet in owners), BASE)


def _owners(selector: str) -> set[str]:
    found: set[str] = set()
    plain: list[str] = []
    place = 0
    for match in _CHOICE.finditer(selector):
        if match.start() < place:
            continue  # inside the one before
        end = _end_of(selector, match.end() - 1)
        plain.append(selector[place : match.start()])
        if match[1] != "not":  # what is excluded asks for nothing
            choices = [_owners(each) for each in _selectors(selector[match.end() : end])]
            found |= set.intersection(*choices)
        place = end
    plain.append(selector[place:])
    names = _CLASS.findall("".join(plain))
    return found | {sheet for name in names if (sheet := owner(name))}


def _end_of(selector: str, opened: int) -> int:
    """Where the bracket that opens here is closed."""
    depth = 0
    for place in range(opened, len(selector)):
        depth += (selector[place] == "(") - (selector[place] == ")")
        if not depth:
            return place
    return len(selector)
