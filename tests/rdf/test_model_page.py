"""The page on the model shows what the code makes."""

import json
import re
from pathlib import Path

import pyoxigraph as ox

from allegedly.model import Annotation
from allegedly.rdf.correction import correction
from allegedly.rdf.graph import build_quads

PAGE = (Path(__file__).parents[2] / "docs" / "model.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


def test_the_example_is_part_of_the_graph():
    annotation = Annotation.from_dict(json.loads(blocks("json")[0]))
    built = set(build_quads([annotation], base="https://example.org/"))
    shown = set(ox.parse(blocks("trig")[0], format=ox.RdfFormat.TRIG))
    assert shown
    assert not shown - built


def test_the_corrections_are_corrections():
    lines = blocks("json")[1].splitlines()
    assert {correction(json.loads(line)).op for line in lines} == {"merge", "split", "rename", "retract"}
