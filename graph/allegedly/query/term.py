"""From RDF terms to plain Python values and to words for a person: the boundary between the two in one file."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias

import pyoxigraph as ox

from allegedly.errors import UsageError
from allegedly.rdf.term import Term

Value: TypeAlias = str | int | float | bool | None

_XSD = "http://www.w3.org/2001/XMLSchema#"
_INTEGERS = frozenset(
    _XSD + name for name in ("integer", "int", "long", "nonNegativeInteger", "positiveInteger")
)
_FLOATS = frozenset(_XSD + name for name in ("double", "float", "decimal"))


def value_of(term: Term | None) -> Value:
    """The plain value of a term: int, float, bool or str; None for an unbound variable.

    IRIs come as strings, and so do dates, in their ISO form: a year, a month and a day sort together as text.

    >>> value_of(ox.Literal(3)), value_of(ox.NamedNode("urn:x")), value_of(None)
    (3, 'urn:x', None)
    """
    if term is None:
        return None
    if isinstance(term, ox.Literal):
        return _literal_value(term)
    return str(term) if isinstance(term, ox.Triple) else term.value


def term_of(value: object) -> Term:
    """The term of a plain value or of an rdflib term; a term stays as it is.

    Raises: UsageError: there is no term for such a value.
    """
    if isinstance(value, (ox.NamedNode, ox.BlankNode, ox.Literal)):
        return value
    kind = type(value).__name__
    if kind == "URIRef":
        return ox.NamedNode(str(value))
    if kind == "Literal":
        language, datatype = getattr(value, "language", None), getattr(value, "datatype", None)
        return ox.Literal(
            str(value), language=language, datatype=ox.NamedNode(datatype) if datatype else None
        )
    if isinstance(value, (str, int, float, bool)):
        return ox.Literal(value)
    raise UsageError(f"{value!r} is no value for a query; expected text, a number, or an RDF term")


def _literal_value(literal: ox.Literal) -> Value:
    kind = literal.datatype.value
    try:
        if kind in _INTEGERS:
            return int(literal.value)
        if kind in _FLOATS:
            return float(Decimal(literal.value)) if kind.endswith("decimal") else float(literal.value)
    except (ValueError, ArithmeticError):
        return literal.value
    if kind == _XSD + "boolean":
        return literal.value in ("true", "1")
    return literal.value


def compact(iri: str, prefixes: dict[str, str]) -> str:
    """An IRI in its short form: the longest prefix that fits, or the IRI as it is.

    >>> compact("http://schema.org/name", {"schema": "http://schema.org/"})
    'schema:name'
    """
    fitting = [(len(base), name, base) for name, base in prefixes.items() if iri.startswith(base)]
    if not fitting:
        return iri
    _, name, base = max(fitting)
    return f"{name}:{iri[len(base) :]}"


def shown(term: Term | None, prefixes: dict[str, str]) -> str:
    """A term in words for a table: short IRIs, bare literals, nothing for an unbound variable."""
    if isinstance(term, ox.NamedNode):
        return compact(term.value, prefixes)
    value = value_of(term)
    return "" if value is None else str(value)
