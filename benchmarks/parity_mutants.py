# Damages the real handbook's pairs one at a time and asks whether the checks see it: the answer
# must be a new finding, at the damaged pair. Blocks are dropped, added and changed in the texts of
# docs/ and aligned anew, so that also the place of the report is measured. From a seed: two runs
# damage the same.
#
#   python benchmarks/parity_mutants.py [--write] [--per=60] [--seeds=11,12] [--show=KIND]
#   python benchmarks/parity_mutants.py SV_FOLDER FI_FOLDER   the same for any parallel Markdown
"""Recall of the parity checks on damaged pairs of the real handbook."""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "benchmarks")]

import parity  # noqa: E402
from handbook.language import Language, Pair  # noqa: E402
from handbook.parity.alignment import Aligned, align  # noqa: E402
from handbook.parity.blocks import parse  # noqa: E402
from handbook.parity.checks.pairs import Context, findings  # noqa: E402
from handbook.parity.comparison import compare_folders  # noqa: E402
from handbook.parity.finding import Finding  # noqa: E402
from handbook.parity.unit import Form, Unit  # noqa: E402
from handbook.parity.word_pairs import LearntLater  # noqa: E402
from handbook.problems import Location  # noqa: E402

SV, FI = Language.SV, Language.FI
Damage = Callable[[str, str, Language, random.Random], "str | None"]
"""Damages a text; also given its twin, its language and the chance."""
_SENTENCE = re.compile(r"(?<=[.!?]) (?=[A-ZÅÄÖ])")


def _replace(sv: str, fi: str, new: Callable[[re.Match[str], random.Random], str]) -> Damage:
    patterns = {SV: re.compile(sv), FI: re.compile(fi)}

    def damage(text: str, twin: str, language: Language, chance: random.Random) -> str | None:
        places = list(patterns[language].finditer(text))
        if not places:
            return None
        match = chance.choice(places)
        return text[: match.start()] + new(match, chance) + text[match.end() :]

    return damage


def _other_number(match: re.Match[str], chance: random.Random) -> str:
    number = int(match[0])
    return str(chance.choice([n for n in (number + 1, number + 3, number * 2 + 1) if n != number]))


def _other_of(*words: str) -> Callable[[re.Match[str], random.Random], str]:
    return lambda match, chance: chance.choice(
        [w for w in words if w[:4].lower() != match[0][:4].lower()]
    )


def _mapped(
    table: dict[str, Sequence[str]],
) -> Callable[[re.Match[str], random.Random], str]:
    return lambda match, chance: chance.choice(table[match[0].lower()])


_SV_NUMBERS = ("två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio")
_FI_NUMBERS = ("kaksi", "kolme", "neljä", "viisi", "kuusi", "seitsemän", "kahdeksan", "kymmenen")
_SV_UNITS = ("vardagar", "dagar", "veckor", "månader", "timmar")
_FI_UNITS = ("arkipäivän", "päivän", "viikon", "kuukauden", "tunnin")
_SV_MODAL = {
    "ska": ("kan", "får", "bör"), "måste": ("kan", "får"), "kan": ("ska", "måste"),
    "bör": ("ska", "kan"), "får": ("ska", "måste"),
}  # fmt: skip
_FI_MODAL = {
    "pitää": ("voi",), "täytyy": ("voi",), "voi": ("täytyy",), "voidaan": ("täytyy",),
    "kannattaa": ("täytyy", "saa"), "tulisi": ("täytyy",), "saa": ("täytyy",),
}  # fmt: skip
_DENIED = {
    "ei saa": ("saa",), "ei ole": ("on",), "ei voi": ("voi",), "ei tarvitse": ("tarvitsee",),
    "eivät saa": ("saavat",), "et saa": ("saat",), "ei tarvita": ("tarvitaan",),
}  # fmt: skip
_NEGATED = re.compile(
    r"\b(?:inte|ingen|inga|inget|aldrig|ei|en|et|eivät|emme|ette|ettei\w*|ellei\w*|eikä)\b",
    re.IGNORECASE,
)
# Forms that look like nothing but infinitives: tehdä, voida, luovuttaa, olla.
_FI_VERB = (
    r"(?:\w+ ){0,2}?\w+(?:[aouieyäöh]d[aä]|tt[aä]{2}|[lnrs]t[aä]{2}|(?:sk|t|nn)ell[aä]"
    r"|\b(?:ol|tul|kuul)l[aä])\b"
)
_SV_VERB = r"(?:[\w-]+ ){0,2}?(?!alla|andra|båda|klara|fråga|olika)\w+as?\b"


