# What clients get, and the tools professionals use.
"""Services and tools."""

from __future__ import annotations

from typing import ClassVar

from handbook.language import Language
from handbook.model.entity import Entity
from handbook.model.people import PtvClass
from handbook.model.values import (
    Address,
    Choice,
    ClientGroupRef,
    DutyRef,
    Id,
    InLanguage,
    Kind,
    LawRef,
    MunicipalityRef,
    NonBlank,
    Prose,
    Record,
    RoleRef,
    Text,
)


class ChannelKind(Choice):
    """Service channel types of the Finnish Service Catalogue, in our words."""

    TELEPHONE = "telephone"
    VISIT = "visit"
    ONLINE = "online"
    FORM = "form"


class Channel(Record):
    """One way for a client to reach a service."""

    kind: ChannelKind
    text: Text
    telephone: NonBlank | None = None
    address: Address | None = None


class Service(Entity):
    """A service that answers a need."""

    kind: ClassVar[Kind] = Kind.SERVICE

    client_groups: tuple[ClientGroupRef, ...]
    roles: tuple[RoleRef, ...]
    legal_basis: tuple[LawRef, ...] = ()
    access: Prose
    referral: Prose
    municipalities: tuple[MunicipalityRef, ...] = ()
    """Left out: the whole county."""
    languages: tuple[InLanguage, ...] = (Language.SV, Language.FI)
    cost: Text | None = None
    ptv_classes: tuple[PtvClass, ...] = ()
    channels: tuple[Channel, ...] = ()


class ToolKind(Choice):
    """What a tool is."""

    FORM = "form"
    CHECKLIST = "checklist"
    TEMPLATE = "template"
    GUIDE = "guide"
    REGISTER = "register"


class ToolPart(Record):
    """A heading of a form or template, or an item of a checklist."""

    id: Id
    name: Text
    help: Text | None = None


class Tool(Entity):
    """A form, checklist or template that several professions use."""

    kind: ClassVar[Kind] = Kind.TOOL

    form: ToolKind
    languages: tuple[InLanguage, ...] = (Language.SV, Language.FI)
    address: Address | None = None
    use: Prose
    parts: tuple[ToolPart, ...] = ()
    duties: tuple[DutyRef, ...] = ()
