# Drawings made in the style of other programs, and what an editor gets from them.
from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from handbook.bpmn.importing import Imported, from_bpmn
from handbook.bpmn.markup import MAX_BYTES
from handbook.bpmn.vocabulary import BPMN
from handbook.checks import check
from handbook.cli import main
from handbook.language import Language
from handbook.model import StepKind
from handbook.problems import is_error
from handbook.reading import Reading, read
from tests.bpmn.conftest import FILES, ROOT
from tests.bpmn.filling import filled, values
from tests.bpmn.filling import model as filled_model

DRAWINGS = sorted(path.name for path in FILES.glob("*.bpmn"))


def imported(name: str, reading: Reading, language: Language | None = None) -> Imported:
    return from_bpmn((FILES / name).read_bytes(), name, reading.entities, language)


def steps(found: Mapping[str, Any]) -> dict[str, Any]:
    return {step["id"]: step for step in found["steps"]}


def told(found: Imported, code: str) -> list[str]:
    return [p.facts.get("id", p.facts.get("ref", "")) for p in found.problems if p.code == code]


def drawing(process: str, pool: str = "Socialarbetare") -> bytes:
    return (
        f'<definitions xmlns="{BPMN}" xml:lang="sv"><collaboration id="C">'
        f'<participant id="A" name="{pool}" processRef="P"/></collaboration>'
        f'<process id="P" name="Stöd">{process}</process></definitions>'
    ).encode()


# Two pools, in the style of bpmn.io ------------------------------------------------------------


def test_pools_become_roles_by_their_names_in_any_form(reading: Reading) -> None:
    found = values(imported("two-pools.bpmn", reading))
    by_id = steps(found)
    assert by_id["bedom-servicebehovet"]["responsible"] == "role:social-worker"
    assert by_id["gor-beslutet"]["responsible"] == "role:kela-specialist"
    assert found["participants"] == ("role:social-worker", "role:kela-specialist", "role:anhoriga")


def test_a_message_that_starts_a_pool_is_a_way_and_others_inform(reading: Reading) -> None:
    by_id = steps(values(imported("two-pools.bpmn", reading)))
    assert by_id["parallel"]["next"] == ({"to": "beslutet-kommer"}, {"to": "begaran-kommer"})
    assert by_id["gor-beslutet"]["informed"] == ("role:social-worker",)
    assert by_id["gor-klientplanen"]["informed"] == ("role:anhoriga",)


def test_answers_come_from_names_conditions_and_the_default(reading: Reading) -> None:
    decision = steps(values(imported("two-pools.bpmn", reading)))["behovs-ekonomiskt-stod"]
    assert [(way["to"], way["when"]) for way in decision["next"]] == [
        ("be-fpa-om-beslut", {"sv": "Ja", "fi": "TODO"}),
        ("gor-klientplanen", {"sv": "Annars", "fi": "Muuten"}),
        ("bedom-servicebehovet", {"sv": "Vet inte än", "fi": "TODO"}),
    ]


def test_documents_stores_and_notes_follow_their_step(reading: Reading) -> None:
    found = values(imported("two-pools.bpmn", reading))
    by_id = steps(found)
    assert by_id["bedom-servicebehovet"]["documents"] == ("klientregister", "bedomning")
    assert by_id["bedom-servicebehovet"]["name"]["sv"] == "Bedöm servicebehovet"
    assert by_id["bedom-servicebehovet"]["instruction"]["sv"] == "Bedöm tillsammans med klienten."
    assert by_id["gor-klientplanen"]["instruction"]["sv"] == "Klienten får planen med sig."


def test_what_is_not_carried_is_named_with_its_line(reading: Reading) -> None:
    found = imported("two-pools.bpmn", reading)
    assert told(found, "bpmn-not-carried") == [
        "Message_worry",
        "Group_together",
        "TextAnnotation_free",
        "MessageEventDefinition_1",
        "TerminateEventDefinition_1",
        "MessageEventDefinition_2",
    ]
    group = next(p for p in found.problems if p.facts.get("id") == "Group_together")
    assert (group.location.line, group.location.column) == (11, 5)
    assert group.facts["name"] == "”Tillsammans”"
    assert not any(map(is_error, found.problems))


# Nested lanes, in the style of Signavio ---------------------------------------------------------


