# Which file was saved is of no interest: everything is looked at again, and what has not changed is
# known.
"""Waiting for somebody to save a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path


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
