"""From paths to articles."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from allegedly.errors import ReadError, UsageError
from allegedly.model import Article, Metadata, Span
from allegedly.reading.boilerplate import boilerplate
from allegedly.reading.encoding import decode
from allegedly.reading.html import main_text
from allegedly.reading.metadata import (
    DOC_KEYS,
    TEXT_KEYS,
    first,
    folded_keys,
    front_matter,
    merged,
    metadata_from,
    sidecar,
)

SUFFIXES = (".txt", ".md", ".html", ".htm", ".json", ".jsonl")
STDIN = Path("-")
_NO_ARTICLES = (".meta.json", ".gold.json")

OnError = Callable[[ReadError], None]


def read_articles(paths: Iterable[Path | str], on_error: OnError | None = None) -> Iterator[Article]:
    """Yield the articles of files and folders, in order of path; each `doc` once.

    Args:
        paths: files, folders (searched for files of the known endings) or `-` for standard input.
        on_error: called with each file's error, the others being read all the same; without it the first is raised.
    Raises:
        ReadError: a file can't be read and there is no `on_error`.
        UsageError: a path does not exist, or a folder holds nothing to read.
    """
    taken: set[str] = set()
    for file, root in [entry for path in paths for entry in _files(Path(path))]:
        try:
            for article in _articles(file):
                yield _unique(article, file, root, taken)
        except (ReadError, OSError) as error:
            failure = (
                error
                if isinstance(error, ReadError)
                else ReadError(f"{file} can't be read: {error.strerror}")
            )
            if on_error is None:
                raise failure from error
            on_error(failure)


def _files(path: Path) -> list[tuple[Path, Path]]:
    """The files of a path, each with the folder it was found through."""
    if path == STDIN:
        return [(path, path)]
    if path.is_dir():
        found = sorted(f for f in path.rglob("*") if f.is_file() and _is_readable(f))
        if not found:
            raise UsageError(f"{path} holds no {', '.join(SUFFIXES)} file")
        return [(file, path) for file in found]
    if not path.exists():
        raise UsageError(f"{path} does not exist; give a file, a folder or - for standard input")
    return [(path, path.parent)]


def _is_readable(file: Path) -> bool:
    hidden = file.name.startswith(".")
    return not hidden and file.suffix.lower() in SUFFIXES and not file.name.endswith(_NO_ARTICLES)


def _unique(article: Article, file: Path, root: Path, taken: set[str]) -> Article:
    """The article itself, or, when its name was taken by another folder's, under its path."""
    doc = article.doc
    if doc in taken and file != STDIN:
        doc = file.relative_to(root).with_suffix("").as_posix()
    if doc in taken:
        raise ReadError(f"{file} gives a second article named {doc!r}; rename one of the two")
    taken.add(doc)
    return replace(article, doc=doc)


def _articles(file: Path) -> Iterator[Article]:
    if file == STDIN:
        yield from _text_article("stdin", decode(sys.stdin.buffer.read(), "standard input"), Metadata())
        return
    text = decode(file.read_bytes(), str(file))
    suffix = file.suffix.lower()
    if suffix in (".json", ".jsonl"):
        yield from _record_articles(file, text)
    elif suffix in (".html", ".htm"):
        body, metadata = main_text(text, str(file))
        yield from _text_article(file.stem, body, merged(sidecar(file), metadata))
    else:
        yield from _text_article(file.stem, text, sidecar(file))


def _text_article(doc: str, text: str, metadata: Metadata) -> Iterator[Article]:
    if not text.strip():
        raise ReadError(f"{doc} is empty; expected the text of an article")
    own, span = front_matter(text)
    head = [span] if span else []
    spans = boilerplate(text, start=span.end if span else 0, outlet=metadata.outlet or own.outlet)
    yield Article(doc, text, (*head, *spans), merged(metadata, own))


def _record_articles(file: Path, text: str) -> Iterator[Article]:
    records = list(_records(file, text))
    for number, (record, line) in enumerate(records, 1):
        folded = folded_keys(record)
        body = first(folded, TEXT_KEYS)
        if not isinstance(body, str) or not body.strip():
            raise ReadError(f"{file}:{line} has no text; expected one of the keys {', '.join(TEXT_KEYS)}")
        named = first(folded, DOC_KEYS)
        doc = str(named) if named is not None else file.stem if len(records) == 1 else f"{file.stem}-{number}"
        metadata = merged(sidecar(file), metadata_from(record))
        spans = _given_boilerplate(folded) or boilerplate(body, outlet=metadata.outlet)
        yield Article(doc, body, spans, metadata)


def _given_boilerplate(folded: Mapping[str, Any]) -> tuple[Span, ...]:
    """Boilerplate marked by whoever made the record, such as an earlier run of this program."""
    return tuple(Span(*pair) for pair in folded.get("boilerplate") or ())


def _records(file: Path, text: str) -> Iterator[tuple[Mapping[str, Any], int]]:
    """The JSON objects of a file, each with the line it begins on."""
    if file.suffix.lower() == ".json":
        whole = _parsed(file, text, 1)
        for record in whole if isinstance(whole, list) else [whole]:
            yield _object(file, record, 1), 1
        return
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield _object(file, _parsed(file, line, number), number), number


def _parsed(file: Path, text: str, line: int) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise ReadError(
            f"{file}:{line} is no JSON ({error}); expected an object with the key text"
        ) from error


def _object(file: Path, record: Any, line: int) -> Mapping[str, Any]:
    if not isinstance(record, dict):
        raise ReadError(f"{file}:{line} is no JSON object; expected one with the key text")
    return record
