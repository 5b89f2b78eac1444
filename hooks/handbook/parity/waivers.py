# "We know, and it is right": a comment beside the text that silences one code for one statement.
# It must say why, and it must be needed; otherwise it is itself a finding.
"""Waivers: ``parity-ignore: <code> <reason>`` in a comment."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from handbook.parity.blocks import COMMENT, WAIVER
from handbook.problems import Location, Problem, suggest
from handbook.prose import without_code

_IN_YAML = re.compile(rf"(?:^|\s)(#\s*{WAIVER}\b:?[ \t]*(\S*)[ \t]*(.*))$")
_IN_WAIVERDOWN = re.compile(rf"<!--\s*{WAIVER}\b:?\s*([^\s>]*?)(?:\s+(.*?))?\s*-->", re.DOTALL)
_COMMENT_LINE = re.compile(r"\s*(#|$)")
_SIDE = re.compile(r"\s*(?:- )?(?:sv|fi):(?=\s|$)")
_LINE_BREAK = re.compile(r"\r\n|\n|\r")
_FENCE = "---"


@dataclass(frozen=True, slots=True)
class Waiver:
    """One waiver: the code it silences, why, and the lines of the file that it is about."""

    location: Location
    code: str
    reason: str
    first: int
    last: int

    def covers(self, place: Location) -> bool:
        """Whether what begins at ``place`` is what the waiver stands beside."""
        return place.file == self.location.file and self.first <= place.line <= self.last


def waivers_in(text: str, file: str) -> tuple[Waiver, ...]:
    """The waivers of one file of YAML or Markdown."""
    if WAIVER not in text:
        return ()
    lines = _LINE_BREAK.split(text)
    if not file.endswith(".md"):
        return tuple(_in_yaml(lines, file, len(lines)))
    front = 0
    if lines[0].rstrip() == _FENCE:
        front = next((n for n, line in enumerate(lines[1:], 2) if line.rstrip() == _FENCE), 0)
    return (*_in_yaml(lines, file, front), *_in_markdown(lines, file, front))


def _in_yaml(lines: list[str], file: str, end: int) -> Iterator[Waiver]:
    for number, line in enumerate(lines[:end], 1):
        match = _IN_YAML.search(line) if WAIVER in line else None
        if match is None:
            continue
        target = number
        if not line[: match.start(1)].strip():
            below = range(number + 1, end + 1)
            target = next((n for n in below if not _COMMENT_LINE.match(lines[n - 1])), number)
        place = Location(file, number, match.start(1) + 1)
        yield Waiver(place, match[2], match[3].strip(), target, _end_in_yaml(lines, target, end))


def _end_in_yaml(lines: list[str], target: int, end: int) -> int:
    """The last line of the statement at ``target``: its two sides, if they stand below it."""
    indent = _indent(lines[target - 1])
    below = target
    while below < end and (not lines[below].strip() or _indent(lines[below]) > indent):
        below += 1
    inside = [n for n in range(target + 1, below + 1) if lines[n - 1].strip()]
    is_pair = _SIDE.match(lines[target - 1]) or (inside and _SIDE.match(lines[inside[0] - 1]))
    return inside[-1] if inside and is_pair else target


def _in_markdown(lines: list[str], file: str, front: int) -> Iterator[Waiver]:
    body = without_code("\n".join([*[""] * front, *lines[front:]]))
    for match in _IN_WAIVERDOWN.finditer(body):
        number = body.count("\n", 0, match.start()) + 1
        begin = body.rfind("\n", 0, match.start()) + 1
        place = Location(file, number, match.start() - begin + 1)
        after = body.count("\n", 0, match.end()) + 1
        alone = not COMMENT.sub("", lines[number - 1]).strip() or after > number
        first, last = _statement(lines, after + 1 if alone else number)
        yield Waiver(place, match[1], (match[2] or "").strip(), first, last)


def _statement(lines: list[str], number: int) -> tuple[int, int]:
    """The lines of the block at ``number``, or of the next one."""
    text = [COMMENT.sub("", line).strip() for line in lines]
    while number <= len(lines) and not text[number - 1]:
        number += 1
    first = last = min(number, len(lines))
    if _begins_block(lines[first - 1]):
        indent = _indent(lines[first - 1])
        is_table = text[first - 1].startswith("|")
        while (
            last < len(lines)
            and text[last]
            and (_indent(lines[last]) > indent or (is_table and text[last].startswith("|")))
        ):
            last += 1
        return first, last
    while first > 1 and text[first - 2] and not _begins_block(lines[first - 1]):
        first -= 1
    return first, last


def _begins_block(line: str) -> bool:
    return re.match(r"\s*(?:[-*+#|>]|\d+[.)]\s|!!!|\?\?\?|===|:\s|\[\^)", line) is not None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def apply(
    waivers: Iterable[Waiver],
    found: Iterable[tuple[str, Problem]],
    places: Mapping[str, tuple[Location, ...]],
    codes: Iterable[str],
) -> Iterator[Problem]:
    """The problems that nothing waives, and what is wrong with the waivers themselves.

    ``found`` are problems with the address of what they are about, ``places`` both sides of each
    address, and ``codes`` every code that a waiver may name.
    """
    standing = tuple(waivers)
    used: set[Location] = set()
    by_code: dict[str, list[Waiver]] = {}
    for waiver in standing:
        by_code.setdefault(waiver.code, []).append(waiver)
    for address, problem in found:
        about = (problem.location, *places.get(address, ()))
        waiving = [
            waiver
            for waiver in by_code.get(problem.code, ())
            if any(waiver.covers(place) for place in about)
        ]
        used.update(waiver.location for waiver in waiving)
        if not any(waiver.reason for waiver in waiving):
            yield problem
    known = tuple(codes)
    for waiver in standing:
        if waiver.code not in known:
            facts = {"value": waiver.code, "suggestion": suggest(waiver.code, known)}
            yield Problem("waiver-unknown-code", waiver.location, facts)
        elif not waiver.reason:
            yield Problem("waiver-without-reason", waiver.location, {"value": waiver.code})
        elif waiver.location not in used:
            yield Problem("waiver-unused", waiver.location, {"value": waiver.code})
