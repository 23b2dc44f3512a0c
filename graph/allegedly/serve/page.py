"""The query page: YASGUI where it was bundled when the package was built, a plain editor of our own elsewhere."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from allegedly.query.saved import SavedQuery, saved_queries
from allegedly.rdf.term import PREFIXES

if TYPE_CHECKING:
    from allegedly.knowledge import KnowledgeGraph

_HERE = Path(__file__).parent
STATIC = _HERE / "static"
_TEMPLATES = _HERE / "templates"
_PREFIX = re.compile(r"(?<![\w<:/?-])([a-z]+):(?=[A-Za-z_])")
_YASGUI = ("yasgui.min.js", "yasgui.min.css")


@dataclass(frozen=True)
class Page:
    """A page and the content security policy to send with it: nothing from outside, no script but its own."""

    html: str
    policy: str


@cache
def query_page() -> Page:
    """The page on which queries are written, with the saved questions as tabs."""
    bundled = all((STATIC / name).exists() for name in _YASGUI)
    script = _text("yasgui.js" if bundled else "plain.js")
    html = _text("query.html")
    for name, value in {
        "@@HEAD@@": _text("yasgui.head.html") if bundled else "",
        "@@STYLE@@": _text("query.css"),
        "@@SCRIPT@@": script,
        "@@DATA@@": _json({"prefixes": PREFIXES, "questions": saved_questions(None, {})}),
    }.items():
        html = html.replace(name, value)
    digest = base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode()
    return Page(html, _policy(digest))


def _policy(digest: str) -> str:
    return (
        f"default-src 'none'; script-src 'self' 'sha256-{digest}'; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'"
    )


def _text(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8")


def _json(value: Any) -> str:
    """JSON that can stand in a script block: no tag can begin in it."""
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c").replace(">", "\\u003e")


def _declared(sparql: str) -> str:
    """The query with declarations of the prefixes it uses, so that it can be taken anywhere."""
    used = sorted(set(_PREFIX.findall(sparql)) & set(PREFIXES))
    return "".join(f"PREFIX {name}: <{PREFIXES[name]}>\n" for name in used) + sparql


def saved_questions(graph: KnowledgeGraph | None, given: Mapping[str, str]) -> list[dict[str, Any]]:
    """Every saved question with its SPARQL; those that take a given parameter have its value bound.

    Raises: UnknownName, AmbiguousName: a given name is not one of the graph's, or means several.
    """
    return [_question(saved, graph, given) for saved in saved_queries().values()]


def _question(saved: SavedQuery, graph: KnowledgeGraph | None, given: Mapping[str, str]) -> dict[str, Any]:
    own = {p.name: given[p.name] for p in saved.parameters if p.name in given}
    needed = {p.name: p.example for p in saved.parameters if p.type == "text" and not p.optional}
    values = saved.values({**needed, **own}, graph.names) if graph is not None and own else {}
    sparql = _declared(saved.planned(values).strip())
    for name, term in {**{n: ox.Literal(e) for n, e in needed.items()}, **values}.items():
        sparql = sparql.replace(f"al:search ?{name} ", f"al:search {term} ")
        if isinstance(term, ox.Literal):
            sparql += f"\nVALUES ?{name} {{ {term} }}"
    parameters = [
        {"name": p.name, "description": p.description, "example": p.example} for p in saved.parameters
    ]
    return {"name": saved.name, "title": saved.title, "sparql": sparql, "parameters": parameters}
