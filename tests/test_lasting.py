"""Only a process that lasts keeps results, and it never mistakes one thing for another."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from handbook import lasting


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    yield
    lasting._lasts = False


def test_a_process_that_ends_keeps_nothing() -> None:
    asked: list[str] = []
    kept = lasting.kept(asked.append)
    kept("text")
    kept("text")
    assert asked == ["text", "text"]


def test_a_process_that_lasts_asks_once_for_each_text() -> None:
    asked: list[str] = []

    @lasting.kept
    def doubled(one: str, other: str) -> str:
        asked.append(one)
        return one + other

    lasting.begin()
    assert [doubled("a", "b"), doubled("ab", ""), doubled("a", "b")] == ["ab", "ab", "ab"]
    assert asked == ["a", "ab"]


def test_records_are_told_apart_by_themselves_not_by_what_they_hold() -> None:
    seen: list[int] = []

    @lasting.kept_of_each
    def size(record: list[int]) -> int:
        seen.append(id(record))
        return len(record)

    lasting.begin()
    one, other = [1], [1]
    assert [size(one), size(other), size(one)] == [1, 1, 1]
    assert seen == [id(one), id(other)]


def test_what_is_kept_does_not_grow_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lasting, "_MOST", 3)
    asked: list[int] = []
    kept = lasting.kept(asked.append)
    lasting.begin()
    for number in (*range(4), 3, 0):
        kept(number)
    assert asked == [0, 1, 2, 3, 0]


def test_what_a_record_is_asked_with_is_told_apart() -> None:
    asked: list[tuple[int, str]] = []

    @lasting.kept_of_each
    def place(record: list[int], file: str) -> str:
        asked.append((record[0], file))
        return f"{file}:{record[0]}"

    lasting.begin()
    one, other = [1], [2]
    assert [place(one, "a"), place(other, "a"), place(one, "b"), place(one, "b")] == [
        "a:1", "a:2", "b:1", "b:1",
    ]  # fmt: skip
    assert asked == [(1, "a"), (2, "a"), (1, "b")]


def test_what_a_look_does_not_ask_for_is_forgotten() -> None:
    seen: list[int] = []

    @lasting.kept_of_each
    def size(record: list[int]) -> int:
        seen.append(record[0])
        return len(record)

    lasting.begin()
    one, other = [1], [2]
    size(one), size(other)
    for _ in range(3):  # looks that did not come so far
        lasting.turn()
    size(one)
    lasting.turn()
    size(one)
    lasting.turn()
    size(one), size(other)
    assert seen == [1, 2, 2]


def test_of_all_records_only_those_asked_for_together_are_known() -> None:
    seen: list[tuple[int, str]] = []

    @lasting.kept_of_all
    def told(record: list[int], word: str) -> str:
        seen.append((record[0], word))
        return f"{word} {record[0]}"

    one, other, third = [1], [2], [3]
    assert told([one, one], "a") == ["a 1", "a 1"]
    lasting.begin()
    seen.clear()
    assert told([one, other], "a") == ["a 1", "a 2"]
    assert told([other, third, other], "a") == ["a 2", "a 3", "a 2"]
    assert told([one, third], "a") == ["a 1", "a 3"]
    assert told([one], "b") == ["b 1"]
    assert seen == [(1, "a"), (2, "a"), (3, "a"), (1, "a"), (1, "b")]
