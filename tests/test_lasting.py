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
