"""What a long-running program keeps of earlier readings: what the last one asked for, no more."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from handbook.reading import read
from handbook.reading.remembered import Remembered

ROOT = Path(__file__).parents[2]
ROLES = "data/roles.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "data", tmp_path / "data")
    shutil.copytree(ROOT / "docs", tmp_path / "docs")
    return tmp_path


def change(project: Path, name: str, old: str, new: str) -> None:
    file = project / name
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def kept(remembered: Remembered) -> int:
    return len(remembered._kept)


def size_of_one_reading(project: Path) -> int:
    fresh = Remembered()
    read(project, fresh)
    return kept(fresh)


def test_edits_leave_nothing_behind(project: Path) -> None:
    remembered = Remembered()
    read(project, remembered)
    first = kept(remembered)
    for number in range(5):
        change(project, ROLES, "sv: klient\n", f"sv: klient{number}\n")
        assert read(project, remembered).handbook is not None
        assert kept(remembered) == size_of_one_reading(project) == first
        change(project, ROLES, f"sv: klient{number}\n", "sv: klient\n")
    read(project, remembered)
    assert kept(remembered) == first


def test_a_reading_that_broke_off_leaves_nothing_behind_either(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    remembered = Remembered()
    read(project, remembered)
    change(project, ROLES, "sv: klient\n", "sv: klienten\n")
    with monkeypatch.context() as patch:
        patch.setattr(Remembered, "end", lambda _: pytest.fail("it should break off"))
        patch.setattr("handbook.reading.files._check_twins", _break_off)
        with pytest.raises(FileNotFoundError):
            read(project, remembered)
    change(project, ROLES, "sv: klienten\n", "sv: brukare\n")
    read(project, remembered)
    assert kept(remembered) == size_of_one_reading(project)


def _break_off(_: object) -> None:
    raise FileNotFoundError


def test_something_that_could_not_be_made_keeps_none_of_its_parts() -> None:
    remembered = Remembered()

    def fails() -> str:
        remembered.recall("part", lambda: "made all the same")
        raise OSError("it cannot be made")

    remembered.begin()
    with pytest.raises(OSError, match="cannot be made"):
        remembered.recall("whole", fails)
    remembered.end()
    remembered.begin()
    remembered.end()
    assert kept(remembered) == 0


def test_a_part_lives_as_long_as_anything_it_is_a_part_of() -> None:
    remembered = Remembered()

    def whole(name: str) -> str:
        return remembered.recall(name, lambda: remembered.recall("part", lambda: "made"))

    remembered.begin()
    assert (whole("first"), whole("second")) == ("made", "made")
    remembered.end()
    remembered.begin()
    whole("second")
    remembered.end()
    assert remembered.recall("part", lambda: pytest.fail("it is kept")) == "made"
    remembered.end()
    remembered.begin()
    remembered.end()
    assert kept(remembered) == 0


def test_what_was_put_back_is_read_anew(project: Path) -> None:
    """A preview writes new words into records that stand: they no longer say what was read."""
    remembered = Remembered()
    first = read(project, remembered)
    change(project, ROLES, "sv: klient\n", "sv: klienten\n")
    read(project, remembered)
    change(project, ROLES, "sv: klienten\n", "sv: klient\n")
    again = read(project, remembered)
    assert first.handbook is not None
    assert again.handbook is not None
    one, other = first.handbook.roles[0], again.handbook.roles[0]
    assert one == other
    assert one is not other
    assert first.handbook.roles[1] is again.handbook.roles[1]
