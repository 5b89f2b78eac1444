# Duty, advice and permission. A sure expression states its class; an unsure one may be something
# else ("får stöd" = receives, "pitää kirjaa" = keeps), so it may answer but asks for nothing.
"""Expressions of what must, should and may be done."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

MUST, SHOULD, MAY = "must", "should", "may"

SURE: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "sv": MappingProxyType(
            {
                MUST: (
                    r"ska(?:ll)?|måste|är (?:alltid |också |även )?(?:skyldiga?|tvung(?:en|na|et))(?! till)"
                    r"|åligger|ankommer det på"
                ),
                SHOULD: (
                    r"bör|borde|rekommenderas|det lönar sig|(?:är det|det är) (?:bra|klokt|skäl) att"
                ),
                MAY: r"får|fick|kan|må",
            }
        ),
        "fi": MappingProxyType(
            {
                MUST: (
                    r"täytyy|(?<=ei )pidä|on pakko|(?:on|ovat) (?:aina |myös )?velvolli(?:nen|sia|set)"
                    r"|pitää(?= (?:\w+ ){0,6}\w+(?:da|dä|ta|tä|la|lä|ra|rä|na|nä|aa|ää|oa|öä|ua|yä|ea|eä|ia|iä)\b)"
                    r"|tulee(?= (?:\w+ ){0,6}\w+(?:da|dä|ta|tä|la|lä|ra|rä|na|nä|aa|ää|oa|öä|ua|yä|ea|eä|ia|iä)\b)"
                ),
                SHOULD: (
                    r"tulisi|pitäisi|kannattaa|kannata|kannattaisi|suositellaan|suositeltavaa"
                    r"|on(?: \w+)? (?:hyvä|syytä|suotavaa|viisasta)|olisi(?: \w+)? (?:hyvä|syytä)"
                ),
                MAY: r"(?<=ei )voida|(?<=ei )saada|saa|saan|saat|saavat|saamme|saatte|saadaan|voi|voin|voit|voivat|voimme|voitte|voidaan|voitaisiin",
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
                    r"|nödvändig\w*|obligatorisk\w*|ansvarar|svarar för|ålägg\w*|förplikta\w*|skulle"
                    r"|skyldighet\w*|gäller det att|hör till|ser till|se till|hade"
                ),
                SHOULD: (
                    r"skulle|gärna|helst|lämplig\w*|skäl|rekommend\w*|viktigt|önskvärt|försök\w*|bra"
                ),
                MAY: (
                    r"kunna|kunde|kunnat|rätt|möjlig\w*|tillåt\w*|tillstånd|berättiga\w*|befogenhet\w*"
                    r"|lov|klarar|lyckas|hinner|orkar|fått|få|\w{3,}bar[at]?|går att|står det|skulle"
                ),
            }
        ),
        "fi": MappingProxyType(
            {
                MUST: (
                    r"pitää|tulee|velvol\w*|velvoi\w*|edellyt\w*|vaadi\w*|vaati\w*|tarvit\w*|tarpeen"
                    r"|tarpeellis\w*|pakoll\w*|vastaa|vastaavat|joutu\w*|määrätään|on määrä|tuli|piti"
                    r"|välttämät\w*|huolehtii|huolehtivat|kuuluu|olisi \w*t[aä]v[aä]|pitänyt|oltava"
                ),
                SHOULD: (
                    r"hyvä|hyvää|syytä|aiheellis\w*|suosit\w*|mieluiten|mielellään|tärkeää|sopii|pyr\w+"
                    r"|paras|parasta|olisi"
                ),
                MAY: (
                    r"oikeu\w*|mahdol\w*|pysty\w*|osaa\w*|kyke\w*|lupa|luvan|lupaa|sallit\w*|salli\w*"
                    r"|voisi\w*|saisi\w*|voitava|saatava|voita\w*|saatta\w*|ehti\w*|ehdi\w*|jaksa\w*"
                    r"|toimivalta\w*|saada|voida|saanut|voinut|voimassa|on vapaa|saataisiin|pääs\w+|saatav\w+"
                ),
            }
        ),
    }
)

NECESSITY_NOT = frozenset(
    ["riittävä", "merkittävä", "huomattava", "vaikuttava", "velvoittava", "edellyttävä", "tarkoittava", "osoittava", "käyttävä", "tuottava", "kattava", "luotettava", "tunnettava", "arvostava", "kiitettävä", "suositeltava", "otollinen", "pelottava", "hälyttävä", "esittävä", "tehtävä", "käytettävä", "saatava", "tarvittava", "yllättävä", "määrittävä", "toteuttava", "suotava", "hyväksyttävä", "ymmärrettävä", "luonteva", "kannattava", "odotettava", "toivottava", "välttävä", "selittävä", "kannustava", "innostava"]
)
"""Finnish participles that are as often adjectives: "on tehtävä" may be a duty or a task."""
