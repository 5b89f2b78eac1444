"""Every kind of page, in both languages, schemes and sizes: what every reader must be able to use.

The suite takes the rules in each language and size, and colours in each scheme. With
`EVERY_LOOK=1` it takes all rules in all eight combinations, which lasts some minutes.
"""

from __future__ import annotations

import itertools
import os
from typing import Any

import pytest
from playwright.sync_api import Page
from tests.browser import TOO_WIDE, violations
from tests.page_kinds import KINDS

pytestmark = pytest.mark.browser

LANGUAGES = ("", "fi/")
SIZES = (1280, 390)
SLOW = ("role", "role's booklet", "glossary", "A–Ö", "index of duties", "who with whom")
"""Long pages, where measuring takes ten times as long as on others: one look will do."""

EVERY_LOOK = os.environ.get("EVERY_LOOK") == "1"


def looks(kind: str) -> list[tuple[str, int, Any, bool]]:
    """Language, width, scheme, and whether colours are measured; neighbours begin differently."""
    if EVERY_LOOK:
        every = itertools.product(LANGUAGES, SIZES, ("light", "dark"))
        return [(*each, True) for each in every]
    turn = [*KINDS].index(kind) % 2
    first, second = LANGUAGES[turn], LANGUAGES[1 - turn]
    opposite = [(first, 1280, "light", True), (second, 390, "dark", True)]
    if kind in SLOW:
        return opposite[turn : turn + 1]
    return [*opposite, (first, 390, "dark", False), (second, 1280, "light", False)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_breaks_no_accessibility_rule(page: Page, address: str, kind: str) -> None:
    for language, width, scheme, colours in looks(kind):
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(color_scheme=scheme)
        page.goto(address + language + KINDS[kind])
        assert violations(page, colours=colours) == [], f"{language}{kind} {scheme} {width}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_both_languages_side_by_side_break_no_rule(page: Page, address: str, scheme: Any) -> None:
    page.set_viewport_size({"width": 1280 if scheme == "light" else 390, "height": 844})
    page.emulate_media(color_scheme=scheme)
    page.goto(address + "parallel/client-groups/immigrants/")
    assert violations(page) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_fits_a_small_window_and_large_text(page: Page, address: str, kind: str) -> None:
    for language in LANGUAGES:
        page.goto(address + language + KINDS[kind])
        page.set_viewport_size({"width": 320, "height": 800})
        assert page.evaluate(TOO_WIDE) == [], f"{language}{kind} at 320"
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        page.set_viewport_size({"width": 1280, "height": 800})
        assert page.evaluate(TOO_WIDE) == [], f"{language}{kind} with 200 % text"


def test_a_table_of_words_is_read_row_by_row_on_a_phone(phone: Page, address: str) -> None:
    phone.goto(address + "fi/guides/consent-and-information/")
    table = phone.locator("table.stack").first
    cell = table.locator("tbody td").nth(1)
    name = table.locator("thead th").nth(1).inner_text()
    shown = cell.evaluate("(it) => getComputedStyle(it, '::before').content")
    assert shown.startswith(f'"{name}') or shown.startswith("attr(data-label)"), shown
    room = phone.evaluate("document.querySelector('main').clientWidth")
    assert cell.evaluate("(it) => it.clientWidth") > room * 0.9, "a cell has the page's width"
    word = cell.evaluate("(it) => it.scrollWidth - it.clientWidth")
    assert word <= 0, "and no word is cut"
