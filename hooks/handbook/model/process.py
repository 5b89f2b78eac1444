# Agreed ways of working, as processes (BPMN's words: task, gateway, event; JHS 152: toimintamalli).
"""Working models and their steps."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import ClassVar

from handbook.model.entity import Entity
from handbook.model.people import Level
from handbook.model.values import (
    BarrierRef,
    Choice,
    ClientGroupRef,
    DutyRef,
    Id,
    IndicatorRef,
    Kind,
    LawRef,
    ModelRef,
    ParticipantRef,
    Prose,
    Record,
    RoleRef,
    Text,
    ToolRef,
)


class Phase(Choice):
    """Phase of the client relationship."""

    CONTACT = "contact"
    ASSESSMENT = "assessment"
    PLAN = "plan"
    DELIVERY = "delivery"
    FOLLOW_UP = "follow-up"
    END = "end"


class StepKind(Choice):
    """What a step is. ``decision`` is BPMN's exclusive gateway, ``parallel`` its parallel one."""

    START = "start"
    TASK = "task"
    DECISION = "decision"
    PARALLEL = "parallel"
    CONSENT = "consent"
    HAND_OVER = "hand-over"
    END = "end"


class Next(Record):
    """The way from one step to another; a decision's ways carry the answer in ``when``."""

    to: Id
    when: Text | None = None


class StepDeadline(Record):
    """By when a step is done, and the duty behind it if the law says so."""

    text: Text
    duty: DutyRef | None = None


class Document(Record):
    """A document that the model produces or uses."""

    id: Id
    name: Text
    tool: ToolRef | None = None


class Step(Record):
    """One step of a working model."""

    id: Id
    name: Text
    kind: StepKind
    phase: Phase
    responsible: RoleRef
    takes_part: tuple[RoleRef, ...] = ()
    informed: tuple[RoleRef, ...] = ()
    instruction: Prose | None = None
    tools: tuple[ToolRef, ...] = ()
    documents: tuple[Id, ...] = ()
    deadline: StepDeadline | None = None
    model: ModelRef | None = None
    """The step is a whole model of its own (BPMN's call activity)."""
    next: tuple[Next, ...] = ()
    """Left out: the next step in the list (an ``end`` step has none)."""


class ConsentRequirement(Choice):
    """Whether the model rests on the client's consent."""

    REQUIRED = "required"
    BY_LAW = "by-law"
    NOT_NEEDED = "not-needed"


class Consent(Record):
    """What the model needs of the client's consent, and why."""

    requirement: ConsentRequirement
    why: Prose
    without: Prose | None = None
    """What the law allows or obliges to without consent."""


class Risk(Record):
    """What may go wrong in a model, and what is done then."""

    text: Text
    remedy: Text


class Model(Entity):
    """A working model: who does what, when and with whom."""

    kind: ClassVar[Kind] = Kind.MODEL

    level: Level
    purpose: Prose
    situations: tuple[Text, ...]
    """Short phrases a professional recognises: "worry about a pupil"."""
    use_when: tuple[Text, ...]
    avoid_when: tuple[Text, ...]
    client_part: Prose
    consent: Consent
    client_groups: tuple[ClientGroupRef, ...]
    participants: tuple[ParticipantRef, ...]
    steps: tuple[Step, ...]
    documents: tuple[Document, ...] = ()
    legal_basis: tuple[LawRef, ...] = ()
    feedback: tuple[Text, ...] = ()
    indicators: tuple[IndicatorRef, ...] = ()
    risks: tuple[Risk, ...] = ()
    removes: tuple[BarrierRef, ...] = ()
    local_form: Text | None = None
    """What is known, or not known, of how the county itself does this."""

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The place of each step in the model, from 1, by the step's id."""
        return {step.id: number for number, step in enumerate(self.steps, 1)}

    def ways_from(self, index: int) -> tuple[Next, ...]:
        """Where the step at ``index`` leads: what it says, or else the next step in the list."""
        step = self.steps[index]
        if step.next or step.kind is StepKind.END or index + 1 == len(self.steps):
            return step.next
        return (Next(to=self.steps[index + 1].id),)
