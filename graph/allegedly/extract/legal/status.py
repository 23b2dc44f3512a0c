"""Tells with which status an event is told: said to be, planned and to come, or merely possible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.extract.legal import lexicon as lexicon
from allegedly.extract.legal.frame import Frame, is_definite
from allegedly.extract.legal.syntax import governor, is_passive
from allegedly.language.document import Document
from allegedly.language.standing.algebra import THREATENED, Standing
from allegedly.language.standing.factuality import standing
from allegedly.language.standing.lexicon import FICTION_PARTS
from allegedly.model.annotation import EventStatus

if TYPE_CHECKING:
    from spacy.tokens import Token

_POSSIBLE = frozenset(
    "way option means ground basis difficult easy easier hard harder possible impossible right".split()
)
_CLAUSAL = frozenset({"acl", "advcl", "ccomp", "xcomp", "prep", "pcomp", "conj"})
_INDEFINITE = frozenset({"someone", "somebody", "anyone", "anybody", "everyone", "everybody"})
_SUPPOSING = frozenset({"would", "could", "might", "may", "should", "can"})
_DATED = frozenset({"schedule", "set", "slate", "expect", "plan", "postpone", "delay"})
_BROUGHT = frozenset({"bring", "file", "lodge", "launch", "initiate", "institute", "commence"})
_AWAITS = frozenset({"face", "await", "begin", "start", "open"})
_DUE = frozenset({"due", "likely", "set", "scheduled", "expected", "pending"})
_PLOTS = FICTION_PARTS | {"season", "sequel", "pilot"}
_NONE = frozenset({"no", "any", "neither", "without"})


def told(document: Document, frame: Frame) -> Standing:
    """The standing of the frame's trigger; what a later step ends had been brought, so it is no negation."""
    if (against := _spoken_against(frame.trigger)) is not None:
        return against
    how = standing(document, _teller(frame))
    if how.status == "unreal" and _is_ordered(frame.trigger):
        return THREATENED
    if how.status == "unreal" and frame.trigger.pos_ == "NOUN" and _is_told_of(frame.trigger):
        return Standing("asserted")
    if how.status in ("negated", "threatened") and frame.trigger.pos_ == "NOUN":
        verb, role = governor(frame.trigger)
        denied = any(c.lower_ in _NONE for c in frame.trigger.lefts)
        ends = verb is not None and role in ("dobj", "nsubjpass") and verb.lemma_ in lexicon.ENDS
        if verb is not None and ends and not denied and how.status == "negated":
            ended = standing(document, verb)
            return Standing("asserted") if ended.status == "negated" else ended
        if _is_brought(frame.trigger) and not denied:
            return Standing("asserted")
    if how.status == "alleged" and not how.by and _is_on_record(frame.trigger):
        return Standing("asserted")
    return how


def _is_on_record(trigger: Token) -> bool:
    """ "according to court records": what happened in court, its papers vouch for."""
    return any(
        t.lemma_.lower() in ("record", "document", "paper", "filing")
        and any(c.lower_ in ("court", "legal") for c in t.lefts)
        and t.head.lower_ in ("to", "per")
        for t in trigger.sent
    )


def _spoken_against(trigger: Token) -> Standing | None:
    """ "decided against suing Poe": it was not done; "warned against suing": nobody says."""
    if trigger.dep_ != "pcomp" or trigger.head.lower_ != "against":
        return None
    decided = trigger.head.head.lemma_ in ("decide", "vote", "opt", "choose", "rule", "decision")
    return Standing("negated" if decided else "unreal")


def _teller(frame: Frame) -> Token:
    """The token whose standing is the event's: of "filed to divorce" and "stood trial" the verb."""
    verb = frame.verb
    stood = (
        verb is not None and frame.type == "Trial" and verb.lemma_ in ("stand", "face") and verb.tag_ == "VBD"
    )
    filed = frame.rule == "filed-for" and frame.trigger.pos_ == "VERB"
    taken = frame.rule == "took-to-court"
    disputed = frame.rule == "counts" and verb is not None and verb.lemma_ == "deny"
    return verb if verb is not None and (stood or filed or taken or disputed) else frame.trigger


def _is_told_of(noun: Token) -> bool:
    """ "hear about a suit that Poe brought in 2016": a finite clause with its own subject tells it as fact."""
    return any(
        c.dep_ == "relcl"
        and c.tag_ == "VBD"
        and c.lemma_ in _BROUGHT
        and any(
            g.dep_ == "nsubj" and g.pos_ in ("NOUN", "PROPN", "PRON") and g.tag_ != "WDT" for g in c.children
        )
        for c in noun.children
    )


