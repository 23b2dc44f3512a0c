"""Reads mentions of lawsuits and complaints: verbs of suing, nouns of suing with their verbs, and "X v. Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allegedly.extract.legal import lexicon as lexicon
from allegedly.extract.legal.frame import Frame, is_definite
from allegedly.extract.legal.side import behalf, behind, blamed, owner_before, sides
from allegedly.extract.legal.syntax import (
    against,
    agent,
    children,
    governor,
    is_passive,
    objects,
    patient,
    surface_subject,
)
from allegedly.language.document import Document
from allegedly.model.annotation import EventType

if TYPE_CHECKING:
    from spacy.tokens import Token

_FILED = frozenset({"divorce", "order", "custody", "restraining", "lawsuit", "separation"})
_PLAIN = frozenset(
    {"lawsuit", "countersuit", "counter-suit", "counterclaim", "counter-claim", "cross-complaint"}
)
_LEGAL = frozenset(
    {"legal", "court", "civil", "class", "libel", "defamation", "divorce", "class-action", "copyright"}
)
_DETAILING = (
    lexicon.FILES | lexicon.FACES | lexicon.HIT | lexicon.NAMES | {"allege", "seek", "charge", "claim"}
)
"""Verbs whose own phrases tell of the suit: "the suit *accuses* Poe of fraud", "*filed* a suit in May"."""
_FORUMS = frozenset({"court", "tribunal", "arbitration"})
_RELIEF = frozenset({"divorce", "custody", "separation", "annulment"})


def sue(document: Document, verb: Token) -> Frame | None:
    """ "X sued Y", "Y was sued by X", "X is suing over …"."""
    rule = "sue-passive" if is_passive(verb) else "sue"
    frame = Frame("Lawsuit", verb, rule, verb, counter=verb.lemma_ in lexicon.COUNTER or _answers(verb))
    by, on = agent(verb), patient(verb)
    if by is None and on is None:
        return None
    if on is None and _is_headline(verb):
        document.abstain("suit without direction")
        return None
    frame.claimants = behalf(verb) or ([by] if by is not None else [])
    frame.respondents = [on] if on is not None else blamed(document, frame)
    return frame


def _is_headline(verb: Token) -> bool:
    """Headlines drop auxiliaries, so that "Poe sued over song" may mean either."""
    return (
        verb.tag_ in ("VBD", "VBN")
        and verb.dep_ == "ROOT"
        and not verb.sent.text.rstrip().endswith((".", "”", '"'))
    )


def _answers(verb: Token) -> bool:
    """ "responded by suing", "hit back with a lawsuit", "and filing"."""
    token = verb
    for _ in range(4):
        token = token.head
        if token.lemma_ in lexicon.ANSWERS:
            return True
    return False


def suit(document: Document, noun: Token) -> Frame | None:
    """ "X's lawsuit against Y", "a suit filed by X", "X filed a complaint with …", "filed for divorce"."""
    lemma = noun.lemma_.lower()
    if noun.dep_ in ("compound", "nmod", "amod"):
        return None
    verb, how = governor(noun)
    if lemma in _RELIEF:
        return _relief(noun, verb, how)
    if lemma in _FORUMS:
        return _taken(document, noun, verb, how)
    if lemma == "plaintiff":
        return _plaintiff(noun)
    if not _is_legal(noun, verb):
        return None
    frame = Frame(_kind(document, noun), noun, "suit", verb)
    frame.counter = lemma in lexicon.COUNTER or _is_cross(noun) or (verb is not None and _answers(noun))
    frame.claimants, frame.respondents = sides(document, noun, verb, how)
    if verb is not None and verb.lemma_ not in _DETAILING:
        frame.verb = None
    if not frame.respondents and frame.claimants and frame.verb is not None:
        frame.respondents = behind(frame) or blamed(document, frame)
    bare = not (frame.claimants or frame.respondents)
    frame.anaphoric = is_definite(noun) or bare
    if frame.type == "Complaint" and bare:
        return None
    return frame


def _kind(document: Document, noun: Token) -> EventType:
    """A complaint lodged with a court is a suit; one lodged with an agency or the police is a complaint."""
    if noun.lemma_.lower() != "complaint" or _is_cross(noun):
        return "Lawsuit"
    tokens = [noun, *children(noun, "acl", "relcl"), *([noun.head] if noun.head.pos_ == "VERB" else [])]
    words = {w for t in tokens for p in objects(t, "in", "with", "to", "at", "before") for w in _words_of(p)}
    kinds = {
        document.entity(i).type
        for t in tokens
        for p in objects(t, "in", "with", "to")
        for i in document.referents(p)
    }
    modifiers = {c.lower_ for c in noun.lefts}
    counted = any(t.lemma_.lower() == "count" for c in noun.lefts for t in c.subtree)
    district = "district" in words and not words & {"attorney", "council"}
    in_court = (
        counted
        or district
        or words & lexicon.COURT_FORUM
        or modifiers & {"federal", "civil", "amended", "legal", "court"}
    )
    return (
        "Lawsuit"
        if (in_court and not (words & lexicon.AGENCY)) or (kinds == {"Court"} and words & {"court"})
        else "Complaint"
    )


def _is_cross(noun: Token) -> bool:
    """ "cross-complaint", "counter-claim", which the tokeniser takes apart."""
    before = noun.doc[max(0, noun.i - 2) : noun.i].text.lower()
    return before in ("cross-", "counter-")


def _words_of(token: Token) -> set[str]:
    return {t.lower_ for t in token.subtree}


def _is_legal(noun: Token, verb: Token | None) -> bool:
    """Keep clothing, petitions to parliaments and actions of other kinds out."""
    lemma = noun.lemma_.lower()
    if lemma in _PLAIN:
        return True
    modifiers = {c.lower_ for c in noun.lefts}
    opposed = bool(against(noun)) or (verb is not None and bool(objects(verb, "against")))
    files = verb is not None and verb.lemma_ in lexicon.FILES - {
        "make",
        "start",
        "win",
        "lose",
        "slap",
        "serve",
    }
    filed = any(c.lemma_ in lexicon.FILES for c in children(noun, "acl", "relcl"))
    if lemma in ("action", "proceeding"):
        legal = bool(modifiers & (_LEGAL | lexicon.CAUSE_COMPOUNDS)) or (
            lemma == "proceeding" and files and opposed
        )
        return legal and "disciplinary" not in modifiers
    if lemma == "filing":
        owned = any(True for _ in children(noun, "poss")) or bool(owner_before(noun))
        return bool(modifiers & _FILED) and owned
    brought = [c for c in children(noun, "acl") if c.lemma_ in ("bring", "file") and objects(c, "by")]
    if lemma == "case" and brought:
        return True
    if lemma == "case":
        return opposed and bool(modifiers & (_LEGAL | lexicon.CAUSE_COMPOUNDS) or any(children(noun, "poss")))
    if lemma == "claim":
        return (
            opposed
            and verb is not None
            and verb.lemma_ in ("file", "bring", "lodge", "pursue", "launch", "issue")
        )
    if lemma == "petition":
        return bool(modifiers & {"court", "divorce", "bankruptcy"}) or (files and _is_in_court(noun))
    if lemma == "complaint":
        owned = bool(modifiers & lexicon.CAUSE_COMPOUNDS) and any(True for _ in children(noun, "poss"))
        owned = owned or (opposed and bool(objects(noun, "by", "from")))
        return (
            files
            or filed
            or owned
            or (opposed and bool(modifiers & {"formal", "legal", "initial", "police"}))
            or (verb is not None and verb.lemma_ in lexicon.ALLEGES and noun.head.lower_ == "in")
        )
    case_like = bool(modifiers & (_LEGAL | lexicon.CAUSE_COMPOUNDS)) or (
        noun.i > 0 and noun.nbor(-1).lower_ == "the"
    )
    return (
        files or filed or opposed or (case_like and any(t.lemma_ in lexicon.LEGAL_CONTEXT for t in noun.sent))
    )


def _is_in_court(noun: Token) -> bool:
    """Are courts and judges spoken of nearby?"""
    near = noun.doc[max(0, noun.i - 120) : noun.i + 60]
    return any(t.lower_ in ("judge", "court", "judges", "courts") for t in near)


def _plaintiff(noun: Token) -> Frame | None:
    """ "Poe, the plaintiff, …", "the lead plaintiff, Poe": the claimant of the suit told elsewhere."""
    titled = noun.dep_ in ("appos", "attr", "compound", "nmod") and noun.head.pos_ == "PROPN"
    named = [noun.head] if titled else []
    if noun.dep_ == "attr":
        named = list(children(noun.head, "nsubj"))
    named += [c for c in children(noun, "appos") if c.pos_ == "PROPN"]
    return Frame("Lawsuit", noun, "plaintiff", None, named, anaphoric=True) if named else None


def _taken(document: Document, noun: Token, verb: Token | None, how: str) -> Frame | None:
    """ "X took Y to court", "took her former employer to an employment tribunal"."""
    if verb is None or verb.lemma_ not in lexicon.TAKES or how not in ("to", "into"):
        return None
    by, on = agent(verb), patient(verb)
    if by is None or on is None or (list(noun.lefts) and not document.referents(on)):
        return None
    return Frame("Lawsuit", noun, "took-to-court", verb, [by], [on])


def _relief(noun: Token, verb: Token | None, how: str) -> Frame | None:
    """ "X filed for divorce from Y"."""
    if verb is None or verb.lemma_ not in {"file", "sue", "petition"} or how not in ("for", "dobj"):
        return None
    by = agent(verb)
    frame = Frame("Lawsuit", noun, "filed-for", verb, claimants=[by] if by is not None else [])
    frame.respondents = objects(noun, "from", "against") or objects(verb, "from", "against")
    return frame


def divorce(document: Document, verb: Token) -> Frame | None:
    """ "X has filed to divorce Y"."""
    if verb.dep_ not in ("xcomp", "advcl") or verb.head.lemma_ != "file":
        return None
    by, on = surface_subject(verb.head), next(children(verb, "dobj"), None)
    return (
        Frame("Lawsuit", verb, "filed-for", verb.head, [by], [on])
        if by is not None and on is not None
        else None
    )


def versus(document: Document, token: Token) -> Frame | None:
    """ "Poe v. Doe" where a case is spoken of."""
    sent = token.sent
    if token.i <= sent.start or token.i + 1 >= sent.end:
        return None
    if not any(t.lemma_.lower() in lexicon.LEGAL_CONTEXT for t in sent):
        return None
    left, right = document.mention(token.nbor(-1)), document.mention(token.nbor(1))
    if left is None or right is None or left.first <= token.i <= left.last:
        return None
    doc = token.doc
    frame = Frame("Lawsuit", token, "versus", None, [doc[left.root]], [doc[right.root]])
    frame.additional = not _is_the_case(token)
    return frame


def _is_the_case(token: Token) -> bool:
    """ "The case is Poe v. Doe": the article's own case; any other may be one of long ago that is only cited."""
    first = [t.lower_ for t in token.sent if not t.is_space][:3]
    return first[:2] in (["the", "case"], ["the", "lawsuit"]) and first[2:] in (["is"], [","], [":"])
