"""The identity graph: which readings are the same node and why, which events form a dispute, what people corrected."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from allegedly.rdf.dispute import disputes
from allegedly.rdf.literal import decimal, english, token
from allegedly.rdf.resolution import Resolution
from allegedly.rdf.term import AL, RDF, RDFS

Triple = tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal]

_TYPE, _LABEL, _COMMENT = RDF.type, RDFS.label, RDFS.comment
_REFERS_TO, _RULE, _SCORE, _BECAUSE = AL.refersTo, AL.rule, AL.confidence, AL.because
_EVENT_READING, _READ_IN, _CORRECTION = AL.EventReading, AL.readIn, AL.Correction
_DISPUTE, _PART_OF, _PARTY = AL.Dispute, AL.partOfDispute, AL.party


def identity_quads(nodes: Resolution) -> Iterator[ox.Quad]:
    """Yield the quads of the identity graph, in a fixed order."""
    graph = nodes.iris.graph("identity")
    for part in (_names, _events, _disputes, _corrections):
        for triple in part(nodes):
            yield ox.Quad(*triple, graph)


def _names(nodes: Resolution) -> Iterator[Triple]:
    for reading, choice in nodes.choices.items():
        node = nodes.iris.reading(reading.doc, reading.fragment)
        yield node, _REFERS_TO, _node(choice.node, nodes)
        yield node, _RULE, token(choice.rule)
        yield node, _SCORE, decimal(choice.score)
        yield node, _BECAUSE, english(choice.because)


def _events(nodes: Resolution) -> Iterator[Triple]:
    for case in nodes.cases:
        for told in case.told:
            if nodes.is_retracted(_node(case.path, nodes), nodes.iris.reading(told.doc, told.fragment)):
                continue
            node = nodes.iris.reading(told.doc, told.fragment)
            yield node, _TYPE, _EVENT_READING
            yield node, _READ_IN, nodes.iris.article(told.doc)
            yield node, _REFERS_TO, _node(case.path, nodes)
            yield node, _RULE, token(case.rule)
            yield node, _SCORE, decimal(case.score)
            yield node, _BECAUSE, english(case.because)


def _disputes(nodes: Resolution) -> Iterator[Triple]:
    standing = [case for case in nodes.cases if not nodes.is_retracted(_node(case.path, nodes))]
    for dispute in disputes(standing, nodes.names.__getitem__):
        node = _node(dispute.path, nodes)
        yield node, _TYPE, _DISPUTE
        yield node, _LABEL, english(dispute.name)
        for party in dispute.parties:
            yield node, _PARTY, _node(party, nodes)
        for case in dispute.cases:
            yield _node(case, nodes), _PART_OF, node


def _corrections(nodes: Resolution) -> Iterator[Triple]:
    for correction in nodes.corrections:
        node = _node(correction.path, nodes)
        yield node, _TYPE, _CORRECTION
        yield node, _LABEL, english(correction.label)
        if correction.reason:
            yield node, _COMMENT, english(correction.reason)


def _node(path: str, nodes: Resolution) -> ox.NamedNode:
    return ox.NamedNode(nodes.iris.base + path)
