"""What each resolver and each family of rules brings: the F1 of every layer with all, and with one switched off.

    python benchmarks/ablation.py GOLD… [--markdown]

GOLD are folders of gold annotations, each beside its text, scored together. A minus says how much F1 is lost (in
points of 0.001) when the family is off; layers that do not change are left blank.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from rich.console import Console
from rich.table import Table

from allegedly.evaluate.gold import corpus_hash, load_gold
from allegedly.evaluate.score import OVERALL, Score, score
from allegedly.extract.annotate import annotate
from allegedly.language.read import read_document
from allegedly.reading.read import read_articles

FAMILIES: dict[str, tuple[str, ...]] = {
    "names and coreference": ("document-names", "short-names", "gender-names", "pronouns", "nominals"),
    "quotes": (
        "carry-over",
        "over",
        "colon",
        "pronoun-speaker",
        "proxy",
        "document-author",
        "repeated",
        "standing",
        "outlet-carry",
    ),
    "credits": (
        "credit-passive",
        "credit-starring",
        "credit-active",
        "credit-role",
        "credit-maker",
        "credit-owner",
        "credit-cast",
        "credit-bracket",
        "credit-trade",
        "credit-contribution",
        "credit-fame",
        "credit-article",
    ),
    "relations": (
        "relation-release",
        "relation-sequel",
        "relation-basis",
        "relation-spouse",
        "relation-agent",
        "relation-office",
        "relation-interview",
    ),
    "legal events": ("nominalisations", "merging", "coreference-parties", "causes"),
    "claims": ("quoted", "noun", "reproach", "denial", "said", "allegedly", "innocence", "filing"),
}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--markdown", action="store_true")
    options = parser.parse_args()
    items = [item for folder in options.gold for item in load_gold(folder)]
    articles = list(read_articles([item.text_file for item in items]))
    gold = [item.annotation for item in items]

    documents = {article.doc: read_document(article) for article in articles}

    def measured(without: frozenset[str]) -> Score:
        anew = without <= frozenset(FAMILIES["names and coreference"]) and without
        read = {a.doc: read_document(a, without=without) for a in articles} if anew else documents
        return score({doc: annotate(document, without) for doc, document in read.items()}, gold)

    rows = _rows(measured)
    print(f"{len(articles)} articles, measured on {corpus_hash(items)}")
    (_markdown if options.markdown else _table)(rows)


def _rows(measured) -> list[list[str]]:
    full = measured(frozenset())
    rows = [["all of them", "", *(f"{full.layers[layer].f1:.3f}" for layer in OVERALL)]]
    for group, families in FAMILIES.items():
        for family in families:
            less = measured(frozenset({family}))
            rows.append([group, family, *(_lost(full, less, layer) for layer in OVERALL)])
    return rows


def _lost(full: Score, less: Score, layer: str) -> str:
    points = round(1000 * (less.layers[layer].f1 - full.layers[layer].f1))
    return f"{points:+d}" if points else ""


def _table(rows: list[list[str]]) -> None:
    table = Table("layer", "without", *OVERALL, box=None)
    for row in rows:
        table.add_row(*row)
    Console(width=120, highlight=False).print(table)


def _markdown(rows: list[list[str]]) -> None:
    print("| " + " | ".join(("layer", "without", *OVERALL)) + " |")
    print("| --- " * (2 + len(OVERALL)) + "|")
    for row in rows:
        print("| " + " | ".join(row) + " |")


if __name__ == "__main__":
    main()
