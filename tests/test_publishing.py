"""The last good site survives whatever happens to the next one."""

from __future__ import annotations

import multiprocessing
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from handbook import publishing
from handbook.publishing import PublishingError, staging_folder, swap


def a_folder(path: Path, words: str) -> Path:
    path.mkdir(parents=True)
    (path / "index.html").write_text(words, "utf-8")
    return path


def words_of(site: Path) -> str:
    return (site / "index.html").read_text("utf-8")


def names(folder: Path) -> list[str]:
    """What stands in the folder, without the lock that the builds share."""
    return sorted(each.name for each in folder.iterdir() if not each.name.endswith(".lock"))


def a_dead_process() -> int:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def swap_one(folder: Path, number: int) -> None:
    swap(a_folder(folder / f"staging-{number}", f"build {number}"), folder / "site")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return a_folder(tmp_path / "site", "old")


def test_the_new_site_takes_the_place_of_the_old(site: Path) -> None:
    staging = staging_folder(site)
    (staging / "index.html").write_text("new", "utf-8")
    swap(staging, site)
    assert words_of(site) == "new"
    assert names(site.parent) == ["site"]


def test_the_first_site_needs_no_old_one(tmp_path: Path) -> None:
    site = tmp_path / "not" / "yet" / "site"
    staging = staging_folder(site)
    (staging / "index.html").write_text("first", "utf-8")
    swap(staging, site)
    assert words_of(site) == "first"


def test_the_old_site_stays_when_there_is_nothing_to_put_in_its_place(site: Path) -> None:
    with pytest.raises(PublishingError):
        swap(site.parent / "never-built", site)
    assert words_of(site) == "old"
    assert names(site.parent) == ["site"]


@pytest.mark.parametrize("kind", ["file", "symlink", "symlink to nothing"])
def test_what_is_no_folder_is_refused_before_anything_is_built(kind: str, tmp_path: Path) -> None:
    site = tmp_path / "site"
    elsewhere = a_folder(tmp_path / "elsewhere", "precious")
    if kind == "file":
        site.write_text("precious", "utf-8")
    else:
        site.symlink_to(elsewhere if kind == "symlink" else tmp_path / "gone")
    with pytest.raises(PublishingError) as refusal:
        staging_folder(site)
    assert "Den nya handboken" in str(refusal.value)
    assert "Uutta käsikirjaa" in str(refusal.value)
    with pytest.raises(PublishingError):
        swap(a_folder(tmp_path / "staging", "new"), site)
    assert words_of(elsewhere) == "precious"
    assert site.is_symlink() or site.read_text("utf-8") == "precious"


def test_a_name_with_wildcards_and_letters_of_the_north_is_only_a_name(tmp_path: Path) -> None:
    site = a_folder(tmp_path / "käsi kirja" / "s[ite]*", "old")
    bystander = a_folder(site.parent / ".site.new-1", "not ours")
    left = a_folder(site.parent / f".{site.name}.new-{a_dead_process()}", "half built")
    swap(staging_folder(site), site)
    assert not left.exists()
    assert words_of(bystander) == "not ours"


def test_what_a_killed_build_left_is_cleared_and_a_running_one_is_left_alone(site: Path) -> None:
    dead = a_folder(site.parent / f".site.new-{a_dead_process()}", "half built")
    odd = a_folder(site.parent / ".site.new-x", "half built")
    alive = a_folder(site.parent / f".site.new-{os.getppid()}", "being built")
    staging_folder(site)
    assert not dead.exists()
    assert not odd.exists()
    assert words_of(alive) == "being built"


def test_a_site_moved_aside_by_a_killed_build_is_put_back(tmp_path: Path) -> None:
    a_folder(tmp_path / f".site.old-{a_dead_process()}", "last good")
    staging_folder(tmp_path / "site")
    assert words_of(tmp_path / "site") == "last good"


def test_a_site_left_over_after_a_swap_is_cleared(site: Path) -> None:
    a_folder(site.parent / f".site.old-{a_dead_process()}", "older")
    swap(staging_folder(site), site)
    assert names(site.parent) == ["site"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_said_in_words(site: Path) -> None:
    site.parent.chmod(0o555)
    try:
        with pytest.raises(PublishingError):
            staging_folder(site)
    finally:
        site.parent.chmod(0o755)


def test_a_full_disk_is_said_in_words(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, *_: object, **__: object) -> None:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(Path, "mkdir", full)
    with pytest.raises(PublishingError, match="No space left on device"):
        staging_folder(site)
    assert words_of(site) == "old"


def test_a_swap_that_fails_half_way_puts_the_old_site_back(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    staging = a_folder(site.parent / "staging", "new")
    rename = Path.rename

    def fails_for_staging(path: Path, target: Path) -> Path:
        if path == staging:
            raise PermissionError(13, "Permission denied", str(path))
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fails_for_staging)
    with pytest.raises(PublishingError):
        swap(staging, site)
    assert words_of(site) == "old"
    assert words_of(staging) == "new"


def test_swaps_in_many_threads_take_turns(site: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: swap_one(site.parent, number), range(24)))
    assert words_of(site).startswith("build ")
    assert names(site.parent) == ["site"]


def test_swaps_in_many_processes_take_turns(site: Path) -> None:
    context = multiprocessing.get_context("spawn")
    processes = [
        context.Process(target=swap_one, args=(site.parent, number)) for number in range(3)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
        assert process.exitcode == 0
    assert words_of(site).startswith("build ")
    assert names(site.parent) == ["site"]


def test_throwing_away_what_is_not_there_is_no_fault(tmp_path: Path) -> None:
    publishing.discard(tmp_path / "nothing")


def test_the_old_site_is_kept_where_it_is_asked_for_and_built_in_the_next_time(
    site: Path,
) -> None:
    earlier = site.parent / ".memory" / "earlier"
    for number in range(3):
        staging = staging_folder(site, earlier)
        assert not earlier.exists()
        assert (staging / "index.html").exists() == (number > 0)
        (staging / "index.html").unlink(missing_ok=True)
        (staging / "index.html").write_text(f"build {number}", "utf-8")
        before = words_of(site)
        swap(staging, site, earlier)
        assert words_of(site) == f"build {number}"
        assert words_of(earlier) == before
    assert names(site.parent) == [".memory", "site"]


def test_of_two_builds_at_once_one_leaves_its_old_site_and_the_other_begins_anew(
    site: Path,
) -> None:
    earlier = a_folder(site.parent / "earlier", "earlier")
    one = staging_folder(site, earlier)
    other = a_folder(site.parent / "other", "other")
    swap(other, site, earlier)
    swap(one, site, earlier)
    assert words_of(earlier) == "old"
    assert names(site.parent) == ["earlier", "site"]


@pytest.mark.parametrize("kind", ["file", "symlink"])
def test_what_is_no_earlier_site_is_left_alone(kind: str, site: Path) -> None:
    earlier = site.parent / "earlier"
    elsewhere = a_folder(site.parent / "elsewhere", "precious")
    if kind == "file":
        earlier.write_text("precious", "utf-8")
    else:
        earlier.symlink_to(elsewhere)
    staging = staging_folder(site, earlier)
    assert list(staging.iterdir()) == []
    (staging / "index.html").write_text("new", "utf-8")
    swap(staging, site, earlier)
    assert words_of(site) == "new"
    assert words_of(elsewhere) == "precious"
    assert names(site.parent) == ["earlier", "elsewhere", "site"]
