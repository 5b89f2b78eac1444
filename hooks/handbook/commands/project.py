# What every command begins with: the folder it works on, and what to say of files that cannot be
# opened.
"""The handbook's folder."""

from __future__ import annotations

from pathlib import Path

import click


def find(given: Path | None) -> Path:
    """The handbook's folder: the ``given`` one, or the current folder or one above it.

    Found when a command needs it: `explain` and `--help` do not. Raises ``click.UsageError``.
    """
    start = Path.cwd()
    for folder in (given,) if given else (start, *start.parents):
        if (folder / "mkdocs.yml").is_file() and (folder / "data").is_dir():
            return folder.resolve()
    raise click.UsageError(
        "Här finns ingen handbok (mkdocs.yml och data/).\n"
        "Tässä ei ole käsikirjaa (mkdocs.yml ja data/)."
    )


def unreadable(error: OSError) -> click.ClickException:
    """What to raise for a file that cannot be opened."""
    return click.ClickException(
        f"{error.filename}: filen kan inte läsas / tiedostoa ei voi lukea ({error.strerror})"
    )
