"""Reads what an offended party is given without a judgment: "accepted damages from X", "won an apology and damages"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.extract.legal.frame import Frame
from allegedly.extract.legal.syntax import agent, children, governor, is_passive, objects, one
from allegedly.language.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Token

_AGREED = frozenset({"accept"})
_TAKES = frozenset({"win", "receive", "get", "secure", "obtain", "accept"})
_PRIVATE = frozenset({"undisclosed", "confidential", "agreed"})


def is_agreed(damages: Token) -> bool:
    """Were they agreed on? Courts order no apologies, and their awards are no secrets."""
    verb, _ = governor(damages)
    before = [t for c in damages.lefts for t in c.subtree]
    beside = {t.lemma_.lower() for t in (damages, damages.head, *damages.conjuncts, *before)}
    private = any(t.lower_ in _PRIVATE for t in before)
    return "apology" in beside or private or (verb is not None and verb.lemma_ in _AGREED)


def redressed(document: Document, noun: Token) -> Frame | None:
    """ "X accepted damages from Y": a settlement that Y pays."""
    verb, how = governor(noun)
    if noun.tag_ != "NNS" or verb is None or how != "dobj" or verb.lemma_ not in _TAKES or is_passive(verb):
        return None
    payers = objects(noun, "from") or objects(verb, "from")
    payers = payers or [t for c in children(verb, "dobj") for t in objects(c, "from")]
    payers = [t for t in payers if document.referents(t)]
    if not is_agreed(noun) or not payers:
        return None
    return Frame("Settlement", verb, "redress", verb, one(agent(verb)), payers)
