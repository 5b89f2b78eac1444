# The whole site into an empty folder. Pages are made and written path by path - both languages, the
# parallel view, the downloads - so that nobody needs all of them in memory and any number of
# processes can share the work. How many there are is never seen in the result, nor what was taken
# over from the last build.
"""Building the site."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter

from handbook.language import Language
from handbook.model.reads import observed
from handbook.pages.assets import packed, served
from handbook.pages.page import Page, address
from handbook.pages.search import avoided_words, is_searched, record, search_files
from handbook.problems import Problem, sorted_problems
from handbook.processes import shared
from handbook.search import Record, index_files, is_of_few_pages
from handbook.site.facts import Facts
from handbook.site.keeping import Kept, Made
from handbook.site.markdown import broken
from handbook.site.options import ASSETS, DOCS
from handbook.site.outputs import Site
from handbook.site.staging import Output, Staging, Stamp

_FEW = 12
"""Fewer paths than this are made sooner than another process has started."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build has done.

    ``pages`` counts both languages, ``made`` those of them that were not taken over. ``problems``
    are links of hand-written pages that lead nowhere. ``kept`` is for the next build.
    """

    pages: int
    made: int
    problems: tuple[Problem, ...]
    kept: Kept
    seconds: dict[str, float]


def build(
    site: Site, folder: Path, processes: int, kept: Kept | None = None, old: Path | None = None
) -> Built:
    """Make ``folder``, which is empty or holds an earlier site, hold every file of ``site``.

    With what the last build left in ``kept`` and in the folder ``old``, pages that nothing has
    changed are taken over.
    """
    started = perf_counter()
    facts = Facts(site)
    staging = Staging.of(folder, old)
    search_was = () if kept is None else tuple(kept.search)
    if kept is not None and (old is None or kept.frame != facts.frame):
        kept = None  # another frame: no page and no file of the search is surely the same
    taken = _taken_over(facts, staging, kept) if kept is not None else {}
    todo = [path for path in site.paths if path not in taken]
    # Hand-written pages first: a library has to be loaded for them, and nobody waits at the end.
    todo.sort(key=lambda path: (path, Language.SV) not in site.documents)
    answers = shared(todo, partial(_make, facts, staging), processes, _FEW)
    fresh = {path: made for answer in answers for path, made in answer[0].items()}
    problems = [problem for answer in answers for problem in answer[1]]
    pages = {path: fresh.get(path) or taken[path] for path in site.paths}
    pages_done = perf_counter()
    search = _search_taken_over(pages, staging, kept)
    jobs = [] if search is not None else list(_search(pages, staging, search_was))
    # Two small ones: whoever has made an index first takes them.
    jobs += [partial(_write_packed, site, staging, outputs) for outputs in (_common, assets)]
    done = [each for part in shared(jobs, _done, processes) for each in part]
    if search is None:
        search = dict(sorted(each for found, _ in done for each in found.items()))
    names = {name for _, found in done for name in found}
    staging.clear(names.union(search, *(made.files for made in pages.values())))
    problems += _broken(site, pages)
    return Built(
        len(site.paths) * len(Language),
        len(todo) * len(Language),
        sorted_problems(problems),
        Kept(facts.frame, pages, search),
        {"pages": pages_done - started, "search": perf_counter() - pages_done},
    )


def _taken_over(facts: Facts, staging: Staging, kept: Kept) -> dict[str, Made]:
    found: dict[str, Made] = {}
    for path in facts.site.paths:
        made = kept.pages.get(path)
        if made is None or not _is_unchanged(facts, path, made):
            continue
        if staging.take_over(made.files):
            found[path] = made
    return found


def _is_unchanged(facts: Facts, path: str, made: Made) -> bool:
    try:
        return made.key == facts.key(path, made.reads)
    except (IndexError, KeyError, TypeError):  # somebody has been at what was kept
        return False


def _make(
    facts: Facts, staging: Staging, paths: Iterable[str]
) -> tuple[dict[str, Made], list[Problem]]:
    """Make and write the pages of ``paths``."""
    site = facts.site
    avoided = _avoided(site)
    found: dict[str, Made] = {}
    problems: list[Problem] = []
    for path in paths:
        with observed() as seen:
            pages, outputs = site.of_path(path)
            records = {
                page.language: record(page, site.handbook, avoided[page.language])
                for page in pages
                if is_searched(page)
            }
        reads = facts.numbered(seen)
        written = {
            language: site.written(document)
            for language in Language
            if (document := site.documents.get((path, language))) is not None
        }
        problems += (problem for each in written.values() for problem in each.problems)
        found[path] = Made(
            facts.key(path, reads),
            reads,
            staging.write(outputs),
            records,
            {language: each.targets for language, each in written.items()},
            {page.language: frozenset(page.anchors) for page in pages}
            if path in site.linked
            else {},
        )
    return found, problems


def _avoided(site: Site) -> dict[Language, frozenset[str]]:
    return {each: avoided_words(site.handbook, each) for each in Language}


def _broken(site: Site, pages: Mapping[str, Made]) -> Iterator[Problem]:
    """Links to ids that are not there."""
    asked: dict[tuple[str, Language], Collection[str]] = {}
    for path, made in pages.items():
        for language, targets in made.targets.items():
            for target in targets:
                anchors: Collection[str] | None = pages[target.path].anchors.get(language)
                if anchors is None:  # a page that nobody led to when it was made
                    key = (target.path, language)
                    if key not in asked:
                        asked[key] = site.page(*key).anchors
                    anchors = asked[key]
                if target.anchor not in anchors:
                    yield broken(site.documents[path, language], target.written)


def _search_taken_over(
    pages: Mapping[str, Made], staging: Staging, kept: Kept | None
) -> Mapping[str, Stamp] | None:
    """The files of the search, if it would be told what it was told the last time."""
    if kept is None or not kept.search or list(kept.pages) != list(pages):
        return None
    for path, made in pages.items():
        if made.records != kept.pages[path].records:
            return None
    return kept.search if staging.take_over(kept.search) else None


_Files = tuple[Mapping[str, Stamp], Mapping[str, Stamp]]
"""Files of the search, which the next build may take over, and others."""


def _search(
    pages: Mapping[str, Made], staging: Staging, known: Collection[str]
) -> Iterator[Callable[[], _Files]]:
    for language in Language:
        found = (made.records.get(language) for made in pages.values())
        told = [each for each in found if each is not None]
        yield partial(_write_search, told, language, staging, _pieces(known, language))


def _done(jobs: Iterable[Callable[[], _Files]]) -> list[_Files]:
    return [job() for job in jobs]


def _write_search(
    records: Sequence[Record], language: Language, staging: Staging, known: str
) -> _Files:
    files = dict(_in_folder(index_files(records, language), language))
    return staging.write(files.items(), {_pieces(files, language): known}), {}


def _pieces(names: Iterable[str], language: Language) -> str:
    """The folder of most files of a search: a new one for every state of the handbook."""
    start = f"{address('', language)}search/"
    folders = (name.rpartition("/")[0] for name in names if name.startswith(start))
    return max(folders, key=len, default="")


def _in_folder(files: Mapping[str, bytes], language: Language) -> Iterator[Output]:
    """The files of one language's search in their place, with packed copies of what all share.

    What tells of single pages is packed on the way, if at all, like the pages themselves: copies
    would be a fifth of all files.
    """
    prefix = f"{address('', language)}search/"
    for name, content in files.items():
        if is_of_few_pages(name):
            yield prefix + name, content
        else:
            yield from _with_packed([(prefix + name, content)])


def write_beside(site: Site, pages: Sequence[Page], folder: Path) -> None:
    """Write into ``folder`` what an engine that knows only pages leaves out.

    ``pages`` are all pages, path by path, in Swedish and in Finnish. What the engine has copied
    there as editors know it is replaced.
    """
    staging = Staging.of(folder)
    for sv, fi in zip(pages[::2], pages[1::2], strict=True):
        staging.write(site.beside(sv, fi))
    staging.write(_with_packed((*_common(site), *assets(site))))
    for language in Language:
        staging.write(_in_folder(search_files(pages, site.handbook, language), language))


def _write_packed(
    site: Site, staging: Staging, outputs: Callable[[Site], Iterator[Output]]
) -> _Files:
    return {}, staging.write(_with_packed(outputs(site)))


def _common(site: Site) -> Iterator[Output]:
    return ((name, make()) for name, make in site.common.items())


def _with_packed(outputs: Iterable[Output]) -> Iterator[Output]:
    """Files, and beside them what a web server may send instead of packing them anew."""
    for name, content in outputs:
        yield name, content
        if small := packed(name, content):
            yield f"{name}.gz", small


def assets(site: Site) -> Iterator[Output]:
    """Whatever stands in ``docs/`` beside the pages, as readers fetch it.

    Swedish files lie at the root of the site, as the Swedish pages do.
    """
    for name, content in served(site.assets).items():
        yield f"{ASSETS}/{name}", content
    docs = site.root / DOCS
    for file in sorted(docs.rglob("*")):
        name = file.relative_to(docs).as_posix()
        first, _, rest = name.partition("/")
        is_served = first == ASSETS and "/" not in rest
        if file.suffix == ".md" or is_served or _is_left_out(name) or not file.is_file():
            continue
        yield (rest if first == Language.SV else name), file.read_bytes()


def _is_left_out(name: str) -> bool:
    """What the engine leaves out too: hidden files, and a folder of templates."""
    return name.startswith("templates/") or any(each.startswith(".") for each in name.split("/"))
