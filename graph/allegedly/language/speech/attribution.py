"""Who says what: source, cue and content of direct, indirect and mixed speech.

Source: the scheme of PARC 3 (Pareti 2016): cue, content, source; the sieves of Muzny et al. (2017) for direct speech.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from allegedly.language.document import Document
from allegedly.language.speech.content import clause_around, clean, contents_of
from allegedly.language.speech.cue import ANSWERLESS, NOUNS, RESULTS, UTTERANCES, Cue, Manner, cue_of
from allegedly.language.speech.direct import tag_of
from allegedly.language.speech.quotation import Quotation, Quotations, read_quotations
from allegedly.language.speech.source import (
    SUBJECTS,
    according_source,
    child,
    owner_of,
    source_of,
    speakers_of,
)
from allegedly.language.speech.window import Tag, Tokens
from allegedly.model import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

__all__ = ["Attribution", "Manner", "attributions"]

_EVIDENCE = UTTERANCES | frozenset(
    "study poll survey data analysis record file footage figure statistic research evidence investigation review "
    "audit test result number jury court judge panel commission committee document log transcript".split()
)


_RELATIVE = 3
"""How many tokens after its antecedent a relative pronoun may stand to be shown with it."""


@dataclass(frozen=True)
class Attribution:
    """One act of speaking. `cue` and `source` are token indices of the heads, spans are code points.

    `contents`: the spans of what is said, marks excluded, in order. `speakers`: entity ids, empty when unknown.
    `targets`: ids of whom it is about where the cue names them ("accused Poe of …"); `negated`: the article says
    that it was not said ("did not say", "declined to comment"); `direct`: a quotation is among the contents.
    """

    manner: Manner
    cue: int
    cue_span: Span
    source: int | None
    source_span: Span | None
    speakers: tuple[str, ...]
    contents: tuple[Span, ...]
    rule: str
    targets: tuple[str, ...] = ()
    negated: bool = False
    direct: bool = False


@dataclass
class _Draft:
    """An attribution while its contents are being gathered."""

    cue: Token
    manner: Manner
    rule: str
    source: Token | None = None
    contents: list[Span] = field(default_factory=list)
    targets: tuple[str, ...] = ()
    direct: bool = False


_CACHE: WeakKeyDictionary[Document, tuple[Attribution, ...]] = WeakKeyDictionary()


def attributions(document: Document) -> tuple[Attribution, ...]:
    """The acts of speaking of the article's own text, in order of their cue; found once, then remembered."""
    if document not in _CACHE:
        drafts = _drafts(document)
        found = (_finished(document, d) for _, d in sorted(drafts.items()) if d.contents)
        _CACHE[document] = tuple(found)
    return _CACHE[document]


def _drafts(document: Document) -> dict[int, _Draft]:
    """Drafts by the index of their cue."""
    quotations = read_quotations(document)
    drafts: dict[int, _Draft] = {}
    for draft in _indirect(document, quotations):
        drafts.setdefault(draft.cue.i, draft)
    tokens = Tokens(document)
    for quotation in quotations.outer:
        tag = (
            tag_of(tokens, quotations, quotation, document.article.text)
            if quotation.kind != "title"
            else None
        )
        if tag is not None:
            _add_direct(drafts, tag, quotation)
    return drafts


def _add_direct(drafts: dict[int, _Draft], tag: Tag, quotation: Quotation) -> None:
    known = cue_of(tag.cue)
    draft = drafts.setdefault(
        tag.cue.i, _Draft(tag.cue, known.manner if known else "says", tag.rule, tag.source)
    )
    draft.source = draft.source or tag.source
    draft.contents.append(quotation.span)
    draft.direct = True
    draft.rule = tag.rule


def _indirect(document: Document, quotations: Quotations) -> Iterator[_Draft]:
    """Drafts from syntax alone, cues inside quotations left out."""
    for sentence in document.sentences:
        for token in sentence:
            if token.is_punct or token.is_space or quotations.speech_at(token.idx):
                continue
            yield from _at(document, token)


def _at(document: Document, token: Token) -> Iterator[_Draft]:
    lemma = token.lemma_.lower()
    if token.lower_ in ("according", "per"):
        yield from _according(document, token)
    elif lemma == "put" and token.dep_ == "advcl" and (parts := _parenthetical(document, token)):
        yield _Draft(token, "says", "parenthetical", source_of(token), parts)
    elif cue := cue_of(token):
        yield from _by_verb(document, token, cue)
    elif token.pos_ == "NOUN" and lemma in NOUNS:
        yield from _by_noun(document, token, NOUNS[lemma])


def _by_verb(document: Document, verb: Token, cue: Cue) -> Iterator[_Draft]:
    source = source_of(verb)
    if not _credible(verb, source):
        return
    found = list(contents_of(document, verb, cue))
    text = document.article.text
    if not found and "c" in cue.frames and (parts := _parenthetical(document, verb)):
        yield _Draft(verb, cue.manner, "parenthetical", source, parts)
        return
    kept = _chosen(found)
    if not kept:
        return
    targets = _targets(document, verb, cue)
    spans = [clean(span, text) for _, _, span in kept]
    yield _Draft(verb, cue.manner, kept[0][0], source, [s for s in spans if s.end > s.start], targets)


def _chosen(found: list[tuple[str, Token, Span]]) -> list[tuple[str, Token, Span]]:
    """Clauses before phrases: with a clause, the objects are no content."""
    for rules in ({"clause"}, {"infinitive"}, {"predicate"}, {"preposition", "object"}):
        if kept := [f for f in found if f[0] in rules]:
            return kept
    return []


