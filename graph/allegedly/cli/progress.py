"""A progress line on stderr, where there is somebody to see it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(what: str) -> Iterator[Callable[[str], None]]:
    """While it lasts, yields a function to call with each finished article's id; silent unless stderr is a terminal.

    It draws only when called: a thread that draws by itself does not go with forking workers.
    """
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        TextColumn("{task.completed}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
        task = bar.add_task(what, total=None)

        def step(doc: str) -> None:
            bar.update(task, advance=1, description=f"{what}: {doc[:40]}", refresh=True)

        bar.refresh()
        yield step
