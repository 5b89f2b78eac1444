# Working models and other programs: BPMN 2.0 out, with the diagram's coordinates, and BPMN 2.0 in,
# as a draft. Stands above the diagrams, whose geometry it turns into BPMN's.
"""BPMN 2.0: export and import of working models."""

from handbook.bpmn.importing import Imported, from_bpmn
from handbook.bpmn.markup import MAX_BYTES
from handbook.bpmn.writer import Page, to_bpmn

__all__ = ["MAX_BYTES", "Imported", "Page", "from_bpmn", "to_bpmn"]
