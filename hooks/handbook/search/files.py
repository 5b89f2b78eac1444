# The index -> files that a browser fetches bit by bit: one small file that tells what there is,
# pieces of the word list, pieces of the list of spellings, cards of pages by the few, and one file
# a page with its text. A search needs a handful of them, whatever the size of the handbook.
"""The files of the search index."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import groupby
from typing import NamedTuple

from handbook.search.index import Index, NameWord
from handbook.search.records import Because, Name, Record, Section
from handbook.search.stems import RULES
from handbook.search.stopwords import STOPWORDS

PIECE = 4_000
"""How many characters a piece of a list may have before a new one is begun."""

MOST = 100
"""Of how many pages a line tells: those for which the word means most. What a first answer fetches
must not grow with the handbook; the other pages lie apart, for readers who want to see them all."""

_ALIKE = 4
"""Words that share so many first letters should lie in one piece."""

NAMED = 300
"""The same for the names in which a word stands, if it has more pages than a line tells."""

QUOTED = 9_000
"""How many characters of a page can be quoted in a list of hits. All its words are found all the
same; but a few pages are ten times as long as the others, and each search would fetch some."""

_OF_FEW_PAGES = ("c", "t")
CARDS = 4
"""Cards of pages in a file. A card tells what stands in a list of hits without the page's text."""

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
_MORE = 32
"""A digit from here on says that another one follows."""


_REASONS = len(Because)
_FORMS = 3
"""As it stands in the name, in another form, as a part of a compound: with the reason, and with
whether the name is a compound of the title, this must fit into one digit of five bits."""


def files(index: Index) -> dict[str, bytes]:
    """The files of an index by their names, relative to the search folder.

    All but ``index.json`` lie in a folder named after what they hold, so that a browser never
    puts pieces of two versions together.
    """
    each_once = {id(each): each for each in index.postings.values()}
    written = {known: _postings(each) for known, each in each_once.items()}
    nothing = _Told("", "", "")
    lines = [
        _line(
            key,
            written.get(id(index.postings.get(key)), nothing),
            _names(key, index),
        )
        for key in sorted({*index.postings, *index.name_words})
    ]
    others = (
        f"{key}\t{written[id(impacts)].others}\t{_name_places(_names(key, index)[NAMED:])}".rstrip()
        for key, impacts in sorted(index.postings.items())
        if len(impacts) > MOST
    )
    pieces = list(_pieces(lines))
    rest = list(_pieces(others))
    forward = list(_pieces(index.spellings))
    backward = list(_pieces(sorted(index.spellings, key=_reversed)))
    made = {
        name: text.encode()
        for name, text in (
            *_numbered("w", pieces),
            *_numbered("r", rest),
            *_numbered("f", forward),
            *_numbered("b", backward),
        )
    }
    made.update((name, text.encode()) for name, text in _of_pages(index))
    folder = _version(made)
    overview = {
        "folder": folder,
        "language": index.language.value,
        "other": index.language.other.value,
        "kinds": [
            [kind, record.icon, record.family, record.weight, len(group)]
            for kind, group in _by_kind(index.records)
            for record in group[:1]
        ],
        "words": _borders(pieces),
        "rest": _borders(rest),
        "cards": CARDS,
        "forward": _borders(forward),
        "backward": _borders(backward, _reversed),
        "rules": {language.value: rules.as_data() for language, rules in RULES.items()},
        "stopwords": " ".join(sorted(STOPWORDS[index.language])),
    }
    return {
        "index.json": _json(overview).encode(),
        **{f"{folder}/{name}": content for name, content in made.items()},
    }


def _of_pages(index: Index) -> Iterator[tuple[str, str]]:
    """Cards of pages by the few, and each page's text."""
    pages = list(zip(index.records, index.names, strict=True))
    for number, start in enumerate(range(0, len(pages), CARDS)):
        cards = [_card(*each) for each in pages[start : start + CARDS]]
        yield f"c{number}.json", _json(cards)
    for number, (record, _) in enumerate(pages):
        yield f"t{number}.json", _json(_quotable(record.sections))


def _version(files: Mapping[str, bytes]) -> str:
    """A name for these very files."""
    version = sha256()
    for name, content in files.items():
        version.update(b"%s\0%s\0" % (name.encode(), content))
    return version.hexdigest()[:10]


def is_of_few_pages(name: str) -> bool:
    """Whether a file, by its name, tells of one page or of a few: there are as many as pages."""
    return name.rpartition("/")[2].startswith(_OF_FEW_PAGES)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def number(value: int) -> str:
    """A number in digits of 5 bits, the smallest first.

    >>> number(5), number(40)
    ('5', 'e1')
    """
    text = ""
    while value >= _MORE:
        text += _DIGITS[value % _MORE + _MORE]
        value //= _MORE
    return text + _DIGITS[value]


