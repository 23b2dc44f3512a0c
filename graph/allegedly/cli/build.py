"""`allegedly build`: from articles to an output folder."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from allegedly.cli.extract import Model, Paths, Workers

if TYPE_CHECKING:
    from allegedly.pipeline import Built

_COUNTED = ("people", "works", "legal events", "quotations", "claims")


def build(
    paths: Paths,
    out: Annotated[
        Path, typer.Option("--out", "-o", help="Folder for the graph; articles in it are kept.")
    ] = Path("out"),
    model: Model = "en_core_web_sm",
    workers: Workers = 1,
    base: Annotated[
        str | None,
        typer.Option(
            help="What the data's IRIs begin with. [default: as built before, else urn:allegedly:]",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Read articles and build their knowledge graph in a folder.

    The folder holds `store/`, `graph.nq`, `graph.ttl`, `annotations.jsonl` and `graph.html`. An article that is
    in it already is replaced, the others stay. Corrections are read from `corrections.jsonl` in that folder.

    **Examples**

    `allegedly build seeds/`

    `allegedly build news/ more.html -o out/ --workers 4`

    `cat story.txt | allegedly build -`
    """
    from allegedly.cli.progress import progress
    from allegedly.pipeline import build_folder

    with progress("Reading articles") as step:
        built = build_folder(paths, out, model=model, workers=workers, base=base, on_article=step)
    _summarise(built)
    for failure in built.failures:
        print(f"allegedly: {failure}", file=sys.stderr)
    if built.failures:
        raise typer.Exit(1)


def _summarise(built: Built) -> None:
    numbers = {str(row[0]): row[1] for row in built.graph.stats()}
    folder = built.folder
    print(
        f"{built.read} {'article' if built.read == 1 else 'articles'} read; {folder}/ holds {numbers['articles']}:"
    )
    print("  " + " · ".join(f"{numbers[kind]} {kind}" for kind in _COUNTED))
    if built.abstentions:
        total = sum(built.abstentions.values())
        most = sorted(built.abstentions.items(), key=lambda item: (-item[1], item[0]))[:3]
        print(
            f"  left out where the evidence was not unique: {total} ({', '.join(f'{n} {why}' for why, n in most)})"
        )
    print(f"Look:  {folder / 'graph.html'}")
    store = "" if folder == Path("out") else f" --store {folder}"
    print(f"Ask:   allegedly query who-sued-whom{store}   (allegedly query --list shows more)")
