# The project's own choices, as the configuration gives them and the site takes them, and where
# things stand in it. Light: it is read before anything that makes pages is loaded.
"""What can be chosen for a site."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from handbook.pages.settings import Settings

OVERRIDES = "overrides"
DOCS = "docs"
ASSETS = "assets"


@dataclass(frozen=True, slots=True)
class Extensions:
    """Which extensions of Python-Markdown the handbook uses, and their settings."""

    names: Sequence[str]
    settings: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Options:
    """What the configuration says of the site.

    ``site_url`` is absolute and ends with a slash.
    """

    site_url: str
    settings: Settings
    extensions: Extensions
