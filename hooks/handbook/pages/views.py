# What a page shows that takes more than a template can say plainly: lists put together and put in
# order from the handbook. Knows no words and no HTML; every function is pure.
"""Views: facts arranged for the pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from handbook.language import Language, alphabetical
from handbook.model import (
    Area,
    Change,
    ClientGroup,
    Duty,
    Group,
    Kind,
    Model,
    Municipality,
    Outcome,
    Partner,
    Question,
    Ref,
    Role,
    Sector,
    Service,
    Situation,
    Stage,
    Statute,
    Step,
    StepKind,
    Term,
    Text,
)
from handbook.model.entity import Entity
from handbook.model.people import Level, OnboardingTask
from handbook.model.process import Document, Phase
from handbook.reading import Document as Guide
from handbook.reading import Handbook, Part, Use

P = TypeVar("P", Question, Outcome)

DIRECT_LINKS = 5
"""How many links a door of the start page shows before "all"."""

PANEL_LINKS = 4
"""How many links each part of the reader's own panel shows before "all"."""

OWN_STEPS = 4
"""How many of a role's own steps in a model its page names."""

MODELS_OF_SERVICE = 5
"""How many models a service's page names."""

PATH_LINKS = 6
"""How many models each phase of the client's path shows on the start page."""

USERS = 30
"""How many pages of a kind the foot of a page names as its users; it counts the others."""

SECTORS = tuple(Sector)
LEVELS = tuple(Level)


# Steps ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class NumberedStep:
    """A step with its place in the model, from 1."""

    number: int
    step: Step


@dataclass(frozen=True, slots=True)
class Way:
    """Where a step leads. ``back``: to an earlier step."""

    number: int
    step: Step
    when: Text | None
    back: bool


def numbered(model: Model) -> tuple[NumberedStep, ...]:
    """The steps of a model with their numbers."""
    return tuple(NumberedStep(number, step) for number, step in enumerate(model.steps, 1))


def ways(handbook: Handbook, model: Model, step: Step) -> tuple[Way, ...]:
    """All ways out of a step."""
    numbers = model.numbers
    return tuple(
        Way(
            numbers[way.to],
            model.steps[numbers[way.to] - 1],
            way.when,
            numbers[way.to] <= numbers[step.id],
        )
        for way in model.ways_from(numbers[step.id] - 1)
    )


def told_ways(handbook: Handbook, model: Model, step: Step) -> tuple[Way, ...]:
    """The ways out of a step that must be told: nothing when it only leads to the next number."""
    found = ways(handbook, model, step)
    number = model.numbers[step.id]
    if len(found) == 1 and found[0].when is None and found[0].number == number + 1:
        return ()
    return found


def number_of(model: Model, step: Step) -> int:
    """The place of a step in its model, from 1."""
    return model.numbers[step.id]


def phases(model: Model) -> tuple[tuple[Phase, tuple[NumberedStep, ...]], ...]:
    """The phases of the client relationship that a model has steps in, with those steps."""
    found = (
        (phase, tuple(each for each in numbered(model) if each.step.phase is phase))
        for phase in Phase
    )
    return tuple((phase, steps) for phase, steps in found if steps)


@dataclass(frozen=True, slots=True)
class InPhase:
    """The steps that a model has in one phase of the client relationship."""

    model: Model
    steps: tuple[NumberedStep, ...]


def phases_with_models(handbook: Handbook) -> tuple[tuple[Phase, tuple[InPhase, ...]], ...]:
    """All phases of the client relationship, with the models that have steps in each.

    The models with most steps in the phase come first.
    """
    found: dict[Phase, list[InPhase]] = {phase: [] for phase in Phase}
    for model in handbook.models:
        for phase, steps in phases(model):
            found[phase].append(InPhase(model, steps))
    return tuple(
        (phase, tuple(sorted(here, key=lambda each: -len(each.steps))))
        for phase, here in found.items()
    )


