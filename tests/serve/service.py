"""A SPARQL service that runs in a thread, on a free port of this machine."""

from __future__ import annotations

import socket
import threading
import time

import uvicorn

from allegedly.serve.app import Service, make_app


class Served:
    """A running service: its address, its application, and a way to end it."""

    def __init__(self, service: Service) -> None:
        self.app = make_app(service)
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.url = f"http://127.0.0.1:{self.socket.getsockname()[1]}"
        config = uvicorn.Config(self.app, log_level="error", lifespan="on")
        self.server = uvicorn.Server(config)
        self.thread = threading.Thread(target=self.server.run, kwargs={"sockets": [self.socket]}, daemon=True)
        self.thread.start()
        until = time.monotonic() + 60
        while not self.server.started and self.thread.is_alive() and time.monotonic() < until:
            time.sleep(0.02)
        assert self.server.started

    @property
    def pool(self):
        return self.app.state.pool

    def stop(self) -> None:
        self.server.should_exit = True
        self.thread.join(30)
        self.socket.close()
        assert not self.thread.is_alive()
