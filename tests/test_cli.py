"""The command line: exit codes, languages, formats, and never a traceback."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from handbook.cli import main
from handbook.language import Language
from handbook.messages import MESSAGES
from handbook.problems import Problem

ROOT = Path(__file__).parents[1]
FILE = "data/roles.yaml"


@pytest.fixture
def handbook(project: Path) -> Path:
    shutil.copy(ROOT / "mkdocs.yml", project)
    return project


@pytest.fixture
def broken(handbook: Path) -> Path:
    file = handbook / FILE
    file.write_text(file.read_text("utf-8").replace("licensed", "licenced"), "utf-8")
    return handbook


def run(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(main, [str(each) for each in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def in_a_process(folder: Path, *arguments: str, **variables: str) -> tuple[int, str]:
    result = subprocess.run(
        [sys.executable, "-m", "handbook", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT / "hooks"), **variables},
        capture_output=True,
        check=False,
    )
    said = (result.stdout + result.stderr).decode("utf-8", "replace")
    assert "Traceback" not in said, said
    return result.returncode, said


def test_a_clean_handbook_ends_with_0_and_says_so_in_both_languages(handbook: Path) -> None:
    result = run("--project", handbook, "check")
    assert result.exit_code == 0
    assert result.output == "sv: Inga problem.\nfi: Ei ongelmia.\n"


def test_a_fault_ends_with_1_and_is_told_in_both_languages(broken: Path) -> None:
    result = run("--project", broken, "check")
    assert result.exit_code == 1
    first, swedish, finnish, *_ = result.output.splitlines()
    assert first.startswith(f"{FILE}:18:19: error[bad-choice]: ")
    assert swedish.startswith("    sv: ")
    assert finnish.startswith("    fi: ")


@pytest.mark.parametrize("language", Language)
def test_one_language_can_be_asked_for(language: Language, broken: Path) -> None:
    shown = run("--project", broken, "check", "--lang", language.value).output
    assert f"    {language}: " in shown
    assert f"    {language.other}: " not in shown


def test_json_is_json_and_follows_the_language(broken: Path) -> None:
    result = run("--project", broken, "check", "--format", "json", "--lang", "fi")
    assert result.exit_code == 1
    content = json.loads(result.output)
    assert (content["errors"], content["warnings"]) == (1, 0)
    (problem,) = content["problems"]
    assert (problem["file"], problem["line"], problem["column"]) == (FILE, 18, 19)
    assert "fi" in problem
    assert "sv" not in problem


def test_github_gets_one_line_a_problem_and_none_when_there_is_none(broken: Path) -> None:
    (line,) = run("--project", broken, "check", "--format", "github").output.splitlines()
    assert line.startswith(f"::error file={FILE},line=18,col=19,title=bad-choice::")
    file = broken / FILE
    file.write_text(file.read_text("utf-8").replace("licenced", "licensed"), "utf-8")
    assert run("--project", broken, "check", "--format", "github").output == ""


def test_a_build_of_a_broken_handbook_does_not_begin(broken: Path) -> None:
    result = run("--project", broken, "build")
    assert result.exit_code == 1
    assert f"{FILE}:18:19: error[bad-choice]" in result.output
    assert not (broken / "site").exists()


def test_a_build_that_fails_shows_what_the_engine_said(handbook: Path) -> None:
    (handbook / "mkdocs.yml").write_text("site_name: x\ntheme: no-such-theme\n", "utf-8")
    code, said = in_a_process(handbook, "build")
    assert code == 1
    assert "no-such-theme" in said
    assert "Handboken byggdes inte" in said
    assert "Käsikirjaa ei rakennettu" in said


def test_every_code_is_explained_and_an_unknown_one_gets_a_suggestion() -> None:
    for code in MESSAGES:
        result = run("explain", code)
        assert result.exit_code == 0
        assert f"[{code}]" in result.output
    result = run("explain", "bad-chioce")
    assert result.exit_code == 2
    assert "→ bad-choice" in result.output


def test_a_folder_inside_the_handbook_will_do(handbook: Path) -> None:
    assert in_a_process(handbook / "docs" / "sv" / "guides", "check")[0] == 0


@pytest.mark.parametrize("command", ["check", "build", "serve"])
def test_outside_a_handbook_a_message_and_2(command: str, tmp_path: Path) -> None:
    code, said = in_a_process(tmp_path, command)
    assert code == 2
    assert "Här finns ingen handbok" in said
    assert "Tässä ei ole käsikirjaa" in said
    assert in_a_process(tmp_path.parent, "--project", str(tmp_path), command)[0] == 2


def test_explanations_and_help_need_no_handbook(tmp_path: Path) -> None:
    for arguments in (("explain", "bad-id"), ("check", "--help"), ("--version",)):
        assert in_a_process(tmp_path, *arguments)[0] == 0, arguments


@pytest.mark.parametrize(
    "arguments",
    [("check", "--lang", "en"), ("check", "--format", "xml"), ("explain",), ("publish",)],
)
def test_wrong_use_ends_with_2(arguments: tuple[str, ...], handbook: Path) -> None:
    assert run("--project", handbook, *arguments).exit_code == 2


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-16"])
def test_a_terminal_that_cannot_show_every_letter_still_gets_the_message(
    encoding: str, broken: Path
) -> None:
    code, said = in_a_process(broken, "check", PYTHONIOENCODING=encoding)
    assert code == 1
    assert "bad-choice" in said.replace("\x00", "")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_cannot_be_read_is_said_in_words(handbook: Path) -> None:
    (handbook / FILE).chmod(0)
    code, said = in_a_process(handbook, "check")
    assert code == 1
    assert "kan inte läsas" in said


def test_a_file_that_is_gone_before_it_is_read_is_said_in_words(handbook: Path) -> None:
    (handbook / FILE).unlink()
    (handbook / FILE).symlink_to("nowhere.yaml")
    code, said = in_a_process(handbook, "check")
    assert code == 1
    assert "kan inte läsas" in said
    assert "ei voi lukea" in said


@pytest.mark.parametrize(("options", "says"), [((), "http://127"), (("--engine",), "Serving on")])
def test_a_preview_starts_again_when_the_code_changes_and_ends_whole(
    handbook: Path, options: tuple[str, ...], says: str
) -> None:
    shutil.copytree(ROOT / "hooks", handbook / "hooks")
    shutil.copytree(ROOT / "overrides", handbook / "overrides")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        place = probe.getsockname()
    address = f"{place[0]}:{place[1]}"
    log = handbook / "preview.log"
    with log.open("w", encoding="utf-8") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "handbook", "serve", "--dev-addr", address, *options],
            cwd=handbook,
            env={**os.environ, "PYTHONPATH": "hooks", "PYTHONUNBUFFERED": "1"},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        wait_until(lambda: log.read_text("utf-8").count(says) == 1, log)
        with (handbook / "hooks" / "handbook_site.py").open("a", encoding="utf-8") as code:
            code.write("# changed\n")
        wait_until(lambda: log.read_text("utf-8").count(says) == 2, log)
    finally:
        process.terminate()
        process.wait(30)
    with socket.socket() as probe:
        assert probe.connect_ex(place) != 0, "the server outlived the command"


def test_a_preview_shows_an_edit_at_once_and_says_what_is_wrong(handbook: Path) -> None:
    shutil.copytree(ROOT / "overrides", handbook / "overrides")
    shutil.copytree(ROOT / "docs" / "assets", handbook / "docs" / "assets")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = handbook / "preview.log"
    with log.open("w", encoding="utf-8") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "handbook", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=handbook,
            env={**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "PYTHONUNBUFFERED": "1"},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    site = f"http://127.0.0.1:{port}"
    roles = handbook / "data" / "roles.yaml"
    try:
        wait_until(lambda: site in log.read_text("utf-8"), log)
        page = f"{site}/fi/roles/social-worker/"
        assert "Kuuntelen." in fetched(page)[1]
        text = roles.read_text("utf-8")
        roles.write_text(text.replace("fi: Kuuntelen.", "fi: Kuulen 7 asiaa."), "utf-8")
        assert "Kuulen 7 asiaa." in fetched(page)[1]
        assert fetched(f"{site}/fi/roles/nobody/")[0] == 404
        # A number in one language only: the slower checks find it a moment later.
        wait_until(lambda: "number-differs" in log.read_text("utf-8"), log)
        roles.write_text(text.replace("title_status: licensed", "title_status: x"), "utf-8")
        status, said = fetched(page)
        assert status == 500
        assert "data/roles.yaml:18:19: error[bad-choice]" in said
        roles.write_text(text.replace("duty:assess-service-needs", "duty:nothing"), "utf-8")
        wait_until(lambda: "error[unknown-reference]" in log.read_text("utf-8"), log)
        roles.write_text(text, "utf-8")
        assert "Kuuntelen." in fetched(page)[1]
    finally:
        process.terminate()
        process.wait(30)


def fetched(address: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(address) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def wait_until(done: Callable[[], bool], log: Path) -> None:
    deadline = time.monotonic() + 60
    while not done():
        assert time.monotonic() < deadline, log.read_text("utf-8")
        time.sleep(0.1)


def test_a_wrong_command_is_met_with_the_nearest_one() -> None:
    result = CliRunner().invoke(main, ["chek"])
    assert result.exit_code == 2
    assert "chek → check" in result.output


def ended(folder: Path, *arguments: str, closed: str = "") -> subprocess.CompletedProcess[str]:
    """A whole process, with some of its streams closed."""
    command = f'"{sys.executable}" -m handbook {" ".join(arguments)} {closed}'
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks")}
    return subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("closed", ["", ">&-", "2>&-", ">&- 2>&-"])
def test_a_process_ends_well_whatever_streams_it_has(handbook: Path, closed: str) -> None:
    assert ended(handbook, "check", closed=closed).returncode == 0


def test_a_process_ends_with_the_code_of_its_command(handbook: Path) -> None:
    assert ended(handbook, "explain", "no-such-code").returncode == 2
    (handbook / "data" / "roles.yaml").write_text("roles: [\n", "utf-8")
    found = ended(handbook, "check")
    assert found.returncode == 1
    assert "data/roles.yaml" in found.stdout
    assert "Traceback" not in found.stderr


def test_faults_of_rules_hide_what_the_languages_say(
    handbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> tuple[Problem, ...]:
        raise OSError(5, "unreadable", "data/parity.lock")

    monkeypatch.setattr("handbook.commands.check_once.check_parity", broken)
    result = CliRunner().invoke(main, ["--project", str(handbook), "check"])
    assert result.exit_code == 1
    assert "data/parity.lock" in result.output
    file = handbook / "data" / "roles.yaml"
    file.write_text(file.read_text("utf-8").replace("owner: role:", "owner: role:un", 1), "utf-8")
    result = CliRunner().invoke(main, ["--project", str(handbook), "check"])
    assert result.exit_code == 1
    assert "data/roles.yaml" in result.output
    assert "parity.lock" not in result.output


def test_watching_says_what_is_wrong_after_every_save(broken: Path) -> None:
    file = broken / FILE
    command = [sys.executable, "-m", "handbook", "check", "--watch", "--format", "json"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command,
        cwd=broken,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        # Tests that a script runs in the background are deaf to Ctrl+C, and so would this be.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as process:
        try:
            codes = [_next_codes(process)]
            for old, new in (("licenced", "licensed"), ("licensed", "licenced")):
                file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
                codes.append(_next_codes(process))
            process.send_signal(signal.SIGINT)
            assert process.wait(20) == 0
        finally:
            process.kill()
    assert "bad-choice" in codes[0]
    assert "bad-choice" not in codes[1]
    assert codes[2] == codes[0]


def _next_codes(process: subprocess.Popen[str]) -> list[str]:
    """What the next of several JSON objects tells, one after another in what a process says."""
    assert process.stdout is not None
    patience = threading.Timer(60, process.kill)
    patience.start()
    text = ""
    try:
        for line in process.stdout:
            text += line
            with suppress(json.JSONDecodeError):
                return [each["code"] for each in json.loads(text)["problems"]]
    finally:
        patience.cancel()
    raise AssertionError(f"nothing more was said after: {text}")
