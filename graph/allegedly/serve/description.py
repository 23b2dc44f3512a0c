"""The service's description of itself.

Source: SPARQL 1.1 Service Description (W3C Recommendation, 21 March 2013).
"""

from __future__ import annotations

import pyoxigraph as ox

from allegedly.rdf.serialize import serialized
from allegedly.serve.negotiation import GRAPHS, RESULTS, choose
from allegedly.serve.task import Answer

_SD = "http://www.w3.org/ns/sparql-service-description#"
_TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_PREFIXES = {"sd": _SD, "formats": "http://www.w3.org/ns/formats/"}


def description(endpoint: str, accept: tuple[str, ...]) -> Answer:
    """The description of the service at `endpoint` (an IRI), in the RDF format that suits the client best."""
    media = choose(accept, tuple(GRAPHS)) or "text/turtle"
    triples = _triples(ox.NamedNode(endpoint))
    return Answer(200, media, serialized(triples, GRAPHS[media], _PREFIXES))


def _triples(service: ox.NamedNode) -> list[ox.Triple]:
    dataset, default = ox.NamedNode(f"{service.value}#dataset"), ox.NamedNode(f"{service.value}#union")
    formats = {f.iri for f in RESULTS.values()} | {f.iri for f in GRAPHS.values()}
    return [
        ox.Triple(service, _TYPE, _sd("Service")),
        ox.Triple(service, _sd("endpoint"), service),
        ox.Triple(service, _sd("supportedLanguage"), _sd("SPARQL11Query")),
        ox.Triple(service, _sd("feature"), _sd("UnionDefaultGraph")),
        ox.Triple(service, _sd("defaultDataset"), dataset),
        ox.Triple(dataset, _TYPE, _sd("Dataset")),
        ox.Triple(dataset, _sd("defaultGraph"), default),
        ox.Triple(default, _TYPE, _sd("Graph")),
        *(ox.Triple(service, _sd("resultFormat"), ox.NamedNode(iri)) for iri in sorted(formats)),
    ]


def _sd(name: str) -> ox.NamedNode:
    return ox.NamedNode(_SD + name)
