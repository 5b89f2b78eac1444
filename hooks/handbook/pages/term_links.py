# The first time a page uses a word of the glossary, the word leads to it, unless the glossary calls
# it an everyday word or it names two concepts. Works on finished bodies, made from data or from
# Markdown; each piece of text is looked through once a language.
"""Links from words in running text to the glossary."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from handbook.language import Language
from handbook.model import Ref
from handbook.pages.page import address, relative
from handbook.parity.stemming import stem
from handbook.reading import Handbook

_WORD = re.compile(r"[^\W_]+(?:[-’':\u00ad][^\W_]+)*")
_SHORT = 4
"""Shorter words are abbreviations, which have one spelling only."""

_STAYS = re.compile(r"([ouöy])(?:[tn]|j[aä]|jen|i(?:den|tten|ta|tä))?$")

_PRECISE = 9
"""A single word shorter than this may mean many things, unless it is the preferred one."""

_FAR = 4_000
"""A block that began longer ago than this is not looked for."""

_TEXT = re.compile(r">([^<]+)")
"""Text right after a tag. It begins with a fixed sign: most of a body is passed over in no time."""
_A_WORD = re.compile(r"\w{2}")
_BLOCK = re.compile(
    r"<(p|li|dd|td|h[1-6]|th|dt|figcaption|caption|summary|legend|label|button|pre|option|select)"
    r"\b([^>]*)>"
)
_RUNNING = frozenset({"p", "li", "dd", "td"})
_APART = re.compile(r'\blang="|class="(?:[^"]* )?(?:kind|other|eq|letter|key|admonition-title)\b')
_INLINE = re.compile(r"<(/?)(a|code|kbd|label|button|abbr|span)\b([^>]*)>")
_SPAN_APART = re.compile(r'\blang="|class="(?:[^"]* )?(?:vh|mark|you|here|tag)\b')


@dataclass(frozen=True, slots=True)
class _Known:
    """One way to write a term: stems of its words, and how each begins in every form."""

    ref: Ref
    text: str
    stems: tuple[str, ...]
    starts: tuple[str, ...]
    vowels: tuple[tuple[int, str], ...]
    """For each word a vowel that every form has, and about where."""


@dataclass(frozen=True, slots=True)
class _Found:
    ref: Ref
    start: int
    end: int


class TermLinks:
    """Finds the glossary's words in texts of one language, in any inflection."""

    def __init__(self, handbook: Handbook, language: Language) -> None:
        """Gather the words; an alternative form never takes a word from a preferred one."""
        self.language = language
        self._index: dict[str, list[_Known]] = {}
        self._seen: dict[str, tuple[_Found, ...]] = {}
        self._begun: dict[str, tuple[_Known, ...]] = {}
        # A word that names two concepts would lead to the wrong one half of the time.
        names = Counter(term.name[language] for term in handbook.terms)
        terms = [
            term for term in handbook.terms if not term.everyday and names[term.name[language]] == 1
        ]
        forms = [(term.ref, term.name[language]) for term in terms]
        forms += [
            (term.ref, text)
            for term in terms
            for text in (*term.accepted[language], *term.inflected[language])
            if _is_precise(text)
        ]
        for ref, text in forms:
            self._learn(ref, text)
        for known in self._index.values():
            known.sort(key=lambda each: -len(each.stems))

    def _learn(self, ref: Ref, text: str) -> None:
        parts = [_plain(match[0]) for match in _WORD.finditer(text)]
        if not parts:
            return
        keep = 2 if self.language is Language.SV else 3
        known = _Known(
            ref,
            text,
            tuple(stem(part, self.language) for part in parts),
            tuple(part[: max(len(part) - keep, 3)] for part in parts),
            tuple(_kept_vowel(part) if self.language is Language.FI else (0, "") for part in parts),
        )
        here = self._index.setdefault(parts[0][:3], [])
        if all(known.stems != other.stems for other in here):
            here.append(known)

    def linked(self, body: Markup, here: str, own: Ref | None = None) -> Markup:
        """``body`` with the first use of every term as a link; ``here`` is the page's address.

        Only running text counts: no headings, links, code, names of columns or drawings, nothing
        of the page's head or of what stands about the page. ``own``: the term the page is about.
        """
        text = str(body)
        begin = text.find("</header>") + 1
        end = text.find('<section class="about"')
        done = {own}
        pieces: list[str] = []
        last = 0
        for match in _texts(text, begin, end if end > 0 else len(text)):
            segment = match[1]
            for found in self._seen.get(segment) or self.find(segment):
                if found.ref in done:
                    continue
                start, stop = match.start(1) + found.start, match.start(1) + found.end
                if not _is_running(text, start):
                    break  # the whole piece stands where no link may
                done.add(found.ref)
                href = relative(
                    here, address(f"{found.ref.kind.folder}/{found.ref.id}", self.language)
                )
                pieces += [
                    text[last:start],
                    f'<a class="term" href="{escape(href)}">{text[start:stop]}</a>',
                ]
                last = stop
        return Markup("".join((*pieces, text[last:])))

    def find(self, text: str) -> tuple[_Found, ...]:
        """The terms in a piece of text, with their places; the longest where several begin."""
        found = self._seen.get(text)
        if found is None:
            found = self._seen[text] = tuple(self._look(text)) if _A_WORD.search(text) else ()
        return found

    def _look(self, text: str) -> Iterator[_Found]:
        words = [*_WORD.finditer(text)]
        place = 0
        while place < len(words):
            step = 1
            for known in self._beginning_with(words[place][0]):
                count = len(known.stems)
                if place + count <= len(words) and self._go_on(
                    known, words[place : place + count], text
                ):
                    yield _Found(known.ref, words[place].start(), words[place + count - 1].end())
                    step = count
                    break
            place += step

    def _beginning_with(self, word: str) -> tuple[_Known, ...]:
        """What a word may be the first word of, looked for once for each word."""
        found = self._begun.get(word)
        if found is None:
            plain = _plain(word)
            found = self._begun[word] = tuple(
                known
                for known in self._index.get(plain[:3], ())
                if (word == known.text if len(known.text) < _SHORT else self._is(known, 0, plain))
            )
        return found

    def _go_on(self, known: _Known, words: list[re.Match[str]], text: str) -> bool:
        """Whether the words after the first one are the known ones too."""
        return len(known.text) < _SHORT or all(
            text[words[number - 1].end() : words[number].start()].isspace()
            and self._is(known, number, _plain(words[number][0]))
            for number in range(1, len(words))
        )

    def _is(self, known: _Known, number: int, plain: str) -> bool:
        if not plain.startswith(known.starts[number]):
            return False
        if stem(plain, self.language) != known.stems[number]:
            return False
        vowel_at, vowel = known.vowels[number]
        return vowel in plain[max(vowel_at - 1, 0) : vowel_at + 2]  # "järjestää" no "järjestö"


