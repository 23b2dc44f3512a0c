"""Acts of accusing that are no attribution: passives, nouns, "allegedly", "alleges fraud", "maintains her innocence"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from allegedly.extract.claim.act import Act, Strength
from allegedly.extract.claim.agent import agents, passive_agents
from allegedly.extract.claim.content import Piece, pieces_of
from allegedly.extract.claim.denial import answered
from allegedly.extract.claim.lexicon import (
    ACCUSING_NOUNS,
    ALLEGATIONS,
    EXCULPATING,
    FILINGS,
    PLEADING,
    REFUSING,
    SEEMING,
    SPEAKING,
    STRONG,
)
from allegedly.extract.claim.phrase import trimmed
from allegedly.extract.claim.reproach import accusation, child_of, reproach
from allegedly.extract.claim.speaker import source_speaker, speaker_of
from allegedly.extract.found import Found
from allegedly.language.document import Document
from allegedly.language.speech.attribution import attributions
from allegedly.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_PLACES = frozenset({"in", "at", "on", "during", "through", "via"})


def of_token(document: Document, found: Found, token: Token) -> Iterator[Act]:
    """Acts that are no attribution: passives, nouns, "allegedly", "alleges fraud", "maintains her innocence"."""
    lemma = token.lemma_.lower()
    if lemma == "accuse" and token.pos_ == "VERB" and "reproach" not in found.without:
        yield from reproach(document, token, next(iter(passive_agents(document, token)), None), ())
    elif lemma in SPEAKING and token.pos_ == "VERB" and "said" not in found.without:
        yield from _alleged(document, found, token)
    elif lemma in ALLEGATIONS and "denial" not in found.without and tuple(answered(document, token)):
        yield from answered(document, token)
    elif lemma in ACCUSING_NOUNS and token.pos_ == "NOUN" and "noun" not in found.without:
        if child_of(token, "poss") is None and token.head.lemma_ not in ("deny", *REFUSING):
            yield from accusation(document, token, None)
    elif token.lower_ in ("allegedly", "reportedly") and "allegedly" not in found.without:
        yield from _allegedly(document, found, token)
    elif token.lower_ == "to" and token.head.lemma_ in SEEMING and "said" not in found.without:
        yield from _seeming(document, token)
    elif lemma in EXCULPATING and "innocence" not in found.without:
        yield from _innocence(document, token)


def _alleged(document: Document, found: Found, verb: Token) -> Iterator[Act]:
    """ "The suit alleges fraud by Y"; also "says Y, her boss, cheated", where the parser takes Y for an object."""
    source, said = child_of(verb, "nsubj"), child_of(verb, "dobj")
    if source is None or said is None:
        return
    known, speaker = source_speaker(document, found, source)
    did = child_of(said, "acl")
    if known and verb.lemma_ == "allege":
        pieces = tuple(
            replace(p, span=_without_paper(document, p)) for p in pieces_of(document, document.subtree(said))
        )
        near = (verb, *(t for t in said.subtree if t.lemma_.lower() in FILINGS and t != said))
        preps = [
            c
            for t in near
            for c in t.children
            if c.lower_ in ("by", "against") and c.dep_ in ("prep", "agent")
        ]
        whom = tuple(i for c in preps for t in c.children for i in agents(document, t))
        yield Act(speaker, "strong", pieces, document.span(verb), "said-object", targets=whom)
    elif known and did is not None and did.tag_ in ("VBN", "VBD") and agents(document, said):
        pieces = tuple(pieces_of(document, document.subtree(did)))
        yield Act(speaker, "weak", pieces, document.span(verb), "said-object", targets=agents(document, said))


def _without_paper(document: Document, piece: Piece) -> Span:
    """The words without "in the complaint", where they were said."""
    for prep in piece.head.subtree:
        paper = child_of(prep, "pobj") if prep.lower_ == "in" and prep.dep_ == "prep" else None
        if paper is not None and paper.lemma_.lower() in FILINGS and prep.i > piece.head.i:
            return trimmed(Span(piece.span.start, prep.idx), document.article.text)
    return piece.span


def placed(document: Document, found: Found, verb: Token) -> Iterator[Act]:
    """ "X said in a filing that Y …", "X denied at the time that …", where the clause hangs on the noun between."""
    source, place = child_of(verb, "nsubj"), child_of(verb, "prep")
    noun = child_of(place, "pobj") if place is not None and place.lower_ in _PLACES else None
    clause = child_of(noun, "relcl", "acl", "ccomp") if noun is not None else None
    if source is None or clause is None or any(c.dep_ == "neg" for c in verb.children):
        return
    subject = child_of(clause, "nsubj", "nsubjpass")
    marked = any(c.lower_ == "that" and c.i < clause.i for c in clause.children)
    known, speaker = source_speaker(document, found, source)
    if known and marked and subject is not None and subject.lower_ != "that":
        pieces = tuple(pieces_of(document, document.subtree(clause)))
        strength: Strength = "strong" if verb.lemma_.lower() in STRONG else "firm"
        denies = verb.lemma_.lower() == "deny"
        yield Act(speaker, strength, pieces, document.span(verb), "said-placed", denies=denies)


def _allegedly(document: Document, found: Found, adverb: Token) -> Iterator[Act]:
    """ "Y allegedly did Z": by whoever is speaking in the sentence, else by nobody named."""
    verb = adverb.head.head if adverb.head.pos_ in ("ADV", "ADJ") else adverb.head
    if verb.pos_ not in ("VERB", "AUX"):
        return
    at = document.span(adverb)
    if verb.dep_ == "relcl" and verb.head.pos_ == "NOUN":
        at = document.span(verb.head)
    around = [
        (c.end - c.start, a)
        for a in attributions(document)
        for c in a.contents
        if c.contains(at) and (a.manner == "alleges" or a.rule in ("according-to", "parenthetical"))
    ]
    known, speaker = (True, None)
    if around:
        known, speaker = speaker_of(document, found, min(around, key=lambda a: a[0])[1])
    if known:
        pieces = tuple(pieces_of(document, document.subtree(verb)))[:1]
        strength: Strength = "strong" if adverb.lower_ == "allegedly" else "weak"
        yield Act(speaker, strength, pieces, at, "allegedly")


def _seeming(document: Document, to: Token) -> Iterator[Act]:
    """ "To X, it shows that Y …"."""
    who = child_of(to, "pobj")
    by = agents(document, who) if who is not None else ()
    clause = child_of(to.head, "ccomp")
    if len(by) == 1 and clause is not None and to.i < to.head.i:
        pieces = tuple(pieces_of(document, document.subtree(clause)))
        yield Act(by[0], "weak", pieces, document.span(to.head), "seeming")


def _innocence(document: Document, token: Token) -> Iterator[Act]:
    """ "maintains her innocence"."""
    verb = token.head
    if token.dep_ != "dobj" or verb.lemma_ not in PLEADING:
        return
    subject = child_of(verb, "nsubj")
    if subject is None and verb.dep_ == "conj":
        subject = child_of(verb.head, "nsubj", "nsubjpass")
    if subject is not None and (by := document.referents(subject)):
        piece = Piece(token, None, document.subtree(token))
        yield Act(by[0], "strong", (piece,), document.span(verb), "innocence", targets=by, denies=True)
