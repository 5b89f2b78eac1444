# The icons, and which icon and colour family each kind has. The shapes live in icons.svg beside
# this module; they are inlined into the page, so an icon costs no request and prints on paper.
# docs/assets/icons.svg is the same file, served for the search dialog; a test holds them equal.
"""Icons as inline SVG, and the icon and family of every kind."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final
from xml.etree import ElementTree

from markupsafe import Markup, escape

from handbook.model import Kind

KIND_ICONS: Final[Mapping[Kind, str]] = MappingProxyType(
    {
        Kind.ROLE: "role",
        Kind.CLIENT_GROUP: "client",
        Kind.PARTNER: "partner",
        Kind.GROUP: "group",
        Kind.MUNICIPALITY: "place",
        Kind.MODEL: "model",
        Kind.SERVICE: "service",
        Kind.TOOL: "tool",
        Kind.DUTY: "duty",
        Kind.STATUTE: "duty",
        Kind.TERM: "term",
        Kind.BARRIER: "better",
        Kind.ENABLER: "better",
        Kind.RISK: "better",
        Kind.INDICATOR: "better",
        Kind.SITUATION: "talk",
    }
)
"""The icon that stands beside a kind's word."""

KIND_FAMILIES: Final[Mapping[Kind, str]] = MappingProxyType(
    {
        Kind.ROLE: "people",
        Kind.CLIENT_GROUP: "people",
        Kind.PARTNER: "people",
        Kind.GROUP: "people",
        Kind.MUNICIPALITY: "people",
        Kind.MODEL: "work",
        Kind.SERVICE: "work",
        Kind.TOOL: "work",
        Kind.DUTY: "law",
        Kind.STATUTE: "law",
        Kind.TERM: "word",
        Kind.BARRIER: "better",
        Kind.ENABLER: "better",
        Kind.RISK: "better",
        Kind.INDICATOR: "better",
        Kind.SITUATION: "work",
    }
)
"""The colour family of a kind: the ``k-…`` class of the style sheet."""

_SYMBOL = re.compile(
    r'<symbol id="i-(?P<name>[a-z]+)" viewBox="0 0 24 24">(?P<shape>.*?)</symbol>', re.DOTALL
)


class UnknownIconError(LookupError):
    """A template asks for an icon that nobody has drawn."""

    def __init__(self, name: str) -> None:
        super().__init__(f"no icon is called “{name}”; there are: {', '.join(sorted(_shapes()))}")
        self.name = name


@cache
def icon(name: str, title: str | None = None) -> Markup:
    """Return the icon as inline SVG.

    An icon stands beside a word and is hidden from assistive technology. Give a title only where
    there is no word.
    """
    shape = _shapes().get(name)
    if shape is None:
        raise UnknownIconError(name)
    named = (
        Markup('aria-hidden="true"')
        if title is None
        else Markup('role="img" aria-label="{}"').format(escape(title))
    )
    return Markup('<svg class="i" viewBox="0 0 24 24" {}>{}</svg>').format(named, Markup(shape))


def icon_names() -> frozenset[str]:
    """Return the names of all icons."""
    return frozenset(_shapes())


def forget() -> None:
    """Read the shapes anew at the next icon."""
    _shapes.cache_clear()


@cache
def _shapes() -> Mapping[str, str]:
    """Read the shapes, once in a process."""
    text = files(__package__).joinpath("icons.svg").read_text(encoding="utf-8")
    ElementTree.fromstring(text)  # a broken file is found here, not in the reader's browser
    return MappingProxyType({found["name"]: found["shape"] for found in _SYMBOL.finditer(text)})
