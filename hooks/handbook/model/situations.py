# What happens, and what then: a few questions that lead from what one has seen to what one does.
"""Situations: short guides of questions and answers."""

from __future__ import annotations

from typing import ClassVar

from handbook.model.entity import Entity
from handbook.model.values import (
    AnyRef,
    ClientGroupRef,
    Id,
    Kind,
    Prose,
    Record,
    RoleRef,
    Text,
)


class Answer(Record):
    """One answer to a question, and the question or outcome it leads to."""

    text: Text
    to: Id


class Question(Record):
    """Something to find out. Its answers shut each other out."""

    id: Id
    text: Text
    help: Prose | None = None
    answers: tuple[Answer, ...]


class Outcome(Record):
    """Where the questions end: what to do, why, and with what."""

    id: Id
    name: Text
    do: tuple[Text, ...]
    why: Prose
    see: tuple[AnyRef, ...]
    """Models, duties, partners, tools and others, the most important first."""


class Situation(Entity):
    """Something that happens at work. The first question is where it begins."""

    kind: ClassVar[Kind] = Kind.SITUATION

    roles: tuple[RoleRef, ...]
    client_groups: tuple[ClientGroupRef, ...] = ()
    signs: tuple[Text, ...]
    at_once: Prose | None = None
    """What cannot wait for the questions, such as calling 112."""
    questions: tuple[Question, ...]
    outcomes: tuple[Outcome, ...]

    @property
    def ways(self) -> dict[str, tuple[str, ...]]:
        """Question ids -> where their answers lead."""
        return {each.id: tuple(way.to for way in each.answers) for each in self.questions}
