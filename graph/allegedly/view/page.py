"""The explorer: one HTML document that holds everything it needs and asks nothing of any network.

pyvis makes it (its Network, its options, the vis-network it ships), on a template of our own. Data stands in JSON
blocks that no browser runs; a content security policy allows only the styles and scripts of these very bytes.
"""

from __future__ import annotations

import base64
import hashlib
import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from allegedly.errors import UnknownName
from allegedly.view import scope
from allegedly.view.assemble import page_data
from allegedly.view.data import (
    PageData,
    article_json,
    edge_json,
    node_json,
    statement_json,
    status_counts,
    text_json,
)
from allegedly.view.layout import place

if TYPE_CHECKING:
    from allegedly.knowledge import KnowledgeGraph

_TEMPLATES = Path(__file__).parent / "templates"
SCRIPTS = (
    *(
        "dom",
        "words",
        "data",
        "live",
        "state",
        "filter",
        "paths",
        "theme",
        "labels",
        "shapes",
        "near",
        "far",
        "far_paint",
    ),
    *(
        "far_input",
        "stage",
        "evidence",
        "panel",
        "start",
        "actions",
        "place",
        "grow",
        "bring",
        "reading",
        "search",
        "legend",
        "timeline",
    ),
    *("table", "take", "keys", "main"),
)
OPTIONS: dict[str, Any] = {
    "autoResize": True,
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "physics": {"enabled": False},
    "interaction": {
        "hover": True,
        "hideEdgesOnDrag": False,
        "multiselect": False,
        "selectConnectedEdges": False,
        "tooltipDelay": 100000,
        "keyboard": {"enabled": False},
    },
    "nodes": {"borderWidth": 2},
    "edges": {
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.45}},
        "smooth": False,
        "selectionWidth": 0.5,
    },
}
# Letters that could end a script element or a line, and halves of letters that UTF-8 can't hold.
_ESCAPED = [*map(ord, "<>&\u2028\u2029"), *range(0xD800, 0xE000)]
_IN_JSON = {letter: f"\\u{letter:04x}" for letter in _ESCAPED}


def page_html(kg: KnowledgeGraph, *, about: str | None = None, max_nodes: int | None = None) -> str:
    """The explorer of a graph.

    Args:
        about: IRI of a person, body, work, event, dispute or article; only what is near it is shown.
        max_nodes: how many nodes at most, the most linked first; None for all.
    Raises: UnknownName: nothing in the graph bears that IRI.
    """
    return render(_scoped(page_data(kg.store), about, max_nodes))


def write_page(
    kg: KnowledgeGraph, path: str | Path, *, about: str | None = None, max_nodes: int | None = None
) -> Path:
    """Writes `page_html` to a file and returns its path."""
    target = Path(path)
    target.write_text(page_html(kg, about=about, max_nodes=max_nodes), encoding="utf-8", newline="\n")
    return target


def render(data: PageData, *, live: str = "") -> str:
    """Lays the data out and gives the finished document; the same data give the same bytes.

    Args: live: the version of the store that a service answers for; the page then asks it for more, and may ask nobody
        but the service it came from. Empty for a page that asks nobody.
    """
    place(data)
    network = _network(data)
    network.templateEnv = _environment(data, live)
    network.path = "page.html"
    return network.generate_html()


def _scoped(data: PageData, about: str | None, max_nodes: int | None) -> PageData:
    if about is not None:
        disputes = data.dispute_iris
        keep = scope.of_dispute(data, disputes.index(about)) if about in disputes else scope.near(data, about)
        if not keep:
            raise UnknownName(
                f"nothing in this graph has the IRI {about}; give the name or IRI of one that has"
            )
        data = scope.only(data, keep)
        data.title = _title(data, about)
    if max_nodes is not None and len(data.nodes) > max_nodes:
        whole = len(data.nodes)
        data = scope.only(data, scope.most_linked(data, max_nodes, first=about))
        data.note = f"This page shows the {max_nodes:,} most linked of {whole:,} nodes."
    return data


def _title(data: PageData, about: str) -> str:
    if about in data.dispute_iris:
        return data.disputes[data.dispute_iris.index(about)]
    names = {n.iri: n.label for n in data.nodes} | {a.iri: a.title for a in data.articles}
    return f"Around {names[about]}"


def _network(data: PageData) -> Any:
    """A pyvis network; its lists are filled at once, because `add_node` and `add_edge` are quadratic."""
    from pyvis.network import Network

    network = Network(directed=True, heading=data.title)
    network.nodes = [node_json(i, node) for i, node in enumerate(data.nodes)]
    network.edges = [edge_json(i, edge) for i, edge in enumerate(data.edges)]
    network.set_options(json.dumps(OPTIONS))
    return network


def _environment(data: PageData, live: str) -> Any:
    """The template's surroundings: everything pyvis does not pass by itself."""
    from jinja2 import Environment, FileSystemLoader

    environment = Environment(loader=FileSystemLoader(_TEMPLATES), autoescape=True)
    environment.filters["data"] = in_script
    style, library, script = _style(), _library(), _script()
    environment.globals.update(
        title=f"{data.title} – Allegedly" if data.title != "Allegedly" else "Allegedly",
        policy=_policy(style, library, script, live=bool(live)),
        style=style,
        library=library,
        script=script,
        about=_about(data, live),
        statements=[statement_json(s) for s in data.statements],
        texts=[text_json(a) if a.text else None for a in data.articles],
    )
    return environment


def _about(data: PageData, live: str) -> dict[str, Any]:
    served = {"live": live, "disputeIris": data.dispute_iris} if live else {}
    return {
        **served,
        "title": data.title if data.title != "Allegedly" else "Who says what about whom",
        "note": data.note,
        "articles": [article_json(a) for a in data.articles],
        "disputes": data.disputes,
        "communities": [
            {"name": c.name, "n": c.size, "dispute": c.dispute, "x": c.x, "y": c.y, "r": c.radius}
            for c in data.communities
        ],
        "statuses": status_counts(data.statements),
    }


def in_script(value: Any) -> str:
    """JSON that may stand in a script element: no letter of it can end the element or begin another."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_IN_JSON)


def _policy(style: str, *scripts: str, live: bool) -> str:
    """A policy under which nothing is loaded from anywhere and only these very bytes are run.

    A live page may ask the service it came from; any other page may ask nobody.
    """
    ask = "connect-src 'self'; " if live else ""
    run = " ".join(f"'{_hash(script)}'" for script in scripts)
    return (
        f"default-src 'none'; script-src {run}; style-src '{_hash(style)}'; img-src data: blob:; "
        f"{ask}base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@cache
def _style() -> str:
    return (_TEMPLATES / "page.css").read_text(encoding="utf-8")


@cache
def _script() -> str:
    """All of the page's own scripts in one closed scope, in the order of `SCRIPTS`."""
    parts = [(_TEMPLATES / "js" / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS]
    return '"use strict";\n(() => {\n' + "\n".join(parts) + "})();\n"


@cache
def _library() -> str:
    """vis-network as the installed pyvis ships it, the newest version of it."""
    spec = find_spec("pyvis")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("pyvis is not installed; pip install pyvis")
    files = Path(spec.origin).parent.glob("lib/vis-*/vis-network.min.js")
    newest = max(files, key=lambda p: [int(n) for n in p.parent.name.removeprefix("vis-").split(".")])
    return newest.read_text(encoding="utf-8").replace("\r\n", "\n")
