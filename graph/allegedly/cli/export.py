"""`allegedly export`: the graph in other tools' formats."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from allegedly.cli.option import Store, graph_at, one_of, write
from allegedly.export import FORMATS


def export(
    store: Store = None,
    format: Annotated[str, typer.Option("--format", "-f", help=f"One of {', '.join(FORMATS)}.")] = "graphml",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Where to. [default: stdout]", show_default=False)
    ] = None,
) -> None:
    """Write the network for yEd, Gephi or Cytoscape, or every statement as CSV or JSON lines.

    `graph.nq` and `graph.ttl` in the store's folder are the graph itself.

    **Examples**

    `allegedly export --format gexf -o graph.gexf`

    `allegedly export --format csv | head`
    """
    one_of(format, tuple(FORMATS), "format")
    write(FORMATS[format](graph_at(store)), output)
