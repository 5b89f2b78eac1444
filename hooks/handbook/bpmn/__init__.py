# Working models and other programs: BPMN 2.0 out, with the diagram's coordinates (`writer`), and
# BPMN 2.0 in, as a draft (`importing`). Stands above the diagrams, whose geometry it turns into
# BPMN's. A build needs no parser of XML, so nothing is imported here.
"""BPMN 2.0: export and import of working models."""
