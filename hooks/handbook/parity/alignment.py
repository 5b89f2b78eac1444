# Two documents -> pairs of blocks. Headings with the same id hold the documents together; between
# them the cheapest way of pairing is found (Needleman and Wunsch, 1970), container by container,
# so that one block too many costs one orphan and never disturbs the blocks after it. What is then
# left over on both sides may have been moved.
"""Pairing the blocks of two documents."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from handbook.language import Language
from handbook.parity.blocks import Block, Document, Shape, is_image
from handbook.parity.fingerprint import fingerprint
from handbook.parity.likeness import (
    GAP,
    NEVER,
    Profile,
    cost,
    is_plain_pair,
    make_up,
    profile,
)
from handbook.parity.unit import Form, Orphan, Side, Unit
from handbook.parity.word_pairs import WordPairs
from handbook.problems import Location, Problem


class Known:
    """Pairs that a person has confirmed, by their fingerprints: these are never taken apart."""

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        """Prepare for looking up from either side. ``pairs``: Swedish and Finnish fingerprint."""
        self.of_sv: dict[str, set[str]] = {}
        self.of_fi: dict[str, set[str]] = {}
        for sv, fi in pairs:
            self.of_sv.setdefault(sv, set()).add(fi)
            self.of_fi.setdefault(fi, set()).add(sv)


Words = Callable[[], WordPairs]
"""Gives the learnt word pairs, when they are needed."""

_BAND = 40
"""How far from its own place a block is looked for in a long run without common headings."""

_MOVED = 0.4
"""What two left-over blocks may cost at most to be one block that was moved."""


_MOST_OFFERS = 10_000
"""How many ways of pairing left-over blocks are tried."""


@dataclass(slots=True, eq=False)
class Pairing:
    """A block with its twin, or without one; the blocks inside it likewise."""

    sv: Block | None
    fi: Block | None
    children: list[Pairing] = field(default_factory=list)
    moved: bool = False

    @property
    def whole(self) -> bool:
        """Whether the block stands in both languages."""
        return self.sv is not None and self.fi is not None


@dataclass(frozen=True)
class Aligned:
    """What aligning two documents gives."""

    units: tuple[Unit, ...]
    orphans: tuple[Orphan, ...]
    problems: tuple[tuple[str, Problem], ...]
    """Address and problem: blocks that moved, and pairs that are different kinds of block."""


def no_words() -> WordPairs:
    """For documents with no texts to learn from."""
    return WordPairs()


def align(
    sv: Document,
    fi: Document,
    address: str,
    page: str = "",
    known: Known | None = None,
    words: Words = no_words,
) -> Aligned:
    """Pair the blocks of two documents. ``address`` comes before the ``#`` of each block."""
    pairer = _Pairer(sv, fi, known, words)
    flow = pairer.flow(sv.blocks, fi.blocks)
    notes = pairer.named(sv.notes, fi.notes)
    pairer.find_moved(flow, notes)
    return _Emission(sv, fi, address, page).emit(flow, notes)


