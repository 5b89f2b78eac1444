# The command line: a door, like the MkDocs hook. It names the commands and loads the one that is
# asked for: `check` needs no templates and `build` no checks of words, and loading takes longer
# than what many of them do.
"""The `handbook` command.

Exit codes: 0 clean, 1 problems in the handbook or a failed build, 2 wrong use of the command.
"""

from __future__ import annotations

import io
import sys
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path

import click

from handbook import __version__

_COMMANDS = {
    "accept": "languages:accept_pairs",
    "build": "build:build",
    "check": "check:check",
    "diff": "languages:show_diff",
    "explain": "explain:explain_code",
    "import": "import_drawing:import_drawing",
    "parity": "languages:compare_two",
    "serve": "serve:serve",
    "status": "languages:show_status",
}
"""Name of the command -> module in ``handbook.commands``, and function."""


class _Commands(click.Group):
    """Loads a command when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module, _, name = _COMMANDS[cmd_name].partition(":")
        command = getattr(import_module(f"handbook.commands.{module}"), name)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in _COMMANDS and not name.startswith("-") and not ctx.resilient_parsing:
            near = "".join(f" → {each}" for each in get_close_matches(name, _COMMANDS, 1))
            raise click.UsageError(f"Okänt kommando / tuntematon komento: {name}{near}", ctx)
        return super().resolve_command(ctx, args)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="handbook")
@click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=None,
    help="The folder with mkdocs.yml, data/ and docs/. Default: this folder or one above it.",
)
@click.pass_context
def main(context: click.Context, project: Path | None) -> None:
    """Check, build and preview the handbook."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that cannot show ö shows ? instead
    context.obj = project
