"""Queries that take too long or too much are stopped; many clients get right answers; no worker is left behind."""

import asyncio
import os
import time

import httpx
import pytest
from service import Served

from allegedly.serve.app import Service

CROSS = "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
SLOW = f"SELECT (COUNT(*) AS ?n) {CROSS}"
LONG = "SELECT * { ?a ?b ?c . ?d ?e ?f }"
GREEDY = f"SELECT (GROUP_CONCAT(CONCAT(STR(?c), STR(?f), STR(?i))) AS ?x) {CROSS}"
COUNT = "SELECT (COUNT(*) AS ?n) { ?case al:claimant ?who }"
CLIENTS, BOUND = 32, 8.0


def ask(served, query):
    return httpx.get(f"{served.url}/sparql", params={"query": query}, timeout=60)


def alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_slow_query_is_stopped_and_its_worker_replaced(served):
    before = served.pool.pids
    response = ask(served, SLOW)
    assert response.status_code == 503 and "longer than 6 s" in response.text
    assert ask(served, COUNT).status_code == 200
    assert len(served.pool.pids) == 2 and served.pool.pids != before
    assert not [pid for pid in before if pid not in served.pool.pids and alive(pid)]


def test_a_worker_that_could_not_be_started_is_started_by_a_later_query(served, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr("allegedly.serve.pool._START", 0.0)
        assert ask(served, SLOW).status_code == 503
        until = time.monotonic() + 10
        while len(served.pool.pids) == 2 and time.monotonic() < until:
            time.sleep(0.05)
        assert len(served.pool.pids) == 1
    assert ask(served, COUNT).status_code == 200
    assert len(served.pool.pids) == 2


def test_a_long_answer_is_refused_with_its_reason(served):
    response = ask(served, LONG)
    assert response.status_code == 400 and "more than 2000 rows" in response.text
    assert len(ask(served, LONG + " LIMIT 2000").json()["results"]["bindings"]) == 2000
    graph = ask(served, "CONSTRUCT { ?a ?b ?f } WHERE { ?a ?b ?c . ?d ?e ?f }")
    assert graph.status_code == 400 and "more than 2000 rows" in graph.text


def test_a_greedy_query_is_stopped(served):
    response = ask(served, GREEDY)
    assert response.status_code == 503 and ("memory" in response.text or "longer than" in response.text)
    assert ask(served, COUNT).status_code == 200


def test_a_client_that_goes_away_leaves_its_worker_usable(served):
    with pytest.raises(httpx.ReadTimeout):
        httpx.get(f"{served.url}/sparql", params={"query": SLOW}, timeout=0.3)
    assert ask(served, COUNT).status_code == 200


def test_many_clients_get_right_answers(served):
    """Bounded in clients, time and requests; every answer compared."""
    right = ask(served, COUNT).json()

    async def client(http, until):
        done = 0
        while time.monotonic() < until and done < 500:
            response = await http.get("/sparql", params={"query": COUNT})
            assert response.status_code == 200 and response.json() == right
            done += 1
        return done

    async def load():
        limits = httpx.Limits(max_connections=CLIENTS)
        async with httpx.AsyncClient(base_url=served.url, timeout=60, limits=limits) as http:
            until = time.monotonic() + BOUND
            return await asyncio.gather(*(client(http, until) for _ in range(CLIENTS)))

    done = asyncio.run(load())
    assert min(done) > 0 and len(served.pool.pids) == 2


def test_no_worker_outlives_the_service(small_folder):
    running = Served(Service(small_folder, workers=2))
    pids = running.pool.pids
    assert len(pids) == 2 and all(map(alive, pids))
    running.stop()
    assert not any(map(alive, pids))
