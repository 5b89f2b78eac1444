# Negation. A plain one (inte, ei) must have its match; the others (utan, -maton, saknar) may be
# that match, but many of them have a positive twin in the other language.
"""Expressions of negation."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

PLAIN: Mapping[str, str] = MappingProxyType(
    {
        "sv": r"inte|ej|icke|ingen|inget|inga|ingenting|aldrig",
        "fi": r"ei|en|et|emme|ette|eivät|älä|älkää|älköön|ettei|etten|etteivät|ettet|ettemme",
    }
)
"""Words that deny the sentence they stand in."""

ALSO: Mapping[str, str] = MappingProxyType(
    {
        "sv": (
            r"utan|varken|vare|heller|förrän|annars|annan|annat|andra|endast|bara|enbart|icke-\w+"
            r"|sakna\w*|brist\w*|förbjud\w*|förbud\w*|förhindra\w*|hindra\w*|undvik\w*|slipp\w*"
            r"|vägra\w*|låt(?:a|er)? bli|avstå\w*|upphör\w*|såvida|undantag\w*|knappt|nej|omöjlig\w*"
            r"|o(?:klar|lik|giltig|behörig|möjlig|säker|rätt|avbrut|giltig|tillåt|tillräck|ändra|beroende"
            r"|fullständ|skälig|vänta|känd|färdig|nödig|villig|partisk|kunn|skydda|tydl|vill|önska|hind|rimlig)\w*"
            r"|utöver|förutom|miss\w+|tvärtom|fri|fritt|fria|frivillig\w*|innan|om|om\w+|vägran|nek\w+|avslag\w*|avslå\w*|före|först|innan|mot|strider|låter"
            r"|utanför|\w+lös[at]?|borttag\w*|återkall\w*|skyddas?|kvar|motsatt\w*|sällan|tyst\w*|lämnas|glöm\w*"
        ),
        "fi": (
            r"eikä|enkä|etkä|eivätkä|emmekä|ettekä|äläkä|ilman|jollei\w*|jolle\w*|ellei\w*|elle[nt]|ellemme|ellette"
            r"|muu\w*|vain|ainoastaan|paitsi|\w+(?:matta|mättä|maton|mätön|mattoma\w*|mättömä\w*|tta|ttä)"
            r"|\w{3,}(?:ton|tön|ttoma\w*|ttömä\w*|ttomuu\w*|ttömyy\w*|ttomasti|ttömästi|maton|mätön)"
            r"|epä\w+|puuttu\w*|puute\w*|puutt\w*|kiell\w*|kielt\w*|estä\w*|esty\w*|este\w*|vältt\w*|vältä\w*|muuten"
            r"|kieltäyty\w*|lakkaa\w*|poikkeu\w*|harvoin|tuskin|vapaa\w*|muussa|hylä\w*|hylkää\w*|luopu\w*"
            r"|vasta|ennen|vastoin|huolimatta|riippumat\w*|mahdoto\w*|eri|sijaan|asti|kunnes|vailla|unohd\w*|päinvas\w*|jättä\w*|jätä\w*|peruut\w*|ohi|kesken|väär\w*|pois|yksin"
        ),
    }
)
"""Words that may carry a negation, or the turn that takes its place."""

NOT_A_NEGATION: Mapping[str, str] = MappingProxyType(
    {
        "sv": r"(?:inte|icke) (?:bara|enbart|endast|minst)|om inte annat|(?:eller|och) inte",
        "fi": r"ei (?:vain|ainoastaan|pelkästään)|(?:vai|tai|ja) ei",
    }
)
"""Phrases in which the word denies nothing: not only … but also."""
