# The whole handbook in memory: every entity, and every relation usable from both ends although
# it is written at one. Nothing here reads files; `files` beside this module does.
"""The immutable ``Handbook`` and its derived relations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
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
        for name in type(value).model_fields:
            yield from references(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from references(item, (*path, index))


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
            flows = self.flows(model)
            for number, step in enumerate(model.steps, 1):
                for role in dict.fromkeys((step.responsible, *step.takes_part)):
                    responsible = role == step.responsible
                    crossing = [
                        flow
                        for flow in flows
                        if responsible and flow.source.responsible != flow.target.responsible
                    ]
                    part = Part(
                        model,
                        step,
                        number,
                        responsible,
                        tuple(flow for flow in crossing if flow.target.id == step.id),
                        tuple(flow for flow in crossing if flow.source.id == step.id),
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

    def duties_of(self, role: Role) -> tuple[Duty, ...]:
        """The duties that bind the role, whether written at the role or at the duty."""
        return tuple(
            duty for duty in self.duties if duty.ref in role.duties or role.ref in duty.bound
        )

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

    def partnerships(self, role: Role) -> tuple[Partnership, ...]:
        """The other roles a role meets, the strongest first, then in the order of the data."""
        models, groups, services = (
            self.models_of(role),
            self.groups_of(role),
            self.services_of(role),
        )
        steps, hand_overs = self._meetings
        found = []
        for other in self.roles:
            if other.id == role.id:
                continue
            theirs = {model.id for model in self.models_of(other)}
            partnership = Partnership(
                other,
                tuple(m for m in models if m.id in theirs),
                tuple(g for g in groups if other.ref in (*g.members, g.chair)),
                tuple(s for s in services if other.ref in s.roles),
                steps[frozenset((role.ref, other.ref))],
                hand_overs[frozenset((role.ref, other.ref))],
            )
            if partnership.strength:
                found.append(partnership)
        return tuple(sorted(found, key=lambda each: -each.strength))
