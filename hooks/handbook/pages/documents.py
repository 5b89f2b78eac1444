# Hand-written pages before and after Python-Markdown: references in, small repairs out.
"""References in hand-written pages."""

from __future__ import annotations

import posixpath
import re

from markupsafe import escape

from handbook.pages.labels import Labels
from handbook.prose import REFERENCE, parse_reference, without_code
from handbook.reading import Document, Handbook


def with_links(document: Document, handbook: Handbook) -> str:
    """The document's text with ``[[role:nurse|words]]`` turned into Markdown links to the page.

    Code is left alone. The checks have refused references that lead nowhere.
    """
    folder = posixpath.dirname(document.path)
    pieces: list[str] = []
    last = 0
    for match in REFERENCE.finditer(without_code(document.markdown)):
        if (ref := parse_reference(match[1])) is not None:
            words = match[2] or handbook[ref].name[document.language]
            target = posixpath.relpath(f"{ref.kind.folder}/{ref.id}.md", folder or ".")
            pieces += [document.markdown[last : match.start()], f"[{words}]({target})"]
            last = match.end()
    return "".join((*pieces, document.markdown[last:]))


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

    stacked = html.replace("<table>", '<table class="stack">')
    return _ALIGNED.sub(r' class="\1"', _CHECKED.sub(box, stacked))
