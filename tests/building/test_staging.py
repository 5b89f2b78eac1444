"""A new site is made in an earlier one, and neither the old nor anything else is written to."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from handbook.site.staging import Staging, stamp

PAGES = {"index.html": b"start", "roles/nurse/index.html": b"nurse", "search/a1/t0.json": b"{}"}


def a_site(folder: Path, files: dict[str, bytes]) -> Path:
    folder.mkdir()
    Staging.of(folder).write(files.items())
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {
        each.relative_to(folder).as_posix(): each.read_bytes()
        for each in folder.rglob("*")
        if each.is_file()
    }


def folders(folder: Path) -> set[str]:
    return {each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_dir()}


def made(folder: Path, site: Path | None, pages: dict[str, bytes]) -> dict[str, bytes]:
    staging = Staging.of(folder, site)
    staging.write(pages.items())
    staging.clear(pages)
    return files(folder)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return a_site(tmp_path / "site", PAGES)


@pytest.mark.parametrize(
    "earlier",
    [
        {},
        PAGES,
        {"index.html": b"older", "gone/index.html": b"gone", "gone/deep/er.json": b"gone"},
        {"roles": b"a file where the new site has a folder"},
        {"roles/nurse": b"a file where the new site has a folder"},
        {"index.html/index.html": b"a folder where the new site has a file"},
        {"search/a0/t0.json": b"{}"},
    ],
    ids=lambda each: " ".join(each) or "nothing",
)
def test_whatever_stood_there_the_new_site_is_what_was_written(
    earlier: dict[str, bytes], site: Path, tmp_path: Path
) -> None:
    folder = a_site(tmp_path / "earlier", earlier)
    assert made(folder, site, PAGES) == PAGES
    assert folders(folder) == {"roles", "roles/nurse", "search", "search/a1"}
    assert files(site) == PAGES


def test_a_changed_file_is_a_new_one_and_the_site_is_left_alone(site: Path, tmp_path: Path) -> None:
    folder = tmp_path / "earlier"
    folder.mkdir()
    made(folder, site, PAGES)
    assert (folder / "index.html").samefile(site / "index.html")
    changed = PAGES | {"index.html": b"later"}
    assert made(folder, site, changed) == changed
    assert files(site) == PAGES
    assert (folder / "roles/nurse/index.html").samefile(site / "roles/nurse/index.html")


def test_links_that_somebody_has_made_are_not_followed(site: Path, tmp_path: Path) -> None:
    elsewhere = a_site(tmp_path / "elsewhere", {"nurse/index.html": b"mine", "page": b"mine"})
    folder = tmp_path / "earlier"
    folder.mkdir()
    (folder / "roles").symlink_to(elsewhere)
    (folder / "index.html").symlink_to(elsewhere / "page")
    (folder / "more").symlink_to(elsewhere)
    assert made(folder, site, PAGES) == PAGES
    assert not any(each.is_symlink() for each in folder.rglob("*"))
    assert files(elsewhere) == {"nurse/index.html": b"mine", "page": b"mine"}


def test_a_link_in_the_site_is_not_taken_for_its_file(site: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.write_bytes(PAGES["index.html"])
    (site / "index.html").unlink()
    (site / "index.html").symlink_to(own)
    folder = tmp_path / "new"
    folder.mkdir()
    assert made(folder, site, PAGES) == PAGES
    assert not (folder / "index.html").is_symlink()


def test_two_files_of_one_name_are_a_fault_in_the_code(tmp_path: Path) -> None:
    with pytest.raises(FileExistsError):
        Staging.of(tmp_path).write([("a", b"1"), ("a", b"2")])


def test_a_folder_with_a_new_name_gives_its_unchanged_files(site: Path, tmp_path: Path) -> None:
    folder = tmp_path / "new"
    folder.mkdir()
    pieces = {"search/b2/t0.json": b"{}", "search/b2/t1.json": b"new"}
    Staging.of(folder, site).write(pieces.items(), {"search/b2": "search/a1"})
    assert files(folder) == pieces
    assert (folder / "search/b2/t0.json").samefile(site / "search/a1/t0.json")


def test_files_are_taken_over_all_together_or_not_at_all(site: Path, tmp_path: Path) -> None:
    known = {name: stamp(os.fspath(site / name)) for name in PAGES}
    folder = a_site(tmp_path / "earlier", {"index.html": b"older"})
    assert Staging.of(folder, site).take_over(known)
    assert files(folder) == PAGES
    (site / "search/a1/t0.json").write_bytes(b"touched")
    staging = Staging.of(folder, site)
    assert not staging.take_over(known)
    staging.write(PAGES.items())
    assert files(folder) == PAGES
    assert (site / "search/a1/t0.json").read_bytes() == b"touched"
