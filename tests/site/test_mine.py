"""A reader's own role and municipality: marked at once, kept on the device, easily forgotten."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.browser import Record, context, serving, shift, violations

pytestmark = pytest.mark.browser

MODEL = "models/marak/"
FIRST_WEEKS = "roles/social-worker/first-weeks/"
MINE = {"role": "social-worker", "place": "vasa-vaasa"}


def remember(page: Page, address: str, mine: dict[str, str]) -> None:
    page.goto(address + "assets/mark.svg")
    page.evaluate("(value) => localStorage.setItem('handbook-mine', value)", json.dumps(mine))


def test_a_role_is_chosen_once_for_both_languages(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator(".my-panels")).to_be_hidden()
    page.locator("header [data-choose]").click()
    dialog = page.locator("dialog.choose-dialog")
    expect(dialog).to_be_visible()
    assert violations(page) == []
    dialog.locator("select[name=role]").select_option("social-worker")
    dialog.locator("select[name=place]").select_option("vasa-vaasa")
    dialog.locator("button[type=submit]").click()
    expect(dialog.locator("[role=status]")).not_to_be_empty()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.locator("header [data-choose]")).to_be_focused()
    expect(page.locator(".my-panel:visible h2")).to_have_text("Socialarbetare")
    page.goto(address + "fi/")
    expect(page.locator(".my-panel:visible h2")).to_have_text("Sosiaalityöntekijä")
    expect(page.locator(".my-panels > p:visible a[href*='vasa-vaasa']")).to_be_visible()


def test_forgetting_leaves_nothing(page: Page, address: str) -> None:
    remember(page, address, MINE)
    page.goto(address + FIRST_WEEKS)
    page.locator(".tasks label").first.click()
    page.goto(address + "mine/")
    expect(page.locator("select[name=role]")).to_have_value("social-worker")
    page.locator("[data-forget]").click()
    expect(page.locator("select[name=role]")).to_have_value("")
    assert page.evaluate("Object.keys(localStorage)") == []
    page.goto(address)
    expect(page.locator(".my-panels")).to_be_hidden()


def test_my_lane_and_my_rows_are_marked_in_words(page: Page, address: str) -> None:
    remember(page, address, MINE)
    page.goto(address + MODEL)
    own = page.locator(".steps > li[data-own='social-worker']")
    others = page.locator(".steps > li:not([data-own='social-worker'])")
    expect(own.first.locator(".you").first).to_be_visible()
    expect(others.first.locator(".you").first).to_be_hidden()
    frame = "getComputedStyle(document.querySelector('.pd-frame[data-lane=\"1\"]')).stroke"
    assert page.evaluate(frame) == "rgb(140, 55, 16)"
    expect(page.locator(".pick input[data-role='social-worker']")).to_be_checked()
    row = page.locator("tr[data-own='social-worker']").first
    expect(row.locator(".you").first).to_be_visible()
    expect(page.locator("tr[data-with~='social-worker'] .you--with").first).to_be_visible()


def test_only_my_steps_keep_their_numbers(page: Page, address: str) -> None:
    page.goto(address + MODEL)
    roles = page.locator(".only-mine").first.get_attribute("data-for") or ""
    role = roles.split()[-1].removeprefix("role:")
    remember(page, address, {"role": role})
    page.goto(address + MODEL)
    every = page.locator(".steps > li")
    total = every.count()
    page.locator("[data-only-mine]").first.check()
    shown = page.locator(".steps > li:visible")
    assert 0 < shown.count() < total
    for step in shown.all():
        whose = f"{step.get_attribute('data-own')} {step.get_attribute('data-with') or ''}"
        assert role in whose.split()
        number = step.evaluate(
            "(it) => getComputedStyle(it, '::before').content.replaceAll('\"','')"
        )
        assert number == step.get_attribute("value")
    expect(page.locator(".only-mine [role=status]").first).to_contain_text(str(shown.count()))
    assert page.locator("tbody > tr[data-step]:visible").count() == shown.count()
    page.locator("[data-only-mine]").last.uncheck()
    assert page.locator(".steps > li:visible").count() == total


def test_nobody_is_offered_what_is_not_theirs(page: Page, address: str) -> None:
    page.goto(address + MODEL)
    for apart in (".only-mine", ".you", ".here"):
        assert page.locator(apart).filter(visible=True).count() == 0, apart
    remember(page, address, {"role": "no-such-role", "place": "no-such-place"})
    for path in ("", MODEL, "partners/", "mine/"):
        page.goto(address + path)
        for apart in (".only-mine", ".you", ".my-panel"):
            assert page.locator(apart).filter(visible=True).count() == 0, apart


def test_my_municipality_comes_first(page: Page, address: str) -> None:
    remember(page, address, MINE)
    page.goto(address + "partners/employment-services/")
    first = page.locator(".by-place > li").first
    assert "vasa-vaasa" in (first.get_attribute("data-here") or "").split()
    expect(first.locator(".here")).to_be_visible()
    page.goto(address + "fi/municipalities/")
    expect(page.locator("tr[data-here='vasa-vaasa'] .here")).to_be_visible()
    assert page.locator("tr .here").filter(visible=True).count() == 1


@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_jumps_for_somebody_who_has_chosen(
    chromium: Browser, address: str, width: int
) -> None:
    with context(chromium, width) as reader:
        page = reader.new_page()
        remember(page, address, MINE)
        for path in ("", "fi/" + MODEL, "partners/employment-services/", FIRST_WEEKS, "mine/"):
            page.goto(address + path)
            assert shift(page) < 0.02, path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_chosen_pages_break_no_rule(page: Page, address: str, scheme: Any) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 1440 if scheme == "light" else 390, "height": 844})
    remember(page, address, MINE)
    for path in ("", "fi/partners/employment-services/", "fi/" + FIRST_WEEKS, "mine/"):
        page.goto(address + path)
        assert violations(page) == [], path


def test_the_list_of_the_first_weeks_keeps_its_ticks(page: Page, address: str) -> None:
    record = Record()
    record.watch(page)
    page.goto(address + FIRST_WEEKS)
    progress = page.locator(".progress [role=status]")
    before = progress.inner_text()
    boxes = page.locator(".tasks input[type=checkbox]")
    assert boxes.count() == page.locator("[data-task]").count() > 5
    boxes.nth(1).focus()
    page.keyboard.press("Space")
    expect(progress).not_to_have_text(before)
    page.goto(address + "fi/" + FIRST_WEEKS)
    expect(page.locator(".tasks input").nth(1)).to_be_checked()
    expect(page.locator(".tasks input").nth(0)).not_to_be_checked()
    page.goto(address + "roles/nurse/first-weeks/")
    assert page.locator(".tasks input:checked").count() == 0
    page.goto(address + FIRST_WEEKS)
    page.locator("[data-untick]").click()
    assert page.locator(".tasks input:checked").count() == 0
    assert page.evaluate("Object.keys(localStorage)") == []
    assert record.faults == []


def test_a_strict_policy_blocks_neither_marks_nor_dialog(chromium: Browser, site: Path) -> None:
    security = " ".join((Path(__file__).parents[2] / "SECURITY.md").read_text("utf-8").split())
    policy = security.partition("`default-src ")[2].partition("`")[0]
    headers = {"Content-Security-Policy": f"default-src {policy}"}
    with serving(site, headers=headers) as strict, context(chromium) as reader:
        page = reader.new_page()
        record = Record()
        record.watch(page)
        page.goto(strict)
        page.evaluate("(value) => localStorage.setItem('handbook-mine', value)", json.dumps(MINE))
        page.goto(strict + MODEL)
        expect(page.locator(".steps [data-own='social-worker'] .you").first).to_be_visible()
        page.locator("header [data-choose]").click()
        expect(page.locator("dialog.choose-dialog")).to_be_visible()
        page.keyboard.press("Escape")
        page.locator("a.term").first.hover()
        expect(page.locator(".term-pop")).to_be_visible()
        assert record.faults == []


def test_without_script_the_same_is_reached_by_links(chromium: Browser, address: str) -> None:
    with context(chromium, java_script_enabled=False) as reader:
        page = reader.new_page()
        page.goto(address + MODEL)
        page.locator("header [data-choose]").click()
        expect(page).to_have_url(address + "mine/")
        expect(page.locator("form.choose")).to_be_hidden()
        page.locator("main a[href$='/roles/social-worker/']").click()
        page.locator("main a[href$='/first-weeks/']").click()
        expect(page).to_have_url(address + FIRST_WEEKS)
        assert page.locator(".tasks input").count() == 0
        assert page.locator(".tasks .box").count() > 5


def test_the_list_fits_on_two_sheets(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(address + "fi/" + FIRST_WEEKS)
    page.pdf(path=tmp_path / "list.pdf", prefer_css_page_size=True)
    sheets = (tmp_path / "list.pdf").read_bytes().count(b"/Type /Page\n")
    assert 1 <= sheets <= 2


def test_what_has_changed_is_shown_once_to_those_who_must_know(page: Page, address: str) -> None:
    remember(page, address, {"role": "line-manager"})
    page.goto(address)
    slot = page.locator("[data-changes]")
    expect(slot).to_be_visible()
    expect(slot.locator("li:visible a[href='changes/#supervision-authority']")).to_be_visible()
    page.goto(address + "changes/")
    expect(page.locator("#supervision-authority")).to_be_visible()
    page.goto(address)
    expect(page.locator("[data-changes]")).to_be_hidden()
