"""The words of the interface: all that are asked for exist, and no other."""

from __future__ import annotations

import re
import string
from enum import StrEnum
from pathlib import Path

import pytest

from handbook.language import Language
from handbook.model import Kind, Level, Phase, Sector, Stage, Status, StepKind
from handbook.model.organisation import LanguageStatus
from handbook.model.people import TitleStatus
from handbook.model.process import ConsentRequirement
from handbook.model.services import ChannelKind, ToolKind
from handbook.pages.labels import Labels, MissingLabelError
from handbook.reading import read

ROOT = Path(__file__).parents[2]
INTERFACE = dict(read(ROOT).handbook.interface)  # type: ignore[union-attr]

SOURCES = "\n".join(
    path.read_text("utf-8")
    for pattern in (
        "hooks/handbook/pages/**/*.j2",
        "hooks/handbook/pages/*.py",
        "hooks/handbook/site/*.py",
        "overrides/**/*.html",
    )
    for path in ROOT.glob(pattern)
)
ASKED = set(re.findall(r"\bt(?:_other)?\(\s*\"([a-z0-9.-]+)\"\s*[,)]", SOURCES))
QUOTED = set(re.findall(r"[\"']([a-z0-9-]+(?:\.[a-z0-9-]+)+)[\"']", SOURCES))
PREFIXES = {f"{start}." for start in re.findall(r"\"([a-z-]+(?:\.[a-z-]+)?)\.\"\s*~", SOURCES)}
PREFIXES |= {f"{start}." for start in re.findall(r"f\"([a-z-]+(?:\.[a-z-]+)*)\.\{", SOURCES)}
# Keys put together from both ends: `voice ~ ".part." ~ part`, `"shell.task-done" if … else …`.
PUT_TOGETHER = re.compile(r"(model|role)\.part\.|role\.numbers\.|shell\.task-")

WORDS: dict[str, type[StrEnum]] = {
    "channel": ChannelKind,
    "consent": ConsentRequirement,
    "kind": Kind,
    "language": Language,
    "language-status": LanguageStatus,
    "level": Level,
    "phase": Phase,
    "sector": Sector,
    "stage": Stage,
    "status": Status,
    "step-kind": StepKind,
    "title-status": TitleStatus,
    "tool.form": ToolKind,
    "tool.parts": ToolKind,
}


def test_every_label_that_is_asked_for_exists() -> None:
    assert ASKED - set(INTERFACE) == set()


@pytest.mark.parametrize(("prefix", "words"), WORDS.items())
def test_every_word_of_a_choice_has_its_label(prefix: str, words: type[StrEnum]) -> None:
    missing = {f"{prefix}.{word}" for word in words} - set(INTERFACE)
    optional = {f"step-kind.{word}" for word in (StepKind.START, StepKind.TASK, StepKind.END)}
    assert missing - optional == set()


def test_every_kind_has_an_index_with_a_lead() -> None:
    for kind in Kind:
        assert f"index.{kind.folder}" in INTERFACE
        assert f"index.{kind.folder}.lead" in INTERFACE


def test_no_label_is_left_over() -> None:
    left = {
        key
        for key in INTERFACE
        if key not in QUOTED | ASKED
        and not key.startswith(tuple(PREFIXES))
        and not PUT_TOGETHER.match(key)
    }
    assert left == set()


def test_both_languages_fill_in_the_same_facts() -> None:
    def fields(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    for key, pair in INTERFACE.items():
        assert fields(pair.sv) == fields(pair.fi), key


def test_an_unknown_label_is_named() -> None:
    with pytest.raises(MissingLabelError) as error:
        Labels(INTERFACE, Language.SV)("no.such-label")
    assert error.value.key == "no.such-label"
