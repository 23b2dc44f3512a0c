"""What the served explorer asks for: bounded, checked, from the store as it is now."""

import httpx
import pytest
from hostile import hostile_strings
from service import Served

from allegedly.rdf.graph import build_quads
from allegedly.serve.app import Service
from allegedly.serve.task import Limits
from allegedly.store import nquads, swap_in, write_store
from allegedly.view.known import mark
from invented import annotations

QUILL = "urn:allegedly:person/mara-quill"
ARTICLE = "urn:allegedly:article/festival"


@pytest.fixture(scope="module")
def client(served):
    with httpx.Client(base_url=served.url, timeout=30) as client:
        yield client


def near(client, **params):
    return client.get("/explorer/near", params={"iri": QUILL, **params})


def test_near_gives_what_the_page_shows(client):
    found = near(client, limit=60).json()
    assert found["root"] == QUILL and found["new"][0] == QUILL and found["left"] == 0
    assert {n["iri"] for n in found["nodes"]} >= set(found["new"])
    ends = {i for e in found["edges"] for i in (e["from"], e["to"])}
    assert ends <= set(range(len(found["nodes"]))) and found["edges"]
    assert all(s["ev"] and len(e) == 4 for s in found["statements"] for e in s["ev"])
    some = near(client, limit=3).json()
    assert len(some["new"]) == 3 and some["left"] > 0


def test_near_leaves_out_what_the_page_has(client):
    first = near(client, limit=4).json()
    rest = near(client, limit=60, has="".join(map(mark, first["new"]))).json()
    assert rest["new"] and not set(rest["new"]) & set(first["new"])


def test_a_page_of_many_nodes_can_tell_what_it_has(client):
    many = "".join(mark(f"urn:x:{i}") for i in range(6000))
    assert near(client, has=many).status_code == 200
    assert near(client, has=many + mark(QUILL)).status_code == 400


def test_find_gives_names_quotations_articles_and_not_what_the_page_has(client):
    def found(text, **params):
        return client.get("/explorer/find", params={"text": text, **params}).json()["found"]

    assert found("quill")[0]["label"].endswith("Quill") and {"iri", "group", "label", "detail"} == set(
        found("quill")[0]
    )
    assert found("mara qu")[0]["iri"] == QUILL and found("MÁRA quill")[0]["iri"] == QUILL
    assert any(thing["group"] == "quote" for thing in found("touched the money"))
    assert any(thing["iri"] == ARTICLE for thing in found("presented"))
    assert QUILL not in [thing["iri"] for thing in found("mara quill", has=mark(QUILL))]
    claims = [thing["label"] for thing in found("hiding") if thing["group"] == "claim"]
    assert claims and all(label.startswith(("alleged: ", "denied: ")) for label in claims)
    assert len(found("quill", limit=2)) == 2 and found("xyzzy") == [] and found("!?") == []


def test_texts_of_articles(client):
    found = client.get("/explorer/texts", params={"iri": [ARTICLE, "urn:x:none"]}).json()["texts"]
    assert [text["iri"] for text in found] == [ARTICLE] and found[0]["text"].startswith("Ines Varga")
    assert all(found[0]["text"][start:end] and ":" in iri for start, end, iri in found[0]["marks"])


WRONG = [
    ("near", {}, "0 IRIs"), ("near", {"iri": ["urn:a:b", "urn:a:c"]}, "2 IRIs"), ("near", {"iri": "no iri"}, "no IRI"),
    ("near", {"iri": ""}, "no IRI"), ("near", {"iri": "urn:" + "x" * 2001}, "no IRI"), ("near", {"iri": "urn:x:<y>"}, "no IRI"),
    ("near", {"iri": "urn:x> } #"}, "no IRI"), ("near", {"iri": QUILL, "limit": "0"}, "limit"), ("near", {"iri": QUILL, "limit": "61"}, "limit"),
    ("near", {"iri": QUILL, "limit": "-1"}, "limit"), ("near", {"iri": QUILL, "limit": "٣"}, "limit"), ("near", {"iri": QUILL, "limit": "9" * 5000}, "limit"),
    ("near", {"iri": QUILL, "has": "xyz"}, "has"), ("find", {}, "no text"), ("find", {"text": "  "}, "no text"),
    ("find", {"text": "x" * 201}, "200"), ("find", {"text": "x", "limit": "25"}, "limit"), ("texts", {}, "0 IRIs"),
    ("texts", {"iri": ["urn:x:y"] * 26}, "26 IRIs"), ("", {"max_nodes": "5001"}, "max_nodes"), ("", {"max_nodes": "all"}, "max_nodes"),
    ("", {"about": "x" * 201}, "200"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "params", "words"), WRONG)
