"""Reads mentions of what ends a case: settlements and dismissals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.extract.legal import lexicon as lexicon
from allegedly.extract.legal.frame import Frame, is_court, is_definite
from allegedly.extract.legal.side import sides
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

_AGAINST_BARE = frozenset({"claim", "allegation", "count"})
_EITHER_WAY = frozenset({"case", "charge", "count", "indictment", "prosecution", "dispute", "divorce"})
_SETTLES = frozenset({"reach", "agree", "pay", "announce", "sign", "negotiate", "strike"})
_OTHER_SETTLEMENTS = frozenset("peace pay wage land informal early colonial illegal human".split())
_RECEIVES = frozenset({"get", "receive", "win", "accept", "obtain"})
_PAYS = frozenset({"pay", "compensate", "reimburse", "refund"})


def settlement(document: Document, token: Token) -> Frame | None:
    """ "X settled the suit", "X agreed to pay Y … to settle", "a settlement with Y"."""
    if token.pos_ != "VERB":
        return _settlement_noun(token)
    case = patient(token)
    about_case = case is not None and case.lemma_.lower() in lexicon.CASE_NOUNS | {"matter"}
    with_whom = objects(token, "with")
    out_of_court = any(p.lower_ == "court" for p in objects(token, "of", "out"))
    between = objects(case, "between") if about_case and case is not None and is_passive(token) else []
    if between and between[0].conjuncts and token.lemma_ in ("settle", "resolve"):
        return Frame("Settlement", token, "settle", token, between[:1], mutual=True)
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
            frame.respondents = frame.respondents or one(surface_subject(token))
    side = surface_subject(token)
    if about_case and side is not None and not is_passive(token) and len(document.referents(side)) > 1:
        frame.claimants, frame.respondents, frame.mutual = [side], [], True
        return frame
    opposite = with_whom or (objects(case, "with", "between") if about_case and case is not None else [])
    return _mutual(frame, one(surface_subject(token)) if not is_passive(token) else [], opposite)


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
    reached = verb is not None and verb.lemma_ in _SETTLES and how == "dobj"
    if noun.dep_ in ("compound", "nmod") or _is_of_other_kind(noun):
        return None
    if not (_speaks_of_law(noun) or (reached and objects(noun, "with"))):
        return None
    frame = Frame("Settlement", noun, "settlement", verb)
    if verb is not None and verb.lemma_ == "pay" and how in ("dobj", "in"):
        frame.respondents = one(agent(verb))
        frame.claimants = list(children(verb, "dative")) + objects(noun, "to") + objects(verb, "to")
    elif verb is not None and verb.lemma_ in _RECEIVES and how in ("dobj", "in", "as"):
        payers = objects(verb, "from") or objects(noun, "from")
        payers = payers or [t for c in children(verb, "dobj") for t in objects(c, "from")]
        frame.claimants, frame.respondents = (one(agent(verb)), payers) if payers else ([], [])
    elif verb is not None and verb.lemma_ in _SETTLES and how == "dobj":
        frame = _mutual(frame, one(agent(verb)), objects(noun, "with") + objects(verb, "with"))
    between = objects(noun, "between")
    if between and between[0].conjuncts:
        frame.claimants, frame.respondents, frame.mutual = between[:1], [], True
    if frame.mutual:
        return frame
    frame.anaphoric = is_definite(noun) or verb is None or verb.lemma_ not in _SETTLES
    return frame


def _is_of_other_kind(noun: Token) -> bool:
    """Peoples' and pay settlements are no lawsuits' ones."""
    return any(c.lower_ in _OTHER_SETTLEMENTS for c in noun.lefts)


def agreement(document: Document, noun: Token) -> Frame | None:
    """ "X and Y reached an agreement to end their legal fight"."""
    verb, how = governor(noun)
    aims = [c for c in children(noun, "acl", "relcl") if c.lemma_ in ("end", "settle", "resolve", "drop")]
    cases = [t for c in aims for t in children(c, "dobj") if _is_case(t)]
    if verb is None or verb.lemma_ not in _SETTLES or not cases:
        return None
    side = surface_subject(verb) if how == "dobj" else None
    frame = Frame("Settlement", noun, "settlement", verb, one(side), case=cases[0])
    frame.claimants += objects(noun, "with") + objects(verb, "with") + objects(noun, "between")
    frame.mutual = bool(frame.claimants)
    return frame


def _is_case(noun: Token) -> bool:
    """ "their lawsuit", "the legal fight": no dispute of other kinds."""
    lemma = noun.lemma_.lower()
    legal = any(c.lower_ in ("legal", "court") for c in noun.lefts)
    return lemma in ("lawsuit", "suit", "litigation") or (legal and lemma in lexicon.DISPUTES)


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
    return one(surface_subject(pays)) if pays is not None else []


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


def dismissal(document: Document, token: Token) -> Frame | list[Frame] | None:
    """ "a judge dismissed the suit", "the charges were dropped", "X withdrew her complaint"."""
    if token.pos_ != "VERB":
        on = objects(token, "of")
        case = next((t for t in on if t.lemma_.lower() in lexicon.CASE_NOUNS), None)
        return None if case is None else Frame("Dismissal", token, "dismissal", governor(token)[0], case=case)
    particle = {c.lower_ for c in token.children if c.dep_ in ("prt", "advmod", "prep")}
    if token.lemma_ in ("throw", "strike") and not particle & {"out", "aside", "down"}:
        return None
    case = patient(token)
    if case is None or case.lemma_.lower() not in lexicon.CASE_NOUNS or _is_refused(document, token):
        return None
    by = agent(token)
    if case.lemma_.lower() in _AGAINST_BARE and not (is_court(document, by) or objects(case, "against")):
        return None
    frame = Frame("Dismissal", token, "dismiss", token, case=case)
    frame.claimants, frame.respondents = _case_sides(document, case, token)
    if (
        token.lemma_ in ("drop", "withdraw", "discontinue")
        and by is not None
        and not is_court(document, by)
        and by.lemma_.lower() not in lexicon.OFFICIALS
    ):
        frame.claimants = [by]
    return [frame, *_further(document, token, case)]


def _is_refused(document: Document, verb: Token) -> bool:
    """ "a judge declined to dismiss the suit": a ruling, not the lack of a dismissal."""
    above = verb.head
    refuses = verb.dep_ == "xcomp" and above.lemma_ in ("refuse", "decline")
    return refuses and is_court(document, surface_subject(above))


def _further(document: Document, verb: Token, case: Token) -> list[Frame]:
    """ "threw out claims for X, as well as all claims against Y": a dismissal each, where each has its own party."""
    others = [t for t in case.conjuncts if t.i > case.i and t.lemma_.lower() in lexicon.CASE_NOUNS]
    found = []
    for other in others:
        if on := objects(other, "against"):
            found.append(
                Frame(
                    "Dismissal", verb, "dismiss", verb, _case_sides(document, other, other)[0], on, case=other
                )
            )
    return found


def _case_sides(document: Document, case: Token, verb: Token) -> tuple[list[Token], list[Token]]:
    """The parties that the case's own phrase names; "her case" may be one against her."""
    claimants, respondents = sides(document, case, None, "")
    respondents = respondents or objects(verb, "against")
    return ([] if case.lemma_.lower() in _EITHER_WAY else claimants), respondents
