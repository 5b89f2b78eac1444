# The index -> files that a browser fetches bit by bit: one small file that tells what there is,
# pieces of the word list, pieces of the list of spellings, and one file a page with its text. A
# search needs a handful of them, whatever the size of the handbook.
"""The files of the search index."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import groupby

from handbook.search.index import Index, NameWord
from handbook.search.records import Record
from handbook.search.stems import RULES
from handbook.search.stopwords import STOPWORDS

PIECE = 12_000
"""How many characters a piece of a list may have before a new one is begun."""

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"
_MORE = 32
"""A digit from here on says that another one follows."""


_PART = 8
_NEAR = 16
"""Added to the reason when a word is only a part of a compound of the name, and when the name is a
compound of the title. All three must fit into one digit of five bits."""


def files(index: Index) -> dict[str, bytes]:
    """The files of an index by their names, relative to the search folder.

    All but ``index.json`` lie in a folder named after what they hold, so that a browser never
    puts pieces of two versions together.
    """
    lines = [_line(key, index) for key in sorted({*index.postings, *index.name_words})]
    pieces = dict(_numbered("w", _pieces(lines)))
    forward = dict(_numbered("f", _pieces(index.spellings)))
    backward = dict(_numbered("b", _pieces(sorted(index.spellings, key=_reversed))))
    pages = {
        f"p{number}.json": _json(_page(record, index, number))
        for number, record in enumerate(index.records)
    }
    made = {**pieces, **forward, **backward, **pages}
    version = sha256("\0".join(f"{name}\0{text}" for name, text in made.items()).encode())
    folder = version.hexdigest()[:10]
    overview = {
        "folder": folder,
        "language": index.language.value,
        "other": index.language.other.value,
        "kinds": [
            [kind, record.icon, record.family, record.weight, len(group)]
            for kind, group in _by_kind(index.records)
            for record in group[:1]
        ],
        "words": [_first(piece) for piece in pieces.values()],
        "forward": [_first(piece) for piece in forward.values()],
        "backward": [_first(piece) for piece in backward.values()],
        "rules": {language.value: rules.as_data() for language, rules in RULES.items()},
        "stopwords": " ".join(sorted(STOPWORDS[index.language])),
    }
    return {
        "index.json": _json(overview).encode(),
        **{f"{folder}/{name}": text.encode() for name, text in made.items()},
    }


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


def _line(key: str, index: Index) -> str:
    """``key``, a tab, pages and impacts, and if it stands in names another tab and these."""
    last = 0
    postings = ""
    for page, impact in sorted(index.postings.get(key, {}).items()):
        postings += number(page - last) + _DIGITS[impact]
        last = page
    last = 0
    names = ""
    for each in sorted(index.name_words.get(key, ()), key=_place):
        names += number(each.page - last) + number(each.name) + number(each.length)
        names += _DIGITS[each.because + _PART * each.is_part + _NEAR * each.is_near]
        last = each.page
    return "\t".join((key, postings, names)).rstrip("\t")


def _place(word: NameWord) -> tuple[int, int]:
    return word.page, word.name


def _pieces(lines: Iterable[str]) -> Iterator[str]:
    piece: list[str] = []
    size = 0
    for line in lines:
        if size + len(line) > PIECE and piece:
            yield "\n".join(piece)
            piece, size = [], 0
        piece.append(line)
        size += len(line) + 1
    if piece:
        yield "\n".join(piece)


def _numbered(letter: str, pieces: Iterable[str]) -> Iterator[tuple[str, str]]:
    return ((f"{letter}{number}.txt", piece) for number, piece in enumerate(pieces))


def _first(piece: str) -> str:
    return piece.partition("\n")[0].partition("\t")[0]


def _reversed(word: str) -> str:
    return word[::-1]


def _by_kind(records: Iterable[Record]) -> list[tuple[str, list[Record]]]:
    return [(kind, list(group)) for kind, group in groupby(records, key=lambda each: each.kind)]


def _page(record: Record, index: Index, number: int) -> dict[str, object]:
    return {
        "path": record.path,
        "title": record.title,
        "summary": record.summary,
        "names": [name.text for name in index.names[number]],
        "sections": [[each.anchor, each.heading, each.text] for each in record.sections],
    }
