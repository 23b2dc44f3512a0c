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
    nobody = answer.attribution is None or (answer.rule == "label" and answer.speaker is None)
    if nobody and is_title_case(words):
        return False
    if len(words.split()) > 1:
        return True
    return answer.attribution is not None and not (answer.speaker is None and _is_scare(document, quotation))


def _is_scare(document: Document, quotation: Quotation) -> bool:
    """Is a single word of nobody's the article's own in marks: before the noun it is said of, or a finite verb?"""
    span = document.doc.char_span(*quotation.span, alignment_mode="expand")
    word = span.root if span is not None else None
    if word is None:
        return False
    after = document.doc[span.end + 1 : span.end + 2] if span is not None else ()
    if word.tag_ in ("VBN", "JJ") and any(t.pos_ == "NOUN" for t in after):
        return True
    before_noun = word.dep_ in ("amod", "compound", "nmod") and word.head.i > word.i
    return before_noun or (word.tag_ in ("VBZ", "VBD", "VBP") and word.dep_ in ("relcl", "ROOT", "conj"))


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
