"""Rows and every form they are written in."""

import csv
import io
import json
import pickle

import pyoxigraph as ox
import pytest

from allegedly.query.result import Result
from allegedly.query.term import value_of

XSD = "http://www.w3.org/2001/XMLSchema#"
VALUES = [
    (None, None),
    (ox.NamedNode("urn:x"), "urn:x"),
    (ox.Literal("Zoë", language="en"), "Zoë"),
    (ox.Literal(7), 7),
    (ox.Literal("7", datatype=ox.NamedNode(XSD + "nonNegativeInteger")), 7),
    (ox.Literal("0.85", datatype=ox.NamedNode(XSD + "decimal")), 0.85),
    (ox.Literal(True), True),
    (ox.Literal("2031-03", datatype=ox.NamedNode(XSD + "gYearMonth")), "2031-03"),
    (ox.Literal("many", datatype=ox.NamedNode(XSD + "integer")), "many"),
]


@pytest.fixture
def result() -> Result:
    rows = [
        (ox.NamedNode("urn:p/1"), ox.Literal('a, "b"\n<script>|'), ox.Literal(2)),
        (ox.NamedNode("urn:p/2"), None, ox.Literal("\x1b[31mred")),
    ]
    return Result(["who", "what", "n"], rows, prefixes={"p": "urn:p/"}, title="<Title>")


@pytest.mark.parametrize(("term", "value"), VALUES)
def test_plain_values(term, value):
    assert value_of(term) == value
    assert type(value_of(term)) is type(value)


def test_rows_by_place_name_and_attribute(result):
    row = result[0]
    assert (row[0], row["who"], row.who) == ("urn:p/1",) * 3
    who, _, number = row
    assert (who, number) == ("urn:p/1", 2)
    assert result.column("n") == [2, "\x1b[31mred"]
    assert pickle.loads(pickle.dumps(row)).who == "urn:p/1"


def test_an_unknown_column_lists_the_known(result):
    with pytest.raises(KeyError, match="who, what, n"):
        result[0]["whom"]
    with pytest.raises(AttributeError, match="no column 'whom'"):
        _ = result[0].whom


def test_csv_reads_back(result):
    assert list(csv.reader(io.StringIO(result.to_csv())))[1:] == [
        ["urn:p/1", 'a, "b"\n<script>|', "2"],
        ["urn:p/2", "", "\x1b[31mred"],
    ]


def test_tsv_has_one_line_a_row(result):
    assert result.to_tsv().split("\n")[1] == 'p:1\ta, "b" <script>|\t2'


def test_json_has_null_for_unbound(result):
    assert json.loads(result.to_json())[1] == {"who": "urn:p/2", "what": None, "n": "\x1b[31mred"}


def test_markdown_escapes(result):
    assert result.to_markdown().split("\n")[2] == '| p:1 | a, "b" &lt;script&gt;\\| | 2 |'


def test_html_escapes(result):
    page = result._repr_html_()
    assert "<script>" not in page
    assert "&lt;Title&gt;" in page


def test_table_carries_no_control_characters(result):
    table = result.to_table(60)
    assert "\x1b" not in table
    assert table.startswith("<Title>\n")


def test_dataframe(result):
    frame = result.to_dataframe()
    assert list(frame.columns) == ["who", "what", "n"]
    assert frame.shape == (2, 3)


def test_a_long_result_says_how_much_is_left():
    result = Result(["n"], [(ox.Literal(i),) for i in range(60)])
    assert "10 more rows" in result._repr_html_()


def test_without_drops_columns_and_repeated_rows():
    result = Result(["a", "b"], [(ox.Literal(1), ox.Literal(1)), (ox.Literal(2), ox.Literal(1))])
    assert [tuple(row) for row in result.without({"a"})] == [(1,)]
