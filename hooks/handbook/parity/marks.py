# For the pages: which sections of a page are newer in the other language. The page's template
# decides what to show; here is only the fact, in the page's own terms.
"""Marks for pages whose twin is ahead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from handbook.language import Language
from handbook.parity.comparison import Comparison
from handbook.parity.unit import Unit


@dataclass(frozen=True, slots=True)
class Mark:
    """One statement whose ``ahead`` side is newer.

    ``section`` is the id of the heading it stands under on a hand-written page (empty before the
    first), and the name of the field on a page made from data: ``tasks``, ``steps.meeting``.
    """

    section: str
    ahead: Language
    unit: Unit


def marks(comparison: Comparison) -> Mapping[str, tuple[Mark, ...]]:
    """The marks of every page that has any, by the page's path without language.

    ``guides/leading``, ``roles/nurse``; ``organisation`` and ``interface`` for what stands on many
    pages. A page in language L shows a mark where ``mark.ahead is L.other``.
    """
    found: dict[str, list[Mark]] = {}
    for unit in comparison.units:
        state = comparison.state(unit.address)
        if state is not None and (language := state.ahead) is not None:
            found.setdefault(unit.page, []).append(Mark(section_of(unit), language, unit))
    return {page: tuple(each) for page, each in found.items()}


def section_of(unit: Unit) -> str:
    """Where on its page a statement stands.

    A heading's id for hand-written pages; for data the field, with the id of a step or a part.
    """
    file, _, place = unit.address.partition("#")
    if file.endswith(".md"):
        return place.partition("/")[0]
    fields = place.split(".")
    identifier = unit.page.rpartition("/")[2]
    if identifier in fields[:-1]:
        fields = fields[fields.index(identifier) + 1 :]
    first = fields[0].partition("[")[0]
    return ".".join((first, fields[1])) if len(fields) > 2 and "[" not in fields[0] else first
