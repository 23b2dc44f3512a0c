"""Words a second of reading against the bare spaCy pipeline that it uses: one process, same texts, in turns.

    python benchmarks/speed.py PATH… [--rounds 5]

Each round times both over all texts, spaCy first in odd rounds and second in even ones; printed are the medians and
the ratio of each round. A word is what `str.split` gives.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from allegedly.extract.annotate import annotate
from allegedly.language.parse import load_model
from allegedly.language.read import read_document
from allegedly.model import Article
from allegedly.reading.read import read_articles


def main() -> None:
    """Print words a second of both and their ratio."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    articles = list(read_articles(options.paths))
    words = sum(len(article.text.split()) for article in articles)
    bare, reading = _rounds(articles, options.rounds)
    ratios = sorted(b / r for b, r in zip(bare, reading, strict=True))
    print(f"{len(articles)} articles, {words} words, {options.rounds} rounds")
    print(f"bare spaCy pipeline  {words / median(bare):8.0f} words/s")
    print(f"reading              {words / median(reading):8.0f} words/s")
    print(f"ratio                {median(ratios):8.2f} (median; {ratios[0]:.2f} to {ratios[-1]:.2f})")


def _rounds(articles: Sequence[Article], rounds: int) -> tuple[list[float], list[float]]:
    """Seconds of each round, for spaCy and for reading; one round of warming up is not counted."""
    model = load_model()
    work: dict[str, Callable[[Article], object]] = {
        "bare": lambda article: model(article.text),
        "reading": lambda article: annotate(read_document(article)),
    }
    seconds: dict[str, list[float]] = {name: [] for name in work}
    for number in range(rounds + 1):
        for name in sorted(work, reverse=number % 2 == 0):
            start = time.process_time()
            for article in articles:
                work[name](article)
            seconds[name].append(time.process_time() - start)
    return seconds["bare"][1:], seconds["reading"][1:]


if __name__ == "__main__":
    main()
