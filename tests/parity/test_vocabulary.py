"""What is learnt depends on the texts there are, never on those there were."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.language import Language
from handbook.parity.checks import vocabulary
from handbook.parity.checks.vocabulary import Partners, Vocabularies, Vocabulary
from handbook.parity.unit import Form, Side, Unit
from handbook.problems import Location

SWEDISH = ("arbete", "familj", "vägen", "kortet", "mötet")
FINNISH = ("työtä", "perhe", "tietä", "kortti", "kokous")
PLACE = Location("data/services.yaml", 1, 1)


def unit(sv: str, fi: str, form: Form = Form.LINE) -> Unit:
    return Unit("address", form, Side(sv, PLACE), Side(fi, PLACE), "services/one")


def texts(words: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(words), min_size=1, max_size=4).map(" ".join)


PAIRS = st.builds(unit, texts(SWEDISH), texts(FINNISH), st.sampled_from([Form.LINE, Form.WORD]))
LESSONS = st.lists(st.lists(PAIRS, max_size=12), min_size=1, max_size=6)


def everything(known: Vocabulary) -> dict[tuple[str, str], Partners]:
    return {
        (language, word[:6]): known.partners(word[:6], language)
        for language, words in ((Language.SV, SWEDISH), (Language.FI, FINNISH))
        for word in words
    }


@given(LESSONS, st.sampled_from((0, 1_000)))
def test_after_any_lessons_it_knows_what_the_last_one_holds(
    lessons: list[list[Unit]], few: int
) -> None:
    lasting = Vocabulary()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vocabulary, "_FEW", few)
        for lesson in lessons:
            lasting.learn(lesson)
            assert everything(lasting) == everything(Vocabulary(lesson))


@given(LESSONS)
def test_partners_asked_for_now_and_then_are_the_same(lessons: list[list[Unit]]) -> None:
    lasting = Vocabulary()
    for number, lesson in enumerate(lessons):
        lasting.learn(lesson)
        lasting.partners(SWEDISH[number % len(SWEDISH)], Language.SV)
    assert everything(lasting) == everything(Vocabulary(lessons[-1]))


@given(LESSONS, st.integers(1, 3))
def test_what_is_recalled_of_texts_is_what_their_words_partners_say(
    lessons: list[list[Unit]], longest: int
) -> None:
    """Also of texts that are too long to learn from, and of those that were never learnt."""

    def said_by(known: Vocabulary) -> Callable[[str, str], tuple[list[str], list[str]]]:
        return lambda sv, fi: (
            known.unanswered(sv, fi, Language.SV, 0.0),
            known.unanswered(fi, sv, Language.FI, 0.0),
        )

    lasting = Vocabulary()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vocabulary, "_LONGEST", longest)
        for lesson in lessons:
            lasting.learn(lesson)
            fresh = Vocabulary(lesson)
            for each in (*lesson, *lessons[0]):
                sv, fi = each.sv.text, each.fi.text
                assert lasting.recall(sv, fi, said_by(lasting)) == said_by(fresh)(sv, fi)


def test_words_that_stand_beside_each_other_are_partners() -> None:
    lesson = [unit(f"familj {n}", f"perhe {n}") for n in range(4)] + [unit("vägen", "tietä")]
    known = Vocabulary(lesson)
    assert known.partners("familj", Language.SV) == Partners(1.0, frozenset({"perhe"}))
    assert known.unanswered("familj", "tietä", Language.SV) == ["familj"]
    known.learn(lesson[-1:])
    assert known.unanswered("familj", "tietä", Language.SV) == []


def test_each_purpose_has_words_of_its_own() -> None:
    lesson = [unit(f"familj {n}", f"perhe {n}") for n in range(4)]
    both = Vocabularies()
    one, other = both.of("content", lesson), both.of("terms", [])
    assert one.partners("familj", Language.SV).stems
    assert not other.partners("familj", Language.SV).stems
    assert both.of("content", lesson) is one
