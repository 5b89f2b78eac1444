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
            r"utan|varken|i övrigt|missnöj\w*|(?:annan|annat|andra) än|förrän"
            r"|först (?:när|efter|då|om|vid|sedan)"
            r"|hind(?:er|ret|ren)|annars|icke-\w+|sakna\w*|\w*brist\w*|förbjud\w*|förbud\w*"
            r"|(?:för)?hindra\w*|undvik\w*|slipp\w*|vägra\w*|l[åä]t\w* bli|utebl\w+|utelämn\w*"
            r"|avstå\w*|upphör\w*"
            r"|såvida|undantag\w*|undantas|knappt|utom|förutom|i stället|istället|nek\w+|avslag\w*"
            r"|avslå\w*|strider|fri(?:tt|a)? från"
            r"|underlåt\w*|någonsin|\w{3,}lös[at]?|\w{3,}fri(?:tt|a)?|gratis|yngre|under(?= \d)"
            r"|o(?:klar|känd|känt|giltig|behörig|möjlig|säk(?:er|r)|rätt|avbrut|tillåt|tillräck|ändra"
            r"|fullständ|skälig|vänta|färdig|nödig|villig|partisk|kunn|skydda|tydl|vill"
            r"|önska|rimlig"
            r"|riktig|bekräft|lämplig|vanlig|trygg|frivillig|synlig|ense|överens|enig|insatt"
            r"|tillgänglig)\w*"
        ),
        "fi": (
            r"alle(?= \d)|nuorempi|mu[iu]\w* kuin|muutoin kuin|muusta syystä|ilman|paitsi"
            r"|vailla|sijaan|sijasta"
            r"|(?!välttäm|huolimat|riippumat|viipymät|estämättä)\w{2,}(?:m[aä]tt[aä](?:ni|si|mme|nne|an|än|ns[aä])?|maton(?:ta)?|mätön(?:tä)?|mattoma\w*|mättömä\w*)"
            r"|(?!välttäm|välittöm|\w*(?:o|käy|lii|luo|pei|tuo|muu|kei|hei|syö|ei)t[oö]n\b)\w{2,}[aeiouyäö](?:ton(?:ta)?|tön(?:tä)?|ttoma\w*|ttömä\w*|ttomuu\w*|ttömyy\w*)"
            r"|epä(?!il|koh)\w+|puutt?u\w*|puute\w*|puutt\w*"
            r"|\w*kiell\w*|\w*kielto\w*|\w*kieltä(?:ä|y|v|mi|mä[tst])\w*|\w*kielsi\w*|erimieli\w*"
            r"|(?<!n )kesken(?!ään|ämme|änne|äinen|äis)\w*|(?<!ennalta )est(?:ä(?!mättä)|y)\w*"
            r"|este(?:en|et|itä|iden|istä|inä|eksi)?|vältt(?!äm)\w*"
            r"|vältä\w*|muuten"
            r"|muutoin|kieltäyty\w*"
            r"|lakkaa\w*|poikkeu\w*|tuskin|hylä\w*|hylkää\w*|luopu\w*|eri mieltä"
            r"|mahdoto\w*|eri henkilö\w*"
            r"|jättä\w*|jätä\w*|jää|jäävät|unohda?\w*|vasta|vastoin|lakka\w*"
        ),
    }
)
"""Words that may carry a negation, or the turn that takes its place."""

NOT_A_NEGATION: Mapping[str, str] = MappingProxyType(
    {
        "sv": r"(?:inte|icke) (?:bara|enbart|endast|minst)|om inte annat|eller inte|nej",
        "fi": (
            r"(?:ei|eivät) (?:vain|ainoastaan|pelkästään|estä)|vai ei"
            r"|(?:ei|eivät|ettei|eikä)(?: \w+){0,4}? (?:muutoin|muuten|muuta|muulloin) kuin"
        ),
    }
)
"""Phrases in which the word denies nothing: not only … but also."""

AGAIN = frozenset(
    ["eikä", "enkä", "etkä", "eivätkä", "emmekä", "ettekä", "äläkä", "älkääkä", "älköönkä"]
)
"""The second part of one denial: ei … eikä …"""

ASKS: Mapping[str, str] = MappingProxyType(
    {
        "sv": (
            r"(?<![,\w] )(?<!\w)[Uu]tan(?! (?:också|även|att))\b|(?<=[a-zåäö] )utan(?! (?:också"
            r"|även))\b|\b[Ss]lipp\w+|\b[Ff]örbj[uö]d\w+|\b[Oo]kän(?:d|t|da)\b|\b[Ss]akna[rs]?\b"
        ),
        "fi": (
            r"\b[Ii]lman\b|\b[Mm]u(?:issa|ita|iden|ihin|ut|un|uta|ulla|ussa|ukin|utkin) kuin\b"
            r"|\b[Kk]ielle(?:tty|tään|tyä)\b"
            r"|\b\w{3,}m[aä]tt[aä] jä(?:ä(?!m|v)|t(?!täm))\w+"
            r"|\b(?:olemaan|olla|jä(?:ä|t)\w+) (?:\w+ )?\w{3,}m[aä]tt[aä]\b"
            r"|\b(?!(?i:väistäm|välttäm))\w{3,}(?:maton|mätön|mattomia|mättömiä)\b"
        ),
    }
)
"""Turns that need some negation on the other side, whatever its form."""

SILENT: Mapping[str, str] = MappingProxyType(
    {
        "sv": (
            r"o(?!ch\b|m\b|m\w|rd|ft|ff|lika|lik|ss|st|ns|pp|r[ts]|ro|ktob)\w{3,}|\w*lös\w*"
            r"|\w*fri\w*|än|om(?:otiver|änsklig|yndig|öjlig|edvet|åttlig|isskänn)\w*|miss\w+|svår\w*|anonym\w*|låg\w*"
        ),
        "fi": (
            r"\w{2,}(?:[^aeouyäö]itt[aä]|kset?t[aä]|ksutta|vutta|luvatta|syyttä|m[aä]tt[aä])"
            r"|luvatta|\w{2,}t[oö]n|vapau\w*|kiel[tl]\w+|vältty\w*"
        ),
    }
)
"""Words that deny by their form, too many to count: they only answer."""

FIXED: Mapping[str, str] = MappingProxyType(
    {
        "sv": r"utan (?:\w+ )?(?:dröjsmål|uppehåll)|utan vidare|utan hinder av",
        "fi": (
            r"viipymättä|estämättä|viivytyksettä|viivyttelemättä"
            r"|ilman (?:\w+ )?viiv(?:ytystä|ästystä)"
            r"|muitta mutkitta"
        ),
    }
)
"""Turns that deny by their form only: at once. They neither ask nor answer."""

UNLESS: Mapping[str, str] = MappingProxyType(
    {
        "sv": (
            r"såvida|utom|förutom|undantag\w*|undantas|annars|med mindre|trots|även om"
            r"|fast(?:än)?"
        ),
        "fi": r"(?:ell|joll)e(?:i|n|t|mme|tte|ivät)\w*|mikälei",
    }
)
"""A Finnish condition that is denied, and what may render it in Swedish beside "om … inte"."""
