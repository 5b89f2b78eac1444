"""A check leaves a process that answers the next one: with the same words, and never old ones."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import chdir
from pathlib import Path

import pytest

from handbook import lasting
from handbook.commands import check_client
from handbook.commands.check_client import FOLDER, LOCK, SOCKET, Answer, ask, held, identity
from handbook.commands.check_once import problems_of
from handbook.commands.check_server import serve
from handbook.language import Language
from handbook.problems import FORMATS, is_error

pytestmark = pytest.mark.skipif(not check_client.POSSIBLE, reason="no such sockets here")

ROOT = Path(__file__).parents[1]
BOTH = tuple(Language)


@pytest.fixture
def handbook(project: Path) -> Path:
    shutil.copy(ROOT / "mkdocs.yml", project)
    return project.resolve()


@pytest.fixture
def waiting(handbook: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A checker of the handbook, that looks ten times a second at whether it can be reached."""
    program = (
        "import sys; from pathlib import Path; from handbook.commands.check_server import serve;"
        "serve(Path(sys.argv[1]), 60, 0.1)"
    )
    with subprocess.Popen([sys.executable, "-c", program, str(handbook)], env=_env()) as process:
        try:
            wait_until((handbook / FOLDER / SOCKET).exists)
            yield process
        finally:
            process.kill()


def _env(**variables: str) -> dict[str, str]:
    """The variables of a person at a machine of their own."""
    own = {name: text for name, text in os.environ.items() if name not in ("CI", "HANDBOOK_ALONE")}
    return {**own, "PYTHONPATH": str(ROOT / "hooks"), **variables}


