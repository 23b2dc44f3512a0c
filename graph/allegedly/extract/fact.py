"""Facts with the standing of the words that state them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from allegedly.language.document import Document
from allegedly.language.standing.factuality import standing
from allegedly.language.standing.fiction import is_in_fiction
from allegedly.language.standing.frame import framed
from allegedly.language.standing.lexicon import ALLEGED_ADVERBS, FALSE_ADVERBS
from allegedly.model import Fact, Span
from allegedly.model.annotation import CREDITS, FactStatus

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan
    from spacy.tokens import Token

# Words before a role noun that take it back: "the supposed author of".
DOUBTS = frozenset(
    "supposed alleged purported so-called self-styled self-proclaimed would-be rumoured rumored putative aspiring fake "
    "fictional imaginary reputed presumed ostensible pretend intended prospective".split()
)
# A credit or post that is announced counts; one that is only hoped for does not.
_ANNOUNCED = frozenset("will 'll ’ll set due slated tapped attached".split())


def fact_status(document: Document, predicate: Token) -> tuple[FactStatus, str | None] | None:
    """Status and source of a fact that a predicate states, None when nothing may be read from it.

    An outlet as the only source leaves a fact in the article's own voice.
    """
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
    """Is the plan announced and still on ("will direct", "is set to direct", not "had been set to direct")?"""
    near = [*predicate.lefts, predicate.head, *predicate.head.lefts]
    words = {token.lower_ for token in near}
    over = "had" in words or (words & {"was", "were"} and not words & {"tapped", "will"})
    return bool(words & _ANNOUNCED) and not over


def named_status(document: Document, span: Span) -> tuple[FactStatus, str | None] | None:
    """Status and source of a fact that a noun phrase states, None when nothing may be read from it.

    A phrase that only names somebody by a role ("director Ann Poe") presupposes the fact, whatever is said of them;
    one that is predicated ("is the wife of", "described as the author of") has the standing of its predicate.
    """
    root = _root(document, span)
    phrase = _phrase(document, span)
    if root.pos_ in ("AUX", "VERB") or root.dep_ in ("attr", "oprd"):
        return fact_status(document, root)
    cues = [t for t in phrase if t.dep_ in ("attr", "oprd") or (t.dep_ == "pobj" and _is_as(t.head))]
    if cues:
        return fact_status(document, cues[0])
    if any(c.lower_ in DOUBTS for t in phrase for c in t.lefts) or _is_hedged(phrase):
        return None
    if root.sent.text.rstrip('”" ').endswith("?") and (root.sent[0].pos_ == "AUX" or not _is_set_off(root)):
        return None
    in_frame = any(framed(document, root, aside=_is_set_off(root)))
    return None if in_frame else ("asserted", None)


def _root(document: Document, span: Span) -> Token:
    return _phrase(document, span).root


def _phrase(document: Document, span: Span) -> TokenSpan:
    found = document.doc.char_span(span.start, span.end, alignment_mode="expand")
    assert found is not None, "a fact's span lies inside the article"
    return found


# Ties between people and bodies are a story's own; the credits of a work are told beside its story.
_TIES = frozenset({"spouse_of", "represents", "works_for"})
_MAKING = frozenset({"directed", "wrote", "produced", "created", "worked_on"})


def _is_told_in_story(document: Document, relation: str, anchor: Token) -> bool:
    """Is the tie part of a film's plot, or the credit one that a figure earns there ("in the novel, Poe directs …")?"""
    if relation in _TIES:
        return is_in_fiction(document, anchor)
    finite = anchor.tag_ in ("VBZ", "VBP") and anchor.dep_ not in ("relcl", "acl")
    return relation in _MAKING and finite and is_in_fiction(document, anchor)


def _is_own_word(document: Document, triple: tuple[str, str, str], predicate: Token) -> bool:
    """Does somebody plainly say of a work what concerns nobody else: their own credit, the release by their own house?"""
    found = standing(document, predicate)
    party = triple[0] if triple[1] in CREDITS else triple[2]
    return (
        triple[1] in CREDITS | {"released_by", "interviewed"}
        and found.status == "alleged"
        and found.manner in ("speech", "quotation")
        and (found.by == (party,) or (triple[1] == "interviewed" and not found.by))
    )


def _is_hedged(phrase: TokenSpan) -> bool:
    """Does a hedge stand in it or right before it ("Poe, allegedly the author of …")?"""
    words = [t.lower_ for t in phrase.doc[max(0, phrase.start - 2) : phrase.end]]
    return any(word in ALLEGED_ADVERBS | FALSE_ADVERBS for word in words)


def _is_as(preposition: Token) -> bool:
    return preposition.lower_ == "as" and preposition.head.pos_ in ("VERB", "AUX")


def _is_set_off(root: Token) -> bool:
    """Is the phrase an apposition or has it one, the writer's own naming?"""
    return root.dep_ == "appos" or any(child.dep_ == "appos" for child in root.children)


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
    known = fact_status(document, predicate) if predicate is not None else named_status(document, span)
    if known is None or triple[0] == triple[2]:
        return None
    if predicate is not None and known[0] == "alleged" and _is_own_word(document, triple, predicate):
        known = ("asserted", None)
    if known[0] == "asserted" and _is_told_in_story(document, triple[1], predicate or _root(document, span)):
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
