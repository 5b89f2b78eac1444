# What other people's programs make of the exported files: bpmn-moddle reads and writes them,
# bpmnlint judges them, bpmn-js draws them in a browser. Node is needed here and nowhere else. Where
# it is missing the tests are skipped and say so; in CI they fail.
from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from playwright.sync_api import Browser

from handbook.bpmn.importing import from_bpmn
from handbook.language import Language
from handbook.reading import Handbook, Reading
from tests.bpmn.conftest import FILES, Export
from tests.bpmn.filling import model as filled_model
from tests.bpmn.random_models import model_of
from tests.node_tools import installed

pytestmark = pytest.mark.node

OPEN = """async (xml) => {
  const viewer = new BpmnJS({ container: "#canvas" });
  try {
    const { warnings } = await viewer.importXML(xml);
    return {
      warnings: warnings.map((warning) => warning.message),
      drawn: viewer.get("elementRegistry").getAll().length,
    };
  } finally {
    viewer.destroy();
  }
}"""


@pytest.fixture(scope="session")
def tools() -> Path:
    """The folder with the installed packages."""
    return installed()


@pytest.fixture(scope="session")
def exports(
    handbook: Handbook, export: Export, tmp_path_factory: pytest.TempPathFactory
) -> dict[Path, tuple[str, Language]]:
    """Every model in both languages, as files."""
    folder = tmp_path_factory.mktemp("bpmn")
    found = {}
    for model in handbook.models:
        for language in Language:
            path = folder / f"{model.id}.{language}.bpmn"
            path.write_bytes(export(model, language))
            found[path] = (model.id, language)
    assert len(found) >= 10
    return found


@pytest.fixture(scope="session")
def judged(tools: Path, exports: dict[Path, tuple[str, Language]]) -> dict[str, Any]:
    paths = [*map(str, exports), *map(str, sorted(FILES.glob("*.bpmn")))]
    result = subprocess.run(
        ["node", "bpmn.mjs", *paths], cwd=tools, capture_output=True, text=True, check=True
    )
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def test_bpmn_moddle_reads_them_without_warnings(
    judged: dict[str, Any], exports: dict[Path, tuple[str, Language]]
) -> None:
    assert {path.name: judged[str(path)]["moddle"] for path in exports} == {
        path.name: [] for path in exports
    }


def test_bpmnlint_finds_no_errors_by_its_recommended_rules(
    judged: dict[str, Any], exports: dict[Path, tuple[str, Language]]
) -> None:
    errors = [
        (path.name, report)
        for path in exports
        for report in judged[str(path)]["lint"]
        if report["category"] == "error"
    ]
    assert errors == []


def test_what_bpmn_moddle_writes_comes_back_as_the_same_bytes(
    judged: dict[str, Any],
    exports: dict[Path, tuple[str, Language]],
    reading: Reading,
    export: Export,
) -> None:
    for path, (_, language) in exports.items():
        again = judged[str(path)]["again"].encode()
        assert again != path.read_bytes()
        imported = from_bpmn(again, path.name, reading.entities)
        assert imported.problems == ()
        assert export(filled_model(imported, language), language) == path.read_bytes()


def test_the_hand_made_drawings_are_bpmn_to_others_too(judged: dict[str, Any]) -> None:
    # One way in the drawing with the boundary event leads nowhere, on purpose.
    expected = {"boundary-event.bpmn": 1}
    for path in sorted(FILES.glob("*.bpmn")):
        warnings = judged[str(path)]["moddle"]
        assert len(warnings) == expected.get(path.name, 0), warnings


def test_they_keep_to_the_schema_of_the_standard(
    tools: Path, exports: dict[Path, tuple[str, Language]], export: Export
) -> None:
    schemas = tools / "node_modules" / "bpmn-moddle" / "resources" / "bpmn" / "xsd"
    schema = etree.XMLSchema(etree.parse(schemas / "BPMN20.xsd"))
    files = [path.read_bytes() for path in exports]
    files += [path.read_bytes() for path in sorted(FILES.glob("*.bpmn"))]
    files += [export(model_of(seed), Language.FI) for seed in range(20)]
    for raw in files:
        schema.assertValid(etree.fromstring(raw))


def test_bpmn_js_draws_them_without_warnings(
    tools: Path, exports: dict[Path, tuple[str, Language]], chromium: Browser
) -> None:
    script = tools / "node_modules" / "bpmn-js" / "dist" / "bpmn-viewer.production.min.js"
    page = chromium.new_page()
    page.set_content('<div id="canvas" style="width: 1200px; height: 800px"></div>')
    page.add_script_tag(path=script)
    for path in exports:
        found = page.evaluate(OPEN, path.read_text("utf-8"))
        assert found["warnings"] == [], path.name
        assert found["drawn"] > 20, path.name
    page.close()
