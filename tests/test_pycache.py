"""What is read once for an installation."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from handbook.pycache import kept


@pytest.fixture(autouse=True)
def python_may_write(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)


def fails() -> list[int]:
    raise AssertionError("asked for again")


def test_what_was_made_once_is_read_the_next_time(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    assert kept("numbers", "1", lambda: [1, 2], folder) == [1, 2]
    assert kept("numbers", "1", fails, folder) == [1, 2]
    assert [each.suffix for each in folder.iterdir()] == [".pickle"]


def test_another_version_is_made_anew(tmp_path: Path) -> None:
    kept("numbers", "1", lambda: [1], tmp_path)
    assert kept("numbers", "2", lambda: [2], tmp_path) == [2]


@pytest.mark.parametrize("damage", [b"", b"\x80\x05]", b"cnowhere\nNothing\n."])
def test_a_damaged_file_is_made_anew_and_replaced(damage: bytes, tmp_path: Path) -> None:
    kept("numbers", "1", lambda: [1], tmp_path)
    (file,) = tmp_path.iterdir()
    file.write_bytes(damage)
    assert kept("numbers", "1", lambda: [3], tmp_path) == [3]
    assert kept("numbers", "1", fails, tmp_path) == [3]


def test_nothing_is_written_when_python_is_told_to_keep_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert kept("numbers", "1", lambda: [1], tmp_path) == [1]
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere"
)
def test_a_folder_that_cannot_be_written_is_no_reason_to_stop(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert kept("numbers", "1", lambda: [1], tmp_path) == [1]


def test_a_file_in_the_place_of_the_folder_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert kept("numbers", "1", lambda: [1], tmp_path / "file") == [1]
