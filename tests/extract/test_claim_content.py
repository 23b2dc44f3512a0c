"""Statements in what somebody says, and whether they tell of a wrong, an act or nothing disputable."""

import pytest

from allegedly.extract.claim.conduct import is_act, is_idle, is_undone, is_wrong
from allegedly.extract.claim.content import pieces_of
from allegedly.extract.claim.phrase import phrase_of, trimmed
from allegedly.language.read import read_document
from allegedly.model import Article, Span


def pieces(text):
    document = read_document(Article("x", text))
    return document, list(pieces_of(document, Span(0, len(text))))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Joan Marsh stole the script.", ["stole the script"]),
        (
            "Joan Marsh stole the script and sold the house.",
            ["stole the script", "sold the house"],
        ),
        (
            "Joan Marsh stole the script and that Brian Tate sold the house.",
            ["stole the script", "sold the house"],
        ),
        ("The footage shows Brian Tate kicking a dog.", ["kicking a dog"]),
        ("Brian Tate lied, which surprised nobody.", ["lied"]),
        ("His failure to call was a disgrace.", ["His failure to call"]),
        ("There was violence in the house.", ["violence in the house"]),
    ],
)
def test_statements(text, expected):
    document, found = pieces(text)
    assert [piece.span.of(document.article.text) for piece in found] == expected


@pytest.mark.parametrize(
    ("text", "wrong", "idle", "undone"),
    [
        ("Brian Tate stole the script.", True, False, False),
        ("Brian Tate never stole the script.", True, False, True),
        ("Brian Tate paid bribes.", True, False, False),
        ("Brian Tate stole nothing.", True, False, True),
        ("Brian Tate will sell the house.", False, True, False),
        ("Brian Tate loves the sea.", False, True, False),
        ("Brian Tate plans a tour.", False, True, False),
        ("Brian Tate bought the house.", False, False, False),
        ("Brian Tate was guilty.", True, False, False),
    ],
)
def test_conduct(text, wrong, idle, undone):
    piece = pieces(text)[1][0]
    assert (is_wrong(piece), is_idle(piece), is_undone(piece)) == (wrong, idle, undone)


def test_an_act_is_done_or_left_undone():
    assert is_act(pieces("Brian Tate bought the house.")[1][0])
    assert not is_act(pieces("Brian Tate is tall.")[1][0])


def test_an_allegation_says_its_of_phrase_or_its_clause():
    document = read_document(Article("x", "The allegations of fraud and the claim that he lied hurt him."))
    nouns = {t.lower_: t for t in document.doc if t.pos_ == "NOUN"}
    text = document.article.text
    assert phrase_of(document, nouns["allegations"]).of(text).startswith("fraud")
    assert phrase_of(document, nouns["claim"]).of(text) == "he lied"
    assert phrase_of(document, nouns["fraud"]) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“stealing” songs", "“stealing” songs"),
        (" that he lied, ", "he lied"),
        ("“a lie", "a lie"),
        ("calling it “a lie”", "calling it “a lie”"),
    ],
)
def test_trimmed(text, expected):
    assert trimmed(Span(0, len(text)), text).of(text) == expected
