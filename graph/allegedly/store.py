"""The Oxigraph store on disk: written whole, put in place in one step, read by any number of processes."""

from __future__ import annotations

import hashlib
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pyoxigraph as ox

from allegedly.errors import StoreError
from allegedly.rdf.serialize import serialized
from allegedly.rdf.term import PREFIXES, text_of

STORE = "store"
_TYPE = PREFIXES["rdf"] + "type"
_KINDS = {
    "person": "people",
    "work": "works",
    "org": "organizations",
    "dispute": "disputes",
    "case": "legal events",
    "claim": "claims",
    "quote": "quotations",
    "statement": "statements",
    "article": "articles",
}
_SECTIONS = (*_KINDS.values(), "other", "passages")
_GRAPH_NAME = re.compile(rb" <[^<>\s]*> \.\Z")
_MARKER = "CURRENT"
_FORMATS = {
    ".nq": ox.RdfFormat.N_QUADS,
    ".trig": ox.RdfFormat.TRIG,
    ".ttl": ox.RdfFormat.TURTLE,
    ".nt": ox.RdfFormat.N_TRIPLES,
}


def open_store(path: str | Path) -> ox.Store:
    """The store at `path`, read-only: an output folder, a store's own folder, or a file of RDF.

    Several processes may hold the same store open. A file (`.nq`, `.trig`, `.ttl`, `.nt`) is read into memory.
    Raises: StoreError: there is nothing there, or nothing that can be read.
    """
    path = Path(path)
    if path.is_file():
        return _from_file(path)
    folder = path / STORE if (path / STORE).is_dir() else path
    if not (folder / _MARKER).is_file():
        raise StoreError(f"no graph at {path}; build one with `allegedly build PATH -o {path}`")
    try:
        return ox.Store.read_only(str(folder))
    except OSError as error:
        raise StoreError(
            f"the store at {folder} can't be read ({_one_line(error)}); build it again"
        ) from None


def store_version(path: str | Path) -> str:
    """A short name for what lies at `path` now: another one once it has been built anew; empty while nothing lies there."""
    path = Path(path)
    folder = path / STORE if (path / STORE).is_dir() else path
    marker = path if path.is_file() else folder / _MARKER
    try:
        found = marker.stat()
    except OSError:
        return ""
    told = f"{found.st_ino} {found.st_mtime_ns} {found.st_size}"
    return hashlib.sha256(told.encode("ascii")).hexdigest()[:16]


def _from_file(path: Path) -> ox.Store:
    if path.suffix not in _FORMATS:
        raise StoreError(
            f"{path} is no graph file; expected {', '.join(_FORMATS)}, or a folder that `build` wrote"
        )
    store = ox.Store()
    try:
        store.bulk_load(path=str(path), format=_FORMATS[path.suffix])
        store.bulk_extend([ox.Quad(*quad.triple) for quad in named_quads(store)])
    except (OSError, SyntaxError, ValueError) as error:
        raise StoreError(f"{path} can't be read: {_one_line(error)}") from None
    return store


def memory_store(nquads: bytes) -> ox.Store:
    """A store in memory that holds these N-Quads and, in its default graph, their union."""
    store = ox.Store()
    _load(store, nquads)
    return store


def _load(store: ox.Store, nquads: bytes) -> None:
    """The N-Quads in their named graphs and each of their triples once in the default graph.

    Oxigraph's own union of graphs gives a triple as often as graphs hold it, so that every further pattern of a
    query multiplies it: counts came out wrong, and one saved query took 9.7 s that takes 0.1 s on a true union.
    """
    store.bulk_load(nquads, ox.RdfFormat.N_QUADS)
    triples = {_GRAPH_NAME.sub(b" .", line) for line in nquads.split(b"\n") if line}
    store.bulk_load(b"\n".join(sorted(triples)), ox.RdfFormat.N_TRIPLES)


def named_quads(store: ox.Store) -> Iterator[ox.Quad]:
    """The quads of the named graphs: all of a store but the union in its default graph."""
    return (quad for quad in store if not isinstance(quad.graph_name, ox.DefaultGraph))


