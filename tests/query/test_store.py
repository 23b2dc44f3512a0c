"""The store on disk: written whole, swapped in whole, read by several at once."""

import subprocess
import sys

import pyoxigraph as ox
import pytest

from allegedly.errors import StoreError
from allegedly.knowledge import open_graph
from allegedly.store import (
    memory_store,
    named_quads,
    nquads,
    open_store,
    sole_writer,
    swap_in,
    turtle,
    write_store,
)

ASKS = "import sys, allegedly; kg = allegedly.open(sys.argv[1]); print(len(kg.query('who-sued-whom')))"


def test_another_process_reads_while_this_one_does(small_on_disk, small_folder):
    assert len(small_on_disk.query("who-sued-whom")) == 2
    done = subprocess.run(
        [sys.executable, "-c", ASKS, str(small_folder)], capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stdout) == (0, "2\n"), done.stderr
    assert len(small_on_disk.query("who-sued-whom")) == 2


def test_queries_cannot_write(small_on_disk):
    with pytest.raises(RuntimeError):
        small_on_disk.store.add(ox.Quad(ox.NamedNode("urn:a"), ox.NamedNode("urn:b"), ox.NamedNode("urn:c")))


def test_a_store_opens_by_its_folder_its_own_path_or_a_file(small_folder):
    sizes = {len(open_store(small_folder / part)) for part in ("", "store", "graph.nq")}
    assert len(sizes) == 1


def test_missing_foreign_and_broken(tmp_path):
    (tmp_path / "notes.txt").write_text("no graph")
    (tmp_path / "bad.nq").write_text("<urn:a> <urn:b> no\n")
    with pytest.raises(StoreError, match="allegedly build"):
        open_graph(tmp_path / "nothing")
    with pytest.raises(StoreError, match="no graph file"):
        open_graph(tmp_path / "notes.txt")
    with pytest.raises(StoreError, match=r"bad\.nq can't be read"):
        open_graph(tmp_path / "bad.nq")


def test_nquads_are_sorted_and_once_each(small_on_disk, small_nquads):
    quads = list(named_quads(small_on_disk.store))
    assert nquads([*reversed(quads), *quads]) == small_nquads


def test_a_plain_query_sees_each_triple_once(small_on_disk, small_nquads):
    triples = {quad.triple for quad in named_quads(small_on_disk.store)}
    assert len(triples) < small_nquads.count(b"\n")
    for store in (small_on_disk.store, memory_store(small_nquads)):
        (row,) = store.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
        assert int(row["n"].value) == len(triples)


def test_turtle_holds_the_union_and_reads_well(small_on_disk):
    quads = list(small_on_disk.store)
    text = turtle(quads)
    assert text == turtle(reversed(quads))
    back = ox.Store()
    back.load(text, ox.RdfFormat.TURTLE)
    assert {quad.triple for quad in back} == {quad.triple for quad in quads}
    assert text.index(b"\n# people\n") < text.index(b"\n# statements\n") < text.index(b"\n# passages\n")


def test_a_failed_swap_leaves_the_old(tmp_path, small_nquads, monkeypatch):
    folder, new = tmp_path / "out", tmp_path / ".out.new"
    for place, words in ((folder, "old"), (new, "new")):
        place.mkdir()
        write_store(place / "store", small_nquads)
        (place / "a.txt").write_text(words)
        (place / "z.txt").write_text(words)

    rename = type(new).rename

    def interrupted(source, target):
        if source == new / "store":
            raise KeyboardInterrupt
        return rename(source, target)

    monkeypatch.setattr(type(new), "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        swap_in(new, folder)
    assert {(folder / name).read_text() for name in ("a.txt", "z.txt")} == {"old"}
    assert len(list(named_quads(open_store(folder)))) == small_nquads.count(b"\n")
    assert [p.name for p in tmp_path.iterdir()] == ["out"]


def test_one_writer_at_a_time(tmp_path):
    with sole_writer(tmp_path / "out"):
        with sole_writer(tmp_path / "elsewhere"):
            pass
        with pytest.raises(StoreError, match="another build is writing"), sole_writer(tmp_path / "out"):
            pass
    with sole_writer(tmp_path / "out"):
        pass
