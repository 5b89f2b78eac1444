# What the checks know beside the pair itself: names, terms and roles of the handbook's data. With
# no data at all the general lexicon is left, so any two folders of Markdown can be compared.
"""The knowledge that checks share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from handbook.language import Language
from handbook.memory import Memory
from handbook.model import Entity, Municipality, Partner, Role, Statute, Term
from handbook.parity.checks.phrases import Phrases
from handbook.parity.checks.vocabulary import Vocabularies
from handbook.parity.lexicon.names import ACRONYMS, NAMES


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing with its names: the preferred ones, those that may answer, those to avoid."""

    id: str
    kind: str
    sv: tuple[str, ...]
    fi: tuple[str, ...]
    sv_answers: tuple[str, ...] = ()
    fi_answers: tuple[str, ...] = ()
    sv_avoid: tuple[str, ...] = ()
    fi_avoid: tuple[str, ...] = ()

    def names(self, language: Language) -> tuple[str, ...]:
        """The names that state the concept."""
        return self.sv if language is Language.SV else self.fi

    def answers(self, language: Language) -> tuple[str, ...]:
        """Other expressions that may render it."""
        return self.sv_answers if language is Language.SV else self.fi_answers

    def avoided(self, language: Language) -> tuple[str, ...]:
        """Expressions that should not be used for it."""
        return self.sv_avoid if language is Language.SV else self.fi_avoid


@dataclass(frozen=True)
class Context:
    """Names and terms, looked up quickly in either language."""

    concepts: tuple[Concept, ...] = ()
    names: tuple[Concept, ...] = field(default_factory=lambda: tuple(_general_names()))
    acronyms: tuple[tuple[str, str], ...] = ACRONYMS
    memory: Memory = field(default_factory=Memory, compare=False, repr=False)
    """What was found in pairs before, with this knowledge."""
    mentions: Memory = field(default_factory=Memory, compare=False, repr=False)
    """Which terms pairs were found to name before. Asked only when some text is new."""
    vocabularies: Vocabularies = field(default_factory=Vocabularies, compare=False, repr=False)
    """Which words go together. Never seen in what is found, only in how soon."""
    lasts: bool = field(default=False, compare=False, repr=False)
    """Whether the same process will ask again, about texts that are nearly the same."""
    processes: int = field(default=1, compare=False, repr=False)
    """How many may look at the same time. Never seen in what they find."""

    @classmethod
    def of(cls, entities: Iterable[Entity]) -> Context:
        """What the data knows: the glossary, the roles, and the names of bodies and places."""
        concepts: list[Concept] = []
        names = list(_general_names())
        for entity in entities:
            if isinstance(entity, Term):
                concepts.append(_term(entity))
            elif isinstance(entity, Role):
                concepts.append(_role(entity))
            elif isinstance(entity, Municipality | Partner | Statute):
                names += _named(entity)
        return cls(tuple(_merged(concepts)), tuple(_merged(names)))

    @cached_property
    def term_phrases(self) -> dict[Language, Phrases]:
        """The names that state a concept, per language."""
        return self._phrases(self.concepts, lambda each, language: each.names(language))

    @cached_property
    def answer_phrases(self) -> dict[Language, Phrases]:
        """Every expression that may render a concept, per language."""
        return self._phrases(
            self.concepts,
            lambda each, language: (*each.names(language), *each.answers(language)),
        )

    @cached_property
    def avoided_phrases(self) -> dict[Language, Phrases]:
        """Every expression to avoid, per language."""
        return self._phrases(self.concepts, lambda each, language: each.avoided(language))

    @cached_property
    def name_phrases(self) -> dict[Language, Phrases]:
        """Every official name, per language."""
        return self._phrases(
            self.names,
            lambda each, language: (*each.names(language), *each.answers(language)),
        )

    def _phrases(
        self,
        concepts: Iterable[Concept],
        texts: Callable[[Concept, Language], tuple[str, ...]],
    ) -> dict[Language, Phrases]:
        listed = tuple(concepts)
        return {
            language: Phrases(
                language,
                ((each.id, text) for each in listed for text in texts(each, language)),
                self.mentions,
            )
            for language in Language
        }

    @cached_property
    def by_id(self) -> dict[str, Concept]:
        """Concepts and names by their id."""
        return {each.id: each for each in (*self.names, *self.concepts)}


def _general_names() -> Iterator[Concept]:
    for sv, fi in NAMES:
        yield Concept(f"name:{sv}", "name", (sv,), (fi,))


def _merged(concepts: Iterable[Concept]) -> Iterator[Concept]:
    """One concept for each pair of names: a role and a term may be the same."""
    found: dict[tuple[str, str], Concept] = {}
    for each in concepts:
        key = (each.sv[0].lower(), each.fi[0].lower())
        known = found.get(key)
        found[key] = each if known is None else _joined(known, each)
    yield from found.values()


def _joined(one: Concept, other: Concept) -> Concept:
    return Concept(
        one.id,
        one.kind,
        (*one.sv, *other.sv),
        (*one.fi, *other.fi),
        (*one.sv_answers, *other.sv_answers),
        (*one.fi_answers, *other.fi_answers),
        (*one.sv_avoid, *other.sv_avoid),
        (*one.fi_avoid, *other.fi_avoid),
    )


def _term(term: Term) -> Concept:
    return Concept(
        str(term.ref),
        "term",
        (term.name.sv, *term.inflected.sv),
        (term.name.fi, *term.inflected.fi),
        (*term.accepted.sv, *term.aliases.sv),
        (*term.accepted.fi, *term.aliases.fi),
        tuple(each for each in term.avoid.sv if each not in term.aliases.sv),
        tuple(each for each in term.avoid.fi if each not in term.aliases.fi),
    )


def _role(role: Role) -> Concept:
    return Concept(
        str(role.ref), "role", (role.name.sv,), (role.name.fi,), role.aliases.sv, role.aliases.fi
    )


def _named(entity: Entity) -> Iterator[Concept]:
    short = getattr(entity, "short_name", None)
    sv = (entity.name.sv, *((short.sv,) if short else ()))
    fi = (entity.name.fi, *((short.fi,) if short else ()))
    yield Concept(str(entity.ref), "name", sv, fi, entity.aliases.sv, entity.aliases.fi)
