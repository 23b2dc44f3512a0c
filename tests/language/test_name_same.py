"""When two names are one's: what the text says outright, and what keeps namesakes apart."""

import pytest

from allegedly.language.read import read_document
from allegedly.model import Article


def people(text):
    document = read_document(Article("x", text))
    return {(e.name, *sorted(e.aliases)) for e in document.entities if e.type == "Person"}


ONE = [
    ("Sean Coles, also known as P. Diddle, said no.", {("Sean Coles", "P. Diddle")}),
    ("Kanye Wick, who now goes by Ye, sued. Ye said no.", {("Kanye Wick", "Ye")}),
    ("The rapper Ludo, born Chris Bridge, sued.", {("Chris Bridge", "Ludo")}),
    ("Ludo Moth (real name Chris Bridge) sued.", {("Ludo Moth", "Chris Bridge")}),
    ("Louise Hart, Countess of Marle, sued.", {("Louise Hart", "Countess of Marle")}),
    ("The Countess of Marle, Louise Hart, sued.", {("Louise Hart", "Countess of Marle")}),
]

TWO = [
    ("Tom Marsh Jr. sued his father, Tom Marsh.", {("Tom Marsh Jr.",), ("Tom Marsh",)}),
    ("Alexandra Voss sued Alex Voss.", {("Alexandra Voss",), ("Alex Voss",)}),
    ("Tom Reed plays a man known as Ned Coe.", {("Tom Reed",), ("Ned Coe",)}),
    ("The Countess of Marle and Louise Hart sued.", {("Countess of Marle",), ("Louise Hart",)}),
]


@pytest.mark.parametrize(("text", "expected"), ONE + TWO)
def test_who_is_one(text, expected):
    assert people(text) == expected
