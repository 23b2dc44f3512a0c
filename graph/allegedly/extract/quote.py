"""Reads quotes: words in quotation marks, with who said them and to which outlet."""

from __future__ import annotations

from collections.abc import Iterator

from allegedly.extract.found import Found, Item
from allegedly.language.document import Document
from allegedly.language.speech.quotation import Quotation
from allegedly.language.speech.quotation_kind import is_title_case
from allegedly.language.speech.script import Script
from allegedly.language.speech.speaker import Answer, Speakers
from allegedly.model import Quote


def extract(document: Document, found: Found) -> Iterator[Item]:
    """Yield the quotes of the article's own text, in order; zero or more."""
    script = Script(document)
    for quotation, answer in Speakers(document, found.author_of, found.without).answers():
        if script.is_line(answer.attribution) or not _is_quote(document, quotation, answer):
            continue
        if answer.speaker is None:
            document.abstain("quote without a speaker")
        yield _quote(document, quotation, answer)


def _is_quote(document: Document, quotation: Quotation, answer: Answer) -> bool:
    """Words somebody said: two at least, one when somebody is known to have said it; a script's only when spoken.

    Nobody's words with a capital each are a title that no list of works knew.
    """
    if quotation.kind == "script":
        return answer.speaker is not None
    words = quotation.span.of(document.article.text)
    if answer.attribution is None and is_title_case(words):
        return False
    return len(words.split()) > 1 or answer.attribution is not None


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
