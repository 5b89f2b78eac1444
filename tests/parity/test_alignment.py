"""One block too many or too few costs one orphan and disturbs nothing else."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handbook.language import Language
from handbook.parity.alignment import Aligned, Known, align
from handbook.parity.blocks import Block, Shape, parse
from handbook.parity.fingerprint import fingerprint
from handbook.parity.unit import Form
from handbook.parity.units import data_units
from handbook.parity.word_pairs import LearntLater, WordPairs
from handbook.reading import read

ROOT = Path(__file__).parents[2]
PAGES = sorted(path.relative_to(ROOT / "docs/sv") for path in (ROOT / "docs/sv").rglob("*.md"))
WORDS = LearntLater(lambda: ((u.sv.text, u.fi.text) for u in data_units(read(ROOT))))
TEXTS = {
    language: {page: (ROOT / "docs" / language / page).read_text("utf-8") for page in PAGES}
    for language in Language
}
LED = {Shape.ITEM, Shape.QUOTE, Shape.FOOTNOTE, Shape.DEFINITION}
WHOLE = {
    Shape.HEADING,
    Shape.PARAGRAPH,
    Shape.LIST,
    Shape.ITEM,
    Shape.TABLE,
    Shape.ROW,
    Shape.BOX,
    Shape.QUOTE,
    Shape.CODE,
}


def aligned(
    sv: str, fi: str, known: Sequence[tuple[str, str]] = (), learnt: bool = True
) -> Aligned:
    words = WORDS if learnt else WordPairs
    return align(parse(sv, "sv.md"), parse(fi, "fi.md"), "p.md", "p", Known(known), words)


def pairs(found: Aligned) -> Counter[tuple[str, str]]:
    return Counter((unit.sv.text, unit.fi.text) for unit in found.units)


def movable(blocks: Sequence[Block], parent: Block | None = None) -> Iterator[Block]:
    """Blocks that can be taken away and leave good Markdown behind."""
    for number, block in enumerate(blocks):
        leads = parent is not None and parent.shape in LED and number == 0
        is_head = block.shape is Shape.ROW and number == 0
        is_all = parent is not None and len(blocks) == 1
        if block.shape in WHOLE and not (leads or is_head or is_all):
            yield block
        yield from movable(block.children, block)


def changed(lines: Sequence[str], block: Block, how: str) -> list[str]:
    own = list(lines[block.line - 1 : block.end])
    if how == "delete":
        return [*lines[: block.line - 1], *lines[block.end :]]
    between = [] if block.shape in (Shape.ITEM, Shape.ROW) else [""]
    if block.shape is Shape.LIST:
        between = ["", "<!-- -->", ""]  # or the two lists would be one
    return [*lines[: block.end], *between, *own, *lines[block.end :]]


CASES = [
    (language, page, number, how)
    for language in Language
    for page in PAGES
    for number, _ in enumerate(movable(parse(TEXTS[language][page], "x").blocks))
    for how in ("delete", "duplicate")
]


@pytest.mark.parametrize("page", PAGES, ids=str)
def test_the_real_pages_have_no_orphans_and_nothing_out_of_place(page: Path) -> None:
    found = aligned(TEXTS[Language.SV][page], TEXTS[Language.FI][page])
    assert found.orphans == ()
    assert found.problems == ()
    addresses = [unit.address for unit in found.units]
    assert len(set(addresses)) == len(addresses)


def test_a_block_taken_away_or_doubled_gives_one_orphan_and_leaves_the_others_paired() -> None:
    sample = random.Random(4).sample(CASES, 260)
    right = 0
    for language, page, number, how in sample:
        sv, fi = TEXTS[Language.SV][page], TEXTS[Language.FI][page]
        wanted = pairs(aligned(sv, fi))
        mine = TEXTS[language][page]
        block = list(movable(parse(mine, "x").blocks))[number]
        text = "\n".join(changed(mine.split("\n"), block, how))
        found = aligned(text, fi) if language is Language.SV else aligned(sv, text)
        if how == "delete":
            for leaf in block.leaves():
                side = 0 if language is Language.SV else 1
                gone = next(pair for pair in wanted if pair[side] == leaf.text and wanted[pair])
                wanted[gone] -= 1
        right += len(found.orphans) == 1 and pairs(found) == +wanted
    assert right / len(sample) >= 0.97


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(CASES))
def test_with_confirmed_pairs_no_block_is_ever_paired_wrongly(
    case: tuple[Language, Path, int, str],
) -> None:
    language, page, number, how = case
    sv, fi = TEXTS[Language.SV][page], TEXTS[Language.FI][page]
    wanted = pairs(aligned(sv, fi))
    known = [(fingerprint(one), fingerprint(other)) for one, other in wanted]
    mine = TEXTS[language][page]
    block = list(movable(parse(mine, "x").blocks))[number]
    text = "\n".join(changed(mine.split("\n"), block, how))
    found = aligned(text, fi, known) if language is Language.SV else aligned(sv, text, known)
    assert pairs(found) - wanted == Counter()


SV = "Inledning om 3 saker.\n\n## Ett {#one}\n\nSe [[role:nurse]].\n\nBoka en tid.\n"
FI = "Johdanto 3 asiasta.\n\n## Yksi {#one}\n\nKatso [[role:nurse]].\n\nVaraa aika.\n"


def test_addresses_are_the_heading_and_the_place_under_it() -> None:
    found = aligned(SV, FI)
    assert [unit.address for unit in found.units] == [
        "p.md#/1",
        "p.md#one",
        "p.md#one/1",
        "p.md#one/2",
    ]
    assert [unit.form for unit in found.units][1:] == [Form.HEADING, *[Form.PARAGRAPH] * 2]
    assert (found.units[3].fi.location.file, found.units[3].fi.location.line) == ("fi.md", 7)


def test_an_orphan_takes_no_number_from_the_blocks_after_it() -> None:
    found = aligned(SV.replace("Se [", "Ett stycke till utan motsvarighet.\n\nSe ["), FI)
    assert [unit.address for unit in found.units] == [u.address for u in aligned(SV, FI).units]
    (orphan,) = found.orphans
    assert orphan.address == "p.md#one/sv-0.1"
    assert orphan.language is Language.SV
    assert orphan.side.location.line == 5


def test_a_section_in_one_language_is_one_orphan() -> None:
    found = aligned(SV + "\n## Två {#two}\n\nText.\n\n- a\n- b\n", FI)
    (orphan,) = found.orphans
    assert orphan.form is Form.HEADING
    assert orphan.side.text.split("\n") == ["Två", "Text.", "a", "b"]


def test_a_sentence_that_is_split_does_not_matter() -> None:
    found = aligned(SV.replace("Boka en tid.", "Boka. Ta en tid."), FI)
    assert found.orphans == ()


LETTER = "Klienten får ett brev inom sju dagar.", "Asiakas saa kirjeen seitsemän päivän kuluessa."
TELLS = "Brevet berättar vem som har ansvaret.", "Kirjeessä kerrotaan, kuka vastaa asiasta."


@pytest.mark.parametrize("swedish_is_cut", [True, False])
def test_a_paragraph_cut_in_two_is_still_one_pair(swedish_is_cut: bool) -> None:
    cut, whole = "\n\n", " "
    found = aligned(
        f"## A {{#a}}\n\n{LETTER[0]}{cut if swedish_is_cut else whole}{TELLS[0]}\n\nSlut.",
        f"## A {{#a}}\n\n{LETTER[1]}{whole if swedish_is_cut else cut}{TELLS[1]}\n\nLoppu.",
    )
    assert found.orphans == ()
    assert [unit.address for unit in found.units] == ["p.md#a", "p.md#a/1", "p.md#a/2"]
    assert fingerprint(found.units[1].sv.text) == fingerprint(" ".join((LETTER[0], TELLS[0])))


def test_a_paragraph_too_many_is_not_taken_for_the_half_of_another() -> None:
    found = aligned(f"{LETTER[0]}\n\n{TELLS[0]}", LETTER[1])
    assert [orphan.side.text for orphan in found.orphans] == [TELLS[0]]


def test_a_line_across_the_page_in_one_language_is_alone_and_takes_no_number() -> None:
    found = aligned(f"{LETTER[0]}\n\n---\n\n{TELLS[0]}", f"{LETTER[1]}\n\n{TELLS[1]}")
    assert [orphan.side.text for orphan in found.orphans] == ["---"]
    both = aligned(f"{LETTER[0]}\n\n---\n\n{TELLS[0]}", f"{LETTER[1]}\n\n***\n\n{TELLS[1]}")
    assert both.orphans == ()
    assert [unit.address for unit in both.units] == [unit.address for unit in found.units]


def test_a_block_written_anew_on_one_side_is_still_the_pair_that_was_confirmed() -> None:
    known = [(fingerprint(u.sv.text), fingerprint(u.fi.text)) for u in aligned(SV, FI).units]
    text = "Täällä kerrotaan aivan muusta, kuten lain 703/2023 mukaisista 14 luvasta. " * 3
    anew = FI.replace("Varaa aika.", text)
    assert aligned(SV, anew, known).orphans == ()
    assert len(aligned(SV, anew).orphans) == 2, "without memory it looks like another block"


def test_long_pages_without_any_ids_take_seconds_not_minutes() -> None:
    sv = "\n\n".join(f"Stycke {n} om sak {n * 7}." for n in range(600))
    fi = "\n\n".join(f"Kappale {n} asiasta {n * 7}." for n in range(600) if n != 300)
    found = aligned(sv, fi, learnt=False)
    assert [orphan.side.text for orphan in found.orphans] == ["Stycke 300 om sak 2100."]


def test_a_moved_section_is_named_once_and_keeps_its_pairs() -> None:
    two_sv = "\n## Två {#two}\n\nRing 112 genast.\n\n## Tre {#three}\n\nKlart.\n"
    two_fi = "\n## Kolme {#three}\n\nValmis.\n\n## Kaksi {#two}\n\nSoita heti 112.\n"
    found = aligned(SV + two_sv, FI + two_fi)
    assert found.orphans == ()
    ((_, problem),) = found.problems
    assert problem.code == "block-moved"
    assert ("Ring 112 genast.", "Soita heti 112.") in pairs(found)
    assert ("Klart.", "Valmis.") in pairs(found)


def test_a_moved_block_is_named_as_moved() -> None:
    sv = (
        "# Möte\n\nSocialarbetaren kallar klienten till mötet inom 7 vardagar.\n\n"
        "Hälsovårdaren antecknar klientens samtycke.\n\nKlientplanen ses över var tredje månad.\n"
    )
    first = "Sosiaalityöntekijä kutsuu asiakkaan kokoukseen 7 arkipäivän kuluessa.\n\n"
    rest = (
        "Terveydenhoitaja kirjaa asiakkaan suostumuksen.\n\n"
        "Asiakassuunnitelma tarkistetaan kolmen kuukauden välein.\n"
    )
    title = "# Kokous\n\n"
    found = aligned(sv, f"{title}{rest}\n{first}")
    assert found.orphans == ()
    assert [problem.code for _, problem in found.problems] == ["block-moved"]
    assert pairs(found) == pairs(aligned(sv, title + first + rest))


def test_a_column_in_one_language_is_one_orphan() -> None:
    sv = "| Steg | Vem | Inom |\n| - | - | - |\n| Kontakt | klienten | 1 dag |\n"
    fi = "| Vaihe | Määräaika |\n| - | - |\n| Yhteydenotto | 1 päivä |\n"
    found = aligned(sv, fi)
    assert [orphan.side.text for orphan in found.orphans] == ["Vem\nklienten"]
    assert ("1 dag", "1 päivä") in pairs(found)


@pytest.mark.parametrize(
    ("sv", "fi", "code", "facts"),
    [
        ("## A {#a}", "### A {#a}", "block-differs", {"value": "##", "twin": "###"}),
        ("1. a\n2. b", "- a\n- b", "block-differs", {"value": "1.", "twin": "-"}),
        (
            "!!! tip\n    a",
            "!!! note\n    a",
            "block-differs",
            {"value": "!!! tip", "twin": "!!! note"},
        ),
        ("```py\na\n```", "```js\na\n```", "block-differs", {"value": "```py", "twin": "```js"}),
        ("## A {#a}", "## A {#b}", "heading-id-differs", {"value": "{#a}", "twin": "{#b}"}),
    ],
)
def test_a_different_kind_of_block_is_said_and_the_texts_are_still_a_pair(
    sv: str, fi: str, code: str, facts: dict[str, str]
) -> None:
    found = aligned(sv, fi)
    ((_, problem),) = found.problems
    assert (problem.code, problem.facts) == (code, facts)
    assert found.orphans == ()
    assert found.units


def test_notes_are_paired_by_their_marks_wherever_they_stand() -> None:
    sv = "A[^x] B[^y]\n\n[^x]: Ett.\n\n[^y]: Två.\n"
    fi = "A[^x] B[^y]\n\n[^y]: Kaksi.\n\n[^x]: Yksi.\n\n[^z]: Kolme.\n"
    found = aligned(sv, fi)
    assert ("Ett.", "Yksi.") in pairs(found)
    assert ("Två.", "Kaksi.") in pairs(found)
    assert [orphan.address for orphan in found.orphans] == ["p.md#^z"]


def test_front_matter_is_paired_by_its_fields() -> None:
    found = aligned("---\ntitle: A\nsummary: B\n---\n", "---\ntitle: C\n---\n")
    assert [unit.address for unit in found.units] == ["p.md#front.title"]
    assert [orphan.address for orphan in found.orphans] == ["p.md#front.summary"]


BLOCKS = st.lists(
    st.sampled_from(["## H {#h}", "Text 1.", "- a\n- b", "| a |\n| - |\n| b |", "> q", "`c`"]),
    max_size=8,
).map("\n\n".join)


@settings(max_examples=60, deadline=None)
@given(BLOCKS, BLOCKS)
def test_every_block_is_paired_or_alone_and_none_is_lost(sv: str, fi: str) -> None:
    found = aligned(sv, fi, learnt=False)
    for language, text in ((Language.SV, sv), (Language.FI, fi)):
        all_texts = Counter(leaf.text for leaf in parse(text, "x").everything)
        kept = Counter(unit[language].text for unit in found.units)
        for orphan in found.orphans:
            if orphan.language is language:
                kept.update(orphan.side.text.split("\n"))
        assert kept == all_texts
    addresses = [each.address for each in (*found.units, *found.orphans)]
    assert len(set(addresses)) == len(addresses)
