"""From the dataset to what the page shows.

Here alone it is decided how a thing is worded. What is not asserted is never worded as a fact: its label, its edges
and its headline begin with how it stands.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from allegedly.view.article import Articles
from allegedly.view.data import STATUSES, Kind, Layer, Node, PageData, Statement, Status
from allegedly.view.graph import GraphBuilder
from allegedly.view.rows import SLOTS, Passage, Rows, Values, labels

_KINDS: tuple[tuple[str, Kind], ...] = (
    ("schema:Person", "person"),
    ("schema:CreativeWork", "work"),
    ("al:Court", "court"),
    ("schema:NewsMediaOrganization", "outlet"),
    ("schema:Organization", "organization"),
)
_BEFORE: dict[Status, str] = {
    "asserted": "",
    "alleged": "alleged: ",
    "denied": "denied: ",
    "negated": "not so: ",
    "threatened": "threatened: ",
}
_EVENT_EDGES = (("al:respondent", "against"), ("al:forum", "before"), ("al:counterTo", "answers"))
_LABEL_LENGTH = 90


def page_data(store: ox.Store) -> PageData:
    """All that a store holds as the page shows it, not yet laid out."""
    return assembled(Rows(store))


def assembled(rows: Rows) -> PageData:
    """What rows give, of all of a store or of a part of it, as the page shows it, not yet laid out."""
    return _Assembly(rows).run()


class _Assembly:
    """Reads the dataset kind by kind: nodes first, then what links them."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        self.graph = GraphBuilder()
        self.passages = rows.passages()
        self.entities = rows.entities()
        names = {iri: _first(values, "rdfs:label") for iri, values in self.entities.items()}
        self.articles = Articles(rows.articles(), names)
        self.amounts = rows.amounts()
        self.membership = rows.membership()
        self.disputes = rows.disputes()
        self.dispute_at = {iri: i for i, iri in enumerate(self.disputes)}

    def run(self) -> PageData:
        """The page's data."""
        for iri, values in self.entities.items():
            self._entity(iri, values)
        events = self.rows.read("al:LegalEvent")
        for (iri, _), values in events.items():
            self._event_node(iri, values)
        for (iri, _), values in events.items():
            self._event(iri, values)
        for (iri, _), values in self.rows.read("schema:Quotation").items():
            self._quote(iri, values)
        for (iri, _), values in self.rows.read("al:Claim").items():
            self._claim(iri, values)
        for (iri, _), values in self.rows.read("al:Statement").items():
            self._fact(iri, values)
        return self._finish()

    def _entity(self, iri: str, values: Values) -> None:
        kind = next((kind for cls, kind in _KINDS if cls in values["rdf:type"]), None)
        if kind is None:
            return
        name, *others = values["rdfs:label"] or [iri]
        aliases = tuple(dict.fromkeys([*others, *values["skos:altLabel"]]))
        detail = _most_special(values, "schema:CreativeWork") if kind == "work" else ""
        self.graph.node(Node(iri, name, kind, detail=detail, aliases=aliases, articles=self._where(values)))

    def _event_node(self, iri: str, values: Values) -> None:
        status = _status(values)
        dispute = self.dispute_at.get(_first(self.membership.get(iri), "al:partOfDispute"))
        kind, date = _most_special(values, "al:LegalEvent"), _first(values, "al:date")
        self.graph.node(
            Node(
                iri,
                _BEFORE[status] + _cut(_first(values, "rdfs:label")),
                "event",
                short=_BEFORE[status] + (f"{kind}, {date}" if date else kind),
                detail=kind,
                articles=self._where(values),
                status=status,
                date=date or None,
                dispute=dispute,
            )
        )

    def _event(self, iri: str, values: Values) -> None:
        status, event = _status(values), self.graph.at[iri]
        amounts = [_first(self.amounts.get(a), "rdfs:label") for a in values["al:amount"]]
        details = [
            _first(values, "rdfs:label"),
            _first(values, "al:date"),
            *values["al:causeOfAction"],
            *amounts,
        ]
        head = " · ".join(d for d in details if d)
        at = self._statement(
            iri, values, layer="event", head=head, status=status, by="al:attributedTo", node=event
        )
        for party in values["al:claimant"]:
            self.graph.link((self.graph.find(party), event), _BEFORE[status] + "claimant in", status, at)
        for name, label in _EVENT_EDGES:
            for other in values[name]:
                self.graph.link((event, self.graph.find(other)), _BEFORE[status] + label, status, at)

    def _quote(self, iri: str, values: Values) -> None:
        words = f"“{_first(values, 'schema:text')}”"
        quote = self.graph.node(Node(iri, _cut(words), "quote", text=words, articles=self._where(values)))
        if not values["al:readIn"]:
            return
        speaker = self.graph.find(_first(values, "al:speaker"))
        head = _cut(words) if speaker is None else f"{self._name(speaker)}: {_cut(words)}"
        at = self._statement(
            iri, values, layer="quote", head=head, status="asserted", by="al:speaker", node=quote
        )
        self.graph.link((speaker, quote), "said", "asserted", at)
        for outlet in values["al:toldTo"]:
            self.graph.link((quote, self.graph.find(outlet)), "told to", "asserted", at)

    def _claim(self, iri: str, values: Values) -> None:
        status: Status = "denied" if _status(values) == "denied" else "alleged"
        content = _first(values, "al:content")
        claim = self.graph.node(
            Node(
                iri,
                _BEFORE[status] + _cut(content),
                "claim",
                text=_BEFORE[status] + content,
                articles=self._where(values),
                status=status,
                dispute=self._dispute_between(values),
            )
        )
        by = self.graph.find(_first(values, "al:claimedBy"))
        verb = "denies" if status == "denied" else "alleges"
        head = f"{'Somebody' if by is None else self._name(by)} {verb}: {content}"
        at = self._statement(
            iri, values, layer="claim", head=head, status=status, by="al:claimedBy", node=claim
        )
        self.graph.link((by, claim), verb, status, at)
        for target in values["al:about"]:
            self.graph.link((claim, self.graph.find(target)), f"{status}, about", status, at)

    def _dispute_between(self, values: Values) -> int | None:
        """The first dispute whose parties are both who claims and whom the claim is about."""
        by, about = set(values["al:claimedBy"]), set(values["al:about"])
        for i, dispute in enumerate(self.disputes.values()):
            parties = set(dispute["al:party"])
            if by & parties and about & parties:
                return i
        return None

    def _fact(self, iri: str, values: Values) -> None:
        predicate = self.rows.short(_first(values, "rdf:predicate"))
        source, target = (self.graph.find(_first(values, p)) for p in ("rdf:subject", "rdf:object"))
        if values["al:restsOn"] or predicate in SLOTS or source is None or target is None:
            return
        status = _status(values)
        role = _first(values, "schema:roleName")
        verb = labels().get(predicate, predicate) + (f" ({role})" if role else "")
        head = f"{self._name(source)} {verb} {self._name(target)}"
        shown = head if status == "asserted" else _BEFORE[status] + head
        at = self._statement(iri, values, layer="fact", head=shown, status=status, by="al:attributedTo")
        self.graph.link((source, target), _BEFORE[status] + verb, status, at)

    def _statement(
        self,
        iri: str,
        values: Values,
        *,
        layer: Layer,
        head: str,
        status: Status,
        by: str,
        node: int | None = None,
    ) -> int:
        """Adds a statement, its evidence taken from the values; returns its index."""
        evidence = self.articles.evidence(
            self.passages[e] for e in values["al:evidence"] if e in self.passages
        )
        who = self.graph.find(_first(values, by))
        rule = _first(values, "al:rule")
        nodes = () if node is None else (node,)
        return self.graph.statement(Statement(iri, layer, head, status, rule, evidence, by=who, nodes=nodes))

    def _finish(self) -> PageData:
        data = self.graph.finish()
        data.articles = self.articles.list
        data.disputes = [_first(v, "rdfs:label") or "Dispute" for v in self.disputes.values()]
        data.dispute_iris = list(self.disputes)
        self.articles.mark(self._marks())
        return data

    def _marks(self) -> Iterator[tuple[Passage, int]]:
        """Passages with the node they stand for: names, and the words of events, quotations and claims."""
        for passage, iri in self.rows.mentions():
            if iri in self.graph.at and passage in self.passages:
                yield self.passages[passage], self.graph.at[iri]
        for cls in ("schema:Quotation", "al:Claim", "al:LegalEvent"):
            for (iri, _), values in self.rows.read(cls).items():
                for passage in values["al:evidence"]:
                    if iri in self.graph.at and passage in self.passages:
                        yield self.passages[passage], self.graph.at[iri]

    def _where(self, values: Values) -> tuple[int, ...]:
        named = (*values["al:mentionedIn"], *values["al:readIn"], *values["al:appearsIn"])
        return tuple(sorted({self.articles.at[a] for a in named if a in self.articles.at}))

    def _name(self, node: int) -> str:
        return self.graph.data.nodes[node].label


def _first(values: Values | None, name: str) -> str:
    found = values[name] if values else []
    return found[0] if found else ""


def _status(values: Values) -> Status:
    """The status of a node; where one graph gives several, the one furthest from a fact."""
    names = {v.rpartition("#")[2].lower() for v in values["al:status"]}
    return next((s for s in reversed(STATUSES) if s in names), "asserted")


def _most_special(values: Values, general: str) -> str:
    types = [t for t in values["rdf:type"] if t != general] or [general]
    name = labels().get(types[0], "")
    return name[:1].upper() + name[1:]


def _cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LABEL_LENGTH else text[: _LABEL_LENGTH - 1].rstrip() + "…"
