"""RDF as bytes: Oxigraph's serialiser where no file is written to."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox


def serialized(
    statements: Iterable[ox.Quad] | Iterable[ox.Triple],
    form: ox.RdfFormat,
    prefixes: dict[str, str] | None = None,
) -> bytes:
    """The statements in an RDF format, prefixed where the format has prefixes and some are given."""
    named = prefixes if form in (ox.RdfFormat.TURTLE, ox.RdfFormat.TRIG) else None
    return ox.serialize(statements, format=form, prefixes=named) or b""
