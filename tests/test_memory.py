"""Results kept by content: right after any change, harmless when the file is broken."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.memory import FOLDER, Memory, code_version, digest


def remembered(root: Path, values: dict[str, int], *versions: str) -> list[str]:
    """Ask for all values; the keys that had to be worked out."""
    made: list[str] = []
    memory = Memory.open(root, "sums", *versions)
    for key, value in values.items():

        def make(key: str = key, value: int = value) -> int:
            made.append(key)
            return value

        assert memory.recall(key, make) == value
    memory.save()
    return made


def test_a_second_run_works_nothing_out(tmp_path: Path) -> None:
    assert remembered(tmp_path, {"a": 1, "b": 2}) == ["a", "b"]
    assert remembered(tmp_path, {"a": 1, "b": 2}) == []


def test_only_what_is_new_is_worked_out_and_what_is_not_asked_for_is_forgotten(
    tmp_path: Path,
) -> None:
    remembered(tmp_path, {"a": 1, "b": 2})
    assert remembered(tmp_path, {"b": 2, "c": 3}) == ["c"]
    assert remembered(tmp_path, {"a": 1, "b": 2, "c": 3}) == ["a"]


def test_other_versions_share_nothing(tmp_path: Path) -> None:
    remembered(tmp_path, {"a": 1}, "terms of yesterday")
    assert remembered(tmp_path, {"a": 1}, "terms of today") == ["a"]


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff\xfe", b'{"values":{"a":1}}', b'{"version":1,"values":3}']
)
def test_a_broken_or_foreign_file_counts_as_absent(tmp_path: Path, content: bytes) -> None:
    remembered(tmp_path, {"a": 1})
    (tmp_path / FOLDER / "sums.json").write_bytes(content)
    assert remembered(tmp_path, {"a": 1}) == ["a"]
    assert remembered(tmp_path, {"a": 1}) == []


def test_a_folder_that_cannot_be_written_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("a file where the folder should be", "utf-8")
    assert remembered(tmp_path, {"a": 1}) == ["a"]
    assert remembered(tmp_path, {"a": 1}) == ["a"]


def test_nothing_half_written_is_left_behind(tmp_path: Path) -> None:
    remembered(tmp_path, {"a": 1})
    assert [file.name for file in (tmp_path / FOLDER).iterdir()] == ["sums.json"]
    assert json.loads((tmp_path / FOLDER / "sums.json").read_text("utf-8"))["values"] == {"a": 1}


def test_a_memory_without_a_file_only_lasts_the_run() -> None:
    memory = Memory()
    assert memory.recall("a", lambda: 1) == 1
    assert memory.recall("a", lambda: 2) == 1
    memory.save()


@given(st.lists(st.text(), max_size=4), st.lists(st.text(), max_size=4))
def test_different_parts_never_share_a_key(one: list[str], other: list[str]) -> None:
    assert (digest(*one) == digest(*other)) == (one == other)


def test_the_code_has_one_version_a_run() -> None:
    assert code_version() == code_version() != ""
