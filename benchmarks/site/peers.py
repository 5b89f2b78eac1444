# The same pages for the other generators, and how each of them is run. What every peer gets: the
# pages' titles, headings, paragraphs, lists, tables and links, a list of the open folder, a table
# of contents, a language switch, and a search index. Our drawings and downloads are left out.
"""The generators that are compared."""

from __future__ import annotations

import os
import re
import shutil
import sys
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.site import content, export
from benchmarks.site.installing import Installed

SKELETONS = Path(__file__).parent / "skeletons"
OWN = "handbook"
EDITED = "services/service-0003/"
"""The page that is edited, by its place in the site."""
_ENVIRONMENT = {
    "ASTRO_TELEMETRY_DISABLED": "1",
    "NO_MKDOCS_2_WARNING": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
    "CI": "1",
}

REMOVED = ".removed"
"""Beside the projects: what was moved out of them."""

Commands = Sequence[Sequence[str]]


def empty(work: Path) -> None:
    """Delete what was moved away in a folder of projects."""
    shutil.rmtree(work / REMOVED, ignore_errors=True)


@dataclass(frozen=True)
class Edit:
    """One text in a file: the first ``old`` after ``after`` becomes ``new`` with a fresh mark."""

    file: Path
    old: str
    new: str
    after: str = ""

    def make(self, mark: str) -> None:
        """Save the file with the edit."""
        head, found, rest = self.file.read_text("utf-8").partition(self.after or "\n")
        if self.old not in rest:
            raise ValueError(f"{self.file}: nothing to edit")
        changed = rest.replace(self.old, self.new.replace("{mark}", mark), 1)
        self.file.write_text(head + found + changed, "utf-8")


@dataclass(frozen=True)
class Tool:
    """One generator with a project of one size."""

    name: str
    folder: Path
    build: Commands
    made: Sequence[str]
    """What a cold build finds removed: outputs and caches."""
    output: str
    edits: Sequence[Edit]
    serve: Callable[[int], Sequence[str]] | None = None
    """The command of its development server on a port."""
    check: Commands = ()
    environment: Mapping[str, str] = field(default_factory=dict)
    """All variables that its commands see."""

    @property
    def site(self) -> Path:
        """The folder with the finished pages."""
        return self.folder / self.output

    def clean(self) -> None:
        """Move away what earlier runs made.

        It is deleted when all is measured (`empty`): ext4 does not give out the number of a deleted
        file again for minutes, and passes over each of them whenever a file is made.
        """
        away = self.folder.parent / REMOVED / f"{self.folder.name}-{time.time_ns()}"
        for number, name in enumerate(self.made):
            path = self.folder / name
            if path.exists():
                away.mkdir(parents=True, exist_ok=True)
                path.rename(away / str(number))

    def edit(self, mark: str) -> Callable[[], None]:
        """Change one text in both languages; the function that comes back puts it as it was."""
        before = {each.file: each.file.read_bytes() for each in self.edits}
        for each in self.edits:
            each.make(mark)

        def restore() -> None:
            for file, raw in before.items():
                file.write_bytes(raw)

        return restore


def _environment(installed: Installed, **more: str) -> dict[str, str]:
    """The machine's own variables, silence, and the Node that was installed."""
    made = {**os.environ, **_ENVIRONMENT, **more}
    if installed.node:
        made["PATH"] = f"{installed.node.parent}{os.pathsep}{made['PATH']}"
    return made


def own(work: Path, pages: int, installed: Installed, use: str = "") -> Tool:
    """Our own generator with the made-up handbook; made if it is not there.

    With a ``use``, a project of its own for that.
    """
    folder = work / f"{OWN}{use}-{pages}"
    if not content.is_current(folder):
        shutil.rmtree(folder, ignore_errors=True)
        content.make(pages, folder)
    handbook = [sys.executable, "-m", "handbook"]
    return Tool(
        OWN,
        folder,
        build=[[*handbook, "build"]],
        check=[[*handbook, "check", "--alone"]],
        made=["site", ".handbook", ".site.lock"],
        output="site",
        edits=service_edit(folder),
        serve=lambda port: [*handbook, "serve", "--dev-addr", f"127.0.0.1:{port}"],
        # The core's compiled files are kept, as they are for everybody who has built once.
        environment=_environment(
            installed, PYTHONPATH=str(folder / "hooks"), PYTHONDONTWRITEBYTECODE=""
        ),
    )


def service_edit(folder: Path) -> list[Edit]:
    """The edit of our own data: the first words of how to get one service, in both languages."""
    file = folder / "data" / "services.yaml"
    identifier = f"id: {EDITED.split('/')[1]}\n"
    entity = file.read_text("utf-8").partition(identifier)[2]
    access = re.search(r"access:\n +sv: (\w+) .*?\n +fi: (\w+) ", entity, re.DOTALL)
    assert access is not None
    return [
        Edit(file, f"{language}: {word}", f"{language}: {{mark}} {word}", identifier)
        for language, word in zip(("sv", "fi"), access.groups(), strict=True)
    ]


