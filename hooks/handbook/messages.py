# Every sentence about a problem, in both languages, in one table. Rank 1: imports only `language`.
#
# The readers are editors in social and health care, not programmers: say what is wrong in one
# sentence, then what to write, with an example. A new code needs all six texts; a fact that a
# sentence shows must stand in FACTS. Tests hold both languages to the same placeholders.
"""What each problem code says, in Swedish and in Finnish."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from handbook.language import Language, Pair

Severity = Literal["error", "warning"]

_SHOWN = 120
"""How much of a value from the data is shown; the place tells the rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """The words of one code.

    ``sv``/``fi`` say what is wrong and ``repair_*`` what to write; both hold placeholders in
    braces that the facts fill, so a brace of their own is doubled. ``explain_*`` are the longer
    words of ``handbook explain``, shown as they stand.
    """

    code: str
    severity: Severity = "error"
    sv: str
    fi: str
    repair_sv: str
    repair_fi: str
    explain_sv: str
    explain_fi: str

    def text(self, language: Language, facts: Mapping[str, str]) -> str:
        """What is wrong, in one sentence."""
        return _fill(self.sv if language is Language.SV else self.fi, language, facts)

    def repair(self, language: Language, facts: Mapping[str, str]) -> str:
        """What to write instead."""
        template = self.repair_sv if language is Language.SV else self.repair_fi
        return _fill(template, language, facts)

    def explanation(self, language: Language) -> str:
        """Why it is a problem, with a right example."""
        return self.explain_sv if language is Language.SV else self.explain_fi


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """What an editor probably did when the parser gave up, and what to write instead."""

    sv: str
    fi: str
    repair_sv: str
    repair_fi: str


FACTS: Mapping[str, str] = MappingProxyType(
    {
        "address": "address of a page, from the root of the site, or of a pair of texts",
        "allowed": "what may be written, separated by commas",
        "became": "what an element of a drawing was turned into: a key of WORDS",
        "element": "kind of element in a drawing: a key of WORDS, or the element's own name",
        "command": "what to type at the command line",
        "expected": "form a value should have: a key of WORDS",
        "field": "name of a field",
        "fi": "what the Finnish side says",
        "file": "path of a file",
        "first": "where the same thing stands already: a line number or file:line:column",
        "found": "what stands there: a key of WORDS, or a short quotation",
        "hint": "kind of syntax error: a key of HINTS",
        "id": "id of an element in a drawing",
        "key": "key of a mapping or of a label",
        "language": "sv or fi",
        "limit": "largest number allowed",
        "line": "line to write in a file, whole",
        "name": "name of something in a drawing, in quotation marks, or nothing",
        "ref": "reference to an entity: role:social-worker",
        "size": "size of a file in kB",
        "status": "status of an entity",
        "sv": "what the Swedish side says",
        "step": "id of a step",
        "steps": "ids of steps, separated by commas",
        "suggestion": "the nearest right word, or nothing",
        "twin": "path of the page in the other language, or what stands there",
        "value": "value as written in the data",
    }
)
"""Names of the facts that a problem may carry, and what each holds."""

BUILT = ("did_you_mean", "hint_repair")
"""Placeholders that are built from a fact in each language: ``suggestion`` and ``hint``."""

WORDS: Mapping[str, Mapping[str, Pair[str]]] = MappingProxyType(
    {
        "language": {
            "sv": Pair("svensk", "ruotsinkielinen"),
            "fi": Pair("finsk", "suomenkielinen"),
        },
        "expected": {
            "text": Pair("en text", "teksti"),
            "list": Pair("en lista", "luettelo"),
            "mapping": Pair("en post med egna fält", "tietue, jolla on omia kenttiä"),
            "pair": Pair("en text på båda språken", "teksti molemmilla kielillä"),
        },
        "name": {"": Pair("utan namn", "nimetön")},
        "became": {
            "task": Pair("en uppgift", "tehtävä"),
            "decision": Pair("ett beslut", "päätös"),
            "parallel": Pair("en parallell start", "rinnakkainen aloitus"),
            "start": Pair("en början", "alku"),
            "end": Pair("ett slut", "loppu"),
            "way": Pair("en väg till nästa steg", "kulku seuraavaan vaiheeseen"),
            "informed": Pair("en roll som informeras", "rooli, jolle kerrotaan"),
            "parts": Pair("stegen som finns i den", "sen sisältämät vaiheet"),
        },
        "element": {
            "adHocSubProcess": Pair(
                "delprocess (adHocSubProcess)", "osaprosessi (adHocSubProcess)"
            ),
            "association": Pair("anknytning (association)", "liitos (association)"),
            "boundaryEvent": Pair(
                "händelse på kanten av en uppgift (boundaryEvent)",
                "tehtävän reunalla oleva tapahtuma (boundaryEvent)",
            ),
            "callActivity": Pair(
                "anropad process (callActivity)", "kutsuttu prosessi (callActivity)"
            ),
            "cancelEventDefinition": Pair(
                "avbrott (cancelEventDefinition)", "keskeytys (cancelEventDefinition)"
            ),
            "choreography": Pair("koreografi (choreography)", "koreografia (choreography)"),
            "compensateEventDefinition": Pair(
                "återställning (compensateEventDefinition)", "palautus (compensateEventDefinition)"
            ),
            "complexGateway": Pair(
                "sammansatt vägval (complexGateway)", "monimutkainen haarautuminen (complexGateway)"
            ),
            "conditionalEventDefinition": Pair(
                "villkorad händelse (conditionalEventDefinition)",
                "ehdollinen tapahtuma (conditionalEventDefinition)",
            ),
            "conversation": Pair("samtal (conversation)", "keskustelu (conversation)"),
            "dataState": Pair("dokumentets tillstånd (dataState)", "asiakirjan tila (dataState)"),
            "endEvent": Pair("sluthändelse (endEvent)", "lopputapahtuma (endEvent)"),
            "errorEventDefinition": Pair(
                "felhändelse (errorEventDefinition)", "virhetapahtuma (errorEventDefinition)"
            ),
            "escalationEventDefinition": Pair(
                "eskalering (escalationEventDefinition)", "eskalointi (escalationEventDefinition)"
            ),
            "eventBasedGateway": Pair(
                "vägval efter händelse (eventBasedGateway)",
                "tapahtumaan perustuva haarautuminen (eventBasedGateway)",
            ),
            "exclusiveGateway": Pair(
                "vägval (exclusiveGateway)", "haarautuminen (exclusiveGateway)"
            ),
            "extensionElements": Pair(
                "ett annat programs egna uppgifter (extensionElements)",
                "toisen ohjelman omat tiedot (extensionElements)",
            ),
            "group": Pair("grupp (group)", "ryhmä (group)"),
            "inclusiveGateway": Pair(
                "vägval med flera svar (inclusiveGateway)",
                "haarautuminen, jossa voi valita monta (inclusiveGateway)",
            ),
            "intermediateCatchEvent": Pair(
                "mellanhändelse som väntar (intermediateCatchEvent)",
                "odottava välitapahtuma (intermediateCatchEvent)",
            ),
            "intermediateThrowEvent": Pair(
                "mellanhändelse (intermediateThrowEvent)", "välitapahtuma (intermediateThrowEvent)"
            ),
            "lane": Pair("bana runt andra banor (lane)", "rata, jonka sisällä on ratoja (lane)"),
            "linkEventDefinition": Pair(
                "länk (linkEventDefinition)", "linkki (linkEventDefinition)"
            ),
            "messageEventDefinition": Pair(
                "meddelandehändelse (messageEventDefinition)",
                "viestitapahtuma (messageEventDefinition)",
            ),
            "messageFlow": Pair("meddelandeflöde (messageFlow)", "viestivirta (messageFlow)"),
            "multiInstanceLoopCharacteristics": Pair(
                "upprepning för flera (multiInstanceLoopCharacteristics)",
                "toisto usealle (multiInstanceLoopCharacteristics)",
            ),
            "parallelGateway": Pair(
                "parallell grind (parallelGateway)", "rinnakkainen haarautuminen (parallelGateway)"
            ),
            "participant": Pair("pool (participant)", "allas (participant)"),
            "performer": Pair("utförare (performer)", "suorittaja (performer)"),
            "potentialOwner": Pair(
                "möjlig utförare (potentialOwner)", "mahdollinen suorittaja (potentialOwner)"
            ),
            "script": Pair("skript (script)", "skripti (script)"),
            "sequenceFlow": Pair("flöde (sequenceFlow)", "kulku (sequenceFlow)"),
            "signalEventDefinition": Pair(
                "signalhändelse (signalEventDefinition)",
                "signaalitapahtuma (signalEventDefinition)",
            ),
            "standardLoopCharacteristics": Pair(
                "upprepning (standardLoopCharacteristics)", "toisto (standardLoopCharacteristics)"
            ),
            "startEvent": Pair("starthändelse (startEvent)", "alkutapahtuma (startEvent)"),
            "subProcess": Pair("delprocess (subProcess)", "osaprosessi (subProcess)"),
            "terminateEventDefinition": Pair(
                "avbrytande slut (terminateEventDefinition)",
                "kaiken päättävä loppu (terminateEventDefinition)",
            ),
            "textAnnotation": Pair("anteckning (textAnnotation)", "huomautus (textAnnotation)"),
            "timerEventDefinition": Pair(
                "tidshändelse (timerEventDefinition)", "ajastin (timerEventDefinition)"
            ),
            "transaction": Pair("transaktion (transaction)", "transaktio (transaction)"),
        },
        "found": {
            "text": Pair("en text", "teksti"),
            "list": Pair("en lista", "luettelo"),
            "mapping": Pair("en post med egna fält", "tietue, jolla on omia kenttiä"),
            "empty": Pair("ingenting", "tyhjää"),
        },
    }
)
"""Facts that are words of ours and not of the data, as readers see them."""

HINTS: Mapping[str, Hint] = MappingProxyType(
    {
        "after-quote": Hint(
            sv="Efter det avslutande citattecknet står mer text.",
            fi="Lopettavan lainausmerkin jälkeen on vielä tekstiä.",
            repair_sv=(
                "Sätt hela texten inom enkla citattecken: sv: '\"Hej\" är ett bra första ord'."
            ),
            repair_fi=(
                "Laita koko teksti puolilainausmerkkeihin: fi: '\"Hei\" on hyvä ensimmäinen sana'."
            ),
        ),
        "block-text": Hint(
            sv="Efter | eller > står text på samma rad.",
            fi="Merkin | tai > jälkeen on tekstiä samalla rivillä.",
            repair_sv="Börja texten på nästa rad, två mellanslag längre in än fältets namn.",
            repair_fi=(
                "Aloita teksti seuraavalta riviltä, kaksi välilyöntiä sisempää kuin kentän nimi."
            ),
        ),
        "bracket": Hint(
            sv="En klammer { } eller hakparentes [ ] saknas eller är överflödig.",
            fi="Aaltosulje { } tai hakasulje [ ] puuttuu tai on ylimääräinen.",
            repair_sv=(
                "Stäng det som öppnas: name: { sv: klient, fi: asiakas }. Sätt texter som har "
                "kommatecken eller klamrar inom citattecken."
            ),
            repair_fi=(
                "Sulje se, mikä avataan: name: { sv: klient, fi: asiakas }. Laita "
                "lainausmerkkeihin tekstit, joissa on pilkkuja tai sulkeita."
            ),
        ),
        "colon": Hint(
            sv=("Texten innehåller ett kolon följt av ett mellanslag, men citattecken saknas."),
            fi="Tekstissä on kaksoispiste ja välilyönti, mutta lainausmerkit puuttuvat.",
            repair_sv='Sätt hela texten inom citattecken: sv: "Viktigt: läs detta".',
            repair_fi='Laita koko teksti lainausmerkkeihin: fi: "Tärkeää: lue tämä".',
        ),
        "continued": Hint(
            sv=("Raden läses som en fortsättning på raden ovanför, men den innehåller ett kolon."),
            fi="Rivi luetaan edellisen rivin jatkoksi, mutta siinä on kaksoispiste.",
            repair_sv=(
                "Låt raden börja lika långt in som fältet ovanför, med ett mellanslag efter varje "
                "fältnamn och kolon. Är raden en fortsättning, sätt hela texten inom citattecken: "
                'sv: "Viktigt: läs detta".'
            ),
            repair_fi=(
                "Aloita rivi samasta kohdasta kuin edellinen kenttä ja kirjoita välilyönti "
                "jokaisen kentän kaksoispisteen jälkeen. Jos rivi on jatkoa, laita koko teksti "
                'lainausmerkkeihin: fi: "Tärkeää: lue tämä".'
            ),
        ),
        "dash": Hint(
            sv="Här kan ingen lista börja.",
            fi="Luettelo ei voi alkaa tästä.",
            repair_sv=(
                "Börja listan på en egen rad under fältets namn. Börjar en text med streck, sätt "
                'den inom citattecken: sv: "- så här".'
            ),
            repair_fi=(
                "Aloita luettelo omalta riviltään kentän nimen alta. Jos teksti alkaa viivalla, "
                'laita se lainausmerkkeihin: fi: "- näin".'
            ),
        ),
        "escape": Hint(
            sv="Efter tecknet \\ står ett tecken som inte kan stå där.",
            fi="Merkin \\ jälkeen on merkki, joka ei voi olla siinä.",
            repair_sv=(
                "Skriv \\\\ om du menar tecknet självt, eller använd enkla citattecken: 'C:\\mapp'."
            ),
            repair_fi=(
                "Kirjoita \\\\, jos tarkoitat merkkiä itseään, tai käytä puolilainausmerkkejä: "
                "'C:\\kansio'."
            ),
        ),
        "first-character": Hint(
            sv="En text får inte börja med det här tecknet utan citattecken.",
            fi="Teksti ei saa alkaa tällä merkillä ilman lainausmerkkejä.",
            repair_sv='Sätt hela texten inom citattecken: sv: "**Viktigt** att veta".',
            repair_fi='Laita koko teksti lainausmerkkeihin: fi: "**Tärkeää** tietää".',
        ),
        "indentation": Hint(
            sv="Raden börjar inte lika långt in som de rader den hör ihop med.",
            fi="Rivi ei ala samasta kohdasta kuin rivit, joihin se kuuluu.",
            repair_sv=(
                "Ställ raden jämnt under de andra fälten i samma post, och använd mellanslag: "
                "status: rakt under owner:."
            ),
            repair_fi=(
                "Sijoita rivi tasan tietueen muiden kenttien alle ja käytä välilyöntejä: status: "
                "suoraan kohdan owner: alle."
            ),
        ),
        "no-colon": Hint(
            sv="Raden är inget fält: ett kolon med mellanslag saknas.",
            fi="Rivi ei ole kenttä: kaksoispiste ja välilyönti puuttuvat.",
            repair_sv=(
                "Skriv fältets namn, kolon, mellanslag och värde: status: draft. Hör raden till "
                "texten ovanför, flytta den två mellanslag längre in."
            ),
            repair_fi=(
                "Kirjoita kentän nimi, kaksoispiste, välilyönti ja arvo: status: draft. Jos rivi "
                "kuuluu edelliseen tekstiin, sisennä sitä kaksi välilyöntiä."
            ),
        ),
        "open-quote": Hint(
            sv="Texten börjar med ett citattecken men slutar inte med ett.",
            fi="Teksti alkaa lainausmerkillä mutta ei pääty sellaiseen.",
            repair_sv=(
                'Skriv samma citattecken också i slutet av texten: sv: "Viktigt: läs detta".'
            ),
            repair_fi=(
                'Kirjoita sama lainausmerkki myös tekstin loppuun: fi: "Tärkeää: lue tämä".'
            ),
        ),
        "other": Hint(
            sv="Raden följer inte YAML:s skrivregler.",
            fi="Rivi ei noudata YAMLin kirjoitussääntöjä.",
            repair_sv=(
                "Jämför raden och den ovanför med en liknande post i samma fil, till exempel "
                "status: draft."
            ),
            repair_fi=(
                "Vertaa tätä riviä ja edellistä riviä saman tiedoston samanlaiseen tietueeseen, "
                "esimerkiksi status: draft."
            ),
        ),
    }
)
"""The commonest syntax errors in plain words."""


def _fill(template: str, language: Language, facts: Mapping[str, str]) -> str:
    return template.format_map(_Facts(language, facts))


class _Facts(dict[str, str]):
    """Facts as shown: translated, shortened, on one line. A fact that is missing shows as …."""

    def __init__(self, language: Language, facts: Mapping[str, str]) -> None:
        super().__init__()
        for name, fact in facts.items():
            word = WORDS.get(name, {}).get(fact)
            shown = fact if name in _WHOLE else _shown(fact)
            self[name] = word[language] if word is not None else shown
        self["did_you_mean"] = _did_you_mean(language, self.get("suggestion", ""))
        hint = HINTS.get(facts.get("hint", ""), HINTS["other"])
        is_swedish = language is Language.SV
        self["hint"] = hint.sv if is_swedish else hint.fi
        self["hint_repair"] = hint.repair_sv if is_swedish else hint.repair_fi

    def __missing__(self, name: str) -> str:
        return "…"


