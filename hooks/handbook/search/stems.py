# A word -> the stems it may be a form of. Not one stem but a few: "neuvoja" is both an adviser and
# "of advice", and nothing in the word tells which. Two words are taken for forms of one word when
# they share a stem, so what one language calls consonant gradation or umlaut is levelled out here,
# the same way for every form. The rules are tables, so that the index can hand them over to the
# script in the browser: it knows no language.
"""Stems of Swedish and Finnish words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from handbook.language import Language

_SHORTEST = 3
"""Letters that are left when an ending is taken off: fewer would be any word."""

_VOWELS = "aeiouy"


@dataclass(frozen=True)
class Rules:
    """How the words of a language change. All letters are folded: ``a`` stands for ``ä`` too."""

    clitics: frozenset[str]
    """What may follow every ending: possessives and the like. The rest is a word again."""
    endings: frozenset[str]
    """What is taken off; every ending that fits gives a stem of its own."""
    tails: Mapping[str, tuple[str, ...]]
    """Ends of stems that change with the ending, and what they may be levelled to."""
    finals: Mapping[str, str]
    """The last consonants of a stem, once its vowels are gone, and what they are levelled to."""
    shortest: int
    """Letters that a stem must have when something was taken off: ``pl`` is not yet ``plan``."""

    @cached_property
    def clitic_lengths(self) -> tuple[int, ...]:
        """How long a clitic may be, the shortest first; and so for the others."""
        return _lengths(self.clitics)

    @cached_property
    def ending_lengths(self) -> tuple[int, ...]:  # noqa: D102
        return _lengths(self.endings)

    @cached_property
    def tail_lengths(self) -> tuple[int, ...]:  # noqa: D102
        return _lengths(self.tails)

    @cached_property
    def tail_letters(self) -> frozenset[str]:
        """The last letters of tails: most stems need not be looked at."""
        return frozenset(tail[-1] for tail in self.tails)

    @cached_property
    def final_letters(self) -> frozenset[str]:  # noqa: D102
        return frozenset(final[-1] for final in self.finals)

    @cached_property
    def final_lengths(self) -> tuple[int, ...]:
        """The longest first: it tells the most."""
        return _lengths(self.finals)[::-1]

    def as_data(self) -> dict[str, object]:
        """For the script: plain values, in a fixed order."""
        return {
            "clitics": " ".join(sorted(self.clitics)),
            "endings": " ".join(sorted(self.endings)),
            "tails": {tail: "/".join(to) for tail, to in sorted(self.tails.items())},
            "finals": dict(sorted(self.finals.items())),
            "shortest": self.shortest,
        }


def stems(word: str, language: Language) -> tuple[str, ...]:
    """The stems of a folded word, the word's own first.

    >>> sorted(set(stems("asiakkaan", Language.FI)) & set(stems("asiakas", Language.FI)))
    ['asiak']
    """
    return _stems(word, language)


def first_stem(word: str, language: Language) -> str:
    """The stem of a folded word when no ending is taken off: the first of ``stems``."""
    return word if word[0].isdecimal() else _levelled(word, RULES[language])


@lru_cache(maxsize=400_000)
def _stems(word: str, language: Language) -> tuple[str, ...]:
    if word[0].isdecimal():
        return (word,)
    rules = RULES[language]
    found = {_levelled(word, rules): None}
    _add(word, rules, found)
    bases = [word]
    for length in rules.clitic_lengths:
        if len(word) - length > _SHORTEST and word[-length:] in rules.clitics:
            bases.append(word[:-length])
            _add(bases[-1], rules, found)
    for base in bases:
        for length in rules.ending_lengths:
            rest = len(base) - length
            if rest < _SHORTEST:
                break
            if base[rest:] in rules.endings:
                _add(base[:rest], rules, found)
    return tuple(found)


def _add(stem: str, rules: Rules, found: dict[str, None]) -> None:
    levelled = _levelled(stem, rules)
    if len(levelled) >= rules.shortest:
        found[levelled] = None
    if stem[-1] not in rules.tail_letters:
        return
    for length in rules.tail_lengths:
        for other in rules.tails.get(stem[-length:], ()):
            levelled = _levelled(stem[:-length] + other, rules)
            if len(levelled) >= rules.shortest:
                found[levelled] = None


def _levelled(stem: str, rules: Rules) -> str:
    """Without its last vowel, short or long, and with levelled consonants before it."""
    if len(stem) > 2 and stem[-1] in _VOWELS:
        stem = stem[: -2 if len(stem) > 3 and stem[-1] == stem[-2] else -1]
    if stem[-1:] not in rules.final_letters:
        return stem
    for length in rules.final_lengths:
        final = rules.finals.get(stem[-length:])
        if final is not None and len(stem) > length:
            return stem[:-length] + final
    return stem


def _lengths(some: Iterable[str]) -> tuple[int, ...]:
    return tuple(sorted({len(each) for each in some}))


def _split(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _pairs(text: str) -> dict[str, str]:
    """``a:b c:`` -> ``{"a": "b", "c": ""}``."""
    return dict(pair.split(":") for pair in text.split())


def _choices(text: str) -> dict[str, tuple[str, ...]]:
    """``a:b/c`` -> ``{"a": ("b", "c")}``."""
    return {tail: tuple(to.split("/")) for tail, to in _pairs(text).items()}


_SWEDISH = Rules(
    clitics=frozenset(),
    endings=_split(
        """
        s n ns t ts en ens et ets na nas
        ar er or ars ers ors arna erna orna arnas ernas ornas
        a e as es are arens ast aste
        de des te tes dde ddes tt tts ande andes ende
        is iska iskt ium iet iets ier ierna iernas um ums
        """
    ),
    # förälder - föräldrar, nyckel - nycklar, öppen - öppna, böcker - bok
    tails=_choices("bocker:bok bock:bok dottr:dotter"),
    finals=_pairs(
        "mm:m nn:n ber:br der:dr fer:fr ger:gr ker:kr ner:nr per:pr ster:str ter:tr ver:vr mer:mr"
        " mmer:mr bel:bl del:dl fel:fl gel:gl kel:kl mel:ml mmel:ml nnel:nl pel:pl sel:sl tel:tl"
        " vel:vl xel:xl den:dn gen:gn ken:kn pen:pn ten:tn ven:vn"
    ),
    shortest=3,
)

_FINNISH = Rules(
    clitics=_split("kin kaan ko han pa nsa mme nne ni si an en"),
    endings=_split(
        """
        n a ta tta ssa sta lla lta lle na ksi seen han hen hin hon hun hyn
        t ia ja ita ien jen iden itten ten in iin ihin isiin
        issa ista illa ilta ille ina iksi itta ine ineen
        vat vaa va taan daan etaan da tava nut nyt isi ttu tty maan massa malla matta
        """
    ),
    tails=_choices(
        # suostumus - suostumukse-, mahdollisuus - mahdollisuude-, monialainen - monialaise-
        "s:/t se: nen: kse: ks: ude:u ute:u ut:u yde:y yte:y yt:y uks:u yks:y"
        # puhelin - puhelime-, maksuton - maksuttoma-, vuosi - vuode-, lapsi - lasta, mies - miehe-
        " ime:in im:in ttoma:to ttom:to si:te las:laps miehe:mies mieh:mies"
        # ilmoittaminen, ilmoittava; ollut - olleen
        " minen: mise: mis: nee:nu nei:nu"
        # k that falls away or changes: haku - haun, laki - lain, aika - ajan, luku - luvun
        " hau:haku lai:laki lae:laki tue:tuki tui:tuki aja:aika ajo:aika ajoi:aika luvu:luku"
        " puvu:puku suvu:suku kyvy:kyky nao:nako vae:vaki ia:ika ruoa:ruoka ruua:ruoka poja:poika"
        " pojo:poika teo:teko joe:joki vela:velka velo:velka jalje:jalki alu:alku kulu:kulku"
        " polu:polku parhaa:paras arje:arki jarje:jarki jao:jako via:vika to:tyo toi:tyo"
    ),
    finals=_pairs("kk:k pp:p tt:t d:t v:p nn:nt mm:mp ll:lt rr:rt ng:nk"),
    shortest=2,
)

RULES: Mapping[Language, Rules] = {Language.SV: _SWEDISH, Language.FI: _FINNISH}
