"""Measures the gold sets and writes what was reached as the floors of the quality gate.

    python benchmarks/floors.py

A floor is the figure reached, rounded down to two decimals. Run it after an improvement, never to pass the gate.
"""

from __future__ import annotations

import json
import math
from pathlib import Path

from allegedly.evaluate.gold import corpus_hash, load_gold
from allegedly.evaluate.score import score
from allegedly.language.parse import DEFAULT_MODEL
from allegedly.parallel import annotate_articles
from allegedly.reading.read import read_articles

CHECKOUT = Path(__file__).resolve().parents[1]
FILE = CHECKOUT / "tests" / "quality" / "floors.json"
FOLDERS = {
    "seeds": "tests/gold/seeds",
    "invented": "tests/gold/invented",
    "second": "tests/gold/second",
    "unseen": "tests/gold/unseen",
    "dev": "../shared/gold/dev",
}


def main() -> None:
    """Write the floors of every set that is there; those of an absent set stay as they are."""
    floors = json.loads(FILE.read_text()) if FILE.exists() else {}
    for name, folder in FOLDERS.items():
        if (CHECKOUT / folder).exists():
            floors[name] = {"folder": folder, **_measured(CHECKOUT / folder)}
    FILE.write_text(json.dumps(floors, indent=1) + "\n")
    print(FILE.read_text())


def _measured(folder: Path) -> dict:
    items = load_gold(folder)
    articles = read_articles([item.text_file for item in items])
    annotations = {a.doc: a for a in annotate_articles(articles, model=DEFAULT_MODEL)}
    result = score(annotations, [item.annotation for item in items])
    figures = {name: tally.f1 for name, tally in result.layers.items()}
    figures["fine entity type"] = result.fine_type.recall
    return {
        "measured on": corpus_hash(items),
        "in boilerplate at most": result.in_boilerplate,
        "at least": {name: math.floor(value * 100) / 100 for name, value in figures.items()},
    }


if __name__ == "__main__":
    main()
