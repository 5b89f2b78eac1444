# What one change leaves one-sided, without any ledger: the texts before the change are taken for
# confirmed, and the texts after it compared with them.
"""The difference that a change makes to parity."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from handbook.language import Language
from handbook.parity.comparison import Comparison, as_confirmed
from handbook.parity.ledger import settle, written
from handbook.problems import Location


@dataclass(frozen=True, slots=True)
class OneSided:
    """A pair that a change touched in ``changed`` alone; ``place`` is what was left as it was.

    For a block that is new in one language ``place`` is the new block.
    """

    address: str
    changed: Language
    place: Location
    text: str
    is_new: bool = False


def since(before: Comparison, now: Comparison) -> Iterator[OneSided]:
    """What was changed in one language only between two states of the handbook."""
    settled = settle(now.kept, as_confirmed(before))
    for unit in now.units:
        state = settled.states.get(written(unit.address))
        if state is not None and (language := state.ahead) is not None:
            place = unit[language.other].location
            yield OneSided(unit.address, language, place, unit[language].text)
    for orphan in now.orphans:
        if not settled.states[written(orphan.address)].is_settled:
            yield OneSided(
                orphan.address, orphan.language, orphan.side.location, orphan.side.text, True
            )
