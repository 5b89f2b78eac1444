# Out, in and out again: the same bytes, and nothing lost on the way.
from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from typing import Any

import pytest

from handbook.bpmn.importing import from_bpmn
from handbook.language import Language
from handbook.model import Model, Record, Text
from handbook.model.values import Address, Words
from handbook.reading import Handbook, Reading
from tests.bpmn.conftest import ROOT, Export
from tests.bpmn.filling import model as filled_model
from tests.bpmn.filling import values

LANGUAGES = pytest.mark.parametrize("language", list(Language))
MODELS = pytest.mark.parametrize(
    "name", sorted(path.stem for path in (ROOT / "data" / "models").glob("*.yaml"))
)
AT_HOME = {"status", "agreed", "pilot", "replaced_by", "reviewed", "next"}


def model_of(handbook: Handbook, name: str) -> Model:
    return next(model for model in handbook.models if model.id == name)


def in_language(value: Any, language: Language) -> Any:
    if isinstance(value, Text | Address | Words):
        return value[language]
    if isinstance(value, Record):
        return {
            name: in_language(getattr(value, name), language)
            for name in type(value).model_fields
            if name not in AT_HOME
        }
    if isinstance(value, tuple):
        return [in_language(each, language) for each in value]
    return value


@LANGUAGES
@MODELS
def test_the_bytes_are_the_same_again(
    name: str, language: Language, reading: Reading, handbook: Handbook, export: Export
) -> None:
    before = model_of(handbook, name)
    first = export(before, language)
    imported = from_bpmn(first, f"{name}.bpmn", reading.entities)
    assert imported.problems == ()
    after = filled_model(imported, language)
    assert export(after, language) == first
    assert in_language(after, language) == in_language(before, language)
    one, other = handbook.flows(before), handbook.flows(after)
    assert [(f.source.id, f.target.id, f.when and f.when[language]) for f in one] == [
        (f.source.id, f.target.id, f.when and f.when[language]) for f in other
    ]


@LANGUAGES
@MODELS
def test_the_other_language_is_marked_missing_everywhere(
    name: str, language: Language, reading: Reading, handbook: Handbook, export: Export
) -> None:
    found = values(from_bpmn(export(model_of(handbook, name), language), "", reading.entities))

    def walk(value: Any) -> None:
        if isinstance(value, tuple):
            for each in value:
                walk(each)
        elif isinstance(value, dict):
            if set(value) == {"sv", "fi"}:
                assert value[language.other] == "TODO"
                assert value[language] != "TODO"
            else:
                for each in value.values():
                    walk(each)

    walk(found)
    assert found["status"] == "draft"


def test_what_is_changed_in_another_program_goes_before_what_we_keep(
    reading: Reading, handbook: Handbook, export: Export
) -> None:
    raw = export(model_of(handbook, "marak"), Language.SV).decode()
    node = 'id="Node_risk-form" name="Riskblanketten fylls i"'
    assert node in raw
    raw = raw.replace(node, 'id="Node_risk-form" name="Blanketten fylls i"')
    ref = "<bpmn:flowNodeRef>Node_risk-form</bpmn:flowNodeRef>\n"
    raw = raw.replace(ref, "", 1)
    lane = raw.index('<bpmn:lane id="Lane_client"')
    place = raw.index("<bpmn:flowNodeRef>", lane)
    raw = raw[:place] + ref + raw[place:]
    model = filled_model(from_bpmn(raw.encode(), "", reading.entities), Language.SV)
    step = next(step for step in model.steps if step.id == "risk-form")
    assert step.name.sv == "Blanketten fylls i"
    assert str(step.responsible) == "role:client"
    assert [str(tool) for tool in step.tools] == ["tool:marak-risk-form"]


def test_a_file_from_outside_agrees_nothing(
    reading: Reading, handbook: Handbook, export: Export
) -> None:
    raw = export(model_of(handbook, "marak"), Language.SV).decode()
    raw = raw.replace(
        "<handbook:model>",
        "<handbook:model><handbook:status>agreed</handbook:status><handbook:reviewed>"
        "<handbook:sv>2026-01-01</handbook:sv></handbook:reviewed>",
    )
    found = values(from_bpmn(raw.encode(), "", reading.entities))
    assert found["status"] == "draft"
    assert "reviewed" not in found


def test_the_bytes_do_not_depend_on_the_hash_seed() -> None:
    script = (
        "import hashlib, pathlib\n"
        "from handbook.reading import read\n"
        "from tests.bpmn.conftest import export_with\n"
        "from handbook.language import Language\n"
        "book = read(pathlib.Path('.')).handbook\n"
        "export = export_with(book)\n"
        "every = b''.join(export(m, l) for m in book.models for l in Language)\n"
        "print(hashlib.sha256(every).hexdigest())\n"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": f"hooks{os.pathsep}."},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(found) == 1
    assert len(found.pop().strip()) == hashlib.sha256().digest_size * 2
