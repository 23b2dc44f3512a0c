"""The public API: build, open, ask, show."""

import inspect
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

import allegedly
import invented
from allegedly import pipeline
from allegedly.errors import ReadError, StoreError, UsageError

FILES = {"harbour-suit": invented.harbour, "renn-answers": invented.answer, "festival": invented.festival}


@pytest.fixture
def news(tmp_path, monkeypatch) -> Path:
    """A folder with the invented articles, which are read by hand rather than by the language model."""
    folder = tmp_path / "news"
    folder.mkdir()
    for doc, make in FILES.items():
        (folder / f"{doc}.txt").write_text(make().article.text, encoding="utf-8", newline="")
    monkeypatch.setattr(pipeline, "annotate_articles", _by_hand)
    return folder


def _by_hand(articles, *, model, workers=1):
    return (FILES[article.doc]() for article in articles)


def _bytes(folder: Path) -> dict[str, bytes]:
    """The files that are the same for the same texts; the index of words is a database with a history."""
    return {p.name: p.read_bytes() for p in folder.iterdir() if p.is_file() and p.suffix != ".db"}


def _without_runs(data: bytes) -> list[bytes]:
    return [line for line in data.split(b"\n") if b"graph/runs>" not in line]


def test_build_in_memory_and_open_agree(news, tmp_path):
    in_memory = allegedly.build(news)
    on_disk = allegedly.build(str(news), tmp_path / "out")
    opened = allegedly.open(tmp_path / "out")
    suits = [tuple(row) for row in in_memory.query("who-sued-whom")]
    assert len(suits) == 2
    assert (
        suits
        == [tuple(r) for r in on_disk.query("who-sued-whom")]
        == [tuple(r) for r in opened.query("who-sued-whom")]
    )


def test_the_folder_holds_everything(news, tmp_path):
    allegedly.build(news, tmp_path / "out")
    names = {p.name for p in (tmp_path / "out").iterdir()}
    assert names == {"store", "search.db", "graph.nq", "graph.ttl", "annotations.jsonl", "graph.html"}
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


def test_building_twice_gives_the_same_bytes(news, tmp_path):
    for name in ("one", "two"):
        allegedly.build(news, tmp_path / name)
    allegedly.build(news, tmp_path / "two")
    one, two = _bytes(tmp_path / "one"), _bytes(tmp_path / "two")
    assert _without_runs(one.pop("graph.nq")) == _without_runs(two.pop("graph.nq"))
    assert one == two


def test_one_by_one_is_the_same_as_all_at_once(news, tmp_path):
    allegedly.build(news, tmp_path / "all")
    for doc in reversed(FILES):
        allegedly.build(news / f"{doc}.txt", tmp_path / "each")
    all_, each = _bytes(tmp_path / "all"), _bytes(tmp_path / "each")
    assert _without_runs(all_["graph.nq"]) == _without_runs(each["graph.nq"])
    assert all_["annotations.jsonl"] == each["annotations.jsonl"]


def test_each_article_knows_its_last_run(news, tmp_path):
    allegedly.build(news, tmp_path / "out")
    kg = allegedly.build(news / "festival.txt", tmp_path / "out")
    runs = kg.query(
        "SELECT ?reading (COUNT(?run) AS ?n) { ?reading prov:wasInformedBy ?run } GROUP BY ?reading"
    )
    assert [row.n for row in runs] == [1, 1, 1]
    assert kg.query("SELECT (COUNT(DISTINCT ?run) AS ?n) { ?run prov:startedAtTime ?t }")[0].n == 2


def test_corrections_in_the_folder_are_applied(news, tmp_path):
    allegedly.build(news, tmp_path / "out")
    line = '{"op": "merge", "node": "person/lena-quill", "into": "person/mara-quill"}\n'
    (tmp_path / "out" / "corrections.jsonl").write_text(line)
    kg = allegedly.build(news, tmp_path / "out")
    assert not kg.query("ASK { <urn:allegedly:person/lena-quill> a schema:Person }")
    assert (tmp_path / "out" / "corrections.jsonl").read_text() == line


