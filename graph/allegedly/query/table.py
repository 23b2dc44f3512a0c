"""Tables for a terminal."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence


def table_text(
    columns: Sequence[str], rows: Iterable[Sequence[str]], *, title: str | None = None, width: int = 100
) -> str:
    """A table as lines of text; long cells wrap, no cell can carry a control character or markup."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for name in columns:
        table.add_column(Text(name), overflow="fold")
    for row in rows:
        table.add_row(*(Text(printable(cell)) for cell in row))
    out = io.StringIO()
    console = Console(file=out, width=width, color_system=None)
    if title:
        console.print(Text(title))
    console.print(table)
    return "".join(line.rstrip() + "\n" for line in out.getvalue().rstrip().split("\n"))


def printable(text: str) -> str:
    """The text with line ends as blanks and without characters that steer a terminal."""
    return "".join(c for c in " ".join(text.split()) if c.isprintable())
