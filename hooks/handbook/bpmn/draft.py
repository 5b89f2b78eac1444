# A drawing -> the draft of a working model, as the values of its YAML file. Nothing is made up:
# what the drawing does not say is marked TODO, which `handbook check` refuses with its line, so a
# draft cannot be published before somebody has written it. A drawing that came from the handbook
# keeps what its extension elements hold; what the drawing itself says goes before them.
"""The draft of a working model."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from handbook.bpmn import drawing as drawings
from handbook.bpmn.drawing import Drawing, Party
from handbook.bpmn.extension import TODO, Value, pair
from handbook.bpmn.roles import Ids, Roles, identifier
from handbook.bpmn.ways import OTHERWISE, Link, Plan, Sketch, plan
from handbook.language import Language
from handbook.model import Entity, Kind, Model, Phase, Ref, StepKind
from handbook.model.process import Step
from handbook.model.values import ID_PATTERN
from handbook.problems import Location, Problem

_OWNER = "role:development-coordinator"
_OTHERWISE = {Language.SV: "Annars", Language.FI: "Muuten"}
_GOVERNANCE = ("status", "agreed", "pilot", "replaced_by", "reviewed")
"""What only the handbook itself may say: a file from outside agrees nothing and reviews nothing."""


class Draft:
    """The values of the model's file, and what there is to tell about them."""

    def __init__(
        self,
        drawing: Drawing,
        entities: Mapping[Ref, Entity],
        language: Language,
        file: str,
        model_id: str,
    ) -> None:
        self.drawing, self.entities, self.language = drawing, entities, language
        self.top = Location(file)
        self.plan: Plan = plan(drawing)
        self.problems: list[Problem] = [*drawing.problems, *self.plan.problems]
        self.roles = Roles(entities, language)
        self.refs: dict[tuple[str, str], str] = {}
        self.role_ids = Ids()
        self.new_roles: dict[str, str] = {}
        own_id = (drawing.own or {}).get("id")
        name = drawing.name or (drawing.id if drawing.own is None else "")
        self.id = _id(model_id) or _id(own_id) or identifier(name, "model")

    def values(self) -> dict[str, Value]:
        """The whole file."""
        parties = [self._role(party) for party in self.drawing.parties]
        documents, keys = self._documents()
        steps = self._steps(keys)
        used = [value for step in steps for value in _roles_of(step)]
        participants = list(dict.fromkeys(ref for ref in (*parties, *used) if ref != TODO))
        found: dict[str, Value] = {
            "id": self.id,
            "name": self._text(self.drawing.name),
            "summary": self._missing(),
            "owner": _OWNER if _reference(_OWNER) in self.entities else TODO,
            "status": "draft",
            "level": TODO,
            "purpose": self._text("\n\n".join(self.drawing.notes)),
            "situations": [self._missing()],
            "use_when": [self._missing()],
            "avoid_when": [self._missing()],
            "client_part": self._missing(),
            "consent": {"requirement": TODO, "why": self._missing()},
            "client_groups": [TODO],
            "participants": list[Value](participants) or [TODO],
            "steps": list[Value](steps),
        }
        if documents:
            found["documents"] = list[Value](documents)
        for name, value in (self.drawing.own or {}).items():
            if name not in ("id", "name", "steps", "documents", *_GOVERNANCE):
                found[name] = value
        order = {name: number for number, name in enumerate(_ORDER)}
        return dict(sorted(found.items(), key=lambda item: order.get(item[0], len(order))))

    def _text(self, text: str) -> dict[str, Value]:
        return pair(text, self.language)

    def _missing(self) -> dict[str, Value]:
        return pair("", self.language)

    # Roles --------------------------------------------------------------------------------------

    def _role(self, party: Party | None) -> str:
        if party is None or not (party.name or party.role):
            return TODO
        key = (party.name, party.role)
        if key not in self.refs:
            self.refs[key] = self._find(party)
        return self.refs[key]

    def _find(self, party: Party) -> str:
        own = _reference(party.role)
        if own is not None and own in self.roles.known:
            return str(own)
        if (found := self.roles.find(party.name)) is not None:
            return str(found)
        if own is not None:
            ref = str(own)
        else:
            folded = party.name.casefold()
            if folded not in self.new_roles:
                made = self.role_ids.give(identifier(party.name, "role"))
                self.new_roles[folded] = f"role:{made}"
            ref = self.new_roles[folded]
        facts = {"name": drawings.quoted(party.name), "ref": ref}
        self.problems.append(Problem("bpmn-new-role", party.location, facts))
        return ref

    # Documents ----------------------------------------------------------------------------------

    def _documents(self) -> tuple[list[dict[str, Value]], dict[str, str]]:
        ids = Ids()
        keys: dict[str, str] = {}
        found: list[dict[str, Value]] = []
        for key, document in self.drawing.documents.items():
            own = document.own or {}
            identity = ids.give(_id(own.get("id")) or identifier(document.name, "document"))
            keys[key] = identity
            record: dict[str, Value] = {"id": identity, "name": self._text(document.name)}
            record |= {name: value for name, value in own.items() if name not in ("id", "name")}
            found.append(record)
        return found, keys

    # Steps --------------------------------------------------------------------------------------

    def _steps(self, documents: Mapping[str, str]) -> list[dict[str, Value]]:
        ids, given = Ids(), dict[str, str]()
        # Ids that the drawing brings go first, so that a new step cannot take one of them.
        for of_own in (True, False):
            for sketch in self.plan.steps:
                own = _id(_own(sketch).get("id"))
                if bool(own) is of_own:
                    wanted = own or identifier(sketch.name, _fallback(sketch))
                    given[sketch.key] = ids.give(wanted)
        guessed: list[str] = []
        steps: list[dict[str, Value]] = []
        for number, sketch in enumerate(self.plan.steps):
            following = self.plan.steps[number + 1].key if number + 1 < len(self.plan.steps) else ""
            steps.append(self._step(sketch, given, documents, following, guessed))
        if guessed:
            facts = {"steps": ", ".join(guessed)}
            self.problems.append(Problem("bpmn-phase-guessed", self.top, facts))
        return steps

    def _step(
        self,
        sketch: Sketch,
        ids: Mapping[str, str],
        documents: Mapping[str, str],
        following: str,
        guessed: list[str],
    ) -> dict[str, Value]:
        own = _own(sketch)
        step: dict[str, Value] = {
            "id": ids[sketch.key],
            "name": self._text(sketch.name),
            "kind": sketch.kind.value,
        }
        phase = own.get("phase")
        if not isinstance(phase, str):
            phase = _phase(sketch.kind)
            guessed.append(ids[sketch.key])
        step["phase"] = phase
        step["responsible"] = self._role(sketch.party)
        if step["responsible"] == TODO:
            facts = {"step": ids[sketch.key]}
            self.problems.append(Problem("bpmn-no-role", sketch.location, facts))
        for name in _STEP_ORDER:
            if name in own and name not in step and name not in ("documents", "next", "model"):
                step[name] = own[name]
        informed = self._informed(sketch, own.get("informed"))
        if informed:
            step["informed"] = informed
        if sketch.node is not None:
            if sketch.node.notes and "instruction" not in step:
                step["instruction"] = self._text("\n\n".join(sketch.node.notes))
            if sketch.node.documents:
                step["documents"] = [documents[key] for key in sketch.node.documents]
            if model := self._called(sketch, own.get("model")):
                step["model"] = model
        ways = self._next(sketch, ids, following)
        if ways:
            step["next"] = ways
        order = {name: number for number, name in enumerate(_STEP_ORDER)}
        return dict(sorted(step.items(), key=lambda item: order.get(item[0], len(order))))

    def _informed(self, sketch: Sketch, own: Value | None) -> list[Value]:
        listed = list(own) if isinstance(own, list) else []
        for party in sketch.informed:
            ref = self._role(party)
            if ref != TODO and ref not in listed:
                listed.append(ref)
        return listed

    def _called(self, sketch: Sketch, own: Value | None) -> Value:
        """The model that a call activity stands for."""
        assert sketch.node is not None
        if sketch.node.tag != "callActivity":
            return own if isinstance(own, str) and sketch.node.tag in _KEEP_MODEL else ""
        if isinstance(own, str):
            return own
        called = sketch.node.called.rpartition(":")[2].removeprefix("Process_")
        for ref in (_reference(f"model:{called}"), _reference(f"model:{sketch.node.called}")):
            if ref is not None and ref in self.entities:
                return str(ref)
        self.problems.append(drawings.not_carried(sketch.node))
        return ""

    def _next(self, sketch: Sketch, ids: Mapping[str, str], following: str) -> list[Value]:
        links = self.plan.links.get(sketch.key, [])
        decides = sketch.kind is StepKind.DECISION
        if len(links) == 1 and links[0].target == following and not decides:
            return []
        return [self._one_way(link, ids, decides=decides) for link in links]

    def _one_way(self, link: Link, ids: Mapping[str, str], *, decides: bool) -> Value:
        way: dict[str, Value] = {"to": ids[link.target]}
        if link.answer == OTHERWISE:
            way["when"] = {each.value: _OTHERWISE[each] for each in Language}
        elif decides:
            way["when"] = self._text(link.answer)
        return way


