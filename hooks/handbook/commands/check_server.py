# Started by a check that has ended, with nobody to talk to. It works out what it says from the
# files as they are when somebody asks, so it never says what was true once. It goes when nobody has
# asked for a while, and when the code, the packages or the folder are not those it started with.
"""A checker that waits for the next `handbook check`."""

from __future__ import annotations

import json
import os
import socket
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import chdir, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from handbook.commands.check_client import FOLDER, SOCKET, everything, held, identity
from handbook.language import Language
from handbook.problems import FORMATS, Problem, is_error

_IDLE = 600.0
"""Seconds without a question after which it goes."""
_GLANCE = 20.0
"""Seconds between two looks at whether it can still be reached."""


def serve(project: Path, idle: float = _IDLE, glance: float = _GLANCE) -> None:
    """Answer those who check ``project``, until nobody asks any more.

    Returns at once when the project has a checker already.
    """
    mine = identity(project)  # before the rest of the code is loaded: it may change meanwhile
    with held(project) as is_free:
        if not is_free:
            return
        from handbook.checking import Checking
        from handbook.parity.findings import register_words

        register_words()
        checking = Checking(project)
        with suppress(OSError):  # a file was being saved; whoever asks looks again
            checking.look()
        with _listening(project / FOLDER) as (listener, is_there):
            listener.settimeout(glance)
            until = time.monotonic() + idle
            while time.monotonic() < until and is_there():
                try:
                    connection, _ = listener.accept()
                except TimeoutError:
                    continue
                with connection, suppress(OSError):  # whoever asked has gone, or a file has
                    connection.settimeout(glance)
                    question = _question(everything(connection))
                    if question is None or question.identity != mine:
                        return
                    connection.sendall(_answer(checking.look().problems, question))
                until = time.monotonic() + idle


@dataclass(frozen=True, slots=True)
class _Question:
    identity: str
    languages: tuple[Language, ...]
    style: str


def _question(said: bytes) -> _Question | None:
    """What was asked; None if that is not how this version asks."""
    try:
        asked = json.loads(said)
        languages = tuple(map(Language, asked["languages"]))
        return _Question(asked["identity"], languages, asked["style"])
    except (ValueError, KeyError, TypeError):
        return None


def _answer(problems: tuple[Problem, ...], question: _Question) -> bytes:
    said = {
        "text": FORMATS[question.style](problems, question.languages),
        "problems": len(problems),
        "errors": sum(map(is_error, problems)),
    }
    return json.dumps(said).encode()


@contextmanager
def _listening(folder: Path) -> Iterator[tuple[socket.socket, Callable[[], bool]]]:
    """A socket in the folder, and what tells whether it can still be found there."""
    file = folder / SOCKET
    with socket.socket(socket.AF_UNIX) as listener:
        with chdir(folder):  # the name of a socket may be 100 letters long
            Path(SOCKET).unlink(missing_ok=True)  # of one that was ended by force
            listener.bind(SOCKET)
        number = file.stat().st_ino

        def is_there() -> bool:
            try:
                return file.stat().st_ino == number
            except OSError:
                return False

        try:
            listener.listen()
            yield listener, is_there
        finally:
            if is_there():
                file.unlink(missing_ok=True)


if __name__ == "__main__":
    os.umask(0o077)  # nobody else may ask
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    serve(Path(sys.argv[1]))
