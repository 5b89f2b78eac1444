# Names on lanes and names of roles.
from __future__ import annotations

import pytest

from handbook.bpmn.roles import Ids, Roles, identifier
from handbook.language import Language
from handbook.reading import Reading


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Socialarbetare", "social-worker"),
        ("SOCIALARBETAREN", "social-worker"),
        ("Socialarbetarna", "social-worker"),
        ("social\u00adarbetare", "social-worker"),
        ("Klienten", "client"),
        ("Klienter", "client"),
        ("Den egna kontaktpersonen", "own-contact-person"),
        ("Läkaren", "physician"),
        ("Kuratorn", "school-social-worker"),
        ("Rektorn", "principal"),
        ("Läraren", "teacher"),
        ("Närchefen", "line-manager"),
        ("Sosiaalityöntekijä", "social-worker"),
        ("sosiaalityöntekijät", "social-worker"),
        ("Läheinen", "close-person"),
        ("Läheiset", "close-person"),
        ("Polisen", "police-officer"),
        ("FPA", "kela-specialist"),
    ],
)
def test_a_lane_finds_its_role(name: str, role: str, reading: Reading) -> None:
    for language in Language:
        found = Roles(reading.entities, language).find(name)
        assert found is not None
        assert found.id == role


@pytest.mark.parametrize("name", ["", " ", "Socialväsendet", "Den", "X", "!?", "Robot"])
def test_what_is_not_certain_is_not_matched(name: str, reading: Reading) -> None:
    assert Roles(reading.entities, Language.SV).find(name) is None


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Bedöm servicebehovet", "bedom-servicebehovet"),
        ("Är det bråttom?", "ar-det-brattom"),
        ("7 dagar", "task-7-dagar"),
        ("", "task"),
        ("Прием", "task"),
        ("x" * 100, "x" * 48),
        ("fyra " * 11, "-".join(["fyra"] * 9)),
    ],
)
def test_an_id_is_made_of_whole_words(name: str, wanted: str) -> None:
    assert identifier(name, "task") == wanted


def test_ids_are_given_once() -> None:
    ids = Ids()
    assert [ids.give(each) for each in ("a", "a", "a-2", "a", "a-2")] == [
        "a",
        "a-2",
        "a-2-2",
        "a-3",
        "a-2-3",
    ]
