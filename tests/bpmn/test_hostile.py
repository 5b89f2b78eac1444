# Whatever bytes come in, words come out: never a traceback, and never a draft that cannot be read.
from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handbook.bpmn.extension import clean
from handbook.bpmn.importing import from_bpmn
from handbook.bpmn.vocabulary import BPMN, FLOW_NODES, OWN
from handbook.bpmn.yaml_text import to_yaml
from handbook.problems import format_text
from handbook.reading import read
from handbook.source import read_yaml
from tests.bpmn.conftest import FILES, ROOT

FIXTURES = [path.read_bytes() for path in sorted(FILES.glob("*.bpmn"))]
ENTITIES = read(ROOT).entities
WORDS = re.compile(rb'"[^"]*"|</?[\w:]+')


def judge(raw: bytes) -> None:
    found = from_bpmn(raw, "x.bpmn", ENTITIES)
    assert format_text(found.problems)
    if found.text is not None:
        document = read_yaml(found.text.encode(), "x.yaml")
        assert {problem.code for problem in document.problems} <= {"bad-key"}


@given(st.binary(max_size=400))
def test_random_bytes(raw: bytes) -> None:
    judge(raw)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_bytes_put_in_and_taken_out(data: st.DataObject) -> None:
    raw = bytearray(data.draw(st.sampled_from(FIXTURES)))
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(raw)))
        end = min(len(raw), start + data.draw(st.integers(0, 60)))
        raw[start:end] = data.draw(st.binary(max_size=20))
    judge(bytes(raw))


@settings(max_examples=250, deadline=None)
@given(st.data())
def test_words_that_change_places(data: st.DataObject) -> None:
    """Mostly still XML: names, ids and references are mixed up with each other."""
    raw = data.draw(st.sampled_from(FIXTURES))
    places = [match.span() for match in WORDS.finditer(raw)]
    texts = [raw[start:end] for start, end in places if raw[start : start + 1] == b'"']
    parts, here = [], 0
    chosen = set(data.draw(st.lists(st.integers(0, len(places) - 1), max_size=12)))
    for number, (start, end) in enumerate(places):
        if number in chosen and raw[start : start + 1] == b'"':
            parts += [raw[here:start], data.draw(st.sampled_from(texts))]
            here = end
    judge(b"".join((*parts, raw[here:])))


NAMES = st.text(max_size=12).map(
    lambda text: re.sub(r'[<>&"\x00-\x1f\ud800-\udfff\ufffe\uffff]', "", text)
)
NODE_IDS = st.sampled_from([f"n{number}" for number in range(7)])


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(sorted(FLOW_NODES)), NAMES, NODE_IDS), max_size=7),
    st.lists(st.tuples(NODE_IDS, NODE_IDS, NAMES), max_size=14),
    st.booleans(),
)
def test_random_graphs(
    nodes: list[tuple[str, str, str]], ways: list[tuple[str, str, str]], own: bool
) -> None:
    inside = "".join(
        f'<{tag} id="n{number}" name="{name}" attachedToRef="{to}" default="f1">'
        + ("<extensionElements><h:step><h:phase>plan</h:phase></h:step></extensionElements>" * own)
        + f"</{tag}>"
        for number, (tag, name, to) in enumerate(nodes)
    )
    inside += "".join(
        f'<sequenceFlow id="f{number}" name="{name}" sourceRef="{source}" targetRef="{target}"/>'
        for number, (source, target, name) in enumerate(ways)
    )
    judge(
        f'<definitions xmlns="{BPMN}" xmlns:h="{OWN}"><process id="p">{inside}</process>'
        f"</definitions>".encode()
    )


TEXTS = st.text(max_size=200).map(clean).filter(bool)


@given(
    st.recursive(
        TEXTS,
        lambda inner: (
            st.lists(inner, min_size=1, max_size=3)
            | st.dictionaries(st.sampled_from(["sv", "fi", "name", "to"]), inner, min_size=1)
        ),
        max_leaves=8,
    )
)
def test_what_is_written_reads_back_as_it_was(value: object) -> None:
    document = read_yaml(to_yaml({"value": value}).encode(), "x.yaml")  # type: ignore[dict-item]

    def plain(each: object) -> object:
        if isinstance(each, list | tuple):
            return [plain(item) for item in each]
        if hasattr(each, "items"):
            return {key: plain(item) for key, item in each.items()}
        return each

    assert document.problems == ()
    assert document.value is not None
    assert plain(document.value["value"]) == plain(value)


@pytest.mark.parametrize("depth", [10, 59, 61, 5000])
def test_deep_nesting(depth: int) -> None:
    judge(f'<definitions xmlns="{BPMN}">{"<subProcess>" * depth}</definitions>'.encode())
    inside = "<subProcess>" * depth + "<task/>" + "</subProcess>" * depth
    judge(f'<definitions xmlns="{BPMN}"><process>{inside}</process></definitions>'.encode())


def test_a_large_drawing_is_read_in_reasonable_time() -> None:
    ways = "".join(
        f'<task id="t{n}" name="Uppgift"/><sequenceFlow id="f{n}" sourceRef="t{n}" '
        f'targetRef="t{n + 1}"/>'
        for n in range(3000)
    )
    judge(f'<definitions xmlns="{BPMN}"><process id="p">{ways}</process></definitions>'.encode())
