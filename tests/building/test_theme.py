"""What is made once for many pages is what each of them would have made."""

from __future__ import annotations

import random
from pathlib import Path

from handbook.language import Language
from handbook.reading import read
from handbook.site.configuration import configuration
from handbook.site.outputs import Site
from handbook.site.theme import once

ROOT = Path(__file__).parents[2]


def test_a_page_in_its_shell_is_the_same_whatever_was_made_before_it() -> None:
    reading = read(ROOT)
    assert reading.handbook is not None
    options = configuration(ROOT).options
    site = Site(ROOT, reading.handbook, options)
    paths = ["", *random.Random(1).sample(site.paths, 60)]
    pages = [site.page(path, language) for path in paths for language in Language]
    once.cache_clear()
    shared = [site.html(page) for page in pages]
    assert once.cache_info().hits > once.cache_info().misses
    for page, html in zip(pages, shared, strict=True):
        once.cache_clear()
        alone = Site(ROOT, reading.handbook, options)
        assert alone.html(page) == html, page.path
