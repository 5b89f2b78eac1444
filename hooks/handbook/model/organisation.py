# The county itself and the municipalities it serves.
"""The organisation and its municipalities."""

from __future__ import annotations

from typing import ClassVar

from handbook.model.entity import Entity
from handbook.model.values import (
    Address,
    Choice,
    Date,
    Id,
    Kind,
    MunicipalityCode,
    NonBlank,
    Prose,
    Record,
    Source,
    Text,
)


class LanguageStatus(Choice):
    """Language status of a municipality under the Language Act (423/2003, 5 §)."""

    SWEDISH = "swedish"
    FINNISH = "finnish"
    BILINGUAL_SWEDISH_MAJORITY = "bilingual-swedish-majority"
    BILINGUAL_FINNISH_MAJORITY = "bilingual-finnish-majority"


class EmploymentArea(Record):
    """The area that arranges employment services (380/2023, 12 §). ``name`` missing: not known."""

    name: Text | None = None
    note: Text | None = None
    checked: Date | None = None


class Municipality(Entity):
    """A municipality whose residents the county serves."""

    kind: ClassVar[Kind] = Kind.MUNICIPALITY

    code: MunicipalityCode
    language_status: LanguageStatus
    part_of_county: Text | None = None
    member_since: Date
    employment_area: EmploymentArea
    notes: tuple[Text, ...] = ()


class Contact(Record):
    """One way to reach the county."""

    name: Text
    telephone: NonBlank | None = None
    address: Address | None = None
    note: Text | None = None


class Area(Record):
    """A wellbeing services county that the handbook covers."""

    id: Id
    name: Text
    short_name: Text
    note: Text | None = None


class Organisation(Record):
    """The wellbeing services county behind the handbook."""

    name: Text
    short_name: Text
    handbook_name: Text
    handbook_short_name: Text
    summary: Text
    history: Prose
    vision: Text
    mission: Text
    values: tuple[Text, ...]
    goals: tuple[Text, ...] = ()
    contacts: tuple[Contact, ...] = ()
    sources: tuple[Source, ...] = ()
    areas: tuple[Area, ...] = ()
    """The first is the handbook's own county. One or none: nothing is said of areas."""
