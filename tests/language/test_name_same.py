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
    (
        "Michelle Hale and Michael Hale divorced. Hale, the actress, said no.",
        {("Michelle Hale", "Hale"), ("Michael Hale",)},
    ),
    ("Ann Quill and Ben Quill sued. Quill, a singer, said no.", {("Ann Quill",), ("Ben Quill",)}),
    ("Tom Marsh Jr. sued his father, Tom Marsh.", {("Tom Marsh Jr.",), ("Tom Marsh",)}),
    ("Alexandra Voss sued Alex Voss.", {("Alexandra Voss",), ("Alex Voss",)}),
    ("Tom Reed plays a man known as Ned Coe.", {("Tom Reed",), ("Ned Coe",)}),
    ("The Countess of Marle and Louise Hart sued.", {("Countess of Marle",), ("Louise Hart",)}),
]


@pytest.mark.parametrize(("text", "expected"), ONE + TWO)
def test_who_is_one(text, expected):
    assert people(text) == expected


def bodies(text):
    document = read_document(Article("x", text))
    return {(e.name, *sorted(e.aliases)) for e in document.entities if e.type == "Organization"}


ONE_BODY = [
    ("The Boston Hawks sued in May. The Hawks' coach left.", {("Boston Hawks", "Hawks")}),
    ("He hired Slaughton, Vance & Moor in May.", {("Slaughton, Vance & Moor",)}),
    ("Penhall State University sued. Penhall State won.", {("Penhall State University", "Penhall State")}),
    (
        "He told the Harbour Institute for Fair Law. The Harbour Institute won.",
        {("Harbour Institute for Fair Law", "Harbour Institute")},
    ),
    (
        "She left the Department of Fair Dealing (DOFD). The DOFD won.",
        {("Department of Fair Dealing", "DOFD")},
    ),
    ("She sued Netflix Inc. on Monday. Netflix denied it.", {("Netflix Inc.", "Netflix")}),
]

TWO_BODIES = [
    ("The Boston Hawks sued the Harbour Lancers.", {("Boston Hawks",), ("Harbour Lancers",)}),
    (
        "He left the Harbour Council on Trade. The Harbour Council won.",
        {("Harbour Council on Trade",), ("Harbour Council",)},
    ),
    ("The House voted. The White House said no.", {("House",), ("White House",)}),
    ("NBC News Studios sued. NBC denied it.", {("NBC News Studios",), ("NBC",)}),
]


@pytest.mark.parametrize(("text", "expected"), ONE_BODY + TWO_BODIES)
def test_which_body_is_one(text, expected):
    assert bodies(text) == expected
