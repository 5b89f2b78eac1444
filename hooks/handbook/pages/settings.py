# What pages are told besides the handbook itself. Light, so that the configuration can be read and
# the languages compared before anything that makes pages is loaded.
"""What the configuration and the comparison tell the pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from handbook.problems import Location

if TYPE_CHECKING:
    from handbook.parity.marks import Mark
    from handbook.parity.status import Status


@dataclass(frozen=True)
class Settings:
    """What the engine's configuration tells the pages.

    ``edit_address`` is an address template with ``{file}`` and ``{line}``, or empty when it is
    not known where the data can be edited.
    """

    edit_address: str = ""
    feedback_address: str = ""
    """Where a reader's words go: the form of a new issue or a mail, with ``{title}`` and
    ``{body}``. Empty when nobody takes them yet."""

    def edit(self, location: Location) -> str:
        """Where the very line behind a page can be edited; empty when not known."""
        address = self.edit_address.replace("{file}", quote(location.file))
        return address.replace("{line}", str(location.line))

    def feedback(self, title: str, body: str) -> str:
        """The address with the words filled in; empty when nobody takes them yet."""
        address = self.feedback_address.replace("{title}", quote(title, safe=""))
        return address.replace("{body}", quote(body, safe=""))


@dataclass(frozen=True, slots=True)
class Standing:
    """How the two languages stand to each other: for the marks and for the status page."""

    status: Status
    marks: Mapping[str, tuple[Mark, ...]]
