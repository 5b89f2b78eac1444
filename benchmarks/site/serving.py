# How long from a saved file until the preview serves the new text: each tool's development server
# is started, a file is saved with a fresh mark in it, and the page is asked for until the mark is
# there. Our own server gets every kind of edit that an editor makes; the others the edit of one
# text.
"""From save to served page."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.site.peers import EDITED, OWN, Edit, Tool

_TIMEOUT = 180.0
_PAUSE = 0.004
_REST = 0.7
"""Seconds between one edit and the next, so that a server's own pauses are met at any point."""


TEXT = "text of a service"
_SAVES = 20


@dataclass(frozen=True)
class Change:
    """One kind of edit, and the address where it shows. ``{mark}`` in it is filled in."""

    kind: str
    edits: Sequence[Edit]
    address: str


def changes(tool: Tool) -> list[Change]:
    """The edits to make with a tool: of every kind for our own, five of one text for the others."""
    if tool.name != OWN:
        return [Change("text", tool.edits[:1], EDITED)] * 5
    return list(_own_changes(tool))


def _own_changes(tool: Tool) -> Iterator[Change]:
    data, docs = tool.folder / "data", tool.folder / "docs"
    core, overrides = tool.folder / "hooks" / "handbook", tool.folder / "overrides"
    text, text_fi = tool.edits
    service = EDITED.split("/")[1]
    in_service = f"id: {service}\n"
    role, model = "role-0001", "model-0001"

    def named(file: Path, identifier: str) -> Edit:
        return Edit(file, "    sv: ", "    sv: {mark} ", f"id: {identifier}\n")

    pages = ([text], EDITED), ([text, text_fi], EDITED), ([text_fi], f"fi/{EDITED}")
    yield from [Change(TEXT, edits, page) for _ in range(7) for edits, page in pages][:_SAVES]
    first_task = Edit(data / "roles.yaml", "  - sv: ", "  - sv: {mark} ", f"id: {role}\n")
    yield from [Change("text of a role", [first_task], f"roles/{role}/")] * 5
    step = Edit(data / "models" / f"{model}.yaml", "      sv: ", "      sv: {mark} ", "\nsteps:\n")
    yield from [Change("text of a model", [step], f"models/{model}/")] * 5
    guide = docs / "sv" / "guides" / "guide-0001.md"
    in_guide = Edit(guide, "\n- ", "\n- {mark} ")
    yield from [Change("hand-written page", [in_guide], "guides/guide-0001/")] * 3
    services = data / "services.yaml"
    yield Change("title", [named(services, service)], EDITED)
    yield Change("title", [named(services, service)], f"parallel/{EDITED}")
    yield Change("title", [Edit(guide, "title: ", "title: {mark} ")], "guides/guide-0001/")
    body = re.search(rf"- {in_service}(.*?)(?=\n- id: |\Z)", services.read_text("utf-8"), re.S)
    assert body is not None
    copy = f"- id: new-{{mark}}\n{body[1]}\n- {in_service}"
    yield from [
        Change("new entity", [Edit(services, f"- {in_service}", copy)], "services/new-{mark}/")
    ] * 2
    templates = core / "pages" / "templates" / "kinds"
    in_template = Edit(templates / "service.html.j2", '<h2 id="access">', '<h2 id="access">{mark} ')
    yield Change("template", [in_template], EDITED)
    yield Change("template", [in_template], f"fi/{EDITED}")
    pieces = overrides / "shell" / "pieces.html"
    in_shell = Edit(pieces, '<footer class="foot">', '<footer class="foot {mark}">')
    yield Change("template", [in_shell], EDITED)
    term, user = _term_and_user(services)
    in_glossary = named(data / "glossary.yaml", term)
    yield from [Change("term used everywhere", [in_glossary], f"services/{user}/")] * 2
    label = Edit(data / "interface.yaml", "sv: ", "sv: {mark} ", "service.access:")
    label = _label(label)
    yield Change("label", [label], EDITED)
    style = tool.folder / "docs" / "assets" / "handbook.css"
    yield Change(
        "style sheet",
        [Edit(style, "*/", "*/\n.{mark} { color: inherit; }\n")],
        "assets/handbook.css",
    )


