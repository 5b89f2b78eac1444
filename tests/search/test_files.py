"""The files: small pieces, the same bytes for the same pages, and nothing of two versions mixed."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from handbook.language import Language
from handbook.search import index_files
from handbook.search.files import CARDS, MOST, PIECE, QUOTED, number
from handbook.search.records import Because, Name, Record, Section


def records(count: int, text: str = "Ord om samtycke.") -> list[Record]:
    return [
        Record(
            path=f"terms/t{n}/",
            title=f"Ordet {n}",
            summary="Vad det är.",
            kind="Ord" if n % 2 else "Roll",
            icon="term",
            family="word",
            weight=1.2,
            names=(Name(f"sana{n}", Because.OTHER_LANGUAGE),),
            sections=(Section("note", "Att tänka på", f"{text} {'xyz' * (n % 7)}{n}abc"),),
        )
        for n in range(count)
    ]


def overview(files: dict[str, bytes]) -> dict[str, list[str]]:
    loaded: dict[str, list[str]] = json.loads(files["index.json"])
    return loaded


def test_the_same_pages_give_the_same_bytes_in_any_order() -> None:
    some = records(30)
    assert index_files(some, Language.SV) == index_files(reversed(some), Language.SV)


def test_other_text_gives_another_folder() -> None:
    one, other = (overview(index_files(records(3, text), Language.SV)) for text in ("Ett.", "Två."))
    assert one["folder"] != other["folder"]


def test_every_file_but_the_overview_lies_in_the_folder() -> None:
    files = index_files(records(5), Language.SV)
    folder = overview(files)["folder"]
    assert {name.partition("/")[0] for name in files} == {"index.json", folder}


def test_pieces_are_small_sorted_and_told_by_their_first_word() -> None:
    files = index_files(records(1500), Language.SV)
    told = overview(files)
    assert len(told["words"]) > 2
    keys = []
    for place, first in enumerate(told["words"]):
        text = files[f"{told['folder']}/w{place}.txt"].decode()
        assert len(text) < PIECE * 1.5
        assert text.startswith(first)
        keys += [line.partition("\t")[0] for line in text.split("\n")]
    assert keys == sorted(keys)


def test_a_card_tells_of_a_page_and_its_text_lies_apart() -> None:
    files = index_files(records(CARDS + 1), Language.SV)
    folder = overview(files)["folder"]
    cards = json.loads(files[f"{folder}/c0.json"])
    assert [card["path"] for card in cards] == ["terms/t1/", "terms/t3/", "terms/t0/", "terms/t2/"]
    assert cards[2]["names"] == ["Ordet 0", "sana0"]
    assert len(json.loads(files[f"{folder}/c1.json"])) == 1
    assert json.loads(files[f"{folder}/t2.json"])[0][:2] == ["note", "Att tänka på"]


def test_of_a_long_page_the_longest_texts_lose_their_last_lines() -> None:
    (record,) = records(1)
    long = "\n".join(["Samma rad om och om igen."] * 1000)
    sections = (Section("a", "A", "Kort."), Section("b", "B", long), Section("c", "C", long))
    files = index_files([replace(record, sections=sections)], Language.SV)
    kept = json.loads(files[f"{overview(files)['folder']}/t0.json"])
    assert [each[:2] for each in kept] == [["a", "A"], ["b", "B"], ["c", "C"]]
    assert kept[0][2] == "Kort."
    assert kept[1][2] == kept[2][2]
    assert set(kept[1][2].split("\n")) == {"Samma rad om och om igen."}
    assert QUOTED * 0.9 < sum(len(each[2]) for each in kept) <= QUOTED


def lines_of(files: dict[str, bytes], letter: str) -> dict[str, list[str]]:
    start = f"{overview(files)['folder']}/{letter}"
    pieces = [text.decode() for name, text in files.items() if name.startswith(start)]
    lines = [line.split("\t") for piece in pieces for line in piece.split("\n")]
    return {line[0]: line for line in lines}


def test_a_line_tells_of_a_limited_number_of_pages_and_the_others_lie_apart() -> None:
    files = index_files(records(MOST + 50), Language.SV)
    best, others = lines_of(files, "w")["samtyck"], lines_of(files, "r")["samtyck"]
    assert best[3] == str(MOST + 50)
    assert len(others[1]) < len(best[1]) < MOST * 4
    assert len(overview(files)["rest"]) == 1


def test_an_empty_handbook_has_an_index_too() -> None:
    assert overview(index_files([], Language.FI))["words"] == []


@pytest.mark.parametrize(("value", "digits"), [(0, "0"), (31, "V"), (32, "W1"), (1000, "eV")])
def test_numbers_are_written_in_few_digits(value: int, digits: str) -> None:
    assert number(value) == digits
