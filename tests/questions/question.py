"""The competency questions: one file a topic, each question with its SPARQL and the rows that answer it.

The rows were worked out from the ten articles by hand. Where SPARQL has ORDER BY, their order counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent
TOPICS = ("legal", "credits", "relations", "quotes", "claims", "provenance", "identity", "time")

Row = tuple[object, ...]


@dataclass(frozen=True)
class Question:
    """A question in English, its SPARQL without prefixes, the rows that answer it, and a note for the reader."""

    topic: str
    question: str
    sparql: str
    rows: tuple[Row, ...]
    note: str = ""

    @property
    def is_ordered(self) -> bool:
        """Does the order of the rows count?"""
        return bool(re.search(r"\bORDER BY\b", self.sparql))


def questions() -> list[Question]:
    """All questions, topic by topic."""
    return [
        Question(
            topic, given["question"], given["sparql"], tuple(map(tuple, given["rows"])), given.get("note", "")
        )
        for topic in TOPICS
        for given in yaml.safe_load((FOLDER / f"{topic}.yaml").read_text(encoding="utf-8"))
    ]


def comparable(rows: Iterable[Row], *, is_ordered: bool) -> list[Row]:
    """Rows with numbers in one form (2, 2.0 and 2.00 are equal), sorted unless their order counts."""
    plain = [tuple(_plain(value) for value in row) for row in rows]
    return plain if is_ordered else sorted(plain, key=repr)


def _plain(value: object) -> object:
    if isinstance(value, bool) or value is None:
        return value
    return Decimal(str(value)).normalize() if isinstance(value, int | float | Decimal) else str(value)
