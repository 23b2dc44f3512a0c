"""A pool of worker processes, each of which is killed and replaced when its query takes too long or too much."""

from __future__ import annotations

import asyncio
import multiprocessing
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from allegedly.errors import StoreError
from allegedly.serve.task import Answer, Limits, Look, Task
from allegedly.serve.worker import memory_message, work
from allegedly.store import store_version

_START = 30.0
"""Seconds a new worker may take to open the store."""

_WAITS = 6
"""How many time limits a query may wait for a free worker: a queue is better than a refusal, but not for ever."""


class _Worker:
    """One process, the pipe to it, and the version of the store that it has opened."""

    def __init__(self, path: Path, limits: Limits) -> None:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        self.version = ""
        self.pipe: Connection = ours
        self.process: BaseProcess = context.Process(target=work, args=(theirs, path, limits), daemon=True)
        self.process.start()
        theirs.close()

    async def message(self, seconds: float) -> Answer | str:
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
            task = asyncio.create_task(self._welcome(self._begun()))
            self._starting.add(task)
            task.add_done_callback(self._starting.discard)

    def _begun(self) -> _Worker:
        worker = _Worker(self._path, self.limits)
        self._workers.add(worker)
        return worker

    async def _welcome(self, worker: _Worker) -> bool:
        """Count a new worker among the idle once it has opened the store; did it?"""
        if not await self._opens(worker):
            return False
        self._idle.put_nowait(worker)
        return True

    async def _opens(self, worker: _Worker) -> bool:
        """Has a new worker opened the store? One that has not is out."""
        try:
            worker.version = str(await worker.message(_START))
        except BaseException as error:
            self._dismiss(worker)
            if isinstance(error, (TimeoutError, EOFError, OSError)):
                return False
            raise
        return True

    async def _current(self, worker: _Worker) -> _Worker:
        """The worker; in its place a new one when the store has been built anew since it was opened.

        While the new store is being put in its place, and when it can't be opened, the old one goes on answering.
        """
        now = store_version(self._path)
        if not now or worker.version == now:
            return worker
        fresh = self._begun()
        if not await self._opens(fresh):
            return worker
        self._dismiss(worker)
        return fresh

    def _dismiss(self, worker: _Worker) -> None:
        self._workers.discard(worker)
        worker.end()

    async def answer(self, task: Task | Look) -> Answer:
        """The answer to a task, or status 503 with its reason: too slow, too large, or all workers busy."""
        self._staff()
        try:
            worker = await asyncio.wait_for(self._idle.get(), self.limits.seconds * _WAITS)
        except TimeoutError:
            return Answer.problem(503, "all workers are busy; try again in a moment")
        try:
            worker = await self._current(worker)
            answer = await self._asked(worker, task)
        except BaseException as error:
            self._dismiss(worker)
            self._staff()
            if isinstance(error, TimeoutError):
                return Answer.problem(503, self._too_slow(task))
            if isinstance(error, (EOFError, OSError)):
                return Answer.problem(503, memory_message(self.limits))
            raise
        self._idle.put_nowait(worker)
        return answer

    async def _asked(self, worker: _Worker, task: Task | Look) -> Answer:
        worker.pipe.send(task)
        answer = await worker.message(self.limits.seconds * task.patience)
        if not isinstance(answer, Answer):
            raise EOFError
        return answer

    def _too_slow(self, task: Task | Look) -> str:
        what, hint = (
            ("query", "add a LIMIT or narrow it") if isinstance(task, Task) else ("look", "ask for less")
        )
        return (
            f"the {what} took longer than {self.limits.seconds * task.patience:g} s and was stopped; {hint}"
        )
