"""Reads mentions of complaints told by verbs: "reported X to the police", "complained to the regulator about X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.extract.legal import lexicon as lexicon
from allegedly.extract.legal.frame import Frame
from allegedly.extract.legal.syntax import children, governor, is_passive, objects, surface_subject
from allegedly.language.document import Document

if TYPE_CHECKING:
    from spacy.tokens import Token

_REACHES = frozenset({"contact", "alert"})
_ENQUIRIES = frozenset({"comment", "statement", "response", "information", "confirmation", "clarification"})
"""For these reporters contact the police."""


def complain(document: Document, verb: Token) -> Frame | None:
    """ "X reported Y to the police", "X went to the police", "X complained to the regulator about Y"."""
    by = surface_subject(verb)
    body = _body(document, verb)
    if by is None or body is None or is_passive(verb) or _is_enquiry(verb) or not _is_person(document, by):
        return None
    if verb.lemma_ == "report":
        on = list(children(verb, "dobj"))
    else:
        on = objects(verb, "about") if verb.lemma_ == "complain" else []
    on = [t for t in on if document.referents(t)]
    return Frame("Complaint", verb, "complained", verb, [by], on, complement=body)


def report(document: Document, noun: Token) -> Frame | None:
    """ "X filed a police report against Y"."""
    verb, how = governor(noun)
    police = any(c.lower_ == "police" for c in noun.lefts) or any(
        t.lower_ == "police" for t in objects(noun, "with", "to")
    )
    if verb is None or verb.lemma_ not in ("file", "make", "lodge") or how != "dobj" or not police:
        return None
    by = surface_subject(verb)
    on = objects(noun, "against") + objects(verb, "against")
    if by is None or is_passive(verb) or not _is_person(document, by):
        return None
    return Frame("Complaint", noun, "complained", verb, [by], on)


def _body(document: Document, verb: Token) -> Token | None:
    """The police, agency or ombudsman that the complaint goes to."""
    heads = list(children(verb, "dobj")) if verb.lemma_ in _REACHES else objects(verb, "to", "with")
    for head in heads:
        named = any(document.entity(i).type == "Organization" for i in document.referents(head))
        words = {t.lower_ for t in head.subtree if t.i <= head.i + 3}
        if "police" in words or (named and verb.lemma_ != "go" and words & lexicon.AGENCY):
            return head
    return None


def _is_enquiry(verb: Token) -> bool:
    return any(t.lemma_.lower() in _ENQUIRIES for t in objects(verb, "for"))


def _is_person(document: Document, head: Token) -> bool:
    """Bodies and journalists write to agencies for many reasons."""
    ids = document.referents(head)
    return bool(ids) and all(document.entity(i).type == "Person" for i in ids)
