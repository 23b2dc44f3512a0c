"""Reads mentions of what becomes of a case: settlements, dismissals, rulings, awards, appeals."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from allegedly.extract import legal_lexicon as lexicon
from allegedly.extract.legal_frame import Frame, is_court, is_definite
from allegedly.extract.legal_syntax import (
    agent,
    children,
    governor,
    is_passive,
    objects,
    patient,
    surface_subject,
)
from allegedly.language.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Token

_AGAINST_BARE = frozenset({"claim", "allegation", "count"})
_SETTLES = frozenset({"reach", "agree", "pay", "announce", "sign", "negotiate", "strike"})
_RECEIVES = frozenset({"get", "receive", "win", "accept", "obtain"})
_PAYS = frozenset({"pay", "compensate", "reimburse", "refund"})


def _one(token: Token | None) -> list[Token]:
    return [] if token is None else [token]


def settlement(document: Document, token: Token) -> Frame | None:
    """ "X settled the suit", "X agreed to pay Y … to settle", "a settlement with Y"."""
    if token.pos_ != "VERB":
        return _settlement_noun(token)
    case = patient(token)
    about_case = case is not None and case.lemma_.lower() in lexicon.CASE_NOUNS
    with_whom = objects(token, "with")
    out_of_court = any(p.lower_ == "court" for p in objects(token, "of", "out"))
    if token.lemma_ != "settle" and not (about_case and _payer(token)):
        return None
    named = any(t.pos_ == "PROPN" for t in with_whom) and not _is_at_a_place(token)
    if not (about_case or out_of_court or named or (with_whom and _speaks_of_law(token))):
        return None
    frame = Frame("Settlement", token, "settle", token, case=case if about_case else None)
    frame.respondents, frame.complement = _payer(token), _paying(token)
    if about_case and case is not None:
        frame.claimants = objects(case, "by", "from") + [
            t for c in children(case, "acl") for t in objects(c, "by")
        ]
        if frame.claimants and not is_passive(token):
            frame.respondents = frame.respondents or _one(surface_subject(token))
    opposite = with_whom or (objects(case, "with", "between") if about_case and case is not None else [])
    return _mutual(frame, _one(surface_subject(token)) if not is_passive(token) else [], opposite)


def _is_at_a_place(verb: Token) -> bool:
    """ "settled in Oslo", "settled into the flat", "settled down"."""
    places = [
        t for t in objects(verb, "in", "into", "at", "on", "near") if t.ent_type_ not in ("DATE", "TIME")
    ]
    return bool(places) or any(c.dep_ == "prt" for c in verb.children)


def _mutual(frame: Frame, side: list[Token], opposite: list[Token]) -> Frame:
    """ "X settled with Y": both are parties; who had sued whom is for the case to tell."""
    if side and opposite and not (frame.claimants or frame.respondents):
        frame.claimants, frame.respondents, frame.mutual = side, opposite, True
    return frame


def _settlement_noun(noun: Token) -> Frame | None:
    verb, how = _paid(noun)
    if noun.dep_ in ("compound", "nmod") or not _speaks_of_law(noun):
        return None
    frame = Frame("Settlement", noun, "settlement", verb)
    if verb is not None and verb.lemma_ == "pay" and how in ("dobj", "in"):
        frame.respondents = _one(agent(verb))
        frame.claimants = list(children(verb, "dative")) + objects(noun, "to") + objects(verb, "to")
    elif verb is not None and verb.lemma_ in _RECEIVES and how in ("dobj", "in", "as"):
        payers = objects(verb, "from") or objects(noun, "from")
        payers = payers or [t for c in children(verb, "dobj") for t in objects(c, "from")]
        frame.claimants, frame.respondents = (_one(agent(verb)), payers) if payers else ([], [])
    elif verb is not None and verb.lemma_ in _SETTLES and how == "dobj":
        frame = _mutual(frame, _one(agent(verb)), objects(noun, "with") + objects(verb, "with"))
    between = objects(noun, "between")
    if between and between[0].conjuncts:
        frame.claimants, frame.respondents, frame.mutual = between[:1], [], True
    if frame.mutual:
        return frame
    frame.anaphoric = is_definite(noun) or verb is None or verb.lemma_ not in _SETTLES
    return frame


def _paid(noun: Token) -> tuple[Token | None, str]:
    """The settlement's verb and how it hangs on it, also where the parser hung "in a settlement" on the sum."""
    verb, how = governor(noun)
    money = noun.head.head if noun.dep_ == "pobj" else noun
    if verb is None and noun.head.lower_ == "in" and money.dep_ in ("dobj", "pobj"):
        sum_ = money if money.dep_ == "dobj" else money.head.head
        if sum_.dep_ == "dobj" and sum_.head.lemma_ in _PAYS | _RECEIVES:
            return sum_.head, "in"
    return verb, how


def _payer(verb: Token) -> list[Token]:
    """ "X paid Y … to settle": X."""
    pays = _paying(verb)
    return _one(surface_subject(pays)) if pays is not None else []