def test_what_is_refused_and_why(client, what, params, words):
    response = client.get(f"/explorer/{what}".rstrip("/"), params=params)
    assert response.status_code == 400 and words in response.text and response.text.count("\n") == 1
    assert response.headers["content-type"].startswith("text/plain")


def test_what_is_not_there_is_said_to_be_missing(client):
    response = client.get("/explorer/near", params={"iri": "urn:allegedly:person/nobody"})
    assert response.status_code == 404 and "urn:allegedly:person/nobody" in response.text
    assert client.get("/explorer", params={"about": "Nobody Atall", "max_nodes": 5}).status_code == 404


def test_hostile_words_are_words(client):
    for text in hostile_strings():
        if "\ud800" <= max(text, default="") <= "\udfff" or len(text) > 200:
            continue
        found = client.get("/explorer/find", params={"text": text})
        assert found.status_code in (200, 400) and not set(found.text) & set("<&")
        asked = client.get("/explorer/near", params={"iri": text})
        assert asked.status_code in (400, 404) and asked.headers["content-type"].startswith("text/plain")


@pytest.mark.parametrize("what", ["", "/near", "/find", "/texts"])
def test_reading_only_from_here_and_kept_nowhere(client, what):
    address, params = f"/explorer{what}", {"iri": QUILL, "text": "quill"}
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        assert client.request(method, address, params=params).status_code == 405
    assert client.get(address, params=params, headers={"Host": "rebound.example"}).status_code == 400
    headers = client.get(address, params=params, headers={"Origin": "https://elsewhere.example"}).headers
    assert "access-control-allow-origin" not in headers
    assert (headers["cache-control"], headers["x-content-type-options"]) == ("no-store", "nosniff")
    assert headers["cross-origin-resource-policy"] == "same-origin"


def test_page_tells_where_it_stops_and_may_ask_its_service_only(client):
    page = client.get("/explorer", params={"max_nodes": 5}).text
    assert "This page opens with 5 of 21 nodes" in page and "connect-src &#39;self&#39;;" in page
    assert client.get("/explorer").text.count('id="data-text-') == 3


def test_a_look_that_takes_too_long_is_stopped(small_folder):
    running = Served(Service(small_folder, workers=1, limits=Limits(seconds=0.002)))
    try:
        before = running.pool.pids
        response = httpx.get(f"{running.url}/explorer", timeout=60)
        assert response.status_code == 503 and "longer than 0.012 s" in response.text
        assert len(running.pool.pids) == 1 and running.pool.pids != before
    finally:
        running.stop()


def test_a_store_that_is_built_anew_is_answered_from(tmp_path):
    folder, new = tmp_path / "out", tmp_path / "new"
    first, *others = annotations()
    for place, articles in ((folder, [first, *others]), (new, others)):
        place.mkdir()
        write_store(place / "store", nquads(build_quads(articles)))
    running = Served(Service(folder, workers=2))
    try:
        with httpx.Client(base_url=running.url, timeout=30) as client:
            before = [near(client).json() for _ in range(3)]
            page = client.get("/explorer").text
            assert client.get("/questions", params={"person": "Mara Quill"}).status_code == 200
            swap_in(new, folder)
            after = [near(client).json() for _ in range(3)]
            assert len({a["version"] for a in before}) == len({a["version"] for a in after}) == 1
            assert before[0]["version"] != after[0]["version"] and before[0]["version"] in page
            again = client.get("/explorer").text
            assert (
                after[0]["version"] in again
                and "Westmark Superior Court" in page
                and "Westmark Superior Court" not in again
            )
            assert len(running.pool.pids) == 2
    finally:
        running.stop()
