# The adapter: MkDocs' events -> calls into the core. The only module that imports mkdocs.
#
# mkdocs-static-i18n runs every event once per language, the second language inside the first
# one's `on_post_build`. "Once at the very start" is therefore `on_config` while `i18n.building` is
# false, and "once at the very end" is `on_post_build` after i18n while `i18n.building` is false.
"""MkDocs hooks of the handbook."""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter
from typing import Any, Literal

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import CountHandler
from mkdocs.utils.templates import TemplateContext

from handbook import publishing
from handbook.checks import check
from handbook.diagrams import Diagrams
from handbook.language import Language
from handbook.pages import icons
from handbook.pages.assets import packed, served, version
from handbook.pages.documents import polished, with_links
from handbook.pages.downloads import downloads
from handbook.pages.labels import MissingLabelError
from handbook.pages.page import Heading, Page, address, source_uri
from handbook.pages.parallel import has_parallel, parallel_path, rows
from handbook.pages.rendering import Renderer, Settings, Standing
from handbook.pages.search import search_files
from handbook.pages.shell import Shells
from handbook.parity.comparison import compare
from handbook.parity.findings import all_checks, no_checks
from handbook.parity.findings import problems as parity_problems
from handbook.parity.marks import marks
from handbook.parity.status import status
from handbook.problems import Location, Problem, format_text, is_error, sorted_problems
from handbook.reading import Document, Handbook, read

# A child of MkDocs' logger, so that our warnings count under --strict.
log = logging.getLogger("mkdocs.plugins.handbook")

BEFORE_I18N_MARKDOWN = 100  # static-i18n translates admonition titles at 50
AFTER_I18N = -150  # static-i18n's own handlers run at -100

_FEEDBACK_SCHEMES = ("https://", "mailto:")

Command = Literal["build", "gh-deploy", "serve"]


@dataclass
class _Site:
    """What one build knows. Made anew by the first `on_config` of every build."""

    handbook: Handbook
    renderers: dict[Language, Renderer]
    shells: dict[Language, Shells]
    pages: dict[str, Page]
    documents: dict[str, Document]
    site_dir: Path
    staging: Path | None
    timings: dict[str, float]
    environment: Environment | None = None
    assets: dict[str, bytes] = field(default_factory=dict)
    started: float = field(default_factory=perf_counter)


_command: Command = "build"
_site: _Site | None = None


def on_startup(command: Command, dirty: bool) -> None:
    """Remember whether this is a build or a live preview: only a build swaps folders."""
    global _command
    _command = command


@event_priority(AFTER_I18N)  # i18n has chosen the language by then
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the data once per build; give each language its navigation."""
    global _site
    i18n: Any = config.plugins["i18n"]
    if not i18n.building:
        _site = _prepare(config)
    site = _current()
    language = Language(i18n.current_language)
    config.nav = site.shells[language].navigation.tree()
    # Python-Markdown's own words are English, and its arrow is not in our font.
    config.mdx_configs["footnotes"] = {
        "BACKLINK_TITLE": site.renderers[language].t("shell.footnote-back"),
        "BACKLINK_TEXT": "^",
        "SEPARATOR": "-",
    }
    return config


def _prepare(config: MkDocsConfig) -> _Site:
    root = Path(config.config_file_path).parent
    clock = perf_counter()
    timings: dict[str, float] = {}

    def lap(name: str) -> None:
        nonlocal clock
        timings[name], clock = perf_counter() - clock, perf_counter()

    reading = read(root)
    lap("read")
    problems = sorted_problems(check(reading))
    comparison = compare(root, reading)
    if reading.handbook is not None and not any(map(is_error, problems)):
        # A preview shows every edit at once; the slower checks of the words wait for the build.
        checks = no_checks if _command == "serve" else all_checks(reading.entities.values(), root)
        problems = sorted_problems((*problems, *parity_problems(comparison, checks)))
    lap("check")
    if any(map(is_error, problems)) or reading.handbook is None:
        raise PluginError("\n" + format_text(problems))
    for problem in problems:
        log.info("\n%s", format_text((problem,)))
    handbook = reading.handbook
    settings = _settings(config)
    site_url = config.site_url
    if not site_url:
        raise PluginError("site_url saknas i mkdocs.yml / site_url puuttuu tiedostosta mkdocs.yml")
    diagrams = Diagrams(handbook)
    standing = Standing(status(comparison, reading, _today()), marks(comparison))
    renderers = {each: Renderer(handbook, each, settings, diagrams, standing) for each in Language}
    pages = {page.uri: page for each in renderers.values() for page in each.pages()}
    lap("render")
    folder = Path(config.docs_dir) / "assets"
    assets = {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}
    mark = version(assets)
    site_dir = Path(config.site_dir)
    staging = None
    if _command != "serve":
        try:
            staging = publishing.staging_folder(site_dir)
        except publishing.PublishingError as error:
            raise PluginError(str(error)) from None
        config.site_dir = str(staging)
    return _Site(
        handbook=handbook,
        renderers=renderers,
        shells={each: Shells(handbook, each, site_url, mark) for each in Language},
        assets=served(assets),
        pages=pages,
        documents={source_uri(each.path, each.language): each for each in handbook.documents},
        site_dir=site_dir,
        staging=staging,
        timings=timings,
    )


def _settings(config: MkDocsConfig) -> Settings:
    settings = Settings(
        str(config.extra.get("edit_address") or ""),
        str(config.extra.get("feedback_address") or ""),
    )
    if set("{}") & set(settings.edit(Location("data/roles.yaml"))):
        raise PluginError(
            "edit_address (HANDBOOK_EDIT_ADDRESS): bara {file} och {line} får stå inom klammer / "
            "aaltosulkeissa voi olla vain {file} ja {line}"
        )
    feedback = settings.feedback("", "")
    if set("{}") & set(feedback) or (feedback and not feedback.startswith(_FEEDBACK_SCHEMES)):
        raise PluginError(
            "feedback_address (HANDBOOK_FEEDBACK_ADDRESS): skriv https://… eller mailto:…, med "
            "{title} och {body} / kirjoita https://… tai mailto:…, ja siihen {title} ja {body}"
        )
    return settings


def _today() -> date:
    """The day of the build, or the one that a reproducible build is told."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdecimal() else date.today()


