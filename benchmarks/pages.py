# What every page of a built handbook weighs at first load, kind by kind, and how Lighthouse judges
# one page of each kind. From the project's folder with the test environment:
#
#   PYTHONPATH=hooks python -m benchmarks.pages weigh SITE --small SITE100 --large SITE2000
#   PYTHONPATH=hooks python -m benchmarks.pages judge SITE --lighthouse PROGRAM --runs 3
#
# `judge` is slow, so all figures are kept beside the report. Weights are the same on every machine:
# each file as a web server sends it (text packed with gzip -6), everything that a page asks for
# while it loads. A real browser counts for the heaviest page of each kind, the others by what they
# name.
"""Weight and Lighthouse figures of the pages, written to benchmarks/weight.md."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import fmean, median
from typing import Any

import click
from benchmarks.site.weight import Load, by_references, loading, serving

ROOT = Path(__file__).resolve().parents[1]
REPORT = ROOT / "benchmarks" / "weight.md"
KEPT = ROOT / "benchmarks" / "weight.json"
MOST_BYTES, MOST_REQUESTS, MOST_SHEETS = 48_000, 8, 3
"""What a first load may cost."""

_CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


@dataclass(frozen=True)
class Weighed:
    """One page: its own bytes, those of everything it asks for, and how often it asks."""

    path: str
    html: int
    total: int
    requests: int


def kind_of(path: str) -> str:
    """The kind of a page by its address: ``roles/nurse/steps/part-2/`` is ``roles/*/steps``.

    >>> kind_of("fi/roles/"), kind_of("a-z/part-2/"), kind_of("")
    ('roles (list)', 'a-z (list)', 'start')
    """
    parts = [each for each in path.split("/") if each and each != "fi"]
    parts = [each for each in parts if not each.startswith("part-")]
    if not parts:
        return "start"
    if parts[0] == "parallel":
        return "parallel view"
    if len(parts) == 1:
        return f"{parts[0]} (list)"
    if parts[0] == "terms" and parts[1] in ("definitions", "other-language"):
        return f"terms/{parts[1]} (list)"
    return parts[0] if len(parts) == 2 else f"{parts[0]}/*/{parts[2]}"


def weighed(site: Path) -> dict[str, list[Weighed]]:
    """Every page of a built site, by kind, the heaviest first."""
    found: dict[str, list[Weighed]] = {}
    for file in sorted(site.rglob("index.html")):
        path = file.parent.relative_to(site).as_posix().removeprefix(".")
        path = f"{path}/" if path else ""
        found.setdefault(kind_of(path), []).append(_weighed(path, by_references(site, path)))
    for pages in found.values():
        pages.sort(key=lambda page: -page.total)
    return found


def _weighed(path: str, load: Load) -> Weighed:
    return Weighed(path, load.files[f"/{path}"], sum(load.files.values()), len(load.files))


@click.group()
def main() -> None:
    """Weigh the pages of a built handbook."""


_SITE = click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path))


@main.command()
@_SITE
@click.option("--small", type=click.Path(exists=True, path_type=Path), help="A site of 100 pages.")
@click.option("--large", type=click.Path(exists=True, path_type=Path), help="One of 2 000 pages.")
def weigh(site: Path, small: Path | None, large: Path | None) -> None:
    """Write the table of weights, and how they grow when two made-up handbooks are given."""
    kept = _kept()
    kinds = weighed(site)
    kept["weights"] = dict(_rows(site, kinds))
    kept["all"] = _summary([page for pages in kinds.values() for page in pages])
    if small and large:
        kept["growth"] = dict(_growth(weighed(small), weighed(large)))
    _write(kept)


def _rows(site: Path, kinds: dict[str, list[Weighed]]) -> Iterator[tuple[str, Any]]:
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    with loading(site, Path(browser) if browser else None) as load:
        for kind, pages in sorted(kinds.items()):
            seen = _weighed(pages[0].path, load(pages[0].path))
            yield kind, {**_summary(pages), "browser": asdict(seen)}


def _summary(pages: Sequence[Weighed]) -> dict[str, Any]:
    return {
        "pages": len(pages),
        "html": [median(page.html for page in pages), max(page.html for page in pages)],
        "total": [median(page.total for page in pages), max(page.total for page in pages)],
        "requests": max(page.requests for page in pages),
    }


def _growth(
    small: dict[str, list[Weighed]], large: dict[str, list[Weighed]]
) -> Iterator[tuple[str, list[float]]]:
    shared = sorted(small.keys() & large.keys())
    both = small, large
    for kind in shared:
        yield kind, [median(page.total for page in pages[kind]) for pages in both]
    # The share of each kind is that of the small handbook: the large one has another mix.
    shares = [len(small[kind]) for kind in shared]
    yield (
        "**all, in the same mix of kinds**",
        [
            fmean((fmean(page.total for page in pages[kind]) for kind in shared), shares)
            for pages in both
        ],
    )
    yield (
        "**the heaviest page**",
        [max(page.total for pages in kinds.values() for page in pages) for kinds in both],
    )


