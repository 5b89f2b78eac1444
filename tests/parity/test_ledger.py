"""The memory of confirmed pairs: readable, mergeable, and quiet about what does not matter."""

from __future__ import annotations

import string
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook.language import Language
from handbook.parity.fingerprint import LENGTH, fingerprint, normalised
from handbook.parity.ledger import (
    NOTHING,
    Entry,
    Kept,
    Ledger,
    Settled,
    State,
    accept,
    ledger,
    parse_ledger,
    place_free,
    plain_words,
    settle,
    without,
)

PRINTS = st.text("0123456789abcdef", min_size=LENGTH, max_size=LENGTH) | st.just(NOTHING)
ADDRESSES = st.text(string.ascii_letters + "./#[]-0123456789åäö", min_size=1).filter(
    lambda text: not text.startswith("#")
)
WORDS = st.text(max_size=30).map(plain_words)
REASONS = st.just(("", "")) | st.tuples(WORDS.filter(bool), WORDS.filter(bool))
ENTRIES = st.builds(
    lambda address, sv, fi, reason: Entry(address, sv, fi, *reason),
    ADDRESSES,
    PRINTS,
    PRINTS,
    REASONS,
)
LEDGERS = st.lists(ENTRIES, max_size=12).map(ledger)


# Fingerprints.


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("41 § i  lagen", "41\u00a0§ i\nlagen"),
        ("7–13 år — ”ja”", '7-13 år - "ja"'),
        ("kommu\u00adnen", "kommunen"),
        ("a\u030angra", "ångra"),
        ("vänta…", "vänta..."),
        ("  text ", "text"),
    ],
)
def test_tidying_up_changes_no_fingerprint(one: str, other: str) -> None:
    assert fingerprint(one) == fingerprint(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ska", "bör"),
        ("Får", "får"),
        ("3 dagar", "4 dagar"),
        ("35 41 §", "3541 §"),
        ("inte utan", "utan"),
        ("Ja.", "Ja?"),
        ("**ja**", "ja"),
        ("e-post", "epost"),
    ],
)
def test_what_a_reader_may_notice_changes_it(one: str, other: str) -> None:
    assert fingerprint(one) != fingerprint(other)


@given(st.text())
def test_a_text_as_its_fingerprint_sees_it_is_stable(text: str) -> None:
    assert normalised(normalised(text)) == normalised(text)
    assert len(fingerprint(text)) == LENGTH


# The file.


@given(LEDGERS)
def test_what_is_written_is_read_again(book: Ledger) -> None:
    assert parse_ledger(str(book)) == book
    assert parse_ledger(str(book)).faults == ()
    assert parse_ledger(str(book).replace("\n", "\r\n")) == book


@given(st.text())
def test_any_text_can_be_read_and_nothing_of_it_is_lost_unseen(text: str) -> None:
    book = parse_ledger(text)
    seen = {number for number, _ in book.faults}
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        stripped = line.strip()
        silent = not stripped or stripped.startswith(("#", "<<<<<<< ", "=======", ">>>>>>> "))
        assert silent or number in seen or stripped in str(book) or stripped.startswith("|||||||")


@given(LEDGERS, LEDGERS, LEDGERS)
def test_merging_is_order_free_and_loses_nothing(one: Ledger, two: Ledger, three: Ledger) -> None:
    assert one.merged(two) == two.merged(one)
    assert one.merged(two).merged(three) == one.merged(two.merged(three))
    assert one.merged(one) == one
    assert set(one.entries) <= set(one.merged(two).entries)
    both = f"<<<<<<< ours\n{one}=======\n{two}>>>>>>> theirs\n"
    assert parse_ledger(both) == one.merged(two)


def test_lines_are_sorted_and_speak_for_themselves() -> None:
    book = ledger(
        [
            Entry("b#y", "1" * LENGTH, "2" * LENGTH),
            Entry("a#x", "3" * LENGTH, NOTHING, "Bara i svensk lag", "Anna"),
        ]
    )
    assert str(book).split("\n")[2:] == [
        f"a#x {'3' * LENGTH} {NOTHING} | Bara i svensk lag | Anna",
        f"b#y {'1' * LENGTH} {'2' * LENGTH}",
        "",
    ]


