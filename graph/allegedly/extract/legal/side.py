"""Tells who sues whom: the claimants and respondents beside a noun of suing and its verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.extract.legal import lexicon as lexicon
from allegedly.extract.legal.frame import Frame
from allegedly.extract.legal.syntax import (
    against,
    agent,
    children,
    is_passive,
    objects,
    one,
    patient,
    surface_subject,
)
from allegedly.language.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Token

_AIMS = frozenset("consider plan threaten mull weigh prepare plan contemplate pursue want seek".split())
"""Verbs whose subject has a suit in mind."""
_PRONOUNS = frozenset({"her", "his", "their", "its", "she", "he", "they", "it"})
_LISTS = frozenset("names named naming lists listed listing cites cited".split())


def behalf(*tokens: Token) -> list[Token]:
    """Heads of those on whose behalf a suit is brought."""
    return [t for token in tokens for p in objects(token, "on", "in") if p.lower_ == "behalf" for t in _of(p)]


def _of(noun: Token) -> list[Token]:
    return objects(noun, "of") + list(children(noun, "poss"))


def sides(document: Document, noun: Token, verb: Token | None, how: str) -> tuple[list[Token], list[Token]]:
    """Claimants and respondents by explicit marks only: possessor, "by", "against", verbs of filing and facing."""
    passives = [c for c in children(noun, "acl", "relcl") if c.lemma_ in lexicon.FILES | {"name", "accuse"}]
    claimants = behalf(noun, *passives, *([verb] if verb is not None else []))
    if noun.lemma_ == "filing" and not any(children(noun, "poss")):
        claimants = claimants or owner_before(noun)
    owners = [c for c in children(noun, "poss") if c.ent_type_ not in ("DATE", "TIME")]
    respondents = against(noun) or defendants(noun)
    claimants = claimants or owners or objects(noun, "by", "from") or _bringer(noun, respondents)
    for clause in passives:
        respondents += objects(clause, "against")
        if clause.lemma_ in lexicon.FILES:
            claimants = claimants or objects(clause, "by") or _relative_agent(clause, noun)
            respondents += [t for by in objects(clause, "by") for t in objects(by, "against")]
        elif clause.tag_ == "VBG" or clause.dep_ == "relcl":
            respondents += list(children(clause, "dobj"))
    if verb is not None:
        claimants, respondents = _with_verb(verb, how, claimants, respondents)
        if noun.lemma_ == "complaint" and how == "in" and not respondents:
            respondents = _accused(verb)
    if noun.lemma_ == "complaint" and not respondents:
        respondents = [t for t in objects(noun, "about") if t.pos_ == "PROPN"]
    return claimants, respondents


def _bringer(noun: Token, respondents: list[Token]) -> list[Token]:
    """ "a suit against Doe by Poe": the parser may hang "by" on Doe or on the verb; it stands right behind Doe."""
    for head in respondents[:1]:
        after = noun.doc[head.i + 1] if head.i + 1 < len(noun.doc) else None
        if after is not None and after.lower_ == "by" and head.i > noun.i:
            return list(children(after, "pobj"))
    return []


def owner_before(noun: Token) -> list[Token]:
    """ "Poe's domestic violence restraining order filing", which the parser takes apart."""
    for token in reversed(noun.doc[max(noun.sent.start, noun.i - 6) : noun.i]):
        if token.tag_ == "POS":
            return [token.head]
        if token.is_punct:
            break
    return []


def _relative_agent(clause: Token, noun: Token) -> list[Token]:
    """ "the suit that Poe filed": the relative clause's own subject."""
    found = next(children(clause, "nsubj"), None)
    return [found] if found is not None and clause.dep_ == "relcl" and found.tag_ != "WDT" else []


