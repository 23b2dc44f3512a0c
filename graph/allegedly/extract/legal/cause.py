"""Reads causes of action and offences: short noun phrases in the text's own words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from allegedly.extract.legal import lexicon as lexicon
from allegedly.extract.legal.compound import compounds
from allegedly.extract.legal.frame import Frame
from allegedly.extract.legal.phrase import phrases, trimmed
from allegedly.extract.legal.syntax import objects
from allegedly.language.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Token

_PREPOSITIONS = {
    "Lawsuit": ("for", "over", "on", "of"),
    "Complaint": ("for", "over", "on", "about", "of"),
    "Charge": ("with", "for", "on", "over", "of"),
    "Verdict": ("of", "for", "to", "on"),
    "Sentence": ("for", "on", "over"),
    "Settlement": ("over",),
    "Ruling": (),
    "Dismissal": (),
    "Appeal": (),
    "Trial": ("for", "on"),
}
_CLAIMING = frozenset({"allege", "accuse", "claim", "cite", "charge", "assert", "include", "list"})
_OFFENCES = frozenset({"Charge", "Verdict", "Sentence"})
_DEMANDS = frozenset({"demand", "claim", "request", "bid"})
_SEEKING = frozenset({"demand", "seek", "obtain", "recover", "regain", "force", "challenge"})


def causes(document: Document, frame: Frame) -> tuple[str, ...]:
    """The causes that the event's own phrase names, in order, without articles; zero or more."""
    found: list[str] = []
    for text in _texts(document, frame):
        if text and text not in found:
            found.append(text)
    return tuple(found)


def _texts(document: Document, frame: Frame) -> Iterator[str]:
    if frame.type in ("Ruling", "Dismissal", "Appeal"):
        yield from _of_ruling(document, frame)
        return
    if frame.rule == "divorced":
        yield "divorced"
        return
    if frame.rule != "ban":
        yield from compounds(document, frame)
    if frame.rule == "filed-for":
        stated = list(_stated(document, frame))
        if not (stated and frame.trigger.lemma_ in ("end", "dissolve", "annul")):
            yield _relief_sought(document, frame)
        yield from stated
        return
    found = list(_told(document, frame)) or list(_wrongs(document, frame))
    yield from found or _relief(document, frame)


def _relief_sought(document: Document, frame: Frame) -> str:
    """ "divorce", "sole custody": the relief's noun with its adjectives, no more."""
    if frame.trigger.pos_ == "VERB":
        return "divorce"
    kept = [c for c in frame.trigger.lefts if c.dep_ in ("amod", "compound") and c.i == frame.trigger.i - 1]
    return document.span(kept[0] if kept else frame.trigger, frame.trigger).of(document.article.text)


def _stated(document: Document, frame: Frame) -> Iterator[str]:
    """ "citing irreconcilable differences", wherever the parser hung it."""
    for token in frame.stretch:
        if token.lemma_ == "cite" and token.tag_ == "VBG":
            yield from _claimed(document, token)


def _wrongs(document: Document, frame: Frame) -> Iterator[str]:
    """ "alleging that he stole her songs": what the claimant says was done, where no noun says it."""
    if frame.type not in ("Lawsuit", "Complaint"):
        return
    verbs = [c for t in frame.claimants for c in t.subtree if c.dep_ == "relcl" and c.lemma_ in _CLAIMING]
    verbs += [
        c for s in frame.scopes for c in s.children if c.dep_ in ("advcl", "acl", "xcomp") and frame.owns(c)
    ]
    verbs += [frame.verb] if frame.verb is not None and frame.verb.lemma_ in _CLAIMING else []
    for verb in verbs:
        for clause in verb.children if verb.lemma_ in _CLAIMING | {"say"} else ():
            if clause.dep_ == "ccomp" and clause.pos_ == "VERB" and _is_wrong(clause):
                text = trimmed(document, clause)
                if " " in text or clause.tag_ == "VBN":
                    yield text


def _is_wrong(clause: Token) -> bool:
    """Does the clause tell a deed done to something, or suffered? Moves and states say too little."""
    things = [c for c in clause.children if c.dep_ == "dobj" and c.pos_ in ("NOUN", "PROPN", "PRON")]
    moved = any(c.dep_ in ("prt", "dative") for c in clause.children)
    if moved or any(c.dep_ == "prep" and c.lower_ in ("out", "into", "from") for c in clause.children):
        return False
    suffered = any(c.dep_ == "auxpass" for c in clause.children)
    negated = any(c.dep_ == "neg" for c in clause.children)
    return (bool(things) or suffered) and not negated and clause.lemma_ not in ("have", "be", "do", "get")


