"""`%load_ext allegedly`: the cell magic `%%sparql` for notebooks."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from typing import Any

import networkx
import pyoxigraph as ox
from IPython.core.error import UsageError as CellError
from IPython.core.interactiveshell import InteractiveShell
from IPython.core.magic import Magics, cell_magic, magics_class
from IPython.core.magic_arguments import argument, magic_arguments, parse_argstring

from allegedly.errors import AllegedlyError, UsageError
from allegedly.knowledge import Frame, KnowledgeGraph, open_graph
from allegedly.query.result import Result
from allegedly.query.saved import is_name
from allegedly.view.assemble import page_data
from allegedly.view.page import render
from allegedly.view.scope import only

_USUAL = "kg"
_HEIGHT = 720


@magics_class
class SparqlMagics(Magics):
    """The cell magic, with the graph it was last asked of."""

    def __init__(self, shell: InteractiveShell) -> None:
        super().__init__(shell)
        self._variables: dict[str, Any] = shell.user_ns
        self._last: KnowledgeGraph | None = None
        self._opened: dict[str, KnowledgeGraph] = {}

    @magic_arguments()
    @argument(
        "store", nargs="?", help="a variable that holds a graph, or a folder that `allegedly build` wrote"
    )
    @argument("--network", action="store_true", help="a networkx graph of what the answer names")
    @argument("--show", action="store_true", help="the explorer with what the answer names")
    @argument("--to", metavar="NAME", help="keep the answer in a variable instead of showing it")
    @cell_magic
    def sparql(self, line: str, cell: str) -> Any:
        """Answer the cell: SPARQL, or a saved query's name with its parameters (`works-of person="Mara Quill"`).

        The answer is a pandas DataFrame. `--network` and `--show` give the part of the graph that the answer names,
        by IRI or by label. Without STORE the graph is the one asked last, else the variable `kg`, else the only one.
        """
        given = parse_argstring(self.sparql, line)
        try:
            if given.to and not given.to.isidentifier():
                raise UsageError(f"--to {given.to} is no name for a variable")
            graph = self._graph(given.store)
            answer = _answer(graph, cell, network=given.network, show=given.show)
        except AllegedlyError as error:
            raise CellError(str(error)) from None
        self._last = graph
        if not given.to:
            return answer
        self._variables[given.to] = answer
        return None

    def _graph(self, name: str | None) -> KnowledgeGraph:
        variables = self._variables
        if name is None:
            return self._last or _only(variables)
        if name in variables:
            return _checked(name, variables[name])
        if name not in self._opened:
            self._opened[name] = open_graph(name)
        return self._opened[name]


def _checked(name: str, value: object) -> KnowledgeGraph:
    if isinstance(value, KnowledgeGraph):
        return value
    raise UsageError(f"{name} is a {type(value).__name__}; expected a graph, as allegedly.open gives one")


def _only(variables: Mapping[str, Any]) -> KnowledgeGraph:
    """The graph called `kg`, else the only one that a variable holds."""
    graphs = {
        id(v): v for n, v in variables.items() if isinstance(v, KnowledgeGraph) and not n.startswith("_")
    }
    if isinstance(variables.get(_USUAL), KnowledgeGraph):
        return variables[_USUAL]
    if len(graphs) == 1:
        return next(iter(graphs.values()))
    problem = "there is no graph yet" if not graphs else f"there are {len(graphs)} graphs"
    raise UsageError(f'{problem}; name one, as in %%sparql kg after kg = allegedly.open("out/")')


def _answer(graph: KnowledgeGraph, cell: str, *, network: bool, show: bool) -> Any:
    if network and show:
        raise UsageError("--network and --show are two answers; ask for one of them")
    result = _asked(graph, cell)
    if network:
        return _part(graph, result)
    if show:
        return Frame(_page(graph, result), _HEIGHT)
    return result.to_dataframe()


def _asked(graph: KnowledgeGraph, cell: str) -> Result:
    """The answer to SPARQL, or to a saved query's name with `parameter=value` behind it."""
    name, _, rest = cell.strip().partition(" ")
    if not is_name(name) or "\n" in cell.strip():
        return graph.query(cell)
    try:
        pairs = [word.partition("=") for word in shlex.split(rest)]
    except ValueError as error:
        raise UsageError(
            f"can't read {rest!r} ({error}); a value with blanks stands in quotation marks"
        ) from None
    if wrong := [name for name, sign, _ in pairs if not sign]:
        raise UsageError(f'can\'t read {wrong[0]!r}; a parameter is given as in person="Mara Quill"')
    return graph.query(name, **{name: value for name, _, value in pairs})


def _named(result: Result, labels: Mapping[str, str]) -> set[str]:
    """IRIs that the answer names, by themselves or by their label; `labels` is IRI → label."""
    terms = {term for row in result.terms for term in row}
    iris = {term.value for term in terms if isinstance(term, ox.NamedNode)}
    words = {term.value for term in terms if isinstance(term, ox.Literal)}
    found = {iri for iri, label in labels.items() if iri in iris or label in words}
    if not found:
        raise UsageError("the answer names no person, body, work, event, quotation or claim; ask for some")
    return found


def _part(graph: KnowledgeGraph, result: Result) -> networkx.MultiDiGraph:
    """The network of what the answer names; what no edge joins is kept."""
    network = graph.network()
    named = _named(result, dict(network.nodes(data="label")))
    network.remove_nodes_from([node for node in network if node not in named])
    return network


def _page(graph: KnowledgeGraph, result: Result) -> str:
    """The explorer with what the answer names."""
    data = page_data(graph.store)
    named = _named(result, {node.iri: node.label for node in data.nodes})
    return render(only(data, {place for place, node in enumerate(data.nodes) if node.iri in named}))


def load(shell: InteractiveShell) -> None:
    """Register the magic with a shell."""
    shell.register_magics(SparqlMagics)
