"""Reads who did what for which work."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from allegedly.extract.credit import breakthrough as credit_breakthrough
from allegedly.extract.credit import cast as credit_cast
from allegedly.extract.credit import fame as credit_fame
from allegedly.extract.credit import maker as credit_maker
from allegedly.extract.credit import noun as credit_noun
from allegedly.extract.credit import oeuvre as credit_oeuvre
from allegedly.extract.credit import part as credit_part
from allegedly.extract.credit import passive as credit_passive
from allegedly.extract.credit import prize as credit_prize
from allegedly.extract.credit import trade as credit_trade
from allegedly.extract.credit import troupe as credit_troupe
from allegedly.extract.credit import verb as credit_verb
from allegedly.extract.credit.found import Credit, is_epithet
from allegedly.extract.credit.itself import plays_self
from allegedly.extract.fact import make_fact, merged
from allegedly.extract.found import Found, Item
from allegedly.language.document import Document
from allegedly.language.works.unit import Row, is_spoken, rows
from allegedly.model import WORK_TYPES, Fact

# Rule families, each to be switched off by its name.
FAMILIES: dict[str, tuple[Callable[[Row], Iterator[Credit]], ...]] = {
    "credit-passive": (credit_passive.passives,),
    "credit-starring": (credit_passive.starrings,),
    "credit-active": (credit_verb.actives,),
    "credit-role": (credit_noun.roles,),
    "credit-maker": (credit_maker.makers,),
    "credit-owner": (credit_maker.owners,),
    "credit-cast": (credit_cast.casts, credit_cast.voices),
    "credit-bracket": (credit_cast.brackets, credit_cast.synopses),
    "credit-trade": (
        credit_trade.joinings,
        credit_trade.origins,
        credit_trade.executives,
        credit_trade.serving,
        credit_trade.productions,
        credit_trade.houses,
        credit_trade.relatives,
        credit_trade.successions,
        credit_troupe.coplayers,
    ),
    "credit-contribution": (credit_fame.contributions,),
    "credit-fame": (credit_fame.fame, credit_fame.figures, credit_fame.careers),
    "credit-part": (credit_part.parts, credit_part.playing),
    "credit-oeuvre": (credit_oeuvre.credits_include, credit_oeuvre.apposed_own, credit_oeuvre.whose_work),
    "credit-breakthrough": (credit_breakthrough.breakthroughs, credit_breakthrough.alumni),
    "credit-prize": (credit_prize.awards,),
}
ARTICLE_WIDE = "credit-article"


def extract(document: Document, found: Found) -> Iterator[Item]:
    """Yield credits, one for each person, predicate, work and status, in order of their spans; zero or more."""
    if not any(entity.type in WORK_TYPES for entity in document.entities):
        return
    credits = list(_credits(document, found.without))
    facts = [f for c in credits if _is_told(document, c) for f in _facts(document, c)]
    yield from sorted(_most_specific(merged(facts)), key=lambda f: (f.span, f.p, f.s, f.o))


def _is_told(document: Document, credit: Credit) -> bool:
    """Does the article say it, or the person concerned in quoted words of their own ("I directed …")?"""
    if _is_sought(document, credit):
        return False
    if not is_spoken(document, credit.span):
        return True
    subjects = (
        [c for c in credit.predicate.children if c.dep_ == "nsubj"] if credit.predicate is not None else []
    )
    return any(child.lower_ == "i" for child in subjects)


_SOUGHT = frozenset("declaration declaratory".split())


def _is_sought(document: Document, credit: Credit) -> bool:
    """Is it what a party asks a court to declare ("a declaration that she is the author of W")?"""
    first = document.doc.char_span(credit.span.start, credit.span.start + 1, alignment_mode="expand")
    at = first[0].i if first is not None and len(first) else 0
    return any(token.lower_ in _SOUGHT for token in document.doc[max(0, at - 4) : at])


def _credits(document: Document, without: frozenset[str]) -> Iterator[Credit]:
    found = [
        credit
        for row in rows(document)
        for name, family in FAMILIES.items()
        if name not in without
        for rule in family
        for credit in rule(row)
    ]
    yield from found
    if ARTICLE_WIDE not in without:
        yield from credit_cast.possessions(document)
        yield from credit_cast.characters(document, found)
        yield from credit_troupe.fellows(document, found)


def _facts(document: Document, credit: Credit) -> Iterator[Fact]:
    term = credit.term
    for work in credit.works:
        if document.entity(work).type not in term.fits or is_epithet(document.entity(work).name):
            continue
        for person in credit.people:
            kind = document.entity(person).type
            if kind != "Person" and not (kind == "Organization" and term.predicate == "produced"):
                continue
            if term.predicate == "acted_in" and not term.role and plays_self(document, person, work):
                continue
            triple = (person, term.predicate, work)
            fact = make_fact(
                document,
                triple,
                credit.span,
                credit.rule,
                role=credit.role or term.role,
                predicate=credit.predicate,
            )
            if fact:
                yield fact


def _most_specific(facts: list[Fact]) -> list[Fact]:
    """A credit of no named kind gives way to one that says which, of the same person, work and status."""
    named = {(f.s, f.o, f.status) for f in facts if f.p != "worked_on"}
    return [f for f in facts if f.p != "worked_on" or f.role or (f.s, f.o, f.status) not in named]
