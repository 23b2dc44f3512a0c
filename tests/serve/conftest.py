"""A service over the invented articles, on a free port of this machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from service import Served

from allegedly.serve.app import Service
from allegedly.serve.task import Limits

SECONDS = 6.0


@pytest.fixture(scope="module")
def served(small_folder: Path) -> Iterator[Served]:
    """The service with small limits, so that tests of them are quick."""
    service = Service(small_folder, workers=2, limits=Limits(SECONDS, rows=2_000, memory=512 << 20))
    running = Served(service)
    yield running
    running.stop()
