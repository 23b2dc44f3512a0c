"""Reads legal events: their parties, forum, date, causes, amount and status, merged over their mentions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from allegedly.extract.found import Found, Item
from allegedly.extract.legal.case import linked
from allegedly.extract.legal.detail import amount, causes, clause, forum, iso_date
from allegedly.extract.legal.frame import Frame, judges
from allegedly.extract.legal.merge import Draft, merged
from allegedly.extract.legal.party import is_stranger, parties
from allegedly.extract.legal.status import event_status, is_supposed, told
from allegedly.extract.legal.syntax import objects
from allegedly.extract.legal.trigger import frames
from allegedly.language.document import Document
from allegedly.language.standing.fiction import is_in_fiction
from allegedly.language.standing.voice import is_quoted
from allegedly.model import Event

if TYPE_CHECKING:
    from spacy.tokens import Token

_OTHER = frozenset(
    {"another", "other", "previous", "earlier", "separate", "similar", "unrelated", "different", "prior"}
)
_NEW = frozenset({"new", "another", "second", "third", "separate", "fresh", "additional", "next"})
_AGAIN = frozenset({"retry", "retrial"})
_TOLD_BY_VERB = frozenset({"charge", "verdict", "acquittal", "found-guilty", "sentence"})
_DECIDED = frozenset({"Ruling", "Dismissal", "Verdict", "Sentence"})
"""Kinds in which a judge takes part without being a party."""
_CHARGES = frozenset({"charge", "count", "indictment", "prosecution", "conviction", "sentence"})
_PENAL = frozenset({"prosecuted", "verdict", "acquittal", "guilty-plea", "verdict-noun"})
_BETWEEN_TWO = frozenset({"divorce-final", "released", "refused-to-end", "prosecuted", "closed"})
"""Rules whose events are told only where both sides are known."""
_ALONE = frozenset({"Charge", "Verdict", "Sentence"})
"""Kinds that stand without a named party where somebody is told all the same: "five were convicted"."""


def extract(document: Document, found: Found) -> Iterator[Item]:
    """Yield the legal events of the article, one each, in order of first mention; zero or more."""
    read = frames(document, nouns="nominalisations" not in found.without)
    drafts = [d for f in read if (d := _draft(document, f, found.without))]
    if "merging" not in found.without:
        drafts = linked(merged(drafts))
    kept = [d for d in drafts if _is_told(d)]
    kept = [d for d in kept if not _is_headline_of(document, d, kept)]
    answers = _answers(kept)
    for number, draft in enumerate(kept):
        yield _event(draft, number, answers.get(number))


def _draft(document: Document, frame: Frame, without: frozenset[str]) -> Draft | None:
    """The frame resolved, None where nothing may be read from it."""
    how = told(document, frame)
    if how.status == "unreal" or is_quoted(document, frame.trigger) or is_in_fiction(document, frame.trigger):
        document.abstain("legal event not said to be real")
        return None
    if is_supposed(frame):
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
    status = event_status(document, frame, how.status)
    return Draft(
        frame.type,
        frame.trigger.i,
        clause(document, frame),
        frame.rule,
        claimant,
        respondent,
        tuple(f for f in forum(document, frame) if f not in claimant + respondent),
        iso_date(document, frame, ahead=status == "threatened"),
        () if "causes" in without else causes(document, frame),
        None if frame.rule == "mistrial" else amount(document, frame),
        counter=frame.counter,
        anaphoric=frame.anaphoric,
        status=status,
        by=how.by,
        strange=_strange(document, frame),
        criminal=_is_criminal(frame),
        foreign=_is_foreign(frame),
        mutual=frame.mutual,
        additional=frame.additional,
        sentence=frame.trigger.sent.start,
        case=None if frame.case is None else frame.case.i,
        stated=_is_stated(frame),
        places=frozenset({frame.trigger.i}),
        fresh=_is_fresh(frame),
    )


def _is_stated(frame: Frame) -> bool:
    """Do the event's own words say what it was for?"""
    to = () if frame.type == "Sentence" else ("to",)
    told = [t for s in frame.scopes for t in objects(s, "of", "for", "on", "over", "with", "after", *to)]
    if frame.trigger.lemma_ == "admit":
        told += [c for c in frame.trigger.children if c.dep_ in ("dobj", "xcomp")]
    return any(t.ent_type_ not in ("DATE", "TIME", "MONEY") for t in told)


def _is_fresh(frame: Frame) -> bool:
    """ "a new suit", "a retrial", "she also wants to sue": none of those told before."""
    also = any(c.lower_ == "also" for t in _above(frame.trigger) for c in t.children)
    return also or frame.trigger.lemma_ in _AGAIN or any(t.lower_ in _NEW for t in frame.trigger.lefts)


def _above(trigger: Token) -> list[Token]:
    """The trigger and the verbs that it is the object or complement of."""
    found = [trigger]
    while found[-1].dep_ in ("dobj", "xcomp") and len(found) < 4:
        found.append(found[-1].head)
    return found


def _is_foreign(frame: Frame) -> bool:
    """Is the case told apart from the article's own by a name or by "another", "earlier", "separate"?"""
    modifiers = [] if frame.case is None else [c for c in frame.case.lefts if c.dep_ != "poss"]
    lefts = [t for c in modifiers for t in c.subtree]
    named = any(t.pos_ == "PROPN" and t.dep_ in ("compound", "nmod") for t in lefts)
    indefinite = any(t.lower_ in ("a", "an") and t.dep_ == "det" for t in modifiers)
    return named or indefinite or any(t.lower_ in _OTHER or t.is_quote for t in lefts)


def _is_criminal(frame: Frame) -> bool:
    """A conviction or plea ends a prosecution, never a suit."""
    outcome = "" if frame.complement is None else frame.complement.lower_
    charges = frame.case is not None and frame.case.lemma_.lower() in _CHARGES
    penal = frame.rule in _PENAL and outcome not in ("liable", "negligent")
    return frame.type in ("Charge", "Sentence") or penal or outcome == "guilty" or charges


def _strange(document: Document, frame: Frame) -> frozenset[str]:
    roles = {"claimant": frame.claimants, "respondent": frame.respondents}
    return frozenset(role for role, heads in roles.items() if is_stranger(document, heads))


def _is_told(draft: Draft) -> bool:
    """Is enough known of it? Negated and denied ones need both sides, others one party, or the kind alone."""
    if draft.status in ("negated", "denied", "alleged"):
        return bool(draft.respondent) or (
            draft.status == "alleged" and draft.type in _ALONE and not draft.anaphoric
        )
    if draft.rule in _BETWEEN_TWO:
        return len(draft.claimant + draft.respondent) > 1
    if draft.type == "Settlement" and not draft.mutual and not draft.respondent and len(draft.claimant) > 1:
        return False
    if draft.claimant or draft.respondent:
        return True
    told = "respondent" in draft.strange or draft.rule in _TOLD_BY_VERB
    return draft.type in _ALONE and not draft.anaphoric and told and draft.status != "threatened"


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
