"""What is read from the data and docs folders, and what is passed by."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handbook.language import Language
from handbook.model import Kind, Ref
from handbook.problems import sorted_problems
from handbook.reading import Document, read

FRONT = "---\ntitle: Första\nsummary: Sidan.\nowner: role:client\nstatus: draft\n---"


def found(project: Path) -> list[str]:
    return [f"{each.location} {each.code}" for each in sorted_problems(read(project).problems)]


def a_page(project: Path, content: bytes) -> Document:
    for language in Language:
        (project / "docs" / language / "guides" / "first.md").write_bytes(content)
    reading = read(project)
    assert reading.problems == ()
    return reading.documents[0]


def test_entities_come_kind_by_kind_and_then_in_the_order_of_the_files(project: Path) -> None:
    handbook = read(project).handbook
    assert handbook is not None
    assert [str(ref) for ref in handbook.entities] == [
        "role:client",
        "role:social-worker",
        "duty:assess-service-needs",
        "statute:social-welfare-act",
        "model:needs",
        "municipality:vasa-vaasa",
        "situation:worry",
    ]


def test_where_a_value_stands_is_known(project: Path) -> None:
    reading = read(project)
    role = Ref(Kind.ROLE, "social-worker")
    assert str(reading.names[role]) == "data/roles.yaml:12:9"
    assert str(reading.locate(role, ("tasks", 0, "fi"))) == "data/roles.yaml:20:33"
    assert str(reading.locate_key(role, ("tasks",))) == "data/roles.yaml:19:5"
    assert str(reading.locate_organisation(("name", "sv"))) == "data/organisation.yaml:2:15"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_endings_and_a_byte_order_mark_make_no_difference(
    end: str, mark: bytes, project: Path
) -> None:
    text = f"{FRONT}\n\nEtt.\n\nTvå.\n"
    page = a_page(project, mark + text.replace("\n", end).encode("utf-8"))
    assert page.front.title == "Första"
    assert page.markdown == "\nEtt.\n\nTvå.\n"
    assert page.first_line == 6


def test_data_written_on_windows_is_the_same_data(project: Path) -> None:
    before = read(project)
    for file in (project / "data").rglob("*.yaml"):
        text = file.read_text("utf-8").replace("\n", "\r\n").removesuffix("\r\n")
        file.write_bytes(b"\xef\xbb\xbf" + text.encode("utf-8"))
    after = read(project)
    assert after.problems == ()
    assert after.entities == before.entities
    assert after.names == before.names


@pytest.mark.parametrize(
    ("after", "markdown"), [("", ""), ("\n", ""), ("\nOrd", "Ord"), ("\n\n---\n", "\n---\n")]
)
def test_a_page_may_be_empty_or_lack_its_last_line_break(
    after: str, markdown: str, project: Path
) -> None:
    assert a_page(project, (FRONT + after).encode("utf-8")).markdown == markdown


@pytest.mark.parametrize("content", [b"", b"---", b"---\n", b"\n---\ntitle: x\n---\n", b"# Ord\n"])
def test_a_page_without_front_matter_is_named(content: bytes, project: Path) -> None:
    (project / "docs" / "sv" / "guides" / "first.md").write_bytes(content)
    assert found(project) == ["docs/sv/guides/first.md:1:1 bad-front-matter"]


def test_hidden_files_backups_and_folders_are_passed_by(project: Path) -> None:
    for folder in (project / "data", project / "docs" / "sv" / "guides"):
        (folder / ".#roles.md").symlink_to("somebody@somewhere.1234")  # Emacs' lock
        (folder / ".#roles.yaml").symlink_to("somebody@somewhere.1234")
        (folder / "._roles.yaml").write_bytes(b"\x00\x05\x16\x07")
        (folder / "roles.yaml~").write_text("roles: [", "utf-8")
        (folder / ".obsidian").mkdir()
        (folder / ".obsidian" / "roles.yaml").write_text("roles: [", "utf-8")
        (folder / "a-folder.md").mkdir()
    assert found(project) == []


def test_an_id_may_stand_once_in_all_files(project: Path) -> None:
    folder = project / "data" / "roles"
    folder.mkdir()
    (folder / "more.yaml").write_bytes((project / "data" / "roles.yaml").read_bytes())
    assert [each for each in found(project) if "duplicate-id" in each] == [
        "data/roles.yaml:2:9 duplicate-id",
        "data/roles.yaml:12:9 duplicate-id",
    ]


def test_without_an_organisation_there_is_no_handbook_but_all_problems(project: Path) -> None:
    (project / "data" / "organisation.yaml").unlink()
    reading = read(project)
    assert reading.handbook is None
    assert found(project) == ["data/organisation.yaml:1:1 missing-file"]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode)))
def test_any_page_is_read_or_named_and_never_raises(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "docs" / "sv" / "first.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    for front in (b"", FRONT.encode("utf-8") + b"\n", b"---\n"):
        file.write_bytes(front + content)
        reading = read(tmp_path)
        named = [each for each in reading.problems if each.location.file == "docs/sv/first.md"]
        assert len(reading.documents) == 1 or {each.code for each in named} - {"missing-twin"}
