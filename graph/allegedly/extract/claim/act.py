"""An act of accusing, denying or saying, with its speaker, its targets and its statements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from allegedly.extract.claim.content import Piece
from allegedly.model import Span

Strength = Literal["strong", "sworn", "firm", "weak"]


@dataclass(frozen=True)
class Act:
    """One act of speaking. `by` is the speaker's id, None when no one is named.

    `strength`: how much the cue alone makes a claim of what is said. `targets` are whom the cue itself is about
    ("accused Poe of …"); `negated`: the cue's own negation takes back what is said ("does not believe that …");
    `direct`: the words are the speaker's own, in quotation marks.
    """

    by: str | None
    strength: Strength
    pieces: tuple[Piece, ...]
    cue_span: Span
    rule: str
    targets: tuple[str, ...] = ()
    denies: bool = False
    negated: bool = False
    direct: bool = False
