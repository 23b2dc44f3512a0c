"""The explorer's addresses: the page, and what it asks for while it is open. GET only; every parameter is checked here."""

from __future__ import annotations

from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from allegedly.serve.pool import Pool
from allegedly.serve.protocol import Refused
from allegedly.serve.task import Answer, Look
from allegedly.store import store_version
from allegedly.view.known import marks_in
from allegedly.view.opening import MOST
from allegedly.view.rows import is_iri

_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_IRI_LENGTH = 2000
_NODES = 60  # brought in at once
_FOUND = 24  # things in one list
_TEXTS = 25  # articles at once
_WORDS = 200  # letters
_OPENING = 5000  # nodes a page may open with
_KEPT = 8
"""Pages that are kept while their store stays as it is: of a million quads one takes seconds to make."""


class Pages:
    """The pages made last, by the store's version and what was asked."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._made: dict[tuple[str, Look], Answer] = {}

    async def page(self, pool: Pool, asked: Look) -> Answer:
        """The page, made now or before of the same store."""
        key = store_version(self._path), asked
        if key in self._made:
            return self._made[key]
        answer = await pool.answer(asked)
        if answer.status == 200 and key[0]:
            self._made = {k: v for k, v in self._made.items() if k[0] == key[0]}
            self._made = dict([*self._made.items()][1 - _KEPT :]) | {key: answer}
        return answer


def routes() -> list[Route]:
    """The explorer's routes; the application's state has the `pool` and the `pages`."""
    ways = {"near": _near, "find": _find, "texts": _texts}
    asked = [Route(f"/explorer/{name}", _answering(look), methods=["GET"]) for name, look in ways.items()]
    return [Route("/explorer", _page, methods=["GET"]), *asked]


async def _page(request: Request) -> Response:
    about, most = request.query_params.get("about", ""), request.query_params.get("max_nodes", "")
    try:
        asked = Look("page", words=_words(about), limit=_number(most, MOST, _OPENING, "max_nodes"))
    except Refused as refusal:
        return _response(Answer.problem(refusal.status, refusal.message))
    return _response(await request.app.state.pages.page(request.app.state.pool, asked))


def _answering(look):
    async def answer(request: Request) -> Response:
        try:
            asked = look(request)
        except Refused as refusal:
            return _response(Answer.problem(refusal.status, refusal.message))
        return _response(await request.app.state.pool.answer(asked))

    return answer


def _near(request: Request) -> Look:
    limit = _number(request.query_params.get("limit", ""), 30, _NODES, "limit")
    return Look("near", _iris(request, 1), limit=limit, has=_has(request))


def _find(request: Request) -> Look:
    words = _words(request.query_params.get("text", ""))
    if not words.strip():
        raise Refused(400, "the request has no text; expected ?text=WORDS")
    limit = _number(request.query_params.get("limit", ""), 12, _FOUND, "limit")
    return Look("find", words=words, limit=limit, has=_has(request))


def _texts(request: Request) -> Look:
    return Look("texts", _iris(request, _TEXTS))


def _iris(request: Request, most: int) -> tuple[str, ...]:
    given = request.query_params.getlist("iri")
    if not 1 <= len(given) <= most:
        raise Refused(400, f"the request has {len(given)} IRIs; expected 1 to {most}, each as ?iri=IRI")
    for iri in given:
        if len(iri) > _IRI_LENGTH or not is_iri(iri):
            raise Refused(400, "what stands in ?iri= is no IRI")
    return tuple(given)


def _words(text: str) -> str:
    if len(text) > _WORDS:
        raise Refused(400, f"the text has {len(text)} letters; expected at most {_WORDS}")
    return text


def _has(request: Request) -> frozenset[str]:
    try:
        return marks_in(request.query_params.get("has", ""))
    except ValueError as error:
        raise Refused(400, f"?has= can't be read: {error}") from None


def _number(text: str, default: int, most: int, name: str) -> int:
    if not text:
        return default
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= most):
        raise Refused(400, f"?{name}= is not a number from 1 to {most}")
    return int(text)


def _response(answer: Answer) -> Response:
    return Response(answer.body, answer.status, _HEADERS, media_type=answer.media_type)
