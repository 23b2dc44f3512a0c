"""Cuts the phrase that names a cause or offence out of its clause: short, in the text's own words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from allegedly.extract.legal import lexicon as lexicon
from allegedly.extract.legal.syntax import objects
from allegedly.language.document import Document
from allegedly.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_COMPLETES = frozenset({"with", "under", "on", "about"})
"""Prepositions without which a verb says too little: "driving under the influence"."""
_WORDS = 9
"""A cause longer than this is a story, not a noun phrase."""


def phrases(document: Document, head: Token) -> Iterator[str]:
    """The noun phrase or gerund, and those coordinated with it; "claims of X" stands for X."""
    parts = [part for part in (head, *head.conjuncts) if part.i >= head.i]
    if head.lemma_.lower() in lexicon.CAUSE_HEADS and (inner := objects(head, "of", "for")):
        for phrase in inner:
            yield from phrases(document, phrase)
        parts = parts[1:]
    for part in parts:
        if part != head and (inner := _counted(part)):
            for phrase in inner:
                yield from phrases(document, phrase)
            continue
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
        text = trimmed(document, part)
        if text:
            yield text
        yield from _parted(document, part)
        yield from _beside_means(document, part)


def _beside_means(document: Document, part: Token) -> Iterator[str]:
    """ "two counts of fraud by abuse of position and one of theft": a further count, hung on the means."""
    by = [c for a in (part, *part.ancestors) for c in a.children if c.lower_ == "by" and c.i > part.i]
    for means in [t for c in by[:1] for t in c.children if t.dep_ == "pobj"]:
        for other in means.conjuncts:
            for inner in _counted(other):
                yield from phrases(document, inner)


def _counted(part: Token) -> list[Token]:
    """ "and one count of theft", "and one of theft": what the further counts are of."""
    counts = part.lemma_.lower() in lexicon.CAUSE_HEADS or part.pos_ == "NUM"
    return objects(part, "of", "for") if counts else []


_STEPS = frozenset({"motion", "request", "application", "petition", "appeal", "hearing", "bail"})
"""Steps of a case are no causes of it."""


def _parted(document: Document, head: Token) -> Iterator[str]:
    """ "breach of contract and fraud": a cause of its own that the parser hung inside the one before."""
    for inner in [t for t in objects(head, "of", "to") if head.pos_ == "NOUN"]:
        for other in inner.conjuncts:
            if other.i > inner.i and _is_own(other):
                yield trimmed(document, other)


def _is_own(noun: Token) -> bool:
    known = lexicon.CAUSE_COMPOUNDS | lexicon.WRONGS
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in known - _OBJECTS


_OBJECTS = frozenset(
    {"contract", "privacy", "copyright", "trademark", "patent", "royalty", "sex", "drug", "weapon"}
)
"""What an offence is against or about; no offence by itself."""


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
    lemma = token.lemma_.lower()
    if lemma in lexicon.CAUSE_HEADS and not any(c.dep_ in ("compound", "amod") for c in token.lefts):
        return False
    return token.pos_ in ("NOUN", "VERB") and lemma not in lexicon.NOT_A_CAUSE | _STEPS


def trimmed(document: Document, head: Token) -> str:
    """The phrase without determiner, and without what only says where, when and how."""
    first, last = _bounds(head)
    if last.i - first.i >= _WORDS:
        last = head if head.i - first.i < _WORDS else first
    last = _by_means(head, _by_doing(_of_next(head, last)))
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


def _by_means(head: Token, last: Token) -> Token:
    """ "fraud by abuse of position": means without an article belong to the offence, wherever "by" was hung."""
    by = last.nbor(1) if last.i + 2 < len(last.doc) else last
    if head.pos_ != "NOUN" or by.lower_ != "by" or by.sent != head.sent:
        return last
    means = next((c for c in by.children if c.dep_ == "pobj"), None)
    plain = means is not None and means.pos_ == "NOUN" and means.tag_ == "NN" and means.i - by.i <= 2
    if means is None or not plain or means.lemma_.lower() in lexicon.COURTS | lexicon.OFFICIALS:
        return last
    if any(c.dep_ in ("det", "poss") for c in means.children):
        return last
    of = next((c for c in means.children if c.lower_ == "of"), None)
    inner = next((c for c in of.children if c.dep_ == "pobj"), means) if of is not None else means
    return inner if inner.i - by.i <= _WORDS // 2 else means


def _bounds(head: Token) -> tuple[Token, Token]:
    kept = [head]
    for child in head.children:
        if child.i < head.i and child.dep_ in (
            "det",
            "poss",
            "cc",
            "punct",
            "nsubj",
            "nsubjpass",
            "auxpass",
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
    own = [t for t in token.subtree if t != token and t.dep_ == "conj" and _is_own(t)]
    for child in token.subtree:
        if own and child.i >= min(t.left_edge.i for t in own) - 1 and child.i > token.i:
            return
        if not short and any(a.dep_ in _OUTSIDE for a in (child, *_up(child, token)) if a != token):
            continue
        yield child


def _up(token: Token, top: Token) -> Iterator[Token]:
    while token != top and token.head != token:
        token = token.head
        if token != top:
            yield token
