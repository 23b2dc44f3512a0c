"""Values to literals: every one has a datatype or a language tag.

Numbers and times are written as Oxigraph writes them back (1, not 1.0; Z, not +00:00), so that what is dumped from
a store is what was put in.
"""

from __future__ import annotations

import datetime as calendar
import re
from datetime import UTC, datetime
from functools import lru_cache

import pyoxigraph as ox

from allegedly.rdf.term import XSD

_DATE_TYPES = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_AMOUNT = re.compile(r"([A-Z]{3})\s+(\d+(?:\.\d+)?)")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_DECIMAL, _TOKEN, _COUNT, _URI = XSD.decimal, XSD.token, XSD.integer, XSD.anyURI
_HEX, _MOMENT = XSD.hexBinary, XSD.dateTime


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
    """A number with at most four decimals, written one way only: 1, 0.85."""
    return ox.Literal(f"{value:.4f}".rstrip("0").rstrip("."), datatype=_DECIMAL)


def date(value: str | None) -> ox.Literal | None:
    """A date as precise as it is given, or None where it is no ISO date.

    >>> date("2031-04").value, date("2031-04-09T10:00:00Z").value, date("2031-02-30"), date("last May")
    ('2031-04', '2031-04-09', None, None)
    """
    found = _DATE.match(value) if value else None
    if found is None or found.string[found.end() : found.end() + 1] not in ("", "T", " "):
        return None
    try:
        calendar.date.fromisoformat((found.group() + "-01-01")[:10])
    except ValueError:
        return None
    return ox.Literal(found.group(), datatype=_DATE_TYPES[len(found.group())])


def amount(value: str | None) -> tuple[str, str] | None:
    """Currency and number of "USD 1500000", None for anything else; the number in one form only.

    >>> amount("USD 1500000"), amount("EUR 0010.50"), amount("a fortune")
    (('USD', '1500000'), ('EUR', '10.5'), None)
    """
    found = _AMOUNT.fullmatch((value or "").strip())
    if found is None:
        return None
    whole, _, part = found[2].partition(".")
    part = part.rstrip("0")
    return found[1], (whole.lstrip("0") or "0") + (f".{part}" if part else "")


def number(digits: str) -> ox.Literal:
    """A number as it is written."""
    return ox.Literal(digits, datatype=_DECIMAL)


def uri(value: str) -> ox.Literal:
    """An address, kept as it was given."""
    return ox.Literal(value, datatype=_URI)


def digest_hex(value: str) -> ox.Literal:
    """A digest in hexadecimal."""
    return ox.Literal(value, datatype=_HEX)


def moment(value: datetime) -> ox.Literal:
    """A point in time to the second, in UTC; `value` knows its time zone."""
    return ox.Literal(f"{value.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}", datatype=_MOMENT)
