"""Both languages side by side in a browser: readable on any screen and on paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from tests.browser import Record, context

pytestmark = pytest.mark.browser

PATHS = ("models/marak/", "guides/consent-and-information/", "duties/", "roles/nurse/first-weeks/")


def test_one_link_leads_there_and_back_without_script(chromium: Browser, address: str) -> None:
    with context(chromium, java_script_enabled=False) as reader:
        page = reader.new_page()
        for language in ("", "fi/"):
            page.goto(address + language + PATHS[0])
            page.locator(".both a").click()
            expect(page).to_have_url(address + "parallel/" + PATHS[0])
            page.locator(f".par__top [lang={'fi' if language else 'sv'}] a").click()
            expect(page).to_have_url(address + language + PATHS[0])


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(("scheme", "width"), [("light", 1440), ("dark", 390)])
def test_it_breaks_no_rule(page: Page, address: str, path: str, scheme: Any, width: int) -> None:
    record = Record()
    record.watch(page)
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address + "parallel/" + path)
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    options = {"runOnly": rules, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response["violations"]
    assert [f"{each['id']}: {node['html'][:200]}" for each in found for node in each["nodes"]] == []
    assert record.faults == []


@pytest.mark.parametrize("path", PATHS)
def test_nothing_scrolls_sideways(page: Page, address: str, path: str) -> None:
    page.goto(address + "parallel/" + path)
    for width in (320, 390, 768, 1024, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0


def test_on_a_wide_screen_twins_stand_beside_and_on_a_phone_under_each_other(
    page: Page, address: str
) -> None:
    page.goto(address + "parallel/" + PATHS[1])
    row = page.locator(".par__row:not(.par__top)").nth(2)
    for width, beside in ((1440, True), (390, False)):
        page.set_viewport_size({"width": width, "height": 800})
        left, right = (row.locator(f"> [lang={each}]").bounding_box() for each in ("sv", "fi"))
        assert left
        assert right
        assert (abs(left["y"] - right["y"]) < 1) == beside
        assert (right["x"] > left["x"]) == beside


def test_paper_lies_down_and_keeps_the_columns(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(address + "parallel/" + PATHS[1])
    page.pdf(path=tmp_path / "pair.pdf", prefer_css_page_size=True)
    assert b"/MediaBox [0 0 842 595]" in (tmp_path / "pair.pdf").read_bytes().replace(
        b"841.91998", b"842"
    ).replace(b"594.95996", b"595").replace(b"595.91998", b"595")
