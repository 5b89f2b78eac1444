"""What the index knows of pages: where words stand, how much they weigh, what names lead where."""

from __future__ import annotations

from typing import Any

from handbook.language import Language
from handbook.search.index import LEVELS, Form, Index, build
from handbook.search.records import Because, Name, Record, Section


def a_record(path: str, title: str, text: str = "", **facts: Any) -> Record:
    base: dict[str, Any] = {"summary": "", "kind": "Ord", "icon": "term", "family": "word"}
    more: dict[str, Any] = {"weight": 1.0, "names": (), "sections": (Section("", "", text),)}
    return Record(path=path, title=title, **{**base, **more, **facts})


def an_index(*records: Record) -> Index:
    return build(records, Language.SV)


def test_a_title_weighs_more_than_a_text() -> None:
    index = an_index(
        a_record("a/", "Klientplan", "Något annat."), a_record("b/", "Möte", "En klientplan görs.")
    )
    impacts = index.postings["klientplan"]
    assert impacts[0] > impacts[1] > 0
    assert impacts[0] <= LEVELS


def test_a_kind_that_is_wanted_more_often_weighs_more() -> None:
    index = an_index(a_record("a/", "Samtycke"), a_record("b/", "Samtycke", weight=1.3))
    assert index.postings["samtyck"][1] > index.postings["samtyck"][0]


def test_a_part_of_a_compound_weighs_less_than_the_word() -> None:
    index = an_index(a_record("a/", "Klientplan"), a_record("b/", "Plan"), a_record("c/", "Klient"))
    assert 0 < index.postings["plan"][0] < index.postings["plan"][1]
    assert [word.form for word in index.name_words["plan"]] == [Form.PART, Form.OWN]


def test_pages_come_by_kind_and_address() -> None:
    index = an_index(
        a_record("b/", "B", kind="Roll"), a_record("c/", "C"), a_record("a/", "A", kind="Roll")
    )
    assert [record.path for record in index.records] == ["c/", "a/", "b/"]


def test_names_of_the_other_language_are_kept_apart() -> None:
    finnish = Name("suostumus", Because.OTHER_LANGUAGE)
    index = an_index(a_record("a/", "Samtycke", names=(finnish,)))
    assert not [key for key in index.postings if key.startswith("suostum")]
    assert index.name_words["suostum~"][0].because is Because.OTHER_LANGUAGE


def test_what_stands_before_a_dash_is_a_name() -> None:
    index = an_index(a_record("a/", "MARAK – bedömning av risken"))
    assert [name.text for name in index.names[0]] == ["MARAK – bedömning av risken", "MARAK"]


def test_small_words_of_a_name_need_not_be_asked_for() -> None:
    index = an_index(a_record("a/", "Göra en klientplan för barnet"))
    (word,) = index.name_words["klientplan"]
    assert word.length == 2


def test_a_name_that_is_a_compound_of_the_title_is_near() -> None:
    alias = Name("skolkurator", Because.ACCEPTED)
    index = an_index(a_record("a/", "Kurator", "I skolan, skol, en skola.", names=(alias,)))
    assert index.name_words["skolkurator"][0].is_near


def test_names_are_offered_as_spellings() -> None:
    index = an_index(a_record("a/", "Nätverksmöte"))
    assert "natverksmote" in index.spellings
