"""Names to IRIs: case, accents, aliases; never a guess between several."""

import pytest

from allegedly.errors import AmbiguousName, UnknownName
from allegedly.query.lookup import fold

MARA = "urn:allegedly:person/mara-quill"
FOUND = [
    ("Mara Quill", "", MARA),
    ("  mara   QUILL ", "", MARA),
    ("Mára Quíll", "", MARA),
    ("mara", "", MARA),
    ("urn:allegedly:person/mara-quill", "", MARA),
    ("<urn:allegedly:person/mara-quill>", "", MARA),
    ("person/mara-quill", "", MARA),
    ("renn", "schema:Person", "urn:allegedly:person/tobias-renn"),
    ("glass harbour", "schema:CreativeWork", "urn:allegedly:work/the-glass-harbour"),
    ("Quill sues Renn", "schema:NewsArticle", "urn:allegedly:article/harbour-suit"),
    ("harbour-suit", "schema:NewsArticle", "urn:allegedly:article/harbour-suit"),
    ("festival", "", "urn:allegedly:article/festival"),
]
UNKNOWN = [
    ("Mara Quil", "", "near matches: Mara Quill"),
    ("Tobias Ren", "schema:Person", "near matches: Tobias Renn"),
    ("Mara Quill", "schema:CreativeWork", "no CreativeWork named"),
    ("Xyzzy", "", "no name in the graph is near it"),
    ("urn:allegedly:person/nobody", "", "no named"),
    ("", "", "no named ''"),
    ("hiding the", "", "no named"),
]


@pytest.mark.parametrize(("name", "cls", "iri"), FOUND)
def test_found(small_graph, name, cls, iri):
    assert small_graph.names.find(name, cls).value == iri


@pytest.mark.parametrize(("name", "cls", "words"), UNKNOWN)
def test_unknown(small_graph, name, cls, words):
    with pytest.raises(UnknownName) as error:
        small_graph.names.find(name, cls)
    assert words in str(error.value)


def test_several_are_told_apart(small_graph):
    with pytest.raises(AmbiguousName) as error:
        small_graph.find("Quill")
    assert "may mean 2 things" in str(error.value)
    assert "Lena Quill (Person, in festival)" in str(error.value)
    assert "<urn:allegedly:person/mara-quill>" in str(error.value)


@pytest.mark.parametrize("name", ["O’Hara-Quill, Jr.", "o'hara quill jr", "ÓHARA QUILL JR"])
def test_folding(name):
    assert fold(name) == "ohara quill jr"
