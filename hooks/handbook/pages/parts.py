# A list that is too long for one page goes on several. How long is too long is written here, in one
# place: no page grows with the handbook, and a list that fits on one page stays on one.
"""Lists in parts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Generic, TypeVar

from handbook.language import Language, alphabetical
from handbook.model import Kind, Model, Role, Sector
from handbook.model.entity import Entity
from handbook.model.people import Level
from handbook.model.services import ToolKind
from handbook.pages import views
from handbook.pages.views import MyModel
from handbook.reading import Handbook

T = TypeVar("T")

MOST = 100
"""An index lists this many with their summaries on one page."""

EACH = 40
"""A longer one is divided into pages of this many."""

DRAWN = 60
"""As many roles or models as one table or picture can show so that somebody can read it."""

_FEWER = {Kind.MODEL: EACH}
"""Kinds that an index tells more of than a summary."""

WORDS = 500
"""Lists of mere names: this many on a page."""

_STEPS = 75
"""Steps drawn on one page of a role's steps."""

_ALONE, _TOLD = 40, 80
"""Steps and duties told in a booklet of one part, and steps in a part of nothing else."""


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """What one page of a divided list shows. ``number`` runs from 1 to ``count``."""

    number: int
    count: int
    items: tuple[T, ...]


WHOLE: Part[Any] = Part(1, 1, ())
"""For pages that are never divided."""


def path_of(path: str, number: int) -> str:
    """The address of a part: the first one has the list's own."""
    return path if number == 1 else f"{path}/part-{number}"


def in_equal(items: Sequence[T], count: int) -> tuple[Part[T], ...]:
    """``count`` parts of nearly the same length, in order."""
    ends = [len(items) * number // count for number in range(count + 1)]
    return tuple(
        Part(number, count, tuple(items[start:end]))
        for number, (start, end) in enumerate(pairwise(ends), 1)
    )


def filled(items: Iterable[T], weight: Callable[[T], int], most: int) -> tuple[Part[T], ...]:
    """As few parts as hold everything, each up to ``most`` by weight; at least one."""
    found: list[list[T]] = [[]]
    room = most
    for item in items:
        if found[-1] and weight(item) > room:
            found.append([])
            room = most
        found[-1].append(item)
        room -= weight(item)
    return tuple(Part(number, len(found), tuple(each)) for number, each in enumerate(found, 1))


def how_many(*lengths: int, most: int = MOST, each: int = EACH) -> int:
    """How many parts lists of these lengths need, so that both languages get the same."""
    longest = max(lengths)
    return 1 if longest <= most else -(-longest // each)


# Indexes -----------------------------------------------------------------------------------------

_HEADINGS = {
    Kind.DUTY: "statute",
    Kind.GROUP: "level",
    Kind.MODEL: "level",
    Kind.PARTNER: "sector",
    Kind.ROLE: "sector",
    Kind.TOOL: "form",
}
"""What the headings of an index stand for; other indexes have none but the alphabet."""


def of_index(handbook: Handbook, kind: Kind, language: Language) -> tuple[Part[Entity], ...]:
    """The entities of a kind in the order of its index, in as many parts as it needs."""
    entities = handbook.of_kind(kind)
    count = how_many(len(entities), most=_FEWER.get(kind, MOST))
    if count > 1:
        heading = _HEADINGS.get(kind, "kind")
        places = {value: place for place, value in enumerate(_order_of(handbook, heading))}
        in_order = [
            (places.get(getattr(each, heading), 0), alphabetical(each.name[language]), each)
            for each in entities
        ]
        in_order.sort(key=lambda each: each[:2])
        entities = tuple(each for *_, each in in_order)
    return in_equal(entities, count)


def _order_of(handbook: Handbook, heading: str) -> Iterable[object]:
    if heading == "statute":
        return (statute.ref for statute in handbook.statutes)
    return {"sector": Sector, "level": Level, "form": ToolKind}.get(heading, ())


# Beside a model and a role -----------------------------------------------------------------------


def pictures_path(model: Model) -> str:
    """The address of a model's pictures phase by phase."""
    return f"{model.kind.folder}/{model.id}/pictures"


def steps_path(role: Role, number: int = 1) -> str:
    """The address of a role's steps, model by model."""
    return path_of(f"{role.kind.folder}/{role.id}/steps", number)


def steps_of(handbook: Handbook, role: Role) -> tuple[Part[MyModel], ...]:
    """The models in which a role does something, as many on a page as their pictures allow.

    None for a role that shares nothing with anybody.
    """
    mine = tuple(each for each in views.my_models(handbook, role) if each.parts)
    if not (mine or handbook.partnerships(role) or views.acquaintances(handbook, role)):
        return ()
    return filled(mine, lambda each: len(each.model.steps) + 2, _STEPS)


@dataclass(frozen=True, slots=True)
class Chapter:
    """What one part of a role's booklet holds: the role itself, its duties, some of its models."""

    role: bool
    duties: bool
    models: tuple[MyModel, ...] | None


def booklet_of(handbook: Handbook, role: Role) -> tuple[Part[Chapter], ...]:
    """The parts of a role's booklet: all in one, or the role, its duties and its steps apart."""
    mine = views.my_models(handbook, role)
    duties = handbook.duties_of(role)
    if sum(map(_told, mine)) + len(duties) <= _ALONE:
        chapters = [Chapter(True, True, mine)]
    else:
        steps = filled(mine, _told, _TOLD)
        chapters = [
            Chapter(True, False, None),
            Chapter(False, True, None),
            *(Chapter(False, False, part.items) for part in steps),
        ]
    return in_equal(chapters, len(chapters))


def _told(mine: MyModel) -> int:
    return len(mine.parts) + 1
