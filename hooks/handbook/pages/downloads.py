# Files that stand beside the pages: each working model as a picture and as a drawing that other
# programs open, the feed of changes, each role's way in for the start page, and the definitions
# that words in running text show.
"""Downloads."""

from __future__ import annotations

import json
from collections.abc import Iterator
from urllib.parse import urljoin

from handbook.bpmn import to_bpmn
from handbook.model import Kind, Ref
from handbook.pages.feed import PATH, feed
from handbook.pages.page import address
from handbook.pages.rendering import Renderer


def downloads(renderer: Renderer, site_url: str) -> Iterator[tuple[str, bytes]]:
    """Every file of one language: its address from the site's root, and its bytes."""
    language = renderer.language

    def page(ref: Ref) -> str:
        return urljoin(site_url, address(f"{ref.kind.folder}/{ref.id}", language))

    yield address("", language) + PATH, feed(renderer, site_url)
    for model in renderer.handbook.models:
        stem = address(f"{Kind.MODEL.folder}/{model.id}", language) + f"{model.id}.{language}"
        yield f"{stem}.svg", renderer.pictures.standalone(model).encode()
        yield f"{stem}.bpmn", to_bpmn(model, renderer.pictures.diagrams, language, page)
    for role in renderer.handbook.roles:
        name = f"{address(f'{Kind.ROLE.folder}/{role.id}', language)}mine.json"
        yield name, _json({"html": renderer.panel(role)})
    yield f"{address(Kind.TERM.folder, language)}terms.json", _definitions(renderer)


def _definitions(renderer: Renderer) -> bytes:
    """Every term with its definition and its pair, for assets/terms.js."""
    language = renderer.language
    terms = {
        term.id: (
            term.name[language].replace("\u00ad", ""),
            term.summary[language],
            term.name[language.other].replace("\u00ad", ""),
        )
        for term in renderer.handbook.terms
    }
    content = {"other": language.other, "open": renderer.t("term.read-more"), "terms": terms}
    return _json(content)


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
