"""The real diagrams in a real browser, with the shipped font: no text leaves its box."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from handbook.diagrams import Orientation
from handbook.language import Language
from handbook.reading import Handbook
from tests.conftest import ROOT
from tests.diagrams.conftest import Draw

pytestmark = pytest.mark.browser

OUTSIDE = """
() => {
  const found = [];
  const inside = (text, box, room) => {
    const a = text.getBBox(), b = box.getBBox();
    if (a.x < b.x + room || a.x + a.width > b.x + b.width - room ||
        a.y < b.y - 1 || a.y + a.height > b.y + b.height + 1)
      found.push(text.textContent);
  };
  for (const step of document.querySelectorAll(".pd-step"))
    for (const text of step.querySelectorAll("text"))
      inside(text, step.querySelector(".pd-box"), 3);
  for (const head of document.querySelectorAll(".pd-lane"))
    for (const text of head.querySelectorAll("text"))
      inside(text, head.querySelector(".pd-lane__head"), 2);
  return found;
}
"""


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    found = chromium.new_page()
    yield found
    found.close()


def test_no_text_leaves_its_box_in_the_browser(
    handbook: Handbook, draw: Draw, page: Page, tmp_path: Path
) -> None:
    assets = ROOT / "docs/assets"
    # On the site a font that comes late waits for the next page; here there is no next page.
    sheet = (assets / "handbook.css").read_text("utf-8").replace("optional;", "block;", 1)
    drawn = "".join(
        f'<div class="pd-scroll">{draw(model, language, orientation).svg}</div>'
        for model in handbook.models
        for language in Language
        for orientation in Orientation
    )
    file = tmp_path / "diagrams.html"
    file.write_text(
        f'<!doctype html><meta charset="utf-8"><base href="{assets.as_uri()}/">'
        f"<style>{sheet}</style>{drawn}",
        "utf-8",
    )
    page.goto(file.as_uri())
    page.evaluate("document.fonts.ready")
    assert page.evaluate("document.fonts.check('14px \"Atkinson Hyperlegible Next\"')")
    assert page.evaluate("document.querySelectorAll('.pd-step').length") > 100
    assert page.evaluate(OUTSIDE) == []
