# Records -> postings: which stem stands in which page, and how much it weighs there (BM25 over
# fields, with all that does not depend on the question worked out beforehand).
"""The search index of one language, in memory."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from handbook.language import Language
from handbook.search.compounds import Compounds
from handbook.search.records import Because, Name, Record
from handbook.search.stems import stems
from handbook.search.stopwords import STOPWORDS
from handbook.search.words import words

LEVELS = 63
"""An impact is a whole number from 1 to this."""

_TITLE, _NAMES, _SUMMARY, _HEADINGS, _TEXT = 9.0, 4.0, 3.0, 2.0, 1.0
_PART = 0.45
"""What a part of a compound counts beside the whole word."""
_K1, _B = 1.2, 0.6
"""BM25: how soon repetition stops to count, and how much long pages are held back."""
_FUZZY_LENGTH = 4
_FUZZY_PAGES = 3
"""Words of texts that so many pages have are offered when something is spelled wrongly."""


class Form(IntEnum):
    """How a stem stands in a name: the word's own one, that of another form, or of a part."""

    OWN = 0
    OTHER = 1
    PART = 2


@dataclass(frozen=True, slots=True)
class NameWord:
    """A word of a name: of which page and name, and how many words the name has."""

    page: int
    name: int
    length: int
    because: Because
    form: Form = Form.OWN
    is_near: bool = False
    """The name is a compound of the title: ``skolkurator`` for ``kurator``."""


@dataclass(frozen=True, slots=True)
class Index:
    """Everything the files are made of. Pages are numbered by their place in ``records``."""

    language: Language
    records: tuple[Record, ...]
    names: tuple[tuple[Name, ...], ...]
    """Per page; the first is its title."""
    postings: Mapping[str, Mapping[int, int]]
    """Stem -> page -> impact."""
    name_words: Mapping[str, tuple[NameWord, ...]]
    """Stem -> names it stands in. Stems of the other language end in ``~``."""
    spellings: tuple[str, ...]
    """Words as they are written, folded: what a wrong spelling is compared with."""


def build(records: Iterable[Record], language: Language) -> Index:
    """The index of the pages of one language."""
    ordered = tuple(sorted(records, key=lambda record: (record.kind, record.path)))
    names = tuple(_names(record) for record in ordered)
    holders: defaultdict[str, _Holders] = defaultdict(_Holders)
    lengths: list[float] = []
    for page, (record, own) in enumerate(zip(ordered, names, strict=True)):
        weighed = _weighed_words(record, own)
        lengths.append(sum(weighed.values()))
        for word, weight in weighed.items():
            holders[word].pages.append(page)
            holders[word].weights.append(weight)
    compounds = Compounds(holders, language)
    postings = _postings(holders, _scales(ordered, lengths), language, compounds)
    name_words, written = _name_words(names, language, compounds)
    spellings = {word for word in written if len(word) >= _FUZZY_LENGTH}
    for word, holding in holders.items():
        if len(holding.pages) >= _FUZZY_PAGES and len(word) >= _FUZZY_LENGTH and word.isalpha():
            spellings.add(word)
    return Index(language, ordered, names, postings, name_words, tuple(sorted(spellings)))


class _Holders:
    """The pages that hold a word, and what it weighs there: of some there are a million."""

    __slots__ = ("pages", "weights")

    def __init__(self) -> None:
        self.pages = array("I")
        self.weights = array("d")


_HEAVIEST = 1.3
"""The largest ``weight`` a record should have."""


def _names(record: Record) -> tuple[Name, ...]:
    """The title first, then what stands before a dash or colon in it, then the other names."""
    short = record.title.partition(" – ")[0].partition(": ")[0]
    first = (Name(record.title), *([Name(short)] if short != record.title else []))
    known: dict[tuple[str, bool], Name] = {}
    for name in (*first, *record.names):
        key = (" ".join(words(name.text)), name.because is Because.OTHER_LANGUAGE)
        if key[0]:
            known.setdefault(key, name)
    return tuple(known.values())


def _weighed_words(record: Record, names: tuple[Name, ...]) -> dict[str, float]:
    """The words of a page and how often they stand there, weighed by where."""
    accepted = (name.text for name in names[1:] if name.because is Because.ACCEPTED)
    situations = (name.text for name in names if name.because is Because.SITUATION)
    fields = (
        (_TITLE, (record.title,)),
        (_NAMES, accepted),
        (_SUMMARY, (record.summary, *situations)),
        (_HEADINGS, (section.heading for section in record.sections)),
        (_TEXT, (section.text for section in record.sections)),
    )
    found: defaultdict[str, float] = defaultdict(float)
    for weight, texts in fields:
        for word, number in Counter(words("\n".join(texts))).items():
            found[word] += weight * number
    return found


