# What parity has to say, as problems: blocks without twins, one-sided edits, what the checks find
# in a pair, and the waivers. Order of silence: a confirmed deliberate difference silences its
# pair; a waiver silences one code of one pair; nothing silences a one-sided edit but accepting it.
"""Findings of parity as problems of the handbook."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from handbook.language import Language
from handbook.memory import Memory
from handbook.messages import MESSAGES, register
from handbook.model import Entity
from handbook.parity.comparison import Comparison, compare
from handbook.parity.finding import Finding
from handbook.parity.ledger import UNCONFIRMED, Settled, State, written
from handbook.parity.unit import Orphan, Unit
from handbook.parity.waivers import apply
from handbook.problems import Location, Problem, is_error
from handbook.reading import Reading

if TYPE_CHECKING:  # loaded only when words are compared
    from handbook.parity.checks.context import Context

Checks = Callable[[Sequence[Unit], Sequence[Orphan]], Iterable[Finding]]
"""Looks at all pairs and says what differs in them."""

_AHEAD = {Language.SV: "swedish-ahead", Language.FI: "finnish-ahead"}


def no_checks(units: Sequence[Unit], orphans: Sequence[Orphan]) -> Iterable[Finding]:
    """For when only blocks and states are asked for."""
    return ()


def check(
    root: Path, reading: Reading, processes: int = 1, lasting: Lasting | None = None
) -> tuple[Problem, ...]:
    """Everything that is wrong between the two languages of the handbook in ``root``."""
    comparison = compare(root, reading)
    checks = all_checks(reading.entities.values(), root, processes=processes, lasting=lasting)
    return tuple(problems(comparison, checks))


def errors_in_unsettled(
    comparison: Comparison, entities: Iterable[Entity], root: Path, processes: int = 1
) -> tuple[Problem, ...]:
    """What must stop a build of the handbook in ``root``.

    Words are compared only where nobody has confirmed the pair as it stands: what somebody has
    read side by side does not stop a build, and a handbook that is confirmed whole loads few
    checks. Lists of words and code are never confirmed: their form is always looked at.
    """

    def checks(units: Sequence[Unit], orphans: Sequence[Orphan]) -> Iterable[Finding]:
        from handbook.parity.checks.form import form_checks

        register_words()
        states = comparison.settled.states
        new: list[Unit] = []
        for unit in units:
            if unit.form in UNCONFIRMED:
                yield from form_checks(unit)
            elif not _is_settled(states.get(written(unit.address))):
                new.append(unit)
        if new:
            yield from all_checks(entities, root, "build", processes)(new, ())

    return tuple(each for each in problems(comparison, checks) if is_error(each))


def _is_settled(state: State | None) -> bool:
    return state is not None and state.is_settled


class Lasting:
    """What a process that compares the same handbook again and again need not find out twice."""

    def __init__(self) -> None:
        self.context: Context | None = None

    def known(self, context: Context) -> Context | None:
        """The last run's knowledge with all that it remembers; None if this is another."""
        if self.context != context or self.context is None:
            return None
        self.context.memory.begin_again()
        self.context.mentions.begin_again()
        return self.context

    def begin(self, context: Context) -> Context:
        """The knowledge to use from now on."""
        vocabularies = (self.context or context).vocabularies
        self.context = replace(context, vocabularies=vocabularies, processes=1, lasts=True)
        return self.context


def all_checks(
    entities: Iterable[Entity],
    root: Path | None = None,
    memory_name: str = "parity",
    processes: int = 1,
    lasting: Lasting | None = None,
) -> Checks:
    """Every check, with the names and terms that the data knows. Loaded when first asked for.

    With the project's folder ``root``, pairs that have not changed since the last run with the same
    ``memory_name`` are not looked at again. ``lasting`` is for the next run of the same process;
    such a process shares no work, since nothing would come back of what another has learnt.
    """
    from handbook.parity.checks.pairs import Context, findings

    register_words()
    context = Context.of(entities)

    def run(units: Sequence[Unit], orphans: Sequence[Orphan]) -> tuple[Finding, ...]:
        if root is None:
            return tuple(findings(units, orphans, context))
        if lasting is not None and (same := lasting.known(context)) is not None:
            return tuple(findings(units, orphans, same))
        names = (memory_name, f"{memory_name}-mentions")
        memory, mentions = (Memory.open(root, name, repr(context)) for name in names)
        known = replace(context, memory=memory, mentions=mentions, processes=processes)
        if lasting is not None:  # from the next run on, it remembers by itself
            known = lasting.begin(known)
        found = tuple(findings(units, orphans, known))
        memory.save()
        mentions.save()
        return found

    return run


def register_words() -> None:
    """Let the one message table know the words of the checks, which are loaded only when asked."""
    from handbook.parity.checks.table import MESSAGES as WORDS

    register(WORDS)


def problems(comparison: Comparison, checks: Checks = no_checks) -> Iterator[Problem]:
    """All that is wrong between the two languages, after waivers.

    With fewer than ``all_checks``, waivers of the others show as not needed.
    """
    for number, line in comparison.ledger.faults:
        place = Location(comparison.ledger_file, number)
        yield Problem("bad-ledger-line", place, {"value": line})
    yield from one_sided(comparison)
    found = (
        (address, problem)
        for address, problem in _in_pairs(comparison, checks)
        if comparison.state(address) is not State.DELIBERATE
    )
    told = tuple(found)
    waived = {waiver.code for waiver in comparison.waivers}
    places = comparison.places if any(each.code in waived for _, each in told) else {}
    yield from apply(comparison.waivers, told, places, MESSAGES)


def _in_pairs(comparison: Comparison, checks: Checks) -> Iterator[tuple[str, Problem]]:
    yield from alone(comparison)
    yield from comparison.structure
    for finding in checks(comparison.units, comparison.orphans):
        yield finding.address, finding.problem()


def alone(
    comparison: Comparison, among: Collection[str] | None = None
) -> Iterator[tuple[str, Problem]]:
    """Blocks that stand in one language only, with their addresses."""
    for orphan in comparison.orphans:
        if among is None or written(orphan.address) in among:
            facts = {
                "found": " ".join(orphan.side.text.split()),
                "language": orphan.language.value,
                "command": f"{accept_command(orphan.address)} --reason … --by …",
            }
            problem = Problem("block-in-one-language", orphan.side.location, facts)
            yield orphan.address, problem


def one_sided(
    comparison: Comparison, settled: Settled | None = None, among: Collection[str] | None = None
) -> Iterator[Problem]:
    """Pairs whose one side was changed after they were confirmed."""
    states = (settled or comparison.settled).states
    ahead = {
        address: state.ahead
        for address, state in states.items()
        if state is State.SV_AHEAD or state is State.FI_AHEAD
    }
    if not ahead:
        return
    pairs = {pair.address: pair for pair in comparison.kept if pair.address in ahead}
    counted = (unit for unit in comparison.units if unit.form not in UNCONFIRMED)
    for unit, pair in zip(counted, comparison.kept, strict=False):  # blocks without a twin follow
        address = pair.address
        if (language := ahead.get(address)) is None:
            continue
        if among is not None and address not in among:
            continue
        facts = {
            "address": unit.address,
            "command": accept_command(unit.address),
            "line": str(pairs[address].entry()),
            "file": comparison.ledger_file,
        }
        # The place is where something has to be written: the side that has fallen behind.
        yield Problem(_AHEAD[language], unit[language.other].location, facts)


def accept_command(address: str) -> str:
    """What to type to confirm one pair."""
    return f"handbook accept {shlex.quote(written(address))}"
