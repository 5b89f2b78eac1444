# The preview over HTTP, for this machine only: pages as they are on the disk, a small script that
# loads a page again when something has changed and shows what is wrong, and, a moment after the
# last change, the slower checks in the background. Nothing of it is ever in a built site.
"""Serving the preview."""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Condition, Event, Thread
from urllib.parse import parse_qs, unquote, urlsplit

from markupsafe import escape

from handbook.problems import Problem, format_text, is_error
from handbook.site.preview import Preview, Refused

LIVE = "~live"
"""Where the script asks for news. No page can have this address: ids have no tilde."""
_SCRIPT = f"{LIVE}.js"
_PATIENCE_WITH_FILES = 1.0
"""Seconds until files that could not be read are looked at again."""

_PATIENCE = 25.0
"""Seconds after which a question for news is answered although there is none."""

Findings = Callable[[Preview], tuple[Problem, ...]]
"""The slower checks: looks at the whole handbook and says everything that is wrong."""

# What the script shows stands in both languages: who edits may read either.
_LIVE_JS = """"use strict";
(() => {
  const root = document.currentScript.dataset.root;
  let known = document.currentScript.dataset.version;
  let box = null;
  const show = (text) => {
    if (!text) { box?.remove(); box = null; return; }
    if (!box) {
      box = document.createElement("pre");
      box.setAttribute("role", "status");
      box.style.cssText = "position:fixed;z-index:9999;right:0;bottom:0;left:0;max-height:40vh;" +
        "overflow:auto;margin:0;padding:12px 16px;background:#fff3cd;color:#332701;" +
        "border-top:3px solid #8a5a00;font:14px/1.4 monospace;white-space:pre-wrap";
      document.body.append(box);
    }
    box.textContent = text;
  };
  const ask = async () => {
    for (;;) {
      try {
        const answer = await fetch(`${root}~live?since=${known}`, { cache: "no-store" });
        const news = await answer.json();
        if (String(news.version) !== known) { location.reload(); return; }
        show(news.problems);
      } catch {
        await new Promise((done) => setTimeout(done, 1000));
      }
    }
  };
  ask();
})();
"""


class News:
    """What has changed since, told to whoever waits; and what the slower checks have found."""

    def __init__(self, preview: Preview, findings: Findings, report: Callable[[str], None]) -> None:
        """``report`` shows problems to whoever has started the preview."""
        self.preview = preview
        self._findings = findings
        self._report = report
        self._changed = Condition()
        self._checked = -1
        self._problems = ""
        self._told = ""
        self._stirred = Event()
        self._over = Event()

    def stir(self) -> None:
        """Something may have changed on the disk."""
        self._stirred.set()

    def follow(self, pause: float) -> None:
        """Look whenever something has stirred, once for all that happens in a ``pause``.

        Never ends. Pages that are asked for meanwhile are up to date without it: this only tells
        those who wait for news.
        """
        said = ""
        while not self._over.is_set():
            self._stirred.wait()
            self._over.wait(pause)
            self._stirred.clear()
            before = self.preview.version
            try:
                after = self.preview.refresh()
            except Exception as error:
                # Perhaps a file in the middle of being saved: there is more to come. If not, a
                # page that is asked for says what is wrong.
                if repr(error) != said:
                    said = repr(error)
                    self._report(said)
                self._over.wait(_PATIENCE_WITH_FILES)
                self._stirred.set()
                continue
            said = ""
            if after != before:
                with self._changed:
                    self._changed.notify_all()

    def wait(self, since: int) -> tuple[int, str]:
        """The version and the problems, as soon as the version is another than ``since``."""
        problems = self._problems
        with self._changed:
            self._changed.wait_for(
                lambda: self.preview.version != since or self._problems != problems, _PATIENCE
            )
        return self.preview.version, self._problems

    def check_when_quiet(self, pause: float) -> None:
        """Run the slower checks whenever nothing has changed for ``pause`` seconds. Never ends."""
        while not self._over.is_set():
            version = self.preview.version
            with self._changed:
                self._changed.wait(pause)
            if self.preview.version != version or self._checked == version or self._over.is_set():
                continue
            self._checked = version
            try:
                found = self._findings(self.preview)
            except Exception as error:  # the pages are served all the same
                self._report(repr(error))
                continue
            self._tell(found)

    def _tell(self, problems: tuple[Problem, ...]) -> None:
        text = format_text(problems) if problems else ""
        if text != self._told:
            self._report(text)
            self._told = text
        errors = tuple(filter(is_error, problems))
        self._problems = format_text(errors) if errors else ""
        with self._changed:
            self._changed.notify_all()

    def end(self) -> None:
        """Let the checking thread go."""
        self._over.set()
        self._stirred.set()
        with self._changed:
            self._changed.notify_all()