def peers(
    work: Path, pages: int, installed: Installed, site: Path | None, only: Collection[str]
) -> list[Tool]:
    """The installed ones of ``only``. ``site``: our own build, from which projects are made."""
    made = []
    for name, maker in _MAKERS.items():
        if name not in only:
            continue
        reason = _missing(name, installed)
        if reason:
            print(f"{name} is left out: {reason}", file=sys.stderr)
            continue
        made.append(maker(work, pages, installed, site))
    return made


def _missing(name: str, installed: Installed) -> str:
    needed = {
        "hugo": (installed.hugo, installed.pagefind),
        "eleventy": (installed.node, installed.eleventy, installed.pagefind),
        "starlight": (installed.node, installed.astro),
        "mkdocs": (sys.executable,),
    }
    return "" if all(needed[name]) else "not installed; see `setup`"


def _project(
    folder: Path, skeleton: str, site: Path | None, write: Callable[[Path, export.Pages], None]
) -> Path:
    """The peer's project, written from our own finished site when it is missing or old."""
    if content.is_current(folder):
        return folder
    if site is None:
        raise FileNotFoundError(f"{folder}: build the handbook first")
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(SKELETONS / skeleton, folder)
    write(folder, export.Pages.of(site))
    (folder / content.MADE_FROM).write_text(content.version(), "utf-8")
    return folder


def _hugo(work: Path, pages: int, installed: Installed, site: Path | None) -> Tool:
    folder = _project(work / f"hugo-{pages}", "hugo", site, export.hugo)
    (folder / "static").mkdir(exist_ok=True)
    shutil.copyfile(SKELETONS / "style.css", folder / "static" / "style.css")
    hugo = str(installed.hugo)
    return Tool(
        "hugo",
        folder,
        build=[[hugo, "--quiet"], [str(installed.pagefind), "--site", "public", "--quiet"]],
        made=["public", "resources", ".hugo_build.lock"],
        output="public",
        edits=_markdown_edits(folder / "content" / "sv", folder / "content" / "fi"),
        environment=_environment(installed),
        serve=lambda port: [hugo, "server", "--port", str(port), "--renderToMemory"],
    )


def _eleventy(work: Path, pages: int, installed: Installed, site: Path | None) -> Tool:
    folder = installed.peers / "eleventy" / "work" / str(pages)
    _project(folder, "eleventy", site, export.eleventy)
    shutil.copyfile(SKELETONS / "style.css", folder / "src" / "style.css")
    eleventy = [str(installed.node), str(installed.eleventy)]
    return Tool(
        "eleventy",
        folder,
        build=[
            [*eleventy, "--quiet"],
            [str(installed.pagefind), "--site", "_site", "--quiet"],
        ],
        made=["_site", ".cache"],
        output="_site",
        edits=_markdown_edits(folder / "src", folder / "src" / "fi"),
        environment=_environment(installed),
        serve=lambda port: [*eleventy, "--serve", f"--port={port}"],
    )


def _starlight(work: Path, pages: int, installed: Installed, site: Path | None) -> Tool:
    folder = installed.peers / "starlight" / "work" / str(pages)
    _project(folder, "starlight", site, export.starlight)
    astro = [str(installed.node), str(installed.astro)]
    docs = folder / "src" / "content" / "docs"
    return Tool(
        "starlight",
        folder,
        build=[[*astro, "build"]],
        made=["dist", ".astro", "node_modules", "../../node_modules/.astro"],
        output="dist",
        edits=_markdown_edits(docs, docs / "fi"),
        environment=_environment(installed),
        serve=lambda port: [*astro, "dev", "--host", "127.0.0.1", "--port", str(port)],
    )


def _mkdocs(work: Path, pages: int, installed: Installed, site: Path | None) -> Tool:
    folder = _project(work / f"mkdocs-{pages}", "mkdocs", site, export.mkdocs)
    mkdocs = [sys.executable, "-m", "mkdocs"]
    return Tool(
        "mkdocs",
        folder,
        build=[[*mkdocs, "build", "--quiet"]],
        made=["site"],
        output="site",
        edits=_markdown_edits(folder / "docs" / "sv", folder / "docs" / "fi"),
        environment=_environment(installed),
        serve=lambda port: [*mkdocs, "serve", "--livereload", "--dev-addr", f"127.0.0.1:{port}"],
    )


_MAKERS = {"hugo": _hugo, "eleventy": _eleventy, "starlight": _starlight, "mkdocs": _mkdocs}
NAMES = (OWN, *_MAKERS)


def _markdown_edits(*folders: Path) -> list[Edit]:
    """One more word before the first heading of one page, in each language."""
    files = [folder / f"{EDITED.rstrip('/')}.md" for folder in folders]
    return [Edit(file, "\n## ", "\n{mark}\n\n## ") for file in files]
