"""A process that checks after every save finds what a new process finds."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from benchmarks.site.content import confirm, make

from handbook import lasting
from handbook.checking import Checking
from handbook.commands.check_once import problems_of
from handbook.problems import Problem, format_text
from tests.building.edits import EDITS, MORE


@dataclass
class Checked:
    """One project, and what has looked at it after every edit."""

    project: Path
    checking: Checking


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Checked]:
    project = tmp_path_factory.mktemp("checking") / "project"
    make(24, project)
    for name, text in MORE.items():
        (project / name).write_text(text, "utf-8")
    confirm(project)
    shutil.rmtree(project / "hooks")
    yield Checked(project, Checking(project))
    lasting._lasts = False


def anew(project: Path) -> tuple[Problem, ...]:
    """What is found by a process that knows nothing from before."""
    lasting._lasts = False
    try:
        return problems_of(project)
    finally:
        lasting._lasts = True


def same(checked: Checked) -> tuple[Problem, ...]:
    found = checked.checking.look().problems
    assert format_text(found) == format_text(anew(checked.project))
    assert checked.checking.look().problems == found
    return found


def test_the_first_look(checked: Checked) -> None:
    same(checked)


FAULTS: dict[str, tuple[str, Callable[[str], str], str]] = {
    "a number in one language": (
        "data/services.yaml",
        lambda text: re.sub(r"(access:\n    sv: )", r"\g<1>Ring 4711. ", text, count=1),
        "number-differs",
    ),
    "a reference that leads nowhere": (
        "data/services.yaml",
        lambda text: text.replace("role:role-0001", "role:nobody", 1),
        "unknown-ref",
    ),
    "a text with HTML": (
        "data/tools.yaml",
        lambda text: re.sub(r"(name:\n    sv: )", r"\g<1><b>x</b> ", text, count=1),
        "html",
    ),
    "a file that is no YAML": ("data/roles.yaml", lambda text: text + "\n  - [\n", "yaml"),
    "a paragraph in one language": (
        "docs/sv/guides/guide-0001.md",
        lambda text: f"{text}\nBara på svenska står det här.\n",
        "block-in-one-language",
    ),
    "a line that nobody has written into the ledger": (
        "data/parity.lock",
        lambda text: f"{text}?\n",
        "bad-ledger-line",
    ),
    "another text than the one that was confirmed": (
        "data/parity.lock",
        lambda text: re.sub(r"^(data/\S+) \w{10}", r"\1 0123456789", text, count=1, flags=re.M),
        "-ahead",
    ),
    "a ledger that is gone but for a line of a pair that is nowhere": (
        "data/parity.lock",
        lambda text: "data/roles.yaml#nobody.name 0123456789 0123456789\n?\n",
        "bad-ledger-line",
    ),
    "a waiver that nothing needs": (
        "data/roles.yaml",
        lambda text: text.replace("  tasks:", "  # parity-ignore: number-differs so\n  tasks:", 1),
        "waiver-unused",
    ),
    "a waiver on a page, of no code": (
        "docs/sv/guides/guide-0001.md",
        lambda text: f"{text}\n<!-- parity-ignore: no-code so -->\n",
        "waiver-unknown-code",
    ),
    "a label with a placeholder in one language": (
        "data/interface.yaml",
        lambda text: re.sub(r'(footer.about:\n  sv: ")', r"\g<1>{n} ", text, count=1),
        "bad-label",
    ),
    "a reference on a page that leads nowhere": (
        "docs/sv/guides/guide-0001.md",
        lambda text: f"{text}\n[[role:nobody]]\n",
        "unknown-reference",
    ),
    "a page with HTML": (
        "docs/fi/guides/guide-0001.md",
        lambda text: text.replace("\n---\n", "\n---\nrivi\n\n<b>x</b>\n\n", 1),
        "html",
    ),
    "a page without front matter": (
        "docs/fi/guides/guide-0001.md",
        lambda text: text.removeprefix("---"),
        "bad-front-matter",
    ),
    "a step that leads nowhere": (
        "data/models/model-0001.yaml",
        lambda text: re.sub(r"(- to: )\S+", r"\1nowhere", text, count=1),
        "unknown-next",
    ),
    "an entity twice": (
        "data/tools.yaml",
        lambda text: text + text.partition("\n")[2],
        "duplicate-id",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found_at_once_and_gone_when_it_is_mended(checked: Checked, name: str) -> None:
    file, fault, code = FAULTS[name]
    path = checked.project / file
    before = path.read_text("utf-8")
    clean = same(checked)
    path.write_text(fault(before), "utf-8")
    assert any(code in each.code for each in same(checked)), name
    path.write_text(f"# one line more\n{before}" if path.suffix == ".yaml" else before, "utf-8")
    same(checked)
    path.write_text(before, "utf-8")
    assert same(checked) == clean


@pytest.mark.parametrize("name", EDITS)
def test_every_edit_is_checked(checked: Checked, name: str) -> None:
    EDITS[name](checked.project)
    same(checked)
