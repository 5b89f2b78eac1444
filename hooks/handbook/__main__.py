"""`python -m handbook`."""

import os
import sys
import threading

from handbook.cli import main


def _run() -> int:
    """Run the command. Gives the exit code it asks for."""
    try:
        main()
    except SystemExit as end:
        if isinstance(end.code, int):
            return end.code
        if end.code is not None:
            print(end.code, file=sys.stderr)
        return int(end.code is not None)
    return 0


def _end(code: int) -> None:
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):  # whoever read the output has gone
            code = code or 1
    if threading.active_count() == 1:
        # Taking a whole handbook apart, object by object, takes longer than many a command.
        os._exit(code)
    sys.exit(code)


if __name__ == "__main__":  # a process that the preview starts imports this file too
    _end(_run())
