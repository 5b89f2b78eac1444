"""Other people's programs, written in JavaScript: installed exactly as the lock file says."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import NoReturn

import pytest

NODE = Path(__file__).parent / "node"


def missing(reason: str) -> NoReturn:
    """Say that a program cannot run here: skipped at home, a failure in CI."""
    told = f"ANOTHER PROGRAM DID NOT RUN: {reason}"
    if os.environ.get("CI") == "true":
        pytest.fail(told, pytrace=False)
    pytest.skip(told)


def installed() -> Path:
    """The folder with the installed packages: exactly those of the lock file."""
    if shutil.which("node") is None or (npm := shutil.which("npm")) is None:
        missing("no node and npm on PATH.")
    lock = (NODE / "package-lock.json").read_bytes()
    stamp = NODE / "node_modules" / ".installed"
    if not stamp.exists() or stamp.read_bytes() != lock:
        result = subprocess.run(
            [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
            cwd=NODE,
            capture_output=True,
            text=True,
            check=False,
        )
        if result.returncode:
            missing(f"npm ci: {result.stderr.strip()}")
        stamp.write_bytes(lock)
    return NODE
