"""What may not stand in prose or on a page is named, and a page without faults is never alive."""

from __future__ import annotations

import time
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import markdown
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from handbook.model import Kind, Ref
from handbook.model.values import URL_SCHEMES
from handbook.prose import (
    Fault,
    faults_in_document,
    faults_in_plain_text,
    faults_in_prose,
    parse_reference,
    references_in,
    without_code,
)
from tests.prose_texts import SPACES, TEXTS, WORDS


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
