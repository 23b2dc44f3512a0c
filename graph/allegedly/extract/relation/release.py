"""Which body a work is on or from: "HBO's X", "aired on ITV", "published by Knopf"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from allegedly.extract.relation.found import APOSTROPHES, QUOTES, Relation, bodies_at
from allegedly.language.works.network import NETWORKS, NEWS_NETWORKS
from allegedly.language.works.reference import works_at
from allegedly.language.works.type import kind_type
from allegedly.language.works.unit import Row, listed

_SHOWN = frozenset(
    "air aired airs airing premiere premiered premieres premiering debut debuted debuts stream streamed streams streaming "
    "broadcast broadcasts shown screened launched landed arrives arrived available released release releases dropped "
    "published publish distributed issued acquired bought sold ran runs running showing hits hit picked".split()
)
_MAKING = frozenset(
    "released release releases releasing published publishes publishing distributed distributes distributing acquired "
    "acquires bought ordered commissioned greenlit renewed cancelled canceled aired airs airing broadcasts streams "
    "streamed premiered issued launched debuted".split()
)
_CHANNELS = frozenset("on by through via to from with".split())


def possessed(row: Row) -> Iterator[Relation]:
    """HBO's X; FX's drama X."""
    for i in range(len(row) - 2):
        if row.lower(i + 1) in APOSTROPHES and (bodies := bodies_at(row, i)):
            at = _work_after(row, i + 2)
            if at is not None:
                yield _released(row, works_at(row, at), bodies, (i, at), "network-possessive")


def described(row: Row) -> Iterator[Relation]:
    """The Netflix film X; X, an ABC sitcom."""
    for i in range(len(row) - 1):
        bodies = bodies_at(row, i) if row.kind(i) == "body" else ()
        if not bodies or row.lower(i + 1) in APOSTROPHES:
            continue
        k = _kind_after(row, i + 1)
        if k is None:
            continue
        after = k + 1 + (row.lower(k + 1) in (",", ":") or row.lower(k + 1) in QUOTES)
        if row.kind(after) == "work":
            yield _released(row, works_at(row, after), bodies, (i, after), "network-modifier")
        elif (before := _defined_before(row, i)) is not None:
            yield _released(row, works_at(row, before), bodies, (before, k), "network-modifier")


def shown(row: Row) -> Iterator[Relation]:
    """X aired on ITV; X was published by Knopf; rights to X were sold to Mubi."""
    for i in range(len(row)):
        if row.lower(i) not in _SHOWN or row.kind(i) != "word":
            continue
        j = _channel(row, i)
        bodies = listed(row, j, "body") if j is not None else []
        if not bodies:
            continue
        at = _work_before(row, i)
        if at is not None:
            ids = tuple(id for k in bodies for id in row[k].ids)
            relation = _released(row, works_at(row, at), ids, (at, bodies[-1]), "released-on")
            dropped = _is_dropped_plan(row, i, bodies[-1])
            if dropped is not None:
                yield replace(_with_token(relation, row, i), negated=dropped) if dropped else relation
                continue
            yield _with_token(relation, row, i)


def released(row: Row) -> Iterator[Relation]:
    """Netflix released X; with Mubi releasing the film; ITV has renewed X."""
    for i in range(1, len(row)):
        if row.lower(i) not in _MAKING or row[i].tag[:2] != "VB" or row.lower(i + 1) == "by":
            continue
        bodies = _doer(row, i)
        at = _work_after(row, i + 1)
        if bodies and at is not None:
            relation = _released(row, works_at(row, at), bodies, (i - 1, at), "body-releases")
            yield _with_token(relation, row, i)


def made_for(row: Row) -> Iterator[Relation]:
    """X is a cartoon by (from, for) Northgate Studios; X, a film from Mubi."""
    for i in range(2, len(row) - 1):
        if row.lower(i) not in ("by", "from", "for") or row.kind(i + 1) != "body":
            continue
        kind = kind_type(row.lower(i - 1)) if row.kind(i - 1) == "word" else None
        at = _defined_before(row, i - 1) if kind else None
        if at is not None:
            yield _released(row, works_at(row, at), row[i + 1].ids, (at, i + 1), "kind-from-body")


def placed(row: Row) -> Iterator[Relation]:
    """X on Netflix."""
    for i in range(len(row) - 2):
        if row.kind(i) != "work" or row.lower(i + 1) not in ("on", ")"):
            continue
        bodies = bodies_at(row, i + 2) if row.lower(i + 1) == "on" else ()
        if bodies and _is_network(row, i + 2):
            yield _released(row, works_at(row, i), bodies, (i, i + 2), "work-on-network")


def _is_network(row: Row, i: int) -> bool:
    words = row.span(i, i).of(row.document.article.text).lower().split()
    return words[0] in NETWORKS | NEWS_NETWORKS


def _released(
    row: Row, works: tuple[str, ...], bodies: tuple[str, ...], ends: tuple[int, int], rule: str
) -> Relation:
    return Relation(works, "released_by", bodies, row.span(*ends), rule)


def _with_token(relation: Relation, row: Row, i: int) -> Relation:
    return Relation(
        relation.subjects, relation.predicate, relation.objects, relation.span, relation.rule, row.token(i)
    )


def _work_after(row: Row, i: int) -> int | None:
    """The work named from unit i on, adjectives, kind nouns and marks before it skipped."""
    for k in range(i, min(i + 7, len(row))):
        if works_at(row, k):
            return k
        if row.kind(k) != "word" or not (
            row[k].tag[:2] in (":", "JJ", "NN", "DT", "CD", "HY", "VB", "PO") or row.lower(k) in QUOTES
        ):
            return None
    return None


def _kind_after(row: Row, i: int) -> int | None:
    """The kind noun that a body modifies: "the Netflix crime drama"."""
    for k in range(i, min(i + 6, len(row))):
        if row.kind(k) != "word" or row[k].tag[:2] not in ("JJ", "NN", "HY", "CD", "VB"):
            return None
        if kind_type(row.lower(k)) and not (row.kind(k + 1) == "word" and row[k + 1].tag[:2] in ("NN", "HY")):
            return k
    return None


def _defined_before(row: Row, i: int) -> int | None:
    """The work in "X is a 2006 ABC sitcom" and "X, the ABC sitcom"."""
    for k in range(i - 1, max(i - 9, -1), -1):
        if row.kind(k) == "work":
            return k if row.lower(k + 1) in ("is", "was", ",") else None
        if row.kind(k) != "word" or row[k].tag[:2] in ("IN", "VBG") or row.lower(k) in ("has", "had"):
            return None
    return None


_PLANNED = frozenset("slated planned scheduled supposed intended due meant set".split())
_DROPPED = frozenset("though although but however until before instead".split())


def _is_dropped_plan(row: Row, i: int, last: int) -> bool | None:
    """Was the release "originally slated" for a body, and then not? None where no plan is spoken of."""
    planned = any(row.lower(k) == "originally" and row.lower(k + 1) in _PLANNED for k in range(i))
    if not planned:
        return None
    return any(row.lower(k) in _DROPPED for k in range(last, min(last + 3, len(row))))


def _channel(row: Row, i: int) -> int | None:
    """Index of the body after "on", "by", "through", an epithet and a date between allowed."""
    for k in range(i + 1, min(i + 8, len(row))):
        if row.lower(k) in _CHANNELS:
            j = k + 1
            while row.kind(j) == "word" and (row[j].tag[:2] in ("DT", "JJ", "NN", "PR", "PO")) and j < k + 6:
                j += 1
            if row.kind(j) == "body":
                return j
        elif row.kind(k) != "word" or (
            row[k].tag[:2] not in ("IN", "CD", "NN", "RB", "JJ", "DT", "CC", "RP") and row.lower(k) != ","
        ):
            return None
    return None


def _work_before(row: Row, i: int) -> int | None:
    """The work that is aired or published: the nearest before the verb, in this clause or as its subject."""
    found = [k for k in range(i) if works_at(row, k)]
    if not found:
        return None
    distinct = {works_at(row, k) for k in found}
    if len(distinct) == 1 or found[-1] >= i - 3:
        return found[-1]
    first = found[0]
    return first if first < 3 and any(row.lower(k) in ("is", "was") for k in range(first + 1, i)) else None


def _doer(row: Row, i: int) -> tuple[str, ...]:
    """The body right before the verb, auxiliaries between."""
    j = i - 1
    while j > 0 and row.lower(j) in (
        "has",
        "have",
        "had",
        "also",
        "is",
        "recently",
        "which",
        "will",
        "officially",
        "then",
        ",",
    ):
        j -= 1
    return bodies_at(row, j)
