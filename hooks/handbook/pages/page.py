# What a finished page is, before any engine puts a shell around it.
"""Pages and links."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from handbook.language import Language
from handbook.model import Kind
from handbook.problems import Location

_ID = re.compile(r'\sid="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the shell. ``href`` is relative to the page it stands on."""

    title: str
    href: str
    current: bool = False
    level: int = 1


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page: its anchor is the same in both languages."""

    id: str
    title: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Page:
    """One page in one language.

    ``path`` is the language-neutral address without slashes at the ends (``roles/nurse``; the
    start page is ``""``). ``body`` is everything inside ``<main>`` below the breadcrumbs.
    """

    path: str
    language: Language
    title: str
    description: str
    body: Markup
    headings: tuple[Heading, ...]
    source: Location
    kind: Kind | None = None
    kind_label: str = ""
    icon: str = ""
    layout: str = "page"
    family: str = ""
    main_class: str = ""
    hidden: bool = False
    sheets: tuple[str, ...] = ()
    """The style sheets it needs beside the one that every page has."""
    parent: Link | None = None
    """The page it stands under, when that is no index; ``href`` is the parent's path."""

    @property
    def anchors(self) -> set[str]:
        """Every id of the body: what a link to this page may point at."""
        return set(_ID.findall(self.body))

    @property
    def uri(self) -> str:
        """The page's Markdown name as MkDocs and static-i18n know it: ``fi/roles/nurse.md``."""
        return source_uri(self.path, self.language)


def source_uri(path: str, language: Language) -> str:
    """``fi/roles/nurse.md``; an index page is its folder's ``index.md``.

    >>> source_uri("roles/nurse", Language.FI), source_uri("roles", Language.SV)
    ('fi/roles/nurse.md', 'sv/roles/index.md')
    """
    if not path:
        return f"{language}/index.md"
    return f"{language}/{path}.md" if "/" in path else f"{language}/{path}/index.md"


def address(path: str, language: Language, default: Language = Language.SV) -> str:
    """Address from the site's root, with a slash at the end: ``fi/roles/nurse/``."""
    prefix = "" if language is default else f"{language}/"
    return f"{prefix}{path}/" if path else prefix


def relative(from_address: str, to_address: str) -> str:
    """How to write a link from one address to another; both end with a slash or are empty.

    >>> relative("roles/nurse/", "roles/social-worker/"), relative("fi/", "")
    ('../../roles/social-worker/', '../')
    """
    up = "../" * from_address.count("/")
    return (up + to_address) or "./"
