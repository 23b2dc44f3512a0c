"""Gold annotations and the articles they are about."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from allegedly.errors import ReadError, UsageError
from allegedly.model import Annotation


@dataclass(frozen=True)
class Gold:
    """One gold annotation, its article's text included, and the file of the text (to be read anew).

    The text lies beside the gold file as `NAME.txt`, or where the gold's own key `text` points, a relative path.
    """

    annotation: Annotation
    text_file: Path


def load_gold(path: Path) -> list[Gold]:
    """The gold annotations of a `NAME.gold.json`, or of all below a folder, in order of path.

    Raises:
        UsageError: there is none.
        ReadError: a file is no gold annotation, or the text it is about is missing.
    """
    files = sorted(path.rglob("*.gold.json")) if path.is_dir() else [path]
    if not files or not all(f.exists() for f in files):
        raise UsageError(f"{path} holds no *.gold.json; expected gold annotations, each beside its text")
    return [_load(file) for file in files]


def _load(file: Path) -> Gold:
    try:
        record = json.loads(file.read_bytes())
        beside = file.name.removesuffix(".gold.json") + ".txt"
        text_file = file.parent / (record.get("text") or beside)
        record["text"] = text_file.read_bytes().decode("utf-8-sig")
        return Gold(Annotation.from_dict(record), text_file)
    except OSError as error:
        raise ReadError(
            f"{error.filename}: {error.strerror}; a gold file needs its text beside it"
        ) from error
    except (ValueError, KeyError, TypeError) as error:
        raise ReadError(f"{file} is no gold annotation ({error!r})") from error


def corpus_hash(gold: Sequence[Gold]) -> str:
    """First 16 hex digits of the sha256 over names, texts and annotations: what a figure was measured on."""
    digest = hashlib.sha256()
    for item in gold:
        digest.update(item.annotation.to_json().encode())
    return digest.hexdigest()[:16]
