# What stands around a page's body, whichever engine draws it. The theme's templates read one
# object of this type and hold no logic about the data. Most of it is the same on many pages, and
# stands in a frame that they share.
"""The shell of a page: menus, languages, addresses."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from handbook.language import Language
from handbook.model import Kind, Status
from handbook.pages.assets import BASE, BOTH
from handbook.pages.labels import Labels
from handbook.pages.navigation import Linking, Navigation, Section, Side, SideGroup
from handbook.pages.page import Link, Page, address, relative
from handbook.pages.parallel import has_parallel, parallel_path
from handbook.reading import Handbook


@dataclass(frozen=True, slots=True)
class Alternate:
    """One language version of a page, for search engines."""

    hreflang: str
    href: str


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """What all pages of a section have in common that stand equally deep and look alike.

    Frames are few and each is made once: what the theme makes of one need not be made again.
    """

    language: str
    other: str
    t: Labels
    t_other: Labels
    site_name: str
    short_name: str
    county: str
    sheets: tuple[str, ...]
    """The style sheets to load, by their names in the folder of assets."""
    version: str
    """What follows the question mark of an asset's address."""
    start: bool
    """Whether this is the start page, which has a search of its own."""
    draft: bool
    ways: tuple[Link, ...]
    footer: tuple[SideGroup, ...]
    home: str
    root: str
    az: str
    mine: str
    glossary: str


@dataclass(frozen=True, slots=True)
class Shell:
    """Everything the theme needs to know of one page."""

    frame: Frame
    title: str
    description: str
    layout: str
    family: str
    main_class: str
    hidden: bool
    side: Side | None
    crumbs: tuple[Link, ...]
    toc: tuple[Link, ...]
    here: str
    """The page itself, from where the shell stands: not the same place in the parallel view."""
    twin: str
    parallel: str
    """Both languages side by side; empty where there is no such view."""
    feed: str
    canonical: str
    alternates: tuple[Alternate, ...]


class Shells:
    """Makes the shells of one language. The lists behind them are made once."""

    def __init__(
        self, handbook: Handbook, language: Language, site_url: str, version: str = ""
    ) -> None:
        """Prepare for one language.

        ``site_url`` is absolute and ends with a slash; ``version`` is that of the assets.
        """
        self.version = version
        self.handbook = handbook
        self.language = language
        self.site_url = site_url
        self.navigation = Navigation(handbook, language)
        self.is_draft = any(entity.status is Status.DRAFT for entity in handbook.entities.values())
        self._frames: dict[tuple[object, ...], Frame] = {}

    def shell(self, page: Page) -> Shell:
        """The shell around ``page``."""
        return self._shell(page, address(page.path, self.language), relative, page.sheets)

    def parallel(self, page: Page) -> Shell:
        """The shell of the parallel view of ``page``, which stands at an address of its own."""
        sheets = (*page.sheets, BOTH)
        return self._shell(page, parallel_path(page), relative, sheets)

    def not_found(self, start: Page) -> Shell:
        """The shell of the page that a web server shows for any wrong address.

        It cannot know where it stands, so every address begins at the root of the server.
        """
        root = urlsplit(self.site_url).path or "/"
        return self._shell(start, "", lambda _, to: root + to, ())

    def _shell(
        self,
        page: Page,
        here: str,
        relative: Linking,
        sheets: tuple[str, ...],
    ) -> Shell:
        navigation = self.navigation.linking(relative)
        section = navigation.section_of(page)
        frame = self._frame(navigation, here, section, sheets, page.layout == "start")
        versions = {each: self.site_url + address(page.path, each) for each in Language}
        return Shell(
            frame=frame,
            title=f"{page.title} – {frame.short_name}" if page.path else frame.site_name,
            description=page.description,
            layout=page.layout,
            family=page.family,
            main_class=page.main_class,
            hidden=page.hidden,
            side=navigation.side(here, page, section),
            crumbs=navigation.crumbs(here, page, section),
            toc=tuple(
                Link(heading.title, f"#{heading.id}", level=heading.level)
                for heading in page.headings
                if len(page.headings) > 1
            ),
            here=relative(here, address(page.path, self.language)),
            twin=relative(here, address(page.path, self.language.other)),
            parallel=relative(here, parallel_path(page)) if has_parallel(page) else "",
            feed="feed.xml" if page.path == "changes" else "",
            canonical=versions[self.language],
            alternates=(
                *(Alternate(each.value, href) for each, href in versions.items()),
                Alternate("x-default", versions[Language.SV]),
            ),
        )

    def _frame(
        self,
        navigation: Navigation,
        here: str,
        section: Section | None,
        sheets: tuple[str, ...],
        start: bool,
    ) -> Frame:
        def link(path: str, language: Language = self.language) -> str:
            return navigation.relative(here, address(path, language))

        # The way to the root is all in which links from two pages to a third differ.
        root = navigation.relative(here, "")
        key = (root, navigation.relative, section, sheets, start)
        found = self._frames.get(key)
        if found is None:
            organisation = self.handbook.organisation
            found = self._frames[key] = Frame(
                language=self.language.value,
                other=self.language.other.value,
                t=Labels(self.handbook.interface, self.language),
                t_other=Labels(self.handbook.interface, self.language.other),
                site_name=organisation.handbook_name[self.language],
                short_name=organisation.handbook_short_name[self.language],
                county=organisation.name[self.language],
                sheets=(BASE, *sheets),
                version=self.version,
                start=start,
                draft=self.is_draft,
                ways=navigation.ways(here, section),
                footer=navigation.footer(here),
                home=link(""),
                root=root,
                az=link("a-z"),
                mine=link("mine"),
                glossary=link(Kind.TERM.folder),
            )
        return found
