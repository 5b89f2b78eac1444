# Markdown -> the words a reader reads, and sentences. Results are kept by content: the same text
# is never taken apart twice in a run.
"""Plain text, words and sentences of one side of a pair."""

from __future__ import annotations

import re
from functools import lru_cache

KEPT = 1 << 16
"""How many texts each analysis remembers."""

REFERENCE = re.compile(r"\[\[([^\[\]|\n]*)(?:\|([^\[\]\n]*))?\]\]")
LINK = re.compile(
    r"(?<!!)\[((?:[^\[\]]|\[[^\]]*\])*)\]\(\s*<?([^()\s>]*(?:\([^()\s]*\)[^()\s]*)?)>?[^)]*\)"
)
IMAGE = re.compile(r"!\[([^\]]*)\]\(\s*<?([^)\s>]*)>?[^)]*\)")
FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]")
CODE = re.compile(r"(`+)(.+?)(?<!`)\1(?!`)")
URL = re.compile(r"<?\b(?:https?://|mailto:|tel:|www\.)[^\s<>()\[\]\"”]+[^\s<>()\[\]\"”.,;:!?]>?")
EMAIL = re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b")
_ATTRIBUTES = re.compile(r"\{[:#.][^{}\n]*\}")
_EMPHASIS = re.compile(
    r"(?<![\w*])\*{1,3}(?=\S)|(?<=\S)\*{1,3}(?!\w)|(?<!\w)_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w)"
    r"|==|~~|\^\^"
)
_TAG = re.compile(r"</?[a-zA-Z][^>\n]*>|<!--.*?-->", re.DOTALL)
_MARKUP = re.compile(r"[\[\]`*_{}<=~^]|!\[")
WORD = re.compile(r"[^\W_]+(?:[-’':][^\W_]+)*")
_SENTENCE_END = re.compile(
    r"(?<=[.!?…])[”\")]?\s+(?=[”\"(–]?[A-ZÅÄÖÆØÉ\d\[*])|\n\s*\n|\n(?=\s*(?:[-*]|\d+\.)\s)"
)
_NO_END = re.compile(
    r"(?:\b(?:t\.ex|bl\.a|dvs|o\.s\.v|m\.m|s\.k|d\.v\.s|mom|kap|kl|nr|tfn|ca|s|art|punkt|jfr|jf"
    r"|esim|mm|ns|mom|ks|klo|nro|puh|n|vrt|yms|jne|os|luku|eli|ym|p|st|prof|tri|dr|milj)"
    r"|\b\d{1,2}|\b[A-ZÅÄÖ])\.$",
    re.IGNORECASE,
)


@lru_cache(maxsize=KEPT)
def plain(text: str) -> str:
    """The text without markup: visible words only; addresses and code are taken out.

    >>> plain("**Fråga** [polisen](https://poliisi.fi) om [[term:consent|samtycke]]")
    'Fråga polisen om samtycke'
    """
    if _MARKUP.search(text):
        text = _TAG.sub(" ", text)
        text = CODE.sub(" ", text)
        text = IMAGE.sub(r"\1", text)
        text = REFERENCE.sub(lambda match: match[2] or " ", text)
        text = LINK.sub(r"\1", text)
        text = FOOTNOTE.sub("", text)
        text = _ATTRIBUTES.sub("", text)
        text = _EMPHASIS.sub("", text)
    if "://" in text or "www." in text or "mailto:" in text:
        text = URL.sub(" ", text)
    if "@" in text:
        text = EMAIL.sub(" ", text)
    return text.strip()


@lru_cache(maxsize=KEPT)
def words(text: str) -> tuple[str, ...]:
    """The words of a text's plain form, in lower case."""
    return tuple(WORD.findall(plain(text).lower()))


@lru_cache(maxsize=KEPT)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text's plain form."""
    return split_sentences(plain(text))


def split_sentences(text: str) -> tuple[str, ...]:
    """Cut plain text into sentences; abbreviations and dates do not end one.

    >>> split_sentences("Ring 112. Det gäller t.ex. 3. maaliskuuta. Vänta.")
    ('Ring 112.', 'Det gäller t.ex. 3. maaliskuuta.', 'Vänta.')
    """
    found: list[str] = []
    begin = 0
    for match in _SENTENCE_END.finditer(text):
        piece = text[begin : match.start()].strip()
        if not piece or ("\n" not in match[0] and _NO_END.search(piece)):
            continue
        found.append(piece)
        begin = match.end()
    rest = text[begin:].strip()
    return (*found, rest) if rest else tuple(found)


def shown(text: str, limit: int = 70) -> str:
    """A short quotation for a message."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"
