# Values -> the text of a data file, in the form people write them: one pair of languages under
# each other, long prose as a block. What comes out reads back as exactly the same values.
"""Writing a YAML file."""

from __future__ import annotations

from typing import Any

import yaml

from handbook.bpmn.extension import Value

_HEADER = """\
# Utkast från en BPMN-ritning. Skriv det som fattas där det står TODO, på båda språken, och byt
# id:n till korta engelska ord. `handbook check` visar vad som återstår.
# Luonnos BPMN-kaaviosta. Kirjoita puuttuvat kohdat sanan TODO tilalle molemmilla kielillä ja
# vaihda tunnisteet lyhyiksi englannin sanoiksi. `handbook check` näyttää, mitä on jäljellä.
"""


class _Dumper(yaml.SafeDumper):
    """Indents lists under their key, never writes an alias, and quotes no word for its looks.

    Every value of a data file is text until its field says otherwise, so 12 needs no quotes.
    """

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    style = "|" if "\n" in value else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Dumper.yaml_implicit_resolvers = {}
_Dumper.add_representer(str, _text)


def to_yaml(values: dict[str, Value]) -> str:
    """The file's text."""
    body = yaml.dump(
        values, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=96, indent=2
    )
    return _HEADER + str(body)
