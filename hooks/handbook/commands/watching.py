# Which file was saved is of no interest: everything is looked at again, and what has not changed is
# known.
"""Waiting for somebody to save a file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from threading import Event


class Watch:
    """Tells when a file below a folder changes, but not when it is only read."""

    def __init__(self, folders: Iterable[Path], changed: Callable[[str], None]) -> None:
        """Call ``changed`` with the name of every file that is changed from now on."""
        from watchdog.events import FileSystemEvent, FileSystemEventHandler
        from watchdog.observers import Observer

        class _Handler(FileSystemEventHandler):
            def on_any_event(self, event: FileSystemEvent) -> None:
                if event.event_type in ("modified", "created", "deleted", "moved"):
                    # Many editors write beside and rename: then only the new name counts.
                    changed(str(event.dest_path or event.src_path))

        self._observer = Observer()
        for folder in folders:
            if folder.is_dir():
                self._observer.schedule(_Handler(), str(folder), recursive=True)
        self._observer.start()

    def end(self) -> None:
        """Let the watching thread go."""
        self._observer.stop()
        self._observer.join()


_GLANCE = 1.0
"""Seconds between two glances at the files: disks over a network tell nobody of a save."""


class Saves:
    """Waits for the next save in some folders."""

    def __init__(self, folders: Iterable[Path]) -> None:
        """Everything that is saved from now on counts."""
        self._folders = tuple(folders)
        self._told = Event()
        self._watch = Watch(self._folders, lambda _: self._told.set())
        self._seen = dict(_stamps(self._folders))

    def begin(self) -> None:
        """Somebody is about to look at the files; a save from now on is another one."""
        self._told.clear()
        self._seen = dict(_stamps(self._folders))

    def wait(self) -> None:
        """Return when something was saved after the last beginning."""
        while not self._told.wait(_GLANCE):
            if dict(_stamps(self._folders)) != self._seen:
                return

    def end(self) -> None:
        """Nobody waits any more."""
        self._watch.end()


def _stamps(folders: Iterable[Path]) -> Iterator[tuple[str, tuple[int, int]]]:
    for folder in folders:
        for here, _, files in os.walk(folder):
            for name in files:
                file = f"{here}{os.sep}{name}"
                try:
                    found = os.stat(file)  # noqa: PTH116 - hundreds of files every second
                except OSError:
                    continue  # gone since it was listed
                yield file, (found.st_size, found.st_mtime_ns)
