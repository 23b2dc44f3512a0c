"""`allegedly query`: SPARQL, or a saved query by its name."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Annotated

import typer

from allegedly.cli.option import graph_at, one_of, write
from allegedly.errors import ReadError, UsageError
from allegedly.query.result import Result
from allegedly.query.saved import SavedQuery, is_name, saved_queries, saved_query

_WRITERS = {
    "table": lambda result: result.to_table(_width()),
    "csv": Result.to_csv,
    "tsv": Result.to_tsv,
    "json": Result.to_json,
    "markdown": Result.to_markdown,
}
FORMATS = tuple(_WRITERS)
_PIPED_WIDTH = 120


def query(
    question: Annotated[
        str | None,
        typer.Argument(
            help="SPARQL, the name of a saved query, a `.rq` file, or `-` for stdin.", show_default=False
        ),
    ] = None,
    param: Annotated[
        list[str] | None,
        typer.Option("--param", "-p", metavar="NAME=VALUE", help="A saved query's parameter; repeatable."),
    ] = None,
    store: Annotated[
        Path | None,
        typer.Option("--store", "-s", help="What `build` wrote. [default: out/]", show_default=False),
    ] = None,
    format: Annotated[str, typer.Option("--format", "-f", help=f"One of {', '.join(FORMATS)}.")] = "table",
    list_: Annotated[bool, typer.Option("--list", "-l", help="List the saved queries and stop.")] = False,
) -> None:
    """Ask the graph, in SPARQL or by the name of a saved query.

    Prefixes are bound already (`al:`, `schema:`, `rdfs:`, …) and a plain query sees the union of
    all graphs, each triple once.
    A name given as a parameter is looked up by label or alias; case and accents don't matter.

    **Examples**

    `allegedly query --list`

    `allegedly query who-sued-whom`

    `allegedly query works-of --param person="mara quill" --format csv`

    `allegedly query 'SELECT ?who WHERE { ?suit al:claimant/rdfs:label ?who }'`
    """
    one_of(format, FORMATS, "format")
    if list_:
        write(_listing(), None)
        return
    if question is None:
        raise UsageError(
            "nothing to ask: give SPARQL or a saved query's name (`allegedly query --list` shows them)"
        )
    parameters = _parameters(param or [])
    text = _text(question)
    if is_name(text):
        saved_query(text.strip())
    result = graph_at(store).query(text, **parameters)
    write(_WRITERS[format](result), None)
    if format == "table":
        print(f"{len(result)} row{'' if len(result) == 1 else 's'}", file=sys.stderr)


def _text(question: str) -> str:
    if question == "-":
        return sys.stdin.read()
    if question.endswith(".rq"):
        try:
            return Path(question).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise ReadError(f"{question} can't be read: {error}") from None
    return question


def _parameters(given: list[str]) -> dict[str, str]:
    found = {}
    for text in given:
        name, equals, value = text.partition("=")
        if not (name and equals):
            raise UsageError(f'--param {text!r} has no value; expected NAME=VALUE, as in person="Mara Quill"')
        found[name.strip()] = value
    return found


def _listing() -> str:
    return "\n".join(_entry(saved) for saved in saved_queries().values())


def _entry(saved: SavedQuery) -> str:
    lines = [f"{saved.name}", f"    {saved.title}"]
    for p in saved.parameters:
        lines.append(f"    {p.name}: {p.description}{' (optional)' if p.optional else ''}")
    return "".join(f"{line}\n" for line in [*lines, f"    $ {saved.usage}"])


def _width() -> int:
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else _PIPED_WIDTH
