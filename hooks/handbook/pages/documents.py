# Hand-written pages are Markdown and go through the engine; only their references are ours.
"""References in hand-written pages."""

from __future__ import annotations

import posixpath
import re

from markupsafe import escape

from handbook.pages.labels import Labels
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


_CHECKED = re.compile(r'<input type="checkbox" disabled( checked)?\s*/?>')
_ALIGNED = re.compile(r' style="text-align: (right|center|left);"')


def polished(html: str, t: Labels) -> str:
    """The engine's HTML with what it leaves out: names for tick boxes, no inline styles.

    A strict content security policy refuses ``style=``, and a tick box without a name says
    nothing to a screen reader (WCAG 4.1.2).
    """

    def box(match: re.Match[str]) -> str:
        label = t("shell.task-done" if match[1] else "shell.task-open")
        return f'<input type="checkbox" disabled{match[1] or ""} aria-label="{escape(label)}">'

    return _ALIGNED.sub(r' class="\1"', _CHECKED.sub(box, html))
