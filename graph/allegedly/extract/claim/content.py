"""From the words that somebody says to the single statements in them: what is said to have been done, and by whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from allegedly.extract.claim.lexicon import (
    EVIDENCE,
    FRAMES,
    SHOWING,
    SPEAKING,
    THINKING,
    WRONG_ADJECTIVES,
    WRONG_NOUNS,
)
from allegedly.extract.claim.phrase import trimmed
from allegedly.extract.claim.polarity import below, is_negated
from allegedly.language.document import Document
from allegedly.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = ("nsubj", "nsubjpass")
_CLAUSES = ("ccomp", "xcomp", "acl", "pcomp")
_SIDE = ("advcl", "relcl", "parataxis", "ccomp", "acl")
_DEPTH = 4
_OF = frozenset({"prep"})
_AND_THAT = re.compile(r",? (?:and|but|or) that (?=[\w“\"])|;\s|,? but,|, but ")

_DENIED_ASIDE = re.compile(
    r"[,—–-] ?(?:which|something|(?:(?:an?|the|all) )?(?:claims?|allegations?|accusations?|charges?|things?)) [^.,;]{0,40}?"
    r"\bden(?:y|ies|ied)\b|[,—–] ?an? (?:claim|allegation|accusation|assertion|charge) (?:that |which )?"
    r"(?:he|she|they|it|[A-Z][\w’'-]*)\b"
)
""" "…, a claim that she denies": what another makes of it is no part of what is said."""


@dataclass(frozen=True)
class Piece:
    """One statement: its `head` (a verb, or a noun of wrongdoing), the head's subject, and the words that say it."""

    head: Token
    subject: Token | None
    span: Span

    @property
    def is_clause(self) -> bool:
        """Is it a clause, not a noun phrase?"""
        return self.head.pos_ in ("VERB", "AUX")


def pieces_of(document: Document, span: Span) -> Iterator[Piece]:
    """Yield the statements in a stretch of speech, in order; zero or more."""
    for part in _parts(document.article.text, span):
        tokens = document.doc.char_span(*part, alignment_mode="expand") or document.doc[:0]
        for token in tokens:
            outside = token.head == token or not (tokens.start <= token.head.i < tokens.end)
            if outside and not token.is_punct and not token.is_space:
                yield from statements(document, token, part)


def _parts(text: str, span: Span) -> Iterator[Span]:
    """The span cut before each "and that": the parser seldom gets the second clause right."""
    start = span.start
    if aside := _DENIED_ASIDE.search(text, *span):
        span = Span(start, aside.start())
    for joint in _AND_THAT.finditer(text, *span):
        yield Span(start, joint.start())
        start = joint.end()
    yield Span(start, span.end)


def statements(document: Document, token: Token, within: Span, depth: int = _DEPTH) -> Iterator[Piece]:
    """Yield the statements that hang on a token, those of what it only reports or shows in its stead."""
    if token.pos_ not in ("VERB", "AUX"):
        if token.pos_ in ("NOUN", "PROPN") and token.dep_ not in _SUBJECTS:
            yield from _nominal(document, token, within)
        elif token.pos_ == "ADJ" and token.lemma_.lower() in WRONG_ADJECTIVES:
            yield Piece(token, subject_of(token), _cut(document, token.left_edge, token.right_edge, within))
        return
    if token.lemma_ == "be" and (wronged := _wrong_subject(token)) is not None:
        negated = next((c for c in token.children if c.dep_ == "neg" and c.i < wronged.i), None)
        if negated is not None and wronged.i > token.i:
            yield Piece(wronged, None, _cut(document, negated, wronged.right_edge, within))
        else:
            yield from _nominal(document, wronged, within)
        return
    inner = _reported(token) if depth else ()
    if inner:
        for part in inner:
            yield from statements(document, part, within, depth - 1)
    else:
        split = _second(token)
        yield Piece(token, subject_of(token), _clause(document, token, within, stop=split))
    for other in token.children:
        elsewhere = other in inner or not within.start <= other.idx < within.end
        if other.dep_ in ("conj", "ccomp") and not elsewhere and _stands_alone(token, other):
            yield from statements(document, other, within, max(depth - 1, 0))


