# What hinders and what helps cooperation, and how one sees it.
"""Barriers, enablers, risks and indicators."""

from __future__ import annotations

from typing import ClassVar

from handbook.model.entity import Entity
from handbook.model.values import (
    GroupRef,
    Kind,
    ModelRef,
    Prose,
    Record,
    Text,
    ToolRef,
)


class Remedy(Record):
    """What to do about a barrier, and with what."""

    text: Text
    models: tuple[ModelRef, ...] = ()
    groups: tuple[GroupRef, ...] = ()
    tools: tuple[ToolRef, ...] = ()


class Barrier(Entity):
    """What hinders cooperation."""

    kind: ClassVar[Kind] = Kind.BARRIER

    signs: tuple[Text, ...]
    remedies: tuple[Remedy, ...]


class Enabler(Entity):
    """What makes cooperation work."""

    kind: ClassVar[Kind] = Kind.ENABLER

    signs: tuple[Text, ...]
    strengthen: tuple[Remedy, ...]


class Risk(Entity):
    """A foreseeable disturbance, and how the cooperation survives it."""

    kind: ClassVar[Kind] = Kind.RISK

    effects: tuple[Text, ...]
    preparation: tuple[Remedy, ...]


class Indicator(Entity):
    """Something one can measure or ask to see whether cooperation works."""

    kind: ClassVar[Kind] = Kind.INDICATOR

    measures: Text
    method: Prose
    rhythm: Text
    caution: Text | None = None
