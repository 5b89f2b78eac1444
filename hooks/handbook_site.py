# The adapter: MkDocs' events -> calls into the core. The only module that imports mkdocs.
#
# mkdocs-static-i18n runs every event once per language, the second language inside the first
# one's `on_post_build`. "Once at the very start" is therefore `on_config` while `i18n.building` is
# false, and "once at the very end" is `on_post_build` after i18n while `i18n.building` is false.
"""MkDocs hooks of the handbook."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any, Literal

from jinja2 import Environment
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
from handbook.clock import today
from handbook.language import Language
from handbook.pages.page import Page, source_uri
from handbook.pages.rendering import forget_templates
from handbook.problems import Location, Problem, format_text
from handbook.site.building import write_beside
from handbook.site.configuration import ConfigurationError, checked_settings, checked_url
from handbook.site.faults import in_words
from handbook.site.options import Extensions, Options
from handbook.site.outputs import Site
from handbook.site.preparing import STRICT, prepare
from handbook.site.theme import GLOBALS

# A child of MkDocs' logger, so that our warnings count under --strict.
log = logging.getLogger("mkdocs.plugins.handbook")

AFTER_I18N = -150  # static-i18n's own handlers run at -100

Command = Literal["build", "gh-deploy", "serve"]


@dataclass
class _Build:
    """What one build knows. Made anew by the first `on_config` of every build."""

    site: Site
    uris: dict[str, tuple[str, Language]]
    """Each page's name in the engine -> its path and language."""
    site_dir: Path
    staging: Path | None
    timings: dict[str, float]
    pages: dict[str, Page] = field(default_factory=dict)
    started: float = field(default_factory=perf_counter)

    def page(self, uri: str) -> Page:
        """The page, made when the engine comes to it."""
        if uri not in self.pages:
            self.pages[uri] = self.site.page(*self.uris[uri])
        return self.pages[uri]


_command: Command = "build"
_build: _Build | None = None


def on_startup(command: Command, dirty: bool) -> None:
    """Remember whether this is a build or a live preview: only a build swaps folders."""
    global _command
    _command = command


@event_priority(AFTER_I18N)  # i18n has chosen the language by then
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the data once per build; give each language its navigation."""
    global _build
    i18n: Any = config.plugins["i18n"]
    if not i18n.building:
        _build = _prepare(config)
    language = Language(i18n.current_language)
    config.nav = _current().site.shells[language].navigation.tree()
    return config


def _prepare(config: MkDocsConfig) -> _Build:
    try:
        options = Options(
            checked_url(config.site_url),
            checked_settings(config.extra),
            Extensions(config.markdown_extensions, config.mdx_configs),
        )
    except ConfigurationError as error:
        raise PluginError(str(error)) from None
    forget_templates()  # under `mkdocs serve` somebody may have changed them
    prepared = prepare(Path(config.config_file_path).parent, options, today())
    if prepared.site is None:
        raise PluginError("\n" + format_text(prepared.problems))
    for problem in (*prepared.problems, *prepared.site.problems()):
        counts = problem.code in STRICT
        log.log(logging.WARNING if counts else logging.INFO, "\n%s", format_text((problem,)))
    site_dir = Path(config.site_dir)
    staging = None
    if _command != "serve":
        try:
            staging = publishing.staging_folder(site_dir)
        except publishing.PublishingError as error:
            raise PluginError(str(error)) from None
        config.site_dir = str(staging)
    site = prepared.site
    uris = {
        source_uri(path, language): (path, language) for language in Language for path in site.paths
    }
    return _Build(site, uris, site_dir, staging, prepared.seconds)


def _current() -> _Build:
    if _build is None:
        raise PluginError("handbook: on_config has not run")
    return _build


def _announce_pages(files: Files, config: MkDocsConfig) -> Files:
    """Before static-i18n: names it can localise. It reads no content."""
    site = _current().site
    for language in Language:
        for path in site.made:
            uri = source_uri(path, language)
            files.append(File(uri, config.docs_dir, config.site_dir, config.use_directory_urls))
    return files


@event_priority(AFTER_I18N)
def _fill_pages(files: Files, config: MkDocsConfig) -> Files:
    """After static-i18n, which made new `File` objects: mark the pages as held in memory."""
    build = _current()
    for file in list(files):
        if _is_theme_asset(file, config):
            files.remove(file)
    for file in files.documentation_pages():
        locale = getattr(file, "locale", None)
        if locale != getattr(file, "locale_alternate_of", None):
            raise PluginError(
                f"{file.src_uri}: sidan finns bara på ett språk / sivu on vain yhdellä kielellä"
            )
        if file.src_uri not in build.uris:  # outside docs/sv and docs/fi, or with another ending
            name = f"docs/{file.src_uri}"
            problem = Problem("unknown-file", Location(name), {"file": name})
            raise PluginError("\n" + format_text((problem,)))
        file.content_string = ""
        file.generated_by = "handbook"
    return files


def _is_theme_asset(file: File, config: MkDocsConfig) -> bool:
    """Material's own style sheets, scripts and icons: our shell loads none of them."""
    if file.abs_src_path is None or not file.src_uri.startswith("assets/"):
        return False
    return not Path(file.abs_src_path).is_relative_to(config.docs_dir)


