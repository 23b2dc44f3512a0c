"""The runs graph: which version read which articles when; left out of every hash and golden file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

import pyoxigraph as ox

from allegedly.rdf.iri import Iris, article_id, digest, slug
from allegedly.rdf.literal import english, moment, token
from allegedly.rdf.term import AL, PROV, RDF, RDFS, SCHEMA

_TYPE, _LABEL, _ACTIVITY, _SOFTWARE = RDF.type, RDFS.label, PROV.Activity, PROV.SoftwareAgent
_STARTED, _ENDED, _AGENT = PROV.startedAtTime, PROV.endedAtTime, PROV.wasAssociatedWith
_INFORMED_BY, _USED = PROV.wasInformedBy, PROV.used
_VERSION, _MODEL, _OPTION = SCHEMA.softwareVersion, AL.languageModel, AL.option


@dataclass(frozen=True)
class Run:
    """One run: when (aware of its time zone), with which version and language model, and which options."""

    started: datetime
    ended: datetime
    version: str
    model: str
    options: Mapping[str, object] = field(default_factory=dict)


def reading_activity(doc: str, iris: Iris) -> ox.NamedNode:
    """The activity of reading an article: its IRI knows no time, so statements can point to it."""
    return iris.node("reading", article_id(doc))


def run_quads(run: Run, docs: Iterable[str], iris: Iris) -> Iterator[ox.Quad]:
    """Yield the quads of one run that read these articles, in the runs graph.

    Reading an article again replaces its link to the older run: drop the links of `docs` before adding these.
    Source: W3C PROV-O, sections 3.1 and 3.3.
    """
    graph = iris.graph("runs")
    node = iris.node("run", f"{slug(run.started.isoformat())}-{digest(run)[:6]}")
    agent = iris.node("software", slug(f"allegedly {run.version} {run.model}"))
    pairs: list[tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal]] = [
        (node, _TYPE, _ACTIVITY),
        (node, _LABEL, english(f"Run of {run.started:%Y-%m-%d %H:%M}")),
        (node, _STARTED, moment(run.started)),
        (node, _ENDED, moment(run.ended)),
        (node, _AGENT, agent),
        (agent, _TYPE, _SOFTWARE),
        (agent, _LABEL, english(f"allegedly {run.version} with {run.model}")),
        (agent, _VERSION, token(run.version)),
        (agent, _MODEL, token(run.model)),
    ]
    pairs += [(node, _OPTION, token(f"{key}={value}")) for key, value in sorted(run.options.items())]
    for doc in docs:
        reading = reading_activity(doc, iris)
        pairs += [(reading, _TYPE, _ACTIVITY), (reading, _LABEL, english(f"Reading of {doc}"))]
        pairs += [(reading, _INFORMED_BY, node), (reading, _USED, iris.article(doc))]
    for subject, predicate, object in pairs:
        yield ox.Quad(subject, predicate, object, graph)
