# Where a page stands: main menu, the list at its side, breadcrumbs. Only the open section is
# listed, so the size of a page does not grow with the size of the handbook.
"""Navigation per language, in each language's own order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from copy import copy
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, NamedTuple

from handbook.diagrams import is_large
from handbook.language import Language, alphabetical, initial
from handbook.model import Duty, Entity, Group, Kind, Model, Municipality, Role, Term
from handbook.pages import first_weeks, parts, views
from handbook.pages.labels import Labels
from handbook.pages.page import Link, Page, address, relative
from handbook.pages.words import capitalised
from handbook.reading import Handbook

GUIDES = "guides"
EASY = "easy"
MOST_BESIDE, NEAR = 60, 15
"""The list beside a page shows a kind whole up to so many; otherwise so many next to the page."""

Linking = Callable[[str, str], str]
"""How to write a link from one address to another."""


@dataclass(frozen=True, slots=True)
class Section:
    """One of the ways in: a place in the main menu, its landing page and the kinds it holds."""

    path: str
    kinds: tuple[Kind, ...]
    pages: tuple[str, ...] = ()
    """Further pages of its own, each with the label ``index.<page>``."""
    folders: tuple[str, ...] = ()
    """Folders of hand-written pages; all but the section's own have the label ``side.<folder>``."""


SECTIONS = (
    Section("roles", (Kind.ROLE, Kind.GROUP), ("who-with-whom", "first-weeks")),
    Section("client-groups", (Kind.CLIENT_GROUP, Kind.SERVICE)),
    Section("models", (Kind.MODEL, Kind.SITUATION, Kind.TOOL)),
    Section("duties", (Kind.DUTY, Kind.STATUTE)),
    Section("municipalities", (Kind.MUNICIPALITY, Kind.PARTNER)),
    Section("terms", (Kind.TERM,), ("terms/definitions", "terms/other-language")),
    Section(
        GUIDES,
        (Kind.BARRIER, Kind.ENABLER, Kind.RISK, Kind.INDICATOR),
        ("needs", "changes"),
        folders=(GUIDES, EASY),
    ),
)


@dataclass(frozen=True, slots=True)
class SideGroup:
    """Links of the side list under one heading, or under none."""

    title: str | None
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """The list beside a page: the open section only."""

    title: str
    groups: tuple[SideGroup, ...]


class _Target(NamedTuple):
    title: str
    path: str


