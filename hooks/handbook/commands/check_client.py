# A check that has just read everything need not read it again a minute later. So whoever checks
# leaves a process behind that knows it all and answers the next one. This module loads next to
# nothing: starting Python is most of what such a check takes.
"""Asking the checker that an earlier `handbook check` has left, and leaving one."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import chdir, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import click

from handbook.language import Language

try:
    import fcntl
    import socket
except ImportError:  # Windows has no locks that end with their process
    POSSIBLE = False
else:
    POSSIBLE = hasattr(socket, "AF_UNIX")
    """Whether this machine can have a checker that waits."""

FOLDER = ".handbook"
SOCKET = "checker.socket"
LOCK = "checker.lock"
"""Held by the one checker of a project for as long as it lives."""
_CORE = Path(__file__).parents[1]
_PATIENCE = 30.0
"""Seconds after which a checker that says nothing is taken for a broken one."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a check says: its words, and how many problems and errors they tell of."""

    text: str
    problems: int
    errors: int


def identity(project: Path) -> str:
    """Which project and which code: a checker of another must not answer.

    By the size and time of every file of the code, and of the folder that packages stand in.
    """
    stamps = [f"{project}\n{sys.executable}\n{sys.version}"]
    for file in sorted(_CORE.rglob("*.py")):
        found = file.stat()
        stamps.append(f"{file} {found.st_size} {found.st_mtime_ns}")
    packages = Path(click.__file__).parents[1]
    return "\n".join((*stamps, f"{packages} {packages.stat().st_mtime_ns}"))


def ask(project: Path, languages: Sequence[Language], style: str) -> Answer | None:
    """What the project's checker says of the files as they are now; None if there is none.

    ``style`` is one of ``handbook.problems.FORMATS``.
    """
    if not POSSIBLE:
        return None
    question = {
        "identity": identity(project),
        "languages": [each.value for each in languages],
        "style": style,
    }
    try:
        with socket.socket(socket.AF_UNIX) as asking:
            asking.settimeout(_PATIENCE)
            with chdir(project / FOLDER):  # the name of a socket may be 100 letters long
                asking.connect(SOCKET)
            asking.sendall(json.dumps(question).encode())
            asking.shutdown(socket.SHUT_WR)
            said = json.loads(everything(asking))
        return Answer(said["text"], said["problems"], said["errors"])
    except (OSError, ValueError, KeyError, TypeError):
        return None  # nobody is there, or it knows that it is not the right one


def everything(connection: socket.socket) -> bytes:
    """All that the other side says before it ends."""
    parts = []
    while part := connection.recv(1 << 16):
        parts.append(part)
    return b"".join(parts)


def leave_one(project: Path) -> None:
    """Start a checker that outlives this process, unless there is one already."""
    if not POSSIBLE:
        return
    with suppress(OSError):  # where nothing can be written or started, every check stands alone
        with held(project) as is_free:
            if not is_free:
                return
        import subprocess

        given = os.environ.get("PYTHONPATH", "").split(os.pathsep)
        paths = (str(_CORE.parent), *(str(Path(each).absolute()) for each in given if each))
        subprocess.Popen(
            [sys.executable, "-P", "-m", "handbook.commands.check_server", str(project)],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
            cwd=project,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl+C and a closed terminal are not meant for it
        )


@contextmanager
def held(project: Path) -> Iterator[bool]:
    """Hold the lock of the project's checker. Gives whether nobody else does.

    Raises ``OSError`` where nothing can be written.
    """
    (project / FOLDER).mkdir(exist_ok=True)
    with (project / FOLDER / LOCK).open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield False
        else:
            yield True
