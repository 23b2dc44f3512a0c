"""The nouns: spans, articles and the annotations read from them. Imports nothing but `errors`."""

from allegedly.model.annotation import (
    Annotation,
    Claim,
    Entity,
    Event,
    Fact,
    Quote,
    Reported,
)
from allegedly.model.article import Article, Metadata
from allegedly.model.span import Span, SpanSet

__all__ = [
    "Annotation",
    "Article",
    "Claim",
    "Entity",
    "Event",
    "Fact",
    "Metadata",
    "Quote",
    "Reported",
    "Span",
    "SpanSet",
]
