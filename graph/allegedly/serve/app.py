"""The web application: `/sparql` the endpoint, `/` the query page, `/explorer` the explorer over the live store."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from allegedly.errors import AllegedlyError, StoreError
from allegedly.knowledge import KnowledgeGraph, open_graph
from allegedly.serve.description import description
from allegedly.serve.explorer import Pages
from allegedly.serve.explorer import routes as explorer_routes
from allegedly.serve.negotiation import preferences
from allegedly.serve.page import STATIC, query_page, saved_questions
from allegedly.serve.pool import Pool
from allegedly.serve.protocol import Refused, task_from
from allegedly.serve.task import Answer, Limits
from allegedly.store import store_version

LOOPBACK = ("127.0.0.1", "localhost", "::1", "[::1]")


@dataclass(frozen=True)
class Service:
    """How to serve: the store, who may ask, and how much a query may take.

    `hosts` are the names that a request's Host may have (against pages elsewhere that rebind a name to this
    machine); `origins` the origins whose pages may read answers, none by default.
    """

    store: Path
    workers: int = 2
    limits: Limits = field(default_factory=Limits)
    hosts: tuple[str, ...] = LOOPBACK
    origins: tuple[str, ...] = ()


class Reopened:
    """The graph to look names up in, opened again once it has been built anew."""

    def __init__(self, store: Path) -> None:
        self._store = store
        self._opened = store_version(store), open_graph(store)

    def graph(self) -> KnowledgeGraph:
        """The graph as it is now; the one before while it is being replaced."""
        now = store_version(self._store)
        if now and now != self._opened[0]:
            with suppress(StoreError):
                self._opened = now, open_graph(self._store)
        return self._opened[1]


def make_app(service: Service) -> Starlette:
    """The ASGI application of a service; its worker processes live as long as it runs."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        async with Pool(service.store, size=service.workers, limits=service.limits) as pool:
            app.state.pool = pool
            app.state.reopened = Reopened(service.store)
            app.state.pages = Pages(service.store)
            yield

    routes = [
        Route("/", _query_page),
        Route("/sparql", _sparql, methods=["GET", "POST"]),
        *explorer_routes(),
        Route("/questions", _questions),
        Mount("/static", StaticFiles(directory=STATIC, check_dir=False)),
    ]
    middleware = [Middleware(TrustedHostMiddleware, allowed_hosts=list(service.hosts))]
    if service.origins:
        cors = Middleware(CORSMiddleware, allow_origins=list(service.origins), allow_methods=["GET", "POST"])
        middleware.append(cors)
    return Starlette(routes=routes, middleware=middleware, lifespan=lifespan)


async def _sparql(request: Request) -> Response:
    try:
        task = await task_from(request)
    except Refused as refusal:
        return _response(Answer.problem(refusal.status, refusal.message))
    if task is None:
        endpoint = str(request.url.replace(query="", fragment=""))
        return _response(description(endpoint, preferences(request.headers.get("accept", ""))))
    return _response(await request.app.state.pool.answer(task))


def _response(answer: Answer) -> Response:
    headers = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Vary": "Accept"}
    return Response(answer.body, answer.status, headers, media_type=answer.media_type)


async def _query_page(request: Request) -> Response:
    page = query_page()
    return HTMLResponse(page.html, headers={"Content-Security-Policy": page.policy})


async def _questions(request: Request) -> Response:
    """The saved questions as JSON, an entity's parameters filled in by `?name=value`."""
    try:
        found = await run_in_threadpool(
            saved_questions, request.app.state.reopened.graph(), dict(request.query_params)
        )
    except AllegedlyError as error:
        return PlainTextResponse(f"{error}\n", 404)
    return Response(json.dumps(found, ensure_ascii=False), media_type="application/json")
