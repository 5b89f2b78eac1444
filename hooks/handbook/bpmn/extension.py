# What BPMN has no word for travels in extension elements of our own, in one language. A field
# becomes an element with the field's name; a text carries xml:lang, a list has <item>s. The form
# says by itself what it is, so reading needs no knowledge of the model, and what a person or a
# program has changed there is judged by the model like any other data.
"""Records as extension elements, and back."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any

from pydantic_core import PydanticUndefined

from handbook.bpmn.element import Element
from handbook.bpmn.vocabulary import OWN
from handbook.language import Language
from handbook.model import Record, Ref, Text, Words
from handbook.model.values import Address

TODO = "TODO"
"""What stands where somebody has to write. ``handbook check`` refuses it, with its line."""

Value = str | list["Value"] | dict[str, "Value"]
"""A value of a draft: what a YAML file holds."""

_PAIRS = (Text, Address)


class Tree:
    """An element to be written: name, attributes, and text or children."""

    __slots__ = ("attributes", "children", "name", "text")

    def __init__(
        self, name: str, attributes: Mapping[str, str] | None = None, text: str | None = None
    ) -> None:
        self.name = name
        self.attributes = dict(attributes or {})
        self.text = text
        self.children: list[Tree] = []

    def add(self, name: str, text: str | None = None, /, **attributes: str) -> Tree:
        """Append a child and return it."""
        child = Tree(name, attributes, text)
        self.children.append(child)
        return child


def fields(record: Record, language: Language, left_out: Collection[str]) -> Iterator[Tree]:
    """The fields of a record as elements. What equals its default is not written."""
    for name, info in type(record).model_fields.items():
        value = getattr(record, name)
        if name in left_out or (info.default is not PydanticUndefined and value == info.default):
            continue
        tree = Tree(f"handbook:{name}")
        _fill(tree, value, language)
        yield tree


def _fill(tree: Tree, value: Any, language: Language) -> None:
    if isinstance(value, _PAIRS):
        tree.attributes["xml:lang"] = language.tag
        tree.text = value[language]
    elif isinstance(value, Words):
        tree.attributes["xml:lang"] = language.tag
        _fill(tree, value[language], language)
    elif isinstance(value, tuple):
        tree.attributes["list"] = "true"
        for item in value:
            _fill(tree.add("handbook:item"), item, language)
    elif isinstance(value, Record):
        tree.children.extend(fields(value, language, ()))
    else:
        tree.text = _plain(value)


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (str, int, Ref)):
        return str(value)
    raise TypeError(type(value))


def read(element: Element) -> dict[str, Value]:
    """The fields inside one of our extension elements."""
    return {
        child.name: _value(child)
        for child in element.children
        if child.namespace == OWN and child.name != "item"
    }


def _value(element: Element) -> Value:
    own = [child for child in element.children if child.namespace == OWN]
    in_list = element.get("list") == "true"
    has_language = bool(element.get("xml:lang"))
    if in_list:
        items: Value = [_value(child) for child in own if child.name == "item"]
        return {_language(element).value: items} if has_language else items
    if own:
        return read(element)
    if has_language:
        return pair(clean(element.text), _language(element))
    return clean(element.text)


def _language(element: Element) -> Language:
    return Language.FI if element.get("xml:lang").casefold().startswith("fi") else Language.SV


def pair(text: str, language: Language) -> dict[str, Value]:
    """A text in one language, with the other one marked as missing."""
    shown = text if text.strip() else TODO
    return {each.value: shown if each is language else TODO for each in Language}


_UNREADABLE = {
    *range(0x09),
    0x0B,
    0x0C,
    *range(0x0E, 0x20),
    *range(0x7F, 0xA0),
    0x200B,
    0x200E,
    0x200F,
    *range(0x2028, 0x202F),
    *range(0x2066, 0x206A),
    *range(0xD800, 0xE000),
    0xFEFF,
    *range(0xFFF9, 0x10000),
}
_CLEANED = dict.fromkeys(_UNREADABLE)


def clean(text: str) -> str:
    """Text without the invisible characters that a data file may not hold."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").translate(_CLEANED)
    return "\n".join(line.rstrip() for line in lines.split("\n")).strip()


def one_line(text: str) -> str:
    """Text as one plain line: drawings break names by hand."""
    return _SPACES.sub(" ", clean(text).replace("\u00ad", "")).strip()


_SPACES = re.compile(r"[ \n]+")
