"""Who stands where beside a verb: surface subjects, control, passives, prepositional phrases."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_OBJECT_CONTROL = frozenset(
    {
        "urge",
        "ask",
        "persuade",
        "force",
        "convince",
        "encourage",
        "allow",
        "order",
        "advise",
        "prompt",
        "lead",
    }
    | {
        "cause",
        "accuse",
        "stop",
        "prevent",
        "bar",
        "see",
        "help",
        "tell",
        "invite",
        "require",
        "let",
        "make",
        "get",
    }
)
"""Verbs whose object, not subject, does what their infinitive or gerund says."""


def children(token: Token, *deps: str) -> Iterator[Token]:
    """The token's direct dependents of those relations, in order."""
    return (child for child in token.children if child.dep_ in deps)


def one(token: Token | None) -> list[Token]:
    """The token in a list, an empty list for None."""
    return [] if token is None else [token]


def is_passive(verb: Token) -> bool:
    """Is the verb's surface subject the one to whom it is done?"""
    if any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
        return True
    if verb.tag_ != "VBN":
        return any(c.dep_ == "agent" for c in verb.children) and not any(children(verb, "dobj"))
    if _is_main(verb):
        return False
    if verb.dep_ in ("acl", "amod") or (
        verb.dep_ == "advcl" and not any(c.dep_ == "aux" for c in verb.children)
    ):
        return True
    if verb.dep_ == "conj" and not any(c.dep_ in ("aux", *_SUBJECTS) for c in verb.children):
        return is_passive(verb.head)
    return any(c.dep_ == "aux" and c.lemma_ in ("get", "be") for c in verb.children)


def _doer_before(verb: Token) -> Token | None:
    """ "A Paris court convicted director Poe": the subject, where the parser made the verb modify its object."""
    head = _named_by(verb.head)
    if verb.dep_ != "amod" or head.dep_ != "ROOT" or head.i < verb.i:
        return None
    return next((c for c in verb.children if c.i < verb.i and c.dep_ in ("npadvmod", "nsubj")), None)


def _named_by(noun: Token) -> Token:
    """The head of the name that a title stands before: of "director Poe", Poe."""
    while noun.dep_ == "compound" and noun.head.i > noun.i:
        noun = noun.head
    return noun


def _is_main(verb: Token) -> bool:
    """Did the parser take the sentence's verb for a modifier ("A judge granted Poe a stay")? Then it has objects."""
    head = verb.head
    if _doer_before(verb) is not None:
        return True
    given = any(c.dep_ in ("dobj", "dative") and c.pos_ in ("NOUN", "PROPN", "PRON") for c in verb.children)
    return verb.dep_ == "acl" and head.dep_ == "ROOT" and head.i < verb.i and given and head.pos_ == "NOUN"


def surface_subject(verb: Token) -> Token | None:
    """The head of the noun phrase that is the verb's subject as it stands, through control and coordination."""
    for _ in range(6):
        for child in verb.children:
            if child.dep_ in _SUBJECTS:
                relative = child.lower_ in _RELATIVES and verb.dep_ == "relcl"
                return verb.head if relative else _named_behind(verb, _unparted(child))
        if any(c.dep_ == "mark" and c.lower_ == "for" for c in verb.lefts):
            return None
        if stolen := _doer_before(verb) or _stolen_subject(verb) or _lost_subject(verb):
            return stolen
        head = _first_conjunct(verb) if verb.dep_ == "conj" else verb.head
        if head is None:
            return None
        if verb.dep_ in ("acl", "relcl"):
            return head
        if head.pos_ == "ADJ" and verb.dep_ == "xcomp" and head.dep_ in ("acomp", "conj"):
            head = head.head
        if head == verb or verb.dep_ not in ("conj", "xcomp", "advcl", "pcomp", "ccomp", "aux", "dep"):
            return None
        if verb.dep_ == "ccomp" and verb.tag_ not in ("VB", "VBG"):
            return None
        while (head.dep_ == "prep" or head.pos_ == "ADP") and head.head != head:
            head = head.head
            if head.pos_ in ("NOUN", "PROPN"):
                return _owner(head)
        controlled = _controller(verb, head)
        if controlled is not None:
            return controlled
        verb = head
    return None


def _named_behind(verb: Token, subject: Token) -> Token:
    """Of "the author Poe sued", where the parser gives the verb both for subjects, the name."""
    names = [c for c in verb.children if c.dep_ in _SUBJECTS and c.pos_ == "PROPN"]
    return next((n for n in names if n.i < verb.i and n.left_edge.i == subject.i + 1), subject)


def _stolen_subject(verb: Token) -> Token | None:
    """ "Poe, who left after Doe spoke, sued": the parser may give an inner clause two subjects; the first is ours."""
    for child in verb.lefts:
        if child.dep_ in ("ccomp", "advcl"):
            found = [c for c in child.lefts if c.dep_ in _SUBJECTS]
            if len(found) > 1:
                return found[0]
    return None