def ranges(numbers: Iterable[int]) -> tuple[str, ...]:
    """Numbers with neighbours drawn together.

    >>> ranges([1, 4, 5, 6, 9, 10])
    ('1', '4–6', '9', '10')
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return tuple(
        text
        for run in runs
        for text in ([f"{run[0]}–{run[-1]}"] if len(run) > 2 else map(str, run))
    )


def lane_roles(model: Model) -> tuple[Ref, ...]:
    """The responsible roles in the order of the lanes of the model's pictures."""
    return tuple(dict.fromkeys(step.responsible for step in model.steps))


def step_roles(model: Model) -> tuple[Ref, ...]:
    """The roles of a model's steps: first those who are responsible, in the order they come in."""
    responsible = (step.responsible for step in model.steps)
    others = (role for step in model.steps for role in (*step.takes_part, *step.informed))
    return tuple(dict.fromkeys((*responsible, *others)))


def consent_steps(model: Model) -> tuple[NumberedStep, ...]:
    """The steps in which consent is asked for."""
    return tuple(each for each in numbered(model) if each.step.kind is StepKind.CONSENT)


def documents_of(model: Model, step: Step) -> tuple[Document, ...]:
    """The documents that a step produces or uses."""
    return tuple(document for document in model.documents if document.id in step.documents)


def steps_with_document(model: Model, document: Document) -> tuple[NumberedStep, ...]:
    """The steps that produce or use a document."""
    return tuple(each for each in numbered(model) if document.id in each.step.documents)


# The role ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class MyModel:
    """A model from one role's side: numbers of the steps, and the steps where it does something."""

    model: Model
    own: tuple[int, ...]
    with_others: tuple[int, ...]
    informed: tuple[int, ...]
    parts: tuple[Part, ...]


def my_models(handbook: Handbook, role: Role) -> tuple[MyModel, ...]:
    """The models a role is in: first those where it has most steps of its own."""
    parts: dict[str, list[Part]] = {}
    for part in handbook.parts(role):
        parts.setdefault(part.model.id, []).append(part)
    found = []
    for model in handbook.models_of(role):
        here = tuple(parts.get(model.id, ()))
        found.append(
            MyModel(
                model,
                tuple(part.number for part in here if part.responsible),
                tuple(part.number for part in here if not part.responsible),
                tuple(n for n, step in enumerate(model.steps, 1) if role.ref in step.informed),
                here,
            )
        )
    return tuple(sorted(found, key=lambda each: (-len(each.own), -len(each.with_others))))


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """A partner organisation that a role meets, and where."""

    partner: Partner
    models: tuple[Model, ...]
    groups: tuple[Group, ...]


def home_of(handbook: Handbook, role: Role) -> tuple[Partner, ...]:
    """The partner organisations a role works for; none for most of the county's own roles."""
    return handbook.using(role.ref, Partner, "roles")


def acquaintances(handbook: Handbook, role: Role) -> tuple[Acquaintance, ...]:
    """The partner organisations, not its own, that a role meets in models and groups."""
    models: dict[Ref, list[Model]] = {}
    groups: dict[Ref, list[Group]] = {}
    for model in handbook.models_of(role):
        for ref in dict.fromkeys(model.participants):
            models.setdefault(ref, []).append(model)
    for group in handbook.groups_of(role):
        for ref in dict.fromkeys((*group.members, *((group.chair,) if group.chair else ()))):
            groups.setdefault(ref, []).append(group)
    found = [
        Acquaintance(
            partner, tuple(models.get(partner.ref, ())), tuple(groups.get(partner.ref, ()))
        )
        for partner in handbook.in_order((*models, *groups), Partner)
        if role.ref not in partner.roles
    ]
    return tuple(sorted(found, key=lambda each: -len(each.models) - len(each.groups)))


@dataclass(frozen=True, slots=True)
class DutyRow:
    """One thing a duty says: that it must, should or may be done."""

    force: str
    text: Text
    duty: Duty


