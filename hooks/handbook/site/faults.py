# What can go wrong while a site is made although its data is right: a label that a template asks
# for is not there, the disk is full. Editors read it in words; a traceback is for faults in the
# code.
"""Errors of a build, in words."""

from __future__ import annotations

from handbook.pages.labels import MissingLabelError
from handbook.problems import Location, Problem, format_text
from handbook.processes import WorkerError
from handbook.site.configuration import ConfigurationError


def in_words(error: BaseException) -> str | None:
    """What to tell an editor, in both languages; None for what only a programmer can mend."""
    from handbook.publishing import PublishingError  # it loads what a sound build needs later

    if isinstance(error, MissingLabelError):
        problem = Problem("missing-label", Location("data/interface.yaml"), {"key": error.key})
        return format_text((problem,))
    if isinstance(error, PublishingError | ConfigurationError | WorkerError):
        return str(error)
    if isinstance(error, OSError):
        what = ": ".join(str(each) for each in (error.filename, error.strerror) if each)
        return (
            f"Handboken kunde inte byggas ({what}). Den gamla är kvar som den var.\n"
            f"Käsikirjaa ei voitu rakentaa ({what}). Entinen on ennallaan."
        )
    return None
