"""What is learnt depends on the texts there are, never on those there were."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from handbook.language import Language
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


def everything(vocabulary: Vocabulary) -> dict[tuple[str, str], Partners]:
    return {
        (language, word[:6]): vocabulary.partners(word[:6], language)
        for language, words in ((Language.SV, SWEDISH), (Language.FI, FINNISH))
        for word in words
    }


@given(LESSONS)
def test_after_any_lessons_it_knows_what_the_last_one_holds(lessons: list[list[Unit]]) -> None:
    lasting = Vocabulary()
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


def test_words_that_stand_beside_each_other_are_partners() -> None:
    lesson = [unit(f"familj {n}", f"perhe {n}") for n in range(4)] + [unit("vägen", "tietä")]
    vocabulary = Vocabulary(lesson)
    assert vocabulary.partners("familj", Language.SV) == Partners(1.0, frozenset({"perhe"}))
    assert vocabulary.unanswered("familj", "tietä", Language.SV) == ["familj"]
    vocabulary.learn(lesson[-1:])
    assert vocabulary.unanswered("familj", "tietä", Language.SV) == []


def test_each_purpose_has_words_of_its_own() -> None:
    lesson = [unit(f"familj {n}", f"perhe {n}") for n in range(4)]
    both = Vocabularies()
    one, other = both.of("content", lesson), both.of("terms", [])
    assert one.partners("familj", Language.SV).stems
    assert not other.partners("familj", Language.SV).stems
    assert both.of("content", lesson) is one