def duty_rows(duties: Iterable[Duty]) -> tuple[DutyRow, ...]:
    """What duties say, one row for each statement: for each duty first must, then should, may."""
    return tuple(
        DutyRow(force, text, duty)
        for duty in duties
        for force, texts in (
            ("must", duty.obliges),
            ("should", duty.advises),
            ("may", duty.permits),
        )
        for text in texts
    )


def force(duty: Duty) -> str:
    """The strongest thing a duty says: must, should or may."""
    return duty_rows((duty,))[0].force


def by_statute(
    handbook: Handbook, duties: Iterable[Duty]
) -> tuple[tuple[Entity, tuple[Duty, ...]], ...]:
    """Duties under their statutes, both in the order of the data."""
    found: dict[Ref, list[Duty]] = {}
    for duty in duties:
        found.setdefault(duty.statute, []).append(duty)
    return tuple((handbook[statute], tuple(duties)) for statute, duties in found.items())


def related_duties(handbook: Handbook, duty: Duty) -> tuple[Entity, ...]:
    """Duties written as related at either end: first those that the duty names itself."""
    naming = (other.ref for other in handbook.using(duty.ref, Duty, "related"))
    return entities(handbook, (*duty.related, *naming))


def sections_of(handbook: Handbook, statute: Statute) -> tuple[tuple[str, Duty], ...]:
    """The duties of a statute with the numbers of their sections."""
    return tuple((duty.section, duty) for duty in handbook.using(statute.ref, Duty, "statute"))


def uses_of_statute(handbook: Handbook, statute: Statute) -> tuple[Use, ...]:
    """Where a statute or one of its duties is used, beside the duties themselves."""
    own = (use for use in handbook.uses(statute.ref) if use.path[0] != "statute")
    of_duties = (
        use
        for _, duty in sections_of(handbook, statute)
        for use in handbook.uses(duty.ref)
        if use.path[0] != "related"
    )
    return (*own, *of_duties)


def users_by_kind(
    handbook: Handbook, uses: Iterable[Use]
) -> tuple[tuple[Kind, tuple[Entity, ...], Mapping[Ref, tuple[int, ...]]], ...]:
    """Who uses something, under the kinds in their order; for models the indexes of the steps."""
    steps: dict[Ref, set[int]] = {}
    for use in uses:
        here = steps.setdefault(use.by, set())
        if use.path[0] == "steps" and isinstance(use.path[1], int):
            here.add(use.path[1])
    return tuple(
        (kind, found, {each.ref: tuple(sorted(steps[each.ref])) for each in found})
        for kind, found in by_kind(entities(handbook, steps))
    )


def tools_of(handbook: Handbook, role: Role) -> tuple[Entity, ...]:
    """The tools written at the role, and those of the steps that are its own."""
    in_steps = (
        tool for part in handbook.parts(role) if part.responsible for tool in part.step.tools
    )
    return tuple(handbook[ref] for ref in dict.fromkeys((*role.tools, *in_steps)))


def first_weeks(role: Role) -> tuple[tuple[Stage, tuple[OnboardingTask, ...]], ...]:
    """The tasks of the first weeks under their stages; stages without tasks are left out."""
    found = ((stage, tuple(t for t in role.onboarding if t.when is stage)) for stage in Stage)
    return tuple((stage, tasks) for stage, tasks in found if tasks)


def by_kind(entities: Iterable[Entity]) -> tuple[tuple[Kind, tuple[Entity, ...]], ...]:
    """Entities under their kinds, in the order of the kinds."""
    found: dict[Kind, list[Entity]] = {}
    for entity in entities:
        found.setdefault(entity.kind, []).append(entity)
    return tuple((kind, tuple(found[kind])) for kind in Kind if kind in found)


@dataclass(frozen=True, slots=True)
class Shared:
    """The roles that have a part in some model, and the models that two of them share."""

    roles: tuple[Role, ...]
    models: dict[Ref, tuple[tuple[int, Model], ...]]

    numbers: dict[Ref, frozenset[int]]

    def between(self, one: Role, other: Role) -> tuple[tuple[int, Model], ...]:
        """The models both have a part in, each with its number from 1."""
        theirs = self.numbers[other.ref]
        return tuple(each for each in self.models[one.ref] if each[0] in theirs)


