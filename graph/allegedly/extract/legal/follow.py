"""Reads what later sentences add to a suit: what it alleges, whom it names, what its claimant seeks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.extract.legal.frame import Frame, is_definite
from allegedly.extract.legal.syntax import children, is_passive, objects, surface_subject
from allegedly.language.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Token

FOLLOWS = frozenset("allege accuse claim say seek cite demand include name want list".split())
"""Verbs that tell of a suit told elsewhere."""
_FILINGS = frozenset(
    "suit lawsuit complaint filing petition action countersuit counterclaim paper document".split()
)
_SAME = frozenset("suit lawsuit countersuit action".split())
"""Nouns that have a frame of their own with their first verb."""
_COUNTS = frozenset({"claim", "cause", "allegation", "count", "ground"})
_SOUGHT = frozenset({"damage", "compensation", "restitution", "million", "billion"})
_GROUNDS = frozenset({"difference", "cruelty", "adultery", "behaviour", "abandonment", "desertion"})
_SEEKS = frozenset({"seek", "demand", "want", "ask"})


def follow(document: Document, verb: Token) -> Frame | None:
    """ "The complaint alleges fraud and seeks $5", "claims include negligence", "Poe is seeking damages"."""
    subject = surface_subject(verb)
    if subject is None or is_passive(verb) or verb.tag_ not in ("VBZ", "VBD", "VBP", "VBG"):
        return None
    if _is_filing(subject):
        return _filing(verb, subject)
    if verb.lemma_ == "include":
        return _frame(verb) if subject.lemma_.lower() in _COUNTS and subject.tag_ == "NNS" else None
    if verb.lemma_ == "cite":
        grounds = [c for c in verb.children if c.dep_ == "dobj" and c.lemma_.lower() in _GROUNDS]
        return _frame(verb, claimants=[subject]) if grounds else None
    if verb.lemma_ in _SEEKS and _is_sum(verb):
        return _frame(verb, claimants=[subject])
    if any(_is_pleading(t) for t in objects(verb, "in")):
        return _frame(verb, "pleaded", claimants=[subject])
    if verb.lemma_ == "allege":
        return _frame(verb, "accused", claimants=[subject])
    if verb.lemma_ == "accuse" and (accused := next(children(verb, "dobj"), None)):
        return _frame(verb, "accused", claimants=[subject], respondents=[accused])
    return None


def named(document: Document, noun: Token) -> Frame | None:
    """ "It names as defendants A and B", "C is also named as a defendant"."""
    head = (
        noun.head.head if noun.dep_ == "pobj" else noun.head.head.head if noun.head.dep_ == "pobj" else noun
    )
    verb = head if head.lemma_ in ("name", "list", "cite") else None
    if verb is None or not any(t.lower_ == "as" for t in noun.doc[max(0, noun.i - 3) : noun.i]):
        return None
    on = surface_subject(verb) if is_passive(verb) else None
    if on is None and not is_passive(verb):
        on = next((c for c in children(verb, "dobj") if c.i < noun.i), None)
    if on is None and noun.dep_ == "compound" and noun.i > verb.i:
        on = noun.head
    if on is None or any(t.lemma_.lower() in _FILINGS for t in verb.children if t.dep_ == "pobj"):
        return None
    return _frame(noun, "defendant", respondents=[on])


def _is_pleading(noun: Token) -> bool:
    """ "claims in the suit", "alleges in court papers": whoever does so brought the suit."""
    court = any(c.lower_ in ("court", "legal") for c in noun.lefts) and noun.lemma_ in (
        "paper",
        "document",
        "filing",
    )
    return noun.lemma_.lower() in ("suit", "lawsuit", "complaint", "petition") or court


def _is_filing(subject: Token) -> bool:
    """ "the suit", "her complaint", and "it" behind a sentence about one."""
    if subject.lower_ == "it" and subject.sent.start > 0:
        before = subject.doc[subject.sent.start - 1].sent
        told = [t for t in before if t.dep_ in ("nsubj", "nsubjpass") and t.head == before.root]
        return bool(told) and told[0].lemma_.lower() in _FILINGS
    pointed = is_definite(subject) or any(children(subject, "poss"))
    return pointed and subject.lemma_.lower() in _FILINGS


def _filing(verb: Token, subject: Token) -> Frame | None:
    """A suit's first verb is read with the suit itself."""
    if subject.lemma_.lower() in _SAME and verb == subject.head:
        return None
    frame = _frame(verb, claimants=list(children(subject, "poss")))
    if verb.lemma_ in ("accuse", "name"):
        frame.respondents = list(children(verb, "dobj"))
    return frame


def _is_sum(verb: Token) -> bool:
    wanted = [c for c in verb.children if c.dep_ == "dobj"] + (
        objects(verb, "for") if verb.lemma_ == "ask" else []
    )
    wanted += [t for c in wanted for t in objects(c, "in")]
    return any(t.ent_type_ == "MONEY" or t.lemma_.lower() in _SOUGHT for t in wanted)


def _frame(
    verb: Token,
    rule: str = "follow",
    *,
    claimants: list[Token] | None = None,
    respondents: list[Token] | None = None,
) -> Frame:
    return Frame(
        "Lawsuit", verb, rule, verb, claimants or [], respondents or [], anaphoric=True, additional=True
    )
