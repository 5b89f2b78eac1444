# How good are the checks on pairs? Runs them over a labelled set of pairs, beside the handbook's
# own pairs (so that usual terms and words are known as they are in real use), and over the
# handbook itself. Any folders of parallel Markdown can be added, to see how quiet they are there.
#
#   python benchmarks/parity.py [--write] [--misses] [SV_FOLDER FI_FOLDER]
#
# The held-out pairs are counted by themselves and their misses are not printed unless asked for:
# who tunes must not look at them.
"""Precision and recall of the parity checks, kind by kind."""

from __future__ import annotations

import sys
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "hooks"))

from handbook.language import Pair  # noqa: E402
from handbook.parity.checks.pairs import Context, findings  # noqa: E402
from handbook.parity.comparison import compare, compare_folders  # noqa: E402
from handbook.parity.finding import Finding  # noqa: E402
from handbook.parity.unit import Form, Side, Unit  # noqa: E402
from handbook.problems import Location  # noqa: E402
from handbook.reading.files import read  # noqa: E402

CORPUS = ROOT / "tests" / "parity_corpus"
TUNED, HELD_OUT = "pairs", "held_out"
REPORT = ROOT / "benchmarks" / "parity.md"
BENIGN = "benign-"
SOFT = {
    "truncated",
    "missing-sentence",
    "added-clause",
    "lost-actor",
    "certainty",
    "dropped-sentence",
    "other-text",
}
"""Kinds that cannot be seen for sure without understanding the text."""


def corpus(name: str) -> list[tuple[str, Unit]]:
    """The labelled pairs of one file, each with its kind."""
    file = CORPUS / f"{name}.yaml"
    found = []
    for number, each in enumerate(yaml.safe_load(file.read_text("utf-8"))["pairs"], 1):
        place = Location(f"tests/parity_corpus/{file.name}", number)
        sides = Side(each["sv"], place), Side(each["fi"], place)
        form = Form(each.get("form", "paragraph"))
        found.append((each["kind"], Unit(f"corpus#{each['id']}", form, *sides, "corpus")))
    return found


def handbook() -> tuple[tuple[Unit, ...], Context]:
    """The real handbook's pairs and what its data knows."""
    reading = read(ROOT)
    return compare(ROOT, reading).units, Context.of(reading.entities.values())


def on_pairs(
    labelled: Sequence[tuple[str, Unit]],
    units: Sequence[Unit],
    context: Context,
    *,
    misses: bool,
) -> str:
    """What is found in labelled pairs that stand beside the handbook's own."""
    by_address: dict[str, list[Finding]] = defaultdict(list)
    for each in findings((*units, *(unit for _, unit in labelled)), (), context):
        by_address[each.address].append(each)
    total: Counter[str] = Counter(kind for kind, _ in labelled)
    hit = Counter(kind for kind, unit in labelled if by_address[unit.address])
    rows = [f"| {kind} | {total[kind]} | {hit[kind]} | {share(hit[kind], total[kind])} |"
            for kind in sorted(total)]  # fmt: skip
    benign = {kind for kind in total if kind.startswith(BENIGN)}
    hard = total.keys() - benign - SOFT
    soft = SOFT & total.keys()
    sums = [
        (name, sum(total[k] for k in kinds), sum(hit[k] for k in kinds))
        for name, kinds in (("hard", hard), ("soft", soft), ("benign", benign))
    ]
    true = sum(found for _, _, found in sums[:2])
    false = sums[2][2]
    for kind, unit in labelled if misses else ():
        if bool(by_address[unit.address]) == kind.startswith(BENIGN):
            shown = ", ".join(each.code for each in by_address[unit.address])
            print(f"! {kind}: {unit.sv.text} | {unit.fi.text} {shown}")
    lines = [
        f"{sum(total.values())} labelled pairs of {len(total) - len(benign)} kinds of damage and "
        f"{len(benign)} kinds of benign variation.",
        "",
        "| group | pairs | found | share |",
        "| --- | ---: | ---: | ---: |",
        *(f"| {name} | {many} | {found} | {share(found, many)} |" for name, many, found in sums),
        "",
        f"Precision: {share(true, true + false)}.",
        "",
        "| kind | pairs | found | share |",
        "| --- | ---: | ---: | ---: |",
        *rows,
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def on_handbook(units: Sequence[Unit], context: Context) -> str:
    """What is reported in the handbook itself, before waivers."""
    start = time.perf_counter()
    own = list(findings(units, (), context))
    took = time.perf_counter() - start
    codes = ", ".join(f"{code} {count}" for code, count in Counter(e.code for e in own).items())
    reported = f"{len(own)} findings before waivers ({codes or 'none'})"
    return f"{len(units)} pairs, {reported}, {took:.1f} s.\n"


def share(part: int, whole: int) -> str:
    """Part of a whole in per cent."""
    return f"{100 * part / whole:.0f} %" if whole else "–"


def quiet(sv: Path, fi: Path) -> str:
    """How much is reported in parallel folders of Markdown."""
    comparison = compare_folders(sv, fi, Pair("sv", "fi"))
    found = list(findings(comparison.units, comparison.orphans))
    texts = {unit.address: unit for unit in comparison.units}
    for each in found:
        unit = texts[each.address]
        print(f"{each.location}: {each.code} {dict(each.facts)}")
        print(f"    {unit.sv.text[:160]}\n    {unit.fi.text[:160]}")
    everything = len(found) + len(comparison.orphans) + len(comparison.structure)
    blocks = len(comparison.units)
    return (
        f"{blocks} blocks, {everything} findings: {100 * everything / max(blocks, 1):.1f} per 100."
    )


def main(arguments: list[str]) -> None:
    """Measure and print; with ``--write`` also into the report."""
    folders = [each for each in arguments if not each.startswith("--")]
    if len(folders) == 2:
        print(quiet(Path(folders[0]), Path(folders[1])))
        return
    units, context = handbook()
    text = REPORT.read_text("utf-8") if REPORT.exists() else "# Quality of the checks on pairs\n"
    for title, name in (("Labelled pairs", TUNED), ("Held-out pairs", HELD_OUT)):
        misses = name == TUNED or "--misses" in arguments
        report = on_pairs(corpus(name), units, context, misses=misses)
        print(f"{title}: {report}")
        text = put(text, title, report)
    report = on_handbook(units, context)
    print(report)
    text = put(text, "The handbook itself", report)
    if "--write" in arguments:
        REPORT.write_text(text, "utf-8")


def put(text: str, title: str, body: str) -> str:
    """The report with one section replaced or added."""
    head, mark, rest = text.partition(f"\n## {title}\n")
    following = rest.partition("\n## ")
    after = f"\n## {following[2]}" if mark and following[1] else ""
    return f"{head.rstrip()}\n\n## {title}\n\n{body.strip()}\n{after}"


if __name__ == "__main__":
    main(sys.argv[1:])