_MODAL_FI = re.compile(
    r"\b(?:saa|saat|saan|saavat|voi\w*|pitää|täytyy|tulee|on pakko|kannattaa|pitäisi|tulisi"
    r"|(?:on|ovat)\b.*\w(?:ttava|ttävä|tava|tävä))\b"
)


def _modality(text: str, twin: str, language: Language, chance: random.Random) -> str | None:
    """Another modal verb. What only looks so is left alone, because it would be no damage.

    "Får" and "saa" also mean receives, gets to and has to: they are changed where an infinitive
    follows and the other language has a modal verb too. "Pitää" keeps and holds, except after a
    genitive. For the same reason nothing becomes "får" where the other language has no modal verb:
    "det som flera får använda" is what several get to use. "Ska få" and "pitää voida" are left
    alone, because "kan få" says no less than "saa" and "voi voida" is no language; "kan båda" is
    knowing both. And a denied verb is no other when it is exchanged: "ska inte" is "får inte", "ei
    täydy" is not Finnish; those get "behöver inte" and "ei tarvitse" instead, which is freedom in
    the place of a prohibition.
    """
    denied = _exempted(text, language)
    offers = [denied] if denied else []
    table = _SV_MODAL if language is SV else _FI_MODAL
    verb = _SV_VERB if language is SV else _FI_VERB
    both = re.compile(
        r"\b(?:saa|saat|saan|saavat|voi\w*)\b" if language is SV else r"\b(?:får|kan)\b"
    )
    for match in re.finditer(rf"\b(?:{'|'.join(table)})\b(?= {verb})", text):
        word = match[0]
        around = text[max(0, match.start() - 16) : match.start()], text[match.end() :][:45]
        if _NEGATED.search(around[0]) or (language is SV and _NEGATED.search(around[1])):
            continue
        if word in ("får", "saa") and not both.search(twin):
            continue
        if re.match(r" \w+ att | \w+ \w+(?:maan|mään)\b", around[1]):
            continue  # makes somebody do something
        if re.match(r" (?:få|kunna|voida|saada)\b| båda\b", around[1]):
            continue
        if word == "pitää" and not re.search(r"n (?:\w+ )?$", around[0]):
            continue
        usual = [new for new in table[word] if new != "får" or _MODAL_FI.search(twin)]
        if not usual:
            continue
        new = chance.choice(usual)
        offers.append(text[: match.start()] + new + text[match.end() :])
    return chance.choice(offers) if offers else None


def _exempted(text: str, language: Language) -> str | None:
    """Freedom in the place of a prohibition: "får inte" to "behöver inte"."""
    if language is SV:
        return _changed(re.sub(rf"\b(?:får|kan) inte(?= {_SV_VERB})", "behöver inte", text), text)
    return _changed(re.sub(rf"\bei (?:saa|voi)(?= {_FI_VERB})", "ei tarvitse", text), text)


def _changed(new: str, old: str) -> str | None:
    return new if new != old else None