class Navigation:
    """Menus and lists of one language."""

    def __init__(self, handbook: Handbook, language: Language) -> None:
        """Prepare the lists of one language; they are made when first asked for."""
        self.handbook = handbook
        self.language = language
        self.t = Labels(handbook.interface, language)
        self.relative: Linking = relative
        self._links: dict[str, dict[_Target, Link]] = {}
        """Links by how the way to the root is written, which is all that pages differ in."""

    def linking(self, relative: Linking) -> Navigation:
        """The same lists with links written another way."""
        if relative is self.relative:
            return self
        other = copy(self)
        other.relative = relative
        return other

    def ways(self, here: str, current: Section | None) -> tuple[Link, ...]:
        """The main menu."""
        open_one = "" if current is None else current.path
        return self._group(None, self._sections, here, open_one).links

    def side(self, here: str, page: Page, section: Section | None) -> Side | None:
        """The list beside ``page``: the section's indexes, then the kind that is open."""
        if section is None:
            return None
        kind = page.kind or self._index_kind(page.path)
        current = page.parent.href if page.parent else page.path
        groups: list[SideGroup] = []
        indexes = self._indexes[section]
        if section.path == GUIDES:
            for folder in section.folders:
                title = None if folder == section.path else self.t(f"side.{folder}")
                if targets := self._written[folder]:
                    groups.append(self._group(title, targets, here, current))
            groups.append(self._group(self.t("side.improvement"), indexes, here, current))
        elif len(indexes) > 1:
            groups.append(self._group(None, indexes, here, current))
        if kind is not None:
            # A list without headings of its own needs one, or it runs into the indexes above it.
            name = self.t(f"index.{kind.folder}") if groups else None
            groups += [
                self._group(title or name, targets, here, current)
                for title, targets in _near(self._lists[kind], current)
            ]
        return Side(self.t(f"section.{section.path}"), tuple(groups))

    def crumbs(self, here: str, page: Page, section: Section | None) -> tuple[Link, ...]:
        """The way from the start page down to the page's parent."""
        if not page.path:
            return ()
        links = [Link(self.t("start.crumb"), self.relative(here, address("", self.language)))]
        if page.kind is not None:
            index = page.kind.folder
            links.append(
                Link(self.t(f"index.{index}"), self.relative(here, address(index, self.language)))
            )
        elif section is not None and page.path != section.path:
            title = self.t(f"section.{section.path}")
            links.append(Link(title, self.relative(here, address(section.path, self.language))))
        if page.parent is not None:
            href = self.relative(here, address(page.parent.href, self.language))
            if href != links[-1].href:  # the section's own landing page may be the parent
                links.append(Link(page.parent.title, href))
        return tuple(links)

    @cached_property
    def _written(self) -> dict[str, tuple[_Target, ...]]:
        return {
            folder: self._documents(folder) for section in SECTIONS for folder in section.folders
        }

    def _beside(self, kind: Kind) -> Iterator[_Target]:
        """The pages that stand under the pages of a kind; those of one list only once."""
        for role in self.handbook.roles if kind is Kind.ROLE else ():
            name = role.name[self.language]
            if first_weeks.has_first_weeks(role):
                title = self.t("first-weeks.title", role=name)
                yield _Target(title, first_weeks.path_of(role))
            for steps in parts.steps_of(self.handbook, role):
                title = self.t("steps.title", role=name)
                yield _Target(title, parts.steps_path(role, steps.number))
            for booklet in parts.booklet_of(self.handbook, role):
                path = parts.path_of(first_weeks.booklet_of(role), booklet.number)
                yield _Target(self.t("booklet.title", role=name), path)
        for model in self.handbook.models if kind is Kind.MODEL else ():
            if not is_large(model):
                title = self.t("pictures.title", model=model.name[self.language])
                yield _Target(title, parts.pictures_path(model))

    def _documents(self, folder: str) -> tuple[_Target, ...]:
        found = [
            _Target(document.front.title, document.path)
            for document in self.handbook.documents
            if document.language is self.language
            and document.path.startswith(f"{folder}/")
            and not document.front.hidden
        ]
        return tuple(sorted(found, key=lambda target: alphabetical(target.title)))

    def footer(self, here: str) -> tuple[SideGroup, ...]:
        """The links at the foot of every page."""
        return (
            self._group(self.t("footer.ways"), self._sections, here, ""),
            self._group(self.t("footer.about"), self._about, here, ""),
        )

    @cached_property
    def _sections(self) -> tuple[_Target, ...]:
        return tuple(_Target(self.t(f"section.{each.path}"), each.path) for each in SECTIONS)

    @cached_property
    def _about(self) -> tuple[_Target, ...]:
        own = ("mine", "a-z", "changes", "status")
        return (
            *(_Target(self.t(f"index.{path}"), path) for path in own),
            *self._documents("about"),
        )

    @cached_property
    def _indexes(self) -> dict[Section, tuple[_Target, ...]]:
        return {
            section: tuple(
                _Target(self.t(f"index.{path}"), path)
                for path in (*(each.folder for each in section.kinds), *section.pages)
            )
            for section in SECTIONS
        }

    def tree(self) -> list[Any]:
        """The whole tree in MkDocs' form, with paths without language folder."""
        tree: list[Any] = [{self.t("start.crumb"): "index.md"}]
        for section in SECTIONS:
            children: list[Any] = []
            if section.path == GUIDES:
                children.append(f"{GUIDES}/index.md")
            for folder in section.folders:
                children += [{each.title: f"{each.path}.md"} for each in self._written[folder]]
            for kind in section.kinds:
                children.append({self.t(f"index.{kind.folder}"): f"{kind.folder}/index.md"})
                children += [
                    {target.title: f"{target.path}.md"}
                    for _, targets in self._lists[kind]
                    for target in targets
                ]
                children += [{each.title: f"{each.path}.md"} for each in self._beside(kind)]
            children += [
                {self.t(f"index.{path}"): f"{path}.md" if "/" in path else f"{path}/index.md"}
                for path in section.pages
            ]
            tree.append({self.t(f"section.{section.path}"): children})
        about = [{each.title: f"{each.path}.md"} for each in self._documents("about")]
        tree.append(
            {
                self.t("footer.about"): [
                    {self.t("index.mine"): "mine/index.md"},
                    {self.t("index.a-z"): "a-z/index.md"},
                    {self.t("index.status"): "status/index.md"},
                    *about,
                ]
            }
        )
        return tree

    def section_of(self, page: Page) -> Section | None:
        """The section a page belongs to; None for the start page and the pages about the site."""
        first = page.path.split("/")[0]
        for section in SECTIONS:
            if first in (section.path, *section.pages, *section.folders) or any(
                kind.folder == first for kind in section.kinds
            ):
                return section
        return None

    def _index_kind(self, path: str) -> Kind | None:
        return next((kind for kind in Kind if kind.folder == path), None)

    def _group(
        self, title: str | None, targets: Iterable[_Target], here: str, current: str
    ) -> SideGroup:
        known = self._links.setdefault(self.relative(here, ""), {})
        links: list[Link] = []
        for target in targets:
            link = known.get(target)
            if link is None:
                href = self.relative(here, address(target.path, self.language))
                link = known[target] = Link(target.title, href)
            links.append(replace(link, current=True) if target.path == current else link)
        return SideGroup(title, tuple(links))

    @cached_property
    def _lists(self) -> dict[Kind, list[tuple[str | None, list[_Target]]]]:
        return {kind: self._grouped(kind) for kind in Kind}

    def _grouped(self, kind: Kind) -> list[tuple[str | None, list[_Target]]]:
        heading = _HEADINGS.get(kind, _no_heading)
        found: dict[str | None, list[_Target]] = {}
        entities = self.handbook.of_kind(kind)
        if kind not in _ORDERED_BY_DATA:
            entities = tuple(
                sorted(entities, key=lambda each: alphabetical(each.name[self.language]))
            )
        for entity in entities:
            name = capitalised(entity.name[self.language].replace("\u00ad", ""))
            target = _Target(name, f"{kind.folder}/{entity.id}")
            found.setdefault(heading(self, entity), []).append(target)
        if kind in _ORDERED_BY_DATA:
            for targets in found.values():
                targets.sort(key=lambda target: alphabetical(target.title))
        return list(found.items())


