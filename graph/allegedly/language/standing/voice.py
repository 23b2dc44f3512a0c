"""Whose words a token stands in: quotation marks, and the subjects of verbs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from allegedly.language.document import Document
from allegedly.model import SpanSet

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_QUOTED = re.compile(
    r"“[^”\n]{2,}?(?:”|\n|$)"
    r"|(?<!\w)\"[^\"\n]{2,}?(?:\"|\n|$)"
    r"|(?<!\w)[‘](?=\w)[^\n“”]{12,}?[’](?!\w)"
    r"|(?<!\w)'(?=\w)[^\n\"“”]{12,}?'(?!\w)"
)
"""Words in quotation marks; a paragraph that never closes its mark is quoted to its end. Single marks need a
dozen characters, which keeps apostrophes out."""

_SPANS: WeakKeyDictionary[Document, SpanSet] = WeakKeyDictionary()


def is_quoted(document: Document, token: Token) -> bool:
    """Does the token stand inside quotation marks?"""
    spans = _SPANS.get(document)
    if spans is None:
        spans = SpanSet(m.span() for m in _QUOTED.finditer(document.article.text))
        _SPANS[document] = spans
    return spans.contains(token.idx)


def subject(verb: Token) -> Token | None:
    """The head of the verb's subject; of a passive's agent; of the noun that a participle or relative modifies."""
    seen = 0
    while seen < 6:
        if found := _own_subject(verb):
            return found
        if verb.dep_ in ("acl", "relcl") or verb.dep_ not in ("conj", "xcomp", "advcl", "pcomp", "aux"):
            break
        verb, seen = verb.head, seen + 1
        if verb.dep_ == "prep":
            verb = verb.head
    return verb.head if verb.dep_ in ("acl", "relcl") and verb.head != verb else None


def _own_subject(verb: Token) -> Token | None:
    passive = any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children)
    if passive:
        return agent(verb)
    for child in verb.lefts:
        if child.dep_ in SUBJECTS:
            relative = child.lower_ in ("who", "which", "that") and verb.dep_ == "relcl"
            return verb.head if relative else child
    for child in verb.rights:
        if child.dep_ in SUBJECTS:
            return child
    return None


def agent(verb: Token) -> Token | None:
    """The head of the phrase with "by" that names a passive's agent."""
    for child in verb.rights:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            return next((t for t in child.children if t.dep_ == "pobj"), None)
    return None


def speakers(document: Document, verb: Token) -> tuple[str, ...]:
    """Ids of those who say what the verb of speaking reports; empty when unknown."""
    passive = any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children)
    head = agent(verb) if passive else subject(verb)
    return document.referents(head) if head is not None else ()
