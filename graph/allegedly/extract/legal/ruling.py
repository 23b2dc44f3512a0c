"""Reads mentions of what a court does: rulings, orders, awards, decisions on motions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from allegedly.extract.legal import lexicon as lexicon
from allegedly.extract.legal.asked import is_asked_for
from allegedly.extract.legal.frame import Frame, is_court
from allegedly.extract.legal.party import is_counsel, parties
from allegedly.extract.legal.redress import is_agreed
from allegedly.extract.legal.syntax import (
    against,
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

_APPLICATIONS = frozenset({"application", "motion", "request", "bid"})
_SUMS = frozenset({"damage", "restitution", "compensation", "cost", "fine", "fee", "royalty"})
_PAYS = frozenset({"pay", "repay", "compensate", "reimburse", "refund"})


def ruling(document: Document, verb: Token) -> Frame | list[Frame] | None:
    """What a court does: rules, orders, grants, denies, upholds, overturns, awards."""
    readers = {"rule": _rules, "order": _orders, "award": _awards, "grant": _grants}
    reader = readers.get(verb.lemma_, _decides)
    return reader(document, verb)


def _rules(document: Document, verb: Token) -> Frame | None:
    court = surface_subject(verb)
    if court is None or is_passive(verb) or not is_court(document, court):
        return None
    jury = court.lemma_.lower() in ("jury", "juror")
    frame = Frame("Verdict" if jury else "Ruling", verb, "court-ruled", verb)
    favour = [t for p in objects(verb, "in") if p.lower_ in ("favor", "favour") for t in objects(p, "of")]
    favour += [c for p in objects(verb, "in") if p.lower_ in ("favor", "favour") for c in children(p, "poss")]
    frame.claimants = favour or objects(verb, "for")
    frame.respondents = objects(verb, "against")
    clause = next(children(verb, "ccomp"), None)
    if clause is not None and not favour and clause.lemma_ in ("get", "receive", "deserve", "entitle"):
        frame.claimants = one(surface_subject(clause))
    return frame


def _orders(document: Document, verb: Token) -> Frame | None:
    clause = next(children(verb, "xcomp", "ccomp"), None)
    on = patient(verb) or (next(children(clause, "nsubj"), None) if clause is not None else None)
    court = is_court(document, agent(verb))
    if on is None or clause is None or not (court or clause.lemma_ in _PAYS):
        return None
    frame = Frame("Ruling", verb, "court-ordered", verb, [], [on], complement=clause)
    if clause.lemma_ in _PAYS:
        given = [c for c in children(clause, "dative", "dobj") if c.ent_type_ != "MONEY"]
        paid = [c for c in children(clause, "dobj") if c.ent_type_ == "MONEY"]
        to = objects(clause, "to") + [t for c in paid for t in _paid_to(c)]
        frame.claimants = [t for t in given if t.lemma_.lower() not in _SUMS] + to
        frame.claimants = (
            frame.claimants if parties(document, frame.claimants) else _before_sum(document, clause)
        )
    return frame


def _paid_to(money: Token) -> list[Token]:
    """ "pay $5 in compensation to Poe"."""
    return objects(money, "to") + [t for inner in objects(money, "in") for t in objects(inner, "to")]


def _before_sum(document: Document, pay: Token) -> list[Token]:
    """ "pay his former partner, the model Poe, $5": the name that stands before the sum."""
    for token in pay.doc[pay.i + 1 : pay.sent.end]:
        mention = document.mention(token)
        if token.ent_type_ == "MONEY" or token.is_currency or token.pos_ in ("ADP", "VERB"):
            return []
        if mention is not None and mention.kind == "name" and mention.root == token.i:
            return [token]
    return []


def _each_sum(frame: Frame) -> list[Frame]:
    """ "awarded $5 from Poe and $7 from Doe": a ruling each, by the order of the words."""
    found: list[tuple[Token, Token]] = []
    money: Token | None = None
    for token in frame.trigger.doc[frame.trigger.i + 1 : frame.trigger.sent.end]:
        if token.ent_type_ == "MONEY" and token.like_num:
            money = token
        elif token.lower_ == "from" and money is not None:
            payer = next((c for c in token.children if c.dep_ == "pobj"), None)
            found += [(money, payer)] if payer is not None else []
            money = None
    if len(found) < 2:
        return _each_kind(frame)
    return [replace(frame, complement=sum_, respondents=[payer], lone=True) for sum_, payer in found]


def _is_by_jury(document: Document, verb: Token) -> bool:
    """ "A jury found that Doe had lied and awarded Poe $5": the parser may give the award to Doe."""
    above = [a for a in verb.ancestors if a.pos_ == "VERB"]
    subjects = [surface_subject(a) for a in above if a.lemma_ in ("find", "rule", "hold", "decide", "side")]
    given = any(c.ent_type_ == "MONEY" for c in children(verb, "dobj"))
    return given and any(is_court(document, s) for s in subjects)


def _each_kind(frame: Frame) -> list[Frame]:
    """ "awarded her $5 in compensatory damages and $7 in punitive damages": a ruling each."""
    sums = [
        t.head.head
        for t in frame.trigger.sent
        if t.lemma_.lower() == "damage"
        and t.head.lower_ == "in"
        and t.head.head.ent_type_ == "MONEY"
        and t.i > frame.trigger.i
    ]
    if len(sums) < 2 or len({s.i for s in sums}) < len(sums):
        return []
    return [replace(frame, complement=sum_, lone=True) for sum_ in sums]


def _awards(document: Document, verb: Token) -> Frame | list[Frame] | None:
    """Damages, never prizes: by a court, or said to be damages or costs."""
    words = {t.lemma_.lower() for t in verb.subtree}
    by = agent(verb)
    if not (
        is_court(document, by)
        or _is_by_jury(document, verb)
        or words & {"damage", "damages", "compensation", "custody"}
    ):
        return None
    frame = Frame("Ruling", verb, "award", verb)
    money = next((c for c in children(verb, "dobj") if c.ent_type_ == "MONEY" or c.pos_ == "NOUN"), None)
    to = [c for c in children(verb, "dative", "dobj") if c.pos_ in ("PROPN", "PRON")]
    to = to if not is_passive(verb) else one(surface_subject(verb))
    frame.claimants = to + objects(verb, "to")
    frame.respondents = objects(verb, "from", "against") or (
        objects(money, "from") if money is not None else []
    )
    frame.case = next((t for t in objects(verb, "in") if t.lemma_.lower() in lexicon.CASE_NOUNS), None)
    return _each_sum(frame) or frame


def _grants(document: Document, verb: Token) -> Frame | None:
    """ "was granted an injunction against Y", "a judge granted X's motion"."""
    thing = next(children(verb, "dobj", "oprd", "attr"), None)
    if thing is None or thing.lemma_.lower() not in lexicon.MOTIONS:
        given = next(children(verb, "dative", "dobj"), None)
        thing = next((c for c in children(given, "appos") if c.pos_ == "NOUN"), thing) if given else thing
    passive_thing = surface_subject(verb) if is_passive(verb) else None
    if thing is None and passive_thing is not None and passive_thing.lemma_.lower() in lexicon.MOTIONS:
        return _on_motion(verb, passive_thing)
    if thing is None or thing.lemma_.lower() not in lexicon.MOTIONS:
        return None
    frame = _on_motion(verb, thing)
    frame.claimants = frame.claimants or (
        one(passive_thing) if is_passive(verb) else list(children(verb, "dative")) + objects(verb, "to")
    )
    return frame


def _on_motions(verb: Token, thing: Token) -> list[Frame]:
    """A ruling for each of the motions that a verb coordinates."""
    others = [t for t in thing.conjuncts if t.i > thing.i and t.lemma_.lower() in lexicon.MOTIONS]
    return [_on_motion(verb, t) for t in (thing, *others)]


def _on_motion(verb: Token, thing: Token) -> Frame:
    frame = Frame("Ruling", verb, "motion", verb, complement=thing)
    frame.claimants = [*children(thing, "poss"), *objects(thing, "by", "from")]
    asked = objects(thing, "for")
    frame.respondents = objects(thing, "against") + objects(verb, "against") + _halted(thing)
    frame.respondents = frame.respondents or [t for order in asked for t in against(order)]
    return frame


def _halted(order: Token) -> list[Token]:
    """ "an injunction stopping X from …": X."""
    return [
        t
        for clause in children(order, "acl", "relcl")
        if clause.lemma_ in lexicon.HALTS and not is_passive(clause)
        for t in children(clause, "dobj")
    ]


def _decides(document: Document, verb: Token) -> Frame | list[Frame] | None:
    """ "denied X's motion", "overturned X's conviction", "upheld X's demand"."""
    thing = patient(verb)
    if thing is None:
        return None
    lemma, court = thing.lemma_.lower(), is_court(document, agent(verb))
    if verb.lemma_ in ("deny", "refuse", "reject") and court and lemma == "claim":
        return Frame("Verdict", verb, "claim-rejected", verb, _brought(thing), objects(thing, "against"))
    if verb.lemma_ in ("deny", "refuse", "reject"):
        return _on_motions(verb, thing) if court and lemma in lexicon.MOTIONS else None
    if not (lemma in lexicon.DECISIONS or (court and lemma in lexicon.MOTIONS)):
        return None
    if lemma in lexicon.MOTIONS and lemma not in lexicon.DECISIONS:
        return _on_motion(verb, thing)
    frame = Frame("Ruling", verb, "decision-reviewed", verb, case=thing)
    if lemma in ("conviction", "sentence") and verb.lemma_ in ("uphold", "affirm") and court:
        convict = [*children(thing, "poss"), *objects(thing, "of")]
        return Frame("Appeal", verb, "appeal-lost", verb, convict, case=thing)
    if lemma in ("conviction", "sentence", "plea", "charge"):
        frame.respondents = [*children(thing, "poss"), *objects(thing, "of", "against")]
    return frame


def _brought(claim: Token) -> list[Token]:
    return [*children(claim, "poss"), *objects(claim, "by", "from")]


def _won(noun: Token) -> tuple[Token | None, str]:
    """The verb of damages, also of "won $5 in damages", where they hang on the sum."""
    verb, how = governor(noun)
    sum_ = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "in" else noun
    if verb is None and sum_.dep_ in ("dobj", "oprd") and sum_.head.pos_ == "VERB":
        return sum_.head, "dobj"
    return verb, how


def refused(document: Document, verb: Token) -> list[Frame] | None:
    """ "the court dismissed an application by X for an injunction against Y": a motion's mover and the other side."""
    thing = patient(verb)
    if thing is None or thing.lemma_.lower() not in _APPLICATIONS or not is_court(document, agent(verb)):
        return None
    return _on_motions(verb, thing)


