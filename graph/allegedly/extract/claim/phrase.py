"""The words of a claim: trimmed at their ends, and the part of an allegation that says what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from allegedly.extract.claim.lexicon import ANSWERING
from allegedly.language.document import Document
from allegedly.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_EDGE = " \t\n\r,;:.–—-“”\"'‘’!?"
_CLIPPED = re.compile(r"(?:s|re|ve|ll|m|d)\s+")
_JOINING = (
    "that ",
    "and ",
    "but ",
    "because ",
    "as ",
    "when ",
    "also ",
    "how ",
    "allegedly ",
    "reportedly ",
    "to have ",
)
"""Words that belong to the telling, not to what is told."""


def trimmed(span: Span, text: str) -> Span:
    """The span without marks, white space and joining words at its ends."""
    start, end = span
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    for word in (
        "that ",
        "and ",
        "but ",
        "because ",
        "as ",
        "when ",
        "also ",
        "how ",
        "allegedly ",
        "reportedly ",
    ):
        if text[start:end].lower().startswith(word):
            start += len(word)
    if start and text[start - 1] in "'’" and (clipped := _CLIPPED.match(text, start, end)):
        start = clipped.end()
    words = text[start:end]
    if words.count("“") > words.count("”") and (close := text.find("”", end, end + 3)) >= 0:
        end = close + 1
    elif words.count("”") > words.count("“") and start and text[start - 1] == "“":
        start -= 1
    return Span(start, end)


def phrase_of(document: Document, noun: Token) -> Span | None:
    """What an allegation says: its "of" phrase or its clause; None when it has neither."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            for inner in child.children:
                if inner.dep_ in ("pobj", "pcomp"):
                    return document.span(inner.left_edge, _phrase_end(inner))
        if (
            child.dep_ in ("acl", "ccomp", "relcl")
            and child.pos_ in ("VERB", "AUX")
            and child.tag_ != "VBN"
            and not (child.dep_ == "relcl" and child.lemma_ in ANSWERING)
            and child.i > noun.i
        ):
            first = child.left_edge
            return document.span(first.nbor(1) if first.dep_ == "mark" else first, child.right_edge)
    return None


def _phrase_end(token: Token) -> Token:
    """Last token of a phrase without clauses and "against" phrases after it."""
    aside = [
        c
        for c in token.children
        if c.i > token.i and (c.dep_ in ("relcl", "punct") or (c.dep_ == "prep" and c.lower_ == "against"))
    ]
    return aside[0].left_edge.nbor(-1) if aside else token.right_edge
