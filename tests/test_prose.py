"""Prose: what comes out is never alive, and what may not stand in it is named."""

from __future__ import annotations

import time
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import markdown
import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from handbook import prose
from handbook.model import Kind, Ref
from handbook.model.values import URL_SCHEMES
from handbook.prose import (
    Fault,
    faults_in_document,
    faults_in_plain_text,
    faults_in_prose,
    parse_reference,
    references_in,
    render,
    without_code,
)

TAGS = {"p", "ul", "ol", "li", "em", "strong", "a", "br"}
ATTRIBUTES = {"a": {"href", "rel"}, "ol": {"start"}}

# Pieces that mean something to Markdown or to a browser, so that chance meets trouble often.
WORDS = r"""[ ] ( ) < > " ' ` * _ ** __ \ ! # & ; : | - + = ~ ~~~ ``` 1. 2) [[ ]] [[role:nurse]]
    [[role:nurse|ord]] [x]( ](https://a.fi) ](javascript:alert(1)) <https://a.fi> <javascript:x>
    <script> </script> <img src=x onerror=alert(1)> <!-- --> &lt; &#x6a; javascript: data:text/html
    mailto:a@b.fi tel:+358 vbscript: //a.fi https:// HTTPS://A.FI ä ö ord"""
SPACES = (" ", "\n", "\n\n", "\n- ", "\n1. ", "\n7. ", "  \n", "\t", "\r\n", "\x00", "\n    ")
PIECES = st.sampled_from((*WORDS.split(), *SPACES, "\u202e", "\u00a0"))
TEXTS = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join))


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
def test_looking_for_faults_never_fails(text: str) -> None:
    list(faults_in_prose(text))
    list(faults_in_plain_text(text))
    assert all(0 <= offset <= len(text) for offset, _ in faults_in_document(text))
    list(references_in(text))


@settings(deadline=None)
@given(TEXTS)
def test_blanking_code_moves_nothing(text: str) -> None:
    blanked = without_code(text)
    assert len(blanked) == len(text)
    assert all(new in (old, " ") for old, new in zip(text, blanked, strict=True))


@settings(deadline=None)
@given(TEXTS)
def test_a_text_without_markup_is_shown_as_it_stands(text: str) -> None:
    words = " ".join("".join(c if c.isalnum() else " " for c in text).split()) or "ord"
    if words[0].isdecimal():
        words = f"ord {words}"
    assert list(faults_in_prose(words)) == []
    assert render(words, link) == f"<p>{words}</p>\n"


LONG = 30_000


@pytest.mark.parametrize(
    "piece",
    ["<a:", "](", "[[", "[[role:nurse", "`", "` ", "```\n", "```x\n", "\n", " \n", "<a", "&a", "[",
     "**a", "*", "_a", "![", "[x](", "<!--", "~~~ \n", "  ```x\n", "[a]: ", "\\", "- ", "[a[[b"],
)  # fmt: skip
def test_a_long_text_takes_no_long_time(piece: str) -> None:
    text = piece * (LONG // len(piece))
    started = time.process_time()
    for look in (faults_in_prose, faults_in_plain_text, faults_in_document, references_in):
        list(look(text))
    assert time.process_time() - started < 2


def test_the_small_markdown_becomes_html() -> None:
    text = "Ett *ord*, **två** och [en länk](https://a.fi).\n\n- a\n- [[role:nurse|vi]]"
    assert render(text, link) == (
        "<p>Ett <em>ord</em>, <strong>två</strong> och "
        '<a href="https://a.fi" rel="noreferrer">en länk</a>.</p>\n'
        '<ul>\n<li>a</li>\n<li><a href="nurse/">vi</a></li>\n</ul>\n'
    )


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("Vi <b>ser</b>.", [Fault("html-in-text", "<b>")]),
        ("Vi &nbsp; ser.", [Fault("html-in-text", "&nbsp;")]),
        ("5 < 6 och R&D.", []),
        ("# Rubrik", [Fault("markup-in-text", "#")]),
        ("![bild](https://a.fi)", [Fault("markup-in-text", "![")]),
        ("[x](javascript:alert(1))", [Fault("bad-link", "javascript:alert(1")]),
        ("[x](/roles/)", [Fault("bad-link", "/roles/")]),
        ("[x](https://[a)", [Fault("bad-link", "https://[a")]),
        ("<javascript:x>", [Fault("bad-link", "javascript:x")]),
        ("<https://a.fi> [x](mailto:a@b.fi) [y](tel:112)", []),
        ('[x](https://a.fi "titel")', [Fault("markup-in-text", '](https://a.fi "')]),
        ("[[role:nurse]] och [[term:consent|samtycke]]", []),
        ("[[nurse]]", [Fault("bad-prose-reference", "nurse")]),
        ("[[role:nurse", [Fault("bad-prose-reference", "[[role:nurse")]),
        ("[a [[role:nurse]]](tel:112)", [Fault("bad-prose-reference", "[a [[role:nurse]]](")]),
    ],
)  # fmt: skip
def test_what_prose_may_not_hold_is_named(text: str, faults: list[Fault]) -> None:
    assert list(faults_in_prose(text)) == faults