def order_noun(document: Document, noun: Token) -> Frame | None:
    """Injunctions, restraining orders, judgments, mistrials and damages that somebody wins or a court makes."""
    lemma, words = noun.lemma_.lower(), {c.lower_ for c in noun.lefts}
    verb, how = _won(noun) if lemma == "damage" else governor(noun)
    if noun.dep_ in ("compound", "nmod") or is_asked_for(noun):
        return None
    if lemma == "order" and not words & {"restraining", "court", "protective", "gag", "protection"}:
        return None
    if lemma == "ruling" and not (verb is not None and verb.lemma_ in ("win", "secure", "gain", "obtain")):
        return None
    if lemma == "damage" and is_agreed(noun):
        return None
    if lemma == "damage" and not (
        verb is not None and verb.lemma_ in ("win", "recover", "pay", "get") and noun.tag_ == "NNS"
    ):
        return None
    if verb is not None and verb.lemma_ in (
        "grant",
        "award",
        "deny",
        "refuse",
        "reject",
        "overturn",
        "uphold",
    ):
        return None
    if verb is not None and verb.lemma_ in lexicon.SEEKS | lexicon.FILES and verb.lemma_ not in lexicon.GAINS:
        return _sought(noun, verb, how) if lemma in ("order", "injunction") else None
    frame = Frame("Ruling", noun, "mistrial" if lemma == "mistrial" else "order", verb)
    frame.respondents = objects(noun, "against") + _halted(noun)
    if lemma == "mistrial":
        cases = objects(noun, "in") + (objects(verb, "in") if verb is not None else [])
        frame.case = next((c for c in cases if c.lemma_.lower() in ("case", "trial", "prosecution")), None)
        frame.respondents = list(children(frame.case, "poss")) if frame.case is not None else []
    if verb is not None and verb.lemma_ in lexicon.GAINS - {"issue", "serve"} and how in ("dobj", "in"):
        frame.claimants = [t for t in one(agent(verb)) if not is_counsel(document, t)]
        frame.respondents += objects(verb, "against", "from")
    if lemma == "damage" and verb is not None and verb.lemma_ == "pay" and verb.head.lemma_ == "agree":
        frame.type = "Settlement"
    if lemma == "damage" and verb is not None and verb.lemma_ == "pay":
        frame.claimants = list(children(verb, "dative")) + objects(verb, "to") + objects(noun, "to")
        frame.respondents = one(agent(verb)) if frame.claimants else []
    frame.anaphoric = not (frame.claimants or frame.respondents)
    return frame


def _sought(noun: Token, verb: Token, how: str) -> Frame | None:
    """A restraining order applied for is a suit."""
    by = agent(verb)
    respondents = objects(noun, "against") + objects(verb, "against")
    if by is None or not respondents or how not in ("dobj", "for"):
        return None
    return Frame("Lawsuit", noun, "order-sought", verb, [by], respondents)
