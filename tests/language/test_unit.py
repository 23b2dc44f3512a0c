"""Sentences as rows of units, lists in them, and which stretches are spoken."""

import pytest

from allegedly.language.read import read_document
from allegedly.language.works.reference import works_at
from allegedly.language.works.unit import is_spoken, listed, rows
from allegedly.model import Article, Span

LISTS = [
    ("Nora Vale, Peter Lund and Ada Moss met in Oslo.", 3),
    ("Nora Vale met Peter Lund in Oslo.", 1),
    ("Nora Vale and the drummer Peter Lund met in Oslo.", 2),
]
REFERENCES = [
    ("Nora Vale directed the film “Salt Road.” She says the film was hard.", "film", True),
    ("Nora Vale directed the film “Salt Road.” She says a film is hard.", "film", False),
    ("Nora Vale likes tea. She says the film was hard.", "film", False),
]


@pytest.mark.parametrize(("text", "count"), LISTS)
def test_people_are_listed(text, count):
    row = rows(read_document(Article("x", text)))[0]
    assert len(listed(row, 0, "person")) == count


@pytest.mark.parametrize(("text", "noun", "refers"), REFERENCES)
def test_the_film_refers_only_when_definite_and_known(text, noun, refers):
    row = rows(read_document(Article("x", text)))[-1]
    at = next(i for i in range(len(row)) if row.lower(i) == noun)
    assert bool(works_at(row, at)) == refers


def test_only_the_words_between_marks_are_spoken():
    text = "“I never wrote a single line,” said Nora Vale."
    document = read_document(Article("x", text))
    assert is_spoken(document, Span(3, 14))
    assert not is_spoken(document, Span(31, 45))
