"""What every extractor and every annotation promises, on any text."""

import inspect
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from allegedly.extract.annotate import EXTRACTORS, annotate
from allegedly.language.read import read_document
from allegedly.model import LAYERS, PREDICATES, Annotation, Article, Span
from allegedly.resource import resource

SPAN_FIELDS = ("span", "speaker_span", "cue_span", "source_span")
PIECES = (
    "Mara Quill", "Dan Ostrow", "Northgate Pictures", "The Glass Harbour", "she", "he", "the actress", "sued", "said",
    "denied", "was charged with", "fraud", "accused", "of", "and", "who", "directed", "'", "“", "”", "\"", "‘", "’", ",", ".",
    "?", "!", ":", ";", "—", "\n", "\n\n", "\r\n", "(", ")", "in", "May 2021", "$5m", "not", "allegedly", "the lawsuit", "told",
    "the Harbour News", "his", "wife", "according to", "Ad", "Read more", "__", "'70s", "É", "𝔘", "\u2028", "\t", "-", "v.", "if",
)  # fmt: skip


def annotated(text):
    return annotate(read_document(Article("story", text)))


def spans(annotation):
    for layer in LAYERS:
        for item in getattr(annotation, layer):
            for name in SPAN_FIELDS:
                if isinstance(value := getattr(item, name, None), Span):
                    yield value
            yield from getattr(item, "evidence", ())
            yield from getattr(item, "mentions", ())
            if layer == "reported":
                yield item.content


def check(annotation):
    text = annotation.article.text
    ids = {entity.id for entity in annotation.entities}
    events = {event.id for event in annotation.events}
    for span in spans(annotation):
        assert 0 <= span.start < span.end <= len(text)
    for fact in annotation.facts:
        assert fact.p in PREDICATES and fact.rule and fact.span in fact.evidence
        assert {fact.s, fact.o, fact.by or fact.s} <= ids
    for event in annotation.events:
        assert event.rule and {*event.claimant, *event.respondent, *event.forum} <= ids
        assert event.counter_to is None or event.counter_to in events
    for quote in annotation.quotes:
        assert quote.rule and quote.span.of(text) == quote.text
        assert {quote.speaker, quote.outlet} <= ids | {None}
    for claim in annotation.claims:
        assert claim.rule and claim.content.strip() and claim.status in ("alleged", "denied")
        assert {claim.by, *claim.about} <= ids | {None}
    for reported in annotation.reported:
        assert reported.speaker is None or reported.speaker in ids


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_any_text_in_no_crash_every_span_in_bounds(text):
    check(annotated(text))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(st.text(max_size=200))
def test_any_characters_in_no_crash(text):
    check(annotated(text))


@pytest.mark.parametrize("extract", EXTRACTORS, ids=lambda f: f.__module__.rsplit(".", 1)[-1])
def test_extractors_are_documented_and_have_one_shape(extract):
    assert inspect.getdoc(extract)
    assert list(inspect.signature(extract).parameters) == ["document", "found"]


@pytest.fixture(scope="module")
def seeds():
    from allegedly.reading.read import read_articles

    return [(article, annotate(read_document(article))) for article in read_articles([resource("seeds")])]


def test_the_seeds_keep_the_contract(seeds):
    for article, annotation in seeds:
        check(annotation)
        assert all(getattr(annotation, layer) for layer in LAYERS), article.doc


def test_reading_again_gives_the_same_bytes(seeds):
    for article, annotation in seeds:
        assert annotate(read_document(article)).to_json() == annotation.to_json()


def test_annotations_survive_their_json_form(seeds):
    for _, annotation in seeds:
        assert Annotation.from_dict(json.loads(annotation.to_json())) == annotation


def test_nothing_is_read_from_boilerplate(seeds):
    for article, annotation in seeds:
        for layer in ("facts", "events", "quotes", "claims"):
            for item in getattr(annotation, layer):
                assert not article.dropped.overlaps(item.span), (layer, item)
