"""What becomes a statement, a shortcut, a fact, and what never does."""

from dataclasses import replace
from itertools import combinations

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from rdf_invented import event, harbour, naming

from allegedly.model import PREDICATES, Claim, Fact, Quote, Span
from allegedly.rdf.graph import build_quads
from allegedly.rdf.iri import Iris
from allegedly.rdf.leak import leak_query, leaks
from allegedly.rdf.term import AL, PREFIXES

HERE = Span(0, 4)
NAMED = (
    ("Person", "Mara Quill"),
    ("Person", "Ida Fenn"),
    ("Film", "Salt Road"),
    ("Organization", "Northgate Pictures"),
    ("Book", "Low Water"),
)


def plain(*annotations) -> set[tuple[str, str, str]]:
    """The facts graph, in short."""
    facts = Iris().graph("facts")
    return {
        tuple(short(term.value) for term in (q.subject, q.predicate, q.object))
        for q in build_quads(annotations)
        if q.graph_name == facts
    }


def short(iri: str) -> str:
    for prefix in ("al", "schema", "rdf"):
        iri = iri.replace(PREFIXES[prefix], f"{prefix}:")
    return iri.removeprefix("urn:allegedly:").partition("/")[2] if iri.startswith("urn:") else iri


def stated(**layers) -> set[tuple[str, str, str]]:
    """Facts of an article that names NAMED as e1, e2, …"""
    return plain(naming("one", *NAMED, **layers))


MARA, FENN, ROAD, GATE, BOOK = "mara-quill", "ida-fenn", "salt-road", "northgate-pictures", "low-water"


@pytest.mark.parametrize(
    ("fact", "expected"),
    [
        (("e1", "directed", "e3"), {(MARA, "al:directed", ROAD), (MARA, "al:workedOn", ROAD)}),
        (("e1", "worked_on", "e3"), {(MARA, "al:workedOn", ROAD)}),
        (("e3", "released_by", "e4"), {(ROAD, "al:releasedBy", GATE)}),
        (("e3", "based_on", "e5"), {(ROAD, "schema:isBasedOn", BOOK)}),
        (("e3", "based_on", "e1"), {(ROAD, "al:basedOnWorkBy", MARA)}),
        (("e1", "spouse_of", "e2"), {(MARA, "schema:spouse", FENN), (FENN, "schema:spouse", MARA)}),
        (("e1", "works_for", "e4"), {(MARA, "schema:worksFor", GATE)}),
        (("e1", "directed", "e1"), set()),
    ],
)
def test_asserted_facts_stand_plainly(fact, expected):
    assert stated(facts=(Fact(*fact, HERE, "test"),)) == expected


@pytest.mark.parametrize("status", ["alleged", "denied", "negated"])
@pytest.mark.parametrize("predicate", ["directed", "spouse_of", "worked_on"])
def test_other_facts_never_do(predicate, status):
    assert stated(facts=(Fact("e1", predicate, "e2", HERE, "test", status=status),)) == set()


@pytest.mark.parametrize(
    ("predicate", "role", "term"),
    [
        ("spouse_of", "former husband", "al:formerSpouse"),
        ("spouse_of", "ex-wife", "al:formerSpouse"),
        ("works_for", "former chief executive", "al:formerlyWorkedFor"),
        ("represents", "ex lawyer", "al:formerlyRepresented"),
        ("spouse_of", "late husband", "al:formerSpouse"),
        ("spouse_of", "then-wife", "al:formerSpouse"),
        ("spouse_of", "second wife", "schema:spouse"),
        ("spouse_of", None, "schema:spouse"),
        ("works_for", "late-night host", "schema:worksFor"),
        ("works_for", "formula chief", "schema:worksFor"),
        ("works_for", "executive producer", "schema:worksFor"),
        ("represents", "lawyer", "al:represents"),
    ],
)
def test_what_is_over_is_not_stated_as_being_so(predicate, role, term):
    facts = stated(facts=(Fact("e1", predicate, "e2", HERE, "test", role=role),))
    assert {p for _, p, _ in facts} == {term}


@pytest.mark.parametrize(
    ("type", "shortcut"),
    [("Lawsuit", "al:sued"), ("Charge", "al:charged"), ("Settlement", "al:settledWith")]
    + [
        (type, None)
        for type in ("Complaint", "Trial", "Verdict", "Sentence", "Dismissal", "Ruling", "Appeal")
    ],
)
def test_shortcuts_of_asserted_events(type, shortcut):
    facts = stated(events=(event("v1", type, ("e1",), ("e4",)),))
    between = {p for s, p, o in facts if (s, o) == (MARA, GATE)}
    assert between == ({shortcut} if shortcut else set())
    assert {p for _, p, o in facts if o == GATE and p.startswith("al:resp")} == {"al:respondent"}


@pytest.mark.parametrize("status", ["threatened", "denied", "negated", "alleged"])
def test_other_events_give_no_fact(status):
    assert stated(events=(event("v1", "Lawsuit", ("e1",), ("e4",), status=status),)) == set()


@pytest.mark.parametrize(
    ("by", "about", "status", "expected"),
    [
        ("e1", ("e2",), "alleged", {(MARA, "al:accused", FENN)}),
        ("e1", ("e2", "e4"), "alleged", {(MARA, "al:accused", FENN), (MARA, "al:accused", GATE)}),
        ("e1", ("e2",), "denied", set()),
        ("e1", ("e1", "e2"), "alleged", set()),
        ("e1", (), "alleged", set()),
        (None, ("e2",), "alleged", set()),
    ],
)
def test_who_accused_whom(by, about, status, expected):
    assert stated(claims=(Claim("lied", HERE, "test", by, about, status),)) == expected