def test_the_innermost_lane_gives_the_role(reading: Reading) -> None:
    found = imported("nested-lanes.bpmn", reading)
    by_id = steps(values(found))
    assert by_id["perhe-ottaa-yhteytta"]["responsible"] == "role:social-worker"
    assert by_id["lapsen-terveystarkastus"]["responsible"] == "role:public-health-nurse"
    assert "sid-l1" in told(found, "bpmn-not-carried")


def test_the_files_own_language_decides(reading: Reading) -> None:
    found = imported("nested-lanes.bpmn", reading)
    assert values(found)["name"] == {"sv": "TODO", "fi": "Perheen yhteinen arvio"}
    assert not told(found, "bpmn-language-guessed")
    other = imported("nested-lanes.bpmn", reading, Language.SV)
    assert values(other)["summary"] == {"sv": "TODO", "fi": "TODO"}
    assert steps(values(other))["kotikaynti"]["name"] == {"sv": "Kotikäynti", "fi": "TODO"}


def test_a_sub_process_becomes_its_parts(reading: Reading) -> None:
    by_id = steps(values(imported("nested-lanes.bpmn", reading)))
    assert by_id["perhe-kertoo-ensin"]["responsible"] == "role:social-worker"
    assert "yhteinen-tapaaminen" not in by_id
    assert list(by_id)[-3:] == [
        "perhe-kertoo-ensin",
        "arvio-kirjoitetaan-yhdessa",
        "arvio-on-valmis",
    ]


def test_another_programs_own_data_is_told_once(reading: Reading) -> None:
    found = imported("nested-lanes.bpmn", reading)
    mine = [p for p in found.problems if p.facts.get("element") == "extensionElements"]
    assert [(p.facts["name"], p.facts["id"]) for p in mine] == [
        ("”http://www.signavio.com”", "× 3")
    ]


# Boundary event, in the style of Camunda --------------------------------------------------------


def test_a_boundary_event_becomes_a_question_after_the_step(reading: Reading) -> None:
    by_id = steps(values(imported("boundary-event.bpmn", reading)))
    question = by_id["decision"]
    assert question["name"] == {"sv": "TODO", "fi": "TODO"}
    assert [(way["to"], way["when"]["sv"]) for way in question["next"]] == [
        ("vad-behovs", "TODO"),
        ("gor-hembesok", "Inget svar på en vecka"),
    ]


def test_steps_that_lead_nowhere_lead_to_an_end(reading: Reading) -> None:
    by_id = steps(values(imported("boundary-event.bpmn", reading)))
    assert by_id["end"]["kind"] == "end"
    assert by_id["kalla-expertgruppen"]["next"] == ({"to": "end"},)


def test_a_called_process_that_is_a_model_of_ours_is_linked(reading: Reading) -> None:
    found = imported("boundary-event.bpmn", reading)
    by_id = steps(values(found))
    assert by_id["gemensam-bedomning"]["model"] == "model:joint-needs-assessment"
    assert "model" not in by_id["utredning"]
    assert {"Call_other", "F9"} <= set(told(found, "bpmn-not-carried"))


def test_an_unknown_lane_is_named_in_the_report(reading: Reading) -> None:
    found = imported("boundary-event.bpmn", reading)
    assert told(found, "bpmn-new-role") == ["role:narvaropiloten"]
    by_id = steps(values(found))
    assert by_id["gor-hembesok"]["responsible"] == "role:narvaropiloten"
    assert by_id["tala-med-eleven"]["responsible"] == "role:teacher"


# All of them ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_draft_with_its_gaps_filled_is_a_sound_model(
    name: str, reading: Reading, project: Path
) -> None:
    found = imported(name, reading)
    model = filled_model(found, Language.SV)
    kinds = [step.kind for step in model.steps]
    assert kinds.count(StepKind.START) == 1
    assert StepKind.END in kinds
    assert found.text is not None
    text = re.sub(r"role:[a-z-]+", "role:social-worker", found.text)
    text = text.replace("- TODO", "- client-group:older-people").replace(
        "level: TODO", "level: case"
    )
    text = text.replace("requirement: TODO", "requirement: not-needed").replace("TODO", "ord")
    text = re.sub(r"model: model:.*", "", text)
    text = text.replace("client_groups:\n  - client-group:older-people", "client_groups: []")
    (project / "data" / "models" / "new.yaml").write_text(text, "utf-8")
    # Another pool that is started by a message runs beside the rest and ends by itself.
    beside = ["parallel-without-join"] if name == "two-pools.bpmn" else []
    assert [p.code for p in check(read(project)) if is_error(p)] == beside


