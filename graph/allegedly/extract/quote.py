"""Reads quotes: words in quotation marks, with who said them and to which outlet."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.extract.found import Found, Item

from allegedly.language.document import Document
from allegedly.language.quotation import Quotation, read_quotations
from allegedly.language.speech_speaker import Answer, Speakers
from allegedly.model import Quote


def extract(document: Document, found: Found) -> Iterator[Item]:
    """Yield the quotes of the article's own text, in order; zero or more."""
    speakers = Speakers(document, found.without)
    for quotation, answer in speakers.answers():
        if _is_quote(document, quotation, answer):
            yield _quote(document, quotation, answer)


def _is_quote(document: Document, quotation: Quotation, answer: Answer) -> bool:
    """Words somebody said: two at least, one when somebody is known to have said it."""
    words = quotation.span.of(document.article.text).split()
    if quotation.kind in ("title", "nickname"):
        return False
    if quotation.kind == "script" and answer.attribution is None:
        return False
    return len(words) > 1 or answer.attribution is not None


def _quote(document: Document, quotation: Quotation, answer: Answer) -> Quote:
    attribution = answer.attribution
    return Quote(
        text=quotation.span.of(document.article.text),
        span=quotation.span,
        rule=answer.rule,
        speaker=answer.speaker,
        outlet=answer.outlet,
        speaker_span=attribution.source_span if attribution else None,
        cue_span=attribution.cue_span if attribution and not answer.carried else None,
    )
