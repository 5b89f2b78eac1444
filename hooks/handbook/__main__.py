"""`python -m handbook`, and the `handbook` command: how a process begins and ends."""

from __future__ import annotations

import gc
import os
import sys
import threading

from handbook.cli import main


def run() -> None:
    """Run the command line and end the process with its exit code."""
    # A command reads much, keeps it all and ends: walking it again and again in search of circles
    # took a sixth of the time.
    gc.disable()
    # Pydantic would read what every installed package says of itself, in search of plugins.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    code = _exit_code()
    for stream in filter(None, (sys.stdout, sys.stderr)):  # closed ones are None
        try:
            stream.flush()
        except (OSError, ValueError):  # whoever read the output has gone
            code = code or 1
    if threading.active_count() == 1:
        # Taking a whole handbook apart, object by object, takes longer than many a command.
        os._exit(code)
    sys.exit(code)


def _exit_code() -> int:
    try:
        main()
    except SystemExit as end:
        if isinstance(end.code, int):
            return end.code
        if end.code is not None:
            print(end.code, file=sys.stderr)
        return int(end.code is not None)
    return 0


if __name__ == "__main__":  # a process that the preview starts imports this file too
    run()
