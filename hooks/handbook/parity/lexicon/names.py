# Official names and abbreviations of Finland that differ between the languages. Those of the
# county, its partners and the statutes come from data/.
"""Pairs of official names and abbreviations."""

from __future__ import annotations

ACRONYMS: tuple[tuple[str, str], ...] = (
    ("FPA", "Kela"),
    ("SHM", "STM"),
    ("UKM", "OKM"),
    ("ANM", "TEM"),
    ("NTM-centralen", "ELY-keskus"),
    ("NTM", "ELY"),
    ("RFV", "AVI"),
    ("TE-tjänster", "TE-palvelut"),
    ("JO", "EOA"),
    ("MDB", "DVV"),
    ("HFD", "KHO"),
    ("HD", "KKO"),
    ("GD", "TSA"),
    ("EU", "EU"),
    ("THL", "THL"),
    ("PTV", "PTV"),
)
"""Swedish and Finnish abbreviation of the same body. A pair of equals must stay as it is."""

NAMES: tuple[tuple[str, str], ...] = (
    ("Folkpensionsanstalten", "Kansaneläkelaitos"),
    ("Institutet för hälsa och välfärd", "Terveyden ja hyvinvoinnin laitos"),
    ("social- och hälsovårdsministeriet", "sosiaali- ja terveysministeriö"),
    ("undervisnings- och kulturministeriet", "opetus- ja kulttuuriministeriö"),
    ("arbets- och näringsministeriet", "työ- ja elinkeinoministeriö"),
    ("justitieministeriet", "oikeusministeriö"),
    ("finansministeriet", "valtiovarainministeriö"),
    ("inrikesministeriet", "sisäministeriö"),
    ("Utbildningsstyrelsen", "Opetushallitus"),
    ("Statistikcentralen", "Tilastokeskus"),
    ("Migrationsverket", "Maahanmuuttovirasto"),
    ("Skatteförvaltningen", "Verohallinto"),
    ("dataombudsmannen", "tietosuojavaltuutettu"),
    ("justitiekanslern", "oikeuskansleri"),
    ("riksdagen", "eduskunta"),
    ("statsrådet", "valtioneuvosto"),
    ("Finland", "Suomi"),
    ("Österbotten", "Pohjanmaa"),
    ("Nyland", "Uusimaa"),
    ("Åland", "Ahvenanmaa"),
    ("Helsingfors", "Helsinki"),
    ("Esbo", "Espoo"),
    ("Vanda", "Vantaa"),
    ("Åbo", "Turku"),
    ("Tammerfors", "Tampere"),
    ("Uleåborg", "Oulu"),
    ("Karleby", "Kokkola"),
    ("Björneborg", "Pori"),
    ("Villmanstrand", "Lappeenranta"),
    ("Borgå", "Porvoo"),
    ("Raseborg", "Raasepori"),
    ("Sibbo", "Sipoo"),
    ("Kyrkslätt", "Kirkkonummi"),
    ("Lojo", "Lohja"),
    ("Kotka", "Kotka"),
    ("Kuopio", "Kuopio"),
    ("Joensuu", "Joensuu"),
    ("Jyväskylä", "Jyväskylä"),
    ("Rovaniemi", "Rovaniemi"),
    ("Seinäjoki", "Seinäjoki"),
)
"""Names of authorities and places. Inflected forms are met through their stems."""
