"""Every bilingual value of the data is a pair, once, with a lasting address and its place."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from handbook.language import Language
from handbook.parity.unit import Form, Unit
from handbook.parity.units import data_units, duplicates, sides
from handbook.reading import Reading, read
from handbook.reading.texts import plain_lines_of, prose_of

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(ROOT)


@pytest.fixture(scope="module")
def units(reading: Reading) -> list[Unit]:
    return units_of(ROOT, reading)


def units_of(root: Path, reading: Reading | None = None) -> list[Unit]:
    return list(data_units(reading or read(root)))


def test_every_text_of_the_handbook_is_a_pair_and_no_text_is_one_twice(
    reading: Reading, units: list[Unit]
) -> None:
    assert reading.organisation is not None
    assert reading.handbook is not None
    records = [record for _, record, _ in reading.records()]
    wanted = Counter(
        text
        for record in records
        for path, text in (*plain_lines_of(record), *prose_of(record))
        if not isinstance(path[-1], int)  # the words of a list of words
    )
    wanted.update(
        text for pair in reading.handbook.interface.values() for text in (pair.sv, pair.fi)
    )
    found = Counter(
        side.text for unit in units if unit.form is not Form.WORD for _, side in sides(unit)
    )
    assert found == wanted


def test_lists_of_words_are_pairs_too(units: list[Unit]) -> None:
    words = {unit.address: unit for unit in units if unit.form is Form.WORD}
    assert "socialarbetare" not in words
    assert all(unit.sv.text or unit.fi.text for unit in words.values())


def test_addresses_are_unique_and_have_no_spaces(units: list[Unit]) -> None:
    assert duplicates(units) == {}
    assert [unit.address for unit in units if re.search(r"\s", unit.address)] == []


def test_a_place_is_where_the_text_begins(units: list[Unit]) -> None:
    lines: dict[str, list[str]] = {}
    for unit in units:
        for language, side in sides(unit):
            if unit.form is Form.WORD:
                continue
            file, line, column = side.location.file, side.location.line, side.location.column
            if file not in lines:
                lines[file] = (ROOT / file).read_text("utf-8").split("\n")
            rest = lines[file][line - 1][column - 1 :].lstrip("'\"")
            first = re.split(r"['\"\\\s]", side.text)[0]
            assert rest.startswith((first, ">", "|")), f"{unit.address} {language}"


@pytest.mark.parametrize(
    ("address", "form", "page"),
    [
        ("data/roles.yaml#social-worker.name", Form.TITLE, "roles/social-worker"),
        ("data/roles.yaml#social-worker.tasks[0]", Form.LINE, "roles/social-worker"),
        ("data/models/marak.yaml#purpose", Form.PROSE, "models/marak"),
        ("data/models/consultation.yaml#steps.question.instruction", Form.PROSE, None),
        ("data/models/consultation.yaml#steps.solve-alone.next.follow-up.when", Form.LINE, None),
        ("data/improvement.yaml#barriers.rush.summary", Form.LINE, "barriers/rush"),
        ("data/organisation.yaml#organisation.name", Form.TITLE, "organisation"),
        ("data/interface.yaml#about.edit", Form.LABEL, "interface"),
    ],
)
def test_addresses_are_made_of_ids(
    address: str, form: Form, page: str | None, units: list[Unit]
) -> None:
    (unit,) = (unit for unit in units if unit.address == address)
    assert unit.form is form
    assert page in (None, unit.page)


def test_an_address_does_not_change_when_entities_change_places(project: Path) -> None:
    before = {unit.address: unit.sv.text for unit in units_of(project)}
    file = project / "data/roles.yaml"
    head, *entries = re.split(r"(?m)^(?=  - id:)", file.read_text("utf-8"))
    file.write_text(head + "".join(reversed(entries)), "utf-8")
    assert {unit.address: unit.sv.text for unit in units_of(project)} == before


def test_both_sides_are_given_swedish_first(units: list[Unit]) -> None:
    assert [language for language, _ in sides(units[0])] == [Language.SV, Language.FI]
