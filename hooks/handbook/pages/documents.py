# Hand-written pages are Markdown and go through the engine; only their references are ours.
"""References in hand-written pages."""

from __future__ import annotations

import posixpath
import re

from handbook.prose import REFERENCE, parse_reference
from handbook.reading import Document, Handbook

_CODE = re.compile(r"(`+)[^`\n](?:.*?)\1", re.DOTALL)


def with_links(markdown: str, document: Document, handbook: Handbook) -> str:
    """The text with ``[[role:nurse|words]]`` turned into Markdown links to the page's source.

    Code is left alone. The checks have refused references that lead nowhere.
    """
    folder = posixpath.dirname(document.path)

    def link(match: re.Match[str]) -> str:
        ref = parse_reference(match[1])
        if ref is None:
            return match[0]
        words = match[2] or handbook[ref].name[document.language]
        target = posixpath.relpath(f"{ref.kind.folder}/{ref.id}.md", folder or ".")
        return f"[{words}]({target})"

    pieces: list[str] = []
    last = 0
    for code in _CODE.finditer(markdown):
        pieces += [REFERENCE.sub(link, markdown[last : code.start()]), code[0]]
        last = code.end()
    pieces.append(REFERENCE.sub(link, markdown[last:]))
    return "".join(pieces)
