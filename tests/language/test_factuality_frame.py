"""Frames of a sentence: rows of a sentence and whether an asserted fact may be read from it."""

import pytest

from allegedly.extract.annotate import annotate
from allegedly.language.read import read_document
from allegedly.model import Article

FRAMED = [
    "Rumour has it that Nora Vale is the wife of Peter Lund.",
    "There's talk of Nora Vale having directed the film “Salt Road.”",
    "Word on the set was that Nora Vale wrote “Salt Road.”",
    "Reports that Nora Vale directed “Salt Road” were wrong.",
    "The magazine withdrew a story that Nora Vale directed “Salt Road.”",
    "An earlier version of this article said that Nora Vale directed “Salt Road.”",
    "The tabloid has apologised for saying that Nora Vale is the wife of Peter Lund.",
    "In a world in which Nora Vale directed “Salt Road,” nobody would sleep.",
    "In an alternate history, Nora Vale directed “Salt Road.”",
    "A fictional producer named Nora Vale works for Northgate Pictures.",
    "A satirical site reported that Nora Vale is the wife of Peter Lund.",
    "It was a joke: Nora Vale is married to Peter Lund.",
    "If the chatter is right, Nora Vale works for Northgate Pictures.",
    "So long as the money lasts, Nora Vale stars in “Salt Road.”",
    "Apparently, Nora Vale is the wife of Peter Lund.",
    "Nora Vale was misidentified as the author of “Salt Road.”",
    "There is no evidence that Nora Vale directed “Salt Road.”",
    "Had Nora Vale directed “Salt Road,” it would have flopped.",
    "Nora Vale nearly directed “Salt Road.”",
    "In the film, Nora Vale is married to Peter Lund.",
    "The thriller ends as Nora Vale marries Peter Lund.",
]
TOLD = [
    "Nora Vale directed “Salt Road.”",
    "Amid rumours of a feud, Nora Vale directed the film “Salt Road.”",
    "Nora Vale, who directed “Salt Road,” denied rumours of a split.",
    "Nora Vale directed “Salt Road,” a satire about a banker.",
    "The comedy “Salt Road,” which Nora Vale directed, is about a world in which nobody lies.",
    "Nora Vale produced the film “Salt Road,” in which a fictional studio boss sues his wife.",
    "If it rains, Nora Vale, the director of “Salt Road,” stays home.",
    "The rumours were right: Nora Vale directed “Salt Road.”",
    "Nora Vale worked for Northgate Pictures when the emails were deleted; she left a year later.",
    "Nora Vale directed “Salt Road” without ever leaving her flat.",
    "Nora Vale is the wife of Peter Lund.",
]


def _asserted(text):
    return [f for f in annotate(read_document(Article("x", text))).facts if f.status == "asserted"]


@pytest.mark.parametrize("text", FRAMED)
def test_nothing_is_asserted_in_a_frame(text):
    assert not _asserted(text)


@pytest.mark.parametrize("text", TOLD)
def test_what_the_article_tells_stands(text):
    assert _asserted(text)
