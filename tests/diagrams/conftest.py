"""The real handbook and its diagrams, read once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handbook.diagrams import Diagrams, Drawing, Orientation
from handbook.language import Language
from handbook.model import Model, Ref
from handbook.reading import Handbook, read
from tests.conftest import ROOT

Draw = Callable[..., Drawing]


@pytest.fixture(scope="session")
def handbook() -> Handbook:
    found = read(ROOT).handbook
    assert found is not None
    return found


@pytest.fixture(scope="session")
def diagrams(handbook: Handbook) -> Diagrams:
    return Diagrams(handbook)


@pytest.fixture(scope="session")
def draw(diagrams: Diagrams) -> Draw:
    def drawn(
        model: Model,
        language: Language,
        orientation: Orientation = Orientation.TB,
        own: Ref | None = None,
        own_label: str = "",
    ) -> Drawing:
        return diagrams.draw(
            model,
            language,
            link=lambda ref, anchor: f"/{ref.kind.folder}/{ref.id}/{anchor}",
            step_link=lambda step: f"#step-{step.id}",
            own=own,
            own_label=own_label,
            orientation=orientation,
        )

    return drawn
