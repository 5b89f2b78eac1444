# A drawing of another program becomes the draft of a working model.
"""`handbook import`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from handbook.bpmn.importing import from_bpmn
from handbook.bpmn.markup import MAX_BYTES
from handbook.commands.project import find, unreadable
from handbook.language import Language
from handbook.problems import format_text
from handbook.reading import read


@click.command(name="import")
@click.argument("drawing", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--lang",
    type=click.Choice([each.value for each in Language]),
    default=None,
    help="The drawing's language. Default: what the file says, else sv.",
)
@click.option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    default=None,
    help="The new file, data/models/<id>.yaml. Default: the screen.",
)
@click.option("--force", is_flag=True, help="Write over the file if it exists.")
@click.pass_obj
def import_drawing(
    given: Path | None, drawing: Path, lang: str | None, output: Path | None, force: bool
) -> None:
    """Make the draft of a working model from DRAWING, a BPMN 2.0 file of any program.

    What the drawing does not say is marked TODO; what could not be carried over is told.
    """
    project = find(given)
    if output is not None and output.exists() and not force:
        raise click.UsageError(
            f"{output} finns redan. Skriv över med --force.\n"
            f"{output} on jo olemassa. Korvaa se valitsimella --force."
        )
    try:
        with drawing.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
        entities = read(project).entities
    except OSError as error:
        raise unreadable(error) from None
    name = output.stem if output is not None else ""
    imported = from_bpmn(raw, str(drawing), entities, Language(lang) if lang else None, name)
    click.echo(format_text(imported.problems), nl=False, err=True)
    if imported.text is None:
        sys.exit(1)
    if output is None:
        click.echo(imported.text, nl=False)
        return
    try:
        output.write_text(imported.text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.ClickException(
            f"{output}: filen kan inte skrivas / tiedostoa ei voi kirjoittaa ({error.strerror})"
        ) from None
    click.echo(f"Utkast: {output}\nLuonnos: {output}", err=True)
