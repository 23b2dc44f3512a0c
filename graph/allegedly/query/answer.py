"""Answers a SPARQL query from an Oxigraph store: read-only, offline, prefixes pre-bound."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pyoxigraph as ox

from allegedly.errors import QueryError
from allegedly.query.result import Result
from allegedly.query.term import Term

_SKIPPED = re.compile(
    r"""'''.*?'''|\"{3}.*?\"{3}|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|<[^<>"{}|^`\\\s]*>|\#[^\n]*""",
    re.DOTALL,
)
_SERVICE = re.compile(r"(?<![\w:?$@-])SERVICE(?![\w:-])", re.IGNORECASE)
_UPDATE = re.compile(r"^\s*(?:INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\b", re.IGNORECASE)
_DECLARATION = re.compile(r"\b(?:PREFIX\s+[\w.-]*:|BASE)\s*", re.IGNORECASE)
_POSITION = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_PREFIXED = re.compile(r"([A-Za-z][\w.-]*)?:[\w.%-]*$")


def answer(
    store: ox.Store, sparql: str, *, prefixes: Mapping[str, str], values: Mapping[str, Term] | None = None
) -> Result:
    """Answer a query over the union of all graphs.

    Args: values: variable → term it stands for; bound as values, never pasted into the text.
    Raises: QueryError: it can't be parsed (says where), would write, or would leave this machine.
    """
    _refuse(sparql)
    try:
        solutions = store.query(
            sparql,
            prefixes=dict(prefixes),
            use_default_graph_as_union=True,
            substitutions={ox.Variable(name): term for name, term in (values or {}).items()},
        )
        return _result(solutions, dict(prefixes))
    except SyntaxError as error:
        raise QueryError(_explained(str(error), sparql, prefixes)) from None
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryError(f"the query can't be answered: {_one_line(str(error))}") from None


def _refuse(sparql: str) -> None:
    bare = _DECLARATION.sub("", _SKIPPED.sub(" ", sparql))
    if not bare.strip():
        raise QueryError("the query is empty; give a SPARQL query, or the name of a saved one")
    if _UPDATE.match(bare):
        raise QueryError(
            "updates are refused: the graph is read-only; ask with SELECT, ASK, CONSTRUCT or DESCRIBE"
        )
    if _SERVICE.search(bare):
        raise QueryError(
            "SERVICE is refused: queries are answered from this store only, never over the network"
        )


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


def _explained(message: str, sparql: str, prefixes: Mapping[str, str]) -> str:
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