class _Pairer:
    def __init__(self, sv: Document, fi: Document, known: Known | None, words: Words) -> None:
        self.twins: dict[str, set[str]] = {}
        self.widowed: set[str] = set()  # confirmed texts whose twin is no longer there
        self.fresh: set[str] = set()  # texts that nobody has confirmed
        if known is not None and known.of_sv:
            self.remember(known, _prints(sv), _prints(fi))
        self.words = words
        self.profiles: dict[int, Profile] = {}

    def remember(self, known: Known, here: set[str], there: set[str]) -> None:
        """Keep what is known of the texts of these two documents."""
        for one in here:
            others = known.of_sv.get(one)
            if others is not None and (twins := others & there):
                self.twins[one] = twins
            elif others:
                self.widowed.add(one)
        for other in there:
            ones = known.of_fi.get(other)
            if ones and not ones & here:
                self.widowed.add(other)
        paired = {other for twins in self.twins.values() for other in twins} | self.twins.keys()
        self.widowed -= paired
        self.fresh = (here | there) - paired - self.widowed

    def profile(self, block: Block) -> Profile:
        found = self.profiles.get(id(block))
        if found is None:
            found = self.profiles[id(block)] = profile(block)
        return found

    # The whole document: cut at the headings that stand in both languages.

    def flow(self, sv: Sequence[Block], fi: Sequence[Block]) -> list[Pairing]:
        here, there = _headings(sv), _headings(fi)
        common = [name for name in here if name in there]
        kept = _rising([there[name] for name in common])
        in_place = [name for number, name in enumerate(common) if number in kept]
        elsewhere = {name for name in common if name not in in_place}
        found: list[Pairing] = []
        ends_sv = [*(here[name] for name in in_place), len(sv)]
        ends_fi = [*(there[name] for name in in_place), len(fi)]
        begin_sv = begin_fi = 0
        for end_sv, end_fi in zip(ends_sv, ends_fi, strict=True):
            left, cut_sv = _without_sections(sv[begin_sv:end_sv], elsewhere)
            right, _ = _without_sections(fi[begin_fi:end_fi], elsewhere)
            found += self.run(left, right)
            for name in cut_sv:
                found += self.moved_section(_section(sv, here[name]), _section(fi, there[name]))
            begin_sv, begin_fi = end_sv, end_fi
        return found

    def moved_section(self, sv: Sequence[Block], fi: Sequence[Block]) -> list[Pairing]:
        head = self.pair(sv[0], fi[0])
        head.moved = True
        return [head, *self.run(sv[1:], fi[1:])]

    def named(self, sv: Sequence[Block], fi: Sequence[Block]) -> list[Pairing]:
        """Notes: paired by their marks alone."""
        twins = {note.name: note for note in reversed(fi)}
        found: list[Pairing] = []
        for note in sv:
            twin = twins.pop(note.name, None)
            found.append(self.pair(note, twin) if twin else Pairing(note, None))
        return found + [Pairing(None, note) for note in fi if twins.get(note.name) is note]

    # A run of blocks beside each other.

    def run(self, sv: Sequence[Block], fi: Sequence[Block]) -> list[Pairing]:
        if self.is_plain(sv, fi):
            return [self.pair(one, other) for one, other in zip(sv, fi, strict=True)]
        return [
            self.pair(one, other) if one and other else Pairing(one, other)
            for one, other in self.rejoined(self.cheapest(sv, fi))
        ]

    def rejoined(
        self, pairs: Sequence[tuple[Block | None, Block | None]]
    ) -> list[tuple[Block | None, Block | None]]:
        """The pairs with paragraphs that one side has cut in two made one again."""
        found: list[tuple[Block | None, Block | None]] = []
        for pair in pairs:
            joined = self.joined(found[-1], pair) if found else None
            if joined:
                found[-1] = joined
            else:
                found.append(pair)
        return found

    def joined(
        self, first: tuple[Block | None, Block | None], second: tuple[Block | None, Block | None]
    ) -> tuple[Block, Block] | None:
        """Two neighbours as one pair, if one side's two paragraphs make up the other's one."""
        sv = [block for block in (first[0], second[0]) if block]
        fi = [block for block in (first[1], second[1]) if block]
        if len(sv) + len(fi) != 3 or not all(_is_prose(block) for block in (*sv, *fi)):
            return None
        whole = _as_paragraph(sv), _as_paragraph(fi)
        cut = first if all(first) else second
        assert cut[0] is not None
        assert cut[1] is not None
        before = self.profile(cut[0]), self.profile(cut[1])
        return whole if make_up(profile(whole[0]), profile(whole[1]), *before) else None

    def is_plain(self, sv: Sequence[Block], fi: Sequence[Block]) -> bool:
        """As many blocks on both sides, and each may well be the twin of its neighbour."""
        if len(sv) != len(fi) or any(
            one.shape is not other.shape for one, other in zip(sv, fi, strict=True)
        ):
            return False
        return len(sv) == 1 or all(
            self.may_be_twins(self.profile(one), self.profile(other))
            for one, other in zip(sv, fi, strict=True)
        )

    def may_be_twins(self, sv: Profile, fi: Profile) -> bool:
        together, elsewhere = self.confirmed(sv, fi)
        return together == 1 or (not elsewhere and is_plain_pair(sv, fi))

    def confirmed(self, sv: Profile, fi: Profile) -> tuple[float, float]:
        """How much of two blocks is known to belong together, and how much to belong elsewhere."""
        if not self.twins:
            return 0.0, 0.0
        there = set(fi.prints)
        known = [twins for each in sv.prints if (twins := self.twins.get(each)) is not None]
        together = sum(not twins.isdisjoint(there) for twins in known)
        most = max(len(sv.prints), len(fi.prints), 1)
        return together / most, (len(known) - together) / most

    def cost(self, sv: Profile, fi: Profile) -> float:
        together, elsewhere = self.confirmed(sv, fi)
        if together == 1 and sv.block.shape is fi.block.shape:
            return 0.0
        base = cost(sv, fi, self.words())
        if base >= NEVER:
            return base
        return base * (1 - together) + 0.3 * elsewhere - 0.3 * self.is_edited(sv, fi)

    def is_edited(self, sv: Profile, fi: Profile) -> bool:
        """Whether one of two texts is as it was confirmed, and the other is new in its place."""
        if not self.widowed or len(sv.prints) != 1 or len(fi.prints) != 1:
            return False
        one, other = sv.prints[0], fi.prints[0]
        return (one in self.widowed and other in self.fresh) or (
            one in self.fresh and other in self.widowed
        )

    def cheapest(
        self, sv: Sequence[Block], fi: Sequence[Block]
    ) -> list[tuple[Block | None, Block | None]]:
        rows, columns = len(sv), len(fi)
        if not rows or not columns:
            return list(zip_longest(sv, fi))
        left, right = [self.profile(each) for each in sv], [self.profile(each) for each in fi]
        band = _BAND + abs(rows - columns)
        total = [[GAP * column for column in range(columns + 1)]]
        steps: list[list[int]] = [[1] * (columns + 1)]
        for row in range(1, rows + 1):
            above, step = total[-1], [2] * (columns + 1)
            current = [GAP * row] + [NEVER * (rows + columns)] * columns
            middle = row * columns // rows
            for column in range(max(1, middle - band), min(columns, middle + band) + 1):
                # The later of two equal ways wins: then the first of two equal blocks is paired.
                best, way = above[column] + GAP, 2
                if current[column - 1] + GAP < best - 1e-9:
                    best, way = current[column - 1] + GAP, 1
                pair = self.cost(left[row - 1], right[column - 1])
                if above[column - 1] + pair < best - 1e-9:
                    best, way = above[column - 1] + pair, 0
                current[column], step[column] = best, way
            total.append(current)
            steps.append(step)
        return _back(sv, fi, steps)

    # One pair, and what is inside it.

    def pair(self, sv: Block, fi: Block) -> Pairing:
        if sv.shape is Shape.TABLE:
            return Pairing(sv, fi, self.table(sv, fi))
        if sv.shape is Shape.ROW:
            cells = zip_longest(sv.children, fi.children)
            return Pairing(sv, fi, [Pairing(one, other) for one, other in cells])
        if not sv.children and not fi.children:
            return Pairing(sv, fi)
        return Pairing(sv, fi, self.run(sv.children, fi.children))

    def table(self, sv: Block, fi: Block) -> list[Pairing]:
        found: list[Pairing] = []
        if sv.detail != fi.detail:
            columns = self.cheapest(_columns(sv), _columns(fi))
            found += [Pairing(one, other) for one, other in columns if not (one and other)]
            sv = _only(sv, [one for one, other in columns if one and other])
            fi = _only(fi, [other for one, other in columns if one and other])
        head = [self.pair(sv.children[0], fi.children[0])] if sv.children and fi.children else []
        return [*head, *self.run(sv.children[1:], fi.children[1:]), *found]

    # What is left over on both sides.

    def find_moved(self, *parts: list[Pairing]) -> None:
        """Pair blocks that stand alone on either side, if they are surely the same statement."""
        alone = [each for part in parts for each in _alone(part)]
        swedish = [each for each in alone if each[1].sv is not None]
        finnish = [each for each in alone if each[1].fi is not None]
        if not 0 < len(swedish) * len(finnish) <= _MOST_OFFERS:
            return  # nothing to pair, or two texts that have nothing to do with each other
        offers = sorted(
            (
                (self.moved_cost(one, other), number, index)
                for number, (_, one) in enumerate(swedish)
                for index, (_, other) in enumerate(finnish)
            ),
        )
        used: set[tuple[str, int]] = set()
        for price, number, index in offers:
            if price > _MOVED or {("sv", number), ("fi", index)} & used:
                continue
            used |= {("sv", number), ("fi", index)}
            (_, one), (parent, other) = swedish[number], finnish[index]
            assert one.sv is not None
            assert other.fi is not None
            whole = self.pair(one.sv, other.fi)
            one.fi, one.children, one.moved = other.fi, whole.children, True
            parent.remove(other)

    def moved_cost(self, one: Pairing, other: Pairing) -> float:
        assert one.sv is not None
        assert other.fi is not None
        sv, fi = self.profile(one.sv), self.profile(other.fi)
        if sv.prints == fi.prints and not sv.block.name:
            return NEVER  # the same text in both languages is no evidence of a translation
        return self.cost(sv, fi)


