"""The graph in other tools' formats."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from allegedly.query.result import Result

if TYPE_CHECKING:
    from networkx import MultiDiGraph

    from allegedly.knowledge import KnowledgeGraph

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ITEMS = """
SELECT ?id ?subject ?predicate ?object ?status ?attributed_to ?article ?evidence WHERE {
  { SELECT ?id ?s ?p ?o ?stands ?title (MIN(STR(?exact)) AS ?evidence) (MAX(STR(?byName)) AS ?attributed_to)
    WHERE {
      ?id a al:Statement ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; al:status ?stands ;
          al:readIn/rdfs:label ?title ; al:evidence/oa:hasSelector/oa:exact ?exact .
      OPTIONAL { ?id al:attributedTo/rdfs:label ?byName }
    } GROUP BY ?id ?s ?p ?o ?stands ?title }
  { SELECT ?s (MAX(STR(?sName)) AS ?subject) WHERE { ?s rdfs:label ?sName } GROUP BY ?s }
  { SELECT ?o (MAX(STR(?oName)) AS ?object) WHERE { ?o rdfs:label ?oName } GROUP BY ?o }
  BIND(REPLACE(STR(?p), "^.*[#/]", "") AS ?predicate)
  BIND(LCASE(STRAFTER(STR(?stands), "#")) AS ?status)
  BIND(STR(?title) AS ?article)
} ORDER BY ?article ?id"""


def graphml(kg: KnowledgeGraph) -> str:
    """GraphML, as yEd, Gephi and networkx read it; lists become text joined by " | "."""
    import networkx

    out = io.BytesIO()
    networkx.write_graphml(_flat(kg.network()), out)
    return out.getvalue().decode("utf-8") + "\n"


def gexf(kg: KnowledgeGraph) -> str:
    """GEXF 1.2, as Gephi reads it, without a date of writing."""
    import networkx
    from networkx.readwrite.gexf import GEXFWriter

    writer = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    writer.add_graph(networkx.MultiDiGraph(_flat(kg.network())))
    for meta in [child for child in writer.xml if child.tag.endswith("meta")]:
        writer.xml.remove(meta)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{writer}\n'


def cytoscape(kg: KnowledgeGraph) -> str:
    """Cytoscape.js JSON: `elements` with nodes and edges."""
    import networkx

    data = networkx.cytoscape_data(_flat(kg.network())) | {"data": {"name": "allegedly"}}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def table(kg: KnowledgeGraph) -> str:
    """CSV, one line a statement, with status, who says it, article and evidence."""
    return statements(kg).to_csv()


def lines(kg: KnowledgeGraph) -> str:
    """JSON lines, one object a statement."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in statements(kg).to_dicts())


def statements(kg: KnowledgeGraph) -> Result:
    """Every statement of the graph as a row, in order of article and id."""
    return kg.query(_ITEMS)


FORMATS: dict[str, Callable[[KnowledgeGraph], str]] = {
    "graphml": graphml,
    "gexf": gexf,
    "cytoscape": cytoscape,
    "csv": table,
    "jsonl": lines,
}


def _flat(graph: MultiDiGraph) -> MultiDiGraph:
    """The network with attributes that every format can hold: text and numbers, nothing absent."""
    import networkx

    flat = networkx.MultiDiGraph(**graph.graph)
    flat.add_nodes_from((node, _plain(data)) for node, data in graph.nodes(data=True))
    flat.add_edges_from(
        (one, other, key, _plain(data)) for one, other, key, data in graph.edges(keys=True, data=True)
    )
    return flat


def _plain(data: dict[str, Any]) -> dict[str, Any]:
    values = {name: " | ".join(v) if isinstance(v, tuple) else v for name, v in data.items() if v is not None}
    return {name: _NOT_XML.sub(" ", v) if isinstance(v, str) else v for name, v in values.items()}
