# The entity types. One module per family of kinds; `values` and `entity` hold what they share.
"""The facts the handbook is made of, as strict immutable types."""

from handbook.model.entity import Agreement, Entity, Pilot, Status
from handbook.model.improvement import Barrier, Enabler, Indicator, Remedy, Risk
from handbook.model.law import Deadline, Duty, Statute
from handbook.model.organisation import Municipality, Organisation
from handbook.model.people import ClientGroup, Group, Level, Partner, Role, Sector, Stage
from handbook.model.process import Model, Next, Phase, Step, StepKind
from handbook.model.services import Service, Tool
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
    )
}

__all__ = [
    "TYPES",
    "Agreement",
    "Barrier",
    "ClientGroup",
    "Deadline",
    "Duty",
    "Enabler",
    "Entity",
    "Group",
    "Indicator",
    "Kind",
    "Level",
    "Model",
    "Municipality",
    "Next",
    "Organisation",
    "Partner",
    "Phase",
    "Pilot",
    "Prose",
    "Record",
    "Ref",
    "Remedy",
    "Risk",
    "Role",
    "Sector",
    "Service",
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
