# Files that stand beside the pages: each working model as a picture and as a drawing that other
# programs open, the feed of changes, each role's way in for the start page, and the definitions
# that words in running text show.
"""Downloads."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial

from handbook.bpmn.writer import to_bpmn
from handbook.model import Kind, Model, Ref, Role
from handbook.pages.feed import PATH, feed
from handbook.pages.page import address
from handbook.pages.rendering import Renderer


def downloads(renderer: Renderer, site_url: str) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """The files of one language that belong to no model: address from the site's root, maker."""
    language = renderer.language
    yield address("", language) + PATH, partial(feed, renderer, site_url)
    terms = f"{address(Kind.TERM.folder, language)}terms.json"
    yield terms, partial(_definitions, renderer)


def downloads_of_model(renderer: Renderer, ref: Ref, site_url: str) -> Iterator[tuple[str, bytes]]:
    """A model as a picture and as a drawing: address from the site's root, bytes."""
    language = renderer.language
    model = renderer.handbook[ref]
    assert isinstance(model, Model)

    def page(ref: Ref) -> str:
        return site_url + address(f"{ref.kind.folder}/{ref.id}", language)

    stem = address(f"{Kind.MODEL.folder}/{model.id}", language) + f"{model.id}.{language}"
    yield f"{stem}.svg", renderer.pictures.standalone(model).encode()
    yield f"{stem}.bpmn", to_bpmn(model, renderer.pictures.diagrams, language, page)


def downloads_of_role(renderer: Renderer, ref: Ref) -> Iterator[tuple[str, bytes]]:
    """A role's way in, for the start page: address from the site's root, bytes."""
    role = renderer.handbook[ref]
    assert isinstance(role, Role)
    folder = address(f"{Kind.ROLE.folder}/{role.id}", renderer.language)
    yield f"{folder}mine.json", _json({"html": renderer.panel(role)})


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
