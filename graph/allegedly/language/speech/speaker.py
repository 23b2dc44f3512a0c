"""Whose words each quotation holds: by its own cue, by the sentence it stands in, or carried over from before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from allegedly.language.document import Document
from allegedly.language.speech.attribution import Attribution, attributions
from allegedly.language.speech.cue import BORROWS, INDEFINITE, NOUNS, RESULTS
from allegedly.language.speech.outlet import Outlets
from allegedly.language.speech.quotation import Quotation, read_quotations
from allegedly.language.speech.voice import Author, Voices
from allegedly.language.standing.factuality import standing
from allegedly.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSE = 4
"""A partial quotation of so many words is no scare quote and may be carried over without a cue of its own."""

_CROSSHEAD = 6
"""How many words a heading between paragraphs that only quotes them has at most."""

_QUOTED = frozenset({"quote", "cite", "record"})
_HEDGES = frozenset({"reportedly", "apparently"})
_MODALS = frozenset({"might", "may", "could", "should", "will", "'ll", "’ll", "must"})
_HAPPENED = frozenset(
    "go take continue step return write call phone interject appear speak post rush come turn pause stop stand jump "
    "proceed manage begin start use pen open".split()
)
"""Verbs after which "to say" tells what was said ("went on to say", "took to the stage to say")."""

_WORD = re.compile(r"\w+")
_ENDED = (".", "!", "?", "”", '"', "’", "…", ":")


@dataclass(frozen=True)
class Answer:
    """Who said a quotation: `speaker` and `outlet` are entity ids or None, `attribution` what the answer rests on."""

    rule: str
    attribution: Attribution | None = None
    speaker: str | None = None
    outlet: str | None = None
    carried: bool = False


class Speakers:
    """Answers for the quotations of one document.

    Args: author: says whose words a filing's are; without: names of resolvers that are switched off, or of rules of
    attribution ("colon", "over", …).
    Source: Muzny et al. (2017), "A two-stage sieve approach for quote attribution".
    """

    def __init__(self, document: Document, author: Author, without: frozenset[str] = frozenset()) -> None:
        self.document = document
        self.text = document.article.text
        self.without = without
        self._all = [a for a in attributions(document) if a.rule not in without]
        self.attributions = [a for a in self._all if not a.negated]
        self.voices = Voices(document, author, without)
        self.outlets = Outlets(document, without)
        self._quotations = read_quotations(document)
        self.quotations = [q for q in self._quotations.outer if q.kind not in ("title", "nickname")]

    def answers(self) -> list[tuple[Quotation, Answer]]:
        """Every outermost quotation that is no title or nickname, with its answer, in order."""
        found: list[tuple[Quotation, Answer]] = []
        for quotation in self.quotations:
            previous = found[-1] if found else None
            answer = self._own(quotation) or self._carried(quotation, previous) or Answer("unattributed")
            if answer.attribution is not None:
                outlet = self.outlets.of(answer.attribution, answer.speaker, quotation.span.start)
                answer = replace(answer, outlet=outlet)
            found.append((quotation, answer))
        return list(self._repeated(found))

    def _own(self, quotation: Quotation) -> Answer | None:
        """The attribution that has the quotation among its contents: of speech before thought, the nearest first."""
        span = quotation.span
        holding = [a for a in self._all if any(_half(c, span) for c in a.contents)]
        if not holding:
            return None
        best = min(
            holding,
            key=lambda a: (
                not self._is_speech(a),
                a.rule.startswith("noun"),
                not _direct(a, span),
                _gap(a.cue_span, span),
                a.cue,
            ),
        )
        speaker = self.voices.of(best)
        return Answer(best.rule, best, speaker if self._is_real(best, speaker) else None)

    def _is_real(self, attribution: Attribution, speaker: str | None) -> bool:
        """Does the article itself say that this was said, and by the source in their own words?

        What is asked, denied, planned or told of somebody by another is not; "reportedly" is the article's own.
        """
        cue = self.document.doc[attribution.cue]
        if attribution.negated:
            return False
        if any(c.lemma_ in BORROWS and c.dep_ == "advcl" for c in cue.children):
            return False
        if cue.head.lower_ == "as" and cue.head.head.lemma_ in _QUOTED:
            return True
        if _answers(cue) and not _is_modal(cue):
            return True
        how = standing(self.document, cue.sent.root if _is_added(cue) else cue)
        if how.status == "asserted" or any(c.lower_ in _HEDGES for c in cue.children):
            return True
        if how.status == "alleged" and how.by:
            return speaker in how.by
        return self._is_main(cue) and not _is_modal(cue)

    def _is_main(self, cue: Token) -> bool:
        """Is the cue the sentence's own verb, or a purpose of it ("stepped in to remind him")?"""
        while cue.dep_ == "conj" and cue.head.i != cue.i:
            cue = cue.head
        if any(c.lower_ == "to" for c in cue.children):
            return cue.dep_ == "advcl" or cue.head.lemma_ in _HAPPENED
        return cue.dep_ == "ROOT" or self._quotations.at(cue.head.idx) is not None

    def _is_speech(self, attribution: Attribution) -> bool:
        """Is it somebody's saying, and not a thought or what a document shows?"""
        cue = self.document.doc[attribution.cue]
        if attribution.source is not None and self.document.doc[attribution.source].lower_ in INDEFINITE:
            return False
        return attribution.manner != "thinks" and cue.lemma_ not in RESULTS

    def _carried(self, quotation: Quotation, previous: tuple[Quotation, Answer] | None) -> Answer | None:
        """From the quotation or the attribution before, when nothing else stands between."""
        if "carry-over" in self.without:
            return None
        if self._is_crosshead(quotation):
            return None
        if quotation.running and previous and previous[1].attribution:
            return Answer("running", previous[1].attribution, previous[1].speaker, carried=True)
        before = self._before(quotation)
        if before is None:
            return None
        near = [a for a in self.attributions if before.contains(a.cue_span) and a.source is not None]
        if previous and previous[1].attribution and before.overlaps(previous[0].outer):
            near.append(previous[1].attribution)
        if not near:
            return self._subject(before, previous) or self._introduced(before, quotation)
        last = max(near, key=lambda a: a.cue)
        same = "\n" not in self.text[last.cue_span.end : quotation.outer.start]
        return Answer("continued" if same else "carry-over", last, self.voices.of(last), carried=not same)

    def _is_crosshead(self, quotation: Quotation) -> bool:
        """Do a few words without a full stop make a line of their own, over the paragraph that they are from?"""
        start, end = quotation.outer
        alone = self.text[:start].rstrip(" ")[-1:] in ("", "\n") and self.text[end:].lstrip(" ")[:1] in (
            "",
            "\n",
        )
        words = quotation.span.of(self.text)
        return alone and quotation.closed and len(words.split()) <= _CROSSHEAD and words[-1:] not in ".!?,…"

    def _subject(self, before: Span, previous: tuple[Quotation, Answer] | None) -> Answer | None:
        """The subject of the sentence before, when it is the one who spoke last."""
        if previous is None or previous[1].attribution is None or previous[1].speaker is None:
            return None
        subject = self._subject_before(before)
        if subject is None or self.document.referent(subject) != previous[1].speaker:
            return None
        return Answer("carry-over", previous[1].attribution, previous[1].speaker, carried=True)

    def _subject_before(self, before: Span) -> Token | None:
        """The subject of the last sentence that begins inside a stretch."""
        sentences = (
            s for s in reversed(self.document.sentences) if before.contains(Span(s.start_char, s.start_char))
        )
        sentence = next(sentences, None)
        children = sentence.root.children if sentence is not None else ()
        return next((t for t in children if t.dep_ == "nsubj"), None)

    def _introduced(self, before: Span, quotation: Quotation) -> Answer | None:
        """The one person of the sentence before, its subject, when a quotation makes a paragraph of its own."""
        text, outer = self.text, quotation.outer
        alone = text[: outer.start].rstrip(" ")[-1:] == "\n" and text[outer.end : outer.end + 2].strip(" ")[
            :1
        ] in ("", "\n")
        subject = self._subject_before(before) if alone and _is_sentence(quotation.span.of(text)) else None
        speaker = self.document.referent(subject) if subject is not None else None
        if subject is None or speaker is None or self.document.entity(speaker).type != "Person":
            return None
        sentence = Span(subject.sent.start_char, subject.sent.end_char)
        others = {e for m in self.document.mentions_within(sentence) for e in m.entities if e != speaker}
        if any(self.document.entity(e).type == "Person" for e in others):
            return None
        return Answer("introduced", speaker=speaker, carried=True)

    def _before(self, quotation: Quotation) -> Span | None:
        """Where to look for whose words a quotation without a cue is: its paragraph so far, else the one before."""
        start = quotation.outer.start
        line = self.text.rfind("\n", 0, start) + 1
        lead = self.text[line:start].strip()
        if lead and lead[-1] not in '.!?”"’':
            sentence_start = max(lead.rfind(mark) for mark in (". ", "! ", "? "))
            if sentence_start >= 0 or not _is_sentence(quotation.span.of(self.text)):
                return None
            lead = ""
        if lead:
            return Span(line, start)
        return self._paragraph_before(line)

    def _paragraph_before(self, line: int) -> Span | None:
        """The last paragraph before an offset that is no heading."""
        end = len(self.text[:line].rstrip())
        while end > 0:
            begin = self.text.rfind("\n", 0, end) + 1
            if self.text[end - 1] in _ENDED and not self.document.article.dropped.contains(begin):
                return Span(begin, end)
            end = len(self.text[:begin].rstrip())
        return None

    def _repeated(self, found: list[tuple[Quotation, Answer]]) -> Iterator[tuple[Quotation, Answer]]:
        """Give words that stand unattributed, as in a headline, the answer of the longer quotation they are from."""
        known = [(_plain(q.span.of(self.text)), a) for q, a in found if a.attribution is not None]
        for quotation, answer in found:
            words = _plain(quotation.span.of(self.text))
            if answer.attribution is None and words.count(" ") > 2 and "repeated" not in self.without:
                same = {(a.speaker, a.outlet): a for other, a in known if words in other}
                if len(same) == 1:
                    (speaker, outlet), base = next(iter(same.items()))
                    answer = Answer("repeated", base.attribution, speaker, outlet, carried=True)
            yield quotation, answer


