"""What a worker answers to the explorer: its page, and JSON of a bounded part of the store, with the store's version."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from allegedly.errors import AllegedlyError
from allegedly.knowledge import KnowledgeGraph
from allegedly.query.search import SearchIndex
from allegedly.serve.task import Answer, Look
from allegedly.view import fragment
from allegedly.view.known import mark
from allegedly.view.opening import opening
from allegedly.view.page import in_script, render

_JSON = "application/json"
_TRIED = 150
"""How many hits of a search are looked at: some are on the page already, some are no things of their own."""


@dataclass
class Opened:
    """A store that a worker has opened: where it lies, which version, and its index of words."""

    path: Path
    version: str
    store: ox.Store
    search: Callable[[], SearchIndex]

    @cached_property
    def graph(self) -> KnowledgeGraph:
        """The same store to look names up in."""
        return KnowledgeGraph(self.store, path=self.path)


def look(opened: Opened, task: Look) -> Answer:
    """The answer to a look; status 404 when nothing bears the name or IRI."""
    try:
        return {"page": _page, "near": _near, "find": _find, "texts": _texts}[task.what](opened, task)
    except AllegedlyError as error:
        return Answer.problem(404, str(error))


def _page(opened: Opened, task: Look) -> Answer:
    about = opened.graph.find(task.words) if task.words else None
    html = render(opening(opened.store, about=about, most=task.limit), live=opened.version)
    return Answer(200, "text/html; charset=utf-8", html.encode("utf-8"))


def _near(opened: Opened, task: Look) -> Answer:
    iri = task.iris[0]
    found = fragment.near(opened.store, iri, limit=task.limit, has=_has(task))
    if found is None:
        return Answer.problem(404, f"nothing in this graph has the IRI {iri}")
    return _json(opened, found)


def _find(opened: Opened, task: Look) -> Answer:
    has = _has(task)
    hits = opened.search().suggest(task.words, _TRIED)
    listed = fragment.things(opened.store, [iri for iri in hits if not has(iri)], task.limit)
    return _json(opened, {"found": listed})


def _texts(opened: Opened, task: Look) -> Answer:
    return _json(opened, {"texts": fragment.texts(opened.store, task.iris)})


def _has(task: Look) -> Callable[[str], bool]:
    return lambda iri: mark(iri) in task.has


def _json(opened: Opened, values: dict[str, Any]) -> Answer:
    return Answer(200, _JSON, in_script({"version": opened.version, **values}).encode("utf-8"))
