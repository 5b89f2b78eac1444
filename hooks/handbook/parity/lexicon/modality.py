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
                    r"skall?|måste|är (?:alltid |också |även )?(?:skyldiga?|tvung(?:en|na|et))(?! till)"
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
                    r"täytyy|on pakko|(?:on|ovat) (?:aina |myös )?velvolli(?:nen|sia|set)"
                    r"|pitää(?= (?:\w+ ){0,6}\w+(?:da|dä|ta|tä|la|lä|ra|rä|na|nä|aa|ää|oa|öä|ua|yä|ea|eä|ia|iä)\b)"
                    r"|tulee(?= (?:\w+ ){0,6}\w+(?:da|dä|ta|tä|la|lä|ra|rä|na|nä|aa|ää|oa|öä|ua|yä|ea|eä|ia|iä)\b)"
                ),
                SHOULD: (
                    r"tulisi|pitäisi|kannattaa|kannattaisi|suositellaan|suositeltavaa"
                    r"|on(?: \w+)? (?:hyvä|syytä|suotavaa|viisasta)|olisi(?: \w+)? (?:hyvä|syytä)"
                ),
                MAY: r"saa|saan|saat|saavat|saamme|saatte|saadaan|voi|voin|voit|voivat|voimme|voitte|voidaan|voitaisiin",
            }
        ),
    }
)

UNSURE: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "sv": MappingProxyType(
            {
                MUST: (
                    r"skyldig\w*|krävs|kräver|behöver|behövs|förutsätter|förutsätts|gäller det att"
                    r"|har att|är att|bör|nödvändig\w*|obligatorisk\w*|ansvarar|svarar för|iaktta\w*"
                    r"|ålägg\w*|förplikta\w*|skulle|krav(?:et|en)?|ansvar\w*|skyldighet\w*|viktigt|tillämpas"
                    r"|bestäms|föreskrivs|finns det anledning|hade|\w+ alltid"
                ),
                SHOULD: (
                    r"skulle|gärna|helst|bra|klokt|lämplig\w*|skäl|skall?|viktigt|önskvärt"
                    r"|rekommend\w*|lönar|råd\w*|försök\w*|kan|är det|tänk|hellre|det är (?:\w+ )?viktigt|behöver|måste"
                ),
                MAY: (
                    r"kunna|kunde|kunnat|rätt|möjlig\w*|tillåt\w*|tillåtelse|tillstånd|berättiga\w*"
                    r"|befogenhet\w*|förmå\w*|lov|klarar|skulle|lyckas|hinner|orkar|har möjlighet|i stånd"
                    r"|fått|få|ges|beviljas|\w+bar[at]?|står det|frivillig\w*|har|gå[rs]?|vet|duger|räcker|eventuell\w*"
                    r"|kanske|risk\w*|är det|låter|förmår|fri[at]?|erhåll\w*|ha"
                ),
            }
        ),
        "fi": MappingProxyType(
            {
                MUST: (
                    r"pitää|tulee|tulevat|velvol\w*|velvoi\w*|edellyt\w*|vaadi\w*|vaati\w*|vaatimu\w*"
                    r"|tarvit\w*|tarpeen|tarpeellis\w*|pakoll\w*|vastaa|vastaavat|joutu\w*|tuli|piti|määrätään|on määrä"
                    r"|ehdottom\w*|välttämät\w*|huolehtii|huolehtivat|noudat\w*|\w+(?:ttava|ttävä|tava|tävä)(?:a|ä|n|t|ksi)?"
                    r"|pitänyt|edellytyk\w*|on tärkeää|säädetään|sovelletaan|jää|\w+koon|\w+köön|\w+koot|\w+oltava"
                ),
                SHOULD: (
                    r"hyvä|hyvää|syytä|aiheellis\w*|suosit\w*|mieluiten|mielellään|olisi|tärkeää|sopii|järkevää"
                    r"|parasta|paras|pyr\w+|neuvo\w*|kannatt\w*|suotava\w*|yrit\w+|\w+isi(?:vat|mme|t|n)?|pitää|tulee"
                ),
                MAY: (
                    r"oikeu\w*|mahdol\w*|pysty\w*|osaa\w*|kyke\w*|lupa|luvan|lupaa|sallit\w*|salli\w*|voisi\w*"
                    r"|saisi\w*|voitava|saatava|voita\w*|saata\w*|ehti\w*|ehdi\w*|jaksa\w*|on vapaa|toimivalta\w*|valtu\w*"
                    r"|saada|voida|saanut|voinut|saa\w*|ei voi|onnistu\w*|\w+vissa|ilmeis\w*|ehkä|mahtu\w*|käy|riittä\w*"
                    r"|vapaaehtoi\w*|kelp\w*|anne\w*|myönne\w*|onko|voi\w*|vaara\w*|\w+isi(?:vat|mme|t|n)?"
                ),
            }
        ),
    }
)

NECESSITY_NOT = frozenset(
    "riittävä merkittävä huomattava vaikuttava velvoittava edellyttävä tarkoittava osoittava "
    "käyttävä tuottava kattava luotettava tunnettava arvostava kiitettävä suositeltava otollinen "
    "pelottava hälyttävä esittävä tehtävä käytettävä saatava tarvittava yllättävä määrittävä "
    "toteuttava suotava hyväksyttävä ymmärrettävä luonteva kannattava odotettava toivottava "
    "välttävä selittävä kannustava innostava".split()
)
"""Finnish participles that are as often adjectives: "on tehtävä" may be a duty or a task."""