def shared_models(handbook: Handbook) -> Shared:
    """Who meets whom in which model, in the order of the data."""
    numbers = {model.ref: number for number, model in enumerate(handbook.models, 1)}
    models = {
        role.ref: tuple((numbers[model.ref], model) for model in handbook.models_of(role))
        for role in handbook.roles
    }
    own = {role: frozenset(number for number, _ in found) for role, found in models.items()}
    return Shared(tuple(role for role in handbook.roles if models[role.ref]), models, own)


# Client groups and services ---------------------------------------------------------------------


def services_for(handbook: Handbook, group: ClientGroup) -> tuple[Service, ...]:
    """Services that name the client group, or answer one of its needs."""
    naming = (service.ref for service in handbook.using(group.ref, Service, "client_groups"))
    answering = (ref for need in group.needs for ref in need.services)
    return handbook.in_order((*naming, *answering), Service)


def models_for(handbook: Handbook, group: ClientGroup) -> tuple[Model, ...]:
    """Models that name the client group, or answer one of its needs."""
    naming = (model.ref for model in handbook.using(group.ref, Model, "client_groups"))
    answering = (ref for need in group.needs for ref in need.models)
    return handbook.in_order((*naming, *answering), Model)


def groups_for(handbook: Handbook, group: ClientGroup) -> tuple[Group, ...]:
    """Groups that work for the client group."""
    return handbook.using(group.ref, Group, "client_groups")


@dataclass(frozen=True, slots=True)
class PartnerFor:
    """A partner and what it does for one client group."""

    partner: Partner
    text: Text


def partners_for(handbook: Handbook, group: ClientGroup) -> tuple[PartnerFor, ...]:
    """Partners that say what they do for the client group."""
    return tuple(
        PartnerFor(partner, each.text)
        for partner in handbook.using(group.ref, Partner, "for_client_groups")
        for each in partner.for_client_groups
        if each.client_group == group.ref
    )


def models_of_service(handbook: Handbook, service: Service) -> tuple[Model, ...]:
    """The models nearest to a service, the nearest first; no more than ``MODELS_OF_SERVICE``.

    Near is a model that answers the same need of a client group as the service. So is one for a
    client group of the service in which at least half of the professionals who give the service
    are responsible for a step.
    """
    staff = {role for role in service.roles if _is_staff(handbook, role)}
    together = Counter(
        model
        for group in handbook.using(service.ref, ClientGroup, "needs")
        for need in group.needs
        if service.ref in need.services
        for model in need.models
    )
    theirs = (handbook[ref] for ref in staff)
    with_staff = (
        m.ref for role in theirs if isinstance(role, Role) for m in handbook.models_of(role)
    )
    found: list[tuple[int, float, Model]] = []
    for model in handbook.in_order(dict.fromkeys((*together, *with_staff)), Model):
        if model.ref in together or set(model.client_groups) & set(service.client_groups):
            responsible = staff.intersection(step.responsible for step in model.steps)
            share = len(responsible) / len(staff) if staff else 0.0
            if model.ref in together or share >= 0.5:
                found.append((-together[model.ref], -share, model))
    found.sort(key=lambda each: each[:2])
    return tuple(model for *_, model in found[:MODELS_OF_SERVICE])


def _is_staff(handbook: Handbook, ref: Ref) -> bool:
    role = handbook[ref]
    return isinstance(role, Role) and role.sector is not Sector.CLIENT


def groups_with_need(
    handbook: Handbook, service: Service
) -> tuple[tuple[ClientGroup, tuple[Text, ...]], ...]:
    """The client groups of a service, each with the needs that the service answers."""
    naming = (group.ref for group in handbook.using(service.ref, ClientGroup, "needs"))
    return tuple(
        (group, tuple(need.text for need in group.needs if service.ref in need.services))
        for group in handbook.in_order((*naming, *service.client_groups), ClientGroup)
    )


