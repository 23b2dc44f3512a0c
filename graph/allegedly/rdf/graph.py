"""The way in: annotations and corrections to all quads, or to those of the graphs that changed.

    quads = build_quads(annotations)                              everything but the runs graph
    for graph, quads in changes(before, after): …                 what putting an article in, or taking it out, changes

Both are functions of the set of annotations (each article once, as it was given last) and the list of corrections:
no order, clock or earlier state has a part in it. So ingesting an article again replaces its graph, retracting it
leaves what a build without it would give, and a correction taken back gives back the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import pyoxigraph as ox

from allegedly.errors import WorkError
from allegedly.model import Annotation
from allegedly.rdf.correction import Correction
from allegedly.rdf.derive import fact_quads
from allegedly.rdf.emit import article_quads
from allegedly.rdf.iri import DEFAULT_BASE, Iris
from allegedly.rdf.reason import identity_quads
from allegedly.rdf.resolution import Resolution, only_latest
from allegedly.rdf.statement import statements
from allegedly.rdf.term import node_of


@dataclass(frozen=True)
class Projection:
    """A set of annotations with what they were resolved to; `graphs()` gives each named graph's quads."""

    annotations: tuple[Annotation, ...]
    nodes: Resolution

    def article(self, annotation: Annotation) -> Iterator[ox.Quad]:
        """The quads of one article's graph."""
        return article_quads(annotation, self.nodes)

    def derived(self) -> Iterator[ox.Quad]:
        """The quads of the graphs that all articles make together: facts, then identity."""
        stated = (s for annotation in self.annotations for s in statements(annotation, self.nodes))
        yield from fact_quads(stated, self.nodes.iris)
        yield from identity_quads(self.nodes)

    def unused(self) -> tuple[Correction, ...]:
        """Corrections that met nothing they are about, in order; tell the user. Asks for all statements."""
        for annotation in self.annotations:
            for _ in article_quads(annotation, self.nodes):
                pass
        return tuple(c for c in self.nodes.corrections if c not in self.nodes.used)


def project(
    annotations: Iterable[Annotation], corrections: Sequence[Correction] = (), base: str = DEFAULT_BASE
) -> Projection:
    """Resolve the annotations; of an article given more than once the last counts.

    Raises:
        UsageError: the base is no beginning of an IRI.
        WorkError: an annotation speaks of an entity or event that it does not list.
    """
    latest = tuple(only_latest(annotations))
    for annotation in latest:
        _check_references(annotation)
    return Projection(latest, Resolution(latest, corrections, Iris(base)))


def _check_references(annotation: Annotation) -> None:
    named = {None, *(entity.id for entity in annotation.entities)}
    events = {None, *(event.id for event in annotation.events)}
    used = chain.from_iterable(
        (
            *((fact.s, fact.o, fact.by) for fact in annotation.facts),
            *((e.by, *e.claimant, *e.respondent, *e.forum) for e in annotation.events),
            *((quote.speaker, quote.outlet) for quote in annotation.quotes),
            *((claim.by, *claim.about) for claim in annotation.claims),
        )
    )
    lost = sorted(
        {id for id in used if id not in named} | {e.counter_to for e in annotation.events} - events, key=str
    )
    if lost:
        raise WorkError(
            f"{annotation.doc}: {', '.join(map(str, lost))} is not listed in its annotation; read it again"
        )


def build_quads(
    annotations: Iterable[Annotation], corrections: Sequence[Correction] = (), base: str = DEFAULT_BASE
) -> Iterator[ox.Quad]:
    """Yield all quads but those of the runs graph: article graphs in order of their ids, facts, identity.

    Args: base: what all IRIs of the data begin with, up to and with its last `:`, `/` or `#`.
    """
    projection = project(annotations, corrections, base)
    for annotation in projection.annotations:
        yield from projection.article(annotation)
    yield from projection.derived()


def changes(before: Projection, after: Projection) -> Iterator[tuple[ox.NamedNode, list[ox.Quad]]]:
    """Yield the named graphs that differ, with their new quads in full; no quads means: drop the graph.

    An article's graph is made again only if its annotation changed or others changed what its names, events or words
    come down to; facts and identity always are.
    """
    old = {a.doc: a for a in before.annotations}
    new = {a.doc: a for a in after.annotations}
    iris = after.nodes.iris
    for doc in sorted(old.keys() | new.keys()):
        if doc not in new:
            yield iris.article(doc), []
        elif doc not in old or _differs(old[doc], new[doc], before, after):
            yield iris.article(doc), list(after.article(new[doc]))
    derived: dict[ox.NamedNode, list[ox.Quad]] = {iris.graph("facts"): [], iris.graph("identity"): []}
    for quad in after.derived():
        derived[node_of(quad.graph_name)].append(quad)
    yield from derived.items()


def _differs(old: Annotation, new: Annotation, before: Projection, after: Projection) -> bool:
    return old != new or before.nodes.signature(old) != after.nodes.signature(new)