def _did_you_mean(language: Language, suggestion: str) -> str:
    if not suggestion:
        return ""
    question = Pair(" Menade du ”{}”?", " Tarkoititko ”{}”?")[language]
    return question.format(suggestion)


_WHOLE = ("command", "line")
"""Facts that are copied and pasted: half of one would do harm."""


def _shown(fact: str) -> str:
    # Control characters could steer a terminal, and a line break would split the report.
    one_line = " ".join(fact[: _SHOWN * 4].split())
    clean = "".join("\ufffd" if unicodedata.category(c) in _UNSEEN else c for c in one_line)
    return clean if len(clean) <= _SHOWN else f"{clean[: _SHOWN - 1]}…"


_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}

_TABLE = (
    # Reading a YAML file.
    Message(
        code="yaml-alias",
        sv=("Här står ”{found}”, som YAML läser som en hänvisning till en annan plats i filen."),
        fi=("Tässä lukee ”{found}”, jonka YAML tulkitsee viittaukseksi tiedoston toiseen kohtaan."),
        repair_sv=(
            "Skriv ut värdet på nytt. Börjar en text med * eller &, sätt den inom citattecken: "
            'sv: "*Viktigt* att veta".'
        ),
        repair_fi=(
            "Kirjoita arvo uudelleen auki. Jos teksti alkaa merkillä * tai &, laita se "
            'lainausmerkkeihin: fi: "*Tärkeää* tietää".'
        ),
        explain_sv=(
            "I YAML kan &namn spara ett värde och *namn upprepa det. Handboken använder inte "
            "detta, för den som läser en post ska se allt på en plats. Skriv samma värde på båda "
            'ställena. Börjar texten med * eller & hör den inom citattecken: sv: "*Viktigt* att '
            'veta".'
        ),
        explain_fi=(
            "YAMLissa &nimi tallentaa arvon ja *nimi toistaa sen. Käsikirja ei käytä tätä, jotta "
            "lukija näkee kaiken yhdestä kohdasta. Kirjoita sama arvo kumpaankin kohtaan. Jos "
            'teksti alkaa merkillä * tai &, se kuuluu lainausmerkkeihin: fi: "*Tärkeää* tietää".'
        ),
    ),
    Message(
        code="yaml-merge-key",
        sv="Fältet << kopierar fält från en annan plats, och det är inte tillåtet.",
        fi="Kenttä << kopioi kenttiä muualta, eikä se ole sallittua.",
        repair_sv=(
            "Ta bort raden och skriv ut de fält som behövs, till exempel owner: role:line-manager."
        ),
        repair_fi=(
            "Poista rivi ja kirjoita tarvittavat kentät auki, esimerkiksi owner: role:line-manager."
        ),
        explain_sv=(
            "I YAML drar << in fält från en annan post. Då syns det inte i posten vad som gäller, "
            "och ett fel på ett ställe sprider sig. Skriv ut varje fält i varje post, till "
            "exempel owner: role:line-manager och status: draft."
        ),
        explain_fi=(
            "YAMLissa << tuo kenttiä toisesta tietueesta. Silloin tietueesta ei näe, mikä pätee, "
            "ja yhden kohdan virhe leviää. Kirjoita jokainen kenttä jokaiseen tietueeseen, "
            "esimerkiksi owner: role:line-manager ja status: draft."
        ),
    ),
    Message(
        code="duplicate-key",
        sv="Fältet ”{key}” finns redan på rad {first} i samma post.",
        fi="Kenttä ”{key}” on jo samassa tietueessa rivillä {first}.",
        repair_sv=(
            "Behåll den ena raden och ta bort den andra. Flera värden skrivs som en lista: tools: "
            "[tool:meeting-agenda, tool:network-map]."
        ),
        repair_fi=(
            "Säilytä toinen rivi ja poista toinen. Useampi arvo kirjoitetaan luettelona: tools: "
            "[tool:meeting-agenda, tool:network-map]."
        ),
        explain_sv=(
            "Varje fält får stå bara en gång i samma post, annars vet ingen vilket värde som "
            "gäller. Behåll den rätta raden och ta bort den andra. Ska fältet ha flera värden, "
            "skriv dem som en lista: tools: [tool:meeting-agenda, tool:network-map]. Saknas det "
            "ett streck framför nästa post? Då läses två poster som en."
        ),
        explain_fi=(
            "Jokainen kenttä saa olla samassa tietueessa vain kerran, muuten ei tiedetä, mikä "
            "arvo pätee. Säilytä oikea rivi ja poista toinen. Jos kentällä on monta arvoa, "
            "kirjoita ne luettelona: tools: [tool:meeting-agenda, tool:network-map]. Puuttuuko "
            "seuraavan tietueen edestä viiva? Silloin kaksi tietuetta luetaan yhdeksi."
        ),
    ),
    Message(
        code="yaml-tag",
        sv="Värdet börjar med ”{found}”, som YAML läser som en typmärkning.",
        fi="Arvon alussa on ”{found}”, jonka YAML tulkitsee tyyppimerkinnäksi.",
        repair_sv=(
            "Ta bort märkningen. Hör utropstecknet till texten, sätt hela texten inom "
            'citattecken: sv: "!Viktigt".'
        ),
        repair_fi=(
            "Poista merkintä. Jos huutomerkki kuuluu tekstiin, laita koko teksti "
            'lainausmerkkeihin: fi: "!Tärkeää".'
        ),
        explain_sv=(
            "Ett ord som börjar med ! är i YAML en märkning av värdets typ. Handboken behöver den "
            "inte: alla värden är text tills fältet säger något annat. Skriv status: draft, inte "
            "status: !!str draft. Hör utropstecknet till texten, använd citattecken: sv: "
            '"!Viktigt".'
        ),
        explain_fi=(
            "Merkillä ! alkava sana on YAMLissa merkintä arvon tyypistä. Käsikirja ei tarvitse "
            "sitä: kaikki arvot ovat tekstiä, kunnes kenttä sanoo muuta. Kirjoita status: draft, "
            "älä status: !!str draft. Jos huutomerkki kuuluu tekstiin, käytä lainausmerkkejä: fi: "
            '"!Tärkeää".'
        ),
    ),
    Message(
        code="yaml-many-documents",
        sv="Här börjar ett andra dokument i samma fil.",
        fi="Tässä alkaa saman tiedoston toinen asiakirja.",
        repair_sv="Ta bort raden med --- eller ... och låt allt stå i ett enda dokument.",
        repair_fi="Poista rivi, jolla on --- tai ..., ja pidä kaikki yhdessä asiakirjassa.",
        explain_sv=(
            "En rad med tre bindestreck delar en YAML-fil i flera dokument, och då läses bara det "
            "första. Ta bort raden. Vill du skilja avsnitt åt, skriv en kommentar: # Hälso- och "
            "sjukvård."
        ),
        explain_fi=(
            "Kolmen yhdysmerkin rivi jakaa YAML-tiedoston useaksi asiakirjaksi, ja silloin vain "
            "ensimmäinen luetaan. Poista rivi. Jos haluat erottaa osia toisistaan, kirjoita "
            "kommentti: # Terveydenhuolto."
        ),
    ),
    Message(
        code="file-too-large",
        sv="Filen är {size} kB. En fil får vara högst {limit} kB.",
        fi="Tiedoston koko on {size} kt. Tiedosto saa olla enintään {limit} kt.",
        repair_sv=(
            "Dela filen i två, till exempel roles.yaml och roles-health.yaml, eller kontrollera "
            "att det är rätt fil."
        ),
        repair_fi=(
            "Jaa tiedosto kahdeksi, esimerkiksi roles.yaml ja roles-health.yaml, tai tarkista, "
            "että tiedosto on oikea."
        ),
        explain_sv=(
            "Så här stora filer går inte att granska i en ändringsbegäran, och oftast är det en "
            "bild eller en export som har hamnat fel. Kontrollera filen. Är den rätt, dela den i "
            "två med samma rubrik överst, till exempel roles: i båda."
        ),
        explain_fi=(
            "Näin suurta tiedostoa ei voi tarkistaa muutosehdotuksessa, ja yleensä kyse on "
            "väärään paikkaan joutuneesta kuvasta tai viennistä. Tarkista tiedosto. Jos se on "
            "oikea, jaa se kahdeksi, joissa on sama otsikko ylimpänä, esimerkiksi roles: "
            "molemmissa."
        ),
    ),
    Message(
        code="yaml-too-deep",
        sv="Här står fler än {limit} listor eller poster inne i varandra.",
        fi="Tässä on yli {limit} luetteloa tai tietuetta sisäkkäin.",
        repair_sv="Ta bort överflödiga klamrar och indrag: duties: [duty:make-client-plan].",
        repair_fi=("Poista ylimääräiset sulkeet ja sisennykset: duties: [duty:make-client-plan]."),
        explain_sv=(
            "Handbokens poster är aldrig så här djupa, så det är troligen klamrar eller indrag "
            "som har upprepats av misstag. Jämför med en liknande post i samma fil. En lista med "
            "en hänvisning skrivs så här: duties: [duty:make-client-plan]."
        ),
        explain_fi=(
            "Käsikirjan tietueet eivät koskaan ole näin syviä, joten sulkeita tai sisennyksiä on "
            "luultavasti toistettu vahingossa. Vertaa saman tiedoston samanlaiseen tietueeseen. "
            "Yhden viittauksen luettelo kirjoitetaan näin: duties: [duty:make-client-plan]."
        ),
    ),
    Message(
        code="bad-encoding",
        sv="Filen är inte sparad i teckenkodningen UTF-8 (här finns {found}).",
        fi="Tiedostoa ei ole tallennettu UTF-8-merkistöllä (tässä on {found}).",
        repair_sv=(
            "Öppna filen, välj Spara som och teckenkodningen UTF-8. Kontrollera sedan att å, ä "
            "och ö ser rätt ut."
        ),
        repair_fi=(
            "Avaa tiedosto, valitse Tallenna nimellä ja merkistöksi UTF-8. Tarkista sitten, että "
            "å, ä ja ö näkyvät oikein."
        ),
        explain_sv=(
            "Bokstäverna å, ä och ö kan sparas på flera sätt, och handboken läser bara UTF-8. "
            "Spara om filen som UTF-8 i din textredigerare; i Anteckningar väljer du det bredvid "
            "knappen Spara. Läs sedan igenom filen: ordet närståendevård ska se ut just så."
        ),
        explain_fi=(
            "Kirjaimet å, ä ja ö voi tallentaa monella tavalla, ja käsikirja lukee vain "
            "UTF-8-merkistöä. Tallenna tiedosto uudelleen UTF-8-muodossa; Muistiossa sen voi "
            "valita Tallenna-painikkeen vierestä. Lue tiedosto sitten läpi: sanan läheishoito "
            "pitää näyttää juuri tältä."
        ),
    ),
    Message(
        code="bad-character",
        sv="Här finns ett tecken som inte får stå i texten: {found}.",
        fi="Tässä on merkki, jota tekstissä ei saa olla: {found}.",
        repair_sv=(
            "Ta bort tecknet och skriv ordet på nytt för hand. Ofta har det följt med från ett "
            "annat program."
        ),
        repair_fi=(
            "Poista merkki ja kirjoita sana uudelleen käsin. Usein merkki on tullut mukana "
            "toisesta ohjelmasta."
        ),
        explain_sv=(
            "Styrtecken och osynliga tecken syns inte i redigeraren, men de stör sökningen och "
            "kan visa texten fel. Tecknet U+FFFD betyder att en bokstav redan har gått förlorad, "
            "oftast å, ä eller ö. Radera ordet och skriv det på nytt, till exempel hälsovårdare."
        ),
        explain_fi=(
            "Ohjausmerkit ja näkymättömät merkit eivät näy muokkausohjelmassa, mutta ne "
            "häiritsevät hakua ja voivat näyttää tekstin väärin. Merkki U+FFFD kertoo, että jokin "
            "kirjain on jo kadonnut, yleensä å, ä tai ö. Poista sana ja kirjoita se uudelleen, "
            "esimerkiksi lähihoitaja."
        ),
    ),
    Message(
        code="yaml-tab",
        sv="Raden börjar med en tabb.",
        fi="Rivi alkaa sarkaimella.",
        repair_sv="Byt tabben mot mellanslag, två för varje steg inåt.",
        repair_fi="Vaihda sarkain välilyönteihin, kaksi jokaista sisennystä kohti.",
        explain_sv=(
            "I en YAML-fil visar mellanslagen i början av raden vad som hör ihop. En tabb kan "
            "vara olika bred i olika program och är därför förbjuden där. Skriv två mellanslag "
            "för varje steg: under name: börjar raden sv: två mellanslag längre in."
        ),
        explain_fi=(
            "YAML-tiedostossa rivin alun välilyönnit näyttävät, mikä kuuluu yhteen. Sarkain voi "
            "olla eri ohjelmissa eri levyinen, ja siksi se on siellä kielletty. Kirjoita kaksi "
            "välilyöntiä jokaista sisennystä kohti: kohdan name: alla rivi fi: alkaa kaksi "
            "välilyöntiä sisempää."
        ),
    ),
    Message(
        code="yaml-syntax",
        sv="Filen går inte att läsa vidare härifrån. {hint}",
        fi="Tiedostoa ei voi lukea tästä eteenpäin. {hint}",
        repair_sv="{hint_repair}",
        repair_fi="{hint_repair}",
        explain_sv=(
            "Filen följer inte YAML:s skrivregler. Varje fält har ett namn, ett kolon, ett "
            "mellanslag och ett värde: status: draft. Fält som hör ihop börjar lika långt in, och "
            'texter med kolon eller specialtecken står inom citattecken: sv: "Viktigt: läs '
            'detta". Felet kan också stå på raden ovanför.'
        ),
        explain_fi=(
            "Tiedosto ei noudata YAMLin kirjoitussääntöjä. Jokaisessa kentässä on nimi, "
            "kaksoispiste, välilyönti ja arvo: status: draft. Yhteen kuuluvat kentät alkavat "
            "samasta kohdasta, ja tekstit, joissa on kaksoispiste tai erikoismerkkejä, ovat "
            'lainausmerkeissä: fi: "Tärkeää: lue tämä". Virhe voi olla myös edellisellä rivillä.'
        ),
    ),
    Message(
        code="bad-key",
        sv=(
            "Här ska ett fältnamn stå, men namnet saknas eller är en lista eller ett långt stycke."
        ),
        fi=(
            "Tässä pitää olla kentän nimi, mutta nimi puuttuu tai se on luettelo tai pitkä kappale."
        ),
        repair_sv="Skriv ett kort fältnamn framför kolonet, till exempel summary: eller sv:.",
        repair_fi=(
            "Kirjoita kaksoispisteen eteen lyhyt kentän nimi, esimerkiksi summary: tai fi:."
        ),
        explain_sv=(
            "Framför varje kolon står fältets namn, som är ett kort engelskt ord ur listan över "
            "fält. Det får inte vara tomt och inte en lista. Rätt: summary: och på nästa rad sv: "
            "följt av texten."
        ),
        explain_fi=(
            "Jokaisen kaksoispisteen edessä on kentän nimi, joka on lyhyt englanninkielinen sana "
            "kenttien luettelosta. Se ei saa olla tyhjä eikä luettelo. Oikein: summary: ja "
            "seuraavalla rivillä fi: ja teksti."
        ),
    ),
    Message(
        code="empty-file",
        sv="Filen är tom.",
        fi="Tiedosto on tyhjä.",
        repair_sv=(
            "Fyll filen med poster, till exempel roles: på första raden och under den - id: "
            "social-worker. Behövs filen inte, ta bort den."
        ),
        repair_fi=(
            "Täytä tiedosto tietueilla, esimerkiksi ensimmäiselle riville roles: ja sen alle - "
            "id: social-worker. Jos tiedostoa ei tarvita, poista se."
        ),
        explain_sv=(
            "Filen innehåller ingenting eller bara kommentarer. Kanske sparades den innan texten "
            "fanns på plats. En datafil börjar med namnet på sin lista, till exempel roles:, och "
            "under det står posterna. Ta bort filen om den inte behövs."
        ),
        explain_fi=(
            "Tiedostossa ei ole mitään, tai siinä on vain kommentteja. Ehkä se tallennettiin, "
            "ennen kuin teksti oli paikallaan. Datatiedosto alkaa luettelonsa nimellä, esimerkiksi "
            "roles:, ja sen alla ovat tietueet. Poista tiedosto, jos sitä ei tarvita."
        ),
    ),
    Message(
        code="not-a-mapping",
        sv="Filen ska börja med ett fältnamn och ett kolon, men den börjar med {found}.",
        fi=("Tiedoston alussa pitää olla kentän nimi ja kaksoispiste, mutta siinä on {found}."),
        repair_sv=(
            "Skriv listans namn på första raden, till exempel roles:, och låt posterna stå under "
            "den."
        ),
        repair_fi=(
            "Kirjoita ensimmäiselle riville luettelon nimi, esimerkiksi roles:, ja sijoita "
            "tietueet sen alle."
        ),
        explain_sv=(
            "En datafil består av fält med namn. Överst står namnet på listan, till exempel "
            "roles:, och varje post under den börjar med ett streck: - id: social-worker. En fil "
            "i mappen models börjar direkt med id:."
        ),
        explain_fi=(
            "Datatiedosto koostuu nimetyistä kentistä. Ylimpänä on luettelon nimi, esimerkiksi "
            "roles:, ja jokainen sen alla oleva tietue alkaa viivalla: - id: social-worker. "
            "Kansion models tiedosto alkaa suoraan kentällä id:."
        ),
    ),
    # The fields of the model.
    Message(
        code="missing-field",
        sv="Fältet ”{field}” saknas.",
        fi="Kenttä ”{field}” puuttuu.",
        repair_sv=(
            "Lägg till raden {field}: och värdet. Se hur en annan post i samma fil har skrivit det."
        ),
        repair_fi=(
            "Lisää rivi {field}: ja arvo. Katso, miten se on kirjoitettu saman tiedoston toisessa "
            "tietueessa."
        ),
        explain_sv=(
            "Varje slag av post har några fält som alltid måste finnas, till exempel id, name, "
            "summary, owner och status. Utan dem kan sidan inte göras. Skriv fältet med samma "
            "indrag som de andra fälten i posten: owner: role:development-coordinator."
        ),
        explain_fi=(
            "Jokaisessa tietuelajissa on kenttiä, jotka ovat aina pakollisia, esimerkiksi id, "
            "name, summary, owner ja status. Ilman niitä sivua ei voi tehdä. Kirjoita kenttä "
            "samaan sisennykseen kuin tietueen muut kentät: owner: role:development-coordinator."
        ),
    ),
    Message(
        code="missing-language",
        sv="Fältet ”{field}” saknar {language} text.",
        fi="Kentästä ”{field}” puuttuu {language} teksti.",
        repair_sv="Skriv texten på båda språken: {field}: {{ sv: klient, fi: asiakas }}.",
        repair_fi=("Kirjoita teksti molemmilla kielillä: {field}: {{ sv: klient, fi: asiakas }}."),
        explain_sv=(
            "Handboken är lika fullständig på svenska och finska, så varje text skrivs på båda "
            "språken på samma ställe. Kan du inte det andra språket, be en kollega om hjälp innan "
            "du skickar in ändringen. Rätt: name: { sv: klient, fi: asiakas }."
        ),
        explain_fi=(
            "Käsikirja on yhtä kattava suomeksi ja ruotsiksi, joten jokainen teksti kirjoitetaan "
            "molemmilla kielillä samaan kohtaan. Jos et osaa toista kieltä, pyydä työkaverilta "
            "apua, ennen kuin lähetät muutoksen. Oikein: name: { sv: klient, fi: asiakas }."
        ),
    ),
    Message(
        code="unknown-field",
        sv="Fältet ”{field}” finns inte här.{did_you_mean}",
        fi="Kenttää ”{field}” ei ole tässä kohdassa.{did_you_mean}",
        repair_sv="Rätta namnet eller ta bort raden. Här får stå: {allowed}.",
        repair_fi="Korjaa nimi tai poista rivi. Tässä saa olla: {allowed}.",
        explain_sv=(
            "Fälten har bestämda engelska namn, och ett okänt namn skulle lämnas bort från sidan "
            "utan att någon märker det. Därför är det ett fel. Rätta stavfelet eller kontrollera "
            "indraget: ett fält kan ha hamnat ett steg för långt in eller ut. Rätt: summary: och "
            "inte sumary:."
        ),
        explain_fi=(
            "Kentillä on sovitut englanninkieliset nimet, ja tuntematon nimi jäisi sivulta pois "
            "kenenkään huomaamatta. Siksi se on virhe. Korjaa kirjoitusvirhe tai tarkista "
            "sisennys: kenttä on voinut joutua liian sisälle tai liian ulos. Oikein: summary: "
            "eikä sumary:."
        ),
    ),
    Message(
        code="wrong-type",
        sv="Här ska {expected} stå, men här står {found}.",
        fi="Tässä pitää olla {expected}, mutta tässä on {found}.",
        repair_sv=(
            "Skriv en text som text, en lista med streck eller [ ] och ett textpar som {{ sv: "
            "klient, fi: asiakas }}."
        ),
        repair_fi=(
            "Kirjoita teksti tekstinä, luettelo viivoilla tai hakasulkeilla [ ] ja tekstipari "
            "näin: {{ sv: klient, fi: asiakas }}."
        ),
        explain_sv=(
            "Värdet har fel form för fältet. Det finns tre former: en text (status: draft), en "
            "lista (duties: [duty:make-client-plan]) och en post med egna fält (name: { sv: "
            "klient, fi: asiakas }). En lista behöver streck eller hakparentes också när den har "
            "bara ett värde."
        ),
        explain_fi=(
            "Arvon muoto ei sovi kenttään. Muotoja on kolme: teksti (status: draft), luettelo "
            "(duties: [duty:make-client-plan]) ja tietue, jolla on omia kenttiä (name: { sv: "
            "klient, fi: asiakas }). Luettelo tarvitsee viivat tai hakasulkeet silloinkin, kun "
            "arvoja on vain yksi."
        ),
    ),
    Message(
        code="blank-text",
        sv="Här saknas texten.",
        fi="Tästä puuttuu teksti.",
        repair_sv=(
            "Skriv texten, till exempel sv: Jag bedömer servicebehovet. Vet du den inte, ta bort "
            "hela fältet om det är frivilligt."
        ),
        repair_fi=(
            "Kirjoita teksti, esimerkiksi fi: Arvioin palvelutarpeen. Jos et tiedä sitä, poista "
            "koko kenttä, jos se on vapaaehtoinen."
        ),
        explain_sv=(
            "Fältet är tomt eller har bara ett tecken som ”-”, ”?” eller ”todo”. Läsaren skulle "
            "se en lucka på sidan. Skriv texten på båda språken, name: { sv: klient, fi: asiakas "
            "}, eller lämna bort ett frivilligt fält helt. Börjar texten med #, sätt den inom "
            "citattecken, annars blir den en kommentar."
        ),
        explain_fi=(
            "Kenttä on tyhjä tai siinä on vain merkki kuten ”-”, ”?” tai ”todo”. Lukija näkisi "
            "sivulla aukon. Kirjoita teksti molemmilla kielillä, name: { sv: klient, fi: asiakas "
            "}, tai jätä vapaaehtoinen kenttä kokonaan pois. Jos teksti alkaa merkillä #, laita "
            "se lainausmerkkeihin, muuten siitä tulee kommentti."
        ),
    ),
    Message(
        code="bad-id",
        sv="”{value}” duger inte som id.",
        fi="”{value}” ei kelpaa tunnisteeksi.",
        repair_sv=("Skriv små bokstäver a–z, siffror och bindestreck, till exempel social-worker."),
        repair_fi=(
            "Kirjoita pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä, esimerkiksi social-worker."
        ),
        explain_sv=(
            "Ett id blir sidans adress på båda språken. Därför är det engelska ord med små "
            "bokstäver och bindestreck mellan orden, utan å, ä, ö, mellanslag och understreck, "
            "och det börjar med en bokstav. Rätt: own-contact-person."
        ),
        explain_fi=(
            "Tunnisteesta tulee sivun osoite molemmilla kielillä. Siksi se on englantia: pieniä "
            "kirjaimia ja yhdysmerkki sanojen välissä, ei kirjaimia å, ä ja ö, ei välilyöntejä "
            "eikä alaviivoja, ja se alkaa kirjaimella. Oikein: own-contact-person."
        ),
    ),
    Message(
        code="duplicate-id",
        sv="”{ref}” finns redan: {first}.",
        fi="”{ref}” on jo olemassa: {first}.",
        repair_sv="Ge den här posten ett eget id, eller slå ihop de två posterna till en.",
        repair_fi="Anna tälle tietueelle oma tunniste tai yhdistä kaksi tietuetta yhdeksi.",
        explain_sv=(
            "Två poster av samma slag får inte ha samma id, för de skulle få samma adress. Det "
            "gäller också när posterna står i olika filer. Välj ett id som berättar om "
            "skillnaden, till exempel social-worker och school-social-worker."
        ),
        explain_fi=(
            "Kahdella samanlajisella tietueella ei saa olla samaa tunnistetta, koska niiden sivut "
            "saisivat saman osoitteen. Näin on silloinkin, kun tietueet ovat eri tiedostoissa. "
            "Valitse tunniste, joka kertoo erosta, esimerkiksi social-worker ja "
            "school-social-worker."
        ),
    ),
    Message(
        code="bad-date",
        sv="”{value}” är inget datum.",
        fi="”{value}” ei ole päivämäärä.",
        repair_sv="Skriv år, månad och dag med bindestreck: 2026-11-01.",
        repair_fi="Kirjoita vuosi, kuukausi ja päivä yhdysmerkein: 2026-11-01.",
        explain_sv=(
            "Datum skrivs i filerna alltid på samma sätt: fyra siffror för året, två för månaden "
            "och två för dagen. Sidan visar dem sedan på läsarens språk. Rätt: 2026-11-01. Fel: "
            "1.11.2026. Kontrollera också att dagen finns i almanackan."
        ),
        explain_fi=(
            "Päivämäärä kirjoitetaan tiedostoihin aina samalla tavalla: neljä numeroa vuodelle, "
            "kaksi kuukaudelle ja kaksi päivälle. Sivu näyttää sen lukijan kielellä. Oikein: "
            "2026-11-01. Väärin: 1.11.2026. Tarkista myös, että päivä on kalenterissa."
        ),
    ),
    Message(
        code="bad-number",
        sv="”{value}” är inget heltal.",
        fi="”{value}” ei ole kokonaisluku.",
        repair_sv=("Skriv bara siffror, utan mellanslag och utan nollor i början: review_in: 12."),
        repair_fi=(
            "Kirjoita vain numeroita ilman välilyöntejä ja ilman nollia alussa: review_in: 12."
        ),
        explain_sv=(
            "Fältet är ett heltal, noll eller större. Skriv det med siffror och utan enhet, "
            "decimaler och mellanslag. Rätt: review_in: 12. Fel: review_in: 12 månader."
        ),
        explain_fi=(
            "Kenttä on kokonaisluku, nolla tai suurempi. Kirjoita se numeroin ilman yksikköä, "
            "desimaaleja ja välilyöntejä. Oikein: review_in: 12. Väärin: review_in: 12 kuukautta."
        ),
    ),
    Message(
        code="bad-url",
        sv="”{value}” är ingen webbadress som handboken godkänner.",
        fi="”{value}” ei ole verkko-osoite, jonka käsikirja hyväksyy.",
        repair_sv="Kopiera hela adressen från webbläsaren, till exempel https://finlex.fi/sv/.",
        repair_fi="Kopioi koko osoite selaimesta, esimerkiksi https://finlex.fi/fi/.",
        explain_sv=(
            "En adress börjar med https://, http://, mailto: eller tel: och har inga mellanslag. "
            "Andra slag av adresser godkänns inte, för de kan köra program i läsarens webbläsare. "
            "Rätt: https://finlex.fi/sv/. E-post skrivs mailto:namn@example.org."
        ),
        explain_fi=(
            "Osoite alkaa merkinnällä https://, http://, mailto: tai tel:, eikä siinä ole "
            "välilyöntejä. Muunlaisia osoitteita ei hyväksytä, koska ne voivat ajaa ohjelmia "
            "lukijan selaimessa. Oikein: https://finlex.fi/fi/. Sähköposti kirjoitetaan "
            "mailto:nimi@example.org."
        ),
    ),
    Message(
        code="bad-section",
        sv="”{value}” är inget paragrafnummer.",
        fi="”{value}” ei ole pykälän numero.",
        repair_sv=(
            "Skriv bara numret, till exempel 41, 25 a eller 46–48. Sidan lägger själv till "
            "tecknet §."
        ),
        repair_fi=(
            "Kirjoita vain numero, esimerkiksi 41, 25 a tai 46–48. Sivu lisää §-merkin itse."
        ),
        explain_sv=(
            "I fältet section står bara paragrafens nummer: en siffra (41), en siffra och en "
            "bokstav med mellanslag (25 a) eller ett intervall med tankstreck (46–48). Moment och "
            "punkter hör till texten, inte hit. Sidan lägger själv till tecknet §."
        ),
        explain_fi=(
            "Kentässä section on vain pykälän numero: luku (41), luku ja kirjain välilyönnillä "
            "erotettuina (25 a) tai väli ajatusviivalla (46–48). Momentit ja kohdat kuuluvat "
            "tekstiin, eivät tähän. §-merkki tulee sivulle itsestään."
        ),
    ),
    Message(
        code="bad-code",
        sv="”{value}” är ingen giltig kod i det här fältet.",
        fi="”{value}” ei ole kelvollinen koodi tässä kentässä.",
        repair_sv=(
            "Skriv koden precis som i klassificeringen: kommunkod 231 eller serviceklass P3.8."
        ),
        repair_fi=(
            "Kirjoita koodi täsmälleen kuten luokituksessa: kuntakoodi 231 tai palveluluokka P3.8."
        ),
        explain_sv=(
            "En kommunkod från Statistikcentralen har tre siffror, med nollor i början om det "
            "behövs. En klass i Servicedatalagret börjar med P, KE eller KR och har siffror med "
            "punkt emellan. Rätt: 231 och P3.8. Skriv inte klassens namn här."
        ),
        explain_fi=(
            "Tilastokeskuksen kuntakoodissa on kolme numeroa ja tarvittaessa nollia alussa. "
            "Palvelutietovarannon luokka alkaa merkinnällä P, KE tai KR, ja sen numeroiden "
            "välissä on piste. Oikein: 231 ja P3.8. Älä kirjoita tähän luokan nimeä."
        ),
    ),
    Message(
        code="bad-choice",
        sv="”{value}” är inget av de ord som fältet godkänner.{did_you_mean}",
        fi="”{value}” ei ole mikään kentän hyväksymistä sanoista.{did_you_mean}",
        repair_sv="Välj ett av dessa: {allowed}.",
        repair_fi="Valitse jokin näistä: {allowed}.",
        explain_sv=(
            "Fältet har en bestämd lista av engelska ord, för att sidorna ska kunna visa rätt ord "
            "på båda språken. Skriv ett av orden precis så, med små bokstäver. Rätt: status: "
            "draft. Fel: status: utkast."
        ),
        explain_fi=(
            "Kentällä on sovittu luettelo englanninkielisiä sanoja, jotta sivut voivat näyttää "
            "oikean sanan kummallakin kielellä. Kirjoita jokin sanoista täsmälleen sellaisena, "
            "pienin kirjaimin. Oikein: status: draft. Väärin: status: luonnos."
        ),
    ),
    Message(
        code="bad-reference",
        sv="”{value}” är ingen hänvisning.",
        fi="”{value}” ei ole viittaus.",
        repair_sv=(
            "Skriv slaget, ett kolon och ett id utan mellanslag, till exempel role:social-worker. "
            "Här godkänns: {allowed}."
        ),
        repair_fi=(
            "Kirjoita laji, kaksoispiste ja tunniste ilman välilyöntiä, esimerkiksi "
            "role:social-worker. Tässä hyväksytään: {allowed}."
        ),
        explain_sv=(
            "En hänvisning pekar på en annan post i handboken. Den har två delar med kolon "
            "emellan: slaget av post och postens id, båda på engelska. Rätt: role:social-worker. "
            "Fel: socialarbetare, social-worker och role: social-worker."
        ),
        explain_fi=(
            "Viittaus osoittaa käsikirjan toiseen tietueeseen. Siinä on kaksi osaa ja niiden "
            "välissä kaksoispiste: tietueen laji ja sen tunniste, molemmat englanniksi. Oikein: "
            "role:social-worker. Väärin: sosiaalityöntekijä, social-worker ja role: social-worker."
        ),
    ),
    Message(
        code="wrong-kind",
        sv="”{value}” är av fel slag för det här fältet.",
        fi="”{value}” on väärää lajia tähän kenttään.",
        repair_sv="Hänvisa till något av dessa slag: {allowed}.",
        repair_fi="Viittaa johonkin näistä lajeista: {allowed}.",
        explain_sv=(
            "Fältet godkänner bara hänvisningar till vissa slag av poster. I fältet responsible "
            "ska till exempel en roll stå, inte en grupp. Rätt: responsible: role:social-worker. "
            "Kanske hör hänvisningen hemma i ett annat fält."
        ),
        explain_fi=(
            "Kenttä hyväksyy viittauksia vain tiettyihin tietuelajeihin. Esimerkiksi kentässä "
            "responsible pitää olla rooli eikä ryhmä. Oikein: responsible: role:social-worker. "
            "Ehkä viittaus kuuluu johonkin toiseen kenttään."
        ),
    ),
    Message(
        code="unknown-reference",
        sv="”{value}” finns inte i handboken.{did_you_mean}",
        fi="Käsikirjassa ei ole kohdetta ”{value}”.{did_you_mean}",
        repair_sv=(
            "Rätta hänvisningen, till exempel role:social-worker, eller lägg till posten som "
            "saknas."
        ),
        repair_fi="Korjaa viittaus, esimerkiksi role:social-worker, tai lisää puuttuva tietue.",
        explain_sv=(
            "Hänvisningen pekar på en post som inte finns i någon datafil. Ofta är det ett "
            "stavfel, eller så har posten fått ett nytt id. Sök efter rätt id i mappen data. "
            "Rätt: role:social-worker när roles.yaml har - id: social-worker."
        ),
        explain_fi=(
            "Viittaus osoittaa tietueeseen, jota ei ole missään datatiedostossa. Usein syynä on "
            "kirjoitusvirhe, tai tietue on saanut uuden tunnisteen. Etsi oikea tunniste kansiosta "
            "data. Oikein: role:social-worker, kun tiedostossa roles.yaml on - id: social-worker."
        ),
    ),
    Message(
        code="agreed-without-evidence",
        sv=("Statusen är agreed, men det framgår inte vem som har kommit överens och när."),
        fi=("Tilana on agreed, mutta tiedoista ei selviä, kuka asiasta on sopinut ja milloin."),
        repair_sv="Lägg till agreed: med fälten by och date, eller skriv status: draft.",
        repair_fi="Lisää agreed: ja siihen kentät by ja date tai kirjoita status: draft.",
        explain_sv=(
            "Handboken visar aldrig något som avtalat utan att säga vem som har beslutat "
            "det och vilken dag. Lägg till fältet agreed med by: { sv: ledningsgruppen, fi: "
            "johtoryhmä } och date: 2026-11-01. Finns inget beslut, skriv status: draft."
        ),
        explain_fi=(
            "Käsikirja ei koskaan näytä mitään sovittuna kertomatta, kuka siitä on päättänyt ja "
            "minä päivänä. Lisää kenttä agreed ja siihen by: { sv: ledningsgruppen, fi: "
            "johtoryhmä } ja date: 2026-11-01. Jos päätöstä ei ole, kirjoita status: draft."
        ),
    ),
    Message(
        code="evidence-without-agreed",
        sv="Posten säger vem som har kommit överens, men statusen är ”{status}”.",
        fi="Tietueessa kerrotaan, kuka on sopinut, mutta tilana on ”{status}”.",
        repair_sv="Skriv status: agreed om beslutet gäller. Ta annars bort fältet agreed.",
        repair_fi=("Kirjoita status: agreed, jos päätös on voimassa. Muuten poista kenttä agreed."),
        explain_sv=(
            "Fältet agreed berättar vem som har beslutat och när. Då måste statusen vara agreed, "
            "annars säger sidan två saker på en gång. Gäller beslutet: status: agreed. Gäller det "
            "inte ännu: ta bort agreed och skriv status: draft eller pilot."
        ),
        explain_fi=(
            "Kenttä agreed kertoo, kuka on päättänyt ja milloin. Silloin tilan pitää olla agreed, "
            "muuten sivu väittää kahta asiaa yhtä aikaa. Jos päätös on voimassa: status: agreed. "
            "Jos se ei vielä ole: poista agreed ja kirjoita status: draft tai pilot."
        ),
    ),
    Message(
        code="empty-duty",
        sv=(
            "Skyldigheten säger inte vad lagen kräver eller tillåter, eller vad handboken råder"
            " till."
        ),
        fi=(
            "Velvoitteesta puuttuu tieto siitä, mihin laki velvoittaa, mitä se sallii tai mitä "
            "käsikirja suosittelee."
        ),
        repair_sv=(
            "Lägg till minst ett av fälten obliges, advises och permits, till exempel obliges: "
            "och under det - sv: … fi: …."
        ),
        repair_fi=(
            "Lisää vähintään yksi kentistä obliges, advises ja permits, esimerkiksi obliges: ja "
            "sen alle - sv: … fi: …."
        ),
        explain_sv=(
            "En skyldighet behöver minst en mening om vad paragrafen betyder i arbetet. Skriv "
            "den i obliges om lagen säger att man ska, i permits om den säger att man får, och "
            "i advises om det är handboken som råder till något. Skriv samma mening på båda "
            "språken: - sv: Bedöm servicebehovet. och fi: Arvioi palvelutarve."
        ),
        explain_fi=(
            "Velvoitteessa pitää olla vähintään yksi lause siitä, mitä pykälä tarkoittaa "
            "työssä. Kirjoita se kenttään obliges, jos laki velvoittaa, kenttään permits, jos "
            "laki sallii, ja kenttään advises, jos käsikirja suosittelee jotain. Kirjoita sama "
            "lause molemmilla kielillä: - sv: Bedöm servicebehovet. ja fi: Arvioi palvelutarve."
        ),
    ),
    # The steps of working models.
    Message(
        code="no-start",
        sv="Modellen har inget startsteg.",
        fi="Mallissa ei ole aloitusvaihetta.",
        repair_sv="Ge det första steget kind: start.",
        repair_fi="Merkitse ensimmäiseen vaiheeseen kind: start.",
        explain_sv=(
            "Läsaren måste se var arbetet börjar. Precis ett steg i modellen har kind: start, "
            "oftast det första i listan. Rätt: - id: worry-arises och under det kind: start."
        ),
        explain_fi=(
            "Lukijan pitää nähdä, mistä työ alkaa. Mallin täsmälleen yhdessä vaiheessa on kind: "
            "start, yleensä luettelon ensimmäisessä. Oikein: - id: worry-arises ja sen alla kind: "
            "start."
        ),
    ),
    Message(
        code="many-starts",
        sv="Modellen har mer än ett startsteg.",
        fi="Mallissa on useampi kuin yksi aloitusvaihe.",
        repair_sv="Behåll kind: start i ett steg och skriv kind: task i de andra.",
        repair_fi="Säilytä kind: start yhdessä vaiheessa ja kirjoita muihin kind: task.",
        explain_sv=(
            "En modell börjar på ett ställe, annars vet läsaren inte var hen ska börja. Kan "
            "arbetet börja på flera sätt, beskriv dem i texten till startsteget eller gör en egen "
            "modell. Behåll ett kind: start."
        ),
        explain_fi=(
            "Malli alkaa yhdestä kohdasta, muuten lukija ei tiedä, mistä aloittaa. Jos työ voi "
            "alkaa monella tavalla, kuvaa ne aloitusvaiheen tekstissä tai tee oma malli. Säilytä "
            "yksi kind: start."
        ),
    ),
    Message(
        code="no-end",
        sv="Modellen har inget slutsteg.",
        fi="Mallissa ei ole lopetusvaihetta.",
        repair_sv="Ge det sista steget kind: end.",
        repair_fi="Merkitse viimeiseen vaiheeseen kind: end.",
        explain_sv=(
            "Läsaren måste se när arbetet är klart. Minst ett steg har kind: end. En modell får "
            "ha flera slut, till exempel ett för fallet att klienten inte vill gå vidare. Rätt: - "
            "id: work-ends och under det kind: end."
        ),
        explain_fi=(
            "Lukijan pitää nähdä, milloin työ on valmis. Vähintään yhdessä vaiheessa on kind: "
            "end. Mallissa saa olla monta loppua, esimerkiksi yksi sille, ettei asiakas halua "
            "jatkaa. Oikein: - id: work-ends ja sen alla kind: end."
        ),
    ),
    Message(
        code="unknown-next",
        sv="Modellen har inget steg med namnet ”{value}”.{did_you_mean}",
        fi="Mallissa ei ole vaihetta ”{value}”.{did_you_mean}",
        repair_sv="Skriv id för ett steg i samma modell: next: och under det - to: make-plan.",
        repair_fi=(
            "Kirjoita saman mallin jonkin vaiheen tunniste: next: ja sen alle - to: make-plan."
        ),
        explain_sv=(
            "Fältet next berättar vilket steg som följer, och det måste vara ett steg i samma "
            "modell. Kontrollera stavningen av id. Vill du leda vidare till en annan modell, "
            "använd fältet model i ett eget steg: model: model:joint-client-plan."
        ),
        explain_fi=(
            "Kenttä next kertoo, mikä vaihe seuraa, ja sen pitää olla saman mallin vaihe. "
            "Tarkista tunnisteen kirjoitusasu. Jos haluat ohjata toiseen malliin, käytä omassa "
            "vaiheessaan kenttää model: model: model:joint-client-plan."
        ),
    ),
    Message(
        code="unreachable-step",
        sv="Inget annat steg leder till ”{step}”.",
        fi="Mikään vaihe ei johda vaiheeseen ”{step}”.",
        repair_sv=(
            "Lägg till - to: {step} i fältet next i det steg som kommer före, eller ta bort steget."
        ),
        repair_fi="Lisää - to: {step} edellisen vaiheen kenttään next tai poista vaihe.",
        explain_sv=(
            "Man kan inte komma till steget när man följer modellen från början, så ingen skulle "
            "någonsin göra det. Oftast har ett annat steg fel id i next. Rätt: - to: make-plan "
            "när steget har - id: make-plan. Ett steg utan next leder till nästa steg i listan, "
            "utom när det är ett slutsteg."
        ),
        explain_fi=(
            "Vaiheeseen ei pääse, kun mallia seurataan alusta, joten kukaan ei koskaan tekisi "
            "sitä. Usein toisen vaiheen kentässä next on väärä tunniste. Oikein: - to: make-plan, "
            "kun vaiheessa on - id: make-plan. Vaihe, jossa ei ole kenttää next, johtaa luettelon "
            "seuraavaan vaiheeseen, paitsi lopetusvaihe."
        ),
    ),
    Message(
        code="decision-without-branches",
        sv="Beslutet ”{step}” har färre än två vägar vidare.",
        fi="Päätöksestä ”{step}” on vähemmän kuin kaksi reittiä eteenpäin.",
        repair_sv=(
            "Skriv minst två rader i next, var och en med to och when, eller ändra steget till "
            "kind: task."
        ),
        repair_fi=(
            "Kirjoita kenttään next vähintään kaksi kohtaa, joissa kummassakin on to ja when, tai "
            "muuta vaiheen lajiksi kind: task."
        ),
        explain_sv=(
            "Ett beslut är en fråga med minst två svar, och varje svar leder till sitt steg. "
            "Rätt: next: och under det - to: make-plan med when: { sv: Ja, fi: Kyllä } och - to: "
            "end-here med when: { sv: Nej, fi: Ei }. Finns det bara en väg är steget en uppgift."
        ),
        explain_fi=(
            "Päätös on kysymys, jolla on vähintään kaksi vastausta, ja jokainen vastaus johtaa "
            "omaan vaiheeseensa. Oikein: next: ja sen alla - to: make-plan, jossa when: { sv: Ja, "
            "fi: Kyllä }, ja - to: end-here, jossa when: { sv: Nej, fi: Ei }. Jos reittejä on "
            "vain yksi, vaihe on tehtävä."
        ),
    ),
    Message(
        code="decision-without-labels",
        sv="En väg från beslutet ”{step}” saknar svar.",
        fi="Yhdeltä reitiltä päätöksestä ”{step}” puuttuu vastaus.",
        repair_sv="Lägg till svaret på båda språken: when: {{ sv: Ja, fi: Kyllä }}.",
        repair_fi="Lisää vastaus molemmilla kielillä: when: {{ sv: Ja, fi: Kyllä }}.",
        explain_sv=(
            "Läsaren väljer väg efter svaret, så varje väg från ett beslut behöver ett eget kort "
            "svar i fältet when. Svaren från samma beslut ska vara olika. Rätt: when: { sv: "
            "Klienten samtycker, fi: Asiakas suostuu }."
        ),
        explain_fi=(
            "Lukija valitsee reitin vastauksen mukaan, joten jokainen päätöksestä lähtevä reitti "
            "tarvitsee oman lyhyen vastauksen kenttään when. Saman päätöksen vastausten pitää "
            "olla erilaisia. Oikein: when: { sv: Klienten samtycker, fi: Asiakas suostuu }."
        ),
    ),
    Message(
        code="dead-end",
        sv="Från steget ”{step}” går det inte att komma till något slut.",
        fi="Vaiheesta ”{step}” ei pääse mihinkään lopetusvaiheeseen.",
        repair_sv=(
            "Lägg till next: med - to: och nästa stegs id, eller skriv kind: end om arbetet "
            "slutar här."
        ),
        repair_fi=(
            "Lisää next: ja sen alle - to: ja seuraavan vaiheen tunniste, tai kirjoita kind: end, "
            "jos työ päättyy tähän."
        ),
        explain_sv=(
            "Varje steg måste leda vidare till ett slutsteg, annars vet läsaren inte vad som "
            "händer sedan. Slutar arbetet här, skriv kind: end. Skriv annars vilket steg som "
            "följer: next: och under det - to: follow-up."
        ),
        explain_fi=(
            "Jokaisen vaiheen pitää johtaa lopulta lopetusvaiheeseen, muuten lukija ei tiedä, "
            "mitä sitten tapahtuu. Jos työ päättyy tähän, kirjoita kind: end. Muuten kirjoita, "
            "mikä vaihe seuraa: next: ja sen alle - to: follow-up."
        ),
    ),
    Message(
        code="endless-loop",
        sv="Stegen {steps} bildar en runda utan utväg.",
        fi="Vaiheet {steps} kiertävät kehää ilman ulospääsyä.",
        repair_sv="Gör ett av stegen till ett beslut (kind: decision) med en väg ut ur rundan.",
        repair_fi=(
            "Muuta yksi vaiheista päätökseksi (kind: decision), josta yksi reitti vie ulos kehästä."
        ),
        explain_sv=(
            "Man får gå tillbaka till ett tidigare steg, men det måste finnas ett beslut som "
            "avslutar rundan. Annars tar arbetet aldrig slut. Rätt: ett steg med kind: decision "
            "där det ena svaret leder tillbaka och det andra till follow-up."
        ),
        explain_fi=(
            "Aiempaan vaiheeseen saa palata, mutta jonkin päätöksen pitää katkaista kierros. "
            "Muuten työ ei lopu koskaan. Oikein: vaihe, jossa on kind: decision ja jonka toinen "
            "vastaus johtaa takaisin ja toinen vaiheeseen follow-up."
        ),
    ),
    Message(
        code="duplicate-step",
        sv="Modellen har två steg med id ”{step}”.",
        fi="Mallissa on kaksi vaihetta, joiden tunniste on ”{step}”.",
        repair_sv="Ge det ena steget ett eget id, till exempel second-meeting.",
        repair_fi="Anna toiselle vaiheelle oma tunniste, esimerkiksi second-meeting.",
        explain_sv=(
            "Andra steg pekar på ett steg med dess id, så varje id får finnas bara en gång i "
            "modellen. Görs samma sak två gånger, ge stegen namn som skiljer dem åt: "
            "first-meeting och second-meeting."
        ),
        explain_fi=(
            "Muut vaiheet viittaavat vaiheeseen sen tunnisteella, joten jokainen tunniste saa "
            "olla mallissa vain kerran. Jos sama asia tehdään kahdesti, anna vaiheille nimet, "
            "jotka erottavat ne: first-meeting ja second-meeting."
        ),
    ),
    Message(
        code="parallel-without-branches",
        sv="Det parallella steget ”{step}” har färre än två vägar vidare.",
        fi="Rinnakkaisesta vaiheesta ”{step}” on vähemmän kuin kaksi reittiä eteenpäin.",
        repair_sv="Skriv minst två rader - to: i next, eller ändra steget till kind: task.",
        repair_fi=(
            "Kirjoita kenttään next vähintään kaksi - to: -kohtaa tai muuta vaiheen lajiksi kind: "
            "task."
        ),
        explain_sv=(
            "Ett parallellt steg delar arbetet i flera delar som görs samtidigt, så det behöver "
            "minst två vägar. Rätt: next: och under det - to: health-assessment och - to: "
            "social-assessment. Finns det bara en väg är steget en uppgift."
        ),
        explain_fi=(
            "Rinnakkainen vaihe jakaa työn osiin, jotka tehdään yhtä aikaa, joten se tarvitsee "
            "vähintään kaksi reittiä. Oikein: next: ja sen alla - to: health-assessment ja - to: "
            "social-assessment. Jos reittejä on vain yksi, vaihe on tehtävä."
        ),
    ),
    Message(
        code="parallel-without-join",
        sv="Vägarna som börjar samtidigt i steget ”{step}” möts inte igen.",
        fi="Reitit, jotka alkavat yhtä aikaa vaiheesta ”{step}”, eivät kohtaa enää.",
        repair_sv=(
            "Lägg till ett steg med kind: parallel där alla vägarna går in, till exempel id: "
            "all-done, och skriv det i next för det sista steget på varje väg."
        ),
        repair_fi=(
            "Lisää vaihe, jossa on kind: parallel ja johon kaikki reitit tulevat, esimerkiksi id: "
            "all-done, ja kirjoita se jokaisen reitin viimeisen vaiheen kenttään next."
        ),
        explain_sv=(
            "När flera saker görs samtidigt måste läsaren se när alla är klara. Därför har en "
            "förgrening två steg med kind: parallel: ett där vägarna skiljs och ett där de möts. "
            "Mellan dem kan varje väg ha hur många steg som helst."
        ),
        explain_fi=(
            "Kun usea asia tehdään samaan aikaan, lukijan on nähtävä, milloin kaikki on valmista. "
            "Siksi haarautumassa on kaksi vaihetta, joissa on kind: parallel: toisessa reitit "
            "eroavat ja toisessa ne kohtaavat. Niiden välissä voi olla kuinka monta vaihetta "
            "tahansa."
        ),
    ),
    Message(
        code="bad-label",
        sv="Etiketten ”{key}” har fel klammer eller olika platshållare på språken: {found}.",
        fi="Tekstissä ”{key}” on väärät aaltosulkeet tai eri paikkamerkit kielissä: {found}.",
        repair_sv=(
            "Skriv samma engelska ord inom klammer på båda språken, och inga andra klammer."
        ),
        repair_fi=(
            "Kirjoita samat englanninkieliset sanat aaltosulkeisiin molemmilla kielillä, eikä "
            "muita aaltosulkeita."
        ),
        explain_sv=(
            "Ett ord inom klammer i interface.yaml byts ut när sidan görs, till exempel mot ett "
            "antal. Därför måste samma ord stå på båda språken: sv: ”Antal steg: {count}”, fi: "
            "”Vaiheita: {count}”. En klammer utan ord inom sig kan inte fyllas i."
        ),
        explain_fi=(
            "Tiedostossa interface.yaml aaltosulkeissa oleva sana korvataan, kun sivu tehdään, "
            "esimerkiksi lukumäärällä. Siksi saman sanan pitää olla molemmissa kielissä: sv: "
            "”Antal steg: {count}”, fi: ”Vaiheita: {count}”. Tyhjää aaltosuljetta ei voi täyttää."
        ),
    ),
    Message(
        code="picture-line-through-box",
        severity="warning",
        sv="I bilden går en linje genom ett annat steg ({step}).",
        fi="Kuvassa viiva kulkee toisen vaiheen läpi ({step}).",
        repair_sv="Flytta steget i listan eller gör modellen mindre, och se på bilden igen.",
        repair_fi=(
            "Siirrä vaihe toiseen kohtaan luettelossa tai pienennä mallia ja katso kuvaa uudelleen."
        ),
        explain_sv=(
            "Bilden ritas av stegen och deras vägar. Oftast hjälper det att byta ordning på två"
            " steg, att skriva ett kortare namn, till exempel name: { sv: Gemensamt möte, fi: "
            "Yhteinen tapaaminen }, eller att dela modellen i två. Bilden visas ändå, men "
            "läsaren kan missförstå den."
        ),
        explain_fi=(
            "Kuva piirretään vaiheista ja niiden reiteistä. Usein auttaa, kun vaihtaa kahden "
            "vaiheen järjestystä, kirjoittaa lyhyemmän nimen, esimerkiksi name: { sv: Gemensamt"
            " möte, fi: Yhteinen tapaaminen }, tai jakaa mallin kahdeksi. Kuva näytetään silti,"
            " mutta lukija voi ymmärtää sen väärin."
        ),
    ),
    Message(
        code="picture-overlapping-lines",
        severity="warning",
        sv="I bilden ligger två linjer på varandra ({step}).",
        fi="Kuvassa kaksi viivaa on päällekkäin ({step}).",
        repair_sv="Flytta steget i listan eller gör modellen mindre, och se på bilden igen.",
        repair_fi=(
            "Siirrä vaihe toiseen kohtaan luettelossa tai pienennä mallia ja katso kuvaa uudelleen."
        ),
        explain_sv=(
            "Bilden ritas av stegen och deras vägar. Oftast hjälper det att byta ordning på två"
            " steg, att skriva ett kortare namn, till exempel name: { sv: Gemensamt möte, fi: "
            "Yhteinen tapaaminen }, eller att dela modellen i två. Bilden visas ändå, men "
            "läsaren kan missförstå den."
        ),
        explain_fi=(
            "Kuva piirretään vaiheista ja niiden reiteistä. Usein auttaa, kun vaihtaa kahden "
            "vaiheen järjestystä, kirjoittaa lyhyemmän nimen, esimerkiksi name: { sv: Gemensamt"
            " möte, fi: Yhteinen tapaaminen }, tai jakaa mallin kahdeksi. Kuva näytetään silti,"
            " mutta lukija voi ymmärtää sen väärin."
        ),
    ),
    Message(
        code="picture-label-collision",
        severity="warning",
        sv="I bilden stöter ett svar ihop med något annat ({step}).",
        fi="Kuvassa vastaus osuu johonkin muuhun ({step}).",
        repair_sv="Flytta steget i listan eller gör modellen mindre, och se på bilden igen.",
        repair_fi=(
            "Siirrä vaihe toiseen kohtaan luettelossa tai pienennä mallia ja katso kuvaa uudelleen."
        ),
        explain_sv=(
            "Bilden ritas av stegen och deras vägar. Oftast hjälper det att byta ordning på två"
            " steg, att skriva ett kortare namn, till exempel name: { sv: Gemensamt möte, fi: "
            "Yhteinen tapaaminen }, eller att dela modellen i två. Bilden visas ändå, men "
            "läsaren kan missförstå den."
        ),
        explain_fi=(
            "Kuva piirretään vaiheista ja niiden reiteistä. Usein auttaa, kun vaihtaa kahden "
            "vaiheen järjestystä, kirjoittaa lyhyemmän nimen, esimerkiksi name: { sv: Gemensamt"
            " möte, fi: Yhteinen tapaaminen }, tai jakaa mallin kahdeksi. Kuva näytetään silti,"
            " mutta lukija voi ymmärtää sen väärin."
        ),
    ),
    Message(
        code="picture-text-outside-box",
        severity="warning",
        sv="I bilden ryms texten inte i sin ruta ({step}).",
        fi="Kuvassa teksti ei mahdu ruutuunsa ({step}).",
        repair_sv="Skriv ett kortare namn på steget, två till sju ord.",
        repair_fi="Kirjoita vaiheelle lyhyempi nimi, kahdesta seitsemään sanaan.",
        explain_sv=(
            "Bilden ritas av stegen och deras vägar. Oftast hjälper det att byta ordning på två"
            " steg, att skriva ett kortare namn, till exempel name: { sv: Gemensamt möte, fi: "
            "Yhteinen tapaaminen }, eller att dela modellen i två. Bilden visas ändå, men "
            "läsaren kan missförstå den."
        ),
        explain_fi=(
            "Kuva piirretään vaiheista ja niiden reiteistä. Usein auttaa, kun vaihtaa kahden "
            "vaiheen järjestystä, kirjoittaa lyhyemmän nimen, esimerkiksi name: { sv: Gemensamt"
            " möte, fi: Yhteinen tapaaminen }, tai jakaa mallin kahdeksi. Kuva näytetään silti,"
            " mutta lukija voi ymmärtää sen väärin."
        ),
    ),
    Message(
        code="picture-guessed-break",
        severity="warning",
        sv="I bilden avstavas ordet ”{value}” på en gissning ({step}).",
        fi="Kuvassa sana ”{value}” jaetaan arvaamalla ({step}).",
        repair_sv=(
            "Sätt ett mjukt bindestreck (U+00AD) där ordet får delas, eller skriv ett kortare ord."
        ),
        repair_fi=(
            "Lisää pehmeä tavuviiva (U+00AD) kohtaan, josta sanan saa jakaa, tai kirjoita "
            "lyhyempi sana."
        ),
        explain_sv=(
            "Långa ord i bilden delas helst mellan sammansättningens delar, som ordlistan visar. "
            "Det här ordet finns inte där, och delningen kan bli fel. Ett mjukt bindestreck syns "
            "bara när ordet delas. I YAML kan det skrivas inom citattecken: fi: "
            '"Rikosuhri\\u00ADpäivystys".'
        ),
        explain_fi=(
            "Kuvan pitkät sanat jaetaan mieluiten yhdyssanan osien välistä sanaston mukaan. "
            "Tätä sanaa siellä ei ole, ja jako voi mennä väärin. Pehmeä tavuviiva näkyy vain, "
            "kun sana jaetaan. YAMLissa sen voi kirjoittaa lainausmerkkeihin: fi: "
            '"Rikosuhri\\u00ADpäivystys".'
        ),
    ),
    Message(
        code="label-outside-decision",
        sv="Steget ”{step}” är inget beslut, men en av dess vägar har ett svar (when).",
        fi=("Vaihe ”{step}” ei ole päätös, mutta yhdellä sen reiteistä on vastaus (when)."),
        repair_sv="Ta bort when, eller ändra steget till kind: decision.",
        repair_fi="Poista when tai muuta vaiheen lajiksi kind: decision.",
        explain_sv=(
            "Bara ett beslut har svar på sina vägar. Från en uppgift går man alltid vidare på "
            "samma sätt. Ställs det en fråga i steget, gör frågan till ett eget steg med kind: "
            "decision och skriv svaren där."
        ),
        explain_fi=(
            "Vain päätöksen reiteillä on vastauksia. Tehtävästä jatketaan aina samalla tavalla. "
            "Jos vaiheessa kysytään jotain, tee kysymyksestä oma vaihe, jossa on kind: decision, "
            "ja kirjoita vastaukset siihen."
        ),
    ),
    Message(
        code="branches-outside-decision",
        sv="Steget ”{step}” är varken ett beslut eller en förgrening, men flera vägar leder ut.",
        fi="Vaihe ”{step}” ei ole päätös eikä rinnakkainen, mutta siitä lähtee useita reittejä.",
        repair_sv="Lämna en väg kvar, eller ändra steget till kind: decision eller kind: parallel.",
        repair_fi="Jätä yksi reitti tai muuta vaiheen lajiksi kind: decision tai kind: parallel.",
        explain_sv=(
            "Från en uppgift går man vidare på ett enda sätt. Ska man välja väg, gör valet till "
            "ett eget steg med kind: decision och skriv svaren i when. Ska flera saker göras "
            "samtidigt, använd ett steg med kind: parallel och låt vägarna mötas i ett annat."
        ),
        explain_fi=(
            "Tehtävästä jatketaan vain yhdellä tavalla. Jos reitti valitaan, tee valinnasta oma "
            "vaihe, jossa on kind: decision, ja kirjoita vastaukset kenttään when. Jos usea asia "
            "tehdään samaan aikaan, käytä vaihetta kind: parallel ja yhdistä reitit toisessa."
        ),
    ),
    Message(
        code="unknown-document",
        sv="Modellens dokumentlista saknar ”{value}”.{did_you_mean}",
        fi="Mallin asiakirjaluettelossa ei ole kohtaa ”{value}”.{did_you_mean}",
        repair_sv=(
            "Lägg till dokumentet i modellens documents, eller skriv ett id som finns där, till "
            "exempel joint-plan."
        ),
        repair_fi=(
            "Lisää asiakirja mallin kenttään documents tai kirjoita siellä oleva tunniste, "
            "esimerkiksi joint-plan."
        ),
        explain_sv=(
            "Modellen räknar upp sina dokument i fältet documents, och stegen pekar på dem med "
            "deras id. Lägg till det som saknas: - id: joint-plan med name: { sv: gemensam plan, "
            "fi: yhteinen suunnitelma }. Kontrollera annars stavningen."
        ),
        explain_fi=(
            "Malli luettelee asiakirjansa kentässä documents, ja vaiheet viittaavat niihin "
            "tunnisteella. Lisää puuttuva asiakirja: - id: joint-plan ja name: { sv: gemensam "
            "plan, fi: yhteinen suunnitelma }. Muussa tapauksessa tarkista kirjoitusasu."
        ),
    ),
    Message(
        code="next-after-end",
        sv="Slutsteget ”{step}” leder vidare.",
        fi="Lopetusvaihe ”{step}” johtaa eteenpäin.",
        repair_sv="Ta bort next, eller ändra steget till kind: task.",
        repair_fi="Poista next tai muuta vaiheen lajiksi kind: task.",
        explain_sv=(
            "Efter ett slutsteg kommer ingenting. Fortsätter arbetet, är steget en uppgift: skriv "
            "kind: task och låt ett senare steg ha kind: end. Börjar en annan modell efteråt, "
            "berätta det i stegets instruction."
        ),
        explain_fi=(
            "Lopetusvaiheen jälkeen ei tule mitään. Jos työ jatkuu, vaihe on tehtävä: kirjoita "
            "kind: task ja anna myöhemmälle vaiheelle kind: end. Jos sen jälkeen alkaa toinen "
            "malli, kerro siitä vaiheen kentässä instruction."
        ),
    ),
    # Texts.
    Message(
        code="html-in-text",
        sv="I texten finns HTML-kod: {found}.",
        fi="Tekstissä on HTML-koodia: {found}.",
        repair_sv=(
            "Ta bort koden och skriv vanlig text. Fet text i längre stycken skrivs **så här**."
        ),
        repair_fi=(
            "Poista koodi ja kirjoita tavallista tekstiä. Pidemmissä kappaleissa lihavointi "
            "merkitään **näin**."
        ),
        explain_sv=(
            "HTML godkänns inte i datafilerna, för kod kan störa sidan och skada läsaren. "
            "Radbyten, fet text och länkar skrivs med enkla tecken i de fält som godkänner dem: "
            "**viktigt** och [Finlex](https://finlex.fi/sv/). Menar du tecknet ”mindre än”, skriv "
            "det med ord: under 18 år."
        ),
        explain_fi=(
            "HTML-koodia ei hyväksytä datatiedostoissa, koska koodi voi häiritä sivua ja "
            "vahingoittaa lukijaa. Rivinvaihdot, lihavointi ja linkit merkitään yksinkertaisin "
            "merkein kentissä, jotka hyväksyvät ne: **tärkeää** ja "
            "[Finlex](https://finlex.fi/fi/). Jos tarkoitat merkkiä ”pienempi kuin”, kirjoita se "
            "sanoin: alle 18 vuotta."
        ),
    ),
    Message(
        code="bad-link",
        sv="Länken ”{value}” godkänns inte.",
        fi="Linkkiä ”{value}” ei hyväksytä.",
        repair_sv=(
            "Skriv en hel adress: [Finlex](https://finlex.fi/sv/). Till en post i handboken "
            "skriver du [[role:social-worker]]."
        ),
        repair_fi=(
            "Kirjoita koko osoite: [Finlex](https://finlex.fi/fi/). Käsikirjan tietueeseen "
            "viitataan näin: [[role:social-worker]]."
        ),
        explain_sv=(
            "En länk i texten börjar med https://, http://, mailto: eller tel:. Andra adresser "
            "godkänns inte, för de kan köra program i läsarens webbläsare eller leda ingenstans. "
            "Rätt: [Finlex](https://finlex.fi/sv/). Handbokens egna sidor nås med "
            "[[term:consent]]."
        ),
        explain_fi=(
            "Tekstissä oleva linkki alkaa merkinnällä https://, http://, mailto: tai tel:. Muita "
            "osoitteita ei hyväksytä, koska ne voivat ajaa ohjelmia lukijan selaimessa tai johtaa "
            "tyhjään. Oikein: [Finlex](https://finlex.fi/fi/). Käsikirjan omille sivuille pääsee "
            "merkinnällä [[term:consent]]."
        ),
    ),
    Message(
        code="markup-in-text",
        sv="Fältet är en enkel textrad, men här finns formatering: {found}.",
        fi="Kenttä on yksinkertainen tekstirivi, mutta tässä on muotoilua: {found}.",
        repair_sv="Ta bort formateringen: skriv ”Viktigt” och inte ”**Viktigt**”.",
        repair_fi="Poista muotoilu: kirjoita ”Tärkeää” eikä ”**Tärkeää**”.",
        explain_sv=(
            "Korta texter som name och summary visas också i listor, menyer och sökningen, där "
            "formatering inte fungerar. Tecknen skulle synas som de är. Fet text, länkar och "
            "hänvisningar som [[term:consent]] hör hemma i längre fält, till exempel purpose och "
            "instruction."
        ),
        explain_fi=(
            "Lyhyet tekstit, kuten name ja summary, näkyvät myös luetteloissa, valikoissa ja "
            "haussa, joissa muotoilu ei toimi. Merkit näkyisivät sellaisinaan. Lihavointi, linkit "
            "ja viittaukset, kuten [[term:consent]], kuuluvat pidempiin kenttiin, esimerkiksi "
            "kenttiin purpose ja instruction."
        ),
    ),
    Message(
        code="bad-prose-reference",
        sv="”{value}” är ingen hel hänvisning.",
        fi="”{value}” ei ole kokonainen viittaus.",
        repair_sv=(
            "Skriv [[role:social-worker]] eller, med egna ord, "
            "[[role:social-worker|socialarbetaren]]."
        ),
        repair_fi=(
            "Kirjoita [[role:social-worker]] tai omin sanoin "
            "[[role:social-worker|sosiaalityöntekijälle]]."
        ),
        explain_sv=(
            "En hänvisning i text står inom dubbla hakparenteser: slaget, ett kolon och ett id. "
            "Efter ett lodstreck kan du skriva de ord som läsaren ser, i den form som meningen "
            "kräver. Rätt: [[term:consent|samtycket]]. Kontrollera att båda hakparenteserna är "
            "stängda."
        ),
        explain_fi=(
            "Tekstissä viittaus on kaksinkertaisissa hakasulkeissa: laji, kaksoispiste ja "
            "tunniste. Pystyviivan jälkeen voit kirjoittaa lukijalle näkyvät sanat lauseen "
            "vaatimassa muodossa. Oikein: [[term:consent|suostumuksen]]. Tarkista, että molemmat "
            "hakasulkeet on suljettu."
        ),
    ),
    # Files, addresses and labels.
    Message(
        code="missing-file",
        sv="Filen {file} saknas.",
        fi="Tiedosto {file} puuttuu.",
        repair_sv="Lägg filen på sin plats igen. Har den fått ett nytt namn, byt tillbaka.",
        repair_fi=(
            "Palauta tiedosto paikalleen. Jos sen nimi on muuttunut, vaihda vanha nimi takaisin."
        ),
        explain_sv=(
            "Handboken behöver filen för att kunna byggas. Den kan ha tagits bort, flyttats eller "
            "fått ett nytt namn av misstag. Filnamnen är små bokstäver på engelska, till exempel "
            "data/roles.yaml."
        ),
        explain_fi=(
            "Käsikirjaa ei voi rakentaa ilman tätä tiedostoa. Se on voitu vahingossa poistaa, "
            "siirtää tai nimetä uudelleen. Tiedostojen nimet ovat englantia ja pieniä kirjaimia, "
            "esimerkiksi data/roles.yaml."
        ),
    ),
    Message(
        code="missing-twin",
        sv="Sidan {file} saknar sin motsvarighet {twin}.",
        fi="Sivulta {file} puuttuu vastine {twin}.",
        repair_sv="Skriv samma sida på det andra språket i {twin}.",
        repair_fi="Kirjoita sama sivu toisella kielellä tiedostoon {twin}.",
        explain_sv=(
            "Varje handskriven sida finns på båda språken, med samma filnamn i docs/sv och "
            "docs/fi. Annars hamnar läsaren som byter språk på en sida som inte finns. Rätt: "
            "docs/sv/about.md och docs/fi/about.md. Be en kollega om hjälp med det andra språket."
        ),
        explain_fi=(
            "Jokainen käsin kirjoitettu sivu on molemmilla kielillä samalla tiedostonimellä "
            "kansioissa docs/sv ja docs/fi. Muuten kieltä vaihtava lukija päätyy sivulle, jota ei "
            "ole. Oikein: docs/sv/about.md ja docs/fi/about.md. Pyydä työkaverilta apua toisen "
            "kielen kanssa."
        ),
    ),
    Message(
        code="broken-link",
        severity="warning",
        sv="Länken {found} leder ingenstans.",
        fi="Linkki {found} ei vie minnekään.",
        repair_sv=(
            "Skriv vägen till filen härifrån, till exempel ../guides/leading.md, eller en "
            "hänvisning, till exempel [[role:social-worker]]."
        ),
        repair_fi=(
            "Kirjoita polku tiedostoon tästä katsoen, esimerkiksi ../guides/leading.md, tai "
            "viittaus, esimerkiksi [[role:social-worker]]."
        ),
        explain_sv=(
            "En länk i en handskriven sida visar vägen till en annan sidas fil, sedd från den egna "
            "filen: consent.md i samma mapp, ../about/handbook.md i en annan. Efter # står en "
            "rubriks id, och rubriken måste finnas på just den sidan. Rätt: "
            "[samtycke](consent-and-information.md#ask). Till sidor som är gjorda av data är en "
            "hänvisning enklare: [[model:network-meeting]]."
        ),
        explain_fi=(
            "Käsin kirjoitetun sivun linkki näyttää polun toisen sivun tiedostoon omasta "
            "tiedostosta katsoen: consent.md samassa kansiossa, ../about/handbook.md toisessa. "
            "Merkin # jälkeen tulee otsikon tunnus, ja otsikon täytyy olla juuri sillä sivulla. "
            "Oikein: [suostumus](consent-and-information.md#ask). Datasta tehdyille sivuille "
            "viittaus on helpompi: [[model:network-meeting]]."
        ),
    ),
    Message(
        code="same-address",
        sv="Sidan skulle få adressen {address}, som redan används: {first}.",
        fi="Sivu saisi osoitteen {address}, joka on jo käytössä: {first}.",
        repair_sv=(
            "Ge den ena sidan ett annat filnamn eller id, till exempel consent-in-practice."
        ),
        repair_fi=(
            "Anna toiselle sivulle toinen tiedostonimi tai tunniste, esimerkiksi "
            "consent-in-practice."
        ),
        explain_sv=(
            "Två sidor med samma adress skulle skriva över varandra, och den ena skulle "
            "försvinna. Adressen kommer från filens namn eller postens id. Byt det ena, till "
            "exempel till consent-in-practice, och rätta hänvisningarna till sidan."
        ),
        explain_fi=(
            "Kaksi samanosoitteista sivua kirjoittuisi päällekkäin, ja toinen katoaisi. Osoite "
            "tulee tiedoston nimestä tai tietueen tunnisteesta. Vaihda toinen niistä, esimerkiksi "
            "muotoon consent-in-practice, ja korjaa viittaukset sivuun."
        ),
    ),
    Message(
        code="reserved-address",
        sv="Adressen {address} hör till sidor som handboken gör själv.",
        fi="Osoite {address} kuuluu sivuille, jotka käsikirja tekee itse.",
        repair_sv=(
            "Välj ett annat namn på filen eller mappen, eller ett annat id, till exempel "
            "consent-in-practice."
        ),
        repair_fi=(
            "Valitse tiedostolle, kansiolle tai tunnisteelle toinen nimi, esimerkiksi "
            "consent-in-practice."
        ),
        explain_sv=(
            "Handboken delar upp långa listor på flera sidor, till exempel roles/part-2, gör egna "
            "sidor under varje roll och modell, som roles/social-worker/steps, och har mapparna "
            "assets, parallel och search för sig själv. En egen sida med en sådan adress kan en "
            "dag bli överskriven, även om adressen är ledig nu. Välj ett namn som säger vad sidan "
            "handlar om, till exempel consent-in-practice."
        ),
        explain_fi=(
            "Käsikirja jakaa pitkät luettelot usealle sivulle, esimerkiksi roles/part-2, tekee "
            "jokaisen roolin ja mallin alle omia sivuja, kuten roles/social-worker/steps, ja "
            "käyttää itse kansioita assets, parallel ja search. Tällaisen osoitteen saanut oma "
            "sivu voi jonakin päivänä korvautua käsikirjan sivulla, vaikka osoite olisi nyt "
            "vapaa. Valitse nimi, joka kertoo sivun aiheen, esimerkiksi consent-in-practice."
        ),
    ),
    Message(
        code="bad-page-name",
        sv="”{value}” duger inte som namn på en sida eller mapp.",
        fi="”{value}” ei kelpaa sivun tai kansion nimeksi.",
        repair_sv=(
            "Döp om filen eller mappen med små bokstäver a–z, siffror och bindestreck, till "
            "exempel consent-in-practice.md."
        ),
        repair_fi=(
            "Nimeä tiedosto tai kansio uudelleen pienillä kirjaimilla a–z, numeroilla ja "
            "yhdysmerkeillä, esimerkiksi consent-in-practice.md."
        ),
        explain_sv=(
            "Filens namn blir sidans adress på båda språken. Därför är det engelska ord med små "
            "bokstäver och bindestreck mellan orden, utan å, ä, ö, mellanslag och understreck. "
            "Namn på två bokstäver går inte heller, för de läses som språkkoder. Rätt: "
            "consent-in-practice.md i både docs/sv och docs/fi."
        ),
        explain_fi=(
            "Tiedoston nimestä tulee sivun osoite molemmilla kielillä. Siksi se on englantia: "
            "pieniä kirjaimia ja yhdysmerkki sanojen välissä, ei kirjaimia å, ä ja ö, ei "
            "välilyöntejä eikä alaviivoja. Kahden kirjaimen nimetkään eivät käy, koska ne luetaan "
            "kielikoodeiksi. Oikein: consent-in-practice.md sekä kansiossa docs/sv että kansiossa "
            "docs/fi."
        ),
    ),
    Message(
        code="unknown-file",
        sv="Handboken läser inte filen {file}.",
        fi="Käsikirja ei lue tiedostoa {file}.",
        repair_sv=(
            "Flytta innehållet till rätt fil, till exempel data/roles.yaml, eller ta bort filen."
        ),
        repair_fi=(
            "Siirrä sisältö oikeaan tiedostoon, esimerkiksi data/roles.yaml, tai poista tiedosto."
        ),
        explain_sv=(
            "I mappen data har varje fil sin uppgift, och en okänd fil skulle aldrig synas på "
            "någon sida. Kontrollera namnet: filerna slutar på .yaml, och en arbetsmodell ligger "
            "i data/models. Rätt: data/models/joint-client-plan.yaml."
        ),
        explain_fi=(
            "Kansiossa data jokaisella tiedostolla on tehtävänsä, eikä tuntematon tiedosto "
            "näkyisi millään sivulla. Tarkista nimi: tiedoston pääte on .yaml, ja toimintamalli "
            "on kansiossa data/models. Oikein: data/models/joint-client-plan.yaml."
        ),
    ),
    Message(
        code="missing-label",
        sv="Etiketten ”{key}” saknas i interface.yaml.",
        fi="Tiedostosta interface.yaml puuttuu teksti ”{key}”.",
        repair_sv="Lägg till raden {key}: {{ sv: …, fi: … }} i data/interface.yaml.",
        repair_fi="Lisää tiedostoon data/interface.yaml rivi {key}: {{ sv: …, fi: … }}.",
        explain_sv=(
            "Alla rubriker och knappar på sidorna hämtas från data/interface.yaml, på båda "
            "språken. En sidmall frågar efter en etikett som inte finns där. Lägg till den: "
            "page.owner: { sv: Ägare, fi: Omistaja }."
        ),
        explain_fi=(
            "Kaikki sivujen otsikot ja painikkeiden tekstit tulevat tiedostosta "
            "data/interface.yaml molemmilla kielillä. Sivupohja pyytää tekstiä, jota siellä ei "
            "ole. Lisää se: page.owner: { sv: Ägare, fi: Omistaja }."
        ),
    ),
    Message(
        code="unused-label",
        severity="warning",
        sv="Ingen sida använder etiketten ”{key}”.",
        fi="Mikään sivu ei käytä tekstiä ”{key}”.",
        repair_sv="Ta bort raden, eller rätta namnet om det är felstavat.",
        repair_fi="Poista rivi tai korjaa nimi, jos siinä on kirjoitusvirhe.",
        explain_sv=(
            "Etiketten finns i data/interface.yaml, men ingen sidmall frågar efter den. Den kan "
            "vara felstavad eller ha blivit kvar efter en ändring. Sådana rader kostar tid för "
            "den som översätter: ta bort raden, till exempel page.old-heading."
        ),
        explain_fi=(
            "Teksti on tiedostossa data/interface.yaml, mutta mikään sivupohja ei pyydä sitä. Sen "
            "nimessä voi olla kirjoitusvirhe, tai se on jäänyt muutoksen jäljiltä. Tällaiset "
            "rivit vievät kääntäjän aikaa: poista rivi, esimerkiksi page.old-heading."
        ),
    ),
    Message(
        code="bad-front-matter",
        sv="Sidan saknar ett helt sidhuvud mellan två rader med ---.",
        fi="Sivulta puuttuu ehjä alkuosa kahden rivin --- välistä.",
        repair_sv=(
            "Skriv fälten överst på sidan mellan två rader med ---, till exempel title: Om "
            "handboken."
        ),
        repair_fi=(
            "Kirjoita kentät sivun alkuun kahden rivin --- väliin, esimerkiksi title: Tietoa "
            "käsikirjasta."
        ),
        explain_sv=(
            "En handskriven sida börjar med ett sidhuvud: en rad med ---, fält som title: Om "
            "handboken och en rad med --- igen. Fälten följer samma skrivregler som datafilerna. "
            'Texter med kolon sätts inom citattecken: title: "Samtycke: en översikt".'
        ),
        explain_fi=(
            "Käsin kirjoitetun sivun alussa on alkuosa: rivi ---, kenttiä kuten title: Tietoa "
            "käsikirjasta ja uudelleen rivi ---. Kentät noudattavat samoja kirjoitussääntöjä kuin "
            "datatiedostot. Jos tekstissä on kaksoispiste, se kuuluu lainausmerkkeihin: title: "
            '"Suostumus: yleiskuva".'
        ),
    ),
    Message(
        code="nothing-to-read",
        sv="Här finns inga datafiler att läsa.",
        fi="Täällä ei ole luettavia datatiedostoja.",
        repair_sv="Kör kommandot i handbokens mapp, där mappen data finns.",
        repair_fi="Suorita komento käsikirjan kansiossa, jossa on kansio data.",
        explain_sv=(
            "Handboken byggs av filerna i mappen data, och den är tom eller saknas. Kontrollera "
            "att du står i rätt mapp: där ska finnas data, docs och mkdocs.yml. Kör sedan "
            "handbook check på nytt."
        ),
        explain_fi=(
            "Käsikirja rakennetaan kansion data tiedostoista, ja se on tyhjä tai puuttuu. "
            "Tarkista, että olet oikeassa kansiossa: siellä pitää olla data, docs ja mkdocs.yml. "
            "Suorita sitten handbook check uudelleen."
        ),
    ),
    # Reading a drawing from another program.
    Message(
        code="bpmn-too-large",
        sv="Ritningen är för stor: {size} kB. Den får vara högst {limit} kB och ha en rimlig form.",
        fi=(
            "Kaavio on liian suuri: {size} kt. Se saa olla enintään {limit} kt ja kohtuullisen "
            "muotoinen."
        ),
        repair_sv="Spara en process i taget i en egen BPMN-fil.",
        repair_fi="Tallenna prosessit yksi kerrallaan omiin BPMN-tiedostoihin.",
        explain_sv=(
            "Så stora ritningar är inte gjorda av människor, eller så finns det många processer i"
            " samma fil. Spara en process i taget i det program du ritar med. Kör sedan till "
            "exempel handbook import ritning.bpmn --output data/models/new-model.yaml."
        ),
        explain_fi=(
            "Näin suuret kaaviot eivät ole ihmisen tekemiä, tai samassa tiedostossa on monta "
            "prosessia. Tallenna piirto-ohjelmassa yksi prosessi kerrallaan. Suorita sitten "
            "esimerkiksi handbook import kaavio.bpmn --output data/models/new-model.yaml."
        ),
    ),
    Message(
        code="bpmn-broken",
        sv="Filen är inte hel XML: läsningen stannade här.",
        fi="Tiedosto ei ole ehjää XML:ää: lukeminen pysähtyi tähän.",
        repair_sv=(
            "Öppna ritningen i det program där den gjordes, och spara den på nytt som BPMN 2.0."
        ),
        repair_fi=(
            "Avaa kaavio ohjelmassa, jolla se tehtiin, ja tallenna se uudelleen BPMN 2.0 -muotoon."
        ),
        explain_sv=(
            "En BPMN-fil är XML, och den här går inte att läsa till slut. Den kan ha klippts av, "
            "ändrats för hand eller vara en bild med fel namn. Spara ritningen på nytt, som BPMN "
            "2.0 i UTF-8: filens namn slutar oftast på .bpmn, till exempel new-model.bpmn."
        ),
        explain_fi=(
            "BPMN-tiedosto on XML:ää, eikä tätä voi lukea loppuun. Se on voinut katketa, sitä on "
            "muutettu käsin, tai se on väärin nimetty kuva. Tallenna kaavio uudelleen BPMN 2.0 "
            "-muotoon ja UTF-8-koodattuna: tiedoston nimen lopussa on yleensä .bpmn, esimerkiksi "
            "new-model.bpmn."
        ),
    ),
    Message(
        code="bpmn-unsafe",
        sv="Filen innehåller en dokumenttypsdeklaration (DOCTYPE), och den läses inte.",
        fi="Tiedostossa on dokumenttityypin määritys (DOCTYPE), eikä sitä lueta.",
        repair_sv="Ta bort deklarationen, eller spara ritningen på nytt i ett BPMN-program.",
        repair_fi="Poista määritys tai tallenna kaavio uudelleen BPMN-ohjelmassa.",
        explain_sv=(
            "En sådan deklaration kan hämta andra filer eller fylla datorns minne. BPMN använder "
            "den aldrig, så den som står här kan tas bort eller vara ett försök att göra skada. "
            "Spara ritningen på nytt, till exempel som new-model.bpmn, och fråga den du fick "
            "filen av."
        ),
        explain_fi=(
            "Tällainen määritys voi hakea muita tiedostoja tai täyttää koneen muistin. BPMN ei "
            "käytä sitä koskaan, joten sen voi poistaa, tai se voi olla vahingonteon yritys. "
            "Tallenna kaavio uudelleen, esimerkiksi nimellä new-model.bpmn, ja kysy tiedoston "
            "lähettäjältä."
        ),
    ),
    Message(
        code="not-bpmn",
        sv="Filen är XML men ingen BPMN 2.0-ritning: den börjar med ”{found}”.",
        fi="Tiedosto on XML:ää mutta ei BPMN 2.0 -kaavio: sen alussa on ”{found}”.",
        repair_sv="Exportera ritningen som BPMN 2.0 (XML) från det program där den gjordes.",
        repair_fi="Vie kaavio BPMN 2.0 -muodossa (XML) ohjelmasta, jolla se tehtiin.",
        explain_sv=(
            "Många program sparar i ett eget format. Välj export eller ”spara som” och BPMN 2.0. "
            "En sådan fil börjar med elementet definitions och namnrymden "
            "http://www.omg.org/spec/BPMN/20100524/MODEL."
        ),
        explain_fi=(
            "Monet ohjelmat tallentavat omaan muotoonsa. Valitse vienti tai ”tallenna nimellä” ja"
            " BPMN 2.0. Tällaisen tiedoston alussa on elementti definitions ja nimiavaruus "
            "http://www.omg.org/spec/BPMN/20100524/MODEL."
        ),
    ),
    Message(
        code="bpmn-empty",
        sv="Ritningen har inga steg.",
        fi="Kaaviossa ei ole yhtään vaihetta.",
        repair_sv="Rita minst en start, en uppgift och ett slut, och spara på nytt.",
        repair_fi="Piirrä vähintään alku, yksi tehtävä ja loppu ja tallenna uudelleen.",
        explain_sv=(
            "En arbetsmodell görs av ritningens processer: händelser, uppgifter och vägval i "
            "pooler och banor. Här finns inga sådana. Koreografier och samtal kan inte bli "
            "modeller. Rita stegen som en process och kör till exempel handbook import "
            "new-model.bpmn."
        ),
        explain_fi=(
            "Toimintamalli tehdään kaavion prosesseista: tapahtumista, tehtävistä ja "
            "haarautumisista altaissa ja radoissa. Täällä niitä ei ole. Koreografioista ja "
            "keskusteluista ei voi tehdä malleja. Piirrä vaiheet prosessina ja suorita "
            "esimerkiksi handbook import new-model.bpmn."
        ),
    ),
    Message(
        code="bpmn-language-guessed",
        severity="warning",
        sv="Ritningen säger inte vilket språk den är på. Texten antas vara {language}.",
        fi="Kaavio ei kerro, millä kielellä se on. Oletus on, että teksti on {language}.",
        repair_sv="Är det fel, kör om med --lang fi eller --lang sv.",
        repair_fi=(
            "Jos oletus on väärä, suorita komento uudelleen valitsimella --lang fi tai --lang sv."
        ),
        explain_sv=(
            "Texterna skrivs på ritningens språk, och det andra språket märks TODO. Språket läses"
            " ur xml:lang, och många program skriver inte ut det. Säg det själv: handbook import "
            "new-model.bpmn --lang fi."
        ),
        explain_fi=(
            "Tekstit kirjoitetaan kaavion kielellä, ja toinen kieli merkitään sanalla TODO. Kieli"
            " luetaan kohdasta xml:lang, jota monet ohjelmat eivät kirjoita. Kerro se itse: "
            "handbook import new-model.bpmn --lang fi."
        ),
    ),
    Message(
        code="bpmn-not-carried",
        severity="warning",
        sv="Följer inte med till modellen: {element}, {name}, id {id}.",
        fi="Ei siirry malliin: {element}, {name}, tunniste {id}.",
        repair_sv="Behövs innehållet, skriv det för hand i ett steg, ett dokument eller en text.",
        repair_fi="Jos sisältöä tarvitaan, kirjoita se itse vaiheeseen, asiakirjaan tai tekstiin.",
        explain_sv=(
            "BPMN kan rita mer än vad en arbetsmodell har plats för. Inget tas bort i tysthet: "
            "varje sådan sak nämns med sitt id och sin rad i ritningen. Läs dem en gång. Det som "
            "betyder något för läsaren skrivs för hand, till exempel i instruction: eller "
            "deadline:."
        ),
        explain_fi=(
            "BPMN-kaavioon voi piirtää enemmän kuin toimintamalliin mahtuu. Mitään ei poisteta "
            "hiljaa: jokainen kohta mainitaan tunnisteineen ja riveineen. Lue ne kerran. "
            "Lukijalle tärkeät asiat kirjoitetaan käsin, esimerkiksi kenttään instruction: tai "
            "deadline:."
        ),
    ),
    Message(
        code="bpmn-changed",
        severity="warning",
        sv="Har gjorts om: {element}, {name}, id {id}. I stället: {became}.",
        fi="Muuttui: {element}, {name}, tunniste {id}. Tilalla: {became}.",
        repair_sv="Kontrollera stegen och vägarna i utkastet.",
        repair_fi="Tarkista luonnoksen vaiheet ja kulku.",
        explain_sv=(
            "En arbetsmodell har färre slags tecken än BPMN. Det som har en motsvarighet görs om:"
            " en väntande händelse blir en uppgift, ett meddelande till en annan pool blir "
            "informed:, och en händelse på kanten av en uppgift blir ett beslut efter den. Läs "
            "igenom utkastet och ändra det som inte stämmer."
        ),
        explain_fi=(
            "Toimintamallissa on vähemmän merkkejä kuin BPMN:ssä. Jos vastine löytyy, kohta "
            "muutetaan: odottavasta tapahtumasta tulee tehtävä, viestistä toiseen altaaseen tulee"
            " informed:, ja tehtävän reunalla olevasta tapahtumasta tulee päätös sen jälkeen. Lue"
            " luonnos läpi ja korjaa, mikä ei pidä paikkaansa."
        ),
    ),
    Message(
        code="bpmn-added",
        severity="warning",
        sv="Modellen behöver {became} som ritningen saknar. Det nya steget står vid {name}.",
        fi="Mallissa tarvitaan {became}, joka kaaviosta puuttuu. Uusi vaihe on kohdassa {name}.",
        repair_sv="Ge steget ett namn i stället för TODO, eller rita om.",
        repair_fi="Anna vaiheelle nimi sanan TODO tilalle tai piirrä kohta uudelleen.",
        explain_sv=(
            "En modell börjar en gång, har ett slut, och delar sig bara vid ett beslut eller en "
            "parallell start. BPMN tillåter att sådant är underförstått. Importen lägger då till "
            "steget med namnet TODO. Skriv till exempel en fråga: name: med ett svar i varje "
            "when:."
        ),
        explain_fi=(
            "Malli alkaa kerran, se päättyy, ja se haarautuu vain päätöksessä tai rinnakkaisessa "
            "aloituksessa. BPMN sallii, että tällainen jää sanomatta. Silloin tuonti lisää "
            "vaiheen, jonka nimi on TODO. Kirjoita esimerkiksi kysymys: name: ja vastaus "
            "jokaiseen kohtaan when:."
        ),
    ),
    Message(
        code="bpmn-new-role",
        severity="warning",
        sv="Ingen roll i handboken heter {name}. I utkastet står {ref}.",
        fi="Käsikirjassa ei ole roolia, jonka nimi on {name}. Luonnoksessa lukee {ref}.",
        repair_sv="Byt till en roll som finns, eller beskriv rollen i data/roles.yaml.",
        repair_fi="Vaihda rooli olemassa olevaan tai kuvaa rooli tiedostossa data/roles.yaml.",
        explain_sv=(
            "Banor och pooler jämförs med rollernas namn och andra namn på båda språken, också i "
            "bestämd form. Hittas ingen, görs ett id av namnet, och handbook check säger att "
            "hänvisningen saknas. Skriv den rätta rollen, till exempel role:social-worker, eller "
            "lägg till banans namn under rollens aliases:."
        ),
        explain_fi=(
            "Ratoja ja altaita verrataan roolien nimiin ja muihin nimiin molemmilla kielillä. Jos"
            " vastinetta ei löydy, nimestä tehdään tunniste, ja handbook check ilmoittaa, että "
            "viittaus puuttuu. Kirjoita oikea rooli, esimerkiksi role:social-worker, tai lisää "
            "radan nimi roolin kohtaan aliases:."
        ),
    ),
    Message(
        code="bpmn-no-role",
        severity="warning",
        sv="Steget ”{step}” står inte i någon bana eller pool med namn.",
        fi="Vaihe ”{step}” ei ole missään nimetyssä radassa tai altaassa.",
        repair_sv=(
            "Skriv vem som svarar för steget i stället för TODO: responsible: role:social-worker."
        ),
        repair_fi=(
            "Kirjoita sanan TODO tilalle vaiheen vastuurooli: responsible: role:social-worker."
        ),
        explain_sv=(
            "Varje steg i en modell har exakt en ansvarig roll, och den läses ur banan. Det här "
            "steget ligger utanför banorna, eller så saknar banan namn. Skriv rollen i utkastet: "
            "responsible: role:social-worker."
        ),
        explain_fi=(
            "Mallin jokaisella vaiheella on tasan yksi vastuurooli, ja se luetaan radasta. Tämä "
            "vaihe on ratojen ulkopuolella, tai radalla ei ole nimeä. Kirjoita rooli luonnokseen:"
            " responsible: role:social-worker."
        ),
    ),
    Message(
        code="bpmn-phase-guessed",
        severity="warning",
        sv="Fasen i klientrelationen är gissad för stegen {steps}",
        fi="Asiakkuuden vaihe on arvattu näille: {steps}",
        repair_sv="Rätta phase: i varje steg, till exempel phase: assessment.",
        repair_fi="Korjaa phase: jokaiseen vaiheeseen, esimerkiksi phase: assessment.",
        explain_sv=(
            "BPMN vet inget om klientrelationens faser. Början får contact, slutet end och allt "
            "däremellan delivery. Välj rätt fas för varje steg, till exempel phase: plan."
        ),
        explain_fi=(
            "BPMN ei tunne asiakkuuden vaiheita. Alku saa arvon contact, loppu arvon end ja "
            "kaikki niiden väliltä arvon delivery. Valitse jokaiselle oikea, esimerkiksi phase: "
            "plan."
        ),
    ),
    # The two languages beside each other.
    Message(
        code="swedish-ahead",
        severity="warning",
        sv="Den svenska texten har ändrats, men den finska är som förut: {address}.",
        fi="Ruotsinkielinen teksti on muuttunut, mutta suomenkielinen on ennallaan: {address}.",
        repair_sv=(
            "Gör samma ändring i den finska texten. Stämmer den redan, kör {command} eller lägg "
            "till den här raden i {file}: {line}"
        ),
        repair_fi=(
            "Tee sama muutos suomenkieliseen tekstiin. Jos se pitää jo paikkansa, suorita "
            "{command} tai lisää tiedostoon {file} tämä rivi: {line}"
        ),
        explain_sv=(
            "Någon har tidigare bekräftat att de två texterna säger samma sak. Sedan dess har bara "
            "den svenska ändrats, så de kan ha glidit isär. Ändra också den finska, eller bekräfta "
            "att den fortfarande stämmer: handbook accept med textens adress, till exempel "
            "data/roles.yaml#nurse.summary. Ändrade mellanslag, streck och citattecken räknas inte."
        ),
        explain_fi=(
            "Joku on aiemmin vahvistanut, että tekstit sanovat saman asian. Sen jälkeen vain "
            "ruotsinkielinen on muuttunut, joten ne ovat voineet ajautua erilleen. Muuta myös "
            "suomenkielinen tai vahvista, että se pitää yhä paikkansa: handbook accept ja tekstin "
            "osoite, esimerkiksi data/roles.yaml#nurse.summary. Muutoksia välilyönneissä, "
            "viivoissa "
            "ja lainausmerkeissä ei oteta huomioon."
        ),
    ),
    Message(
        code="finnish-ahead",
        severity="warning",
        sv="Den finska texten har ändrats, men den svenska är som förut: {address}.",
        fi="Suomenkielinen teksti on muuttunut, mutta ruotsinkielinen on ennallaan: {address}.",
        repair_sv=(
            "Gör samma ändring i den svenska texten. Stämmer den redan, kör {command} eller lägg "
            "till den här raden i {file}: {line}"
        ),
        repair_fi=(
            "Tee sama muutos ruotsinkieliseen tekstiin. Jos se pitää jo paikkansa, suorita "
            "{command} tai lisää tiedostoon {file} tämä rivi: {line}"
        ),
        explain_sv=(
            "Någon har tidigare bekräftat att de två texterna säger samma sak. Sedan dess har bara "
            "den finska ändrats, så de kan ha glidit isär. Ändra också den svenska, eller bekräfta "
            "att den fortfarande stämmer: handbook accept med textens adress, till exempel "
            "data/roles.yaml#nurse.summary. Ändrade mellanslag, streck och citattecken räknas inte."
        ),
        explain_fi=(
            "Joku on aiemmin vahvistanut, että tekstit sanovat saman asian. Sen jälkeen vain "
            "suomenkielinen on muuttunut, joten ne ovat voineet ajautua erilleen. Muuta myös "
            "ruotsinkielinen tai vahvista, että se pitää yhä paikkansa: handbook accept ja tekstin "
            "osoite, esimerkiksi data/roles.yaml#nurse.summary. Muutoksia välilyönneissä, "
            "viivoissa "
            "ja lainausmerkeissä ei oteta huomioon."
        ),
    ),
    Message(
        code="block-in-one-language",
        sv="Här står en {language} text som saknas på det andra språket: ”{found}”.",
        fi="Tässä on {language} teksti, joka puuttuu toisesta kielestä: ”{found}”.",
        repair_sv=(
            "Skriv samma sak på motsvarande ställe på det andra språket, eller ta bort texten "
            "här. Är skillnaden avsiktlig, kör {command}"
        ),
        repair_fi=(
            "Kirjoita sama asia vastaavaan kohtaan toisella kielellä tai poista teksti tästä. "
            "Jos ero on tarkoituksellinen, suorita {command}"
        ),
        explain_sv=(
            "Sidorna jämförs stycke för stycke: rubriker, listor, tabeller och rutor. Det här "
            "stycket har ingen motsvarighet på det andra språket. Den som läser det språket går "
            "miste om något, eller så har texten blivit kvar efter en ändring. En avsiktlig "
            "skillnad bekräftas med orsak och namn: handbook accept --reason --by."
        ),
        explain_fi=(
            "Sivuja verrataan kappale kappaleelta: otsikoita, luetteloita, taulukoita ja "
            "laatikoita. Tällä kappaleella ei ole vastinetta toisella kielellä. Sen kielen lukija "
            "jää jostakin paitsi, tai teksti on jäänyt muutoksen jäljiltä. Tarkoituksellinen ero "
            "vahvistetaan kertomalla syy ja nimi: handbook accept --reason --by."
        ),
    ),
    Message(
        code="block-moved",
        severity="warning",
        sv="Texten står på olika ställen i de två språken; den finska finns här: {first}.",
        fi="Teksti on eri kohdassa eri kielissä; suomenkielinen on tässä: {first}.",
        repair_sv="Flytta texten så att ordningen är densamma på båda språken.",
        repair_fi="Siirrä teksti niin, että järjestys on sama molemmissa kielissä.",
        explain_sv=(
            "Samma text finns på båda språken, men i olika ordning. Den som byter språk mitt på "
            "sidan hittar då inte rätt. Flytta texten i den ena filen, till exempel i "
            "docs/fi/guides/leading.md."
        ),
        explain_fi=(
            "Sama teksti on molemmilla kielillä, mutta eri järjestyksessä. Silloin se, joka "
            "vaihtaa "
            "kieltä kesken sivun, ei löydä oikeaa kohtaa. Siirrä teksti toisessa tiedostossa, "
            "esimerkiksi tiedostossa docs/fi/guides/leading.md."
        ),
    ),
    Message(
        code="block-differs",
        sv="Samma text har olika form på språken: {value} på svenska, {twin} på finska.",
        fi="Samalla tekstillä on eri muoto eri kielissä: {value} ruotsiksi, {twin} suomeksi.",
        repair_sv="Använd samma rubriknivå, slag av lista, ruta eller kod på båda språken.",
        repair_fi="Käytä samaa otsikkotasoa, luettelon tai laatikon lajia tai koodia kummassakin.",
        explain_sv=(
            "En rubrik på en annan nivå, en numrerad lista i stället för punkter eller en annan "
            "sorts ruta ger texten en annan vikt på det ena språket. Skriv likadant på båda: ## "
            "och ##, 1. och 1., !!! warning och !!! warning. Rubriknivån styr också sidans "
            "innehållsförteckning: en underrubrik syns inte som en rubrik."
        ),
        explain_fi=(
            "Eri tason otsikko, numeroitu luettelo luetelmaviivojen sijaan tai toisenlainen "
            "laatikko "
            "antaa tekstille eri painon toisella kielellä. Kirjoita samalla tavalla kummallakin: "
            "## "
            "ja ##, 1. ja 1., !!! warning ja !!! warning. Otsikkotaso ohjaa myös sivun "
            "sisällysluetteloa: alaotsikko ei näy siinä otsikkona."
        ),
    ),
    Message(
        code="heading-id-differs",
        sv="Rubriken har olika ankare på språken: {value} på svenska, {twin} på finska.",
        fi="Otsikolla on eri ankkuri eri kielissä: {value} ruotsiksi, {twin} suomeksi.",
        repair_sv="Skriv samma ankare efter rubriken på båda språken, till exempel {{#consent}}.",
        repair_fi=(
            "Kirjoita otsikon perään sama ankkuri molemmilla kielillä, esimerkiksi {{#consent}}."
        ),
        explain_sv=(
            "Ankaret är rubrikens adress och är engelskt på båda språken. Språkväxlaren tar med "
            "läsaren till samma rubrik på den andra sidan, och det går bara om ankaret är "
            "detsamma. Skriv till exempel ## Samtycke {#consent} i filen under docs/sv och samma "
            "ankare i filen under docs/fi: consent-and-information.md."
        ),
        explain_fi=(
            "Ankkuri on otsikon osoite, ja se on englanniksi molemmilla kielillä. Kielenvaihto vie "
            "lukijan toisen sivun samaan otsikkoon, ja se onnistuu vain, jos ankkuri on sama. "
            "Kirjoita esimerkiksi ## Suostumus {#consent} kansion docs/fi tiedostoon ja sama "
            "ankkuri kansion docs/sv tiedostoon: consent-and-information.md."
        ),
    ),
    Message(
        code="bad-ledger-line",
        sv="Raden i listan över bekräftade par går inte att läsa: ”{value}”.",
        fi="Vahvistettujen parien luettelon riviä ei voi lukea: ”{value}”.",
        repair_sv="Ta bort raden och bekräfta paret på nytt med handbook accept.",
        repair_fi="Poista rivi ja vahvista pari uudelleen komennolla handbook accept.",
        explain_sv=(
            "Filen data/parity.lock har en rad för varje bekräftat par: adress, ett kort "
            "fingeravtryck av den svenska texten och ett av den finska. Raden har ändrats för hand "
            "eller gått sönder när två ändringar slogs ihop. Ta bort den och kör handbook accept."
        ),
        explain_fi=(
            "Tiedostossa data/parity.lock on yksi rivi jokaista vahvistettua paria kohden: osoite, "
            "lyhyt sormenjälki ruotsinkielisestä tekstistä ja toinen suomenkielisestä. Riviä on "
            "muutettu käsin, tai se on rikkoutunut, kun kaksi muutosta yhdistettiin. Poista se ja "
            "suorita handbook accept."
        ),
    ),
    Message(
        code="waiver-without-reason",
        sv="Undantaget från ”{value}” säger inte varför det behövs.",
        fi="Poikkeus säännöstä ”{value}” ei kerro, miksi sitä tarvitaan.",
        repair_sv="Skriv orsaken efter koden i kommentaren.",
        repair_fi="Kirjoita syy kommentissa koodin perään.",
        explain_sv=(
            "Med en kommentar kan man tala om att ett problem är avsiktligt: parity-ignore: koden "
            "och sedan orsaken. Utan orsak vet nästa redaktör inte om undantaget fortfarande "
            "behövs. Skriv den med några ord, till exempel # parity-ignore: same-text Namnet är "
            "likadant på båda språken."
        ),
        explain_fi=(
            "Kommentilla voi kertoa, että ongelma on tarkoituksellinen: parity-ignore: koodi ja "
            "sen "
            "jälkeen syy. Ilman syytä seuraava toimittaja ei tiedä, tarvitaanko poikkeusta enää. "
            "Kirjoita syy muutamalla sanalla, esimerkiksi # parity-ignore: same-text Nimi on sama "
            "molemmilla kielillä."
        ),
    ),
    Message(
        code="waiver-unused",
        severity="warning",
        sv="Undantaget från ”{value}” behövs inte: texten har inget sådant problem.",
        fi="Poikkeusta säännöstä ”{value}” ei tarvita: tekstissä ei ole sellaista ongelmaa.",
        repair_sv="Ta bort kommentaren, eller flytta den till den text som den gäller.",
        repair_fi="Poista kommentti tai siirrä se sen tekstin kohdalle, jota se koskee.",
        explain_sv=(
            "Ett undantag gäller texten på samma rad eller den som börjar på nästa rad. Problemet "
            "är rättat, eller så står kommentaren på fel ställe. Ta bort undantag som inte behövs: "
            "annars kan de dölja ett nytt fel senare. Skriv till exempel # parity-ignore: på raden "
            "ovanför texten."
        ),
        explain_fi=(
            "Poikkeus koskee samalla rivillä olevaa tekstiä tai tekstiä, joka alkaa seuraavalta "
            "riviltä. Ongelma on korjattu, tai kommentti on väärässä kohdassa. Poista tarpeettomat "
            "poikkeukset: muuten ne voivat myöhemmin peittää uuden virheen. Kirjoita esimerkiksi # "
            "parity-ignore: tekstin yläpuolelle."
        ),
    ),
    Message(
        code="waiver-unknown-code",
        sv="Undantaget gäller en kod som inte finns: ”{value}”.{did_you_mean}",
        fi="Poikkeus koskee koodia, jota ei ole: ”{value}”.{did_you_mean}",
        repair_sv="Skriv koden som den står inom hakparenteser i problemet: error[block-differs].",
        repair_fi="Kirjoita koodi niin kuin se on ongelman hakasulkeissa: error[block-differs].",
        explain_sv=(
            "Ett undantag nämner koden för det problem som är avsiktligt. Koden står inom "
            "hakparenteser när handbook check visar problemet. Kopiera den därifrån: # "
            "parity-ignore: block-differs och orsaken."
        ),
        explain_fi=(
            "Poikkeuksessa on sen ongelman koodi, joka on tarkoituksellinen. Koodi on "
            "hakasulkeissa, "
            "kun handbook check näyttää ongelman. Kopioi se siitä: # parity-ignore: block-differs "
            "ja syy."
        ),
    ),
    Message(
        code="empty-situation",
        sv="Situationen har inget i fältet {field}.",
        fi="Tilanteella ei ole mitään kentässä {field}.",
        repair_sv="Skriv minst en fråga under questions: och minst ett slut under outcomes:.",
        repair_fi=(
            "Kirjoita vähintään yksi kysymys kohtaan questions: ja vähintään yksi lopputulos "
            "kohtaan outcomes:."
        ),
        explain_sv=(
            "En situation leder från en fråga till ett råd. Utan frågor finns inget att svara"
            " på, utan slut får läsaren inget råd. Ta modell av en annan situation i "
            "data/situations.yaml."
        ),
        explain_fi=(
            "Tilanne johtaa kysymyksestä neuvoon. Ilman kysymyksiä ei ole mitään, mihin "
            "vastata, ja ilman lopputulosta lukija ei saa neuvoa. Ota mallia toisesta "
            "tilanteesta tiedostossa data/situations.yaml."
        ),
    ),
    Message(
        code="duplicate-part",
        sv="Två frågor eller slut i situationen har samma id: ”{value}”.",
        fi="Kahdella tilanteen kysymyksellä tai lopputuloksella on sama tunniste: ”{value}”.",
        repair_sv="Ge den ena ett eget id, till exempel id: {value}-later.",
        repair_fi="Anna toiselle oma tunniste, esimerkiksi id: {value}-later.",
        explain_sv=(
            "Frågor och slut delar samma id:n, eftersom svaren pekar på dem med to:. Två "
            "likadana id:n gör att svaret inte vet vart det leder. Skriv id:n på engelska med"
            " bindestreck."
        ),
        explain_fi=(
            "Kysymyksillä ja lopputuloksilla on yhteiset tunnisteet, koska vastaukset "
            "osoittavat niihin kentällä to:. Jos kaksi tunnistetta on samoja, vastaus ei "
            "tiedä, mihin se johtaa. Kirjoita tunnisteet englanniksi ja väliviivoin."
        ),
    ),
    Message(
        code="question-without-answers",
        sv="Frågan ”{value}” har färre än två svar.",
        fi="Kysymyksellä ”{value}” on alle kaksi vastausta.",
        repair_sv="Skriv minst två svar under answers: - text: och to:.",
        repair_fi="Kirjoita vähintään kaksi vastausta kohtaan answers: - text: ja to:.",
        explain_sv=(
            "En fråga med ett enda svar är ingen fråga. Skriv det andra svaret, eller skriv "
            "saken som hjälptext (help:) i frågan före."
        ),
        explain_fi=(
            "Kysymys, johon on vain yksi vastaus, ei ole kysymys. Kirjoita toinen vastaus, "
            "tai kirjoita asia edellisen kysymyksen ohjetekstiin (help:)."
        ),
    ),
    Message(
        code="unknown-answer",
        sv=(
            "Svaret leder till ”{value}”, som varken är en fråga eller ett slut i "
            "situationen.{did_you_mean}"
        ),
        fi=(
            "Vastaus johtaa kohtaan ”{value}”, joka ei ole tilanteen kysymys eikä "
            "lopputulos.{did_you_mean}"
        ),
        repair_sv="Skriv id för en fråga eller ett slut i samma situation: to: call-together.",
        repair_fi=(
            "Kirjoita saman tilanteen kysymyksen tai lopputuloksen tunniste: to: call-together."
        ),
        explain_sv=(
            "Varje svar leder vidare till en annan fråga eller till ett slut. Kontrollera "
            "stavningen av id i fältet to, till exempel to: call-together."
        ),
        explain_fi=(
            "Jokainen vastaus johtaa toiseen kysymykseen tai lopputulokseen. Tarkista "
            "tunnisteen kirjoitusasu kentässä to, esimerkiksi to: call-together."
        ),
    ),
    Message(
        code="outcome-leads-nowhere",
        sv="Slutet ”{value}” hänvisar inte till någonting.",
        fi="Lopputulos ”{value}” ei viittaa mihinkään.",
        repair_sv="Skriv minst en hänvisning under see:, till exempel - model:consultation.",
        repair_fi=(
            "Kirjoita vähintään yksi viittaus kohtaan see:, esimerkiksi - model:consultation."
        ),
        explain_sv=(
            "Den som har svarat på frågorna ska få veta vart hen går vidare: till en modell, "
            "en skyldighet, en samarbetspart eller ett verktyg. Skriv det viktigaste först."
        ),
        explain_fi=(
            "Kysymyksiin vastanneen pitää saada tietää, mihin hän jatkaa: toimintamalliin, "
            "velvoitteeseen, kumppaniin tai työvälineeseen. Kirjoita tärkein ensin."
        ),
    ),
    Message(
        code="unreachable-part",
        sv="Inget svar leder till ”{value}”.",
        fi="Mikään vastaus ei johda kohtaan ”{value}”.",
        repair_sv="Låt ett svar leda dit (to: {value}), eller ta bort det.",
        repair_fi="Ohjaa jokin vastaus siihen (to: {value}) tai poista se.",
        explain_sv=(
            "Frågorna börjar från den första i listan. En fråga eller ett slut som inget svar"
            " leder till syns för läsaren men hör inte till vägen. Låt ett svar peka dit, "
            "till exempel to: ask-a-colleague."
        ),
        explain_fi=(
            "Kysymykset alkavat luettelon ensimmäisestä. Kysymys tai lopputulos, johon mikään"
            " vastaus ei johda, näkyy lukijalle mutta ei kuulu polkuun. Ohjaa jokin vastaus "
            "siihen, esimerkiksi to: ask-a-colleague."
        ),
    ),
    Message(
        code="circle-of-questions",
        sv="Svaren leder tillbaka till frågan ”{value}”.",
        fi="Vastaukset johtavat takaisin kysymykseen ”{value}”.",
        repair_sv="Led svaret till en senare fråga eller till ett slut.",
        repair_fi="Ohjaa vastaus myöhempään kysymykseen tai lopputulokseen.",
        explain_sv=(
            "Den som svarar ska alltid komma fram till ett råd. Går svaren i cirkel gör "
            "läsaren aldrig det. Behövs ett nytt försök senare, skriv det som ett slut: "
            "avtala en ny tid."
        ),
        explain_fi=(
            "Vastaajan pitää aina päästä neuvoon. Jos vastaukset kiertävät kehää, lukija ei "
            "koskaan pääse. Jos myöhemmin tarvitaan uusi yritys, kirjoita se lopputulokseksi:"
            " sopikaa uusi aika."
        ),
    ),
    Message(
        code="unknown-area",
        sv="Området ”{value}” finns inte.{did_you_mean}",
        fi="Aluetta ”{value}” ei ole.{did_you_mean}",
        repair_sv="Skriv ett av dessa: {allowed}.",
        repair_fi="Kirjoita jokin näistä: {allowed}.",
        explain_sv=(
            "Fältet areas säger i vilka välfärdsområden något gäller. Områdena räknas upp "
            "under areas: i data/organisation.yaml. Gäller det överallt lämnas fältet bort."
        ),
        explain_fi=(
            "Kenttä areas kertoo, millä hyvinvointialueilla asia pätee. Alueet luetellaan "
            "kohdassa areas: tiedostossa data/organisation.yaml. Jos asia pätee kaikkialla, "
            "kenttä jätetään pois."
        ),
    ),
    Message(
        code="unmet-need",
        sv="Ingenting svarar på behovet ”{value}”.",
        fi="Mikään ei vastaa tarpeeseen ”{value}”.",
        repair_sv="Skriv minst en plats under met_by: - see: eller page:, och how:.",
        repair_fi="Kirjoita vähintään yksi paikka kohtaan met_by: - see: tai page:, ja how:.",
        explain_sv=(
            "Listan över behov visar vad handboken är till för. Varje behov ska ha en sida "
            "som svarar på det. Finns ingen sådan sida ännu: skriv den, eller ta bort "
            "behovet. Platsen skrivs till exempel see: model:consultation."
        ),
        explain_fi=(
            "Tarveluettelo näyttää, mitä varten käsikirja on. Jokaisella tarpeella pitää olla"
            " sivu, joka vastaa siihen. Jos sellaista sivua ei vielä ole, kirjoita se tai "
            "poista tarve. Paikka kirjoitetaan esimerkiksi see: model:consultation."
        ),
    ),
    Message(
        code="unknown-page",
        sv="Sidan ”{value}” finns inte.{did_you_mean}",
        fi="Sivua ”{value}” ei ole.{did_you_mean}",
        repair_sv="Skriv sidans adress utan språk och snedstreck i ändarna: page: guides/leading.",
        repair_fi=(
            "Kirjoita sivun osoite ilman kieltä ja ilman vinoviivoja alussa ja lopussa: page:"
            " guides/leading."
        ),
        explain_sv=(
            "Fältet page pekar på en handskriven sida (guides/leading) eller en översikt "
            "(who-with-whom). En sida som görs av data pekar man på med see: "
            "model:consultation."
        ),
        explain_fi=(
            "Kenttä page osoittaa käsin kirjoitettuun sivuun (guides/leading) tai koosteeseen"
            " (who-with-whom). Tiedoista tehtyyn sivuun viitataan kentällä see: "
            "model:consultation."
        ),
    ),
    Message(
        code="bad-page-path",
        sv="”{value}” är ingen sidadress.",
        fi="”{value}” ei ole sivun osoite.",
        repair_sv="Skriv adressen med små bokstäver, utan språk: page: guides/leading.",
        repair_fi="Kirjoita osoite pienillä kirjaimilla ja ilman kieltä: page: guides/leading.",
        explain_sv=(
            "En sidadress är densamma på båda språken: mapp och namn med små bokstäver a–z, "
            "siffror och bindestreck. Skriv inte sv/ eller fi/ och ingen filändelse, utan "
            "till exempel page: guides/leading."
        ),
        explain_fi=(
            "Sivun osoite on sama molemmilla kielillä: kansio ja nimi pienillä kirjaimilla "
            "a–z, numeroilla ja väliviivoilla. Älä kirjoita osaa sv/ tai fi/ äläkä "
            "tiedostopäätettä, vaan esimerkiksi page: guides/leading."
        ),
    ),
    Message(
        code="one-place",
        sv="Ett svar på ett behov ska ha antingen see eller page.",
        fi="Tarpeeseen vastaavassa kohdassa on oltava joko see tai page.",
        repair_sv="Skriv ett av dem: see: model:consultation eller page: guides/leading.",
        repair_fi="Kirjoita niistä yksi: see: model:consultation tai page: guides/leading.",
        explain_sv=(
            "Varje rad under met_by pekar på en plats. Sidor som görs av data skrivs med see,"
            " handskrivna sidor och översikter med page. Svarar flera sidor på behovet skrivs"
            " flera rader, till exempel see: role:client och page: guides/leading."
        ),
        explain_fi=(
            "Jokainen met_by-kohta osoittaa yhteen paikkaan. Tiedoista tehdyt sivut "
            "kirjoitetaan kentällä see, käsin kirjoitetut sivut ja koosteet kentällä page. "
            "Jos tarpeeseen vastaa useampi sivu, kirjoita useampi kohta, esimerkiksi see: "
            "role:client ja page: guides/leading."
        ),
    ),
)

_KNOWN = {each.code: each for each in _TABLE}

MESSAGES: Mapping[str, Message] = MappingProxyType(_KNOWN)
"""Every code the handbook knows, in the order in which things are read."""


def register(messages: Iterable[Message]) -> None:
    """Add the words of a room that keeps them beside its code. Saying it twice does no harm."""
    for message in messages:
        _KNOWN.setdefault(message.code, message)
