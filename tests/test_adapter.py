"""The small handbook through the real engine: what a build leaves behind, and when it must not."""

from __future__ import annotations

import hashlib
import os
import re
import resource
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILE = "data/roles.yaml"


def a_project(folder: Path) -> Path:
    """The sample with what the engine needs of the real project, in a folder of its own."""
    shutil.copytree(ROOT / "tests" / "sample", folder)
    shutil.copy(ROOT / "data" / "interface.yaml", folder / "data")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "docs" / "assets", folder / "docs" / "assets")
    for name in ("hooks", "overrides"):
        (folder / name).symlink_to(ROOT / name)
    return folder


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "mkdocs", *arguments]


def environment(**variables: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return {**kept, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1", **variables}


def start(project: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        command(*arguments),
        cwd=project,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )


def build(
    project: Path,
    *,
    variables: Mapping[str, str] | None = None,
    limit: Callable[[], None] | None = None,
) -> tuple[int, str]:
    """Exit code and everything that was said."""
    result = subprocess.run(
        command("build", "--strict"),
        cwd=project,
        env=environment(**(variables or {})),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        preexec_fn=limit,
        check=False,
    )
    return result.returncode, result.stdout


def files(folder: Path) -> dict[str, str]:
    """Every file of a folder with the hash of its bytes."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def left_overs(project: Path) -> list[str]:
    found = (path.name for path in project.glob(".site.*"))
    return [name for name in found if name != ".site.lock"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with an old site, on a path with a space and letters of the north."""
    folder = a_project(tmp_path / "käsi kirja")
    (folder / "site").mkdir()
    (folder / "site" / "index.html").write_text("the last good site", "utf-8")
    return folder


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def assert_untouched(project: Path, code: int, said: str) -> None:
    assert code == 1, said
    assert "Traceback" not in said, said
    assert (project / "site" / "index.html").read_text("utf-8") == "the last good site"
    assert list(files(project / "site")) == ["index.html"]
    assert left_overs(project) == []


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The same handbook built twice in unlike surroundings, for an address with a path."""
    folders = tmp_path_factory.mktemp("a"), tmp_path_factory.mktemp("b") / "fär bort"
    surroundings: tuple[dict[str, str], ...] = (
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "America/Adak", "LC_ALL": "C.UTF-8", "COLUMNS": "60"},
    )
    for folder, variables in zip(folders, surroundings, strict=True):
        project = a_project(folder / "project")
        variables["HANDBOOK_SITE_URL"] = "https://a.example/b/c"
        code, said = build(project, variables=variables)
        assert code == 0, said
        assert "WARNING" not in said, said
        assert left_overs(project) == []
    return folders[0] / "project" / "site", folders[1] / "project" / "site"


def test_the_same_handbook_gives_the_same_bytes_wherever_and_whenever(
    built: tuple[Path, Path],
) -> None:
    first, second = map(files, built)
    assert [name for name in first if first[name] != second.get(name)] == []
    assert first.keys() == second.keys()


def test_no_page_tells_where_it_was_built(built: tuple[Path, Path]) -> None:
    for site in built:
        for page in site.rglob("*.html"):
            assert str(site.parent) not in page.read_text("utf-8"), page


def test_every_page_knows_its_own_address_and_its_twins(built: tuple[Path, Path]) -> None:
    base = "https://a.example/b/c/"
    for path, own in (("roles/client/", "roles/client/"), ("fi/guides/first/",) * 2):
        page = (built[0] / path / "index.html").read_text("utf-8")
        neutral = path.removeprefix("fi/")
        assert f'<link rel="canonical" href="{base}{own}">' in page
        assert f'<link rel="alternate" hreflang="sv" href="{base}{neutral}">' in page
        assert f'<link rel="alternate" hreflang="fi" href="{base}fi/{neutral}">' in page
        assert f'<link rel="alternate" hreflang="x-default" href="{base}{neutral}">' in page


def test_the_page_for_wrong_addresses_begins_its_links_at_the_root(
    built: tuple[Path, Path],
) -> None:
    page = (built[0] / "404.html").read_text("utf-8")
    links = re.findall(r'(?:href|src)="([^"#]+)"', page)
    assert "/b/c/" in links
    assert "/b/c/fi/roles/" in links
    assert [link for link in links if not link.startswith(("/b/c/", "data:"))] == []


def test_the_map_of_the_site_holds_every_page_in_both_languages(built: tuple[Path, Path]) -> None:
    sitemap = (built[0] / "sitemap.xml").read_text("utf-8")
    addresses = set(re.findall(r"<loc>https://a\.example/b/c/([^<]*)</loc>", sitemap))
    pages = {
        path.parent.relative_to(built[0]).as_posix() + "/"
        for path in built[0].rglob("index.html")
        if '<meta name="robots" content="noindex">' not in path.read_text("utf-8")
    }
    assert not [page for page in addresses if page.startswith("parallel/") or "booklet" in page]
    assert addresses == {"" if page == "./" else page for page in pages}


def test_faults_are_told_in_words_and_leave_the_old_site(project: Path) -> None:
    change(project / FILE, "title_status: licensed", "title_status: licenced")
    code, said = build(project)
    assert_untouched(project, code, said)
    assert f"{FILE}:18:19: error[bad-choice]" in said
    assert "sv: " in said
    assert "fi: " in said


def test_a_warning_under_strict_leaves_the_old_site(project: Path) -> None:
    for language in ("sv", "fi"):
        page = project / "docs" / language / "guides" / "first.md"
        page.write_text(page.read_text("utf-8") + "\n[x](#nowhere)\n", "utf-8")
    code, said = build(project)
    assert_untouched(project, code, said)
    assert "nowhere" in said


def test_a_missing_label_of_the_shell_is_told_in_words(project: Path) -> None:
    change(project / "data" / "interface.yaml", "shell.skip:", "shell.skipped:")
    code, said = build(project)
    assert_untouched(project, code, said)
    assert "error[missing-label]" in said
    assert "shell.skip" in said


def test_a_page_that_the_handbook_does_not_read_is_told_in_words(project: Path) -> None:
    for language in ("sv", "fi"):
        guides = project / "docs" / language / "guides"
        shutil.copy(guides / "first.md", guides / "second.markdown")
    code, said = build(project)
    assert_untouched(project, code, said)
    assert "docs/sv/guides/second.markdown:1:1: error[unknown-file]" in said


def test_a_full_disk_is_told_in_words(project: Path) -> None:
    def no_file_over_20_kilobytes() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    code, said = build(project, limit=no_file_over_20_kilobytes)
    assert_untouched(project, code, said)
    assert "Den gamla är kvar" in said
    assert "Entinen on ennallaan" in said


def test_a_site_that_is_a_file_is_refused(project: Path) -> None:
    shutil.rmtree(project / "site")
    (project / "site").write_text("precious", "utf-8")
    code, said = build(project)
    assert code == 1
    assert "Traceback" not in said
    assert "Uutta käsikirjaa ei voi tallentaa" in said
    assert (project / "site").read_text("utf-8") == "precious"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "https://x.example/{titel}", "x.fi"])
def test_a_feedback_address_that_is_none_is_told_in_words(project: Path, address: str) -> None:
    code, said = build(project, variables={"HANDBOOK_FEEDBACK_ADDRESS": address})
    assert_untouched(project, code, said)
    assert "HANDBOOK_FEEDBACK_ADDRESS" in said


def test_feedback_goes_to_the_address_with_the_page_and_its_owner_filled_in(project: Path) -> None:
    address = "mailto:handbok@example.org?subject={title}&body={body}"
    code, said = build(project, variables={"HANDBOOK_FEEDBACK_ADDRESS": address})
    assert code == 0, said
    for folder in ("", "fi/"):
        page = (project / "site" / f"{folder}roles/client/index.html").read_text("utf-8")
        assert 'href="mailto:handbok@example.org?subject=' in page
        assert f"{folder}roles/client/".replace("/", "%2F") in page


def test_an_edit_address_with_a_wrong_word_is_told_in_words(project: Path) -> None:
    code, said = build(project, variables={"HANDBOOK_EDIT_ADDRESS": "https://a.example/{path}"})
    assert_untouched(project, code, said)
    assert "HANDBOOK_EDIT_ADDRESS" in said


def test_a_killed_build_leaves_the_old_site_and_the_next_clears_up(project: Path) -> None:
    process = start(project, "build")
    deadline = time.monotonic() + 60
    while not any(project.glob(".site.new-*/*")):
        assert process.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert (project / "site" / "index.html").read_text("utf-8") == "the last good site"
    assert left_overs(project) != []
    code, said = build(project)
    assert code == 0, said
    assert left_overs(project) == []
    assert (project / "site" / "fi" / "index.html").is_file()


def test_two_builds_at_once_both_succeed(project: Path) -> None:
    for process in [start(project, "build", "--strict") for _ in range(2)]:
        said, _ = process.communicate(timeout=120)
        assert process.returncode == 0, said
    assert left_overs(project) == []
    assert (project / "site" / "fi" / "roles" / "client" / "index.html").is_file()


def test_pages_written_on_windows_or_without_a_last_line_break_are_built(project: Path) -> None:
    for language in ("sv", "fi"):
        guides = project / "docs" / language / "guides"
        text = (guides / "first.md").read_text("utf-8")
        (guides / "first.md").write_bytes(
            b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode("utf-8")
        )
        head, _, _ = text.partition("\n---\n")
        (guides / "empty.md").write_text(f"{head}\n---", "utf-8")
    code, said = build(project)
    assert code == 0, said
    page = (project / "site" / "guides" / "first" / "index.html").read_text("utf-8")
    assert '<a href="../../roles/social-worker/">socialarbetare</a>' in page
    assert 'id="heading"' in page
    empty = (project / "site" / "guides" / "empty" / "index.html").read_text("utf-8")
    assert "owner: role" not in empty


@pytest.fixture
def preview(project: Path) -> Iterator[tuple[str, Path]]:
    """The address of a running preview, and the file that holds what it says."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = project.parent / "preview.log"
    with log.open("w", encoding="utf-8") as output:
        process = subprocess.Popen(
            command("serve", "--dev-addr", f"127.0.0.1:{port}"),
            cwd=project,
            env=environment(PYTHONUNBUFFERED="1"),
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        yield f"http://127.0.0.1:{port}/", log
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def wait_for(log: Path, address: str, words: str) -> None:
    """Until the page at ``address`` says ``words``."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                if words in answer.read().decode("utf-8"):
                    return
        except OSError:
            pass  # not up yet
        time.sleep(0.2)
    raise AssertionError(log.read_text("utf-8"))


def test_a_preview_shows_what_is_edited_survives_faults_and_then_rests(
    preview: tuple[str, Path], project: Path
) -> None:
    address, log = preview
    wait_for(log, address + "roles/client/", "Det gäller mig.")
    change(project / FILE, "Det gäller mig.", "Det gäller mitt liv.")
    wait_for(log, address + "roles/client/", "Det gäller mitt liv.")
    change(project / FILE, "sector: client", "sector: clients")
    deadline = time.monotonic() + 30
    while "error[bad-choice]" not in log.read_text("utf-8"):
        assert time.monotonic() < deadline
        time.sleep(0.2)
    change(project / FILE, "sector: clients", "sector: client")
    wait_for(log, address + "fi/roles/client/", "Asia on minun.")
    time.sleep(3)
    said = log.read_text("utf-8")
    assert "Traceback" not in said
    assert said.count("Building documentation...") == 4
    assert (project / "site" / "index.html").read_text("utf-8") == "the last good site"
