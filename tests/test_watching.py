"""A save is noticed, with or without a disk that tells of it."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from handbook.commands import watching
from handbook.commands.watching import Saves


class _Deaf:
    """Watches nothing, as on a disk over a network."""

    def __init__(self, *_: object) -> None:
        pass

    def end(self) -> None:
        pass


@pytest.fixture(params=["told", "not told"], autouse=True)
def _disk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "_GLANCE", 0.05)
    if request.param == "not told":
        monkeypatch.setattr(watching, "Watch", _Deaf)


@pytest.mark.parametrize("name", ["old.yaml", "new.yaml", "deep/new.yaml", "removed"])
def test_a_save_ends_the_waiting(name: str, tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    old = tmp_path / "old.yaml"
    old.write_text("a: 1", "utf-8")
    saves = Saves([tmp_path])
    try:
        saves.begin()
        waiting = threading.Thread(target=saves.wait, daemon=True)
        waiting.start()
        time.sleep(0.2)
        assert waiting.is_alive(), "nothing was saved"
        if name == "removed":
            old.unlink()
        else:
            (tmp_path / name).write_text("a: 23", "utf-8")
        waiting.join(20)
        assert not waiting.is_alive()
    finally:
        saves.end()


def test_what_was_saved_between_a_look_and_the_waiting_is_not_missed(tmp_path: Path) -> None:
    file = tmp_path / "old.yaml"
    file.write_text("a: 1", "utf-8")
    saves = Saves([tmp_path])
    try:
        saves.begin()
        file.write_text("a: 23", "utf-8")
        waiting = threading.Thread(target=saves.wait, daemon=True)
        waiting.start()
        waiting.join(20)
        assert not waiting.is_alive()
    finally:
        saves.end()
