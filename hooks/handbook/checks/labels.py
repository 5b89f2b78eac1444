# The words of the interface are filled in by code: a placeholder that one language lacks, or a
# brace by mistake, would stop a page.
"""Placeholders of the interface's words."""

from __future__ import annotations

import string
from collections.abc import Iterator

from handbook.language import Language
from handbook.problems import Problem
from handbook.reading import Reading


def check(reading: Reading) -> Iterator[Problem]:
    """Labels whose braces are wrong, or whose languages hold different placeholders."""
    for key, text in reading.interface.items():
        found = {language: placeholders(text[language]) for language in Language}
        for language, names in found.items():
            if names is None:
                facts = {"key": key, "found": text[language]}
                yield Problem("bad-label", reading.locate_label(key, language), facts)
        sv, fi = found[Language.SV], found[Language.FI]
        if sv is not None and fi is not None and sv != fi:
            facts = {"key": key, "found": ", ".join(sorted(sv ^ fi))}
            yield Problem("bad-label", reading.locate_label(key, None), facts)


def placeholders(text: str) -> set[str] | None:
    """The names in braces; None when the braces cannot be read."""
    try:
        names = {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError:
        return None
    # Bare braces are filled by the engine (the number of a footnote).
    return names if all(name.isidentifier() for name in names - {""}) else None
