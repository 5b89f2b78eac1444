# N12: what must, should and may be done, must not and need not be done. The verbs are read word by
# word with what stands around them: an infinitive makes "får" a permission, a subject in the
# genitive makes "pitää" a duty, a denial turns either round. The two languages never match word
# for word, so a finding needs an exchange (a duty here against a permission there), or a
# permission with nothing at all to answer it; a duty may be stated in the present tense.
"""Modality of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from handbook.language import Language
from handbook.parity.checks.making import differ
from handbook.parity.checks.plain import KEPT
from handbook.parity.finding import Finding
from handbook.parity.lexicon import modality
from handbook.parity.lexicon.modality import BAR, CLASSES, FREE, MAY, MUST, SHOULD
from handbook.parity.unit import Unit

SV, FI = Language.SV, Language.FI
_STATED = (MUST, SHOULD, MAY)
_Read = tuple[str, str, bool]
"""A class, the words that state it, and whether they do so for sure."""


@cache
def expression(words: str) -> re.Pattern[str]:
    """A regular expression of whole words.

    Those that few sentences ask for are compiled when one does: all of them take a tenth of a check
    after one edit.
    """
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)


_TOKEN = re.compile(r"[^\W_]+(?:[-’':][^\W_]+)*|[,.;:!?()–]")
_STOP = frozenset(".;:!?()–")

_ANY_PHRASE = {
    SV: re.compile(r"\b(?:är|var|blir|har|ha|går|ankommer|gärna|rekommenderas|lönar)\b"),
    FI: re.compile(r"\b(?:on|ovat|olisi)\b|ss[aä]\b"),
}
"""Without one of these words there is no expression to look for."""


@dataclass(frozen=True, slots=True)
class Modals:
    """What a sentence states for sure, how often, and what its other modal verbs may state."""

    sure: dict[str, int]
    maybe: dict[str, int]
    shown: dict[str, str]


@lru_cache(maxsize=KEPT)
def modals(sentence: str, language: Language) -> Modals:
    """What a sentence says must, should and may be done, must not and need not be done."""
    sure = dict.fromkeys(CLASSES, 0)
    maybe = dict.fromkeys(CLASSES, 0)
    seen: dict[str, str] = {}
    lowered = sentence.lower()
    read = _read_swedish if language is SV else _read_finnish
    found = list(read(_TOKEN.findall(lowered)))
    if language is FI and _FI_ANY.search(lowered):
        found += _necessity(lowered)
    if _ANY_PHRASE[language].search(lowered):
        for name, words in modality.PHRASES[language].items():
            matches = expression(words).finditer(lowered)
            found += ((name, match[0], True) for match in matches)
    for name, shown, is_sure in found:
        if is_sure:
            sure[name] += 1
            seen.setdefault(name, shown)
        else:
            maybe[name] += 1
    return Modals(sure, maybe, seen)


@dataclass(frozen=True, slots=True)
class _Answers:
    """How often a sentence may state each class at most; looked for only where sides differ."""

    most: dict[str, int]
    sure: dict[str, int]
    verbs: dict[str, int]
    """The same, counting modal verbs alone."""
    hints: dict[str, bool]


@lru_cache(maxsize=KEPT)
def _answers(sentence: str, language: Language) -> _Answers:
    stated = modals(sentence, language)
    lowered = sentence.lower()
    most = {
        name: stated.sure[name]
        + stated.maybe[name]
        + sum(1 for _ in expression(modality.UNSURE[language][name]).finditer(lowered))
        for name in CLASSES
    }
    verbs = {name: stated.sure[name] + stated.maybe[name] for name in CLASSES}
    if language is SV:
        return _Answers(
            most, stated.sure, verbs, {MAY: _SV_ALONE.search(lowered) is None, SHOULD: False}
        )
    hints = {
        name: expression(words).search(lowered) is not None
        for name, words in modality.HINTS.items()
    }
    return _Answers(most, stated.sure, verbs, hints)


# Swedish.

# "Får" before a passive is always a permission; before others it may be having to, or getting to.
_SV_ALONE = re.compile(
    r"(?<!inte )\b(kan|får(?= (?:[^\W\d]+ ){0,5}?[^\W\d]{2,}as\b))(?! inte| ingen)"
)
_SV_SHORT = re.compile(
    r"(?:an|av|ut|för|över|upp|in|om|på|till|bi|efter|fram|åter|mot|be|ned|ner|bort|med|ställ|ge|und)*"
    r"(?:ge|gå|få|se|ske|ta|bli|ha|stå|bo|dö|nå|slå|dra|tro|klä)s?|beros?|be"
)
_SV_ADJECTIVE = re.compile(r"(?:iga|iska|ella|bara|lösa|samma|arna|erna|orna|ära|ösa|ada|sta)$")
_SV_CLAUSE = modality.SV_CLAUSE

_SV_NOBODY = frozenset(["ingen", "inga", "inget", "aldrig"])


def _is_swedish_infinitive(word: str) -> bool:
    if word.endswith(("a", "as")) and len(word) > 3:
        return word not in modality.SV_NO_INFINITIVE and not _SV_ADJECTIVE.search(word)
    return _SV_SHORT.fullmatch(word) is not None


def _read_swedish(tokens: Sequence[str]) -> Iterator[_Read]:
    for place, word in enumerate(tokens):
        if word in modality.SV_INFINITIVES and tokens[place - 1] not in modality.SV_SO_FEW:
            yield MAY, word, False
    if modality.SV_VERBS.keys().isdisjoint(tokens):
        return
    for place, word in enumerate(tokens):
        name = modality.SV_VERBS.get(word)
        if name is None:
            continue
        if word == "ska" and _is_purpose(tokens, place):
            continue
        denied = _is_denied(tokens, place)
        before_infinitive = _has_infinitive(tokens, place) or (
            # Where the verb is modal nearly always its infinitive may stand far off: "kan", and
            # "får" at the beginning of a main clause.
            (word == "kan" or tokens[max(0, place - 1) : place] == [","])
            and any(map(_is_swedish_infinitive, tokens[place + 1 : place + 25]))
        )
        following = tokens[place + 1] if place + 1 < len(tokens) else ""
        if name is FREE:
            yield (FREE, f"{word} inte", True) if denied else (MUST, word, False)
        elif denied and word == "måste":
            yield FREE, f"{word} inte", False
        elif denied:
            yield BAR, f"{word} inte", before_infinitive
        elif name is MAY:
            # "Får veta" is to get to know, "får gärna" an advice.
            after = tokens[place + 2] if place + 2 < len(tokens) else ""
            gets = word != "kan" and following in ("veta", "höra", "se") and after != "till"
            asks = before_infinitive and following != "gärna" and not gets
            yield MAY, word, asks
        elif name is MUST and "få" in tokens[place + 1 : place + 3]:
            yield MUST, word, False
        else:
            yield name, word, True


def _is_purpose(tokens: Sequence[str], place: int) -> bool:
    """Whether "ska" only states a purpose: "för att uppgifter ska kunna lämnas"."""
    before = tokens[max(0, place - 8) : place]
    return not _STOP.intersection(before) and any(
        pair == ("för", "att") for pair in pairwise(before)
    )


def _is_denied(tokens: Sequence[str], place: int) -> bool:
    before = place - 1
    while before > 0 and tokens[before] in modality.SV_ADVERBS:
        before -= 1
    if before >= 0 and tokens[before] in modality.SV_DENYING:
        return True
    subject = tokens[max(0, place - 4) : place]
    if any(word in _SV_NOBODY for word in subject):
        return "," not in subject and "som" not in subject
    for ahead in range(place + 1, min(place + 7, len(tokens))):
        word = tokens[ahead]
        if word in modality.SV_DENYING:
            return tokens[ahead + 1 : ahead + 2] not in (["bara"], ["enbart"], ["endast"])
        if word in _STOP or word == "," or word in _SV_CLAUSE or word == "och":
            return False
        if _is_swedish_infinitive(word):
            return False
    return False


def _has_infinitive(tokens: Sequence[str], place: int) -> bool:
    for ahead in range(place + 1, min(place + 10, len(tokens))):
        word = tokens[ahead]
        if word in _STOP or word in _SV_CLAUSE:
            return False
        if _is_swedish_infinitive(word):
            return True
    return False


# Finnish.

_FI_INFINITIVE = re.compile(r"\w{2,}(?:[dtlrn][aä]|[aoueiyäö][aä])")
# The forms that are nothing but infinitives: tehdä, voida, luovuttaa, käsitellä.
_FI_SURELY = re.compile(
    r"olla|tulla|\w*[aouieyäöh]d[aä]|\w+(?:[tlnrs]t|ht)[aä]{2}|\w+(?:sk|t|d)ell[aä]|\w*nn[aä]"
)
_FI_ANY = re.compile(r"t(?:tava|tävä|ava|ävä)\b")
_NECESSITY = re.compile(
    r"\b(on|ovat|olisi|oli|olivat|ollut|lie|ole|onko|olisiko)\b"
    r"((?:(?!\b(?:joka|jotka|että|jos|kun|on|ovat|oli|olisi|ole)\b)[^.;:]){0,140}?)"
    r"\b(\w+(?:ttava|ttävä|tava|tävä)|oltava)\b"
)
_CHAIN = re.compile(
    r"\s*(?:,|ja|tai|sekä|taikka|eikä)\s[^.;:]{0,80}?\b\w+(?:ttava|ttävä|tava|tävä)\b"
)


_FI_BEGIN = frozenset(word[:2] for word in modality.FI_VERBS)


def _base(word: str) -> str:
    """A verb without its enclitic particles: voiko, saammekohan."""
    if word in modality.FI_VERBS:
        return word
    for ending in modality.FI_CLITICS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            shorter = word[: -len(ending)]
            if shorter in modality.FI_VERBS:
                return shorter
    return word


def _read_finnish(tokens: Sequence[str]) -> Iterator[_Read]:
    denying = -9
    for place, word in enumerate(tokens):
        if word in modality.FI_DENYING:
            denying = place
            continue
        if word in _STOP or word == ",":
            denying = -9
            continue
        if place - denying < 7 and word in modality.FI_DENIED:
            name = modality.FI_DENIED[word]
            moving = word.startswith(("pysty", "kyken"))
            is_sure = (
                name is FREE or word == "voida" or _infinitive_after(tokens, place, moving=moving)
            )
            yield name, f"{tokens[denying]} {word}", is_sure
            denying = -9
            continue
        if word[:2] not in _FI_BEGIN:
            continue
        word = _base(word)
        known = modality.FI_VERBS.get(word)
        if known is None or place - denying < 3:
            continue  # no modal verb, or the form of it that is denied: "ei kannata"
        if word == "pitää" and any(
            _base(each) in modality.FI_VERBS for each in tokens[max(0, place - 2) : place]
        ):
            continue  # "saa pitää", "voin pitää": may keep
        if word in ("pitää", "piti", "tulee", "tuli", "tulisi"):
            is_duty = _is_duty(tokens, place)
            if is_duty or _infinitive_after(tokens, place):
                yield known, word, is_duty
        elif known is MAY:
            always = word.startswith(("void", "voit"))
            moving = word.startswith(("pysty", "kyken", "pääs"))
            yield known, word, always or _infinitive_after(tokens, place, moving=moving)
        else:
            yield known, word, True


def _infinitive_after(tokens: Sequence[str], place: int, *, moving: bool = False) -> bool:
    for ahead in range(place + 1, min(place + 10, len(tokens))):
        word = tokens[ahead]
        if word in _STOP:
            return False
        if word.endswith(("maan", "mään")) if moving else _FI_INFINITIVE.fullmatch(word):
            return True
    # The verb may come first: "sitä tehdä ei saa", "kysyä voi aina".
    return place > 0 and _FI_SURELY.fullmatch(tokens[place - 1]) is not None


def _is_duty(tokens: Sequence[str], place: int) -> bool:
    """Whether "pitää" or "tulee" is a duty: an infinitive after it, a genitive before it."""
    if tokens[place + 1 : place + 2] and tokens[place + 1] in modality.FI_IDIOMS:
        return False
    after = tokens[place + 1 : place + 16]
    if any(
        _FI_SURELY.fullmatch(word) for word in (after if tokens[place] == "tulee" else after[:1])
    ):
        return True
    before = [word for word in tokens[max(0, place - 5) : place] if word not in _STOP]
    return not before or any(word.endswith("n") for word in before)


def _necessity(lowered: str) -> Iterator[_Read]:
    """Every "on tehtävä". A chain of them may answer more than it asks."""
    for match in _NECESSITY.finditer(lowered):
        name = SHOULD if match[1].startswith("olisi") else MUST
        # "On jonkun tehtävä" is somebody's task, "jonkun on tehtävä" a duty.
        is_task = match[3] == "tehtävä" and match[2].rstrip().endswith("n")
        if is_task or match[3] in modality.NECESSITY_NOT or match[1] == "ole":
            yield name, "", False
        else:
            yield name, f"{match[1]} {match[3]}", True
            if _CHAIN.match(lowered, match.end()):
                yield from ((name, "", False),) * 3


# Both.


def modality_findings(unit: Unit, sv: str, fi: str) -> Iterator[Finding]:
    """What one sentence says must or may be done, and its twin does not."""
    ours, theirs = modals(sv, SV), modals(fi, FI)
    if ours.sure == theirs.sure:
        return
    found = _exchange(_answers(sv, SV), _answers(fi, FI))
    if found:
        only_sv, only_fi = found
        yield differ(
            "modality-differs",
            unit,
            (ours.shown.get(name, "") for name in only_sv),
            (theirs.shown.get(name, "") for name in only_fi),
        )


def _exchange(ours: _Answers, theirs: _Answers) -> tuple[list[str], list[str]] | None:
    """The classes that one side states and the other does not, if that is a fault."""
    more_sv, more_fi = _excess(ours, theirs, _STATED), _excess(theirs, ours, _STATED)
    only_sv = [name for name in more_sv if name not in more_fi]
    only_fi = [name for name in more_fi if name not in more_sv]
    if only_sv and only_fi:
        return only_sv, only_fi
    # As many modal verbs on both sides, and one of them another: no other word excuses it.
    if sum(ours.verbs.values()) == sum(theirs.verbs.values()):
        only_sv = [name for name in _STATED if ours.sure[name] > theirs.verbs[name]]
        only_fi = [name for name in _STATED if theirs.sure[name] > ours.verbs[name]]
        if only_sv and only_fi:
            return only_sv, only_fi
        # The same where one of the verbs may mean something else: "får veta", "saa tiedon". It
        # must stand beside a sure one of its class.
        more_verbs_sv = [n for n in _STATED if ours.sure[n] and ours.verbs[n] > theirs.verbs[n]]
        more_verbs_fi = [n for n in _STATED if theirs.sure[n] and theirs.verbs[n] > ours.verbs[n]]
        if (only_sv and more_verbs_fi) or (only_fi and more_verbs_sv):
            return more_verbs_sv, more_verbs_fi
    denied_sv, denied_fi = _excess(ours, theirs, (BAR, FREE)), _excess(theirs, ours, (BAR, FREE))
    if denied_sv and denied_fi and denied_sv != denied_fi:
        return denied_sv, denied_fi
    # An advice or a permission that nothing answers; a duty may stand in the present tense.
    only_sv = [name for name in more_sv if name not in more_fi]
    unanswered = not (theirs.most[MAY] or theirs.most[BAR] or theirs.hints[MAY])
    if MAY in only_sv and unanswered and not ours.hints[MAY]:
        return [MAY], []
    if SHOULD in only_sv and not theirs.most[MUST] and not theirs.hints[SHOULD]:
        return [SHOULD], []
    return None


def _excess(one: _Answers, other: _Answers, classes: Sequence[str]) -> list[str]:
    """The classes that one side states and the other can in no way be read to state."""
    found = []
    for name in classes:
        spare = max(other.most[name] - other.sure[name] - one.most[name] + one.sure[name], 0)
        if one.sure[name] > other.sure[name] + spare:
            found.append(name)
    return found
