# The whole site into an empty folder. Pages are made and written path by path - both languages, the
# parallel view, the downloads - so that nobody needs all of them in memory and any number of
# processes can share the work. How many there are is never seen in the result.
"""Building the site."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter

from handbook.language import Language
from handbook.pages.assets import ENDINGS, smaller
from handbook.pages.page import Page, address
from handbook.pages.search import avoided_words, record
from handbook.processes import together
from handbook.search import Record, index_files
from handbook.site.outputs import DOCS, Output, Site


@dataclass(frozen=True, slots=True)
class Built:
    """How many pages there are, and how many seconds each part took."""

    pages: int
    seconds: dict[str, float]


def build(site: Site, folder: Path, processes: int) -> Built:
    """Write every file of ``site`` into the empty folder ``folder``."""
    started = perf_counter()
    paths = site.paths
    parts = [paths[number::processes] for number in range(processes)]
    jobs = [partial(_write_pages, site, part, folder) for part in parts]
    records = {key: each for part in together(jobs, processes) for key, each in part.items()}
    pages_done = perf_counter()
    _write_all(folder, site.common())
    _write_all(folder, assets(site.root))
    in_order = {
        language: [each for path in paths if (each := records.get((path, language))) is not None]
        for language in Language
    }
    together(
        [partial(_write_search, in_order[language], language, folder) for language in Language],
        processes,
    )
    return Built(
        len(paths) * len(Language),
        {"pages": pages_done - started, "search": perf_counter() - pages_done},
    )


def write_beside(site: Site, pages: Sequence[Page], folder: Path) -> None:
    """Write into ``folder`` what an engine that knows only pages leaves out.

    ``pages`` are all pages, path by path, in Swedish and in Finnish.
    """
    for sv, fi in zip(pages[::2], pages[1::2], strict=True):
        _write_all(folder, site.beside(sv, fi))
    _write_all(folder, site.common())
    _write_all(folder, assets(site.root))
    avoided = _avoided(site)
    for language in Language:
        found = _records(site, (page for page in pages if page.language is language), avoided)
        _write_search(list(found.values()), language, folder)


def _records(
    site: Site, pages: Iterable[Page], avoided: Mapping[Language, frozenset[str]]
) -> dict[tuple[str, Language], Record]:
    return {
        (page.path, page.language): record(page, site.handbook, avoided[page.language])
        for page in pages
        if page.path and not page.hidden
    }


def _avoided(site: Site) -> dict[Language, frozenset[str]]:
    return {each: avoided_words(site.handbook, each) for each in Language}


def _write_pages(
    site: Site, paths: Sequence[str], folder: Path
) -> dict[tuple[str, Language], Record]:
    avoided = _avoided(site)
    found: dict[tuple[str, Language], Record] = {}
    for path in paths:
        pages, outputs = site.of_path(path)
        _write_all(folder, outputs)
        found |= _records(site, pages, avoided)
    return found


def _write_search(records: Sequence[Record], language: Language, folder: Path) -> None:
    prefix = f"{address('', language)}search/"
    files = index_files(records, language)
    _write_all(folder, ((prefix + name, content) for name, content in files.items()))


def assets(root: Path) -> Iterator[Output]:
    """Whatever stands in ``docs/`` beside the pages, as readers fetch it.

    Swedish files lie at the root of the site, as the Swedish pages do.
    """
    docs = root / DOCS
    for file in sorted(docs.rglob("*")):
        name = file.relative_to(docs).as_posix()
        if file.suffix == ".md" or _is_left_out(name) or not file.is_file():
            continue
        content = file.read_bytes()
        if name.startswith("assets/") and name.count("/") == 1 and file.suffix in ENDINGS:
            content = smaller(file.suffix, content.decode()).encode()
        first, _, rest = name.partition("/")
        yield (rest if first == Language.SV else name), content


def _is_left_out(name: str) -> bool:
    """What the engine leaves out too: hidden files, and a folder of templates."""
    return name.startswith("templates/") or any(each.startswith(".") for each in name.split("/"))


def _write_all(folder: Path, outputs: Iterable[Output]) -> None:
    root = f"{folder}{os.sep}"
    for name, content in outputs:
        file = root + name
        try:
            with open(file, "wb") as stream:  # noqa: PTH123 - thousands of files
                stream.write(content)
        except FileNotFoundError:
            os.makedirs(os.path.dirname(file), exist_ok=True)  # noqa: PTH103, PTH120
            with open(file, "wb") as stream:  # noqa: PTH123
                stream.write(content)
