"""What the text calls a name: "X, a mining company, …", "X is a firm that …", "X frontman Ann Poe", "the city of X"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from allegedly.language.names.name import Name
from allegedly.language.names.office import PERSON_NOUNS
from allegedly.language.names.shape import looks_personal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

Told = Literal["person", "body", "place", "work"]

BODY_NOUNS = frozenset(
    "band group duo trio quartet quintet ensemble orchestra choir supergroup collective label firm studio company "
    "streamer network broadcaster charity distributor publisher agency startup platform subsidiary retailer bank club "
    "union chain conglomerate imprint banner outfit nonprofit corporation manufacturer maker airline supermarket "
    "insurer lender brewer consultancy think-tank association federation institute organisation organization "
    "foundation trust coalition alliance league party movement militia force regulator watchdog developer provider "
    "supplier operator franchise team side squad university college school hospital newspaper magazine tabloid "
    "website outlet store brand contractor promoter".split()
)
"""Nouns for bodies of people; some are callings too ("publisher"), so that the text must not call a person so."""

# Those that people are called by as well.
_EITHER = frozenset(
    "publisher broadcaster distributor developer maker promoter operator supplier contractor provider manufacturer "
    "retailer regulator insurer lender brewer agent outlet chain party side".split()
)
_PLACE_NOUNS = frozenset(
    "city town village suburb neighborhood neighbourhood district borough county province island resort port region "
    "state parish municipality capital area country nation hamlet river lake mountain valley".split()
)
_WORK_NOUNS = frozenset(
    "film movie series show sitcom drama documentary book novel memoir album song single play musical game sequel "
    "thriller comedy podcast".split()
)
# Whose role noun behind a name tells that the name is a band's, a team's, a firm's or a work's.
_BAND_ROLES = frozenset(
    "frontman frontwoman guitarist drummer bassist bandmate bandmates vocalist keyboardist striker midfielder "
    "goalkeeper defender winger quarterback linebacker ceo boss chairman chairwoman founder co-founder shareholder "
    "shareholders subsidiary".split()
)
_WORK_ROLES = frozenset("star stars author creator creators actor actress showrunner".split())
# Where somebody with such a calling works ("a partner at X", "the founder of X").
_MEMBERS = frozenset(
    "partner analyst fellow executive president founder co-founder ceo chairman chairwoman chief professor lecturer "
    "head member owner principal trustee employee lawyer attorney editor reporter manager spokesman spokeswoman "
    "officer associate counsel director".split()
)
_PARTS = frozenset(
    "members customers employees shares shareholders subsidiaries parent staff drummer".split()
)


def told_kind(name: Name, doc: Doc) -> Told | None:
    """What a naming's own phrase says it is; None when it says nothing or nothing clear.

    An apposition counts when it is closed by a mark, so that "Ann Poe, the company said" calls nobody a company.
    """
    for noun in _nouns(name, doc):
        if (told := _sort(noun)) is not None:
            unsure = told == "body" and noun.lemma_.casefold() in _EITHER
            return None if unsure and (looks_personal(name) or name.label == "PERSON") else told
    return _by_neighbours(name, doc)


def _sort(noun: Token) -> Told | None:
    lemma = noun.lemma_.casefold()
    if lemma == "one":
        return next((_sort(c) for p in noun.children if p.lower_ == "of" for c in p.children), None)
    if lemma in BODY_NOUNS and not (lemma in PERSON_NOUNS and any(c.dep_ == "poss" for c in noun.children)):
        return "body"
    if lemma in PERSON_NOUNS or lemma in ("old", "year-old", "person", "man", "woman"):
        return "person"
    if lemma in _PLACE_NOUNS:
        return "place"
    return "work" if lemma in _WORK_NOUNS else None


def apposed_noun(last: int, doc: Doc) -> Token | None:
    """The noun of the phrase in apposition behind a name that ends at `last` ("Poe, the actress, …")."""
    if last + 3 >= len(doc) or doc[last + 1].text not in (",", "(", "–", "—"):
        return None
    head = _head_of_phrase(doc[last + 2])
    return head if head is not None and _is_closed(head) else None


def _nouns(name: Name, doc: Doc) -> Iterator[Token]:
    """Heads of the phrases that describe the name: after a comma, after "is a"."""
    after = name.last + 1
    if (head := apposed_noun(name.last, doc)) is not None:
        yield head
    root = doc[name.first : after].root
    if (
        root.dep_ == "nsubj"
        and root.head.lemma_ == "be"
        and not any(c.dep_ == "neg" for c in root.head.children)
    ):
        yield from (c for c in root.head.children if c.dep_ == "attr" and _is_indefinite(c))


def _head_of_phrase(first: Token) -> Token | None:
    """The noun that a phrase with an article, a number or a possessive before it is headed by."""
    if first.tag_ not in ("DT", "PRP$", "CD") and first.lower_ != "another":
        return None
    head = first
    while (
        head.dep_ in ("det", "poss", "amod", "compound", "nummod", "case", "advmod") and head.head.i > head.i
    ):
        head = head.head
    while head.i + 2 < len(head.doc) and _goes_on(head.nbor()):
        head = head.nbor()
    return head if head.i != first.i or head.lower_ == "one" else None


def _goes_on(token: Token) -> bool:
    """Is it still the phrase's noun, for the tagger an adjective perhaps ("a high school senior,")?"""
    return token.tag_ in ("NN", "NNS") or (token.tag_ == "JJ" and token.nbor().text in _MARKS)


