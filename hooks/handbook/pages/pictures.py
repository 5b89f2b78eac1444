# The diagrams as pages show them: with the page's links and the interface's words. The drawing
# itself knows neither.
"""Diagrams in pages."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass

from markupsafe import Markup

from handbook.diagrams import (
    Diagrams,
    Orientation,
    Part,
    draw_ego,
    draw_map,
    draw_model_map,
    draw_phases,
    is_large,
)
from handbook.diagrams.ego import MOST
from handbook.language import Language
from handbook.model import ClientGroup, Model, Phase, Ref, Role, Step
from handbook.pages.labels import Labels
from handbook.reading import Partnership

Url = Callable[[Ref, str], str]

MOST_LANES = 6
"""As many lanes as the style sheet can mark without a script."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane that the reader can mark as theirs: its number in the picture, from 1."""

    number: int
    role: Role


class Pictures:
    """The diagrams of one language, to be called by templates."""

    MOST = MOST
    """As many partners as the picture of a role's partners shows."""

    def __init__(self, diagrams: Diagrams, language: Language, t: Labels, url: Url) -> None:
        """``url`` writes a link from a page to an entity and an anchor."""
        self.diagrams = diagrams
        self.language = language
        self.t = t
        self.url = url
        self._lanes: dict[Ref, tuple[Lane, ...]] = {}

    def on(self, url: Url) -> Pictures:
        """The same pictures on the page whose links ``url`` writes."""
        pictures = copy(self)
        pictures.url = url
        return pictures

    def is_large(self, model: Model) -> bool:
        """Whether a model is drawn one phase at a time."""
        return is_large(model)

    def lanes(self, model: Model) -> tuple[Lane, ...]:
        """The lanes of a model that can be marked; none when there are too many."""
        if model.ref not in self._lanes:
            self._lanes[model.ref] = self._lanes_of(model)
        return self._lanes[model.ref]

    def _lanes_of(self, model: Model) -> tuple[Lane, ...]:
        roles = self.diagrams.plan(model).roles
        if len(roles) > MOST_LANES:
            return ()
        handbook = self.diagrams.handbook
        found = (handbook[ref] for ref in roles)
        return tuple(
            Lane(number, role) for number, role in enumerate(found, 1) if isinstance(role, Role)
        )

    def lane(self, model: Model, role: Ref) -> int | None:
        """The number of a role's lane in a model's picture, if it has one."""
        return next((lane.number for lane in self.lanes(model) if lane.role.ref == role), None)

    def of_model(self, model: Model) -> Markup:
        """The swimlane diagram on the model's own page."""
        return self.diagrams.draw(
            model,
            self.language,
            link=self.url,
            step_link=lambda step: f"#step-{step.id}",
        ).svg

    def of_role(self, model: Model, role: Role) -> Markup:
        """The same picture on a role's page, with the role's own lane marked."""
        return self.diagrams.draw(
            model,
            self.language,
            link=self.url,
            step_link=lambda step: self.url(model.ref, f"step-{step.id}"),
            own=role.ref,
            own_label=self.t("picture.own-role"),
        ).svg

    def phases(
        self, model: Model, role: Role | None = None, beside: bool = False
    ) -> tuple[Part, ...]:
        """The overview and one picture a phase: for large models, and for paper.

        ``beside``: the page is not the model's own, where the steps are told.
        """

        def step_link(step: Step) -> str:
            anchor = f"step-{step.id}"
            return self.url(model.ref, anchor) if role or beside else f"#{anchor}"

        def phase_link(phase: Phase) -> str:
            anchor = f"phase-{phase}"
            return self.url(model.ref, anchor) if role else f"#{anchor}"

        return draw_phases(
            self.diagrams,
            model,
            self.language,
            link=self.url,
            step_link=step_link,
            phase_link=phase_link,
            phase_label=self._phase,
            own=role.ref if role else None,
            own_label=self.t("picture.own-role") if role else "",
        )

    def ego(self, role: Role) -> Markup | None:
        """Whom a role works with, the strongest first."""
        picture = draw_ego(
            self.diagrams,
            role,
            self.language,
            link=self.url,
            describe=self._describe,
            label=self.t("picture.ego", role=role.name[self.language]),
        )
        return picture.svg if picture else None

    def services(self, group: ClientGroup) -> Markup | None:
        """Which services, roles and groups serve a client group."""
        picture = draw_map(
            self.diagrams,
            group,
            self.language,
            link=self.url,
            headings=(
                self.t("index.services"),
                self.t("index.roles"),
                self.t("index.groups"),
            ),
            label=self.t("picture.services", group=group.name[self.language]),
        )
        return picture.svg if picture else None

    def models(self) -> Markup | None:
        """Which model applies when, and which leads to which."""
        picture = draw_model_map(
            self.diagrams,
            self.language,
            link=self.url,
            phase_label=self._phase,
            label=self.t("picture.models"),
        )
        return picture.svg if picture else None

    def standalone(self, model: Model) -> str:
        """The picture as a file of its own, for slides and intranets."""
        return self.diagrams.standalone(model, self.language, Orientation.TB)

    def _phase(self, phase: Phase) -> str:
        return self.t(f"phase.{phase}")

    def _describe(self, partnership: Partnership) -> str:
        counts = (
            ("steps", partnership.steps),
            ("hand-overs", partnership.hand_overs),
            ("groups", len(partnership.groups)),
            ("services", len(partnership.services)),
        )
        # No-break spaces keep a number and its word on one line of the card.
        return ", ".join(
            self.t(f"picture.shared.{what}", count=count).replace(" ", "\u00a0")
            for what, count in counts
            if count
        )
