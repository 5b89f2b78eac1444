# A failed or killed build leaves the last good site untouched: the new one is built beside it and
# takes its place by two renames, under a lock. Plain files only; knows nothing of what is in them.
"""Building beside, then swapping."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from filelock import FileLock


class PublishingError(RuntimeError):
    """The new site cannot take the old one's place."""


def staging_folder(site: Path) -> Path:
    """A fresh empty folder beside ``site`` for this process to build in.

    What an earlier, killed process left behind is cleared away first.
    """
    for left in site.parent.glob(f".{site.name}.new-*"):
        if not _is_running(left.name.rpartition("-")[2]):
            shutil.rmtree(left, ignore_errors=True)
    folder = site.parent / f".{site.name}.new-{os.getpid()}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def swap(staging: Path, site: Path) -> None:
    """Put ``staging`` in the place of ``site``. Two builds at once take turns.

    Raises ``PublishingError`` when ``site`` is not a folder that can be replaced; the old site is
    then as it was.
    """
    with FileLock(site.parent / f".{site.name}.lock"):
        old = site.parent / f".{site.name}.old-{os.getpid()}"
        shutil.rmtree(old, ignore_errors=True)
        try:
            if site.is_symlink() or (site.exists() and not site.is_dir()):
                raise PublishingError(f"{site} is not a folder")
            if site.exists():
                site.rename(old)
        except OSError as error:
            raise PublishingError(f"{site}: {error.strerror}") from error
        try:
            staging.rename(site)
        except OSError as error:
            if old.exists():
                old.rename(site)
            raise PublishingError(f"{site}: {error.strerror}") from error
        shutil.rmtree(old, ignore_errors=True)


def discard(staging: Path) -> None:
    """Throw away what was built, after a failure."""
    shutil.rmtree(staging, ignore_errors=True)


def _is_running(process: str) -> bool:
    if not process.isdecimal():
        return False
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
