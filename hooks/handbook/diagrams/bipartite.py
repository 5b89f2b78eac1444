# Which roles give a client group's services, and in which groups they meet: two or three columns
# with ties between neighbours, each column in the order that crosses least (barycentre).
"""The map of services, roles and groups of a client group."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from handbook.diagrams.cards import Picture, card, column, column_height, tie
from handbook.diagrams.content import role_name
from handbook.diagrams.shapes import Box
from handbook.diagrams.svg import root, text
from handbook.diagrams.swimlane import Diagrams, Link
from handbook.diagrams.wrapping import Line
from handbook.language import Language
from handbook.model import ClientGroup, Ref

WIDTH, BETWEEN, GAP, HEAD = 176, 52, 12, 36
_SWEEPS = 6

Ties = Sequence[tuple[Ref, Ref]]


def draw_map(
    diagrams: Diagrams,
    client_group: ClientGroup,
    language: Language,
    *,
    link: Link,
    headings: tuple[str, str, str],
    label: str,
) -> Picture | None:
    """Services, roles and groups of a client group; nothing when it has no service.

    ``headings`` stand over the three columns; the third is left out when no group is known.
    """
    handbook = diagrams.handbook
    services = [each for each in handbook.services if client_group.ref in each.client_groups]
    if not services:
        return None
    roles = tuple(dict.fromkeys(role for each in services for role in each.roles))
    groups = [each for each in handbook.groups if client_group.ref in each.client_groups]
    first = [(each.ref, role) for each in services for role in each.roles]
    second = [
        (role, each.ref)
        for each in groups
        for role in roles
        if role in each.members or role == each.chair
    ]
    met = tuple(dict.fromkeys(group for _, group in second))
    columns = [[each.ref for each in services], list(roles), list(met)]
    order = arrange(columns, (first, second))
    return _draw(
        diagrams, [each for each in order if each], (first, second), language, link, headings, label
    )


def arrange(columns: Sequence[list[Ref]], ties: Sequence[Ties]) -> list[list[Ref]]:
    """The columns in the order that crosses least: each by the mean place of its neighbours."""
    found = [list(each) for each in columns]
    near: list[dict[Ref, list[Ref]]] = [{ref: [] for ref in each} for each in found]
    for number, pairs in enumerate(ties):
        for left, right in pairs:
            near[number][left].append(right)
            near[number + 1][right].append(left)
    best, fewest = [list(each) for each in found], _crossings(found, ties)
    for sweep in range(_SWEEPS):
        numbers = range(len(found)) if sweep % 2 == 0 else reversed(range(len(found)))
        for number in numbers:
            places = {
                ref: (place + 0.5) / len(each) for each in found for place, ref in enumerate(each)
            }
            mean = {
                ref: sum(places[other] for other in others) / len(others) if others else 1.0
                for ref, others in near[number].items()
            }
            found[number].sort(key=lambda ref: (mean[ref], ref))
        if (now := _crossings(found, ties)) < fewest:
            best, fewest = [list(each) for each in found], now
    return best


def _crossings(columns: Sequence[list[Ref]], ties: Sequence[Ties]) -> int:
    total = 0
    for number, pairs in enumerate(ties):
        left = {ref: place for place, ref in enumerate(columns[number])}
        right = {ref: place for place, ref in enumerate(columns[number + 1])}
        ends = sorted((left[a], right[b]) for a, b in pairs)
        above: list[int] = []
        for _, end in ends:  # ties from one place come in the order of their ends: none crosses
            place = bisect_right(above, end)
            total += len(above) - place
            above.insert(place, end)
    return total


def _draw(
    diagrams: Diagrams,
    columns: list[list[Ref]],
    ties: Sequence[Ties],
    language: Language,
    link: Link,
    headings: Sequence[str],
    label: str,
) -> Picture:
    wrapper = diagrams.wrapper(language)
    cards = [
        [
            card(wrapper, role_name(diagrams.handbook, ref, language), link(ref, ""), "", WIDTH)
            for ref in refs
        ]
        for refs in columns
    ]
    height = HEAD + max(column_height(each, GAP) for each in cards)
    boxes: dict[Ref, Box] = {}
    drawn: list[str] = []
    left = 0.0
    for refs, each, heading in zip(columns, cards, headings, strict=False):
        breadth = max(one.width for one in each)
        drawn.append(text((Line(heading),), left + breadth / 2, 12, 18, 15, "pd-lane__name"))
        top = HEAD + (height - HEAD - column_height(each, GAP)) / 2
        for ref, one, box in zip(refs, each, column(each, left, top, GAP), strict=True):
            boxes[ref] = box
            drawn.append(one.drawn(box))
        left += breadth + BETWEEN
    width = left - BETWEEN
    lines = "".join(
        tie((boxes[a].right, boxes[a].centre[1]), (boxes[b].x, boxes[b].centre[1]))
        for pairs in ties
        for a, b in pairs
        if a in boxes and b in boxes
    )
    content = f'<g aria-hidden="true">{lines}</g>{"".join(drawn)}'
    picture = root(width, height, language, label, content)
    return Picture(picture, round(width), round(height), tuple(boxes.values()))
