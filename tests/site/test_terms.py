"""Words of the glossary in running text: told on hover, focus and tap, plain links otherwise."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from tests.browser import Record, context

pytestmark = pytest.mark.browser

GUIDE = "guides/consent-and-information/"


def test_hover_tells_what_a_word_means(page: Page, address: str) -> None:
    record = Record()
    record.watch(page)
    page.goto(address + "fi/" + GUIDE)
    assert record.asked("terms.json") == []
    term = page.locator("a.term").first
    term.hover()
    box = page.locator(".term-pop")
    expect(box).to_be_visible()
    expect(box.locator("[lang=sv]")).not_to_be_empty()
    box.hover()  # the pointer may move into it
    page.wait_for_timeout(500)
    expect(box).to_be_visible()
    page.mouse.move(5, 5)
    expect(box).to_be_hidden()
    assert record.faults == []


def test_focus_tells_and_escape_sends_it_away(page: Page, address: str) -> None:
    page.goto(address + GUIDE)
    term = page.locator("a.term").first
    term.focus()
    box = page.locator(".term-pop")
    expect(box).to_be_visible()
    expect(term).to_have_attribute("aria-describedby", "term-pop-text")
    page.keyboard.press("Tab")
    expect(box.locator("a")).to_be_focused()
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    expect(term).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/terms/**")


def test_the_first_tap_tells_and_the_link_leads(chromium: Browser, address: str) -> None:
    with context(chromium, 390, has_touch=True, is_mobile=True) as reader:
        page = reader.new_page()
        page.goto(address + GUIDE)
        page.locator("a.term").first.tap()
        box = page.locator(".term-pop")
        expect(box).to_be_visible()
        assert page.url == address + GUIDE
        inside = box.evaluate(
            "(it) => { const at = it.getBoundingClientRect();"
            " return at.left >= 0 && at.right <= innerWidth && at.bottom <= innerHeight; }"
        )
        assert inside
        page.locator("h1").tap()
        expect(box).to_be_hidden()
        page.locator("a.term").first.tap()
        box.locator("a").tap()
        page.wait_for_url("**/terms/**")


@pytest.mark.parametrize("arrives", ["before", "under the finger", "after"])
def test_the_first_tap_tells_whenever_the_script_arrives(
    arrives: str, chromium: Browser, address: str
) -> None:
    with context(chromium, 390, has_touch=True, is_mobile=True) as reader:
        page = reader.new_page()
        held: list[Route] = []
        page.route("**/assets/terms.*", lambda route: held.append(route))
        page.goto(address + GUIDE)
        term = page.locator("a.term").first
        term.scroll_into_view_if_needed()
        box = term.evaluate("(it) => { const { x, y } = it.getClientRects()[0]; return { x, y }; }")
        finger = {"x": box["x"] + 4, "y": box["y"] + 4}
        touch = reader.new_cdp_session(page)

        def arrive() -> None:
            while not held:
                page.wait_for_timeout(10)
            with page.expect_response("**/assets/terms.*"):
                held.pop().continue_()
            page.wait_for_timeout(200)  # it has run

        if arrives == "before":
            term.dispatch_event("pointerover", {"pointerType": "touch"})
            arrive()
        touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [finger]})
        if arrives == "under the finger":
            arrive()
        touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        if arrives == "after":
            arrive()
        expect(page.locator(".term-pop")).to_be_visible()
        assert page.url == address + GUIDE
        term.tap()
        page.wait_for_url("**/terms/**")


def test_without_script_a_word_is_a_link(chromium: Browser, address: str) -> None:
    with context(chromium, java_script_enabled=False) as reader:
        page = reader.new_page()
        page.goto(address + "fi/" + GUIDE)
        page.locator("a.term").first.click()
        assert page.url.startswith(f"{address}fi/terms/")


@pytest.mark.parametrize("path", ["roles/social-worker/", "fi/models/marak/", "fi/" + GUIDE])
def test_a_word_is_linked_once_and_not_in_headings(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    targets = page.locator("main a.term").evaluate_all("(all) => all.map((each) => each.pathname)")
    assert targets
    assert len(targets) == len(set(targets))
    assert page.locator(":is(h1, h2, h3, h4, th, code, svg, a, .about, .head) a.term").count() == 0
