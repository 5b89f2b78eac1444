"""An alignment that is remembered is the one that would be made."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook.language import Pair
from handbook.memory import Memory
from handbook.parity.alignment import Aligned, align
from handbook.parity.alignment_memory import AlignmentMemory
from handbook.parity.blocks import parse
from handbook.parity.word_pairs import LearntLater

FILES = Pair("docs/sv/a.md", "docs/fi/a.md")
PLAIN = Pair(
    "# Hem {#home}\n\n- Ett\n- Två\n\n![Bild](a.png)\n",
    "# Koti {#home}\n\n- Yksi\n- Kaksi\n\n![Kuva](a.png)\n",
)
FAULTY = Pair(
    "# A {#a}\n\nEtt [länk](https://a.fi) 1.\n\n# B {#b}\n\n1. Två\n\n# C {#c}\n",
    "# B {#b}\n\n- Kaksi\n\n# A {#a}\n\nYksi [linkki](https://a.fi) 1.\n\n# C {#c}\n\nVain 5.\n",
)
"""Something moved, something of another kind, and something that stands alone."""


class Run:
    """One run of a program: what it was given, and how often it had to align."""

    def __init__(self, root: Path, ledger: str = "") -> None:
        self.memory = AlignmentMemory(Memory.open(root, "alignments"), ledger)
        self.made = 0

    def aligned(
        self, texts: Pair[str], words: LearntLater | None = None, asks: bool = False
    ) -> Aligned:
        learnt = words or LearntLater(lambda: ())

        def make() -> Aligned:
            self.made += 1
            if asks:
                learnt()
            return align(parse(texts.sv, FILES.sv), parse(texts.fi, FILES.fi), "docs/a.md", "a")

        found = self.memory.recall(FILES, texts, "a", learnt, make)
        self.memory.save()
        return found


@pytest.mark.parametrize("texts", [PLAIN, FAULTY], ids=["plain", "faulty"])
def test_what_is_remembered_is_what_was_made(tmp_path: Path, texts: Pair[str]) -> None:
    first, second = Run(tmp_path), Run(tmp_path)
    made = first.aligned(texts)
    assert second.aligned(texts) == made
    assert (first.made, second.made) == (1, 0)
    if texts is FAULTY:
        assert made.orphans
        assert made.problems


def test_another_text_is_aligned_anew(tmp_path: Path) -> None:
    Run(tmp_path).aligned(PLAIN)
    for texts in (Pair(PLAIN.sv + "\nNy.\n", PLAIN.fi), Pair(PLAIN.sv, PLAIN.fi + "\nUusi.\n")):
        run = Run(tmp_path)
        assert run.aligned(texts).orphans
        assert run.made == 1


def test_what_has_been_confirmed_since_then_counts(tmp_path: Path) -> None:
    Run(tmp_path, "before").aligned(PLAIN)
    run = Run(tmp_path, "after")
    run.aligned(PLAIN)
    assert run.made == 1


def test_what_rests_on_words_of_other_texts_is_not_remembered(tmp_path: Path) -> None:
    found = [Run(tmp_path), Run(tmp_path)]
    first, second = (run.aligned(FAULTY, asks=True) for run in found)
    assert first == second
    assert [run.made for run in found] == [1, 1]
