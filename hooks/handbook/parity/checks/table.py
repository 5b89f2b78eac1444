# Every code of the checks: its family, the numbers of the catalogue it covers, its words, and a
# pair that it reports beside one that it does not. The examples are tests and documentation.
# A code without examples needs more than one pair; its own tests show it.
"""The checks on pairs, as a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from handbook.messages import Message
from handbook.parity.unit import Form


@dataclass(frozen=True, slots=True)
class Example:
    """A pair of texts in the handbook's own domain."""

    sv: str
    fi: str
    form: Form = Form.PARAGRAPH


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One code: where it belongs, what it says, and what it does and does not report."""

    family: str
    covers: tuple[str, ...]
    message: Message
    hit: Example | None = None
    miss: Example | None = None

    @property
    def code(self) -> str:
        """The code that problems carry and waivers name."""
        return self.message.code


_CHECKS = (
    Check(
        family="numbers",
        covers=(
            "N01",
            "N02",
            "N11",
        ),
        message=Message(
            code="number-differs",
            sv="Talen är olika: svenska {sv}, finska {fi}.",
            fi="Luvut eroavat: ruotsiksi {sv}, suomeksi {fi}.",
            repair_sv="Kontrollera vilket tal som är rätt och skriv det på båda språken.",
            repair_fi="Tarkista, kumpi luku on oikea, ja kirjoita se molemmille kielille.",
            explain_sv=(
                "Ett tal på det ena språket saknas på det andra. Räkneord och siffror jämförs "
                'med varandra, så sv: "tredelad" och fi: "3-osainen" är samma sak.'
            ),
            explain_fi=(
                "Toisen kielen luku puuttuu toisesta. Lukusanoja ja numeroita verrataan "
                'keskenään, joten sv: "tredelad" ja fi: "3-osainen" ovat sama asia.'
            ),
        ),
        hit=Example("Området omfattar 13 kommuner.", "Alueeseen kuuluu 31 kuntaa."),
        miss=Example("Planen är tredelad.", "Suunnitelma on 3-osainen."),
    ),
    Check(
        family="numbers",
        covers=("N03",),
        message=Message(
            code="date-differs",
            sv="Datumen är olika: svenska {sv}, finska {fi}.",
            fi="Päivämäärät eroavat: ruotsiksi {sv}, suomeksi {fi}.",
            repair_sv="Kontrollera datumet och skriv samma dag på båda språken.",
            repair_fi="Tarkista päivämäärä ja kirjoita sama päivä molemmille kielille.",
            explain_sv=(
                "Ett datum på det ena språket finns inte på det andra. Skrivsättet spelar ingen "
                'roll: sv: "den 3 mars 2027" och fi: "3.3.2027" är samma dag.'
            ),
            explain_fi=(
                "Toisen kielen päivämäärää ei ole toisessa. Kirjoitustavalla ei ole väliä: sv: "
                '"den 3 mars 2027" ja fi: "3.3.2027" ovat sama päivä.'
            ),
        ),
        hit=Example("Lagen gäller från den 3 mars 2027.", "Laki on voimassa 13.3.2027 alkaen."),
        miss=Example(
            "Lagen gäller från den 3 mars 2027.",
            "Laki on voimassa 3. maaliskuuta 2027 alkaen.",
        ),
    ),
    Check(
        family="numbers",
        covers=("N04",),
        message=Message(
            code="clock-differs",
            sv="Klockslagen är olika: svenska {sv}, finska {fi}.",
            fi="Kellonajat eroavat: ruotsiksi {sv}, suomeksi {fi}.",
            repair_sv="Skriv samma klockslag på båda språken.",
            repair_fi="Kirjoita sama kellonaika molemmille kielille.",
            explain_sv=(
                'Ett klockslag saknas eller är ett annat på det andra språket. Skriv sv: "kl. '
                '8–15.45" och fi: "klo 8–15.45".'
            ),
            explain_fi=(
                'Kellonaika puuttuu tai on toinen toisella kielellä. Kirjoita sv: "kl. 8–15.45" '
                'ja fi: "klo 8–15.45".'
            ),
        ),
        hit=Example("Jouren svarar kl. 8–15.45.", "Päivystys vastaa klo 8–16.45."),
        miss=Example("Jouren svarar kl. 8–16.", "Päivystys vastaa kello 8.00–16.00."),
    ),
    Check(
        family="numbers",
        covers=("N05",),
        message=Message(
            code="unit-differs",
            sv="Tidsfristen eller enheten är olika: svenska {sv}, finska {fi}.",
            fi="Määräaika tai yksikkö eroaa: ruotsiksi {sv}, suomeksi {fi}.",
            repair_sv="Kontrollera enheten: dagar, vardagar, veckor eller månader.",
            repair_fi="Tarkista yksikkö: päivät, arkipäivät, viikot vai kuukaudet.",
            explain_sv=(
                "Samma tal har olika enhet på de två språken, och då blir fristen en annan. Ett "
                'par är sv: "7 vardagar" och fi: "7 arkipäivää".'
            ),
            explain_fi=(
                "Samalla luvulla on eri yksikkö eri kielillä, ja silloin määräaika muuttuu. "
                'Pari on sv: "7 vardagar" ja fi: "7 arkipäivää".'
            ),
        ),
        hit=Example("Börja bedömningen inom 7 vardagar.", "Aloita arviointi 7 päivän kuluessa."),
        miss=Example(
            "Börja bedömningen inom sju vardagar.",
            "Aloita arviointi 7 arkipäivän kuluessa.",
        ),
    ),
    Check(
        family="numbers",
        covers=("N06",),
        message=Message(
            code="statute-differs",
            sv="Författningsnumren är olika: svenska {sv}, finska {fi}.",
            fi="Säädösnumerot eroavat: ruotsiksi {sv}, suomeksi {fi}.",
            repair_sv="Slå upp författningen och skriv samma nummer på båda språken.",
            repair_fi="Tarkista säädös ja kirjoita sama numero molemmille kielille.",
            explain_sv=(
                "En författning nämns med nummer på det ena språket men inte på det andra. "
                'Numret är detsamma på båda: sv: "(1301/2014)" och fi: "(1301/2014)".'
            ),
            explain_fi=(
                "Säädös mainitaan numerolla toisella kielellä mutta puuttuu toisesta. Numero on "
                'molemmilla sama: sv: "(1301/2014)" ja fi: "(1301/2014)".'
            ),
        ),
        hit=Example("Läs socialvårdslagen (1301/2014).", "Lue sosiaalihuoltolaki (1310/2014)."),
        miss=Example("Läs socialvårdslagen (1301/2014).", "Lue sosiaalihuoltolaki (1301/2014)."),
    ),
    Check(
        family="numbers",
        covers=("N07",),
        message=Message(
            code="section-differs",
            sv="Hänvisningarna till lagrum är olika: svenska {sv}, finska {fi}.",
            fi="Lainkohdat eroavat: ruotsiksi {sv}, suomeksi {fi}.",
            repair_sv="Kontrollera paragrafen, momentet och punkten.",
            repair_fi="Tarkista pykälä, momentti ja kohta.",
            explain_sv=(
                "En paragraf, ett moment, en punkt eller ett kapitel står bara på det ena "
                'språket. Ett par är sv: "41 § 2 mom." och fi: "41 §:n 2 momentti".'
            ),
            explain_fi=(
                'Pykälä, momentti, kohta tai luku on vain toisella kielellä. Pari on sv: "41 § '
                '2 mom." ja fi: "41 §:n 2 momentti".'
            ),
        ),
        hit=Example("Det står i 41 § 2 mom.", "Siitä säädetään 42 §:n 2 momentissa."),
        miss=Example("Det står i 41 § 2 mom.", "Siitä säädetään 41 §:n 2 momentissa."),
    ),
    Check(
        family="numbers",
        covers=("L06",),
        message=Message(
            code="phone-differs",
            sv="Telefonnumren är olika: svenska {sv}, finska {fi}.",
            fi="Puhelinnumerot eroavat: ruotsiksi {sv}, suomeksi {fi}.",
            repair_sv="Skriv rätt nummer på båda språken.",
            repair_fi="Kirjoita oikea numero molemmille kielille.",
            explain_sv=(
                "Den som ringer fel nummer får ingen hjälp. Har språken var sin linje, skriv det "
                "i en kommentar: parity-ignore: phone-differs och orsaken."
            ),
            explain_fi=(
                "Se, joka soittaa väärään numeroon, jää ilman apua. Jos kielillä on omat "
                "linjansa, kirjoita se kommenttiin: parity-ignore: phone-differs ja syy."
            ),
        ),
        hit=Example("Ring 06 218 9000 i morgon.", "Soita huomenna numeroon 06 218 9001."),
        miss=Example("Ring 06 218 9000.", "Soita numeroon 06 2189000."),
    ),
    Check(
        family="numbers",
        covers=("L07",),
        message=Message(
            code="form-code-differs",
            sv="Beteckningarna är olika: svenska {sv}, finska {fi}.",
            fi="Tunnukset eroavat: ruotsiksi {sv}, suomeksi {fi}.",
            repair_sv="Skriv samma beteckning på båda språken, om den inte har bytts ut.",
            repair_fi="Kirjoita sama tunnus molemmille kielille.",
            explain_sv=(
                "Blanketter, koder och standarder har samma beteckning på båda språken. Till "
                'exempel sv: "blanketten F12" och fi: "lomake F12".'
            ),
            explain_fi=(
                "Lomakkeilla, koodeilla ja standardeilla on sama tunnus molemmilla kielillä. "
                'Esimerkiksi sv: "blanketten F12" ja fi: "lomake F12".'
            ),
        ),
        hit=Example("Fyll i blanketten F12.", "Täytä lomake F21."),
        miss=Example("Fyll i blanketten F12.", "Täytä lomake F12."),
    ),
    Check(
        family="numbers",
        covers=("N09",),
        message=Message(
            code="number-form",
            severity="warning",
            sv="Talet {found} är skrivet på engelskt sätt.",
            fi="Luku {found} on kirjoitettu englannin tapaan.",
            repair_sv="Skriv decimalkomma och mellanslag mellan tusental: 1 000,5.",
            repair_fi="Käytä desimaalipilkkua ja tuhansien välissä väliä: 1 000,5.",
            explain_sv=(
                "Svenska och finska har decimalkomma, och tusental skiljs åt med mellanslag. "
                'Skriv sv: "1 000,5" och fi: "1 000,5".'
            ),
            explain_fi=(
                "Ruotsissa ja suomessa on desimaalipilkku, ja tuhannet erotetaan välillä. "
                'Kirjoita sv: "1 000,5" ja fi: "1 000,5".'
            ),
        ),
        hit=Example("Det kostar 1,000.50 euro.", "Se maksaa 1 000,50 euroa."),
        miss=Example("Det kostar 1 000,50 euro.", "Se maksaa 1 000,50 euroa."),
    ),
    Check(
        family="meaning",
        covers=("N12",),
        message=Message(
            code="modality-differs",
            sv=(
                "Texterna säger olika om vad man ska, bör eller får göra: svenska ”{sv}”, finska "
                "”{fi}”."
            ),
            fi=(
                "Tekstit eroavat siinä, mitä pitää, tulisi tai saa tehdä: ruotsiksi ”{sv}”, "
                "suomeksi ”{fi}”."
            ),
            repair_sv=(
                "Avgör om det är en skyldighet, ett råd eller en möjlighet och skriv det på båda "
                "språken."
            ),
            repair_fi=(
                "Päätä, onko kyse velvollisuudesta, neuvosta vai mahdollisuudesta, ja kirjoita "
                "se molemmille kielille."
            ),
            explain_sv=(
                "Det ena språket ger en skyldighet och det andra en möjlighet eller ett råd. "
                'Par är sv: "ska, måste" och fi: "on tehtävä, pitää, täytyy"; sv: "bör" och fi: '
                '"tulisi, kannattaa"; sv: "får, kan" och fi: "saa, voi".'
            ),
            explain_fi=(
                'Toinen kieli velvoittaa, toinen antaa luvan tai neuvon. Pareja ovat sv: "ska, '
                'måste" ja fi: "on tehtävä, pitää, täytyy"; sv: "bör" ja fi: "tulisi, '
                'kannattaa"; sv: "får, kan" ja fi: "saa, voi".'
            ),
        ),
        hit=Example(
            "Socialarbetaren kan göra en bedömning.",
            "Sosiaalityöntekijän on tehtävä arviointi.",
        ),
        miss=Example(
            "Socialarbetaren ska göra en bedömning.",
            "Sosiaalityöntekijän on tehtävä arviointi.",
        ),
    ),
    Check(
        family="meaning",
        covers=("N13",),
        message=Message(
            code="negation-differs",
            sv=(
                "Den ena texten nekar något som den andra inte nekar: svenska ”{sv}”, finska "
                "”{fi}”."
            ),
            fi=(
                "Toinen teksti kieltää jotain, mitä toinen ei kiellä: ruotsiksi ”{sv}”, suomeksi "
                "”{fi}”."
            ),
            repair_sv=(
                "Läs båda texterna och skriv nekningen på båda språken eller på inget av dem."
            ),
            repair_fi="Lue molemmat tekstit ja kirjoita kielto molemmille kielille tai poista se.",
            explain_sv=(
                'Ett tappat nekande ord vänder på betydelsen. Par är sv: "får inte" och fi: "ei '
                'saa"; sv: "utan" och fi: "ilman".'
            ),
            explain_fi=(
                'Pudonnut kieltosana kääntää merkityksen. Pareja ovat sv: "får inte" ja fi: "ei '
                'saa"; sv: "utan" ja fi: "ilman".'
            ),
        ),
        hit=Example("Uppgiften får lämnas vidare.", "Tietoa ei saa antaa eteenpäin."),
        miss=Example("Uppgiften får inte lämnas vidare.", "Tietoa ei saa antaa eteenpäin."),
    ),
    Check(
        family="meaning",
        covers=("N12",),
        message=Message(
            code="qualifier-differs",
            severity="warning",
            sv=(
                "Ett villkor, en gräns eller en grad av säkerhet finns på bara det ena språket: "
                "svenska ”{sv}”, finska ”{fi}”."
            ),
            fi=(
                "Ehto, raja tai varmuuden aste on vain toisella kielellä: ruotsiksi ”{sv}”, "
                "suomeksi ”{fi}”."
            ),
            repair_sv="Skriv det på båda språken eller på inget av dem.",
            repair_fi="Kirjoita se molemmille kielille tai poista se.",
            explain_sv=(
                "Små ord som minst, senast, vid behov, genast och alltid ändrar vad man ska "
                'göra. Par är sv: "senast" och fi: "viimeistään"; sv: "vid behov" och fi: '
                '"tarvittaessa".'
            ),
            explain_fi=(
                "Pienet sanat, kuten vähintään, viimeistään, tarvittaessa, heti ja aina, "
                'muuttavat sitä, mitä pitää tehdä. Pareja ovat sv: "senast" ja fi: '
                '"viimeistään"; sv: "vid behov" ja fi: "tarvittaessa".'
            ),
        ),
        hit=Example("Ordna tolk vid behov.", "Järjestä tulkki."),
        miss=Example("Ordna tolk vid behov.", "Järjestä tarvittaessa tulkki."),
    ),
    Check(
        family="links",
        covers=("M15",),
        message=Message(
            code="reference-differs",
            sv="Texterna hänvisar till olika sidor: svenska {sv}, finska {fi}.",
            fi="Tekstit viittaavat eri sivuihin: ruotsiksi {sv}, suomeksi {fi}.",
            repair_sv="Hänvisa till samma sida på båda språken.",
            repair_fi="Viittaa samaan sivuun molemmilla kielillä.",
            explain_sv=(
                "En hänvisning som [[role:nurse]] finns bara på det ena språket. Ordningen får "
                "vara olika, men sidorna är desamma."
            ),
            explain_fi=(
                "Viittaus, esimerkiksi [[role:nurse]], on vain toisella kielellä. Järjestys saa "
                "vaihdella, mutta sivut ovat samat."
            ),
        ),
        hit=Example("Fråga [[role:nurse|skötaren]].", "Kysy [[role:teacher|opettajalta]]."),
        miss=Example("Fråga [[role:nurse|skötaren]].", "Kysy [[role:nurse|hoitajalta]]."),
    ),
    Check(
        family="links",
        covers=(
            "M15",
            "L03",
        ),
        message=Message(
            code="link-count-differs",
            sv="Antalet länkar är olika: svenska {sv}, finska {fi}.",
            fi="Linkkien määrä eroaa: ruotsiksi {sv}, suomeksi {fi}.",
            repair_sv="Lägg till länken som saknas, eller ta bort den som är överflödig.",
            repair_fi="Lisää puuttuva linkki tai poista ylimääräinen.",
            explain_sv=(
                "En länk finns bara på det ena språket. Finns målsidan bara på det andra "
                'språket, länka dit ändå och säg det: "(på finska)".'
            ),
            explain_fi=(
                "Linkki on vain toisella kielellä. Jos kohde on vain toisella kielellä, linkitä "
                'silti sinne ja kerro se: "(ruotsiksi)".'
            ),
        ),
        hit=Example("Läs [mer](https://www.kanta.fi/sv).", "Lue lisää."),
        miss=Example(
            "Läs [mer](https://www.kanta.fi/sv).",
            "Lue [lisää](https://www.kanta.fi/fi).",
        ),
    ),
    Check(
        family="links",
        covers=("M15",),
        message=Message(
            code="link-target-differs",
            sv="Länkarna leder till olika ställen: svenska {sv}, finska {fi}.",
            fi="Linkit johtavat eri paikkoihin: ruotsiksi {sv}, suomeksi {fi}.",
            repair_sv="Länka till samma sida på båda språken.",
            repair_fi="Linkitä samaan sivuun molemmilla kielillä.",
            explain_sv=(
                "Länkar inom handboken har samma adress på båda språken, till exempel "
                "consultation.md. Länkar till Finlex har samma årtal och nummer."
            ),
            explain_fi=(
                "Käsikirjan sisäisillä linkeillä on sama osoite molemmilla kielillä, esimerkiksi "
                "consultation.md. Finlexin linkeissä on sama vuosi ja numero."
            ),
        ),
        hit=Example("Läs om [rådet](consultation.md).", "Lue [neuvosta](leading.md)."),
        miss=Example(
            "Läs om [rådet](consultation.md#ask).",
            "Lue [neuvosta](consultation.md#ask).",
        ),
    ),
    Check(
        family="links",
        covers=(
            "L01",
            "L02",
        ),
        message=Message(
            code="link-language",
            severity="warning",
            sv="Den {language}a texten länkar till det andra språkets sida: {found}.",
            fi="Tarkista linkki: {language} teksti linkittää toisen kielen sivulle {found}.",
            repair_sv=(
                "Byt till sidan på rätt språk, till exempel finlex.fi/sv/ eller finlex.fi/fi/."
            ),
            repair_fi="Vaihda oikean kielen sivuun, esimerkiksi finlex.fi/sv/ tai finlex.fi/fi/.",
            explain_sv=(
                "Webbplatsen har sidor på båda språken, men länken leder till fel språk. Skriv "
                'sv: "https://finlex.fi/sv/" och fi: "https://finlex.fi/fi/".'
            ),
            explain_fi=(
                "Sivustolla on sivut molemmilla kielillä, mutta linkki vie väärälle kielelle. "
                'Kirjoita sv: "https://finlex.fi/sv/" ja fi: "https://finlex.fi/fi/".'
            ),
        ),
        hit=Example(
            "Läs [lagen](https://finlex.fi/fi/lainsaadanto/2014/1301).",
            "Lue [laki](https://finlex.fi/fi/lainsaadanto/2014/1301).",
        ),
        miss=Example(
            "Läs [lagen](https://finlex.fi/sv/lagstiftning/2014/1301).",
            "Lue [laki](https://finlex.fi/fi/lainsaadanto/2014/1301).",
        ),
    ),
    Check(
        family="links",
        covers=("M14",),
        message=Message(
            code="footnote-differs",
            sv="Fotnoterna är olika: svenska {sv}, finska {fi}.",
            fi="Alaviitteet eroavat: ruotsiksi {sv}, suomeksi {fi}.",
            repair_sv="Sätt ut samma fotnoter på båda språken.",
            repair_fi="Merkitse samat alaviitteet molemmille kielille.",
            explain_sv=(
                "En not som [^source] finns bara på det ena språket. Läsaren ser då inte källan: "
                "sätt ut noten på båda språken."
            ),
            explain_fi=(
                "Alaviite, esimerkiksi [^source], on vain toisella kielellä. Lukija ei silloin "
                "näe lähdettä: merkitse viite molemmille kielille, ks. footnote-differs."
            ),
        ),
        hit=Example("Det behövs en källa.[^source]", "Tarvitaan lähde."),
        miss=Example("Det behövs en källa.[^source]", "Tarvitaan lähde.[^source]"),
    ),
    Check(
        family="links",
        covers=("L05",),
        message=Message(
            code="email-differs",
            sv="E-postadresserna är olika: svenska {sv}, finska {fi}.",
            fi="Sähköpostiosoitteet eroavat: ruotsiksi {sv}, suomeksi {fi}.",
            repair_sv="Skriv rätt adress på båda språken.",
            repair_fi="Kirjoita oikea osoite molemmille kielille.",
            explain_sv=(
                "En adress finns bara på det ena språket. Har språken var sin adress, skriv det "
                "i en kommentar: parity-ignore: email-differs och orsaken."
            ),
            explain_fi=(
                "Osoite on vain toisella kielellä. Jos kielillä on omat osoitteensa, kirjoita se "
                "kommenttiin: parity-ignore: email-differs ja syy."
            ),
        ),
        hit=Example("Skriv till info@example.org.", "Kirjoita osoitteeseen tieto@example.org."),
        miss=Example("Skriv till info@example.org.", "Kirjoita osoitteeseen info@example.org."),
    ),
    Check(
        family="links",
        covers=("M12",),
        message=Message(
            code="image-differs",
            sv="Bilderna är olika: svenska {sv}, finska {fi}.",
            fi="Kuvat eroavat: ruotsiksi {sv}, suomeksi {fi}.",
            repair_sv="Visa samma bild på båda språken.",
            repair_fi="Näytä sama kuva molemmilla kielillä.",
            explain_sv=(
                "En bild finns bara på det ena språket. Lägg till den på det andra: "
                "![Nätverkskarta](map-sv.svg) och en egen fil för finskan."
            ),
            explain_fi=(
                "Kuva on vain toisella kielellä. Lisää se toiselle: "
                "![Verkostokartta](map-fi.svg) ja oma tiedosto ruotsille."
            ),
        ),
        hit=Example("Se ![karta](map.svg) här.", "Katso tästä."),
        miss=Example("Se ![karta](map-sv.svg) här.", "Katso ![kartta](map-fi.svg) tästä."),
    ),
    Check(
        family="links",
        covers=("M13",),
        message=Message(
            code="image-text-missing",
            sv="En bild saknar text för den som inte ser den: {found}.",
            fi="Kuvasta puuttuu teksti sille, joka ei näe kuvaa: {found}.",
            repair_sv="Skriv inom hakparenteserna vad bilden visar.",
            repair_fi="Kirjoita hakasulkeisiin, mitä kuva esittää.",
            explain_sv=(
                "Skärmläsaren läser bildens text. Skriv den på båda språken: ![Vägen från "
                "kontakt till plan](path.svg)."
            ),
            explain_fi=(
                "Ruudunlukija lukee kuvan tekstin. Kirjoita se molemmilla kielillä, ks. "
                "image-text-missing: ![Polku yhteydenotosta suunnitelmaan](path.svg)."
            ),
        ),
        hit=Example("Se ![](map.svg) här.", "Katso ![](map.svg) tästä."),
        miss=Example("Se ![karta](map.svg) här.", "Katso ![kartta](map.svg) tästä."),
    ),
    Check(
        family="links",
        covers=("G13",),
        message=Message(
            code="placeholder-differs",
            sv="Platshållarna är olika: svenska {sv}, finska {fi}.",
            fi="Paikanpitäjät eroavat: ruotsiksi {sv}, suomeksi {fi}.",
            repair_sv="Skriv samma namn inom klamrar på båda språken, utan att översätta det.",
            repair_fi="Kirjoita sama nimi aaltosulkeisiin molemmille kielille, kääntämättä sitä.",
            explain_sv=(
                "Ord inom klamrar byts ut när sidan byggs, så namnet ska vara exakt detsamma. "
                "Till exempel page.steps-of: på båda språken {model}."
            ),
            explain_fi=(
                "Aaltosulkeissa olevat sanat korvataan, kun sivu tehdään, joten nimen pitää olla "
                "täsmälleen sama. Esimerkiksi page.steps-of: molemmilla kielillä {model}."
            ),
        ),
        hit=Example("Steg i {model}", "Vaiheet: {malli}", Form.LABEL),
        miss=Example("Steg i {model}", "Vaiheet: {model}", Form.LABEL),
    ),
    Check(
        family="links",
        covers=("M17",),
        message=Message(
            code="markup-differs",
            severity="warning",
            sv="Märkningen är olika: svenska {sv}, finska {fi}.",
            fi="Merkinnät eroavat: ruotsiksi {sv}, suomeksi {fi}.",
            repair_sv="Använd samma märkning på båda språken.",
            repair_fi="Käytä samoja merkintöjä molemmilla kielillä.",
            explain_sv=(
                "En HTML-märkning som mark: eller br: finns bara på det ena språket. Sätt den på "
                "båda eller ta bort den."
            ),
            explain_fi=(
                "HTML-merkintä, esimerkiksi mark: tai br:, on vain toisella kielellä. Lisää se "
                "molempiin tai poista se."
            ),
        ),
        hit=Example("En <mark>viktig</mark> sak.", "Tärkeä asia."),
        miss=Example("En <mark>viktig</mark> sak.", "<mark>Tärkeä</mark> asia."),
    ),
    Check(
        family="links",
        covers=(
            "M09",
            "M16",
        ),
        message=Message(
            code="code-differs",
            severity="warning",
            sv="Koden i texten är olika: svenska {sv}, finska {fi}.",
            fi="Tekstissä oleva koodi eroaa: ruotsiksi {sv}, suomeksi {fi}.",
            repair_sv="Skriv samma kod på båda språken.",
            repair_fi="Kirjoita sama koodi molemmille kielille.",
            explain_sv=(
                "Kommandon och filnamn är desamma på båda språken. Till exempel data/roles.yaml "
                "och handbook check."
            ),
            explain_fi=(
                "Komennot ja tiedostonimet ovat samat molemmilla kielillä. Esimerkiksi "
                "data/roles.yaml ja handbook check."
            ),
        ),
        hit=Example("Öppna `data/roles.yaml`.", "Avaa `data/roolit.yaml`."),
        miss=Example("Öppna `data/roles.yaml`.", "Avaa `data/roles.yaml`."),
    ),
    Check(
        family="characters",
        covers=(
            "T14",
            "T15",
            "T16",
        ),
        message=Message(
            code="broken-characters",
            sv="Den {language}a texten innehåller ett trasigt eller osynligt tecken: {found}.",
            fi=(
                "Tarkista merkit: {language} teksti sisältää rikkinäisen tai näkymättömän merkin "
                "{found}."
            ),
            repair_sv="Skriv om ordet för hand.",
            repair_fi="Kirjoita sana uudelleen käsin.",
            explain_sv=(
                "Inklistrad text kan ha osynliga tecken eller bokstäver som har gått sönder. "
                "Skriv om ordet, till exempel hälsovårdare."
            ),
            explain_fi=(
                "Liitetyssä tekstissä voi olla näkymättömiä merkkejä tai rikkoutuneita "
                "kirjaimia. Kirjoita sana uudelleen, esimerkiksi lähihoitaja."
            ),
        ),
        hit=Example("Fråga hÃ¤lsovårdaren.", "Kysy terveydenhoitajalta."),
        miss=Example("Fråga hälsovårdaren.", "Kysy terveydenhoitajalta."),
    ),
    Check(
        family="characters",
        covers=(
            "T05",
            "T06",
            "T07",
            "T12",
            "T13",
        ),
        message=Message(
            code="wrong-spacing",
            severity="warning",
            sv="Ett mellanslag är för mycket eller saknas i den {language}a texten: ”{found}”.",
            fi="Väli puuttuu tai on liikaa, {language} teksti: ”{found}”.",
            repair_sv="Rätta mellanslaget.",
            repair_fi="Korjaa väli.",
            explain_sv=(
                "Före punkt och komma står inget mellanslag, efter dem ett, och före procent "
                'och paragraf ett. Skriv sv: "8 % enligt 41 §".'
            ),
            explain_fi=(
                "Pisteen ja pilkun edessä ei ole väliä, niiden jälkeen on yksi, ja prosentin ja "
                'pykälän edessä on yksi. Kirjoita fi: "8 % lain 41 §:n mukaan".'
            ),
        ),
        hit=Example("Det gäller 41§ i lagen.", "Kyse on lain 41 §:stä."),
        miss=Example("Det gäller 41 § i lagen.", "Kyse on lain 41 §:stä."),
    ),
    Check(
        family="characters",
        covers=(
            "T04",
            "T09",
            "T10",
            "T11",
            "N10",
        ),
        message=Message(
            code="wrong-typography",
            severity="warning",
            sv="Fel citattecken, streck eller punkter i den {language}a texten: ”{found}”.",
            fi="Lainausmerkki, viiva tai pisteet väärin, {language} teksti: ”{found}”.",
            repair_sv=(
                "Skriv ”så”, tankstreck mellan mellanslag, 3–5 utan mellanslag och … för tre "
                "punkter."
            ),
            repair_fi=(
                "Kirjoita ”näin”, välien väliin ajatusviiva, lukualue 3–5 ilman välejä ja kolmen "
                "pisteen tilalle merkki …."
            ),
            explain_sv=(
                "Båda språken har samma tecken: ”citat”, tankstreck med mellanslag, intervall "
                'utan. Skriv till exempel sv: "13–17 år".'
            ),
            explain_fi=(
                "Molemmilla kielillä on samat merkit: ”lainaus”, ajatusviiva välien kanssa, "
                'lukualue ilman välejä. Kirjoita esimerkiksi fi: "13–17-vuotiaat".'
            ),
        ),
        hit=Example("För 13-17 år gamla elever.", "13–17-vuotiaille oppilaille."),
        miss=Example("För 13–17 år gamla elever.", "13–17-vuotiaille oppilaille."),
    ),
    Check(
        family="characters",
        covers=(
            "T01",
            "T02",
        ),
        message=Message(
            code="end-mark-differs",
            severity="warning",
            sv="Texterna slutar med olika tecken: svenska {sv}, finska {fi}.",
            fi="Tekstit päättyvät eri merkkiin: ruotsiksi {sv}, suomeksi {fi}.",
            repair_sv="Avsluta båda texterna på samma sätt.",
            repair_fi="Päätä molemmat tekstit samalla tavalla.",
            explain_sv=(
                "En punkt, ett kolon eller ett frågetecken finns bara på det ena språket. En "
                'mening slutar med punkt på båda: sv: "Fråga klienten." och fi: "Kysy '
                'asiakkaalta.".'
            ),
            explain_fi=(
                "Piste, kaksoispiste tai kysymysmerkki on vain toisella kielellä. Virke päättyy "
                'pisteeseen molemmilla: sv: "Fråga klienten." ja fi: "Kysy asiakkaalta.".'
            ),
        ),
        hit=Example("Vad är viktigt för dig?", "Mikä on sinulle tärkeää."),
        miss=Example("Vad är viktigt för dig?", "Mikä on sinulle tärkeää?"),
    ),
    Check(
        family="characters",
        covers=("T08",),
        message=Message(
            code="brackets-differ",
            severity="warning",
            sv="En parentes öppnas eller stängs inte i den {language}a texten: ”{found}”.",
            fi="Sulje jää auki tai puuttuu, {language} teksti: ”{found}”.",
            repair_sv="Lägg till parentesen som saknas.",
            repair_fi="Lisää puuttuva sulje.",
            explain_sv=(
                "Det finns olika många öppnande och stängande parenteser. Skriv båda, till "
                "exempel (1301/2014), se brackets-differ."
            ),
            explain_fi=(
                "Avaavia ja sulkevia sulkeita on eri määrä. Kirjoita molemmat, esimerkiksi "
                "(1301/2014), ks. brackets-differ."
            ),
        ),
        hit=Example("Läs lagen (1301/2014.", "Lue laki (1301/2014)."),
        miss=Example("Läs lagen (1301/2014).", "Lue laki (1301/2014)."),
    ),
    Check(
        family="characters",
        covers=("T17",),
        message=Message(
            code="capital-differs",
            severity="warning",
            sv="Den {language}a texten börjar med liten bokstav, den andra med stor: ”{found}”.",
            fi="Iso alkukirjain puuttuu, {language} teksti: ”{found}”.",
            repair_sv="Börja båda texterna med stor bokstav.",
            repair_fi="Aloita molemmat tekstit isolla kirjaimella.",
            explain_sv=(
                "En mening börjar med stor bokstav på båda språken. Kontrollera att början inte "
                'har fallit bort, till exempel "Fråga hälsovårdaren".'
            ),
            explain_fi=(
                "Virke alkaa isolla kirjaimella molemmilla kielillä. Tarkista, ettei alku ole "
                'pudonnut pois, esimerkiksi "Kysy lähihoitajalta".'
            ),
        ),
        hit=Example("fråga alltid klienten först.", "Kysy aina ensin asiakkaalta."),
        miss=Example("Fråga alltid klienten först.", "Kysy aina ensin asiakkaalta."),
    ),
    Check(
        family="characters",
        covers=("T20",),
        message=Message(
            code="calendar-capital",
            severity="warning",
            sv="Ordet {found} skrivs med liten bokstav.",
            fi="Sana {found} kirjoitetaan pienellä.",
            repair_sv="Skriv dagar, månader och språk med liten bokstav.",
            repair_fi="Kirjoita päivät, kuukaudet ja kielet pienellä.",
            explain_sv=(
                "Veckodagar, månader och språk har liten bokstav på svenska och finska. Skriv "
                'sv: "på måndag" och fi: "maanantaina".'
            ),
            explain_fi=(
                "Viikonpäivät, kuukaudet ja kielet kirjoitetaan pienellä ruotsissa ja suomessa. "
                'Kirjoita sv: "på måndag" ja fi: "maanantaina".'
            ),
        ),
        hit=Example("Mötet hålls på Måndag kl. 9.", "Kokous pidetään maanantaina klo 9."),
        miss=Example("Mötet hålls på måndag kl. 9.", "Kokous pidetään maanantaina klo 9."),
    ),
    Check(
        family="characters",
        covers=("T21",),
        message=Message(
            code="formula-start",
            severity="warning",
            sv="Texten börjar med ett tecken som ett kalkylprogram tar för en formel: {found}.",
            fi="Teksti alkaa merkillä, jota taulukkolaskenta pitää kaavana: {found}.",
            repair_sv="Börja texten med ett ord.",
            repair_fi="Aloita teksti sanalla.",
            explain_sv=(
                "Den som öppnar materialet i ett kalkylprogram kan få en formel i stället för "
                "texten. Börja med ett ord, till exempel summa: 3."
            ),
            explain_fi=(
                "Se, joka avaa aineiston taulukkolaskennassa, voi saada kaavan tekstin sijasta. "
                "Aloita sanalla, esimerkiksi summa: 3."
            ),
        ),
        hit=Example("=3 möten per år", "3 kokousta vuodessa", Form.LINE),
        miss=Example("3 möten per år", "3 kokousta vuodessa", Form.LINE),
    ),
    Check(
        family="language",
        covers=(
            "G02",
            "R07",
        ),
        message=Message(
            code="wrong-language",
            sv="Den {language}a texten är på fel språk: ”{found}”.",
            fi="Kieli on väärä, {language} teksti: ”{found}”.",
            repair_sv="Översätt texten.",
            repair_fi="Käännä teksti.",
            explain_sv=(
                'Fältet för det ena språket innehåller text på ett annat. Skriv sv: "Klienten '
                'deltar." och fi: "Asiakas osallistuu.".'
            ),
            explain_fi=(
                'Toisen kielen kentässä on toisen kielen teksti. Kirjoita sv: "Klienten '
                'deltar." ja fi: "Asiakas osallistuu.".'
            ),
        ),
        hit=Example(
            "Asiakas ohjataan palvelun piiriin ilman viivytystä.",
            "Asiakas ohjataan oikeaan palveluun.",
        ),
        miss=Example(
            "Klienten får hjälp att hitta rätt tjänst.",
            "Asiakas ohjataan oikeaan palveluun.",
        ),
    ),
    Check(
        family="language",
        covers=("G03",),
        message=Message(
            code="swapped-languages",
            sv="De två språken har bytt plats: svenska ”{sv}”, finska ”{fi}”.",
            fi="Kielet ovat vaihtaneet paikkaa: ruotsiksi ”{sv}”, suomeksi ”{fi}”.",
            repair_sv="Byt plats på texterna.",
            repair_fi="Vaihda tekstien paikat.",
            explain_sv=(
                "Den finska texten står i fältet för svenska och tvärtom. Kontrollera fälten sv: "
                "och fi: på raden."
            ),
            explain_fi=(
                "Suomenkielinen teksti on ruotsin kentässä ja päinvastoin. Tarkista rivin kentät "
                "sv: ja fi:."
            ),
        ),
        hit=Example(
            "Asiakas kertoo, mikä on hänelle tärkeää.",
            "Klienten berättar vad som är viktigt.",
        ),
        miss=Example(
            "Klienten berättar vad som är viktigt.",
            "Asiakas kertoo, mikä on hänelle tärkeää.",
        ),
    ),
    Check(
        family="language",
        covers=("G01",),
        message=Message(
            code="same-in-both",
            sv="Texten är densamma på båda språken: ”{found}”.",
            fi="Teksti on sama molemmilla kielillä: ”{found}”.",
            repair_sv="Översätt texten.",
            repair_fi="Käännä teksti.",
            explain_sv=(
                "Texten är kopierad från det andra språket. Är den ett namn som inte översätts, "
                "skriv det i en kommentar: parity-ignore: same-in-both och orsaken."
            ),
            explain_fi=(
                "Teksti on kopioitu toisesta kielestä. Jos se on nimi, jota ei käännetä, "
                "kirjoita se kommenttiin: parity-ignore: same-in-both ja syy."
            ),
        ),
        hit=Example(
            "Klienten berättar vad som är viktigt.",
            "Klienten berättar vad som är viktigt.",
        ),
        miss=Example("Soite", "Soite"),
    ),
    Check(
        family="language",
        covers=("G04",),
        message=Message(
            code="foreign-sentence",
            sv="En mening i den {language}a texten är på det andra språket: ”{found}”.",
            fi="Yksi virke on toisella kielellä, {language} teksti: ”{found}”.",
            repair_sv="Översätt meningen eller ta bort den.",
            repair_fi="Käännä virke tai poista se.",
            explain_sv=(
                "En mening har blivit kvar på det andra språket. Läsaren förstår den inte, så "
                "skriv den på fältets eget språk: sv: eller fi:."
            ),
            explain_fi=(
                "Yksi virke on jäänyt toiselle kielelle. Lukija ei ymmärrä sitä, joten kirjoita "
                "se kentän omalla kielellä: sv: tai fi:."
            ),
        ),
        hit=Example(
            "Klienten deltar i mötet. Asiakas kertoo ensin omista toiveistaan.",
            "Asiakas osallistuu tapaamiseen. Hän kertoo ensin omista toiveistaan.",
        ),
        miss=Example(
            "Klienten deltar i mötet. Hen berättar först om sina önskemål.",
            "Asiakas osallistuu tapaamiseen. Hän kertoo ensin omista toiveistaan.",
        ),
    ),
    Check(
        family="language",
        covers=("G05",),
        message=Message(
            code="doubled-word",
            severity="warning",
            sv="Ett ord står två gånger i rad i den {language}a texten: ”{found}”.",
            fi="Sana on kahdesti peräkkäin, {language} teksti: ”{found}”.",
            repair_sv="Ta bort det ena ordet.",
            repair_fi="Poista toinen sanoista.",
            explain_sv=(
                'Samma ord har blivit kvar efter en ändring. Stryk det ena, till exempel "en '
                'en" eller "to-to".'
            ),
            explain_fi=(
                'Sama sana on jäänyt muutoksen jäljiltä. Poista toinen, esimerkiksi "on on" tai '
                '"ja-ja".'
            ),
        ),
        hit=Example(
            "Planen görs görs tillsammans med klienten.",
            "Suunnitelma tehdään asiakkaan kanssa.",
        ),
        miss=Example(
            "Planen görs tillsammans med klienten.",
            "Suunnitelma tehdään asiakkaan kanssa.",
        ),
    ),
    Check(
        family="language",
        covers=("G06",),
        message=Message(
            code="doubled-sentence",
            severity="warning",
            sv="En mening står två gånger i den {language}a texten: ”{found}”.",
            fi="Virke on kahdesti, {language} teksti: ”{found}”.",
            repair_sv="Ta bort den ena meningen.",
            repair_fi="Poista toinen virkkeistä.",
            explain_sv=(
                "Samma mening upprepas på det ena språket men inte på det andra. Det är oftast "
                "en rest av klippa och klistra: ta bort den ena."
            ),
            explain_fi=(
                "Sama virke toistuu vain toisella kielellä. Se on yleensä leikkaamisen ja "
                "liittämisen jälki: poista toinen."
            ),
        ),
        hit=Example(
            "Klienten deltar alltid i mötet. Klienten deltar alltid i mötet.",
            "Asiakas osallistuu aina tapaamiseen.",
        ),
        miss=Example(
            "Klienten deltar alltid i mötet. Planen görs där.",
            "Asiakas osallistuu aina tapaamiseen. Suunnitelma tehdään siellä.",
        ),
    ),
    Check(
        family="terms",
        covers=(
            "K01",
            "K03",
            "K04",
            "K09",
        ),
        message=Message(
            code="term-pair-broken",
            severity="warning",
            sv="Begreppen motsvarar inte varandra: svenska ”{sv}”, finska ”{fi}”.",
            fi="Käsitteet eivät vastaa toisiaan: ruotsiksi ”{sv}”, suomeksi ”{fi}”.",
            repair_sv="Använd ordlistans ordpar.",
            repair_fi="Käytä sanaston sanaparia.",
            explain_sv=(
                "Ett begrepp ur ordlistan finns på det ena språket men inte dess motsvarighet "
                'på det andra. Par som sv: "servicebehov" och fi: "palvelutarve" känns igen i '
                "alla böjningsformer."
            ),
            explain_fi=(
                "Sanaston käsite on toisella kielellä, mutta vastinetta ei ole toisella. Parit, "
                'kuten sv: "servicebehov" ja fi: "palvelutarve", tunnistetaan kaikissa '
                "taivutusmuodoissa."
            ),
        ),
        hit=Example("Skriv klientplanen tillsammans.", "Antakaa luovutuslupa yhdessä."),
        miss=Example("Skriv klientplanen tillsammans.", "Kirjoittakaa asiakassuunnitelma yhdessä."),
    ),
    Check(
        family="terms",
        covers=("K02",),
        message=Message(
            code="avoided-term",
            severity="warning",
            sv="Ordlistan ber att ordet ”{found}” undviks.",
            fi="Sanasto pyytää välttämään sanaa ”{found}”.",
            repair_sv="Skriv {suggestion} i stället.",
            repair_fi="Kirjoita sen sijaan {suggestion}.",
            explain_sv=(
                "Ordet står i ordlistan under avoid: och har ett bättre alternativ. Ett ord för "
                "varje begrepp gör texten lättare att förstå."
            ),
            explain_fi=(
                "Sana on sanastossa kohdassa avoid: ja sille on parempi vaihtoehto. Yksi sana "
                "kullekin käsitteelle tekee tekstistä helpomman."
            ),
        ),
        hit=Example("Brukaren deltar i mötet.", "Asiakas osallistuu tapaamiseen."),
        miss=Example("Klienten deltar i mötet.", "Asiakas osallistuu tapaamiseen."),
    ),
    Check(
        family="terms",
        covers=(
            "L08",
            "N08",
        ),
        message=Message(
            code="name-pair-broken",
            sv="Namnen motsvarar inte varandra: svenska ”{sv}”, finska ”{fi}”.",
            fi="Nimet eivät vastaa toisiaan: ruotsiksi ”{sv}”, suomeksi ”{fi}”.",
            repair_sv="Skriv det officiella namnet på samma kommun, myndighet eller lag.",
            repair_fi="Kirjoita saman kunnan, viranomaisen tai lain virallinen nimi.",
            explain_sv=(
                "Kommuner, myndigheter och lagar har officiella namn på båda språken. Par är "
                'sv: "Vasa" och fi: "Vaasa"; sv: "socialvårdslagen" och fi: '
                '"sosiaalihuoltolaki".'
            ),
            explain_fi=(
                "Kunnilla, viranomaisilla ja laeilla on viralliset nimet molemmilla kielillä. "
                'Pareja ovat sv: "Vasa" ja fi: "Vaasa"; sv: "socialvårdslagen" ja fi: '
                '"sosiaalihuoltolaki".'
            ),
        ),
        hit=Example("Mötet hålls i Vasa på hösten.", "Kokous pidetään syksyllä Kokkolassa."),
        miss=Example(
            "Mötet hålls i Helsingfors på hösten.",
            "Kokous pidetään syksyllä Helsingissä.",
        ),
    ),
    Check(
        family="terms",
        covers=(
            "L09",
            "L12",
        ),
        message=Message(
            code="acronym-pair-broken",
            sv="Förkortningarna motsvarar inte varandra: svenska {sv}, finska {fi}.",
            fi="Lyhenteet eivät vastaa toisiaan: ruotsiksi {sv}, suomeksi {fi}.",
            repair_sv="Använd språkets egen förkortning.",
            repair_fi="Käytä kielen omaa lyhennettä.",
            explain_sv=(
                'Samma myndighet har ofta olika förkortning på de två språken. Par är sv: "FPA" '
                'och fi: "Kela"; sv: "SHM" och fi: "STM".'
            ),
            explain_fi=(
                "Samalla viranomaisella on usein eri lyhenne eri kielillä. Pareja ovat sv: "
                '"FPA" ja fi: "Kela"; sv: "SHM" ja fi: "STM".'
            ),
        ),
        hit=Example("FPA betalar stödet.", "FPA maksaa tuen."),
        miss=Example("FPA:s stöd betalas genast.", "Kelan tuki maksetaan heti."),
    ),
    Check(
        family="terms",
        covers=("K10",),
        message=Message(
            code="translated-differently",
            severity="warning",
            sv="Samma text har en annan motsvarighet på det andra språket i {first}: ”{found}”.",
            fi="Samalla tekstillä on toinen vastine kohdassa {first}: ”{found}”.",
            repair_sv="Skriv likadant på båda ställena, om det inte finns en orsak.",
            repair_fi="Kirjoita molemmissa paikoissa samoin, ellei eroon ole syytä.",
            explain_sv=(
                "En hel text står på två ställen, lika på det ena språket men olika på det "
                "andra. Läsaren undrar då om skillnaden betyder något, så välj en form för "
                "fälten sv: och fi:."
            ),
            explain_fi=(
                "Sama teksti on kahdessa paikassa, toisella kielellä samana ja toisella "
                "erilaisena. Lukija miettii, onko erolla merkitystä, joten valitse yksi muoto "
                "kentille sv: ja fi:."
            ),
        ),
    ),
    Check(
        family="length",
        covers=(
            "Z01",
            "Z03",
        ),
        message=Message(
            code="length-differs",
            severity="warning",
            sv=(
                "Den ena texten är mycket kortare än den andra: svenska {sv} tecken, finska {fi} "
                "tecken."
            ),
            fi=(
                "Toinen teksti on paljon lyhyempi kuin toinen: ruotsiksi {sv} merkkiä, suomeksi "
                "{fi} merkkiä."
            ),
            repair_sv="Kontrollera om något fattas.",
            repair_fi="Tarkista, puuttuuko jotain.",
            explain_sv=(
                "Texter med samma innehåll är ungefär lika långa. En stor skillnad betyder ofta "
                "att något har fallit bort eller lagts till, se length-differs."
            ),
            explain_fi=(
                "Samansisältöiset tekstit ovat suunnilleen yhtä pitkiä. Suuri ero merkitsee "
                "usein, että jotain on pudonnut tai lisätty, ks. length-differs."
            ),
        ),
        hit=Example(
            "Klienten berättar först vad som är viktigt, och alla andra lyssnar utan att avbryta.",
            "Asiakas kertoo ensin.",
        ),
        miss=Example(
            "Klienten berättar först och alla lyssnar.",
            "Asiakas kertoo ensin, ja kaikki kuuntelevat.",
        ),
    ),
    Check(
        family="length",
        covers=(
            "G12",
            "M04",
        ),
        message=Message(
            code="sentence-missing",
            severity="warning",
            sv="I den {language}a texten saknas något som motsvarar: ”{found}”.",
            fi="Vastine puuttuu, {language} teksti: ”{found}”.",
            repair_sv="Lägg till meningen på det andra språket, eller ta bort den.",
            repair_fi="Lisää virke toiselle kielelle tai poista se.",
            explain_sv=(
                "Meningarna har jämförts med sina längder, och en blev över. En mening får gärna "
                "delas i två, men inget innehåll ska falla bort: sv: och fi: säger samma sak."
            ),
            explain_fi=(
                "Virkkeitä on verrattu pituuksien avulla, ja yksi jäi yli. Virkkeen saa jakaa "
                "kahtia, mutta sisältöä ei saa pudota: sv: ja fi: sanovat saman."
            ),
        ),
        hit=Example(
            "Klienten berättar först. Alla andra lyssnar utan att avbryta. Planen görs på mötet.",
            "Asiakas kertoo ensin. Suunnitelma tehdään tapaamisessa.",
        ),
        miss=Example(
            "Klienten berättar först. Alla lyssnar.",
            "Asiakas kertoo ensin, ja kaikki kuuntelevat.",
        ),
    ),
    Check(
        family="length",
        covers=(
            "Z01",
            "N16",
        ),
        message=Message(
            code="content-differs",
            severity="warning",
            sv="Den ena texten verkar säga mer än den andra: svenska ”{sv}”, finska ”{fi}”.",
            fi=(
                "Toinen teksti näyttää sanovan enemmän kuin toinen: ruotsiksi ”{sv}”, suomeksi "
                "”{fi}”."
            ),
            repair_sv="Kontrollera om något fattas eller har lagts till.",
            repair_fi="Tarkista, onko jotain pudonnut tai lisätty.",
            explain_sv=(
                "Ord som brukar ha en motsvarighet i handboken saknar den här, och texterna är "
                "olika långa. Kontrollera vem som gör vad, se content-differs."
            ),
            explain_fi=(
                "Sanoilta, joilla käsikirjassa yleensä on vastine, se puuttuu tästä, ja tekstit "
                "ovat eripituisia. Tarkista, kuka tekee mitä, ks. content-differs."
            ),
        ),
    ),
)

CHECKS: Mapping[str, Check] = MappingProxyType({each.code: each for each in _CHECKS})
"""Every check by its code, family by family."""

MESSAGES: tuple[Message, ...] = tuple(each.message for each in _CHECKS)
"""The words of the checks, for the one table that all problems are shown from."""
