"""How well texts are read, on gold and bench folders given by path, beside the peers: one table.

    python benchmarks/reading.py --gold PATH/gold/dev --gold PATH/gold/seeds --bench PATH/bench

A gold folder holds `*.gold.json` beside texts. A bench folder holds the benchmark files, their scorer
`score_bench.py` and the peers' figures; the peers' figures printed here come from its README, those of textacy on
gold are measured in the same run. Nothing of these folders is copied.
"""

from __future__ import annotations

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import textacy_peer
from rich.console import Console
from rich.table import Table

from allegedly.evaluate.gold import corpus_hash, load_gold
from allegedly.evaluate.score import LAYERS, score
from allegedly.language.parse import DEFAULT_MODEL
from allegedly.model import Annotation, Article
from allegedly.parallel import annotate_articles
from allegedly.reading.read import read_articles


@dataclass(frozen=True)
class Figure:
    """A figure of a benchmark: the scorer's row and key, and the best peer's value with its name."""

    row: str
    key: str
    peer: str


BENCHES: dict[str, tuple[str, tuple[Figure, ...]]] = {
    "polnear-dev.jsonl.gz": (
        "polnear",
        (
            Figure("B direct quotes attributed", "f1", "0.816 regex, 0.793 textacy"),
            Figure("B direct quotes attributed", "p", "0.910 JournalismAI..."),
            Figure("A all attributions, Dice >= 0.5", "f1", "0.625 Citron (PolNeAR)"),
            Figure("A end to end", "f1", "0.590 Citron (PolNeAR)"),
        ),
    ),
    "text2kg-movie-dev.jsonl.gz": ("text2kg", (Figure("all (micro)", "f1", "0.398 Vicuna-13B"),)),
    "text2kg-book-dev.jsonl.gz": ("text2kg", (Figure("all (micro)", "f1", "0.413 Vicuna-13B"),)),
    "text2kg-film-dev.jsonl.gz": ("text2kg", (Figure("all (micro)", "f1", "0.714 Vicuna-13B"),)),
    "text2kg-writtenwork-dev.jsonl.gz": ("text2kg", (Figure("all (micro)", "f1", "0.684 Vicuna-13B"),)),
    "fewrel-dev.jsonl.gz": ("fewrel", (Figure("all", "r", "none"),)),
    "wikievents-dev.jsonl.gz": ("wikievents", (Figure("events, typed", "f1", "0.525 trigger words"),)),
}


def main() -> int:
    """Print the table; exit 2 when no folder is given."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gold", type=Path, action="append", default=[], metavar="FOLDER")
    parser.add_argument("--bench", type=Path, metavar="FOLDER")
    parser.add_argument("--workers", type=int, default=1)
    options = parser.parse_args()
    if not options.gold and not options.bench:
        parser.error("give --gold or --bench, or both")
    table = Table("set", "figure", "Allegedly", "peer", box=None)
    for folder in options.gold:
        for row in _gold_rows(folder, options.workers):
            table.add_row(*row)
    for row in _bench_rows(options.bench, options.workers) if options.bench else ():
        table.add_row(*row)
    Console(width=120, highlight=False).print(table)
    return 0


def _gold_rows(folder: Path, workers: int) -> Iterator[tuple[str, str, str, str]]:
    items = load_gold(folder)
    gold = [item.annotation for item in items]
    articles = list(read_articles([item.text_file for item in items]))
    ours = score(_by_doc(annotate_articles(articles, model=DEFAULT_MODEL, workers=workers)), gold)
    peer = score(_by_doc(textacy_peer.read(article) for article in articles), gold)
    name = f"{folder.name} ({corpus_hash(items)})"
    for layer in LAYERS:
        a, b = ours.layers[layer], peer.layers[layer]
        yield name, f"{layer} P / R / F1", _prf(a), f"{_prf(b)} textacy"
    yield (
        name,
        "fine entity type right",
        f"{ours.fine_type.recall:.3f}",
        f"{peer.fine_type.recall:.3f} textacy",
    )
    yield (
        name,
        "leaks / in boilerplate",
        f"{ours.leaks} / {ours.in_boilerplate}",
        f"{peer.leaks} / {peer.in_boilerplate} textacy",
    )


def _prf(tally) -> str:
    return f"{tally.precision:.3f} / {tally.recall:.3f} / {tally.f1:.3f}"


def _by_doc(annotations: Iterable[Annotation]) -> dict[str, Annotation]:
    return {annotation.doc: annotation for annotation in annotations}


def _bench_rows(folder: Path, workers: int) -> Iterator[tuple[str, str, str, str]]:
    for name, (kind, figures) in BENCHES.items():
        file = folder / name
        if not file.exists():
            continue
        articles = list(_texts(file))
        ours = _scored(folder, kind, file, annotate_articles(articles, model=DEFAULT_MODEL, workers=workers))
        peer = _scored(folder, kind, file, map(textacy_peer.read, articles)) if kind == "polnear" else None
        for figure in figures:
            beside = f"{peer[figure.row][figure.key]:.3f} textacy now; " if peer else ""
            yield (
                name,
                f"{figure.row} {figure.key}",
                f"{ours[figure.row][figure.key]:.3f}",
                beside + figure.peer,
            )


def _texts(file: Path) -> Iterator[Article]:
    with gzip.open(file, "rt", encoding="utf-8", newline="\n") as lines:
        for line in lines:
            record = json.loads(line)
            yield Article(record["doc"], record["text"])


def _scored(folder: Path, kind: str, file: Path, annotations: Iterable[Annotation]) -> dict:
    with tempfile.TemporaryDirectory() as scratch:
        predicted = Path(scratch) / "predicted.jsonl"
        predicted.write_text("".join(a.to_json() + "\n" for a in annotations), encoding="utf-8")
        command = [sys.executable, folder / "score_bench.py", kind, predicted, file, "--json"]
        run = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(run.stdout)


if __name__ == "__main__":
    sys.exit(main())
