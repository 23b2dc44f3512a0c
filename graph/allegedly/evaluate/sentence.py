"""The stretch of text in which a span stands, for people to read."""

from __future__ import annotations

import re

from allegedly.model import Span

_END = re.compile(r"[.!?][”\"’')\]]*\s+(?=[“\"‘'(\[]?[A-Z0-9])|\n")


def around(text: str, span: Span) -> str:
    """The sentence or sentences over a span, on one line, the span itself in »guillemets«.

    >>> around("It rained. Mara left. Then it stopped.", Span(11, 15))
    '»Mara« left.'
    """
    ends = [m.end() for m in _END.finditer(text)]
    start = max((e for e in ends if e <= span.start), default=0)
    end = min((e for e in ends if e >= span.end), default=len(text))
    marked = f"{text[start : span.start]}»{text[span.start : span.end]}«{text[span.end : end]}"
    return " ".join(marked.split())
