"""Reads articles in one process or several; the annotations come out the same, in the same order."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial

from allegedly.errors import UsageError
from allegedly.model import Annotation, Article

_AHEAD = 4


def annotate_articles(articles: Iterable[Article], *, model: str, workers: int = 1) -> Iterator[Annotation]:
    """Yield each article's annotation, in the articles' order.

    Args: workers: how many processes read at once; 1 reads in this one.
    Raises:
        ModelError: the language model is not installed.
        UsageError: fewer than one worker.
    """
    if workers < 1:
        raise UsageError(f"workers={workers}; expected 1 or more")
    if workers == 1:
        yield from (_annotated(article, model) for article in articles)
    else:
        yield from _in_processes(articles, model, workers)


def _annotated(article: Article, model: str) -> Annotation:
    from allegedly.extract.annotate import annotate
    from allegedly.language.read import read_document

    return annotate(read_document(article, model))


def _in_processes(articles: Iterable[Article], model: str, workers: int) -> Iterator[Annotation]:
    """A sliding window of work, so that memory does not grow with the number of articles."""
    executor = ProcessPoolExecutor(workers, mp_context=_context(), initializer=_ignore_interrupt)
    waiting: deque[Future[Annotation]] = deque()
    try:
        for article in articles:
            waiting.append(executor.submit(partial(_annotated, article, model)))
            if len(waiting) >= workers * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        executor.shutdown(wait=True, cancel_futures=True)


def _context() -> multiprocessing.context.BaseContext:
    """Forking where the system can: a caller's script then needs no `if __name__ == "__main__"`."""
    methods = multiprocessing.get_all_start_methods()
    return multiprocessing.get_context("fork" if "fork" in methods else None)


def _ignore_interrupt() -> None:
    """Ctrl-C is the parent's to handle; workers finish the article at hand and are then told to stop."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