def test_a_folder_keeps_its_base(news, tmp_path):
    allegedly.build(news, tmp_path / "out", base="https://example.org/graph/")
    again = allegedly.build(news, tmp_path / "out")
    bases = {g.value.partition("/graph/")[0] for g in again.store.named_graphs()}
    assert bases == {"https://example.org"}
    assert len(again.query("SELECT ?run WHERE { ?run a prov:Activity ; prov:wasAssociatedWith ?who }")) == 2


def test_a_base_of_ones_own(news):
    kg = allegedly.build(news, base="https://example.org/graph/")
    assert kg.find("Tobias Renn") == "https://example.org/graph/person/tobias-renn"


def _interrupted_at(doc: str):
    def annotate(articles, *, model, workers=1):
        for article in articles:
            if article.doc == doc:
                raise KeyboardInterrupt
            yield FILES[article.doc]()

    return annotate


def test_interrupted_keeps_the_articles_before_the_one_at_hand(news, tmp_path, monkeypatch):
    monkeypatch.setattr(pipeline, "annotate_articles", _interrupted_at("harbour-suit"))
    with pytest.raises(KeyboardInterrupt):
        allegedly.build(news, tmp_path / "out")
    kg = allegedly.open(tmp_path / "out")
    assert kg.query("SELECT ?a { ?a a schema:NewsArticle }").column("a") == ["urn:allegedly:article/festival"]


def test_interrupted_at_the_first_leaves_all_as_it_was(news, tmp_path, monkeypatch):
    allegedly.build(news / "festival.txt", tmp_path / "out")
    before = _bytes(tmp_path / "out")
    monkeypatch.setattr(pipeline, "annotate_articles", _interrupted_at("festival"))
    with pytest.raises(KeyboardInterrupt):
        allegedly.build(news, tmp_path / "out")
    assert _bytes(tmp_path / "out") == before


def test_interrupted_while_writing_leaves_all_as_it_was(news, tmp_path, monkeypatch):
    allegedly.build(news / "festival.txt", tmp_path / "out")
    before = _bytes(tmp_path / "out")

    def interrupted(folder, data):
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "write_store", interrupted)
    with pytest.raises(KeyboardInterrupt):
        allegedly.build(news, tmp_path / "out")
    assert _bytes(tmp_path / "out") == before
    assert len(allegedly.open(tmp_path / "out").query("SELECT ?a { ?a a schema:NewsArticle }")) == 1
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


def test_an_unreadable_file_does_not_stop_the_others(news):
    (news / "broken.json").write_text("{")
    with pytest.warns(UserWarning, match=r"broken\.json"):
        kg = allegedly.build(news)
    assert len(kg.unread) == 1
    assert len(kg.query("SELECT ?a { ?a a schema:NewsArticle }")) == 3


def test_nothing_to_read(tmp_path):
    (tmp_path / "broken.json").write_text("{")
    with pytest.raises(ReadError, match=r"broken\.json"):
        allegedly.build(tmp_path / "broken.json")
    with pytest.raises(UsageError):
        allegedly.build(tmp_path / "missing.txt")


def test_out_that_is_a_file_or_holds_nonsense(news, tmp_path):
    (tmp_path / "file").write_text("x")
    (tmp_path / "odd").mkdir()
    (tmp_path / "odd" / "annotations.jsonl").write_text('{"doc": "a"\n')
    with pytest.raises(StoreError, match="is a file"):
        allegedly.build(news, tmp_path / "file")
    with pytest.raises(StoreError, match=r"annotations\.jsonl:1"):
        allegedly.build(news, tmp_path / "odd")


@pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning")
def test_rdflib_works_on_the_same_store(small_graph):
    dataset = small_graph.dataset
    assert isinstance(dataset, rdflib.Dataset)
    al = rdflib.Namespace("https://w3id.org/allegedly/ns#")
    mara = rdflib.URIRef("urn:allegedly:person/mara-quill")
    assert list(dataset.objects(mara, al.sued)) == [rdflib.URIRef("urn:allegedly:person/tobias-renn")]
    assert len(list(dataset.query("SELECT ?b { ?a al:sued ?b }"))) == 2
    assert "al" in dict(dataset.namespaces())


