"""The ten hand-written articles behind the competency questions, read from `articles/*.yaml`.

Evidence is given by its words, and found in the text, so that changing a sentence can't break an offset.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import yaml

from allegedly.knowledge import KnowledgeGraph
from allegedly.model import Annotation, Article, Claim, Entity, Event, Fact, Metadata, Quote, Span
from allegedly.rdf.graph import build_quads
from allegedly.rdf.iri import Iris
from allegedly.rdf.run import Run, run_quads
from allegedly.store import memory_store, nquads

FOLDER = Path(__file__).with_name("articles")
_METADATA = ("title", "url", "published", "outlet", "author")
_LISTS = ("claimant", "respondent", "forum", "causes", "about")


def annotations() -> list[Annotation]:
    """One annotation an article, in order of their ids."""
    return [_annotation(path) for path in sorted(FOLDER.glob("*.yaml"))]


def quads() -> bytes:
    """The articles' graph as N-Quads: nine of them read in one run, `brine` a day later by a newer version."""
    return nquads([*build_quads(annotations()), *_runs()])


def graph() -> KnowledgeGraph:
    """The articles' graph, to ask."""
    return KnowledgeGraph(memory_store(quads()))


def _runs() -> Iterable[ox.Quad]:
    docs = sorted(annotation.doc for annotation in annotations())
    for day, version, read in ((1, "1.0", [d for d in docs if d != "brine"]), (2, "1.1", ["brine"])):
        at = datetime(2033, 1, day, 9, tzinfo=UTC)
        yield from run_quads(Run(at, at, version, "by-hand"), read, Iris())


def _annotation(path: Path) -> Annotation:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    text = data["text"]
    dropped = tuple(_found(text, words) for words in data.get("boilerplate", ()))
    article = Article(path.stem, text, dropped, Metadata(**{key: data.get(key) for key in _METADATA}))
    return Annotation(
        article,
        entities=tuple(_entity(text, id, given) for id, given in data["entities"].items()),
        facts=tuple(Fact(**_told(text, given)) for given in data.get("facts", ())),
        events=tuple(Event(**_told(text, given)) for given in data.get("events", ())),
        quotes=tuple(_quote(text, given) for given in data.get("quotes", ())),
        claims=tuple(Claim(**_told(text, given)) for given in data.get("claims", ())),
    )


def _entity(text: str, id: str, given: Mapping[str, Any]) -> Entity:
    also = tuple(given.get("also", ()))
    return Entity(id, given["type"], given["name"], also, (_found(text, given["name"]),), "by-hand")


def _quote(text: str, given: Mapping[str, Any]) -> Quote:
    return Quote(**{**given, "span": _found(text, given["text"])})


def _told(text: str, given: Mapping[str, Any]) -> dict[str, Any]:
    fields = {key: tuple(value) if key in _LISTS else value for key, value in given.items() if key != "words"}
    return {**fields, "span": _found(text, given["words"])}


def _found(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))
