"""The words around a quotation, and which of them are cues."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from allegedly.language.document import Document
from allegedly.language.speech.cue import RECEIVES, RESULTS, cue_of
from allegedly.language.speech.quotation import Quotation, Quotations

if TYPE_CHECKING:
    from spacy.tokens import Token

_WINDOW = 40
_STOPS = frozenset(".!?;")


class Tag(NamedTuple):
    """A cue found beside a quotation: the cue's token, its source's head or None, and the rule."""

    cue: Token
    source: Token | None
    rule: str


class Tokens:
    """Token positions of a document by code point."""

    def __init__(self, document: Document) -> None:
        self.doc = document.doc
        self._starts = [t.idx for t in document.doc]

    def at_or_after(self, offset: int) -> int:
        """Index of the first token that starts at or after a code point."""
        return bisect_left(self._starts, offset)


def following(tokens: Tokens, quotations: Quotations, quotation: Quotation) -> list[Token]:
    """Tokens after a quotation up to the sentence's end, the paragraph's end or the next quotation."""
    window: list[Token] = []
    start = tokens.at_or_after(quotation.outer.end)
    for token in tokens.doc[start : start + _WINDOW]:
        if "\n" in token.text or token.text in _STOPS or quotations.speech_at(token.idx):
            break
        if window or not token.is_punct:
            window.append(token)
    return window


def preceding(tokens: Tokens, quotations: Quotations, quotation: Quotation) -> tuple[list[Token], str]:
    """Tokens of the sentence before a quotation, in order, and the mark that leads over to it (`:`, `,` or none)."""
    window: list[Token] = []
    lead, breaks = "", 0
    end = tokens.at_or_after(quotation.outer.start)
    for token in reversed(tokens.doc[max(0, end - _WINDOW) : end]):
        if "\n" in token.text:
            if window:
                break
            breaks += 1
            continue
        if quotations.speech_at(token.idx) or (token.text in _STOPS and token.dep_ == "punct"):
            break
        if not window and token.text in (":", ",", "-", "–", "—"):
            lead = lead or (":" if token.text == ":" else ",")
            continue
        window.append(token)
    if breaks and lead != ":":
        return [], ""
    return window[::-1], lead


def is_cue(token: Token, *, direct: bool) -> bool:
    known = cue_of(token)
    if known is None or (not direct and (known.frames == {"q"} or token.lemma_ in RECEIVES)):
        return False
    return not direct or bool(known.frames & {"c", "q"})


def is_speech(cue: Token) -> bool:
    """Is the cue one of saying, not of thinking or of what a document shows?"""
    known = cue_of(cue)
    return known is not None and known.manner != "thinks" and cue.lemma_ not in RESULTS