def _lost_subject(verb: Token) -> Token | None:
    """ "In her suit against Poe, Ann Doe alleges": a name before a verb without a subject, that the parser hung on Poe."""
    name = verb.nbor(-1) if verb.i > verb.sent.start else None
    if name is None or verb.dep_ != "ROOT" or verb.tag_ not in ("VBD", "VBZ") or name.pos_ != "PROPN":
        return None
    first = name.left_edge.i
    parted = first > verb.sent.start and name.doc[first - 1].text == ","
    hung = name.head.head if name.dep_ == "appos" else name
    return name if name.dep_ == "appos" and parted and hung.pos_ == "ADP" else None


def _unparted(subject: Token) -> Token:
    """ "her co-defendant": the last part of a word that the tokeniser took apart."""
    doc, last = subject.doc, subject
    while last.i + 2 < len(doc) and doc[last.i + 1].text == "-" and doc[last.i + 2].dep_ == subject.dep_:
        last = doc[last.i + 2]
    return last


def _first_conjunct(verb: Token) -> Token | None:
    """What a verb is coordinated with; a gerund that the parser hung on a finite verb belongs to an earlier gerund.

    In "by suing A, which said so, and filing against B" the filing is not A's.
    """
    head = verb.head
    if (
        verb.tag_ != "VBG"
        or head.tag_ == "VBG"
        or any(c.tag_ in ("VBZ", "VBP", "VBD") for c in verb.children)
    ):
        return head
    for above in head.ancestors:
        if above.tag_ == "VBG" and above.pos_ == "VERB":
            return above
    return None if head.dep_ in ("relcl", "acl", "ccomp", "advcl") else head


def _owner(noun: Token) -> Token | None:
    return next(children(noun, "poss"), None) or (
        surface_subject(noun.head) if noun.head.pos_ == "VERB" else None
    )


def _controller(verb: Token, head: Token) -> Token | None:
    if verb.dep_ not in ("xcomp", "ccomp", "pcomp") or head.lemma_ not in _OBJECT_CONTROL:
        return None
    return next(children(head, "nsubjpass"), None) or next(children(head, "dobj", "dative"), None)


def agent(verb: Token) -> Token | None:
    """The head of the one who does it: the subject, or a passive's phrase with "by"."""
    if not is_passive(verb):
        return surface_subject(verb)
    return next(
        (t for t in objects(verb, "by") if t.i > verb.i and t.ent_type_ not in ("DATE", "TIME")), None
    )


def patient(verb: Token) -> Token | None:
    """The head of the one to whom it is done: a passive's subject, or the object."""
    if is_passive(verb):
        return surface_subject(verb)
    found = next(children(verb, "dobj"), None)
    if found is None and _doer_before(verb) is not None:
        return _named_by(verb.head)
    if found is None and verb.dep_ == "relcl":
        return verb.head if _gapped(verb) else None
    if found is not None and found.lower_ in _RELATIVES and verb.dep_ == "relcl":
        return verb.head
    return found


def _gapped(verb: Token) -> bool:
    """Does a relative clause with a subject of its own lack the object, as in "the writers she sued"?"""
    subject = next(children(verb, "nsubj"), None)
    return subject is not None and subject.lower_ not in _RELATIVES


def objects(token: Token, *prepositions: str) -> list[Token]:
    """Heads of the phrases that those prepositions tie to the token, nested prepositions included."""
    found: list[Token] = []
    for child in token.children:
        if child.dep_ in ("prep", "agent", "dative") and child.lower_ in prepositions:
            found += [t for t in child.children if t.dep_ in ("pobj", "pcomp")]
            found += [t for p in child.children if p.dep_ == "prep" for t in objects(child, p.lower_)]
    return found


def against(noun: Token) -> list[Token]:
    """Heads of those against whom the noun is, wherever in its phrase "against" hangs ("a complaint by Poe against Doe")."""
    found = objects(noun, "against")
    for child in noun.children:
        if (
            not found
            and child.dep_ in ("prep", "agent")
            and child.lower_ in ("of", "for", "by", "from", "with")
        ):
            found = [t for inner in child.children for t in objects(inner, "against")]
    return found


def governor(noun: Token) -> tuple[Token | None, str]:
    """The verb that a noun is an argument of, and how: "dobj", "nsubjpass", "nsubj" or the preposition.

    Coordinated nouns share the first one's verb.
    """
    while noun.dep_ in ("conj", "appos") and noun.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head
    head = noun.head
    if head.dep_ == "auxpass" and noun.dep_ == "nsubj":
        return head.head, "nsubjpass"
    if noun.dep_ in ("dobj", "nsubjpass", "nsubj", "attr", "oprd"):
        return (head, noun.dep_) if head.pos_ in ("VERB", "AUX") else (None, "")
    if noun.dep_ in ("pobj", "pcomp"):
        above = head.head
        if above.pos_ == "ADJ" and above.dep_ in ("acomp", "oprd", "dobj", "amod", "advmod"):
            above = above.head
        if above.pos_ in ("VERB", "AUX"):
            return above, head.lower_
    return None, ""
