# Texts about words quote words of the other language. A screen reader must be told (WCAG 3.1.2),
# so every word that the glossary knows in the other language only is marked.
"""Marking quoted words of the other language."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

from handbook.language import Language
from handbook.reading import Handbook

_SHORTEST = 4
"""Shorter words may by chance be words of both languages."""


class Quotations:
    """Marks the other language's words in texts of one language."""

    def __init__(self, handbook: Handbook, language: Language) -> None:
        """Gather the words of the glossary that only the other language has."""
        self.other = language.other
        foreign = _words(handbook, language.other) - _words(handbook, language)
        words = sorted((each for each in foreign if len(each) >= _SHORTEST), key=_longest_first)
        choice = "|".join(map(re.escape, words))
        self._pattern = re.compile(rf"(?i)\b(?:{choice})\b" if choice else r"(?!)")

    def marked(self, text: str) -> Markup:
        """The text as HTML, with each quoted word in the other language's ``lang``."""
        pieces: list[Markup] = []
        last = 0
        for match in self._pattern.finditer(text):
            pieces.append(escape(text[last : match.start()]))
            pieces.append(Markup('<span lang="{}">{}</span>').format(self.other.value, match[0]))
            last = match.end()
        pieces.append(escape(text[last:]))
        return Markup("").join(pieces)


def _words(handbook: Handbook, language: Language) -> set[str]:
    return {
        word.casefold()
        for term in handbook.terms
        for word in (
            term.name[language],
            *term.accepted[language],
            *term.avoid[language],
            *term.aliases[language],
            *term.inflected[language],
        )
    }


def _longest_first(word: str) -> tuple[int, str]:
    return -len(word), word
