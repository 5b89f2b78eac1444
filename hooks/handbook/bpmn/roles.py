# A lane is called "Socialarbetaren", the role "socialarbetare"; or the lane has one of the role's
# other names, or the name of a partner with one role. Only what is certain is matched: a wrong
# match would put words in somebody's mouth, a missing one costs the editor a line.
"""Finding the role that a lane or a pool stands for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from handbook.language import Language
from handbook.model import Entity, Kind, Partner, Ref, Role

_SWEDISH = (
    ("arna", "are"),
    ("orna", "a"),
    ("erna", ""),
    ("er", ""),
    ("n", ""),
    ("en", ""),
    ("na", ""),
    ("et", ""),
    ("t", ""),
    ("n", "e"),
)
"""Definite and plural endings -> what the dictionary form has instead."""
_FINNISH = (("set", "nen"), ("t", ""), ("jat", "ja"), ("ijät", "ijä"))
_ARTICLES = {"den", "det", "de"}
_ADJECTIVES = {"egna": "egen", "sociala": "social"}
_SIGNS = re.compile(r"[^\w\s:-]+")
_LETTERS = {"å": "a", "ä": "a", "ö": "o", "æ": "ae", "ø": "o", "ß": "ss"}


class Roles:
    """The handbook's roles by the names people use for them."""

    def __init__(self, entities: Mapping[Ref, Entity], language: Language) -> None:
        self.known = {ref for ref in entities if ref.kind is Kind.ROLE}
        self.names: dict[str, Ref] = {}
        roles = [each for each in entities.values() if isinstance(each, Role)]
        partners = [each for each in entities.values() if isinstance(each, Partner)]
        for each in (language, language.other):
            self._add((role.name[each], role.ref) for role in roles)
            self._add((name, role.ref) for role in roles for name in role.aliases[each])
        for each in (language, language.other):
            for partner in partners:
                if len(partner.roles) == 1:
                    names = (partner.name[each], *partner.aliases[each])
                    self._add((name, partner.roles[0]) for name in names)

    def _add(self, names: Iterable[tuple[str, Ref]]) -> None:
        for name, ref in names:
            self.names.setdefault(_plain(name), ref)

    def find(self, name: str) -> Ref | None:
        """The role called ``name``, in its dictionary form or another."""
        for form in _forms(_plain(name)):
            if form in self.names:
                return self.names[form]
        return None


def _plain(name: str) -> str:
    composed = unicodedata.normalize("NFC", name).replace("\u00ad", "").casefold()
    return " ".join(_SIGNS.sub(" ", composed).split())


def _forms(name: str) -> Iterator[str]:
    """The name itself, then what its dictionary form might be."""
    yield name
    words = [_ADJECTIVES.get(word, word) for word in name.split() if word not in _ARTICLES]
    if not words:
        return
    yield " ".join(words)
    *before, last = words
    for ending, instead in (*_SWEDISH, *_FINNISH):
        if last.endswith(ending) and len(last) > len(ending) + 2:
            yield " ".join((*before, last.removesuffix(ending) + instead))


def identifier(name: str, fallback: str, limit: int = 48) -> str:
    """A kebab-case id made from a name; whole words, as many as there is room for."""
    folded = "".join(_LETTERS.get(letter, letter) for letter in name.casefold())
    decomposed = unicodedata.normalize("NFD", folded)
    words = re.findall(r"[a-z0-9]+", decomposed.encode("ascii", "ignore").decode())
    found = ""
    for word in words:
        longer = f"{found}-{word}" if found else word
        if len(longer) > limit:
            break
        found = longer
    found = found or "".join(words)[:limit]
    if not found:
        return fallback
    return found if found[0].isalpha() else f"{fallback}-{found}"


class Ids:
    """Ids that are given once each."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def give(self, wanted: str) -> str:
        """``wanted``, with a number if it is taken."""
        number = self._given.get(wanted, 0) + 1
        self._given[wanted] = number
        if number == 1:
            return wanted
        while (numbered := f"{wanted}-{number}") in self._given:
            number += 1
        self._given[wanted] = number
        self._given[numbered] = 1
        return numbered
