"""The runs graph: what ran when, and only there."""

from datetime import UTC, datetime, timedelta, timezone

import pyoxigraph as ox
from rdf_invented import harbour

from allegedly.rdf.graph import build_quads
from allegedly.rdf.iri import Iris
from allegedly.rdf.run import Run, reading_activity, run_quads
from allegedly.rdf.term import AL, PROV, XSD
from allegedly.rdf.validate import validate

IRIS = Iris()
STARTED = datetime(2031, 4, 9, 14, 30, tzinfo=timezone(timedelta(hours=2)))
RUN = Run(STARTED, datetime(2031, 4, 9, 12, 31, tzinfo=UTC), "1.0", "a_model-2.0", {"workers": 2})


def test_a_run_tells_when_and_with_what():
    values = {q.predicate: q.object for q in run_quads(RUN, ["harbour"], IRIS)}
    assert values[PROV.startedAtTime] == ox.Literal("2031-04-09T12:30:00Z", datatype=XSD.dateTime)
    assert values[AL.option].value == "workers=2"
    assert values[AL.languageModel].value == "a_model-2.0"
    assert values[PROV.used] == IRIS.article("harbour")


def test_statements_point_to_a_reading_of_the_run():
    made_by = {q.object for q in build_quads([harbour()]) if q.predicate == PROV.wasGeneratedBy}
    assert made_by == {reading_activity("harbour", IRIS)}
    assert made_by <= {q.subject for q in run_quads(RUN, ["harbour"], IRIS)}


def test_a_graph_with_runs_conforms_and_one_without_knows_no_time():
    built = list(build_quads([harbour()]))
    runs = list(run_quads(RUN, ["harbour"], IRIS))
    assert {q.graph_name for q in runs} == {IRIS.graph("runs")}
    assert IRIS.graph("runs") not in {q.graph_name for q in built}
    assert validate([*built, *runs]) == []
