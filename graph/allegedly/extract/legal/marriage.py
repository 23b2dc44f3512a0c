"""Reads what ends a marriage without the noun of suing: "filed to end her marriage", "divorced Poe", "the divorce was finalized"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.extract.legal import lexicon as lexicon
from allegedly.extract.legal.frame import Frame
from allegedly.extract.legal.syntax import children, is_passive, objects, surface_subject
from allegedly.language.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Token

_ENDS = frozenset({"end", "dissolve", "annul", "terminate"})
_FILES = frozenset({"file", "petition", "sue", "apply"})
_MARRIAGES = frozenset({"marriage", "union"})
_SPLITS = frozenset({"divorce", "split", "marriage", "separation", "union", "dissolution"})
_FINAL = frozenset({"finalize", "finalise", "settle", "grant", "dissolve", "annul", "complete"})


def ended(document: Document, verb: Token) -> Frame | None:
    """ "X filed to end her marriage to Y": a suit of X's against Y."""
    marriage = next((c for c in children(verb, "dobj") if c.lemma_.lower() in _MARRIAGES), None)
    if verb.lemma_ not in _ENDS or verb.head.lemma_ not in _FILES or marriage is None:
        return None
    by = surface_subject(verb.head)
    on = objects(marriage, "to", "with") or objects(verb, "to", "with", "from")
    if by is None or not _are_people(document, [by]) or not _are_people(document, on):
        return None
    return Frame("Lawsuit", verb, "filed-for", verb.head, [by], on)


def divorced(document: Document, verb: Token) -> Frame | None:
    """ "X divorced Y"; a couple's "divorced in May" leaves open who sued."""
    on = list(children(verb, "dobj"))
    by = surface_subject(verb)
    if is_passive(verb) or by is None or not _are_people(document, [by]) or not _are_people(document, on):
        return None
    return Frame("Lawsuit", verb, "divorced", verb, [by], on)


def finalized(document: Document, verb: Token) -> Frame | None:
    """ "their divorce was finalized": a ruling between the two, whose sides their suit tells."""
    split = surface_subject(verb) if is_passive(verb) else next(children(verb, "dobj"), None)
    if split is None or split.lemma_.lower() not in _SPLITS or verb.lemma_ not in _FINAL:
        return None
    if verb.lemma_ == "settle" and split.lemma_.lower() != "divorce":
        return None
    two = [*children(split, "poss"), *objects(split, "from", "to", "of", "between")]
    if not is_passive(verb) and not two:
        return None
    return Frame("Ruling", verb, "divorce-final", verb, two, mutual=True)


def _are_people(document: Document, heads: list[Token]) -> bool:
    """One person, told by name, pronoun or epithet; what a lawyer does at home is no client's doing."""
    if any(h.lemma_.lower() in lexicon.COUNSEL for h in heads):
        return False
    ids = [i for h in heads for i in document.referents(h)]
    return len(ids) == len(heads) == 1 and document.entity(ids[0]).type == "Person"
