# The words of BPMN 2.0 (OMG formal/2013-12-09) that reading and writing share, and which kinds of
# step they stand for. Our own namespace holds what BPMN has no word for.
"""Names of BPMN's elements."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from handbook.model import StepKind

BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL"
BPMNDI = "http://www.omg.org/spec/BPMN/20100524/DI"
DC = "http://www.omg.org/spec/DD/20100524/DC"
DI = "http://www.omg.org/spec/DD/20100524/DI"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
OWN = "urn:handbook:model:1"
"""Namespace of our extension elements. The number changes when their form does."""

WRITTEN_AS: Mapping[StepKind, str] = MappingProxyType(
    {
        StepKind.START: "startEvent",
        StepKind.TASK: "task",
        StepKind.DECISION: "exclusiveGateway",
        StepKind.PARALLEL: "parallelGateway",
        StepKind.CONSENT: "userTask",
        StepKind.HAND_OVER: "sendTask",
        StepKind.END: "endEvent",
    }
)
"""The element each kind of step becomes; one that is a whole model becomes a call activity."""

TASKS = frozenset(
    {
        "task",
        "userTask",
        "manualTask",
        "serviceTask",
        "sendTask",
        "receiveTask",
        "businessRuleTask",
        "scriptTask",
        "callActivity",
    }
)
SUB_PROCESSES = frozenset({"subProcess", "transaction", "adHocSubProcess"})
MIDDLE_EVENTS = frozenset({"intermediateCatchEvent", "intermediateThrowEvent", "intermediateEvent"})
CHOICES = frozenset({"exclusiveGateway", "inclusiveGateway", "eventBasedGateway", "complexGateway"})
GATEWAYS = CHOICES | {"parallelGateway"}
FLOW_NODES = (
    TASKS | SUB_PROCESSES | MIDDLE_EVENTS | GATEWAYS | {"startEvent", "endEvent", "boundaryEvent"}
)
DATA = frozenset({"dataObjectReference", "dataStoreReference", "dataObject"})

SILENT = frozenset(
    {
        "auditing",
        "category",
        "conditionExpression",
        "dataInputAssociation",
        "dataOutputAssociation",
        "dataStore",
        "documentation",
        "error",
        "escalation",
        "extensionElements",
        "flowNodeRef",
        "incoming",
        "ioSpecification",
        "itemDefinition",
        "laneSet",
        "message",
        "monitoring",
        "outgoing",
        "partitionElement",
        "property",
        "signal",
    }
)
"""Read where they belong, or parts of something that is reported itself."""
