"""The whole projection: golden file, determinism, change and retraction."""

import random
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdf_invented import echo, event, harbour, naming

from allegedly.errors import UsageError, WorkError
from allegedly.model import Annotation, Claim, Fact, Quote, Span
from allegedly.rdf.correction import correction
from allegedly.rdf.graph import build_quads, changes, project
from allegedly.rdf.iri import Iris
from allegedly.store import memory_store, named_quads, nquads

GOLDEN = Path(__file__).parent / "golden" / "harbour.nq"
THIRD = naming("third", ("Person", "Ashby"), ("Film", "Salt Road"), ("Person", "Ida Fenn"))
MERGE = correction({"op": "merge", "node": "person/ida-fenn", "into": "person/mara-quill"})


def canonical(quads) -> bytes:
    dataset = ox.Dataset(quads)
    dataset.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return nquads(dataset)


def test_golden_file(update_golden):
    built = nquads(build_quads([harbour()]))
    if update_golden:
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_bytes(built)
    assert built.decode() == GOLDEN.read_text(encoding="utf-8"), "if this is meant, run with --update-golden"


def test_building_twice_gives_the_same_bytes():
    assert nquads(build_quads([harbour(), echo()])) == nquads(build_quads([harbour(), echo()]))


def test_a_store_gives_back_what_was_put_in():
    built = nquads(build_quads([harbour(), echo()]))
    assert nquads(named_quads(memory_store(built))) == built


def test_annotations_read_back_from_json_give_the_same_graph():
    again = [Annotation.from_dict(a.to_dict()) for a in (harbour(), echo())]
    assert nquads(build_quads(again)) == nquads(build_quads([harbour(), echo()]))


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(["harbour", "echo", "third"]), max_size=3), st.integers(0, 1000))
def test_order_and_repetition_do_not_matter(again, seed):
    known = {"harbour": harbour(), "echo": echo(), "third": THIRD}
    shuffled = [*known.values(), *(known[name] for name in again)]
    random.Random(seed).shuffle(shuffled)
    assert canonical(build_quads(shuffled)) == canonical(build_quads(known.values()))


def test_canonical_form_is_the_sorted_form_for_want_of_blank_nodes():
    quads = list(build_quads([harbour(), echo()]))
    assert canonical(quads) == nquads(quads)


def test_every_iri_begins_with_the_base():
    for quad in build_quads([harbour()], base="https://example.org/graph/"):
        assert quad.subject.value.startswith("https://example.org/graph/"), quad
        assert quad.graph_name.value.startswith("https://example.org/graph/"), quad


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ([], [harbour()]),
        ([harbour()], [harbour(), echo()]),
        ([harbour(), echo(), THIRD], [harbour(), THIRD]),
        ([harbour(), echo()], [naming("harbour", ("Person", "Mara Quill")), echo()]),
        ([harbour()], []),
    ],
)
def test_changes_lead_from_one_build_to_the_other(before, after):
    graphs: dict[str, set[ox.Quad]] = {}
    for quad in build_quads(before):
        graphs.setdefault(quad.graph_name.value, set()).add(quad)
    for graph, quads in changes(project(before), project(after)):
        graphs[graph.value] = set(quads)
    assert set().union(*graphs.values()) == set(build_quads(after))


def test_changes_leave_untouched_articles_alone():
    stranger = naming("stranger", ("Person", "Otto Brandt"))
    changed = [graph for graph, _ in changes(project([stranger]), project([stranger, harbour()]))]
    assert Iris().article("stranger") not in changed
    assert Iris().article("harbour") in changed


def test_an_article_given_anew_takes_the_old_ones_place():
    old = naming("harbour", ("Person", "Otto Brandt"))
    assert nquads(build_quads([old, harbour()])) == nquads(build_quads([harbour()]))


def test_retracting_leaves_what_a_build_without_gives():
    with_all, without = project([harbour(), THIRD]), project([harbour()])
    store = ox.Store()
    store.bulk_extend([*build_quads([harbour(), THIRD])])
    for graph, quads in changes(with_all, without):
        store.remove_graph(graph)
        store.bulk_extend(quads)
    assert nquads(iter(store)) == nquads(build_quads([harbour()]))


def test_undoing_a_correction_gives_the_same_bytes():
    plain = nquads(build_quads([harbour(), echo()]))
    assert nquads(build_quads([harbour(), echo()], [MERGE])) != plain
    assert nquads(build_quads([harbour(), echo()], [])) == plain


def test_corrections_that_meet_nothing_are_named():
    stray = correction({"op": "rename", "node": "person/nobody", "name": "Somebody"})
    projection = project([harbour()], [MERGE, stray])
    assert projection.unused() == (stray,)


@pytest.mark.parametrize("base", ["", "graph/", "https://example.org", "urn:with blank:", "http://a b/"])
def test_a_base_that_is_none_is_refused(base):
    with pytest.raises(UsageError, match="base"):
        list(build_quads([harbour()], base=base))


@pytest.mark.parametrize(
    "broken",
    [
        {"facts": (Fact("e1", "directed", "e9", Span(0, 4), "test"),)},
        {"quotes": (Quote("No.", Span(0, 4), "test", "e9"),)},
        {"claims": (Claim("lied", Span(0, 4), "test", "e1", ("e9",)),)},
        {"events": (event("v1", "Lawsuit", ("e9",), ()),)},
        {"events": (event("v1", "Lawsuit", ("e1",), (), counter_to="e9"),)},
    ],
)
def test_an_annotation_that_speaks_of_the_unlisted_is_named(broken):
    with pytest.raises(WorkError, match="stray: e9 is not listed"):
        list(build_quads([naming("stray", ("Person", "Mara Quill"), **broken)]))
