"""What a page read is known, whatever was made before it: nothing it shows comes past the watch."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from handbook.language import Language
from handbook.model.reads import observed
from handbook.reading import read
from handbook.site.configuration import configuration
from handbook.site.facts import Facts
from handbook.site.outputs import Site

ROOT = Path(__file__).parents[2]
MARK = re.compile(r"qz(\d+)zq")


@pytest.mark.parametrize("seed", [1, 2])
def test_a_page_shows_no_text_that_it_did_not_read(seed: int) -> None:
    reading = read(ROOT)
    assert reading.handbook is not None
    site = Site(ROOT, reading.handbook, configuration(ROOT).options)
    facts = Facts(site)
    for number, text in enumerate(facts.texts):
        # A word of its own at the end of every text, the same in both languages.
        text.__dict__.update({each: f"{text[each]} qz{number}zq" for each in Language})
    paths = list(site.paths)
    random.Random(seed).shuffle(paths)
    for path in paths[: len(paths) // 2]:
        with observed() as seen:
            _, outputs = site.of_path(path)
        shown = {int(mark) for _, content in outputs for mark in MARK.findall(content.decode())}
        assert shown <= set(facts.numbered(seen)), path


def test_what_is_kept_by_one_page_is_read_by_the_next() -> None:
    reading = read(ROOT)
    assert reading.handbook is not None
    options = configuration(ROOT).options
    paths = ["models/network-meeting", "roles/social-worker", "roles/social-worker/steps"]
    alone = {}
    for path in paths:
        site = Site(ROOT, reading.handbook, options)
        with observed() as seen:
            site.of_path(path)
        alone[path] = Facts(site).numbered(seen)
    site = Site(ROOT, reading.handbook, options)
    for path in paths:
        with observed() as seen:
            site.of_path(path)
        assert Facts(site).numbered(seen) == alone[path]