def _is_prose(block: Block) -> bool:
    return block.shape is Shape.PARAGRAPH and not block.children and not is_image(block)


def _as_paragraph(blocks: Sequence[Block]) -> Block:
    text = "\n\n".join(block.text for block in blocks)
    return replace(blocks[0], text=text, end=blocks[-1].end)


def _prints(document: Document) -> set[str]:
    return {fingerprint(block.text) for block in document.everything}


def _headings(blocks: Sequence[Block]) -> dict[str, int]:
    """Where each id of a heading stands; ids that are used twice hold nothing together."""
    names = [block.name if block.shape is Shape.HEADING else "" for block in blocks]
    counts = Counter(names)
    return {name: index for index, name in enumerate(names) if name and counts[name] == 1}


def _rising(numbers: Sequence[int]) -> set[int]:
    """The places of the longest rising sequence: what stands in the same order on both sides."""
    tails: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        length = bisect_left(tails, number)
        before.append(at[length - 1] if length else -1)
        tails[length:] = [number, *tails[length + 1 :]]
        at[length:] = [place, *at[length + 1 :]]
    kept: set[int] = set()
    place = at[-1] if at else -1
    while place >= 0:
        kept.add(place)
        place = before[place]
    return kept


def _section(blocks: Sequence[Block], start: int) -> Sequence[Block]:
    later = range(start + 1, len(blocks))
    end = next((n for n in later if blocks[n].shape is Shape.HEADING), len(blocks))
    return blocks[start:end]


