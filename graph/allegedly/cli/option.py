"""Arguments and options that several commands share, and what stands behind their values."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from allegedly.errors import StoreError, UsageError
from allegedly.knowledge import KnowledgeGraph, open_graph

DEFAULT_STORE = Path("out")

Store: TypeAlias = Annotated[
    Path | None,
    typer.Argument(help="What `build` wrote, or a file of RDF. [default: out/]", show_default=False),
]


def graph_at(store: Path | None) -> KnowledgeGraph:
    """The graph at `store`, or in `out/` where none is named.

    Raises: StoreError: there is none.
    """
    if store is None and not DEFAULT_STORE.exists():
        raise StoreError("no graph in out/; build one with `allegedly build PATH`, or name a store")
    return open_graph(store or DEFAULT_STORE)


def one_of(value: str, known: tuple[str, ...], what: str) -> str:
    """`value`, if it is one of `known`. Raises: UsageError: it is not; lists them."""
    if value not in known:
        raise UsageError(f"unknown {what} {value!r}; known: {', '.join(known)}")
    return value


def write(text: str, output: Path | None) -> None:
    """Write text to a file, or to stdout where `output` is None or `-`; always UTF-8, line ends as they are."""
    if output is None or str(output) == "-":
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    else:
        output.write_text(text, encoding="utf-8", newline="")
