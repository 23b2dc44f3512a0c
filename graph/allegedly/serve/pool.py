"""A pool of worker processes, each of which is killed and replaced when its query takes too long or too much."""

from __future__ import annotations

import asyncio
import multiprocessing
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from allegedly.errors import StoreError
from allegedly.serve.task import Answer, Limits, Task
from allegedly.serve.worker import memory_message, work

_START = 30.0
"""Seconds a new worker may take to open the store."""

_WAITS = 6
"""How many time limits a query may wait for a free worker: a queue is better than a refusal, but not for ever."""


class _Worker:
    """One process and the pipe to it."""

    def __init__(self, path: Path, limits: Limits) -> None:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        self.pipe: Connection = ours
        self.process: BaseProcess = context.Process(target=work, args=(theirs, path, limits), daemon=True)
        self.process.start()
        theirs.close()

    async def message(self, seconds: float) -> Answer | None:
        """What the worker says next.

        Raises: TimeoutError: nothing within the time; EOFError: the worker has died.
        """
        loop, ready = asyncio.get_running_loop(), asyncio.Event()
        loop.add_reader(self.pipe.fileno(), ready.set)
        try:
            await asyncio.wait_for(ready.wait(), seconds)
        finally:
            loop.remove_reader(self.pipe.fileno())
        return await asyncio.to_thread(self.pipe.recv)

    def end(self) -> None:
        """Kill the process and wait until it is gone."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


class Pool:
    """Answers tasks in `size` processes over the store at `path`; use it as an async context."""

    def __init__(self, path: Path, *, size: int, limits: Limits) -> None:
        self.limits = limits
        self._path = path
        self._size = size
        self._idle: asyncio.Queue[_Worker] = asyncio.Queue()
        self._workers: set[_Worker] = set()
        self._starting: set[asyncio.Task[bool]] = set()

    @property
    def pids(self) -> list[int]:
        """Process ids of the workers that live."""
        return sorted(w.process.pid or 0 for w in self._workers)

    async def __aenter__(self) -> Pool:
        self._staff()
        if not all(await asyncio.gather(*self._starting)):
            await self.__aexit__()
            raise StoreError(f"no worker could open the store at {self._path}; try `allegedly validate`")
        return self

    async def __aexit__(self, *_: object) -> None:
        for task in self._starting:
            task.cancel()
        while self._workers:
            self._workers.pop().end()

    def _staff(self) -> None:
        """Start as many workers as are missing, also those that could not be started before; waits for none."""
        while len(self._workers) < self._size:
            worker = _Worker(self._path, self.limits)
            self._workers.add(worker)
            task = asyncio.create_task(self._welcome(worker))
            self._starting.add(task)
            task.add_done_callback(self._starting.discard)

    async def _welcome(self, worker: _Worker) -> bool:
        """Count a new worker among the idle once it has opened the store; did it?"""
        try:
            await worker.message(_START)
        except (TimeoutError, EOFError, OSError):
            self._dismiss(worker)
            return False
        self._idle.put_nowait(worker)
        return True

    def _dismiss(self, worker: _Worker) -> None:
        self._workers.discard(worker)
        worker.end()

    async def answer(self, task: Task) -> Answer:
        """The answer to a task, or status 503 with its reason: too slow, too large, or all workers busy."""
        self._staff()
        try:
            worker = await asyncio.wait_for(self._idle.get(), self.limits.seconds * _WAITS)
        except TimeoutError:
            return Answer.problem(503, "all workers are busy; try again in a moment")
        try:
            answer = await self._asked(worker, task)
        except BaseException as error:
            self._dismiss(worker)
            self._staff()
            if isinstance(error, TimeoutError):
                return Answer.problem(503, self._too_slow())
            if isinstance(error, (EOFError, OSError)):
                return Answer.problem(503, memory_message(self.limits))
            raise
        self._idle.put_nowait(worker)
        return answer

    async def _asked(self, worker: _Worker, task: Task) -> Answer:
        worker.pipe.send(task)
        answer = await worker.message(self.limits.seconds)
        if answer is None:
            raise EOFError
        return answer

    def _too_slow(self) -> str:
        return (
            f"the query took longer than {self.limits.seconds:g} s and was stopped; add a LIMIT or narrow it"
        )
