"""From an HTTP request to the query it carries.

Source: SPARQL 1.1 Protocol (W3C Recommendation, 21 March 2013), section 2.1.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import Request

from allegedly.serve.negotiation import preferences
from allegedly.serve.task import Task

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
READ_ONLY = "updates are refused: this service is read-only"


@dataclass
class Refused(Exception):
    """The request is not one that the protocol allows: the status and what to say."""

    status: int
    message: str


async def task_from(request: Request) -> Task | None:
    """The query of a request and the dataset and formats it asks for; None when it asks for the service's description.

    Raises: Refused: no query or several, an update, a body of another kind or not in UTF-8.
    """
    pairs = _pairs(request.url.query)
    if request.method == "POST":
        pairs, query = await _posted(request, pairs)
    else:
        query = None
    queries = [value for name, value in pairs if name == "query"] + ([query] if query is not None else [])
    if any(name == "update" for name, _ in pairs):
        raise Refused(403, READ_ONLY)
    if not queries and request.method != "POST" and not pairs:
        return None
    if len(queries) != 1:
        raise Refused(
            400, f"the request has {len(queries)} queries; expected exactly one, in the parameter query"
        )
    return Task(
        queries[0],
        preferences(request.headers.get("accept", "")),
        tuple(value for name, value in pairs if name == "default-graph-uri"),
        tuple(value for name, value in pairs if name == "named-graph-uri"),
    )


async def _posted(
    request: Request, in_url: list[tuple[str, str]]
) -> tuple[list[tuple[str, str]], str | None]:
    """The parameters of a POST, and its query where the body is one."""
    kind, _, rest = request.headers.get("content-type", "").partition(";")
    kind = kind.strip().lower()
    if kind == UPDATE:
        raise Refused(403, READ_ONLY)
    if kind not in (FORM, QUERY):
        raise Refused(415, f"the body is {kind or 'of no type'}; expected {FORM} or {QUERY}")
    if "charset" in rest.lower() and "utf-8" not in rest.lower():
        raise Refused(415, "the body's charset is not UTF-8")
    try:
        body = (await request.body()).decode("utf-8")
    except UnicodeDecodeError:
        raise Refused(400, "the body is not UTF-8") from None
    return (in_url, body) if kind == QUERY else (_pairs(body), None)


def _pairs(encoded: str) -> list[tuple[str, str]]:
    return parse_qsl(encoded, keep_blank_values=True)