def _without_sections(
    blocks: Sequence[Block], names: Collection[str]
) -> tuple[list[Block], list[str]]:
    """The blocks without the sections that stand elsewhere in the other language."""
    kept: list[Block] = []
    cut: list[str] = []
    leaving_out = False
    for block in blocks:
        if block.shape is Shape.HEADING:
            leaving_out = block.name in names and block.name not in cut
            cut += [block.name] if leaving_out else []
        if not leaving_out:
            kept.append(block)
    return kept, cut


def _back(
    sv: Sequence[Block], fi: Sequence[Block], steps: Sequence[Sequence[int]]
) -> list[tuple[Block | None, Block | None]]:
    found: list[tuple[Block | None, Block | None]] = []
    row, column = len(sv), len(fi)
    while row or column:
        way = 1 if not row else 2 if not column else steps[row][column]
        row, column = row - (way != 1), column - (way != 2)
        found.append((None if way == 1 else sv[row], None if way == 2 else fi[column]))
    return found[::-1]


def _columns(table: Block) -> list[Block]:
    """The columns of a table as blocks, each beginning at its heading."""
    rows = [row.children for row in table.children]
    return [replace(cells[0], text="", children=tuple(cells)) for cells in zip(*rows, strict=False)]


def _only(table: Block, columns: Sequence[Block | None]) -> Block:
    """The table with some of its columns, found by their first cells."""
    kept = {(column.line, column.column) for column in columns if column}
    head = table.children[0].children if table.children else ()
    numbers = [n for n, cell in enumerate(head) if (cell.line, cell.column) in kept]
    rows = (
        replace(row, children=tuple(row.children[n] for n in numbers if n < len(row.children)))
        for row in table.children
    )
    return replace(table, children=tuple(rows))


