"""Dates: rows of a text, what it says alone, and what it says in an article of 18 March 2025."""

import pytest

from allegedly.language.time import times

ROWS = [
    ("in December 2024", ["2024-12"], ["2024-12"]),
    ("on Dec. 12, 2024", ["2024-12-12"], ["2024-12-12"]),
    ("on 12 December 2024", ["2024-12-12"], ["2024-12-12"]),
    ("on the 2nd of May 2021", ["2021-05-02"], ["2021-05-02"]),
    ("2024-02-29", ["2024-02-29"], ["2024-02-29"]),
    ("a 2021 decision", ["2021"], ["2021"]),
    ("on Jan. 6", [None], ["2025-01-06"]),
    ("in May", [None], ["2024-05"]),
    ("on Monday", [None], ["2025-03-17"]),
    ("yesterday", [None], ["2025-03-17"]),
    ("12 years ago", [None], ["2013"]),
    ("last month", [None], ["2025-02"]),
    ("last year", [None], ["2024"]),
    ("two weeks ago", [None], [None]),
    ("on 31 February 2024", [None], [None]),
    ("it may sue", [], []),
    ("the 1990s", [], []),
    ("$2000", [], []),
    ("2,001 people", [], []),
    ("they march on", [], []),
]


@pytest.mark.parametrize(("text", "alone", "dated"), ROWS)
def test_times(text, alone, dated):
    assert [t.iso for t in times(text)] == alone
    assert [t.iso for t in times(text, "2025-03-18")] == dated


def test_what_is_to_come_is_dated_ahead():
    told = "on 4 May and in January"
    assert [t.iso for t in times(told, "2031-03-17")] == ["2030-05-04", "2031-01"]
    assert [t.iso for t in times(told, "2031-03-17", ahead=True)] == ["2031-05-04", "2032-01"]
    assert [t.iso for t in times("on Friday", "2031-03-17", ahead=True)] == ["2031-03-21"]