@pytest.mark.parametrize("name", DRAWINGS)
def test_every_gap_is_refused_with_its_line(name: str, reading: Reading, project: Path) -> None:
    found = imported(name, reading)
    assert found.text is not None
    (project / "data" / "models" / "new.yaml").write_text(found.text, "utf-8")
    problems = [p for p in check(read(project)) if p.location.file == "data/models/new.yaml"]
    refused = {p.location.line for p in problems if is_error(p)}
    lines = found.text.split("\n")
    gaps = {
        number
        for number, line in enumerate(lines, 1)
        if re.search(r"(: |- )TODO$", line) and not line.startswith("#")
    }
    assert gaps
    assert gaps <= refused


@pytest.mark.parametrize("name", DRAWINGS)
def test_the_report_is_sorted_and_speaks_both_languages(name: str) -> None:
    result = CliRunner().invoke(
        main, ["--project", str(ROOT), "import", str(FILES / name), "--lang", "sv"]
    )
    assert result.exit_code == 0, result.output
    report = result.stderr
    places = [int(line) for line in re.findall(rf"^\S*{name}:(\d+):", report, re.MULTILINE)]
    assert places == sorted(places)
    assert report.count("\n    sv: ") == report.count("\n    fi: ") == len(places)
    assert result.stdout.startswith("# Utkast")


# Small drawings ---------------------------------------------------------------------------------


def test_splits_without_a_gateway_and_events_in_between(reading: Reading) -> None:
    raw = drawing(
        '<task id="a" name="A"/><task id="b" name="B"/>'
        '<intermediateCatchEvent id="w" name="Vänta"/>'
        '<endEvent id="e" name="Slut"/>'
        '<sequenceFlow id="f1" sourceRef="a" targetRef="b"/>'
        '<sequenceFlow id="f2" sourceRef="a" targetRef="w"/>'
        '<sequenceFlow id="f3" sourceRef="b" targetRef="e"/>'
        '<sequenceFlow id="f4" sourceRef="w" targetRef="e"/>'
    )
    found = from_bpmn(raw, "x.bpmn", reading.entities)
    by_id = steps(values(found))
    assert list(by_id) == ["start", "a", "parallel", "b", "vanta", "slut"]
    assert by_id["start"]["name"] == {"sv": "TODO", "fi": "TODO"}
    assert by_id["vanta"]["kind"] == "task"


def test_links_lead_from_sign_to_sign(reading: Reading) -> None:
    link = '<linkEventDefinition id="l{0}" name="vidare"/>'
    raw = drawing(
        '<startEvent id="s" name="S"/><task id="a" name="A"/><endEvent id="e" name="E"/>'
        f'<intermediateThrowEvent id="t">{link.format(1)}</intermediateThrowEvent>'
        f'<intermediateCatchEvent id="c">{link.format(2)}</intermediateCatchEvent>'
        '<sequenceFlow id="f1" sourceRef="s" targetRef="t"/>'
        '<sequenceFlow id="f2" sourceRef="c" targetRef="a"/>'
        '<sequenceFlow id="f3" sourceRef="a" targetRef="e"/>'
    )
    found = from_bpmn(raw, "x.bpmn", reading.entities)
    assert list(steps(values(found))) == ["s", "a", "e"]
    assert [p.code for p in found.problems] == ["bpmn-phase-guessed"]


def test_an_event_gateway_answers_by_what_happens(reading: Reading) -> None:
    raw = drawing(
        '<startEvent id="s"/><eventBasedGateway id="g" name="Vad händer?"/>'
        '<intermediateCatchEvent id="x" name="Svar"/>'
        '<intermediateCatchEvent id="y" name="Tystnad"/>'
        '<sequenceFlow id="f1" sourceRef="s" targetRef="g"/>'
        '<sequenceFlow id="f2" sourceRef="g" targetRef="x"/>'
        '<sequenceFlow id="f3" sourceRef="g" targetRef="y"/>'
    )
    decision = steps(values(from_bpmn(raw, "x.bpmn", reading.entities)))["vad-hander"]
    assert [way["when"]["sv"] for way in decision["next"]] == ["Svar", "Tystnad"]


def test_a_step_outside_all_lanes_has_no_role(reading: Reading) -> None:
    raw = drawing('<task id="a"/>', "")
    found = from_bpmn(raw, "x.bpmn", reading.entities)
    assert {p.code for p in found.problems} >= {"bpmn-no-role", "bpmn-added"}
    assert steps(values(found))["task"]["responsible"] == "TODO"


