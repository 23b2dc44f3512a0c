"""Free indirect speech: a sentence in the pluperfect that goes on with what the sentence before reports.

"Poe had cheated her, Quill said. He had been arrested twice." The second sentence is Quill's word too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.language.document import Document
from allegedly.language.speech.attribution import Attribution, attributions
from allegedly.language.standing.algebra import Standing

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

_REPORTS = frozenset({"parenthetical", "clause", "according-to", "over", "sentence"})
_MOST = 3
"""Sentences on that a report may run."""


def freely_told(document: Document, predicate: Token) -> Standing | None:
    """The standing of what is told in free indirect speech, None when the article tells it itself."""
    sentence = predicate.sent
    if not _is_backshifted(predicate):
        return None
    for _ in range(_MOST):
        before = _before(document, sentence)
        if before is None:
            return None
        report = _report_in(document, before)
        if report is not None:
            return _standing(document, predicate, report)
        if not any(t.lower_ == "had" and t.dep_ in ("aux", "auxpass") for t in before):
            return None
        sentence = before
    return None


def _is_backshifted(predicate: Token) -> bool:
    """Is it told in the pluperfect, of a pronoun, in a sentence's main clause?"""
    verb = predicate if predicate.pos_ in ("VERB", "AUX") else predicate.head
    chain = (verb, *verb.ancestors)
    had = any(c.lower_ == "had" and c.dep_ == "aux" for t in chain for c in t.children)
    root = verb.sent.root
    subject = next((c for c in root.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    return had and subject is not None and subject.lower_ in ("he", "she", "they", "it")


def _before(document: Document, sentence: Sentence) -> Sentence | None:
    """The sentence before in the same paragraph."""
    if sentence.start == 0:
        return None
    before = document.doc[sentence.start - 1].sent
    return None if "\n" in document.doc.text[before.start_char : sentence.start_char].strip(" ") else before


def _report_in(document: Document, sentence: Sentence) -> Attribution | None:
    """What the sentence as a whole reports in indirect speech, itself in the pluperfect."""
    for attribution in attributions(document):
        if not sentence.start <= attribution.cue < sentence.end or attribution.rule not in _REPORTS:
            continue
        reported = attribution.manner in ("says", "alleges") and not (
            attribution.negated or attribution.direct
        )
        told = [t for t in sentence if any(c.contains(document.span(t)) for c in attribution.contents)]
        if reported and any(t.lower_ == "had" and t.dep_ == "aux" for t in told):
            return attribution
    return None


def _standing(document: Document, predicate: Token, report: Attribution) -> Standing | None:
    """Alleged by the speaker, unless it is the speaker who is told of."""
    subject = next((c for c in predicate.sent.root.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    meant = document.referents(subject) if subject is not None else ()
    if meant and set(meant) <= set(report.speakers):
        return None
    if report.speakers and all(document.entity(i).type == "Outlet" for i in report.speakers):
        return None
    return Standing("alleged", report.speakers, "speech")
