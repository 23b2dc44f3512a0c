"""`allegedly stats`: how much there is of what."""

from __future__ import annotations

from allegedly.cli.option import Store, graph_at, write


def stats(store: Store = None) -> None:
    """Count articles, people, works, legal events, quotations, claims and statements by status.

    **Examples**

    `allegedly stats`

    `allegedly stats other/`
    """
    write(graph_at(store).stats().to_table(), None)
