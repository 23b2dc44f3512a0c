"""Works of one title: film and book stay apart, film and series too unless somebody has the same credit on both."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from allegedly.model import Annotation
from allegedly.rdf.name import Reading, readings

Key = tuple[str, ...]
Credits = dict[tuple[str, str], set[Key]]
"""(article, entity id) of a work → its asserted credits, as (predicate, the other's kind and name)."""

SCREEN = frozenset({"Film", "TVSeries"})


def by_type(key: Key, members: list[Reading], credits: Credits) -> Iterator[tuple[Key, list[Reading]]]:
    """Works of one title, apart where their kinds differ; a work of unclear kind goes with the only kind there is."""
    types = sorted({reading.type for reading in members} - {"Work"})
    if set(types) >= SCREEN and same_credits(members, credits):
        types = [type for type in types if type not in SCREEN] + ["Film"]
        screen = SCREEN
    else:
        screen = frozenset()
    if len(types) <= 1:
        yield key, members
        return
    for type in [*types, "Work"]:
        same = [r for r in members if r.type == type or (type == "Film" and r.type in screen)]
        if same:
            yield (*key, type), same


def credits_of(annotations: Iterable[Annotation]) -> dict[tuple[str, str], set[Key]]:
    """(article, entity id) of each work → its asserted credits, as (predicate, the other's kind and name)."""
    found: dict[tuple[str, str], set[Key]] = defaultdict(set)
    for annotation in annotations:
        named = {id: reading for reading in readings(annotation) for id in reading.ids}
        for fact in annotation.facts:
            if fact.status == "asserted" and fact.s in named and not named[fact.s].is_bare:
                found[annotation.doc, fact.o].add((fact.p, named[fact.s].kind, named[fact.s].key))
    return found


def same_credits(members: list[Reading], credits: Credits) -> bool:
    """Has somebody the same credit on the film as on the series, in articles that each know only one of them?"""
    sides: dict[str, set[Key]] = {type: set() for type in SCREEN}
    docs: dict[str, set[str]] = {type: set() for type in SCREEN}
    for reading in members:
        if reading.type in SCREEN:
            docs[reading.type].add(reading.doc)
            for id in reading.ids:
                sides[reading.type] |= credits.get((reading.doc, id), set())
    film, series = sides["Film"], sides["TVSeries"]
    return bool(film & series) and not docs["Film"] & docs["TVSeries"]
