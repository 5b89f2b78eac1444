# What has changed, for those who follow the handbook from elsewhere: Atom (RFC 4287), one feed a
# language, made of the data's own register. No clock: an entry is as old as the data says.
"""The feed of changes."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

from handbook.model import Change
from handbook.pages.page import address
from handbook.pages.rendering import Renderer

_ATOM = "http://www.w3.org/2005/Atom"
PATH = "changes/feed.xml"
"""Where the feed lies, under the root of its language."""

_LATEST = 50


def feed(renderer: Renderer, site_url: str) -> bytes:
    """The Atom feed of one language. ``site_url`` is the site's address, with a slash at the end.

    Entries keep their ids (the address of the change on its page) for as long as the address
    does, so that readers are not told twice.
    """
    language, t = renderer.language, renderer.t
    page = site_url + address("changes", language)
    latest = sorted(renderer.handbook.changes, key=lambda each: each.date, reverse=True)[:_LATEST]
    root = ElementTree.Element(f"{{{_ATOM}}}feed", {"xml:lang": language.value})
    organisation = renderer.handbook.organisation
    _add(root, "title", f"{organisation.handbook_name[language]}: {t('index.changes')}")
    _add(root, "id", page)
    _add(root, "updated", _moment(latest[0].date if latest else date(1970, 1, 1)))
    _add(root, "link", rel="alternate", href=page)
    _add(root, "link", rel="self", href=site_url + address("", language) + PATH)
    author = _add(root, "author")
    _add(author, "name", organisation.name[language])
    for change in latest:
        _entry(root, change, page, renderer)
    ElementTree.register_namespace("", _ATOM)
    ElementTree.indent(root)
    text: str = ElementTree.tostring(root, "unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _entry(root: ElementTree.Element, change: Change, page: str, renderer: Renderer) -> None:
    language, t = renderer.language, renderer.t
    entry = _add(root, "entry")
    address_here = f"{page}#{change.id}"
    _add(entry, "title", change.name[language])
    _add(entry, "id", address_here)
    _add(entry, "link", rel="alternate", href=address_here)
    _add(entry, "updated", _moment(change.date))
    who = ", ".join(renderer.handbook[role].name[language] for role in change.roles)
    text = f"{change.text[language]} {t('changes.who')}: {who or t('changes.everybody')}."
    if change.applies_from:
        day = change.applies_from
        text += f" {t('changes.from')}: {day.day}.{day.month}.{day.year}."
    _add(entry, "summary", text)


def _add(
    parent: ElementTree.Element, name: str, text: str | None = None, **attributes: str
) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    element.text = text
    return element


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
