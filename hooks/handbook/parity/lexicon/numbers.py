# Number words. Finnish ones inflect in every case, so the forms are spelled out from four stems.
# "en/ett/yksi" (an article as often as a number), "andra/toinen" (other as often as second) are
# weak: they may answer a figure on the other side, but they ask for nothing themselves.
"""Number words of both languages and their values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

SV_ONES = {
    "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10,
    "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14, "femton": 15, "sexton": 16,
    "sjutton": 17, "arton": 18, "aderton": 18, "nitton": 19,
}  # fmt: skip
SV_TENS = {
    "tjugo": 20, "trettio": 30, "fyrtio": 40, "femtio": 50, "sextio": 60, "sjuttio": 70,
    "åttio": 80, "nittio": 90,
}  # fmt: skip
SV_ORDINALS = {
    "fjärde": 4, "femte": 5, "sjätte": 6, "sjunde": 7, "åttonde": 8, "nionde": 9, "tionde": 10,
    "elfte": 11, "tolfte": 12, "trettonde": 13, "fjortonde": 14, "femtonde": 15, "sextonde": 16,
    "sjuttonde": 17, "artonde": 18, "nittonde": 19, "tjugonde": 20, "trettionde": 30,
    "fyrtionde": 40, "femtionde": 50,
}  # fmt: skip

# nominative, stem of the cases, partitive, illative
_FI_STEMS = {
    2: ("kaksi", "kahde", "kahta", "kahteen"),
    3: ("kolme", "kolme", "kolmea", "kolmeen"),
    4: ("neljä", "neljä", "neljää", "neljään"),
    5: ("viisi", "viide", "viittä", "viiteen"),
    6: ("kuusi", "kuude", "kuutta", "kuuteen"),
    7: ("seitsemän", "seitsemä", "seitsemää", "seitsemään"),
    8: ("kahdeksan", "kahdeksa", "kahdeksaa", "kahdeksaan"),
    9: ("yhdeksän", "yhdeksä", "yhdeksää", "yhdeksään"),
    10: ("kymmenen", "kymmene", "kymmentä", "kymmeneen"),
    100: ("sata", "sada", "sataa", "sataan"),
    1000: ("tuhat", "tuhanne", "tuhatta", "tuhanteen"),
}
_FI_ONE = ("yksi", "yhde", "yhtä", "yhteen")
_BACK, _FRONT = (
    ("n", "ssa", "sta", "lla", "lta", "lle", "na", "ksi"),
    ("n", "ssä", "stä", "llä", "ltä", "lle", "nä", "ksi"),
)
_FI_ORDINALS = {
    4: ("neljäs", "neljänne", "neljättä", "neljänteen"),
    5: ("viides", "viidenne", "viidettä", "viidenteen"),
    6: ("kuudes", "kuudenne", "kuudetta", "kuudenteen"),
    7: ("seitsemäs", "seitsemänne", "seitsemättä", "seitsemänteen"),
    8: ("kahdeksas", "kahdeksanne", "kahdeksatta", "kahdeksanteen"),
    9: ("yhdeksäs", "yhdeksänne", "yhdeksättä", "yhdeksänteen"),
    10: ("kymmenes", "kymmenenne", "kymmenettä", "kymmenenteen"),
    20: ("kahdeskymmenes", "kahdennenkymmenenne", "kahdettakymmenettä", "kahdenteenkymmenenteen"),
}


def _forms(stems: tuple[str, str, str, str]) -> tuple[str, ...]:
    nominative, stem, partitive, illative = stems
    endings = _FRONT if partitive.endswith("ä") else _BACK
    return (nominative, partitive, illative, *(stem + ending for ending in endings))


def _finnish() -> Iterator[tuple[str, int]]:
    for value, stems in _FI_STEMS.items():
        for form in _forms(stems):
            yield form, value
    ones = {1: _FI_ONE, **{value: stems for value, stems in _FI_STEMS.items() if value < 10}}
    for value, stems in ones.items():
        for form in _forms(stems):
            yield form + "toista", value + 10
        if value > 1:
            for large, times in (("sataa", 100), ("tuhatta", 1000)):
                yield stems[0] + large, value * times
            for first, second in zip(_forms(stems), _forms(_FI_STEMS[100]), strict=True):
                yield first + second, value * 100
            for first, second in zip(_forms(stems), _forms(_FI_STEMS[1000]), strict=True):
                yield first + second, value * 1000
        # Both parts of a ten inflect alike: kahdenkymmenen, kahdessakymmenessä.
        if value > 1:
            for first, second in zip(_forms(stems), _forms(_FI_STEMS[10]), strict=True):
                ten = second if first != stems[0] else "kymmentä"
                yield first + ten, value * 10
                for one, one_stems in ones.items():
                    if first == stems[0]:
                        yield first + ten + one_stems[0], value * 10 + one


def _finnish_ordinals() -> Iterator[tuple[str, int]]:
    for value, stems in _FI_ORDINALS.items():
        for form in _forms(stems):
            yield form, value


def _swedish() -> Iterator[tuple[str, int]]:
    yield from SV_ONES.items()
    for ten, value in SV_TENS.items():
        yield ten, value
        for one, more in {"en": 1, "ett": 1, **SV_ONES}.items():
            if more < 10:
                yield ten + one, value + more
    for one, value in {"ett": 1, **SV_ONES}.items():
        if value < 10:
            yield one + "hundra", value * 100
            yield one + "tusen", value * 1000
    yield from (("hundra", 100), ("tusen", 1000))


STRONG: Mapping[str, Mapping[str, int]] = MappingProxyType(
    {
        "sv": MappingProxyType(dict(_swedish()) | SV_ORDINALS),
        "fi": MappingProxyType(dict(_finnish_ordinals()) | dict(_finnish())),
    }
)
"""Words that state a number: the other side must state it too."""

WEAK: Mapping[str, Mapping[str, tuple[int, ...]]] = MappingProxyType(
    {
        "sv": MappingProxyType(
            {
                "en": (1,),
                "ett": (1,),
                "ena": (1,),
                "enda": (1,),
                "första": (1,),
                "först": (1,),
                "engång": (1,),
                "båda": (2,),
                "bägge": (2,),
                "par": (2,),
                "andra": (2,),
                "dubbel": (2,),
                "dubbelt": (2,),
                "dubbla": (2,),
                "tredje": (3,),
                "trippel": (3,),
                "hälften": (2, 50),
                "halva": (2, 50),
                "halv": (2, 30),
                "halvt": (2, 6, 30),
                "halvår": (6,),
                "halvåret": (6,),
                "halvårsvis": (6,),
                "halvtimme": (30,),
                "kvart": (15, 4),
                "kvartal": (3, 4),
                "tiotal": (10,),
                "dussin": (12,),
                "hundratals": (100,),
                "tusentals": (1000,),
                "dygn": (1, 24),
                "dygnet": (1, 24),
                "vecka": (1, 7),
                "veckan": (1, 7),
                "veckor": (7,),
                "år": (12, 1),
                "tredjedel": (3,),
                "fjärdedel": (4, 25),
                "året": (12, 1),
                "tjog": (20,),
                "månad": (1,),
                "fjorton": (2,),
                "timme": (1, 60),
                "dag": (1,),
                "engångs": (1,),
                "alla": (2, 3),
                "varannan": (2,),
                "vartannat": (2,),
                "gång": (1,),
                "noll": (0,),
            }
        ),
        "fi": MappingProxyType(
            {
                "yksi": (1,),
                "yhden": (1,),
                "yhtä": (1,),
                "yhdessä": (1,),
                "yhdestä": (1,),
                "yhteen": (1,),
                "yhdellä": (1,),
                "yhdeltä": (1,),
                "yhdelle": (1,),
                "yhtenä": (1,),
                "yhdeksi": (1,),
                "ainoa": (1,),
                "ainoan": (1,),
                "kerran": (1,),
                "kertaa": (1,),
                "ensimmäinen": (1,),
                "ensimmäisen": (1,),
                "ensimmäisessä": (1,),
                "ensin": (1,),
                "ensimmäistä": (1,),
                "ensimmäisellä": (1,),
                "molemmat": (2,),
                "molempien": (2,),
                "molemmissa": (2,),
                "molemmilla": (2,),
                "molempia": (2,),
                "molempiin": (2,),
                "molemmille": (2,),
                "kumpikin": (2,),
                "kummassakin": (2,),
                "kummankin": (2,),
                "kumpaakin": (2,),
                "kumpaankin": (2,),
                "kummallakin": (2,),
                "kummallekin": (2,),
                "pari": (2,),
                "parin": (2,),
                "paria": (2,),
                "toinen": (2,),
                "toisen": (2,),
                "toista": (2,),
                "toisessa": (2,),
                "toiseen": (2,),
                "kaksin": (2,),
                "kahdesti": (2,),
                "kolmas": (3,),
                "kolmannen": (3,),
                "kolmatta": (3,),
                "kolmannessa": (3,),
                "kolmannesta": (3,),
                "kolmannelle": (3,),
                "kolmanteen": (3,),
                "kolmannella": (3,),
                "kolmesti": (3,),
                "kolmannes": (3,),
                "kolmasosa": (3,),
                "neljännes": (4, 25),
                "neljännesvuosi": (3, 4),
                "puolet": (2, 50),
                "puolen": (2, 6, 30),
                "puoli": (2, 6, 30),
                "puolta": (2, 6, 30),
                "puolivuosittain": (6,),
                "tusina": (12,),
                "kymmenkunta": (10,),
                "kymmeniä": (10,),
                "satoja": (100,),
                "tuhansia": (1000,),
                "vuorokausi": (1, 24),
                "vuorokauden": (1, 24),
                "vuorokaudessa": (1, 24),
                "viikko": (1, 7),
                "viikon": (1, 7),
                "viikossa": (1, 7),
                "viikkoa": (7,),
                "vuosi": (1, 12),
                "vuoden": (1, 12),
                "vuodessa": (1, 12),
                "vuotta": (12,),
                "kuukauden": (1,),
                "kuukausi": (1,),
                "kuukaudessa": (1,),
                "tunnin": (1, 60),
                "tunti": (1, 60),
                "päivän": (1,),
                "päivässä": (1,),
                "kaikki": (2, 3),
                "joka": (2,),
                "nolla": (0,),
                "vuoroin": (2,),
            }
        ),
    }
)
"""Words that may stand for a number: they can answer one, but they ask for nothing."""

PREFIXES: Mapping[str, tuple[tuple[str, int], ...]] = MappingProxyType(
    {
        "sv": (
            ("en", 1), ("ett", 1), ("två", 2), ("tve", 2), ("dubbel", 2), ("halv", 2), ("tre", 3),
            ("trippel", 3), ("fyra", 4), ("fyr", 4), ("fem", 5), ("sex", 6), ("sju", 7),
            ("åtta", 8), ("nio", 9), ("tio", 10), ("tolv", 12), ("fjorton", 14), ("hundra", 100),
            ("tusen", 1000), ("tjugofyra", 24), ("tjugo", 20), ("trettio", 30), ("femtio", 50),
        ),
        "fi": (
            ("yksi", 1), ("yhden", 1), ("kaksi", 2), ("kahde", 2), ("kolmi", 3), ("kolme", 3),
            ("neli", 4), ("neljä", 4), ("viisi", 5), ("viide", 5), ("kuusi", 6), ("kuude", 6),
            ("seitsemä", 7), ("kahdeksa", 8), ("yhdeksä", 9), ("kymmen", 10), ("sata", 100),
            ("sada", 100), ("tuhat", 1000), ("neljännes", 3), ("kahdentoista", 12),
            ("kaksitoista", 12), ("kaksikymmen", 20), ("kolmas", 3), ("puoli", 2),
        ),
    }
)  # fmt: skip
"""Beginnings of compounds that hold a number: tredelad, kolmiosainen. Weak like the above."""
