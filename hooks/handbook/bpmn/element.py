# What a drawing is read from, whatever read it.
"""An XML element with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from handbook.bpmn.vocabulary import BPMN
from handbook.problems import Location


@dataclass(slots=True)
class Element:
    """One element: its name, its attributes by local name, its own text and its children."""

    namespace: str
    name: str
    location: Location
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element] = field(default_factory=list)
    text: str = ""
    language: str = ""
    """The nearest ``xml:lang``, its own or that of an element around it."""
    foreign: tuple[str, ...] = ()
    """The namespaces of its attributes that are not BPMN's: one for each attribute."""

    def get(self, name: str) -> str:
        """The attribute without surrounding white space; empty if it is not there."""
        return self.attributes.get(name, "").strip()

    @property
    def is_bpmn(self) -> bool:
        """Whether the element is one of BPMN's own."""
        return self.namespace == BPMN

    def bpmn(self, *names: str) -> Iterator[Element]:
        """The children that are BPMN elements with one of ``names``; all of BPMN's if none."""
        for child in self.children:
            if child.is_bpmn and (not names or child.name in names):
                yield child

    def walk(self) -> Iterator[Element]:
        """The element and everything inside it, in the order of the file."""
        waiting = [self]
        while waiting:
            here = waiting.pop()
            yield here
            waiting.extend(reversed(here.children))