# The start page ---------------------------------------------------------------------------------


def roles_by_steps(handbook: Handbook) -> tuple[Role, ...]:
    """Roles, those with most steps first; the client's own roles come after the professionals'."""
    return tuple(
        sorted(
            handbook.roles,
            key=lambda role: (role.sector is Sector.CLIENT, -len(handbook.parts(role))),
        )
    )


def models_by_steps(handbook: Handbook) -> tuple[Model, ...]:
    """Models, those with most steps first."""
    return tuple(sorted(handbook.models, key=lambda model: -len(model.steps)))


def situations_by_role(handbook: Handbook) -> tuple[tuple[Role, tuple[Situation, ...]], ...]:
    """Roles in the order of the data, each with the situations it may meet."""
    found = ((role, handbook.using(role.ref, Situation, "roles")) for role in handbook.roles)
    return tuple((role, situations) for role, situations in found if situations)


def part_of(parts: Iterable[P], identifier: str) -> P:
    """The question or outcome of a situation with this id."""
    return next(part for part in parts if part.id == identifier)


def place_of(parts: Iterable[P], identifier: str) -> int:
    """Its number in the list, from 1."""
    return next(number for number, part in enumerate(parts, 1) if part.id == identifier)


def changes_by_year(handbook: Handbook) -> tuple[tuple[int, tuple[Change, ...]], ...]:
    """What has changed, the latest year and day first."""
    latest = sorted(handbook.changes, key=lambda change: change.date, reverse=True)
    years = groupby(latest, key=lambda change: change.date.year)
    return tuple((year, tuple(changes)) for year, changes in years)


def municipalities_by_area(
    handbook: Handbook,
) -> tuple[tuple[Area | None, tuple[Municipality, ...]], ...]:
    """The municipalities of each county, the handbook's own county first.

    With one county or none described there is one group without an area. A municipality that names
    no area is one of the handbook's own.
    """
    areas = handbook.organisation.areas
    if len(areas) < 2:
        return ((None, handbook.municipalities),)
    own = areas[0].id
    found = (
        (area, tuple(each for each in handbook.municipalities if area.id in (each.areas or (own,))))
        for area in areas
    )
    return tuple((area, municipalities) for area, municipalities in found if municipalities)


def own_municipalities(handbook: Handbook) -> tuple[Municipality, ...]:
    """The municipalities of the handbook's own county."""
    return next((here for _, here in municipalities_by_area(handbook)), ())


def area_of(handbook: Handbook, municipality: Municipality) -> Area | None:
    """The county of a municipality; None when the handbook covers only one."""
    groups = municipalities_by_area(handbook)
    return next((area for area, here in groups if municipality in here), None)


def duties_by_bound(handbook: Handbook) -> tuple[Duty, ...]:
    """Duties, those that bind most roles and partners first."""
    count = {duty.ref: set(duty.bound) for duty in handbook.duties}
    for role in handbook.roles:
        for ref in role.duties:
            if ref in count:
                count[ref].add(role.ref)
    return tuple(sorted(handbook.duties, key=lambda duty: -len(count[duty.ref])))


def terms_by_use(handbook: Handbook) -> tuple[Term, ...]:
    """Terms, those that most pages refer to first."""
    return handbook.terms_by_use


def guides(handbook: Handbook, language: Language, folder: str = "guides") -> tuple[Guide, ...]:
    """The hand-written pages of a folder in one language, in its alphabetical order."""
    found = (
        document
        for document in handbook.documents
        if document.language is language
        and document.path.startswith(f"{folder}/")
        and not document.front.hidden
    )
    return tuple(sorted(found, key=lambda document: alphabetical(document.front.title)))


# Small pieces -----------------------------------------------------------------------------------


def entities(handbook: Handbook, refs: Iterable[Ref]) -> tuple[Entity, ...]:
    """The entities that references lead to, each once."""
    return tuple(handbook[ref] for ref in dict.fromkeys(refs))