@pytest.mark.parametrize(
    ("markdown", "faults"),
    [
        ("`<b>` och\n\n```html\n<script>\n```\n\n1. a\n\n    ~~~\n    <i>\n    ~~~", []),
        ("<b>x</b>", ["html-in-text"]),
        ("[a](b.md) [c](../c.md#d) [e](#f) [g](javascript:x)", ["bad-link"]),
        ("[a]: javascript:x", ["bad-link"]),
        ("[a](javascript&colon;x) [b](java&#115;cript&#x3a;x)", ["bad-link", "bad-link"]),
        ("[a]:\n  javascript:x", ["bad-link"]),
        ("[a](b.md){: title='}' onClick = 'x' }", ["html-in-text"]),
        ("[a](b.md){href=javascript&colon;x}", ["html-in-text"]),
        ("## Rubrik {#anchor .wide data-on=x}", []),
        # What looks like code and is none: the engine would let the HTML through.
        ("\\`<img src=x>`", ["html-in-text"]),
        ("a ` b\nc `<img src=x>` d", ["html-in-text"]),
        ("```\n<script>\n", ["html-in-text"]),
        ("``` <b>\n<script>\n```", ["html-in-text", "html-in-text"]),
        ("- a `\n- b ` c `<img src=x>`", ["html-in-text"]),
    ],
)
def test_what_a_page_may_not_hold_is_named_but_code_is_left_alone(
    markdown: str, faults: list[str]
) -> None:
    assert [fault.code for _, fault in faults_in_document(markdown)] == faults


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_can_be_referred_to(kind: Kind) -> None:
    assert parse_reference(f" {kind}:an-id ") == Ref(kind, "an-id")


@pytest.mark.parametrize("text", ["", "role", "role:", "role:Nurse", "role:a_b", "page:x", "a:b:c"])
def test_what_is_no_reference_is_none(text: str) -> None:
    assert parse_reference(text) is None


def extensions() -> tuple[list[str], dict[str, dict[str, object]]]:
    """What the engine is configured with: names, and the settings of those that have some."""
    text = (Path(__file__).parents[1] / "mkdocs.yml").read_text("utf-8")
    listed = text.partition("\nmarkdown_extensions:\n")[2].partition("\nvalidation:")[0]
    each = [item if isinstance(item, dict) else {item: {}} for item in yaml.safe_load(listed)]
    merged = {name: settings for item in each for name, settings in item.items()}
    return list(merged), merged


NAMES, CONFIGS = extensions()
PAGE_PIECES = st.sampled_from(
    (
        *WORDS.split(),
        *SPACES,
        *(
            "{",
            "}",
            "{:",
            "onclick=x",
            "href=javascript:x",
            "\n```\n",
            "\n~~~ html\n",
            "\n[a]:",
            "[a]",
        ),
        *(
            "javascript&colon;x",
            "](javascript&colon;x)",
            "\n| a | b |\n|---|---|\n| ",
            "\n!!! note\n    ",
        ),
    )
)


class Engine(HTMLParser):
    """What the engine made of a page that was found faultless."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag != "script"
        for name, value in attrs:
            assert not name.startswith("on"), (tag, attrs)
            if name in ("href", "src"):
                assert urlsplit(value or "").scheme in {"", *URL_SCHEMES}, (tag, attrs)


@settings(deadline=None)
@given(st.lists(PAGE_PIECES, max_size=12).map("".join))
def test_nothing_alive_comes_out_of_a_page_without_faults(text: str) -> None:
    if not list(faults_in_document(text)):
        Engine().feed(markdown.markdown(text, extensions=NAMES, extension_configs=CONFIGS))
