"""Disputes: asserted legal events that hang together by their parties."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from allegedly.rdf.case import Case
from allegedly.rdf.iri import digest


@dataclass(frozen=True)
class Dispute:
    """At least two cases with their parties, those in most cases first, people before bodies; `path` and `name` are made of the first two."""

    path: str
    name: str
    cases: tuple[str, ...]
    parties: tuple[str, ...]


def disputes(cases: Iterable[Case], name_of: Callable[[str], str]) -> list[Dispute]:
    """The disputes between cases, in order of their paths; a case that hangs together with no other is in none.

    Two cases hang together if they share two parties, have the same only party, if one counters the other, or if one
    article tells both and they share a party. One party shared across articles is not enough: who is sued by
    many has many disputes.
    """
    asserted = sorted((c for c in cases if c.told[0].event.status == "asserted"), key=lambda c: c.path)
    groups = [[asserted[i] for i in group] for group in _connected(asserted)]
    found = [_dispute(group, name_of) for group in groups if len(group) > 1]
    return sorted(_told_apart(found), key=lambda d: d.path)


def _connected(cases: Sequence[Case]) -> list[list[int]]:
    """Indices of the cases in connected groups."""
    leader = list(range(len(cases)))

    def top(i: int) -> int:
        while leader[i] != i:
            leader[i] = leader[leader[i]]
            i = leader[i]
        return i

    for one, other in _neighbours(cases):
        a, b = sorted((top(one), top(other)))
        leader[b] = a
    groups: dict[int, list[int]] = defaultdict(list)
    for i in range(len(cases)):
        groups[top(i)].append(i)
    return list(groups.values())


def _neighbours(cases: Sequence[Case]) -> Iterable[tuple[int, int]]:
    """Pairs of cases that hang together, found by what they share."""
    by_shared: dict[tuple[str, ...], list[int]] = defaultdict(list)
    events = {(t.doc, t.event.id): i for i, case in enumerate(cases) for t in case.told}
    for i, case in enumerate(cases):
        parties = sorted(case.parties)
        for number, one in enumerate(parties):
            for doc in sorted(case.docs):
                by_shared["article", doc, one].append(i)
            for other in parties[number + 1 :]:
                by_shared["pair", one, other].append(i)
        if len(parties) == 1:
            by_shared["only", parties[0]].append(i)
        for t in case.told:
            if (t.doc, t.event.counter_to) in events:
                yield i, events[t.doc, t.event.counter_to or ""]
    for numbers in by_shared.values():
        yield from pairwise(numbers)


def _dispute(cases: Sequence[Case], name_of: Callable[[str], str]) -> Dispute:
    counts = Counter(party for case in cases for party in case.parties)
    parties = sorted(counts, key=lambda party: (-counts[party], not party.startswith("person/"), party))
    leading = parties[:2]
    name = " and ".join(name_of(party) for party in leading)
    path = "dispute/" + "-and-".join(party.partition("/")[2] for party in leading)
    return Dispute(path, name, tuple(case.path for case in cases), tuple(parties))


def _told_apart(found: list[Dispute]) -> list[Dispute]:
    counts = Counter(dispute.path for dispute in found)
    return [
        d if counts[d.path] == 1 else Dispute(f"{d.path}-{digest(*d.cases)[:6]}", d.name, d.cases, d.parties)
        for d in found
    ]
