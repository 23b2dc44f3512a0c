"""The graph as a Python object: everything that can be asked of it."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from allegedly.query.answer import answer
from allegedly.query.card import Card, card
from allegedly.query.lookup import Names
from allegedly.query.result import Result
from allegedly.query.said import Said, said
from allegedly.query.saved import is_name, parse, saved_queries, saved_query
from allegedly.query.search import SearchIndex, index_at
from allegedly.query.stats import QUADS
from allegedly.query.term import Term, Value, term_of
from allegedly.rdf.term import PREFIXES
from allegedly.store import open_store

if TYPE_CHECKING:
    import networkx
    import rdflib

_HEADER = re.compile(r"^# param ", re.MULTILINE)


class KnowledgeGraph:
    """What a set of articles says about people, works and legal events, with its evidence.

    Read-only. Made by `allegedly.build` or `allegedly.open`.
    """

    def __init__(self, store: ox.Store, *, path: Path | None = None, unread: tuple[str, ...] = ()) -> None:
        self.store = store
        self.path = path
        self.unread = unread

    def __len__(self) -> int:
        """How many quads the graph holds."""
        return int(self._answer(QUADS, {})[0][0])

    def __repr__(self) -> str:
        return f"<KnowledgeGraph: {len(self)} quads{f' in {self.path}' if self.path else ''}>"

    def _repr_html_(self) -> str:
        return self.stats()._repr_html_()

    @cached_property
    def dataset(self) -> rdflib.Dataset:
        """An rdflib Dataset over the same store; its default graph is the union of all graphs."""
        from oxrdflib import OxigraphStore
        from rdflib import Dataset

        dataset = Dataset(store=OxigraphStore(store=self.store), default_union=False)
        for prefix, iri in PREFIXES.items():
            dataset.bind(prefix, iri, replace=True)
        return dataset

    @cached_property
    def names(self) -> Names:
        """The names in the graph, to look entities up by."""
        return Names(self.store, PREFIXES)

    @property
    def questions(self) -> Result:
        """The saved queries that `query` knows by name, with their parameters."""
        rows = [
            [ox.Literal(s.name), ox.Literal(s.title), ox.Literal(", ".join(p.name for p in s.parameters))]
            for s in saved_queries().values()
        ]
        return Result(["name", "answers", "parameters"], rows)

    def query(self, question: str, **parameters: Value | Term) -> Result:
        """Rows that answer SPARQL or a saved query.

        Args:
            question: SPARQL (prefixes are bound, a plain query sees the union of all graphs), or a saved query's
                name, such as `"works-of"`.
            parameters: a saved query's parameters, entities by name (`person="Mara Quill"`); for SPARQL, variables
                of its SELECT line and the terms or plain values that they stand for. Bound, never pasted.
        Raises:
            QueryError: the SPARQL can't be parsed or answered.
            UnknownName: no saved query, or no entity, of that name; lists near ones.
            AmbiguousName: several entities bear the name; tells them apart.
            UsageError: a parameter is missing or not of its type.
        """
        if is_name(question):
            return self._ask_saved(question.strip(), None, parameters)
        if _HEADER.search(question):
            return self._ask_saved("query", question, parameters)
        values = {name: term_of(value) for name, value in parameters.items() if value is not None}
        return self._answer(question, values)

    def _ask_saved(self, name: str, text: str | None, parameters: Mapping[str, Any]) -> Result:
        saved = saved_query(name) if text is None else parse(name, text)
        values = saved.values(parameters, self.names)
        result = self._answer(saved.planned(values), values)
        return result.without(saved.hidden).in_order(saved.joined).titled(saved.title)

    def _answer(self, sparql: str, values: Mapping[str, Term]) -> Result:
        return answer(self.store, sparql, prefixes=PREFIXES, values=values, search=lambda: self._search)

    @cached_property
    def _search(self) -> SearchIndex:
        """The words in the graph, for `al:search`."""
        return index_at(self.path, self.store)

    def find(self, name: str) -> str:
        """The IRI that a name means. Raises: UnknownName, AmbiguousName."""
        return self.names.find(name).value

    def __getitem__(self, name: str) -> Card:
        """All that the graph knows of one person, body, work or dispute, by its name or IRI.

        Raises: UnknownName, AmbiguousName.
        """
        return card(self, self.find(name))

    def evidence(self, statement: str) -> Result:
        """The exact words that a statement, event, claim or quotation rests on, with article and context.

        Args: statement: its IRI, or the last part of it.
        """
        return self.query("evidence", statement=statement)

    def statement(self, iri: str) -> Said:
        """A statement, event, claim or quotation with its words marked where they stand.

        Args: iri: its IRI, or the last part of it.
        Raises: UnknownName: it is none of these.
        """
        return said(self, self.find(iri))

    def stats(self) -> Result:
        """How much there is of what: one row a kind, with its number."""
        from allegedly.query.stats import stats

        return stats(self.store)

    def problems(self) -> list[str]:
        """What breaks the graph's promises, one line each: shapes, evidence, leaks, the ontology itself; empty is good."""
        from allegedly.rdf.validate import problems

        return problems(self.store)

    def network(self) -> networkx.MultiDiGraph:
        """The graph as networkx has it; `allegedly.network` says which attributes nodes and edges carry."""
        from allegedly.network import network

        return network(self)

    def page(self, about: str | None = None, *, max_nodes: int | None = None) -> str:
        """The explorer's page as one self-contained HTML document.

        Args:
            about: a name; only what is near this person, body, work or dispute.
            max_nodes: how many nodes at most, the most linked ones first; None for the page's own limit.
        """
        from allegedly.view.page import page_html

        return page_html(self, about=self.find(about) if about else None, max_nodes=max_nodes)

    def show(self, about: str | None = None, *, max_nodes: int | None = None, height: int = 720) -> Frame:
        """The explorer's page inside a notebook.

        Args: about: only what is near this person, body, work or dispute; height: in pixels.
        """
        return Frame(self.page(about, max_nodes=max_nodes), height)


@dataclass(frozen=True)
class Frame:
    """A page that a notebook shows in a frame of its own; `page` is the whole HTML document."""

    page: str
    height: int

    def __repr__(self) -> str:
        return f"<Frame: a page of {len(self.page):,} characters>"

    def _repr_html_(self) -> str:
        source = html.escape(self.page, quote=True)
        style = "width:100%;border:1px solid #ccc"
        return f'<iframe srcdoc="{source}" style="{style}" height="{int(self.height)}" title="Explorer"></iframe>'


def open_graph(path: str | Path) -> KnowledgeGraph:
    """The graph that `build` wrote at `path`, or that a file of RDF holds.

    Raises: StoreError: there is none, or it can't be read.
    """
    return KnowledgeGraph(open_store(path), path=Path(path))
