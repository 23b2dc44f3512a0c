"""How the graph answers when it is large: a store of about a million quads from generated annotations.

    python benchmarks/scale.py [--quads 1000000] [--folder FOLDER]

The articles are made up by a seeded generator; nothing is read by a language model. Printed are the sizes, the time to
build, and the median time of each question over five runs.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from allegedly.knowledge import open_graph
from allegedly.model import Annotation, Article, Claim, Entity, Event, Fact, Metadata, Quote, Span
from allegedly.query.search import FILE, SearchIndex
from allegedly.rdf.graph import build_quads
from allegedly.store import nquads, write_store

FIRST = "Mara Tobias Lena Dan Ines Oscar Ruth Felix Nora Hugo Clara Amos Vera Silas Edith Jonas".split()
SYLLABLES = "bar den fol gan har kel lon mer nor pel quin ros sal tor vel win".split()
VERBS = "breached ignored changed copied sold leaked broke hid lost kept".split()
NOUNS = "contract script promise budget agreement recording letter plan".split()
RUNS = 5
NEWLINE = b"\n"
QUESTIONS: dict[str, str] = {
    "quotes that contain a phrase": 'SELECT ?t { ?q al:search "smear campaign" . ?q a schema:Quotation ; schema:text ?t }',
    "who sued whom (100)": "SELECT ?a ?b { ?a al:sued ?b } LIMIT 100",
    "claims by status": "SELECT ?s (COUNT(DISTINCT ?c) AS ?n) { ?c a al:Claim ; al:status ?s } GROUP BY ?s",
}


def main() -> None:
    """Print sizes and times."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quads", type=int, default=1_000_000)
    parser.add_argument("--folder", type=Path, help="where to leave the graph; a temporary folder otherwise")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.folder or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        _build(folder, options.quads)
        _ask(folder)


def _build(folder: Path, wanted: int) -> None:
    start = time.perf_counter()
    sample = len(list(build_quads(list(articles(50)))))
    number = max(1, wanted * 50 // sample)
    data = nquads(build_quads(list(articles(number))))
    write_store(folder / "store", data)
    built = time.perf_counter()
    SearchIndex.of(open_graph(folder).store, folder / FILE).close()
    indexed = time.perf_counter()
    size = sum(f.stat().st_size for f in folder.rglob("*") if f.is_file())
    print(f"{number} articles, {data.count(NEWLINE)} quads, {size >> 20} MiB on disk")
    print(f"graph {built - start:.1f} s, search index {indexed - built:.1f} s")


def _ask(folder: Path) -> None:
    graph = open_graph(folder)
    name = next(iter(graph.query("SELECT ?n { ?p a schema:Person ; rdfs:label ?n } ORDER BY ?n LIMIT 1")))[0]
    for question, sparql in QUESTIONS.items():
        _print(question, lambda sparql=sparql: graph.query(sparql))
    _print("quotes by a speaker (saved)", lambda: graph.query("quotes-by", speaker=name))
    _print("claims about a person (saved)", lambda: graph.query("claims-about", person=name))
    _print("works of a person (saved)", lambda: graph.query("works-of", person=name))


def _print(question: str, ask: Callable[[], object]) -> None:
    times, rows = [], 0
    for _ in range(RUNS):
        start = time.perf_counter()
        rows = len(ask())  # type: ignore[arg-type]
        times.append(time.perf_counter() - start)
    print(f"{question:32} {median(times) * 1000:8.1f} ms   {rows} rows")


def articles(number: int) -> Iterator[Annotation]:
    """Made-up articles: each a suit, a credit, a quotation and a claim between people who recur."""
    chance = random.Random(20260101)
    people = [f"{chance.choice(FIRST)} {_surname(chance)}" for _ in range(max(10, number // 3))]
    for n in range(number):
        yield _article(n, chance, people)


def _surname(chance: random.Random) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(3)).capitalize()


def _article(n: int, chance: random.Random, people: list[str]) -> Annotation:
    one, other = chance.sample(people, 2)
    work = f"The {_surname(chance)} {chance.choice(NOUNS).capitalize()}"
    said = "a smear campaign" if n % 97 == 0 else f"the {chance.choice(NOUNS)} number {n}"
    words = f"{other} {chance.choice(VERBS)} {said} in {_surname(chance)}"
    text = f"{one} sued {other} over {work}. “{words},” {one} said. {other} directed {work}."
    at = lambda piece, start=0: Span(text.index(piece, start), text.index(piece, start) + len(piece))  # noqa: E731
    suit, quote = at(f"{one} sued {other} over {work}"), at(words)
    credit = at(f"{other} directed {work}")
    entities = (
        Entity("e1", "Person", one, mentions=(at(one),), rule="made"),
        Entity("e2", "Person", other, mentions=(at(other),), rule="made"),
        Entity("e3", "Film", work, mentions=(at(work),), rule="made"),
    )
    return Annotation(
        Article(f"story-{n}", text, metadata=Metadata(published=f"2024-{n % 12 + 1:02}-{n % 28 + 1:02}")),
        entities,
        facts=(Fact("e2", "directed", "e3", credit, "made", evidence=(credit,)),),
        events=(Event("v1", "Lawsuit", suit, "made", ("e1",), ("e2",), evidence=(suit,)),),
        quotes=(Quote(words, quote, "made", speaker="e1"),),
        claims=(Claim(words, quote, "made", by="e1", about=("e2",), evidence=(quote,)),),
    )


if __name__ == "__main__":
    main()
