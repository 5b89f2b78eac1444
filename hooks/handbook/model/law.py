# What the law says, split into what must and what should be done.
"""Statutes and duties."""

from __future__ import annotations

from typing import ClassVar

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from handbook.language import Language
from handbook.model.entity import Entity
from handbook.model.values import (
    Address,
    Date,
    DutyRef,
    Id,
    Kind,
    PartyRef,
    Prose,
    Record,
    Section,
    StatuteRef,
    Text,
    Url,
    Whole,
)

_FINLEX = {
    Language.SV: "https://finlex.fi/sv/lagstiftning/{year}/{number}",
    Language.FI: "https://finlex.fi/fi/lainsaadanto/{year}/{number}",
}


class Statute(Entity):
    """An act of parliament or a regulation. ``name`` is its title; number/year identifies it."""

    kind: ClassVar[Kind] = Kind.STATUTE

    number: Whole
    year: Whole
    short_name: Text | None = None
    in_force_from: Date | None = None
    repealed_from: Date | None = None
    address: Address | None = None
    """Only for what is not in Finlex under its own number, such as an EU regulation."""
    eli: Url | None = None
    notes: tuple[Text, ...] = ()

    @property
    def citation(self) -> str:
        """Number and year, the same in both languages: ``1301/2014``."""
        return f"{self.number}/{self.year}"

    def finlex(self, language: Language) -> str:
        """The statute's page in ``language``: Finlex, or the address given in the data."""
        if self.address is not None:
            return self.address[language]
        return _FINLEX[language].format(year=self.year, number=self.number)

    @property
    def identifier(self) -> str:
        """European Legislation Identifier of the consolidated text, without language."""
        return self.eli or (f"http://data.finlex.fi/eli/sd/{self.year}/{self.number}/ajantasa")


class Deadline(Record):
    """A limit in time that the law sets: ``limit`` in words, ``after`` what starts the clock."""

    id: Id
    limit: Text
    after: Text
    applies_to: Text | None = None


class Duty(Entity):
    """What one section obliges to (must) and permits (may).

    ``advises`` (should) is the handbook's own advice beside the section; pages say so.
    """

    kind: ClassVar[Kind] = Kind.DUTY

    statute: StatuteRef
    section: Section
    heading: Text | None = None
    """The section's own heading in the statute, word for word."""
    obliges: tuple[Text, ...] = ()
    advises: tuple[Text, ...] = ()
    permits: tuple[Text, ...] = ()
    binds: Text
    bound: tuple[PartyRef, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    in_force_from: Date | None = None
    in_force_until: Date | None = None
    checked: Date | None = None
    """The day somebody compared this citation with Finlex. Left out: nobody has."""
    note: Prose | None = None
    related: tuple[DutyRef, ...] = ()

    @model_validator(mode="after")
    def _says_something(self) -> Duty:
        if not (self.obliges or self.advises or self.permits):
            raise PydanticCustomError("empty-duty", "obliges, advises and permits all missing")
        return self