_RUNS = {Shape.ITEM, Shape.ROW}


def _together(pairings: Sequence[Pairing]) -> Iterator[Pairing]:
    """Items beside each other without twins as one, and a section without a twin as one."""
    run: list[Pairing] = []
    for pairing in pairings:
        if run and not _continues(run[0], pairing):
            yield _as_one(run)
            run = []
        run.append(pairing)
    if run:
        yield _as_one(run)


def _continues(first: Pairing, second: Pairing) -> bool:
    if first.whole or second.whole or (first.sv is None) is not (second.sv is None):
        return False
    one, other = (first.sv or first.fi), (second.sv or second.fi)
    assert one is not None
    assert other is not None
    if one.shape is Shape.HEADING:
        return other.shape is not Shape.HEADING
    return one.shape in _RUNS and one.shape is other.shape


def _as_one(run: Sequence[Pairing]) -> Pairing:
    if len(run) == 1:
        return run[0]
    blocks = [block for each in run if (block := each.sv or each.fi)]
    whole = replace(blocks[0], text="", children=tuple(blocks), end=blocks[-1].end)
    return Pairing(whole, None) if run[0].sv else Pairing(None, whole)


def _alone(pairings: list[Pairing]) -> Iterator[tuple[list[Pairing], Pairing]]:
    for pairing in pairings:
        if pairing.whole:
            yield from _alone(pairing.children)
        else:
            yield pairings, pairing


# Pairings -> units, orphans and problems with addresses.

_LED = {Shape.ITEM, Shape.QUOTE, Shape.FOOTNOTE, Shape.DEFINITION}
"""Containers whose first paragraph has the container's own address."""


