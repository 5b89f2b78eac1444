# Plain values -> entity types. Pydantic finds what is wrong; this module says it in our words and
# at the right place. Everything wrong in an entity is reported at once.
"""Turning plain values into records, and refusals into problems."""

from __future__ import annotations

import types
from collections.abc import Mapping
from typing import Any, TypeVar, Union, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from handbook.messages import MESSAGES
from handbook.model import Record
from handbook.model.values import Text
from handbook.problems import Location, Problem, suggest
from handbook.source import Document, Path, Value

R = TypeVar("R", bound=Record)

_LANGUAGES = ("sv", "fi")
_EXPECTED = {
    "model_type": "mapping",
    "model_attributes_type": "mapping",
    "dict_type": "mapping",
    "tuple_type": "list",
    "string_type": "text",
    "wrong-type": "text",
}
"""Pydantic's types of refusal -> what should have stood there, as a word of the message table."""


def validate(
    cls: type[R], value: Value, document: Document, path: Path
) -> tuple[R | None, tuple[Problem, ...]]:
    """``value``, found at ``path`` of ``document``, as a ``cls``; or None and all that is wrong."""
    try:
        return cls.model_validate(value), ()
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
        problems = [_problem(cls, each, document, path) for each in details]
        # A misspelt field is one mistake, not an unknown field and a missing one.
        misspelt = {each.facts.get("suggestion") for each in problems} - {None, ""}
        return None, tuple(
            each
            for each in problems
            if each.code != "missing-field" or each.facts["field"] not in misspelt
        )


def _problem(cls: type[Record], error: ErrorDetails, document: Document, root: Path) -> Problem:
    inner = tuple(error["loc"])
    path: Path = (*root, *inner)
    kind = error["type"]
    location = document.location(path)
    name = _field_name(inner)
    if kind == "missing":
        if inner[-1] in _LANGUAGES:
            facts = {"language": str(inner[-1]), "field": _field_name(inner[:-1])}
            return Problem("missing-language", document.location(path[:-1]), facts)
        return Problem("missing-field", document.location(path[:-1]), {"field": name})
    if kind == "extra_forbidden":
        known = tuple(_record_at(cls, inner[:-1]).model_fields)
        facts = {"field": name, "suggestion": suggest(name, known), "allowed": ", ".join(known)}
        return Problem("unknown-field", document.key_location(path), facts)
    if kind in _EXPECTED:
        expected = _EXPECTED[kind]
        if expected == "mapping" and issubclass(_record_at(cls, inner), Text):
            expected = "pair"
        return wrong_type(location, expected, _value_at(document, path))
    if kind in MESSAGES:
        facts = {key: str(value) for key, value in error.get("ctx", {}).items()}
        return Problem(kind, _nearest(kind, document, path, location), {"field": name, **facts})
    # Every type of the model refuses in our words; this says so for one that forgot to.
    return wrong_type(location, "text", _value_at(document, path))


def wrong_type(location: Location, expected: str, found: Value | None) -> Problem:
    """A value of the wrong form. ``expected`` is text, list, mapping or pair."""
    return Problem("wrong-type", location, {"expected": expected, "found": _form(found)})


def _form(value: Value | None) -> str:
    if not value:
        return "empty"
    return "text" if isinstance(value, str) else "list" if isinstance(value, tuple) else "mapping"


def _value_at(document: Document, path: Path) -> Value | None:
    value: Any = document.value
    for part in path:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            return None
    return value  # type: ignore[no-any-return]


def _nearest(code: str, document: Document, path: Path, location: Location) -> Location:
    """The line an editor has to change, where the refusal concerns a whole entity."""
    field = {"agreed-without-evidence": "status", "evidence-without-agreed": "agreed"}.get(code)
    return document.location((*path, field)) if field else location


def _field_name(inner: tuple[str | int, ...]) -> str:
    names = [str(part) for part in inner if isinstance(part, str)]
    return names[-1] if names else ""


def _record_at(cls: type[Record], inner: tuple[str | int, ...]) -> type[Record]:
    """The record type that stands at a place inside ``cls``, read from the type annotations."""
    current: Any = cls
    for part in inner:
        if isinstance(part, int):
            current = get_args(current)[0]
        else:
            current = current.model_fields[part].annotation
        if get_origin(current) in (Union, types.UnionType):
            current = next(each for each in get_args(current) if each is not type(None))
    return current if isinstance(current, type) and issubclass(current, Record) else Record


def as_mapping(value: Value) -> Mapping[str, Value] | None:
    """``value`` if it is a mapping."""
    return value if isinstance(value, Mapping) else None
