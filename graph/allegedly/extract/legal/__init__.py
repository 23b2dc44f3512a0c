"""Reads legal events: their parties, forum, date, causes, amount and status, merged over their mentions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from allegedly.extract.found import Found, Item
from allegedly.extract.legal.case import linked
from allegedly.extract.legal.detail import amount, causes, clause, forum, iso_date
from allegedly.extract.legal.frame import Frame, is_definite, judges
from allegedly.extract.legal.merge import Draft, merged
from allegedly.extract.legal.party import is_stranger, parties
from allegedly.extract.legal.trigger import frames
from allegedly.language.document import Document
from allegedly.language.standing.factuality import standing
from allegedly.language.standing.fiction import is_in_fiction
from allegedly.language.standing.voice import is_quoted
from allegedly.model import Event
from allegedly.model.annotation import EventStatus

if TYPE_CHECKING:
    from spacy.tokens import Token

_OTHER = frozenset(
    {"another", "other", "previous", "earlier", "separate", "similar", "unrelated", "different", "prior"}
)
_NEW = frozenset({"new", "another", "second", "third", "separate", "fresh", "additional", "next"})
_AGAIN = frozenset({"retry", "retrial"})
_POSSIBLE = frozenset(
    "way option means ground basis difficult easy easier hard harder possible impossible right".split()
)
_CLAUSAL = frozenset({"acl", "advcl", "ccomp", "xcomp", "prep", "pcomp"})
_INDEFINITE = frozenset({"someone", "somebody", "anyone", "anybody", "everyone", "everybody"})
_TOLD_BY_VERB = frozenset({"charge", "verdict", "found-guilty", "sentence"})
_SUPPOSING = frozenset({"would", "could", "might", "may", "should", "can"})
_SCHEDULES = frozenset({"schedule", "set", "slate", "expect", "plan", "due", "postpone", "delay"})
_DECIDED = frozenset({"Ruling", "Dismissal", "Verdict", "Sentence"})
"""Kinds in which a judge takes part without being a party."""
_PENAL = frozenset({"verdict", "guilty-plea", "verdict-noun"})
_ALONE = frozenset({"Charge", "Verdict", "Sentence"})
"""Kinds that stand without a named party where somebody is told all the same: "five were convicted"."""


def extract(document: Document, found: Found) -> Iterator[Item]:
    """Yield the legal events of the article, one each, in order of first mention; zero or more."""
    told = frames(document, nouns="nominalisations" not in found.without)
    drafts = [d for f in told if (d := _draft(document, f, found.without))]
    if "merging" not in found.without:
        drafts = linked(merged(drafts))
    kept = [d for d in drafts if _is_told(d)]
    kept = [d for d in kept if not _is_headline_of(document, d, kept)]
    answers = _answers(kept)
    for number, draft in enumerate(kept):
        yield _event(draft, number, answers.get(number))


def _draft(document: Document, frame: Frame, without: frozenset[str]) -> Draft | None:
    """The frame resolved, None where nothing may be read from it."""
    how = standing(document, frame.trigger)
    if how.status == "unreal" or is_quoted(document, frame.trigger) or is_in_fiction(document, frame.trigger):
        document.abstain("legal event not said to be real")
        return None
    if _is_supposed(frame):
        document.abstain("legal event only supposed")
        return None
    named = "coreference-parties" in without
    claimant = parties(document, frame.claimants, named=named)
    respondent = parties(document, frame.respondents, named=named)
    if frame.type in _DECIDED:
        claimant = tuple(i for i in claimant if i not in judges(document))
        respondent = tuple(i for i in respondent if i not in judges(document))
    if {*claimant} & {*respondent}:
        document.abstain("party on both sides")
        return None
    return Draft(
        frame.type,
        frame.trigger.i,
        clause(document, frame),
        frame.rule,
        claimant,
        respondent,
        tuple(f for f in forum(document, frame) if f not in claimant + respondent),
        iso_date(document, frame),
        () if "causes" in without else causes(document, frame),
        None if frame.rule == "mistrial" else amount(document, frame),
        counter=frame.counter,
        anaphoric=frame.anaphoric,
        status=_status(document, frame, how.status),
        by=how.by,
        strange=_strange(document, frame),
        criminal=_is_criminal(frame),
        foreign=_is_foreign(frame),
        mutual=frame.mutual,
        fresh=frame.trigger.lemma_ in _AGAIN or any(t.lower_ in _NEW for t in frame.trigger.lefts),
    )


def _is_supposed(frame: Frame) -> bool:
    """ "An appeal by Poe would go to a panel", "grounds for a suit", "ways to sue": what might be, not what was."""
    if _is_possible(frame.trigger) or any(t.lower_ in _INDEFINITE for t in frame.respondents):
        return True
    noun, verb = frame.trigger, frame.trigger.head
    if noun.pos_ != "NOUN" or noun.dep_ not in ("nsubj", "nsubjpass") or is_definite(noun):
        return False
    if any(c.dep_ == "poss" for c in noun.children):
        return False
    return any(c.dep_ == "aux" and c.lower_ in _SUPPOSING for c in verb.children)


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


def _is_foreign(frame: Frame) -> bool:
    """Is the case told apart from the article's own by a name or by "another", "earlier", "separate"?"""
    lefts = [] if frame.case is None else [t for c in frame.case.lefts for t in c.subtree]
    named = any(t.pos_ == "PROPN" and t.dep_ in ("compound", "nmod") for t in lefts)
    return named or any(t.lower_ in _OTHER or t.is_quote for t in lefts)


