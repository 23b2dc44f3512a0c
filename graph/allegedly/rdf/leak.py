"""The promise as a query: nothing alleged, denied, negated or threatened stands as a plain triple."""

from __future__ import annotations

from functools import cache
from typing import cast

import pyoxigraph as ox

from allegedly.rdf.term import OWL, PREFIXES, RDF, is_symmetric, ontology, super_properties, text_of

_QUERY = """\
PREFIX al: <{al}>
PREFIX rdf: <{rdf}>
SELECT DISTINCT ?statement ?s ?p ?o ?status WHERE {{
  ?statement a al:Statement ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; al:status ?status .
  FILTER (?status != al:Asserted)
  ?s ?p ?o .
  FILTER NOT EXISTS {{
    {{
      VALUES (?below ?p) {{ {below} }}
      ?asserted rdf:subject ?s ; rdf:predicate ?below ; rdf:object ?o ; al:status al:Asserted
    }} UNION {{
      VALUES ?p {{ {symmetric} }}
      ?asserted rdf:subject ?o ; rdf:predicate ?p ; rdf:object ?s ; al:status al:Asserted
    }}
  }}
}} ORDER BY ?statement
"""


@cache
def leak_query() -> str:
    """SPARQL for statements that are not asserted and yet stand as a plain triple with no asserted one behind it.

    An asserted statement stands behind a triple if it says the same, says it with a property below this one, or
    says it the other way round with a property that holds both ways. Ask it of the union of all graphs; it needs no
    ontology in the store.
    """
    properties = sorted(
        (t.subject for t in ontology() if t.predicate == RDF.type and t.object == OWL.ObjectProperty), key=str
    )
    return _QUERY.format(
        al=PREFIXES["al"],
        rdf=PREFIXES["rdf"],
        below=" ".join(f"({p} {q})" for p in properties for q in (p, *super_properties(p))),
        symmetric=" ".join(str(p) for p in properties if is_symmetric(p)),
    )


def leaks(store: ox.Store) -> list[str]:
    """The statements that `leak_query` finds; none in a graph that keeps the promise."""
    rows = cast(ox.QuerySolutions, store.query(leak_query(), use_default_graph_as_union=True))
    return [text_of(row["statement"]) for row in rows]
