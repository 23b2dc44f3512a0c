"""The graph for networkx: people, bodies, works, legal events, quotations and claims, and the edges between them.

Nodes are IRIs with `label`, `type` ("Person", "Movie", "Lawsuit", …), `kind` ("entity", "event", "quotation",
"claim"), `aliases` (a tuple), `articles` (how many name it) and, on events and claims, `status`.
Edges carry `predicate` (its local name), `label`, `status`, `article`, `evidence` (the words), `attributed_to` (a
name or None), `role` and `statement` (the IRI of what says it). One edge for each statement: what two articles say
is two edges. An edge is asserted only when its article says it in its own voice: filter on `status`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from allegedly.query.result import Row

if TYPE_CHECKING:
    import networkx

    from allegedly.knowledge import KnowledgeGraph

_NODES = """
SELECT ?node (MAX(STR(?name)) AS ?label) (GROUP_CONCAT(DISTINCT STR(?class); separator=" ") AS ?classes)
       (GROUP_CONCAT(DISTINCT STR(?alias); separator="\\n") AS ?aliases) (COUNT(DISTINCT ?article) AS ?articles)
       (MIN(STR(?stands)) AS ?status)
WHERE {
  VALUES ?any { schema:Person schema:Organization schema:CreativeWork al:LegalEvent schema:Quotation al:Claim }
  ?node a ?any , ?class ; rdfs:label ?name .
  OPTIONAL { ?node skos:altLabel ?alias }
  OPTIONAL { { ?node al:mentionedIn ?article } UNION { ?node al:readIn ?article } }
  OPTIONAL { ?node al:status ?stands }
}
GROUP BY ?node ORDER BY ?node"""

_STATEMENTS = """
SELECT ?statement ?source ?predicate ?target ?status ?article (MIN(STR(?exact)) AS ?evidence)
       (MAX(STR(?byName)) AS ?by) (MAX(STR(?roleName)) AS ?role)
WHERE {
  ?statement a al:Statement ; rdf:subject ?source ; rdf:predicate ?predicate ; rdf:object ?target ;
             al:status ?status ; al:readIn/rdfs:label ?article ; al:evidence/oa:hasSelector/oa:exact ?exact .
  OPTIONAL { ?statement al:attributedTo/rdfs:label ?byName }
  OPTIONAL { ?statement schema:roleName ?roleName }
}
GROUP BY ?statement ?source ?predicate ?target ?status ?article ORDER BY ?statement"""

_SLOTS = """
SELECT (?source AS ?statement) ?source ?predicate ?target ?status ?article (MIN(STR(?exact)) AS ?evidence)
       (MAX(STR(?byName)) AS ?by) ?role
WHERE {
  VALUES ?predicate { PREDICATES }
  ?source ?predicate ?target ; al:readIn/rdfs:label ?article ; al:evidence/oa:hasSelector/oa:exact ?exact .
  OPTIONAL { ?source al:status ?stands }
  BIND(COALESCE(?stands, al:Asserted) AS ?status)
  FILTER(CONDITION)
  OPTIONAL { { ?source al:claimedBy ?who } UNION { ?source al:attributedTo ?who } ?who rdfs:label ?byName }
}
GROUP BY ?source ?predicate ?target ?status ?article ?role ORDER BY ?source ?predicate ?target"""

_KINDS = {"LegalEvent": "event", "Quotation": "quotation", "Claim": "claim"}
_GENERAL = ("Organization", "CreativeWork", "LegalEvent")


def network(kg: KnowledgeGraph) -> networkx.MultiDiGraph:
    """The graph as a MultiDiGraph; nodes and edges come in order of their IRIs."""
    import networkx

    graph = networkx.MultiDiGraph(name="allegedly")
    for row in kg.query(_NODES):
        graph.add_node(row["node"], **_node(row))
    for row in _edges(kg):
        if row["source"] in graph and row["target"] in graph:
            graph.add_edge(row["source"], row["target"], **_edge(row))
    return graph


def _edges(kg: KnowledgeGraph) -> list[Row]:
    """Statements, then the slots that no statement covers: of quotations, claims and events that are not asserted."""
    unproven = _SLOTS.replace("PREDICATES", "al:claimant al:respondent al:forum")
    said = _SLOTS.replace("PREDICATES", "al:speaker al:claimedBy al:about al:counterTo")
    return [
        *kg.query(_STATEMENTS),
        *kg.query(unproven.replace("CONDITION", "?status != al:Asserted")),
        *kg.query(said.replace("CONDITION", "true")),
    ]


def _node(row: Row) -> dict[str, object]:
    classes = [cls.rpartition("#")[2].rpartition("/")[2] for cls in str(row["classes"]).split()]
    kind = next((_KINDS[cls] for cls in classes if cls in _KINDS), "entity")
    special = sorted(cls for cls in classes if cls not in _GENERAL) or sorted(classes)
    found: dict[str, object] = {
        "label": row["label"],
        "type": special[0],
        "kind": kind,
        "aliases": tuple(sorted(str(row["aliases"]).split("\n"))) if row["aliases"] else (),
        "articles": row["articles"],
    }
    if row["status"]:
        found["status"] = _local(row["status"])
    return found


def _edge(row: Row) -> dict[str, object]:
    predicate = str(row["predicate"]).rpartition("#")[2].rpartition("/")[2]
    return {
        "predicate": predicate,
        "label": re.sub(r"(?=[A-Z])", " ", predicate).lower(),
        "status": _local(row["status"]),
        "article": row["article"],
        "evidence": row["evidence"],
        "attributed_to": row["by"],
        "role": row["role"],
        "statement": row["statement"],
    }


def _local(iri: object) -> str:
    return str(iri).rpartition("#")[2].lower()
