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
                MUST: (
                    r"skyldig\w*|krävs|kräver|behöver|behövs|förutsätter|förutsätts|har att|är att"
                    r"|nödvändig\w*|obligatorisk\w*|ansvarar|svarar för|ålägg\w*"
                    r"|förplikta\w*|skulle"
                    r"|skyldighet\w*|gäller det att|hade"
                ),
                SHOULD: (
                    r"skulle|gärna|helst|lämplig\w*|skäl|rekommend\w*|viktigt|önskvärt"
                    r"|försök\w*|bra"
                ),
                MAY: (
                    rf"(?:får|kan|må)(?!{_SV_INFINITIVE})|"
                    r"kunna|kunde|kunnat|rätt|möjlig\w*|tillåt\w*|\w*tillstånd\w*"
                    r"|\w*berättiga\w*|befogenhet\w*"
                    r"|lov|klarar|lyckas|hinner|orkar|fått|få|\w{3,}bar[at]?|står det|skulle"
                ),
            }
        ),
        "fi": MappingProxyType(
            {
                MUST: (
                    r"pitää|tulee|velvol\w*|velvoi\w*|edellyt\w*|vaadi\w*|vaati\w*"
                    r"|tarvit(?!taessa|tav)\w*|tarpeen"
                    r"|tarpeellis\w*|pakoll\w*|vastaa(?!n?ot)\w*|joutu\w*|määrätään|on määrä"
                    r"|tuli|piti"
                    r"|välttämät\w*|olisi \w*t[aä]v[aä]|pitänyt|oltava"
                ),
                SHOULD: (
                    r"hyvä|hyvää|syytä|aiheellis\w*|suosit\w*|mieluiten|mielellään|tärkeää"
                    r"|sopii|pyr\w+"
                    r"|paras|parasta|olisi"
                ),
                MAY: (
                    rf"(?:saa|saan|saat|saavat|saamme|saatte|voi|voit|voivat)(?!{_FI_INFINITIVE})|"
                    r"oikeu\w*|mahdol\w*|pysty\w*|osaa\w*|kyke\w*|\w*lupa|\w*luvan|\w*lupaa"
                    r"|\w*luvat|\w*luva[lsk]\w*|sallit\w*|salli\w*"
                    r"|voisi\w*|saisi\w*|voitava|saatava|voita\w*|saatta\w*|ehti\w*|ehdi\w*"
                    r"|jaksa\w*"
                    r"|toimivalta\w*|(?<!ei )saada|(?<!ei )voida|saama\w*|saami\w*|saanut"
                    r"|voinut|voimassa|on vapaa|saataisiin|pääs\w+|saatav\w+"
                ),
            }
        ),
    }
)

_ADJECTIVES = (
    "riittävä merkittävä huomattava vaikuttava velvoittava edellyttävä tarkoittava osoittava "
    "käyttävä tuottava kattava luotettava tunnettava arvostava kiitettävä suositeltava "
    "pelottava hälyttävä esittävä tarvittava yllättävä määrittävä toteuttava suotava "
    "ymmärrettävä luonteva kannattava odotettava toivottava välttävä selittävä kannustava"
)
NECESSITY_NOT = frozenset(_ADJECTIVES.split())
"""Finnish participles that are as often adjectives: "on tehtävä" may be a duty or a task."""
