# Words that questions are full of and that tell pages apart least. They are left out of a question
# as long as something else remains. Folded, as everything the search compares.
"""Words without weight in a question."""

from __future__ import annotations

from collections.abc import Mapping

from handbook.language import Language

_SWEDISH = """
och i att det som en ett pa ar av for med till den har de inte om vi du jag man kan ska vid
fran eller nar hur vad vem vilka vilken vilket vars dar da sa men min mitt mina din ditt dina
sin sitt sina nagon nagot far maste bor ge gor gora skall vill behover detta denna dessa hon
han hen sig mig dig oss er honom henne bli blir finns var varfor under over efter mellan sa ut
upp in ner ocksa ta tar ser sag hander hande lang langt lange ofta snabbt mycket manga egen eget
egna borde kunna brukar vart varifran fatt ens bara just gang gar
"""

_FINNISH = """
ja on ei se kun jos mita mika kuka kenen kenelle miten kuinka milloin missa mihin mista miksi
onko voiko saanko saako pitaako taytyyko tarvitaanko tarvitsenko voinko mina sina han me te he
minun sinun hanen olen olet ovat ole oli olla teen tehda tehdaan etta tai eli kuin myos joka
jotka jonka jota tama taman sen siita milla millaista eroa pitaa saa saan mitka ketka kanssa
asti niin vai en et kauan usein nopeasti minne kuuluu kuuluvat tekee teemme tulee tulla haluan
haluaa voi voivat voimme voisi saavat saada saamme pitaisi minua sinua hanta itse oma omat omia
mitaan jokin joku jotain vain viela nyt
"""

STOPWORDS: Mapping[Language, frozenset[str]] = {
    Language.SV: frozenset(_SWEDISH.split()),
    Language.FI: frozenset(_FINNISH.split()),
}
