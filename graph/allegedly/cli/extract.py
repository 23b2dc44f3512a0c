"""`allegedly extract`: annotations as JSON lines."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from allegedly.errors import ReadError

Paths = Annotated[
    list[Path], typer.Argument(help="Files (.txt .md .html .json .jsonl), folders of them, or - for stdin.")
]
Model = Annotated[str, typer.Option(help="spaCy model: en_core_web_sm, or an installed _md, _lg, _trf.")]
Workers = Annotated[int, typer.Option(min=1, help="Processes that read articles; the result is the same.")]


def extract(paths: Paths, model: Model = "en_core_web_sm", workers: Workers = 1) -> None:
    """Read articles and print what was found in each, one JSON object a line.

    Offsets are code points into the text as read; `doc` is the file's name without its ending.

    Examples:

      allegedly extract seeds/ > annotations.jsonl

      cat story.txt | allegedly extract -
    """
    from allegedly.parallel import annotate_articles
    from allegedly.reading.read import read_articles

    failures: list[ReadError] = []
    for annotation in annotate_articles(read_articles(paths, failures.append), model=model, workers=workers):
        typer.echo(annotation.to_json())
    for failure in failures:
        typer.echo(f"allegedly: {failure}", err=True)
    if failures:
        raise typer.Exit(1)
