"""One statement, event, claim or quotation with its words marked in the sentence that they stand in."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from allegedly.errors import UnknownName
from allegedly.query.result import Row

if TYPE_CHECKING:
    from allegedly.knowledge import KnowledgeGraph

_WHAT = """
SELECT ?it (MAX(?words) AS ?what) (LCASE(STRAFTER(STR(MAX(?stands)), "#")) AS ?status) (MAX(STR(?byName)) AS ?says)
       (MAX(STR(?ruleName)) AS ?rule) (MAX(?sure) AS ?confidence)
WHERE {
  ?it al:evidence ?passage .
  { ?it al:content ?words } UNION { ?it schema:text ?words } UNION { ?it a al:LegalEvent ; rdfs:label ?words }
  UNION { ?it rdf:subject/rdfs:label ?one ; rdf:predicate ?predicate ; rdf:object/rdfs:label ?other .
    BIND(LCASE(REPLACE(REPLACE(STR(?predicate), "^.*[#/]", ""), "([A-Z])", " $1")) AS ?verb)
    BIND(CONCAT(STR(?one), " ", ?verb, " ", STR(?other)) AS ?words) }
  OPTIONAL { ?it al:status ?stands }
  OPTIONAL { ?it al:attributedTo|al:claimedBy|al:speaker ?by . ?by rdfs:label ?byName }
  OPTIONAL { ?it al:rule ?ruleName }
  OPTIONAL { ?it al:confidence ?sure }
} GROUP BY ?it"""
_WHERE = """
SELECT DISTINCT ?it ?article ?title ?text ?start ?end WHERE {
  ?it al:evidence ?passage .
  ?passage oa:hasSource ?article ; oa:hasSelector ?position .
  ?position oa:start ?start ; oa:end ?end .
  ?article rdfs:label ?title ; schema:articleBody ?text .
} ORDER BY ?title ?start"""
_AROUND = 160
_SHOWN_WORDS = 60


@dataclass(frozen=True)
class Passage:
    """The words of an article that something rests on, with the rest of their line around them.

    `start` and `end` are code points of the article's text, the end exclusive.
    """

    article: str
    before: str
    words: str
    after: str
    start: int
    end: int

    def _repr_html_(self) -> str:
        before, words, after, article = map(html.escape, (self.before, self.words, self.after, self.article))
        place = f"{article}, code points {self.start} to {self.end}"
        return f"<blockquote>{before}<mark>{words}</mark>{after}<br><small>{place}</small></blockquote>"


@dataclass(frozen=True)
class Said:
    """What was read, how it stands, who says it, by which rule, and the passages that it rests on.

    `status` is None for a quotation, `says` where the article says it in its own voice.
    """

    iri: str
    what: str
    status: str | None
    says: str | None
    rule: str | None
    confidence: float
    passages: tuple[Passage, ...]

    def __repr__(self) -> str:
        words = self.passages[0].words
        short = words if len(words) <= _SHOWN_WORDS else words[: _SHOWN_WORDS - 1] + "…"
        return f"<Said: {self._standing()}{self.what}: “{' '.join(short.split())}”>"

    def _standing(self) -> str:
        return f"{self.status}{f' by {self.says}' if self.says else ''}: " if self.status else ""

    def _repr_html_(self) -> str:
        standing = ", ".join(part for part in (self.status, f"by {self.says}" if self.says else "") if part)
        heading = f"<p><b>{html.escape(self.what)}</b> <small>{html.escape(standing)}</small></p>"
        rule = f"<p><small>Read by the rule {html.escape(self.rule)}</small></p>" if self.rule else ""
        return heading + "".join(passage._repr_html_() for passage in self.passages) + rule


def said(kg: KnowledgeGraph, iri: str) -> Said:
    """What stands behind an IRI.

    Raises: UnknownName: it is nothing that was read in an article.
    """
    values = {"it": ox.NamedNode(iri)}
    found, places = kg.query(_WHAT, **values), kg.query(_WHERE, **values)
    if not found or not places:
        raise UnknownName(
            f"{iri} is no statement, event, claim or quotation, so it has no words of an article"
        )
    row = found[0]
    passages = tuple(_passage(place.title, place.text, place.start, place.end) for place in _widest(places))
    return Said(iri, row.what, row.status or None, row.says, row.rule, row.confidence or 0.0, passages)


def _widest(places: Iterable[Row]) -> Iterator[Row]:
    """Yield the passages that lie inside no other of their article, in order."""
    ends: dict[object, int] = {}
    for place in sorted(places, key=lambda p: (p.title, p.article, p.start, -p.end)):
        if place.end > ends.get(place.article, -1):
            ends[place.article] = place.end
            yield place


def _passage(article: str, text: str, start: int, end: int) -> Passage:
    """The words with what stands around them in their line, cut at a blank where that is long."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    line_end = text.find("\n", end)
    after = text[end : len(text) if line_end < 0 else line_end]
    if len(before) > _AROUND:
        before = "… " + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + " …"
    return Passage(article, before, text[start:end], after, start, end)