def _with_verb(
    verb: Token, how: str, claimants: list[Token], respondents: list[Token]
) -> tuple[list[Token], list[Token]]:
    lemma = verb.lemma_
    if lemma in lexicon.FILES and how in ("dobj", "nsubjpass"):
        by = agent(verb)
        claimants = claimants or ([by] if by is not None else [])
        respondents = respondents or objects(
            verb, "against", "on" if lemma in ("slap", "serve") else "against"
        )
    elif (lemma in lexicon.FACES and how == "dobj") or (
        how == "in" and is_passive(verb) and lemma in lexicon.NAMES
    ):
        on = surface_subject(verb)
        respondents = respondents or ([on] if on is not None else [])
    elif lemma in lexicon.HIT and how == "with":
        on = patient(verb)
        respondents = respondents or ([on] if on is not None else [])
        claimants = claimants or one(agent(verb))
    elif how == "in" and lemma in lexicon.ALLEGES | {"ask", "write"} and not is_passive(verb):
        by = surface_subject(verb)
        if (
            all(t.lemma_ in _PRONOUNS for t in claimants)
            and by is not None
            and by.lemma_.lower() not in lexicon.COUNSEL
        ):
            claimants = [by]
        if lemma == "accuse":
            respondents = respondents or list(children(verb, "dobj"))
    elif how in ("dobj", "with") and lemma in _AIMS and not is_passive(verb):
        by = surface_subject(verb)
        claimants = claimants or ([by] if by is not None and by.lemma_.lower() not in lexicon.COUNSEL else [])
    elif how == "nsubj" and lemma in lexicon.NAMES:
        respondents = respondents or [c for c in children(verb, "dobj") if not is_passive(verb)]
    elif lemma in lexicon.ANSWERS and how == "with":
        by = surface_subject(verb)
        claimants = claimants or ([by] if by is not None else [])
    return claimants, respondents


def _accused(verb: Token) -> list[Token]:
    """ "alleged in a complaint that Poe had groped her": who is said to have done it to the claimant."""
    found = []
    for clause in children(verb, "ccomp"):
        who = next(children(clause, "nsubj"), None)
        done_to = any(c.dep_ == "dobj" and c.tag_ == "PRP" for c in clause.children)
        found += [who] if who is not None and done_to else []
    return found


def defendants(noun: Token) -> list[Token]:
    """Heads of those whom the sentence "names as defendants", however it was parsed; none if it does not."""
    sentence = noun.sent
    end = next((t.i for t in sentence if t.lemma_.lower() == "defendant" and _is_listed(t)), None)
    if end is None:
        return []
    start = next((t.i for t in reversed(noun.doc[sentence.start : end]) if t.lower_ in _LISTS), None)
    if start is None:
        return []
    named = [t for t in noun.doc[start + 1 : end] if t.pos_ == "PROPN" and t.nbor(1).pos_ != "PROPN"]
    return [] if any(t.pos_ == "VERB" for t in noun.doc[start + 1 : end]) else named


def _is_listed(noun: Token) -> bool:
    before = noun.doc[max(noun.sent.start, noun.i - 3) : noun.i]
    return any(t.lower_ == "as" for t in before)


def behind(frame: Frame) -> list[Token]:
    """ "filed a new suit, this time against Poe": the parser may hang "against" on anything."""
    found = [t for t in frame.stretch if t.lower_ == "against"]
    return list(children(found[0], "pobj")) if found else []


def blamed(document: Document, frame: Frame) -> list[Token]:
    """ "took legal action, saying Northgate shut him out": a body said to have wronged the claimant."""
    verb = frame.verb
    said = [c for c in verb.children if c.dep_ == "advcl" and c.tag_ == "VBG"] if verb is not None else []
    for clause in [k for c in said if c.lemma_ in lexicon.ALLEGES for k in children(c, "ccomp")]:
        who = next(children(clause, "nsubj"), None)
        ids = document.referents(who) if who is not None else ()
        wronged = any(t.tag_ in ("PRP", "PRP$") and t.i > clause.i for t in clause.subtree)
        if wronged and ids and all(document.entity(i).type == "Organization" for i in ids):
            return [who] if who is not None else []
    return []
