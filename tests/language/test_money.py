"""Sums of money: rows of a text and the values in it, in order."""

import pytest

from allegedly.language.money import amounts

ROWS = [
    ("a $400m suit", ["USD 400000000"]),
    ("£5 million", ["GBP 5000000"]),
    ("$1.6bn (£857m)", ["USD 1600000000", "GBP 857000000"]),
    ("a million dollars", ["USD 1000000"]),
    ("half a million pounds", ["GBP 500000"]),
    ("$1,000 from one and $1 million from the other", ["USD 1000", "USD 1000000"]),
    ("USD 5 million", ["USD 5000000"]),
    ("€3.5m and A$20,000", ["EUR 3500000", "AUD 20000"]),
    ("a 5-million-dollar suit", ["USD 5000000"]),
    ("$12.50", ["USD 12.5"]),
    ("five million Canadian dollars", ["CAD 5000000"]),
    ("10% of profits", []),
    ("3 million people", []),
    ("a dollar sign", []),
    ("tens of millions", []),
    ("season 4 on £", []),
    ("route 66", []),
]


@pytest.mark.parametrize(("text", "values"), ROWS)
def test_amounts(text, values):
    found = list(amounts(text, 10))
    assert [a.value for a in found] == values
    assert all(10 <= a.span.start < a.span.end <= 10 + len(text) for a in found)
