# Z01's other half: is every part of the statement on both sides? No dictionary is shipped; which
# words go together is learnt from the very texts that are compared. A word whose usual partners
# are all missing is weak evidence, and so is a text that is somewhat long; together they are
# strong. What is left over on one side only is an added clause, a lost actor, or another text.
"""Words that lack their usual counterpart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from handbook.language import Language
from handbook.parity.checks.length import LIMIT, strain
from handbook.parity.checks.making import differ
from handbook.parity.checks.plain import plain
from handbook.parity.checks.vocabulary import Vocabularies, Vocabulary
from handbook.parity.finding import Finding
from handbook.parity.unit import Form, Unit

SV, FI = Language.SV, Language.FI
_EVIDENCE = 3.8
_STATEMENTS = frozenset({Form.LINE, Form.PROSE, Form.PARAGRAPH, Form.ITEM, Form.NOTE, Form.CELL})


def content_checks(
    units: Iterable[Unit], vocabularies: Vocabularies | None = None
) -> Iterator[Finding]:
    """Texts of which one side says more than the other, by their words and their lengths."""
    listed = tuple(units)
    vocabulary = (vocabularies or Vocabularies()).of("content", listed)
    said = partial(_said, vocabulary)
    for unit in listed:
        if unit.form in _STATEMENTS:
            found = vocabulary.recall(unit.sv.text, unit.fi.text, said)
            if found is not None:
                yield differ("content-differs", unit, *found)


def _said(vocabulary: Vocabulary, sv: str, fi: str) -> tuple[list[str], list[str], Language] | None:
    """What each side says beyond the other, and which of them says more."""
    # Positive: the Finnish side says more.
    stretch = strain(len(plain(sv)), len(plain(fi)))
    if abs(stretch) > LIMIT:
        return None  # said already
    if not vocabulary.unanswered(
        sv, fi, SV, at_least=_EVIDENCE + stretch
    ) and not vocabulary.unanswered(fi, sv, FI, at_least=_EVIDENCE - stretch):
        return None  # too few on either side, whatever is left over on the other
    only_sv, only_fi = vocabulary.unanswered(sv, fi, SV), vocabulary.unanswered(fi, sv, FI)
    more = len(only_fi) - len(only_sv) + stretch
    if (more >= _EVIDENCE and only_fi) or (more <= -_EVIDENCE and only_sv):
        return only_sv, only_fi, SV if more > 0 else FI
    return None
