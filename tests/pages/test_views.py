"""What pages list, and in which order, from a handbook of a few entities."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from handbook.language import Language
from handbook.model import TYPES, Area, Entity, Kind, Organisation, Ref, Role, Stage
from handbook.model.process import Phase
from handbook.pages import views
from handbook.problems import Location
from handbook.reading import Document, FrontMatter, Handbook, read

WORD = {"sv": "ord", "fi": "sana"}


def an_entity(kind: Kind, name: str, **fields: Any) -> Entity:
    shared = {"id": name, "name": WORD, "summary": WORD, "owner": "role:nurse", "status": "draft"}
    return TYPES[kind].model_validate({**shared, **fields})


def a_role(name: str, **fields: Any) -> Entity:
    base: dict[str, Any] = {"sector": "social", "title_status": "licensed"}
    lists: dict[str, Any] = {"tasks": (), "offers": (), "expects": ()}
    return an_entity(Kind.ROLE, name, **{**base, **lists, **fields})


def a_step(name: str, phase: str = "assessment", **fields: Any) -> dict[str, Any]:
    base = {"id": name, "name": WORD, "kind": "task", "phase": phase}
    return {**base, "responsible": "role:social-worker", **fields}


def a_model(name: str, *steps: dict[str, Any], **fields: Any) -> Entity:
    texts = {"purpose": WORD, "client_part": WORD, "level": "case"}
    lists: dict[str, Any] = {
        "situations": ({"sv": f"{name} 1", "fi": f"{name} 1"},),
        "use_when": (),
        "avoid_when": (),
        "client_groups": ("client-group:families",),
        "participants": (),
    }
    consent = {"requirement": "required", "why": WORD}
    return an_entity(
        Kind.MODEL, name, **{**texts, **lists, "consent": consent, "steps": steps, **fields}
    )


def a_duty(name: str, **fields: Any) -> Entity:
    base = {"statute": "statute:act", "section": "41", "binds": WORD}
    return an_entity(Kind.DUTY, name, **{**base, "obliges": (WORD,), **fields})


def a_guide(path: str, title: str, **fields: Any) -> Document:
    facts = {"title": title, "summary": "ord", "owner": "role:nurse", "status": "draft"}
    front = FrontMatter.model_validate({**facts, **fields})
    return Document(path, Language.SV, front, "", Location(f"docs/sv/{path}.md"), 1)


LONG = a_model(
    "long",
    a_step("contact", "contact", kind="start", responsible="role:client"),
    a_step("consent", kind="consent", takes_part=("role:nurse",), documents=("form",)),
    a_step(
        "enough",
        kind="decision",
        next=({"to": "meeting", "when": WORD}, {"to": "consent", "when": WORD}),
    ),
    a_step("meeting", "plan", responsible="role:nurse", tools=("tool:map",)),
    a_step("end", "end", kind="end", informed=("role:nurse",)),
    participants=("role:social-worker", "partner:police"),
    documents=({"id": "form", "name": WORD},),
    situations=({"sv": "a", "fi": "a"}, {"sv": "b", "fi": "b"}),
)
SHORT = a_model(
    "short",
    a_step("ask", "contact", kind="start", next=({"to": "stop"},)),
    a_step("answer", "contact"),
    a_step("stop", "end", kind="end"),
)


@pytest.fixture(scope="module")
def handbook() -> Handbook:
    channel: dict[str, Any] = {"access": WORD, "referral": WORD}
    entities = (
        a_role("client", sector="client", title_status="not-regulated"),
        a_role(
            "nurse",
            tools=("tool:form",),
            duties=("duty:one",),
            onboarding=(
                {"when": "first-week", "text": WORD},
                {"when": "first-day", "text": WORD},
            ),
        ),
        a_role("social-worker"),
        a_role("constable", sector="authority"),
        SHORT,
        LONG,
        an_entity(
            Kind.PARTNER,
            "police",
            sector="authority",
            tasks=(),
            contact_when=(),
            can_tell=WORD,
            cannot_tell=WORD,
            roles=("role:constable",),
            for_client_groups=({"client_group": "client-group:families", "text": WORD},),
        ),
        an_entity(
            Kind.GROUP,
            "team",
            level="case",
            purpose=WORD,
            members=("role:nurse", "partner:police"),
            rhythm=WORD,
            bring=WORD,
            client_groups=("client-group:families",),
        ),
        an_entity(
            Kind.CLIENT_GROUP,
            "families",
            needs=(
                {
                    "id": "help",
                    "text": WORD,
                    "services": ("service:named-by-need",),
                    "models": (),
                },
            ),
        ),
        an_entity(
            Kind.SERVICE,
            "for-families",
            client_groups=("client-group:families",),
            roles=("role:nurse",),
            **channel,
        ),
        an_entity(
            Kind.SERVICE, "named-by-need", client_groups=(), roles=("role:constable",), **channel
        ),
        an_entity(Kind.STATUTE, "act", number="1301", year="2014"),
        a_duty("one", permits=(WORD,), advises=(WORD,)),
        a_duty("many", bound=("role:nurse", "role:client", "partner:police")),
        an_entity(Kind.TOOL, "form", form="form", use=WORD),
        an_entity(Kind.TOOL, "map", form="template", use=WORD),
        an_entity(Kind.TERM, "seldom"),
        an_entity(Kind.TERM, "often", do_not_mix=()),
        an_entity(Kind.TERM, "other", do_not_mix=({"term": "term:often", "text": WORD},)),
    )
    organisation = Organisation.model_validate(
        {
            **dict.fromkeys(("name", "short_name", "handbook_name", "handbook_short_name"), WORD),
            **dict.fromkeys(("summary", "history", "vision", "mission"), WORD),
            "values": (),
        }
    )
    return Handbook(
        organisation=organisation,
        organisation_location=Location("data/organisation.yaml"),
        interface={},
        entities={each.ref: each for each in entities},
        locations={},
        documents=(
            a_guide("guides/second", "Åka"),
            a_guide("guides/first", "Bada"),
            a_guide("guides/hidden", "Gömd", hidden="true"),
            a_guide("about/privacy", "Dataskydd"),
        ),
        prose_references={},
    )


def role(handbook: Handbook, name: str) -> Role:
    found = handbook[Ref(Kind.ROLE, name)]
    assert isinstance(found, Role)
    return found


def ids(entities: Any) -> list[str]:
    return [each.id for each in entities]


def test_only_ways_that_do_not_lead_to_the_next_number_are_told(handbook: Handbook) -> None:
    long, short = handbook.models[1], handbook.models[0]
    told = [
        [(way.number, way.back) for way in views.told_ways(handbook, long, step)]
        for step in long.steps
    ]
    assert told == [[], [], [(4, False), (2, True)], [], []]
    assert [way.number for way in views.told_ways(handbook, short, short.steps[0])] == [3]


def test_phases_hold_their_steps_in_the_order_of_the_client_relationship(
    handbook: Handbook,
) -> None:
    found = [
        (phase, [each.number for each in steps])
        for phase, steps in views.phases(handbook.models[1])
    ]
    assert found == [
        (Phase.CONTACT, [1]),
        (Phase.ASSESSMENT, [2, 3]),
        (Phase.PLAN, [4]),
        (Phase.END, [5]),
    ]


def test_every_phase_is_listed_and_the_model_with_most_steps_in_it_comes_first(
    handbook: Handbook,
) -> None:
    found = {
        phase: ids(e.model for e in here) for phase, here in views.phases_with_models(handbook)
    }
    assert list(found) == list(Phase)
    assert found[Phase.CONTACT] == ["short", "long"]
    assert found[Phase.DELIVERY] == []


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [((), ()), ((3,), ("3",)), ((1, 2), ("1", "2")), ((1, 2, 3, 5), ("1–3", "5"))],
)
def test_three_neighbours_or_more_become_a_range(
    numbers: tuple[int, ...], expected: tuple[str, ...]
) -> None:
    assert views.ranges(numbers) == expected


def test_those_who_are_responsible_are_the_first_columns(handbook: Handbook) -> None:
    assert [ref.id for ref in views.step_roles(handbook.models[1])] == [
        "client",
        "social-worker",
        "nurse",
    ]


def test_documents_and_consent_know_their_steps(handbook: Handbook) -> None:
    long = handbook.models[1]
    assert [each.number for each in views.consent_steps(long)] == [2]
    assert [e.number for e in views.steps_with_document(long, long.documents[0])] == [2]
    assert views.documents_of(long, long.steps[1]) == long.documents
    assert views.documents_of(long, long.steps[0]) == ()


def test_my_models_tell_own_steps_from_those_with_others(handbook: Handbook) -> None:
    (mine,) = views.my_models(handbook, role(handbook, "nurse"))
    assert (mine.own, mine.with_others, mine.informed) == ((4,), (2,), (5,))
    assert [part.number for part in mine.parts] == [2, 4]


def test_models_with_most_own_steps_come_first(handbook: Handbook) -> None:
    mine = views.my_models(handbook, role(handbook, "social-worker"))
    assert [each.model.id for each in mine] == ["short", "long"]
    assert [len(each.own) for each in mine] == [3, 3]


def test_a_partner_is_home_to_its_roles_and_an_acquaintance_of_others(handbook: Handbook) -> None:
    constable, nurse = role(handbook, "constable"), role(handbook, "nurse")
    assert ids(views.home_of(handbook, constable)) == ["police"]
    assert views.home_of(handbook, nurse) == ()
    assert views.acquaintances(handbook, constable) == ()
    (met,) = views.acquaintances(handbook, nurse)
    assert (met.partner.id, ids(met.models), ids(met.groups)) == ("police", ["long"], ["team"])


def test_a_duty_gives_a_row_for_each_thing_it_says(handbook: Handbook) -> None:
    rows = views.duty_rows(handbook.duties_of(role(handbook, "nurse")))
    assert [(row.duty.id, row.force) for row in rows] == [
        ("one", "must"),
        ("one", "should"),
        ("one", "may"),
        ("many", "must"),
    ]


def test_tools_of_a_role_include_those_of_its_own_steps(handbook: Handbook) -> None:
    assert ids(views.tools_of(handbook, role(handbook, "nurse"))) == ["form", "map"]


def test_first_weeks_leave_out_stages_without_tasks(handbook: Handbook) -> None:
    found = views.first_weeks(role(handbook, "nurse"))
    assert [stage for stage, _ in found] == [Stage.FIRST_DAY, Stage.FIRST_WEEK]


def test_a_client_group_finds_what_names_it_and_what_answers_its_needs(handbook: Handbook) -> None:
    (families,) = handbook.client_groups
    assert ids(views.services_for(handbook, families)) == ["for-families", "named-by-need"]
    assert ids(views.models_for(handbook, families)) == ["short", "long"]
    assert ids(views.groups_for(handbook, families)) == ["team"]
    assert [each.partner.id for each in views.partners_for(handbook, families)] == ["police"]


def test_a_service_finds_its_groups_needs_and_models(handbook: Handbook) -> None:
    for_families, named_by_need = handbook.services
    assert [(g.id, len(n)) for g, n in views.groups_with_need(handbook, for_families)] == [
        ("families", 0)
    ]
    assert [(g.id, len(n)) for g, n in views.groups_with_need(handbook, named_by_need)] == [
        ("families", 1)
    ]
    assert ids(views.models_of_service(handbook, for_families)) == ["long"]
    assert views.models_of_service(handbook, named_by_need) == ()


def test_a_service_names_a_handful_of_models_the_nearest_first() -> None:
    whole = read(Path(__file__).parents[2]).handbook
    assert whole is not None
    for service in whole.services:
        near = views.models_of_service(whole, service)
        assert len(near) <= views.MODELS_OF_SERVICE
        shared = [
            sum(
                service.ref in need.services and model.ref in need.models
                for group in whole.client_groups
                for need in group.needs
            )
            for model in near
        ]
        assert shared == sorted(shared, reverse=True), service.id


def test_the_doors_of_the_start_page_are_chosen_by_the_data(handbook: Handbook) -> None:
    assert ids(views.roles_by_steps(handbook)) == [
        "social-worker",
        "nurse",
        "constable",
        "client",
    ]
    assert ids(views.models_by_steps(handbook)) == ["long", "short"]
    assert ids(views.duties_by_bound(handbook)) == ["many", "one"]
    assert ids(views.terms_by_use(handbook)) == ["often", "seldom", "other"]


def test_guides_are_the_visible_pages_of_their_folder_in_alphabetical_order(
    handbook: Handbook,
) -> None:
    assert [each.path for each in views.guides(handbook, Language.SV)] == [
        "guides/first",
        "guides/second",
    ]
    assert views.guides(handbook, Language.FI) == ()


def test_entities_come_once_each(handbook: Handbook) -> None:
    nurse = Ref(Kind.ROLE, "nurse")
    assert ids(views.entities(handbook, (nurse, nurse))) == ["nurse"]


def a_municipality(name: str, *areas: str) -> Entity:
    return an_entity(
        Kind.MUNICIPALITY,
        name,
        code="905",
        language_status="finnish",
        member_since="2023-01-01",
        employment_area={},
        areas=areas,
    )


def covering(handbook: Handbook, *areas: str) -> Handbook:
    described = tuple(
        Area.model_validate({"id": each, "name": WORD, "short_name": WORD}) for each in areas
    )
    found = (
        a_municipality("near", "own"),
        a_municipality("far", "other"),
        a_municipality("unsaid"),
    )
    return replace(
        handbook,
        organisation=handbook.organisation.model_copy(update={"areas": described}),
        entities={each.ref: each for each in found},
    )


def test_municipalities_are_grouped_by_county_and_the_own_county_comes_first(
    handbook: Handbook,
) -> None:
    two = covering(handbook, "own", "other")
    found = [(area and area.id, ids(here)) for area, here in views.municipalities_by_area(two)]
    assert found == [("own", ["near", "unsaid"]), ("other", ["far"])]
    assert ids(views.own_municipalities(two)) == ["near", "unsaid"]
    counties = [views.area_of(two, each) for each in two.municipalities]
    assert [county and county.id for county in counties] == ["own", "other", "own"]


def test_one_county_is_not_named(handbook: Handbook) -> None:
    one = covering(handbook, "own")
    assert [area for area, _ in views.municipalities_by_area(one)] == [None]
    assert ids(views.own_municipalities(one)) == ["near", "far", "unsaid"]
    assert views.area_of(one, one.municipalities[0]) is None
