# What is written in a diagram, in one language: names of roles, steps, documents, answers. The
# only module of the diagrams that looks into the handbook for words.
"""The texts of a process diagram."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from handbook.diagrams.graph import Shape
from handbook.diagrams.metrics import SOFT_HYPHEN
from handbook.language import Language
from handbook.model import Model, Ref, Step
from handbook.reading import Flow, Handbook

TAGGED = (Shape.CONSENT, Shape.HAND_OVER)
"""Shapes that say in a word what they are, beside their form and mark."""


@dataclass(frozen=True, slots=True)
class NodeText:
    """The words of one box. ``spoken`` is its whole name for those who do not see it."""

    name: str
    spoken: str
    tag: str = ""
    documents: tuple[str, ...] = ()
    model: str = ""
    """Name of the model that the step stands for, if it is a whole model of its own."""


@dataclass(frozen=True, slots=True)
class Texts:
    """All words of one diagram in one language. ``answers`` are per edge, empty without one."""

    language: Language
    title: str
    lanes: tuple[str, ...]
    nodes: tuple[NodeText, ...]
    answers: tuple[str, ...]


def capitalised(text: str) -> str:
    """The text with its first letter as a capital; ``str.capitalize`` would lower the others."""
    return text[:1].upper() + text[1:]


def plain(text: str) -> str:
    """The text without soft hyphens, for names that are spoken or shown by the browser."""
    return text.replace(SOFT_HYPHEN, "")


def role_name(handbook: Handbook, ref: Ref, language: Language) -> str:
    """The name of an entity as the diagram writes it."""
    return capitalised(handbook[ref].name[language])


def kind_word(handbook: Handbook, shape: Shape, language: Language) -> str:
    """The interface's word for a kind of step; empty when it has none."""
    label = handbook.interface.get(f"step-kind.{shape}")
    return label[language] if label else ""


def step_text(handbook: Handbook, model: Model, step: Step, language: Language) -> NodeText:
    """The words of one step."""
    names = {document.id: document.name[language] for document in model.documents}
    documents = tuple(capitalised(names[each]) for each in step.documents)
    shape = Shape(step.kind.value)
    word = kind_word(handbook, shape, language)
    name = capitalised(step.name[language])
    role = role_name(handbook, step.responsible, language)
    told = f"{word}: {name}" if word else name
    spoken = plain(" ".join((told, *documents, f"({role})")))
    other = role_name(handbook, step.model, language) if step.model else ""
    return NodeText(name, spoken, word if shape in TAGGED else "", documents, other)


def words_around(handbook: Handbook, model: Model) -> tuple[object, ...]:
    """What the texts of a model's diagram hold beside the model: names of others, and labels."""
    named = {ref: None for step in model.steps for ref in (step.responsible, step.model) if ref}
    labels = (handbook.interface.get(f"step-kind.{shape}") for shape in Shape)
    return (*(handbook[ref].name for ref in named), *labels)


def texts_of(
    handbook: Handbook,
    model: Model,
    roles: Sequence[Ref],
    flows: Sequence[Flow],
    language: Language,
) -> Texts:
    """All words of a model's diagram."""
    return Texts(
        language,
        plain(capitalised(model.name[language])),
        tuple(role_name(handbook, role, language) for role in roles),
        tuple(step_text(handbook, model, step, language) for step in model.steps),
        tuple(flow.when[language] if flow.when else "" for flow in flows),
    )
