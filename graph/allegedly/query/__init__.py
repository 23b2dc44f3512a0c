"""Questions to the graph: SPARQL answered in rows, saved queries with parameters, names looked up."""
