"""With what standing the article presents what a predicate says.

From the predicate upwards: what modifies it (negation, modal, adverb, mark), then what it is a complement of
(speech, denial, plan, failure, doubt), and so on to the sentence's root. Each step yields an operator; they are
applied from the inside out.

Source: Saurí and Pustejovsky, "Are you sure that this happened?" (Computational Linguistics 38, 2012), whose
event selecting predicates and their scopes these rules follow in a small lexicon.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from allegedly.language.document import Document
from allegedly.language.standing.algebra import Manner, Standing, Status, combine
from allegedly.language.standing.scope import operators

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Manner", "Standing", "Status", "standing"]

_CACHE: WeakKeyDictionary[Document, dict[int, Standing]] = WeakKeyDictionary()


def standing(document: Document, predicate: Token) -> Standing:
    """How the article presents what the predicate token (a verb or an event noun) says."""
    known = _CACHE.setdefault(document, {})
    if predicate.i not in known:
        known[predicate.i] = combine(operators(document, predicate))
    return known[predicate.i]
