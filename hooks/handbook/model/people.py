# Who works together, and for whom: client groups, roles, partners, groups.
"""Client groups, roles, partners and groups (forums)."""

from __future__ import annotations

from typing import ClassVar

from handbook.model.entity import Entity
from handbook.model.values import (
    AnyRef,
    Choice,
    ClientGroupRef,
    DutyRef,
    Id,
    Kind,
    LawRef,
    ModelRef,
    MunicipalityRef,
    PartyRef,
    Prose,
    PtvCode,
    Record,
    RoleRef,
    ServiceRef,
    Text,
    ToolRef,
)


class PtvClass(Record):
    """A class of the Finnish Service Catalogue with its official label in both languages."""

    code: PtvCode
    label: Text


class Need(Record):
    """A need of a client group and what answers it."""

    id: Id
    text: Text
    services: tuple[ServiceRef, ...] = ()
    models: tuple[ModelRef, ...] = ()


class ClientGroup(Entity):
    """People with something in common in their need of support. Never a label on a person."""

    kind: ClassVar[Kind] = Kind.CLIENT_GROUP

    ptv_target_group: PtvClass | None = None
    needs: tuple[Need, ...]
    signs: tuple[Text, ...] = ()


class Sector(Choice):
    """Where a role or a partner works."""

    CLIENT = "client"
    SOCIAL = "social"
    HEALTH = "health"
    EDUCATION = "education"
    LEADERSHIP = "leadership"
    AUTHORITY = "authority"
    NGO = "ngo"


class TitleStatus(Choice):
    """What the law says of the title (817/2015 and 559/1994)."""

    LICENSED = "licensed"
    PROTECTED_TITLE = "protected-title"
    STATUTORY_TASK = "statutory-task"
    JOB_TITLE = "job-title"
    NOT_REGULATED = "not-regulated"


class Stage(Choice):
    """When in the first time at work an onboarding task belongs."""

    FIRST_DAY = "first-day"
    FIRST_WEEK = "first-week"
    FIRST_MONTH = "first-month"
    FIRST_QUARTER = "first-quarter"


class OnboardingTask(Record):
    """Something to read, try or agree during the first weeks."""

    when: Stage
    text: Text
    see: AnyRef | None = None


class Role(Entity):
    """A professional role, or the client's own. Its page speaks as "I"."""

    kind: ClassVar[Kind] = Kind.ROLE

    sector: Sector
    title_status: TitleStatus
    tasks: tuple[Text, ...]
    offers: tuple[Text, ...]
    expects: tuple[Text, ...]
    limits: tuple[Text, ...] = ()
    duties: tuple[DutyRef, ...] = ()
    tools: tuple[ToolRef, ...] = ()
    onboarding: tuple[OnboardingTask, ...] = ()


class ForClientGroup(Record):
    """What a partner does for one client group."""

    client_group: ClientGroupRef
    text: Text


class InMunicipalities(Record):
    """What holds in some municipalities only."""

    municipalities: tuple[MunicipalityRef, ...]
    text: Text


class Partner(Entity):
    """An organisation outside the county's social and health care, or a part of it."""

    kind: ClassVar[Kind] = Kind.PARTNER

    sector: Sector
    tasks: tuple[Text, ...]
    contact_when: tuple[Text, ...]
    can_tell: Prose
    cannot_tell: Prose
    roles: tuple[RoleRef, ...] = ()
    for_client_groups: tuple[ForClientGroup, ...] = ()
    in_municipalities: tuple[InMunicipalities, ...] = ()


class Level(Choice):
    """Level of cooperation: one client's matter, management, or development."""

    CASE = "case"
    MANAGEMENT = "management"
    DEVELOPMENT = "development"


class Group(Entity):
    """A forum where people from several organisations meet."""

    kind: ClassVar[Kind] = Kind.GROUP

    level: Level
    purpose: Prose
    members: tuple[PartyRef, ...]
    chair: PartyRef | None = None
    rhythm: Text
    bring: Prose
    client_groups: tuple[ClientGroupRef, ...] = ()
    legal_basis: tuple[LawRef, ...] = ()
