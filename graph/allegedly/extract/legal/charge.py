"""Reads mentions of charges, indictments and arrests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.extract.legal import lexicon as lexicon
from allegedly.extract.legal.frame import Frame, is_definite
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

_PROSECUTORS = frozenset({"charge", "indict", "prosecute"})


def charge(document: Document, verb: Token) -> Frame | None:
    """ "X was charged with …", "police arrested X", "a grand jury indicted X"."""
    lemma, passive = verb.lemma_, is_passive(verb)
    on, by = patient(verb), agent(verb)
    if (
        on is None
        and verb.tag_ in ("VBD", "VBN")
        and objects(verb, "with", "for", "in", "on", "after", "over")
    ):
        on, by, passive = surface_subject(verb), None, True
    if lemma == "charge" and not (_is_of_offence(verb, passive=passive) or _is_person(document, on, verb)):
        return None
    if lemma == "detain" and not (passive or (by is not None and by.lemma_.lower() in lexicon.OFFICIALS)):
        return None
    if lemma == "book" and not any(t.lemma_ in ("suspicion", "charge") for t in objects(verb, "on", "for")):
        return None
    if lemma == "detain" and any(t.lower_ in ("hospital", "treatment") for t in verb.subtree):
        return None
    if on is None or on.ent_type_ == "MONEY" or _is_thing(on):
        return None
    claimants = one(by) if lemma in _PROSECUTORS or _is_body(document, by) else []
    return Frame("Charge", verb, "charge", verb, claimants, [on])


def _is_body(document: Document, by: Token | None) -> bool:
    """ "Westmark Police arrested Poe": officers are named for other reasons, forces as those who arrest."""
    ids = document.referents(by) if by is not None else ()
    return bool(ids) and all(document.entity(i).type == "Organization" for i in ids)


def _is_of_offence(verb: Token, *, passive: bool) -> bool:
    """Keep what shops and soldiers do out."""
    if objects(verb, "with", "over", "in") or _beside(verb, "arrest", "indict", "convict"):
        return True
    return passive and not objects(verb, "for", "to") and _is_criminal(verb)


def _is_person(document: Document, head: Token | None, verb: Token) -> bool:
    """People are charged with crimes; shops charge people for things."""
    ids = document.referents(head) if head is not None and is_passive(verb) else ()
    return (
        bool(ids) and not objects(verb, "for", "to") and all(document.entity(i).type == "Person" for i in ids)
    )


def _beside(verb: Token, *lemmas: str) -> bool:
    return any(t.lemma_ in lemmas for t in (verb.head, *verb.conjuncts))


def _is_criminal(verb: Token) -> bool:
    words = {t.lemma_.lower() for t in verb.sent}
    return bool(
        words
        & {
            "police",
            "court",
            "prosecutor",
            "crime",
            "criminal",
            "arrest",
            "jury",
            "judge",
            "felony",
            "suspect",
        }
    )


def _is_thing(head: Token) -> bool:
    return head.pos_ == "NOUN" and head.lemma_ in (
        "price",
        "case",
        "fee",
        "battery",
        "phone",
        "account",
        "card",
        "amount",
        "money",
    )


def custody(document: Document, noun: Token) -> Frame | None:
    """ "X was taken into custody"."""
    verb, how = governor(noun)
    if verb is None or verb.lemma_ != "take" or how != "into":
        return None
    on, by = patient(verb), agent(verb)
    if on is None or not (by is None or by.lemma_.lower() in lexicon.OFFICIALS):
        return None
    return Frame("Charge", noun, "arrest-noun", verb, [], [on])


def charge_noun(document: Document, noun: Token) -> Frame | None:
    """ "her arrest", "the indictment of X", "faces charges of …", "charges against X"."""
    lemma = noun.lemma_.lower()
    if noun.dep_ in ("compound", "nmod", "amod") or any(c.lower_ in ("house", "cardiac") for c in noun.lefts):
        return None
    verb, how = governor(noun)
    if any(t.lemma_ == "resist" or t.lower_ == "resisting" for t in (noun.head, *noun.lefts)):
        return None
    on = objects(noun, "of", "against") if lemma != "charge" else against(noun)
    if lemma == "charge":
        return _charges(noun, verb, how, on)
    on = on or [c for c in children(noun, "poss") if c.lower_ != "police"]
    frame = Frame("Charge", noun, "arrest-noun" if lemma == "arrest" else "indictment", verb, [], on)
    frame.anaphoric = not on and (lemma != "arrest" or is_definite(noun))
    return frame


def _charges(noun: Token, verb: Token | None, how: str, on: list[Token]) -> Frame | None:
    """ "charges" alone is too vague: it needs somebody who faces them or against whom they are brought."""
    if (verb is not None and verb.lemma_ in ("face", "deny", "fight", "admit") and how == "dobj") or (
        verb is not None and verb.lemma_ == "plead" and how == "to"
    ):
        on = on or one(surface_subject(verb))
    elif (
        verb is not None
        and verb.lemma_ in ("arrest", "indict", "detain", "hold", "jail", "try")
        and how == "on"
    ):
        return None
    elif verb is not None and verb.lemma_ in lexicon.FILES and how in ("nsubjpass", "dobj"):
        on = on or objects(verb, "against")
        agencies = [t for s in (verb, noun, *on) for t in objects(s, "with")]
        if how == "dobj" and any(t.lower_ in lexicon.AGENCY for a in agencies for t in a.subtree):
            return Frame("Complaint", noun, "suit", verb, one(agent(verb)), on)
    if not on or not (
        noun.tag_ == "NNS" or is_definite(noun) or any(c.lower_ in ("criminal", "felony") for c in noun.lefts)
    ):
        return None
    return Frame("Charge", noun, "charges", verb, [], on)


def counts(document: Document, noun: Token) -> Frame | None:
    """ "X denies four counts of fraud", "faces two counts of theft", "pleaded not guilty to one count of …"."""
    verb, how = governor(noun)
    if verb is None or not objects(noun, "of"):
        return None
    disputed = verb.lemma_ in ("deny", "face", "fight", "contest") and how == "dobj"
    disputed = disputed or (verb.lemma_ == "plead" and how == "to" and _pleads_not(verb))
    by = surface_subject(verb)
    if not disputed or by is None or is_passive(verb) or not document.referents(by):
        return None
    return Frame("Charge", noun, "counts", verb, [], [by])


def _pleads_not(verb: Token) -> bool:
    """A guilty plea to the counts is a verdict of its own."""
    return any(t.lower_ == "not" and t.i > verb.i for t in verb.subtree)
