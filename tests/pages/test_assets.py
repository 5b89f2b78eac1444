"""Assets as readers fetch them: smaller, divided and versioned; that they work, browsers show."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from handbook.pages.assets import (
    BASE,
    ENDINGS,
    SHEETS,
    classes,
    divided,
    owner,
    packed,
    served,
    smaller,
    version,
)

ASSETS = Path(__file__).parents[2] / "docs" / "assets"
FILES = sorted(file for file in ASSETS.iterdir() if file.suffix in ENDINGS)
ALL = {file.name: file.read_bytes() for file in ASSETS.iterdir() if file.is_file()}


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


@pytest.mark.parametrize(
    ("rule", "sheet"),
    [
        (".rows{a:b}", BASE),
        (".pd text{a:b}", "work"),
        (".pd-anything{a:b}", "work"),
        ("@media print{.hero .wrap{a:b}}", "start"),
        # What is excluded, or one of several choices, asks for nothing.
        (".note:where(:not(.admonition,details)){a:b}", BASE),
        (":is(.door,.rows) a{a:b}", BASE),
        (".prose :is(.tip,.warning)>:is(.admonition-title,summary){a:b}", "text"),
        # A page with both has the sheet of both.
        (".par__row .steps>li{a:b}", "both"),
        ('@font-face{src:url("x")}', BASE),
        (".rows::before{content:'}'}", BASE),
    ],
)
def test_a_rule_goes_where_its_classes_belong(rule: str, sheet: str) -> None:
    assert {name: text for name, text in divided(rule).items() if text} == {sheet: rule}


def test_a_list_of_selectors_is_parted() -> None:
    found = divided(".rows,.pd:is(.x,.y){a:b}")
    assert found[BASE] == ".rows{a:b}"
    assert found["work"] == ".pd:is(.x,.y){a:b}"


def test_dividing_loses_no_rule_and_keeps_the_order() -> None:
    whole = smaller(".css", (ASSETS / "handbook.css").read_text("utf-8"))
    found = divided(whole)
    assert set(found) == {BASE, *SHEETS}
    assert set().union(*map(classes, found.values())) == classes(whole)
    for name, text in found.items():
        foreign = {each for each in classes(text) if owner(each) not in (None, name)}
        # In the sheet of all pages a foreign class stands only in lists of choices.
        assert name == BASE or not foreign or name == "both", (name, foreign)
    declared = sum(text.count(":") for text in found.values())
    assert declared >= whole.count(":")


def test_every_sheet_is_worth_its_request() -> None:
    sizes = {
        name: len(gzip.compress(content, 6))
        for name, content in served(ALL).items()
        if name.endswith(".css")
    }
    assert sizes[f"{BASE}.css"] < 10_000
    assert min(sizes.values()) > 600


def test_a_changed_file_changes_the_mark_of_all() -> None:
    changed = {**ALL, "mark.svg": ALL["mark.svg"] + b" "}
    assert version(ALL) == version(dict(reversed(ALL.items())))
    assert version(changed) != version(ALL)
    assert f'"./lookup.js?{version(ALL)}"'.encode() in served(ALL)["search.js"]


def test_only_what_grows_smaller_is_packed() -> None:
    text = b"the same words " * 100
    small = packed("index.json", text)
    assert small is not None
    assert gzip.decompress(small) == text
    assert small == packed("index.json", text)
    assert packed("font.woff2", text) is None
    assert packed("tiny.json", b"{}") is None