def test_an_outlet_that_reports_does_not_accuse():
    claims = (Claim("lied", HERE, "test", "e6", ("e1",)),)
    assert plain(naming("one", *NAMED, ("Outlet", "Tidewater Post"), claims=claims)) == set()


def test_who_reported_a_quotation():
    quoted = naming(
        "one", *NAMED, ("Outlet", "Tidewater Post"), quotes=(Quote("No.", HERE, "test", "e1", "e6"),)
    )
    assert {(s, p) for s, p, _ in plain(quoted)} == {("tidewater-post", "al:reportedQuote")}


def test_a_lawsuit_against_oneself_has_no_shortcut():
    facts = stated(events=(event("v1", "Lawsuit", ("e1",), ("e1",)),))
    assert {p for _, p, _ in facts} == {"al:claimant", "al:respondent"}


def test_what_says_the_same_twice_is_one_statement_with_both_passages():
    twice = (Fact("e1", "directed", "e3", HERE, "one"), Fact("e1", "directed", "e3", Span(5, 9), "two"))
    quads = list(build_quads([naming("one", *NAMED, facts=twice)]))
    found = [q for q in quads if short(q.predicate.value) == "al:evidence"]
    assert len({q.subject for q in found}) == 1
    assert len(found) == 2


def test_no_leak_and_a_forced_one_is_found():
    store = ox.Store()
    store.bulk_extend(build_quads([harbour()]))
    assert leaks(store) == []
    worked = ox.NamedNode(PREFIXES["al"] + "workedOn")
    fenn, road = Iris().node("person", "ida-fenn"), Iris().node("work", "salt-road")
    store.add(ox.Quad(fenn, worked, road, Iris().graph("facts")))
    assert len(leaks(store)) == 1


@pytest.mark.parametrize("predicate", ["directed", "worked_on"])
def test_what_one_article_negates_and_another_asserts_is_no_leak(predicate):
    asserted = replace(harbour("other"), facts=(Fact("e4", predicate, "e7", HERE, "test"),))
    store = ox.Store()
    store.bulk_extend(build_quads([harbour(), asserted]))
    assert leaks(store) == []


def test_a_symmetric_triple_read_the_other_way_round_is_no_leak():
    one = naming("one", *NAMED, facts=(Fact("e1", "spouse_of", "e2", HERE, "test"),))
    other = naming("two", *NAMED, facts=(Fact("e2", "spouse_of", "e1", HERE, "test", status="alleged"),))
    store = ox.Store()
    store.bulk_extend(build_quads([one, other]))
    assert leaks(store) == []


IDS = st.sampled_from(["e1", "e2", "e3", "e4", "e5"])
SIDES = st.lists(IDS, max_size=2, unique=True).map(tuple)
FACTS = st.lists(
    st.builds(
        Fact,
        s=IDS,
        p=st.sampled_from(sorted(PREDICATES)),
        o=IDS,
        span=st.just(HERE),
        rule=st.just("test"),
        role=st.sampled_from([None, "former wife", "grip"]),
        status=st.sampled_from(["asserted", "alleged", "denied", "negated"]),
    ),
    max_size=6,
)
EVENTS = st.lists(
    st.tuples(
        st.sampled_from(["Lawsuit", "Charge", "Settlement", "Ruling"]),
        SIDES,
        SIDES,
        st.sampled_from(["asserted", "threatened", "denied", "negated", "alleged"]),
    ),
    max_size=3,
)
CLAIMS = st.lists(st.tuples(IDS, SIDES, st.sampled_from(["alleged", "denied"])), max_size=3)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(FACTS, EVENTS, CLAIMS), min_size=1, max_size=3))
def test_whatever_is_read_nothing_leaks(layers):
    """Two ends are linked plainly only if some article asserts something of the two."""
    articles, linked = [], set()
    for number, (facts, events, claims) in enumerate(layers):
        told = tuple(event(f"v{i}", t, c, r, status=s) for i, (t, c, r, s) in enumerate(events, 1))
        said = tuple(Claim("lied", HERE, "test", by, about, status) for by, about, status in claims)
        articles.append(naming(f"d{number}", *NAMED, facts=tuple(facts), events=told, claims=said))
        linked |= {frozenset((f.s, f.o)) for f in facts if f.status == "asserted"}
        linked |= {frozenset((c, r)) for _, cs, rs, s in events if s == "asserted" for c in cs for r in rs}
        linked |= {
            frozenset(pair)
            for kind, cs, rs, s in events
            if kind == "Settlement" and s == "asserted" and not rs
            for pair in combinations(cs, 2)
        }
        linked |= {frozenset((by, a)) for by, about, s in claims if s == "alleged" for a in about}
    store = ox.Store()
    store.bulk_extend(build_quads(articles))
    assert leaks(store) == []
    ids = dict(zip((MARA, FENN, ROAD, GATE, BOOK), ("e1", "e2", "e3", "e4", "e5"), strict=True))
    assert {frozenset((ids[s], ids[o])) for s, _, o in plain(*articles) if s in ids and o in ids} <= linked


@pytest.mark.parametrize("forced", [False, True])
def test_the_leak_query_answers_the_same_in_rdflib(forced):
    quads = list(build_quads([harbour()]))
    if forced:
        ends = Iris().node("person", "ida-fenn"), AL.workedOn, Iris().node("work", "salt-road")
        quads.append(ox.Quad(*ends, Iris().graph("facts")))
    triples = ox.serialize((q.triple for q in quads), format=ox.RdfFormat.N_TRIPLES)
    union = rdflib.Graph().parse(data=triples, format="nt")
    assert len(list(union.query(leak_query()))) == int(forced)
