"""Prose as HTML: what comes out is never alive."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import urlsplit

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markupsafe import Markup
from tests.prose_texts import TEXTS

from handbook.model import Ref
from handbook.model.values import URL_SCHEMES
from handbook.pages import prose
from handbook.pages.prose import render
from handbook.prose import faults_in_prose

TAGS = {"p", "ul", "ol", "li", "em", "strong", "a", "br"}
ATTRIBUTES = {"a": {"href", "rel"}, "ol": {"start"}}


def link(ref: Ref, words: str | None) -> Markup:
    return Markup('<a href="{}/">{}</a>').format(ref.id, words or ref.id)


class Seen(HTMLParser):
    """Every tag and attribute a browser would see, and how deep links stand in each other."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in TAGS, tag
        assert {name for name, _ in attrs} <= ATTRIBUTES.get(tag, set()), attrs
        if tag == "a":
            self.links += 1
            assert self.links == 1, "a link inside a link"
            href = dict(attrs)["href"] or ""
            assert href == "nurse/" or urlsplit(href).scheme in URL_SCHEMES, href

    def handle_endtag(self, tag: str) -> None:
        self.links -= tag == "a"

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)


@settings(deadline=None)
@given(TEXTS)
def test_nothing_alive_comes_out_of_any_text(text: str) -> None:
    Seen(render(text, link))


PLAIN = st.lists(
    st.sampled_from(
        (*"aÖß17 .,;:!?()&\"'+-–§#=~|`>\t\u00a0\u00ad\u2028\x0b\x1f", "ord", "\n", "\n\n")
    ),
    max_size=30,
).map("".join)


@settings(deadline=None, max_examples=500)
@given(st.one_of(PLAIN, TEXTS, st.text(max_size=60)))
@example("Ett ord.\nEtt till\n\n\nMera & mera\n")
@example("ord \nord")
@example("ord\n    ord")
@example("ord\n===")
def test_the_short_way_of_plain_prose_is_the_parsers_way(text: str) -> None:
    made = prose._parser().render(text, {"link": link})
    assert render(text, link) == made
    assert render(text, link) == made  # again, from what is kept


@settings(deadline=None)
@given(TEXTS)
def test_a_text_without_markup_is_shown_as_it_stands(text: str) -> None:
    words = " ".join("".join(c if c.isalnum() else " " for c in text).split()) or "ord"
    if words[0].isdecimal():
        words = f"ord {words}"
    assert list(faults_in_prose(words)) == []
    assert render(words, link) == f"<p>{words}</p>\n"


def test_the_small_markdown_becomes_html() -> None:
    text = "Ett *ord*, **två** och [en länk](https://a.fi).\n\n- a\n- [[role:nurse|vi]]"
    assert render(text, link) == (
        "<p>Ett <em>ord</em>, <strong>två</strong> och "
        '<a href="https://a.fi" rel="noreferrer">en länk</a>.</p>\n'
        '<ul>\n<li>a</li>\n<li><a href="nurse/">vi</a></li>\n</ul>\n'
    )
