# Negation. A plain one (inte, ei) must have its match; the others (utan, -maton, saknar) may be
# that match, but many of them have a positive twin in the other language.
"""Expressions of negation."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

PLAIN: Mapping[str, str] = MappingProxyType(
    {
        "sv": r"inte|nej|ej|icke|ingen|inget|inga|ingenting|ingens|ingenstans|ingalunda|aldrig",
        "fi": (
            r"ei|en(?! \d)|et|emme|ette|eivät|älä|älkää|älköön|ettei|etten|etteivät|ettet"
            r"|ettemme|jottei|jotten|jottet|jotteivät|jottemme|jottette"
            r"|eikä|enkä|etkä|eivätkä|emmekä|ettekä|äläkä|jollei\w*|jolle[nt]|ellei\w*|elle[nt]"
            r"|ellemme|ellette|mikälei"
        ),
    }
)
"""Words that deny the sentence they stand in."""

ALSO: Mapping[str, str] = MappingProxyType(
    {
        "sv": (
            r"utan|varken|heller|förrän|annars|icke-\w+|sakna\w*|\w*brist\w*|förbjud\w*|förbud\w*"
            r"|(?:för)?hindra\w*|undvik\w*|slipp\w*|vägra\w*|låt(?:a|er)? bli|avstå\w*|upphör\w*"
            r"|såvida|undantag\w*|undantas|knappt|utom|förutom|i stället|istället|nek\w+|avslag\w*"
            r"|avslå\w*|strider|trots|oavsett|oberoende|fri(?:tt|a)? från|i övrigt"
            r"|underlåt\w*|någonsin|lös[at]?"
            r"|o(?:klar|känd|känt|giltig|behörig|möjlig|säker|rätt|avbrut|tillåt|tillräck|ändra"
            r"|fullständ|skälig|vänta|färdig|nödig|villig|partisk|kunn|skydda|tydl|vill"
            r"|önska|rimlig"
            r"|riktig|bekräft|lämplig|vanlig|trygg|frivillig|synlig|ense|enig|insatt"
            r"|tillgänglig)\w*"
        ),
        "fi": (
            r"mu[iu]\w* kuin|muutoin kuin|muusta syystä|ilman|paitsi|vailla|sijaan|sijasta"
            r"|(?!välttäm)\w{2,}(?:matta|mättä|maton|mätön|mattoma\w*|mättömä\w*)"
            r"|(?!välttäm)\w{2,}[aeiouyäö](?:ton|tön|ttoma\w*|ttömä\w*|ttomuu\w*|ttömyy\w*)"
            r"|epä(?!il)\w+|puuttu\w*|puute\w*|puutt\w*"
            r"|kiell\w*|kielt\w*|estä\w*|esty\w*|este|esteen|vältt(?!äm)\w*|vältä\w*|muuten"
            r"|muutoin|kieltäyty\w*"
            r"|lakkaa\w*|poikkeu\w*|tuskin|hylä\w*|hylkää\w*|luopu\w*|huolimatta"
            r"|riippumat\w*|mahdoto\w*|eri henkilö\w*"
            r"|jättä\w*|jätä\w*|jää|jäävät|unohda?\w*|vasta|vastoin|lakka\w*"
        ),
    }
)
"""Words that may carry a negation, or the turn that takes its place."""

NOT_A_NEGATION: Mapping[str, str] = MappingProxyType(
    {
        "sv": r"(?:inte|icke) (?:bara|enbart|endast|minst)|om inte annat|eller inte",
        "fi": r"ei (?:vain|ainoastaan|pelkästään)|vai ei",
    }
)
"""Phrases in which the word denies nothing: not only … but also."""
