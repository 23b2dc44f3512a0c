"""Allegedly: news texts in, a knowledge graph out, in which an allegation never becomes a fact.

import allegedly

kg = allegedly.build("seeds/")            # or allegedly.open("out/")
kg.query("who-sued-whom").to_dataframe()
kg["Mara Quill"]                          # a card: works, cases, quotes, claims by and about
kg.network()                              # a networkx MultiDiGraph
kg.show()                                 # the explorer, in a notebook
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from allegedly.errors import (
    AllegedlyError,
    AmbiguousName,
    InvalidGraph,
    ModelError,
    QueryError,
    ReadError,
    StoreError,
    UnknownName,
    UsageError,
    WorkError,
)
from allegedly.knowledge import KnowledgeGraph
from allegedly.knowledge import open_graph as open
from allegedly.query.card import Card
from allegedly.query.result import Result, Row
from allegedly.query.said import Passage, Said

if TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

__version__ = "0.1.0"


def build(
    paths: str | Path | Iterable[str | Path],
    out: str | Path | None = None,
    *,
    model: str = "en_core_web_sm",
    workers: int = 1,
    base: str | None = None,
) -> KnowledgeGraph:
    """Read articles and return their knowledge graph.

    Args:
        paths: a file (.txt .md .html .json .jsonl), a folder, `-` for standard input, or several of them.
        out: folder to write to; what it holds of other articles is kept. None: the graph is made in memory.
        model: name of the spaCy model.
        workers: processes that read; the graph is the same.
        base: what the data's IRIs begin with; by default as the folder was built before, else `urn:allegedly:`.
    Raises:
        UsageError: a path does not exist or holds nothing to read.
        ReadError: nothing could be read. A file among others that can't be read is a warning, and in `.unread`.
        ModelError: the language model is not installed.
        StoreError: `out` can't be written, or is not one of ours.
    """
    from allegedly.pipeline import build as read_and_build

    return read_and_build(paths, out, model=model, workers=workers, base=base)


def load_ipython_extension(shell: InteractiveShell) -> None:
    """`%load_ext allegedly` in a notebook: adds the cell magic `%%sparql`."""
    from allegedly.jupyter import load

    load(shell)


__all__ = [
    "AllegedlyError",
    "AmbiguousName",
    "Card",
    "InvalidGraph",
    "KnowledgeGraph",
    "ModelError",
    "Passage",
    "QueryError",
    "ReadError",
    "Result",
    "Row",
    "Said",
    "StoreError",
    "UnknownName",
    "UsageError",
    "WorkError",
    "__version__",
    "build",
    "load_ipython_extension",
    "open",
]
