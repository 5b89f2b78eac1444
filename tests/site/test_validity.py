"""Every page is valid HTML, by the W3C's checker, and a sample by a stricter one."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.node_tools import installed, missing

pytestmark = [pytest.mark.site, pytest.mark.node]

RULES = Path(__file__).with_name("html-validate.json")


def test_the_w3c_checker_finds_nothing_in_any_page(site: Path) -> None:
    tools = installed()
    if (java := shutil.which("java")) is None:
        missing("no java on PATH.")
    jar = tools / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    result = subprocess.run(
        [java, "-jar", str(jar), "--skip-non-html", "--format", "json", str(site)],
        capture_output=True,
        text=True,
        check=False,
    )
    found = json.loads(result.stderr)["messages"]
    assert [f"{each['url']}: {each['message']}" for each in found if each["type"] != "info"] == []


def test_a_stricter_checker_finds_nothing_in_the_first_pages_of_each_kind(
    site: Path, tmp_path: Path
) -> None:
    tools = installed()
    folders = sorted({page.parent.parent for page in site.rglob("index.html")})
    first = [page for folder in folders for page in sorted(folder.glob("*/index.html"))[:2]]
    report = tmp_path / "report.json"  # through a pipe, its end would be cut off
    subprocess.run(
        [
            str(tools / "node_modules" / ".bin" / "html-validate"),
            *("--config", str(RULES), "--formatter", f"json={report}"),
            *map(str, (site / "index.html", site / "404.html", *first)),
        ],
        check=False,
    )
    found = [
        f"{page['filePath']}:{each['line']}: {each['ruleId']}: {each['message']}"
        for page in json.loads(report.read_text("utf-8"))
        for each in page["messages"]
    ]
    assert found == []
