"""With what standing the article presents what a predicate says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from allegedly.language.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Token

Status = Literal["asserted", "alleged", "denied", "negated", "threatened", "unreal"]


@dataclass(frozen=True)
class Standing:
    """`status` of a predicate and, for what somebody alleges or denies, the ids of those who do.

    *threatened*: planned, considered, threatened; *unreal*: hypothetical, conditional, asked, fictional: nothing
    may be read from it.
    """

    status: Status
    by: tuple[str, ...] = ()


def standing(document: Document, predicate: Token) -> Standing:
    """How the article presents what the predicate token (a verb or an event noun) says."""
    return Standing("asserted")
