"""A browser for the tests: the built site behind a small server, and pages that keep a record."""

from __future__ import annotations

import functools
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find_chromium() -> str:
    """The browser's path. Without one the tests are skipped, and in CI they fail."""
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    if found:
        return found
    reason = (
        "THE BROWSER TESTS DID NOT RUN: no Chromium on PATH. "
        "Install it, or name the program in the environment variable CHROMIUM."
    )
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


class _Handler(SimpleHTTPRequestHandler):
    """Files of the site under a prefix; the not-found page for everything else."""

    def __init__(self, *args: Any, prefix: str, headers: dict[str, str], **kwargs: Any) -> None:
        self.prefix = prefix
        self.extra_headers = headers
        super().__init__(*args, **kwargs)

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.prefix):
            return str(Path(self.directory) / "no-such-file")
        return super().translate_path(path.removeprefix(self.prefix.rstrip("/")))

    def end_headers(self) -> None:
        for name, value in self.extra_headers.items():
            self.send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: a test's output is what it found."""


@contextmanager
def serving(site: Path, prefix: str = "/", headers: dict[str, str] | None = None) -> Iterator[str]:
    """The site's address while it is served, with a slash at the end."""
    handler = functools.partial(_Handler, directory=str(site), prefix=prefix, headers=headers or {})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{prefix}"
    finally:
        server.shutdown()
        server.server_close()


@dataclass
class Record:
    """What happened behind a page: everything it asked for, and what went wrong."""

    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        page.on("request", self._request)
        page.on("requestfailed", self._failed)
        page.on("response", self._response)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))

    def asked(self, part: str) -> list[str]:
        return [address for address in self.requests if part in address]

    def hosts(self) -> set[str]:
        web = (urlsplit(address) for address in self.requests)
        return {parts.netloc for parts in web if parts.scheme not in ("data", "blob")}

    def _request(self, request: Request) -> None:
        self.requests.append(request.url)

    def _failed(self, request: Request) -> None:
        # A page that is left while something loads is no fault of the page.
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"failed: {request.url} {request.failure}")

    def _response(self, response: Response) -> None:
        if response.status >= HTTPStatus.BAD_REQUEST:
            self.faults.append(f"{response.status}: {response.url}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"console: {message.text}")


_SHIFT = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const each of list.getEntries()) if (!each.hadRecentInput) sum += each.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 600);
})"""


def shift(page: Page) -> float:
    """How much of the page has moved by itself since it came: the sum of its layout shifts."""
    return float(page.evaluate(_SHIFT))


AXE = {
    "runOnly": [
        *("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"),
        "best-practice",
    ],
    "resultTypes": ["violations"],
}


def violations(page: Page, *, colours: bool = True) -> list[str]:
    """What axe finds in the page as it is now, by WCAG 2.2 AA and by its own best practice.

    Measuring the contrast of every word takes most of the time; ``colours`` tells whether to.
    """
    rules = {"color-contrast": {"enabled": colours}}
    found = Axe().run(page, options={**AXE, "rules": rules}).response["violations"]
    return [
        f"{each['id']}: {node['html'][:200]} {node.get('failureSummary', '')}"
        for each in found
        for node in each["nodes"]
    ]


# What stands out of the window, which then scrolls sideways.
TOO_WIDE = """() => {
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide <= 0) return [];
  const out = [...document.body.querySelectorAll("*")].filter((each) =>
    each.getBoundingClientRect().right > innerWidth + 0.5 && !each.closest(".scroll, .pd-scroll"));
  return [`${wide} px: ` + out.slice(0, 3).map((each) => each.outerHTML.slice(0, 120)).join(" | ")];
}"""


@contextmanager
def context(browser: Browser, width: int = 1440, **options: Any) -> Iterator[BrowserContext]:
    """A new reader: nothing stored, nothing cached."""
    height = 900 if width > 600 else 844
    opened = browser.new_context(
        viewport={"width": width, "height": height}, reduced_motion="reduce", **options
    )
    opened.set_default_timeout(5_000)
    try:
        yield opened
    finally:
        opened.close()
