"""A bounded load on the query service of this machine: are all answers right, is any worker left behind?

    python benchmarks/load.py STORE [--clients 32] [--seconds 60]

The service is started here, on loopback, and asked by that many clients at once, now and then with a query that
must be stopped at its limit.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import socket
import threading
import time
from collections import Counter
from pathlib import Path

import httpx
import uvicorn

from allegedly.serve.app import Service, make_app
from allegedly.serve.task import Limits

QUICK = "SELECT (COUNT(*) AS ?n) { ?case al:claimant ?who }"
SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
LIMIT = 2.0
MOST_REQUESTS = 200_000


def main() -> None:
    """Run the load and print what came of it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("store", type=Path)
    parser.add_argument("--clients", type=int, default=32)
    parser.add_argument("--seconds", type=float, default=60.0)
    options = parser.parse_args()
    app = make_app(Service(options.store.resolve(), workers=2, limits=Limits(seconds=LIMIT)))
    listener = socket.create_server(("127.0.0.1", 0), backlog=256)
    server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    while not server.started:
        time.sleep(0.05)
    try:
        outcome = asyncio.run(
            _load(f"http://127.0.0.1:{listener.getsockname()[1]}", options.clients, options.seconds)
        )
    finally:
        pids = app.state.pool.pids
        server.should_exit = True
        thread.join()
    print(
        f"{options.clients} clients, {options.seconds:g} s: "
        + ", ".join(f"{n} {k}" for k, n in outcome.items())
    )
    print(f"workers left behind: {sum(map(_lives, pids))}")


async def _load(url: str, clients: int, seconds: float) -> Counter[str]:
    outcome: Counter[str] = Counter()
    limits = httpx.Limits(max_connections=clients)
    async with httpx.AsyncClient(base_url=url, timeout=120, limits=limits) as http:
        right = (await http.get("/sparql", params={"query": QUICK})).json()
        until = time.monotonic() + seconds
        await asyncio.gather(*(_client(http, right, until, outcome) for _ in range(clients)))
    return outcome


async def _client(http: httpx.AsyncClient, right: object, until: float, outcome: Counter[str]) -> None:
    while time.monotonic() < until and outcome.total() < MOST_REQUESTS:
        slow = outcome.total() % 500 == 499
        response = await http.get("/sparql", params={"query": SLOW if slow else QUICK})
        if slow:
            outcome["stopped with 503" if response.status_code == 503 else "not stopped"] += 1
        else:
            fine = response.status_code == 200 and response.json() == right
            outcome["right answers" if fine else f"wrong ({response.status_code})"] += 1


def _lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


if __name__ == "__main__":
    main()
