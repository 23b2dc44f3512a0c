"""Finds the acts of speaking of an article in which there may be claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from allegedly.extract.claim.act import Act, Strength
from allegedly.extract.claim.agent import agents, passive_agents
from allegedly.extract.claim.conduct import absolves, is_undone, is_wrong
from allegedly.extract.claim.content import Piece, pieces_of
from allegedly.extract.claim.denial import answered, denial
from allegedly.extract.claim.lexicon import (
    ACCUSING_NOUNS,
    ALLEGATIONS,
    EXCULPATING,
    FILINGS,
    FIRM,
    HEARERS,
    OFFICIALS,
    PAPERS,
    PLEADING,
    PROSECUTORS,
    REFUSING,
    REPROACHES,
    SEEMING,
    SPEAKING,
    STRONG,
    SWORN,
    SWORN_PAPERS,
    WISHES,
)
from allegedly.extract.claim.rejoinder import with_rejoinders
from allegedly.extract.claim.reproach import accusation, child_of, reproach
from allegedly.extract.claim.speaker import source_speaker, speaker_of
from allegedly.extract.found import Found
from allegedly.language.document import Document
from allegedly.language.speech.attribution import Attribution, attributions
from allegedly.model import Quote

if TYPE_CHECKING:
    from spacy.tokens import Token

_PLACES = frozenset({"in", "at", "on", "during"})


def acts(document: Document, found: Found) -> Iterator[Act]:
    """Yield the acts of speaking in which there may be claims; zero or more, in no order that matters.

    Families that `found.without` can switch off: "said", "quoted", "reproach", "denial", "noun", "allegedly",
    "innocence", "filing".
    """
    if "denial" in found.without:
        yield from _acts(document, found)
    else:
        yield from with_rejoinders(document, _acts(document, found))


def _acts(document: Document, found: Found) -> Iterator[Act]:
    told = attributions(document)
    cues = {a.cue for a in told}
    for attribution in told:
        yield from _of_attribution(document, found, attribution)
    if "quoted" not in found.without:
        yield from _of_quotes(document, found)
    for sentence in document.sentences:
        for token in sentence:
            if token.lemma_.lower() in SPEAKING and token.pos_ == "VERB" and "said" not in found.without:
                yield from _placed(document, found, token)
            if token.i not in cues:
                yield from _of_token(document, found, token)


def _of_attribution(document: Document, found: Found, attribution: Attribution) -> Iterator[Act]:
    """The act of one attribution, by its cue: a noun, a reproach, a denial or plain speech."""
    cue = document.doc[attribution.cue]
    lemma = cue.lemma_.lower()
    known, speaker = (True, None) if _heard_in_court(cue) else speaker_of(document, found, attribution)
    if not known:
        return
    if cue.pos_ == "NOUN" and attribution.rule == "noun-of":
        if lemma in ACCUSING_NOUNS and "noun" not in found.without:
            yield from accusation(document, cue, speaker)
    elif lemma in REPROACHES:
        if "reproach" not in found.without and not attribution.negated:
            speaker = speaker or _filed_in(document, found, cue)
            yield from reproach(document, cue, speaker, attribution.targets)
    elif attribution.manner == "denies":
        if "denial" not in found.without and not attribution.negated:
            yield from denial(document, cue, attribution, speaker)
    elif "said" not in found.without and _is_speech(attribution, cue):
        yield from _speech(document, found, attribution, speaker)


def _filed_in(document: Document, found: Found, cue: Token) -> str | None:
    """The author of the filing in which somebody "is accused" of something."""
    for place in cue.children:
        filing = child_of(place, "pobj") if place.dep_ == "prep" and place.lower_ == "in" else None
        if filing is not None and filing.lemma_.lower() in FILINGS and cue.tag_ == "VBN":
            return source_speaker(document, found, filing)[1]
    return None


def _is_speech(attribution: Attribution, cue: Token) -> bool:
    """Plain speech whose words may be a claim: no questions, plans or words not said, beliefs not held apart."""
    infinitive = attribution.rule == "infinitive" and attribution.manner != "alleges"
    as_alleged = attribution.rule == "parenthetical" and cue.tag_ == "VBN"
    if attribution.manner == "asks" or cue.lemma_ in WISHES or infinitive or as_alleged:
        return False
    return not attribution.negated or cue.lemma_ in ("believe", "think")


def _speech(document: Document, found: Found, attribution: Attribution, speaker: str | None) -> Iterator[Act]:
    """What is said outside of quotation marks, or partly in them; whole quotations are left to the quotes."""
    cue = document.doc[attribution.cue]
    strength = _strength(document, attribution, cue)
    if strength == "weak" and speaker is not None and document.entity(speaker).type == "Outlet":
        return
    quoted = {q.span for q in found.quotes}
    contents = [c for c in attribution.contents if c not in quoted]
    pieces = [p for c in contents for p in pieces_of(document, c) if not _speaks_itself(p, cue)]
    if strength == "weak" and attribution.rule in ("object", "preposition"):
        pieces = [p for p in pieces if p.is_clause]
    rule = f"said-{attribution.rule}"
    wide = tuple(_widened(found, _with_subjects(pieces)))
    yield Act(speaker, strength, wide, attribution.cue_span, rule, negated=attribution.negated)


def _with_subjects(pieces: list[Piece]) -> list[Piece]:
    """Finite verbs that the parse left without a subject go on with the one before ("hid the files, burned others")."""
    for i, piece in enumerate(pieces[1:], 1):
        if piece.subject is None and piece.head.tag_ in ("VBD", "VBZ", "VBP"):
            pieces[i] = replace(piece, subject=pieces[i - 1].subject)
    return pieces


def _widened(found: Found, pieces: list[Piece]) -> list[Piece]:
    """A statement that opens a quoted part of the sentence takes all of that part, when it is the only one in it."""
    wide = []
    for piece in pieces:
        part = next((q.span for q in found.quotes if q.span.start == piece.span.start), None)
        alone = part is not None and sum(part.contains(p.span) for p in pieces) == 1
        wide.append(replace(piece, span=part.cover(piece.span)) if part is not None and alone else piece)
    return wide


def _speaks_itself(piece: Piece, cue: Token | None) -> bool:
    """Is the statement itself an act of speaking, which is read on its own ("we never told her to go" is not)?"""
    if piece.subject is not None and piece.subject.lower_ in ("i", "we") and is_undone(piece):
        return False
    return piece.is_clause and piece.head != cue and piece.head.lemma_.lower() in SPEAKING


def _strength(document: Document, attribution: Attribution, cue: Token) -> Strength:
    lemma = cue.lemma_.lower()
    if lemma in STRONG:
        return "strong"
    source = document.doc[attribution.source] if attribution.source is not None else None
    official = _office(document, source, attribution.speakers)
    if lemma in SWORN or official & PROSECUTORS:
        return "sworn"
    filed = source is not None and source.lemma_.lower() in FILINGS
    places = {o.lemma_.lower() for p in cue.children if p.lower_ in ("in", "under") for o in p.children}
    filed = filed or bool(places & FILINGS) or any(_is_courts(p) for p in cue.children if p.lower_ == "in")
    if filed or places & SWORN_PAPERS:
        return "sworn"
    heard = _heard_in_court(cue) or any(
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


def _heard_in_court(cue: Token) -> bool:
    """ "The court heard that …", "Jurors were told that …"."""
    subject = child_of(cue, "nsubj", "nsubjpass")
    passive = subject is not None and subject.dep_ == "nsubjpass"
    told = (cue.lemma_ == "hear" and not passive) or (cue.lemma_ in ("tell", "show") and passive)
    return subject is not None and told and subject.lemma_.lower() in HEARERS


def _office(document: Document, source: Token | None, speakers: tuple[str, ...]) -> frozenset[str]:
    """The offices of law enforcement that the words of a phrase or of the article give to a speaker."""
    words = {t.lemma_.lower() for t in (source, *source.children)} if source is not None else set()
    known = (document.roles(i) for i in speakers[:1])
    return OFFICIALS & words.union(*known)


def _of_quotes(document: Document, found: Found) -> Iterator[Act]:
    """What is said in whole quotations; parts of a sentence in quotation marks belong to its own act."""
    told = [c for a in attributions(document) for c in a.contents]
    for quote in found.quotes:
        if any(c != quote.span and c.contains(quote.span) for c in told):
            continue
        said = (p for p in pieces_of(document, quote.span) if not _asks(p) and not _speaks_itself(p, None))
        pieces = [p for p in said if p.is_clause or _names_wrong(p) or absolves(p)]
        if pieces and quote.speaker and document.entity(quote.speaker).type != "Outlet":
            cue = quote.cue_span or quote.span
            office = _office(document, None, (quote.speaker,))
            sworn = office & PROSECUTORS or _is_from_filing(document, quote)
            strength: Strength = "sworn" if sworn else "firm" if office else "weak"
            yield Act(quote.speaker, strength, tuple(pieces), cue, "quoted", direct=True)


def _is_from_filing(document: Document, quote: Quote) -> bool:
    """Is it a filing that a quotation is from ("…," the lawsuit says)?"""
    said_by = quote.speaker_span.of(document.article.text).lower().split() if quote.speaker_span else []
    return bool(said_by) and said_by[-1] in FILINGS


def _asks(piece: Piece) -> bool:
    """Does it stand in a question?"""
    closing = (t for t in piece.head.sent if t.i > piece.head.i and t.text in ("?", ".", "!"))
    return next((t.text for t in closing), "") == "?"


def _names_wrong(piece: Piece) -> bool:
    """Is it a noun of wrongdoing that a clause says there was?"""
    return piece.head.dep_ in ("attr", "nsubj") and is_wrong(piece) and not is_undone(piece)


def _of_token(document: Document, found: Found, token: Token) -> Iterator[Act]:
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
    elif token.lower_ == "allegedly" and "allegedly" not in found.without:
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
        pieces = tuple(pieces_of(document, document.subtree(said)))
        whom = tuple(
            i for c in verb.children if c.lower_ == "by" for t in c.children for i in agents(document, t)
        )
        yield Act(speaker, "strong", pieces, document.span(verb), "said-object", targets=whom)
    elif known and did is not None and did.tag_ in ("VBN", "VBD") and agents(document, said):
        pieces = tuple(pieces_of(document, document.subtree(did)))
        yield Act(speaker, "weak", pieces, document.span(verb), "said-object", targets=agents(document, said))


def _placed(document: Document, found: Found, verb: Token) -> Iterator[Act]:
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
        yield Act(speaker, "strong", pieces, at, "allegedly")


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
