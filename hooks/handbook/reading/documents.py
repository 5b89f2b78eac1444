# Hand-written pages: what stands above the text (front matter). The text itself is Markdown and
# stays so until the site turns it into HTML.
"""Hand-written pages and their front matter."""

from __future__ import annotations

from dataclasses import dataclass

from handbook.language import Language
from handbook.model import Record, Status
from handbook.model.values import Date, NonBlank, OwnerRef, Url, Whole, YesNo
from handbook.problems import Location


class DocumentSource(Record):
    """Where a hand-written page has its facts from, in the page's language."""

    title: NonBlank
    address: Url | None = None
    checked: Date | None = None


class FrontMatter(Record):
    """What stands above a hand-written page."""

    title: NonBlank
    summary: NonBlank
    owner: OwnerRef
    status: Status
    reviewed: Date | None = None
    review_in: Whole | None = None
    sources: tuple[DocumentSource, ...] = ()
    hidden: YesNo = False
    """Kept out of the menu, the search and the A–Ö list."""


@dataclass(frozen=True, slots=True)
class Document:
    """A hand-written page in one language. ``path`` is the same in both: ``guides/leading``."""

    path: str
    language: Language
    front: FrontMatter
    markdown: str
    location: Location
    first_line: int
    """How many lines stand above the text: line 1 of it is line ``first_line + 1`` of the file."""