def test_the_drafts_own_name_goes_before_the_drawings(reading: Reading) -> None:
    raw = drawing('<task id="a" name="A"/>')
    assert values(from_bpmn(raw, "x", reading.entities))["id"] == "stod"
    assert values(from_bpmn(raw, "x", reading.entities, model_id="my-model"))["id"] == "my-model"
    assert values(from_bpmn(raw, "x", reading.entities, model_id="Ö"))["id"] == "stod"


# What is refused --------------------------------------------------------------------------------

BOMB = (
    b'<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>\n'
    b"<definitions>&b;</definitions>"
)


@pytest.mark.parametrize(
    ("raw", "code", "line", "column"),
    [
        (b"", "bpmn-broken", 1, 1),
        (b"\x89PNG\r\n\x1a\n", "bpmn-broken", 1, 1),
        (b"<a>\n <b></a>", "bpmn-broken", 2, 7),
        (b'<?xml version="1.0" encoding="martian"?><a/>', "bpmn-broken", 1, 31),
        (b'<?xml version="1.0" encoding="utf-7"?><a/>', "bpmn-broken", 1, 31),
        (b"<a>\xff</a>", "bpmn-broken", 1, 4),
        (b"<x:a/>", "bpmn-broken", 1, 1),
        (BOMB, "bpmn-unsafe", 2, 13),
        (b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', "bpmn-unsafe", 1, 40),
        (b"<mxfile/>", "not-bpmn", 1, 1),
        (f'<definitions xmlns="{BPMN}"/>'.encode(), "bpmn-empty", 1, 1),
        (drawing(""), "bpmn-empty", 1, 1),
        (b" " * (MAX_BYTES + 1), "bpmn-too-large", 1, 1),
        (b"<a>" * 61, "bpmn-too-large", 1, 181),
        (b"<a>" + b"<b/>" * 30_001, "bpmn-too-large", 1, 120_000),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_drawing_is_refused_in_words(
    raw: bytes, code: str, line: int, column: int, reading: Reading
) -> None:
    found = from_bpmn(raw, "x.bpmn", reading.entities)
    assert found.text is None
    assert [(p.code, p.location.line) for p in found.problems] == [(code, line)]
    assert abs(found.problems[0].location.column - column) <= 4


def test_utf_16_is_read(reading: Reading) -> None:
    text = drawing('<task id="a" name="Ö"/>').decode()
    raw = ('<?xml version="1.0" encoding="UTF-16"?>' + text).encode("utf-16")
    assert "o" in steps(values(from_bpmn(raw, "x", reading.entities)))


# The command ------------------------------------------------------------------------------------


def test_the_command_writes_once_and_over_only_when_told(tmp_path: Path) -> None:
    output = tmp_path / "my-model.yaml"
    command = ["--project", str(ROOT), "import", str(FILES / "nested-lanes.bpmn")]
    first = CliRunner().invoke(main, [*command, "--output", str(output)])
    assert first.exit_code == 0, first.output
    assert "id: my-model\n" in output.read_text("utf-8")
    output.write_text("mine", "utf-8")
    again = CliRunner().invoke(main, [*command, "--output", str(output)])
    assert again.exit_code == 2
    assert "--force" in again.output
    assert output.read_text("utf-8") == "mine"
    forced = CliRunner().invoke(main, [*command, "--output", str(output), "--force"])
    assert forced.exit_code == 0
    assert "id: my-model\n" in output.read_text("utf-8")


def test_a_broken_file_ends_with_one_and_writes_nothing(tmp_path: Path) -> None:
    broken, output = tmp_path / "x.bpmn", tmp_path / "x.yaml"
    broken.write_bytes(b"<a>\n  <b>")
    result = CliRunner().invoke(
        main, ["--project", str(ROOT), "import", str(broken), "--output", str(output)]
    )
    assert result.exit_code == 1
    assert "x.bpmn:2:" in result.stderr
    assert "Traceback" not in result.output
    assert not output.exists()


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    output = tmp_path / "none" / "x.yaml"
    result = CliRunner().invoke(
        main,
        ["--project", str(ROOT), "import", str(FILES / DRAWINGS[0]), "--output", str(output)],
    )
    assert result.exit_code == 1
    assert "Traceback" not in result.output


def test_filling_knows_every_gap(reading: Reading) -> None:
    assert "TODO" not in str(filled(values(imported(DRAWINGS[0], reading)), Language.SV))
