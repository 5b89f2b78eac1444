# Working models from a seed: every kind of step, loops, ways that meet in gateways, several
# documents on a step, steps that are models of their own.
from __future__ import annotations

from random import Random
from typing import Any

from handbook.model import Model

_ROLES = ("client", "social-worker", "nurse", "teacher", "police-officer")
_WORDS = (
    "Bedömning",
    "Samtal",
    "Möte",
    "Klientens egen plan",
    "Servicebehovsbedömning",
    "Uppföljning",
)


def _text(words: str) -> dict[str, str]:
    return {"sv": words, "fi": words}


def model_of(seed: int) -> Model:
    random = Random(seed)
    count, lanes = random.randint(4, 18), random.randint(1, 5)
    documents = [f"document-{number}" for number in range(4)]
    steps: list[dict[str, Any]] = []
    for number in range(count):
        kind = random.choice(
            ("task", "task", "task", "consent", "hand-over", "decision", "parallel")
        )
        kind = "start" if number == 0 else "end" if number == count - 1 else kind
        ways = [{"to": f"step-{number + 1}"}]
        if kind in ("decision", "parallel"):
            low = 1 if kind == "decision" else number + 1
            others = random.sample(range(low, count), min(count - low, random.randint(1, 3)))
            ways += [{"to": f"step-{each}"} for each in others if each not in (number, number + 1)]
            if len(ways) < 2:
                kind, ways = "task", ways[:1]
        if kind == "decision":
            ways = [{**way, "when": _text(random.choice(_WORDS))} for way in ways]
        step: dict[str, Any] = {
            "id": f"step-{number}",
            "name": _text(" ".join(random.sample(_WORDS, random.randint(1, 3)))),
            "kind": kind,
            "phase": "plan",
            "responsible": f"role:{random.choice(_ROLES[:lanes])}",
            "documents": tuple(random.sample(documents, random.choice((0, 0, 0, 1, 2, 3)))),
        }
        if random.random() < 0.1:
            step["model"] = "model:marak"
        if kind != "end":
            step["next"] = tuple(ways)
        steps.append(step)
    values: dict[str, Any] = {
        "id": "random",
        "name": _text("Slumpad modell"),
        "summary": _text("En modell."),
        "owner": "role:social-worker",
        "status": "draft",
        "level": "case",
        "purpose": _text("Att pröva."),
        "situations": (_text("prov"),),
        "use_when": (),
        "avoid_when": (),
        "client_part": _text("Klienten är med."),
        "consent": {"requirement": "not-needed", "why": _text("Inget lämnas ut.")},
        "client_groups": (),
        "participants": (),
        "steps": tuple(steps),
        "documents": tuple({"id": each, "name": _text(f"Ett {each}")} for each in documents),
    }
    return Model.model_validate(values)
