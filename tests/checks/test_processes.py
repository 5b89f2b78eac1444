"""Step graphs: any can be checked, and one without faults always leads to an end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from handbook.checks import processes
from handbook.model import Model, StepKind
from handbook.problems import Location
from handbook.reading import Handbook, Reading
from handbook.reading.handbook import Path

WORD = {"sv": "ord", "fi": "sana"}
NAMES = ("a", "b", "c", "d", "e")


def a_step(name: str, kind: str, *ways: str, **fields: Any) -> dict[str, Any]:
    when = {"when": WORD} if kind == "decision" else {}
    return {
        "id": name,
        "name": WORD,
        "kind": kind,
        "phase": "plan",
        "responsible": "role:nurse",
        "next": tuple({"to": way, **when} for way in ways),
        **fields,
    }


def a_model(*steps: Mapping[str, Any]) -> Model:
    empty = ("situations", "use_when", "avoid_when", "client_groups", "participants")
    facts = {
        **dict.fromkeys(empty, ()),
        **dict.fromkeys(("name", "summary", "purpose", "client_part"), WORD),
        "id": "m",
        "owner": "role:nurse",
        "status": "draft",
        "level": "case",
        "consent": {"requirement": "required", "why": WORD},
        "documents": ({"id": "plan", "name": WORD},),
        "steps": steps,
    }
    return Model.model_validate(facts)


class _Locate:
    def __call__(self, path: Path) -> Location:
        return Location(".".join(map(str, path)))

    key = __call__


class _Read:
    """As much of a reading as the check asks for: places are the paths themselves."""

    def __init__(self, model: Model) -> None:
        self.entities = {model.ref: model}

    def locate_in(self, ref: object) -> _Locate:
        return _Locate()


def found(*steps: Mapping[str, Any]) -> list[str]:
    reading = cast("Reading", _Read(a_model(*steps)))
    return [f"{each.location.file} {each.code}" for each in processes.check(reading)]


START, END = a_step("start", "start"), a_step("end", "end")

STEPS = st.builds(
    lambda name, kind, ways: a_step(name, kind, *ways),
    st.sampled_from(NAMES),
    st.sampled_from([kind.value for kind in StepKind]),
    st.lists(st.sampled_from((*NAMES, "x")), max_size=3),
)
GRAPHS = st.one_of(
    st.lists(STEPS, max_size=6),
    # Near to being right, so that many are: one start, one end, every name once.
    st.lists(STEPS, max_size=4, unique_by=lambda step: step["id"]).map(
        lambda steps: [
            START,
            *(
                {**each, "kind": "decision" if len(each["next"]) > 1 else "task", "next": tuple(
                    {"to": "end" if way["to"] == "x" else way["to"], **(
                        {"when": WORD} if len(each["next"]) > 1 else {})}
                    for way in each["next"])}
                for each in steps
            ),
            END,
        ]
    ),
)  # fmt: skip


@settings(deadline=None, max_examples=300)
@given(GRAPHS)
def test_from_every_step_of_a_clean_graph_an_end_can_be_reached(
    steps: list[dict[str, Any]],
) -> None:
    if found(*steps):
        return
    event("clean")
    model = a_model(*steps)
    handbook = Handbook(
        organisation=cast("Any", None),
        organisation_location=Location("x"),
        interface={},
        entities={},
        locations={},
        documents=(),
        prose_references={},
    )
    after: dict[str, set[str]] = {step.id: set() for step in model.steps}
    for flow in handbook.flows(model):
        after[flow.source.id].add(flow.target.id)
    assert {name: set(ways) for name, ways in processes.ways(model).items()} == after
    ending = {step.id for step in model.steps if step.kind is StepKind.END}
    for _ in model.steps:
        ending |= {name for name, ways in after.items() if ways & ending}
    assert ending == set(after)
    started = {step.id for step in model.steps if step.kind is StepKind.START}
    assert len(started) == 1
    for _ in model.steps:
        started |= {way for name in started for way in after[name]}
    assert started == set(after)


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ((START, END), []),
        ((), ["steps no-start", "steps no-end"]),
        ((END,), ["steps no-start"]),
        ((START, START, END), ["steps.1.id duplicate-step", "steps many-starts"]),
        ((START, a_step("a", "task", "start")), ["steps no-end"]),
        ((a_step("start", "start", "end"), a_step("a", "task"), END),
         ["steps.1.id unreachable-step"]),
        ((START, a_step("a", "decision", "a"), END),
         ["steps.1 decision-without-branches", "steps.2.id unreachable-step",
          "steps.1.id endless-loop"]),
        ((START, END, a_step("a", "task")), ["steps.2.id unreachable-step"]),
        ((START, a_step("a", "decision", "end", "b"), END, a_step("b", "task")),
         ["steps.3.id dead-end"]),
        ((START, a_step("a", "parallel", "b", "end"), a_step("b", "task"), END),
         ["steps.1.id parallel-without-join"]),
        ((START, a_step("a", "parallel", "b", "c"), a_step("b", "task", "d"), a_step("c", "task"),
          a_step("d", "parallel"), END), []),
        ((START, a_step("a", "parallel"), END), ["steps.1 parallel-without-branches"]),
        ((START, a_step("end", "end", "start")), ["steps.1 next-after-end"]),
        ((a_step("start", "start", "nd"), END),
         ["steps.0.next.0.to unknown-next", "steps.1.id unreachable-step"]),
        ((START, a_step("a", "task", documents=("plan", "plna")), END),
         ["steps.1.documents.1 unknown-document"]),
    ],
)  # fmt: skip
def test_a_fault_in_the_graph_is_named_with_its_place(
    steps: tuple[dict[str, Any], ...], expected: list[str]
) -> None:
    assert found(*steps) == expected


def test_a_long_model_is_checked_quickly() -> None:
    chain = [a_step(f"s{number}", "task") for number in range(300)]
    assert found(START, *chain, END) == []
