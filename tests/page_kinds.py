"""One page of every kind, for what looks at all of them: the browser tests and the pictures."""

from __future__ import annotations

ENTITIES = {
    "role": "roles/social-worker/",
    "model": "models/marak/",
    "duty": "duties/assess-service-needs/",
    "statute": "statutes/social-welfare-act/",
    "service": "services/social-work/",
    "client group": "client-groups/multi-service-clients/",
    "partner": "partners/schools/",
    "group": "groups/pupil-expert-group/",
    "tool": "tools/joint-plan-template/",
    "term": "terms/joint-client-plan/",
    "municipality": "municipalities/vasa-vaasa/",
    "situation": "situations/worry-about-a-pupil/",
    "barrier": "barriers/information-gaps/",
    "enabler": "enablers/enough-time/",
    "risk": "risks/key-person-away/",
    "indicator": "indicators/client-experience/",
}
"""Pages made from one thing of the data each."""

INDEXES = {
    "index of roles": "roles/",
    "index of models": "models/",
    "index of duties": "duties/",
    "index of statutes": "statutes/",
    "index of services": "services/",
    "index of client groups": "client-groups/",
    "index of partners": "partners/",
    "index of groups": "groups/",
    "index of tools": "tools/",
    "glossary": "terms/",
    "index of municipalities": "municipalities/",
    "index of situations": "situations/",
    "index of barriers": "barriers/",
    "index of enablers": "enablers/",
    "index of risks": "risks/",
    "index of indicators": "indicators/",
    "index of guides": "guides/",
}
"""The page that lists all things of a kind."""

WRITTEN = {
    "guide": "guides/consent-and-information/",
    "easy page": "easy/my-consent/",
    "about": "about/accessibility/",
    "Markdown": "about/markdown/",
}
"""Pages that somebody has written by hand."""

OTHERS = {
    "start": "",
    "first weeks": "first-weeks/",
    "role's first weeks": "roles/social-worker/first-weeks/",
    "role's booklet": "roles/social-worker/booklet/",
    "mine": "mine/",
    "changes": "changes/",
    "needs": "needs/",
    "status": "status/",
    "who with whom": "who-with-whom/",
    "A–Ö": "a-z/",
    "not found": "no-such-page/",
}
"""Pages of their own make."""

KINDS = OTHERS | ENTITIES | INDEXES | WRITTEN
"""Kind -> the address of one of its pages, from the root of a language."""

PARALLEL = "parallel/roles/social-worker/"
"""A page of both languages at once; it stands outside them."""
