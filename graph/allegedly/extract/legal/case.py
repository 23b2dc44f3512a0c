"""Lends the later steps of a case what its suit or charge says, where only one case can be meant."""

from __future__ import annotations

from dataclasses import replace

from allegedly.extract.legal.merge import Draft

_STEPS = frozenset({"Ruling", "Verdict", "Settlement", "Dismissal", "Appeal", "Trial"})
_OUTCOMES = frozenset({"Verdict", "Sentence", "Ruling"})
_BASES = (("Lawsuit",), ("Charge",), ("Complaint",), ("Ruling",))


def linked(events: list[Draft]) -> list[Draft]:
    """The events with what the one case that fits them tells of parties and causes; trials that a verdict ended go."""
    told = [_with_suits_respondent(event, events) for event in events]
    told = [_turned(event, told) if event.mutual else event for event in told]
    told = [_countered(event, told) if event.counter else event for event in told]
    told = [_of_settled(event, told) for event in told]
    lent = [_lend(event, told) if event.type in _STEPS else event for event in told]
    lent = [_of_convict(event, lent) if event.rule == "decision-reviewed" else event for event in lent]
    lent = [_for_offence(event, lent) if event.type in ("Verdict", "Sentence") else event for event in lent]
    lent = [_against(event, lent) if event.type == "Appeal" else event for event in lent]
    lent = [_asked_by_sued(event) if event.rule == "refused-to-end" else event for event in lent]
    return [e for e in lent if e.type != "Trial" or e.status == "threatened" or not _is_over(e, lent)]


def _turned(event: Draft, events: list[Draft]) -> Draft:
    """A settlement of two takes the sides of the one suit between them; else who pays is left open.

    Both are then its claimants.
    """
    both = {*event.claimant, *event.respondent}
    suits = [e for e in events if e.type in ("Lawsuit", "Complaint") and e.claimant and e.respondent]
    if event.rule == "divorce-final":
        sides = {
            (e.claimant, e.respondent)
            for e in suits
            if e.rule == "filed-for" and both <= {*e.claimant, *e.respondent}
        }
    else:
        sides = {(e.claimant, e.respondent) for e in suits if {*e.claimant, *e.respondent} == both}
    if len(sides) == 1:
        claimant, respondent = sides.pop()
        return replace(event, claimant=claimant, respondent=respondent)
    return replace(event, claimant=tuple(dict.fromkeys(event.claimant + event.respondent)), respondent=())


def _countered(event: Draft, events: list[Draft]) -> Draft:
    """A countersuit against nobody named is against the one who sued its claimant."""
    if event.respondent or event.strange or not event.claimant:
        return event
    suits = [
        e for e in events if e.type == "Lawsuit" and not e.counter and {*e.respondent} & {*event.claimant}
    ]
    return replace(event, respondent=suits[0].claimant) if len(suits) == 1 else event


def _of_settled(event: Draft, events: list[Draft]) -> Draft:
    """ "Northgate paid $5 to settle a suit brought by Poe": the suit was against who pays."""
    if event.type != "Lawsuit" or event.respondent or event.strange or not event.claimant:
        return event
    payers = [
        e.respondent
        for e in events
        if e.type == "Settlement"
        and e.claimant == event.claimant
        and e.respondent
        and 0 <= event.at - e.at <= _PHRASE
    ]
    return replace(event, respondent=payers[0]) if len(payers) == 1 else event


def _asked_by_sued(event: Draft) -> Draft:
    """Whoever is sued alone is who wanted the suit gone; of several nobody knows which."""
    if len(event.respondent) != 1:
        return replace(event, claimant=(), respondent=())
    return replace(event, claimant=event.respondent, respondent=event.claimant)


_PHRASE = 6
"""Tokens; from a verb to its object."""


def _of_convict(event: Draft, events: list[Draft]) -> Draft:
    """ "quashed the conviction": of the one person of whom a conviction or an appeal is told."""
    if event.claimant or event.respondent or not event.criminal:
        return event
    told = {e.respondent for e in events if e.type == "Verdict" and e.respondent}
    told |= {e.claimant for e in events if e.type == "Appeal" and e.claimant}
    return replace(event, respondent=next(iter(told))) if len(told) == 1 else event


def _for_offence(event: Draft, events: list[Draft]) -> Draft:
    """A plea or sentence told in one sentence behind a charge or verdict of the same person is for the same offence."""
    if event.causes or event.stated or not event.respondent:
        return event
    before = [
        e
        for e in events
        if e.type in ("Charge", "Verdict")
        and e is not event
        and e.respondent == event.respondent
        and e.causes
        and e.at < event.at
        and e.sentence == event.sentence
    ]
    last = max(before, key=lambda e: e.at, default=None)
    return event if last is None else replace(event, causes=last.causes)


def _is_over(trial: Draft, events: list[Draft]) -> bool:
    parties = {*trial.claimant, *trial.respondent}
    return any(
        e.type in _OUTCOMES and (not parties or parties & {*e.claimant, *e.respondent}) for e in events
    )


