"""What both seeds name or quote is one node with both as sources; asked of the gold annotations, naming nobody."""

import json
from functools import cache
from pathlib import Path

import pytest

from allegedly.model import Annotation
from allegedly.rdf.graph import build_quads, project
from allegedly.rdf.quotation import words_key
from allegedly.rdf.term import AL
from allegedly.rdf.validate import validate
from allegedly.resource import resource

GOLD = Path(__file__).parents[1] / "gold" / "seeds"


@cache
def seeds() -> tuple[Annotation, ...]:
    annotations = []
    for file in sorted(GOLD.glob("00*.gold.json")):
        data = json.loads(file.read_text(encoding="utf-8"))
        text = resource("seeds", f"{data['doc']}.txt").read_bytes().decode("utf-8")
        annotations.append(Annotation.from_dict({**data, "text": text}))
    return tuple(annotations)


def test_there_are_two():
    assert len(seeds()) == 2


@pytest.mark.parametrize("kind", ["Person", "Outlet", "Organization", "Film", "TVSeries"])
def test_what_both_name_is_one_node_with_both_as_sources(kind):
    named = [{e.name: e.id for e in a.entities if e.type == kind} for a in seeds()]
    shared = set(named[0]) & set(named[1])
    nodes = project(seeds()).nodes
    sources = {(q.subject, q.object) for q in build_quads(seeds()) if q.predicate == AL.mentionedIn}
    assert shared
    for name in shared:
        one, other = (nodes.entity(a.doc, ids[name]) for a, ids in zip(seeds(), named, strict=True))
        assert one == other
        assert {(one, nodes.iris.article(a.doc)) for a in seeds()} <= sources


def test_words_quoted_in_both_are_one_quotation_with_two_appearances():
    words = [{words_key(q.text) for q in a.quotes} for a in seeds()]
    appearances: dict = {}
    for quad in build_quads(seeds()):
        if quad.predicate == AL.appearsIn:
            appearances.setdefault(quad.subject, set()).add(quad.object)
    in_both = [node for node, articles in appearances.items() if len(articles) == 2]
    assert len(in_both) == len(words[0] & words[1]) > 0


def test_their_graph_conforms():
    assert validate(build_quads(seeds())) == []
