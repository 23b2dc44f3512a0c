"""Facts in the many ways news tells them: each text of `facts/` yields what stands under it as asserted, and nothing else.

A text begins with "> ", a fact under it with "+ " (subject | predicate | object); texts without any must yield none.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from allegedly.extract.annotate import annotate
from allegedly.language.read import read_document
from allegedly.model import Article

FOLDER = Path(__file__).parent / "facts"
Triple = tuple[str, str, str]


def texts() -> Iterator[tuple[str, set[Triple]]]:
    for file in sorted(FOLDER.glob("*.txt")):
        for piece in file.read_text(encoding="utf-8").removeprefix("> ").split("\n> "):
            text, *facts = piece.strip().split("\n+ ")
            yield text.replace("\\n", "\n"), {_triple(fact) for fact in facts}


def _triple(line: str) -> Triple:
    subject, predicate, object_ = (part.strip() for part in line.split("|"))
    return subject, predicate, object_


@pytest.mark.parametrize(("text", "expected"), tuple(texts()))
def test_asserted_facts_are_those_that_the_text_states(text: str, expected: set[Triple]) -> None:
    read = annotate(read_document(Article("a", text)))
    name = {entity.id: entity.name for entity in read.entities}
    assert {(name[f.s], f.p, name[f.o]) for f in read.facts if f.status == "asserted"} == expected


def test_texts_that_state_nothing_are_as_many_as_a_third_of_the_others() -> None:
    counts = [len(facts) for _, facts in texts()]
    assert counts.count(0) * 3 >= len(counts) - counts.count(0)