def write_store(folder: Path, nquads: bytes) -> None:
    """Write a new store at `folder`, which must not exist, and close it.

    Raises: StoreError: the disk refuses.
    """
    try:
        store = ox.Store(str(folder))
        _load(store, nquads)
        store.optimize()
        store.flush()
    except OSError as error:
        raise StoreError(f"can't write the store at {folder}: {_one_line(error)}") from None


def nquads(quads: Iterable[ox.Quad]) -> bytes:
    """Quads as N-Quads, one line each, sorted by their bytes and without repetition."""
    lines = {line for line in serialized(quads, ox.RdfFormat.N_QUADS).split(b"\n") if line}
    return b"".join(line + b"\n" for line in sorted(lines))


def turtle(quads: Iterable[ox.Quad]) -> bytes:
    """The union of all graphs as Turtle: prefixed, one block a subject, the things before the passages they rest on."""
    sections: dict[str, set[ox.Triple]] = {}
    for quad in quads:
        sections.setdefault(_section(text_of(quad.subject)), set()).add(quad.triple)
    parts = ["".join(f"@prefix {name}: <{iri}> .\n" for name, iri in sorted(PREFIXES.items()))]
    for name in sorted(sections, key=lambda s: (_SECTIONS.index(s), s)):
        triples = sorted(sections[name], key=_order)
        text = serialized(triples, ox.RdfFormat.TURTLE, PREFIXES)
        blocks = [line for line in text.decode("utf-8").split("\n") if not line.startswith("@prefix ")]
        parts.append(f"\n# {name}\n\n" + "\n".join(blocks))
    return "".join(parts).encode("utf-8")


def _section(iri: str) -> str:
    """Which section of the Turtle file a subject belongs to, by the kind that stands in its IRI."""
    if "#" in iri:
        return "passages"
    kind = iri.rpartition("/")[0].rpartition("/")[2].rpartition(":")[2]
    return _KINDS.get(kind, "other")


def _order(triple: ox.Triple) -> tuple[str, bool, str, str]:
    """Order of triples: by subject, its types first."""
    predicate = triple.predicate.value
    return text_of(triple.subject), predicate != _TYPE, predicate, str(triple.object)


@contextmanager
def sole_writer(folder: Path) -> Iterator[None]:
    """While it lasts no other process writes to the folder; readers are free to read.

    The lock is a file of the system's own folder for such things, and ends with the process that holds it.
    Raises: StoreError: another process is writing to it.
    """
    name = hashlib.sha256(str(folder.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    with (Path(tempfile.gettempdir()) / f"allegedly-{name}.lock").open("a") as file:
        try:
            _lock(file.fileno())
        except BlockingIOError:
            raise StoreError(
                f"another build is writing to {folder}; wait for it, or build elsewhere"
            ) from None
        yield


def _lock(descriptor: int) -> None:
    """Lock a file without waiting, where the system knows how to."""
    try:
        import fcntl
    except ImportError:
        return
    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def swap_in(new: Path, folder: Path) -> None:
    """Put every file and folder of `new` into `folder`, each in the place of what bears its name there.

    Done by renaming within one file system; when it is interrupted, what was moved aside is put back.
    """
    folder.mkdir(parents=True, exist_ok=True)
    aside = new.with_name(new.name + ".old")
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir()
    names = sorted(item.name for item in new.iterdir())
    try:
        for name in names:
            _move(folder / name, aside / name)
            _move(new / name, folder / name)
    except BaseException:
        for name in names:
            if (aside / name).exists():
                _remove(folder / name)
                _move(aside / name, folder / name)
        raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)
        shutil.rmtree(new, ignore_errors=True)


def _move(source: Path, target: Path) -> None:
    if source.exists():
        source.rename(target)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        with suppress(FileNotFoundError):
            path.unlink()


def _one_line(error: BaseException) -> str:
    return " ".join(str(error).split())[:200]
