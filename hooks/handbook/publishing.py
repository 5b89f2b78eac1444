# A failed or killed build leaves the last good site untouched: the new one is built beside it and
# takes its place by renames, under a lock. Plain files only; knows nothing of what is in them.
"""Building beside, then swapping."""

from __future__ import annotations

import glob
import os
import shutil
from pathlib import Path

from filelock import FileLock


class PublishingError(RuntimeError):
    """The new site cannot take the old one's place; says why in both languages."""


def staging_folder(site: Path, earlier: Path | None = None) -> Path:
    """A folder beside ``site`` for this process alone to build in.

    It is empty, or what stood in ``earlier``, the place of an earlier site; nothing stands there
    then.

    What earlier, killed processes left behind is cleared away first, and a site that one of them
    had moved aside is put back. Raises ``PublishingError`` when ``site`` can never be replaced or
    nothing can be written beside it.
    """
    folder = _beside(site, f"new-{os.getpid()}")
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        with _turn(site):
            _refuse_what_is_no_folder(site)
            _clear_up(site)
            shutil.rmtree(folder, ignore_errors=True)
            if not _moved(earlier, folder):
                folder.mkdir()
    except OSError as error:
        raise _refusal(site, str(error.strerror or error), str(error.strerror or error)) from error
    return folder


def swap(staging: Path, site: Path, earlier: Path | None = None) -> None:
    """Put ``staging`` in the place of ``site``. Two builds at once take turns.

    The old site is moved to ``earlier``, if that is given and free; otherwise it is deleted.

    Raises ``PublishingError`` when ``site`` is not a folder that can be replaced; the old site is
    then as it was.
    """
    old = _beside(site, f"old-{os.getpid()}")
    try:
        with _turn(site):
            _refuse_what_is_no_folder(site)
            shutil.rmtree(old, ignore_errors=True)
            try:
                if site.exists():
                    site.rename(old)
                staging.rename(site)
            except OSError:
                if old.exists() and not site.exists():
                    old.rename(site)
                raise
            if earlier is None or earlier.exists() or not _moved(old, earlier):
                shutil.rmtree(old, ignore_errors=True)
    except OSError as error:
        raise _refusal(site, str(error.strerror or error), str(error.strerror or error)) from error


def discard(staging: Path) -> None:
    """Throw away what was built, after a failure."""
    shutil.rmtree(staging, ignore_errors=True)


def _moved(folder: Path | None, to: Path) -> bool:
    """Whether there was such a folder, and now it is there."""
    if folder is None or folder.is_symlink() or not folder.is_dir():
        return False
    try:
        to.parent.mkdir(exist_ok=True)
        folder.rename(to)
    except OSError:  # another disk, or somebody has it open
        return False
    return True


def _beside(site: Path, ending: str) -> Path:
    return site.parent / f".{site.name}.{ending}"


def _turn(site: Path) -> FileLock:
    return FileLock(_beside(site, "lock"))


def _refuse_what_is_no_folder(site: Path) -> None:
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        raise _refusal(site, "det är ingen vanlig mapp", "se ei ole tavallinen kansio")


def _refusal(site: Path, sv: str, fi: str) -> PublishingError:
    return PublishingError(
        f"Den nya handboken kan inte sparas i {site}: {sv}. Det som fanns där är orört.\n"
        f"Uutta käsikirjaa ei voi tallentaa paikkaan {site}: {fi}. Entinen sisältö on ennallaan."
    )


def _clear_up(site: Path) -> None:
    """Under the lock nobody is between the two renames, so every old site is a left-over."""
    name = glob.escape(f".{site.name}.")
    for old in sorted(site.parent.glob(f"{name}old-*")):
        if site.exists():
            shutil.rmtree(old, ignore_errors=True)
        else:
            old.rename(site)
    for left in site.parent.glob(f"{name}new-*"):
        if not _is_running(left.name.rpartition("-")[2]):
            shutil.rmtree(left, ignore_errors=True)


def _is_running(process: str) -> bool:
    if not process.isdecimal():
        return False
    if os.name == "nt":
        return True  # os.kill would end the process there, whatever the signal
    try:
        os.kill(int(process), 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True
