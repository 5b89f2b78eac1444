# Golden cases in `cases/source`: the name of a file is what it specifies, and its first lines say
# what is expected: `# expected: code line:column fact=value`, `# value: JSON`. Cases that are not
# text (encodings, line ends, sizes) are written out here.
from __future__ import annotations

import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handbook import source
from handbook.messages import HINTS, MESSAGES
from handbook.problems import Location, format_text
from handbook.source import MAX_BYTES, MAX_DEPTH, MAX_REPORTS, Document, read_yaml

CASES = sorted((Path(__file__).parent / "cases" / "source").glob("*.yaml"))
EXPECTED = re.compile(r"# expected: (\S+) (\d+):(\d+)((?: \w+=\S+)*)$")

VALID = """\
roles:
  - id: social-worker
    name: { sv: socialarbetare, fi: "sosiaalityöntekijä" }
    summary:
      sv: >-
        Jag bedömer servicebehovet
        tillsammans med klienten.
      fi: 'Arvioin palvelutarpeen: yhdessä.'
    duties: [duty:make-client-plan, duty:hear-the-client]
    # a comment
    status: draft
  - id: nurse
    name:
      sv: sjukskötare
      fi: sairaanhoitaja
"""


@pytest.fixture(params=["C parser", "Python parser"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both of PyYAML's parsers: the second serves where the first was not built."""
    if request.param == "Python parser":
        monkeypatch.setattr(source, "_PARSER", yaml.BaseLoader)
    return str(request.param)


def plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return {key: plain(item) for key, item in value.items()} if isinstance(value, dict) else value


def codes(document: Document) -> list[str]:
    return [problem.code for problem in document.problems]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_golden_case(path: Path, parser: str) -> None:
    raw = path.read_bytes()
    document = read_yaml(raw, path.name)

    wanted, value = [], None
    for line in raw.decode("utf-8").split("\n"):
        if line.startswith("# value: "):
            value = json.loads(line.removeprefix("# value: "))
        elif found := EXPECTED.match(line):
            facts = dict(fact.split("=", 1) for fact in found[4].split())
            wanted.append((found[1], int(found[2]), int(found[3]), facts))
    seen = [
        (each.code, each.location.line, each.location.column, dict(each.facts))
        for each in document.problems
    ]
    if parser == "Python parser":  # its syntax errors may stand a few characters away
        assert [each[:2] for each in seen] == [each[:2] for each in wanted]
    else:
        assert seen == wanted
    if value is not None or not wanted:
        assert plain(document.value) == value


def test_every_code_and_every_hint_of_reading_has_a_case() -> None:
    written = "\n".join(path.read_text("utf-8") for path in (*CASES, Path(__file__)))
    module = Path(source.__file__).read_text("utf-8")
    for code in re.findall(r'_report\(\s*"([a-z-]+)"', module):
        assert code in MESSAGES
        assert code in written
    for hint in set(HINTS) - {"other"}:
        assert f"hint={hint}" in written, hint


@pytest.mark.usefixtures("parser")
def test_an_empty_file() -> None:
    assert codes(read_yaml(b"", "f")) == ["empty-file"]
    assert codes(read_yaml(b"\xef\xbb\xbf \n", "f")) == ["empty-file"]


@pytest.mark.usefixtures("parser")
def test_a_byte_order_mark_is_skipped_and_moves_no_column() -> None:
    document = read_yaml(b"\xef\xbb\xbfa: !x b\n", "f")
    assert [str(problem.location) for problem in document.problems] == ["f:1:4"]


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\n"])
def test_line_ends_of_other_systems_count_as_one(line_end: str) -> None:
    raw = "a: |\n  b\n  c\nd:\n  - !x e\n".replace("\n", line_end).encode()
    document = read_yaml(raw, "f")
    assert plain(document.value) == {"a": "b\nc\n", "d": ["e"]}
    assert [str(problem.location) for problem in document.problems] == ["f:5:5"]


@pytest.mark.parametrize(
    ("raw", "place", "found"),
    [
        ("a: å\n".encode("latin-1"), "f:1:4", "0xE5"),
        ("a: ä\nb: ".encode() + b"\xf6\n", "f:2:4", "0xF6"),
        ("a: b\n".encode("utf-16"), "f:1:1", "UTF-16"),
        ("a: b\n".encode("utf-16-be"), "f:1:1", "UTF-16"),
        ("a: b\n".encode("utf-32"), "f:1:1", "UTF-32"),
        (b"a: \xed\xa0\x80", "f:1:4", "0xED"),
    ],
)
def test_another_encoding_is_refused(raw: bytes, place: str, found: str) -> None:
    document = read_yaml(raw, "f")
    assert document.value is None
    (problem,) = document.problems
    assert (problem.code, str(problem.location)) == ("bad-encoding", place)
    assert problem.facts == {"found": found}


def test_a_file_over_the_limit_is_refused_unread() -> None:
    assert read_yaml(b"a: b\n#" + b"x" * (MAX_BYTES - 6), "f").problems == ()
    (problem,) = read_yaml(b"a: b\n#" + b"x" * MAX_BYTES, "f").problems
    assert problem.code == "file-too-large"
    assert problem.facts == {"size": "1000", "limit": "1000"}


@pytest.mark.usefixtures("parser")
def test_nesting_up_to_the_limit_is_read() -> None:
    inside = MAX_DEPTH - 1  # the mapping at the top is the first
    assert read_yaml(b"a: " + b"[" * inside + b"]" * inside, "f").problems == ()
    document = read_yaml(b"a: " + b"[" * MAX_DEPTH + b"]" * MAX_DEPTH, "f")
    assert codes(document) == ["yaml-too-deep"]


def test_a_picture_gives_no_flood_of_problems() -> None:
    problems = read_yaml(b"\x01" * 5_000 + b"\n\t" * 5_000, "f").problems
    assert max(Counter(problem.code for problem in problems).values()) == MAX_REPORTS


@pytest.mark.parametrize(
    "raw",
    [
        b"[" * MAX_BYTES,
        b"{" * MAX_BYTES,
        b"{a: " * (MAX_BYTES // 4),
        b"- " * (MAX_BYTES // 2),
        b"? " * (MAX_BYTES // 2),
        b"a: &a [" + b"*a, " * (MAX_BYTES // 5) + b"]",
        b"".join(b"k%d: &k%d [*k%d, *k%d]\n" % (n, n, n - 1, n - 1) for n in range(1, 30)),
        b'a: "' + b"x " * (MAX_BYTES // 2 - 3),
        b" " * MAX_BYTES,
        b" \n" * (MAX_BYTES // 2),
        b"\t\n" * (MAX_BYTES // 2),
        b"a" * MAX_BYTES,
        b"a: " + b"b" * (MAX_BYTES - 3),
        b"\xef\xbf\xbd" * (MAX_BYTES // 3),
        b"---\n" * (MAX_BYTES // 4),
        b"a: b\n" * (MAX_BYTES // 5),
        b"#" * MAX_BYTES,
    ],
    ids=lambda raw: raw[:12].decode("utf-8", "replace"),
)
def test_a_bomb_is_read_or_refused_in_seconds(raw: bytes) -> None:
    begun = time.perf_counter()
    read_yaml(raw, "f")
    assert time.perf_counter() - begun < 5


def test_every_value_and_every_key_has_a_place() -> None:
    document = read_yaml(VALID.encode(), "roles.yaml")
    lines = VALID.split("\n")
    assert document.problems == ()
    for path, value in leaves(document.value):
        place = document.location(path)
        rest = lines[place.line - 1][place.column - 1 :]
        assert rest.startswith((value, '"', "'", ">")), path
    name = ("roles", 0, "name", "fi")
    assert document.location(name) == Location("roles.yaml", 3, 37)
    assert document.key_location(name) == Location("roles.yaml", 3, 33)
    assert document.location(("roles", 1)) == Location("roles.yaml", 12, 5)
    assert document.key_location(("roles", 1)) == Location("roles.yaml", 12, 5)
    assert document.location(("roles", 0, "summary")) == Location("roles.yaml", 5, 7)
    assert document.key_location(("roles", 0, "summary")) == Location("roles.yaml", 4, 5)
    assert document.location(()) == Location("roles.yaml", 1, 1)


def test_what_is_not_there_falls_back_to_its_nearest_ancestor() -> None:
    document = read_yaml(VALID.encode(), "f")
    second = Location("f", 12, 5)
    for path in [("roles", 1, "owner"), ("roles", 1, "owner", "x"), ("roles", 1, 7)]:
        assert document.location(path) == second
        assert document.key_location(path) == second
    assert document.location(("roles", 1, "name", "sv", "x")) == Location("f", 14, 11)
    assert document.key_location(("x", 1)) == Location("f", 1, 1)
    assert read_yaml(b"", "f").location(("a", "b")) == Location("f", 1, 1)
    assert read_yaml(b"", "f").key_location(()) == Location("f", 1, 1)


def leaves(value: Any, path: source.Path = ()) -> Iterator[tuple[source.Path, str]]:
    if isinstance(value, str):
        yield path, value
    else:
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, item in items:
            yield from leaves(item, (*path, key))


SNIPPETS = [
    b"", b" ", b"  ", b"\n", b"\t", b"\r\n", b"\r", b":", b": ", b"- ", b"? ", b"#", b" #", b'"',
    b"'", b"[", b"]", b"{", b"}", b",", b"&a ", b"*a", b"<<: ", b"!x ", b"!!str ", b"|", b">", b"%",
    b"@", b"`", b"\\", b"---\n", b"...\n", b"\x00", b"\xff", b"\xc3", b"\xef\xbb\xbf", b"\xc2\x85",
    b"\xe2\x80\xa8", b"\xf0\x9f\x98\x80", b"a: b\n", b"    id: x\n", b'"\\ud800"', b"%YAML 9.9\n",
]  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """The valid document with some pieces cut out and others put in."""
    raw = VALID.encode()
    for _ in range(draw(st.integers(1, 5))):
        begin = draw(st.integers(0, len(raw)))
        end = min(len(raw), begin + draw(st.sampled_from([0, 0, 1, 2, 5, 40])))
        raw = raw[:begin] + draw(st.sampled_from(SNIPPETS)) + raw[end:]
    return raw


ANY_BYTES = st.one_of(
    st.binary(max_size=200),
    st.lists(st.sampled_from(SNIPPETS), max_size=40).map(b"".join),
    st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
    mutated(),
)


@pytest.mark.usefixtures("parser")
@settings(
    max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(raw=ANY_BYTES)
def test_no_bytes_raise_and_every_problem_stands_inside_the_file(raw: bytes) -> None:
    document = read_yaml(raw, "f")

    text = raw.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    lines = re.split(r"\r\n|\n|\r", text)
    for problem in document.problems:
        place = problem.location
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1
        assert set(problem.facts) >= set(re.findall(r"{(found|hint)}", MESSAGES[problem.code].sv))
    assert [p.location for p in document.problems] == sorted(p.location for p in document.problems)
    assert "…" not in [*format_text(document.problems).split()]
    if document.value is None:
        assert document.problems
    else:
        for path, value in leaves(document.value):
            place = document.location(path)
            assert 1 <= place.line <= len(lines)
            assert 1 <= place.column <= len(lines[place.line - 1]) + 1
            assert not source._BAD_CHARACTER.search(value.replace("\ufffd", ""))


@settings(max_examples=200, deadline=None)
@given(raw=ANY_BYTES)
def test_a_file_without_problems_reads_as_pyyaml_reads_it(raw: bytes) -> None:
    document = read_yaml(raw, "f")
    if not document.problems:
        assert plain(document.value) == yaml.load(raw, Loader=yaml.CBaseLoader)
