"""The read-only SPARQL service: protocol, worker processes, query page and explorer, on loopback by default."""
