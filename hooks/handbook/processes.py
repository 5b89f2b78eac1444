# Work that falls into independent parts, on as many processors as there are. A forked process
# starts with everything its parent knows, so nothing has to be sent to it; only results travel.
# Where there is no safe fork, everything runs in one process, with the same results.
"""Running several pieces of work at the same time."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_TOKEN = 4
"""Bytes of a number in the pipe that shares out work."""
_MOST_TOKENS = 1_000
"""No more than any pipe holds (at least one page of memory), so that filling it never waits."""


def nothing() -> None:
    """What is done where there is nothing to do."""


class WorkerError(RuntimeError):
    """A process ended without an answer, such as when the memory ran out."""


def available() -> int:
    """How many processes can work at the same time: 1 where processes cannot be forked safely."""
    if sys.platform != "linux":
        return 1  # macOS' own libraries do not survive a fork, Windows has none
    return len(os.sched_getaffinity(0))


def together(jobs: Sequence[Callable[[], T]], processes: int) -> list[T]:
    """The results of all jobs, in their order.

    With more than one process, each job but the last runs in a process of its own, if there can be
    one. Results must be picklable. What a job raises is raised here; the first job's error goes
    before the others'.
    """
    if processes < 2 or len(jobs) < 2 or sys.platform != "linux":
        return [job() for job in jobs]
    context = multiprocessing.get_context("fork")
    running: dict[int, tuple[Any, Any]] = {}
    answers: dict[int, tuple[Any, BaseException | None]] = {}
    try:
        for number, job in enumerate(jobs[:-1]):
            receiver, sender = context.Pipe(duplex=False)
            inherited = [each for _, each in running.values()]
            arguments = (job, sender, (*inherited, receiver))
            process = context.Process(target=_answer, args=arguments)
            try:
                process.start()
            except OSError:  # no room for another process: the job is done here
                receiver.close()
            else:
                running[number] = process, receiver
            finally:
                sender.close()
        for number, job in enumerate(jobs):
            if number not in running:
                answers[number] = attempted(job)
        answers |= {number: _received(receiver) for number, (_, receiver) in running.items()}
    finally:
        for process, receiver in running.values():
            receiver.close()  # whoever still writes is told that nobody listens
            process.join()
    results: list[T] = []
    for _, (value, error) in sorted(answers.items()):
        if error is not None:
            raise error
        results.append(value)
    return results


def shared(
    items: Sequence[T],
    work: Callable[[Iterator[T]], R],
    processes: int,
    fewest: int = 1,
    first: Callable[[], object] = nothing,
) -> list[R]:
    """What each process has made of its share of the items.

    Nobody knows beforehand which items take long: whoever is done with one takes the next. An
    item is given to one process only, and all are given out. There are no more processes than
    have ``fewest`` items each. This process does what comes ``first`` before it takes an item.
    """
    workers = min(processes, len(items) // fewest)
    if workers < 2:
        first()
        return [work(iter(items))]
    size = -(-len(items) // _MOST_TOKENS)
    heaps = [items[start : start + size] for start in range(0, len(items), size)]
    reader, writer = os.pipe()
    try:
        with os.fdopen(writer, "wb") as stream:
            stream.write(b"".join(n.to_bytes(_TOKEN, "big") for n in range(len(heaps))))
        elsewhere = [partial(_take, reader, heaps, work, nothing)] * (workers - 1)
        return together([*elsewhere, partial(_take, reader, heaps, work, first)], workers)
    finally:
        os.close(reader)


def _take(
    reader: int,
    heaps: Sequence[Sequence[T]],
    work: Callable[[Iterator[T]], R],
    first: Callable[[], object],
) -> R:
    def taken() -> Iterator[T]:
        while token := os.read(reader, _TOKEN):
            yield from heaps[int.from_bytes(token, "big")]

    try:
        first()
        return work(taken())
    except BaseException:
        while os.read(reader, _MOST_TOKENS * _TOKEN):
            pass  # the others need not go on
        raise


def attempted(job: Callable[[], T]) -> tuple[T | None, Exception | None]:
    """The job's result, or what it raised."""
    try:
        return job(), None
    except Exception as error:
        return None, error


def _answer(job: Callable[[], Any], sender: Any, inherited: Sequence[Any]) -> None:
    for each in inherited:
        each.close()  # or nobody would be told when the parent is gone
    try:
        value, error = attempted(job)
        try:
            content = pickle.dumps((value, error), protocol=pickle.HIGHEST_PROTOCOL)
            pickle.loads(content) if error is not None else None
        except Exception as reason:  # an error with arguments that cannot travel
            content = pickle.dumps((None, WorkerError(f"{error!r} ({reason})")))
        sender.send_bytes(content)
        sender.close()
    except (KeyboardInterrupt, BrokenPipeError):
        os._exit(130)  # the parent says what there is to say


def _received(receiver: Any) -> tuple[Any, BaseException | None]:
    try:
        answer: tuple[Any, BaseException | None] = pickle.loads(receiver.recv_bytes())
    except EOFError:
        return None, WorkerError("en process slutade i förtid / prosessi päättyi kesken")
    return answer
