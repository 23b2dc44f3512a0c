"""Amounts of money in running text, as ISO 4217 code and plain number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from price_parser import Price

from allegedly.model import Span

SYMBOLS = {
    "US$": "USD",
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "S$": "SGD",
    "R$": "BRL",
    "$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "₩": "KRW",
    "₽": "RUB",
    "₪": "ILS",
    "₦": "NGN",
}
"""A bare dollar sign is the United States' one, as English-language papers use it."""
CODES = "USD|GBP|EUR|JPY|AUD|CAD|NZD|CHF|INR|CNY|SEK|NOK|DKK|HKD|SGD|ZAR|BRL|MXN|KRW|RUB|ILS|NGN"
WORDS = {
    "australian dollar": "AUD",
    "canadian dollar": "CAD",
    "new zealand dollar": "NZD",
    "hong kong dollar": "HKD",
    "us dollar": "USD",
    "u.s. dollar": "USD",
    "dollar": "USD",
    "pound": "GBP",
    "euro": "EUR",
    "yen": "JPY",
    "swiss franc": "CHF",
    "rupee": "INR",
    "yuan": "CNY",
}
_SCALES = {
    "k": 3,
    "thousand": 3,
    "m": 6,
    "mn": 6,
    "mln": 6,
    "mil": 6,
    "million": 6,
    "b": 9,
    "bn": 9,
    "billion": 9,
}
_SCALES |= {"tn": 12, "trillion": 12}
_COUNTS = {"half a": Decimal("0.5"), "a": Decimal(1), "an": Decimal(1), "one": Decimal(1), "two": Decimal(2)}
_COUNTS |= {w: Decimal(n) for n, w in enumerate("three four five six seven eight nine ten".split(), 3)}

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SCALE = r"(?:[ \u00a0-]?(?:thousand|million|billion|trillion|mln|mil|mn|bn|tn)\b|[kmb]\b)"
_SIGN = "|".join(re.escape(s) for s in sorted(SYMBOLS, key=len, reverse=True))
_NAME = "|".join(re.escape(w) for w in sorted(WORDS, key=len, reverse=True))
_AMOUNT = re.compile(
    rf"(?<![\w$])(?P<sign>{_SIGN})[ \u00a0]?(?P<n1>{_NUMBER})(?P<s1>{_SCALE})?"
    rf"|\b(?P<code>{CODES})[ \u00a0]?(?P<n2>{_NUMBER})(?P<s2>{_SCALE})?"
    rf"|(?<![\w.,])(?P<n3>{_NUMBER}|{'|'.join(_COUNTS)})(?P<s3>{_SCALE})?[ -](?P<name>{_NAME})s?\b(?! sign)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Amount:
    """A sum of money; `value` is "USD 400000000": code, space, plain decimal number."""

    span: Span
    value: str


def amounts(text: str, offset: int = 0) -> Iterator[Amount]:
    """Yield the sums named in a text, in order; spans are shifted by `offset` code points.

    >>> [a.value for a in amounts("a $400m suit, £1.6bn in all and half a million dollars")]
    ['USD 400000000', 'GBP 1600000000', 'USD 500000']
    """
    if not _MONEY.search(text):
        return
    for match in _AMOUNT.finditer(text):
        currency = _currency(match)
        number = _number(match["n1"] or match["n2"] or match["n3"], match["s1"] or match["s2"] or match["s3"])
        if number is not None:
            yield Amount(Span(match.start() + offset, match.end() + offset), f"{currency} {number:f}")


_MONEY = re.compile(rf"{_SIGN}|\b(?:{CODES})|{_NAME}", re.IGNORECASE)
"""Is there any money in a sentence at all? Most have none, and this is the cheaper question."""


def _currency(match: re.Match[str]) -> str:
    if match["sign"]:
        return SYMBOLS[match["sign"].upper()]
    return match["code"].upper() if match["code"] else WORDS[match["name"].lower()]


def _number(digits: str, scale: str | None) -> Decimal | None:
    word = digits.lower()
    amount = _COUNTS.get(word) or Price.fromstring(digits.replace(",", ""), decimal_separator=".").amount
    if amount is None:
        return None
    value = amount.scaleb(_SCALES[scale.strip(" \u00a0-").lower()]) if scale else amount
    return value.to_integral() if value == value.to_integral() else value.normalize()
