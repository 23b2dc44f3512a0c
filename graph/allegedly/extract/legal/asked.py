"""Tells what a court is only asked for from what it makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.extract.legal import lexicon as lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

_CALLS = frozenset({"call", "push", "plead", "pray", "move", "hope", "press"})


def is_asked_for(noun: Token) -> bool:
    """ "an application for an injunction", "is asking for damages and for an injunction": none is made yet."""
    phrase = noun.head
    while phrase.dep_ == "conj" and phrase.head.dep_ in ("prep", "conj"):
        phrase = phrase.head
    asks = phrase.head.lemma_.lower()
    return noun.dep_ == "pobj" and phrase.lower_ == "for" and asks in lexicon.SEEKS | lexicon.MOTIONS | _CALLS
