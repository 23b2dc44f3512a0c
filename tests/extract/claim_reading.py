"""Reads the claims of a text, by names instead of ids."""

from allegedly.extract.annotate import annotate
from allegedly.language.read import read_document
from allegedly.model import Article


def read(text):
    """The claims of a text: who claims, about whom, the status and the words."""
    annotation = annotate(read_document(Article("x", text)))
    names = {entity.id: entity.name for entity in annotation.entities}
    return [(names.get(c.by), [names[i] for i in c.about], c.status, c.content) for c in annotation.claims]


def is_read(text, expected):
    """Is a claim among those of the text, by whom, about whom, with which status and (some of) which words?"""
    by, about, status, words = expected
    return any((c[0], c[2]) == (by, status) and about in c[1] and words in c[3] for c in read(text))