def _is_sentence(words: str) -> bool:
    """Do the words of a partial quotation end a sentence, and are they more than a phrase?"""
    return len(_WORD.findall(words)) >= _CLAUSE and words[-1:] in (".", "!", "?")


def _is_added(cue: Token) -> bool:
    """Is it a participle after a comma ("denied the motion, calling it …"), which goes with the main verb?"""
    return cue.tag_ == "VBG" and cue.i > cue.sent.root.i and cue.nbor(-1).text == ","


def _answers(cue: Token) -> bool:
    """Does it tell what somebody else made of an allegation ("…, a claim she has called “a lie”")?"""
    return cue.dep_ == "relcl" and cue.head.dep_ != "nsubj" and NOUNS.get(cue.head.lemma_) == "alleges"


def _is_modal(cue: Token) -> bool:
    """ "Might say", "will say", "did she say?"."""
    if any((c.dep_ == "aux" and c.lower_ in _MODALS) or c.lower_ in ("if", "unless") for c in cue.children):
        return True
    asks = any(c.dep_ == "aux" and c.i == cue.sent.start for c in cue.children)
    return asks and any(t.text == "?" for t in cue.sent)


def _plain(text: str) -> str:
    """Lower-case words, each between blanks."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def _direct(attribution: Attribution, span: Span) -> bool:
    return attribution.direct and any(c == span or span.contains(c) for c in attribution.contents)


def _half(content: Span, span: Span) -> bool:
    shared = min(content.end, span.end) - max(content.start, span.start)
    return 2 * shared >= span.end - span.start


def _gap(cue: Span, span: Span) -> int:
    return max(cue.start - span.end, span.start - cue.end, 0)
