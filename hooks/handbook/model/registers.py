# What is listed but has no page of its own: what has changed, and what the handbook is asked for.
"""Changes and the readers' needs."""

from __future__ import annotations

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from handbook.model.values import AnyRef, Date, Id, PagePath, Record, RoleRef, Text


class Listed(Record):
    """One entry of a register."""

    id: Id


class Change(Listed):
    """Something that professionals must know has changed: in the law, in what is agreed, here."""

    date: Date
    """The day the change was written into the handbook."""
    name: Text
    text: Text
    about: tuple[AnyRef, ...] = ()
    roles: tuple[RoleRef, ...] = ()
    """Who must know. Left out: everybody."""
    applies_from: Date | None = None


class Answered(Record):
    """One place that meets a need, and how it does."""

    see: AnyRef | None = None
    page: PagePath | None = None
    how: Text

    @model_validator(mode="after")
    def _is_one_place(self) -> Answered:
        if (self.see is None) == (self.page is None):
            raise PydanticCustomError("one-place", "either see or page")
        return self


class ReaderNeed(Listed):
    """Something the handbook is for, in the readers' own words, and what meets it."""

    name: Text
    met_by: tuple[Answered, ...]


REGISTERS: dict[str, type[Listed]] = {"changes": Change, "needs": ReaderNeed}
"""The list's key in the data -> what its entries are."""
