# On a page whose twin is ahead, a mark stands at the section, in the reader's language, with the
# other text one click away. Works on finished bodies, made from data or from Markdown.
"""Marks where the other language is newer."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markupsafe import Markup

from handbook.language import Language
from handbook.model import Kind
from handbook.pages.icons import icon
from handbook.pages.labels import Labels
from handbook.parity.marks import Mark

# Field of the data -> heading under which its texts stand on the kind's page. What is not here
# (name, summary) stands in the head of the page.
_HEADINGS: dict[Kind, dict[str, str]] = {
    Kind.CLIENT_GROUP: {
        "needs": "needs",
        "signs": "signs",
        "ptv_target_group": "classification",
    },
    Kind.SERVICE: {
        "access": "access",
        "referral": "referral",
        "cost": "access",
        "channels": "contact",
        "ptv_classes": "classification",
    },
    Kind.ROLE: {
        "tasks": "tasks",
        "offers": "expectations",
        "expects": "expectations",
        "limits": "expectations",
        "onboarding": "first-weeks",
    },
    Kind.DUTY: {
        "obliges": "what",
        "advises": "what",
        "permits": "what",
        "binds": "who",
        "deadlines": "deadlines",
        "note": "note",
    },
    Kind.STATUTE: {"notes": "notes"},
    Kind.MODEL: {
        "purpose": "in-brief",
        "situations": "in-brief",
        "use_when": "in-brief",
        "avoid_when": "in-brief",
        "client_part": "in-brief",
        "local_form": "in-brief",
        "steps": "steps",
        "consent": "consent",
        "documents": "documents",
        "feedback": "feedback-and-indicators",
        "risks": "risks",
    },
    Kind.PARTNER: {
        "tasks": "tasks",
        "contact_when": "contact-when",
        "can_tell": "information",
        "cannot_tell": "information",
        "for_client_groups": "client-groups",
        "in_municipalities": "municipalities",
    },
    Kind.GROUP: {"purpose": "purpose", "rhythm": "members", "bring": "bring"},
    Kind.TOOL: {"use": "use", "parts": "parts"},
    Kind.TERM: {"do_not_mix": "do-not-mix", "note": "note"},
    Kind.MUNICIPALITY: {
        "part_of_county": "facts",
        "notes": "notes",
        "employment_area": "employment-area",
    },
    Kind.SITUATION: {
        "signs": "signs",
        "at_once": "signs",
        "questions": "questions",
        "outcomes": "what-to-do",
    },
    Kind.BARRIER: {"signs": "signs", "remedies": "remedies"},
    Kind.ENABLER: {"signs": "signs", "strengthen": "strengthen"},
    Kind.RISK: {"effects": "effects", "preparation": "preparation"},
    Kind.INDICATOR: {
        "measures": "measures",
        "method": "method",
        "rhythm": "method",
        "caution": "caution",
    },
}


def heading_of(mark: Mark, kind: Kind | None) -> str:
    """The id of the heading a mark belongs under; empty for the head of the page."""
    if kind is None:
        return mark.section if not mark.section.startswith(("front", "^")) else ""
    return _HEADINGS.get(kind, {}).get(mark.section.partition(".")[0], "")


def with_marks(
    body: Markup,
    marks: Iterable[Mark],
    *,
    kind: Kind | None,
    language: Language,
    twin: str,
    t: Labels,
    t_other: Labels,
) -> Markup:
    """``body`` with one mark under each heading whose text is newer in the other language."""
    ids = dict.fromkeys(heading_of(mark, kind) for mark in marks if mark.ahead is language.other)
    for identifier in ids:
        anchor = f"{twin}#{identifier}" if identifier else twin
        note = Markup(
            '<p class="newer">{icon} {words} <a href="{href}" lang="{other}" hreflang="{other}">'
            "{read}</a></p>"
        ).format(
            icon=icon("one"),
            words=t("parity.newer"),
            href=anchor,
            other=language.other.value,
            read=t_other("parity.read-here"),
        )
        body = _after(body, identifier, note)
    return body


def _after(body: Markup, identifier: str, note: Markup) -> Markup:
    pattern = (
        rf'<h([2-6])[^>]* id="{re.escape(identifier)}"[^>]*>.*?</h\1>'
        if identifier
        else r"</header>"
    )
    match = re.search(pattern, body, re.DOTALL) or re.search(r"</header>", body)
    if match is None:
        return note + body
    return Markup(body[: match.end()] + note + body[match.end() :])
