"""The whole line: paths → articles → annotations → quads → an output folder, or a graph in memory.

The annotations are the source of truth and the folder is their projection: an article read again replaces its
annotation, the others stay, and everything else in the folder is made anew beside the old and then put in its place.
"""

from __future__ import annotations

import shutil
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pyoxigraph as ox

from allegedly.annotations import read_annotations, write_annotations
from allegedly.errors import ReadError, StoreError
from allegedly.knowledge import KnowledgeGraph, open_graph
from allegedly.model import Annotation
from allegedly.parallel import annotate_articles
from allegedly.query.search import FILE as SEARCH
from allegedly.query.search import SearchIndex
from allegedly.rdf.correction import Correction, read_corrections
from allegedly.rdf.graph import build_quads
from allegedly.rdf.iri import DEFAULT_BASE, Iris
from allegedly.rdf.run import Run, reading_activity, run_quads
from allegedly.rdf.term import node_of
from allegedly.reading.read import read_articles
from allegedly.store import memory_store, nquads, open_store, sole_writer, swap_in, turtle, write_store

CORRECTIONS = "corrections.jsonl"
PAGE = "graph.html"
_RUNS = "graph/runs"
DEFAULT_MODEL = "en_core_web_sm"

OnArticle = Callable[[str], None]


@dataclass(frozen=True)
class Built:
    """What a build did: the graph, how many articles it read, which files it could not, what it left out and why."""

    graph: KnowledgeGraph
    folder: Path
    read: int
    failures: tuple[ReadError, ...]
    abstentions: Counter[str]


@dataclass
class _Reading:
    """The articles read so far, and what went wrong."""

    annotations: dict[str, Annotation] = field(default_factory=dict)
    failures: list[ReadError] = field(default_factory=list)
    interrupted: bool = False


def build(
    paths: str | Path | Iterable[str | Path],
    out: str | Path | None = None,
    *,
    model: str = DEFAULT_MODEL,
    workers: int = 1,
    base: str | None = None,
) -> KnowledgeGraph:
    """Read articles and return their knowledge graph.

    See `allegedly.build` for the arguments and errors.
    """
    listed = [paths] if isinstance(paths, str | Path) else list(paths)
    if out is not None:
        built = build_folder(listed, Path(out), model=model, workers=workers, base=base)
        graph, failures = built.graph, built.failures
    else:
        reading = _read(listed, model, workers, None)
        if reading.interrupted:
            raise KeyboardInterrupt
        quads = build_quads(reading.annotations.values(), base=base or DEFAULT_BASE)
        graph, failures = KnowledgeGraph(memory_store(nquads(quads))), tuple(reading.failures)
    for failure in failures:
        warnings.warn(str(failure), stacklevel=2)
    graph.unread = tuple(map(str, failures))
    return graph


def build_folder(
    paths: Sequence[str | Path],
    out: Path,
    *,
    model: str = DEFAULT_MODEL,
    workers: int = 1,
    base: str | None = None,
    on_article: OnArticle | None = None,
) -> Built:
    """Read articles into an output folder; `on_article` is called with the id of each one read.

    Interrupted, it keeps the articles read before the one at hand and raises KeyboardInterrupt; interrupted again,
    or while it writes, it leaves the folder as it was.
    Raises: as `build` does, and StoreError: the folder can't be written or is not one of ours.
    """
    started = datetime.now(UTC)
    with sole_writer(out):
        base = base or _base_of(out)
        known, corrections = _standing(out, base)
        reading = _read(paths, model, workers, on_article)
        fresh = reading.annotations
        if fresh:
            run = _run(started, model, workers)
            _write(
                out,
                {**known, **fresh},
                corrections,
                _runs(out, run, tuple(fresh), Iris(base)),
            )
    if reading.interrupted:
        raise KeyboardInterrupt
    abstentions = Counter[str]()
    for annotation in fresh.values():
        abstentions.update(annotation.abstentions)
    return Built(open_graph(out), out, len(fresh), tuple(reading.failures), abstentions)


def _base_of(out: Path) -> str:
    """The base of the folder's IRIs: that of its last build, or the default for a new one."""
    graphs = open_store(out).named_graphs() if (out / "store").is_dir() else ()
    runs = [g.value for g in graphs if isinstance(g, ox.NamedNode) and g.value.endswith(_RUNS)]
    return runs[0].removesuffix(_RUNS) if runs else DEFAULT_BASE


def _standing(out: Path, base: str) -> tuple[dict[str, Annotation], tuple[Correction, ...]]:
    """What the folder holds already."""
    if out.exists() and not out.is_dir():
        raise StoreError(f"{out} is a file; name a folder to build in")
    file = out / CORRECTIONS
    return read_annotations(out), read_corrections(file, base) if file.exists() else ()


def _read(paths: Sequence[str | Path], model: str, workers: int, on_article: OnArticle | None) -> _Reading:
    reading = _Reading()
    articles = read_articles([Path(p) for p in paths], reading.failures.append)
    try:
        for annotation in annotate_articles(articles, model=model, workers=workers):
            reading.annotations[annotation.doc] = annotation
            if on_article:
                on_article(annotation.doc)
    except KeyboardInterrupt:
        reading.interrupted = True
    if not reading.annotations and not reading.interrupted:
        raise (
            reading.failures[0]
            if reading.failures
            else ReadError("nothing was read: no article in what was given")
        )
    return reading


def _run(started: datetime, model: str, workers: int) -> Run:
    from allegedly import __version__

    return Run(started, datetime.now(UTC), __version__, model, {"workers": workers})


def _runs(out: Path, run: Run, docs: tuple[str, ...], iris: Iris) -> list[ox.Quad]:
    """The runs graph: earlier runs, but for what this one read again, and this one."""
    earlier: list[ox.Quad] = []
    if (out / "store").is_dir():
        again = {reading_activity(doc, iris) for doc in docs}
        quads = open_store(out).quads_for_pattern(None, None, None, iris.graph("runs"))
        earlier = [quad for quad in quads if quad.subject not in again]
    return [*earlier, *run_quads(run, docs, iris)]


def _write(
    out: Path, annotations: dict[str, Annotation], corrections: Sequence[Correction], runs: Sequence[ox.Quad]
) -> None:
    """Make all the folder's files beside it, then put them in their place."""
    base = node_of(runs[0].graph_name).value.removesuffix(_RUNS)
    new = out.parent / f".{out.name}.new"
    shutil.rmtree(new, ignore_errors=True)
    try:
        new.mkdir(parents=True)
        quads = list(build_quads(annotations.values(), corrections, base))
        data = nquads([*quads, *runs])
        write_annotations(new, annotations.values())
        (new / "graph.nq").write_bytes(data)
        (new / "graph.ttl").write_bytes(turtle(quads))
        write_store(new / "store", data)
        SearchIndex.of(open_store(new), new / SEARCH).close()
        (new / PAGE).write_text(open_graph(new).page(), encoding="utf-8", newline="\n")
        swap_in(new, out)
    except OSError as error:
        raise StoreError(f"can't write {error.filename or out}: {error.strerror or error}") from None
    finally:
        shutil.rmtree(new, ignore_errors=True)
