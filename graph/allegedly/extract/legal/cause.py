"""Reads causes of action and offences: short noun phrases in the text's own words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from allegedly.extract.legal import lexicon as lexicon
from allegedly.extract.legal.frame import Frame
from allegedly.extract.legal.syntax import objects
from allegedly.language.document import Document
from allegedly.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_PREPOSITIONS = {
    "Lawsuit": ("for", "over", "on", "of"),
    "Complaint": ("for", "over", "on", "about", "of"),
    "Charge": ("with", "for", "on", "over", "of"),
    "Verdict": ("of", "for", "to", "on"),
    "Sentence": ("for", "on", "over"),
    "Settlement": ("over",),
    "Ruling": (),
    "Dismissal": (),
    "Appeal": (),
    "Trial": ("for", "on"),
}
_CLAIMING = frozenset({"allege", "accuse", "claim", "cite", "charge", "assert"})
_OFFENCES = frozenset({"Charge", "Verdict", "Sentence"})
_DEMANDS = frozenset({"demand", "claim", "request", "bid"})
_SEEKING = frozenset({"demand", "seek", "obtain", "recover", "regain", "force", "challenge"})
_COMPLETES = frozenset({"with", "under", "on", "about"})
"""Prepositions without which a verb says too little: "driving under the influence"."""
_WORDS = 9
"""A cause longer than this is a story, not a noun phrase."""


def causes(document: Document, frame: Frame) -> tuple[str, ...]:
    """The causes that the event's own phrase names, in order, without articles; zero or more."""
    found: list[str] = []
    for text in _texts(document, frame):
        if text and text not in found:
            found.append(text)
    return tuple(found)


def _texts(document: Document, frame: Frame) -> Iterator[str]:
    if frame.type in ("Ruling", "Dismissal", "Appeal"):
        yield from _of_ruling(document, frame)
        return
    yield from _compounds(document, frame)
    found = list(_told(document, frame))
    yield from found or _relief(document, frame)
    if frame.rule == "filed-for":
        yield frame.trigger.text


def _told(document: Document, frame: Frame) -> Iterator[str]:
    """What the phrases of the event say: "for X", "on claims of X", "alleging X", "charged with X and doing Y"."""
    for scope in frame.scopes:
        if scope == frame.case and frame.type != "Settlement":
            continue
        for head in objects(scope, *_PREPOSITIONS[frame.type]):
            if frame.owns(head):
                yield from _phrases(document, head)
        for child in scope.children:
            if child.dep_ in ("advcl", "acl", "xcomp") and child.lemma_ in _CLAIMING and child.tag_ == "VBG":
                yield from _claimed(document, child)
            elif (
                child.dep_ == "conj"
                and child.tag_ == "VBG"
                and frame.type in _OFFENCES
                and scope == frame.verb
            ):
                yield _trimmed(document, child)
    if frame.type in ("Lawsuit", "Complaint") and frame.verb is not None:
        yield from _hung_elsewhere(document, frame)
        accused = [c for c in frame.verb.children if c.dep_ == "dobj" and frame.verb.lemma_ == "accuse"]
        for head in [t for c in accused for t in objects(c, "of")]:
            yield from _phrases(document, head)
    for above in frame.trigger.ancestors:
        if above.pos_ == "VERB" and above not in frame.scopes:
            yield from _hung_higher(document, frame, above)


def _of_ruling(document: Document, frame: Frame) -> Iterator[str]:
    """The case's own name ("in a libel suit"), and what a granted demand was for."""
    yield from _compounds(document, frame)
    if frame.rule == "motion" and frame.complement is not None and frame.complement.lemma_ in _DEMANDS:
        for head in objects(frame.complement, "for"):
            yield _trimmed(document, head)