def _truncated(text: str, twin: str, language: Language, chance: random.Random) -> str | None:
    words = text.split()
    return " ".join(words[: len(words) // 2]) if len(words) > 6 else None


def _dropped_sentence(
    text: str, twin: str, language: Language, chance: random.Random
) -> str | None:
    parts = _SENTENCE.split(text)
    if len(parts) < 2:
        return None
    gone = chance.randrange(len(parts))
    return " ".join(part for number, part in enumerate(parts) if number != gone)


_CLAUSES = {
    SV: (
        ", om det finns tid för det",
        ", men bara med chefens tillstånd",
        " och skickar en kopia till kommunen",
        ", särskilt när klienten är under 18 år",
    ),
    FI: (
        ", jos siihen on aikaa",
        ", mutta vain esihenkilön luvalla",
        " ja lähettää jäljennöksen kunnalle",
        ", erityisesti kun asiakas on alle 18-vuotias",
    ),
}


def _added_clause(text: str, twin: str, language: Language, chance: random.Random) -> str | None:
    if len(text) < 30 or not text.endswith("."):
        return None
    return text[:-1] + chance.choice(_CLAUSES[language]) + "."


# "Ei halua tai voi" denies both already: "ei halua tai ei voi" is no damage.
_WITHIN_DENIAL = r"(?<!tai )(?<!eikä )(?<!taikka )(?<!ei )(?<!et )\b(?:saa|voi|on)\b(?=[ .,])"

DAMAGE: dict[str, Damage] = {
    "number": _replace(
        r"(?<![\w/.:,–-])\d+(?![\w/.:,–-]| ?§|[ \u00a0]§| mom| kap| [a-z][ \u00a0]§)",
        r"(?<![\w/.:,–-])\d+(?![\w/.:,–-]| ?§|[ \u00a0]§| mom| luku)",
        _other_number,
    ),
    "number-word": _replace(
        rf"\b(?:{'|'.join(_SV_NUMBERS)})\b",
        rf"\b(?:{'|'.join(_FI_NUMBERS)})\b",
        lambda m, r: r.choice(
            [w for w in (_SV_NUMBERS if m[0] in _SV_NUMBERS else _FI_NUMBERS) if w != m[0]]
        ),
    ),
    "date": _replace(
        r"\d+(?=\.\d+\.\d{4}| (?:januari|mars|april|maj|juni|augusti|oktober|november) )",
        r"\d+(?=\.\d+\.\d{4}|\. \w+kuuta)",
        lambda m, r: str(int(m[0]) % 27 + 1),
    ),
    "deadline": _replace(
        r"\b(?:vardagar|dagar|veckor|månader|timmar)\b",
        r"\b(?:arkipäivän|päivän|viikon|kuukauden|tunnin)\b",
        lambda m, r: _other_of(*(_SV_UNITS if m[0] in _SV_UNITS else _FI_UNITS))(m, r),
    ),
    "section": _replace(
        r"\d+(?=(?: [a-z])?[ \u00a0]§)", r"\d+(?=(?: [a-z])?[ \u00a0]§)", _other_number
    ),
    "statute": _replace(r"\d+(?=/(?:19|20)\d\d)", r"\d+(?=/(?:19|20)\d\d)", _other_number),
    "link": _replace(r"\]\([^)]+\)", r"\]\([^)]+\)", lambda m, r: "](other-page.md)"),
    "reference": _replace(r"\[\[[a-z-]+:", r"\[\[[a-z-]+:", lambda m, r: "[[tool:not-"),
    "placeholder": _replace(r"\{\w+\}", r"\{\w+\}", lambda m, r: "{okänd}"),
    "modality": _modality,
    "negation": _replace(
        r" inte\b|\bInte ", rf"\b(?:{'|'.join(_DENIED)})\b",
        lambda m, r: "" if m[0].strip().lower() == "inte" else _DENIED[m[0]][0],
    ),
    "added-negation": _replace(
        r"\b(?:ska|får|är|behöver)\b(?! inte)", _WITHIN_DENIAL,
        lambda m, r: {"saa": "ei saa", "voi": "ei voi", "on": "ei ole"}.get(
            m[0], f"{m[0]} inte"
        ),
    ),
    "certainty": _replace(
        r"\b(?:alltid|ofta|genast|endast|bara|minst|högst|senast|vid behov|kanske|oftast) ",
        r"\b(?:aina|usein|heti|vain|vähintään|enintään|viimeistään|tarvittaessa|ehkä|yleensä) ",
        lambda m, r: "",
    ),
    "truncated": _truncated,
    "dropped-sentence": _dropped_sentence,
    "added-clause": _added_clause,
}  # fmt: skip


def _terms(context: Context) -> Damage:
    """Puts the name of another concept in the place of a term."""
    names = {
        language: sorted({each.names(language)[0] for each in context.concepts})
        for language in Language
    }
    if not all(names.values()):
        return lambda text, twin, language, chance: None
    patterns = {
        language: re.compile(
            r"\b(?:"
            + "|".join(re.escape(name) for name in names[language] if len(name) > 8)
            + r")\b(?!-)"
        )
        for language in Language
    }

    def damage(text: str, twin: str, language: Language, chance: random.Random) -> str | None:
        places = list(patterns[language].finditer(text))
        if not places:
            return None
        match = chance.choice(places)
        other = chance.choice([n for n in names[language] if len(n) > 8 and n[:5] != match[0][:5]])
        return text[: match.start()] + other + text[match.end() :]

    return damage


def mutants(
    units: Sequence[Unit], context: Context, per: int, seed: int
) -> Iterator[tuple[str, Unit]]:
    """Damaged pairs, each with what was done to it."""
    chance = random.Random(seed)
    usable = [unit for unit in units if unit.form not in (Form.WORD, Form.CODE, Form.TITLE)]
    sentences = [unit for unit in usable if len(unit.sv.text) > 20 and " " in unit.sv.text]
    for kind, damage in {**DAMAGE, "term": _terms(context)}.items():
        left = per
        for unit in chance.sample(usable, len(usable)):
            languages = [SV, FI]
            chance.shuffle(languages)
            for language in languages:
                text = damage(unit[language].text, unit[language.other].text, language, chance)
                if text and text != unit[language].text:
                    yield kind, _with(unit, language, text)
                    left -= 1
                    break
            if not left:
                break
    for unit in chance.sample(sentences, per):
        swapped = _with(_with(unit, SV, unit.fi.text), FI, unit.sv.text)
        yield "swapped", swapped
    for unit in chance.sample(sentences, per):
        language = chance.choice([SV, FI])
        yield "untranslated", _with(unit, language, unit[language.other].text)
    for unit in chance.sample(sentences, per):
        other = chance.choice(sentences)
        yield "other-text", _with(unit, FI, other.fi.text)


def _with(unit: Unit, language: Language, text: str) -> Unit:
    side = replace(unit[language], text=text)
    return replace(unit, sv=side) if language is SV else replace(unit, fi=side)


# Damage to documents: lines go, come and change, and both texts are aligned anew.


def _paragraphs(lines: Sequence[str]) -> list[int]:
    """Lines that are a block by themselves."""
    return [
        n
        for n, line in enumerate(lines)
        if 0 < n < len(lines) - 1
        and not lines[n - 1].strip()
        and not lines[n + 1].strip()
        and line[:1].isalpha()
        and len(line) > 40
    ]


def _drop_block(lines: list[str], chance: random.Random) -> tuple[list[str], int] | None:
    places = _paragraphs(lines)
    if not places:
        return None
    n = chance.choice(places)
    return lines[:n] + lines[n + 2 :], n + 1


def _insert_block(lines: list[str], chance: random.Random) -> tuple[list[str], int] | None:
    places = _paragraphs(lines)
    if not places:
        return None
    n = chance.choice(places)
    extra = lines[chance.choice(places)]
    return [*lines[: n + 2], extra, "", *lines[n + 2 :]], n + 3


def _drop_item(lines: list[str], chance: random.Random) -> tuple[list[str], int] | None:
    places = [n for n, line in enumerate(lines) if re.match(r"- |\d\. ", line)]
    if not places:
        return None
    n = chance.choice(places)
    return lines[:n] + lines[n + 1 :], n + 1


def _drop_row(lines: list[str], chance: random.Random) -> tuple[list[str], int] | None:
    places = [
        n for n, line in enumerate(lines) if line.startswith("|") and lines[n - 1].startswith("|")
        and not re.match(r"[|\s:-]+$", line)
    ]  # fmt: skip
    if not places:
        return None
    n = chance.choice(places)
    return lines[:n] + lines[n + 1 :], n + 1


def _heading_level(lines: list[str], chance: random.Random) -> tuple[list[str], int] | None:
    places = [n for n, line in enumerate(lines) if line.startswith("## ")]
    if not places:
        return None
    n = chance.choice(places)
    return [*lines[:n], f"#{lines[n]}", *lines[n + 1 :]], n + 1


DOCUMENT_DAMAGE = {
    "dropped-block": _drop_block,
    "inserted-block": _insert_block,
    "dropped-item": _drop_item,
    "table-shape": _drop_row,
    "heading-level": _heading_level,
}


def documents(units: Sequence[Unit], per: int, seed: int) -> Iterator[tuple[str, bool, bool, int]]:
    """For each damaged document: the kind, whether it was seen, at its place, and how often."""
    chance = random.Random(seed)
    words = LearntLater(lambda: [(unit.sv.text, unit.fi.text) for unit in units if _in_data(unit)])
    folder = ROOT / "docs"
    pairs = []
    for sv in sorted((folder / "sv").rglob("*.md")):
        fi = folder / "fi" / sv.relative_to(folder / "sv")
        pairs.append((sv.read_text("utf-8"), fi.read_text("utf-8")))
    whole = [_align(*pair, words) for pair in pairs]
    for kind, damage in DOCUMENT_DAMAGE.items():
        for _ in range(per):
            number = chance.randrange(len(pairs))
            side = chance.randrange(2)
            done = damage(pairs[number][side].split("\n"), chance)
            if done is None:
                continue
            lines, place = done
            texts = list(pairs[number])
            texts[side] = "\n".join(lines)
            known = Counter(_reports(whole[number]).values())
            new = [
                location
                for location, what in _reports(_align(texts[0], texts[1], words)).items()
                if not known[what]
            ]
            language = (SV, FI)[side]
            right = {Location(f"docs/{language.value}/x.md", place).line: language}
            twin = _twin(whole[number], language, place)
            at_place = any(
                (each.file.startswith(f"docs/{language.value}") and each.line in right)
                or (twin is not None and (each.file, each.line) == (twin.file, twin.line))
                for each in new
            )
            yield kind, bool(new), at_place, len(new)


def _twin(aligned: Aligned, language: Language, line: int) -> Location | None:
    """Where the twin of the block that begins at a line stands."""
    for unit in aligned.units:
        if unit[language].location.line == line:
            return unit[language.other].location
    return None


def _at(location: Location, unit: Unit) -> bool:
    return location in (unit.sv.location, unit.fi.location)


def _in_data(unit: Unit) -> bool:
    return unit.form is not Form.WORD and not unit.address.startswith("docs/")


def _align(sv: str, fi: str, words: LearntLater) -> Aligned:
    # As in real use, but with no memory of confirmed pairs: the first time a text is compared.
    here, there = parse(sv, "docs/sv/x.md"), parse(fi, "docs/fi/x.md")
    return align(here, there, "docs/x.md", words=words)


def _reports(aligned: Aligned) -> dict[Location, str]:
    """Where something is reported, and of what: lines move, texts do not."""
    return {
        **{orphan.side.location: orphan.side.text for orphan in aligned.orphans},
        **{each.location: each.code + each.facts.get("value", "") for _, each in aligned.problems},
    }


_BATCH = 60
"""Damaged pairs that are checked together: few enough that what is usual stays the handbook's."""


def batches(
    units: Sequence[Unit], damaged: Sequence[tuple[str, Unit]]
) -> Iterator[tuple[list[tuple[str, Unit]], list[Unit]]]:
    """The damaged pairs by the batch, each batch with the handbook that has them in their places.

    One place is damaged once in a batch, as it is when an editor makes a mistake.
    """
    # Kinds are mixed: many damages to one term would make them the usual thing.
    waiting = random.Random(len(damaged)).sample(damaged, len(damaged))
    while waiting:
        taken: dict[str, tuple[str, Unit]] = {}
        rest = []
        for each in waiting:
            if len(taken) < _BATCH and each[1].address not in taken:
                taken[each[1].address] = each
            else:
                rest.append(each)
        yield (
            list(taken.values()),
            [taken[unit.address][1] if unit.address in taken else unit for unit in units],
        )
        waiting = rest


def seen(
    units: Sequence[Unit], context: Context, damaged: Sequence[tuple[str, Unit]]
) -> Iterator[tuple[str, Unit, list[Finding]]]:
    """Each damaged pair with what is newly found in it."""
    clean = {(each.address, each.code) for each in findings(units, (), context)}
    for batch, handbook in batches(units, damaged):
        found: dict[str, list[Finding]] = {}
        for each in findings(handbook, (), context):
            # That the same sentence stands otherwise elsewhere would give every damage away.
            if each.code != "translated-differently" and (each.address, each.code) not in clean:
                found.setdefault(each.address, []).append(each)
        for kind, unit in batch:
            yield kind, unit, found.get(unit.address, [])


def measure(per: int, seeds: Sequence[int], shown: str = "", folders: Sequence[Path] = ()) -> str:
    """The report, on the handbook or on two folders of parallel Markdown."""
    if folders:
        units = compare_folders(folders[0], folders[1], Pair("sv", "fi")).units
        context = Context()
    else:
        units, context = parity.handbook()
    total: Counter[str] = Counter()
    hit: Counter[str] = Counter()
    placed: Counter[str] = Counter()
    reports: Counter[str] = Counter()
    shares: dict[str, list[float]] = {}
    for seed in seeds:
        before = total.copy(), hit.copy()
        for kind, unit, found in seen(units, context, list(mutants(units, context, per, seed))):
            total[kind] += 1
            hit[kind] += bool(found)
            placed[kind] += any(_at(each.location, unit) for each in found)
            if kind == shown and not found:
                print(f"! {unit.address}\n    {unit.sv.text}\n    {unit.fi.text}")
        for kind, is_seen, at_place, number in () if folders else documents(units, per, seed):
            total[kind] += 1
            hit[kind] += is_seen
            placed[kind] += at_place
            reports[kind] += number
        for kind in total:
            many = total[kind] - before[0][kind]
            if many:
                shares.setdefault(kind, []).append((hit[kind] - before[1][kind]) / many)
    order = [*DAMAGE, "term", "swapped", "untranslated", "other-text", *DOCUMENT_DAMAGE]
    order = [kind for kind in order if total[kind]]
    hard = [kind for kind in order if kind not in parity.SOFT]
    soft = [kind for kind in order if kind in parity.SOFT]
    lines = [
        f"One damage at a time to pairs of {'both folders' if folders else 'data/ and docs/'}, "
        "seeds "
        f"{', '.join(map(str, seeds))}. *Worst* is the share of the worst seed, *right line* the "
        "share of what was found that is reported at the damaged statement or its twin.",
        "",
        "| kind | damaged | found | share | worst | right line |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for name, kinds in (("hard", hard), ("soft", soft)):
        lines += [
            f"| {kind} | {total[kind]} | {hit[kind]} | {parity.share(hit[kind], total[kind])} | "
            f"{100 * min(shares[kind]):.0f} % | {parity.share(placed[kind], hit[kind])} |"
            for kind in kinds
        ]
        all_of, found_of = sum(total[k] for k in kinds), sum(hit[k] for k in kinds)
        lines.append(
            f"| **{name}** | {all_of} | {found_of} | **{parity.share(found_of, all_of)}** | | "
            f"{parity.share(sum(placed[k] for k in kinds), found_of)} |"
        )
    lines += [
        "",
        "Reports for one damaged block, on average: "
        + ", ".join(f"{kind} {reports[kind] / max(total[kind], 1):.1f}" for kind in reports)
        + ".",
    ]
    return "\n".join(lines) + "\n"


def main(arguments: list[str]) -> None:
    """Measure and print; with ``--write`` also into the report."""
    folders = [Path(each) for each in arguments if not each.startswith("--")]
    options = dict(each.removeprefix("--").partition("=")[::2] for each in arguments)
    report = measure(
        int(options.get("per", "60")),
        [int(seed) for seed in options.get("seeds", "11,12,13").split(",")],
        options.get("show", ""),
        folders,
    )
    print(report)
    if "write" in options and not folders:
        text = parity.REPORT.read_text("utf-8") if parity.REPORT.exists() else ""
        parity.REPORT.write_text(parity.put(text, "Damaged pairs", report), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
