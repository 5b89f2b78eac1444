# What is wrong is told when somebody has saved; who looks at the words need not ask for them.
"""Checking after every save."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path
from time import sleep

from handbook.checking import Checking
from handbook.commands.project import unreadable
from handbook.commands.watching import Saves
from handbook.problems import Problem

_GATHER = 0.02
"""Seconds in which everything that one save stirs is looked at once."""
_PATIENCE = 3
"""A file that is not there may be in the middle of being saved: so often it is looked for again."""


def check_again_and_again(project: Path, show: Callable[[tuple[Problem, ...]], None]) -> None:
    """Show what is wrong, and again after every save; the same words are not said twice.

    Raises ``click.ClickException`` for what cannot be read.
    """
    gc.enable()  # somebody may write all day
    saves = Saves((project / "data", project / "docs"))
    checking = Checking(project)
    shown: tuple[Problem, ...] | None = None
    try:
        while True:
            saves.begin()
            found = _look(checking)
            if found != shown:
                show(found)
                shown = found
            saves.wait()
            sleep(_GATHER)
    except KeyboardInterrupt:
        pass  # how one ends it
    finally:
        saves.end()


def _look(checking: Checking) -> tuple[Problem, ...]:
    for _ in range(_PATIENCE):
        try:
            return checking.look().problems
        except OSError as error:
            last = error
            sleep(_GATHER)
    raise unreadable(last) from None
