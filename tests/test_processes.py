"""Work that several processes share: nothing is lost, done twice or waited for in vain."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

import pytest

from handbook import processes
from handbook.processes import WorkerError, available, shared, together

both = pytest.mark.skipif(available() < 2, reason="one processor, or no safe fork")


def listed(items: Iterator[int]) -> tuple[int, list[int]]:
    return os.getpid(), list(items)


@pytest.mark.parametrize("processes", [1, 2, 3])
@pytest.mark.parametrize("number", [0, 1, 2, 5, 1000])
def test_every_item_is_given_out_once(number: int, processes: int) -> None:
    found = shared(range(number), listed, processes)
    assert sorted(each for _, share in found for each in share) == list(range(number))


def test_more_items_than_a_pipe_holds_are_given_out_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "_MOST_TOKENS", 7)
    found = shared(range(1000), listed, 2)
    assert sorted(each for _, share in found for each in share) == list(range(1000))


def slow_at_first(items: Iterator[int]) -> list[int]:
    taken = []
    for item in items:
        time.sleep(0.4 if item == 0 else 0.002)
        taken.append(item)
    return taken


@both
def test_whoever_is_done_takes_the_next() -> None:
    shares = shared(range(60), slow_at_first, 2)
    with_the_slow_one = next(share for share in shares if 0 in share)
    assert len(with_the_slow_one) < 20


@both
def test_few_items_start_no_other_process() -> None:
    assert [pid for pid, _ in shared(range(5), listed, 2, fewest=3)] == [os.getpid()]
    assert len({pid for pid, _ in shared(range(6), listed, 2, fewest=3)}) == 2


@pytest.mark.parametrize("processes", [1, 2])
def test_what_comes_first_is_done_once_and_here(processes: int) -> None:
    done: list[int] = []
    found = shared(range(9), listed, processes, first=lambda: done.append(os.getpid()))
    assert done == [os.getpid()]
    assert sorted(each for _, share in found for each in share) == list(range(9))


@both
def test_others_take_items_while_this_process_does_what_comes_first() -> None:
    found = dict(shared(range(9), listed, 2, first=lambda: time.sleep(0.4)))
    assert found[os.getpid()] == []


def failing(items: Iterator[int]) -> list[int]:
    for item in items:
        if item == 3:
            raise ValueError("three")
    return []


@pytest.mark.parametrize("processes", [1, 2])
def test_what_goes_wrong_is_raised_here(processes: int) -> None:
    with pytest.raises(ValueError, match="three"):
        shared(range(10), failing, processes)


@both
def test_a_process_that_dies_is_an_error_and_not_a_wait() -> None:
    with pytest.raises(WorkerError):
        together([lambda: os._exit(1), lambda: 1], 2)


def test_results_stand_in_the_order_of_the_jobs() -> None:
    assert together([lambda: 1, lambda: 2, lambda: 3], 2) == [1, 2, 3]