def _hung_elsewhere(document: Document, frame: Frame) -> Iterator[str]:
    """ "filed a suit against Poe — her second — for interfering with …": "for" behind the event, on any word."""
    for token in frame.stretch:
        if token.lower_ in ("for", "over") and token.dep_ == "prep" and token.head not in frame.scopes:
            for head in token.children:
                if head.dep_ in ("pcomp", "pobj"):
                    yield from _phrases(document, head)


def _hung_higher(document: Document, frame: Frame, above: Token) -> Iterator[str]:
    """ "suing A and filing a suit against B, on claims of X": the parser hangs the claims on the first verb."""
    for child in above.children:
        if (
            child.dep_ == "prep"
            and child.lower_ in ("on", "for", "over")
            and frame.trigger.i < child.i < frame.until
        ):
            for head in child.children:
                if head.dep_ == "pobj" and head.lemma_.lower() in lexicon.CAUSE_HEADS:
                    yield from _phrases(document, head)


def _relief(document: Document, frame: Frame) -> Iterator[str]:
    """What a suit seeks, where no other cause is told: "sued to demand access to records"."""
    if frame.type not in ("Lawsuit", "Complaint"):
        return
    for scope in frame.scopes:
        for child in scope.children:
            if child.dep_ in ("advcl", "xcomp", "acl") and child.lemma_ in _SEEKING and frame.owns(child):
                for thing in child.children:
                    if thing.dep_ == "dobj" and thing.lemma_.lower() not in lexicon.NOT_A_CAUSE:
                        yield from _phrases(document, thing)


def _claimed(document: Document, verb: Token) -> Iterator[str]:
    """ "alleging X and Y", "accusing him of X"."""
    heads = objects(verb, "of", "with") if verb.lemma_ in ("accuse", "charge") else []
    heads = heads or [
        c for c in verb.children if c.dep_ == "dobj" and verb.lemma_ not in ("accuse", "charge")
    ]
    for head in heads:
        yield from _phrases(document, head)


def _compounds(document: Document, frame: Frame) -> Iterator[str]:
    """ "a defamation lawsuit", "the sexual harassment complaint"."""
    nouns = [t for t in (frame.trigger, frame.case) if t is not None and t.pos_ == "NOUN"]
    for noun in nouns:
        modifiers = [c for c in noun.lefts if c.dep_ in ("compound", "amod", "nmod")]
        words = [
            t for c in modifiers for t in c.subtree if t.ent_type_ not in ("DATE", "MONEY") and not t.is_digit
        ]
        named = [t for t in words if t.lemma_.lower() in lexicon.CAUSE_COMPOUNDS]
        if named:
            kept = [
                t
                for t in words
                if t.pos_ in ("NOUN", "ADJ", "VERB") and t.i >= named[0].i - 1 and t.i <= named[-1].i
            ]
            kept = [
                t
                for t in kept
                if t in named
                or t.lower_
                in (
                    "sexual",
                    "wrongful",
                    "copyright",
                    "wire",
                    "first-degree",
                    "identity",
                    "domestic",
                    "civil",
                    "trade",
                )
            ]
            if kept and frame.rule != "filed-for":
                yield document.span(kept[0], kept[-1]).of(document.article.text)


def _phrases(document: Document, head: Token) -> Iterator[str]:
    """The noun phrase or gerund, and those coordinated with it; "claims of X" stands for X."""
    parts = [part for part in (head, *head.conjuncts) if part.i >= head.i]
    if head.lemma_.lower() in lexicon.CAUSE_HEADS and (inner := objects(head, "of", "for")):
        for phrase in inner:
            yield from _phrases(document, phrase)
        parts = parts[1:]
    for part in parts:
        if part != head and any(c.dep_ == "relcl" for c in part.children):
            return
        if part.lemma_ == "commit" and (
            offence := next((c for c in part.children if c.dep_ == "dobj"), None)
        ):
            part = offence
        if not _is_cause(part) or (part.pos_ == "NOUN" and head.pos_ == "VERB"):
            continue
        if part.pos_ == "VERB" and part.head.head.dep_ == "relcl" and not any(True for _ in part.rights):
            continue
        text = _trimmed(document, part)
        if text:
            yield text