def _label(edit: Edit) -> Edit:
    """Labels may be quoted; the mark stands inside the quotes."""
    rest = edit.file.read_text("utf-8").partition(edit.after)[2]
    quote = '"' if re.match(r'[^\n]*?\n?\s*\{?\s*sv: "', rest) else ""
    return Edit(edit.file, f"sv: {quote}", f"sv: {quote}{{mark}} ", edit.after)


def _term_and_user(services: Path) -> tuple[str, str]:
    """A term that services name in their texts, and one of those services."""
    text = services.read_text("utf-8")
    found = re.search(r"\[\[term:(term-\d+)\]\]", text)
    assert found is not None
    users = re.findall(r"^- id: (service-\d+)", text[: found.start()], re.M)
    return found[1], users[-1]


def measure(tool: Tool) -> dict[str, Any]:
    """Seconds until the server answers, and for each edit until its text is served."""
    assert tool.serve is not None
    port = _free_port()
    seconds: dict[str, list[float]] = {}
    started = time.monotonic()
    with _running(tool.serve(port), tool.folder, tool.environment) as process:
        root = f"http://127.0.0.1:{port}/"
        if not _until(lambda: bool(process.poll() is not None or _page(root + EDITED)), 300):
            return {"failed": True}
        if process.poll() is not None:
            return {"failed": True}
        start = time.monotonic() - started
        time.sleep(2)
        for number, change in enumerate(changes(tool)):
            took = _one(change, number, root)
            print(f"{tool.folder.name} {tool.name} {change.kind}: {took:.2f} s", flush=True)
            seconds.setdefault(change.kind, []).append(took)
    return {
        "start": start,
        "seconds": seconds,
        "median": {kind: median(each) for kind, each in seconds.items()},
        "overall": median([one for each in seconds.values() for one in each]),
    }


def _one(change: Change, number: int, root: str) -> float:
    """Save, wait for the new text, put it back, wait for the old one. Infinite if it never came."""
    # In small letters: a page may begin a name with a capital.
    mark = f"mark{number}x{time.time_ns() % 10**9}"
    address = root + change.address.replace("{mark}", mark)
    before = {each.file: each.file.read_bytes() for each in change.edits}
    time.sleep(_REST + number * 0.13 % 0.5)
    try:
        for each in change.edits:
            each.make(mark)
        saved = time.monotonic()
        arrived = _until(lambda: mark in _page(address).lower(), _TIMEOUT)
        seconds = time.monotonic() - saved
    finally:
        for file, raw in before.items():
            file.write_bytes(raw)
    gone = _until(lambda: mark not in _page(address).lower(), _TIMEOUT)
    return seconds if arrived and gone else float("inf")


def _until(true: Callable[[], bool], limit: float) -> bool:
    end = time.monotonic() + limit
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(_PAUSE)
    return False


def _page(address: str) -> str:
    """What is served; nothing while the server is away. A missing page's own text counts not."""
    request = urllib.request.Request(address, headers={"Accept": "text/html,*/*"})
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            text: str = answer.read().decode("utf-8", "replace")
            return text
    except (OSError, urllib.error.HTTPError):
        return ""


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@contextmanager
def _running(
    command: Sequence[str], folder: Path, environment: Mapping[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    """The server in a group of its own, so that its children end with it."""
    with (folder / ".serve.log").open("wb") as log:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            yield process
        finally:
            for each in (signal.SIGTERM, signal.SIGKILL):
                try:
                    os.killpg(process.pid, each)
                except ProcessLookupError:
                    break
                time.sleep(1)
            process.wait()
