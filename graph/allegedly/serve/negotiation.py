"""Which of the formats that a kind of answer can have suits the client best.

Source: RFC 9110, section 12.5.1; SPARQL 1.1 Protocol, section 2.1.
"""

from __future__ import annotations

import pyoxigraph as ox

RESULTS: dict[str, ox.QueryResultsFormat] = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "application/xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
}
GRAPHS: dict[str, ox.RdfFormat] = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "text/plain": ox.RdfFormat.N_TRIPLES,
    "application/trig": ox.RdfFormat.TRIG,
    "application/n-quads": ox.RdfFormat.N_QUADS,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
    "application/ld+json": ox.RdfFormat.JSON_LD,
}


def preferences(header: str) -> tuple[str, ...]:
    """The media ranges of an Accept header, the most wanted first; those with `q=0` left out.

    >>> preferences("text/csv;q=0.5, application/json, text/html;q=0")
    ('application/json', 'text/csv')
    >>> preferences("")
    ('*/*',)
    """
    ranges = [_weighed(part) for part in header.split(",") if part.strip()]
    ranked = sorted((r for r in ranges if r[0] > 0), key=lambda r: -r[0])
    return tuple(media for _, media in ranked) or (("*/*",) if not ranges else ())


def _weighed(part: str) -> tuple[float, str]:
    media, *parameters = (piece.strip() for piece in part.split(";"))
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "q":
            try:
                return float(value), media.lower()
            except ValueError:
                return 0.0, media.lower()
    return 1.0, media.lower()


def choose(accept: tuple[str, ...], offered: tuple[str, ...]) -> str | None:
    """The first offered media type that the most wanted range admits; None when none suits.

    >>> choose(("text/*", "*/*"), ("application/json", "text/csv"))
    'text/csv'
    """
    for wanted in accept:
        kind, _, subtype = wanted.partition("/")
        for media in offered:
            if wanted in ("*/*", media) or (subtype == "*" and media.startswith(f"{kind}/")):
                return media
    return None
