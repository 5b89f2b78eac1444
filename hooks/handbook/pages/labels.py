# The one door to the words of the interface. Templates read nothing else.
"""Labels of generated pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from handbook.language import Language
from handbook.model import Text


class MissingLabelError(LookupError):
    """A page asks for a label that ``interface.yaml`` does not have."""

    def __init__(self, key: str) -> None:
        super().__init__(f"no label {key!r} in the interface")
        self.key = key


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels in one language: ``labels("role.tasks")``."""

    interface: Mapping[str, Text]
    language: Language

    def __call__(self, key: str, **facts: object) -> str:
        """The label of ``key``, with ``{name}`` replaced by ``facts``.

        Raises ``MissingLabelError`` for an unknown key.
        """
        try:
            pair = self.interface[key]
        except KeyError:
            raise MissingLabelError(key) from None
        text = pair.sv if self.language is Language.SV else pair.fi
        return text.format_map(facts) if facts else text

    def __contains__(self, key: str) -> bool:
        return key in self.interface
