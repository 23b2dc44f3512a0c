"""What stands beside a predicate and changes its standing: negation, modals, adverbs, marks, sources, questions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from allegedly.language.document import Document
from allegedly.language.standing import lexicon as lexicon
from allegedly.language.standing.algebra import NEGATED, THREATENED, UNREAL, Standing
from allegedly.language.standing.voice import speakers

if TYPE_CHECKING:
    from spacy.tokens import Token

_MARKS = frozenset({"mark", "advmod", "prep", "cc", "preconj"})
_ALLEGED = Standing("alleged", manner="adverb")


def is_negated(token: Token) -> bool:
    """Does the token have a negator of its own ("not", "no", "neither")?"""
    return any(_negates(child) for child in token.children)


def _negates(child: Token) -> bool:
    if child.lower_ == "not" and child.nbor(1).lower_ == "only" if child.i + 1 < len(child.doc) else False:
        return False
    return child.dep_ == "neg" or (
        child.lower_ in lexicon.NEGATORS
        and child.dep_ in ("det", "advmod", "preconj", "nsubj", "nsubjpass", "cc")
    )


def own(document: Document, verb: Token) -> Iterator[Standing]:
    """What the verb's own auxiliaries, adverbs and marks do to it, innermost first."""
    children = list(verb.children)
    yield from _modality(verb, children)
    if _is_inverted(verb, children):
        yield UNREAL
    if any(_negates(c) for c in children) or _has_negative_subject(verb):
        yield NEGATED
    yield from _adverbs(children)
    yield from _asides(document, verb, children)
    yield from _marks(verb, children)
    yield from _sources(document, children)
    if _is_asked(verb):
        yield UNREAL


def _is_inverted(verb: Token, children: list[Token]) -> bool:
    """ "Had Poe directed it, …", "should one be lodged": an auxiliary before the subject, at a clause's start."""
    who = next((c for c in children if c.dep_ in ("nsubj", "nsubjpass")), None)
    return who is not None and any(
        c.dep_ in ("aux", "auxpass")
        and c.lower_ in ("had", "should", "were")
        and c.i < who.i
        and (c.i == verb.sent.start or c.nbor(-1).lower_ in (",", "“", "and", "but", "—"))
        for c in children
    )


def own_of_noun(noun: Token) -> Iterator[Standing]:
    """What a noun's determiner and adjectives do to the event that it names."""
    for child in noun.lefts:
        word = child.lower_
        if word in ("no", "neither") and child.dep_ in ("det", "neg", "advmod"):
            yield NEGATED
        elif word in ("any", "whether"):
            yield UNREAL
        elif child.dep_ not in ("amod", "compound", "advmod"):
            continue
        elif word in lexicon.UNREAL_ADJECTIVES:
            yield UNREAL
        elif word in lexicon.PLANNED_ADJECTIVES:
            yield THREATENED
        elif word in lexicon.ALLEGED_ADJECTIVES or word in lexicon.ALLEGED_ADVERBS:
            yield Standing("alleged", manner="adverb")


def _has_negative_subject(verb: Token) -> bool:
    """ "Nobody sued", "No studio released", "Neither of them directed"."""
    return any(
        child.dep_ in ("nsubj", "nsubjpass")
        and (
            child.lower_ in ("nobody", "none", "neither", "nothing")
            or any(g.lower_ in ("no", "neither") for g in child.lefts)
        )
        for child in verb.lefts
    )


def _modality(verb: Token, children: list[Token]) -> Iterator[Standing]:
    words = {c.lower_ for c in children if c.dep_ in ("aux", "auxpass")}
    perfect = "have" in words
    if words & lexicon.FUTURE:
        yield THREATENED
    elif words & {"would", "'d", "’d"} and not (words & {"had"}):
        foreseen = any(c.lower_ in lexicon.FORESEEN for c in children) or (
            verb.lemma_ == "go" and not perfect
        )
        if not foreseen:
            yield UNREAL if perfect or not _is_reported(verb) else THREATENED
    elif words & lexicon.POSSIBLE:
        yield UNREAL
    elif "going" in words or (verb.lemma_ == "be" and "to" in words and words & {"is", "are", "was", "were"}):
        yield THREATENED


def _is_reported(verb: Token) -> bool:
    """Is "would" the past of "will", under a verb of speech or thought?"""
    token = verb
    while token.dep_ == "conj":
        token = token.head
    return (
        token.dep_ in ("ccomp", "advcl", "ROOT")
        and token.head.lemma_ in lexicon.SAYS | lexicon.ALLEGES | lexicon.FACTIVE | lexicon.PLANS
    )


def _adverbs(children: list[Token]) -> Iterator[Standing]:
    words = {c.lower_ for c in children if c.dep_ in ("advmod", "npadvmod", "dep")}
    if words & lexicon.ALLEGED_ADVERBS:
        yield _ALLEGED
    if words & lexicon.FALSE_ADVERBS | words & lexicon.NEAR_ADVERBS:
        yield NEGATED
    if any(c.lower_ == "longer" and any(g.lower_ == "no" for g in c.children) for c in children):
        yield UNREAL


def _text_after(token: Token) -> str:
    return token.doc[token.i + 1].text if token.i + 1 < len(token.doc) else ""


def _asides(document: Document, verb: Token, children: list[Token]) -> Iterator[Standing]:
    """ "Poe, they speculated, had sued": a clause of speaking set off inside what it reports."""
    for child in children:
        if (
            child.dep_ not in ("parataxis", "ccomp", "advcl")
            or child.i > verb.i
            or child.i == 0
            or child.i - 1 <= verb.sent.start
        ):
            continue
        set_off = child.lemma_ in lexicon.SAYS | lexicon.ALLEGES and _text_after(child.right_edge) == ","
        if set_off and not any(c.dep_ in ("dobj", "ccomp", "mark", "advmod") for c in child.children):
            yield Standing("alleged", speakers(document, child), "speech")


def _marks(verb: Token, children: list[Token]) -> Iterator[Standing]:
    for child in children:
        if child.dep_ in _MARKS and child.lower_ in lexicon.UNREAL_MARKS | {"either"}:
            yield UNREAL
        elif (
            child.i < verb.i and child.dep_ in ("mark", "prep", "cc") and child.lower_ in ("without", "than")
        ):
            yield NEGATED


def _sources(document: Document, children: list[Token]) -> Iterator[Standing]:
    """ "According to …" and "as … claims": an outlet vouches, anybody else alleges."""
    for child in children:
        if child.lower_ == "according":
            inner = [t for g in child.children for t in (g, *g.children) if t.dep_ == "pobj"]
            yield from _source(document, inner)
        elif child.lower_ == "per" and child.dep_ == "prep":
            yield from _source(document, [t for t in child.children if t.dep_ == "pobj"])


def _source(document: Document, heads: list[Token]) -> Iterator[Standing]:
    ids = tuple(e for head in heads for e in document.referents(head))
    if not ids or any(document.entity(i).type != "Outlet" for i in ids):
        yield Standing("alleged", ids, "speech")


def _is_asked(verb: Token) -> bool:
    """Is the verb the main one of a question?"""
    token = verb
    while token.dep_ in ("conj", "xcomp", "ccomp") and token.head != token:
        token = token.head
    return token.dep_ == "ROOT" and token.sent[-1].text.startswith("?")
