# What parity has to say, as problems: blocks without twins, one-sided edits, what the checks find
# in a pair, and the waivers. Order of silence: a confirmed deliberate difference silences its
# pair; a waiver silences one code of one pair; nothing silences a one-sided edit but accepting it.
"""Findings of parity as problems of the handbook."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterable, Iterator, Sequence

from handbook.language import Language
from handbook.messages import MESSAGES
from handbook.parity.comparison import Comparison
from handbook.parity.finding import Finding
from handbook.parity.ledger import Kept, State, written
from handbook.parity.unit import Orphan, Unit
from handbook.parity.waivers import apply
from handbook.problems import Location, Problem

Checks = Callable[[Sequence[Unit], Sequence[Orphan]], Iterable[Finding]]
"""Looks at all pairs and says what differs in them."""

_AHEAD = {Language.SV: "swedish-ahead", Language.FI: "finnish-ahead"}


def no_checks(units: Sequence[Unit], orphans: Sequence[Orphan]) -> Iterable[Finding]:
    """For when only blocks and states are asked for."""
    return ()


def problems(comparison: Comparison, checks: Checks = no_checks) -> Iterator[Problem]:
    """All that is wrong between the two languages, after waivers."""
    for number, line in comparison.ledger.faults:
        place = Location(comparison.ledger_file, number)
        yield Problem("bad-ledger-line", place, {"value": line})
    yield from one_sided(comparison)
    found = (
        (address, problem)
        for address, problem in _in_pairs(comparison, checks)
        if comparison.state(address) is not State.DELIBERATE
    )
    yield from apply(comparison.waivers, found, comparison.places, MESSAGES)


def _in_pairs(comparison: Comparison, checks: Checks) -> Iterator[tuple[str, Problem]]:
    for orphan in comparison.orphans:
        words = " ".join(orphan.side.text.split())
        facts = {
            "found": words,
            "language": orphan.language.value,
            "command": f"{accept_command(orphan.address)} --reason … --by …",
        }
        problem = Problem("block-in-one-language", orphan.side.location, facts)
        yield orphan.address, problem
    yield from comparison.structure
    for finding in checks(comparison.units, comparison.orphans):
        yield finding.address, finding.problem()


def one_sided(comparison: Comparison) -> Iterator[Problem]:
    """Pairs whose one side was changed after they were confirmed."""
    pairs = {pair.address: pair for pair in comparison.kept}
    for unit in comparison.units:
        state = comparison.state(unit.address)
        if state is None or (language := state.ahead) is None:
            continue
        facts = {
            "address": unit.address,
            "command": accept_command(unit.address),
            "line": str(pairs[written(unit.address)].entry()),
            "file": comparison.ledger_file,
        }
        # The place is where something has to be written: the side that has fallen behind.
        yield Problem(_AHEAD[language], unit[language.other].location, facts)


def accept_command(address: str) -> str:
    """What to type to confirm one pair."""
    return f"handbook accept {shlex.quote(written(address))}"


def chosen(
    comparison: Comparison,
    patterns: Sequence[str],
    matches: Callable[[str, str], bool],
    states: Iterable[State] = (),
) -> tuple[list[Kept], list[str]]:
    """What to accept, and the patterns that fit nothing.

    ``states`` adds everything in those states. A block without a twin is taken only by its own
    address, written out: nobody accepts one by accident.
    """
    wanted = frozenset(states)
    fitting: dict[str, bool] = dict.fromkeys(patterns, False)
    taken: list[Kept] = []
    for pair in comparison.kept:
        by = [
            pattern
            for pattern in patterns
            if pattern == pair.address or (pair.language is None and matches(pair.address, pattern))
        ]
        fitting.update(dict.fromkeys(by, True))
        in_state = pair.language is None and comparison.settled.states[pair.address] in wanted
        if by or in_state:
            taken.append(pair)
    return taken, [pattern for pattern, fits in fitting.items() if not fits]
