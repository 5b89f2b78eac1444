# What all kinds share. The kinds themselves stand in the modules beside this one.
"""The entity: what every kind of page has."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, ClassVar, Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from handbook.model.values import (
    AnyRef,
    Choice,
    Date,
    Id,
    Kind,
    OwnerRef,
    Record,
    Ref,
    Reviewed,
    Source,
    Text,
    Whole,
    Words,
)


class Status(Choice):
    """How far the county has come with what the page describes."""

    DRAFT = "draft"
    PILOT = "pilot"
    AGREED = "agreed"
    RETIRED = "retired"


class Agreement(Record):
    """Who agreed, and when. Nothing is shown as agreed without it."""

    by: Text
    date: Date


class Pilot(Record):
    """Where a pilot runs and until when."""

    where: Text
    until: Date


class Entity(Record):
    """One thing the handbook knows, with its own page in both languages."""

    kind: ClassVar[Kind]

    id: Id
    name: Text
    summary: Text
    owner: OwnerRef
    status: Status
    agreed: Agreement | None = None
    pilot: Pilot | None = None
    replaced_by: AnyRef | None = None
    reviewed: Reviewed = Reviewed()
    review_in: Whole | None = None
    sources: tuple[Source, ...] = ()
    aliases: Words = Words()
    areas: tuple[Id, ...] = ()
    """The counties in which it holds, by the organisation's ``areas``. Left out: all of them."""

    @cached_property
    def ref(self) -> Ref:
        """The reference others use for this entity."""
        return Ref(self.kind, self.id)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with some fields changed; a changed id makes it another entity."""
        copied = super().model_copy(update=update, deep=deep)
        for name in copied.__dict__.keys() - type(self).model_fields.keys():
            del copied.__dict__[name]  # worked out from the fields as they were
        return copied

    @model_validator(mode="after")
    def _status_has_its_evidence(self) -> Any:
        if self.status is Status.AGREED and self.agreed is None:
            raise PydanticCustomError("agreed-without-evidence", "by whom and when?")
        if self.status is not Status.AGREED and self.agreed is not None:
            raise PydanticCustomError("evidence-without-agreed", "status?", {"status": self.status})
        return self
