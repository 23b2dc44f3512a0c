"""Whose speech a cue introduces: the token that heads its source, through control, voice and coordination."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from allegedly.language.document import Document
from allegedly.language.speech.cue import LIGHT, PROXIES, UTTERANCES, cue_of
from allegedly.model.annotation import WorkType

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_QUOTED_AS = frozenset({"quote", "cite", "hear", "record", "report"})
_AWAITED = frozenset({"expect", "schedule"})
_MEANS = frozenset({"in", "through", "via", "by", "with"})
_MAX_CLIMB = 6
_THROUGH = 8
"""How many tokens "through her lawyer," may take before the lawyer's name."""
_WORKS = frozenset(get_args(WorkType))


def child(token: Token, *deps: str) -> Token | None:
    """The first child with one of the dependencies."""
    return next((c for c in token.children if c.dep_ in deps), None)


def is_passive(verb: Token) -> bool:
    """Does the verb stand in the passive voice?"""
    return any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children) or (
        verb.tag_ == "VBN" and child(verb, "agent") is not None
    )


def source_of(verb: Token, climb: int = _MAX_CLIMB) -> Token | None:
    """The head of the noun phrase that speaks by this verb, None when the syntax names nobody."""
    if is_passive(verb):
        return _agent(verb)
    subject = _subject(verb)
    if subject is not None:
        return _principal(subject) or _antecedent(verb, subject)
    found = _controller(verb, climb) if climb else None
    return found if found is not None else _right_before(verb)


def _subject(verb: Token) -> Token | None:
    """The verb's own subject; of several that a parse gave it, the nearest."""
    subjects = [c for c in verb.children if c.dep_ in ("nsubj", "csubj")]
    return min(subjects, key=lambda c: abs(c.i - verb.i), default=None)


def _principal(subject: Token) -> Token | None:
    """Who speaks "through her lawyer, Ann Poe,", where the parse made the lawyer the subject."""
    before = list(subject.doc[max(subject.sent.start, subject.left_edge.i - _THROUGH) : subject.left_edge.i])
    through = next((t for t in reversed(before) if t.lower_ in ("through", "via")), None)
    if through is None or not any(t.lemma_ in PROXIES for t in before if t.i > through.i):
        return None
    if any(t.pos_ == "VERB" for t in before if t.i > through.i):
        return None
    named = [t for t in before if t.i < through.i and not t.is_punct]
    return named[-1] if named and named[-1].pos_ in ("PROPN", "PRON") else None


def _right_before(verb: Token) -> Token | None:
    """The name that stands right before a finite verb which the parse left without a subject."""
    if (
        verb.tag_ not in ("VBD", "VBZ", "VBP")
        or verb.dep_ not in ("ROOT", "ccomp", "advcl", "parataxis")
        or not verb.i
    ):
        return None
    before = verb.nbor(-1)
    return before if before.pos_ == "PROPN" and before.i >= verb.sent.start else None


def _agent(verb: Token) -> Token | None:
    agent = child(verb, "agent")
    if agent is not None:
        return child(agent, "pobj")
    return None


def _antecedent(verb: Token, subject: Token) -> Token | None:
    """The subject, or the noun that a relative pronoun in its place refers to."""
    if subject.lower_ in _RELATIVES and subject.tag_ in ("WDT", "WP", "IN", "DT"):
        clause = verb
        while clause.dep_ in ("conj", "ccomp", "xcomp") and clause.head.pos_ in ("VERB", "AUX"):
            clause = clause.head
        if clause.dep_ in ("relcl", "acl"):
            return clause.head
        return _utterance_before(subject)
    return subject


def _utterance_before(pronoun: Token) -> Token | None:
    """The "suit" in "a suit by Poe that alleges", where the parse hung the clause on something else."""
    if pronoun.tag_ != "WDT":
        return None
    near = reversed(pronoun.doc[max(pronoun.sent.start, pronoun.i - 6) : pronoun.i])
    return next((t for t in near if t.lemma_.lower() in UTTERANCES), None)


def _controller(verb: Token, climb: int) -> Token | None:
    """The understood subject of a verb without one of its own."""
    head, dep = verb.head, verb.dep_
    if head == verb:
        return None
    if dep in ("acl", "relcl") and head.pos_ in ("NOUN", "PROPN", "PRON"):
        return _of_noun(head)
    if dep in ("pcomp", "pobj") and head.dep_ == "prep":
        if head.lower_ == "as" and (spoken_of := child(head.head, "dobj")) is not None:
            return spoken_of
        head = head.head
    elif dep in ("pcomp", "pobj") and head.dep_ == "agent":
        return None
    if dep in ("xcomp", "ccomp") and head.pos_ == "ADJ":
        head = head.head if head.dep_ in ("acomp", "oprd") else head
    if head.pos_ not in ("VERB", "AUX"):
        return _owner(head)
    if dep == "xcomp" and _controls_by_object(head):
        return child(head, "dobj")
    if is_passive(head):
        subject = child(head, "nsubjpass")
        if head.lemma_ in _QUOTED_AS or dep in ("conj", "advcl"):
            return subject if head.lemma_ in _QUOTED_AS or not child(head, "agent") else _agent(head)
        return None if dep == "xcomp" and cue_of(head) and head.lemma_ not in _AWAITED else subject
    return source_of(head, climb - 1)


