"""When a prediction counts as the gold item: names, spans, contents, and one-to-one pairing.

Source: the rules in the docstring of the gold data's scorer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

from allegedly.model import WORK_TYPES, Entity, Event, Span

P = TypeVar("P")
G = TypeVar("G")

_HONORIFIC = re.compile(
    r"(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|judge|justice|president|sen|rep|prof)\.?\s+"
)
_ARTICLE = re.compile(r"(?:the|a|an)\s+")
_POSSESSIVE = re.compile(r"'s$|'$")


def coarse(kind: str) -> str:
    """Person, Organization (outlets and courts too) or Work."""
    if kind in WORK_TYPES:
        return "Work"
    return "Organization" if kind in ("Outlet", "Court") else kind


def plain_name(name: str) -> str:
    """A name without case, possessive, leading article, honorific and punctuation.

    >>> plain_name("The Northgate’s"), plain_name("Mr. Quill")
    ('northgate', 'quill')
    """
    name = name.replace("’", "'").replace("‘", "'").strip().casefold()
    name = _POSSESSIVE.sub("", name)
    for prefix in (_ARTICLE, _HONORIFIC):
        if match := prefix.match(name):
            name = name[match.end() :]
    return " ".join(re.sub(r"[^\w+&]+", " ", name).split())


def token_f1(one: str, other: str) -> float:
    """Harmonic mean of token precision and recall, case aside; 0 to 1."""
    a, b = (Counter(re.findall(r"\w+", text.casefold())) for text in (one, other))
    shared = (a & b).total()
    return 2 * shared / (a.total() + b.total()) if shared else 0.0


def overlap(one: Span | None, other: Span | None) -> float:
    """Intersection over union of two spans; 0 to 1."""
    if not one or not other or not Span(*one).overlaps(other):
        return 0.0
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared / (max(one[1], other[1]) - min(one[0], other[0]))


def pairs(predicted: Sequence[P], gold: Sequence[G], likeness: Callable[[P, G], float]) -> list[tuple[P, G]]:
    """One-to-one pairs, the most alike first; those with likeness 0 never pair, ties go by order."""
    scored = sorted(
        (-value, i, j)
        for i, p in enumerate(predicted)
        for j, g in enumerate(gold)
        if (value := likeness(p, g)) > 0
    )
    used: tuple[set[int], set[int]] = (set(), set())
    found = []
    for _, i, j in scored:
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            found.append((predicted[i], gold[j]))
    return found


def entity_likeness(predicted: Entity, gold: Entity) -> float:
    """Equal names before a name among aliases before shared aliases; half a point more for the same coarse type."""
    name, aliases = _forms(predicted)
    gold_name, gold_aliases = _forms(gold)
    if name and name == gold_name:
        value = 4.0
    elif name in gold_aliases or gold_name in aliases:
        value = 3.0
    elif aliases & gold_aliases:
        value = 2.0
    else:
        return 0.0
    return value + 0.5 * (coarse(predicted.type) == coarse(gold.type))


def _forms(entity: Entity) -> tuple[str, set[str]]:
    return plain_name(entity.name), {plain_name(a) for a in entity.aliases} - {""}


Slot = tuple[str, ...]


def event_slots(event: Event, name: Callable[[str], str]) -> list[Slot]:
    """Every filled slot of an event, the event itself the first; `name` maps entity ids to gold ids."""
    slots: list[Slot] = [("event",)]
    for role in ("claimant", "respondent", "forum"):
        slots += [(role, name(entity)) for entity in getattr(event, role)]
    slots += [("cause", cause) for cause in event.causes]
    slots += [("date", event.date)] if event.date else []
    slots += [("amount", re.sub(r"[\s,]", "", event.amount).upper())] if event.amount else []
    return slots + ([("counter_to",)] if event.counter_to else [])


def slot_hits(predicted: Sequence[Slot], gold: Sequence[Slot]) -> int:
    """How many predicted slots stand in the gold too; causes need a token F1 of 0.5."""
    left, hits = list(gold), 0
    for slot in predicted:
        match = next((other for other in left if _same_slot(slot, other)), None)
        if match is not None:
            left.remove(match)
            hits += 1
    return hits


def _same_slot(one: Slot, other: Slot) -> bool:
    return one == other or (one[0] == other[0] == "cause" and token_f1(one[1], other[1]) >= 0.5)
