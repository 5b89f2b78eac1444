# The commands that are about the two languages. They run git, read the clock, write the ledger and
# draw the table.
"""`handbook accept`, `status`, `diff` and `parity`."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import click
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from handbook import clock
from handbook.commands.project import find, unreadable
from handbook.language import Language, Pair
from handbook.parity.comparison import (
    Comparison,
    compare,
    compare_folders,
    missing_twins,
)
from handbook.parity.diff import since
from handbook.parity.findings import all_checks, problems
from handbook.parity.ledger import (
    FILE,
    Kept,
    State,
    accept,
    parse_ledger,
    plain_words,
    without,
)
from handbook.parity.status import Status
from handbook.parity.status import status as status_of
from handbook.problems import FORMATS, Problem, format_text, is_error
from handbook.reading import Reading, read

_LANG = click.option(
    "--lang",
    type=click.Choice([each.value for each in Language]),
    default=None,
    help="Only this language.",
)
_FORMAT = click.option("--format", "style", type=click.Choice(tuple(FORMATS)), default="text")

_STATES = {
    State.CONFIRMED: Pair("bekräftade", "vahvistettu"),
    State.DELIBERATE: Pair("avsiktliga", "tarkoitettu"),
    State.NEW: Pair("nya", "uusia"),
    State.BOTH_CHANGED: Pair("ändrade", "muuttunut"),
    State.SV_AHEAD: Pair("sv före", "sv edellä"),
    State.FI_AHEAD: Pair("fi före", "fi edellä"),
}
_KINDS = {
    "about": Pair("Om handboken", "Tietoja käsikirjasta"),
    "interface": Pair("Etiketter", "Käyttöliittymä"),
    "organisation": Pair("Organisationen", "Organisaatio"),
}
_PLAIN_WIDTH = 160


@click.command(name="accept")
@click.argument("addresses", nargs=-1)
@click.option("--all-new", is_flag=True, help="Pairs that nobody has confirmed yet.")
@click.option("--all-changed", is_flag=True, help="Pairs whose both sides were changed.")
@click.option("--all-in", "files", multiple=True, help="Everything in this file.")
@click.option("--gone", is_flag=True, help="Forget pairs that are no longer there.")
@click.option("--reason", default="", help="Why the two differ on purpose.")
@click.option("--by", default="", help="Who says so.")
@click.pass_obj
def accept_pairs(
    given: Path | None,
    addresses: tuple[str, ...],
    all_new: bool,
    all_changed: bool,
    files: tuple[str, ...],
    gone: bool,
    reason: str,
    by: str,
) -> None:
    """Confirm that the two texts at each of ADDRESSES say the same; * stands for anything.

    With --reason and --by: that they differ on purpose.
    """
    if bool(plain_words(reason)) != bool(plain_words(by)):
        raise click.UsageError("--reason och --by hör ihop. / --reason ja --by kuuluvat yhteen.")
    if not (addresses or all_new or all_changed or files or gone):
        raise click.UsageError("Vilka par? Se --help. / Mitkä parit? Katso --help.")
    project = find(given)
    reading, comparison = _compared(project)
    if comparison.ledger.faults:
        click.echo(format_text(_faults(comparison)), err=True, nl=False)
        sys.exit(1)
    states = [State.NEW] * all_new + [State.BOTH_CHANGED] * all_changed
    taken, unknown = _chosen(comparison, addresses, files)
    if unknown:
        listed = "\n".join(f"  {each}" for each in unknown)
        raise click.UsageError(f"Hittas inte / ei löydy:\n{listed}")
    if not plain_words(reason) and any(pair.language for pair in taken):
        raise click.UsageError(
            "En text på ett språk bekräftas med --reason och --by.\n"
            "Yksikielinen teksti vahvistetaan valinnoilla --reason ja --by."
        )
    left = _differing(project, comparison, reading) if states else frozenset()
    in_bulk = [
        pair
        for pair in comparison.kept
        if pair.language is None and comparison.settled.states[pair.address] in states
    ]
    taken = list(dict.fromkeys([*taken, *(p for p in in_bulk if p.address not in left)]))
    known = accept(comparison.ledger, comparison.settled, taken, reason, by)
    if gone:
        if any(map(is_error, reading.problems)):
            raise click.ClickException(
                "Rätta först felen i data: allt kunde inte läsas.\n"
                "Korjaa ensin datan virheet: kaikkea ei voitu lukea."
            )
        known = without(known, comparison.settled.gone)
    if known.entries != comparison.ledger.entries:
        _write(project / FILE, str(known))
    skipped = [pair.address for pair in in_bulk if pair.address in left]
    click.echo(f"Bekräftade par: {len(taken)}. / Vahvistettuja pareja: {len(taken)}.")
    if gone:
        number = len(comparison.settled.gone)
        click.echo(f"Glömda: {number}. / Unohdettuja: {number}.")
    for address in skipped:
        click.echo(f"Har fel, bekräftas inte / virheellinen, ei vahvisteta: {address}")
    sys.exit(1 if skipped else 0)


@click.command(name="status")
@_LANG
@click.option("--format", "style", type=click.Choice(("text", "json")), default="text")
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    default=None,
    help="The day that decides which reviews are overdue. Default: today.",
)
@click.pass_obj
def show_status(given: Path | None, lang: str | None, style: str, today: date | None) -> None:
    """Show how far the two languages are in step, kind by kind."""
    reading, comparison = _compared(find(given))
    day = date(today.year, today.month, today.day) if today else clock.today()
    found = status_of(comparison, reading, day)
    if style == "json":
        click.echo(json.dumps(_as_json(found), ensure_ascii=False, indent=2))
    else:
        languages = (Language(lang),) if lang else tuple(Language)
        _draw(found, reading, languages)


@click.command(name="diff")
@click.option("--base", required=True, help="The revision to compare with: main, HEAD~1.")
@_LANG
@_FORMAT
@click.pass_obj
def show_diff(given: Path | None, base: str, lang: str | None, style: str) -> None:
    """Show what was changed in one language only since the revision --base of git."""
    project = find(given)
    with tempfile.TemporaryDirectory() as folder:
        _check_out(project, base, Path(folder))
        _, before = _compared(Path(folder))
        _, now = _compared(project)
    _show(tuple(since(before, now)), lang, style, strict=True)


@click.command(name="parity")
@click.argument("sv", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("fi", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--ledger",
    "ledger_file",
    type=click.Path(dir_okay=False, path_type=Path),
    default=None,
    help="A file of confirmed pairs. Default: none.",
)
@click.option("--accept", "accepting", is_flag=True, help="Confirm all pairs as they are.")
@click.option("--strict", is_flag=True, help="Fail on warnings too.")
@_LANG
@_FORMAT
def compare_two(
    sv: Path,
    fi: Path,
    ledger_file: Path | None,
    accepting: bool,
    strict: bool,
    lang: str | None,
    style: str,
) -> None:
    """Compare two folders of Markdown, SV in Swedish and FI in Finnish. No data is needed."""
    if accepting and ledger_file is None:
        raise click.UsageError("--accept: --ledger FILE")
    names = Pair(sv.as_posix(), fi.as_posix())
    try:
        there = ledger_file is not None and ledger_file.exists()
        known = parse_ledger(ledger_file.read_text("utf-8")) if ledger_file and there else None
        comparison = compare_folders(sv, fi, names, known, str(ledger_file or FILE))
        if ledger_file and accepting:
            pairs = [pair for pair in comparison.kept if pair.language is None]
            after = accept(comparison.ledger, comparison.settled, pairs)
            _write(ledger_file, str(after))
            comparison = replace(comparison, ledger=after)
    except OSError as error:
        raise unreadable(error) from None
    twins = missing_twins(sv, fi, names)
    _show((*twins, *problems(comparison, all_checks(()))), lang, style, strict=strict)


def _compared(project: Path) -> tuple[Reading, Comparison]:
    try:
        reading = read(project)
        return reading, compare(project, reading)
    except OSError as error:
        raise unreadable(error) from None


def _show(found: Sequence[Problem], lang: str | None, style: str, *, strict: bool = False) -> None:
    languages = (Language(lang),) if lang else tuple(Language)
    click.echo(FORMATS[style](found, languages), nl=False)
    sys.exit(1 if found and (strict or any(map(is_error, found))) else 0)


def _faults(comparison: Comparison) -> Iterable[Problem]:
    return (each for each in problems(comparison) if each.code == "bad-ledger-line")


def _differing(project: Path, comparison: Comparison, reading: Reading) -> frozenset[str]:
    """Addresses in which a check finds an error: nobody confirms those without looking."""
    checks = all_checks(reading.entities.values(), project)
    found = checks(comparison.units, comparison.orphans)
    return frozenset(each.address for each in found if is_error(each.problem()))


def _chosen(
    comparison: Comparison, patterns: Sequence[str], files: Sequence[str]
) -> tuple[list[Kept], list[str]]:
    """The pairs that were asked for, and what fits nothing.

    A block in one language is taken only by its own address: nobody accepts one by accident.
    """
    expressions = {pattern: _expression(pattern) for pattern in patterns}
    places = {
        address: {location.file for location in locations}
        for address, locations in comparison.places.items()
    }
    unused = dict.fromkeys((*patterns, *files))
    taken: list[Kept] = []
    for pair in comparison.kept:
        fitting = [
            pattern
            for pattern, expression in expressions.items()
            if pattern == pair.address
            or (pair.language is None and expression.fullmatch(pair.address))
        ]
        own = {pair.address.partition("#")[0], *places.get(pair.address, ())}
        fitting += [file for file in files if pair.language is None and file in own]
        for each in fitting:
            unused.pop(each, None)
        if fitting:
            taken.append(pair)
    return taken, list(unused)


def _expression(pattern: str) -> re.Pattern[str]:
    """``*`` and ``?`` as in file names; brackets are part of addresses and mean themselves."""
    parts = re.split(r"([*?])", pattern)
    return re.compile(
        "".join({"*": ".*", "?": "."}.get(part, re.escape(part)) for part in parts), re.DOTALL
    )


def _write(file: Path, text: str) -> None:
    """All or nothing: a reader, or a crash, never sees half a ledger."""
    handle, name = tempfile.mkstemp(prefix=".parity-", dir=file.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(file.stat().st_mode & 0o777 if file.exists() else 0o644)
        temporary.replace(file)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _check_out(project: Path, revision: str, folder: Path) -> None:
    """The data and the pages as they were in ``revision``, into ``folder``."""
    if revision.startswith("-"):
        raise click.BadParameter(revision, param_hint="--base")
    try:
        result = subprocess.run(
            ["git", "archive", "--format=tar", revision, "data", "docs"],
            cwd=project,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise click.ClickException(f"git: {error.strerror}") from None
    if result.returncode:
        said = result.stderr.decode("utf-8", "replace").strip()
        raise click.ClickException(f"git: {said}")
    with tarfile.open(fileobj=io.BytesIO(result.stdout)) as archive:
        archive.extractall(folder, filter="data")


def _as_json(found: Status) -> dict[str, object]:
    return {
        "kinds": [
            {
                "kind": row.kind,
                "pairs": row.pairs,
                "settled": row.settled,
                "states": {state.value: row.states.get(state, 0) for state in _STATES},
                "one_language": {each.value: row.alone.get(each, 0) for each in Language},
            }
            for row in found.rows
        ],
        "gone": found.gone,
        "open": {state.value: list(addresses) for state, addresses in found.open.items()},
        "reviews": [
            {
                "kind": each.kind,
                "language": each.language.value,
                "pages": each.pages,
                "never": each.never,
                "overdue": list(each.overdue),
            }
            for each in found.reviews
        ],
        "citations": {"all": found.citations, "unchecked": list(found.unchecked)},
    }


def _draw(found: Status, reading: Reading, languages: Sequence[Language]) -> None:
    console = Console(highlight=False)
    if not console.is_terminal:
        console = Console(highlight=False, width=_PLAIN_WIDTH)
    table = Table(box=SIMPLE_HEAD if console.is_terminal else None, pad_edge=False)
    table.add_column(_stacked(Pair("slag", "laji"), languages))
    heads = [Pair("par", "pareja"), *(_STATES[state] for state in _STATES)]
    heads += [Pair("bara sv", "vain sv"), Pair("bara fi", "vain fi")]
    for head in heads:
        table.add_column(_stacked(head, languages), justify="right", no_wrap=True)
    rows = [*found.rows, found.total()]
    for row in rows:
        name = _kind(row.kind, reading, languages) if row.kind else "="
        figures = [row.pairs, *(row.states.get(state, 0) for state in _STATES)]
        figures += [row.alone.get(language, 0) for language in Language]
        table.add_row(name, *(str(figure) if figure else "·" for figure in figures))
    console.print(table)
    for state, addresses in found.open.items():
        console.print(f"\n{_words(_STATES[state], languages)}:", markup=False)
        for address in addresses:
            console.print(f"  {address}", markup=False, soft_wrap=True)
    for text in _counted(found, languages):
        console.print(text, markup=False, soft_wrap=True)


def _counted(found: Status, languages: Sequence[Language]) -> Iterable[str]:
    yield ""
    for language in Language:
        mine = [each for each in found.reviews if each.language is language]
        pages, never = sum(e.pages for e in mine), sum(e.never for e in mine)
        late = [page for each in mine for page in each.overdue]
        words = Pair(
            f"{language}: {pages} sidor, {never} aldrig granskade, {len(late)} försenade",
            f"{language}: {pages} sivua, {never} tarkistamatta, {len(late)} myöhässä",
        )
        yield _words(words, languages)
        yield from (f"  {page}" for page in late)
    unchecked = len(found.unchecked)
    yield _words(
        Pair(
            f"Lagrum: {found.citations}, ojämförda med lagen: {unchecked}",
            f"Lainkohtia: {found.citations}, lakiin vertaamatta: {unchecked}",
        ),
        languages,
    )
    if found.gone:
        words = Pair(
            f"Rader utan par: {found.gone} (handbook accept --gone)",
            f"Rivejä ilman paria: {found.gone} (handbook accept --gone)",
        )
        yield _words(words, languages)


def _words(words: Pair[str], languages: Sequence[Language]) -> str:
    return " / ".join(words[language] for language in languages)


def _stacked(words: Pair[str], languages: Sequence[Language]) -> str:
    return "\n".join(words[language] for language in languages)


def _kind(kind: str, reading: Reading, languages: Sequence[Language]) -> str:
    interface = reading.handbook.interface if reading.handbook else {}
    label = interface.get(f"index.{kind}") or interface.get(f"status-page.part.{kind}")
    pair = Pair(label.sv, label.fi) if label else _KINDS.get(kind)
    return _words(pair, languages) if pair else kind
