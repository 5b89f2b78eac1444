# Z01, Z03, G12: is anything missing? The logarithm of the two lengths' ratio is close to normal,
# with a spread that shrinks as texts grow. Measured on official statutes and on a handbook, the
# same two numbers fit both: a floor for style and a term for the length itself.
"""Lengths and numbers of sentences."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from handbook.language import Language
from handbook.parity.checks.context import Context
from handbook.parity.checks.making import differ, wrong
from handbook.parity.checks.plain import plain, sentences
from handbook.parity.finding import Finding
from handbook.parity.unit import Form, Unit

SV, FI = Language.SV, Language.FI
_FLOOR, _GROWTH = 0.06, 1.25
LIMIT = 3.2
"""How many standard deviations a text may stray before it is shown."""
_SHORTEST = 24
"""Shorter texts vary too much for their length to say anything."""
_CLOSE = frozenset({Form.LINE, Form.PROSE, Form.PARAGRAPH, Form.ITEM, Form.NOTE, Form.CELL})


def length_checks(unit: Unit, context: Context) -> Iterator[Finding]:
    """A text that is too short or too long, or that lacks a sentence."""
    if unit.form not in _CLOSE and unit.form is not Form.LABEL:
        return
    sv, fi = plain(unit.sv.text), plain(unit.fi.text)
    if not sv or not fi:
        return
    if max(len(sv), len(fi)) < _SHORTEST:
        if min(len(sv), len(fi)) == 1:
            yield differ("length-differs", unit, [sv], [fi], SV if len(sv) == 1 else FI)
        return
    if abs(strain(len(sv), len(fi))) > LIMIT:
        shorter = SV if len(sv) < len(fi) else FI
        yield differ("length-differs", unit, [_size(sv)], [_size(fi)], shorter)
        return
    ours, theirs = sentences(unit.sv.text), sentences(unit.fi.text)
    if len(ours) != len(theirs) and len(ours) + len(theirs) > 2:
        yield from _lost(unit, ours, theirs)


def _size(text: str) -> str:
    return f"{len(text)} (”{text[:40].rstrip()}…”)"


def strain(sv: int, fi: int) -> float:
    """How unlike two lengths are, in standard deviations; positive if the Finnish is longer."""
    size = max((sv + fi) / 2, 1)
    return math.log((fi + 4) / (sv + 4)) / math.sqrt(_FLOOR**2 + _GROWTH**2 / size)


_SKIP = 3.0
_MERGE = 1.8


def align(
    ours: Sequence[int], theirs: Sequence[int]
) -> tuple[float, list[tuple[int, int, int, int]]]:
    """The best way to pair sentences by their lengths, after Gale and Church.

    Each piece says which sentences of the one side stand against which of the other.
    """
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    for i in range(len(ours) + 1):
        for j in range(len(theirs) + 1):
            if (i, j) == (0, 0):
                continue
            options: list[tuple[float, tuple[int, int]]] = []
            for back, forth in ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2), (3, 1), (1, 3)):
                before = (i - back, j - forth)
                if before not in best:
                    continue
                if back and forth:
                    gap = strain(sum(ours[i - back : i]), sum(theirs[j - forth : j]))
                    cost = min(gap * gap / 2, 12.0) + _MERGE * (back + forth - 2)
                else:
                    cost = _SKIP
                options.append((best[before][0] + cost, (back, forth)))
            best[i, j] = min(options)
    pieces = []
    i, j = len(ours), len(theirs)
    while (i, j) != (0, 0):
        back, forth = best[i, j][1]
        pieces.append((i - back, i, j - forth, j))
        i, j = i - back, j - forth
    return best[len(ours), len(theirs)][0], pieces[::-1]


def _lost(unit: Unit, ours: tuple[str, ...], theirs: tuple[str, ...]) -> Iterator[Finding]:
    if max(len(ours), len(theirs)) > 12:
        return
    _, pieces = align([len(each) for each in ours], [len(each) for each in theirs])
    for begin, end, start, stop in pieces:
        if begin == end:
            lone, language, side = theirs[start], FI, SV
        elif start == stop:
            lone, language, side = ours[begin], SV, FI
        else:
            continue
        if len(lone) >= 15:
            yield wrong("sentence-missing", unit, side, lone, key=language.value)
            return
