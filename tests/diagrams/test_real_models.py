"""The handbook's own models: they fit, say everything, and read aloud in order."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from handbook.diagrams import Diagrams, Fault, Flaw, Orientation, draw_phases, is_large
from handbook.diagrams.standalone import COLOURS
from handbook.language import Language
from handbook.memory import Memory
from handbook.model import Model, Text
from handbook.model.process import Phase
from handbook.reading import Handbook
from tests.conftest import ROOT
from tests.diagrams.conftest import Draw

CONTENT_COLUMN = 938


def test_real_models_fit_the_column_without_a_fault(handbook: Handbook, draw: Draw) -> None:
    for model in handbook.models:
        for language in Language:
            for orientation in Orientation:
                drawing = draw(model, language, orientation)
                found = [w for w in drawing.warnings if w.fault is not Fault.GUESSED_BREAK]
                assert not found, model.id
            if len(drawing.plan.roles) <= 5:
                assert draw(model, language).width + 4 <= CONTENT_COLUMN, (model.id, language)


def test_both_languages_show_the_same_picture(handbook: Handbook, draw: Draw) -> None:
    for model in handbook.models:
        swedish, finnish = (draw(model, language) for language in Language)
        assert swedish.plan is finnish.plan
        for one, two in zip(swedish.layout.lines, finnish.layout.lines, strict=True):
            assert len(one) == len(two)


def test_svg_is_small_well_formed_and_brings_no_ids_or_styles(
    handbook: Handbook, draw: Draw
) -> None:
    for model in handbook.models:
        for language in Language:
            svg = draw(model, language).svg
            assert len(svg.encode()) <= 16_000
            ElementTree.fromstring(svg)
            assert not re.search(r" (?:id|style)=|<marker|<style|foreignObject", svg)


def test_links_are_named_in_reading_order(handbook: Handbook, draw: Draw) -> None:
    model = handbook.models[0]
    tree = ElementTree.fromstring(draw(model, Language.SV).svg)
    assert tree.get("role") == "group"
    assert tree.get("aria-label")
    assert tree.get("lang") == "sv"
    steps = [each for each in tree.iter("a") if "pd-step" in each.get("class", "").split()]
    assert [each.get("href") for each in steps] == [
        f"#step-{draw(model, Language.SV).plan.steps[number].id}"
        for number in draw(model, Language.SV).plan.graph.order
    ]
    for each in steps:
        assert each[0].tag == "title"
        assert "\u00ad" not in (each[0].text or "")
    for hidden in tree.iter("g"):
        if hidden.get("class") in ("pd-edges", "pd-labels"):
            assert hidden.get("aria-hidden") == "true"


def test_every_part_carries_its_lane(handbook: Handbook, draw: Draw) -> None:
    drawing = draw(handbook.models[0], Language.FI)
    tree = ElementTree.fromstring(drawing.svg)
    lanes = {str(number + 1) for number in range(len(drawing.plan.roles))}
    for name, count in (("pd-lane", len(lanes)), ("pd-frame", len(lanes))):
        found = [each for each in tree.iter() if name in each.get("class", "").split()]
        assert len(found) == count
    for name in ("pd-lane", "pd-frame", "pd-edge", "pd-step", "pd-label"):
        for each in tree.iter():
            if name in each.get("class", "").split():
                assert set(each.get("data-lane", "x").split()) <= lanes, name


def test_own_lane_is_named_and_nothing_moves(handbook: Handbook, draw: Draw) -> None:
    model = handbook.models[0]
    plain = draw(model, Language.SV)
    own = draw(model, Language.SV, own=plain.plan.roles[1], own_label="Din roll")
    assert own.layout is plain.layout
    assert own.svg.count("Din roll") == 1
    assert 'class="pd-lane is-mine" data-lane="2"' in own.svg
    assert 'class="pd-frame is-mine" data-lane="2"' in own.svg
    assert "is-mine" not in plain.svg


def test_a_step_that_is_a_model_has_a_second_link(handbook: Handbook, draw: Draw) -> None:
    found = 0
    for model in handbook.models:
        svg = draw(model, Language.FI).svg
        for step in model.steps:
            if step.model:
                assert f'class="pd-sub" href="/models/{step.model.id}/"' in svg
                found += 1
    assert found


def test_texts_are_escaped(handbook: Handbook, draw: Draw) -> None:
    model = handbook.models[0]
    first = model.steps[0]
    name = first.name.model_copy(update={"sv": '<b>Oro</b> & "hot"'})
    steps = (first.model_copy(update={"name": name}), *model.steps[1:])
    changed = model.model_copy(update={"steps": steps, "id": "changed"})
    svg = draw(changed, Language.SV).svg
    ElementTree.fromstring(svg)
    assert "<b>" not in svg


def test_standalone_file_has_title_style_and_the_colours_of_the_style_sheet(
    handbook: Handbook, diagrams: Diagrams
) -> None:
    text = diagrams.standalone(handbook.models[0], Language.FI)
    tree = ElementTree.fromstring(text.encode())
    assert tree[0].tag.endswith("title")
    assert tree[1].tag.endswith("style")
    assert "var(" not in text
    assert "<a " not in text
    sheet = (ROOT / "docs/assets/handbook.css").read_text("utf-8")
    light = sheet[sheet.index(":root {") : sheet.index("@media (prefers-color-scheme")]
    for name, colour in COLOURS.items():
        assert re.search(rf"--{name}: {colour};", light), name


@pytest.mark.parametrize("language", Language)
def test_phases_show_every_step_once(
    handbook: Handbook, diagrams: Diagrams, language: Language
) -> None:
    for model in handbook.models:
        assert not is_large(model)
        parts = draw_phases(
            diagrams,
            model,
            language,
            link=lambda ref, _: f"/{ref.id}/",
            step_link=lambda step: f"#step-{step.id}",
            phase_link=lambda phase: f"#phase-{phase}",
            phase_label=_phase_label,
        )
        drawn = "".join(part.svg for part in parts)
        plan = diagrams.plan(model)
        for step in model.steps:
            assert drawn.count(f'href="#step-{step.id}"') == 1
            # One number a lane in all pictures of the page, or the wrong lane would be marked.
            lane = plan.roles.index(step.responsible) + 1
            assert re.search(rf'data-lane="{lane}" href="#step-{step.id}"', drawn), step.id
        for part in parts:
            assert all(w.fault is Fault.GUESSED_BREAK for w in part.warnings)
            ElementTree.fromstring(part.svg)


def _phase_label(phase: Phase) -> str:
    return phase.value


def test_flaws_that_are_remembered_are_those_of_the_drawing(
    handbook: Handbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also when another word of the handbook shows where a long word may be broken."""
    model = handbook.models[0]
    first = model.steps[0]
    long = Text(sv=model.name.sv, fi="Käsittämättömänpitkäyhdyssanajokaonkatkaistavajostain")
    steps = (first.model_copy(update={"name": long}), *model.steps[1:])
    other = model.model_copy(update={"steps": steps})

    def found(diagrams: Diagrams, drawn: Model) -> list[tuple[Flaw, ...]]:
        memory = Memory.open(tmp_path, "pictures")
        flaws = list(diagrams.flaws(drawn, memory).values())
        memory.save()
        return flaws

    for drawn in (model, other):
        diagrams = Diagrams(handbook)
        wanted = [diagrams.lay_out(drawn, language)[2] for language in Language]
        assert found(diagrams, drawn) == wanted
        with monkeypatch.context() as patch:
            patch.setattr(Diagrams, "lay_out", lambda *_: pytest.fail("it is remembered"))
            assert found(Diagrams(handbook), drawn) == wanted
    assert any(wanted)
    taught = model.model_copy(update={"name": long})
    entities = {**handbook.entities, model.ref: taught}
    asked: list[Language] = []
    lay_out = Diagrams.lay_out

    def asked_for(self: Diagrams, each: Model, language: Language) -> object:
        asked.append(language)
        return lay_out(self, each, language)

    monkeypatch.setattr(Diagrams, "lay_out", asked_for)
    found(Diagrams(dataclasses.replace(handbook, entities=entities)), other)
    assert asked == [Language.FI], "only the Finnish words are others than before"


def test_a_model_with_many_steps_is_large(handbook: Handbook) -> None:
    model: Model = handbook.models[0]
    many = tuple(model.steps[0].model_copy(update={"id": f"s{number}"}) for number in range(21))
    assert is_large(model.model_copy(update={"steps": many}))
