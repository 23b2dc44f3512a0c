"""`allegedly view`: the explorer's page."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

from allegedly.cli.option import DEFAULT_STORE, Store, graph_at, write


def view(
    store: Store = None,
    about: Annotated[
        str | None,
        typer.Option(help="Only what is near this person, body, work or dispute.", show_default=False),
    ] = None,
    max_nodes: Annotated[
        int | None, typer.Option(min=1, help="How many nodes at most.", show_default=False)
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help="Where to; - for stdout. [default: in the store's folder]",
            show_default=False,
        ),
    ] = None,
    open_: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
) -> None:
    """Write the graph as one interactive page that needs no network.

    **Examples**

    `allegedly view --open`

    `allegedly view --about "Mara Quill" -o mara.html`

    `allegedly view out/ --max-nodes 200 --open`
    """
    page = graph_at(store).page(about, max_nodes=max_nodes)
    target = output or _default(store or DEFAULT_STORE, about)
    write(page, target)
    if str(target) == "-":
        return
    print(target)
    if open_:
        typer.launch(target.resolve().as_uri())


def _default(store: Path, about: str | None) -> Path:
    folder = store if store.is_dir() else store.parent
    words = re.sub(r"\W+", "-", about.casefold()).strip("-") if about else ""
    return folder / (f"graph-{words}.html" if words else "graph.html")
