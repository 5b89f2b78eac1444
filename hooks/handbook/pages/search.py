# What the search is given: one lean HTML document a page, made from the finished body, in a folder
# per language. The index itself is made by Pagefind's own program.
"""Search documents and the search index."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from markupsafe import Markup

from handbook.language import Language
from handbook.pages.page import Page

# No filters: Pagefind writes them in a chance order, and the same pages must give the same bytes.
_DOCUMENT = Markup(
    '<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>'
    "</head><body data-pagefind-body><div data-pagefind-ignore>"
    '<p data-pagefind-meta="title">{title}</p><p data-pagefind-meta="kind">{kind}</p>'
    '<p data-pagefind-meta="icon">{icon}</p><p data-pagefind-meta="family">{family}</p></div>'
    '<p data-pagefind-weight="7">{title}</p>{body}</body></html>'
)


_UNUSED = ("pagefind-*ui*", "pagefind-highlight.js")
"""Parts of Pagefind's own interface. The dialog is ours, and nobody should download theirs."""


class SearchIndexError(RuntimeError):
    """Pagefind could not make the index; the message is its own."""


def search_document(page: Page) -> str:
    """A page as the search reads it: title, kind and body, nothing of the shell."""
    return str(
        _DOCUMENT.format(
            language=page.language.value,
            title=page.title,
            kind=page.kind_label,
            icon=page.icon,
            family=page.family,
            # A name and its value stand apart on the page; in an excerpt they would run together.
            body=page.body.replace("</dt>", Markup(": </dt>")),
        )
    )


def write_index(pages: Iterable[Page], language: Language, folder: Path) -> None:
    """Index the pages of one language into ``folder`` (``…/pagefind``).

    Raises ``SearchIndexError`` when the program fails.
    """
    with tempfile.TemporaryDirectory(prefix="handbook-search-") as temporary:
        root = Path(temporary)
        for page in pages:
            if page.hidden or page.language is not language:
                continue
            file = root / page.path / "index.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(search_document(page), encoding="utf-8")
        command = [sys.executable, "-m", "pagefind", "--site", str(root)]
        command += ["--output-path", str(folder), "--force-language", language.value]
        result = subprocess.run(
            command, capture_output=True, encoding="utf-8", errors="replace", check=False
        )
        if result.returncode:
            raise SearchIndexError((result.stderr or result.stdout).strip())
    for unused in (file for name in _UNUSED for file in folder.glob(name)):
        unused.unlink()
