"""A card: all that the graph knows of one person, body, work or dispute."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from allegedly.query.result import Result

if TYPE_CHECKING:
    from allegedly.knowledge import KnowledgeGraph

_SECTIONS = (
    ("works", "works-of", "person", "name"),
    ("made_by", "credits-of", "work", "about"),
    ("facts", "facts-about", "entity", None),
    ("cases", "legal-events", "party", None),
    ("quotes", "quotes-by", "speaker", "said_by"),
    ("claims_by", "claims-by", "person", "claimed_by"),
    ("claims_about", "claims-about", "person", "about"),
    ("timeline", "timeline", "dispute", None),
)
_NAMED_IN = """
SELECT DISTINCT ?title ?it WHERE {
  { ?it al:mentionedIn ?article } UNION { ?event al:partOfDispute ?it ; al:readIn ?article }
  ?article rdfs:label ?title
} ORDER BY ?title"""
_TITLES = {
    "made_by": "Made by",
    "claims_by": "Claims by",
    "claims_about": "Claims about",
}
_SHOWN = 8


@dataclass(frozen=True)
class Card:
    """One node with its names, the articles that name it, and what is said by it and about it.

    Each of `works`, `made_by`, `facts`, `cases`, `quotes`, `claims_by`, `claims_about`, `timeline` is a Result,
    empty where there is nothing to say.
    """

    iri: str
    name: str
    kinds: tuple[str, ...]
    aliases: tuple[str, ...]
    articles: tuple[str, ...]
    works: Result
    made_by: Result
    facts: Result
    cases: Result
    quotes: Result
    claims_by: Result
    claims_about: Result
    timeline: Result

    def __repr__(self) -> str:
        counts = ", ".join(
            f"{len(result)} {_title(name).lower()}" for name, result in self.sections() if result
        )
        return f"<Card: {self.name} ({', '.join(self.kinds)}); {counts or 'nothing said of it'}>"

    def sections(self) -> list[tuple[str, Result]]:
        """The sections by name, in the order shown, empty ones too."""
        return [(name, getattr(self, name)) for name, *_ in _SECTIONS]

    def _repr_html_(self) -> str:
        heading = f"<h3>{html.escape(self.name)} <small>{html.escape(', '.join(self.kinds))}</small></h3>"
        also = f"<p>Also: {html.escape(', '.join(self.aliases))}</p>" if self.aliases else ""
        named = f"<p>In: {html.escape(' · '.join(self.articles))}</p>" if self.articles else ""
        return heading + also + named + "".join(_section(n, r) for n, r in self.sections() if r)


def card(kg: KnowledgeGraph, iri: str) -> Card:
    """The card of an IRI; a work's claims and a person's makers are empty, and so on."""
    sections = {}
    for name, saved, parameter, own in _SECTIONS:
        result = kg.query(saved, **{parameter: iri}) if _fits(kg, iri, name) else Result([], [])
        sections[name] = result.without({own}) if own else result
    articles = kg.query(
        _NAMED_IN,
        it=ox.NamedNode(iri),
    )
    return Card(
        iri,
        kg.names.label(iri),
        tuple(cls.partition(":")[2] for cls in kg.names.classes(iri)),
        tuple(kg.names.aliases(iri)),
        tuple(str(title) for title in articles.column("title")),
        **sections,
    )


def _fits(kg: KnowledgeGraph, iri: str, section: str) -> bool:
    classes = kg.names.classes(iri)
    if section == "made_by":
        return "schema:CreativeWork" in classes
    if section == "timeline":
        return "al:Dispute" in classes
    return True


def _section(name: str, result: Result) -> str:
    shown = Result(result.columns, result.terms[:_SHOWN])
    more = f"<p>… and {len(result) - _SHOWN} more</p>" if len(result) > _SHOWN else ""
    return f"<h4>{_title(name)}</h4>{shown._repr_html_()}{more}"


def _title(name: str) -> str:
    return _TITLES.get(name, name.capitalize())
