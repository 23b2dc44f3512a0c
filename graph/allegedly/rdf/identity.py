"""What was resolved: for each name, event and quotation of each article, the node that it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import pyoxigraph as ox

from allegedly.model import WORK_TYPES, Annotation, Claim, Event, Quote
from allegedly.rdf.iri import Iris, digest, slug

_STRAIGHT = str.maketrans({"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})


def kind_of(type: str) -> str:
    if type == "Person":
        return "person"
    return "work" if type in WORK_TYPES else "org"


def plain_words(text: str) -> str:
    words = " ".join(text.translate(_STRAIGHT).split())
    return words.rstrip(",;: ") or words


def words_key(text: str) -> str:
    return re.sub(r"[\s.,;:!?…–—-]+$", "", plain_words(text)).casefold()


@dataclass
class Resolution:
    iris: Iris
    entities: dict[tuple[str, str], ox.NamedNode] = field(default_factory=dict)
    cases: dict[tuple[str, str], ox.NamedNode] = field(default_factory=dict)
    labels: dict[tuple[str, str], str] = field(default_factory=dict)

    def entity(self, doc: str, id: str) -> ox.NamedNode:
        return self.entities[doc, id]

    def case(self, doc: str, id: str) -> ox.NamedNode:
        return self.cases[doc, id]

    def case_label(self, doc: str, event: Event) -> str:
        return self.labels[doc, event.id]

    def quote(self, doc: str, quote: Quote) -> ox.NamedNode:
        speaker = self.entities[doc, quote.speaker].value if quote.speaker else doc
        return self.iris.node("quote", digest(words_key(quote.text), speaker))

    def claim(self, doc: str, claim: Claim) -> ox.NamedNode:
        by = self.entities[doc, claim.by].value if claim.by else None
        about = sorted(self.entities[doc, a].value for a in claim.about)
        return self.iris.node("claim", digest(doc, claim.content, claim.status, by, *about))

    def publisher(self, annotation: Annotation) -> ox.NamedNode | None:
        outlet = annotation.article.metadata.outlet
        return self.iris.node("org", slug(outlet)) if outlet else None


def resolve(annotations, iris):
    r = Resolution(iris)
    for a in annotations:
        names = {}
        for e in a.entities:
            name = slug(e.name)
            if kind_of(e.type) == "org":
                name = name.removeprefix("the-")
            r.entities[a.doc, e.id] = iris.node(kind_of(e.type), name)
            names[e.id] = e.name
        for v in a.events:
            left = " and ".join(names[c] for c in v.claimant) or "unnamed"
            right = " and ".join(names[c] for c in v.respondent) or "unnamed"
            r.labels[a.doc, v.id] = f"{v.type}: {left} v. {right}"
            r.cases[a.doc, v.id] = iris.node(
                "case", f"{slug(v.type)}-{slug(left)}-v-{slug(right)}-{digest(a.doc, v.span)[:6]}"
            )
    return r
