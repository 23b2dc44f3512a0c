"""Answers one query within a row limit and writes it in the format that the client wants."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import TYPE_CHECKING

import pyoxigraph as ox

from allegedly.errors import QueryError
from allegedly.query.answer import explained
from allegedly.query.guard import refuse
from allegedly.query.search import SearchIndex, expand, uses_search
from allegedly.rdf.serialize import serialized
from allegedly.rdf.term import PREFIXES
from allegedly.serve.negotiation import GRAPHS, RESULTS, choose
from allegedly.serve.task import Answer, Limits, Task

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


class _TooManyRows(Exception):
    """The answer grew beyond the limit."""


class _Counted(io.BytesIO):
    """Keeps what is written, a row a line, and stops at the limit."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._left = lines

    def write(self, data: ReadableBuffer) -> int:
        self._left -= bytes(data).count(b"\n")
        if self._left < 0:
            raise _TooManyRows
        return super().write(data)


def evaluate(
    store: ox.Store, task: Task, limits: Limits, search: Callable[[], SearchIndex] | None = None
) -> Answer:
    """The answer to a task, or the refusal that its query deserves: never an empty body for a failure."""
    try:
        refuse(task.query)
        return _written(_asked(store, task, search), task, limits)
    except QueryError as error:
        return Answer.problem(400, str(error))
    except SyntaxError as error:
        return Answer.problem(400, explained(str(error), task.query, PREFIXES))
    except _TooManyRows:
        return Answer.problem(
            400, f"the answer has more than {limits.rows} rows; add a LIMIT, or ask for fewer"
        )
    except (OSError, RuntimeError, ValueError) as error:
        return Answer.problem(400, f"the query can't be answered: {' '.join(str(error).split())[:200]}")


def _asked(store: ox.Store, task: Task, search: Callable[[], SearchIndex] | None):
    given = bool(task.default_graphs or task.named_graphs)
    query = task.query
    if uses_search(query):
        query = expand(query, search() if search else SearchIndex.of(store))
    return store.query(
        query,
        prefixes=dict(PREFIXES),
        default_graph=[ox.NamedNode(iri) for iri in task.default_graphs] if given else None,
        named_graphs=[ox.NamedNode(iri) for iri in task.named_graphs] if given else None,
    )


def _written(found, task: Task, limits: Limits) -> Answer:
    """Through a format with one row a line, so that the limit holds before anything is kept whole."""
    offered = GRAPHS if isinstance(found, ox.QueryTriples) else RESULTS
    media = choose(task.accept, tuple(offered))
    if media is None:
        return Answer.problem(
            406, f"none of {', '.join(task.accept)} can be had; offered: {', '.join(offered)}"
        )
    if isinstance(found, ox.QueryBoolean):
        return Answer(200, media, found.serialize(format=RESULTS[media]) or b"")
    if isinstance(found, ox.QueryTriples):
        return Answer(200, media, _graph(found, GRAPHS[media], limits))
    return Answer(200, media, _solutions(found, RESULTS[media], limits))


def _solutions(found: ox.QuerySolutions, format: ox.QueryResultsFormat, limits: Limits) -> bytes:
    kept = _Counted(limits.rows + 1)
    found.serialize(kept, ox.QueryResultsFormat.TSV)
    if format == ox.QueryResultsFormat.TSV:
        return kept.getvalue()
    return ox.parse_query_results(kept.getvalue(), ox.QueryResultsFormat.TSV).serialize(format=format) or b""


def _graph(found: ox.QueryTriples, format: ox.RdfFormat, limits: Limits) -> bytes:
    kept = _Counted(limits.rows)
    found.serialize(kept, ox.RdfFormat.N_TRIPLES)
    if format == ox.RdfFormat.N_TRIPLES:
        return kept.getvalue()
    quads = ox.parse(kept.getvalue(), format=ox.RdfFormat.N_TRIPLES)
    return serialized(quads, format, PREFIXES)
