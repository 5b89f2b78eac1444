"""Questions of situations: every way without a fault ends in an outcome, whatever the graph."""

from __future__ import annotations

from typing import Any, cast

from hypothesis import event, given
from hypothesis import strategies as st

from handbook.checks import situations
from handbook.model import Situation
from handbook.problems import Location
from handbook.reading import Reading
from handbook.reading.handbook import Path

WORD = {"sv": "ord", "fi": "sana"}
QUESTIONS = ("a", "b", "c", "d")
OUTCOMES = ("x", "y")


def a_situation(ways: dict[str, tuple[str, ...]]) -> Situation:
    facts: dict[str, Any] = {
        "id": "s",
        "name": WORD,
        "summary": WORD,
        "owner": "role:nurse",
        "status": "draft",
        "roles": ("role:nurse",),
        "signs": (WORD,),
        "questions": tuple(
            {"id": name, "text": WORD, "answers": tuple({"text": WORD, "to": to} for to in found)}
            for name, found in ways.items()
        ),
        "outcomes": tuple(
            {"id": name, "name": WORD, "do": (WORD,), "why": WORD, "see": ("role:nurse",)}
            for name in OUTCOMES
        ),
    }
    return Situation.model_validate(facts)


class _Read:
    """As much of a reading as the check asks for: places are the paths themselves."""

    def __init__(self, situation: Situation) -> None:
        self.entities = {situation.ref: situation}

    def locate(self, ref: object, path: Path) -> Location:
        return Location(".".join(map(str, path)))

    locate_key = locate


def codes(ways: dict[str, tuple[str, ...]]) -> set[str]:
    reading = cast(Reading, _Read(a_situation(ways)))
    return {problem.code for problem in situations.check(reading)}


def always_ends(ways: dict[str, tuple[str, ...]]) -> bool:
    """Walk every way from the first question, at most once through each question."""

    def walk(here: str, before: frozenset[str]) -> bool:
        if here in OUTCOMES:
            return True
        if here in before:
            return False
        return all(walk(to, before | {here}) for to in ways[here])

    return walk(next(iter(ways)), frozenset())


@given(
    st.fixed_dictionaries(
        {
            name: st.lists(st.sampled_from((*QUESTIONS, *OUTCOMES)), min_size=2, max_size=3).map(
                tuple
            )
            for name in QUESTIONS
        }
    )
)
def test_a_circle_is_told_when_and_only_when_a_way_never_ends(
    ways: dict[str, tuple[str, ...]],
) -> None:
    found = "circle-of-questions" in codes(ways)
    event(f"circle: {found}")
    assert found == (not always_ends(ways))


def test_a_sound_situation_has_no_faults() -> None:
    assert codes({"a": ("b", "x"), "b": ("x", "y")}) == set()


def test_what_nobody_can_reach_is_told() -> None:
    assert codes({"a": ("x", "y"), "b": ("x", "y")}) == {"unreachable-part"}
