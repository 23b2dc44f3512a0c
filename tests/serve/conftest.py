"""A service over the invented articles, on a free port of this machine, and Chromium to visit it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from service import Served

from allegedly.serve.app import Service
from allegedly.serve.task import Limits
from chromium import Opened

SECONDS = 6.0


@pytest.fixture(scope="module")
def served(small_folder: Path) -> Iterator[Served]:
    """The service with small limits, so that tests of them are quick."""
    service = Service(small_folder, workers=2, limits=Limits(SECONDS, rows=2_000, memory=512 << 20))
    running = Served(service)
    yield running
    running.stop()


@pytest.fixture
def visit(browser) -> Iterator:
    contexts = []

    def visit_(served: Served, query: str = "max_nodes=4", **options) -> Opened:
        contexts.append(browser.new_context(**{"viewport": {"width": 1280, "height": 720}, **options}))
        opened = Opened(contexts[-1]).goto(f"{served.url}/explorer?{query}")
        opened.page.set_default_timeout(15_000)
        return opened

    yield visit_
    for context in contexts:
        context.close()
