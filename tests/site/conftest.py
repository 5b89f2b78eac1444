"""The built site as a reader meets it: where it is served, and a browser's pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.browser import context, serving


@pytest.fixture(scope="session")
def address(chromium: Browser, site: Path) -> Iterator[str]:
    """Where the site is served; asked for after the browser, so nothing is built in vain."""
    with serving(site) as served:
        yield served


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A large screen."""
    with context(chromium) as reader:
        yield reader.new_page()


@pytest.fixture
def phone(chromium: Browser) -> Iterator[Page]:
    """A small one."""
    with context(chromium, 390) as reader:
        yield reader.new_page()
