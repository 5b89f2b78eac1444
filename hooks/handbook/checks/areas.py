# A handbook may serve several counties. What holds only in some of them says so by the ids of the
# organisation's areas.
"""Areas that nobody has described."""

from __future__ import annotations

from collections.abc import Iterator

from handbook.problems import Problem, suggest
from handbook.reading import Reading


def check(reading: Reading) -> Iterator[Problem]:
    """Entities that name an area the organisation does not have."""
    if reading.organisation is None:
        return
    known = tuple(area.id for area in reading.organisation.areas)
    for ref, entity in reading.entities.items():
        for index, area in enumerate(entity.areas):
            if area not in known:
                facts = {"value": area, "suggestion": suggest(area, known)}
                facts["allowed"] = ", ".join(known) or "–"
                yield Problem("unknown-area", reading.locate(ref, ("areas", index)), facts)
