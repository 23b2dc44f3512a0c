"""Merges the mentions of one event."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from allegedly.model import Span
from allegedly.model.annotation import EventStatus, EventType


@dataclass
class Draft:
    """One mention of an event, resolved: entity ids in the slots; `at` is the trigger's token index.

    `strange` are the roles in which the text has somebody for whom no entity stands ("four women"); `foreign` says
    that it disposes of a case of its own name ("the Harbour Song lawsuit"), not of one told elsewhere; a `fresh`
    one ("a new suit") is none of those told before; an `additional` one only adds to an event told elsewhere. `sentence` is the index of its
    sentence's first token, `case` that of the noun of the case it disposes of, `places` those of all its triggers;
    `stated`: its own words say what it was for, whether or not that could be read.
    """

    type: EventType
    at: int
    span: Span
    rule: str
    claimant: tuple[str, ...] = ()
    respondent: tuple[str, ...] = ()
    forum: tuple[str, ...] = ()
    date: str | None = None
    causes: tuple[str, ...] = ()
    amount: str | None = None
    counter: bool = False
    anaphoric: bool = False
    status: EventStatus = "asserted"
    by: tuple[str, ...] = ()
    strange: frozenset[str] = frozenset()
    criminal: bool = False
    foreign: bool = False
    fresh: bool = False
    mutual: bool = False
    additional: bool = False
    sentence: int = 0
    case: int | None = None
    stated: bool = False
    places: frozenset[int] = frozenset()
    evidence: list[Span] = field(default_factory=list)

    @property
    def weight(self) -> int:
        """How many slots are filled."""
        return (
            len(self.claimant)
            + len(self.respondent)
            + len(self.forum)
            + len(self.causes)
            + sum(x is not None for x in (self.date, self.amount))
        )


_ONCE = frozenset({"Verdict", "Sentence", "Charge"})
"""Kinds of which one person often has several, told apart by their causes."""


_OPEN = frozenset({"verdict-noun", "acquittal"})
"""An acquittal may be "the verdict", never a conviction."""
_OF_THE_CASE = frozenset({"case-heard", "mistrial", "refused-to-end", "closed"})
"""Rules whose events have the parties of the one case told, whichever kind of event tells it."""


def merged(drafts: Iterable[Draft]) -> list[Draft]:
    """One draft for each event, in order of first mention; evidence gathers all mentions' spans.

    Mentions that only point back ("the suit") join the one event they can mean, or are left out.
    """
    events: list[Draft] = []
    pending: list[Draft] = []
    for draft in drafts:
        draft.evidence = draft.evidence or [draft.span]
        if draft.additional or (draft.anaphoric and not (draft.claimant and draft.respondent)):
            pending.append(draft)
        else:
            _join(events, draft)
    for draft in pending:
        _point_back(events, draft)
    return sorted(_settled(events), key=lambda d: d.at)


def _settled(events: list[Draft]) -> list[Draft]:
    """Join once more: what a later mention added may show two drafts to be one event."""
    result: list[Draft] = []
    for draft in sorted(events, key=lambda d: (-d.weight, d.at)):
        _join(result, draft)
    return result


def _join(events: list[Draft], draft: Draft) -> None:
    candidates = [e for e in events if compatible(e, draft)]
    best = max(candidates, key=lambda e: (_shared(e, draft), -abs(e.at - draft.at)), default=None)
    if best is None:
        events.append(draft)
    else:
        _absorb(best, draft)


def _add(events: list[Draft], draft: Draft) -> None:
    """The one suit, else the one complaint, that what is told here can be about takes it up; else it is left out."""
    for kind in ("Lawsuit", "Complaint"):
        same = replace(draft, type=kind)
        if draft.rule == "defendant":
            same = replace(same, respondent=())
        candidates = [e for e in events if e.type == kind and compatible(e, same, definite=True)]
        pleaded = draft.rule == "pleaded"
        candidates = [
            e for e in candidates if not draft.claimant or _shared(e, draft) or (pleaded and not e.claimant)
        ]
        if draft.rule == "accused":
            candidates = [e for e in candidates if _is_ground(e, draft)]
        if draft.rule == "defendant":
            candidates = [
                e for e in candidates if e.at < draft.at and not {*draft.respondent} & {*e.claimant}
            ]
        if len(candidates) == 1:
            _absorb(candidates[0], replace(same, date=None, respondent=draft.respondent))
        if candidates:
            return


def _is_ground(event: Draft, draft: Draft) -> bool:
    """Is what the claimant accuses the respondent of what a suit told nearby, without causes, is about?"""
    both = {*draft.claimant} & {*event.claimant}
    if draft.respondent:
        both = both and {*draft.respondent} & {*event.respondent}
    return bool(both) and not event.causes and abs(draft.at - event.at) <= _NEAR


_NEAR = 60
"""Tokens; two sentences or three."""


def _point_back(events: list[Draft], draft: Draft) -> None:
    if draft.additional:
        _add(events, draft)
        return
    candidates = [e for e in events if compatible(e, draft, definite=True)]
    candidates = [e for e in candidates if e.status == draft.status] or candidates
    if len(candidates) == 1:
        _absorb(candidates[0], draft)
    elif (
        not candidates
        and (draft.claimant or draft.respondent or draft.rule in _OF_THE_CASE or _is_planned(draft))
        and not any(e.type == draft.type for e in events)
    ):
        events.append(draft)


def _is_planned(draft: Draft) -> bool:
    """ "A hearing is set for June": of the one case, if there is one."""
    return draft.type == "Trial" and draft.status == "threatened"


def _shared(a: Draft, b: Draft) -> int:
    return len({*a.claimant} & {*b.claimant}) + len({*a.respondent} & {*b.respondent})


def compatible(a: Draft, b: Draft, *, definite: bool = False) -> bool:
    """Can the two be mentions of one event?"""
    if a.type != b.type or not (definite or _same_status(a, b)):
        return False
    if a.rule != b.rule and "mistrial" in (a.rule, b.rule):
        return False
    if "acquittal" in (a.rule, b.rule) and not {a.rule, b.rule} <= _OPEN:
        return False
    if a.fresh != b.fresh and not definite:
        return False
    if a.mutual != b.mutual:
        return not definite and {*a.claimant, *a.respondent} == {*b.claimant, *b.respondent}
    if not (_fit(a, b, "claimant") and _fit(a, b, "respondent")):
        return False
    if {*a.claimant} & {*b.respondent} or {*a.respondent} & {*b.claimant}:
        return False
    if not _same_date(a.date, b.date) or (a.amount and b.amount and a.amount != b.amount):
        return False
    if not definite and not _shared(a, b):
        return False
    if a.type in _ONCE and a.causes and b.causes and not _alike(a.causes, b.causes):
        return False
    return not (a.type == "Lawsuit" and a.counter != b.counter and a.claimant != b.claimant)


def _same_status(a: Draft, b: Draft) -> bool:
    """What somebody alleges and the article asserts too is one event."""
    return a.status == b.status or {a.status, b.status} == {"asserted", "alleged"}


def _fit(a: Draft, b: Draft, role: str) -> bool:
    """One says nothing of the role, or the one's parties are among the other's."""
    mine, theirs = {*getattr(a, role)}, {*getattr(b, role)}
    if (role in a.strange and theirs) or (role in b.strange and mine):
        return False
    return mine <= theirs or theirs <= mine


def _same_date(a: str | None, b: str | None) -> bool:
    return not a or not b or a.startswith(b) or b.startswith(a)


def _alike(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    words = [{_stem(w.lower()) for c in causes for w in c.split() if len(w) > 3} for causes in (a, b)]
    return bool(words[0] & words[1])


def _stem(word: str) -> str:
    """ "rape" and "raping", "murder" and "murdering" begin alike."""
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def _absorb(event: Draft, draft: Draft) -> None:
    """The event takes what the mention adds; its span becomes the more telling mention's."""
    if draft.weight > event.weight:
        event.span, event.rule = draft.span, draft.rule
    _take_sides(event, draft)
    event.forum = _union(event.forum, draft.forum)
    event.causes = _causes(event.causes, draft.causes)
    event.date = max((event.date, draft.date), key=lambda d: len(d or ""))
    event.amount = event.amount or draft.amount
    event.counter = event.counter or draft.counter
    event.at = min(event.at, draft.at)
    event.places |= draft.places
    if event.status == "alleged" and draft.status == "asserted":
        event.status, event.by = draft.status, draft.by
    event.evidence += [s for s in draft.evidence if s not in event.evidence]


def _take_sides(event: Draft, draft: Draft) -> None:
    """Who pays in a settlement is for the mention to say that tells it."""
    if event.mutual == draft.mutual:
        event.claimant = _union(event.claimant, draft.claimant)
        event.respondent = _union(event.respondent, draft.respondent)
    elif event.mutual:
        event.claimant, event.respondent, event.mutual = draft.claimant, draft.respondent, False


def _union(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*a, *b)))


def _causes(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[str, ...]:
    """Causes of both, without those that repeat one in other words; of "fraud" and "wire fraud" the fuller one."""
    found = list(a)
    for cause in b:
        words = set(cause.lower().split())
        known = [f for f in found if words & set(f.lower().split())]
        if not known:
            found.append(cause)
        elif len(known) == 1 and set(known[0].lower().split()) < words:
            found[found.index(known[0])] = cause
    return tuple(found)
