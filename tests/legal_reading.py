"""Legal events of a text as plain rows, read with the whole reader: names, coreference and all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from allegedly.extract.found import Found
from allegedly.extract.legal import extract
from allegedly.language.read import read_document
from allegedly.model import Article, Event, Metadata


def events(text: str, published: str | None = None) -> list[Event]:
    """The events of the text, parties and forums as names instead of ids."""
    document = read_document(Article("d", text, metadata=Metadata(published=published)))

    def names(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(document.entity(i).name for i in ids)

    found = [event for event in extract(document, Found()) if isinstance(event, Event)]
    return [_named(event, names) for event in found]


def _named(event: Event, names: Callable[[tuple[str, ...]], tuple[str, ...]]) -> Event:
    return replace(
        event,
        claimant=names(event.claimant),
        respondent=names(event.respondent),
        forum=names(event.forum),
    )


def of(kind: str, text: str, published: str | None = None) -> list[Event]:
    """The events of one kind."""
    return [event for event in events(text, published) if event.type == kind]