def _near(
    lists: list[tuple[str | None, list[_Target]]], current: str
) -> list[tuple[str | None, list[_Target]]]:
    """What a list of very many shows beside one of them: its heading, and those next to it.

    The whole list is in the index, to which the first links beside the page lead. Beside every page
    it would make the pages grow with the handbook.
    """
    if sum(len(targets) for _, targets in lists) <= MOST_BESIDE:
        return lists
    for title, targets in lists:
        for place, target in enumerate(targets):
            if target.path == current:
                start = max(0, min(place - NEAR // 2, len(targets) - NEAR))
                return [(title, targets[start : start + NEAR])]
    return []


def _no_heading(navigation: Navigation, entity: Entity) -> str | None:
    return None


def _role_heading(navigation: Navigation, entity: Entity) -> str | None:
    assert isinstance(entity, Role)
    return navigation.t(f"sector.{entity.sector}")


def _level_heading(navigation: Navigation, entity: Entity) -> str | None:
    assert isinstance(entity, Model | Group)
    return navigation.t(f"level.{entity.level}")


def _statute_heading(navigation: Navigation, entity: Entity) -> str | None:
    assert isinstance(entity, Duty)
    statute = navigation.handbook[entity.statute]
    short = getattr(statute, "short_name", None)
    return capitalised((short or statute.name)[navigation.language])


def _letter_heading(navigation: Navigation, entity: Entity) -> str | None:
    assert isinstance(entity, Term)
    return initial(entity.name[navigation.language])


def _area_heading(navigation: Navigation, entity: Entity) -> str | None:
    assert isinstance(entity, Municipality)
    area = views.area_of(navigation.handbook, entity)
    return None if area is None else area.short_name[navigation.language]


_HEADINGS: dict[Kind, Callable[[Navigation, Entity], str | None]] = {
    Kind.ROLE: _role_heading,
    Kind.MODEL: _level_heading,
    Kind.GROUP: _level_heading,
    Kind.DUTY: _statute_heading,
    Kind.TERM: _letter_heading,
    Kind.MUNICIPALITY: _area_heading,
}
_ORDERED_BY_DATA = {Kind.ROLE, Kind.MODEL, Kind.GROUP, Kind.DUTY, Kind.MUNICIPALITY}
"""Kinds whose headings come in the order of the data; under each, the alphabet rules."""