on_files = CombinedEvent(_announce_pages, _fill_pages)


def on_page_markdown(markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """Titles; bodies are made by the core, hand-written ones too."""
    page.meta["title"] = _current().page(page.file.src_uri).title
    return ""


def on_page_content(html: str, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
    """The body, and what the engine wants to know of it."""
    made = _current().page(page.file.src_uri)
    page.toc = TableOfContents([AnchorLink(h.title, h.id, h.level) for h in made.headings])
    page.present_anchor_ids = made.anchors
    return str(made.body)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """The theme's templates draw icons as the core's do."""
    env.globals.update(GLOBALS)
    return env


def on_page_context(
    context: TemplateContext, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
) -> TemplateContext:
    """The one object that the theme reads."""
    build = _current()
    made = build.page(page.file.src_uri)
    values: dict[str, Any] = context  # type: ignore[assignment]
    values["shell"] = build.site.shells[made.language].shell(made)
    return context


def on_template_context(
    context: TemplateContext, template_name: str, config: MkDocsConfig
) -> TemplateContext:
    """404 and sitemap: both languages, because the last language writes them."""
    site = _current().site
    values: dict[str, Any] = context  # type: ignore[assignment]
    values["shells"] = site.not_found_shells()
    values["listed"] = site.listed()
    return context


@event_priority(AFTER_I18N)
def on_post_build(config: MkDocsConfig) -> None:
    """Once both languages stand: what is no page of the engine's, then the swap."""
    i18n: Any = config.plugins["i18n"]
    if i18n.building:
        return
    build = _current()
    build.timings["pages"] = perf_counter() - build.started
    clock = perf_counter()
    target = Path(config.site_dir)
    pages = [(build.page(source_uri(path, each))) for path in build.site.paths for each in Language]
    write_beside(build.site, pages, target)
    build.timings["beside"] = perf_counter() - clock
    if build.staging is not None:
        if config.strict and _warnings():
            return  # MkDocs is about to abort: the old site stays; `on_shutdown` clears up
        try:
            publishing.swap(build.staging, build.site_dir)
        except publishing.PublishingError as error:
            raise PluginError(str(error)) from None
        config.site_dir = str(build.site_dir)
        build.staging = None
    parts = ", ".join(f"{name} {seconds:.2f} s" for name, seconds in build.timings.items())
    log.info("Handbook: %d pages; %s", len(pages), parts)


def _warnings() -> int:
    handlers = logging.getLogger("mkdocs").handlers
    counts = [each.get_counts() for each in handlers if isinstance(each, CountHandler)]
    return sum(number for count in counts for _, number in count)


def on_build_error(error: Exception) -> None:
    """Throw away what was half built; the old site has not been touched."""
    _discard()
    if (words := in_words(error)) is None:
        return
    log.error("\n%s", words)
    raise Abort("Avbröts. / Keskeytyi.")


def on_shutdown() -> None:
    """Also after a strict abort, which is not an error to MkDocs' events."""
    _discard()


def _discard() -> None:
    if _build is not None and _build.staging is not None:
        publishing.discard(_build.staging)
        _build.staging = None
