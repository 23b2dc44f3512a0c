"""`allegedly evaluate`: how well gold articles are read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from allegedly.evaluate.gold import Gold
    from allegedly.evaluate.score import Miss, Score, Tally

GoldPath = Annotated[
    Path, typer.Argument(help="A NAME.gold.json, or a folder of them, each beside NAME.txt.")
]
Predicted = Annotated[Path | None, typer.Option(help="Annotations (JSONL) to score instead of reading anew.")]
Model = Annotated[str, typer.Option(help="spaCy model that reads.")]
Workers = Annotated[int, typer.Option(min=1, help="Processes that read articles.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")]
Verbose = Annotated[bool, typer.Option(help="List every miss with its sentence.")]


def evaluate(
    gold: GoldPath,
    *,
    predicted: Predicted = None,
    model: Model = "en_core_web_sm",
    workers: Workers = 1,
    as_json: AsJson = False,
    verbose: Verbose = False,
) -> None:
    """Read the articles of gold annotations and print precision, recall and F1 a layer.

    Examples:

      allegedly evaluate gold/

      allegedly evaluate gold/ --verbose
    """
    from allegedly.evaluate.gold import corpus_hash, load_gold
    from allegedly.evaluate.score import score

    items = load_gold(gold)
    annotations = _load(predicted) if predicted else _read(items, model, workers)
    result = score(annotations, [item.annotation for item in items])
    if as_json:
        typer.echo(json.dumps(_figures(result) | {"measured on": corpus_hash(items)}, indent=1))
        return
    if verbose:
        _print_misses(result.misses, items)
    _print_table(result)
    typer.echo(f"{len(items)} articles, measured on {corpus_hash(items)}")


def _read(items: list[Gold], model: str, workers: int) -> dict[str, Any]:
    from allegedly.parallel import annotate_articles
    from allegedly.reading.read import read_articles

    articles = read_articles([item.text_file for item in items])
    return {a.doc: a for a in annotate_articles(articles, model=model, workers=workers)}


def _load(path: Path) -> dict[str, Any]:
    from allegedly.model import Annotation

    lines = path.read_text(encoding="utf-8").split("\n")
    annotations = [Annotation.from_dict(json.loads(line)) for line in lines if line.strip()]
    return {a.doc: a for a in annotations}


def _figures(result: Score) -> dict[str, Any]:
    layers = {**result.layers, **{f"facts {p}": t for p, t in result.predicates.items()}}
    return {
        **{name: _plain(tally) for name, tally in layers.items()},
        "overall": round(result.overall, 3),
        "fine entity type": _plain(result.fine_type),
        "quote outlet": _plain(result.outlet),
        "leaks": result.leaks,
        "in boilerplate": result.in_boilerplate,
    }


def _plain(tally: Tally) -> dict[str, float]:
    shares = {name: round(getattr(tally, name), 3) for name in ("precision", "recall", "f1")}
    return {**shares, "hit": tally.hit, "predicted": tally.predicted, "gold": tally.gold}


def _print_table(result: Score) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("layer", *("P", "R", "F1", "hit", "predicted", "gold"), box=None, pad_edge=False)
    for column in table.columns[1:]:
        column.justify = "right"
    rows = {**result.layers, **{f"  {p}": t for p, t in sorted(result.predicates.items())}}
    for name, t in rows.items():
        shares = [f"{v:.3f}" for v in (t.precision, t.recall, t.f1)]
        table.add_row(name, *shares, str(t.hit), str(t.predicted), str(t.gold))
    Console(highlight=False).print(table)
    typer.echo(
        f"overall F1 {result.overall:.3f} (mean of entities, facts, events, quotes attributed, claims)\n"
        f"fine entity type right {result.fine_type.hit}/{result.fine_type.gold}; "
        f"quote outlet right {result.outlet.hit}/{result.outlet.gold}; "
        f"leaks {result.leaks}; in boilerplate {result.in_boilerplate}"
    )


def _print_misses(misses: list[Miss], items: list[Gold]) -> None:
    from allegedly.evaluate.sentence import around

    texts = {item.annotation.doc: item.annotation.article.text for item in items}
    for miss in misses:
        typer.echo(f"{miss.doc}: {miss.layer}: {miss.what}")
        if miss.span:
            typer.echo(f"    {around(texts[miss.doc], miss.span)}")