def _is_closed(head: Token) -> bool:
    """Does a mark or a relative clause end the phrase, and is it more than "the studio" in a list?"""
    doc, last = head.doc, head.i
    while last + 1 < len(doc) and doc[last + 1].text not in _MARKS and last - head.i < _LONGEST:
        following = doc[last + 1]
        if following.tag_ in ("VBD", "VBZ", "VBP", "MD") and not _in_relative(following, head):
            return False
        last += 1
    if last + 1 < len(doc) and doc[last + 1].text == "," and doc[last + 2 : last + 3].text == "and":
        return False
    return last + 1 >= len(doc) or doc[last + 1].text in _MARKS


_MARKS = frozenset([",", ".", ";", ")", "–", "—", "-", ":"])
_LONGEST = 25


def _in_relative(verb: Token, head: Token) -> bool:
    return any(a == head for a in verb.ancestors) and any(
        t.lower_ in ("who", "which", "that", "whose", "where", "when") for t in head.doc[head.i + 1 : verb.i]
    )


def _is_indefinite(noun: Token) -> bool:
    return (
        any(child.lower_ in ("a", "an", "one", "the") or child.dep_ == "poss" for child in noun.children)
        or noun.lower_ == "one"
    )


def _by_neighbours(name: Name, doc: Doc) -> Told | None:
    """What the words right before and behind the name tell."""
    after = [doc[i].lower_ if i < len(doc) else "" for i in range(name.last + 1, name.last + 3)]
    before = [doc[i].lower_ if i >= 0 else "" for i in range(name.first - 2, name.first)]
    if before[1] == "of" and before[0] in _PLACE_NOUNS:
        return "place"
    if after[0] in ("district", "county", "province", "river", "city", "region") and not name.title:
        return "place"
    if name.title or name.role:
        return None
    if after[0] in _BAND_ROLES and not name.article and not looks_personal(name):
        return "body"
    if (
        after[0] in _WORK_ROLES
        and len(name.words) > 1
        and name.last + 2 < len(doc)
        and doc[name.last + 2].is_title
    ):
        return "work"
    if after[:2] == [",", "whose"] and doc[name.last + 3 : name.last + 4].text in _PARTS:
        return "body"
    if before[1] in ("at", "of") and doc[name.first - 2].lemma_.casefold() in _MEMBERS:
        return "body" if before[1] == "at" and name.label in ("", "PERSON", "ORG") else None
    return None
