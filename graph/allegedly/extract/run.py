"""Reads many articles, in one process or in several, with the same result."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial

from allegedly.extract.annotate import annotate
from allegedly.language.parse import DEFAULT_MODEL
from allegedly.language.read import read_document
from allegedly.model import Annotation, Article


def read_article(article: Article, *, model: str = DEFAULT_MODEL) -> Annotation:
    """Everything that is read in one article.

    Raises: ModelError: the language model is not installed.
    """
    return annotate(read_document(article, model))


def read_all(
    articles: Iterable[Article], *, model: str = DEFAULT_MODEL, workers: int = 1
) -> Iterator[Annotation]:
    """Yield the annotations of articles, in the articles' order whatever the number of workers.

    Args:
        articles: read lazily with one worker, all at once with more.
        model: name of the spaCy model.
        workers: processes; each loads the model once.
    Raises:
        ModelError: the language model is not installed.
    """
    read = partial(read_article, model=model)
    if workers <= 1:
        yield from map(read, articles)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=workers, mp_context=context) as pool:
        yield from pool.map(read, articles)
