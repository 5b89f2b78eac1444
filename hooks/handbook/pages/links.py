# A page writes every link from where it stands. What it needs for that is made once a page, so that
# a template names what a link leads to and nothing else.
"""Links from one page to others, as templates write them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from markupsafe import Markup, escape

from handbook.language import Language
from handbook.model import Entity, Prose, Ref, Text
from handbook.pages import words
from handbook.pages.page import address, relative
from handbook.pages.prose import render
from handbook.reading import Handbook


class Places:
    """Where everything stands in one language, from the site's root. Each place is made once."""

    def __init__(self, handbook: Handbook, language: Language) -> None:
        """Nothing is made before it is asked for."""
        self.handbook = handbook
        self.language = language
        self._known: dict[Ref | str, str] = {}

    def of(self, target: Ref | str) -> str:
        """The address of an entity's page, or of the page with that path."""
        where = self._known.get(target)
        if where is None:
            path = f"{target.kind.folder}/{target.id}" if isinstance(target, Ref) else target
            where = self._known[target] = address(path, self.language)
        return where


class Links:
    """What the templates of the page at ``here`` write links with."""

    def __init__(self, places: Places, here: str) -> None:
        """``here`` is an address from the site's root."""
        self.places = places
        self.here = here

    def url(self, target: Entity | Ref | str, anchor: str = "") -> str:
        """How this page writes the address of an entity, or of the page with that path."""
        where = self.places.of(target.ref if isinstance(target, Entity) else target)
        href = relative(self.here, where)
        return f"{href}#{anchor}" if anchor else href

    def link(self, target: Entity | Ref, visible: str | None = None, anchor: str = "") -> Markup:
        """A link to an entity, with its name or with ``visible``."""
        entity = self.places.handbook[target] if isinstance(target, Ref) else target
        shown = visible or words.capitalised(entity.name[self.places.language])
        return _anchor(self.url(entity, anchor), shown)

    def links(self, targets: Iterable[Entity | Ref]) -> Markup:
        """Links one after another, separated by commas."""
        return Markup(", ").join(map(self.link, targets))

    def prose(self, text: Prose | Text) -> Markup:
        """Prose as HTML, with its references linked."""
        handbook, language = self.places.handbook, self.places.language

        def link(ref: Ref, visible: str | None) -> Markup:
            return self.link(ref, visible or handbook[ref].name[language])

        return render(text[language], link)


@lru_cache(maxsize=1 << 15)
def _anchor(href: str, shown: str) -> Markup:
    return Markup(f'<a href="{escape(href)}">{escape(shown)}</a>')
