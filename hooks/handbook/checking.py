# Rules on the data and comparison of the languages together, for a process that looks again after
# every save. It finds what `handbook check` finds; only what has changed is worked out again.
"""Everything that is wrong, again and again."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from pathlib import Path

from handbook import lasting
from handbook.checks import check as check_rules
from handbook.checks import flaws_of_drawings
from handbook.parity.comparison import Comparison, alignments_of, compare
from handbook.parity.findings import Lasting, all_checks, problems
from handbook.problems import Problem, is_error, sorted_problems
from handbook.reading import Reading, read
from handbook.reading.remembered import Remembered


@dataclass(frozen=True, slots=True)
class Look:
    """What one look at the files has shown."""

    problems: tuple[Problem, ...]
    reading: Reading
    comparison: Comparison | None
    """The two languages; None while the data has errors of its own."""


class Checking:
    """Looks at the project in a folder as often as it is asked."""

    def __init__(self, root: Path) -> None:
        """Nothing is read before the first look."""
        lasting.begin()
        self._root = root
        self._remembered = Remembered()
        self._drawings = flaws_of_drawings(root)
        self._alignments = alignments_of(root)
        self._lasting = Lasting()
        self._looked = False

    def look(self) -> Look:
        """Read the files as they are now and check them. Raises ``OSError`` as reading does."""
        lasting.turn()
        collects = gc.isenabled()
        gc.disable()  # it would look through all that is kept, several times in each look
        try:
            found = self._look()
        finally:
            if collects:
                gc.enable()
        if collects and not self._looked:
            gc.collect()
            gc.freeze()  # what is known now stays
        self._looked = True
        return found

    def _look(self) -> Look:
        reading = read(self._root, self._remembered)
        found = check_rules(reading, memory=self._drawings)
        if reading.handbook is None or any(map(is_error, found)):
            # What follows from these would hide them.
            return Look(sorted_problems(found), reading, None)
        self._alignments.begin_again()
        comparison = compare(self._root, reading, self._alignments)
        checks = all_checks(reading.entities.values(), self._root, lasting=self._lasting)
        both = sorted_problems((*found, *problems(comparison, checks)))
        return Look(both, reading, comparison)
