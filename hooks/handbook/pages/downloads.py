# Files that stand beside the pages: each working model as a picture and as a drawing that other
# programs open, and the feed of changes.
"""Downloads."""

from __future__ import annotations

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