def _credible(verb: Token, source: Token | None) -> bool:
    """Can this subject speak? Results and documents "show" and "find"; "it" and "there" speak seldom."""
    if verb.lemma_ in RESULTS:
        if source is None:
            return False
        if any(c.dep_ == "ccomp" and c.i > verb.i and child(c, "mark") for c in verb.children):
            return True
        named = source.ent_type_ in ("ORG", "PERSON", "GPE", "NORP") or source.pos_ in ("PROPN", "PRON")
        return source.lemma_.lower() in _EVIDENCE or (
            named and verb.lemma_ not in ("show", "find", "reflect")
        )
    if source is None:
        return True
    return source.lower_ not in ("there", "that", "this", "what") or source.dep_ not in SUBJECTS


def _targets(document: Document, verb: Token, cue: Cue) -> tuple[str, ...]:
    if "t" not in cue.frames and "k" not in cue.frames:
        return ()
    target = child(verb, "dobj") or child(verb, "nsubjpass")
    return document.referents(target) if target is not None else ()


def _parenthetical(document: Document, verb: Token) -> list[Span]:
    """For "The plan, she said, will fail" and "As she said, it failed": the clause around the cue's own."""
    if verb.dep_ == "parataxis" and verb.head.pos_ in ("VERB", "AUX"):
        return clause_around(document, verb.head, verb)
    marked = child(verb, "mark", "advmod")
    if (
        verb.dep_ == "advcl"
        and marked is not None
        and marked.lower_ == "as"
        and verb.head.pos_ in ("VERB", "AUX")
        and not _tells(verb.head)
    ):
        return clause_around(document, verb.head, verb)
    return []


def _tells(verb: Token) -> bool:
    """Does the main clause itself tell what somebody said ("She said he had lied, as the suit alleges")?"""
    return cue_of(verb) is not None and child(verb, "ccomp") is not None and child(verb, "ccomp").i > verb.i  # type: ignore[union-attr]


def _according(document: Document, token: Token) -> Iterator[_Draft]:
    """ "According to X": what the clause says without it."""
    source = according_source(token)
    head = token.head
    if source is None or head == token:
        return
    while head.pos_ not in ("VERB", "AUX") and head.dep_ != "ROOT":
        head = head.head
    contents = clause_around(document, head, token)
    yield _Draft(token, "says", "according-to", source, contents)


def _by_noun(document: Document, noun: Token, manner: Manner) -> Iterator[_Draft]:
    """ "X's claim that …", "allegations of …"."""
    source = owner_of(noun)
    text = document.article.text
    for part in noun.children:
        if part.dep_ in ("acl", "ccomp") and any(
            c.lower_ == "that" and c.dep_ == "mark" for c in part.children
        ):
            yield _Draft(noun, manner, "noun-clause", source, [clean(document.subtree(part), text)])
            return
        if part.dep_ == "prep" and part.lower_ == "of" and source is not None and manner != "thinks":
            inner = child(part, "pobj", "pcomp")
            if inner is not None and inner != source:
                yield _Draft(noun, manner, "noun-of", source, [clean(document.subtree(inner), text)])
                return


def _finished(document: Document, draft: _Draft) -> Attribution:
    cue, source = draft.cue, draft.source
    return Attribution(
        manner=draft.manner,
        cue=cue.i,
        cue_span=_cue_span(document, cue),
        source=source.i if source is not None else None,
        source_span=_source_span(document, cue, source) if source is not None else None,
        speakers=speakers_of(document, source) if source is not None else (),
        contents=_merged(draft.contents),
        rule=draft.rule,
        targets=draft.targets,
        negated=_negated(document, cue),
        direct=draft.direct,
    )


def _cue_span(document: Document, cue: Token) -> Span:
    if cue.lower_ == "according":
        to = next((c for c in cue.children if c.lower_ == "to"), cue)
        return document.span(cue, to) if to.i > cue.i else document.span(cue)
    return document.span(cue)


def _source_span(document: Document, cue: Token, source: Token) -> Span:
    """The noun phrase without its clauses, but with the relative pronoun that stands for it ("Quill, who said")."""
    relative = next((c for c in cue.children if c.dep_ == "nsubj" and c.tag_ in ("WP", "WDT")), None)
    if relative is not None and source.i < relative.i <= source.i + _RELATIVE:
        return document.span(source.left_edge, relative).trimmed(document.article.text)
    last = source
    for part in source.rights:
        if part.dep_ in ("relcl", "acl", "punct", "appos", "cc", "conj", "advcl", "ccomp"):
            break
        last = part.right_edge
    return document.span(source.left_edge, last).trimmed(document.article.text)


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order, overlapping ones made one."""
    merged: list[Span] = []
    for span in sorted(set(spans)):
        if merged and span.start < merged[-1].end:
            merged[-1] = merged[-1].cover(span)
        else:
            merged.append(span)
    return tuple(merged)


def _negated(document: Document, cue: Token) -> bool:
    """Is it "did not say" or "declined to say"? A negation inside of quotation marks is not the cue's."""
    quotations = read_quotations(document)
    if any(c.dep_ == "neg" and c.i < cue.i and not quotations.at(c.idx) for c in cue.children):
        return True
    return cue.dep_ == "xcomp" and cue.head.lemma_ in ANSWERLESS