def _scales(
    records: tuple[Record, ...], lengths: Sequence[float]
) -> tuple[tuple[float, float], ...]:
    """For each page: what holds its words back, and the highest impact that they may have.

    ``lengths`` are the sums of the weights of each page's words.
    """
    average = sum(lengths) / max(len(lengths), 1) or 1.0
    return tuple(
        (_K1 * (1 - _B + _B * length / average), min(record.weight / _HEAVIEST, 1.0) * LEVELS)
        for record, length in zip(records, lengths, strict=True)
    )


def _postings(
    holders: Mapping[str, _Holders],
    scales: tuple[tuple[float, float], ...],
    language: Language,
    compounds: Compounds,
) -> dict[str, dict[int, int]]:
    """Stem -> page -> impact. Stems of the very same words share one object: they are many."""
    words_of: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    for word in holders:
        own, of_parts = _keys(word, language, compounds)
        for key in own:
            words_of[key].append((word, 1.0))
        for key in of_parts:
            words_of[key].append((word, _PART))
    known: dict[tuple[tuple[str, float], ...], dict[int, int]] = {}
    postings: dict[str, dict[int, int]] = {}
    for key, some in words_of.items():
        signature = tuple(some)
        impacts = known.get(signature)
        if impacts is None:
            impacts = known[signature] = {}
            for page, weight in _summed(some, holders):
                held_back, highest = scales[page]
                impacts[page] = int(weight / (weight + held_back) * highest) + 1
        postings[key] = impacts
    return postings


def _summed(
    some: list[tuple[str, float]], holders: Mapping[str, _Holders]
) -> Iterable[tuple[int, float]]:
    """The pages of some words and the sums of what these weigh there, by page."""
    if len(some) == 1 and some[0][1] == 1.0:
        only = holders[some[0][0]]
        return zip(only.pages, only.weights, strict=True)
    sums: dict[int, float] = {}
    for word, share in some:
        held = holders[word]
        for page, weight in zip(held.pages, held.weights, strict=True):
            sums[page] = sums.get(page, 0.0) + weight * share
    return sorted(sums.items())


def _keys(
    word: str, language: Language, compounds: Compounds
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The stems of a word, and those of its parts."""
    own = stems(word, language)
    parts = compounds.parts(word)
    if not parts:
        return own, ()
    of_parts = dict.fromkeys(stem for part in parts for stem in stems(part, language))
    return own, tuple(stem for stem in of_parts if stem not in own)


def _name_words(
    names: tuple[tuple[Name, ...], ...], language: Language, compounds: Compounds
) -> tuple[dict[str, tuple[NameWord, ...]], set[str]]:
    """Stem -> the names it stands in, and all words of names as they are written."""
    found: defaultdict[str, dict[tuple[int, int], NameWord]] = defaultdict(dict)
    written: set[str] = set()
    for page, own in enumerate(names):
        for number, name in enumerate(own):
            foreign = name.because is Because.OTHER_LANGUAGE
            spoken = language.other if foreign else language
            all_words = words(name.text)
            written.update(all_words)
            telling = [word for word in all_words if word not in STOPWORDS[spoken]] or all_words
            near = name.because is Because.ACCEPTED and _ends_alike(name, own[0], compounds)
            entry, other, part_of = (
                NameWord(page, number, len(telling), name.because, form, near) for form in Form
            )
            for word in telling:
                own_stem, *others = stems(word, spoken)
                mark = "~" if foreign else ""
                found[own_stem + mark][page, number] = entry
                for stem in others:
                    found[stem + mark].setdefault((page, number), other)
                if name.because in _WITH_PARTS:
                    for part in compounds.parts(word):
                        for stem in stems(part, language):
                            found[stem].setdefault((page, number), part_of)
    return {key: tuple(each.values()) for key, each in found.items()}, written


def _ends_alike(name: Name, title: Name, compounds: Compounds) -> bool:
    """Whether the last word of a name is a compound that ends with the last word of the title."""
    last, end = words(name.text)[-1], words(title.text)[-1]
    return last != end and end in compounds.parts(last)


_WITH_PARTS = {Because.TITLE, Because.ACCEPTED}
