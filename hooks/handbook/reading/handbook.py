# The whole handbook in memory: every entity, and every relation usable from both ends although
# it is written at one. Nothing here reads files; `files` beside this module does.
"""The immutable ``Handbook`` and its derived relations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import combinations
from typing import Any, TypeVar

from handbook.model import (
    Barrier,
    Change,
    ClientGroup,
    Duty,
    Enabler,
    Entity,
    Group,
    Indicator,
    Kind,
    Model,
    Municipality,
    Organisation,
    Partner,
    ReaderNeed,
    Record,
    Ref,
    Risk,
    Role,
    Service,
    Situation,
    Statute,
    Step,
    Term,
    Text,
    Tool,
)
from handbook.problems import Location
from handbook.reading.documents import Document

E = TypeVar("E", bound=Entity)
Path = tuple[str | int, ...]
"""Where a value stands inside an entity: ``("steps", 3, "responsible")``."""


@dataclass(frozen=True, slots=True)
class Use:
    """One place where an entity is referred to."""

    by: Ref
    path: Path


@dataclass(frozen=True, slots=True)
class Flow:
    """One way from a step to another. ``when`` is the answer that a decision gives."""

    source: Step
    target: Step
    when: Text | None


@dataclass(frozen=True, slots=True)
class Part:
    """A role's part in one step of a model, with who hands over to it and to whom it hands over.

    ``number`` is the step's place in the model, from 1. ``receives_from`` and ``gives_to`` hold
    only flows that cross from one responsible role to another.
    """

    model: Model
    step: Step
    number: int
    responsible: bool
    receives_from: tuple[Flow, ...]
    gives_to: tuple[Flow, ...]


@dataclass(frozen=True, slots=True)
class Partnership:
    """Another role that a role works with, and where they meet."""

    role: Role
    models: tuple[Model, ...]
    groups: tuple[Group, ...]
    services: tuple[Service, ...]
    steps: int
    """Steps of models in which both have a part."""
    hand_overs: int
    """Ways between steps that lead from one of them to the other, in either direction."""

    @property
    def strength(self) -> int:
        """How much they meet: shared steps, hand-overs, groups and services.

        A model alone, in which they never meet at a step, counts once.
        """
        met = self.steps + self.hand_overs
        return (met or len(self.models)) + len(self.groups) + len(self.services)


def references(value: Any, path: Path = ()) -> Iterator[tuple[Path, Ref]]:
    """Every reference inside a record, with its path, in the order of the fields."""
    if isinstance(value, Ref):
        yield path, value
    elif isinstance(value, Record):
        for name in _reference_fields(type(value)):
            inside = getattr(value, name)
            if inside:
                yield from references(inside, (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from references(item, (*path, index))


@cache
def _reference_fields(record: type[Record]) -> tuple[str, ...]:
    """The fields that may hold references; most hold words and are passed over."""
    return tuple(
        name for name, field in record.model_fields.items() if _may_refer(field.annotation)
    )


def _may_refer(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return bool(_reference_fields(annotation))
    return annotation is Ref or any(map(_may_refer, getattr(annotation, "__args__", ())))


@dataclass(frozen=True)
class Handbook:
    """All facts. Entities keep the order of the data files."""

    organisation: Organisation
    organisation_location: Location
    interface: Mapping[str, Text]
    entities: Mapping[Ref, Entity]
    locations: Mapping[Ref, Location]
    documents: tuple[Document, ...]
    prose_references: Mapping[Ref, tuple[tuple[Path, Ref], ...]]
    """References written ``[[kind:id]]`` inside prose, per entity."""
    changes: tuple[Change, ...] = ()
    """What has changed, in the order of the data."""
    needs: tuple[ReaderNeed, ...] = ()
    """What readers ask of the handbook, and what meets it."""

    def __getitem__(self, ref: Ref) -> Entity:
        return self.entities[ref]

    def _of(self, cls: type[E]) -> tuple[E, ...]:
        return tuple(entity for entity in self.entities.values() if isinstance(entity, cls))

    def of_kind(self, kind: Kind) -> tuple[Entity, ...]:
        """All entities of ``kind``, in the order of the data."""
        return self._by_kind.get(kind, ())

    @cached_property
    def _by_kind(self) -> Mapping[Kind, tuple[Entity, ...]]:
        found: dict[Kind, list[Entity]] = {}
        for entity in self.entities.values():
            found.setdefault(entity.kind, []).append(entity)
        return {kind: tuple(entities) for kind, entities in found.items()}

    @cached_property
    def client_groups(self) -> tuple[ClientGroup, ...]:
        """All client groups."""
        return self._of(ClientGroup)

    @cached_property
    def services(self) -> tuple[Service, ...]:
        """All services."""
        return self._of(Service)

    @cached_property
    def roles(self) -> tuple[Role, ...]:
        """All roles."""
        return self._of(Role)

    @cached_property
    def duties(self) -> tuple[Duty, ...]:
        """All duties."""
        return self._of(Duty)

    @cached_property
    def statutes(self) -> tuple[Statute, ...]:
        """All statutes."""
        return self._of(Statute)

    @cached_property
    def models(self) -> tuple[Model, ...]:
        """All working models."""
        return self._of(Model)

    @cached_property
    def partners(self) -> tuple[Partner, ...]:
        """All partners."""
        return self._of(Partner)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """All groups."""
        return self._of(Group)

    @cached_property
    def tools(self) -> tuple[Tool, ...]:
        """All tools."""
        return self._of(Tool)

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """All terms."""
        return self._of(Term)

    @cached_property
    def municipalities(self) -> tuple[Municipality, ...]:
        """All municipalities."""
        return self._of(Municipality)

    @cached_property
    def barriers(self) -> tuple[Barrier, ...]:
        """All barriers."""
        return self._of(Barrier)

    @cached_property
    def enablers(self) -> tuple[Enabler, ...]:
        """All enablers."""
        return self._of(Enabler)

    @cached_property
    def risks(self) -> tuple[Risk, ...]:
        """All risks."""
        return self._of(Risk)

    @cached_property
    def indicators(self) -> tuple[Indicator, ...]:
        """All indicators."""
        return self._of(Indicator)

    @cached_property
    def situations(self) -> tuple[Situation, ...]:
        """All situations."""
        return self._of(Situation)

    @cached_property
    def _places(self) -> Mapping[Ref, int]:
        return {ref: place for place, ref in enumerate(self.entities)}

    def in_order(self, refs: Iterable[Ref], cls: type[E]) -> tuple[E, ...]:
        """The entities of one type among ``refs``, each once, in the order of the data."""
        places = self._places
        found = sorted((ref for ref in set(refs) if ref in places), key=places.__getitem__)
        entities = (self.entities[ref] for ref in found)
        return tuple(entity for entity in entities if isinstance(entity, cls))

    @cached_property
    def _uses(self) -> Mapping[Ref, tuple[Use, ...]]:
        found: dict[Ref, list[Use]] = {}
        for entity in self.entities.values():
            prose = self.prose_references.get(entity.ref, ())
            for path, ref in (*references(entity), *prose):
                if ref != entity.ref and path != ("owner",):
                    found.setdefault(ref, []).append(Use(entity.ref, path))
        return {ref: tuple(uses) for ref, uses in found.items()}

    def uses(self, ref: Ref) -> tuple[Use, ...]:
        """Every place that refers to ``ref``, except as owner of a page."""
        return self._uses.get(ref, ())

    def used_by(self, ref: Ref) -> tuple[Entity, ...]:
        """The entities that refer to ``ref``, each once, in the order of the data."""
        return tuple(self.entities[by] for by in dict.fromkeys(use.by for use in self.uses(ref)))

    def using(self, ref: Ref, cls: type[E], *fields: str) -> tuple[E, ...]:
        """Entities of one type that refer to ``ref``, where the path begins with one of ``fields``.

        Without ``fields``: anywhere.
        """
        found = dict.fromkeys(
            use.by for use in self.uses(ref) if not fields or use.path[0] in fields
        )
        entities = (self.entities[by] for by in found)
        return tuple(entity for entity in entities if isinstance(entity, cls))

    @cached_property
    def terms_by_use(self) -> tuple[Term, ...]:
        """Terms, those that most pages refer to first."""
        return tuple(sorted(self.terms, key=lambda term: -len(self.used_by(term.ref))))

    @cached_property
    def _terms_in(self) -> Mapping[Ref, Counter[Ref]]:
        found: dict[Ref, Counter[Ref]] = {}
        for term in self.terms:
            for use in self.uses(term.ref):
                found.setdefault(use.by, Counter())[term.ref] += 1
        return found

    def terms_in(self, ref: Ref) -> Mapping[Ref, int]:
        """The terms that an entity refers to, and how many times."""
        return self._terms_in.get(ref, {})

    def flows(self, model: Model) -> tuple[Flow, ...]:
        """All ways between the steps of a model, in the order of the steps."""
        by_id = {step.id: step for step in model.steps}
        return tuple(
            Flow(step, by_id[way.to], way.when)
            for index, step in enumerate(model.steps)
            for way in model.ways_from(index)
        )

    @cached_property
    def _parts(self) -> Mapping[Ref, tuple[Part, ...]]:
        found: dict[Ref, list[Part]] = {}
        for model in self.models:
            into: dict[str, list[Flow]] = {}
            out_of: dict[str, list[Flow]] = {}
            for flow in self.flows(model):
                if flow.source.responsible != flow.target.responsible:
                    into.setdefault(flow.target.id, []).append(flow)
                    out_of.setdefault(flow.source.id, []).append(flow)
            for number, step in enumerate(model.steps, 1):
                for role in dict.fromkeys((step.responsible, *step.takes_part)):
                    responsible = role == step.responsible
                    part = Part(
                        model,
                        step,
                        number,
                        responsible,
                        tuple(into.get(step.id, ())) if responsible else (),
                        tuple(out_of.get(step.id, ())) if responsible else (),
                    )
                    found.setdefault(role, []).append(part)
        return {role: tuple(parts) for role, parts in found.items()}

    def parts(self, role: Role) -> tuple[Part, ...]:
        """Every step that is the role's own or that it takes part in, model by model, in order."""
        return self._parts.get(role.ref, ())

    @cached_property
    def _models_of(self) -> Mapping[Ref, tuple[Model, ...]]:
        found: dict[Ref, list[Model]] = {}
        for model in self.models:
            in_steps = (
                ref
                for step in model.steps
                for ref in (step.responsible, *step.takes_part, *step.informed)
            )
            for ref in dict.fromkeys((*model.participants, *in_steps)):
                found.setdefault(ref, []).append(model)
        return {ref: tuple(models) for ref, models in found.items()}

    def models_of(self, role: Role) -> tuple[Model, ...]:
        """The models in which the role has a step, takes part, is informed or is a participant."""
        return self._models_of.get(role.ref, ())

    def groups_of(self, role: Role) -> tuple[Group, ...]:
        """The groups the role belongs to or chairs."""
        return self.using(role.ref, Group, "members", "chair")

    def services_of(self, role: Role) -> tuple[Service, ...]:
        """The services the role gives."""
        return self.using(role.ref, Service, "roles")

    @cached_property
    def _duties_of(self) -> Mapping[Ref, tuple[Duty, ...]]:
        naming: dict[Ref, list[Ref]] = {}
        for role in self.roles:
            for duty_ref in role.duties:
                naming.setdefault(duty_ref, []).append(role.ref)
        found: dict[Ref, list[Duty]] = {}
        for duty in self.duties:
            for ref in dict.fromkeys((*duty.bound, *naming.get(duty.ref, ()))):
                found.setdefault(ref, []).append(duty)
        return {ref: tuple(duties) for ref, duties in found.items()}

    def duties_of(self, role: Role) -> tuple[Duty, ...]:
        """The duties that bind the role, whether written at the role or at the duty."""
        return self._duties_of.get(role.ref, ())

    def roles_bound_by(self, duty: Duty) -> tuple[Role, ...]:
        """The roles that a duty binds, whether written at the role or at the duty."""
        naming = (role.ref for role in self.using(duty.ref, Role, "duties"))
        return self.in_order((*duty.bound, *naming), Role)

    @cached_property
    def _meetings(self) -> tuple[Counter[frozenset[Ref]], Counter[frozenset[Ref]]]:
        """For every two roles: the steps they share, and the hand-overs between them."""
        steps: Counter[frozenset[Ref]] = Counter()
        hand_overs: Counter[frozenset[Ref]] = Counter()
        for model in self.models:
            for step in model.steps:
                roles = dict.fromkeys((step.responsible, *step.takes_part))
                steps.update(frozenset(pair) for pair in combinations(roles, 2))
            for flow in self.flows(model):
                if flow.source.responsible != flow.target.responsible:
                    hand_overs[frozenset((flow.source.responsible, flow.target.responsible))] += 1
        return steps, hand_overs

    @cached_property
    def _roles_in(self) -> Mapping[Ref, tuple[Ref, ...]]:
        """For every model, the roles that have something to do with it."""
        found: dict[Ref, list[Ref]] = {}
        for role in self.roles:
            for model in self.models_of(role):
                found.setdefault(model.ref, []).append(role.ref)
        return {model: tuple(roles) for model, roles in found.items()}

    @cached_property
    def _partnerships(self) -> dict[Ref, tuple[Partnership, ...]]:
        return {}  # filled role by role: one page alone does not need them all

    def partnerships(self, role: Role) -> tuple[Partnership, ...]:
        """The other roles a role meets, the strongest first, then in the order of the data."""
        if role.ref not in self._partnerships:
            self._partnerships[role.ref] = self._partnerships_of(role)
        return self._partnerships[role.ref]

    def _partnerships_of(self, role: Role) -> tuple[Partnership, ...]:
        models: dict[Ref, list[Model]] = {}
        groups: dict[Ref, list[Group]] = {}
        services: dict[Ref, list[Service]] = {}
        for model in self.models_of(role):
            for other in self._roles_in.get(model.ref, ()):
                models.setdefault(other, []).append(model)
        for group in self.groups_of(role):
            chair = (group.chair,) if group.chair else ()
            for other in dict.fromkeys((*group.members, *chair)):
                groups.setdefault(other, []).append(group)
        for service in self.services_of(role):
            for other in dict.fromkeys(service.roles):
                services.setdefault(other, []).append(service)
        steps, hand_overs = self._meetings
        met = self.in_order((*models, *groups, *services), Role)
        found = [
            Partnership(
                other,
                tuple(models.get(other.ref, ())),
                tuple(groups.get(other.ref, ())),
                tuple(services.get(other.ref, ())),
                steps[frozenset((role.ref, other.ref))],
                hand_overs[frozenset((role.ref, other.ref))],
            )
            for other in met
            if other.ref != role.ref
        ]
        return tuple(sorted(found, key=lambda each: -each.strength))
