"""How the standings of nested contexts combine."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Status = Literal["asserted", "alleged", "denied", "negated", "threatened", "unreal"]
Manner = Literal["voice", "speech", "claim", "quotation", "adverb", "noun"]


@dataclass(frozen=True)
class Standing:
    """`status` of a predicate and, for what somebody alleges or denies, the ids of those who do.

    *threatened*: planned, considered, threatened, to come; *unreal*: hypothetical, conditional, asked, fictional:
    nothing may be read from it. `manner`: what makes it alleged: plain *speech* ("said"), a *claim*
    ("alleges", "accused of"), a *quotation*, an *adverb* ("allegedly"), a *noun* ("rumours that"); else *voice*.
    """

    status: Status
    by: tuple[str, ...] = ()
    manner: Manner = "voice"


ASSERTED = Standing("asserted")
NEGATED = Standing("negated")
UNREAL = Standing("unreal")
THREATENED = Standing("threatened")


def combine(operators: Iterable[Standing]) -> Standing:
    """Apply operators from the inside out.

    >>> combine([Standing("negated"), Standing("alleged", ("e1",), "speech")])
    Standing(status='denied', by=('e1',), manner='speech')
    """
    result = ASSERTED
    for operator in operators:
        result = _apply(result, operator)
    return result


def _apply(inner: Standing, outer: Standing) -> Standing:
    if "unreal" in (inner.status, outer.status):
        return Standing("unreal")
    if inner.status == "asserted":
        return outer
    after = _AFTER.get((inner.status, outer.status), "unreal")
    if after == "inner":
        return inner if inner.by else Standing(inner.status, outer.by, inner.manner)
    return Standing(after, outer.by, outer.manner) if after != "unreal" else Standing("unreal")


_AFTER: dict[tuple[Status, Status], Status | Literal["inner"]] = {
    ("threatened", "negated"): "negated",
    ("negated", "threatened"): "negated",
    ("threatened", "threatened"): "threatened",
    ("negated", "alleged"): "denied",
    ("threatened", "alleged"): "inner",
    ("alleged", "alleged"): "inner",
    ("denied", "alleged"): "inner",
    ("denied", "denied"): "inner",
    ("alleged", "denied"): "denied",
    ("threatened", "denied"): "denied",
}
"""(inner, outer) → the status of both together; what is not listed is too uncertain to be read."""
