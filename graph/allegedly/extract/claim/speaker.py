"""Whose claim it is: the speaker of an act, a filing's author, or nobody named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.extract.claim.agent import AGENTS, agents, passive_agents
from allegedly.extract.claim.lexicon import ADJUDICATORS, FILED, FILINGS, PLAINTIFFS, UNNAMED
from allegedly.extract.found import Found
from allegedly.language.document import Document, Mention
from allegedly.language.speech.accused import accused_before
from allegedly.language.speech.attribution import Attribution
from allegedly.language.speech.cue import PROXIES, UTTERANCES
from allegedly.language.speech.filing import filer_in_text

if TYPE_CHECKING:
    from spacy.tokens import Token


def speaker_of(document: Document, found: Found, attribution: Attribution) -> tuple[bool, str | None]:
    """Whether a claim can be read, and the id of the first speaker, None for an unnamed one ("prosecutors").

    It can't be read when somebody is meant but not known ("he"), and what courts and juries say is no claim.
    """
    if quoted := _of_quote(found, attribution):
        return True, quoted
    source = document.doc[attribution.source] if attribution.source is not None else None
    alleging = attribution.manner == "alleges" and source is not None and source.lower_ == "it"
    if alleging and source is not None and (filing := _filing_before(document, source)) is not None:
        return True, author_of(document, found, filing)
    if attribution.speakers:
        first = attribution.speakers[0]
        return document.entity(first).type in AGENTS, first
    if source is None:
        return _understood(document, document.doc[attribution.cue])
    return source_speaker(document, found, source)


def source_speaker(document: Document, found: Found, source: Token) -> tuple[bool, str | None]:
    """The same for the head of the phrase that speaks."""
    if who := agents(document, source):
        return True, who[0]
    lemma = source.lemma_.lower()
    for part in source.children:
        if part.dep_ in ("prep", "agent") and part.lower_ in ("by", "from") and lemma in UTTERANCES:
            who = tuple(i for inner in part.children for i in agents(document, inner))
            return bool(who), next(iter(who), None)
        if part.dep_ == "poss" and lemma in PROXIES | UTTERANCES - FILINGS:
            who = agents(document, part)
            return bool(who), next(iter(who), None)
    if lemma in FILINGS and lemma != "indictment":
        author = None if "filing" in found.without else author_of(document, found, source)
        return True, author
    if source.lower_ == "it" and (filing := _filing_before(document, source)) is not None:
        return True, author_of(document, found, filing)
    if accused := accused_before(document, source):
        return True, accused
    unknown = source.lower_ in UNNAMED or source.pos_ == "PROPN" or lemma in ADJUDICATORS
    return not unknown, None


def _filing_before(document: Document, pronoun: Token) -> Token | None:
    """The filing that "it" means: the subject or object of the sentence before."""
    start = pronoun.sent.start
    if start == 0:
        return None
    before = document.doc[start - 1].sent
    return next(
        (t for t in before if t.lemma_.lower() in FILINGS and t.dep_ in ("nsubj", "nsubjpass", "dobj")), None
    )


def _understood(document: Document, cue: Token) -> tuple[bool, str | None]:
    """Who "claiming …" belongs to: the subject of the verb above it; a passive names nobody."""
    if cue.tag_ != "VBG":
        return True, None
    for verb in cue.ancestors:
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        if subject is not None and verb.pos_ in ("VERB", "AUX"):
            who = agents(document, subject)
            return bool(who), next(iter(who), None)
    return True, None


def _of_quote(found: Found, attribution: Attribution) -> str | None:
    """The speaker of a quotation that the same cue introduces: who it is may have been carried over to it."""
    if not attribution.direct or attribution.speakers:
        return None
    return next(
        (
            q.speaker
            for q in found.quotes
            if q.speaker and any(c.contains(q.span) for c in attribution.contents)
        ),
        None,
    )


def author_of(document: Document, found: Found, source: Token) -> str | None:
    """Whose words a filing is: its possessor's, else its author's."""
    for child in source.children:
        if child.dep_ == "poss" and (owners := document.referents(child)):
            return owners[0]
    if source.i + 1 < len(document.doc) and source.nbor(1).lower_ == "by":
        who = [i for c in source.nbor(1).children if c.dep_ == "pobj" for i in agents(document, c)]
        if who:
            return who[0]
    for verb in document.doc[source.i + 1 : source.i + 4]:
        if verb.lower_ in FILED and (by := passive_agents(document, verb)):
            return by[0]
    span = document.span(source)
    mention = document.mention(source) or Mention(span, "filing", source.i, source.i, source.i)
    return (
        found.author_of(document, mention) or _plaintiff(document, found) or filer_in_text(document, source)
    )


def _plaintiff(document: Document, others: Found) -> str | None:
    """Whom the article calls the plaintiff; the first of several in one suit."""
    suits = sum(v.type == "Lawsuit" for v in others.events)
    found = [e.id for e in document.entities if e.type in AGENTS and document.roles(e.id) & PLAINTIFFS]
    return found[0] if len(found) == 1 or (found and suits < 2) else None
