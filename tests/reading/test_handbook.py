"""Relations are written at one end and read from both."""

from __future__ import annotations

import pickle
from copy import deepcopy
from pathlib import Path
from typing import Any, cast

import pytest

from handbook.model import TYPES, Entity, Group, Kind, Model, Organisation, Ref, Role, Service
from handbook.problems import Location
from handbook.reading import Handbook, read, references

WORD = {"sv": "ord", "fi": "sana"}


def an_entity(kind: Kind, name: str, **fields: Any) -> Entity:
    shared = {"id": name, "name": WORD, "summary": WORD, "owner": "role:nurse", "status": "draft"}
    return TYPES[kind].model_validate({**shared, **fields})


def a_role(name: str, **fields: Any) -> Entity:
    lists: dict[str, Any] = {"tasks": (), "offers": (), "expects": ()}
    sector = {"sector": "health", "title_status": "licensed"}
    return an_entity(Kind.ROLE, name, **lists, **sector, **fields)


def a_duty(name: str, **fields: Any) -> Entity:
    law = {"statute": "statute:act", "section": "1", "obliges": (WORD,), "binds": WORD}
    return an_entity(Kind.DUTY, name, **law, **fields)


def a_group(name: str, *members: str, **fields: Any) -> Entity:
    texts = {"purpose": WORD, "rhythm": WORD, "bring": WORD, "level": "case"}
    return an_entity(Kind.GROUP, name, members=members, **texts, **fields)


def a_service(name: str, *roles: str) -> Entity:
    texts = {"access": WORD, "referral": WORD}
    return an_entity(Kind.SERVICE, name, roles=roles, client_groups=(), **texts)


def a_step(name: str, role: str, **fields: Any) -> dict[str, Any]:
    base = {"id": name, "name": WORD, "kind": "task", "phase": "plan"}
    return {**base, "responsible": f"role:{role}", **fields}


def a_model(name: str, *steps: dict[str, Any], **fields: Any) -> Entity:
    lists: dict[str, Any] = dict.fromkeys(
        ("situations", "use_when", "avoid_when", "client_groups", "participants"), ()
    )
    texts = {"purpose": WORD, "client_part": WORD, "level": "case"}
    consent = {"requirement": "required", "why": WORD}
    facts = {**lists, **texts, "consent": consent, "steps": steps, **fields}
    return an_entity(Kind.MODEL, name, **facts)


def a_handbook(*entities: Entity, prose: dict[Ref, Any] | None = None) -> Handbook:
    return Handbook(
        organisation=cast("Organisation", None),
        organisation_location=Location("data/organisation.yaml"),
        interface={},
        entities={entity.ref: entity for entity in entities},
        locations={},
        documents=(),
        prose_references=prose or {},
    )


def role(handbook: Handbook, name: str) -> Role:
    return cast("Role", handbook[Ref(Kind.ROLE, name)])


def ids(entities: Any) -> list[str]:
    return [entity.id for entity in entities]


MODEL = a_model(
    "plan",
    a_step("ask", "nurse", kind="start"),
    a_step("choose", "doctor", kind="decision", takes_part=("role:nurse",), next=(
        {"to": "stop", "when": WORD}, {"to": "ask", "when": WORD})),
    a_step("act", "doctor", informed=("role:clerk",)),
    a_step("stop", "doctor", kind="end"),
)  # fmt: skip


def a_clinic() -> Handbook:
    return a_handbook(
        a_role("nurse", duties=("duty:write",)),
        a_role("doctor"),
        a_role("clerk"),
        a_role("hermit"),
        a_service("ward", "role:nurse", "role:doctor"),
        a_duty("write"),
        a_duty("tell", bound=("role:doctor", "role:nurse")),
        a_group("round", "role:nurse", chair="role:doctor"),
        MODEL,
    )


def test_the_steps_follow_the_list_unless_they_say_where_to_go() -> None:
    flows = a_handbook(MODEL).flows(cast("Model", MODEL))
    assert [(flow.source.id, flow.target.id, flow.when is not None) for flow in flows] == [
        ("ask", "choose", False),
        ("choose", "stop", True),
        ("choose", "ask", True),
        ("act", "stop", False),
    ]


def test_a_part_knows_who_hands_over_and_to_whom() -> None:
    handbook = a_clinic()
    own, other = handbook.parts(role(handbook, "nurse"))
    assert (own.step.id, own.number, own.responsible) == ("ask", 1, True)
    assert [flow.source.id for flow in own.receives_from] == ["choose"]
    assert [flow.target.id for flow in own.gives_to] == ["choose"]
    assert (other.step.id, other.number, other.responsible) == ("choose", 2, False)
    assert (other.receives_from, other.gives_to) == ((), ())
    # The doctor's own steps follow each other: nothing is handed over between them.
    assert [len(part.gives_to) for part in handbook.parts(role(handbook, "doctor"))] == [1, 0, 0]


