"""Facts with the standing of the words that state them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from allegedly.language.document import Document
from allegedly.language.factuality import standing
from allegedly.model import Fact, Span
from allegedly.model.annotation import FactStatus

if TYPE_CHECKING:
    from spacy.tokens import Token

# Words before a role noun that take it back: "the supposed author of".
DOUBTS = frozenset(
    "supposed alleged purported so-called self-styled self-proclaimed would-be rumoured rumored putative aspiring fake "
    "fictional imaginary reputed presumed ostensible pretend intended prospective".split()
)
# A credit or post that is announced counts; one that is only hoped for does not.
_ANNOUNCED = frozenset("will 'll ’ll set due slated tapped attached".split())


def fact_status(document: Document, predicate: Token | None) -> tuple[FactStatus, str | None] | None:
    """Status and source of a fact that a predicate states, None when nothing may be read from it.

    An outlet as the only source leaves a fact in the article's own voice. A noun phrase that only names somebody
    by a role ("director Ann Poe") has no predicate: it presupposes the fact.
    """
    if predicate is None:
        return "asserted", None
    found = standing(document, predicate)
    if found.status == "unreal" or predicate.sent[-1].text == "?":
        return None
    if found.status == "threatened":
        return ("asserted", None) if _is_announced(predicate) else None
    if found.status == "asserted":
        return "asserted", None
    if found.status == "alleged" and _is_aside(predicate):
        return "asserted", None
    if found.by and all(document.entity(id).type == "Outlet" for id in found.by):
        return ("asserted", None) if found.status == "alleged" else ("negated", None)
    return found.status, found.by[0] if found.by else None


def _is_aside(predicate: Token) -> bool:
    """Is it the verb of a relative clause set off by a comma or dash, the writer's own words inside reported speech?"""
    if predicate.dep_ != "relcl" or any(child.dep_ in ("neg", "advmod") for child in predicate.children):
        return False
    start = predicate.left_edge.i
    return (
        start > 0
        and predicate.doc[start - 1].text in (",", "—", "–", "-", "(")
        and predicate.left_edge.tag_ == "WP"
    )


def _is_announced(predicate: Token) -> bool:
    near = [*predicate.lefts, predicate.head, *predicate.head.lefts]
    return any(token.lower_ in _ANNOUNCED for token in near)


def make_fact(
    document: Document,
    triple: tuple[str, str, str],
    span: Span,
    rule: str,
    *,
    role: str | None = None,
    predicate: Token | None = None,
) -> Fact | None:
    """The fact (subject, predicate, object) with its status, None when nothing may be read."""
    known = fact_status(document, predicate)
    if known is None or triple[0] == triple[2]:
        return None
    status, by = known
    return Fact(*triple, span=span, rule=rule, role=role, status=status, by=by, evidence=(span,))


def merged(facts: list[Fact]) -> list[Fact]:
    """One fact for each subject, predicate, object and status: the first, with every place as evidence and a role if any has one."""
    kept: dict[tuple[str, str, str, str], Fact] = {}
    for fact in facts:
        key = (fact.s, fact.p, fact.o, fact.status)
        known = kept.get(key)
        if known is None:
            kept[key] = fact
            continue
        evidence = known.evidence + tuple(e for e in fact.evidence if e not in known.evidence)
        kept[key] = replace(known, role=known.role or fact.role, evidence=evidence)
    return list(kept.values())