def wait_until(done: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not done():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def checked(handbook: Path, *arguments: str, **variables: str) -> tuple[int, str]:
    """The exit code and the words of a whole `handbook check`."""
    result = subprocess.run(
        [sys.executable, "-m", "handbook", "check", *arguments],
        cwd=handbook,
        env=_env(**variables),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert result.stderr == ""
    return result.returncode, result.stdout


def anew(handbook: Path, style: str = "text") -> Answer:
    """What a check says that asks nobody."""
    problems = problems_of(handbook)
    text = FORMATS[style](problems, BOTH)
    return Answer(text, len(problems), sum(map(is_error, problems)))


def write(handbook: Path, name: str, old: str, new: str) -> None:
    text = (handbook / name).read_text("utf-8")
    assert old in text
    (handbook / name).write_text(text.replace(old, new), "utf-8")


EDITS = {
    "a choice there is not": ("data/roles.yaml", "licensed", "licenced"),
    "a number in one language": ("data/roles.yaml", "fi: Kuuntelen.", "fi: Kuulen 7 asiaa."),
    "a file that is no YAML": ("data/roles.yaml", "roles:", "roles: ["),
}


def test_an_answer_is_what_a_check_of_its_own_would_say(
    handbook: Path, waiting: subprocess.Popen[bytes]
) -> None:
    assert ask(handbook, BOTH, "text") == anew(handbook)
    for name, old, new in EDITS.values():
        write(handbook, name, old, new)
        said = ask(handbook, BOTH, "json")
        assert said is not None
        assert said.problems > 0
        assert said == anew(handbook, "json")
        write(handbook, name, new, old)
        assert ask(handbook, BOTH, "text") == anew(handbook)
    assert waiting.poll() is None


def test_a_check_leaves_a_checker_and_the_next_one_asks_it(handbook: Path) -> None:
    assert checked(handbook)[0] == 0
    there = handbook / FOLDER / SOCKET
    wait_until(there.exists)
    try:
        said = ask(handbook, BOTH, "text")
        assert said == anew(handbook)
        write(handbook, *EDITS["a number in one language"])
        code, text = checked(handbook, "--lang", "fi")
        assert code == int(anew(handbook).errors > 0)
        assert "number-differs" in text
        assert "sv:" not in text
        assert checked(handbook, "--lang", "fi", "--strict") == (1, text)
    finally:
        shutil.rmtree(handbook / FOLDER)  # it goes at its next glance


@pytest.mark.parametrize(
    ("arguments", "variables"),
    [(["--alone"], {}), ([], {"CI": "true"}), ([], {"HANDBOOK_ALONE": "1"})],
    ids=["--alone", "CI", "HANDBOOK_ALONE"],
)
def test_whoever_wants_to_be_alone_leaves_nobody(
    arguments: list[str], variables: dict[str, str], handbook: Path
) -> None:
    assert checked(handbook, *arguments, **variables)[0] == 0
    assert not (handbook / FOLDER / LOCK).exists()


def test_nobody_else_may_ask(handbook: Path) -> None:
    assert checked(handbook)[0] == 0
    there = handbook / FOLDER / SOCKET
    wait_until(there.exists)
    mode = stat.S_IMODE(there.stat().st_mode)
    shutil.rmtree(handbook / FOLDER)
    assert mode & 0o077 == 0


def test_a_checker_of_other_code_does_not_answer_and_goes(
    handbook: Path, waiting: subprocess.Popen[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check_client, "identity", lambda project: f"{identity(project)} newer")
    assert ask(handbook, BOTH, "text") is None
    assert waiting.wait(20) == 0
    assert not (handbook / FOLDER / SOCKET).exists()


def test_code_is_told_apart_by_each_of_its_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    core = tmp_path / "core"
    core.mkdir()
    (core / "one.py").write_text("one = 1\n", "utf-8")
    monkeypatch.setattr(check_client, "_CORE", core)
    seen = {identity(tmp_path), identity(tmp_path), identity(core)}
    assert len(seen) == 2
    (core / "one.py").write_text("one = 11\n", "utf-8")
    seen.add(identity(tmp_path))
    (core / "two.py").write_text("", "utf-8")
    seen.add(identity(tmp_path))
    assert len(seen) == 4


@pytest.mark.parametrize("said", [b"", b"{}", b"\xff", b'{"languages": ["en"]}', b"[]", b"1"])
def test_a_question_of_another_version_gets_no_answer(
    said: bytes, handbook: Path, waiting: subprocess.Popen[bytes]
) -> None:
    with socket.socket(socket.AF_UNIX) as asking:
        with chdir(handbook / FOLDER):
            asking.connect(SOCKET)
        asking.sendall(said)
        asking.shutdown(socket.SHUT_WR)
        assert check_client.everything(asking) == b""
    assert waiting.wait(20) == 0


def test_a_checker_goes_when_it_cannot_be_found_any_more(
    handbook: Path, waiting: subprocess.Popen[bytes]
) -> None:
    shutil.rmtree(handbook)
    assert waiting.wait(20) == 0


def test_one_that_was_ended_by_force_is_followed_by_another(
    handbook: Path, waiting: subprocess.Popen[bytes]
) -> None:
    waiting.send_signal(signal.SIGKILL)
    waiting.wait(20)
    before = (handbook / FOLDER / SOCKET).stat().st_mtime_ns
    assert ask(handbook, BOTH, "text") is None
    assert checked(handbook)[0] == 0
    wait_until(lambda: _time(handbook / FOLDER / SOCKET) not in (None, before))
    assert ask(handbook, BOTH, "text") == anew(handbook)
    shutil.rmtree(handbook / FOLDER)


def _time(file: Path) -> int | None:
    return file.stat().st_mtime_ns if file.exists() else None


@pytest.fixture
def _as_it_was() -> Iterator[None]:
    yield
    lasting._lasts = False


@pytest.mark.usefixtures("_as_it_was")
def test_a_checker_goes_when_nobody_asks(handbook: Path) -> None:
    serve(handbook, idle=0.1, glance=0.05)
    assert not (handbook / FOLDER / SOCKET).exists()


def test_there_is_one_checker_at_a_time(handbook: Path) -> None:
    with held(handbook) as is_free:
        assert is_free
        serve(handbook)  # returns, without a look
        check_client.leave_one(handbook)
    assert not (handbook / FOLDER / SOCKET).exists()


@pytest.mark.parametrize("said", [b"", b"rubbish", b"{}", b'{"text": 1', b"[1]"])
def test_a_broken_answer_is_none(said: bytes, handbook: Path) -> None:
    (handbook / FOLDER).mkdir()
    assert _asked_of(handbook, f"c.recv(1 << 20); c.sendall({said!r}); c.close()") is None


def test_a_checker_that_says_nothing_is_not_waited_for(
    handbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (handbook / FOLDER).mkdir()
    monkeypatch.setattr(check_client, "_PATIENCE", 0.2)
    assert _asked_of(handbook, "import time; time.sleep(60)") is None


def _asked_of(handbook: Path, manners: str) -> Answer | None:
    """What a check makes of somebody at the socket who has these manners."""
    program = f"import socket; s = socket.socket(socket.AF_UNIX); s.bind({SOCKET!r}); s.listen()\n"
    program += f"print(flush=True); c, _ = s.accept(); {manners}"
    with subprocess.Popen(
        [sys.executable, "-c", program], cwd=handbook / FOLDER, stdout=subprocess.PIPE
    ) as process:
        try:
            assert process.stdout is not None
            process.stdout.readline()
            return ask(handbook, BOTH, "text")
        finally:
            process.kill()


def test_where_nothing_can_be_written_a_check_stands_alone(handbook: Path) -> None:
    (handbook / FOLDER).write_text("no folder", "utf-8")
    assert checked(handbook)[0] == 0
    assert (handbook / FOLDER).is_file()