def _paying(verb: Token) -> Token | None:
    """The verb of paying that a settlement is the aim of."""
    if verb.dep_ in ("xcomp", "advcl", "acl", "relcl") and verb.head.lemma_ in _PAYS:
        return verb.head
    if verb.dep_ not in ("acl", "relcl", "advcl"):
        return None
    above = next((a for a in verb.ancestors if a.pos_ == "VERB"), verb.head)
    return above if above.lemma_ in _PAYS else None


def _speaks_of_law(token: Token) -> bool:
    return any(t.lemma_.lower() in lexicon.LEGAL_CONTEXT for t in token.sent if t != token)


def dismissal(document: Document, token: Token) -> Frame | None:
    """ "a judge dismissed the suit", "the charges were dropped", "X withdrew her complaint"."""
    if token.pos_ != "VERB":
        on = objects(token, "of")
        case = next((t for t in on if t.lemma_.lower() in lexicon.CASE_NOUNS), None)
        return None if case is None else Frame("Dismissal", token, "dismissal", governor(token)[0], case=case)
    particle = {c.lower_ for c in token.children if c.dep_ in ("prt", "advmod", "prep")}
    if token.lemma_ in ("throw", "toss", "strike") and not particle & {"out", "aside", "down"}:
        return None
    case = patient(token)
    if case is None or case.lemma_.lower() not in lexicon.CASE_NOUNS:
        return None
    by = agent(token)
    if case.lemma_.lower() in _AGAINST_BARE and not (is_court(document, by) or objects(case, "against")):
        return None
    frame = Frame("Dismissal", token, "dismiss", token, case=case)
    if token.lemma_ in ("drop", "withdraw", "discontinue") and by is not None and not is_court(document, by):
        frame.claimants = [by]
    return frame


def ruling(document: Document, verb: Token) -> Frame | list[Frame] | None:
    """What a court does: rules, orders, grants, denies, upholds, overturns, awards."""
    readers = {"rule": _rules, "order": _orders, "award": _awards, "grant": _grants}
    reader = readers.get(verb.lemma_, _decides)
    return reader(document, verb)


def _rules(document: Document, verb: Token) -> Frame | None:
    if is_passive(verb) or not is_court(document, surface_subject(verb)):
        return None
    jury = surface_subject(verb).lemma_.lower() in ("jury", "juror")
    frame = Frame("Verdict" if jury else "Ruling", verb, "court-ruled", verb)
    favour = [t for p in objects(verb, "in") if p.lower_ in ("favor", "favour") for t in objects(p, "of")]
    favour += [c for p in objects(verb, "in") if p.lower_ in ("favor", "favour") for c in children(p, "poss")]
    frame.claimants = favour or objects(verb, "for")
    frame.respondents = objects(verb, "against")
    clause = next(children(verb, "ccomp"), None)
    if clause is not None and not favour and clause.lemma_ in ("get", "receive", "deserve", "entitle"):
        frame.claimants = _one(surface_subject(clause))
    return frame


def _orders(document: Document, verb: Token) -> Frame | None:
    clause = next(children(verb, "xcomp", "ccomp"), None)
    on = patient(verb) or (next(children(clause, "nsubj"), None) if clause is not None else None)
    court = is_court(document, agent(verb))
    if on is None or clause is None or not (court or clause.lemma_ in _PAYS):
        return None
    frame = Frame("Ruling", verb, "court-ordered", verb, [], [on], complement=clause)
    if clause.lemma_ in _PAYS:
        frame.claimants = [c for c in children(clause, "dative", "dobj") if c.ent_type_ != "MONEY"] + objects(
            clause, "to"
        )
    return frame


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
        return []
    return [replace(frame, complement=sum_, respondents=[payer], lone=True) for sum_, payer in found]


def _awards(document: Document, verb: Token) -> Frame | list[Frame] | None:
    """Damages, never prizes: by a court, or said to be damages or costs."""
    words = {t.lemma_.lower() for t in verb.subtree}
    by = agent(verb)
    if not (is_court(document, by) or words & {"damage", "damages", "compensation", "custody"}):
        return None
    frame = Frame("Ruling", verb, "award", verb)
    money = next((c for c in children(verb, "dobj") if c.ent_type_ == "MONEY" or c.pos_ == "NOUN"), None)
    to = [c for c in children(verb, "dative", "dobj") if c.pos_ in ("PROPN", "PRON")]
    to = to if not is_passive(verb) else _one(surface_subject(verb))
    frame.claimants = to + objects(verb, "to")
    frame.respondents = objects(verb, "from", "against") or (
        objects(money, "from") if money is not None else []
    )
    frame.case = next((t for t in objects(verb, "in") if t.lemma_.lower() in lexicon.CASE_NOUNS), None)
    return _each_sum(frame) or frame


def _grants(document: Document, verb: Token) -> Frame | None:
    """ "was granted an injunction against Y", "a judge granted X's motion"."""
    thing = next(children(verb, "dobj", "oprd", "attr"), None)
    passive_thing = surface_subject(verb) if is_passive(verb) else None
    if thing is None and passive_thing is not None and passive_thing.lemma_.lower() in lexicon.MOTIONS:
        return _on_motion(verb, passive_thing)
    if thing is None or thing.lemma_.lower() not in lexicon.MOTIONS:
        return None
    frame = _on_motion(verb, thing)
    frame.claimants = frame.claimants or (
        _one(passive_thing) if is_passive(verb) else list(children(verb, "dative")) + objects(verb, "to")
    )
    return frame


