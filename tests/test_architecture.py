"""The house: who may import whom, and what the core may never look at."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from tools import architecture

CORE = Path(__file__).parents[1] / "hooks" / "handbook"

RANKS = (
    ("language", "lasting", "memory", "messages", "problems", "processes", "pycache"),
    ("source",),
    ("model", "prose"),
    ("reading",),
    ("checking", "checks", "parity", "diagrams", "search"),
    ("bpmn",),
    ("pages",),
    ("publishing",),
    ("site",),
    ("clock",),
    ("commands",),
    ("cli", "__main__"),
)
RANK = {module: rank for rank, modules in enumerate(RANKS) for module in modules}
FORBIDDEN = {"mkdocs", "material", "mkdocs_static_i18n"}
DOORS = {"cli", "clock", "commands", "__main__"}


def modules() -> list[Path]:
    return sorted(path for path in CORE.rglob("*.py") if path != CORE / "__init__.py")


def room(path: Path) -> str:
    return path.relative_to(CORE).parts[0].removesuffix(".py")


def imports(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative import"
            module = node.module or ""
            yield from ((f"{module}.{alias.name}", node.lineno) for alias in node.names)


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(CORE)))
def test_a_module_imports_only_from_its_own_room_or_below(path: Path) -> None:
    for name, line in imports(path):
        parts = name.split(".")
        if parts[0] != "handbook" or parts[1] == "__version__":
            continue
        target = parts[1]
        assert target == room(path) or RANK[target] <= RANK[room(path)], f"{path}:{line}: {name}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(CORE)))
def test_the_core_knows_nothing_of_mkdocs(path: Path) -> None:
    for name, line in imports(path):
        assert name.split(".")[0] not in FORBIDDEN, f"{path}:{line}: {name}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(CORE)))
def test_only_doors_read_the_clock_the_environment_or_the_current_folder(path: Path) -> None:
    if room(path) in DOORS:
        return
    text = path.read_text("utf-8")
    for call in (
        "date.today",
        "datetime.now",
        "time.time",
        "os.environ",
        "getenv",
        "getcwd",
        ".cwd(",
    ):
        assert call not in text, f"{path}: {call}"


def test_the_map_is_made_from_the_headers_as_they_are() -> None:
    assert architecture.updated(architecture.MAP.read_text("utf-8")) == architecture.MAP.read_text(
        "utf-8"
    ), "run `make architecture`"


def test_every_room_has_a_rank() -> None:
    assert {room(path) for path in modules()} <= set(RANK)


def test_every_module_begins_by_saying_what_it_is_for() -> None:
    for path in modules():
        docstring = ast.get_docstring(ast.parse(path.read_text("utf-8")))
        assert docstring, path
        if path.name != "__main__.py":
            assert path.read_text("utf-8").startswith("# "), path
