"""After any edit, a build that takes over pages and a preview show what a clean build does."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest
from benchmarks.site.content import confirm, make

from handbook.language import Language
from handbook.pages.page import Page
from handbook.pages.settings import Standing
from handbook.parity.comparison import compare
from handbook.parity.marks import marks
from handbook.parity.status import status
from handbook.problems import format_text
from handbook.reading import read
from handbook.site import keeping
from handbook.site.building import Built, build
from handbook.site.configuration import configuration
from handbook.site.outputs import Site
from handbook.site.preparing import prepare
from handbook.site.preview import Preview
from tests.building.edits import EDITS, MORE, WORDS_ONLY

TODAY = date(2026, 11, 22)


@dataclass
class Followed:
    """One project, its last finished sites, and a preview that has seen every edit."""

    project: Path
    work: Path
    site: Path
    kept: keeping.Kept
    preview: Preview
    builds: int = field(default=0)
    earlier: Path | None = None


def a_build(
    project: Path, folder: Path, kept: keeping.Kept | None = None, old: Path | None = None
) -> Built:
    found = configuration(project)
    assert found.engine_only == ()
    prepared = prepare(project, found.options, TODAY)
    assert prepared.site is not None, format_text(prepared.problems)
    folder.mkdir(exist_ok=True)
    built = build(prepared.site, folder, 1 if kept is None else 2, kept, old)
    assert built.problems == (), format_text(built.problems)
    return built


def files(folder: Path) -> dict[str, bytes]:
    return {
        each.relative_to(folder).as_posix(): each.read_bytes()
        for each in folder.rglob("*")
        if each.is_file()
    }


def _is_served(name: str) -> bool:
    return not name.endswith(".gz")


def _is_page(name: str) -> bool:
    return name.endswith("index.html") and not name.startswith("parallel/")


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Followed:
    work = tmp_path_factory.mktemp("following")
    project = work / "project"
    make(24, project)
    for name, text in MORE.items():
        (project / name).write_text(text, "utf-8")
    confirm(project)
    shutil.rmtree(project / "hooks")
    built = a_build(project, work / "first")
    preview = Preview(project, lambda: configuration(project).options)
    preview.refresh()
    return Followed(project, work, work / "first", built.kept, preview)


@pytest.mark.parametrize("name", EDITS)
def test_every_edit_is_followed(followed: Followed, name: str) -> None:
    followed.builds += 1
    EDITS[name](followed.project)
    clean, again = (followed.work / f"{followed.builds}-{each}" for each in ("clean", "again"))
    a_build(followed.project, clean)
    before = files(followed.site)
    # Kept as a file, as between two runs of the command.
    keeping.save(followed.project, followed.kept)
    kept = keeping.load(followed.project)
    assert kept == followed.kept
    if followed.earlier is not None:  # the site before the last one becomes the next one
        followed.earlier.rename(again)
    built = a_build(followed.project, again, kept, followed.site)
    expected = files(clean)
    assert files(again) == expected
    assert files(followed.site) == before, "the old site was written through"
    followed.earlier, followed.site, followed.kept = followed.site, again, built.kept
    reading = read(followed.project)
    comparison = compare(followed.project, reading)
    followed.preview.compared(Standing(status(comparison, reading, TODAY), marks(comparison)))
    followed.preview.refresh()
    # Both languages side by side, downloads and the search are made of the same pages.
    asked = _is_served if followed.builds % 8 == 1 else _is_page
    for each in filter(asked, expected):
        assert followed.preview.answer(each) == expected[each], each
    shutil.rmtree(clean)
    if name in WORDS_ONLY:
        assert built.made < built.pages


def test_a_preview_that_only_saw_words_change_keeps_its_site(followed: Followed) -> None:
    site = followed.preview._site
    path = followed.project / "data" / "services.yaml"
    path.write_text(path.read_text("utf-8").replace("Ändrat. ", "Ändrat igen. "), "utf-8")
    page = followed.preview.file("services/service-0001/")
    assert isinstance(page, bytes)
    assert "Ändrat igen." in page.decode()
    assert followed.preview._site is site


def test_a_text_that_is_put_back_is_shown_again(followed: Followed) -> None:
    file = followed.project / "data/services.yaml"
    before = file.read_bytes()
    page = "services/service-0003/"
    first = followed.preview.file(page)
    for number in range(3):
        text = before.decode()
        start = text.index("access:", text.index("id: service-0003\n"))
        place = text.index("sv: ", start) + 4
        file.write_text(f"{text[:place]}Nytt{number} {text[place:]}", "utf-8")
        changed = followed.preview.file(page)
        assert isinstance(changed, bytes)
        assert f"Nytt{number}" in changed.decode()
        file.write_bytes(before)
        assert followed.preview.file(page) == first


def test_a_kept_file_that_somebody_has_touched_is_made_again(followed: Followed) -> None:
    file = followed.site / "services" / "service-0001" / "index.html"
    file.write_bytes(file.read_bytes() + b"<!-- touched -->")
    again = followed.work / "touched"
    a_build(followed.project, again, followed.kept, followed.site)
    made = (again / "services" / "service-0001" / "index.html").read_bytes()
    assert b"touched" not in made
    assert b"touched" in file.read_bytes()


def test_another_frame_takes_over_neither_pages_nor_search(followed: Followed) -> None:
    other = replace(followed.kept, frame="another version of the code")
    first = next(iter(followed.kept.search))
    expected = (followed.site / first).read_bytes()
    touched = expected.swapcase()
    (followed.site / first).write_bytes(touched)
    again = followed.work / "another"
    built = a_build(followed.project, again, other, followed.site)
    assert built.made == built.pages
    assert (again / first).read_bytes() == expected
    assert (followed.site / first).read_bytes() == touched


def test_a_file_that_comes_out_the_same_is_the_same_file(followed: Followed) -> None:
    other = replace(followed.kept, frame="another version of the code")
    page = Path("services") / "service-0002" / "index.html"
    again = followed.work / "the same"
    a_build(followed.project, again, other, followed.site)
    assert (again / page).samefile(followed.site / page)


def test_what_somebody_has_written_into_the_memory_is_not_believed(followed: Followed) -> None:
    pages = {path: replace(made, reads=(10**6, "x")) for path, made in followed.kept.pages.items()}
    again = followed.work / "foreign"
    built = a_build(followed.project, again, replace(followed.kept, pages=pages), followed.site)
    assert built.made == built.pages


@pytest.mark.parametrize("left", ["", "{}", '{"format": 1}', "[1", '{"format":1,"pages":[]}'])
def test_a_broken_memory_counts_as_none(tmp_path: Path, left: str) -> None:
    (tmp_path / ".handbook").mkdir()
    (tmp_path / ".handbook" / "site.json").write_text(left, "utf-8")
    assert keeping.load(tmp_path) is None


def test_one_page_of_every_kind_is_made_beforehand_and_a_broken_one_is_no_hindrance(
    followed: Followed, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[tuple[str, Language]] = []
    page = Site.page

    def noted(self: Site, path: str, language: Language) -> Page:
        made.append((path, language))
        if path.startswith("services/"):
            raise ZeroDivisionError
        return page(self, path, language)

    monkeypatch.setattr(Site, "page", noted)
    followed.preview.refresh()
    followed.preview.warm_up()
    paths = [path for path, _ in made]
    assert {"", "roles", "models/model-0001", "guides/guide-0001"} <= set(paths)
    assert all(paths.count(path) == len(Language) for path in paths)
    kinds = [(path.partition("/")[0], path.count("/")) for path in set(paths)]
    assert len(kinds) == len(set(kinds))
    assert {("roles", 1), ("roles", 2), ("services", 1), ("terms", 1)} <= set(kinds)
    Preview(followed.work, lambda: configuration(followed.project).options).warm_up()
