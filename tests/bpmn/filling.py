# A draft with its gaps filled in, as an editor would do it, so that the model's own rules can judge
# the rest.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handbook.bpmn.importing import Imported
from handbook.language import Language
from handbook.model import Model
from handbook.source import Value, read_yaml

_WORDS = {
    "level": "case",
    "requirement": "not-needed",
    "responsible": "role:social-worker",
    "owner": "role:social-worker",
}


def values(imported: Imported) -> Mapping[str, Value]:
    assert imported.text is not None, imported.problems
    document = read_yaml(imported.text.encode(), "data/models/new.yaml")
    assert document.problems == ()
    assert document.value is not None
    return document.value


def filled(value: Any, language: Language, name: str = "") -> Any:
    """The value with every TODO replaced."""
    if isinstance(value, tuple):
        return tuple(filled(each, language, name) for each in value if each != "TODO")
    if isinstance(value, Mapping):
        if set(value) == {"sv", "fi"} and "TODO" in value.values():
            words = value[language] if value[language] != "TODO" else "ord"
            return dict.fromkeys(("sv", "fi"), words)
        return {key: filled(each, language, key) for key, each in value.items()}
    return _WORDS.get(name, "ord") if value == "TODO" else value


def model(imported: Imported, language: Language) -> Model:
    return Model.model_validate(filled(values(imported), language))
