"""What textacy, the nearest package on PyPI, reads in an article: its output in our annotation format.

Entities are spaCy's, equal surfaces merged and a single name joined to the full name it ends; quotations are
textacy's direct quotations paragraph by paragraph, speaker at the entity its speaker tokens stand for. The same
spaCy model as ours.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator

from allegedly.language.parse import load_model
from allegedly.model import Annotation, Article, Entity, Quote, Span

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from textacy.extract.triples import direct_quotations

_TYPES = {"PERSON": "Person", "ORG": "Organization", "WORK_OF_ART": "Work"}


def read(article: Article) -> Annotation:
    """Entities and direct quotations of an article, as textacy finds them."""
    entities: dict[str, Entity] = {}
    quotes = []
    for start, paragraph in _paragraphs(article.text):
        doc = load_model()(paragraph)
        for ent in doc.ents:
            if ent.label_ in _TYPES:
                _named(ent.text, _TYPES[ent.label_], entities)
        quotes += [_quote(q, start, article.text, entities) for q in _quotations(doc)]
    return Annotation(article, tuple(entities.values()), quotes=tuple(q for q in quotes if q))


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield at, line
        at += len(line) + 1


def _quotations(doc) -> list:
    """textacy raises where the marks of a text do not pair; then it finds nothing there."""
    try:
        return list(direct_quotations(doc))
    except ValueError:
        return []


def _named(name: str, kind: str, entities: dict[str, Entity]) -> Entity:
    known = next((e for e in entities.values() if e.name == name or e.name.endswith(f" {name}")), None)
    return known or entities.setdefault(name, Entity(f"e{len(entities) + 1}", kind, name, rule="textacy"))


def _quote(found, start: int, text: str, entities: dict[str, Entity]) -> Quote | None:
    content = found.content
    span = Span(start + content.start_char, start + content.end_char)
    while span.end > span.start and text[span.start] in "\"“”'‘’":
        span = Span(span.start + 1, span.end)
    while span.end > span.start and text[span.end - 1] in "\"“”'‘’":
        span = Span(span.start, span.end - 1)
    if len(span.of(text).split()) < 2 or not found.speaker:
        return None
    first, last = found.speaker[0], found.speaker[-1]
    speaker_span = Span(start + first.idx, start + last.idx + len(last))
    name = speaker_span.of(text)
    speaker = next((e.id for e in entities.values() if name in e.name or e.name in name), None)
    return Quote(span.of(text), span, "textacy", speaker=speaker, speaker_span=speaker_span)
