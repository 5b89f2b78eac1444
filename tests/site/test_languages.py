"""Text of the other language is marked (WCAG 3.1.2), and titles are in the page's language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lingua import Language as Known
from lingua import LanguageDetectorBuilder
from lxml import html

pytestmark = pytest.mark.site

LONG = 60
SURE = 0.95
# A text about the languages quotes single words of the other one; the pages mark those that the
# glossary knows, but a note on a statute may quote others.
ABOUT_LANGUAGES = re.compile(r"(?i)svensk|finsk|ruotsi|suome")
BLOCKS = ".//p|.//li|.//td|.//dd|.//h1|.//h2|.//h3|.//figcaption|.//summary"


@pytest.fixture(scope="module")
def blocks(site: Path) -> list[tuple[str, str, str]]:
    """Every longer text of every page: the page, the language it is marked with, the words."""
    found = []
    for file in sorted(site.rglob("*.html")):
        (main,) = html.document_fromstring(file.read_text("utf-8")).xpath("//main")
        for block in main.xpath(BLOCKS):
            if block.xpath(".//*[@lang]|.//p|.//li|.//code"):
                continue  # told by its parts, or not by words
            text = re.sub(r"\s+", " ", block.text_content()).strip()
            (language,) = block.xpath("ancestor-or-self::*[@lang][1]/@lang")[:1]
            if len(text) >= LONG and not ABOUT_LANGUAGES.search(text):
                found.append((file.relative_to(site).as_posix(), language, text))
    return found


def test_a_text_is_in_the_language_it_is_marked_with(blocks: list[tuple[str, str, str]]) -> None:
    detector = LanguageDetectorBuilder.from_languages(
        Known.SWEDISH, Known.FINNISH, Known.ENGLISH
    ).build()
    codes = {Known.SWEDISH: "sv", Known.FINNISH: "fi", Known.ENGLISH: "en"}
    texts = sorted({(language, text) for _, language, text in blocks})
    wrong = []
    for language, text in texts:
        best, *_ = detector.compute_language_confidence_values(text)
        if codes[best.language] != language and best.value > SURE:
            wrong.append((language, codes[best.language], text[:120]))
    assert wrong == []


def test_there_is_text_to_look_at_in_both_languages(blocks: list[tuple[str, str, str]]) -> None:
    for language in ("sv", "fi"):
        assert sum(marked == language for _, marked, _ in blocks) > 1500
