# The way in: bytes of a drawing -> text of a draft, and everything an editor must know about it.
"""From a BPMN file to the draft of a working model."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from handbook.bpmn import drawing as drawings
from handbook.bpmn.draft import Draft
from handbook.bpmn.markup import parse
from handbook.bpmn.yaml_text import to_yaml
from handbook.language import Language
from handbook.model import Entity, Ref
from handbook.problems import Location, Problem, sorted_problems


@dataclass(frozen=True, slots=True)
class Imported:
    """The draft's text, or None when the file holds no drawing, and what there is to tell."""

    text: str | None
    problems: tuple[Problem, ...]


def from_bpmn(
    raw: bytes,
    file: str,
    entities: Mapping[Ref, Entity],
    language: Language | None = None,
    model_id: str = "",
) -> Imported:
    """The draft of the drawing ``raw``, read from ``file``. Never raises for what it holds.

    ``language``: what the drawing's texts are in; left out, the file's own ``xml:lang`` decides.
    """
    root = parse(raw, file)
    if isinstance(root, Problem):
        return Imported(None, (root,))
    drawing = drawings.read(root)
    if isinstance(drawing, Problem):
        return Imported(None, (drawing,))
    if not drawing.nodes:
        found = (*drawing.problems, Problem("bpmn-empty", root.location))
        return Imported(None, sorted_problems(found))
    problems: list[Problem] = []
    if language is None:
        language = _language(drawing.language)
    if language is None:
        language = Language.SV
        facts = {"language": language.value}
        problems.append(Problem("bpmn-language-guessed", Location(file), facts))
    draft = Draft(drawing, entities, language, file, model_id)
    text = to_yaml(draft.values())
    return Imported(text, sorted_problems((*problems, *draft.problems)))


def _language(tag: str) -> Language | None:
    first = tag.casefold().replace("_", "-").partition("-")[0]
    return Language(first) if first in set(Language) else None
