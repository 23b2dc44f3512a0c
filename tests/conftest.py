"""Fixtures that tests of several areas share."""

from __future__ import annotations

from pathlib import Path

import pytest
from invented import annotations

from allegedly.knowledge import KnowledgeGraph, open_graph
from allegedly.rdf.graph import build_quads
from allegedly.store import memory_store, nquads, write_store


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
