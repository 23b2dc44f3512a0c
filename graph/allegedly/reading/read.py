"""From paths to articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from allegedly.model import Article
from allegedly.reading.boilerplate import boilerplate


def read_articles(paths: list[Path]) -> Iterator[Article]:
    """Yield the articles of files and folders, in order of path."""
    for path in paths:
        files = sorted(path.rglob("*.txt")) if path.is_dir() else [path]
        for file in files:
            text = file.read_bytes().decode("utf-8-sig")
            yield Article(file.stem, text, boilerplate(text))