_ORDER = tuple(Model.model_fields)
_STEP_ORDER = tuple(Step.model_fields)
_KEEP_MODEL = frozenset({"startEvent", "endEvent", "exclusiveGateway", "parallelGateway"})
"""BPMN has no calling form of these; the model they stand for is kept in our own element."""


def _own(sketch: Sketch) -> dict[str, Value]:
    return (sketch.node.own if sketch.node is not None else None) or {}


def _id(value: Value | None) -> str:
    return value if isinstance(value, str) and ID_PATTERN.fullmatch(value) else ""


def _reference(text: str) -> Ref | None:
    kind, colon, identity = text.partition(":")
    if not colon or kind not in set(Kind) or not ID_PATTERN.fullmatch(identity):
        return None
    return Ref(Kind(kind), identity)


def _fallback(sketch: Sketch) -> str:
    return sketch.kind.value if sketch.kind is not StepKind.HAND_OVER else "task"


def _phase(kind: StepKind) -> str:
    """A first guess: beginnings make contact, ends end, the rest is the work itself."""
    if kind is StepKind.START:
        return Phase.CONTACT.value
    return Phase.END.value if kind is StepKind.END else Phase.DELIVERY.value


def _roles_of(step: Mapping[str, Value]) -> list[str]:
    found: list[str] = [cast("str", step["responsible"])]
    for name in ("takes_part", "informed"):
        listed = step.get(name)
        if isinstance(listed, list):
            found += [each for each in listed if isinstance(each, str)]
    return found