def _controls_by_object(head: Token) -> bool:
    known = cue_of(head)
    return bool(known and "o" in known.frames and child(head, "dobj"))


def _of_noun(noun: Token) -> Token | None:
    """For "a letter saying": the letter; "the decision to say": whose decision it is."""
    return (
        noun
        if noun.lemma_ in UTTERANCES or noun.ent_type_ in ("PERSON", "ORG") or _animate(noun)
        else _owner(noun)
    )


def _animate(noun: Token) -> bool:
    return (
        noun.tag_ in ("NNS", "NNP", "NNPS", "PRP")
        or noun.lemma_ in PROXIES
        or noun.lemma_.endswith(("er", "or", "ist", "man", "ian"))
    )


def according_source(token: Token) -> Token | None:
    """Whom "according to …" or "per …" names; "per day" names nobody."""
    if token.lower_ == "per":
        source = child(token, "pobj")
        named = source is not None and (source.pos_ == "PROPN" or source.lemma_.lower() in UTTERANCES)
        return source if named else None
    to = next((c for c in token.children if c.lower_ == "to"), None)
    return child(to, "pobj") if to is not None else None


def _owner(noun: Token) -> Token | None:
    """Whose a noun is: possessor, or the agent in "by X", or the subject of the light verb over it."""
    owner = child(noun, "poss")
    if owner is not None:
        return owner
    for prep in noun.children:
        if prep.dep_ in ("prep", "agent") and prep.lower_ in ("by", "from"):
            return child(prep, "pobj")
    head = noun.head
    if noun.dep_ == "dobj" and head.lemma_ in LIGHT:
        return source_of(head, 2)
    if noun.dep_ == "pobj" and head.lower_ in _MEANS and head.head.pos_ == "VERB":
        return source_of(head.head, 2)
    return None


owner_of = _owner
_FILES = frozenset({"file", "launch", "bring", "lodge", "submit", "initiate", "start", "register"})


def filer_of(noun: Token) -> Token | None:
    """Who brings a case: its possessor, the subject of "file" over it, or on whose behalf or by whom it was filed."""
    owner = child(noun, "poss")
    if owner is not None:
        return owner
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_ in _FILES:
        return source_of(verb)
    if noun.dep_ != "nsubjpass" or verb.lemma_ not in _FILES:
        return _agent(noun) if child(noun, "agent") is not None else None
    behalf = next((t for t in verb.subtree if t.lower_ == "behalf"), None)
    of = child(behalf, "prep") if behalf is not None else None
    return child(of, "pobj") if of is not None else _agent(verb)


def speakers_of(document: Document, source: Token) -> tuple[str, ...]:
    """Ids of the entities that a source stands for, the named one of an apposition included; empty when unknown."""
    found = document.referents(source)
    if found and (maker := _maker(document, source)) is not None:
        return speakers_of(document, maker)
    if found:
        first = _named_before(document, source)
        return (*first, *(e for e in found if e not in first))
    if source.lemma_.lower() in PROXIES and (client := _client(document, source)):
        return client
    for other in source.children:
        if other.dep_ == "appos" and (found := document.referents(other)):
            return found
    return ()


def _maker(document: Document, work: Token) -> Token | None:
    """The person whose work it is, where the parse hung "who said" on the work ("Poe, author of Ash, who said")."""
    if not all(document.entity(i).type in _WORKS for i in document.referents(work)):
        return None
    if not any(c.dep_ == "relcl" and any(s.lower_ == "who" for s in c.children) for c in work.children):
        return None
    if work.dep_ != "pobj" or work.head.head.dep_ != "appos":
        return None
    return work.head.head.head


def _named_before(document: Document, source: Token) -> tuple[str, ...]:
    """The first of two joint speakers where the parse hung the first name on the second."""
    for other in source.lefts:
        if other.dep_ in ("nmod", "compound") and any(c.dep_ == "cc" for c in other.children):
            return document.referents(other)[:1]
    return ()


def _client(document: Document, proxy: Token) -> tuple[str, ...]:
    """For whom a proxy speaks, by the possessor right before it, however it was parsed."""
    for token in document.doc[max(0, proxy.i - 4) : proxy.i]:
        if token.tag_ == "POS" or token.lower_ in ("'s", "’s"):
            return document.referents(document.doc[token.i - 1]) if token.i else ()
    for part in proxy.children:
        if part.dep_ in ("compound", "nmod") and part.pos_ == "PROPN" and (found := document.referents(part)):
            return found
    return ()
