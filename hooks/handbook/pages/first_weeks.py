# A new colleague's list to tick off: what the role's own page asks for, filled up with what the
# handbook knows of the role. The same list in both languages, because the ticks are kept by it.
"""The first weeks of a role, from day one to the first quarter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from handbook.model import Ref, Role, Sector, Stage, Text
from handbook.pages import views
from handbook.reading import Handbook


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to tick off.

    ``id`` is the same in both languages and stays when the words change. ``text`` comes from the
    role; without it the words are the interface's ``first-weeks.task.<label>``.
    """

    id: str
    text: Text | None
    label: str
    see: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class _Suggestion:
    stage: Stage
    label: str
    find: Callable[[Handbook, Role], Iterable[Ref]]
    most: int


def has_first_weeks(role: Role) -> bool:
    """Whether somebody can be new in the role: clients and their close ones are not staff."""
    return role.sector is not Sector.CLIENT


def path_of(role: Role) -> str:
    """The address of a role's list."""
    return f"{role.kind.folder}/{role.id}/first-weeks"


def booklet_of(role: Role) -> str:
    """The address of everything about a role on paper."""
    return f"{role.kind.folder}/{role.id}/booklet"


def tasks(handbook: Handbook, role: Role) -> tuple[tuple[Stage, tuple[Task, ...]], ...]:
    """Everything to do, stage by stage: first what the role asks for, then what is suggested.

    No suggestion repeats what an earlier line already leads to.
    """
    found: dict[Stage, list[Task]] = {stage: [] for stage in Stage}
    seen: set[Ref] = set()
    for task in role.onboarding:
        here = found[task.when]
        see = (task.see,) if task.see else ()
        name = f"{task.see.kind}-{task.see.id}" if task.see else str(len(here) + 1)
        taken = {each.id for each in here}
        identifier = f"{task.when}-{name}"
        if identifier in taken:
            identifier = f"{identifier}-{len(here) + 1}"
        here.append(Task(identifier, task.text, "", see))
        seen.update(see)
    for suggestion in _SUGGESTIONS:
        refs = _first_new(suggestion.find(handbook, role), seen, suggestion.most)
        if refs or not suggestion.most:
            task_id = f"{suggestion.stage}-{suggestion.label}"
            found[suggestion.stage].append(Task(task_id, None, suggestion.label, refs))
            seen.update(refs)
    return tuple((stage, tuple(found[stage])) for stage in Stage if found[stage])


def _first_new(refs: Iterable[Ref], seen: set[Ref], most: int) -> tuple[Ref, ...]:
    fresh: dict[Ref, None] = {}
    for ref in refs:
        if len(fresh) == most:
            break
        if ref not in seen:
            fresh[ref] = None
    return tuple(fresh)


def _words(handbook: Handbook, role: Role) -> Iterator[Ref]:
    """Terms that the role's models, duties and tools speak of, then what the handbook speaks of."""
    mine = {each.ref for each in handbook.models_of(role)}
    mine |= {each.ref for each in handbook.duties_of(role)}
    mine |= {each.ref for each in views.tools_of(handbook, role)}
    counts: Counter[Ref] = Counter()
    for ref in mine:
        counts.update(handbook.terms_in(ref))
    places = {term.ref: place for place, term in enumerate(handbook.terms_by_use)}
    yield from sorted(counts, key=lambda ref: (-counts[ref], places[ref]))
    yield from places


def _duties(handbook: Handbook, role: Role) -> list[Ref]:
    """Duties, those that must be done first."""
    duties = sorted(handbook.duties_of(role), key=lambda duty: views.force(duty) != "must")
    return [duty.ref for duty in duties]


def _models(handbook: Handbook, role: Role, *, own: bool) -> list[Ref]:
    return [each.model.ref for each in views.my_models(handbook, role) if bool(each.own) is own]


# The order is that of reading: oneself, words, people, law, work.
_SUGGESTIONS = (
    _Suggestion(Stage.FIRST_DAY, "role", lambda _, role: (role.ref,), 1),
    _Suggestion(Stage.FIRST_DAY, "words", _words, 5),
    _Suggestion(
        Stage.FIRST_WEEK,
        "people",
        lambda handbook, role: [
            each.role.ref for each in handbook.partnerships(role) if has_first_weeks(each.role)
        ],
        3,
    ),
    _Suggestion(Stage.FIRST_WEEK, "duties", _duties, 4),
    _Suggestion(
        Stage.FIRST_WEEK, "models", lambda handbook, role: _models(handbook, role, own=True), 3
    ),
    _Suggestion(
        Stage.FIRST_MONTH,
        "more-models",
        lambda handbook, role: _models(handbook, role, own=False),
        3,
    ),
    _Suggestion(
        Stage.FIRST_MONTH,
        "groups",
        lambda handbook, role: [each.ref for each in handbook.groups_of(role)],
        3,
    ),
    _Suggestion(
        Stage.FIRST_MONTH,
        "tools",
        lambda handbook, role: [each.ref for each in views.tools_of(handbook, role)],
        4,
    ),
    _Suggestion(
        Stage.FIRST_QUARTER,
        "organisations",
        lambda handbook, role: [each.partner.ref for each in views.acquaintances(handbook, role)],
        3,
    ),
    _Suggestion(Stage.FIRST_QUARTER, "improve", lambda *_: (), 0),
)
