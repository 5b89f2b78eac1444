# The entity types. One module per family of kinds; `values` and `entity` hold what they share.
"""The facts the handbook is made of, as strict immutable types."""

from handbook.model.entity import Agreement, Entity, Pilot, Status
from handbook.model.improvement import Barrier, Enabler, Indicator, Remedy, Risk
from handbook.model.law import Deadline, Duty, Statute
from handbook.model.organisation import Area, Municipality, Organisation
from handbook.model.people import ClientGroup, Group, Level, Partner, Role, Sector, Stage
from handbook.model.process import Model, Next, Phase, Step, StepKind
from handbook.model.registers import REGISTERS, Answered, Change, Listed, ReaderNeed
from handbook.model.services import Service, Tool
from handbook.model.situations import Answer, Outcome, Question, Situation
from handbook.model.values import Kind, Prose, Record, Ref, Source, Text, Words
from handbook.model.words import Term

TYPES: dict[Kind, type[Entity]] = {
    cls.kind: cls
    for cls in (
        ClientGroup,
        Service,
        Role,
        Duty,
        Statute,
        Model,
        Partner,
        Group,
        Tool,
        Term,
        Municipality,
        Barrier,
        Enabler,
        Risk,
        Indicator,
        Situation,
    )
}

__all__ = [
    "REGISTERS",
    "TYPES",
    "Agreement",
    "Answer",
    "Answered",
    "Area",
    "Barrier",
    "Change",
    "ClientGroup",
    "Deadline",
    "Duty",
    "Enabler",
    "Entity",
    "Group",
    "Indicator",
    "Kind",
    "Level",
    "Listed",
    "Model",
    "Municipality",
    "Next",
    "Organisation",
    "Outcome",
    "Partner",
    "Phase",
    "Pilot",
    "Prose",
    "Question",
    "ReaderNeed",
    "Record",
    "Ref",
    "Remedy",
    "Risk",
    "Role",
    "Sector",
    "Service",
    "Situation",
    "Source",
    "Stage",
    "Status",
    "Statute",
    "Step",
    "StepKind",
    "Term",
    "Text",
    "Tool",
    "Words",
]
