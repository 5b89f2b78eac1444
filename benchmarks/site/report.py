# Figures -> the table and the picture that stand in the project. Only figures of one run are ever
# divided by each other; what could not be measured is left out, and a disturbed run says so.
"""The report of the benchmark of the site."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from statistics import median
from typing import Any

from benchmarks.site.building import CHECK, COLD, EDITED, FIRST_CHECK
from benchmarks.site.checking import ALONE, ASKING, WATCHING
from benchmarks.site.measuring import DISTURBED
from benchmarks.site.peers import OWN
from benchmarks.site.results import Figures, Results
from benchmarks.site.serving import TEXT

NAMES = {
    OWN: "this handbook",
    "hugo": "Hugo + Pagefind",
    "eleventy": "Eleventy + Pagefind",
    "starlight": "Starlight",
    "mkdocs": "MkDocs + Material + static-i18n",
}
_MB = 1e6
_HEAD = """# The build of the whole site beside other generators

Made by `python -m benchmarks.site`; the next measurement overwrites it. The content is made up from
a seed, the same pages for every tool, in Swedish and Finnish.

How to read it:

- *Not the same work.* This handbook reads and checks its data, compares the two languages, draws
  the working models and makes an index for the search. Hugo and Eleventy turn finished Markdown
  into bare pages without a theme, and Pagefind indexes them: they are the mark for speed, not for
  what is built. Starlight and Material have a theme. Only the handbook has drawings.
- Every tool gets the same titles, headings, lists, tables and links, a list of the open folder at
  the side, a table of contents, a language switch and a search. MkDocs runs with
  `navigation.prune`; without it each page lists the whole site and it is slower still.
- *Cold* is the whole command with outputs and caches removed; *one edit* is the same command again
  after one text was changed in both languages. Medians of interleaved runs; ratios are medians of
  the ratios within each round, so a ratio over 1 means slower than the handbook.
- *Pages* counts both languages, with the overviews. Pages that show both languages side by side
  are the handbook's alone, so it makes more of them than the others.
- *Memory* is the largest sum of the whole tree of processes (PSS), sampled five times a second, or
  the peak of the largest single process if that is more.
- *Others*: processors that other programs used in the worst of the runs. A run with more than
  {disturbed} was repeated; where that did not help, the figure has a †.
