# Z01's other half: is every part of the statement on both sides? No dictionary is shipped; which
# words go together is learnt from the very texts that are compared. A word whose usual partners
# are all missing is weak evidence, and so is a text that is somewhat long; together they are
# strong. What is left over on one side only is an added clause, a lost actor, or another text.
"""Words that lack their usual counterpart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from handbook.language import Language
from handbook.parity.checks.length import LIMIT, strain
from handbook.parity.checks.making import differ
from handbook.parity.checks.plain import KEPT, plain
from handbook.parity.finding import Finding
from handbook.parity.unit import Form, Unit

SV, FI = Language.SV, Language.FI
_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 6
_KNOWN, _PARTNER = 0.25, 0.14
"""How sure a translation must be to be missed, and how weak a word may be to answer for it."""
_EVIDENCE = 3.8
_LONGEST = 30
"""Texts with more different words pair everything with everything: nothing is learnt there."""
_STATEMENTS = frozenset({Form.LINE, Form.PROSE, Form.PARAGRAPH, Form.ITEM, Form.NOTE, Form.CELL})
_LEARN_FORMS = frozenset(Form) - {Form.WORD, Form.CODE, Form.IMAGE}


@lru_cache(maxsize=KEPT)
def content_stems(text: str, letters: int = _STEM) -> dict[str, str]:
    """The beginnings of a text's words, each with the first word that has it."""
    found: dict[str, str] = {}
    for word in _WORD.findall(plain(text).replace("\u00ad", "").lower()):
        found.setdefault(word[:letters], word)
    return found


@dataclass(frozen=True)
class Vocabulary:
    """Partners of a stem in the other language: the strongest, and all that occur with it."""

    strongest: dict[Language, dict[str, float]]
    partners: dict[Language, dict[str, frozenset[str]]]
    letters: int = _STEM

    @classmethod
    def learn(cls, units: Iterable[Unit], letters: int = _STEM) -> Vocabulary:
        """Learn which stems go together from pairs of texts; each different pair counts once."""
        pairs = dict.fromkeys(
            (unit.sv.text, unit.fi.text) for unit in units if unit.form in _LEARN_FORMS
        )
        swedish: Counter[str] = Counter()
        finnish: Counter[str] = Counter()
        together: dict[str, Counter[str]] = {}
        for one, other in pairs:
            sv, fi = content_stems(one, letters), content_stems(other, letters)
            if len(sv) > _LONGEST or len(fi) > _LONGEST or one == other:
                continue
            swedish.update(sv.keys())
            finnish.update(fi.keys())
            for s in sv:
                beside = together.get(s)
                if beside is None:
                    beside = together[s] = Counter()
                beside.update(fi.keys())
        strongest: dict[Language, dict[str, float]] = {SV: {}, FI: {}}
        partners: dict[Language, dict[str, set[str]]] = {SV: {}, FI: {}}
        often = (
            (s, f, count)
            for s, beside in together.items()
            for f, count in beside.items()
            if count > 1
        )
        for s, f, count in often:
            dice = 2 * count / (swedish[s] + finnish[f])
            if dice < _PARTNER and count < 0.2 * min(swedish[s], finnish[f]):
                continue
            for language, one, other, total in ((SV, s, f, swedish[s]), (FI, f, s, finnish[f])):
                partners[language].setdefault(one, set()).add(other)
                if count >= 3 and count / total > 0.3:
                    known = strongest[language].get(one, 0.0)
                    strongest[language][one] = max(known, dice)
        return cls(
            strongest,
            {
                language: {stem: frozenset(others) for stem, others in found.items()}
                for language, found in partners.items()
            },
            letters,
        )

    def unanswered(
        self, text: str, twin: str, language: Language, sure: float = _KNOWN
    ) -> list[str]:
        """Words with a usual partner, at least so sure, of which the twin has none."""
        theirs = content_stems(twin, self.letters)
        strong, partners = self.strongest[language], self.partners[language]
        begins = {stem[:4] for stem in theirs}
        return [
            word
            for stem, word in content_stems(text, self.letters).items()
            if strong.get(stem, 0.0) >= sure
            and stem[:4] not in begins
            and partners[stem].isdisjoint(theirs)
        ]


def content_checks(units: Iterable[Unit]) -> Iterator[Finding]:
    """Texts of which one side says more than the other, by their words and their lengths."""
    listed = tuple(units)
    vocabulary = Vocabulary.learn(listed)
    for unit in listed:
        if unit.form not in _STATEMENTS:
            continue
        sv = vocabulary.unanswered(unit.sv.text, unit.fi.text, SV)
        fi = vocabulary.unanswered(unit.fi.text, unit.sv.text, FI)
        if not sv and not fi:
            continue
        # Positive: the Finnish side says more.
        stretch = strain(len(plain(unit.sv.text)), len(plain(unit.fi.text)))
        if abs(stretch) > LIMIT:
            continue  # said already
        more = len(fi) - len(sv) + stretch
        if (more >= _EVIDENCE and fi) or (more <= -_EVIDENCE and sv):
            yield differ("content-differs", unit, sv, fi, SV if more > 0 else FI)
