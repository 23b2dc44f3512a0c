"""The process that answers queries, one at a time, and can be killed at any moment."""

from __future__ import annotations

import signal
from functools import cache
from multiprocessing.connection import Connection
from pathlib import Path

from allegedly.serve.task import Answer, Limits

_GRACE = 5.0
"""Seconds beyond the limit after which a worker ends itself: nobody is there to kill it any more."""


def work(connection: Connection, path: Path, limits: Limits) -> None:
    """Answer the tasks that come through the pipe until it closes.

    Sends the version of the store that it has opened, then an `Answer` a task. Ends by itself when the parent is gone; a query that outlives its limit and its parent
    is ended by the alarm.
    """
    from allegedly.query.search import index_at
    from allegedly.serve.evaluate import evaluate
    from allegedly.serve.look import Opened, look
    from allegedly.serve.task import Look
    from allegedly.store import open_store, store_version

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    version = store_version(path)
    store = open_store(path)
    opened = Opened(path, version, store, cache(lambda: index_at(path, store)))
    _limit_memory(limits.memory)
    connection.send(version)
    while True:
        try:
            task = connection.recv()
        except EOFError:
            return
        signal.setitimer(signal.ITIMER_REAL, limits.seconds * task.patience + _GRACE)
        try:
            is_look = isinstance(task, Look)
            answer = look(opened, task) if is_look else evaluate(store, task, limits, opened.search)
        except MemoryError:
            answer = Answer.problem(503, memory_message(limits))
        signal.setitimer(signal.ITIMER_REAL, 0)
        connection.send(answer)


def memory_message(limits: Limits) -> str:
    """What to say when a query took all the memory it may."""
    return f"the query took more than {limits.memory >> 20} MiB of memory and was stopped; ask for less"


def _limit_memory(extra: int) -> None:
    """No more address space than what the opened store takes and `extra` bytes, where the system can tell."""
    try:
        import resource

        pages = int(Path("/proc/self/statm").read_text().split()[0])
    except (ImportError, OSError):
        return
    limit = pages * resource.getpagesize() + extra
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
