# What is wrong in the input, where, and how it is shown. Rank 1: imports nothing of the core but
# `language`; the words themselves are in `messages`.
"""Problems: collected, sorted and shown once; never raised one by one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file. ``line`` and ``column`` count from 1, in characters."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong. ``facts`` fill the placeholders of the code's message."""

    code: str
    location: Location
    facts: Mapping[str, str] = field(default_factory=dict)
