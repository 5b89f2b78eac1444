# The handbook as it stands on the disk right now, page by page. Nothing is made before it is asked
# for, and every question looks at the files first, so no page can be stale and no watcher can be
# late. An edit inside single texts is carried into the finished structures - menus, links, drawings
# that it does not concern stay; anything else begins a new site, of records that are still known.
#
# This is the one place that changes a record: words inside a text, nothing else, and only here.
"""A site that follows its files."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import RLock

from handbook.checks import check
from handbook.language import Language
from handbook.model import Entity, Kind, Text
from handbook.model.reads import Mark, observed
from handbook.pages.parallel import FOLDER as PARALLEL
from handbook.pages.parallel import has_parallel
from handbook.pages.rendering import NOT_COMPARED, forget_templates
from handbook.pages.search import avoided_words, is_searched, record
from handbook.pages.settings import Standing
from handbook.problems import Problem, is_error, sorted_problems
from handbook.reading import Reading, read
from handbook.reading.remembered import Remembered
from handbook.search import Record, index_files
from handbook.site.building import assets
from handbook.site.facts import walk
from handbook.site.options import DOCS, OVERRIDES, Options
from handbook.site.outputs import Site

_CODE = Path(__file__).parents[1]
_INDEX = "index.html"
_SEARCH = "search/"
_ATTEMPTS = 3

Stamps = Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Refused:
    """The files hold something that no page can be made of."""

    problems: tuple[Problem, ...]


class Preview:
    """Follows the project in a folder. Safe to ask from several threads."""

    def __init__(self, root: Path, options: Callable[[], Options]) -> None:
        """Follow the project in ``root``. ``options`` reads the configuration."""
        self.root = root
        self.version = 0
        """Grows with every change that a page could show."""
        self._options = options
        self._lock = RLock()
        self._remembered = Remembered()
        self._machinery: Stamps = {}
        self._reading: Reading | None = None
        self._site: Site | None = None
        self._standing: Standing = NOT_COMPARED
        self._records: dict[str, tuple[frozenset[Mark], dict[Language, Record]]] = {}
        self._search: dict[Language, dict[str, bytes]] = {}
        self._assets: dict[str, bytes] | None = None

    # Following the files -------------------------------------------------------------------------

    def refresh(self) -> int:
        """Look at the files; the version then tells whether anything has changed."""
        with self._lock:
            machinery = dict(_stamps(self.root))
            if machinery != self._machinery:
                self._machinery = machinery
                self._site = self._assets = None
                forget_templates()
            reading = self._read()
            if self._reading is None or not _is_same(reading, self._reading):
                if not self._carry_over(reading):
                    self._site = None
                self._reading = reading
                self._search.clear()
                self.version += 1
            if self._site is None and reading.handbook is not None:
                self._site = Site(self.root, reading.handbook, self._options(), self._standing)
                self._records.clear()
                self._search.clear()
                self.version += 1
            return self.version

    def _read(self) -> Reading:
        for _ in range(_ATTEMPTS):
            try:
                return read(self.root, self._remembered)
            except FileNotFoundError:
                continue  # listed a moment ago: an editor has put the new file in its place since
        return read(self.root, self._remembered)

    def compared(self, standing: Standing) -> None:
        """The languages have been compared: pages show which side is newer."""
        with self._lock:
            if standing == self._standing:
                return
            self._standing = standing
            if self._site is not None:
                self._site.compared(standing)
                self._records.clear()
                self._search.clear()
            self.version += 1

    def _carry_over(self, reading: Reading) -> bool:
        """Put changed words into the site that stands; False if more than words has changed."""
        old, site = self._reading, self._site
        if old is None or site is None or reading.handbook is None or reading.problems:
            return False
        if old.handbook is None or not _same_frame(reading, old):
            return False
        changed: list[tuple[Text, Text]] = []
        new_words = False
        for ref, entity in reading.entities.items():
            if entity is old.entities[ref]:
                continue
            known = site.handbook[ref]
            refs = reading.handbook.prose_references[ref]
            if (pairs := _texts_beside(known, entity)) is None:
                return False
            if refs != site.handbook.prose_references[ref]:
                return False
            new_words |= site.diagrams.has_other_words(known, entity)
            changed += pairs
        for before, after in changed:
            # Records are frozen for everybody else.
            before.__dict__.update(after.__dict__)
        marks = frozenset(id(before) for before, _ in changed)
        if new_words:
            site.diagrams.forget_words()
        site.handbook.locations.update(reading.handbook.locations)  # type: ignore[attr-defined]
        for path in [path for path, (seen, _) in self._records.items() if seen & marks]:
            del self._records[path]
        return True

    def warm_up(self) -> None:
        """Make one page of every kind, so that no reader waits until what it needs is loaded.

        Readers' own questions go between.
        """
        with self._lock:
            site = self._site
        if site is None:
            return
        firsts: dict[tuple[str, int], str] = {}
        for path in site.paths:
            firsts.setdefault((path.partition("/")[0], path.count("/")), path)
        for path in firsts.values():
            for language in Language:
                with self._lock:
                    if self._site is not site:
                        return  # somebody is at work; what is asked for is loaded then
                    # A page with a fault in it may be no page at all; it says why when asked for.
                    with suppress(Exception):
                        site.html(site.page(path, language))

    # Answering -----------------------------------------------------------------------------------

    def file(self, name: str) -> bytes | Refused | None:
        """The file with this address from the root of the site; None if there is none.

        ``Refused`` when the data has errors.
        """
        with self._lock:
            self.refresh()
            return self.answer(name)

    def answer(self, name: str) -> bytes | Refused | None:
        """The same, as the files were at the last look."""
        with self._lock:
            reading, site = self._reading, self._site
            assert reading is not None
            if site is None or any(map(is_error, reading.problems)):
                return Refused(_errors(reading))
            try:
                return self._file(site, name)
            except Exception:
                # A reference that leads nowhere, an id that is there twice: the checks know.
                if errors := _errors(reading):
                    return Refused(errors)
                raise

    def _file(self, site: Site, name: str) -> bytes | None:
        if name.endswith("/") or not name:
            name += _INDEX
        language, inner = Language.SV, name
        if name.startswith(f"{Language.FI}/"):
            language, inner = Language.FI, name.partition("/")[2]
        path = inner.removesuffix(_INDEX).removesuffix("/")
        if inner.endswith(_INDEX) and path.startswith(f"{PARALLEL}/"):
            return self._parallel(site, path.partition("/")[2])
        if inner.endswith(_INDEX):
            return site.html(site.page(path, language)) if site.has(path) else None
        if inner.startswith(_SEARCH):
            return self._search_files(site, language).get(inner.removeprefix(_SEARCH))
        folder = inner.rpartition("/")[0]
        if folder.startswith((f"{Kind.MODEL.folder}/", f"{Kind.ROLE.folder}/")) and site.has(
            folder
        ):
            pages = [site.page(folder, each) for each in Language]
            if (found := dict(site.beside(pages[0], pages[1])).get(name)) is not None:
                return found
        if (make := site.common.get(name)) is not None:
            return make()
        if self._assets is None:
            self._assets = dict(assets(site))
        return self._assets.get(name)

    def _parallel(self, site: Site, path: str) -> bytes | None:
        if not site.has(path):
            return None
        sv, fi = (site.page(path, each) for each in Language)
        return site.parallel(sv, fi) if has_parallel(sv) else None

    def _search_files(self, site: Site, language: Language) -> dict[str, bytes]:
        """The search of one language: the first question takes as long as making every page."""
        if language not in self._search:
            avoided = {each: avoided_words(site.handbook, each) for each in Language}
            for path in site.paths:
                if path not in self._records:
                    with observed() as seen:
                        pages = [site.page(path, each) for each in Language]
                        found = {
                            page.language: record(page, site.handbook, avoided[page.language])
                            for page in pages
                            if is_searched(page)
                        }
                    self._records[path] = frozenset(seen), found
            told = (self._records[path][1].get(language) for path in site.paths)
            self._search[language] = index_files((each for each in told if each), language)
        return self._search[language]


def _errors(reading: Reading) -> tuple[Problem, ...]:
    return sorted_problems(filter(is_error, check(reading, with_pictures=False)))


def _is_same(new: Reading, old: Reading) -> bool:
    return (
        _same_frame(new, old)
        and new.problems == old.problems
        and all(entity is old.entities[ref] for ref, entity in new.entities.items())
    )


def _same_frame(new: Reading, old: Reading) -> bool:
    """Whether everything but the insides of entities is the same."""
    if new.handbook is None or old.handbook is None:
        return new.handbook is old.handbook and new.problems == old.problems
    one, other = new.handbook, old.handbook
    return (
        one.organisation is other.organisation
        and tuple(new.entities) == tuple(old.entities)
        and new.names.keys() == old.names.keys()
        and new.interface.keys() == old.interface.keys()
        and all(text is old.interface[key] for key, text in new.interface.items())
        and one.documents == other.documents
        and _are_same(one.changes, other.changes)
        and _are_same(one.needs, other.needs)
        and new.problems == old.problems
    )


def _are_same(new: tuple[object, ...], old: tuple[object, ...]) -> bool:
    return len(new) == len(old) and all(a is b for a, b in zip(new, old, strict=True))


def _texts_beside(old: Entity, new: Entity) -> list[tuple[Text, Text]] | None:
    """The texts that differ, old and new; None if anything else differs."""
    old_parts: list[str] = []
    new_parts: list[str] = []
    old_texts: list[Text] = []
    new_texts: list[Text] = []
    walk(old, old_parts, old_texts)
    walk(new, new_parts, new_texts)
    if old_parts != new_parts or len(old_texts) != len(new_texts):
        return None
    pairs = zip(old_texts, new_texts, strict=True)
    return [(a, b) for a, b in pairs if (a.sv, a.fi) != (b.sv, b.fi)]


def _stamps(root: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    """What pages are made with, but for the facts: templates, theme, assets, configuration."""
    for folder in (root / OVERRIDES, root / DOCS, _CODE):
        for here, folders, files in os.walk(folder):
            folders[:] = [each for each in folders if each != "__pycache__"]
            for file in files:
                if not file.endswith((".md", ".pyc")):
                    yield _stamp(f"{here}{os.sep}{file}")
    yield _stamp(str(root / "mkdocs.yml"))


def _stamp(file: str) -> tuple[str, tuple[int, int]]:
    try:
        found = os.stat(file)  # noqa: PTH116 - hundreds of files at every request
    except OSError:
        return file, (0, 0)
    return file, (found.st_size, found.st_mtime_ns)