def server(news: News, host: str, port: int) -> ThreadingHTTPServer:
    """The server, not yet started. Raises ``OSError`` when the port is taken."""
    made = ThreadingHTTPServer((host, port), partial(_Handler, news))
    made.daemon_threads = True
    return made


def in_background(work: Callable[[], None]) -> Thread:
    """Start ``work`` in a thread that ends with the program."""
    thread = Thread(target=work, daemon=True)
    thread.start()
    return thread


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, news: News, *arguments: object) -> None:
        self.news = news
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer a question."""
        parts = urlsplit(self.path)
        name = unquote(parts.path).lstrip("/")
        try:
            if name == LIVE:
                self._tell_news(parse_qs(parts.query))
            elif name == _SCRIPT:
                self._send(HTTPStatus.OK, "text/javascript", _LIVE_JS.encode())
            else:
                self._send_file(name)
        except (BrokenPipeError, ConnectionResetError):
            pass  # the reader has gone on to another page

    do_HEAD = do_GET  # noqa: N815 - the name that http.server calls

    def _tell_news(self, query: dict[str, list[str]]) -> None:
        since = query.get("since", [""])[0]
        version, problems = self.news.wait(int(since) if since.isdecimal() else -1)
        content = json.dumps({"version": version, "problems": problems})
        self._send(HTTPStatus.OK, "application/json", content.encode())

    def _send_file(self, name: str) -> None:
        preview = self.news.preview
        try:
            found = preview.file(name)
            status = HTTPStatus.OK
            if found is None and not name.endswith("/") and preview.file(f"{name}/") is not None:
                self.send_response(HTTPStatus.MOVED_PERMANENTLY)
                self.send_header("Location", f"/{name}/")
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            if found is None:
                found, status = preview.file("404.html"), HTTPStatus.NOT_FOUND
        except Exception as error:  # a fault in a template or in the code: the preview lives on
            self.log_error("%r", error)
            found, status = _sorry(repr(error)), HTTPStatus.INTERNAL_SERVER_ERROR
        if isinstance(found, Refused):
            found, status = _sorry(format_text(found.problems)), HTTPStatus.INTERNAL_SERVER_ERROR
        kind = "text/html" if status is not HTTPStatus.OK else _kind(name)
        content = found or b""
        if kind == "text/html":
            content = self._with_script(content)
        self._send(status, kind, content)

    def _with_script(self, html: bytes) -> bytes:
        version = self.news.preview.version
        script = f'<script src="/{_SCRIPT}" data-root="/" data-version="{version}"></script>'
        head, body, rest = html.rpartition(b"</body>")
        return head + script.encode() + body + rest

    def _send(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        self.send_response(status)
        is_text = kind.startswith("text/") or kind.endswith(("json", "xml"))
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if is_text else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing of every page that is read; faults are told."""

    def log_error(self, format: str, *arguments: object) -> None:
        super().log_message(format, *arguments)


def _kind(name: str) -> str:
    if name.endswith("/") or not name:
        return "text/html"
    if name.endswith(".bpmn"):
        return "application/xml"
    return mimetypes.guess_type(name)[0] or "application/octet-stream"


def _sorry(words: str) -> bytes:
    """A page with nothing but what is wrong, in both languages as the messages are."""
    return (
        '<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8">'
        "<title>sv / fi</title></head><body><h1>Sidan kan inte visas / "
        f'<span lang="fi">Sivua ei voi näyttää</span></h1><pre>{escape(words)}</pre></body></html>'
    ).encode()