def _on_motion(verb: Token, thing: Token) -> Frame:
    frame = Frame("Ruling", verb, "motion", verb, complement=thing)
    frame.claimants = [*children(thing, "poss"), *objects(thing, "by", "from")]
    frame.respondents = objects(thing, "against") + objects(verb, "against") + _halted(thing)
    return frame


def _halted(order: Token) -> list[Token]:
    """ "an injunction stopping X from …": X."""
    return [
        t
        for clause in children(order, "acl", "relcl")
        if clause.lemma_ in lexicon.HALTS and not is_passive(clause)
        for t in children(clause, "dobj")
    ]


def _decides(document: Document, verb: Token) -> Frame | None:
    """ "denied X's motion", "overturned X's conviction", "upheld X's demand"."""
    thing = patient(verb)
    if thing is None:
        return None
    lemma, court = thing.lemma_.lower(), is_court(document, agent(verb))
    if verb.lemma_ in ("deny", "refuse", "reject"):
        return _on_motion(verb, thing) if court and lemma in lexicon.MOTIONS else None
    if not (lemma in lexicon.DECISIONS or (court and lemma in lexicon.MOTIONS)):
        return None
    if lemma in lexicon.MOTIONS and lemma not in lexicon.DECISIONS:
        return _on_motion(verb, thing)
    frame = Frame("Ruling", verb, "decision-reviewed", verb, case=thing)
    if lemma in ("conviction", "sentence", "plea", "charge"):
        frame.respondents = [*children(thing, "poss"), *objects(thing, "of", "against")]
    return frame


def order_noun(document: Document, noun: Token) -> Frame | None:
    """Injunctions, restraining orders, judgments, mistrials and damages that somebody wins or a court makes."""
    lemma, words = noun.lemma_.lower(), {c.lower_ for c in noun.lefts}
    verb, how = governor(noun)
    if noun.dep_ in ("compound", "nmod"):
        return None
    if lemma == "order" and not words & {"restraining", "court", "protective", "gag", "protection"}:
        return None
    if lemma == "ruling" and not (verb is not None and verb.lemma_ in ("win", "secure", "gain", "obtain")):
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
        frame.respondents = [c for case in objects(noun, "in") for c in children(case, "poss")]
    if verb is not None and verb.lemma_ in lexicon.GAINS - {"issue", "serve"} and how in ("dobj", "in"):
        frame.claimants = _one(agent(verb))
        frame.respondents += objects(verb, "against", "from")
    frame.anaphoric = not (frame.claimants or frame.respondents)
    return frame


def _sought(noun: Token, verb: Token, how: str) -> Frame | None:
    """A restraining order applied for is a suit."""
    by = agent(verb)
    respondents = objects(noun, "against") + objects(verb, "against")
    if by is None or not respondents or how not in ("dobj", "for"):
        return None
    return Frame("Lawsuit", noun, "order-sought", verb, [by], respondents)


def appeal(document: Document, token: Token) -> Frame | None:
    """ "X appealed the ruling", "X's appeal", "X will appeal"."""
    if token.pos_ == "VERB":
        thing = patient(token) or next(iter(objects(token, "against")), None)
        if thing is not None and thing.lemma_.lower() not in lexicon.DECISIONS:
            return None
        if thing is None and (objects(token, "to", "for") or not _may_appeal(token)):
            return None
        by = agent(token)
        return (
            Frame("Appeal", token, "appeal", token, _one(by), case=thing)
            if by is not None or thing is not None
            else None
        )
    verb, how = governor(token)
    files = (
        verb is not None
        and verb.lemma_ in ("file", "lodge", "lose", "win", "launch", "bring")
        and how == "dobj"
    )
    against = [t for t in objects(token, "against", "of") if t.lemma_.lower() in lexicon.DECISIONS]
    bearers = [token, *objects(token, "by")]
    lodged = any(c.lemma_ in lexicon.FILES for t in bearers for c in children(t, "relcl", "acl"))
    files = files or (verb is not None and how == "nsubjpass" and verb.lemma_ in lexicon.FILES) or lodged
    if not (files or against) or objects(token, "to", "for"):
        return None
    by = list(children(token, "poss")) or objects(token, "by")
    by = by or (_one(agent(verb)) if files and verb is not None and how in ("dobj", "nsubjpass") else [])
    frame = Frame("Appeal", token, "appeal-noun", verb, by, case=next(iter(against), None))
    frame.anaphoric = not by
    return frame


def _may_appeal(verb: Token) -> bool:
    """A bare "will appeal" is legal only where a court or a decision is near."""
    start, end = max(0, verb.i - 60), min(len(verb.doc), verb.i + 30)
    near = {t.lemma_.lower() for t in verb.doc[start:end]}
    return bool(near & (lexicon.COURTS | lexicon.DECISIONS - {"order", "award", "outcome"}))
