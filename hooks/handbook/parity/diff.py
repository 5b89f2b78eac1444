# What one change leaves one-sided, without any ledger: the texts before the change are taken for
# confirmed, and the texts after it compared with them.
"""The difference that a change makes to parity."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.parity.comparison import Comparison, as_confirmed
from handbook.parity.findings import alone, one_sided
from handbook.parity.ledger import settle
from handbook.problems import Problem


def since(before: Comparison, now: Comparison) -> Iterator[Problem]:
    """What was changed in one language only between two states of the handbook.

    A pair that the ledger already settles as it is now, as confirmed or as a deliberate
    difference, is not reported.
    """
    settled = settle(now.kept, as_confirmed(before))
    asked = {
        pair.address
        for pair in now.kept
        if not now.settled.states[pair.address].is_settled
        and not settled.states[pair.address].is_settled
    }
    yield from one_sided(now, settled, asked)
    yield from (problem for _, problem in alone(now, asked))
