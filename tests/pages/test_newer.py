"""The mark at a section whose text is newer in the other language."""

from __future__ import annotations

from pathlib import Path

import pytest
from markupsafe import Markup

from handbook.language import Language
from handbook.model import Kind
from handbook.pages.labels import Labels
from handbook.pages.newer import heading_of, with_marks
from handbook.parity.marks import Mark
from handbook.parity.unit import Form, Side, Unit
from handbook.problems import Location
from handbook.reading import read

ROOT = Path(__file__).parents[2]
INTERFACE = read(ROOT).interface
BODY = Markup(
    '<header class="head"><h1>A</h1></header><section><h2 id="tasks">B</h2><p>C</p></section>'
)


def mark(section: str, ahead: Language) -> Mark:
    side = Side("text", Location("data/roles.yaml"))
    return Mark(section, ahead, Unit(f"data/roles.yaml#x.{section}", Form.LINE, side, side, "x"))


def marked(*marks: Mark, kind: Kind | None = Kind.ROLE, language: Language = Language.SV) -> str:
    return with_marks(
        BODY,
        marks,
        kind=kind,
        language=language,
        twin="../../fi/roles/x/",
        t=Labels(INTERFACE, language),
        t_other=Labels(INTERFACE, language.other),
    )


def test_the_mark_stands_right_after_the_heading_in_the_readers_language() -> None:
    body = marked(mark("tasks", Language.FI))
    after = body.partition('<h2 id="tasks">B</h2>')[2]
    assert after.startswith('<p class="newer">')
    assert INTERFACE["parity.newer"].sv in after
    assert 'href="../../fi/roles/x/#tasks" lang="fi"' in after
    assert INTERFACE["parity.read-here"].fi in after


def test_the_page_that_is_ahead_has_no_mark() -> None:
    assert marked(mark("tasks", Language.SV)) == BODY


def test_two_texts_of_one_section_give_one_mark() -> None:
    assert marked(mark("tasks", Language.FI), mark("tasks", Language.FI)).count("newer") == 1


def test_a_name_or_summary_is_marked_in_the_head() -> None:
    body = marked(mark("summary", Language.FI))
    assert "</header><p" in body
    assert 'href="../../fi/roles/x/"' in body


def test_a_hand_written_page_is_marked_by_the_id_of_its_heading() -> None:
    assert heading_of(mark("tasks", Language.FI), None) == "tasks"
    assert heading_of(mark("front.title", Language.FI), None) == ""


@pytest.mark.parametrize("kind", Kind)
def test_every_heading_that_is_named_stands_on_the_page_of_its_kind(kind: Kind) -> None:
    from handbook.pages.newer import _HEADINGS

    folder = ROOT / "hooks/handbook/pages/templates/kinds"
    template = (folder / f"{kind}.html.j2").read_text("utf-8")
    for field, heading in _HEADINGS.get(kind, {}).items():
        assert f'id="{heading}"' in template, field
