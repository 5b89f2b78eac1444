# Compiling the templates takes half a second in every process. Python keeps what it has compiled in
# `__pycache__` beside the source, and what Jinja makes of a template is kept there too: as Python
# code, found again by the template's own text, and as little to be trusted or missed.
"""Compiled templates beside Python's own compiled files."""

from __future__ import annotations

import sys
from hashlib import blake2b
from pathlib import Path

import jinja2
from jinja2 import BytecodeCache, FileSystemBytecodeCache
from jinja2.bccache import Bucket

_HERE = Path(__file__).parent
_FOLDER = _HERE / "__pycache__"


class _BesideTheCode(FileSystemBytecodeCache):
    """Never a reason to stop: a folder that cannot be read or written holds nothing."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take over what was compiled from the same text, if it can be read."""
        try:
            super().load_bytecode(bucket)
        except (OSError, ValueError, EOFError, TypeError):
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled, unless Python itself was told to keep nothing."""
        if sys.dont_write_bytecode:
            return
        try:
            super().dump_bytecode(bucket)
        except OSError:
            return


def bytecode() -> BytecodeCache | None:
    """Where compiled templates are kept; None when there is no such folder.

    The names of the files carry what else decides the code: Jinja's version and our own compiler.
    """
    try:
        _FOLDER.mkdir(exist_ok=True)
    except OSError:
        return None
    source = (_HERE / "templating.py").read_bytes() + jinja2.__version__.encode()
    mark = blake2b(source, digest_size=6).hexdigest()
    return _BesideTheCode(str(_FOLDER), f"template-{mark}-%s.cache")
