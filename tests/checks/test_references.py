"""References in hand-written pages: found where they count, left alone in code."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.checks import references
from handbook.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Se [[role:client]].", []),
        ("Se [[role:cleint]].", ["unknown-reference 1:4 role:client"]),
        ("Se [[client]].", ["bad-prose-reference 1:4 "]),
        ("Skriv `[[role:id]]`.\n\n```\n[[x]]\n```", []),
        ("a ` b\n[[role:x]] ` c", ["unknown-reference 2:1 "]),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_reference_to_nothing_is_named_with_its_place(
    end: str, text: str, expected: list[str], project: Path
) -> None:
    page = project / "docs" / "sv" / "guides" / "first.md"
    front, _, _ = page.read_text("utf-8").partition("\n---\n")
    above = front.count("\n") + 2
    page.write_bytes(f"{front}\n---\n{text}".replace("\n", end).encode("utf-8"))
    assert [
        f"{each.code} {each.location.line - above}:{each.location.column} "
        + each.facts.get("suggestion", "")
        for each in references.check(read(project))
    ] == expected
