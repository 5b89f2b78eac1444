from __future__ import annotations

import json

import pytest

from handbook.language import Language
from handbook.messages import MESSAGES
from handbook.problems import (
    Location,
    Problem,
    explain,
    format_github,
    format_json,
    format_sarif,
    format_text,
    is_error,
    sorted_problems,
    suggest,
)

FIELD = Problem(
    "unknown-field",
    Location("data/roles.yaml", 12, 5),
    {"field": "sumary", "suggestion": "summary", "allowed": "id, name, summary"},
)
DATE = Problem("bad-date", Location("data/roles.yaml", 9, 14), {"value": "1.11.2026"})
LABEL = Problem("unused-label", Location("data/interface.yaml", 3, 1), {"key": "page.old"})


def test_locations_read_as_editors_and_terminals_know_them() -> None:
    assert str(Location("data/roles.yaml", 12, 5)) == "data/roles.yaml:12:5"


def test_problems_are_sorted_by_place_as_numbers_and_kept_once() -> None:
    again = Problem("bad-date", Location("data/roles.yaml", 9, 14), {"value": "1.11.2026"})
    assert sorted_problems([FIELD, DATE, LABEL, again]) == (LABEL, DATE, FIELD)


def test_only_errors_stop_the_build() -> None:
    assert is_error(FIELD)
    assert not is_error(LABEL)


def test_text_in_both_languages() -> None:
    assert format_text([FIELD]) == (
        "data/roles.yaml:12:5: error[unknown-field]: "
        "Fältet ”sumary” finns inte här. Menade du ”summary”?\n"
        "    sv: Fältet ”sumary” finns inte här. Menade du ”summary”? "
        "Rätta namnet eller ta bort raden. Här får stå: id, name, summary.\n"
        "    fi: Kenttää ”sumary” ei ole tässä kohdassa. Tarkoititko ”summary”? "
        "Korjaa nimi tai poista rivi. Tässä saa olla: id, name, summary.\n"
        "sv: 1 fel i 1 fil.\n"
        "fi: 1 virhe 1 tiedostossa.\n"
    )


def test_text_in_one_language() -> None:
    assert format_text([DATE], (Language.FI,)) == (
        "data/roles.yaml:9:14: error[bad-date]: ”1.11.2026” ei ole päivämäärä.\n"
        "    fi: ”1.11.2026” ei ole päivämäärä. "
        "Kirjoita vuosi, kuukausi ja päivä yhdysmerkein: 2026-11-01.\n"
        "fi: 1 virhe 1 tiedostossa.\n"
    )


@pytest.mark.parametrize(
    ("problems", "sv", "fi"),
    [
        ([], "Inga problem.", "Ei ongelmia."),
        ([LABEL], "1 varning i 1 fil.", "1 varoitus 1 tiedostossa."),
        (
            [FIELD, DATE, LABEL],
            "2 fel och 1 varning i 2 filer.",
            "2 virhettä ja 1 varoitus 2 tiedostossa.",
        ),
        (
            [LABEL, Problem("unused-label", LABEL.location, {"key": "page.older"})],
            "2 varningar i 1 fil.",
            "2 varoitusta 1 tiedostossa.",
        ),
    ],
)
def test_the_count(problems: list[Problem], sv: str, fi: str) -> None:
    assert format_text(problems).splitlines()[-2:] == [f"sv: {sv}", f"fi: {fi}"]


def test_json() -> None:
    assert json.loads(format_json([LABEL, DATE], (Language.SV,))) == {
        "errors": 1,
        "warnings": 1,
        "problems": [
            {
                "code": "unused-label",
                "severity": "warning",
                "file": "data/interface.yaml",
                "line": 3,
                "column": 1,
                "facts": {"key": "page.old"},
                "sv": {
                    "message": "Ingen sida använder etiketten ”page.old”.",
                    "repair": "Ta bort raden, eller rätta namnet om det är felstavat.",
                },
            },
            {
                "code": "bad-date",
                "severity": "error",
                "file": "data/roles.yaml",
                "line": 9,
                "column": 14,
                "facts": {"value": "1.11.2026"},
                "sv": {
                    "message": "”1.11.2026” är inget datum.",
                    "repair": "Skriv år, månad och dag med bindestreck: 2026-11-01.",
                },
            },
        ],
    }


def test_github() -> None:
    assert format_github([DATE], (Language.SV, Language.FI)) == (
        "::error file=data/roles.yaml,line=9,col=14,title=bad-date::"
        "”1.11.2026” är inget datum. Skriv år, månad och dag med bindestreck: 2026-11-01.%0A"
        "”1.11.2026” ei ole päivämäärä. "
        "Kirjoita vuosi, kuukausi ja päivä yhdysmerkein: 2026-11-01.\n"
    )
    assert format_github([]) == ""


def test_github_escapes_what_would_end_or_begin_a_command() -> None:
    odd = Problem("bad-id", Location("data/a,b:50%.yaml"), {"value": "x\n::error::100%"})
    assert format_github([odd], (Language.SV,)).startswith(
        "::error file=data/a%2Cb%3A50%25.yaml,line=1,col=1,title=bad-id::”x ::error::100%25” "
    )
    assert format_github([odd]).count("\n") == 1


@pytest.mark.parametrize("code", MESSAGES)
def test_every_code_is_explained_in_both_languages(code: str) -> None:
    first, sv, fi = explain(code).rstrip("\n").split("\n\n")
    assert first == f"{MESSAGES[code].severity}[{code}]"
    assert sv == f"sv: {MESSAGES[code].explain_sv}"
    assert fi == f"fi: {MESSAGES[code].explain_fi}"


def test_an_unknown_code_is_not_explained() -> None:
    with pytest.raises(KeyError):
        explain("no-such-code")


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("sumary", "summary"),
        ("Summary", "summary"),
        ("role:social-workr", "role:social-worker"),
        ("colour", ""),
        ("", ""),
        ("x" * 1_000_000, ""),
    ],
)
def test_suggest(word: str, wanted: str) -> None:
    assert suggest(word, ["summary", "status", "role:social-worker"]) == wanted
    assert suggest(word, []) == ""


def test_sarif_names_each_code_once_and_each_place() -> None:
    content = json.loads(format_sarif([FIELD, DATE, DATE, LABEL]))
    assert content["version"] == "2.1.0"
    (run,) = content["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == ["bad-date", "unknown-field", "unused-label"]
    assert [result["ruleId"] for result in run["results"]] == [
        "unused-label",
        "bad-date",
        "unknown-field",
    ]
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in ("error", "warning")
    place = run["results"][-1]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "data/roles.yaml"
    assert place["region"] == {"startLine": 12, "startColumn": 5}


def test_sarif_follows_the_language_and_escapes_addresses() -> None:
    problem = Problem("bad-date", Location("docs/my page.md", 1, 1), {"value": "x"})
    text = format_sarif([problem], (Language.FI,))
    assert "docs/my%20page.md" in text
    assert MESSAGES["bad-date"].text(Language.FI, problem.facts) in text
    assert MESSAGES["bad-date"].text(Language.SV, problem.facts) not in text