def _is_brought(noun: Token) -> bool:
    """ "a suit brought by Poe", "a suit that accused Poe": it stands, whatever is told of it."""
    return any(
        (c.dep_ == "acl" and c.tag_ == "VBN" and c.lemma_ in _BROUGHT)
        or (c.dep_ == "relcl" and c.tag_ == "VBD" and c.lemma_ in _BROUGHT | lexicon.ALLEGES)
        for c in noun.children
    )


def is_supposed(frame: Frame) -> bool:
    """ "An appeal by Poe would go to a panel", "grounds for a suit", "ways to sue": what might be, not what was."""
    if (
        _is_possible(frame.trigger)
        or _is_attempted(frame)
        or _is_in_plot(frame.trigger)
        or any(t.lower_ in _INDEFINITE for t in frame.respondents)
    ):
        return True
    noun, verb = frame.trigger, frame.trigger.head
    if noun.pos_ != "NOUN" or noun.dep_ not in ("nsubj", "nsubjpass") or is_definite(noun):
        return False
    if any(c.dep_ == "poss" for c in noun.children):
        return False
    return any(c.dep_ == "aux" and c.lower_ in _SUPPOSING for c in verb.children)


def _is_in_plot(trigger: Token) -> bool:
    """ "In the finale, A left and B was charged": what a sentence opens with frames its later clauses too."""
    first = next((t for t in trigger.sent if t.is_alpha), trigger)
    if first.lower_ not in ("in", "during"):
        return False
    told = [c for c in first.children if c.dep_ == "pobj"]
    parts = [t for t in told if t.lemma_.lower() in _PLOTS and not any(c.lower_ == "of" for c in t.children)]
    return any(t.doc[t.i + 1].text == "," for t in parts if t.i + 1 < len(t.doc))


def _is_attempted(frame: Frame) -> bool:
    """ "lost its bid to have the suit thrown out", "a motion to dismiss": what was tried is no dismissal."""
    if frame.type not in ("Dismissal", "Ruling") or frame.trigger.pos_ != "VERB":
        return False
    chain = [frame.trigger, *frame.trigger.ancestors][:4]
    return any(
        t.dep_ == "acl" and t.tag_ == "VB" and t.head.lemma_.lower() in lexicon.MOTIONS | {"campaign"}
        for t in chain
    )


def _is_possible(token: Token) -> bool:
    """Is it what an infinitive, gerund or "for" makes of a way, a ground, an ease or a right?"""
    for _ in range(8):
        if _is_finite(token) or token.dep_ in ("ROOT", "relcl", "appos"):
            return False
        through, token = token.dep_, token.head
        said = [c for c in token.children if c.dep_ in ("acomp", "attr", "oprd", "dobj")]
        named = said if token.lemma_ in ("be", "make", "have") else []
        if through in _CLAUSAL and any(t.lemma_.lower() in _POSSIBLE for t in (token, *named)):
            return True
    return False


def _is_finite(token: Token) -> bool:
    own = [token, *(c for c in token.children if c.dep_ in ("aux", "auxpass"))]
    return any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in own)


def event_status(document: Document, frame: Frame, status: EventStatus) -> EventStatus:
    """As the words stand, but trials may be to come, and who has agreed to pay has settled."""
    if status == "asserted" and _is_to_come(document, frame):
        return "threatened"
    if status == "threatened" and frame.type == "Settlement":
        above = [a for a in frame.trigger.ancestors if a.lemma_ in ("agree", "pay")]
        agreed = above[-1] if above else None
        if agreed is not None and agreed.tag_ in ("VBD", "VBN") and frame.respondents:
            return "asserted" if standing(document, agreed).status == "asserted" else status
    return status


def _is_to_come(document: Document, frame: Frame) -> bool:
    """A trial or sentencing that is scheduled, awaited, or that a verb in the future tells of."""
    if frame.planned or frame.verb is None or frame.verb == frame.trigger:
        return frame.planned
    if frame.type not in ("Trial", "Sentence"):
        return False
    verb, status = frame.verb, standing(document, frame.verb).status
    due = verb.lemma_ == "be" and any(c.dep_ == "acomp" and c.lower_ in _DUE for c in verb.children)
    if frame.type == "Trial" and (status == "threatened" or due or _is_awaited(verb)):
        return True
    if frame.trigger.dep_ not in ("nsubj", "nsubjpass"):
        return verb.lemma_ == "await"
    return verb.lemma_ in _DATED or status == "threatened"


def _is_awaited(verb: Token) -> bool:
    """ "faces trial", "awaiting trial", "the trial begins on Monday": only while the verb is not past."""
    return verb.lemma_ in _AWAITS and verb.tag_ in ("VBZ", "VBP", "VBG")


def _is_ordered(trigger: Token) -> bool:
    """ "was ordered to stand trial": what a court orders is to come."""
    verb = trigger.head
    ordered = verb.head if verb.dep_ == "xcomp" else verb
    return trigger.lemma_ == "trial" and ordered.lemma_ in ("order", "commit") and is_passive(ordered)
