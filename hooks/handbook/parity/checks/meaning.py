# N12, N13 and the nuances: what must, should and may be done, what is denied, and the small words
# that carry a condition or a limit. The two languages never match word for word, so a finding
# needs an exchange (a duty here against a permission there) or a sure expression with nothing at
# all to answer it. Sentences are compared one by one where both sides have as many.
"""Modality, negation and qualifiers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from handbook.language import Language
from handbook.parity.checks.context import Context
from handbook.parity.checks.length import align
from handbook.parity.checks.making import differ
from handbook.parity.checks.modality import expression, modality_findings
from handbook.parity.checks.plain import KEPT, sentences
from handbook.parity.finding import Finding
from handbook.parity.lexicon import negation
from handbook.parity.lexicon.qualifiers import MEANINGS, Meaning
from handbook.parity.unit import Form, Unit

SV, FI = Language.SV, Language.FI


def meaning_checks(unit: Unit, context: Context) -> Iterator[Finding]:
    """All checks of this module, sentence by sentence."""
    if unit.form in (Form.WORD, Form.CODE, Form.TITLE, Form.IMAGE):
        return
    for sv, fi in sentence_pairs(unit.sv.text, unit.fi.text):
        yield from modality_findings(unit, sv, fi)
        yield from _negation(unit, sv, fi)
        yield from _qualifiers(unit, sv, fi)


@lru_cache(maxsize=KEPT)
def sentence_pairs(sv: str, fi: str) -> tuple[tuple[str, str], ...]:
    """The sentences side by side; where one side has more of them, aligned by their lengths."""
    ours, theirs = sentences(sv), sentences(fi)
    if len(ours) == len(theirs):
        return tuple(zip(ours, theirs, strict=True))
    if not ours or not theirs or max(len(ours), len(theirs)) > _MOST_SENTENCES:
        return ((" ".join(ours), " ".join(theirs)),)
    _, pieces = align([len(each) for each in ours], [len(each) for each in theirs])
    found: list[tuple[str, str]] = []
    for begin, end, start, stop in pieces:
        piece = " ".join(ours[begin:end]), " ".join(theirs[start:stop])
        if found and (not all(piece) or not all(found[-1])):
            # What stands alone may belong to its neighbour: together they are safe to compare.
            piece = (
                " ".join(filter(None, (found[-1][0], piece[0]))),
                " ".join(filter(None, (found.pop()[1], piece[1]))),
            )
        found.append(piece)
    return tuple(found)


_MOST_SENTENCES = 12
"""Longer texts with unequal numbers of sentences are compared as one."""


_PLAIN = {language: expression(negation.PLAIN[language]) for language in Language}
_ALSO = {language: expression(negation.ALSO[language]) for language in Language}
_NOT = {language: expression(negation.NOT_A_NEGATION[language]) for language in Language}


@lru_cache(maxsize=KEPT)
def negations(sentence: str, language: Language) -> tuple[int, int, int, str]:
    """How often a sentence denies: at least, at most, how many doubtful words, the first word."""
    found = [match[0] for match in _PLAIN[language].finditer(sentence)]
    also = sum(1 for _ in _ALSO[language].finditer(sentence))
    doubtful = sum(1 for _ in _NOT[language].finditer(sentence)) if found else 0
    # "Ei … eikä …" is as well "inte … eller …": the second needs no match.
    again = sum(1 for word in found[1:] if word.lower() in negation.AGAIN)
    if len(found) > 1:
        again += sum(1 for _ in _OR_NOT[language].finditer(sentence))
    if found and language is FI and sentence.endswith(" eikä"):
        again += 1  # the list goes on
    least = max(len(found) - doubtful - again, 0)
    return least, len(found), also, found[0] if found else ""


# "Ei … eikä …" is one denial only where Swedish joins its parts so.
_COORDINATED = expression("eller|varken|heller|vare|om inte|såvida|samt|utan")
_ASKS = {language: re.compile(negation.ASKS[language]) for language in Language}
# "Maksutta", "katkoksitta": the case without; other words end so too, so it only answers.
_SILENT = {language: expression(negation.SILENT[language]) for language in Language}
_OR_NOT = {
    SV: expression(r"eller (?:[\w-]+ ){0,9}?(?:inte|ingen|inget|inga)"),
    FI: expression(r"(?:tai|taikka) (?:[\w-]+ ){0,7}?(?:ei|eivät|jollei|ellei)"),
}


# "Inte a eller b" is "ei a eikä b": where "eikä" stands alone, the first denial is lost.
_NEITHER = re.compile(
    r"^(?!.*\b(?:och|men|samt|utan)\b(?: \w+){0,7} (?:inte|ingen|inga|inget)\b)"
    r".*\b(?:inte|ingen|inga|inget)\b[^.;]*\beller\b"
)
_UNLESS = {language: expression(negation.UNLESS[language]) for language in Language}
_FIXED = {language: expression(negation.FIXED[language]) for language in Language}


def _negation(unit: Unit, sv: str, fi: str) -> Iterator[Finding]:
    sv, fi = _FIXED[SV].sub("", sv), _FIXED[FI].sub("", fi)
    sv = _contrasted(sv, fi)
    sv, fi = _without_refusals(sv, fi)
    least_sv, most_sv, also_sv, word_sv = negations(sv, SV)
    least_fi, most_fi, also_fi, word_fi = negations(fi, FI)
    if most_fi > least_fi and not fi.endswith("eikä") and not _COORDINATED.search(sv):
        least_fi = most_fi - len(_NOT[FI].findall(fi))
    if not most_fi or _ANEW.search(fi):
        # "Eller inte" is forgiven only where one Finnish denial may reach so far.
        least_sv += sum(1 for _ in _OR_NOT[SV].finditer(sv)) if most_sv > 1 else 0
    if least_sv > most_fi + max(also_fi - also_sv, 0):
        yield differ("negation-differs", unit, [word_sv], [word_fi] if word_fi else [], FI)
    elif least_fi > most_sv + max(also_sv - also_fi, 0):
        yield differ("negation-differs", unit, [word_sv] if word_sv else [], [word_fi], SV)
    elif most_sv == 1 and word_fi.lower() in negation.AGAIN and _NEITHER.search(sv):
        yield differ("negation-differs", unit, [word_sv], [word_fi], FI)
    elif least_fi and not most_sv and (until := _UNTIL.search(sv)):
        yield differ("negation-differs", unit, [until[0]], [word_fi], SV)
    elif most_fi > 1 and most_sv == 1 and not also_sv and (later := _LATER.search(sv)):
        yield differ("negation-differs", unit, [later[0]], [word_fi], SV)
    elif not most_sv and (unless := _UNLESS[FI].search(fi)) and not _UNLESS[SV].search(sv):
        yield differ("negation-differs", unit, [], [unless[0]], SV)
    else:
        # "Utan lov" needs some negation on the other side, whatever its form.
        asks_sv, asks_fi = _ASKS[SV].findall(sv), _ASKS[FI].findall(fi)
        if asks_sv and len(asks_sv) + least_sv > most_fi + also_fi + _silent(fi, FI):
            yield differ("negation-differs", unit, asks_sv, [], FI)
        elif asks_fi and len(asks_fi) + least_fi > most_sv + also_sv + _silent(sv, SV):
            yield differ("negation-differs", unit, [], asks_fi, SV)


def _contrasted(sv: str, fi: str) -> str:
    """The Swedish without the "utan" that only sets one thing against another: inte … utan, ei …
    vaan."""
    contrasts = len(_BUT.findall(fi))
    return _UTAN.sub("men", sv, count=contrasts) if contrasts else sv


def _without_refusals(sv: str, fi: str) -> tuple[str, str]:
    """Both without the no that somebody says: "säga nej", "kieltäytyä", which answer each other
    and no other denial."""
    if not _REFUSAL_FI.search(fi):
        return sv, fi
    shorter, many = _REFUSAL_SV.subn("", sv)
    return (shorter, _REFUSAL_FI.sub("", fi, count=many)) if many else (sv, fi)


_REFUSAL_SV = expression("nej")
_REFUSAL_FI = expression(r"kieltä(?:ä|y|v|mi|mä[tst])\w*|kielsi\w*|kielte[iä]\w*")
_UNTIL = expression("förrän")
# What is denied "either" comes after another denial, or after "en talar inte": with one alone,
# the first of "ei … eikä …" is lost.
_LATER = re.compile(
    r"^(?!.*\beller\b)(?!.*\b(?:inte|ingen|inget|inga)\b(?! heller)).*\boch inte heller\b"
    r"|^(?!.*\b(?:inte|ingen|inget|inga|aldrig)\b.*\beller\b).*\beller \w+ (?:inte|ingen|inget"
    r"|inga)\b"
)
# A verb that surely denies nothing after "tai": the denial before it does not reach so far.
_ANEW = re.compile(
    r"\b(?:tai|taikka) (?:\w+ ){0,2}?(?:on|ovat|oli|saa[tn]|saavat|saamme|voi[tn]|voivat"
    r"|voimme|ole[tn])\b"
)
_BUT = re.compile(r"\bvaan\b")
_UTAN = re.compile(r"(?<=[\wåäö,] )utan(?= (?!lov\b|att\b|samtycke))")


def _silent(sentence: str, language: Language) -> int:
    return sum(1 for _ in _SILENT[language].finditer(sentence))


def _answers(meaning: Meaning, language: Language, text: str) -> int:
    own = meaning.sv if language is SV else meaning.fi
    other = meaning.sv_answers if language is SV else meaning.fi_answers
    return _times(expression(f"{own}|{other}" if other else own), text)


# Swedish may put the verb first instead of "om": "Finns det hinder, avbryts mötet."
_VERB_FIRST = re.compile(
    r"(?:^|[.!?:] )(?:Är|Vill|Har|Kan|Ska|Får|Blir|[A-ZÅÄÖ]\w+(?:er|ar|[^aeiouyåäö]s|ns|r))\s"
)
_ANY_MEANING = {
    SV: expression("|".join(meaning.sv for meaning in MEANINGS)),
    FI: expression("|".join(meaning.fi for meaning in MEANINGS)),
}


_LIMITS = frozenset({"at-least", "at-most", "at-latest"})


def _times(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in pattern.finditer(text))


def _qualifiers(unit: Unit, sv: str, fi: str) -> Iterator[Finding]:
    states_sv, states_fi = _ANY_MEANING[SV].search(sv), _ANY_MEANING[FI].search(fi)
    if not states_sv and not states_fi:
        return
    for meaning in MEANINGS:
        sv_states, fi_states = expression(meaning.sv), expression(meaning.fi)
        said_sv, said_fi = sv_states.search(sv), fi_states.search(fi)
        if not said_sv and not said_fi:
            continue
        # Each limit counts; an "often" may stand for two.
        most = 9 if meaning.name in _LIMITS else 1
        answered_fi, answered_sv = _answers(meaning, FI, fi), _answers(meaning, SV, sv)
        if min(_times(sv_states, sv), most) > answered_fi:
            yield differ("qualifier-differs", unit, [said_sv[0] if said_sv else ""], [], FI)
        elif (
            said_fi
            and min(_times(fi_states, fi), most) > answered_sv
            and not (meaning.name == "condition" and _VERB_FIRST.search(sv))
        ):
            yield differ("qualifier-differs", unit, [], [said_fi[0]], SV)
