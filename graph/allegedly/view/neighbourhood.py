"""Which nodes of a store lie near one of them, and which are linked most: found by bounded look-ups, never all at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

import pyoxigraph as ox

from allegedly.view.rows import SLOTS, Rows, one_of

MOST = 1000
"""Neighbours of one node that are looked at; a name that thousands of quotations were told to has more."""

_AT_ONCE, _ROWS = 40, 4000  # nodes looked up together, and how many neighbours they may have for that
_RANKED = 5000  # per kind of link, when the most linked are looked for

_LINKS = (*SLOTS, "al:speaker", "al:toldTo", "al:claimedBy", "al:about")
_CLASSES = (
    *("al:LegalEvent", "al:Claim", "schema:Person", "schema:CreativeWork", "schema:Organization"),
    *("schema:NewsMediaOrganization", "al:Court", "schema:Quotation"),
)
ITEMS = ("al:LegalEvent", "al:Claim", "schema:Quotation")
"""The kinds of nodes that are read with who stands behind them; all others are names."""

_SHOWN = f"FILTER NOT EXISTS {{ ?s al:restsOn ?claim }} FILTER(?p NOT IN ({', '.join(SLOTS)}))"
_WAYS = (
    *(f"?n {p} ?x" for p in _LINKS),
    *(f"?x {p} ?n" for p in _LINKS),
    f"?s rdf:subject ?x ; rdf:object ?n ; rdf:predicate ?p {_SHOWN}",
    f"?s rdf:object ?x ; rdf:subject ?n ; rdf:predicate ?p {_SHOWN}",
)
_LINKED = "SELECT DISTINCT ?x ?n WHERE {{ {ways} FILTER(?n != ?x) }} LIMIT {most}"
_MEMBERS = """SELECT DISTINCT ?n WHERE {{
  {{ ?n al:mentionedIn {node} }} UNION {{ ?n al:partOfDispute {node} }} UNION {{ {node} al:party ?n }}
  UNION {{ {{ ?n al:readIn {node} }} UNION {{ ?n al:appearsIn {node} }} ?n a ?c VALUES ?c {{ {items} }} }}
}} LIMIT {most}"""
_COUNTED = "SELECT ?n (COUNT(*) AS ?c) WHERE {{ ?s {link} ?n }} GROUP BY ?n ORDER BY DESC(?c) LIMIT {most}"
_ALL = "SELECT (COUNT(DISTINCT ?n) AS ?c) WHERE {{ VALUES ?k {{ {classes} }} ?n a ?k }}"
_BETWEEN = "SELECT DISTINCT ?s ?y WHERE {{ {x} ?s rdf:subject ?x ; rdf:object ?y }}"


@dataclass(frozen=True)
class Near:
    """What is to be brought onto a page that somebody looks at.

    `nodes` are to be shown, `known` are those of the page that they are linked with; `statements` stand between any two
    of these. `left` is how many neighbours are still not shown then.
    """

    nodes: list[str]
    known: list[str]
    statements: list[str]
    left: int


class Neighbourhood:
    """Looks up links in a store."""

    def __init__(self, store: ox.Store) -> None:
        self._rows = Rows(store)
        self._found: dict[str, list[str]] = {}

    def linked(self, iri: str) -> list[str]:
        """The nodes that a line links with this one, at most `MOST`."""
        if iri not in self._found:
            self._look_up([iri], MOST)
        return self._found[iri][:MOST]

    def look_up(self, iris: Iterable[str]) -> None:
        """Finds what is linked with each of these, all at once where that is not too much: twice as fast."""
        new = [iri for iri in dict.fromkeys(iris) if iri not in self._found]
        for at in range(0, len(new), _AT_ONCE):
            self._look_up(new[at : at + _AT_ONCE], _ROWS)

    def _look_up(self, iris: list[str], most: int) -> None:
        listed = one_of("x", iris)
        ways = " UNION ".join(f"{{ {listed} {way} }}" for way in _WAYS)
        rows = list(self._rows.select(_LINKED.format(ways=ways, most=most)))
        if len(rows) == most and len(iris) > 1:
            return  # some of them have very many: each by itself, when it is asked for
        self._found.update((iri, []) for iri in iris)
        for row in rows:
            if isinstance(row["n"], ox.NamedNode):
                self._found[row["x"].value].append(row["n"].value)

    def members(self, iri: str) -> list[str]:
        """The nodes that an article names or a dispute consists of, in order of kind."""
        node, items = str(ox.NamedNode(iri)), " ".join(ITEMS)
        return self.ordered(self._nodes(_MEMBERS.format(node=node, items=items, most=MOST)))

    def _nodes(self, sparql: str) -> list[str]:
        return [row["n"].value for row in self._rows.select(sparql) if isinstance(row["n"], ox.NamedNode)]

    def kinds(self, iris: Iterable[str]) -> dict[str, str]:
        """The class of each that is a node; the rest left out."""
        listed = one_of("n", dict.fromkeys(iris))
        found: dict[str, str] = {}
        for row in self._rows.select(f"SELECT ?n ?c WHERE {{ {listed} ?n a ?c }}"):
            iri, cls = row["n"].value, self._rows.short(row["c"].value)
            if cls in _CLASSES:
                found[iri] = min(found.get(iri, cls), cls, key=_CLASSES.index)
        return found

    def ordered(self, iris: Iterable[str]) -> list[str]:
        """Those that are nodes: legal events, claims and people first, quotations last; then by IRI."""
        kinds = self.kinds(iris)
        return sorted(kinds, key=lambda iri: (_CLASSES.index(kinds[iri]), iri))

    def near(self, iri: str, *, limit: int, has: Callable[[str], bool]) -> Near | None:
        """What to show when somebody asks what is near a node, an article or a dispute; None when there is no such thing.

        Neighbours in their order, after each event and claim those that it links to.
        Args: limit: how many new nodes at most; has: is a node on the page already?
        """
        is_node = bool(self.kinds([iri]))
        fresh = [n for n in (self.ordered(self.linked(iri)) if is_node else self.members(iri)) if not has(n)]
        if not is_node and not self.members(iri):
            return None
        items = [n for n, cls in self.kinds(fresh[:limit]).items() if cls in ITEMS]
        self.look_up(items[: limit // 2 + 1])
        new = dict.fromkeys([iri] if is_node and not has(iri) else [])
        for other in fresh:
            if len(new) >= limit:
                break
            ends = self.ordered(self.linked(other)) if other in items else []
            new.update(dict.fromkeys([other, *(end for end in ends if not has(end))][: limit - len(new)]))
        self.look_up(new)
        known = dict.fromkeys([iri] if is_node and has(iri) else [])
        known.update(dict.fromkeys(n for node in new for n in self.linked(node) if has(n)))
        statements = self.between(new, [*new, *known])
        return Near(list(new), list(known), statements, sum(n not in new for n in fresh))

    def between(self, nodes: Iterable[str], others: Iterable[str]) -> list[str]:
        """Statements between one of the nodes and one of the others."""
        nodes, others = list(nodes), list(others)
        found = []
        for some, rest in ((nodes, set(others)), (others, set(nodes))):
            rows = self._rows.select(_BETWEEN.format(x=one_of("x", some)))
            found += [row["s"].value for row in rows if row["y"].value in rest]
        return list(dict.fromkeys(found))

    @cached_property
    def count(self) -> int:
        """How many nodes the store has."""
        row = next(iter(self._rows.select(_ALL.format(classes=" ".join(_CLASSES)))))
        return int(row["c"].value)

    def most_linked(self, most: int) -> list[str]:
        """At most so many nodes: a quarter of them those that most is stated about, then what links these, then the next.

        Without what links them the most linked would stand there alone: people are linked by events and claims.
        """
        counts: Counter[str] = Counter()
        for link in ("rdf:subject", "rdf:object", "al:speaker", "al:toldTo", "al:claimedBy", "al:about"):
            for row in self._rows.select(_COUNTED.format(link=link, most=_RANKED)):
                counts[row["n"].value] += int(row["c"].value)
        ranked = sorted(counts, key=lambda iri: (-counts[iri], iri))
        hubs = self._first(ranked, max(1, most // 4))
        return self._first([*hubs, *self._between_hubs(hubs), *ranked], most)

    def _first(self, iris: list[str], most: int) -> list[str]:
        """The first so many that are nodes, each once."""
        some = list(dict.fromkeys(iris))[: 2 * most + 1000]
        kinds = self.kinds(some)
        return [iri for iri in some if iri in kinds][:most]

    def _between_hubs(self, hubs: list[str]) -> list[str]:
        """What is linked with the hubs, with most of them first."""
        self.look_up(hubs)
        counts = Counter(other for hub in hubs for other in self.linked(hub))
        return sorted(counts, key=lambda iri: (-counts[iri], iri))

    def within(self, iri: str, most: int) -> list[str]:
        """At most so many nodes within two steps of a node, or of an article or dispute; none when there is no such thing."""
        found = dict.fromkeys([iri] if self.kinds([iri]) else self.members(iri)[:most])
        for _ in range(2):
            self.look_up(found)
            for node in list(found):
                if len(found) >= most:
                    break
                found.update(dict.fromkeys(self.ordered(self.linked(node))[: most - len(found)]))
        return list(found)
