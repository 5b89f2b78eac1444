# Some of what libraries read at every start is always the same: a dictionary of syllables takes as
# long to read as making twenty pages. Python keeps what it has compiled in `__pycache__` beside the
# source; what such reading gave is kept there too, as little to be trusted or missed.
"""What is read once for an installation, kept beside Python's own compiled files."""

from __future__ import annotations

import os
import pickle
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

_FOLDER = Path(__file__).parent / "__pycache__"


def kept(name: str, version: str, make: Callable[[], T], folder: Path = _FOLDER) -> T:
    """What ``make`` gave the first time; ``version`` tells with what it was made.

    Whoever can write into the folder can change the code as well, so it is read as Python's own
    files are. A folder that cannot be read or written holds nothing.
    """
    file = folder / f"{name}.{sys.implementation.cache_tag}-{version}.pickle"
    try:
        found: T = pickle.loads(file.read_bytes())
    except Exception:  # not there, cut off, or of another library: unpickling may raise anything
        found = make()
        if not sys.dont_write_bytecode:
            _keep(file, found)
    return found


def _keep(file: Path, value: object) -> None:
    try:
        file.parent.mkdir(exist_ok=True)
        handle, name = tempfile.mkstemp(dir=file.parent, suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL))
            Path(name).replace(file)
        except OSError:
            Path(name).unlink(missing_ok=True)
    except OSError:
        return
