"""What a reader meets in a real browser: every kind of page, with and without script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from time import sleep
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from tests.browser import TOO_WIDE, Record, context, serving, shift, violations

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]

START = ""
ROLE = "roles/social-worker/"
MODEL = "models/marak/"
FIRST_WEEKS = "roles/social-worker/first-weeks/"
BOOKLET = "roles/social-worker/booklet/"
MINE = "mine/"
GLOSSARY = "terms/"
MARKDOWN = "about/markdown/"
AZ = "a-z/"
LOST = "no-such-page/"
SAMPLE = (
    START,
    ROLE,
    MODEL,
    "duties/assess-service-needs/",
    "duties/",
    "statutes/social-welfare-act/",
    "terms/joint-client-plan/",
    "municipalities/",
    "municipalities/vasa-vaasa/",
    "tools/joint-plan-template/",
    "guides/consent-and-information/",
    MARKDOWN,
    FIRST_WEEKS,
    BOOKLET,
    MINE,
    "situations/worry-about-a-pupil/",
    "changes/",
    "needs/",
    "easy/my-consent/",
    "client-groups/multi-service-clients/",
    "roles/social-worker/steps/",
    "models/marak/pictures/",
    "terms/definitions/",
    "terms/other-language/",
)
"""One page of every make; the long lists (glossary, A–Ö) stand apart because they are slow."""

LANGUAGES = ("", "fi/")

# Accessibility rules ------------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_open_search_breaks_no_rule(page: Page, address: str, scheme: Any) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": 1440 if scheme == "light" else 390, "height": 844})
    page.goto(address + "fi/" + LOST)
    search(page, "suunnitelma")
    assert violations(page) == []
    page.keyboard.press("Control+a")
    page.keyboard.type("qxzqxz")
    expect(page.locator("dialog[open] .search__tip")).to_be_visible()
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_open_menus_break_no_rule(phone: Page, address: str, scheme: Any) -> None:
    phone.emulate_media(color_scheme=scheme)
    phone.goto(address + "terms/client-plan/")
    for name in ("shell-menu", "shell-side", "shell-toc"):
        phone.locator(f"main [popovertarget={name}], .only-small[popovertarget={name}]").click()
        expect(phone.locator(f"#{name}")).to_be_visible()
        assert violations(phone) == [], name
        phone.keyboard.press("Escape")
        expect(phone.locator(f"#{name}")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_open_choice_of_role_breaks_no_rule(phone: Page, address: str, scheme: Any) -> None:
    phone.emulate_media(color_scheme=scheme)
    phone.goto(address + "fi/terms/client-plan/")
    phone.locator("button.only-small").click()
    phone.locator("#shell-menu [data-choose]").click()
    expect(phone.locator(".choose-dialog[open]")).to_be_visible()
    assert violations(phone) == []


# Nothing behind the reader's back -----------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_load_without_faults_from_here_only(
    chromium: Browser, address: str, language: str
) -> None:
    with context(chromium) as reader:
        page = reader.new_page()
        record = Record()
        record.watch(page)
        for path in (*SAMPLE, GLOSSARY, AZ):
            page.goto(address + language + path, wait_until="load")
        assert record.faults == []
        assert record.hosts() == {address.removeprefix("http://").strip("/")}
        assert record.asked("search") == [], "the search is fetched before anybody searches"
        assert reader.cookies() == []
        assert stored(page) == []
        first_view = [url for url in record.requests if "/assets/" in url or url == address]
        assert len(set(first_view)) <= 15


@pytest.mark.parametrize(("width", "late"), [(360, True), (412, True), (412, False)])
def test_nothing_moves_when_the_font_arrives(
    chromium: Browser, address: str, width: int, late: bool
) -> None:
    """Words of a fallback font are of another width: buttons and headings would wrap anew."""

    def hold(route: Route) -> None:
        sleep(0.3)
        route.continue_()

    for path in (ROLE, MODEL, "partners/employment-services/"):
        for language in LANGUAGES:
            with context(chromium, width) as reader:
                page = reader.new_page()
                if late:
                    page.route("**/*.woff2", hold)
                page.goto(address + language + path)
                assert shift(page) < 0.01, language + path
                fonts = page.evaluate(
                    "performance.getEntriesByType('resource').filter((each) => each.name"
                    ".endsWith('.woff2')).length"
                )
                assert fonts == 1, "the font is asked for beforehand, and once"


def stored(page: Page) -> list[str]:
    """The keys of everything that a page can keep in a browser."""
    return page.evaluate(
        """async () => [
          ...Object.keys(localStorage), ...Object.keys(sessionStorage),
          ...(await indexedDB.databases()).map((each) => each.name), ...(await caches.keys()),
          ...(await navigator.serviceWorker.getRegistrations()).map((each) => each.scope),
        ]"""
    )


def test_only_a_chosen_colour_is_kept(page: Page, address: str) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    page.goto(address + MODEL)
    light = page.evaluate(ground)
    page.locator("[data-scheme-choice=dark]").click()
    expect(page.locator("[data-scheme-choice=dark]")).to_have_attribute("aria-pressed", "true")
    assert stored(page) == ["handbook-scheme"]
    dark = page.evaluate(ground)
    page.goto(address + "fi/")
    assert page.evaluate(ground) == dark != light
    page.locator("[data-scheme-choice='']").click()
    assert stored(page) == []
    assert page.evaluate(ground) == light


def security_policy() -> str:
    """The policy that SECURITY.md promises to be enough."""
    text = " ".join((ROOT / "SECURITY.md").read_text("utf-8").split())
    match = re.search(r"`(default-src [^`]+)`", text)
    assert match
    return match[1]


def test_a_strict_content_security_policy_blocks_nothing(chromium: Browser, site: Path) -> None:
    headers = {"Content-Security-Policy": security_policy()}
    with serving(site, headers=headers) as address, context(chromium) as reader:
        page = reader.new_page()
        record = Record()
        record.watch(page)
        for path in (*SAMPLE, GLOSSARY, AZ):
            page.goto(address + path)
        page.goto(address + "fi/" + MARKDOWN)
        page.locator("[data-scheme-choice=dark]").click()
        hits = search(page, "asiakassuunnitelma")
        expect(hits.first.locator("svg use")).to_have_count(1)
        page.emulate_media(media="print")
        assert record.faults == []


def test_the_site_works_under_a_sub_path(chromium: Browser, site: Path) -> None:
    with serving(site, prefix="/some/handbook/") as address, context(chromium) as reader:
        page = reader.new_page()
        record = Record()
        record.watch(page)
        page.goto(address)
        page.locator(".door .all").first.click()
        page.locator("main .rows a").first.click()
        expect(page.locator("html")).to_have_attribute("lang", "sv")
        page.locator(".langs a").click()
        expect(page.locator("html")).to_have_attribute("lang", "fi")
        hits = search(page, "asiakassuunnitelma")
        hits.first.locator("a").click()
        expect(page).to_have_url(re.compile(re.escape(address) + "fi/.+"))
        assert record.faults == []


# Any size -----------------------------------------------------------------------------------------

WIDTHS = (320, 390, 768, 1024, 1440)

SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""

CUT_OFF = """() => [...document.body.querySelectorAll("*")].filter((each) => {
  if (each.matches(".vh, .hero, .hero *, svg *, input, .search *")) return false;
  const style = getComputedStyle(each);
  const clips = (value) => value === "hidden" || value === "clip";
  return (clips(style.overflowX) && each.scrollWidth > each.clientWidth + 2) ||
    (clips(style.overflowY) && each.scrollHeight > each.clientHeight + 2);
}).map((each) => each.outerHTML.slice(0, 160))"""


@pytest.mark.parametrize("path", [*SAMPLE, AZ, LOST])
def test_nothing_scrolls_sideways_or_is_cut_off(page: Page, address: str, path: str) -> None:
    for language in LANGUAGES:
        page.goto(address + language + path)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate(TOO_WIDE) == [], f"{language}{path} at {width}"
            if width in (320, 1440):
                assert page.evaluate(CUT_OFF) == [], f"{language}{path} at {width}"
    # Finnish has the longer words: the hard cases only there.
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    for width in (768, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(TOO_WIDE) == [], f"{path} with 200 % text at {width}"
    page.evaluate("document.documentElement.style.fontSize = ''")
    page.add_style_tag(content=SPACING)
    for width in (320, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(TOO_WIDE) == [], f"{path} with text spacing at {width}"
        assert page.evaluate(CUT_OFF) == [], f"{path} with text spacing at {width}"


# Keyboard -----------------------------------------------------------------------------------------

FOCUSED = """() => {
  const on = document.activeElement;
  if (!on || on === document.body) return null;
  const seen = on.matches("input[type=radio]") ? on.closest("label") ?? on : on;
  const tab = on.closest(".tabbed-set") && on.matches("input")
    ? on.closest(".tabbed-set").querySelector(`label[for="${CSS.escape(on.id)}"]`) : seen;
  const box = [...tab.getClientRects()][0] ?? { width: 0, height: 0, top: 0, left: 0 };
  const style = getComputedStyle(tab);
  const middle = (from, to, end) => (Math.max(from, 0) + Math.min(to, end)) / 2;
  const x = middle(box.left, box.right, innerWidth), y = middle(box.top, box.bottom, innerHeight);
  const above = document.elementFromPoint(x, y);
  const faults = [];
  if (!tab.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    faults.push("invisible");
  if (box.width < 2 || box.height < 2) faults.push("no size");
  if (box.bottom < 2 || box.top > innerHeight - 2 || box.right < 2 || box.left > innerWidth - 2)
    faults.push("out of view");
  else if (!(tab.contains(above) || above?.contains(tab))) faults.push("covered");
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  // In a drawing the box of the step is filled and its line grows: SVG draws no outline.
  const drawn = on.closest("svg.pd") && on.querySelector(".pd-box, .pd-lane__head, .pd-sub__room");
  const thick = drawn && parseFloat(getComputedStyle(drawn).strokeWidth) >= 5;
  if (!ring && !thick && style.boxShadow === "none") faults.push("no sign of focus");
  return { html: on.outerHTML.slice(0, 160), faults, last: on.closest(".foot") !== null };
}"""


def walk(page: Page, limit: int) -> list[dict[str, Any]]:
    """Press the tab key until the footer's end, or ``limit`` times."""
    stops = []
    for _ in range(limit):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None:
            break
        stops.append(stop)
    return stops


@pytest.mark.parametrize(
    ("path", "width", "scheme"),
    [
        (START, 1440, "light"),
        (MODEL, 390, "light"),
        ("fi/" + MARKDOWN, 1440, "dark"),
        ("fi/" + MARKDOWN, 320, "light"),
        (LOST, 390, "light"),
        ("fi/terms/client-plan/", 1440, "light"),
    ],
)
def test_focus_is_always_seen(page: Page, address: str, path: str, width: int, scheme: Any) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    page.goto(address + path)
    stops = walk(page, 70)
    assert len(stops) > 10
    assert [stop for stop in stops if stop["faults"]] == []


@pytest.mark.parametrize("path", [START, ROLE, LOST])
def test_the_skip_link_comes_first_and_works(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_the_phone_menu_works_with_keys(phone: Page, address: str) -> None:
    phone.goto(address + "fi/" + ROLE)
    opener = phone.locator("button.only-small")
    opener.focus()
    phone.keyboard.press("Enter")
    menu = phone.locator("#shell-menu")
    expect(menu).to_be_visible()
    for _ in range(6):
        phone.keyboard.press("Tab")
        assert phone.evaluate("document.activeElement.closest('#shell-menu') !== null")
        assert phone.evaluate(FOCUSED)["faults"] == []
    phone.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(opener).to_be_focused()


def test_a_menu_steps_aside_for_the_place_it_leads_to(phone: Page, address: str) -> None:
    phone.goto(address + ROLE)
    phone.locator("main [popovertarget=shell-toc]").click()
    phone.locator("#shell-toc a").last.click()
    expect(phone.locator("#shell-toc")).to_be_hidden()
    expect(phone).to_have_url(re.compile("#about-this-page$"))


def test_the_page_shows_where_the_reader_is(page: Page, address: str) -> None:
    page.goto(address + ROLE + "#duties")
    expect(page.locator(".toc [aria-current]")).to_have_attribute("href", "#duties")
    page.goto(address + "terms/working-model/")
    expect(page.locator(".side [aria-current]")).to_be_in_viewport()


# Search -------------------------------------------------------------------------------------------


def search(page: Page, words: str) -> Any:
    """Ask for words in the open or a new dialog; the hits, once they have come."""
    if not page.locator("dialog.search[open]").count():
        page.keyboard.press("Control+k")
    field = page.locator("dialog.search[open] input[type=search]")
    expect(field).to_be_focused()
    field.fill(words)
    hits = page.locator("dialog.search[open] .hits > li")
    expect(hits.first).to_be_visible()
    return hits


def addresses(page: Page) -> list[str]:
    links = page.locator("dialog.search[open] .hits a")
    return links.evaluate_all("(all) => all.map((each) => each.pathname)")


def all_found(page: Page, words: str) -> list[str]:
    """The addresses of all hits, asked of the index itself."""
    return page.evaluate(
        """async (words) => {
          const dialog = document.querySelector("dialog.search");
          const base = new URL(dialog.dataset.base, document.baseURI);
          const script = new URL(dialog.dataset.script, document.baseURI);
          const { open } = await import(new URL("lookup.js", script));
          const folder = new URL("search/", base);
          const index = await open(async (name) => (await fetch(new URL(name, folder))).text());
          const { results } = await index.search(words);
          const pages = await Promise.all(results.map((each) => index.page(each.page)));
          return pages.map((page) => new URL(page.path, base).pathname);
        }""",
        words,
    )


def test_search_is_fetched_when_somebody_searches(chromium: Browser, address: str) -> None:
    with context(chromium) as reader:
        page = reader.new_page()
        record = Record()
        record.watch(page)
        page.goto(address + ROLE, wait_until="load")
        assert record.asked("search") + record.asked("lookup") == []
        search(page, "klientplan")
        assert record.asked("/search/index.json")
        assert not record.asked("/fi/"), "the other language's index is not needed"
        assert record.faults == []


@pytest.mark.parametrize(
    ("language", "words", "wanted"),
    [
        ("", "klientplan", "/terms/client-plan/"),
        ("", "klientplanen", "/terms/client-plan/"),
        ("", "kurator", "/roles/school-social-worker/"),
        ("", "samtycke", "/terms/consent/"),
        ("", "asiakassuunnitelma", "/terms/client-plan/"),
        ("", "MARAK", "/models/marak/"),
        ("fi/", "asiakassuunnitelma", "/fi/terms/client-plan/"),
        ("fi/", "asiakassuunnitelman", "/fi/terms/client-plan/"),
        ("fi/", "kuraattori", "/fi/roles/school-social-worker/"),
        ("fi/", "suostumus", "/fi/terms/consent/"),
        ("fi/", "klientplan", "/fi/terms/client-plan/"),
        ("fi/", "omatyöntekijä", "/fi/roles/own-contact-person/"),
    ],
)
def test_search_finds(searching: dict[str, Page], language: str, words: str, wanted: str) -> None:
    page = searching[language]
    search(page, words)
    expect(page.locator(f"dialog[open] .hits a[href$='{wanted}']")).to_have_count(1)
    assert wanted in addresses(page)[:6]


@pytest.fixture(scope="module")
def searching(chromium: Browser, address: str) -> Iterator[dict[str, Page]]:
    """One page a language, for many questions."""
    with context(chromium) as reader:
        pages = {}
        for language in LANGUAGES:
            pages[language] = reader.new_page()
            pages[language].goto(address + language + MARKDOWN)
        yield pages


@pytest.mark.parametrize("words", ["klientplan", "asiakassuunnitelma", "FPA", "Kela", "Vasa"])
def test_search_never_leads_to_the_other_language(searching: dict[str, Page], words: str) -> None:
    assert not [each for each in all_found(searching[""], words) if "/fi/" in each]
    assert not [each for each in all_found(searching["fi/"], words) if "/fi/" not in each]


def test_search_works_with_keys_alone(page: Page, address: str) -> None:
    page.goto(address + ROLE)
    origin = page.locator(".langs a")
    origin.focus()
    hits = search(page, "klientplan")
    page.keyboard.press("ArrowDown")
    expect(hits.nth(0).locator("a")).to_be_focused()
    assert page.evaluate(FOCUSED)["faults"] == []
    page.keyboard.press("ArrowDown")
    expect(hits.nth(1).locator("a")).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("dialog[open] input[type=search]")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.search")).to_be_hidden()
    expect(origin).to_be_focused()
    search(page, "klientplan")
    page.keyboard.press("ArrowDown")
    target = page.evaluate("document.activeElement.pathname")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(re.escape(target)))


def test_a_list_that_is_made_anew_leaves_the_reader_where_they_are(
    page: Page, address: str
) -> None:
    page.goto(address + ROLE)
    hits = search(page, "klientplan")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    before = page.evaluate("document.activeElement.href")
    hits.nth(0).evaluate("(hit) => { hit.dataset.old = ''; }")
    field = page.locator("dialog[open] input[type=search]")
    field.evaluate("(field) => field.dispatchEvent(new Event('input'))")
    expect(page.locator("dialog[open] .hits [data-old]")).to_have_count(0)
    assert page.evaluate("document.activeElement.href") == before


def test_a_kind_can_be_chosen_among_the_hits(page: Page, address: str) -> None:
    page.goto(address + ROLE)
    hits = search(page, "klientplan")
    kinds = page.locator("dialog[open] .search__kinds button")
    expect(kinds.first).to_have_attribute("aria-pressed", "true")
    kind = kinds.nth(1)
    *label, count = kind.inner_text().split()
    kind.focus()
    page.keyboard.press("Enter")
    expect(kind).to_have_attribute("aria-pressed", "true")
    expect(kinds.first).to_have_attribute("aria-pressed", "false")
    expect(page.locator("dialog[open] [role=status]")).to_contain_text(count)
    expect(hits).to_have_count(min(int(count), 10))
    for about in page.locator("dialog[open] .hits__kind").all_inner_texts():
        assert about.startswith(" ".join(label))
    assert page.evaluate(FOCUSED)["faults"] == []


@pytest.mark.parametrize(
    ("language", "words", "reason", "marked"),
    [
        ("", "inkomststöd", "undvik ordet ”inkomststöd”", ""),
        ("", "suostumus", "på finska: suostumus", "fi"),
        ("fi/", "samtycket", "ruotsiksi: samtycke", "sv"),
        ("fi/", "hoitoketju", "myös: hoitoketju", ""),
    ],
)
def test_a_hit_says_why_it_is_one(
    searching: dict[str, Page], language: str, words: str, reason: str, marked: str
) -> None:
    page = searching[language]
    search(page, words)
    about = page.locator("dialog[open] .hits__kind").first
    expect(about).to_contain_text(reason)
    assert (about.locator("em").get_attribute("lang") or "") == marked


def test_a_wrong_spelling_is_told(searching: dict[str, Page]) -> None:
    page = searching[""]
    search(page, "kleintplan")
    expect(page.locator("dialog[open] [role=status]")).to_contain_text("”klientplan”")
    expect(page.locator("dialog[open] .hits mark").first).to_have_text("Klientplan")


def test_a_failed_fetch_is_told_and_tried_again(page: Page, address: str) -> None:
    page.goto(address + ROLE)
    page.route("**/search/**", lambda route: route.abort())
    page.keyboard.press("Control+k")
    field = page.locator("dialog[open] input[type=search]")
    field.fill("klientplan")
    expect(page.locator("dialog[open] [role=status]")).to_have_text(
        "Sökningen går inte att använda just nu."
    )
    expect(page.locator("dialog[open] .search__tip a").first).to_be_visible()
    page.unroute("**/search/**")
    search(page, "klientplanen")


def test_search_opens_from_the_field_in_the_page(page: Page, address: str) -> None:
    page.goto(address + "fi/" + MARKDOWN)
    page.locator("header input[type=search]").focus()
    page.keyboard.type("suostumus")
    page.keyboard.press("Enter")
    expect(page.locator("dialog.search[open] input[type=search]")).to_have_value("suostumus")
    expect(page.locator("dialog[open] .hits a[href$='/fi/terms/consent/']")).to_be_visible()
    expect(page.locator("dialog[open] [role=status]")).to_have_text(re.compile(r"\d"))


def test_search_goes_on_in_the_other_language(page: Page, address: str) -> None:
    page.goto(address + MARKDOWN)
    search(page, "samtycke")
    page.locator("dialog[open] .there").click()
    expect(page.locator("html")).to_have_attribute("lang", "fi")
    expect(page.locator("dialog[open] input[type=search]")).to_have_value("samtycke")
    expect(page.locator("dialog[open] .hits li").first).to_be_visible()


def test_searched_words_are_text(page: Page, address: str) -> None:
    page.goto(address + MARKDOWN + "?q=" + "%3Cimg%20src=x%20onerror=document.title=1%3E")
    expect(page.locator("dialog[open] input[type=search]")).to_have_value(re.compile("^<img"))
    page.wait_for_timeout(300)
    assert page.title() != "1"
    assert page.locator("dialog img").count() == 0


def test_the_lost_page_searches_in_both_languages(page: Page, address: str) -> None:
    page.goto(address + LOST)
    for language, words in (("sv", "klientplan"), ("fi", "asiakassuunnitelma")):
        form = page.locator(f"section[lang={language}] form")
        form.locator("input").focus()
        page.keyboard.type(words)
        page.keyboard.press("Enter")
        hits = page.locator(f"dialog[open][lang={language}] .hits a")
        expect(hits.first).to_be_visible()
        assert ("/fi/" in addresses(page)[0]) == (language == "fi")
        page.keyboard.press("Escape")
        expect(form.locator("input")).to_be_focused()


# Two languages ------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", [START, ROLE, "municipalities/vasa-vaasa/", MARKDOWN, AZ])
def test_the_switcher_keeps_the_page(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    heading = page.locator("h1").inner_text()
    link = page.locator(".langs a")
    expect(link).to_have_attribute("lang", "fi")
    link.click()
    expect(page).to_have_url(address + "fi/" + path)
    expect(page.locator("html")).to_have_attribute("lang", "fi")
    expect(page.locator(".langs a")).to_have_attribute("lang", "sv")
    page.locator(".langs a").click()
    expect(page).to_have_url(address + path)
    expect(page.locator("h1")).to_have_text(heading, use_inner_text=True)


# Without script -----------------------------------------------------------------------------------


def test_without_script_everything_is_in_reach(chromium: Browser, address: str) -> None:
    with context(chromium, java_script_enabled=False) as reader:
        page = reader.new_page()
        page.goto(address + ROLE)
        page.locator(".langs a").click()
        expect(page).to_have_url(address + "fi/" + ROLE)
        page.locator(".ways a").nth(5).click()
        expect(page).to_have_url(address + "fi/" + GLOSSARY)
        letter = page.locator(".az a").nth(4)
        target = letter.get_attribute("href") or ""
        letter.click()
        assert page.url.endswith(target)
        expect(page.locator(target)).to_be_in_viewport()
        page.locator("header input[type=search]").fill("suostumus")
        page.locator("header form button").click()
        expect(page).to_have_url(re.compile(re.escape(address) + r"fi/a-z/\??$"))
        expect(page.locator("dialog.search")).to_be_hidden()
        expect(page.locator(".scheme").first).to_be_hidden()


def test_without_script_a_phone_has_its_menu(chromium: Browser, address: str) -> None:
    with context(chromium, 390, java_script_enabled=False) as reader:
        page = reader.new_page()
        page.goto(address + ROLE)
        expect(page.locator(".top__more")).to_be_hidden()
        page.locator("button.only-small").click()
        page.locator(".ways a").first.click()
        expect(page).to_have_url(address + "roles/")
        page.locator("a.only-small[hreflang=fi]").click()
        expect(page).to_have_url(address + "fi/roles/")


# Paper and the reader's own colours ---------------------------------------------------------------

PRINTED = """() => {
  // A whole drawing is not printed: the model prints one phase a page, and a role its table.
  const left = ".crumbs, .local, .az, .acts, .pick, .find, svg title, .footnote-backref, "
    + ".pd-details > summary, .pd-figure:not(.pd-phase), "
    // Only for somebody who has chosen a role or a municipality, or for the screen.
    + ".only-for, .my-panels, .paper-never, .you, .here, .choose, .choose-here, "
    + "[data-untick], .with-script, [data-changes]";
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  const missing = [];
  let all = 0;
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const words = walker.currentNode.textContent.trim().split(/\\s+/).filter(Boolean);
    if (!words.length || parent.closest(left)) continue;
    all += words.length;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const box = range.getBoundingClientRect();
    const shown = parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      && box.width * box.height > 0;
    if (!shown) missing.push(...words);
  }
  return { all, missing };
}"""


@pytest.mark.parametrize("path", [*SAMPLE, GLOSSARY, AZ])
def test_paper_is_white_and_holds_the_words(page: Page, address: str, path: str) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(address + path)
    for apart in (".ways", ".langs", ".find", ".side", ".toc", ".scheme", "dialog", ".skip"):
        assert page.locator(apart).filter(visible=True).count() == 0, apart
    for element in ("body", "main", ".top", ".foot"):
        ground = page.locator(element).evaluate("(it) => getComputedStyle(it).backgroundColor")
        assert ground in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"), element
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    printed = page.evaluate(PRINTED)
    share = 1 - len(printed["missing"]) / printed["all"]
    assert share >= 0.97, f"{share:.1%}; missing: {' '.join(printed['missing'][:40])}"


def test_a_chosen_dark_is_printed_white(page: Page, address: str) -> None:
    page.goto(address + MARKDOWN)
    page.locator("[data-scheme-choice=dark]").click()
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


UNSEEN = """() => {
  const system = getComputedStyle(document.body).backgroundColor;
  const seen = (each) => {
    const style = getComputedStyle(each);
    const border = ["Top", "Right", "Bottom", "Left"].some((side) =>
      parseFloat(style[`border${side}Width`]) >= 1 && style[`border${side}Style`] !== "none" &&
      style[`border${side}Color`] !== system && style[`border${side}Color`] !== "rgba(0, 0, 0, 0)");
    const ground = style.backgroundColor;
    return border || (ground !== "rgba(0, 0, 0, 0)" && ground !== system);
  };
  const must = ".mark, .kind .i, .mine, .note, .consent, .statute, .about, .dot, .lane .on, " +
    ".langs [aria-current], .side [aria-current], .ways [aria-current], .toc [aria-current], " +
    ".admonition, details, button, .btn, input[type=search], [aria-pressed=true]";
  return [...document.querySelectorAll(must)]
    .filter((each) => each.checkVisibility())
    .filter((each) => !seen(each) && !(each.matches(".lane .on") && seenAfter(each)))
    .map((each) => each.outerHTML.slice(0, 140));
  function seenAfter(each) {
    const style = getComputedStyle(each, "::after");
    return style.backgroundColor !== "rgba(0, 0, 0, 0)" && style.backgroundColor !== system;
  }
}"""


@pytest.mark.parametrize("path", [START, ROLE, MODEL, "duties/assess-service-needs/", MARKDOWN])
def test_forced_colours_lose_no_mark(page: Page, address: str, path: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(address + path)
    assert page.evaluate(UNSEEN) == []
    assert [stop for stop in walk(page, 25) if stop["faults"]] == []


def test_must_should_and_draft_differ_without_colour(page: Page, address: str) -> None:
    """In forced colours a tint is gone: a line or a filled ground must tell the marks apart."""
    page.emulate_media(forced_colors="active")
    page.goto(address + ROLE)
    looks = page.evaluate(
        """() => ["must", "should", "may", "draft", "unsure"].map((name) => {
          const mark = document.createElement("span");
          mark.className = `mark mark--${name}`;
          document.querySelector("main").append(mark);
          const style = getComputedStyle(mark);
          return [style.borderTopStyle, style.borderTopWidth, style.backgroundColor].join(" ");
        })"""
    )
    must, should, may, _draft, unsure = looks
    assert len({must, should, may, unsure}) == 4, looks