@main.command()
@_SITE
@click.option("--lighthouse", required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--runs", default=3, help="Runs of each page; the median counts.")
@click.option("--only", default="", help="Kinds, with commas between.")
def judge(site: Path, lighthouse: Path, runs: int, only: str) -> None:
    """Let Lighthouse (mobile) judge the heaviest page of each kind, in both languages."""
    kept = _kept()
    judged: dict[str, Any] = kept.setdefault("judged", {})
    kinds = weighed(site)
    wanted = only.split(",") if only else sorted(kinds)
    with serving(site) as (root, _):
        for kind in wanted:
            pages = kinds[kind]
            for finnish in (False, True):
                here = [page for page in pages if page.path.startswith("fi/") is finnish]
                if not here:  # the parallel view is one for both languages
                    continue
                found = [_lighthouse(lighthouse, root + here[0].path) for _ in range(runs)]
                scores = {name: median(each[name] for each in found) for name in found[0]}
                judged[f"{kind} {'fi' if finnish else 'sv'}"] = {
                    "path": here[0].path,
                    "runs": runs,
                    **scores,
                }
                click.echo(f"{here[0].path}: {scores}")
                _write(kept)


def _lighthouse(program: Path, address: str) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "found.json"
        flags = "--headless=new --no-sandbox --disable-gpu"
        command = [str(program), address, "--quiet", "--output=json", f"--output-path={out}"]
        command += [f"--chrome-flags={flags}", f"--only-categories={','.join(_CATEGORIES)}"]
        subprocess.run(command, check=True, timeout=180, stdout=subprocess.DEVNULL)
        found = json.loads(out.read_text("utf-8"))
    scores = {name: 100 * found["categories"][name]["score"] for name in _CATEGORIES}
    audits = found["audits"]
    scores["LCP ms"] = audits["largest-contentful-paint"]["numericValue"]
    scores["blocking ms"] = audits["total-blocking-time"]["numericValue"]
    scores["shift"] = audits["cumulative-layout-shift"]["numericValue"]
    return scores


def _kept() -> dict[str, Any]:
    return json.loads(KEPT.read_text("utf-8")) if KEPT.is_file() else {}


def _write(kept: dict[str, Any]) -> None:
    KEPT.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", "utf-8")
    REPORT.write_text("\n".join(_lines(kept)) + "\n", "utf-8")
    click.echo(REPORT.relative_to(ROOT).as_posix(), err=True)


# The report --------------------------------------------------------------------------------------


def _lines(kept: dict[str, Any]) -> Iterator[str]:
    yield "# Weight of the pages at first load"
    yield ""
    yield "Made by `benchmarks/pages.py`; its header tells how. Kilobytes of 1 000 bytes, gzip -6,"
    yield "nothing in the cache: HTML, style sheets, scripts, font and icon."
    if "weights" in kept:
        yield from _weights(kept["weights"], kept["all"])
    if "growth" in kept:
        yield from _growths(kept["growth"])
    if "judged" in kept:
        yield from _judged(kept["judged"])


def _weights(rows: dict[str, Any], everything: dict[str, Any]) -> Iterator[str]:
    yield ""
    yield "## Every page of the handbook, by kind"
    yield ""
    yield f"Limits that a test holds: {MOST_BYTES / 1000:.0f} kB and {MOST_REQUESTS} requests for"
    yield f"each page, {MOST_SHEETS} style sheets. The last two columns are what a real browser"
    yield "fetched for the heaviest page of the kind."
    yield ""
    heads = "pages", "HTML median", "HTML max", "total median", "total max", "browser", "requests"
    yield from _table(
        ("kind", *heads),
        [
            *((kind, *_figures(row)) for kind, row in rows.items()),
            ("**all**", *_figures(everything)),
        ],
    )


def _figures(row: dict[str, Any]) -> Iterator[str]:
    yield str(row["pages"])
    for size in (*row["html"], *row["total"]):
        yield _kilo(size)
    browser = row.get("browser")
    yield _kilo(browser["total"]) if browser else ""
    yield str(browser["requests"] if browser else row["requests"])


def _growths(rows: dict[str, Any]) -> Iterator[str]:
    yield ""
    yield "## From 100 to 2 000 pages a language"
    yield ""
    yield "Made-up handbooks (`benchmarks/site/content.py`), median of each kind. A list has a line"
    yield "for each of its things until it is parted, and a client group for its services, so these"
    yield "grow up to there."
    yield ""
    lines = (
        (kind, _kilo(small), _kilo(large), f"{100 * (large / small - 1):+.1f} %")
        for kind, (small, large) in rows.items()
    )
    yield from _table(("kind", "100", "2 000", "growth"), lines)


def _judged(rows: dict[str, Any]) -> Iterator[str]:
    yield ""
    yield "## Lighthouse, mobile, the heaviest page of each kind"
    yield ""
    yield "Medians. Largest paint and blocking time are simulated for a slow phone."
    yield "Booklets and parallel views repeat other pages and ask search engines to leave them out,"
    yield "and the views have no description for them: that is all that they lose in SEO."
    yield ""
    scores = "performance", "accessibility", "best practices", "SEO"
    heads = (*scores, "LCP s", "blocking ms", "shift", "runs")
    lines = (
        (
            f"`/{row['path']}`",
            *(f"{row[name]:.0f}" for name in _CATEGORIES),
            f"{row['LCP ms'] / 1000:.1f}",
            f"{row['blocking ms']:.0f}",
            f"{row['shift']:.3f}",
            str(row["runs"]),
        )
        for row in rows.values()
    )
    yield from _table(("page", *heads), lines)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{'|'.join(['---', *['---:'] * (len(heads) - 1)])}|"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _kilo(size: float) -> str:
    return f"{size / 1000:.1f}"


if __name__ == "__main__":
    main()