_NUMBERS = tuple(map(number, range(_MORE**2)))
"""The usual ones, ready made: an index holds some hundred thousand."""


def _number(value: int) -> str:
    return _NUMBERS[value] if value < len(_NUMBERS) else number(value)


class _Told(NamedTuple):
    """The best pages with their impacts; and if that is not all, how many there are, and the
    others."""

    best: str
    total: str
    others: str


def _postings(postings: Mapping[int, int]) -> _Told:
    if len(postings) <= MOST:
        return _Told(_pages(postings, postings), "", "")
    ranked = sorted(postings, key=lambda page: (-postings[page], page))
    best, others = sorted(ranked[:MOST]), sorted(ranked[MOST:])
    return _Told(_pages(best, postings), str(len(postings)), _pages(others, postings))


def _pages(pages: Iterable[int], impacts: Mapping[int, int]) -> str:
    last = 0
    text = []
    for page in pages:
        text.append(_number(page - last) + _DIGITS[impacts[page]])
        last = page
    return "".join(text)


def _names(key: str, index: Index) -> tuple[NameWord, ...]:
    """The names in which a stem stands: if they are too many, those first that it tells most of."""
    names = index.name_words.get(key, ())
    if len(names) <= NAMED or len(index.postings.get(key, ())) <= MOST:
        return names
    return tuple(sorted(names, key=lambda each: (each.form, each.length, each.page, each.name)))


def _line(key: str, told: _Told, names: tuple[NameWord, ...]) -> str:
    """``key``, pages and impacts, names it stands in, how many pages: with tabs between them.

    What would be empty at the end is left out.
    """
    shown = names[:NAMED] if told.total else names
    return "\t".join((key, told.best, _name_places(shown), told.total)).rstrip("\t")


def _name_places(names: tuple[NameWord, ...]) -> str:
    last = 0
    text = []
    for each in sorted(names, key=_place) if len(names) > 1 else names:
        why = each.because + _REASONS * (each.form + _FORMS * each.is_near)
        facts = (each.page - last, each.name, each.length, why)
        text.append("".join(map(_number, facts)))
        last = each.page
    return "".join(text)


def _place(word: NameWord) -> tuple[int, int]:
    return word.page, word.name


def _pieces(lines: Iterable[str]) -> Iterator[str]:
    """Sorted lines in pieces. Words that begin alike stay together if they can: a question asks
    for several stems of a word."""
    piece: list[str] = []
    size = 0
    for _, group in groupby(lines, key=_start):
        alike = list(group)
        weight = sum(map(len, alike)) + len(alike)
        if piece and size + weight > PIECE:
            yield "\n".join(piece)
            piece, size = [], 0
        for line in alike:
            if piece and size + len(line) > PIECE:
                yield "\n".join(piece)
                piece, size = [], 0
            piece.append(line)
            size += len(line) + 1
    if piece:
        yield "\n".join(piece)


def _start(line: str) -> str:
    return line[:_ALIKE]


def _numbered(letter: str, pieces: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((f"{letter}{number}.txt", piece) for number, piece in enumerate(pieces))


def _borders(pieces: Iterable[str], turned: Callable[[str], str] = str) -> list[str]:
    """What tells pieces apart: as few letters as lie after the last word of the piece before."""
    borders = []
    before = ""
    for piece in pieces:
        first = turned(piece.partition("\n")[0].partition("\t")[0])
        borders.append(_shortest(first, before))
        before = turned(piece.rpartition("\n")[2].partition("\t")[0])
    return borders


def _shortest(word: str, before: str) -> str:
    """The shortest beginning of a word that is sorted after another word."""
    return next((word[:end] for end in range(len(word)) if word[:end] > before), word)


def _reversed(word: str) -> str:
    return word[::-1]


def _by_kind(records: Iterable[Record]) -> list[tuple[str, list[Record]]]:
    return [(kind, list(group)) for kind, group in groupby(records, key=lambda each: each.kind)]


def _card(record: Record, names: tuple[Name, ...]) -> dict[str, object]:
    return {
        "path": record.path,
        "title": record.title,
        "summary": record.summary,
        "names": [name.text for name in names],
    }


def _quotable(sections: tuple[Section, ...]) -> list[list[str]]:
    """Anchors, headings and texts; of a long page the longest texts lose their last lines."""
    most = QUOTED
    room = QUOTED
    lengths = sorted(len(each.text) for each in sections)
    for place, length in enumerate(lengths):
        most = room // (len(lengths) - place)
        if length > most:
            break
        room -= length
    else:
        most = QUOTED
    return [[each.anchor, each.heading, _beginning(each.text, most)] for each in sections]


def _beginning(text: str, most: int) -> str:
    """Whole lines, but at least one."""
    if len(text) <= most:
        return text
    return text[: max(text.rfind("\n", 0, most + 1), 0)] or text.partition("\n")[0]
