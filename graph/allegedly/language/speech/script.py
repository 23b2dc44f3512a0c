"""Quotations that are a film's or a show's own words: lines of parts that are named with their players."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from allegedly.language.document import Document
from allegedly.language.speech.attribution import Attribution

if TYPE_CHECKING:
    from spacy.tokens import Token

_PLAYER = re.compile(
    r"\b([A-Z][\w’'-]+)\s?\((?:played by |voiced by )?(?:[A-Z][\w’'.-]+ ){1,4}[A-Z][\w’'.-]+(?: [IVX]+)?\)"
)
_PRESENT = frozenset({"VBZ", "VBP"})
_PLAIN = frozenset({"NOUN", "PRON"})


class Script:
    """The parts of an article: "Quill (Ann Poe)" names the part first and who plays it in brackets."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._parts = frozenset(match.group(1) for match in _PLAYER.finditer(document.article.text))

    def is_line(self, attribution: Attribution | None) -> bool:
        """Is the quotation of this attribution a line of the script: a part's, or told in the scene's present tense?"""
        if not self._parts or attribution is None:
            return False
        doc = self.document.doc
        source = doc[attribution.source] if attribution.source is not None else None
        if source is not None and source.text in self._parts:
            return True
        return (source is None or source.pos_ in _PLAIN) and _tense(doc[attribution.cue]) in _PRESENT


def _tense(cue: Token) -> str:
    """The tag of the finite verb at or over the cue."""
    while cue.tag_ in ("VBG", "VB") and cue.head.i != cue.i and cue.head.pos_ in ("VERB", "AUX"):
        cue = cue.head
    finite = next(
        (c for c in cue.children if c.dep_ in ("aux", "auxpass") and c.tag_ in ("VBZ", "VBP", "VBD")), None
    )
    return finite.tag_ if finite is not None else cue.tag_
