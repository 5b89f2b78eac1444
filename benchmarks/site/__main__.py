# One command for everything, from the project's folder with the test environment:
#
#   PYTHONPATH=hooks python -m benchmarks.site setup --peers DIR
#   PYTHONPATH=hooks python -m benchmarks.site run --peers DIR --sizes 100,500,2000 --runs 5
#   PYTHONPATH=hooks python -m benchmarks.site serve --peers DIR --sizes 100
#   PYTHONPATH=hooks python -m benchmarks.site check --peers DIR --sizes 0,100
#   PYTHONPATH=hooks python -m benchmarks.site weight --peers DIR --sizes 100
#   PYTHONPATH=hooks python -m benchmarks.site report --peers DIR
#
# Each part keeps its figures in DIR/results.json; `report`, which `run` ends with, turns them into
# benchmarks/site.md and benchmarks/growth.svg. DIR lies outside the project.
"""Benchmark of the whole site: the command."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from pathlib import Path

import click
from benchmarks.site import checking, serving, weight
from benchmarks.site import report as reporting
from benchmarks.site.building import measure
from benchmarks.site.content import ROOT
from benchmarks.site.installing import install, installed
from benchmarks.site.peers import NAMES, OWN, Tool, empty, own, peers
from benchmarks.site.results import Results

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def _numbers(context: click.Context, parameter: click.Parameter, value: str) -> tuple[int, ...]:
    try:
        return tuple(int(each) for each in value.split(","))
    except ValueError:
        raise click.BadParameter("numbers with commas between: 100,500") from None


def _names(context: click.Context, parameter: click.Parameter, value: str) -> tuple[str, ...]:
    chosen = tuple(value.split(",")) if value else NAMES
    if unknown := set(chosen) - set(NAMES):
        raise click.BadParameter(f"unknown: {', '.join(unknown)}; known: {', '.join(NAMES)}")
    return chosen


def _outside(context: click.Context, parameter: click.Parameter, value: Path) -> Path:
    folder = value.resolve()
    if folder.is_relative_to(ROOT):
        raise click.BadParameter("a folder outside the project")
    return folder


_PEERS = click.option(
    "--peers",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    callback=_outside,
    help="Where the other generators, the projects and the figures are.",
)
_ONLY = click.option("--only", callback=_names, default="", help="Tools: handbook,hugo,…")
_SIZES = click.option(
    "--sizes", callback=_numbers, default="100", help="Pages per language: 100,500,2000."
)


@click.group()
def main() -> None:
    """Measure the handbook's build beside other generators."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that servers are ended too


@main.command()
@_PEERS
def setup(folder: Path) -> None:
    """Install Hugo, Pagefind, Eleventy and Starlight (MkDocs is here already)."""
    install(folder)
    for name, version in installed(folder).versions().items():
        click.echo(f"{name} {version}")


@main.command()
@_PEERS
@_ONLY
@_SIZES
@click.option("--runs", default=5, help="Runs of each tool and size.")
@click.option("--patience", default=3, help="How often a disturbed run is tried again.")
@click.option("--slow", default=60.0, help="A tool over this many seconds is run once, not edited.")
def run(
    folder: Path,
    only: tuple[str, ...],
    sizes: tuple[int, ...],
    runs: int,
    patience: int,
    slow: float,
) -> None:
    """Time cold builds, the build after one edit and `handbook check`, in turns."""
    results = Results.open(folder)
    results.note(installed(folder).versions())
    for pages in sizes:
        measure(_tools(folder, pages, only), results, pages, runs, patience, slow)
        results.save()
    for work in {folder / "work", *folder.glob("*/work")}:
        empty(work)
    _report(results)


@main.command()
@_PEERS
@_ONLY
@_SIZES
def serve(folder: Path, only: tuple[str, ...], sizes: tuple[int, ...]) -> None:
    """Time from a saved file to the new page in the preview."""
    results = Results.open(folder)
    for pages in sizes:
        for tool in _tools(folder, pages, only):
            if tool.name == OWN:  # a new one: an ended run may have left an edit behind
                shutil.rmtree(folder / "work" / f"{OWN}-serve-{pages}", ignore_errors=True)
                tool = own(folder / "work", pages, installed(folder), "-serve")
            found = serving.measure(tool)
            click.echo(f"{tool.name} {pages}: {found.get('median', 'failed')}")
            results.put("serve", pages, tool.name, found)
            results.save()
    _report(results)


@main.command(name="check")
@_PEERS
@_SIZES
@click.option("--edits", default=10, help="Each is told, and then its mending.")
def time_checks(folder: Path, sizes: tuple[int, ...], edits: int) -> None:
    """Time from a saved file to the problems in it. Size 0 is the handbook shipped here."""
    results = Results.open(folder)
    for pages in sizes:
        if pages:
            tool = own(folder / "work", pages, installed(folder))
            project, environment = tool.folder, tool.environment
        else:
            project = checking.shipped(folder / "work" / "shipped")
            environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks")}
        found = checking.measure(project, environment, edits)
        told = {part: f"{each['median']:.2f} s" for part, each in found.items()}
        click.echo(f"{pages or 'shipped'}: {told}")
        results.put("check", pages, OWN, found)
        results.save()
    _report(results)


@main.command(name="weight")
@_PEERS
@_ONLY
@_SIZES
def weigh(folder: Path, only: tuple[str, ...], sizes: tuple[int, ...]) -> None:
    """Count what a first load of pages of each kind fetches. Needs built sites (`run`)."""
    results = Results.open(folder)
    browser = next(filter(None, map(shutil.which, _BROWSERS)), None)
    for pages in sizes:
        built = {each.name: each.site for each in _tools(folder, pages, only)}
        there = {name: site for name, site in built.items() if (site / "index.html").is_file()}
        for name in built.keys() - there.keys():
            click.echo(f"{name} {pages} is not built; see `run`", err=True)
        for name, found in weight.measure(there, Path(browser) if browser else None).items():
            results.put("weight", pages, name, found)
    results.save()
    _report(results)


@main.command()
@_PEERS
def report(folder: Path) -> None:
    """Write benchmarks/site.md and benchmarks/growth.svg from the figures."""
    _report(Results.open(folder))


def _tools(folder: Path, pages: int, only: tuple[str, ...]) -> list[Tool]:
    """Our own first. Its site must stand before the peers' projects can be made from it."""
    work = folder / "work"
    work.mkdir(parents=True, exist_ok=True)
    there = installed(folder)
    ours = own(work, pages, there)
    if set(only) != {OWN} and not (ours.site / "index.html").is_file():
        measure([ours], None, pages, 1, 0, 0)
    others = peers(work, pages, there, ours.site, only) if set(only) != {OWN} else []
    return [each for each in (ours, *others) if each.name in only]


def _report(results: Results) -> None:
    (ROOT / "benchmarks" / "site.md").write_text(reporting.as_markdown(results), "utf-8")
    picture = reporting.growth(results)
    if picture:
        (ROOT / "benchmarks" / "growth.svg").write_text(picture, "utf-8")
    click.echo("benchmarks/site.md", file=sys.stderr)


if __name__ == "__main__":
    main()