def subject_of(token: Token) -> Token | None:
    """The subject of a verb, shared ones of coordination and control included."""
    for child in token.children:
        if child.dep_ in _SUBJECTS:
            return _antecedent(token) or child if child.lower_ in ("who", "which", "that") else child
    if token.dep_ == "ccomp" and token.head.dep_ == "relcl" and token.tag_ in ("VBD", "VBZ", "VBP"):
        return token.head.head
    if token.dep_ == "conj" and token.head.pos_ in ("VERB", "AUX"):
        return subject_of(token.head)
    if token.dep_ == "xcomp" and token.head.pos_ in ("VERB", "AUX"):
        return next((c for c in token.head.children if c.dep_ == "dobj"), None) or subject_of(token.head)
    if token.dep_ == "pcomp":
        above = next((t for t in token.ancestors if t.pos_ in ("VERB", "AUX")), None)
        return subject_of(above) if above is not None else None
    if token.dep_ == "acl" and token.head.pos_ in ("NOUN", "PROPN", "PRON"):
        return token.head
    return None


def _antecedent(verb: Token) -> Token | None:
    """Whom "who" means: "the man who stole it", "the man who police said stole it"."""
    clause = verb.head if verb.dep_ == "ccomp" else verb
    return clause.head if clause.dep_ == "relcl" else None


def _reported(token: Token) -> tuple[Token, ...]:
    """What a verb of showing or thinking, or one's own word for it, has as its content; nothing for other verbs."""
    if not _is_window(token):
        return ()
    parts = [c for c in token.children if c.dep_ in _CLAUSES and c.pos_ in ("VERB", "AUX") and c.i > token.i]
    if token.lemma_.lower() == "see" and not parts:
        parts = [c for c in token.children if c.dep_ == "advcl" and c.tag_ == "VBG" and c.i > token.i]
    for child in token.children:
        if child.dep_ in ("dobj", "acomp") and not parts:
            parts += [c for c in child.children if c.dep_ in ("acl", "ccomp") and c.pos_ in ("VERB", "AUX")]
            wrongs = (t.lemma_.lower() in WRONG_NOUNS for t in (child, *below(child, _OF, 2)))
            if not parts and child.dep_ == "dobj" and any(wrongs):
                parts = [child]
    return tuple(parts[:2])


def _is_window(token: Token) -> bool:
    """Does a verb only show, think or frame what its clause says ("it shows that", "we said", "the truth is")?"""
    lemma = token.lemma_.lower()
    subject = subject_of(token)
    if token.tag_ == "VBG" and token.dep_ == "dobj":
        return False
    if lemma == "be" and subject is not None and subject.lemma_.lower() in FRAMES:
        return True
    if lemma in SPEAKING:
        own = subject is not None and subject.lower_ in ("i", "we")
        return own and not is_negated(token)
    if lemma in THINKING:
        return subject is None or subject.pos_ == "PRON"
    proof = next((c for c in token.children if c.dep_ == "dobj" and c.lemma_.lower() in EVIDENCE), None)
    return (
        lemma in SHOWING
        or proof is not None
        or any(c.lemma_.lower() in SHOWING for c in token.children if c.dep_ == "acomp")
    )


def _wrong_subject(token: Token) -> Token | None:
    """The subject of a copula that itself names a wrong: "his failure to call is telling", "there was violence"."""
    if any(c.dep_ == "expl" for c in token.children):
        return next((c for c in token.children if c.dep_ == "attr"), None)
    subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
    if subject is None or subject.lemma_.lower() not in WRONG_NOUNS:
        return None
    return subject if any(c.dep_ == "poss" for c in subject.children) else None


def _stands_alone(token: Token, other: Token) -> bool:
    """Is a coordinated clause a statement of its own: with its own subject, or the second of just two acts?"""
    if other.pos_ not in ("VERB", "AUX"):
        return False
    if other.dep_ == "ccomp":
        return other.i < token.i and any(c.dep_ in _SUBJECTS for c in other.children)
    return any(c.dep_ in _SUBJECTS for c in other.children) or other == _second(token)


