"""Whose words a filing is, by the words of the text: who filed it, who sued, who is called plaintiff, who spoke in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from allegedly.language.document import Document
from allegedly.language.speech.cue import FILINGS, PROXIES, cue_of
from allegedly.language.speech.quotation import read_quotations
from allegedly.language.speech.source import child, filer_of, is_passive, source_of, speakers_of

if TYPE_CHECKING:
    from spacy.tokens import Token

_SIDED = frozenset({"motion", "brief", "affidavit", "indictment", "declaration"})
"""Filings that may come from either side, whoever brought the case."""

_ANY_PAPER = frozenset({"filing", "paper", "document", "papers", "documents"})
_CASES = FILINGS - _SIDED | {"case", "cross-complaint", "countersuit", "counterclaim", "countercomplaint"}
_SUES = frozenset({"sue", "countersue"})
_PLAINTIFFS = frozenset({"plaintiff", "plaintiffs", "complainant", "complainants", "petitioner"})
_NEAR = 70
"""Tokens back within which "the filing" is the one spoken of last."""


class _Filer(NamedTuple):
    """A place where the text tells who brought a case: the token's index, is it one in answer, which word, who."""

    at: int
    counter: bool
    word: str
    who: str


_CACHE: WeakKeyDictionary[Document, tuple[_Filer, ...]] = WeakKeyDictionary()


def filer_in_text(document: Document, noun: Token) -> str | None:
    """Id of the one who filed what a noun ("the complaint") means: the one filer, else the one told of last before it."""
    known = [f for f in _filers(document) if _may_be(f, noun)]
    if not known and _has_answer(document) and not is_counter(noun):
        return None
    if len(who := {f.who for f in known}) == 1:
        return who.pop() if not _means_another(document, noun) else None
    before = [f for f in known if 0 < noun.i - f.at <= _NEAR]
    return max(before).who if before else None


def is_counter(noun: Token) -> bool:
    """Is it a case brought in answer ("countersuit", "counter-claim", "cross-complaint")?"""
    words = [noun.lower_, *(t.lower_ for t in noun.doc[max(0, noun.i - 2) : noun.i] if t.head == noun)]
    return any(w.startswith(("counter", "cross-")) or w == "cross" for w in words)


def _may_be(filer: _Filer, noun: Token) -> bool:
    word = noun.lemma_.lower()
    if word in _SIDED:
        return filer.word == word
    if filer.word in _SIDED:
        return False
    return word in _ANY_PAPER or word == "it" or filer.counter == is_counter(noun)


def _means_another(document: Document, noun: Token) -> bool:
    """May a word for any paper mean one that was filed in answer by nobody knows whom?"""
    if noun.lemma_.lower() not in _ANY_PAPER or not _has_answer(document):
        return False
    return not any(f.counter for f in _filers(document))


def _has_answer(document: Document) -> bool:
    return any(
        t.lower_.startswith(("countersu", "counterclaim", "counter-", "countercomplaint"))
        for t in document.doc
    )


def _filers(document: Document) -> tuple[_Filer, ...]:
    """All places where somebody is told to have brought a case, outside of quotation marks, in order."""
    if document not in _CACHE:
        quotations = read_quotations(document)
        found = (f for t in document.doc if not quotations.at(t.idx) for f in _told_at(document, t))
        _CACHE[document] = tuple(sorted(found))
    return _CACHE[document]


def _told_at(document: Document, token: Token) -> Iterator[_Filer]:
    """Who filed, as one token tells it; none or one."""
    word = token.lemma_.lower()
    counter = is_counter(token)
    if token.pos_ == "VERB" and word in _SUES and child(token, "dobj", "agent") is not None:
        who = source_of(token)
        counter = word == "countersue"
    elif word in _CASES | _SIDED and token.pos_ in ("NOUN", "PROPN"):
        who = filer_of(token) or _speaks_in(token)
    elif word in _PLAINTIFFS:
        who = _plaintiff(token)
        word, counter = "suit", False
    else:
        return
    if who is None or who.lemma_.lower() in PROXIES:
        return
    ids = speakers_of(document, who)
    kinds = {document.entity(i).type for i in ids[:1]}
    if kinds & {"Person", "Organization", "Outlet"}:
        yield _Filer(token.i, counter, word if word in _SIDED else "suit", ids[0])


def _plaintiff(token: Token) -> Token | None:
    """The name that "plaintiff" stands with ("plaintiff Ann Poe", "Ann Poe, the plaintiff")."""
    if token.dep_ in ("compound", "nmod", "amod") and token.head.pos_ == "PROPN":
        return token.head
    if token.dep_ == "appos" and token.head.pos_ == "PROPN":
        return token.head
    named = child(token, "appos")
    return named if named is not None and named.pos_ == "PROPN" else None


def _speaks_in(noun: Token) -> Token | None:
    """Who says something "in a complaint": the subject of a verb of speaking over it."""
    prep = noun.head
    if noun.dep_ != "pobj" or prep.lower_ not in ("in", "with") or prep.head.pos_ != "VERB":
        return None
    verb = prep.head
    if cue_of(verb) is None or is_passive(verb) or any(c.dep_ == "neg" for c in verb.children):
        return None
    return source_of(verb) if noun.left_edge.lower_ in ("a", "an", "the") else None
