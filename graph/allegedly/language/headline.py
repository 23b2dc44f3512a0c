"""Tells lines in headline case, in which a capital is no sign of a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

_MOST = 0.75  # share of longer words with a capital, above which a line is in headline case
_FEWEST = 4  # words, below which a line tells nothing


def in_headlines(doc: Doc) -> list[bool]:
    """For each token: does it stand in a sentence in headline case or in capitals throughout?"""
    flags = [False] * len(doc)
    for sentence in doc.sents:
        if _is_headline(sentence):
            flags[sentence.start : sentence.end] = [True] * (sentence.end - sentence.start)
    return flags


def _is_headline(sentence: Span) -> bool:
    """Most longer words have a capital, and some verb or common word among them has one too."""
    words = [token for token in sentence if token.is_alpha and len(token) > 3]
    if len(words) < _FEWEST or sum(t.text[0].isupper() for t in words) < _MOST * len(words):
        return False
    commas = sum(token.text in {",", ";", "("} for token in sentence)
    ended = next((t for t in reversed(sentence) if not t.is_space), None)
    if ended is None or ended.text in {".", ";"} or commas * 4 > len(words):
        return False
    return all(t.text.isupper() for t in words) or any(
        t.pos_ in {"VERB", "AUX", "ADP", "ADJ", "ADV", "NOUN"} and t.text[0].isupper() for t in words[1:]
    )
