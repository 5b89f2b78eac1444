"""The pictures of relations: nothing overlaps, everything links, both languages."""

from __future__ import annotations

from itertools import combinations
from xml.etree import ElementTree

from handbook.diagrams import Diagrams, Picture, draw_ego, draw_map, draw_model_map
from handbook.diagrams.bipartite import arrange
from handbook.language import Language
from handbook.model import Kind, Ref
from handbook.reading import Handbook


def address(ref: Ref, anchor: str) -> str:
    return f"/{ref.kind.folder}/{ref.id}/{anchor}"


def sound(picture: Picture) -> None:
    ElementTree.fromstring(picture.svg)
    assert not any(one.overlaps(two) for one, two in combinations(picture.boxes, 2))
    assert all(box.x >= 0 and box.right <= picture.width for box in picture.boxes)


def test_every_role_has_its_partners(handbook: Handbook, diagrams: Diagrams) -> None:
    for role in handbook.roles:
        for language in Language:
            picture = draw_ego(
                diagrams,
                role,
                language,
                link=address,
                describe=lambda each: str(each.strength),
                label="x",
            )
            partners = handbook.partnerships(role)[:12]
            assert (picture is None) == (not partners)
            if picture:
                sound(picture)
                assert picture.svg.count("<a ") == len(partners)


def test_every_client_group_has_its_map(handbook: Handbook, diagrams: Diagrams) -> None:
    for group in handbook.client_groups:
        for language in Language:
            picture = draw_map(
                diagrams, group, language, link=address, headings=("a", "b", "c"), label="x"
            )
            if picture:
                sound(picture)


def test_the_map_of_models_shows_all_models(handbook: Handbook, diagrams: Diagrams) -> None:
    for language in Language:
        picture = draw_model_map(
            diagrams, language, link=address, phase_label=lambda phase: phase.value, label="x"
        )
        assert picture
        sound(picture)
        for model in handbook.models:
            assert f'href="/models/{model.id}/"' in picture.svg


def test_columns_are_ordered_so_that_ties_do_not_cross() -> None:
    left = [Ref(Kind.SERVICE, name) for name in "abc"]
    right = [Ref(Kind.ROLE, name) for name in "abc"]
    ties = list(zip(left, reversed(right), strict=True))
    first, second = arrange([left, right], (ties,))
    places = [(first.index(a), second.index(b)) for a, b in ties]
    assert all((a[0] < b[0]) == (a[1] < b[1]) for a, b in combinations(places, 2))
