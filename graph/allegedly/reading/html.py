"""Main text and metadata of a saved web page."""

from __future__ import annotations

import logging
from typing import Any

from allegedly.errors import ReadError
from allegedly.model import Metadata
from allegedly.reading.metadata import metadata_from

_PAGE_KEYS = ("title", "url", "date", "sitename", "hostname", "author")


def main_text(html: str, name: str) -> tuple[str, Metadata]:
    """The article's text as trafilatura finds it, one paragraph a line, and what the page says about it.

    Offsets of what is read refer to this text, not to the page's markup.

    Raises: ReadError: the page has no main text.
    """
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found: Any = bare_extraction(html, with_metadata=True, include_comments=False, include_tables=False)
    if found is None or not (found.text or "").strip():
        raise ReadError(f"{name} has no article text that could be found; save its text as .txt instead")
    page = {key: getattr(found, key, None) for key in _PAGE_KEYS}
    return found.text, metadata_from(page)
