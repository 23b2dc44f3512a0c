"""Frames of a whole sentence that put what is told in it in doubt, read from its words.

A parser loses its way in sentences with titles and asides, and these are set phrases: "rumour has it that",
"reports that … were wrong", "in an alternate timeline". They are read beside the syntax, never instead of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from allegedly.language.document import Document
from allegedly.language.standing.algebra import Standing
from allegedly.language.standing.frame_cue import FRAMES, Frame

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

_ANY = re.compile("|".join(f"(?:{frame.words.pattern})" for frame in FRAMES), re.IGNORECASE)
_ENDS = {
    "rest": re.compile(r";"),
    "after": re.compile(r";|, (?:and|but|so|while|though|although) | [—–] "),
    "near": re.compile(r"[,;—–]"),
}
_Reach = tuple[int, int, Frame]
_CACHE: WeakKeyDictionary[Document, dict[int, tuple[_Reach, ...]]] = WeakKeyDictionary()


def framed(document: Document, token: Token, *, aside: bool = False) -> Iterator[Standing]:
    """Yield what the frames of its sentence do to the token; for the writer's own *aside* only what frames the whole."""
    for start, end, frame in _reaches(document, token):
        if start <= token.idx < end and (frame.scope in ("all", "rest") or not aside):
            yield frame.standing


def _reaches(document: Document, token: Token) -> tuple[_Reach, ...]:
    known = _CACHE.setdefault(document, {})
    sentence = token.sent
    if sentence.start not in known:
        known[sentence.start] = tuple(_read(sentence.text, sentence.start_char))
    return known[sentence.start]


def _read(text: str, offset: int) -> Iterator[_Reach]:
    """The frames in a sentence with the stretch of the article, in code points, that each of them reaches."""
    if not _ANY.search(text):
        return
    for frame in FRAMES:
        for match in frame.words.finditer(text):
            if frame.scope == "all":
                yield offset, offset + len(text), frame
            else:
                stop = _ENDS[frame.scope].search(text, match.end())
                yield offset + match.end(), offset + (stop.start() if stop else len(text)), frame
