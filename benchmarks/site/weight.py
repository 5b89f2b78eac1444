# What a reader downloads with the first page: a small server sends every file as a usual web server
# does (text packed with gzip -6) and counts; a real browser with nothing stored asks for what it
# wants. Without a browser, what the page and its style sheets name is counted instead.
"""Weight of pages at first load."""

from __future__ import annotations

import gzip
import mimetypes
import re
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from posixpath import dirname, normpath
from typing import Any

PAGES = {
    "start": "",
    "service": "services/service-0003/",
    "role": "roles/role-0001/",
    "model": "models/model-0001/",
    "list of services": "services/",
}
_PACKED = {".woff2", ".png", ".webp", ".jpg", ".gz", ".br", ".wasm"}
_LOADED = re.compile(
    r'<(?:link\b(?=[^>]*rel="?(?:stylesheet|icon|modulepreload|preload))[^>]*?href'
    r'|(?:script|img)\b[^>]*?src)="?([^">\s]+)',
)
_IN_STYLE = re.compile(r"""url\(["']?([^"')]+)["']?\)""")
_FONT = re.compile(r"@font-face\s*\{[^}]*\}")


@dataclass
class Load:
    """What one page fetched: path -> bytes on the wire; and what it wanted from elsewhere."""

    files: dict[str, int] = field(default_factory=dict)
    elsewhere: list[str] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """Sums by kind of file."""
        kinds: dict[str, int] = {}
        for path, size in self.files.items():
            suffix = Path(path).suffix or ".html"
            kinds[suffix] = kinds.get(suffix, 0) + size
        return {
            "bytes": sum(self.files.values()),
            "requests": len(self.files),
            "kinds": kinds,
            "elsewhere": len(self.elsewhere),
        }


def sent(file: Path) -> bytes:
    """A file as it goes over the wire."""
    raw = file.read_bytes()
    return raw if file.suffix in _PACKED else gzip.compress(raw, 6, mtime=0)


def measure(sites: Mapping[str, Path], browser: Path | None) -> dict[str, Any]:
    """Tool -> kind of page -> what its first load costs."""
    found: dict[str, Any] = {"method": "browser" if browser else "references"}
    for name, site in sites.items():
        found[name] = {}
        with loading(site, browser) as load:
            for kind, path in PAGES.items():
                if (site / path / "index.html").is_file():
                    found[name][kind] = load(path).as_json()
    return found


Loading = Callable[[str], Load]


@contextmanager
def loading(site: Path, browser: Path | None) -> Iterator[Loading]:
    """What tells of a page what its first load fetches: a browser, or without one its text."""
    if browser is None:
        yield lambda path: by_references(site, path)
        return
    from playwright.sync_api import Route, sync_playwright

    with serving(site) as (root, requests), sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        chromium = playwright.chromium.launch(executable_path=str(browser), args=arguments)

        def load(path: str) -> Load:
            requests.clear()
            elsewhere: list[str] = []

            def only_here(route: Route) -> None:
                if route.request.url.startswith((root, "data:", "blob:")):
                    route.continue_()
                else:
                    elsewhere.append(route.request.url)
                    route.abort()

            context = chromium.new_context()
            context.route("**/*", only_here)
            page = context.new_page()
            page.goto(root + path, wait_until="networkidle")
            page.wait_for_timeout(1000)
            context.close()
            return Load(dict(requests), elsewhere)

        yield load
        chromium.close()


@contextmanager
def serving(site: Path) -> Iterator[tuple[str, dict[str, int]]]:
    """The site's address, and the list of what was asked for, with the bytes of each answer."""
    requests: dict[str, int] = {}

    class _Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            file = site / path.lstrip("/")
            file = file / "index.html" if file.is_dir() else file
            found = file.is_file()
            body = sent(file) if found else b""
            if found:
                requests[path] = len(body)
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", mimetypes.guess_type(file.name)[0] or "text/plain")
            self.send_header("Content-Length", str(len(body)))
            if found and file.suffix not in _PACKED:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", requests
    finally:
        server.shutdown()
        server.server_close()


def by_references(site: Path, path: str) -> Load:
    """Without a browser: the page, what it names, and what its style sheets name.

    Fonts that a page may not need are counted, and what scripts fetch is not.
    """
    load = Load()
    page = site / path / "index.html"
    load.files[f"/{path}"] = len(sent(page))
    for reference in _LOADED.findall(page.read_text("utf-8")):
        _add(load, site, f"/{path}", reference)
    return load


def _add(load: Load, site: Path, base: str, reference: str) -> None:
    if reference.startswith(("http:", "https:", "//")):
        load.elsewhere.append(reference)
        return
    if reference.startswith(("data:", "#")):
        return
    clean = re.split(r"[?#]", reference)[0]
    folder = base if base.endswith("/") else f"{dirname(base)}/"
    path = normpath(clean if clean.startswith("/") else folder + clean)
    file = site / path.lstrip("/")
    if path in load.files or not file.is_file():
        return
    load.files[path] = len(sent(file))
    if file.suffix == ".css":
        text = file.read_text("utf-8")
        for face in _FONT.findall(text):
            for inner in _IN_STYLE.findall(face):
                _add(load, site, path, inner)
