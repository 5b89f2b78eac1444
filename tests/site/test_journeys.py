"""Whole journeys of those the handbook is for, from the start page to the answer."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.browser import Record, context

pytestmark = pytest.mark.browser


def tab_to(page: Page, wanted: Locator, limit: int = 120) -> None:
    """Reach something with the Tab key alone."""
    for _ in range(limit):
        if wanted.evaluate("(each) => each === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{wanted} is out of reach of the keyboard")


def found(page: Page, words: str) -> Locator:
    """Hits of the search dialog for these words."""
    page.keyboard.press("Control+k")
    field = page.locator("dialog.search[open] input[type=search]")
    expect(field).to_be_focused()
    field.fill(words)
    hits = page.locator("dialog.search[open] .hits a")
    expect(hits.first).to_be_visible()
    return hits


def test_a_new_social_worker_in_the_first_week(page: Page, address: str) -> None:
    record = Record()
    record.watch(page)
    page.goto(address)
    page.locator("header [data-choose]").click()
    dialog = page.locator("dialog.choose-dialog")
    dialog.locator("select[name=role]").select_option("social-worker")
    dialog.locator("button[type=submit]").click()
    page.keyboard.press("Escape")
    panel = page.locator(".my-panel:visible")
    expect(panel.locator("h2")).to_have_text("Socialarbetare")

    # The list of the first weeks remembers what is done.
    panel.locator("a[href$='first-weeks/']").click()
    expect(page).to_have_url(address + "roles/social-worker/first-weeks/")
    ticks = page.locator(".tasks input[type=checkbox]")
    expect(ticks.nth(1)).to_be_visible()
    ticks.nth(0).check()
    ticks.nth(1).check()
    page.reload()
    expect(ticks.nth(0)).to_be_checked()
    expect(ticks.nth(1)).to_be_checked()
    expect(ticks.nth(2)).not_to_be_checked()

    # A model shows where I come in, without being asked.
    page.goto(address + "models/joint-needs-assessment/")
    mine = page.locator("[data-step] .you:visible")
    expect(mine.first).to_be_visible()
    assert page.locator(".pick input[data-role=social-worker]").first.is_checked()

    # A word that is not known is explained where it stands.
    term = page.locator("main a.term").first
    term.focus()
    tip = page.locator("[role=tooltip]:visible, .term-tip:visible, [popover]:popover-open")
    expect(tip.first).to_be_visible()
    page.keyboard.press("Escape")
    expect(tip).to_have_count(0)
    assert record.faults == []
    assert record.hosts() == {urlsplit(address).netloc}


def test_a_school_nurse_worried_about_a_pupil_in_finnish_on_a_phone_with_keys_only(
    chromium: Browser, address: str
) -> None:
    with context(chromium, 390) as reader:
        page = reader.new_page()
        page.goto(address + "fi/")
        door = page.locator("main a[href$='situations/worry-about-a-pupil/']").first
        if not door.count():  # the start page shows the first few; the list has them all
            every = page.locator(".door a.all[href$='situations/']")
            tab_to(page, every)
            page.keyboard.press("Enter")
            expect(page).to_have_url(address + "fi/situations/")
            door = page.locator("main a[href$='worry-about-a-pupil/']").first
        tab_to(page, door, 300)
        page.keyboard.press("Enter")
        expect(page).to_have_url(address + "fi/situations/worry-about-a-pupil/")

        # Nobody harms the pupil; we have talked; several are needed.
        for question, answer in (("harmed", 1), ("talked", 1), ("several", 1)):
            way = page.locator(f".ask:has(#ask-{question}) .answers a").nth(answer)
            tab_to(page, way)
            expect(way).to_be_in_viewport()
            page.keyboard.press("Enter")
        expect(page).to_have_url(address + "fi/situations/worry-about-a-pupil/#do-expert-group")
        expect(page.locator("#do-expert-group")).to_be_in_viewport()
        model = page.locator(".outcome:has(#do-expert-group) a[href$='models/pupil-expert-group/']")
        tab_to(page, model)
        page.keyboard.press("Enter")
        expect(page).to_have_url(address + "fi/models/pupil-expert-group/")
        expect(page.locator("html")).to_have_attribute("lang", "fi")
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= 390


def test_a_manager_prepares_a_bilingual_meeting(page: Page, address: str) -> None:
    page.goto(address)
    found(page, "dagordning").first.click()
    expect(page).to_have_url(address + "tools/meeting-agenda/")
    page.locator("a[href$='parallel/tools/meeting-agenda/']").first.click()
    expect(page).to_have_url(address + "parallel/tools/meeting-agenda/")
    sv, fi = page.locator("main [lang=sv]").first, page.locator("main [lang=fi]").first
    expect(sv).to_be_visible()
    expect(fi).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("main [lang=sv]").last).to_be_visible()
    expect(page.locator("main [lang=fi]").last).to_be_visible()
    page.emulate_media(media="screen")
    page.goto(address + "guides/bilingual-practice/")
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize(
    ("folder", "words", "wanted"),
    [
        ("", "servicebehovets", "terms/service-need"),
        ("", "klientplanerna", "terms/client-plan"),
        ("", "socialarbetarnas", "roles/social-worker"),
        ("", "valfardsomrade", "terms/wellbeing-services-county"),
        ("", "samtyke", "terms/consent"),
        ("fi/", "asiakassuunnitelmaan", "fi/terms/client-plan"),
        ("fi/", "sosiaalityöntekijöiden", "fi/roles/social-worker"),
        ("fi/", "asiakassuunitelma", "fi/terms/client-plan"),
        ("fi/", "samtycke", "fi/terms/consent"),
        ("fi/", "hyvinvointialueella", "fi/terms/wellbeing-services-county"),
    ],
)
def test_an_inflected_or_misspelt_word_is_found(
    page: Page, address: str, folder: str, words: str, wanted: str
) -> None:
    page.goto(address + folder)
    hits = found(page, words)
    top = hits.evaluate_all("(all) => all.slice(0, 3).map((each) => each.pathname)")
    assert f"/{wanted}/" in top


def test_everything_is_in_reach_without_script_and_without_any_other_host(
    chromium: Browser, address: str
) -> None:
    with context(chromium, java_script_enabled=False) as reader:
        page = reader.new_page()
        record = Record()
        record.watch(page)
        here = urlsplit(address).netloc
        page.route(lambda url: urlsplit(url).netloc != here, lambda route: route.abort())
        page.goto(address)
        page.locator(".door a[href='roles/']").click()
        page.locator(
            "main a[href$='../roles/social-worker/'], main a[href$='social-worker/']"
        ).first.click()
        expect(page.locator("#my-part")).to_be_visible()
        page.locator("main a[href$='first-weeks/']").first.click()
        expect(page.locator("main h1")).to_be_visible()
        page.goto(address + "situations/worry-about-a-pupil/")
        page.locator(".ask:has(#ask-harmed) .answers a").first.click()
        expect(page.locator("#do-notify")).to_be_in_viewport()
        page.locator(
            ".outcome:has(#do-notify) a[href$='duties/notify-child-welfare/']"
        ).first.click()
        expect(page.locator(".statute")).to_be_visible()
        page.locator(".langs a").click()
        expect(page.locator("html")).to_have_attribute("lang", "fi")
        page.locator("a[href*='parallel/']").first.click()
        expect(page.locator("main [lang=sv]").first).to_be_visible()
        assert record.faults == []
        assert record.hosts() == {here}
