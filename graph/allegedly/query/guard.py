"""What a query may not do, told from its words outside strings, IRIs and comments."""

from __future__ import annotations

import re

from allegedly.errors import QueryError

_SKIPPED = re.compile(
    r"""'''.*?'''|\"{3}.*?\"{3}|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|<[^<>"{}|^`\\\s]*>|\#[^\n]*""",
    re.DOTALL,
)
_SERVICE = re.compile(r"(?<![\w:?$@-])SERVICE(?![\w:-])", re.IGNORECASE)
_UPDATE = re.compile(r"^\s*(?:INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\b", re.IGNORECASE)
_DECLARATION = re.compile(r"\b(?:PREFIX\s+[\w.-]*:|BASE)\s*", re.IGNORECASE)


def refuse(sparql: str) -> None:
    """Let a query pass that only reads, and only from this store.

    Raises: QueryError: it is empty, would write, or would leave this machine.
    """
    words = bare(sparql)
    if not words.strip():
        raise QueryError("the query is empty; give a SPARQL query, or the name of a saved one")
    if _UPDATE.match(words):
        raise QueryError(
            "updates are refused: the graph is read-only; ask with SELECT, ASK, CONSTRUCT or DESCRIBE"
        )
    if _SERVICE.search(words):
        raise QueryError(
            "SERVICE is refused: queries are answered from this store only, never over the network"
        )


def bare(sparql: str) -> str:
    """The query without strings, IRIs, comments, and without the declarations before it."""
    return _DECLARATION.sub("", _SKIPPED.sub(" ", sparql))


def skipped(sparql: str) -> list[tuple[int, int]]:
    """Where strings, IRIs and comments stand in a query: half-open ranges, in order."""
    return [match.span() for match in _SKIPPED.finditer(sparql)]
