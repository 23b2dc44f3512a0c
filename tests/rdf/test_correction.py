"""What a person's corrections do, what is refused, and that the file reads back as written."""

import pyoxigraph as ox
import pytest
from rdf_invented import echo, event, harbour, naming

from allegedly.errors import ReadError, UsageError
from allegedly.rdf.correction import correction, read_corrections, write_corrections
from allegedly.rdf.graph import build_quads, project
from allegedly.rdf.iri import Iris
from allegedly.rdf.validate import validate

IRIS = Iris()


def corrected(*corrections: dict, articles=None) -> list[ox.Quad]:
    return list(build_quads(articles or [harbour(), echo()], [correction(c) for c in corrections]))


def about(quads, path: str) -> set[str]:
    """Where a node stands: the names of the properties it is subject or object of."""
    node = ox.NamedNode(IRIS.base + path)
    return {q.predicate.value.rpartition("#")[2] for q in quads if node in (q.subject, q.object)}


def labels(quads, path: str) -> set[str]:
    node = ox.NamedNode(IRIS.base + path)
    return {q.object.value for q in quads if q.subject == node and q.predicate.value.endswith("#label")}


def test_merge():
    quads = corrected({"op": "merge", "node": "person/ashby", "into": "person/tom-ashby"})
    assert about(quads, "person/ashby") == set()
    assert labels(quads, "person/tom-ashby") == {"Tom Ashby"}


def test_merged_cases_are_one():
    named = (("Person", "Mara Quill"), ("Person", "Ida Fenn"))
    one = naming("a", *named, events=(event("v1", "Lawsuit", ("e1",), ("e2",), date="2030"),))
    other = naming("b", *named, events=(event("v1", "Lawsuit", ("e1",), ("e2",), date="2031"),))
    paths = [project([one, other]).nodes.case(doc, "v1").value.removeprefix(IRIS.base) for doc in "ab"]
    merge = correction({"op": "merge", "node": paths[0], "into": paths[1]})
    nodes = project([one, other], [merge]).nodes
    assert nodes.case("a", "v1") == nodes.case("b", "v1")


def test_split():
    split = {"op": "split", "node": "article/echo#person=mara-quill", "into": "person/mara-quill-painter"}
    quads = corrected(split)
    nodes = project([harbour(), echo()], [correction(split)]).nodes
    assert nodes.path("echo", "e1") == "person/mara-quill-painter"
    assert nodes.path("harbour", "e1") == "person/mara-quill"
    assert labels(quads, "person/mara-quill-painter") == {"Mara Quill"}


def test_rename_keeps_the_node_and_the_old_name():
    quads = corrected({"op": "rename", "node": "person/mara-quill", "name": "Mara Hart"})
    assert labels(quads, "person/mara-quill") == {"Mara Hart"}
    assert "altLabel" in "".join(about(quads, "person/mara-quill"))
    assert labels(quads, "case/lawsuit-mara-quill-v-northgate-pictures") == {
        "Mara Hart v. Northgate Pictures, Inc. (lawsuit, 2031-04)"
    }


@pytest.mark.parametrize("kind", ["statement", "claim", "quote", "case"])
def test_retract(kind):
    articles = [harbour()]
    nodes = sorted(
        {q.subject.value for q in build_quads(articles) if q.subject.value.startswith(f"{IRIS.base}{kind}/")}
    )
    for node in nodes:
        quads = corrected({"op": "retract", "node": node}, articles=articles)
        assert about(quads, node.removeprefix(IRIS.base)) <= set()
        assert validate(quads) == []


def test_retracting_one_articles_account_of_a_case_leaves_the_others():
    suit = harbour().events[0].span
    quads = corrected({"op": "retract", "node": f"article/harbour#lawsuit={suit.start},{suit.end}"})
    node = IRIS.node("case", "lawsuit-mara-quill-v-northgate-pictures")
    assert {q.graph_name for q in quads if q.subject == node} >= {IRIS.article("echo")}
    assert IRIS.article("harbour") not in {q.graph_name for q in quads if q.subject == node}


def test_retracting_a_claim_takes_the_accusation_with_it():
    projection = project([harbour()])
    claim = projection.nodes.claim("harbour", harbour().claims[0]).value
    accused = IRIS.base.replace("urn:allegedly:", "https://w3id.org/allegedly/ns#accused")
    assert accused in {q.predicate.value for q in build_quads([harbour()])}
    assert accused not in {
        q.predicate.value for q in corrected({"op": "retract", "node": claim}, articles=[harbour()])
    }


def test_a_statement_keeps_its_name_when_its_subject_is_merged():
    def names(quads):
        return {q.subject.value for q in quads if "statement/" in q.subject.value}

    merge = {"op": "merge", "node": "person/ida-fenn", "into": "person/mara-quill"}
    assert names(corrected(merge)) == names(corrected())


def test_later_corrections_see_what_earlier_ones_did():
    nodes = project(
        [harbour(), echo()],
        [
            correction({"op": "merge", "node": "person/ashby", "into": "person/tom-ashby"}),
            correction({"op": "merge", "node": "person/tom-ashby", "into": "person/ida-fenn"}),
        ],
    ).nodes
    assert nodes.path("echo", "e5") == nodes.path("harbour", "e5") == "person/ida-fenn"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"op": "mix", "node": "person/a", "into": "person/b"}, "there are merge, split, rename, retract"),
        ({"node": "person/a"}, "unknown correction None"),
        ({"op": "merge", "node": "person/a"}, "no into"),
        ({"op": "merge", "into": "person/a"}, "no node"),
        ({"op": "rename", "node": "person/a", "name": ""}, "no name"),
        ({"op": "rename", "node": "person/a", "name": "A", "colour": "red"}, "unknown colour"),
        ({"op": "merge", "node": "person/a", "into": "work/b"}, "one kind"),
        ({"op": "split", "node": "person/a", "into": "person/b"}, "split is for article/"),
        ({"op": "split", "node": "article/x#film=a", "into": "person/b"}, "one kind"),
        ({"op": "retract", "node": "person/a"}, "retract is for statement/"),
        ({"op": "merge", "node": "claim/a", "into": "claim/b"}, "merge is for person/"),
        ({"op": "retract", "node": "article/x#person=a"}, "only what it names"),
    ],
)
def test_what_is_refused(data, message):
    with pytest.raises(UsageError, match=message):
        correction(data)


def test_whole_iris_are_taken_too():
    data = {"op": "merge", "node": "urn:allegedly:person/a", "into": "urn:allegedly:person/b"}
    assert correction(data) == correction({"op": "merge", "node": "person/a", "into": "person/b"})


def test_the_file_reads_back_as_written(tmp_path):
    file = tmp_path / "corrections.jsonl"
    assert read_corrections(file) == ()
    corrections = (
        correction({"op": "merge", "node": "person/a", "into": "person/b", "reason": "née A"}),
        correction({"op": "rename", "node": "person/b", "name": "Zoë B"}),
    )
    write_corrections(file, corrections)
    assert read_corrections(file) == corrections
    file.write_text(file.read_text() * 2, encoding="utf-8")
    assert read_corrections(file) == corrections


@pytest.mark.parametrize("line", ["{", "[]", '{"op": "merge"}', "merge a b"])
def test_a_bad_line_is_named(tmp_path, line):
    file = tmp_path / "corrections.jsonl"
    file.write_text("\n" + line + "\n", encoding="utf-8")
    with pytest.raises(ReadError, match=r"corrections\.jsonl:2: "):
        read_corrections(file)
