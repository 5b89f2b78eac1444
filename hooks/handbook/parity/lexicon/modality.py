# Duty, advice, permission, prohibition and exemption: the verbs with their forms, and the words
# that may stand for them. A sure expression states its class; an unsure one may be something else
# ("får stöd" = receives, "pitää kirjaa" = keeps), so it may answer but asks for nothing.
"""Expressions of what must, should and may be done, must not be done and need not be done."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

MUST, SHOULD, MAY = "must", "should", "may"
BAR, FREE = "bar", "free"
"""What is denied: must or may not be done, and need not be done."""

CLASSES = (MUST, SHOULD, MAY, BAR, FREE)


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _forms(rows: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType({form: name for name, forms in rows.items() for form in forms.split()})


SV_VERBS = _forms(
    {
        MUST: "ska skall måste tvingas förpliktas åligger",
        SHOULD: "bör borde",
        MAY: "får fick kan må",
        FREE: "behöver behövde",
    }
)
"""Modal verbs. Those of permission ask only before an infinitive, that of need only denied."""

SV_INFINITIVES = _set("kunna kunde kunnat få fått finge")
"""Forms that may grant leave or ability, but ask for no answer: "ska kunna", "har fått"."""

SV_SO_FEW = _set("några så de alltför mycket ganska ytterst dessa")
"""Words after which "få" is a number."""

FI_VERBS = _forms(
    {
        MUST: "täytyy täytyi pitää piti tulee tuli",
        SHOULD: (
            "pitäisi tulisi täytyisi kannattaa kannattaisi suositellaan suositeltavaa suotavaa"
        ),
        MAY: (
            "saa saan saat saamme saatte saavat saadaan saisi saisin saisit saisimme saisitte "
            "saisivat saataisiin "
            "voi voin voit voimme voitte voivat voidaan voisi voisin voisit voisimme voisitte "
            "voisivat voitaisiin "
            "osaa osaan osaat osaamme osaatte osaavat osataan "
            "pystyy pystyn pystyt pystymme pystytte pystyvät pystytään kykenee kykenevät "
            "pääsee pääsen pääset pääsevät pääsemme pääsette päästään"
        ),
    }
)
"""Modal verbs in the forms that state something now, without their enclitic particles."""

FI_DENIED = _forms(
    {
        BAR: (
            "saa saada saisi saataisi voi voida voisi voitaisi pysty pystytä osaa osata kykene "
            "pidä tule tulisi pitäisi"
        ),
        FREE: "tarvitse tarvita tarvitsisi täydy",
    }
)
"""What stands after the verb of denial: "ei saa", "ei tarvitse"."""

FI_DENYING = _set(
    """
    ei en et emme ette eivät eikä enkä etkä emmekä ettekä eivätkä ettei etten ettet ettemme ettette
    etteivät jottei jotten jottet jottemme jottette jotteivät ellei ellen ellet ellemme ellette
    elleivät jollei jollen jollet jollemme jollette jolleivät mikälei koskei vaikkei muttei
    """
)
"""The Finnish verb of denial, alone and grown together with a conjunction."""

FI_CLITICS = ("kaan", "kään", "ko", "kö", "kin", "han", "hän", "pa", "pä")

SV_ADVERBS = _set("själv själva längre alltid heller ens ännu redan fullt helt ensam ensamma")
"""Words that may stand between "inte" and its verb in a subordinate clause."""

SV_DENYING = _set("inte ej icke aldrig ingen inget inga ingenting")

SV_CLAUSE = _set("som att när där då eftersom medan om ska skall måste bör är har blir får kan")
"""Words with which another clause begins: what a modal verb governs stands before them."""

SV_NO_INFINITIVE = _set(
    """
    alla andra båda egna ena enda flera fria första hela hemma inga mina dina sina våra era deras
    många mera nya några ofta bara ganska olika samma sista nästa sådana vilka vissa bra extra denna
    detta dessa rena rätta stora små tredje övriga vanliga borta inrikta klara korta långa svåra
    tydliga trygga likadana tvungna skyldiga enskilda särskilda gemensamma skilda berörda nuvarande
    fråga vecka skola sida data media tema firma prova data villa kvinna människa påföljda
    """
)
"""Words in -a that are no infinitive although they stand after "får" and "kan"."""

FI_IDIOMS = _set(
    """
    kirjaa yhteyttä huolta kiinni yllä kuvaan voimaan mukaan esiin ilmi tietoon voimassa sisällään
    huolen paikkansa tärkeänä hyvänä vireille täyteen puhetta huolensa kohti selväksi esille
    """
)
"""Words that make "pitää" and "tulee" keep and come: pitää kirjaa, tulee voimaan."""

PHRASES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "sv": MappingProxyType(
            {
                MUST: (
                    r"(?:är|var|blir) (?:(?!inte)\w+ )?(?:skyldiga?|förpliktad\w*|tvung\w+)"
                    r"(?! till)"
                    r"|har? (?:\w+ )?skyldighet att|ankommer det på"
                ),
                SHOULD: (
                    r"(?:får|kan) gärna|rekommenderas|det lönar sig|(?:är det|det är)"
                    r" (?:bra|klokt|skäl|önskvärt|lämpligt|tillrådligt|bäst) att"
                ),
                MAY: (
                    r"har (?:\w+ )?(?:rätt|möjlighet|befogenhet) (?:att|till)"
                    r"|är (?:\w+ )?berättigad\w* att"
                    r"|det är (?:tillåtet|möjligt) att|går (?!inte)(?:\w+ )?att"
                ),
                BAR: r"går inte (?:\w+ )?att",
            }
        ),
        "fi": MappingProxyType(
            {
                MUST: r"on pakko|(?:on|ovat)(?: \w+)? velvolli(?:nen|sia|set|suus)",
                SHOULD: (
                    r"on(?: \w+)? (?:hyvä|syytä|suotavaa|viisasta|aiheellista)"
                    r"|olisi(?: \w+)? (?:hyvä|syytä)"
                ),
                MAY: (
                    r"on(?: (?!\w+[aä]v[aä] )\w+)? (?:oikeus|mahdollisuus|lupa)"
                    r"|on (?:mahdollista|sallittua)"
                    r"|(?:on|ovat)(?: \w+)? oikeutet\w+|(?!käytettäv)\w{3,}t(?:tavi|tävi)ss[aä]"
                ),
            }
        ),
    }
)
"""Sure expressions of several words."""

UNSURE: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "sv": MappingProxyType(
            {
                MUST: (
                    r"skyldig\w*|krävs|kräver|behövs|behövt|behöva|har att|är att|skulle"
                    r"|förutsätt\w*"
                    r"|tvungen|tvungna|är nödvändigt|\w*plikt\w*"
                ),
                SHOULD: (
                    r"skulle|gärna|helst|lämplig\w*|skäl|rekommend\w*|viktigt|bra|lönar|värt|klokt"
                    r"|bäst|önskvär\w*"
                ),
                MAY: (
                    r"rätt|rätten|rättighet\w*|möjlig\w*|tillåt\w*"
                    r"|\w*tillstånd\w*|\w*berättiga\w*|klarar|lyckas|förmår|står det|skulle"
                    r"|finns att"
                ),
                BAR: r"\w*förbud\w*|förbjud\w*|hindra\w*|hinder|undvik\w*|omöjlig\w*",
                FREE: r"slipp\w*|onödig\w*|frivillig\w*|befria\w*|undanta\w*",
            }
        ),
        "fi": MappingProxyType(
            {
                MUST: (
                    r"velvol\w*|velvoi\w*|edellyt\w*|vaadi\w*|vaati\w*|tarvit(?!taessa|tav)\w*"
                    r"|joutuu|joutuvat|joudu\w*|joutui\w*|tarpee[nt]\w*|on määrä"
                    r"|on(?: \w+)? välttämätöntä"
                    r"|olisi \w*t[aä]v[aä]"
                ),
                SHOULD: r"hyvä|hyvää|syytä|aiheellis\w*|suosit\w*|mieluiten|tärkeää|olisi|paras\w*",
                MAY: (
                    r"oikeu\w*|mahdol\w*|pystyä|pystyi\w*|osaav[ai]\w*|kykene\w*|\w*lupa\w*"
                    r"|\w*luva\w*|salli\w*"
                    r"|voitava\w*|saatava\w*|saatta\w*|saada|voida|saama\w*|saanut|voinut|pääs\w+"
                    r"|joutuu|joutuvat|joudu\w*|joutui\w*|sai\w{0,4}|saatiin|voitiin"
                ),
                BAR: (
                    r"\w*kiell\w*|\w*kielto\w*|kieltä(?:ä|y|v|mi|mä[tst])\w*"
                    r"|(?<!ennalta )estä\w*|esty\w*|mahdoton\w*"
                    r"|vältt(?!äm)\w*|kannata\w*"
                ),
                FREE: (
                    r"tarpeeton\w*|turha\w*|vapaaehto\w*|vapau\w*|kannata\w*|pakko|edellytä|vaadita"
                    r"|velvollisuutta|velvollinen"
                ),
            }
        ),
    }
)
"""What may state a class: it can answer a sure expression, but it asks for nothing."""

HINTS: Mapping[str, str] = MappingProxyType(
    {
        MAY: (
            r"ehkä|ehti\w*|onnistu\w*|estä\w*|esty\w*|\w+(?:tt|dett|t)avi?ssa|\w+(?:tt|t)ävi?ssä"
            r"|kelpoi\w*|toimival\w*|valtuu[dk]\w*|hyväksy\w*|\w{3,}isi(?:vat|n|t)?|sopii"
            r"|ilman, että|riski\w*|uhka\w*|osata|kykyä|usein|joskus|toisinaan|\w*kiel[lt]\w*"
            r"|kiinni|käy|avulla|mistä|miten|keneltä|kautta"
        ),
        SHOULD: (
            r"tarvit\w*|tarpe\w*|pitä\w*|vähintään|kuuluu|\w{3,}(?:kaa|kää)"
            r"|\w*t[aä]v[aä](?!t\b)\w*"
        ),
    }
)
"""Finnish words that may render a Swedish "kan" or "bör" when no modal word does."""

_ADJECTIVES = (
    "riittävä merkittävä huomattava vaikuttava velvoittava edellyttävä tarkoittava osoittava "
    "käyttävä tuottava kattava luotettava tunnettava arvostava kiitettävä suositeltava "
    "pelottava hälyttävä esittävä tarvittava yllättävä määrittävä toteuttava suotava "
    "ymmärrettävä luonteva kannattava odotettava toivottava välttävä selittävä kannustava "
    "kuntouttava tarkoitettava ratkaiseva rakentava haastava houkutteleva miellyttävä "
    "asiantuntijatehtävä perustehtävä lakisääteinen helpottava rajoittava yhdistävä estävä "
    "sallittava käytettävissä täydentävä ylläpitävä ehkäisevä rangaistava"
)
NECESSITY_NOT = _set(_ADJECTIVES)
"""Finnish participles that are as often adjectives: "on tehtävä" may be a duty or a task."""
