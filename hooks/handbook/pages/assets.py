# Style sheets and scripts as readers fetch them: without the comments and white space that editors
# need. What they mean is not touched; an editor reads the files in docs/assets.
"""Smaller assets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

import rcssmin  # type: ignore[import-untyped]
import rjsmin  # type: ignore[import-untyped]

_SMALLER: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {".css": rcssmin.cssmin, ".js": rjsmin.jsmin}
)

ENDINGS = tuple(_SMALLER)
"""Names of files that can be made smaller end with one of these."""


def smaller(ending: str, text: str) -> str:
    """A style sheet or script with the same meaning in fewer bytes."""
    return _SMALLER[ending](text)
