"""Whose words each quotation holds: by its own cue, by the sentence it stands in, or carried over from before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from allegedly.language.attribution import Attribution, attributions
from allegedly.language.document import Document
from allegedly.language.quotation import Quotation, read_quotations
from allegedly.model import Span



@dataclass(frozen=True)
class Answer:
    """Who said a quotation: `speaker` is an entity id or None, `attribution` what the answer rests on."""

    rule: str
    attribution: Attribution | None = None
    speaker: str | None = None
    outlet: str | None = None
    carried: bool = False


class Speakers:
    """Answers for the quotations of one document; `without` names resolvers that are switched off."""

    def __init__(self, document: Document, without: frozenset[str] = frozenset()) -> None:
        self.document = document
        self.text = document.article.text
        self.without = without
        self.attributions = [a for a in attributions(document) if not a.negated]
        self.quotations = [q for q in read_quotations(document).outer if q.kind not in ("title", "nickname")]

    def answers(self) -> Iterator[tuple[Quotation, Answer]]:
        """Yield every outermost quotation that is no title or nickname, with its answer, in order."""
        previous: tuple[Quotation, Answer] | None = None
        for quotation in self.quotations:
            answer = self._own(quotation) or self._carried(quotation, previous) or Answer("unattributed")
            previous = (quotation, answer)
            yield previous

    def _own(self, quotation: Quotation) -> Answer | None:
        """The attribution that has the quotation among its contents, the nearest cue first."""
        span = quotation.span
        holding = [a for a in self.attributions if any(_half(c, span) for c in a.contents)]
        if not holding:
            return None
        best = min(holding, key=lambda a: (not self._direct(a, span), _gap(a.cue_span, span), a.cue))
        return self._answer(best, best.rule)

    @staticmethod
    def _direct(attribution: Attribution, span: Span) -> bool:
        return attribution.direct and any(c == span or span.contains(c) for c in attribution.contents)

    def _answer(self, attribution: Attribution, rule: str, *, carried: bool = False) -> Answer:
        speaker = attribution.speakers[0] if attribution.speakers else None
        return Answer(rule, attribution, speaker, None, carried)

    def _carried(self, quotation: Quotation, previous: tuple[Quotation, Answer] | None) -> Answer | None:
        """From the quotation or the attribution before, when nothing else stands between."""
        if "carry-over" in self.without:
            return None
        if quotation.running and previous and previous[1].attribution:
            return self._answer(previous[1].attribution, "running", carried=True)
        before = self._sentence_before(quotation)
        if before is None:
            return None
        near = [a for a in self.attributions if before.contains(a.cue_span)]
        if previous and previous[1].attribution and before.overlaps(previous[0].outer):
            near.append(previous[1].attribution)
        near = [a for a in near if a.source is not None]
        if not near:
            return None
        last = max(near, key=lambda a: a.cue)
        same = "\n" not in self.text[last.cue_span.end : quotation.outer.start]
        return self._answer(last, "continued" if same else "carry-over", carried=not same)

    def _sentence_before(self, quotation: Quotation) -> Span | None:
        """Where to look for whose words a free-standing quotation is: its paragraph so far, else the paragraph before."""
        start = quotation.outer.start
        line = self.text.rfind("\n", 0, start) + 1
        lead = self.text[line:start].strip()
        if lead and lead[-1] not in ".!?”\"’":
            return None
        if lead:
            return Span(line, start)
        end = len(self.text[:line].rstrip())
        begin = self.text.rfind("\n", 0, end) + 1
        return Span(begin, end) if end > begin else None


def _half(content: Span, span: Span) -> bool:
    shared = min(content.end, span.end) - max(content.start, span.start)
    return 2 * shared >= span.end - span.start


def _gap(cue: Span, span: Span) -> int:
    return max(cue.start - span.end, span.start - cue.end, 0)
