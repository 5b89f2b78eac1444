# Pictures of the built site, for those who judge how it looks: `python -m tools.pictures` writes
# contact sheets of one page of every kind in each language, colour scheme and size.
"""One page of every kind, and what opens on a page, as contact sheets."""

from __future__ import annotations

import argparse
import base64
import itertools
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Error, Page, sync_playwright
from tests.browser import ARGUMENTS, context, find_chromium, serving
from tests.page_kinds import KINDS, PARALLEL

Scheme = Literal["light", "dark"]
Form = Literal["webp", "jpeg", "png"]

WIDTHS = {1280: 4, 390: 8}
"""Width of the reader's window -> how many pictures stand on a sheet."""

ACROSS = {1280: 2, 390: 4}
"""How many of them stand beside each other."""

SHEET = 1600
QUALITY = 60


@dataclass(frozen=True)
class Look:
    """In which language, scheme and size the pages are looked at."""

    language: str
    scheme: Scheme
    width: int

    @property
    def name(self) -> str:
        """Part of a file name."""
        return f"{self.width}-{self.scheme}-{self.language}"

    @property
    def root(self) -> str:
        """Where the pages of the language begin."""
        return "" if self.language == "sv" else "fi/"


LOOKS = tuple(itertools.starmap(Look, itertools.product(("sv", "fi"), ("light", "dark"), WIDTHS)))


def _search(page: Page) -> None:
    page.keyboard.press("Control+k")
    page.locator("dialog.search[open] input").fill("plan")
    page.locator("dialog.search[open] .hits li").nth(3).wait_for()


def _chooser(page: Page) -> None:
    page.locator("[data-choose]").first.evaluate("(it) => it.click()")
    page.locator(".choose-dialog[open]").wait_for()


def _menu(name: str) -> Callable[[Page], None]:
    def show(page: Page) -> None:
        page.evaluate("(name) => document.getElementById(name).showPopover()", name)

    return show


STATES: dict[str, tuple[str, Callable[[Page], None], tuple[int, ...]]] = {
    "search open": ("terms/joint-client-plan/", _search, (1280, 390)),
    "role dialog": ("models/marak/", _chooser, (1280, 390)),
    "menu open": ("roles/social-worker/", _menu("shell-menu"), (390,)),
    "side list open": ("roles/social-worker/", _menu("shell-side"), (390,)),
    "contents open": ("roles/social-worker/", _menu("shell-toc"), (390,)),
}
"""What opens on a page: its address, how it is opened, and at which widths there is such a thing.
They are pictured as high as the window."""


@dataclass(frozen=True)
class Picture:
    """A picture and what stands under it."""

    title: str
    data: bytes


def pictures(page: Page, address: str, look: Look, kinds: list[str], tall: int) -> list[Picture]:
    """The pages of some kinds, and what opens on a page, in one look."""
    taken = []
    page.set_viewport_size({"width": look.width, "height": 900 if look.width > 600 else 844})
    page.emulate_media(color_scheme=look.scheme)
    for kind in kinds:
        path, show, widths = STATES.get(kind, (KINDS.get(kind, PARALLEL), None, tuple(WIDTHS)))
        if look.width not in widths:
            continue
        found = page.goto(address + ("" if path == PARALLEL else look.root) + path)
        if kind != "not found" and not (found and found.ok):
            continue
        page.evaluate("document.fonts.ready")
        try:
            if show:
                show(page)
        except Error:
            continue  # An older site may lack what is to be opened.
        whole = page.evaluate("document.documentElement.scrollHeight")
        height = page.viewport_size["height"] if show else min(whole, tall)  # type: ignore[index]
        clip = {"x": 0, "y": 0, "width": look.width, "height": height}
        data = page.screenshot(full_page=not show, clip=clip)  # type: ignore[arg-type]
        taken.append(Picture(f"{kind} · {look.name} · {whole} px", data))
    return taken


def sheet(page: Page, shown: list[Picture], across: int, form: Form) -> bytes:
    """Pictures beside and under each other, each with its title."""
    figures = "".join(
        f'<figure><img src="data:image/png;base64,{base64.b64encode(each.data).decode()}">'
        f"<figcaption>{each.title}</figcaption></figure>"
        for each in shown
    )
    page.set_viewport_size({"width": SHEET, "height": 100})
    page.set_content(
        "<style>body{margin:0;padding:12px;background:#777;font:14px sans-serif;display:grid;"
        f"gap:12px;grid-template-columns:repeat({across},1fr);align-items:start}}"
        "figure{margin:0;color:#fff}img{display:block;width:100%}</style>" + figures
    )
    size = page.evaluate("[document.documentElement.scrollWidth, document.body.scrollHeight]")
    asked = {
        "format": form,
        "captureBeyondViewport": True,
        "clip": {"x": 0, "y": 0, "width": size[0], "height": size[1], "scale": 1},
    } | ({} if form == "png" else {"quality": QUALITY})
    answer = page.context.new_cdp_session(page).send("Page.captureScreenshot", asked)
    return base64.b64decode(answer["data"])


@contextmanager
def _browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=find_chromium(), args=[*ARGUMENTS, "--hide-scrollbars"]
        )
        yield opened
        opened.close()


def main(arguments: list[str]) -> None:
    """Take the pictures that the command line asks for."""
    every = [*KINDS, "parallel", *STATES]
    parser = argparse.ArgumentParser(prog="python -m tools.pictures", description=__doc__)
    parser.add_argument("--site", type=Path, default=Path("site"), help="the built site")
    parser.add_argument("--into", type=Path, default=Path("site.pictures"), help="the folder")
    parser.add_argument("--only", nargs="+", choices=every, default=every, metavar="KIND")
    parser.add_argument("--looks", nargs="+", default=[look.name for look in LOOKS])
    parser.add_argument("--tall", type=int, default=1600, help="pixels from the top of a page")
    parser.add_argument("--form", choices=("webp", "jpeg", "png"), default="webp")
    asked = parser.parse_args(arguments)
    asked.into.mkdir(parents=True, exist_ok=True)
    with serving(asked.site) as address, _browser() as browser:
        for look in (each for each in LOOKS if each.name in asked.looks):
            with context(browser) as reader:
                page = reader.new_page()
                taken = pictures(page, address, look, asked.only, asked.tall)
                on_one = WIDTHS[look.width]
                for start in range(0, len(taken), on_one):
                    batch = taken[start : start + on_one]
                    file = asked.into / f"{look.name}-{start // on_one + 1:02}.{asked.form}"
                    file.write_bytes(sheet(page, batch, ACROSS[look.width], asked.form))


if __name__ == "__main__":
    main(sys.argv[1:])
