"""`allegedly serve`: the SPARQL service."""

from __future__ import annotations

import socket
import sys
from typing import Annotated

import typer

from allegedly.cli.option import DEFAULT_STORE, Store, graph_at
from allegedly.errors import WorkError


def serve(
    store: Store = None,
    host: Annotated[
        str, typer.Option(help="Address to listen on; loopback unless you say otherwise.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port; 0 for any that is free.")] = 8080,
    *,
    workers: Annotated[int, typer.Option(min=1, help="Processes that answer queries.")] = 2,
    timeout: Annotated[float, typer.Option(min=0.1, help="Seconds a query may take.")] = 10.0,
    rows: Annotated[int, typer.Option(min=1, help="Rows an answer may have.")] = 100_000,
    memory: Annotated[int, typer.Option(min=64, help="MiB of memory a query may take.")] = 1024,
    cors: Annotated[
        list[str] | None, typer.Option(help="Origin whose pages may read answers.", show_default=False)
    ] = None,
) -> None:
    """Serve the graph read-only: a SPARQL 1.1 endpoint, a query page and the explorer, which asks the store live.

    **Examples**

    `allegedly serve`

    `allegedly serve out/ --port 9000`

    `curl -H 'Accept: text/csv' --data-urlencode 'query=SELECT * { ?case al:claimant ?who }' localhost:8080/sparql`
    """
    import uvicorn

    from allegedly.serve.app import LOOPBACK, Service, make_app
    from allegedly.serve.task import Limits

    graph_at(store)
    service = Service(
        store=(store or DEFAULT_STORE).resolve(),
        workers=workers,
        limits=Limits(timeout, rows, memory << 20),
        hosts=LOOPBACK if host in LOOPBACK else ("*",),
        origins=tuple(cors or ()),
    )
    config = uvicorn.Config(make_app(service), log_level="warning", access_log=False)
    with _listening(host, port) as listener:
        _announce(host, listener.getsockname()[1])
        uvicorn.Server(config).run(sockets=[listener])


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host.strip("[]"), port), family=family, backlog=256)
    except OSError as error:
        raise WorkError(f"can't listen on {host}:{port} ({error.strerror}); try --port 0") from None


def _announce(host: str, port: int) -> None:
    base = f"http://{host}:{port}"
    typer.echo(
        f"query page  {base}/\nexplorer    {base}/explorer\nendpoint    {base}/sparql\nCtrl-C stops it."
    )
    sys.stdout.flush()
