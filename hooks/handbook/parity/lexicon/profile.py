# Words that only one of the languages has, frequent enough that a sentence of any length holds
# some. Enough to pass the right language at once; doubtful texts go to a detector.
"""Function words by which a language is known."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

OWN: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "sv": frozenset(
            ["och", "att", "det", "som", "är", "av", "för", "den", "med", "på", "till", "inte", "har", "ett", "i", "kan", "de", "om", "eller", "från", "vid", "var", "ska", "får", "hos", "när", "du", "jag", "vi", "ni", "sig", "din", "ditt", "dina", "sin", "sitt", "sina", "hans", "hennes", "dess", "under", "över", "mellan", "utan", "också", "så", "men", "bara", "vad", "vem", "hur", "där", "här", "än", "efter", "denna", "detta", "dessa", "skall", "bör", "måste", "blir", "finns", "klienten", "annan", "andra", "samt", "inom", "enligt", "genom", "mot", "upp", "ut", "in", "mer", "alla", "varje", "egen", "egna", "eget", "barnet", "mötet", "lagen"]
        ),
        "fi": frozenset(
            ["ja", "on", "ei", "että", "se", "jos", "tai", "hän", "sen", "ovat", "kun", "myös", "joka", "mitä", "voi", "saa", "mutta", "kuin", "niin", "jotka", "sekä", "olla", "hänen", "sitä", "miten", "ole", "mukaan", "kanssa", "siitä", "jonka", "jossa", "niiden", "tämän", "tässä", "ennen", "jälkeen", "yli", "alle", "vain", "kuka", "missä", "milloin", "minä", "sinä", "te", "me", "he", "sinun", "minun", "oman", "omaa", "asiakas", "asiakkaan", "eikä", "eivät", "en", "oli", "olisi", "pitää", "tulee", "täytyy", "voidaan", "tämä", "nämä", "jotta", "koska", "vaikka", "silloin", "aina", "kaikki", "jokainen", "muu", "muun", "muut", "muiden", "lapsen", "laki", "lain", "taikka", "jollei", "ellei", "välillä", "aikana", "sille", "niitä"]
        ),
        "en": frozenset(
            ["the", "and", "of", "to", "is", "are", "for", "that", "with", "this", "be", "by", "from", "which", "have", "has", "not", "you", "your", "we", "they", "will", "can", "should", "must", "their", "or", "as", "it", "at", "an", "when", "who", "what", "how"]
        ),
    }
)
