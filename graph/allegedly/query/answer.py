"""Answers a SPARQL query from an Oxigraph store: read-only, offline, prefixes pre-bound."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import pyoxigraph as ox

from allegedly.errors import QueryError
from allegedly.query.guard import bare, refuse
from allegedly.query.result import Result
from allegedly.query.search import SearchIndex, expand, uses_search
from allegedly.query.term import Term

_SELECT_ALL = re.compile(r"\s*SELECT\s+(?:DISTINCT\s+|REDUCED\s+)?\*", re.IGNORECASE)
_VARIABLE = re.compile(r"[?$](\w+)")
_POSITION = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_PREFIXED = re.compile(r"([A-Za-z][\w.-]*)?:[\w.%-]*$")


def answer(
    store: ox.Store,
    sparql: str,
    *,
    prefixes: Mapping[str, str],
    values: Mapping[str, Term] | None = None,
    search: Callable[[], SearchIndex] | None = None,
) -> Result:
    """Answer a query over the union of all graphs, or over the graphs that its FROM clauses name.

    Args:
        values: variable → term it stands for; bound as values, never pasted into the text.
        search: gives the full-text index, asked only when the query holds `al:search`; else made of the store.
    Raises: QueryError: it can't be parsed (says where), would write, or would leave this machine.
    """
    refuse(sparql)
    if uses_search(sparql):
        sparql = expand(sparql, search() if search else SearchIndex.of(store), values)
    try:
        solutions = store.query(
            sparql,
            prefixes=dict(prefixes),
            substitutions={ox.Variable(name): term for name, term in (values or {}).items()},
        )
        return _in_order_written(_result(solutions, dict(prefixes)), sparql)
    except SyntaxError as error:
        raise QueryError(explained(str(error), sparql, prefixes)) from None
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryError(f"the query can't be answered: {_one_line(str(error))}") from None


def _in_order_written(result: Result, sparql: str) -> Result:
    """The columns of `SELECT *`, whose order SPARQL leaves open, as the query names them first."""
    words = bare(sparql)
    if not _SELECT_ALL.match(words):
        return result
    first = {name: place for place, name in enumerate(reversed(_VARIABLE.findall(words)))}
    return result.with_columns(sorted(result.columns, key=lambda name: -first.get(name, 0)))


def _result(
    solutions: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples, prefixes: dict[str, str]
) -> Result:
    if isinstance(solutions, ox.QueryBoolean):
        return Result(["answer"], [[ox.Literal(bool(solutions))]], prefixes=prefixes, answer=bool(solutions))
    if isinstance(solutions, ox.QueryTriples):
        rows: list = [(t.subject, t.predicate, t.object) for t in solutions]
        return Result(["subject", "predicate", "object"], rows, prefixes=prefixes)
    columns = [variable.value for variable in solutions.variables]
    return Result(columns, [tuple(row) for row in solutions], prefixes=prefixes)


def explained(message: str, sparql: str, prefixes: Mapping[str, str]) -> str:
    """One line from the parser's message: where, what stands there, what to do."""
    found = _POSITION.match(message)
    if not found:
        return f"the query can't be parsed: {_one_line(message)}"
    line, column, rest = int(found[1]), int(found[2]), found[3]
    text = (sparql.splitlines() or [""])[line - 1] if line <= len(sparql.splitlines()) else ""
    where = f"line {line}, column {column}"
    if "Prefix not found" in rest and (name := _PREFIXED.search(text[: column - 1])):
        return f"unknown prefix {name[1] or ''}: at {where}; known prefixes: {', '.join(sorted(prefixes))}"
    rest_of_line = text[column - 1 :].strip()
    at = f"at {rest_of_line[:40]!r}" if rest_of_line else "the line ends too early"
    return f"the query can't be parsed: {where}: {at}"


def _one_line(message: str) -> str:
    return " ".join(message.split())[:200]
