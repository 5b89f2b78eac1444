# What the made-up handbook is written with: pieces of sentences in pairs, put together so that both
# languages say the same and few sentences are alike. Measured is the handling of text, so the texts
# are plain and say nothing about any real county.
"""Words for the content of the benchmark."""

from __future__ import annotations

Pair = tuple[str, str]
"""Swedish and Finnish."""

AUDIENCES: tuple[Pair, ...] = (
    ("för barn", "lapsille"),
    ("för unga", "nuorille"),
    ("för familjer", "perheille"),
    ("för vuxna", "aikuisille"),
    ("för studerande", "opiskelijoille"),
    ("för föräldrar", "vanhemmille"),
    ("för närstående", "läheisille"),
    ("för äldre", "iäkkäille"),
    ("för nyinflyttade", "muuttajille"),
    ("för arbetssökande", "työnhakijoille"),
)
SERVICES: tuple[Pair, ...] = (
    ("hemservice", "kotipalvelu"),
    ("familjearbete", "perhetyö"),
    ("rådgivning", "neuvonta"),
    ("mottagning", "vastaanotto"),
    ("rehabilitering", "kuntoutus"),
    ("dagverksamhet", "päivätoiminta"),
    ("öppen verksamhet", "avoin toiminta"),
    ("stöd i vardagen", "arjen tuki"),
    ("handledning i hemmet", "ohjaus kotona"),
    ("gruppverksamhet", "ryhmätoiminta"),
    ("kvällsmottagning", "iltavastaanotto"),
    ("telefonrådgivning", "puhelinneuvonta"),
)
ROLES: tuple[Pair, ...] = (
    ("handledare", "ohjaaja"),
    ("rådgivare", "neuvoja"),
    ("planerare", "suunnittelija"),
    ("utvecklare", "kehittäjä"),
    ("samordnare", "koordinaattori"),
    ("stödperson", "tukihenkilö"),
    ("lagledare", "tiiminvetäjä"),
    ("utbildare", "kouluttaja"),
)
MODELS: tuple[Pair, ...] = (
    ("gemensam början", "yhteinen alku"),
    ("gemensamt möte", "yhteinen tapaaminen"),
    ("gemensam plan", "yhteinen suunnitelma"),
    ("gemensam bedömning", "yhteinen arviointi"),
    ("gemensam uppföljning", "yhteinen seuranta"),
    ("gemensam överföring", "yhteinen siirto"),
)
TERMS: tuple[Pair, ...] = (
    ("stödform", "tukimuoto"),
    ("mötesform", "tapaamismuoto"),
    ("planform", "suunnitelmamuoto"),
    ("uppföljningsform", "seurantamuoto"),
)
DUTIES: tuple[Pair, ...] = (
    ("ge råd", "neuvoa"),
    ("lyssna", "kuunnella"),
    ("planera", "suunnitella"),
    ("följa upp", "seurata"),
    ("anteckna", "kirjata"),
)
OPENINGS: tuple[Pair, ...] = (
    ("När klienten vill det", "Kun asiakas haluaa sitä"),
    ("Efter det första mötet", "Ensimmäisen tapaamisen jälkeen"),
    ("Före det andra mötet", "Ennen toista tapaamista"),
    ("När alla är på plats", "Kun kaikki ovat paikalla"),
    ("När vardagen förändras", "Kun arki muuttuu"),
    ("På morgonen", "Aamulla"),
    ("I slutet av veckan", "Viikon lopussa"),
    ("När familjen tvekar", "Kun perhe epäröi"),
    ("Tillsammans med kollegan", "Yhdessä kollegan kanssa"),
    ("I lugn och ro", "Kaikessa rauhassa"),
    ("När svaret kommer", "Kun vastaus tulee"),
    ("När stödet räcker", "Kun tuki riittää"),
    ("I början av månaden", "Kuukauden alussa"),
    ("Under hembesöket", "Kotikäynnin aikana"),
    ("När målet är klart", "Kun tavoite on selvä"),
    ("Vid telefonen", "Puhelimessa"),
    ("På klientens eget språk", "Asiakkaan omalla kielellä"),
    ("När läget är lugnt", "Kun tilanne on rauhallinen"),
)
DEEDS: tuple[tuple[str, str, str], ...] = (
    ("berättar {who} om vardagen", "kerrot arjesta", "kerron arjesta"),
    ("lyssnar {who} på familjen", "kuuntelet perhettä", "kuuntelen perhettä"),
    ("läser {who} anteckningarna", "luet muistiinpanot", "luen muistiinpanot"),
    ("skriver {who} upp målen", "kirjoitat tavoitteet muistiin", "kirjoitan tavoitteet muistiin"),
    ("ringer {who} till kollegan", "soitat kollegalle", "soitan kollegalle"),
    ("frågar {who} efter önskemålen", "kysyt toiveista", "kysyn toiveista"),
    ("bokar {who} nästa möte", "varaat seuraavan tapaamisen", "varaan seuraavan tapaamisen"),
    (
        "visar {who} vägen till mottagningen",
        "näytät tien vastaanotolle",
        "näytän tien vastaanotolle",
    ),
    ("öppnar {who} planen", "avaat suunnitelman", "avaan suunnitelman"),
    ("sparar {who} blanketten", "tallennat lomakkeen", "tallennan lomakkeen"),
    ("förklarar {who} orden", "selität sanat", "selitän sanat"),
    ("upprepar {who} frågan", "toistat kysymyksen", "toistan kysymyksen"),
    ("tackar {who} för besöket", "kiität käynnistä", "kiitän käynnistä"),
    ("ritar {who} en karta över nätverket", "piirrät verkostokartan", "piirrän verkostokartan"),
    ("följer {who} med till hemmet", "lähdet mukaan kotiin", "lähden mukaan kotiin"),
    ("öppnar {who} dörren", "avaat oven", "avaan oven"),
)
ENDINGS: tuple[Pair, ...] = (
    ("på {n} minuter", "{n} minuutissa"),
    ("i {n} minuter", "{n} minuutin ajan"),
    ("med {n} frågor som stöd", "{n} kysymyksen tuella"),
    ("i rum {n}", "huoneessa {n}"),
    ("med anteckning {n} framför sig", "muistiinpano {n} esillä"),
    ("enligt punkt {n}", "kohdan {n} mukaan"),
    ("med blad {n} på bordet", "lehti {n} pöydällä"),
    ("med hjälp av bild {n}", "kuvan {n} avulla"),
    ("på sida {n}", "sivulla {n}"),
)
STEPS: tuple[Pair, ...] = (
    ("Kom överens om tiden", "Sopikaa ajasta"),
    ("Samla det som behövs", "Kootkaa tarvittava"),
    ("Gå igenom målen", "Käykää tavoitteet läpi"),
    ("Dela på arbetet", "Jakakaa työ"),
    ("Skriv ner planen", "Kirjatkaa suunnitelma"),
    ("Ring till familjen", "Soittakaa perheelle"),
    ("Hälsa på hemma", "Käykää kotona"),
    ("Följ upp stödet", "Seuratkaa tukea"),
    ("Berätta för klienten", "Kertokaa asiakkaalle"),
    ("Boka nästa möte", "Varatkaa seuraava tapaaminen"),
)