def _is_criminal(frame: Frame) -> bool:
    """A conviction or plea ends a prosecution, never a suit."""
    guilty = frame.complement is not None and frame.complement.lower_ == "guilty"
    return frame.type in ("Charge", "Sentence") or frame.rule in _PENAL or guilty


def _strange(document: Document, frame: Frame) -> frozenset[str]:
    roles = {"claimant": frame.claimants, "respondent": frame.respondents}
    return frozenset(role for role, heads in roles.items() if is_stranger(document, heads))


def _status(document: Document, frame: Frame, status: EventStatus) -> EventStatus:
    """As the words stand, but trials may be to come, and who has agreed to pay has settled."""
    if status == "asserted" and _is_to_come(document, frame):
        return "threatened"
    if status == "threatened" and frame.type == "Settlement":
        agreed = next((a for a in frame.trigger.ancestors if a.lemma_ == "agree"), None)
        if agreed is not None and agreed.tag_ in ("VBD", "VBN") and frame.respondents:
            return "asserted" if standing(document, agreed).status == "asserted" else status
    return status


def _is_to_come(document: Document, frame: Frame) -> bool:
    """A trial or sentencing that is scheduled, or that a verb in the future tells of."""
    if frame.planned or frame.verb is None or frame.verb == frame.trigger:
        return frame.planned
    if frame.type not in ("Trial", "Sentence") or frame.trigger.dep_ not in ("nsubj", "nsubjpass"):
        return False
    return frame.verb.lemma_ in _SCHEDULES or standing(document, frame.verb).status == "threatened"


def _is_told(draft: Draft) -> bool:
    """Is enough known of it? Negated and denied ones need both sides, others one party, or the kind alone."""
    if draft.status in ("negated", "denied", "alleged"):
        return bool(draft.respondent) or (
            draft.status == "alleged" and draft.type in _ALONE and not draft.anaphoric
        )
    if draft.type == "Settlement" and not draft.mutual and not draft.respondent and len(draft.claimant) > 1:
        return False
    if draft.claimant or draft.respondent:
        return True
    told = "respondent" in draft.strange or draft.rule in _TOLD_BY_VERB
    return draft.type in _ALONE and not draft.anaphoric and told


def _is_headline_of(document: Document, draft: Draft, drafts: list[Draft]) -> bool:
    """Does the first line tell, without names, what the article tells with them?"""
    if draft.claimant or draft.respondent or "\n" in document.article.text[: draft.span.end].lstrip():
        return False
    return any(d.type == draft.type and (d.claimant or d.respondent) for d in drafts)


def _answers(drafts: list[Draft]) -> dict[int, int]:
    """Which suit answers which: told to be a counter, and the sides of the other are turned round."""
    found: dict[int, int] = {}
    for i, draft in enumerate(drafts):
        for j, other in enumerate(drafts):
            turned = {*draft.claimant} & {*other.respondent} and {*draft.respondent} & {*other.claimant}
            if draft.counter and not other.counter and turned and draft.type == other.type == "Lawsuit":
                found.setdefault(i, j)
    return found


def _event(draft: Draft, number: int, counter_to: int | None) -> Event:
    return Event(
        id=f"l{number}",
        type=draft.type,
        span=draft.span,
        rule=draft.rule,
        claimant=draft.claimant,
        respondent=draft.respondent,
        forum=draft.forum,
        date=draft.date,
        causes=draft.causes,
        amount=draft.amount,
        counter_to=None if counter_to is None else f"l{counter_to}",
        status=draft.status,
        by=draft.by[0] if draft.by else None,
        evidence=tuple(draft.evidence or [draft.span]),
    )
