"""Which house brings a work out, told from the work: "X, which Knopf will publish", "X, HBO's new thriller", "X with Faber"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from allegedly.extract.relation.found import QUOTES, Relation, bodies_at, is_network, released
from allegedly.language.works.reference import works_at
from allegedly.language.works.type import kind_type
from allegedly.language.works.unit import Row

_BRINGING = frozenset(
    "publish published publishes publishing release released releases releasing distribute distributed acquired bought "
    "ordered commissioned greenlit renewed cancelled canceled axed aired airs air issued".split()
)
_OUT = frozenset("bring brings brought bringing put putting puts".split())
_ON_THE_WAY = frozenset("will has have had is was is also then first later would recently just did".split())


def relative(row: Row) -> Iterator[Relation]:
    """X, the memoir that (which) Knopf will publish (bring out) in May."""
    for i in range(2, len(row) - 2):
        if row.lower(i) not in ("which", "that") or row.kind(i + 1) != "body":
            continue
        verb = i + 2
        while row.lower(verb) in _ON_THE_WAY:
            verb += 1
        out = row.lower(verb) in _OUT and row.lower(verb + 1) == "out"
        if not out and row.lower(verb) not in _BRINGING:
            continue
        after = verb + 1 + out
        if row.kind(after) == "work" or (after < len(row) and row[after].tag in ("DT", "PRP$")):
            continue
        at = _antecedent(row, i)
        if at is not None:
            relation = released(row, works_at(row, at), bodies_at(row, i + 1), (at, verb), "house-relative")
            yield replace(relation, token=row.token(verb))


def _antecedent(row: Row, i: int) -> int | None:
    """The work that "which" at unit i stands for: right before it, or named before the noun phrase it follows."""
    j = i - 1
    while j >= 0 and row.kind(j) != "work":
        plain = row.kind(j) in ("word", "person") and row[j].tag[:2] not in ("VB", "MD", "WD", "WP")
        if not plain or row.lower(j) in (";", ":", "and") or i - j > 12:
            return None
        j -= 1
    if j < 0:
        return None
    apposed = any(row.lower(k) == "," for k in range(j, i - 1)) and any(
        row.kind(k) == "word" and kind_type(row.lower(k)) for k in range(j + 1, i)
    )
    near = all(row.lower(k) in QUOTES or row.lower(k) == "," for k in range(j + 1, i))
    return j if near or apposed else None


def owned_kind(row: Row) -> Iterator[Relation]:
    """X, HBO's new eight-part thriller; X, Netflix's six-part adaptation of a novel."""
    for i in range(1, len(row) - 3):
        if row.kind(i) != "body" or row.lower(i + 1) not in ("'s", "’s"):
            continue
        j = i - 1
        comma = False
        while row.lower(j) in QUOTES or row.lower(j) == ",":
            comma |= row.lower(j) == ","
            j -= 1
        noun = _kind_noun(row, i + 2)
        if comma and j >= 0 and row.kind(j) == "work" and noun is not None:
            yield released(row, row[j].ids, row[i].ids, (j, noun), "house-kind")


def _kind_noun(row: Row, i: int) -> int | None:
    """Index of the kind noun or "adaptation" that ends the noun phrase from unit i on, no title behind it."""
    for k in range(i, min(i + 8, len(row))):
        if row.kind(k) != "word" or row[k].tag[:2] not in ("JJ", "NN", "HY", "CD", "VB", "RB"):
            return None
        named = row.lower(k) == "adaptation" or kind_type(row.lower(k))
        after = k + 1
        while row.lower(after) in QUOTES:
            after += 1
        if named and row.kind(after) == "word" and row[after].tag[:2] not in ("NN", "HY", "JJ"):
            return k
    return None


def published_with(row: Row) -> Iterator[Relation]:
    """Poe (has) published the memoir X with (through) Faber."""
    for i in range(len(row) - 2):
        if row.kind(i) != "work":
            continue
        j = i + 1
        while row.lower(j) in QUOTES:
            j += 1
        verb = next(
            (k for k in range(i - 1, max(i - 6, -1), -1) if row.lower(k) in ("published", "released")), None
        )
        if row.lower(j) not in ("with", "through", "via") or row.kind(j + 1) != "body" or verb is None:
            continue
        if row.lower(j + 2) in ("in", "on", "last", "this", ".", ",", "and", ""):
            relation = released(row, row[i].ids, row[j + 1].ids, (verb, j + 1), "published-with")
            yield replace(relation, token=row.token(verb))


def made_for_network(row: Row) -> Iterator[Relation]:
    """X, which is being made for ITV: the broadcaster that it is made for."""
    for i in range(2, len(row) - 2):
        if row.lower(i) not in ("made", "produced") or row.lower(i + 1) != "for":
            continue
        body = i + 2 + (row.lower(i + 2) == "the")
        found = {works_at(row, k) for k in range(i) if works_at(row, k)}
        if row.kind(body) == "body" and is_network(row, body) and len(found) == 1:
            at = next(k for k in range(i) if works_at(row, k))
            relation = released(row, next(iter(found)), row[body].ids, (at, body), "made-for-network")
            yield replace(relation, token=row.token(i))