def _texts(body: str, begin: int, end: int) -> Iterator[re.Match[str]]:
    """The pieces of text between ``begin`` and ``end``. Drawings are passed over whole."""
    while (drawing := body.find("<svg", begin, end)) >= 0:
        yield from _TEXT.finditer(body, begin, drawing)
        begin = body.find("</svg>", drawing, end) + 5  # its last sign begins the next text
        if begin < drawing:
            return
    yield from _TEXT.finditer(body, begin, end)


def _is_precise(text: str) -> bool:
    """Whether another form than the preferred one says the concept by itself: "förbud" does not."""
    return " " in text or text.isupper() or len(text) >= _PRECISE


def _kept_vowel(word: str) -> tuple[int, str]:
    """The place of a vowel that stays in all cases of a Finnish noun, and the vowel; or nothing."""
    match = _STAYS.search(word)
    return (match.start(), match[1]) if match else (0, "")


def _plain(word: str) -> str:
    return word.replace("\u00ad", "").lower()


def _is_running(text: str, place: int) -> bool:
    """Whether a place stands in running text where a link may stand."""
    begun = [*_BLOCK.finditer(text, max(0, place - _FAR), place)]
    if not begun:
        return False
    block = begun[-1]
    if block[1] not in _RUNNING or _APART.search(block[2]):
        return False
    other = text.rfind('<div lang="', 0, place)
    if other >= 0 and text.find("</div>", other) > place:
        return False
    open_tags: list[bool] = []
    for tag in _INLINE.finditer(text, block.end(), place):
        if tag[1]:
            if open_tags:
                open_tags.pop()
        else:
            open_tags.append(tag[2] != "span" or bool(_SPAN_APART.search(tag[3])))
    return not any(open_tags)