def test_rdflib_terms_are_values(small_graph):
    mara = rdflib.URIRef("urn:allegedly:person/mara-quill")
    assert len(small_graph.query("SELECT ?a ?b { ?a al:sued ?b }", a=mara)) == 1
    label = rdflib.Literal("Mara Quill", lang="en")
    assert small_graph.query("SELECT ?a ?n { ?a rdfs:label ?n }", n=label)[0].a == str(mara)


def test_card(small_graph):
    card = small_graph["tobias renn"]
    assert (card.name, card.kinds, card.aliases) == ("Tobias Renn", ("Person",), ("Renn",))
    assert card.articles == ("Quill sues Renn", "renn-answers")
    assert len(card.quotes) == 2 and len(card.claims_about) == 2 and len(card.cases) == 3
    assert "2 quotes" in repr(card)
    page = card._repr_html_()
    assert "<h3>Tobias Renn" in page and "hiding the film&#x27;s profits" in page


def test_card_of_a_work_and_of_a_dispute(small_graph):
    assert small_graph["Low Water"].made_by.column("name") == ["Mara Quill", "Ines Varga"]
    assert len(small_graph["Mara Quill and Tobias Renn"].timeline) == 2


def test_reprs_are_short_and_html(small_graph):
    assert repr(small_graph).startswith("<KnowledgeGraph:")
    assert "<table>" in small_graph._repr_html_()
    assert repr(small_graph.query("same-words")) == "<Result: 1 row of words, said_by, times, articles>"


def test_show_is_one_frame_without_markup_from_outside(small_graph):
    shown = small_graph.show(height=500)._repr_html_()
    assert shown.startswith("<iframe srcdoc=") and 'height="500"' in shown
    assert shown.count("<") == 2


def test_problems_are_found(small_graph):
    assert small_graph.problems() == []
    leaky = ox.Store()
    leaky.bulk_extend(small_graph.store)
    base, al = "urn:allegedly:", "https://w3id.org/allegedly/ns#"
    leak = (f"{base}person/mara-quill", f"{al}wrote", f"{base}work/silver-weir")
    leaky.add(ox.Quad(*map(ox.NamedNode, leak), ox.NamedNode(f"{base}graph/facts")))
    assert any("leak" in problem for problem in allegedly.KnowledgeGraph(leaky).problems())


def test_everything_public_is_documented_and_typed():
    for name in allegedly.__all__:
        thing = getattr(allegedly, name)
        if inspect.isfunction(thing) or inspect.isclass(thing):
            assert inspect.getdoc(thing), name
    for owner in (allegedly.KnowledgeGraph, allegedly.Result, allegedly.Card):
        for name, method in inspect.getmembers(owner, inspect.isfunction):
            if not name.startswith("_") and method.__module__.startswith("allegedly"):
                assert inspect.getdoc(method), f"{owner.__name__}.{name}"
                assert "return" in inspect.get_annotations(method), f"{owner.__name__}.{name}"


ASKED = """
import sys, allegedly
kg = allegedly.open(sys.argv[1])
kg.query("who-sued-whom"), kg["Tobias Renn"], kg.network(), kg.page(), kg.stats()
from allegedly.cli import main
sys.exit("spacy loaded" if "spacy" in sys.modules else 0)
"""


def test_asking_and_showing_never_load_spacy(small_folder):
    done = subprocess.run(
        [sys.executable, "-c", ASKED, str(small_folder)], capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr


def test_workers_make_no_difference(tmp_path):
    text = "Mara Quill sued Tobias Renn in March 2031. “I never touched the money,” Renn said.\n"
    for doc in ("a", "b", "c"):
        (tmp_path / f"{doc}.txt").write_text(text + f"Ines Varga wrote Low Water {doc}.\n")
    alone, together = (allegedly.build(tmp_path, workers=n) for n in (1, 2))
    assert sorted(map(str, alone.store)) == sorted(map(str, together.store))
    with pytest.raises(UsageError, match="workers=0"):
        allegedly.build(tmp_path, workers=0)
