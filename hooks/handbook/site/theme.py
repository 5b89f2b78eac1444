# The shell's templates stand in overrides/, where the engine looks for them. Here they are read
# without the engine: the same files, with the same settings, so that both write the same bytes.
"""The templates around the pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from handbook.pages import icons
from handbook.pages.parallel import Row
from handbook.pages.shell import Frame, Shell
from handbook.pages.templating import theme_environment


@lru_cache(maxsize=1 << 11)
def once(piece: Callable[[Frame], str], frame: Frame) -> Markup:
    """What a macro makes of a frame, which is the same on all pages that share it.

    The macro is given nothing else, and escapes for itself.
    """
    return Markup(piece(frame))


GLOBALS: Mapping[str, Any] = {"icon": icons.icon, "once": once}
"""What every template of the theme may call."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A page in the sitemap: its address and those of its versions, all absolute."""

    address: str
    alternates: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Theme:
    """The templates in a folder."""

    folder: Path

    @cached_property
    def _environment(self) -> Environment:
        return theme_environment(self.folder, GLOBALS)

    def _render(self, name: str, **facts: Any) -> str:
        return self._environment.get_template(name).render(facts)

    def page(self, shell: Shell, body: str) -> str:
        """A page in its shell."""
        return self._render("main.html", shell=shell, page=SimpleNamespace(content=body))

    def parallel(self, shells: Sequence[Shell], titles: Sequence[str], rows: Sequence[Row]) -> str:
        """Both languages of a page side by side."""
        view = {"shells": shells, "titles": titles, "rows": rows}
        return self._render("parallel.html", view=view)

    def not_found(self, shells: Sequence[Shell]) -> str:
        """The page for wrong addresses."""
        return self._render("404.html", shells=shells)

    def sitemap(self, pages: Sequence[Listed]) -> str:
        """Every page for search engines."""
        return self._render("sitemap.xml", listed=pages)