class _Emission:
    def __init__(self, sv: Document, fi: Document, address: str, page: str) -> None:
        self.documents = {Language.SV: sv, Language.FI: fi}
        self.address = address
        self.page = page
        self.names: Counter[str] = Counter()
        self.units: list[Unit] = []
        self.orphans: list[Orphan] = []
        self.problems: list[tuple[str, Problem]] = []

    def emit(self, flow: Sequence[Pairing], notes: Sequence[Pairing]) -> Aligned:
        self.front()
        section, unnamed = "", 0
        waiting: list[Pairing] = []
        for pairing in flow:
            head = pairing.sv or pairing.fi
            assert head is not None
            if head.shape is Shape.HEADING and pairing.whole:
                self.inside(section, waiting)
                waiting = []
                assert pairing.fi is not None
                section = head.name or pairing.fi.name
                if not section:
                    unnamed += 1
                    section = f"s{unnamed}"
                section = self.unique(section)
                self.one(section, pairing)
            else:
                waiting.append(pairing)
        self.inside(section, waiting)
        for note in notes:
            block = note.sv or note.fi
            assert block is not None
            self.one(self.unique(f"^{block.name}"), note)
        return Aligned(tuple(self.units), tuple(self.orphans), tuple(self.problems))

    def unique(self, name: str) -> str:
        """The name, told apart from an earlier one that a writer gave twice."""
        self.names[name] += 1
        return name if self.names[name] == 1 else f"{name}~{self.names[name]}"

    def front(self) -> None:
        sv, fi = (dict(self.documents[language].front) for language in Language)
        for key in dict.fromkeys((*sv, *fi)):
            form = Form.TITLE if key.endswith("title") else Form.LINE
            self.one(f"front.{key}", Pairing(sv.get(key), fi.get(key)), form)

    def inside(
        self, address: str, pairings: Sequence[Pairing], parent: Pairing | None = None
    ) -> None:
        number = 0
        alone: Counter[Language] = Counter()
        pairings = list(_together(pairings))
        led = parent is not None and parent.sv is not None and parent.sv.shape in _LED
        for pairing in pairings:
            if pairing.whole:
                number += 1
                assert pairing.sv is not None
                if pairing.sv.shape is Shape.RULE:
                    number -= 1  # a line between blocks, and no statement
                elif pairing.sv.shape is Shape.LABEL:
                    number -= 1
                    self.one(f"{address}/title", pairing)
                elif led and number == 1 and pairing.sv.shape is Shape.PARAGRAPH:
                    # The text of an item stands on the line of the item.
                    item = parent.sv.shape is Shape.ITEM if parent and parent.sv else False
                    self.one(address, pairing, Form.ITEM if item else None)
                else:
                    self.one(f"{address}/{number}", pairing)
            else:
                language = Language.SV if pairing.sv else Language.FI
                alone[language] += 1
                self.one(f"{address}/{language}-{number}.{alone[language]}", pairing)

    def one(self, address: str, pairing: Pairing, form: Form | None = None) -> None:
        where = f"{self.address}#{address}"
        sv, fi = pairing.sv, pairing.fi
        if sv is None or fi is None:
            block = sv or fi
            assert block is not None
            self.orphans.append(self.orphan(where, block, pairing, form))
            return
        place = self.documents[Language.SV].location(sv)
        if pairing.moved:
            twin = self.documents[Language.FI].location(fi)
            facts = {"address": where, "first": str(twin)}
            self.problems.append((where, Problem("block-moved", place, facts)))
        if sv.detail != fi.detail and sv.shape is not Shape.TABLE:
            facts = {"value": _markup(sv), "twin": _markup(fi)}
            self.problems.append((where, Problem("block-differs", place, facts)))
        if sv.shape is Shape.HEADING and sv.name != fi.name:
            facts = {"value": _id(sv), "twin": _id(fi)}
            self.problems.append((where, Problem("heading-id-differs", place, facts)))
        if pairing.children or sv.children or fi.children:
            self.inside(address, pairing.children, pairing)
        elif sv.text or fi.text:
            image = is_image(sv) and is_image(fi)
            sides = self.side(sv, Language.SV), self.side(fi, Language.FI)
            kind = Form.IMAGE if image else form or sv.form
            self.units.append(Unit(where, kind, *sides, self.page))

    def orphan(self, where: str, block: Block, pairing: Pairing, form: Form | None) -> Orphan:
        language = Language.SV if pairing.sv else Language.FI
        place: Location = self.documents[language].location(block)
        side = Side(block.whole_text(), place)
        return Orphan(where, form or block.form, language, side, self.page)

    def side(self, block: Block, language: Language) -> Side:
        return Side(block.text, self.documents[language].location(block))


def _markup(block: Block) -> str:
    """What makes the block what it is, as it is written."""
    if block.shape is Shape.HEADING:
        return "#" * int(block.detail)
    if block.shape is Shape.LIST:
        return "1." if block.detail == "numbered" else "-"
    return f"```{block.detail}" if block.shape is Shape.CODE else block.detail


def _id(block: Block) -> str:
    return f"{{#{block.name}}}" if block.name else "–"