def _is_cause(token: Token) -> bool:
    if token.ent_type_ in (
        "MONEY",
        "DATE",
        "PERSON",
        "GPE",
        "TIME",
        "CARDINAL",
        "ORG",
        "WORK_OF_ART",
        "ORDINAL",
    ):
        return False
    if token.pos_ == "PROPN":
        return token.lemma_.lower() in lexicon.CAUSE_COMPOUNDS
    return token.pos_ in ("NOUN", "VERB") and token.lemma_.lower() not in lexicon.NOT_A_CAUSE


def _trimmed(document: Document, head: Token) -> str:
    """The phrase without determiner, and without what only says where, when and how."""
    first, last = _bounds(head)
    if last.i - first.i >= _WORDS:
        last = head if head.i - first.i < _WORDS else first
    last = _by_doing(_of_next(head, last))
    text = Span(first.idx, last.idx + len(last)).of(document.article.text)
    return " ".join(text.split()).strip("“”\"'‘’,;: ")


def _of_next(head: Token, last: Token) -> Token:
    """ "libel, extortion and invasion of privacy": the parser may hang "of" on a conjunct before."""
    following = last.doc[last.i + 1] if last.i + 1 < len(last.doc) else last
    if following.lower_ == "of" and following.head != head and following.head in head.conjuncts:
        return following.right_edge if following.right_edge.i - last.i < _WORDS else last
    return last


def _by_doing(last: Token) -> Token:
    """ "mismanagement by leaking information": the gerund belongs to the cause, wherever the parser hung it."""
    by = last.nbor(1) if last.i + 2 < len(last.doc) else last
    doing = by.nbor(1) if by is not last and by.lower_ == "by" else None
    if doing is None or doing.tag_ != "VBG":
        return last
    thing = next((c for c in doing.children if c.dep_ == "dobj"), doing)
    return thing if thing.i - last.i < _WORDS else last


def _bounds(head: Token) -> tuple[Token, Token]:
    kept = [head]
    for child in head.children:
        if child.i < head.i and child.dep_ in (
            "det",
            "poss",
            "cc",
            "punct",
            "nsubj",
            "mark",
            "preconj",
            "aux",
        ):
            continue
        if child.i > head.i and not _extends(head, child):
            continue
        kept += list(child.subtree) if child.i < head.i else list(_core(child))
    kept.sort(key=lambda t: t.i)
    run = [t for t in kept if t.i <= head.i]
    for token in kept:
        if token.i == run[-1].i + 1:
            run.append(token)
    start = run[0]
    return start, run[-1]


def _extends(head: Token, child: Token) -> bool:
    if head.pos_ == "VERB":
        bare = not any(c.dep_ == "dobj" for c in head.children)
        return child.dep_ in ("dobj", "prt", "oprd") or (
            child.dep_ == "prep" and (child.lower_ in ("to", "of") or (bare and child.lower_ in _COMPLETES))
        )
    if child.dep_ == "acl" and child.tag_ == "VB":
        return True
    if child.dep_ != "prep":
        return False
    common = all(
        t.pos_ in ("NOUN", "ADJ", "ADP", "CCONJ", "DET") and t.lower_ != "the" for t in child.subtree
    )
    return child.lower_ in ("of", "to") or (child.lower_ in ("by", "with") and common)


_OUTSIDE = frozenset({"relcl", "acl", "advcl", "appos", "conj", "cc"})


def _core(token: Token) -> Iterator[Token]:
    """A dependent's tokens up to the first clause or coordination in it."""
    short = token.right_edge.i - token.left_edge.i < 5
    for child in token.subtree:
        if not short and any(a.dep_ in _OUTSIDE for a in (child, *_up(child, token)) if a != token):
            continue
        yield child


def _up(token: Token, top: Token) -> Iterator[Token]:
    while token != top and token.head != token:
        token = token.head
        if token != top:
            yield token
