"""Smaller style sheets and scripts mean the same; that they work, the browser tests show."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.pages.assets import ENDINGS, smaller

ASSETS = Path(__file__).parents[2] / "docs" / "assets"
FILES = sorted(file for file in ASSETS.iterdir() if file.suffix in ENDINGS)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_comments_go_and_the_rest_stays(file: Path) -> None:
    before = file.read_text("utf-8")
    after = smaller(file.suffix, before)
    assert len(after) < 0.9 * len(before)
    assert smaller(file.suffix, after) == after
    if file.suffix == ".css":
        assert after.count("{") == before.count("{")


def test_texts_and_patterns_in_scripts_are_left_alone() -> None:
    script = 'const a = `two  spaces // ${"x"}`; // gone\nconst b = /a  b/u;\n'
    after = smaller(".js", script)
    assert "two  spaces // ${" in after
    assert "/a  b/u" in after
    assert "gone" not in after


def test_selectors_keep_the_spaces_that_mean_something() -> None:
    style = "a :is(b, c) > d { width: calc(1px + 2px); } /* gone */\n"
    after = smaller(".css", style)
    assert "a :is(b,c)>d" in after
    assert "calc(1px + 2px)" in after