@pytest.mark.parametrize("line", ["a#x", "a#x 12 34", "a#x " + "g" * 10 + " " + "0" * 10])
def test_a_line_that_is_none_is_told_with_its_number(line: str) -> None:
    assert parse_ledger(f"# c\n{line}\n").faults == ((2, line),)


# States.


def pair(address: str, sv: str, fi: str) -> Kept:
    return Kept(address, fingerprint(sv), fingerprint(fi))


def book(*pairs: Kept) -> Ledger:
    return ledger(each.entry() for each in pairs)


def items(*texts: tuple[str, str]) -> list[Kept]:
    return [pair(f"r.yaml#a.tasks[{n}]", sv, fi) for n, (sv, fi) in enumerate(texts)]


def states(found: Settled) -> list[State]:
    return list(found.states.values())


@pytest.mark.parametrize(
    ("sv", "fi", "state", "ahead"),
    [
        ("a", "b", State.CONFIRMED, None),
        ("a2", "b", State.SV_AHEAD, Language.SV),
        ("a", "b2", State.FI_AHEAD, Language.FI),
        ("a2", "b2", State.BOTH_CHANGED, None),
        (" a ", "b", State.CONFIRMED, None),
    ],
)
def test_the_state_of_a_pair(sv: str, fi: str, state: State, ahead: Language | None) -> None:
    found = settle([pair("x#y", sv, fi)], book(pair("x#y", "a", "b")))
    assert states(found) == [state]
    assert state.ahead is ahead
    assert settle([pair("x#y", sv, fi)], Ledger()).states == {"x#y": State.NEW}


def test_a_pair_that_is_gone_is_remembered_until_somebody_forgets_it() -> None:
    known = book(pair("x#y", "a", "b"), pair("x#z", "c", "d"))
    found = settle([pair("x#y", "a", "b")], known)
    assert [entry.address for entry in found.gone] == ["x#z"]
    assert without(known, found.gone) == book(pair("x#y", "a", "b"))


def test_a_difference_that_is_meant_lasts_until_a_text_changes() -> None:
    known = ledger([pair("x#y", "a", "b").entry("Egen lag", "Anna")])
    assert states(settle([pair("x#y", "a", "b")], known)) == [State.DELIBERATE]
    assert states(settle([pair("x#y", "a", "c")], known)) == [State.FI_AHEAD]


def test_an_item_put_first_is_new_and_the_others_stay_confirmed() -> None:
    old, texts = items(("a", "b"), ("c", "d")), [("x", "y"), ("a", "b"), ("c", "d")]
    found = settle(items(*texts), book(*old))
    assert states(found) == [State.NEW, State.CONFIRMED, State.CONFIRMED]
    assert found.gone == ()


def test_a_file_that_is_renamed_stays_confirmed() -> None:
    known = book(pair("data/roles.yaml#a.name", "a", "b"))
    found = settle([pair("data/roles/all.yaml#a.name", "a", "b")], known)
    assert states(found) == [State.CONFIRMED]
    assert found.gone == ()


def test_an_item_changed_and_moved_is_still_one_sided() -> None:
    old = items(("a", "b"), ("c", "d"))
    found = settle(items(("x", "y"), ("a", "b"), ("c", "d2")), book(*old))
    assert states(found) == [State.NEW, State.CONFIRMED, State.FI_AHEAD]


TEXTS = st.lists(st.tuples(st.integers(), st.integers()).map(str), unique=True, max_size=8)


@given(TEXTS, st.randoms(use_true_random=False))
def test_a_list_in_another_order_is_as_confirmed_as_before(
    texts: list[str], random: object
) -> None:
    pairs = [(f"sv {text}", f"fi {text}") for text in texts]
    known = book(*items(*pairs))
    random.shuffle(pairs)  # type: ignore[attr-defined]
    found = settle(items(*pairs), known)
    assert set(states(found)) <= {State.CONFIRMED}
    assert found.gone == ()


