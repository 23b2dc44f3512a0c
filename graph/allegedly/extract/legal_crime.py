"""Reads mentions of charges, verdicts, sentences and trials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.extract import legal_lexicon as lexicon
from allegedly.extract.legal_frame import Frame, is_court, is_definite
from allegedly.extract.legal_syntax import (
    against,
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

_TERM = frozenset(
    {"year", "month", "day", "week", "prison", "jail", "probation", "service", "life", "death", "term"}
)
_PENAL = frozenset({"prison", "jail", "suspended", "custodial", "life", "death", "community"})
_PROSECUTORS = frozenset({"charge", "indict", "prosecute"})


def _one(token: Token | None) -> list[Token]:
    return [] if token is None else [token]


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
    if on is None or on.ent_type_ == "MONEY" or _is_thing(on):
        return None
    claimants = _one(by) if lemma in _PROSECUTORS else []
    return Frame("Charge", verb, "charge", verb, claimants, [on])


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
        "fee",
        "battery",
        "phone",
        "account",
        "card",
        "amount",
        "money",
    )


def charge_noun(document: Document, noun: Token) -> Frame | None:
    """ "her arrest", "the indictment of X", "faces charges of …", "charges against X"."""
    lemma = noun.lemma_.lower()
    if noun.dep_ in ("compound", "nmod", "amod") or any(c.lower_ in ("house", "cardiac") for c in noun.lefts):
        return None
    verb, how = governor(noun)
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
        on = on or _one(surface_subject(verb))
    elif (
        verb is not None
        and verb.lemma_ in ("arrest", "indict", "detain", "hold", "jail", "try")
        and how == "on"
    ):
        return None
    elif verb is not None and verb.lemma_ in lexicon.FILES and how in ("nsubjpass", "dobj"):
        on = on or objects(verb, "against")
    if not on or not (
        noun.tag_ == "NNS" or is_definite(noun) or any(c.lower_ in ("criminal", "felony") for c in noun.lefts)
    ):
        return None
    return Frame("Charge", noun, "charges", verb, [], on)


def verdict(document: Document, verb: Token) -> Frame | None:
    """ "X was convicted of", "a jury found X liable", "X pleaded guilty", "X was cleared of"."""
    lemma = verb.lemma_
    if lemma == "plead":
        return _plea(verb)
    if lemma in ("find", "hold"):
        return _finding(document, verb)
    if lemma == "clear" and not (objects(verb, "of") and _is_of_crime(verb)):
        return None
    by, on = agent(verb), patient(verb)
    if on is None and verb.tag_ in ("VBD", "VBN") and objects(verb, "of", "in", "on", "for"):
        by, on = None, surface_subject(verb)
    if by is not None and not is_court(document, by):
        return None
    return None if on is None else Frame("Verdict", verb, "verdict", verb, [], [on])


def _is_of_crime(verb: Token) -> bool:
    words = {t.lemma_.lower() for p in objects(verb, "of") for t in p.subtree}
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
    return Frame("Verdict", verb, "guilty-plea", verb, [], _one(surface_subject(verb)))


def _finding(document: Document, verb: Token) -> Frame | None:
    """ "found guilty of", "held liable for", and a jury's "found that X …"."""
    outcome = _outcome(verb)
    if outcome is not None:
        on = patient(verb) or _small_clause_subject(verb)
        return (
            None if on is None else Frame("Verdict", verb, "found-guilty", verb, [], [on], complement=outcome)
        )
    by = surface_subject(verb)
    clause = next(children(verb, "ccomp"), None)
    if by is None or by.lemma_.lower() not in ("jury", "juror") or clause is None or is_passive(verb):
        return None
    on = surface_subject(clause)
    return Frame("Verdict", verb, "jury-found", verb, [], _one(on))


def _outcome(verb: Token) -> Token | None:
    """ "guilty" or "liable" behind the verb, with no other verb between."""
    for token in verb.doc[verb.i + 1 : min(verb.i + 18, verb.sent.end)]:
        if token.lower_ in ("guilty", "liable"):
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
    frame = Frame("Verdict", noun, "verdict-noun", verb, [], on)
    frame.anaphoric = not on
    return frame


def sentence(document: Document, verb: Token) -> Frame | None:
    """ "X was sentenced to …", "a judge jailed X", "X was fined £500"."""
    if verb.lemma_ == "fine" and not (is_passive(verb) or is_court(document, agent(verb))):
        return None
    on = patient(verb)
    if on is None and verb.tag_ in ("VBD", "VBN") and objects(verb, "to", "for", "in", "over", "after"):
        on = surface_subject(verb)
    return None if on is None else Frame("Sentence", verb, "sentence", verb, [], [on])


def sentence_noun(document: Document, noun: Token) -> Frame | None:
    """ "her sentencing", "a three-year sentence", "received a suspended sentence"."""
    verb, how = governor(noun)
    words = {c.lower_ for c in noun.lefts} | {t.lower_ for p in objects(noun, "of") for t in p.subtree}
    penal = (
        noun.lemma_ == "sentencing"
        or words & (_TERM | _PENAL)
        or any(t.lemma_ in _TERM for t in noun.subtree)
    )
    legal = verb is not None and verb.lemma_ in (
        "receive",
        "serve",
        "get",
        "begin",
        "start",
        "appeal",
        "hand",
        "give",
        "complete",
    )
    if noun.dep_ in ("compound", "nmod") or not (penal or legal):
        return None
    on = list(children(noun, "poss"))
    if verb is not None and how == "dobj" and legal and not on:
        on = _one(surface_subject(verb)) if verb.lemma_ not in ("hand", "give") else []
    frame = Frame("Sentence", noun, "sentence-noun", verb, [], on)
    frame.anaphoric = not on or is_definite(noun)
    return frame


def _tried(verb: Token) -> Frame | None:
    """ "X was tried for …", "the case will be heard in …"."""
    on = patient(verb) if is_passive(verb) else None
    if on is None:
        return None
    if verb.lemma_ in ("try", "retry"):
        return Frame("Trial", verb, "tried", verb, [], [on])
    if on.lemma_.lower() not in ("case", "lawsuit", "suit", "claim", "appeal"):
        return None
    return Frame("Trial", verb, "case-heard", verb, case=on, anaphoric=True)


def trial(document: Document, token: Token) -> Frame | None:
    """ "X's trial", "X went on trial", "the case will be heard", "X was tried for …"."""
    if token.pos_ == "VERB":
        return _tried(token)
    verb, _ = governor(token)
    words = {c.lower_ for c in token.lefts}
    if token.dep_ in ("compound", "nmod") or words & {
        "clinical",
        "medical",
        "drug",
        "time",
        "free",
        "vaccine",
    }:
        return None
    if token.lemma_ == "hearing" and not (
        words & {"court", "preliminary", "bail", "custody", "plea", "sentencing", "pretrial"}
    ):
        return None
    on = [*children(token, "poss"), *objects(token, "of", "against")]
    if not on and verb is not None and verb.lemma_ in ("stand", "face", "go", "put", "be", "come", "await"):
        on = _one(patient(verb) if verb.lemma_ == "put" else surface_subject(verb))
    frame = Frame("Trial", token, "trial", verb, [], on)
    frame.anaphoric = not on
    frame.planned = bool(words & {"future", "upcoming", "coming", "forthcoming", "pending", "next"})
    return frame
