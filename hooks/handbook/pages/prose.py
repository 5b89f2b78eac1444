# The small Markdown of YAML texts as HTML. Safe by default: raw HTML off, own link validator,
# headings and images not parsed. What a text may hold is said in `handbook/prose.py`.
"""Prose as HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, MutableMapping, Sequence
from functools import cache, lru_cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markupsafe import Markup

from handbook.model import Ref
from handbook.prose import REFERENCE, is_allowed_link, parse_reference

Linker = Callable[[Ref, str | None], Markup]
"""Makes the link for a reference, with the visible words if the text gives them."""


def render(text: str, link: Linker) -> Markup:
    """Prose as HTML: paragraphs, lists, emphasis, links; references through ``link``."""
    if _PLAIN.fullmatch(text):
        return Markup(_paragraphs(text))
    tokens = _tokens(text)
    parser = _parser()
    return Markup(parser.renderer.render(tokens, parser.options, {"link": link}))


# Most prose has no sign that the parser reacts to, only paragraphs of words. A test holds this way
# to the parser's. A line begins with a letter and ends with no space; no line is drawn in.
_PLAIN_LINE = r"[^\W\d_](?:[^\n\r\0\\\[\]*_<]*[^\s\0\\\[\]*_<])?"
_PLAIN = re.compile(rf"{_PLAIN_LINE}(?:\n+{_PLAIN_LINE})*\n*")
_BLANK_LINES = re.compile(r"\n{2,}")


@lru_cache(maxsize=1 << 13)
def _paragraphs(text: str) -> str:
    paragraphs = _BLANK_LINES.split(escapeHtml(text.strip("\n")))
    return "".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs)


@lru_cache(maxsize=1 << 13)
def _tokens(text: str) -> Sequence[Token]:
    """What the parser makes of a text; the same wherever it stands."""
    return _parser().parse(text, {})


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"html": False, "linkify": False, "typographer": False})
    parser.enable(["list", "emphasis", "link", "autolink", "newline", "escape", "balance_pairs"])
    parser.enable(["fragments_join"])
    parser.validateLink = is_allowed_link  # type: ignore[method-assign]
    parser.inline.ruler.before("link", "handbook_reference", _reference_rule)
    parser.add_render_rule("handbook_reference", _render_reference)
    parser.add_render_rule("link_open", _render_link_open)
    return parser


def _reference_rule(state: StateInline, silent: bool) -> bool:
    if state.linkLevel:
        return False  # a link inside a link is no HTML
    match = REFERENCE.match(state.src, state.pos)
    if match is None or (ref := parse_reference(match[1])) is None:
        return False
    if not silent:
        token = state.push("handbook_reference", "", 0)
        token.meta = {"ref": ref, "words": match[2]}
    state.pos = match.end()
    return True


def _render_reference(
    renderer: RendererHTML,
    tokens: Sequence[Token],
    index: int,
    options: Any,
    env: MutableMapping[str, Any],
) -> str:
    link: Linker = env["link"]
    return str(link(tokens[index].meta["ref"], tokens[index].meta["words"]))


def _render_link_open(
    renderer: RendererHTML,
    tokens: Sequence[Token],
    index: int,
    options: Any,
    env: MutableMapping[str, Any],
) -> str:
    tokens[index].attrs = {"href": str(tokens[index].attrs["href"]), "rel": "noreferrer"}
    return renderer.renderToken(tokens, index, options, env)