def _with_suits_respondent(event: Draft, events: list[Draft]) -> Draft:
    """A complaint told beside the same claimant's one suit is against the suit's respondent."""
    if event.type != "Complaint" or event.respondent or event.strange:
        return event
    suits = [e for e in events if e.type == "Lawsuit" and e.claimant and e.claimant == event.claimant]
    near = [e for e in suits if abs(e.at - event.at) <= _NEAR]
    if len(suits) != 1 or not near:
        return event
    return replace(event, respondent=near[0].respondent)


_NEAR = 25
"""Tokens; a sentence's length."""


def _lend(event: Draft, events: list[Draft]) -> Draft:
    named = [e for e in events if event.case in e.places and e.type in ("Lawsuit", "Complaint", "Charge")]
    if len(named) == 1 and event.type != "Appeal" and event.rule != "motion":
        return _lent(event, named[0]) if _is_case_of(named[0], event) else event
    if event.foreign or event.rule in ("divorce-final", "contempt") or event.status in ("negated", "denied"):
        return event
    if not (event.claimant or event.respondent) and len(_cases(events)) > 1:
        return event
    for kinds in _BASES:
        if event.type == "Appeal" and kinds == ("Complaint",):
            continue
        if event.criminal and kinds != ("Charge",):
            continue
        cases = [e for e in events if e.type in kinds and e is not event and _is_case_of(e, event)]
        if len(cases) == 1 or (event.rule == "prosecuted" and len({c.respondent for c in cases}) == 1):
            return _lent(event, cases[0])
        if cases:
            break
    return event


def _against(appeal: Draft, events: list[Draft]) -> Draft:
    """The other side of whatever the appellant was a party to, where that is the same side everywhere."""
    if not appeal.claimant or appeal.respondent or appeal.strange:
        return appeal
    mine = {*appeal.claimant}
    others: list[tuple[str, ...]] = []
    for event in events:
        if event.type in ("Lawsuit", "Verdict", "Ruling") and event.status == "asserted":
            others += [event.claimant] if mine & {*event.respondent} else []
            others += [event.respondent] if mine & {*event.claimant} else []
    sides = list(dict.fromkeys(other for other in others if other))
    return replace(appeal, respondent=sides[0]) if len(sides) == 1 else appeal


def _cases(events: list[Draft]) -> list[Draft]:
    """The suits and prosecutions that the article asserts."""
    return [e for e in events if e.type in ("Lawsuit", "Charge") and e.status in ("asserted", "alleged")]


def _lent(event: Draft, case: Draft) -> Draft:
    claimant, respondent = case.claimant, case.respondent
    if event.type == "Appeal" and {*event.claimant} & {*respondent}:
        claimant, respondent = respondent, claimant
    if event.claimant or "claimant" in event.strange or case.type == "Charge":
        claimant = event.claimant
    if event.respondent or "respondent" in event.strange:
        respondent = event.respondent
    if event.rule == "motion" or _is_turned(event, case):
        return _moved(event, case)
    causes = event.causes
    if event.type == "Settlement" or (
        event.type == "Verdict" and not event.stated and _is_later(event, case)
    ):
        causes = causes or case.causes
    return replace(event, claimant=claimant, respondent=respondent, causes=causes)


def _is_turned(event: Draft, case: Draft) -> bool:
    """A ruling for the one who was sued, or against the one who sued."""
    if event.type != "Ruling":
        return False
    won = bool(event.claimant) and {*event.claimant} <= {*case.respondent} and not event.respondent
    return won or (bool(event.respondent) and {*event.respondent} <= {*case.claimant} and not event.claimant)


def _is_later(event: Draft, case: Draft) -> bool:
    """Nothing says that the verdict is of another time than the case."""
    return not (event.date and case.date) or event.date[:4] >= case.date[:4]


def _moved(event: Draft, case: Draft) -> Draft:
    """A ruling on a motion is between its mover and the other side; without a mover nobody's."""
    if event.respondent and not event.claimant and event.rule != "motion":
        return replace(event, claimant=case.respondent)
    if event.respondent or not event.claimant:
        return event
    moved_by = {*event.claimant}
    if moved_by <= {*case.respondent}:
        return replace(event, respondent=case.claimant)
    return replace(event, respondent=case.respondent) if moved_by <= {*case.claimant} else event


def _is_case_of(case: Draft, event: Draft) -> bool:
    """Does the case have the event's parties, each on the right side?"""
    if case.status not in ("asserted", "alleged") or not (case.claimant or case.respondent):
        return False
    if case.type == "Ruling" and not (case.claimant and case.respondent):
        return False
    if event.type == "Appeal" or event.rule == "motion" or _is_turned(event, case):
        return {*event.claimant, *event.respondent} <= {*case.claimant, *case.respondent}
    return _is_side(case, event, "claimant") and _is_side(case, event, "respondent")


def _is_side(case: Draft, event: Draft, role: str) -> bool:
    mine, theirs = {*getattr(event, role)}, {*getattr(case, role)}
    if event.rule == "prosecuted" and role == "claimant":
        return True
    if role in event.strange and theirs:
        return False
    return mine <= theirs or (not theirs and role not in case.strange and case.type == "Lawsuit")
