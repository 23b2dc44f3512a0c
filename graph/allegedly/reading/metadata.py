"""What files say about an article besides its text: sidecars, front matter, the keys of JSON records."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from allegedly.errors import ReadError
from allegedly.model import Metadata, Span

_KEYS: dict[str, tuple[str, ...]] = {
    "title": ("title", "headline", "name"),
    "url": ("url", "link", "canonical_url", "source_url", "href"),
    "published": ("published", "date", "datepublished", "date_published", "published_at", "publish_date",
                  "pubdate", "pub_date", "publication_date", "publicationdate", "created_at", "timestamp"),
    "outlet": ("outlet", "publisher", "source", "sitename", "site_name", "site", "publication", "hostname"),
    "author": ("author", "authors", "byline", "creator"),
}  # fmt: skip
TEXT_KEYS = (
    "text",
    "body",
    "content",
    "articlebody",
    "article_body",
    "article",
    "maintext",
    "full_text",
    "raw_text",
)
DOC_KEYS = ("doc", "id", "slug")

_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.*?\r?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[T ])")


def metadata_from(record: Mapping[str, Any]) -> Metadata:
    """The metadata in a record, whatever spelling of the keys it uses; what does not fit is left out.

    >>> metadata_from({"Headline": "A win", "datePublished": "2025-03-17T10:00:00Z"}).published
    '2025-03-17'
    """
    folded = {_fold(key): value for key, value in record.items()}
    values = {name: first(folded, keys) for name, keys in _KEYS.items()}
    return Metadata(
        title=_text(values["title"]),
        url=_url(values["url"]),
        published=iso_date(values["published"]),
        outlet=_text(values["outlet"]),
        author=_text(values["author"]),
    )


def _fold(key: object) -> str:
    return str(key).strip().lower().replace("-", "_")


def first(folded: Mapping[str, Any], keys: tuple[str, ...]) -> Any:
    """The value of the first of `keys` that the record has a value for."""
    return next((folded[key] for key in keys if folded.get(key) not in (None, "", [])), None)


def folded_keys(record: Mapping[str, Any]) -> dict[str, Any]:
    """The record with its keys in lower case, hyphens as underscores."""
    return {_fold(key): value for key, value in record.items()}


def merged(*sources: Metadata) -> Metadata:
    """The metadata of several sources, an earlier one's word before a later one's."""
    result = Metadata()
    for source in reversed(sources):
        known = {f.name: value for f in fields(source) if (value := getattr(source, f.name)) is not None}
        result = replace(result, **known)
    return result


def front_matter(text: str) -> tuple[Metadata, Span | None]:
    """The metadata in YAML front matter and the span it takes; the span is None where there is none."""
    match = _FRONT_MATTER.match(text)
    if not match:
        return Metadata(), None
    try:
        record = yaml.safe_load(match[1])
    except yaml.YAMLError:
        return Metadata(), None
    if not isinstance(record, dict):
        return Metadata(), None
    return metadata_from(record), Span(*match.span()).trimmed(text)


def sidecar(path: Path) -> Metadata:
    """The metadata in `NAME.meta.json` beside a text.

    Raises: ReadError: the sidecar is there but holds no JSON object.
    """
    file = path.with_name(f"{path.stem}.meta.json")
    if not file.exists():
        return Metadata()
    try:
        record = json.loads(file.read_bytes())
    except (OSError, ValueError) as error:
        raise ReadError(
            f"{file} can't be read as JSON ({error}); expected one object with title, url, date …"
        ) from error
    if not isinstance(record, dict):
        raise ReadError(f"{file} holds no JSON object; expected one with title, url, date, outlet, author")
    return metadata_from(record)


def iso_date(value: Any) -> str | None:
    """ISO 8601 date of the precision given (`2025-03-17`, `2025-03`, `2025`), None for what is no date.

    >>> iso_date("17 March 2025"), iso_date("2025"), iso_date("soon")
    ('2025-03-17', '2025', None)
    """
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if not isinstance(value, str | int):
        return None
    written = str(value).strip()
    if match := _ISO.match(written):
        return _checked(match[0])
    return _parsed(written)


def _checked(iso: str) -> str | None:
    try:
        date.fromisoformat((iso + "-01-01")[:10])
    except ValueError:
        return None
    return iso


def _parsed(written: str) -> str | None:
    import dateparser

    settings = {"REQUIRE_PARTS": ["day", "month", "year"], "DATE_ORDER": "MDY", "PARSERS": ["absolute-time"]}
    parsed = dateparser.parse(written, languages=["en"], settings=settings)
    return parsed.date().isoformat() if parsed else None


def _text(value: Any) -> str | None:
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, map(_text, value))) or None
    if isinstance(value, Mapping):
        return _text(value.get("name"))
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _url(value: Any) -> str | None:
    """Only web addresses: a page links to them."""
    if not isinstance(value, str):
        return None
    parts = urlsplit(value.strip())
    return value.strip() if parts.scheme in ("http", "https") and parts.netloc else None
