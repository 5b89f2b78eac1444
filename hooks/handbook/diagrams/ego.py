# Whom a role works with: the role in the middle, its partners on both sides, the strongest first.
# Two columns instead of a ring: nothing ever overlaps, and it reads in order of strength.
"""The ego diagram of a role."""

from __future__ import annotations

from collections.abc import Callable

from handbook.diagrams.cards import Picture, card, column, column_height, tie
from handbook.diagrams.content import role_name
from handbook.diagrams.shapes import Box
from handbook.diagrams.svg import root
from handbook.diagrams.swimlane import Diagrams, Link
from handbook.language import Language
from handbook.model import Role
from handbook.reading import Partnership

WIDTH, BETWEEN, GAP = 168, 66, 14
MOST = 12
_THICKEST = 7.0


def draw_ego(
    diagrams: Diagrams,
    role: Role,
    language: Language,
    *,
    link: Link,
    describe: Callable[[Partnership], str],
    label: str,
    most: int = MOST,
) -> Picture | None:
    """The strongest partners of a role, or nothing when it has none.

    ``describe`` gives the small line under a partner's name ("2 modeller, 1 grupp"); ``label`` is
    the picture's name for those who do not see it.
    """
    handbook, wrapper = diagrams.handbook, diagrams.wrapper(language)
    partners = handbook.partnerships(role)[:most]
    if not partners:
        return None
    cards = [
        card(
            wrapper,
            role_name(handbook, each.role.ref, language),
            link(each.role.ref, ""),
            describe(each),
            WIDTH,
        )
        for each in partners
    ]
    middle = card(wrapper, role_name(handbook, role.ref, language), "", "", WIDTH)
    sides = (cards[0::2], cards[1::2])
    breadth = [max((each.width for each in side), default=WIDTH) for side in sides]
    height = max(column_height(side, GAP) for side in (*sides, [middle]))
    lefts = (0.0, breadth[0] + 2 * BETWEEN + middle.width)
    boxes = [
        column(side, left, (height - column_height(side, GAP)) / 2, GAP)
        for side, left in zip(sides, lefts, strict=True)
    ]
    centre = Box(breadth[0] + BETWEEN, (height - middle.height) / 2, middle.width, middle.height)
    strongest = max(each.strength for each in partners)
    ties, drawn = [], []
    placed: list[Box] = []
    for number, each in enumerate(partners):
        side, place = number % 2, number // 2
        box = boxes[side][place]
        placed.append(box)
        start = (centre.right if side else centre.x, centre.centre[1])
        end = (box.x if side else box.right, box.centre[1])
        weight = 1.5 + (_THICKEST - 1.5) * (each.strength - 1) / max(1, strongest - 1)
        ties.append(tie(start, end, weight))
        drawn.append(cards[number].drawn(box))
    width = lefts[1] + breadth[1]
    content = (
        f'<g aria-hidden="true">{"".join(ties)}</g>'
        f"{middle.drawn(centre, ' is-mine is-centre')}{''.join(drawn)}"
    )
    picture = root(width, height, language, label, content)
    return Picture(picture, round(width), round(height), (centre, *placed))