def test_every_flow_between_two_roles_is_given_once_and_received_once() -> None:
    handbook = a_clinic()
    parts = [part for each in handbook.roles for part in handbook.parts(each)]
    crossing = [
        flow
        for flow in handbook.flows(cast("Model", MODEL))
        if flow.source.responsible != flow.target.responsible
    ]
    for flow in crossing:
        assert sum(flow in part.gives_to for part in parts) == 1
        assert sum(flow in part.receives_from for part in parts) == 1


def test_being_informed_makes_a_model_ones_own_but_no_step() -> None:
    handbook = a_clinic()
    clerk = role(handbook, "clerk")
    assert ids(handbook.models_of(clerk)) == ["plan"]
    assert handbook.parts(clerk) == ()


def test_a_duty_binds_from_whichever_end_it_is_written() -> None:
    handbook = a_clinic()
    assert ids(handbook.duties_of(role(handbook, "nurse"))) == ["write", "tell"]
    assert ids(handbook.duties_of(role(handbook, "doctor"))) == ["tell"]


def test_a_chair_belongs_to_the_group() -> None:
    handbook = a_clinic()
    for name in ("nurse", "doctor"):
        assert ids(handbook.groups_of(role(handbook, name))) == ["round"]
    assert handbook.groups_of(role(handbook, "clerk")) == ()


def test_partners_meet_in_models_groups_and_services_the_nearest_first() -> None:
    handbook = a_clinic()
    met = handbook.partnerships(role(handbook, "nurse"))
    assert [(each.role.id, each.steps, each.hand_overs, each.strength) for each in met] == [
        ("doctor", 1, 2, 5),
        ("clerk", 0, 0, 1),
    ]
    assert handbook.partnerships(role(handbook, "hermit")) == ()


def test_partnership_is_the_same_from_both_ends() -> None:
    handbook = a_clinic()
    meetings = {
        (one.id, each.role.id): (
            each.models,
            set(ids(each.groups)),
            set(ids(each.services)),
            each.steps,
            each.hand_overs,
        )
        for one in handbook.roles
        for each in handbook.partnerships(one)
    }
    for (one, other), shared in meetings.items():
        assert meetings[other, one] == shared


def test_uses_tell_where_and_leave_out_owners_and_oneself() -> None:
    nurse = a_role("nurse", replaced_by="role:nurse")
    handbook = a_handbook(nurse, a_role("doctor"), a_service("ward", "role:nurse"), a_group("g"))
    (use,) = handbook.uses(nurse.ref)
    assert (str(use.by), use.path) == ("service:ward", ("roles", 0))
    assert handbook.uses(Ref(Kind.ROLE, "nobody")) == ()


def test_prose_counts_as_use_and_a_user_is_named_once() -> None:
    group = a_group("round", "role:nurse", "role:nurse")
    nurse = Ref(Kind.ROLE, "nurse")
    handbook = a_handbook(a_role("nurse"), group, prose={group.ref: ((("purpose", "sv"), nurse),)})
    assert len(handbook.uses(nurse)) == 3
    assert handbook.used_by(nurse) == (group,)
    assert handbook.using(nurse, Group, "purpose") == (group,)
    assert handbook.using(nurse, Group, "chair") == ()
    assert handbook.using(nurse, Service) == ()


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_can_be_asked_for(kind: Kind) -> None:
    handbook = a_clinic()
    named = getattr(handbook, kind.key)
    assert named == handbook.of_kind(kind)
    assert all(entity.kind is kind for entity in named)


def test_in_the_sample_every_reference_is_a_use_at_the_other_end(project: Path) -> None:
    handbook = read(project).handbook
    assert handbook is not None
    for entity in handbook.entities.values():
        for path, target in references(entity):
            if path != ("owner",) and target != entity.ref:
                assert entity in handbook.used_by(target)
                assert any(use.path == path for use in handbook.uses(target))


def test_a_reference_is_one_object_however_it_was_made() -> None:
    ref = Ref(Kind.ROLE, "nurse")
    assert Ref(id="nurse", kind=Kind.ROLE) is ref
    assert pickle.loads(pickle.dumps(ref)) is ref
    assert deepcopy(ref) is ref
    assert not isinstance(ref, tuple)
    assert repr(ref) == "Ref(kind=<Kind.ROLE: 'role'>, id='nurse')"
    assert str(ref) == "role:nurse"


def test_references_are_ordered_by_kind_and_id_and_never_change() -> None:
    refs = [Ref(Kind.TERM, "a"), Ref(Kind.ROLE, "b"), Ref(Kind.ROLE, "a")]
    assert sorted(refs) == refs[::-1]
    assert refs[0] != ("term", "a")
    with pytest.raises(AttributeError):
        refs[0].id = "other"
    with pytest.raises(AttributeError):
        del refs[0].id


def test_a_copy_with_another_id_is_another_entity() -> None:
    nurse = a_role("nurse")
    assert nurse.ref is nurse.ref
    assert nurse.model_copy(update={"id": "doctor"}).ref == Ref(Kind.ROLE, "doctor")
    assert nurse.model_copy() == nurse