def _told(document: Document, frame: Frame) -> Iterator[str]:
    """What the phrases of the event say: "for X", "on claims of X", "alleging X", "charged with X and doing Y"."""
    for scope in frame.scopes:
        if scope == frame.case and frame.type != "Settlement":
            continue
        for head in objects(scope, *_PREPOSITIONS[frame.type]):
            if frame.owns(head) and head not in frame.respondents:
                yield from phrases(document, head)
                for inner in objects(head, "for", "over") if head.ent_type_ in ("DATE", "MONEY") else ():
                    yield from phrases(document, inner)
        for child in scope.children:
            if child.dep_ in ("advcl", "acl", "xcomp") and child.lemma_ in _CLAIMING and child.tag_ == "VBG":
                yield from _claimed(document, child)
            elif (
                child.dep_ == "conj"
                and child.tag_ == "VBG"
                and not any(c.dep_ == "aux" for c in child.children)
                and frame.type in _OFFENCES
                and scope == frame.verb
            ):
                yield trimmed(document, child)
    if frame.rule == "counts":
        for other in frame.trigger.conjuncts:
            for head in objects(other, "of") if other.i > frame.trigger.i else ():
                yield from phrases(document, head)
    if frame.rule == "guilty-plea" and frame.trigger.lemma_ == "admit":
        for head in frame.trigger.children:
            if head.dep_ in ("dobj", "xcomp"):
                yield from phrases(document, head)
    if frame.type in _OFFENCES:
        for head in _behind_name(frame):
            if head.lemma_.lower() in lexicon.CAUSE_COMPOUNDS | lexicon.CAUSE_HEADS | lexicon.WRONGS:
                yield from phrases(document, head)
    if frame.type == "Trial":
        yield from _accused_of(document, frame)
    if frame.verb is not None and frame.verb.lemma_ in _CLAIMING and _is_said_of(frame):
        yield from _claimed(document, frame.verb)
    if frame.type in ("Lawsuit", "Complaint") and frame.verb is not None:
        yield from _hung_elsewhere(document, frame)
        accused = [c for c in frame.verb.children if c.dep_ == "dobj" and frame.verb.lemma_ == "accuse"]
        for head in [t for c in accused for t in objects(c, "of")]:
            yield from phrases(document, head)
    for above in frame.trigger.ancestors:
        if above.pos_ == "VERB" and above not in frame.scopes:
            yield from _hung_higher(document, frame, above)


def _behind_name(frame: Frame) -> list[Token]:
    """ "convicted director Poe of theft": what "of" and "with" behind a name have, hung on the name."""
    found = [t for t in frame.stretch if t.lower_ in ("of", "with") and t.head.pos_ == "PROPN"]
    return [t for p in found for t in p.children if t.dep_ in ("pobj", "pcomp")]


def _accused_of(document: Document, frame: Frame) -> Iterator[str]:
    """ "will stand trial accused of X"."""
    for token in frame.stretch:
        if token.lower_ in ("accused", "charged"):
            for head in objects(token, "of", "with"):
                yield from phrases(document, head)


def _is_said_of(frame: Frame) -> bool:
    """ "The suit alleges …", "claims include …": is the verb what the case itself says?"""
    inside = frame.trigger.head if frame.trigger.dep_ == "pobj" else frame.trigger
    told = inside == frame.trigger or inside.lower_ == "in"
    return frame.additional or (frame.verb is not None and told and inside in frame.verb.children)


def _of_ruling(document: Document, frame: Frame) -> Iterator[str]:
    """The case's own name ("in a libel suit"), and what a granted demand was for."""
    yield from compounds(document, frame)
    claims = frame.case is not None and frame.case.lemma_.lower() in (
        "claim",
        "count",
        "allegation",
        "charge",
    )
    if frame.type == "Dismissal" and frame.case is not None and claims:
        for head in objects(frame.case, "for", "of"):
            yield from phrases(document, head)
    if frame.rule == "contempt":
        for head in objects(frame.trigger, "for", "over"):
            yield from (text for text in phrases(document, head) if " " in text)
    if frame.rule == "motion" and frame.complement is not None and _is_to_do(frame.complement):
        yield trimmed(document, frame.complement)
    if frame.rule == "motion" and frame.complement is not None and frame.complement.lemma_ in _DEMANDS:
        for head in objects(frame.complement, "for"):
            yield trimmed(document, head)


def _is_to_do(motion: Token) -> bool:
    """ "a motion to compel arbitration"."""
    return any(c.dep_ == "acl" and c.tag_ == "VB" for c in motion.children)


def _hung_elsewhere(document: Document, frame: Frame) -> Iterator[str]:
    """ "filed a suit against Poe — her second — for interfering with …": "for" behind the event, on any word."""
    for token in frame.stretch:
        if token.lower_ in ("for", "over") and token.dep_ == "prep" and token.head not in frame.scopes:
            for head in token.children:
                if head.dep_ in ("pcomp", "pobj"):
                    yield from phrases(document, head)


def _hung_higher(document: Document, frame: Frame, above: Token) -> Iterator[str]:
    """ "suing A and filing a suit against B, on claims of X": the parser hangs the claims on the first verb."""
    for child in above.children:
        if (
            child.dep_ == "prep"
            and child.lower_ in ("on", "for", "over")
            and frame.trigger.i < child.i < frame.until
        ):
            for head in child.children:
                if head.dep_ == "pobj" and head.lemma_.lower() in lexicon.CAUSE_HEADS:
                    yield from phrases(document, head)


def _relief(document: Document, frame: Frame) -> Iterator[str]:
    """What a suit seeks, where no other cause is told: "sued to demand access to records"."""
    if frame.type not in ("Lawsuit", "Complaint"):
        return
    for scope in frame.scopes:
        for child in scope.children:
            if child.dep_ in ("advcl", "xcomp", "acl") and child.lemma_ in _SEEKING and frame.owns(child):
                for thing in child.children:
                    if thing.dep_ == "dobj" and thing.lemma_.lower() not in lexicon.NOT_A_CAUSE:
                        yield from phrases(document, thing)


def _claimed(document: Document, verb: Token) -> Iterator[str]:
    """ "alleging X and Y", "accusing him of X"."""
    heads = objects(verb, "of", "with") if verb.lemma_ in ("accuse", "charge") else []
    heads = heads or [
        c for c in verb.children if c.dep_ == "dobj" and verb.lemma_ not in ("accuse", "charge")
    ]
    for head in heads:
        yield from phrases(document, head)
