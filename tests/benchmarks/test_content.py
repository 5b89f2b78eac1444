from collections.abc import Iterator
from pathlib import Path
from posixpath import normpath

import pytest
from benchmarks.site.content import make, sizes
from benchmarks.site.export import Pages
from benchmarks.site.installing import installed
from benchmarks.site.markdown import Content
from benchmarks.site.peers import own
from benchmarks.site.serving import changes
from lxml import html

from handbook.checks import check
from handbook.language import Language
from handbook.model import Model
from handbook.pages.page import Page
from handbook.pages.rendering import Renderer
from handbook.pages.settings import Settings
from handbook.parity.comparison import Comparison, compare
from handbook.parity.findings import all_checks, problems
from handbook.parity.ledger import State
from handbook.problems import format_text, is_error
from handbook.reading import Reading, read

PAGES = 12


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("benchmark") / "project"
    make(PAGES, folder)
    return folder


@pytest.fixture(scope="module")
def reading(project: Path) -> Reading:
    return read(project)


@pytest.fixture(scope="module")
def comparison(project: Path, reading: Reading) -> Comparison:
    return compare(project, reading)


def test_the_made_up_handbook_has_no_errors(reading: Reading, comparison: Comparison) -> None:
    checks = all_checks(reading.entities.values())
    found = (*check(reading), *problems(comparison, checks))
    assert not any(map(is_error, found)), format_text(found)


def test_every_pair_of_texts_is_confirmed(comparison: Comparison) -> None:
    assert set(comparison.settled.states.values()) == {State.CONFIRMED}
    assert not comparison.orphans


def test_the_same_seed_gives_the_same_bytes(project: Path, tmp_path: Path) -> None:
    make(PAGES, tmp_path / "again")
    for file in (project / "data").rglob("*.yaml"):
        other = tmp_path / "again" / file.relative_to(project)
        assert file.read_bytes() == other.read_bytes(), file.name


@pytest.mark.parametrize("pages", [12, 20, 100, 500, 5000])
def test_the_kinds_add_up(pages: int) -> None:
    many = sizes(pages)
    total = sum(vars(many).values())
    assert abs(total - pages) <= max(5, pages // 100)
    main = many.services + many.roles + many.models
    assert many.services / main == pytest.approx(0.5, abs=0.1)


def test_models_have_eight_to_fourteen_steps(tmp_path: Path) -> None:
    make(60, tmp_path / "project")
    entities = read(tmp_path / "project").entities.values()
    steps = {len(each.steps) for each in entities if isinstance(each, Model)}
    assert steps == set(range(8, 15))


def test_every_edit_of_the_measured_preview_finds_what_it_changes(tmp_path: Path) -> None:
    tool = own(tmp_path, 60, installed(tmp_path))
    kinds = set()
    for number, change in enumerate(changes(tool)):
        for edit in change.edits:
            before = edit.file.read_text("utf-8")
            edit.make(f"changed{number}")
            assert f"changed{number}" in edit.file.read_text("utf-8")
            edit.file.write_text(before, "utf-8")
        kinds.add(change.kind)
    assert {"template", "title", "term used everywhere", "label", "style sheet"} < kinds


def pages_of(reading: Reading) -> Iterator[Page]:
    assert reading.handbook is not None
    for language in Language:
        yield from Renderer(reading.handbook, language, Settings()).pages()


def test_links_lead_to_pages_in_every_form(reading: Reading) -> None:
    made = []
    for page in pages_of(reading):
        path = f"{page.path}/" if page.path else ""
        main = html.fromstring(f"<main>{page.body}</main>")
        made.append(Content(path, page.language.value, page.title, main))
    pages = Pages(tuple(made))
    service = next(each for each in pages.all if each.path.startswith("services/service"))
    for linking in (pages.same_address(service), pages.from_file_to_file(service)):
        assert linking("../../roles/role-0001/#tasks")
        assert linking("../../roles/nobody/") is None
        assert linking("#here") is None
    files = {pages.file(each) for each in pages.all}
    for page in pages.all:
        for link in page.main.xpath(".//a/@href"):
            to = pages.from_file_to_file(page)(link)
            if to is not None and "://" not in to:
                assert normpath(f"{pages.file(page)}/../{to}") in files


def test_the_text_of_a_page_stands_in_its_markdown(reading: Reading) -> None:
    page = next(each for each in pages_of(reading) if each.path == "models/model-0001")
    content = Content("", "sv", page.title, html.fromstring(f"<main>{page.body}</main>"))
    text = content.markdown(lambda href: href)
    assert reading.handbook is not None
    model = reading.handbook.models[0]
    for step in model.steps:
        assert step.name.sv in text
    for each in (*model.use_when, *model.avoid_when):
        assert each.sv in text
