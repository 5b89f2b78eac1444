# Small words that carry a condition, a limit or a degree of certainty. Each row is one meaning:
# `asks` says what states it beyond doubt, `answers` what may render it on the other side.
"""Conditions, limits and degrees of certainty."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Meaning:
    """One meaning and its expressions in each language, as regular expressions of whole words."""

    name: str
    sv: str
    fi: str
    sv_answers: str = ""
    fi_answers: str = ""


MEANINGS: tuple[Meaning, ...] = (
    Meaning(
        "at-least",
        r"minst|åtminstone",
        r"vähintään|ainakin",
        r"lägst|i alla fall|inte mindre än|allra|lägsta|redan",
        r"edes|vähimmäis\w*|vähemmän|pienin\w*|alin\w*|alle",
    ),
    Meaning(
        "at-most",
        r"högst",
        r"enintään|korkeintaan",
        r"inte över|inte längre|inte mer|maximi\w*|längst|allra|upp till|max|fler än|mer än|inom",
        r"enimmäis\w*|yli|erittäin|hyvin|pisin|pidempi|korkein|kork\w+|ylin|ylimmä\w*|saakka|asti",
    ),
    Meaning(
        "at-latest",
        r"senast",
        r"viimeistään",
        r"före|inom|innan|sist|till|slut\w*",
        r"ennen|mennessä|kuluessa|viime\w*|uusi\w*|uusimm\w*|viimeksi|saakka|asti|äskettäin",
    ),
    Meaning(
        "only",
        r"endast|enbart|bara|blott|uteslutande",
        r"ainoastaan|pelkästään|vain|yksinomaan",
        (
            r"först|ensam\w*|själv\w*|annat än|enda|allt|begränsa\w*|räcker|inte fler|mer än"
            r"|nöja|egentligen|särskilt|få|i sig"
        ),
        (
            r"yksin\w*|vasta|muu\w*|paljas\w*|pelk\w+|yksi|ainoa\w*|paitsi|rajat\w*|riittä\w*"
            r"|enintään|kunhan|vaan|juuri|\w*yksi\w*|harv\w+"
        ),
    ),
    Meaning(
        "about",
        r"(?:ungefär|cirka|ca\.?|omkring|uppskattningsvis)(?= [\d\w]+ )",
        r"(?:noin|suunnilleen|arviolta)(?= [\d\w]+)",
        r"ungefär|cirka|ca|omkring|närmare|nästan|runt|kring|drygt|knappt|en sådan|så här",
        r"noin|suunnilleen|arviolta|lähes|tienoilla|paikkeilla|liki|vajaa\w*|runsa\w*|nelisen"
        r"|kymmenkunta",
    ),
    Meaning(
        "more-than",
        r"(?:över|mer än|fler än|drygt)(?= \d)",
        r"(?:yli|enemmän kuin|runsaa(?:t|n))(?= \d)",
        r"över|mer|fler|drygt|äldre|minst|fyllt|utöver|överst\w+|från|efter",
        r"yli\w*|enemmän|useam\w+|vähintään|vanhem\w+|ylitt\w+|täytt\w+|runsa\w*|alka\w+|jälkeen",
    ),
    Meaning(
        "less-than",
        r"(?:under|mindre än|färre än|knappt)(?= \d+ (?!kap|§|mom))",
        r"(?:alle|vähemmän kuin)(?= \d)",
        r"under|mindre|färre|knappt|yngre|högst|inom|ännu inte|inte",
        r"alle|vähemmän|alitt\w+|nuorem\w+|enintään|aikana|kuluessa|vajaa\w*|ei|täyttä\w+|\w+ssa"
        r"|\w+ssä|\w+na|\w+nä",
    ),
    Meaning(
        "not-only",
        r"inte (?:bara|enbart|endast)",
        r"(?:ei|eivät|et|en) (?:vain|ainoastaan|pelkästään|yksin)",
        r"utöver|förutom|såväl|både|mer än|inte",
        (
            r"(?:ei|eivät|et|en|eikä|enkä|etkä|emmekä|ettekä|eivätkä|älä|älkää)(?: \w+){0,4}?"
            r" (?:vain|ainoastaan|pelkästään|yksin\w*)"
            r"|paitsi|lisäksi|sekä|muutakin|muutenkin|pelk\w+|ei riitä|eikä|ei vielä|ei muuta"
        ),
    ),
    Meaning(
        "always",
        r"alltid",
        r"aina",
        r"varje gång|ständigt|jämt|vid varje|\w*när|allt|i regel|alla|var|genast|ända|upp till",
        r"jatkuvasti|joka|kaiki\w*|kaikki|toisinaan|kulloinkin|kerta\w*|koko|aino\w*|pääsääntö\w*",
    ),
    Meaning(
        "usually",
        r"vanligen|vanligtvis|oftast|i allmänhet|för det mesta|i regel",
        r"yleensä|useimmiten|tavallisesti|pääsääntöisesti",
        (
            r"ofta|allmän\w*|vanlig\w*|normalt|huvudsak\w*|mestadels|mest|brukar|\w*regel\w*"
            r"|flesta|över huvud"
        ),
        (
            r"usein|tavalli\w*|yleis\w*|enimmäkseen|pääasi\w*|normaali\w*|lähtökoht\w*|useimm\w*"
            r"|tapana|pääsään\w*"
        ),
    ),
    Meaning(
        "often",
        r"ofta",
        r"usein",
        r"oftast|flera|många|mång\w+|tät\w*|vanlig\w*|ofta\w*|åter",
        (
            r"useimmiten|useasti|monesti|monta|tihe\w+|useammin|yleens\w*|tavalli\w*|toistu\w*"
            r"|paljon|use\w+"
        ),
    ),
    Meaning(
        "perhaps",
        r"kanske|möjligen|eventuellt",
        r"ehkä|kenties|mahdollisesti",
        r"eventuell\w*|möjlig\w*|kan|troligen|kunde|skulle|antagligen",
        r"voi|voi\w+|mahdolli\w*|saattaa|saattavat|luultavasti|\w+isi\w*|joskus",
    ),
    Meaning(
        "at-once",
        r"omedelbart|genast|utan dröjsmål|oförröjligen",
        r"viipymättä|välittömästi|heti|viivytyksettä|viivyttelemättä",
        (
            r"snarast|direkt|utan|dröjsmål|snabb\w*|fort|brådskande|omedelbar\w*|så snart|strax"
            r"|meddetsamma|akut|jämsides|vid|så fort|skyndsam\w*|redan|samma"
        ),
        (
            r"viivy\w+|pikai\w*|nope\w+|kiire\w*|heti\w*|suora\w*|viipy\w*|välit\w+|pian|kohta"
            r"|samalla|saman\w*|sama\w*|jo"
        ),
    ),
    Meaning(
        "if-needed",
        r"vid behov|om det behövs|om så behövs|när det behövs",
        (
            r"tarvittaessa|tarpeen (?:mukaan|vaatiessa|tullen)|jos (?:on )?tarpeen"
            r"|mikäli (?:on )?tarpeen"
        ),
        r"behov\w*|behöv\w*|nödvändig\w*|krävs|lämplig\w*",
        r"tarvi\w*|tarpee\w*|tarve|tarpei\w*|vaatie\w*|edellyt\w*|välttäm\w*",
    ),
    Meaning(
        "if-possible",
        (
            r"om (?:det är )?möjligt|i mån av möjlighet|(?:så långt|när|där) (?:det"
            r"|som) är möjligt|såvitt möjligt"
        ),
        (
            r"mahdollisuuksien mukaan|(?:jos|mikäli) (?:se on |on )?mahdollista"
            r"|mahdollisuuksien rajoissa"
        ),
        r"möjlig\w*|kan|helst|långt|går|mån|strävan|sträva\w*",
        r"mahdol\w*|voi\w*|mieluiten|pysty\w*|onnistu\w*|pitkälle|pyri\w*|pyrk\w*",
    ),
    Meaning(
        "for-example",
        r"till exempel|t\.ex\.|exempelvis",
        r"esimerkiksi|esim\.",
        r"exempel\w*|såsom|så som|bland annat|bl\.a\.|som|t\.ex|kan vara|ett slags|såväl|liksom",
        r"esimer\w*|kuten|muun muassa|mm|esim|vaikka|vaikkapa|muun",
    ),
    Meaning(
        "condition",
        r"(?:(?<=^)|(?<=[.!?]\s))Om(?=[^.,]{8,},)(?![^.]*\b(?:inte|om)\b)"
        r"|(?<=[a-zåäö],\s)om(?= (?:det|den|de|han|hon|hen|du|jag|ni|vi|man|\w+[nt]"
        r"|\w+na)\b)(?![^.]*\b(?:inte|om)\b)"
        r"|ifall|såvida|förutsatt att|under förutsättning att",
        r"jos|mikäli|edellyttäen, että|sillä edellytyksellä",
        (
            r"om|när|då|annars|\w*förutsättning\w*|förutsatt|villkor\w*|så länge|bara|medan"
            r"|i händelse|även|den som|också|vid|bör|utan att|i fall|eventuell\w*|skulle"
            r"|huruvida|som|gärna|i så fall|[A-ZÅÄÖ]\w+s (?:\w+ ){0,4}?\w+(?=, )"
        ),
        (
            r"kun|vaikka|\w*lle[nitm]\w*|silloin|edell\w*|ehto\w*|ehdo\w*|\w+[eo]ssa|\w+[eo]ssä"
            r"|\w+k[oö]|\w+ko\w{2,4}|tapau\w*|missä|miten|milloin|olisi|muuten|kunhan|jolloin"
            r"|joka|jonka|jotka|paitsi|vai|ehkä|tarvittaessa|ettei|\w+[oö]isi\w*"
        ),
    ),
)
