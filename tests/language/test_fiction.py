"""Told as a story's plot or as the world's: rows of a sentence and its predicate's word."""

import pytest

from allegedly.language.read import read_document
from allegedly.language.standing.fiction import is_in_fiction
from allegedly.model import Article

PLOT = [
    ("In the film, a banker sues his wife.", "sues"),
    ("The thriller ends as Nora Vale marries a spy.", "marries"),
    ("The novel follows a clerk who robs a bank.", "robs"),
    ("The plot is simple: a judge is arrested.", "arrested"),
    ("For most of “Salt Road,” a nurse appeals her sentence.", "appeals"),
]
WORLD = [
    ("A banker sued his wife on Monday.", "sued"),
    ("Nora Vale married a spy after the film opened.", "married"),
    ("The studio sued the director in May.", "sued"),
]


def _read(text, word):
    document = read_document(Article("x", text))
    return is_in_fiction(document, next(t for t in document.doc if t.text == word))


@pytest.mark.parametrize(("text", "word"), PLOT)
def test_a_plot_is_fiction(text, word):
    assert _read(text, word)


@pytest.mark.parametrize(("text", "word"), WORLD)
def test_the_world_is_not(text, word):
    assert not _read(text, word)