"""


def as_markdown(results: Results) -> str:
    """The whole report."""
    parts = [_HEAD.format(disturbed=DISTURBED).rstrip(), _circumstances(results)]
    for pages, tools in results.of("build").items():
        parts.append(f"## {pages} pages per language\n\n{_builds(tools)}")
    if growing := _growth_table(results):
        parts.append(f"## Growth\n\n{growing}")
    for pages, tools in results.of("serve").items():
        parts.append(f"## From save to served page, {pages} pages per language\n\n{_serve(tools)}")
    if checks := results.of("check"):
        parts.append(f"## From save to problems\n\n{_checks(checks)}")
    for pages, tools in results.of("weight").items():
        parts.append(f"## First load of a page, {pages} pages per language\n\n{_weight(tools)}")
    return "\n\n".join(parts) + "\n"


def _circumstances(results: Results) -> str:
    versions = results.data.get("versions", {})
    listed = ", ".join(f"{name} {version}" for name, version in versions.items())
    return "\n".join(
        [
            f"Measured {results.data.get('day', '–')} on {results.data.get('machine', '–')}.",
            f"Versions: {listed or '–'}.",
            "",
            "```sh",
            "PYTHONPATH=hooks python -m benchmarks.site setup --peers DIR",
            "PYTHONPATH=hooks python -m benchmarks.site run --peers DIR --sizes 100,500,2000",
            "PYTHONPATH=hooks python -m benchmarks.site serve --peers DIR --sizes 100",
            "PYTHONPATH=hooks python -m benchmarks.site check --peers DIR --sizes 0,100,500,2000",
            "PYTHONPATH=hooks python -m benchmarks.site weight --peers DIR --sizes 100",
            "```",
        ]
    )


def _builds(tools: dict[str, Figures]) -> str:
    rows = []
    own = tools.get(OWN, {})
    for name, each in _in_order(tools):
        if each.get("failed"):
            rows.append([NAMES[name], "failed"])
            continue
        rows.append(
            [
                NAMES[name],
                _seconds(each[COLD]),
                _ratio(each, own, COLD),
                _seconds(each[EDITED]) if EDITED in each else "–",
                _ratio(each, own, EDITED),
                f"{each[COLD]['memory'] / _MB:.0f}",
                str(each["pages"]),
                f"{each['page_bytes'] / each['pages'] / 1000:.1f}",
                f"{each['bytes'] / _MB:.1f}",
                str(each[COLD]["runs"]),
                f"{max(each[part]['others'] for part in (COLD, EDITED) if part in each):.2f}",
            ]
        )
    head = ["tool", "cold, s", "ratio", "one edit, s", "ratio", "memory, MB", "pages"]
    text = _table([*head, "kB a page", "MB in all", "runs", "others"], rows)
    if CHECK in own:
        text += f"\n\n`handbook check --alone` after one edit: {_seconds(own[CHECK])} s"
        if FIRST_CHECK in own:
            text += f"; when it has never been run: {_seconds(own[FIRST_CHECK])} s"
        text += "."
    return text


def _checks(sizes: dict[int, dict[str, Figures]]) -> str:
    rows = [
        [f"{pages} pages per language" if pages else "the handbook shipped here", *found]
        for pages, tools in sizes.items()
        for found in [
            [
                f"{tools[OWN][part][figure]:.2f}"
                for part in (ASKING, ALONE, WATCHING)
                for figure in ("median", "largest")
            ]
        ]
    ]
    ways = ("check", "check --alone", "check --watch")
    head = ["handbook", *(each for way in ways for each in (f"`{way}`, s", "largest"))]
    return (
        "Seconds from a saved number in one language, or its mending, until it is told: by a check "
        "that asks the process which an earlier one has left, by one that neither asks nor leaves "
        "one, and by one that waits for the next save.\n\n" + _table(head, rows)
    )


def _seconds(part: Figures) -> str:
    mark = " †" if part["others"] > DISTURBED else ""
    return f"{part['seconds']:.2f}{mark}"


def _ratio(each: Figures, own: Figures, part: str) -> str:
    if part not in own or part not in each or each is own:
        return "1" if each is own else "–"
    pairs = zip(each[part]["all"], own[part]["all"], strict=False)
    return f"{median(theirs['seconds'] / ours['seconds'] for theirs, ours in pairs):.2f}"


def _growth_table(results: Results) -> str:
    found = _series(results)
    rows = []
    for name, points in found.items():
        large = [each for each in points if each[0] >= 500]
        if len(large) < 2:
            continue
        (small, fast), (many, slow) = large[0], large[-1]
        exponent = math.log(slow / fast) / math.log(many / small)
        rows.append([NAMES[name], f"{small}–{many}", f"{exponent:.2f}"])
    if not rows:
        return ""
    text = _table(["tool", "pages per language", "exponent (1 is linear)"], rows)
    return f"{text}\n\n![Seconds of a cold build by pages per language](growth.svg)"


def _serve(tools: dict[str, Figures]) -> str:
    own = tools.get(OWN, {})
    lines = []
    if "seconds" in own:
        lines = [
            "Every kind of edit, milliseconds until `handbook serve` gives the new text:",
            "",
            _table(
                ["edit", "median, ms", "largest, ms", "edits"],
                [
                    [kind, _ms(own["median"][kind]), _ms(max(each)), str(len(each))]
                    for kind, each in own["seconds"].items()
                ],
            ),
            "",
        ]
    lines += ["One text in each tool's own development server:", ""]
    rows = []
    for name, each in _in_order(tools):
        if each.get("failed"):
            rows.append([NAMES[name], "failed"])
            continue
        text = each["seconds"].get("text") or each["seconds"][TEXT]
        rows.append([NAMES[name], f"{each['start']:.1f}", f"{median(text):.2f}"])
    lines.append(_table(["tool", "start, s", "one text, s"], rows))
    return "\n".join(lines)


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.0f}"


def _weight(tools: dict[str, Any]) -> str:
    kinds = list(dict.fromkeys(kind for _, each in _in_order(tools) for kind in each))
    rows = []
    for name, each in _in_order(tools):
        cells = []
        for kind in kinds:
            load = each.get(kind)
            elsewhere = f" + {load['elsewhere']} elsewhere" if load and load["elsewhere"] else ""
            cells.append(
                f"{load['bytes'] / 1000:.0f} ({load['requests']}{elsewhere})" if load else "–"
            )
        rows.append([NAMES[name], *cells])
    how = {
        "browser": "Counted behind a headless Chromium with nothing stored",
        "references": "Computed from what the pages and their style sheets name",
    }[tools["method"]]
    text = f"{how}; text packed with gzip -6. Kilobytes, and requests in brackets."
    return f"{text}\n\n{_table(['tool', *kinds], rows)}"


def _in_order(tools: dict[str, Any]) -> Iterable[tuple[str, Any]]:
    return [(name, tools[name]) for name in NAMES if name in tools]


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    rule = [" --- |", *[" ---: |"] * (len(head) - 1)]
    filled = ([*row, *[""] * (len(head) - len(row))] for row in rows)
    lines = [f"| {' | '.join(row)} |" for row in filled]
    return "\n".join([f"| {' | '.join(head)} |", f"|{''.join(rule)}", *lines])


def _series(results: Results) -> dict[str, list[tuple[int, float]]]:
    found: dict[str, list[tuple[int, float]]] = {}
    for pages, tools in results.of("build").items():
        for name, each in _in_order(tools):
            if not each.get("failed"):
                found.setdefault(name, []).append((pages, each[COLD]["seconds"]))
    return found


# The picture: both axes logarithmic, so that linear growth is a straight line of one slope.

_WIDTH, _HEIGHT = 720, 420
_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 230, 24, 50
_COLOURS = ("#005a8c", "#b3421a", "#4b7a1e", "#7a3c8f", "#6b6b6b")


def growth(results: Results) -> str:
    """Seconds of a cold build by pages, as SVG; empty with fewer than two sizes."""
    series = {name: points for name, points in _series(results).items() if len(points) > 1}
    if not series:
        return ""
    every = [point for points in series.values() for point in points]
    xs, ys = sorted({x for x, _ in every}), [y for _, y in every]
    ticks = _ticks(min(ys), max(ys))

    def across(x: float) -> float:
        share = math.log(x / xs[0]) / math.log(xs[-1] / xs[0])
        return round(_LEFT + share * (_WIDTH - _LEFT - _RIGHT), 1)

    def up(y: float) -> float:
        share = math.log(y / ticks[0]) / math.log(ticks[-1] / ticks[0])
        return round(_HEIGHT - _BOTTOM - share * (_HEIGHT - _TOP - _BOTTOM), 1)

    parts = []
    for x in xs:
        parts.append(_line(across(x), _TOP, across(x), _HEIGHT - _BOTTOM))
        parts.append(_text(across(x), _HEIGHT - _BOTTOM + 20, str(x), "middle"))
    for y in ticks:
        parts.append(_line(_LEFT, up(y), _WIDTH - _RIGHT, up(y)))
        parts.append(_text(_LEFT - 8, up(y) + 4, f"{y:g} s", "end"))
    middle = (_LEFT + _WIDTH - _RIGHT) / 2
    parts.append(_text(middle, _HEIGHT - 10, "pages per language", "middle"))
    below = 0.0
    ends = sorted(series.items(), key=lambda each: each[1][-1][1], reverse=True)
    for name, points in ends:
        colour = _COLOURS[list(NAMES).index(name)]
        path = " ".join(f"{across(x)},{up(y)}" for x, y in points)
        wide = 3 if name == OWN else 1.5
        parts.append(
            f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="{wide}"/>'
        )
        parts += [
            f'<circle cx="{across(x)}" cy="{up(y)}" r="3" fill="{colour}"/>' for x, y in points
        ]
        below = max(below + 16, up(points[-1][1]) + 4)
        parts.append(_text(across(points[-1][0]) + 8, below, NAMES[name], "start", colour))
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
            'font-family="sans-serif" font-size="13" role="img">',
            "<title>Seconds of a cold build by pages per language</title>",
            f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>',
            *parts,
            "</svg>\n",
        ]
    )


def _ticks(least: float, most: float) -> list[float]:
    """1, 2, 5, 10 … from at or below ``least`` to at or above ``most``."""
    power = math.floor(math.log10(least))
    found: list[float] = []
    while not found or found[-1] < most:
        for step in (1, 2, 5):
            value = step * 10.0**power
            if value <= least:
                found = [value]
            elif not found or found[-1] < most:
                found.append(value)
        power += 1
    return found


def _line(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="#ddd"/>'


def _text(x: float, y: float, words: str, anchor: str, colour: str = "#333") -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}" fill="{colour}">{words}</text>'
