"""Which words are one quotation."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdf_invented import naming

from allegedly.model import Quote, Span
from allegedly.rdf.quotation import plain_words, words_key
from allegedly.rdf.resolution import Resolution

LONG = "We never signed any such paper"


def same(one: str, other: str, *, speakers: tuple[str | None, str | None] = ("e1", "e1")) -> bool:
    quotes = [Quote(text, Span(0, 4), "test", who) for text, who in zip((one, other), speakers, strict=True)]
    articles = [
        naming(doc, ("Person", "Mara Quill"), ("Person", "Ida Fenn"), quotes=(quote,))
        for doc, quote in zip("ab", quotes, strict=True)
    ]
    resolution = Resolution(articles)
    return resolution.quote("a", quotes[0]) == resolution.quote("b", quotes[1])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We didn’t sign", "We didn't sign"),
        ("We didn't sign,", "we didn't sign."),
        ("It was  a\nlie!", "It was a lie"),
        ("“Never,” he told us", '"Never," he told us'),
    ],
)
def test_the_same_words(one, other):
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We never signed", "We never signed that"),
        ("never signed that", "We never signed that"),
        ("We never signed that", "We never singed that"),
        ("It was not a lie", "It was a lie"),
    ],
)
def test_not_the_same_words(one, other):
    assert not same(one, other)


@pytest.mark.parametrize(
    ("words", "speakers", "expected"),
    [
        (LONG, ("e1", "e2"), False),
        (LONG, ("e1", None), True),
        (LONG, (None, None), True),
        ("no comment", ("e1", "e1"), True),
        ("no comment", ("e1", None), False),
        ("no comment", (None, None), False),
    ],
)
def test_whose_words(words, speakers, expected):
    assert same(words, words, speakers=speakers) is expected


def test_words_of_two_speakers_go_with_neither():
    quotes = [Quote(LONG, Span(0, 4), "test", who) for who in ("e1", "e2", None)]
    named = ("Person", "Mara Quill"), ("Person", "Ida Fenn")
    resolution = Resolution([naming(d, *named, quotes=(q,)) for d, q in zip("abc", quotes, strict=True)])
    assert len({resolution.quote(d, q) for d, q in zip("abc", quotes, strict=True)}) == 3


@given(st.text())
def test_plain_words_are_their_own_plain_words(text):
    assert plain_words(plain_words(text)) == plain_words(text)
    assert words_key(plain_words(text)) == words_key(text)


def test_one_wording_for_all_articles():
    quotes = [
        Quote(text, Span(0, 4), "test", "e1") for text in ("Pure Fiction", "pure fiction,", "pure fiction")
    ]
    articles = [naming(d, ("Person", "Mara Quill"), quotes=(q,)) for d, q in zip("abc", quotes, strict=True)]
    resolution = Resolution(articles)
    assert {resolution.wording(d, q) for d, q in zip("abc", quotes, strict=True)} == {"pure fiction"}
