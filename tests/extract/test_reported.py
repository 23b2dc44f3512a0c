"""The layer of indirect reported speech."""

import pytest

from allegedly.extract import reported
from allegedly.extract.found import Found
from allegedly.language.read import read_document
from allegedly.model import Article

READ = [
    ("Officials said the harbour was closed.", [("Officials", "the harbour was closed")]),
    ("The harbour was closed, according to Mara Quill.", [("Mara Quill", "The harbour was closed")]),
    ("Mara Quill vowed to fight the order.", [("Mara Quill", "to fight the order")]),
    # what one says that another said is the first one's report
    ("Mara Quill said Omar Tully denied the charge.", [("Mara Quill", "Omar Tully denied the charge")]),
    ("Mara Quill rejected the offer.", [("Mara Quill", "the offer")]),
]

NONE = [
    "“It is over,” Mara Quill said.",
    "Mara Quill did not say that the harbour was closed.",
    "I think the harbour was closed.",
    "The harbour is supposed to open in May.",
    "Mara Quill opened the harbour.",
    "The ship was expected to sink.",
]


def _read(text):
    document = read_document(Article("t", text))
    return [
        (r.source_span and r.source_span.of(text), r.content.of(text))
        for r in reported.extract(document, Found())
    ]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_read(text, expected):
    assert _read(text) == expected


@pytest.mark.parametrize("text", NONE)
def test_nothing_is_reported(text):
    assert _read(text) == []