def _current() -> _Site:
    if _site is None:
        raise PluginError("handbook: on_config has not run")
    return _site


def _announce_pages(files: Files, config: MkDocsConfig) -> Files:
    """Before static-i18n: names it can localise. It reads no content."""
    for uri in _current().pages:
        files.append(File(uri, config.docs_dir, config.site_dir, config.use_directory_urls))
    return files


@event_priority(AFTER_I18N)
def _fill_pages(files: Files, config: MkDocsConfig) -> Files:
    """After static-i18n, which made new `File` objects: mark the pages as held in memory."""
    pages = _current().pages
    for file in list(files):
        if _is_theme_asset(file, config):
            files.remove(file)
    for file in files.documentation_pages():
        locale = getattr(file, "locale", None)
        if locale != getattr(file, "locale_alternate_of", None):
            raise PluginError(
                f"{file.src_uri}: sidan finns bara på ett språk / sivu on vain yhdellä kielellä"
            )
        if file.src_uri in pages:
            file.content_string = ""
            file.generated_by = "handbook"
    return files


def _is_theme_asset(file: File, config: MkDocsConfig) -> bool:
    """Material's own style sheets, scripts and icons: our shell loads none of them."""
    if file.abs_src_path is None or not file.src_uri.startswith("assets/"):
        return False
    return not Path(file.abs_src_path).is_relative_to(config.docs_dir)


on_files = CombinedEvent(_announce_pages, _fill_pages)


@event_priority(BEFORE_I18N_MARKDOWN)
def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Titles of generated pages; references in hand-written ones become Markdown links."""
    site = _current()
    if made := site.pages.get(page.file.src_uri):
        page.meta["title"] = made.title
        page.meta["hidden"] = made.hidden  # for the sitemap
        return ""
    document = site.documents.get(page.file.src_uri)
    if document is None:  # such as a page outside docs/sv and docs/fi, or with another ending
        file = f"docs/{page.file.src_uri}"
        problem = Problem("unknown-file", Location(file), {"file": file})
        raise PluginError("\n" + format_text((problem,)))
    # Our reader's text, not the engine's: the two could disagree on where the front matter ends.
    return with_links(document, site.handbook)


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """The body: made by the core, or the core's frame around what Markdown made."""
    site = _current()
    uri = page.file.src_uri
    if uri not in site.pages:
        document = site.documents[uri]
        headings = tuple(_headings(page.toc.items))
        renderer = site.renderers[document.language]
        site.pages[uri] = renderer.frame(document, Markup(polished(html, renderer.t)), headings)
        known = set(page.present_anchor_ids or ())
    else:
        known = set()
    made = site.pages[uri]
    page.toc = TableOfContents([AnchorLink(h.title, h.id, h.level) for h in made.headings])
    page.present_anchor_ids = known | made.anchors
    return str(made.body)


