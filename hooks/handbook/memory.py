# What was worked out before, so that it need not be worked out again. A result is kept under what
# it was made of: its inputs and the code. Whoever asks with other inputs, or other code, gets
# nothing. The file may be deleted at any time; what is broken or foreign in it counts as absent.
"""Results kept by content, between one run and the next."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

FOLDER = ".handbook"
"""Where a project keeps its memories; not under version control."""


def digest(*parts: str) -> str:
    """A short key of several texts, which never runs two of them together."""
    found = blake2b(digest_size=12)
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass")
        found.update(len(raw).to_bytes(8, "big"))
        found.update(raw)
    return found.hexdigest()


@cache
def code_version() -> str:
    """The key of the core's own code: a changed rule forgets what the old one found."""
    core = Path(__file__).parent
    return digest(*(file.read_text("utf-8") for file in sorted(core.rglob("*.py"))))


@dataclass
class Memory:
    """Results by key, for one purpose. A run that found something new forgets what it did not ask.

    Values are what JSON can hold. Two runs at once are safe: each writes a whole file of its own
    and puts it in place in one step; the last one stays.
    """

    file: Path | None = None
    version: str = ""
    _old: dict[str, Any] | None = None
    _kept: dict[str, Any] = field(default_factory=dict)
    _is_new: bool = False

    @classmethod
    def open(cls, root: Path, name: str, *versions: str) -> Memory:
        """The memory ``name`` of the project in ``root``, empty if other versions wrote it.

        The file is read at the first question.
        """
        return cls(root / FOLDER / f"{name}.json", digest(code_version(), *versions))

    def recall(self, key: str, make: Callable[[], Any]) -> Any:
        """The value kept under ``key``, or else what ``make`` gives, kept from now on."""
        return next(self.recall_all((key,), lambda _: make()))

    def recall_all(self, keys: Sequence[str], make: Callable[[int], Any]) -> Iterator[Any]:
        """The value kept under each key, or else what ``make`` gives for the key's place."""
        kept = self._kept
        for place, key in enumerate(keys):
            if key in kept:
                yield kept[key]
                continue
            if self._old is None:
                self._old = _read(self.file, self.version) if self.file is not None else {}
            if key in self._old:
                value = self._old[key]
            else:
                value = make(place)
                self._is_new = True
            kept[key] = value
            yield value

    def begin_again(self) -> None:
        """Another run of the same process: what the one before used is known without the file."""
        if self._old is not None:
            self._old, self._kept, self._is_new = self._kept, {}, False

    def save(self) -> None:
        """Write what this run used, if some of it is new. A full disk is no fault."""
        if self.file is None or not self._is_new:
            return
        try:
            self.file.parent.mkdir(exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.file.parent, suffix=".tmp")
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as stream:
                    content = {"version": self.version, "values": self._kept}
                    stream.write(json.dumps(content, separators=(",", ":")))
                Path(name).replace(self.file)
            except OSError:
                Path(name).unlink(missing_ok=True)
        except OSError:
            return


def _read(file: Path, version: str) -> dict[str, Any]:
    try:
        content = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return {}
    if not isinstance(content, dict) or content.get("version") != version:
        return {}
    values = content.get("values")
    return values if isinstance(values, dict) else {}
