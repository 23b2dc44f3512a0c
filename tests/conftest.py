"""Options and fixtures that tests of several areas share."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from allegedly.knowledge import KnowledgeGraph, open_graph
from allegedly.rdf.graph import build_quads
from allegedly.store import memory_store, nquads, write_store
from chromium import launched
from invented import annotations

settings.register_profile("ci", derandomize=True, deadline=None)
if os.environ.get("CI"):
    settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Golden files are only ever written when asked for."""
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Are golden files to be written anew instead of compared?"""
    return request.config.getoption("--update-golden")


@pytest.fixture(scope="session")
def small_nquads() -> bytes:
    """The invented articles as sorted N-Quads."""
    return nquads(build_quads(annotations()))


@pytest.fixture(scope="session")
def small_graph(small_nquads: bytes) -> KnowledgeGraph:
    """The graph of the invented articles, in memory; read-only by agreement."""
    return KnowledgeGraph(memory_store(small_nquads))


@pytest.fixture(scope="session")
def small_folder(small_nquads: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store on disk of the invented articles."""
    folder = tmp_path_factory.mktemp("small") / "out"
    folder.mkdir()
    write_store(folder / "store", small_nquads)
    (folder / "graph.nq").write_bytes(small_nquads)
    return folder


@pytest.fixture
def small_on_disk(small_folder: Path) -> KnowledgeGraph:
    """The same graph, opened read-only from disk."""
    return open_graph(small_folder)


@pytest.fixture(scope="session")
def browser() -> Iterator:
    """Chromium, headless; the test is skipped where there is none."""
    yield from launched()