@given(TEXTS, TEXTS)
def test_every_entry_serves_one_pair_and_every_pair_has_a_state(
    before: list[str], after: list[str]
) -> None:
    known = book(*items(*((text, text + "!") for text in before)))
    now = items(*((text, text + "?") for text in after))
    found = settle(now, known)
    assert len(found.states) == len(now)
    used = list(found.entries.values())
    assert len(set(used)) == len(used)
    assert set(used) | set(found.gone) == set(known.entries)
    assert not set(used) & set(found.gone)


def test_when_two_branches_confirmed_the_same_pair_the_fitting_line_counts() -> None:
    ours, theirs = pair("x#y", "a", "b2"), pair("x#y", "a", "b3")
    merged = book(ours).merged(book(theirs))
    for now in (ours, theirs):
        found = settle([now], merged)
        assert states(found) == [State.CONFIRMED]
        assert found.gone == ()


def test_a_line_pasted_beside_the_old_one_confirms_the_pair() -> None:
    known, now = book(pair("x#y", "a", "b")), pair("x#y", "a2", "b")
    pasted = parse_ledger(f"{known}{now.entry()}\n")
    assert states(settle([now], pasted)) == [State.CONFIRMED]


def test_a_line_pasted_where_places_have_shifted_confirms_the_pair() -> None:
    old, now = items(("a", "b"), ("c", "d")), items(("x", "y"), ("a", "b"), ("c", "d"))
    pasted = parse_ledger(f"{book(*old)}{now[0].entry()}\n")
    assert set(states(settle(now, pasted))) == {State.CONFIRMED}


# Accepting.


@given(TEXTS, TEXTS)
def test_what_is_accepted_is_confirmed_and_written_once(
    before: Sequence[str], after: Sequence[str]
) -> None:
    known = book(*items(*((text, text + "!") for text in before)))
    now = items(*((text, text + "!") for text in after))
    then = accept(known, settle(now, known), now)
    assert set(states(settle(now, then))) <= {State.CONFIRMED}
    addresses = [entry.address for entry in then.entries]
    assert len(set(addresses)) == len(addresses)
    assert accept(then, settle(now, then), now) == then
    assert {each.entry() for each in now} <= set(then.entries)


def test_accepting_one_leaves_the_others_as_they_were() -> None:
    first, second = pair("x#y", "a", "b"), pair("x#z", "c", "d")
    known = book(first, second)
    now = [pair("x#y", "a2", "b"), pair("x#z", "c2", "d")]
    then = accept(known, settle(now, known), now[:1])
    assert states(settle(now, then)) == [State.CONFIRMED, State.SV_AHEAD]


def test_what_was_confirmed_under_another_place_follows_its_pair() -> None:
    old, now = items(("a", "b"), ("c", "d")), items(("x", "y"), ("a", "b"), ("c", "d"))
    known = book(*old)
    assert accept(known, settle(now, known), now[:1]) == book(*now)


def test_a_reason_cannot_break_the_line() -> None:
    then = accept(Ledger(), settle([], Ledger()), [pair("x#y", "a", "b")], "a | b\nc", " A\t|")
    assert parse_ledger(str(then)) == then
    assert (then.entries[0].reason, then.entries[0].by) == ("a / b c", "A /")


@pytest.mark.parametrize(
    ("address", "group"),
    [
        ("r.yaml#a.tasks[2]", "r.yaml#a.tasks[]"),
        ("docs/a2.md#s3/12/1", "docs/a2.md#s//"),
        ("docs/a.md#time/2/sv-1.2", "docs/a.md#time//sv-1."),
        ("m.yaml#steps.meeting.name", "m.yaml#steps.meeting.name"),
    ],
)
def test_numbers_of_place_are_told_from_names(address: str, group: str) -> None:
    assert place_free(address) == group
