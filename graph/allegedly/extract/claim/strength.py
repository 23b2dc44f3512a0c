"""How much of a claim a cue alone makes of what is said, by its verb, its speaker and where it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.extract.claim.act import Strength
from allegedly.extract.claim.lexicon import (
    FILINGS,
    FIRM,
    HEARERS,
    OFFICIALS,
    PAPERS,
    PROSECUTORS,
    STRONG,
    SWORN,
    SWORN_PAPERS,
)
from allegedly.extract.claim.reproach import child_of
from allegedly.language.document import Document
from allegedly.language.speech.attribution import Attribution
from allegedly.model import Quote

if TYPE_CHECKING:
    from spacy.tokens import Token


def strength_of(document: Document, attribution: Attribution, cue: Token) -> Strength:
    lemma = cue.lemma_.lower()
    if lemma in STRONG:
        return "strong"
    source = document.doc[attribution.source] if attribution.source is not None else None
    official = office_of(document, source, attribution.speakers)
    if lemma in SWORN or official & PROSECUTORS:
        return "sworn"
    filed = source is not None and source.lemma_.lower() in FILINGS
    places = {o.lemma_.lower() for p in cue.children if p.lower_ in ("in", "under") for o in p.children}
    filed = filed or bool(places & FILINGS) or any(_is_courts(p) for p in cue.children if p.lower_ == "in")
    if filed or places & SWORN_PAPERS:
        return "sworn"
    heard = heard_in_court(cue) or any(
        c.dep_ in ("dobj", "dative") and c.lemma_.lower() in HEARERS for c in cue.children
    )
    return "firm" if lemma in FIRM or heard or official else "weak"


def _is_courts(preposition: Token) -> bool:
    """Is it "in court documents", "in legal papers"?"""
    paper = child_of(preposition, "pobj")
    return (
        paper is not None
        and paper.lemma_.lower() in PAPERS
        and any(c.lower_ in ("court", "legal", "divorce") for c in paper.children)
    )


def heard_in_court(cue: Token) -> bool:
    """ "The court heard that …", "Jurors were told that …"."""
    subject = child_of(cue, "nsubj", "nsubjpass")
    passive = subject is not None and subject.dep_ == "nsubjpass"
    told = (cue.lemma_ == "hear" and not passive) or (cue.lemma_ in ("tell", "show") and passive)
    return subject is not None and told and subject.lemma_.lower() in HEARERS


def office_of(document: Document, source: Token | None, speakers: tuple[str, ...]) -> frozenset[str]:
    """The offices of law enforcement that the words of a phrase or of the article give to a speaker."""
    words = {t.lemma_.lower() for t in (source, *source.children)} if source is not None else set()
    known = (document.roles(i) for i in speakers[:1])
    return OFFICIALS & words.union(*known)


def is_from_filing(document: Document, quote: Quote) -> bool:
    """Is it a filing that a quotation is from ("…," the lawsuit says)?"""
    said_by = quote.speaker_span.of(document.article.text).lower().split() if quote.speaker_span else []
    return bool(said_by) and said_by[-1] in FILINGS
