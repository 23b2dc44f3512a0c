"""What names, events and words of a set of articles come down to: the nodes that their graphs speak of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import pyoxigraph as ox

from allegedly.model import Annotation, Claim, Quote
from allegedly.rdf.case import Case, case_labels, resolve_cases, told
from allegedly.rdf.correction import Correction
from allegedly.rdf.identity import Choice, Identity
from allegedly.rdf.iri import Iris, article_id, digest
from allegedly.rdf.name import PUBLISHER, Reading
from allegedly.rdf.quotation import resolve_quotes, wordings

_CORRECTED = "correction"


class Resolution:
    """The nodes of one set of articles under one list of corrections; a function of the two and of nothing else.

    Args: annotations: each article once; their order does not matter.
    """

    def __init__(
        self,
        annotations: Sequence[Annotation],
        corrections: Sequence[Correction] = (),
        iris: Iris | None = None,
    ) -> None:
        self.iris = iris or Iris()
        self.corrections = tuple(corrections)
        self.used: set[Correction] = set()
        self.retracted = {c.node for c in self.corrections if c.op == "retract"}
        annotations = sorted(annotations, key=lambda a: a.doc)
        self._resolve_names(annotations)
        self._resolve_events(annotations)
        self._quotes = resolve_quotes(annotations, self.path)
        self._wordings = wordings(annotations, self._quotes)

    def _resolve_names(self, annotations: Sequence[Annotation]) -> None:
        identity = Identity(annotations)
        choices = identity.choices()
        self.names = {choices[c.own[0]].node: c.name for c in identity.clusters}
        self.choices = self._corrected(choices)
        self._reading = {(r.doc, id): r for r in self.choices for id in r.ids}
        self._path = {(r.doc, id): choice.node for r, choice in self.choices.items() for id in r.ids}
        for reading, choice in self.choices.items():
            self.names.setdefault(choice.node, reading.name)
        self._rename(self.names)

    def _corrected(self, choices: dict[Reading, Choice]) -> dict[Reading, Choice]:
        """The choices after merges and splits, in the file's order: each sees what the ones before it did."""
        moves = [(c, c.into) for c in self.corrections if c.op in ("merge", "split") and c.into]
        if not moves:
            return choices
        at: dict[str, list[Reading]] = defaultdict(list)
        for reading, choice in choices.items():
            at[choice.node].append(reading)
        by_path = {self._path_of(reading): reading for reading in choices}
        for correction, into in moves:
            one = by_path.get(correction.node)
            for reading in list(at[correction.node]) if one is None else [one]:
                self.used.add(correction)
                at[choices[reading].node].remove(reading)
                at[into].append(reading)
                because = correction.reason or f"A person's decision: {correction.label}."
                choices[reading] = Choice(into, _CORRECTED, 1.0, because)
        return choices

    def _rename(self, names: dict[str, str]) -> None:
        for correction in self.corrections:
            if correction.op == "rename" and correction.node in names and correction.name:
                self.used.add(correction)
                names[correction.node] = correction.name

    def _resolve_events(self, annotations: Sequence[Annotation]) -> None:
        self.cases = self._merged(resolve_cases(told(annotations, self.path), self.names.__getitem__))
        self._case = {(t.doc, t.event.id): (case, t) for case in self.cases for t in case.told}
        self.case_labels = case_labels(self.cases, self.names.__getitem__)
        self._rename(self.case_labels)

    def _merged(self, cases: list[Case]) -> list[Case]:
        by_path = {case.path: case for case in cases}
        for correction in self.corrections:
            one, into = by_path.get(correction.node), by_path.get(correction.into or "")
            if correction.op == "merge" and one and into and one is not into:
                self.used.add(correction)
                into.told += one.told
                into.parties |= one.parties
                into.rule, into.score = _CORRECTED, 1.0
                del by_path[correction.node]
        return list(by_path.values())

    def path(self, doc: str, id: str) -> str:
        """Path of the node of an article's entity."""
        return self._path[doc, id]

    def entity(self, doc: str, id: str) -> ox.NamedNode:
        """The node of an article's entity."""
        return ox.NamedNode(self.iris.base + self.path(doc, id))

    def name(self, doc: str, id: str) -> str:
        """What the node of an article's entity is called."""
        return self.names[self.path(doc, id)]

    def reading(self, doc: str, id: str) -> Reading:
        """The reading that an article's entity belongs to."""
        return self._reading[doc, id]

    def publisher(self, doc: str) -> ox.NamedNode | None:
        """The outlet that published the article, None where its metadata do not say."""
        return self.entity(doc, PUBLISHER) if (doc, PUBLISHER) in self._reading else None

    def case(self, doc: str, id: str) -> ox.NamedNode:
        """The node of an article's event."""
        return ox.NamedNode(self.iris.base + self._case[doc, id][0].path)

    def case_label(self, doc: str, id: str) -> str:
        """What the event is called."""
        return self.case_labels[self._case[doc, id][0].path]

    def event_path(self, doc: str, id: str) -> str:
        """Path of the event as this one article tells it."""
        return f"article/{article_id(doc)}#{self._case[doc, id][1].fragment}"

    def quote(self, doc: str, quote: Quote) -> ox.NamedNode:
        """The node of an article's quotation."""
        return ox.NamedNode(self.iris.base + self._quotes[doc, quote.span])

    def wording(self, doc: str, quote: Quote) -> str:
        """The words of a quotation's node: one wording, whatever case and end punctuation its articles give it."""
        return self._wordings[self._quotes[doc, quote.span]]

    def claim(self, doc: str, claim: Claim) -> ox.NamedNode:
        """The node of an article's claim; what it is made of does not change when names are resolved otherwise."""
        parties = [
            self.reading(doc, id).fragment for id in (*((claim.by,) if claim.by else ()), *claim.about)
        ]
        said = digest(doc, "claim", claim.content, claim.status, bool(claim.by), *parties)
        return self.iris.node("claim", said)

    def is_retracted(self, *nodes: ox.NamedNode | None) -> bool:
        """Has a person taken one of these nodes out of the graph?"""
        if not self.retracted:
            return False
        paths = {node.value.removeprefix(self.iris.base) for node in nodes if node is not None}
        for correction in self.corrections:
            if correction.op == "retract" and correction.node in paths:
                self.used.add(correction)
        return bool(paths & self.retracted)

    def signature(self, annotation: Annotation) -> str:
        """Hash of all that other articles and corrections can change about the article's graph."""
        doc = annotation.doc
        parts: list[str] = []
        for entity in annotation.entities:
            parts += (self.path(doc, entity.id), self.name(doc, entity.id))
        for event in annotation.events:
            parts += (self.case(doc, event.id).value, self.case_label(doc, event.id))
        for quote in annotation.quotes:
            parts += (self.quote(doc, quote).value, self.wording(doc, quote))
        publisher = self.publisher(doc)
        return digest(self.iris.base, publisher and publisher.value, *parts, *sorted(self.retracted))

    @staticmethod
    def _path_of(reading: Reading) -> str:
        return f"article/{article_id(reading.doc)}#{reading.fragment}"


def only_latest(annotations: Iterable[Annotation]) -> list[Annotation]:
    """Each article once, as it was given last, in order of their ids."""
    by_doc = {annotation.doc: annotation for annotation in annotations}
    return [by_doc[doc] for doc in sorted(by_doc)]
