# Duty, advice and permission. A sure expression states its class; an unsure one may be something
# else ("får stöd" = receives, "pitää kirjaa" = keeps), so it may answer but asks for nothing.
"""Expressions of what must, should and may be done."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

MUST, SHOULD, MAY = "must", "should", "may"

# "Får" and "saa" also mean receives: only with an infinitive in the same clause are they modal.
_SV_INFINITIVE = (
    r"(?: [\w-]+){0,9}? (?:\w{2,}a|\w*(?:ge|gå|få|se|ske|ta|be|bli|ha|stå|bo|dö|nå|slå|dra))s?\b"
)
_FI_INFINITIVE = r"(?: [\w-]+){0,8}? \w+(?:[dtlrn][aä]|[aoueiyäö][aä])\b"

SURE: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "sv": MappingProxyType(
            {
                MUST: (
                    r"ska(?:ll)?(?! (?:\w+ )?få\b)|måste|är (?:alltid |också "
                    r"|även )?(?:skyldiga?|tvung(?:en|na|et))(?! till)"
                    r"|åligger|ankommer det på"
                ),
                SHOULD: (
                    r"bör|borde|(?:får|kan) gärna|rekommenderas|det lönar sig|(?:är det"
                    r"|det är) (?:bra|klokt|skäl) att"
                ),
                MAY: rf"(?:får(?! gärna)|fick|kan|må)(?={_SV_INFINITIVE})|går (?:\w+ )?att",
            }
        ),
        "fi": MappingProxyType(
            {
                MUST: (
                    r"täytyy|(?<=ei )pidä|on pakko|(?:on|ovat) (?:aina "
                    r"|myös )?velvolli(?:nen|sia|set)"
                    rf"|(?:pitää|tulee)(?! kuvaan| voimaan| mukaan| esiin| ilmi| tietoon"
                    rf"| yhteyttä| kirjaa| yllä)(?={_FI_INFINITIVE})"
                ),
                SHOULD: (
                    r"tulisi|pitäisi|kannattaa|kannata|kannattaisi|suositellaan|suositeltavaa"
                    r"|on(?: \w+)? (?:hyvä|syytä|suotavaa|viisasta)|olisi(?: \w+)? (?:hyvä|syytä)"
                ),
                MAY: (
                    r"(?<=ei )voida|(?<=ei )saada|saadaan|voidaan|voitaisiin"
                    r"|voisi(?:n|t|mme|tte|vat)?"
                    r"|saisi(?:n|t|mme|tte|vat)?"
                    rf"|(?:saa|saan|saat|saavat|saamme|saatte|voi|voin|voit|voivat|voimme|voitte)"
                    rf"(?={_FI_INFINITIVE})"
                ),
            }
        ),
    }
)

UNSURE: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "sv": MappingProxyType(
            {
                MUST: r"skyldig\w*|skyldighet\w*|krävs|kräver|behöver|behövs|har att|är att|skulle",
                SHOULD: r"skulle|gärna|helst|lämplig\w*|skäl|rekommend\w*|viktigt|bra",
                MAY: (
                    rf"(?:får|kan|må)(?!{_SV_INFINITIVE})"
                    r"|kunna|kunde|kunnat|fått|få|rätt|möjlig\w*|tillåt\w*|\w*tillstånd\w*"
                    r"|\w*berättiga\w*|klarar|lyckas|står det|skulle"
                ),
            }
        ),
        "fi": MappingProxyType(
            {
                MUST: (
                    r"pitää|tulee|velvol\w*|velvoi\w*|edellyt\w*|vaadi\w*|vaati\w*"
                    r"|tarvit(?!taessa|tav)\w*|joutu\w*|on määrä|tuli|piti|olisi \w*t[aä]v[aä]"
                ),
                SHOULD: r"hyvä|hyvää|syytä|aiheellis\w*|suosit\w*|mieluiten|tärkeää|olisi",
                MAY: (
                    rf"(?:saa|saan|saat|saavat|saamme|saatte|voi|voit|voivat)(?!{_FI_INFINITIVE})"
                    r"|oikeu\w*|mahdol\w*|pysty\w*|osaa\w*|kyke\w*|\w*lupa\w*|\w*luva\w*|salli\w*"
                    r"|voitava|saatava|saatta\w*|(?<!ei )saada|(?<!ei )voida|saama\w*|saanut"
                    r"|voinut|pääs\w+"
                ),
            }
        ),
    }
)
"""What may state a class: it can answer a sure expression, but it asks for nothing."""

_ADJECTIVES = (
    "riittävä merkittävä huomattava vaikuttava velvoittava edellyttävä tarkoittava osoittava "
    "käyttävä tuottava kattava luotettava tunnettava arvostava kiitettävä suositeltava "
    "pelottava hälyttävä esittävä tarvittava yllättävä määrittävä toteuttava suotava "
    "ymmärrettävä luonteva kannattava odotettava toivottava välttävä selittävä kannustava"
)
NECESSITY_NOT = frozenset(_ADJECTIVES.split())
"""Finnish participles that are as often adjectives: "on tehtävä" may be a duty or a task."""
