"""Reads the cause that stands before a case's noun: "a defamation lawsuit", "the sexual harassment complaint"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from allegedly.extract.legal import lexicon as lexicon
from allegedly.extract.legal.frame import Frame
from allegedly.language.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Token

_QUALIFIES = frozenset("sexual wrongful copyright wire first-degree identity domestic civil trade".split())


def compounds(document: Document, frame: Frame) -> Iterator[str]:
    """The causes before the nouns of the event and its case; zero or more."""
    if frame.rule == "filed-for":
        return
    for noun in (frame.trigger, frame.case):
        if noun is not None and noun.pos_ == "NOUN" and (kept := _cause(noun)):
            yield document.span(kept[0], kept[-1]).of(document.article.text)


def _cause(noun: Token) -> list[Token]:
    """The words of the cause among the noun's modifiers, first to last; empty if none is known as one."""
    modifiers = [c for c in noun.lefts if c.dep_ in ("compound", "amod", "nmod")]
    words = [
        t for c in modifiers for t in c.subtree if t.ent_type_ not in ("DATE", "MONEY") and not t.is_digit
    ]
    named = [t for t in words if t.lemma_.lower() in lexicon.CAUSE_COMPOUNDS]
    if not named:
        return []
    near = [
        t
        for t in words
        if named[0].i - 1 <= t.i <= named[-1].i and t.pos_ in ("NOUN", "ADJ", "VERB", "PROPN")
    ]
    return [t for t in near if t in named or t.lower_ in _QUALIFIES]
