"""How much there is of what in a graph."""

from __future__ import annotations

import pyoxigraph as ox

from allegedly.query.answer import answer
from allegedly.query.result import Result
from allegedly.rdf.term import PREFIXES

_CLASSES = (
    ("articles", "schema:NewsArticle"),
    ("people", "schema:Person"),
    ("works", "schema:CreativeWork"),
    ("organizations", "schema:Organization"),
    ("outlets", "schema:NewsMediaOrganization"),
    ("legal events", "al:LegalEvent"),
    ("quotations", "schema:Quotation"),
    ("claims", "al:Claim"),
    ("disputes", "al:Dispute"),
    ("statements", "al:Statement"),
)
QUADS = "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }"
_STATUSES = ("Asserted", "Alleged", "Denied", "Negated", "Threatened")


def stats(store: ox.Store) -> Result:
    """One row a kind of thing, then one a status of statements, claims and events, then the quads; each with its number.

    Articles are no works here, outlets are organizations too.
    """
    rows = [(name, _instances(store, cls)) for name, cls in _CLASSES]
    rows += [(f"{status.lower()} items", _of_status(store, status)) for status in _STATUSES]
    rows.append(("quads", _number(store, QUADS)))
    return Result(["kind", "number"], [(ox.Literal(name), ox.Literal(number)) for name, number in rows])


def _instances(store: ox.Store, cls: str) -> int:
    return _number(store, f"SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE {{ ?x a {cls} }}")


def _of_status(store: ox.Store, status: str) -> int:
    return _number(store, f"SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE {{ ?x al:status al:{status} }}")


def _number(store: ox.Store, sparql: str) -> int:
    return int(answer(store, sparql, prefixes=PREFIXES)[0][0] or 0)
