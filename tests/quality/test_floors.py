"""The reached quality of reading can't sink: floors on gold annotations, with the hash of what they were measured on.

The gold of the seeds and of invented articles lies in the project; further gold is measured when it lies beside the
project. To raise the floors after an improvement: `python benchmarks/floors.py`.
"""

import json
from pathlib import Path

import pytest

from allegedly.evaluate.gold import corpus_hash, load_gold
from allegedly.evaluate.score import score
from allegedly.language.parse import DEFAULT_MODEL
from allegedly.parallel import annotate_articles
from allegedly.reading.read import read_articles

HERE = Path(__file__).parent
FLOORS = json.loads((HERE / "floors.json").read_text())
CHECKOUT = HERE.parents[1]
SETS = {name: CHECKOUT / floors["folder"] for name, floors in FLOORS.items()}
PRESENT = [name for name, folder in SETS.items() if name != "dev" or folder.exists()]


@pytest.fixture(scope="module", params=PRESENT)
def measured(request):
    items = load_gold(SETS[request.param])
    articles = read_articles([item.text_file for item in items])
    annotations = {a.doc: a for a in annotate_articles(articles, model=DEFAULT_MODEL)}
    return FLOORS[request.param], items, score(annotations, [item.annotation for item in items])


def test_the_floors_were_measured_on_this_gold(measured):
    floors, items, _ = measured
    assert corpus_hash(items) == floors["measured on"], "the gold has changed: run benchmarks/floors.py"


def test_no_layer_sinks(measured):
    floors, _, result = measured
    figures = {name: tally.f1 for name, tally in result.layers.items()}
    figures["fine entity type"] = result.fine_type.recall
    sunk = {n: (round(figures[n], 3), floor) for n, floor in floors["at least"].items() if figures[n] < floor}
    assert not sunk, f"reached, floor: {sunk}"
    assert set(floors["at least"]) == set(figures)


def test_nothing_leaks(measured):
    floors, _, result = measured
    assert result.leaks == 0
    assert result.in_boilerplate <= floors["in boilerplate at most"]
