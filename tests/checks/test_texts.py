"""What texts may not hold is found wherever a reader would see it, and at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.checks import texts
from handbook.reading import read


def found(project: Path) -> list[str]:
    return [f"{each.location} {each.code}" for each in texts.check(read(project))]


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("data/roles.yaml", "Kuuntelen.", "<b>Kuuntelen.</b>", "20:33 html-in-text"),
        ("data/roles.yaml", "Kuuntelen.", "'**Kuuntelen.**'", "20:33 markup-in-text"),
        ("data/organisation.yaml", "Se alkoi", "<i>Se</i> alkoi", "7:40 html-in-text"),
        ("data/models/needs.yaml", "Yhteinen kuva.", "'# Kuva'", "7:39 markup-in-text"),
        ("docs/sv/guides/first.md", "title: F", "title: <b>F", "1:1 html-in-text"),
        ("docs/sv/guides/first.md", "Mera", "Mera <b>", "11:6 html-in-text"),
        ("docs/sv/guides/first.md", "Mera", "[x](data:y)", "11:3 bad-link"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_fault_is_named_with_its_place(
    end: str, file: str, old: str, new: str, expected: str, project: Path
) -> None:
    text = (project / file).read_text("utf-8")
    assert text.count(old) == 1
    text = text.replace(old, new)
    (project / file).write_bytes(text.replace("\n", end).encode("utf-8"))
    assert found(project) == [f"{file}:{expected}"]
