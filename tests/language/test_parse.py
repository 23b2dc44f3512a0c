"""Parsing: sentences end at lines, around boilerplate, and offsets stay those of the text."""

import pytest

from allegedly.errors import ModelError
from allegedly.language.parse import load_model, parse
from allegedly.model import Article, Span

LINES = [
    ("A headline without a stop\nMara Quill left.", 2),
    ("A headline\r\n\r\nMara Quill left.", 2),
    ("One\n\n\n\nTwo", 2),
    ("Mara Quill left.", 1),
    ("He said: “It rained.” Then he left.", 2),
]


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_lines_end_sentences(text, expected):
    doc = parse(Article("x", text))
    assert len([s for s in doc.sents if s.text.strip()]) == expected


def test_wrapped_lines_do_not_end_sentences():
    text = "\n".join(
        [
            "Mara Quill went",
            "to the house of",
            "her old friend",
            "who had asked her",
            "to come at once",
            "on that day.",
        ]
    )
    assert len(list(parse(Article("x", text)).sents)) == 1


def test_boilerplate_is_no_part_of_a_sentence():
    text = "Mara Quill left.\nADVERT Buy Now\nShe was late."
    article = Article("x", text, (Span(17, 31),))
    doc = parse(article)
    assert [s.text.strip() for s in doc.sents if s.text.strip()] == ["Mara Quill left.", "She was late."]
    assert all(t.text == text[t.idx : t.idx + len(t)] for t in doc if not t.is_space)


def test_a_closing_mark_starts_no_sentence():
    doc = parse(Article("x", 'He said: "It rained."\n\nThen he left.'))
    assert not any(s.text.startswith('"\n') for s in doc.sents)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\x00", "😀", "“", "A"])
def test_any_text_can_be_parsed(text):
    assert parse(Article("x", text)) is not None


def test_odd_spaces_are_no_words():
    doc = parse(Article("x", "Mara\u00a0Quill left\u2009early."))
    assert [t.text for t in doc] == ["Mara", "Quill", "left", "early", "."]
    assert [t.idx for t in doc] == [0, 5, 11, 16, 21]


def test_an_unknown_model_lists_the_known_ones():
    with pytest.raises(ModelError, match="en_core_web_sm"):
        load_model("en_core_web_xxl")


def test_a_missing_model_says_how_to_get_it():
    with pytest.raises(ModelError, match="spacy download en_core_web_lg"):
        load_model("en_core_web_lg")
