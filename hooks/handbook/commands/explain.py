# Messages say what to write; this tells at length what one is about.
"""`handbook explain`."""

from __future__ import annotations

import click

from handbook.messages import MESSAGES
from handbook.parity.findings import register_words
from handbook.problems import explain, suggest


@click.command(name="explain")
@click.argument("code")
def explain_code(code: str) -> None:
    """Tell what a problem's CODE means and how to repair it, in both languages."""
    register_words()
    if code not in MESSAGES:
        near = suggest(code, tuple(MESSAGES))
        hint = f" → {near}" if near else ""
        raise click.UsageError(f"Okänd kod / tuntematon koodi: {code}{hint}")
    click.echo(explain(code), nl=False)
