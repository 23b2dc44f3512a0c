"""Reads mentions of verdicts and guilty pleas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.extract.legal import lexicon as lexicon
from allegedly.extract.legal.frame import Frame, is_court
from allegedly.extract.legal.syntax import (
    agent,
    children,
    governor,
    is_passive,
    objects,
    one,
    patient,
    surface_subject,
)
from allegedly.language.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Token


_ACQUITS = frozenset({"acquit", "clear", "exonerate"})
_COUNTS = frozenset({"count", "charge", "offence"})
_HEARD = frozenset({"court", "magistrates", "jailed", "fined", "sentenced"})
"""What tells a plea from any other admission."""


def verdict(document: Document, verb: Token) -> Frame | None:
    """ "X was convicted of", "a jury found X liable", "X pleaded guilty", "X was cleared of"."""
    lemma = verb.lemma_
    if lemma == "plead":
        return _plea(verb)
    if lemma in ("find", "hold"):
        return _finding(document, verb)
    by, on = agent(verb), patient(verb)
    if on is not None and verb.dep_ == "amod" and not is_passive(verb) and on.pos_ != "PROPN":
        return None
    if lemma == "clear" and not _is_of_crime(verb, on) and not _is_cleared(document, by, on):
        return None
    if on is None and verb.tag_ in ("VBD", "VBN") and objects(verb, "of", "in", "on", "for"):
        by, on = None, surface_subject(verb)
    if by is not None and not is_court(document, by):
        return None
    rule = "acquittal" if lemma in _ACQUITS else "verdict"
    return None if on is None else Frame("Verdict", verb, rule, verb, [], [on])


def _is_cleared(document: Document, by: Token | None, on: Token | None) -> bool:
    """ "a jury cleared Poe"."""
    ids = document.referents(on) if on is not None else ()
    people = bool(ids) and all(document.entity(i).type in ("Person", "Organization") for i in ids)
    return by is not None and by.lemma_.lower() in ("jury", "juror") and people


def _is_of_crime(verb: Token, on: Token | None) -> bool:
    of = objects(verb, "of") + (objects(on, "of") if on is not None else [])
    words = {t.lemma_.lower() for p in of for t in p.subtree}
    return bool(words & (lexicon.CAUSE_COMPOUNDS | lexicon.CAUSE_HEADS | {"wrongdoing", "all", "any"}))


def _plea(verb: Token) -> Frame | None:
    words = [
        c.lower_
        for c in verb.children
        if c.dep_ in ("acomp", "oprd", "advmod", "neg", "dobj", "ccomp", "amod", "prep")
    ]
    inner = [g.lower_ for c in verb.children for g in c.children]
    guilty = "guilty" in words or "contest" in words + inner or "contendere" in words + inner
    if not guilty or "not" in words + inner or "n't" in words:
        return None
    contest = next((c for c in verb.children if c.lower_ in ("contest", "contendere", "guilty")), None)
    return Frame("Verdict", verb, "guilty-plea", verb, [], one(surface_subject(verb)), complement=contest)


def admitted(document: Document, verb: Token) -> Frame | None:
    """ "X admitted two counts of theft", "X admitted theft at Westmark Crown Court": a plea, where a court hears it."""
    heads = [*children(verb, "dobj", "xcomp"), *objects(verb, "to")]
    words = {w for head in heads for w in (head.lemma_.lower(), head.lower_)}
    heard = any(t.lower_ in _HEARD for t in verb.sent)
    by = surface_subject(verb)
    if by is None or is_passive(verb) or not heard or not words & (lexicon.CAUSE_COMPOUNDS | _COUNTS):
        return None
    return Frame("Verdict", verb, "guilty-plea", verb, [], [by])


def _finding(document: Document, verb: Token) -> Frame | None:
    """ "found guilty of", "held liable for", and a jury's "found that X …"."""
    outcome = _outcome(verb)
    if outcome is not None:
        on = patient(verb) or _small_clause_subject(verb)
        rule = "acquittal" if _is_not(outcome) else "found-guilty"
        return None if on is None else Frame("Verdict", verb, rule, verb, [], [on], complement=outcome)
    by = surface_subject(verb)
    clause = next(children(verb, "ccomp"), None)
    if by is None or by.lemma_.lower() not in ("jury", "juror") or clause is None or is_passive(verb):
        return None
    on = surface_subject(clause)
    return Frame("Verdict", verb, "jury-found", verb, [], one(on))


def _is_not(outcome: Token) -> bool:
    before = outcome.doc[max(outcome.sent.start, outcome.i - 2) : outcome.i]
    return any(t.lower_ in ("not", "n't", "n’t") for t in before)


def _outcome(verb: Token) -> Token | None:
    """ "guilty" or "liable" behind the verb, with no other verb between."""
    for token in verb.doc[verb.i + 1 : min(verb.i + 18, verb.sent.end)]:
        if token.lower_ in ("guilty", "liable", "negligent"):
            return token
        if token.pos_ == "VERB" or token.lower_ in (";", "that"):
            return None
    return None


def _small_clause_subject(verb: Token) -> Token | None:
    return next((g for c in children(verb, "ccomp", "xcomp") for g in children(c, "nsubj")), None)


def verdict_noun(document: Document, noun: Token) -> Frame | None:
    """ "her conviction", "his guilty plea", "the acquittal of X", "the verdict"."""
    lemma = noun.lemma_.lower()
    if noun.dep_ in ("compound", "nmod") or (
        lemma == "plea" and not any(c.lower_ == "guilty" for c in noun.lefts)
    ):
        return None
    if lemma == "plea" and any(
        c.lower_ == "not" or g.lower_ == "not" for c in noun.lefts for g in c.children
    ):
        return None
    if lemma == "conviction" and not (objects(noun, "for", "of", "on") or list(children(noun, "poss"))):
        return None
    on = [*children(noun, "poss"), *([] if lemma in ("plea", "verdict") else objects(noun, "of"))]
    if lemma == "verdict":
        on = objects(noun, "against")
    verb, _ = governor(noun)
    rule = "acquittal" if lemma == "acquittal" else "verdict-noun"
    frame = Frame("Verdict", noun, rule, verb, [], on)
    frame.anaphoric = not on
    return frame
