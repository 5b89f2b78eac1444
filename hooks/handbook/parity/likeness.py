# How probably a Swedish and a Finnish block say the same thing, from what can be seen without
# understanding either: length, numbers, links, references, marks, and words that go together.
"""Likeness of two blocks."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from math import log, sqrt

from handbook.parity.blocks import Block, Shape
from handbook.parity.fingerprint import fingerprint
from handbook.parity.word_pairs import WordPairs, stems

GAP = 0.6
"""What it costs that a block has no twin; two blocks that cost more than two gaps are no pair."""

NEVER = 9.0
"""Two shapes that are never the same statement."""

_EVEN = 0.5
"""What two blocks cost that nothing speaks for or against."""

_FINNISH_SHARE = 0.97
"""Characters of Finnish for a character of Swedish, in parallel texts."""

_LINK = re.compile(r"\]\(\s*<?([^)\s>]+)|<(https?://[^>\s]+)>|(?<![(<])(https?://[^\s)>]+)")
_REFERENCE = re.compile(r"\[\[([a-z-]+:[a-z0-9-]+)")
_CODE = re.compile(r"`([^`\n]+)`|\{\{(.+?)\}\}|\[\^([^\]]+)\]|\+\+(.+?)\+\+")
_NUMBER = re.compile(r"\d+(?:[ \u00a0\u202f]\d{3})*")
_HOST = re.compile(r"https?://(?:www\.)?([^/\s#?]+)")
_END = re.compile(r"([?:!])[\W_]*$")
_STRONG = re.compile(r"\*\*|__|==")


@dataclass(frozen=True, slots=True)
class Profile:
    """What likeness looks at in one block."""

    block: Block
    length: int
    anchors: Counter[str]
    prints: tuple[str, ...]
    """The fingerprint of each text inside."""
    end: str
    strong: int
    mark: str
    stems: frozenset[str]


def profile(block: Block) -> Profile:
    """The profile of a block and of all that is inside it."""
    text = block.whole_text()
    end = _END.search(text)
    return Profile(
        block,
        len(text),
        _anchors(text),
        tuple(fingerprint(leaf.text) for leaf in block.leaves()),
        end[1] if end else "",
        len(_STRONG.findall(text)),
        text[:3] if text.startswith("[") and text[2:3] == "]" else "",
        stems(text),
    )


def _anchors(text: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for match in _REFERENCE.finditer(text):
        found[match[1]] += 2  # names the very thing: worth more than a number
    for match in _LINK.finditer(text):
        address = match[1] or match[2] or match[3]
        host = _HOST.match(address)
        found[host[1] if host else address] += 1
    for match in _CODE.finditer(text):
        found[next(filter(None, match.groups()))] += 1
    plain = _REFERENCE.sub("", _LINK.sub("", text))
    found.update("".join(number.split()) for number in _NUMBER.findall(plain))
    return found


def cost(sv: Profile, fi: Profile, words: WordPairs | None) -> float:
    """0 for surely the same statement, 1 and more for surely another; ``NEVER`` if it cannot be."""
    one, other = sv.block, fi.block
    if one.shape is not other.shape or (
        one.shape is Shape.BOX and one.detail[:3] != other.detail[:3]
    ):
        return NEVER
    if one.name and one.name == other.name:
        return 0.0
    total = _EVEN
    if one.name and other.name:
        total += 0.3
    if one.detail != other.detail:
        total += 0.15
    total += _length(sv.length, fi.length) + _by_anchors(sv.anchors, fi.anchors)
    total += 0.12 * (sv.end != fi.end) + 0.04 * min(abs(sv.strong - fi.strong), 3)
    here, there = len(sv.prints), len(fi.prints)
    if here != there:
        total += 0.2 * abs(here - there) / max(here, there)
    total += 0.1 * (sv.mark != fi.mark)
    if words is not None and (known := words.likeness(sv.stems, fi.stems)) is not None:
        total += 1.6 * (0.33 - min(known, 0.66))
    # A container keeps its twin although most of what is in it has changed.
    most = 2 * GAP + (-0.05 if one.children and other.children else 0.05)
    return max(0.02, min(total, most))


def is_plain_pair(sv: Profile, fi: Profile) -> bool:
    """Whether nothing at all speaks against two blocks that stand in the same place."""
    return cost(sv, fi, None) <= _EVEN + 0.14


_SENTENCE_END = re.compile(r"[.!?…][\W_]*(?:\s|$)")


def make_up(sv: Profile, fi: Profile, sv_cut: Profile, fi_cut: Profile) -> bool:
    """Whether two texts are equal as wholes, and were not so with a paragraph less on one side.

    Equal are as many sentences, the same numbers and links, and lengths that fit.
    """
    return (
        sv.anchors == fi.anchors
        and sv.end == fi.end
        and _sentences(sv) == _sentences(fi)
        and _sentences(sv_cut) != _sentences(fi_cut)
        and _off(sv.length, fi.length) < _spread(sv.length) < _off(sv_cut.length, fi_cut.length)
    )


def _spread(length: int) -> float:
    """How far (as a logarithm) the lengths of one text in two languages are seldom apart."""
    return 1.5 * sqrt(0.06**2 + 1.25**2 / max(length, 1))


def _sentences(each: Profile) -> int:
    return len(_SENTENCE_END.findall(each.block.text))


def _length(sv: int, fi: int) -> float:
    # A few characters more or less say nothing in a short text, much in a long one.
    return min(_off(sv, fi), 1.0) * 0.5 - 0.1


def _off(sv: int, fi: int) -> float:
    return abs(log((fi + 12) / (_FINNISH_SHARE * sv + 12)))


def _by_anchors(sv: Counter[str], fi: Counter[str]) -> float:
    either = (sv | fi).total()
    if not either:
        return 0.0
    return 0.3 - 0.7 * (sv & fi).total() / either
