"""Figures, marks on pages, findings, and the commands that show and change them."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from handbook.cli import main
from handbook.language import Language, Pair
from handbook.parity.comparison import (
    Comparison,
    as_confirmed,
    compare,
    compare_folders,
    missing_twins,
)
from handbook.parity.findings import problems
from handbook.parity.ledger import FILE, State, ledger, parse_ledger
from handbook.parity.marks import marks, section_of
from handbook.parity.status import months_after, status
from handbook.reading import read

ROOT = Path(__file__).parents[2]
ROLES = "data/roles.yaml"
PAGE = "docs/fi/guides/first.md"
SUMMARY = "data/roles.yaml#social-worker.summary"


@pytest.fixture
def handbook(project: Path) -> Path:
    shutil.copy(ROOT / "mkdocs.yml", project)
    return project


@pytest.fixture
def confirmed(handbook: Path) -> Path:
    """The sample handbook with everything confirmed."""
    (handbook / FILE).write_text(str(as_confirmed(compared(handbook))), "utf-8")
    return handbook


def compared(root: Path) -> Comparison:
    return compare(root, read(root))


def codes(root: Path) -> list[str]:
    return [problem.code for problem in problems(compared(root))]


def edit(root: Path, file: str, old: str, new: str) -> None:
    text = (root / file).read_text("utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new, 1), "utf-8")


def run(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(main, [str(each) for each in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def summary_in(root: Path, language: Language) -> str:
    (unit,) = (unit for unit in compared(root).units if unit.address == SUMMARY)
    return unit[language].text


# Findings.


def test_a_handbook_that_nobody_has_confirmed_is_quiet(handbook: Path) -> None:
    assert codes(handbook) == []


@pytest.mark.parametrize(
    ("language", "code"), [(Language.SV, "swedish-ahead"), (Language.FI, "finnish-ahead")]
)
def test_a_one_sided_edit_is_a_finding_at_the_side_left_behind(
    language: Language, code: str, confirmed: Path
) -> None:
    text = summary_in(confirmed, language)
    edit(confirmed, ROLES, text, f"Helt {text}")
    (problem,) = problems(compared(confirmed))
    assert problem.code == code
    assert problem.facts["command"] == f"handbook accept '{SUMMARY}'"
    unit = next(unit for unit in compared(confirmed).units if unit.address == SUMMARY)
    assert problem.location == unit[language.other].location


def test_the_line_that_is_shown_settles_it_when_pasted_anywhere(confirmed: Path) -> None:
    text = summary_in(confirmed, Language.SV)
    edit(confirmed, ROLES, text, f"Helt {text}")
    (problem,) = problems(compared(confirmed))
    known = (confirmed / FILE).read_text("utf-8")
    (confirmed / FILE).write_text(f"{known}{problem.facts['line']}\n", "utf-8")
    assert codes(confirmed) == []


def test_tidying_up_and_changing_both_sides_are_quiet(confirmed: Path) -> None:
    for language in Language:
        text = summary_in(confirmed, language)
        edit(confirmed, ROLES, text, f"Helt {text}")
    assert codes(confirmed) == []
    assert compared(confirmed).state(SUMMARY) is State.BOTH_CHANGED


def test_a_block_in_one_language_is_a_finding_until_it_is_meant(confirmed: Path) -> None:
    with (confirmed / PAGE).open("a", encoding="utf-8") as file:
        file.write("\nVain suomeksi.\n")
    (problem,) = problems(compared(confirmed))
    assert problem.code == "block-in-one-language"
    command = problem.facts["command"].replace("'", "").split()
    assert run("--project", confirmed, *command[1:3]).exit_code == 2  # not without a reason
    done = run("--project", confirmed, *command[1:3], "--reason", "Vain täällä", "--by", "Anna")
    assert done.exit_code == 0, done.output
    assert codes(confirmed) == []


def test_a_waiver_in_the_text_is_heeded(confirmed: Path) -> None:
    with (confirmed / PAGE).open("a", encoding="utf-8") as file:
        file.write("\n<!-- parity-ignore: block-in-one-language Vain suomeksi -->\nTeksti.\n")
    assert codes(confirmed) == []


def test_a_line_that_is_not_one_is_told_and_the_rest_is_read(confirmed: Path) -> None:
    with (confirmed / FILE).open("a", encoding="utf-8") as file:
        file.write("nonsense\n")
    (problem,) = problems(compared(confirmed))
    assert (problem.code, problem.location.file) == ("bad-ledger-line", FILE)


# Two folders.


def test_two_folders_of_markdown_are_compared_without_any_data(tmp_path: Path) -> None:
    for language, text in (("a", "# Ett\n\nRing 112.\n\nSlut.\n"), ("b", "# Yksi\n\nSoita 112.\n")):
        (tmp_path / language / "my folder").mkdir(parents=True)
        (tmp_path / language / "my folder" / "x.md").write_text(text, "utf-8")
    (tmp_path / "a" / "alone.md").write_text("Text", "utf-8")
    names = Pair("a", "b")
    found = compare_folders(tmp_path / "a", tmp_path / "b", names)
    assert [(unit.sv.text, unit.fi.text) for unit in found.units] == [
        ("Ett", "Yksi"),
        ("Ring 112.", "Soita 112."),
    ]
    assert [orphan.side.text for orphan in found.orphans] == ["Slut."]
    twins = missing_twins(tmp_path / "a", tmp_path / "b", names)
    assert [problem.location.file for problem in twins] == ["a/alone.md"]
    again = replace(found, ledger=parse_ledger(str(as_confirmed(found))))
    assert {again.state(unit.address) for unit in found.units} == {State.CONFIRMED}


# Figures.


def test_every_pair_is_counted_under_its_kind(confirmed: Path) -> None:
    text = summary_in(confirmed, Language.SV)
    edit(confirmed, ROLES, text, f"Helt {text}")
    found = status(compared(confirmed), read(confirmed), date(2026, 11, 22))
    total = found.total()
    assert total.pairs == total.settled + 1
    (row,) = (row for row in found.rows if row.kind == "roles")
    assert row.ahead(Language.SV) == 1
    assert row.ahead(Language.FI) == 0
    assert found.open == {State.SV_AHEAD: (SUMMARY,)}
    assert {row.kind for row in found.rows} >= {"roles", "models", "guides", "interface"}


@pytest.mark.parametrize(("today", "overdue"), [("2026-05-31", 0), ("2026-06-01", 1)])
def test_reviews_are_overdue_per_language_when_their_months_are_out(
    today: str, overdue: int, handbook: Path
) -> None:
    edit(
        handbook,
        ROLES,
        "    status: draft\n",
        "    status: draft\n    review_in: 3\n    reviewed: { sv: 2026-02-28, fi: 2026-03-31 }\n",
    )
    day = date.fromisoformat(today)
    found = status(compared(handbook), read(handbook), day)
    late = {each.language: each.overdue for each in found.reviews if each.kind == "roles"}
    assert len(late[Language.SV]) == 1
    assert len(late[Language.FI]) == (1 if day > date(2026, 6, 30) else 0)
    assert overdue in (0, 1)


def test_months_end_where_months_end() -> None:
    assert months_after(date(2027, 8, 31), 6) == date(2028, 2, 29)
    assert months_after(date(2026, 1, 1), 12_000_000) == date.max


def test_law_that_nobody_has_compared_is_counted(handbook: Path) -> None:
    found = status(compared(handbook), read(handbook), date(2026, 11, 22))
    duties = read(handbook).handbook.duties  # type: ignore[union-attr]
    assert found.citations == len(duties)
    assert found.unchecked == tuple(duty.id for duty in duties if duty.checked is None)


# Marks on pages.


def test_a_page_is_marked_at_the_section_whose_twin_is_newer(confirmed: Path) -> None:
    edit(confirmed, "docs/sv/guides/first.md", "Mera text.", "Mycket mera text.")
    text = summary_in(confirmed, Language.FI)
    edit(confirmed, ROLES, text, f"Aivan {text}")
    found = marks(compared(confirmed))
    assert {page: [(m.section, m.ahead) for m in each] for page, each in found.items()} == {
        "roles/social-worker": [("summary", Language.FI)],
        "guides/first": [("heading", Language.SV)],
    }


def test_sections_of_data_are_fields() -> None:
    units = {unit.address: section_of(unit) for unit in compared(ROOT).units}
    assert units["data/models/consultation.yaml#steps.question.instruction"] == "steps.question"
    assert units["data/improvement.yaml#barriers.rush.signs[0]"] == "signs"
    assert units["data/roles.yaml#nurse.onboarding[2].text"] == "onboarding"
    assert units["docs/guides/leading.md#front.title"] == "front.title"


# Commands.


def test_everything_new_can_be_accepted_at_once_and_only_once(handbook: Path) -> None:
    first = run("--project", handbook, "accept", "--all-new")
    assert first.exit_code == 0, first.output
    text = (handbook / FILE).read_text("utf-8")
    assert parse_ledger(text) == as_confirmed(compared(handbook))
    assert "par: 0" in run("--project", handbook, "accept", "--all-new").output
    assert (handbook / FILE).read_text("utf-8") == text
    assert [file.name for file in (handbook / "data").iterdir() if file.name.startswith(".")] == []


@pytest.mark.parametrize(
    "arguments",
    [
        (SUMMARY,),
        ("data/roles.yaml#*",),
        ("*.summary",),
        ("--all-in", ROLES),
        ("data/roles.yaml#social-worker.*", "--reason", "Egna ord", "--by", "Anna"),
    ],
)
def test_pairs_are_accepted_by_address_by_pattern_and_by_file(
    arguments: tuple[str, ...], confirmed: Path
) -> None:
    text = summary_in(confirmed, Language.SV)
    edit(confirmed, ROLES, text, f"Helt {text}")
    assert codes(confirmed) == ["swedish-ahead"]
    result = run("--project", confirmed, "accept", *arguments)
    assert result.exit_code == 0, result.output
    assert codes(confirmed) == []


def test_a_file_is_named_by_either_language(confirmed: Path) -> None:
    edit(confirmed, PAGE, "Lisää tekstiä.", "Paljon lisää tekstiä.")
    assert run("--project", confirmed, "accept", "--all-in", PAGE).exit_code == 0
    assert codes(confirmed) == []


def test_brackets_in_addresses_mean_themselves(handbook: Path) -> None:
    address = "data/roles.yaml#social-worker.tasks[0]"
    result = run("--project", handbook, "accept", address)
    assert result.exit_code == 0, result.output
    entries = parse_ledger((handbook / FILE).read_text("utf-8")).entries
    assert [entry.address for entry in entries] == [address]


def test_pairs_that_are_gone_are_forgotten_when_asked(confirmed: Path) -> None:
    known = parse_ledger((confirmed / FILE).read_text("utf-8"))
    old = known.entries[0]._replace(address="data/roles.yaml#gone.name", sv="0" * 10)
    (confirmed / FILE).write_text(str(ledger([*known.entries, old])), "utf-8")
    assert "accept --gone" in run("--project", confirmed, "status").output
    assert run("--project", confirmed, "accept", "--gone").exit_code == 0
    assert parse_ledger((confirmed / FILE).read_text("utf-8")) == known


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("data/roles.yaml#nobody.name",),
        (SUMMARY, "--reason", "Why"),
        (SUMMARY, "--by", "Anna"),
        ("--all-in", "data/none.yaml"),
    ],
)
def test_wrong_use_changes_nothing(arguments: tuple[str, ...], handbook: Path) -> None:
    assert run("--project", handbook, "accept", *arguments).exit_code == 2
    assert not (handbook / FILE).exists()


def test_a_ledger_that_cannot_be_read_whole_is_not_written_over(confirmed: Path) -> None:
    with (confirmed / FILE).open("a", encoding="utf-8") as file:
        file.write("nonsense\n")
    before = (confirmed / FILE).read_text("utf-8")
    assert run("--project", confirmed, "accept", "--all-new").exit_code == 1
    assert (confirmed / FILE).read_text("utf-8") == before


def test_the_table_speaks_the_languages_asked_for(confirmed: Path) -> None:
    both = run("--project", confirmed, "status").output
    assert "Roller / Roolit" in both
    assert "bekräftade" in both
    assert "vahvistettu" in both
    finnish = run("--project", confirmed, "status", "--lang", "fi").output
    assert "Roolit" in finnish
    assert "Roller" not in finnish
    assert "\x1b" not in both


def test_the_status_for_programs_is_json(confirmed: Path) -> None:
    result = run("--project", confirmed, "status", "--format", "json", "--today", "2026-11-22")
    content = json.loads(result.output)
    assert content["open"] == {}
    assert {row["kind"] for row in content["kinds"]} >= {"roles", "guides"}
    assert all(row["pairs"] == row["settled"] for row in content["kinds"])


@pytest.mark.parametrize("style", ["text", "json", "github", "sarif"])
def test_two_folders_can_be_compared_in_every_format(style: str, confirmed: Path) -> None:
    sv, fi = confirmed / "docs/sv", confirmed / "docs/fi"
    assert run("parity", sv, fi, "--format", style).exit_code == 0
    with (confirmed / PAGE).open("a", encoding="utf-8") as file:
        file.write("\nVain suomeksi.\n")
    result = run("parity", sv, fi, "--format", style)
    assert result.exit_code == 1
    assert "block-in-one-language" in result.output


def test_two_folders_can_have_a_memory_of_their_own(confirmed: Path, tmp_path: Path) -> None:
    sv, fi, memory = confirmed / "docs/sv", confirmed / "docs/fi", tmp_path / "memory.lock"
    assert run("parity", sv, fi, "--accept").exit_code == 2
    assert run("parity", sv, fi, "--ledger", memory, "--accept").exit_code == 0
    assert run("parity", sv, fi, "--ledger", memory).exit_code == 0
    edit(confirmed, PAGE, "Lisää tekstiä.", "Lisää tekstiä vielä.")
    result = run("parity", sv, fi, "--ledger", memory, "--strict")
    assert result.exit_code == 1
    assert "finnish-ahead" in result.output
    assert run("parity", sv, fi, "--ledger", memory, "--accept").exit_code == 0


def test_the_check_speaks_sarif_too(confirmed: Path) -> None:
    result = run("--project", confirmed, "check", "--format", "sarif")
    assert json.loads(result.output)["runs"][0]["results"] == []
