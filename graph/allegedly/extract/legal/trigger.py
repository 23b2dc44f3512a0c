"""Finds the words that tell legal events and reads each with the rule of its kind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from allegedly.extract.legal import appeal as legal_appeal
from allegedly.extract.legal import charge as legal_charge
from allegedly.extract.legal import closing as legal_closing
from allegedly.extract.legal import complaint as legal_complaint
from allegedly.extract.legal import ending as legal_ending
from allegedly.extract.legal import follow as legal_follow
from allegedly.extract.legal import hearing as legal_hearing
from allegedly.extract.legal import marriage as legal_marriage
from allegedly.extract.legal import penalty as legal_penalty
from allegedly.extract.legal import redress as legal_redress
from allegedly.extract.legal import refusal as legal_refusal
from allegedly.extract.legal import ruling as legal_ruling
from allegedly.extract.legal import sentence as legal_sentence
from allegedly.extract.legal import suit as legal_suit
from allegedly.extract.legal import trial as legal_trial
from allegedly.extract.legal import verdict as legal_verdict
from allegedly.extract.legal.frame import Frame
from allegedly.extract.legal.lexicon import ENDS, NOUNS, VERBS
from allegedly.language.document import Document
from allegedly.model import WORK_TYPES

if TYPE_CHECKING:
    from spacy.tokens import Token

Reader = Callable[[Document, "Token"], Frame | list[Frame] | None]


def _dismisses(document: Document, verb: Token) -> Frame | list[Frame] | None:
    """Of motions and of parties: "dismissed Poe's application", "dismissed Poe from the suit"."""
    return legal_ruling.refused(document, verb) or legal_refusal.released(document, verb)


def _asks(document: Document, verb: Token) -> Frame | None:
    """ "will ask the Supreme Court to take the case", "is asking for $5"."""
    return legal_appeal.review(document, verb) or legal_follow.follow(document, verb)


_VERB_READERS: dict[str, Reader] = {
    "Lawsuit": legal_suit.sue,
    "Charge": legal_charge.charge,
    "Verdict": legal_verdict.verdict,
    "Sentence": legal_sentence.sentence,
    "Settlement": legal_ending.settlement,
    "Dismissal": legal_ending.dismissal,
    "Ruling": legal_ruling.ruling,
    "Appeal": legal_appeal.appeal,
    "Trial": legal_trial.trial,
}
_NOUN_READERS: dict[str, Reader] = {
    "Lawsuit": legal_suit.suit,
    "Complaint": legal_suit.suit,
    "Charge": legal_charge.charge_noun,
    "Verdict": legal_verdict.verdict_noun,
    "Sentence": legal_sentence.sentence_noun,
    "Settlement": legal_ending.settlement,
    "Dismissal": legal_ending.dismissal,
    "Ruling": legal_ruling.order_noun,
    "Appeal": legal_appeal.appeal,
    "Trial": legal_trial.trial,
}
_OWN_VERBS: dict[str, Reader] = {
    "admit": legal_verdict.admitted,
    "divorce": legal_suit.divorce,
    "appear": legal_trial.appearance,
    **dict.fromkeys(("go", "report", "complain", "contact", "alert"), legal_complaint.complain),
    **dict.fromkeys(legal_follow.FOLLOWS, legal_follow.follow),
    "ask": _asks,
}
"""Verbs that tell an event only in the company that their reader asks for."""
_SECOND_VERBS: dict[str, Reader] = {
    "divorce": legal_marriage.divorced,
    "end": legal_marriage.ended,
    **dict.fromkeys(("dissolve", "annul", "terminate"), legal_marriage.ended),
    **dict.fromkeys(("finalize", "finalise", "grant"), legal_marriage.finalized),
    "settle": legal_closing.closed,
    "hear": legal_hearing.heard,
    **dict.fromkeys(("open", "prosecute"), legal_hearing.prosecuted),
    **dict.fromkeys(("hold", "find"), legal_refusal.contempt),
    "caution": legal_penalty.cautioned,
    "ban": legal_penalty.banned,
    "fine": legal_penalty.fined,
    "fin": legal_penalty.fined,
    **dict.fromkeys(("refuse", "decline"), legal_refusal.refused),
    **dict.fromkeys(("drop", "remove", "release", "cut"), legal_refusal.released),
    "dismiss": _dismisses,
    "reject": legal_ruling.refused,
}
"""Verbs that tell something else where the reader of their kind, if there is one, finds nothing."""
_SECOND_READERS: dict[str, Reader] = {
    "caution": legal_penalty.caution,
    "ban": legal_penalty.ban,
    "disqualification": legal_penalty.ban,
    "damage": legal_redress.redressed,
    "count": legal_charge.counts,
    **dict.fromkeys(("tribunal", "arbitration"), legal_suit.suit),
    "jail": legal_sentence.served,
    "prison": legal_sentence.served,
    "order": legal_sentence.sentence_noun,
    "term": legal_sentence.sentence_noun,
    "discharge": legal_sentence.sentence_noun,
    "fine": legal_sentence.sentence_noun,
    "custody": legal_charge.custody,
    "agreement": legal_ending.agreement,
    "deal": legal_ending.agreement,
    "report": legal_complaint.report,
    "defendant": legal_follow.named,
}
"""Nouns that tell something else where the reader of their kind finds nothing."""
_REVIEWS = frozenset("overturn uphold quash reverse vacate affirm appeal challenge follow reduce".split())
"""What these do to a verdict or sentence came later."""
_VERSUS = frozenset({"v.", "vs.", "v", "vs"})


def frames(document: Document, *, nouns: bool = True) -> Iterator[Frame]:
    """Yield the mentions of legal events in the article's own text, in order of their triggers.

    Args: nouns: whether nominalisations ("X's lawsuit", "her arrest") are read too.
    """
    works = _inside_works(document)
    for sentence in document.sentences:
        told: list[Frame] = []
        for token in sentence:
            reader = _reader(token, nouns=nouns)
            if reader is not None and token.i not in works:
                told += _read(reader, document, token)
        yield from _bounded(told)


def _read(reader: Reader, document: Document, token: Token) -> list[Frame]:
    found = reader(document, token)
    seconds = _SECOND_READERS if token.pos_ == "NOUN" else _SECOND_VERBS
    second = seconds.get(token.lemma_.lower())
    if found is None and second is not None and second != reader:
        found = second(document, token)
    told = [] if found is None else [found] if isinstance(found, Frame) else found
    return [_without_end(frame) for frame in told]


def _without_end(frame: Frame) -> Frame:
    """ "The charges were dropped in May": what ends a case dates its end, not the case."""
    verb = frame.verb if frame.trigger.pos_ == "NOUN" else None
    if verb is None:
        return frame
    ended = verb.lemma_ in ENDS | {"win"} and frame.type in ("Lawsuit", "Complaint", "Charge")
    if ended or (verb.lemma_ in _REVIEWS and frame.rule in ("verdict-noun", "sentence-noun", "indictment")):
        frame.verb = None
    return frame


def _bounded(told: list[Frame]) -> list[Frame]:
    """Each frame ends where the next one with a verb or trigger of its own begins."""
    for frame, after in pairwise(told):
        if after.verb is None or frame.verb is None or after.verb != frame.verb:
            verb = (
                after.verb
                if after.verb is not None and not _is_under(after.verb, frame.trigger)
                else after.trigger
            )
            frame.until = max(frame.trigger.i + 1, min(after.trigger.i, verb.i))
    return told


def _is_under(token: Token, above: Token) -> bool:
    return above.is_ancestor(token)


def _reader(token: Token, *, nouns: bool) -> Reader | None:
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB" or (token.pos_ in ("ADJ", "AUX") and token.tag_.startswith("VB")):
        if lemma in VERBS:
            return _VERB_READERS[VERBS[lemma]]
        return _OWN_VERBS.get(lemma) or _SECOND_VERBS.get(lemma)
    if token.pos_ == "NOUN" and nouns:
        return _NOUN_READERS[NOUNS[lemma]] if lemma in NOUNS else _SECOND_READERS.get(lemma)
    return legal_suit.versus if token.lower_ in _VERSUS else None


def _inside_works(document: Document) -> frozenset[int]:
    """Tokens of works' titles, whose words tell nothing."""
    return frozenset(
        index
        for mention in document.mentions
        if mention.kind == "name" and any(document.entity(e).type in WORK_TYPES for e in mention.entities)
        for index in range(mention.first, mention.last + 1)
    )
