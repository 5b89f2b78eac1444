# The site can also be written and served by MkDocs itself: with the same bytes, and with whatever
# else mkdocs.yml asks for.
"""Running MkDocs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

# MkDocs' Material theme prints a long notice at every start: that the theme reaches its end of
# life on 5 May 2027 and that MkDocs 2 will not run it. ARCHITECTURE.md says what that means for
# the handbook; an editor who builds a page does not need to read it each time.
ENVIRONMENT = {"NO_MKDOCS_2_WARNING": "1"}


def command(*arguments: str) -> list[str]:
    """What to run: MkDocs of this Python."""
    return [sys.executable, "-m", "mkdocs", *arguments]


def stop(process: subprocess.Popen[bytes]) -> None:
    """Ask MkDocs to end as Ctrl-C does, so that it clears its folder; insist if it does not.

    A process started in the background ignores SIGINT.
    """
    if process.poll() is None and os.name != "nt":
        process.send_signal(signal.SIGINT)
    try:
        process.wait(timeout=0 if os.name == "nt" else 5)  # Windows sends no SIGINT to a child
    except subprocess.TimeoutExpired:
        process.terminate()
        process.wait()
