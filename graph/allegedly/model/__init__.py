"""The nouns: spans, articles and the annotations read from them. Imports nothing but `errors`."""

from allegedly.model.annotation import (
    CREDITS,
    LAYERS,
    PREDICATES,
    RELATIONS,
    WORK_TYPES,
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
    "CREDITS",
    "LAYERS",
    "PREDICATES",
    "RELATIONS",
    "WORK_TYPES",
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
