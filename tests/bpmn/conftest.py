# What the BPMN tests share: the real handbook, its exports, and the hand-made drawings.
from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from handbook.bpmn.writer import to_bpmn
from handbook.diagrams import Diagrams
from handbook.language import Language
from handbook.model import Model, Ref
from handbook.reading import Handbook, Reading, read

ROOT = Path(__file__).parents[2]
FILES = Path(__file__).parent / "files"

Export = Callable[[Model, Language], bytes]


def pages(language: Language) -> Callable[[Ref], str]:
    folder = "" if language is Language.SV else "fi/"
    return lambda ref: f"https://handbook.example.org/{folder}{ref.kind.folder}/{ref.id}/"


def export_with(handbook: Handbook) -> Export:
    """Every export draws anew: a remembered drawing would hide what has changed."""
    return lambda model, language: to_bpmn(model, Diagrams(handbook), language, pages(language))


@pytest.fixture(scope="session")
def reading() -> Reading:
    return read(ROOT)


@pytest.fixture(scope="session")
def handbook(reading: Reading) -> Handbook:
    assert reading.handbook is not None
    return reading.handbook


@pytest.fixture(scope="session")
def export(handbook: Handbook) -> Export:
    return export_with(handbook)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "node: needs Node.js, to ask other programs for BPMN")
