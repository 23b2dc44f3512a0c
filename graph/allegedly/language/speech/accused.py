"""Whom "the company" means that answers an accusation: the one body or person of that kind who was just accused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.language.document import Document
from allegedly.language.speech.attribution import attributions

if TYPE_CHECKING:
    from spacy.tokens import Token

_BODIES = frozenset(
    "company firm studio label network group agency organization organisation university school publisher paper "
    "newspaper magazine broadcaster channel union church club foundation bank streamer distributor platform".split()
)
_BODY_TYPES = frozenset({"Organization", "Outlet"})
_NEAR = 90
"""Tokens within which an answer follows the accusation."""


def accused_before(document: Document, noun: Token) -> str | None:
    """Id of the one body accused last before an unresolved "the company"; None when none or several were."""
    definite = any(c.lower_ == "the" for c in noun.children)
    if noun.lemma_.lower() not in _BODIES or not definite or document.referents(noun):
        return None
    told = [a for a in attributions(document) if a.cue < noun.i <= a.cue + _NEAR and a.targets]
    accusing = [a for a in told if a.manner == "alleges" and not a.negated]
    if not accusing:
        return None
    bodies = [i for i in accusing[-1].targets if document.entity(i).type in _BODY_TYPES]
    return bodies[0] if len(bodies) == 1 else None
