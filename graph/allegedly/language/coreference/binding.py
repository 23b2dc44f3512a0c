"""What syntax forbids or demands between a pronoun and whom it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUBJECTS = ("nsubj", "nsubjpass")


def clause_of(token: Token) -> Token | None:
    """The verb whose argument the token is, through prepositions and nouns; None without one."""
    while token.head != token:
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            return token
    return token if token.pos_ in ("VERB", "AUX") else None


def subject_of(verb: Token) -> Token | None:
    """The verb's subject, that of the verb it depends on when it has none of its own ("tried to leave")."""
    for _ in range(5):
        subject = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
        if subject is not None:
            return subject
        if verb.dep_ not in ("xcomp", "conj", "advcl", "pcomp", "aux") or verb.head == verb:
            return None
        verb = verb.head
        if verb.pos_ not in ("VERB", "AUX"):
            return None
    return None


def forbidden(pronoun: Token) -> Token | None:
    """The subject that an object pronoun can't mean, since both are arguments of one verb; None for other pronouns."""
    if pronoun.dep_ in (*_SUBJECTS, "poss"):
        return None
    head = pronoun.head
    if head.pos_ in ("NOUN", "PROPN") or (head.dep_ == "prep" and head.head.pos_ in ("NOUN", "PROPN")):
        return None
    verb = clause_of(pronoun)
    return subject_of(verb) if verb is not None else None


def related(pronoun: Token) -> Token | None:
    """Whom the relative clause describes of which the pronoun is the subject; None outside of such.

    "Quill, with whom she lives": she is not Quill.
    """
    if pronoun.dep_ not in _SUBJECTS or pronoun.head.dep_ != "relcl" or pronoun.head.head.i > pronoun.i:
        return None
    return pronoun.head.head


def apposed(owner: Token) -> Token | None:
    """Who is named beside a possessor's noun, and is not the possessor ("his attorney, Ann Poe"); None without one."""
    if owner.dep_ != "poss":
        return None
    noun = owner.head
    if noun.dep_ == "appos":
        return noun.head
    return next((child for child in noun.children if child.dep_ == "appos"), None)


def governed(subject: Token) -> range:
    """Indices of the tokens that a subject governs, among which no name can be its own; empty for other phrases.

    "He said that Quill …": he is not Quill.
    """
    while subject.dep_ == "conj":
        subject = subject.head
    if subject.dep_ not in _SUBJECTS:
        return range(0)
    return range(subject.i + 1, subject.head.right_edge.i + 1)


def main_subject_after(pronoun: Token) -> Token | None:
    """The main clause's subject when the pronoun stands in what is put before it ("In her book, Quill says …")."""
    fronted = pronoun
    for _ in range(12):
        head = fronted.head
        if head is fronted:
            return None
        if fronted.dep_ in ("advcl", "prep") and head.pos_ in ("VERB", "AUX") and head.i > pronoun.i:
            break
        fronted = head
    else:
        return None
    subject = next((c for c in fronted.head.children if c.dep_ in _SUBJECTS), None)
    return subject if subject is not None and subject.i > pronoun.i else None


def quoted(doc: Doc) -> list[bool]:
    """For each token: does it stand inside double quotation marks? A mark left open ends with its paragraph."""
    flags, inside = [], False
    for token in doc:
        text = token.text
        if token.is_space and "\n" in text:
            inside = False
        elif text in ("“", "``"):
            inside = True
        elif text in ("”", "''"):
            inside = False
        elif text == '"':
            inside = not inside
        flags.append(inside)
    return flags
