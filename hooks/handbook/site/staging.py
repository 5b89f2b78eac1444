# Where a build puts its files: an empty folder, or the site before the last one, which is turned
# into the new one file by file. Thousands of folders and unchanged files are then neither made nor
# deleted: ext4 is slow for minutes after many were.
#
# No file is ever written over: it may have a second name in the site that is being read.
"""The folder that becomes the new site."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG

Output = tuple[str, bytes]
"""A file's name from the root of the site, and its content."""

Stamp = tuple[int, int, int]
"""Inode, size and time of change: the same only as long as nobody has touched the file."""

_AS_BEFORE: Mapping[str, str] = {}
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def stamp(file: str) -> Stamp:
    """What a file is known by. Raises ``OSError`` when it is not there."""
    return _stamp(os.lstat(file))


def _stamp(found: os.stat_result) -> Stamp:
    return found.st_ino, found.st_size, found.st_mtime_ns


def _create(file: str, content: bytes) -> Stamp:
    """Write a new file; one that exists is an error: it may be the old site's."""
    handle = os.open(file, _NEW, 0o666)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(handle, rest) :]
        return _stamp(os.fstat(handle))
    finally:
        os.close(handle)


@dataclass(frozen=True, slots=True)
class Staging:
    """A folder, the site that it is to replace, and what stood in it when it was opened."""

    folder: str
    site: str
    found: frozenset[str]
    folders: frozenset[str] = frozenset()

    @classmethod
    def of(cls, folder: Path, site: Path | None = None) -> Staging:
        """Open a folder that is ours alone, with or without an earlier site in it.

        ``site`` is the one that is being read now, if there is one. Links to other folders are
        deleted: nothing is to be written through them.
        """
        names: set[str] = set()
        inside: set[str] = set()
        for here, folders, files in os.walk(folder):
            inner = os.path.relpath(here, folder).replace(os.sep, "/")
            prefix = "" if inner == "." else f"{inner}/"
            names.update(prefix + name for name in files)
            for name in folders:
                if os.path.islink(f"{here}{os.sep}{name}"):  # noqa: PTH114
                    os.unlink(f"{here}{os.sep}{name}")  # noqa: PTH108
                else:
                    inside.add(prefix + name)
        known = "" if site is None else f"{site}{os.sep}"
        return cls(f"{folder}{os.sep}", known, frozenset(names), frozenset(inside))

    def write(
        self, outputs: Iterable[Output], formerly: Mapping[str, str] = _AS_BEFORE
    ) -> dict[str, Stamp]:
        """Write files, each of a name that nobody else writes in this build.

        One that is in the site already, byte for byte, only gets a second name. ``formerly`` tells
        what folders are called there that have another name now.
        """
        done: dict[str, Stamp] = {}
        here = there = ""
        for name, content in outputs:
            if (needed := name.rpartition("/")[0]) != here:
                self._make_folder(needed)
                here, there = needed, formerly.get(needed, needed)
            old = name if here is there else f"{there}{name[len(here) :]}"
            same = self._in_site(old, content) if self.site else None
            if same is None or not self._has(name, same, old):
                self._make_room(name)
                same = _create(self.folder + name, content)
            done[name] = same
        return done

    def take_over(self, files: Mapping[str, Stamp]) -> bool:
        """Give files of the site a second name here, if they have not got it yet.

        False, and nothing taken over, when one of them is not the very file that was written, or
        the disk knows no second names.
        """
        for name, known in files.items():
            if not self._has(name, known, name):
                for each in files:
                    _unlink(self.folder + each)
                return False
        return True

    def clear(self, names: Collection[str]) -> None:
        """Delete what stood here and is not among ``names``, the new site's files."""
        for name in self.found.difference(names):
            _unlink(self.folder + name)
        for name in sorted(self.folders, reverse=True):
            with suppress(OSError):  # there is something in it, or a file in its place
                os.rmdir(self.folder + name)  # noqa: PTH106

    def _in_site(self, name: str, content: bytes) -> Stamp | None:
        """The file that has this name and content in the site."""
        file = self.site + name
        try:
            found = os.lstat(file)
            if found.st_size != len(content) or not S_ISREG(found.st_mode):
                return None
            with open(file, "rb") as stream:  # noqa: PTH123
                return stamp(file) if stream.read() == content else None
        except OSError:
            return None

    def _has(self, name: str, known: Stamp, old: str) -> bool:
        """Whether the site's file ``old``, known so, has this name here, now at the latest."""
        target = self.folder + name
        try:
            if name in self.found and stamp(target) == known:
                return True
        except OSError:
            pass
        try:
            self._make_room(name)
            self._link(self.site + old, target, name)
            if stamp(target) == known:
                return True
        except OSError:
            return False
        _unlink(target)  # or the site would be written through it
        return False

    def _make_room(self, name: str) -> None:
        """Take away what stood here under a name."""
        if name in self.found:
            _unlink(self.folder + name)
        elif name in self.folders:
            shutil.rmtree(self.folder + name, ignore_errors=True)

    def _link(self, source: str, target: str, name: str) -> None:
        try:
            os.link(source, target)
        except (FileNotFoundError, NotADirectoryError):
            self._make_folder(name.rpartition("/")[0])
            os.link(source, target)

    def _make_folder(self, name: str) -> None:
        try:
            os.mkdir(self.folder + name)  # noqa: PTH102 - most stand in one that is there
        except FileExistsError:
            if name in self.found:
                _unlink(self.folder + name)  # a file, where the new site has a folder
                os.makedirs(self.folder + name, exist_ok=True)  # noqa: PTH103
        except (FileNotFoundError, NotADirectoryError):
            parts = name.split("/")
            for end in range(1, len(parts)):
                if (above := "/".join(parts[:end])) in self.found:
                    _unlink(self.folder + above)
            os.makedirs(self.folder + name, exist_ok=True)  # noqa: PTH103


def _unlink(file: str) -> None:
    # Gone already, with the folder above it; or a folder of the new site stands in its place.
    with suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):
        os.unlink(file)  # noqa: PTH108
