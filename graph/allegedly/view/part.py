"""Rows of a part of a store: of some nodes and statements and of what those refer to, read without looking at the rest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import pyoxigraph as ox

from allegedly.view.rows import PASSAGES, Passage, Rows, Values, is_iri, one_of

_ITEMS = ("al:LegalEvent", "schema:Quotation", "al:Claim", "al:Statement")
_REFERENCES = (
    *("al:claimant", "al:respondent", "al:forum", "al:speaker", "al:toldTo", "al:claimedBy", "al:about"),
    *("al:attributedTo", "rdf:subject", "rdf:object"),
)
_NAMED = ("rdf:type", "rdfs:label", "skos:altLabel", "al:mentionedIn")
_STANDS_IN = ("al:mentionedIn", "al:readIn", "al:appearsIn")
_LISTED = 4
"""Articles of a node beside those that its evidence stands in: of a name in 5,000 articles not all are read."""

_IN_GRAPHS = "SELECT ?n ?p ?o ?g WHERE {{ {nodes} GRAPH ?g {{ ?n ?p ?o }} }}"
_DISPUTES = "SELECT DISTINCT ?d WHERE {{ {{ {nodes} ?n al:partOfDispute ?d }} UNION {{ {nodes} ?d al:party ?n }} }} ORDER BY ?d"


class Part(Rows):
    """What a store says of some nodes and statements.

    `nodes` are entities and `items` events, quotations, claims and statements. Every entity that one of the items refers
    to is there by name too. `standing` counts for each node the articles it stands in; of those only some are read.
    """

    def __init__(self, store: ox.Store, nodes: Sequence[str], items: Sequence[str]) -> None:
        super().__init__(store)
        self._nodes = [*nodes, *items]
        found = self._by_graph(_IN_GRAPHS.format(nodes=one_of("n", dict.fromkeys(items))))
        self._items = {key: v for key, v in found.items() if set(_ITEMS) & set(v["rdf:type"])}
        named = dict.fromkeys([*nodes, *self._values(*_REFERENCES)])
        self._entities = {n: v for n, v in self.properties(named, *_NAMED).items() if v["al:mentionedIn"]}
        self._evidence = self.read_passages(
            PASSAGES.format(evidence=one_of("e", self._values("al:evidence")))
        )
        self.standing: dict[str, int] = {}
        self._articles = self.properties(self._where())
        publishers = {iri for values in self._articles.values() for iri in values["schema:publisher"]}
        outlets = self.properties(publishers - self._entities.keys(), *_NAMED)
        self._entities = dict(sorted({**self._entities, **outlets}.items()))

    def _values(self, *properties: str) -> list[str]:
        """All values of some properties of the items, each once, IRIs only."""
        found = (o for values in self._items.values() for p in properties for o in values[p])
        return [iri for iri in dict.fromkeys(found) if is_iri(iri)]

    def _where(self) -> list[str]:
        """The articles to be read; cuts the lists of those that a node stands in."""
        found = {passage.article for passage in self._evidence.values()}
        everything = [*self._entities.items(), *((n, v) for (n, _), v in self._items.items())]
        all_of: dict[str, set[str]] = defaultdict(set)
        for iri, values in everything:
            all_of[iri].update(article for p in _STANDS_IN for article in values[p])
        shown = set(self._nodes)
        more = {a for iri in self._nodes for a in sorted(all_of[iri] - found)[:_LISTED]}
        self.standing = {iri: len(articles) for iri, articles in all_of.items() if iri in shown}
        return sorted(found | more)

    def entities(self) -> dict[str, Values]:
        return self._entities

    def articles(self) -> dict[str, Values]:
        return self._articles

    def amounts(self) -> dict[str, Values]:
        return self.properties(self._values("al:amount"))

    def disputes(self) -> dict[str, Values]:
        listed = one_of("n", dict.fromkeys([*self._nodes, *self._entities]))
        return self.properties(row["d"].value for row in self.select(_DISPUTES.format(nodes=listed)))

    def membership(self) -> dict[str, Values]:
        return self.properties(self._nodes, "al:partOfDispute")

    def read(self, cls: str) -> dict[tuple[str, str], Values]:
        return {key: values for key, values in self._items.items() if cls in values["rdf:type"]}

    def passages(self) -> dict[str, Passage]:
        return self._evidence

    def mentions(self) -> list[tuple[str, str]]:
        """None: the texts of a part are asked for one by one."""
        return []