def _second(token: Token) -> Token | None:
    """The second of exactly two acts joined by "and", each with an object of its own."""
    acts = [c for c in token.children if c.dep_ == "conj" and c.pos_ in ("VERB", "AUX")]
    joined = any(c.dep_ == "cc" and c.lower_ == "and" for c in token.children)
    if len(acts) != 1 or not joined or any(c.dep_ == "conj" for c in acts[0].children):
        return None
    if any(c.lower_ in ("either", "both") for c in token.children):
        return None
    return acts[0] if _has_object(token) and _has_object(acts[0]) else None


def _has_object(token: Token) -> bool:
    return any(
        c.dep_ in ("dobj", "prep", "xcomp", "ccomp", "attr", "acomp", "prt") and c.i > token.i
        for c in token.children
    )


def _clause(document: Document, verb: Token, within: Span, *, stop: Token | None) -> Span:
    """The words of a clause without its short subject, its side clauses and a coordinated clause of its own."""
    first = verb.left_edge
    subject = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
    if subject is not None and subject.i < verb.i and _is_bare(document, subject):
        first = verb.doc[subject.right_edge.i + 1]
    last = verb.right_edge
    for part in verb.children:
        aside = (
            (part.dep_ in _SIDE or part.lower_ == "according")
            and part.i > verb.i
            and verb.doc[part.left_edge.i - 1].lower_ in (",", "—", "–", "-")
        )
        if (aside or _is_clause_beside(part, stop)) and part.i > verb.i:
            last = verb.doc[max(verb.i, min(last.i, part.left_edge.i - 1))]
            last = _before_joint(last, verb)
    return _cut(document, first if first.i <= last.i else verb, last, within)


def _cut(document: Document, first: Token, last: Token, within: Span) -> Span:
    span = document.span(first, last)
    aside = document.article.text.find(" — ", *span)
    span = span if aside < 0 else Span(span.start, aside)
    return trimmed(Span(max(span.start, within.start), min(span.end, within.end)), document.article.text)


def _is_clause_beside(part: Token, stop: Token | None) -> bool:
    return part == stop or (part.dep_ == "conj" and any(c.dep_ in _SUBJECTS for c in part.children))


def _before_joint(last: Token, verb: Token) -> Token:
    """The token before "and", commas and marks at the end of a clause."""
    while last.i > verb.i and (last.dep_ == "cc" or last.is_punct):
        last = last.nbor(-1)
    return last


def _is_bare(document: Document, subject: Token) -> bool:
    """A name or a pronoun alone: whom the claim is about, not what it says."""
    mention = document.mention(subject)
    return subject.pos_ in ("PRON", "PROPN") or (mention is not None and mention.kind != "filing")


def _nominal(document: Document, noun: Token, within: Span) -> Iterator[Piece]:
    """The noun phrase, and each of the acts that "including" itemises."""
    including = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ == "including"), None)
    last = noun.right_edge if including is None else including.nbor(-1)
    if including is None:
        aside = [c for c in noun.children if c.dep_ == "relcl" and c.left_edge.nbor(-1).is_punct]
        last = aside[0].left_edge.nbor(-1) if aside else last
    yield Piece(noun, None, _cut(document, noun.left_edge, last, within))
    if including is not None:
        yield from items_of(document, including)


def items_of(document: Document, including: Token) -> Iterator[Piece]:
    """Yield what "including" itemises, each as a statement of its own."""
    for first in (c for c in including.children if c.dep_ == "pobj"):
        for item in (first, *first.conjuncts):
            span = document.span(item.left_edge, _own_end(item))
            yield Piece(item, None, trimmed(span, document.article.text))


def _own_end(item: Token) -> Token:
    """The last token of an item without the items after it."""
    after = [c for c in item.children if c.dep_ in ("cc", "conj") and c.i > item.i]
    return after[0].left_edge.nbor(-1) if after else item.right_edge
