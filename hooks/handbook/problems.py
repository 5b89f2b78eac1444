# What is wrong in the input, where, and how it is shown. Rank 1: imports nothing of the core but
# `language` and `messages`, which holds the words themselves.
"""Problems: collected, sorted and shown once; never raised one by one."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from types import MappingProxyType
from urllib.parse import quote

from handbook.language import Language
from handbook.messages import MESSAGES, Message


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file. ``line`` and ``column`` count from 1, in characters."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong. ``facts`` fill the placeholders of the code's message."""

    code: str
    location: Location
    facts: Mapping[str, str] = field(default_factory=dict)


BOTH = (Language.SV, Language.FI)
"""The languages problems are shown in when nobody asks for one."""


def sorted_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """In the order of files, lines and columns; what is said twice is kept once."""
    unique = {
        (each.location, each.code, tuple(sorted(each.facts.items()))): each for each in problems
    }
    return tuple(unique[key] for key in sorted(unique))


def is_error(problem: Problem) -> bool:
    """Whether the problem stops the build; a warning does not."""
    return MESSAGES[problem.code].severity == "error"


def format_text(problems: Iterable[Problem], languages: Sequence[Language] = BOTH) -> str:
    """For people: place and message on one line, then what to write, then how many there are."""
    shown = sorted_problems(problems)
    lines: list[str] = []
    for problem in shown:
        message = MESSAGES[problem.code]
        title = message.text(languages[0], problem.facts)
        lines.append(f"{problem.location}: {message.severity}[{problem.code}]: {title}")
        lines += (f"    {language}: {_whole(message, language, problem)}" for language in languages)
    lines += (f"{language}: {_count(shown, language)}" for language in languages)
    return "\n".join(lines) + "\n"


def format_json(problems: Iterable[Problem], languages: Sequence[Language] = BOTH) -> str:
    """For programs: every problem with its code, place, facts and words, and the counts."""
    shown = sorted_problems(problems)
    errors = sum(map(is_error, shown))
    content = {
        "errors": errors,
        "warnings": len(shown) - errors,
        "problems": [_as_json(problem, languages) for problem in shown],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def format_github(problems: Iterable[Problem], languages: Sequence[Language] = BOTH) -> str:
    """For GitHub Actions: one workflow command a problem, shown beside the line it is about."""
    lines = []
    for problem in sorted_problems(problems):
        message, place = MESSAGES[problem.code], problem.location
        properties = {
            "file": place.file,
            "line": str(place.line),
            "col": str(place.column),
            "title": problem.code,
        }
        listed = ",".join(f"{name}={_property(text)}" for name, text in properties.items())
        words = "\n".join(_whole(message, language, problem) for language in languages)
        lines.append(f"::{message.severity} {listed}::{_data(words)}\n")
    return "".join(lines)


def format_sarif(problems: Iterable[Problem], languages: Sequence[Language] = BOTH) -> str:
    """For code-scanning services: SARIF 2.1.0, with what each code means beside its results."""
    shown = sorted_problems(problems)
    codes = sorted({problem.code for problem in shown})
    rules = [_sarif_rule(MESSAGES[code], languages) for code in codes]
    content = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "handbook", "rules": rules}},
                "columnKind": "unicodeCodePoints",
                "originalUriBaseIds": {"ROOT": {"description": {"text": "the project's folder"}}},
                "results": [
                    _sarif_result(problem, codes.index(problem.code), languages)
                    for problem in shown
                ],
            }
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


FORMATS: Mapping[str, Callable[[Iterable[Problem], Sequence[Language]], str]] = MappingProxyType(
    {
        "text": format_text,
        "json": format_json,
        "github": format_github,
        "sarif": format_sarif,
    }
)
"""How problems can be shown, by the names that commands know."""


def explain(code: str) -> str:
    """What a code means and how to repair it, in both languages. ``KeyError`` if unknown."""
    message = MESSAGES[code]
    parts = (f"{language}: {message.explanation(language)}" for language in BOTH)
    return "\n\n".join((f"{message.severity}[{code}]", *parts)) + "\n"


def suggest(word: str, known: Iterable[str]) -> str:
    """The known word nearest to ``word``, or nothing when none is near.

    >>> suggest("sumary", ["summary", "status"]), suggest("colour", ["summary", "status"])
    ('summary', '')
    """
    candidates = {each.casefold(): each for each in sorted(known)}
    # A pasted paragraph resembles no field, and comparing it would take long.
    near = get_close_matches(word.casefold()[:100], candidates, n=1, cutoff=0.7)
    return candidates[near[0]] if near else ""


def _whole(message: Message, language: Language, problem: Problem) -> str:
    return f"{message.text(language, problem.facts)} {message.repair(language, problem.facts)}"


def _as_json(problem: Problem, languages: Sequence[Language]) -> dict[str, object]:
    message = MESSAGES[problem.code]
    return {
        "code": problem.code,
        "severity": message.severity,
        "file": problem.location.file,
        "line": problem.location.line,
        "column": problem.location.column,
        "facts": dict(sorted(problem.facts.items())),
    } | {
        language.value: {
            "message": message.text(language, problem.facts),
            "repair": message.repair(language, problem.facts),
        }
        for language in languages
    }


def _sarif_rule(message: Message, languages: Sequence[Language]) -> dict[str, object]:
    words = "\n\n".join(message.explanation(language) for language in languages)
    return {
        "id": message.code,
        "fullDescription": {"text": words},
        "defaultConfiguration": {"level": message.severity},
    }


def _sarif_result(problem: Problem, rule: int, languages: Sequence[Language]) -> dict[str, object]:
    message, place = MESSAGES[problem.code], problem.location
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": message.severity,
        "message": {"text": "\n".join(_whole(message, each, problem) for each in languages)},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(place.file), "uriBaseId": "ROOT"},
                    "region": {"startLine": place.line, "startColumn": place.column},
                }
            }
        ],
    }


def _count(problems: Sequence[Problem], language: Language) -> str:
    errors = sum(map(is_error, problems))
    warnings = len(problems) - errors
    files = len({problem.location.file for problem in problems})
    if language is Language.SV:
        parts = [f"{errors} fel"] if errors else []
        parts += [_number(warnings, "varning", "varningar")] if warnings else []
        where = f"i {_number(files, 'fil', 'filer')}"
        return f"{' och '.join(parts)} {where}." if parts else "Inga problem."
    parts = [_number(errors, "virhe", "virhettä")] if errors else []
    parts += [_number(warnings, "varoitus", "varoitusta")] if warnings else []
    where = f"{files} tiedostossa"
    return f"{' ja '.join(parts)} {where}." if parts else "Ei ongelmia."


def _number(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


# GitHub's own rules of escaping (actions/toolkit, command.ts).
def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