def _headings(items: list[AnchorLink]) -> list[Heading]:
    found: list[Heading] = []
    for item in items:
        if item.level == 2:
            found.append(Heading(item.id, item.title, item.level))
        found += _headings(item.children)
    return found


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """The theme's templates draw icons as the core's do."""
    env.globals["icon"] = icons.icon
    _current().environment = env
    return env


def on_page_context(
    context: TemplateContext, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
) -> TemplateContext:
    """The one object that the theme reads."""
    made = _current().pages[page.file.src_uri]
    values: dict[str, Any] = context  # type: ignore[assignment]
    values["shell"] = _current().shells[made.language].shell(made)
    return context


def on_template_context(
    context: TemplateContext, template_name: str, config: MkDocsConfig
) -> TemplateContext:
    """404 and sitemap: both languages' shells, because the last language writes them."""
    site = _current()
    values: dict[str, Any] = context  # type: ignore[assignment]
    values["shells"] = [
        site.shells[each].not_found(site.pages[source_uri("", each)]) for each in Language
    ]
    return context


@event_priority(AFTER_I18N)
def on_post_build(config: MkDocsConfig) -> None:
    """Once both languages stand: the search index, then the swap."""
    i18n: Any = config.plugins["i18n"]
    if i18n.building:
        return
    site = _current()
    target = Path(config.site_dir)
    for renderer in site.renderers.values():
        for name, content in downloads(renderer, config.site_url or ""):
            _write(target / name, content)
    for name, content in site.assets.items():
        _write(target / "assets" / name, content)
    site.timings["mkdocs"] = perf_counter() - site.started
    clock = perf_counter()
    _write_parallel(site, target)
    site.timings["parallel"], clock = perf_counter() - clock, perf_counter()
    for language in Language:
        folder = target / address("", language) / "search"
        for name, content in search_files(site.pages.values(), site.handbook, language).items():
            _write(folder / name, content)
    site.timings["search"] = perf_counter() - clock
    # MkDocs' packed copy carries the day of the build; the same handbook gives the same bytes.
    (target / "sitemap.xml.gz").unlink(missing_ok=True)
    if site.staging is not None:
        if config.strict and _warnings():
            return  # MkDocs is about to abort: the old site stays; `on_shutdown` clears up
        try:
            publishing.swap(site.staging, site.site_dir)
        except publishing.PublishingError as error:
            raise PluginError(str(error)) from None
        config.site_dir = str(site.site_dir)
        site.staging = None
    parts = ", ".join(f"{name} {seconds:.2f} s" for name, seconds in site.timings.items())
    log.info("Handbook: %d pages; %s", len(site.pages), parts)


def _write(file: Path, content: bytes) -> None:
    """A file, and beside it what a web server may send instead of packing it anew."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    if small := packed(file.name, content):
        file.with_name(f"{file.name}.gz").write_bytes(small)


def _write_parallel(site: _Site, target: Path) -> None:
    """Every page with its twin beside it. They have no language, so the engine knows none."""
    assert site.environment is not None
    template = site.environment.get_template("parallel.html")
    for page in site.pages.values():
        if page.language is not Language.SV or not has_parallel(page):
            continue
        pair = (page, site.pages[source_uri(page.path, Language.FI)])
        view = {
            "shells": [site.shells[each.language].parallel(each) for each in pair],
            "titles": [each.title for each in pair],
            "rows": rows(*pair),
        }
        file = target / parallel_path(page) / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(template.render(view=view), encoding="utf-8", newline="\n")


def _warnings() -> int:
    handlers = logging.getLogger("mkdocs").handlers
    counts = [each.get_counts() for each in handlers if isinstance(each, CountHandler)]
    return sum(number for count in counts for _, number in count)


def on_build_error(error: Exception) -> None:
    """Throw away what was half built; the old site has not been touched.

    What an editor or a full disk can cause is told in words; a traceback is for faults in the
    code.
    """
    _discard()
    if isinstance(error, MissingLabelError):
        problem = Problem("missing-label", Location("data/interface.yaml"), {"key": error.key})
        log.error("\n%s", format_text((problem,)))
    elif isinstance(error, OSError):
        what = ": ".join(str(each) for each in (error.filename, error.strerror) if each)
        log.error(
            "Handboken kunde inte byggas (%s). Den gamla är kvar som den var.\n"
            "Käsikirjaa ei voitu rakentaa (%s). Entinen on ennallaan.",
            what,
            what,
        )
    else:
        return
    raise Abort("Avbröts. / Keskeytyi.")


def on_shutdown() -> None:
    """Also after a strict abort, which is not an error to MkDocs' events."""
    _discard()


def _discard() -> None:
    if _site is not None and _site.staging is not None:
        publishing.discard(_site.staging)
        _site.staging = None
