"""The file of annotations: one JSON object an article, sorted by the article's id; the graph's source of truth."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from allegedly.errors import StoreError
from allegedly.model import Annotation

ANNOTATIONS = "annotations.jsonl"


def read_annotations(folder: Path) -> dict[str, Annotation]:
    """The annotations in an output folder, by article id; empty where there is no such file yet.

    Raises: StoreError: a line is no annotation; says which.
    """
    file = folder / ANNOTATIONS
    if not file.exists():
        return {}
    found: dict[str, Annotation] = {}
    with file.open(encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines, 1):
            try:
                annotation = Annotation.from_dict(json.loads(line))
            except (ValueError, KeyError, TypeError) as error:
                raise StoreError(
                    f"{file}:{number}: no annotation ({error}); delete the line, or build anew"
                ) from None
            found[annotation.doc] = annotation
    return found


def write_annotations(folder: Path, annotations: Iterable[Annotation]) -> None:
    """Write the annotations, sorted by article id."""
    lines = [annotation.to_json() + "\n" for annotation in sorted(annotations, key=lambda a: a.doc)]
    (folder / ANNOTATIONS).write_text("".join(lines), encoding="utf-8", newline="\n")
