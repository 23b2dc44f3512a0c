"""Values to literals: every one has a datatype or a language tag."""

from __future__ import annotations

import datetime as calendar
import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache

import pyoxigraph as ox

from allegedly.rdf.term import XSD

_DATE_TYPES = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_AMOUNT = re.compile(r"([A-Z]{3})\s+(\d+(?:\.\d+)?)")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_DECIMAL, _TOKEN, _COUNT = XSD.decimal, XSD.token, XSD.nonNegativeInteger


def english(value: str) -> ox.Literal:
    """Text as an English literal; a lone surrogate, which RDF can't hold, becomes U+FFFD, so offsets stay."""
    return ox.Literal(_SURROGATE.sub("\ufffd", value), language="en")


def token(value: str) -> ox.Literal:
    """A machine's name, such as a rule's."""
    return ox.Literal(value, datatype=_TOKEN)


def count(value: int) -> ox.Literal:
    """A position or a number of things."""
    return ox.Literal(str(value), datatype=_COUNT)


@lru_cache(maxsize=1024)
def decimal(value: float) -> ox.Literal:
    """A number with at most four decimals, written one way only: 1.0, 0.85."""
    digits = f"{value:.4f}".rstrip("0")
    return ox.Literal(digits + "0" if digits.endswith(".") else digits, datatype=_DECIMAL)


def date(value: str | None) -> ox.Literal | None:
    """A date as precise as it is given, or None where it is no ISO date.

    >>> date("2031-04").value, date("2031-04-09T10:00:00Z").value, date("2031-02-30"), date("last May")
    ('2031-04', '2031-04-09', None, None)
    """
    found = _DATE.match(value or "")
    if found is None or value[found.end() : found.end() + 1] not in ("", "T", " "):
        return None
    try:
        calendar.date.fromisoformat((found.group() + "-01-01")[:10])
    except ValueError:
        return None
    return ox.Literal(found.group(), datatype=_DATE_TYPES[len(found.group())])


def amount(value: str | None) -> tuple[str, Decimal] | None:
    """Currency and number of "USD 1500000", None for anything else."""
    found = _AMOUNT.fullmatch((value or "").strip())
    if found is None:
        return None
    try:
        return found[1], Decimal(found[2])
    except InvalidOperation:
        return None
