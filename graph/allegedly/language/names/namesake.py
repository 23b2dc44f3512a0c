"""Tells titles that are no works after all: a person behind a network's "'s", an outlet, the beginning of a body's name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from allegedly.language.names.gender import is_english_given_name
from allegedly.language.names.office import PERSON_NOUNS
from allegedly.language.names.outlet import ORGANIZATION_WORDS, OUTLETS
from allegedly.language.speech.cue import VERBS
from allegedly.language.works.work import WorkMention

if TYPE_CHECKING:
    from spacy.tokens import Doc

_OPEN_MARKS = frozenset("\" “ ‘ '".split())
# What stands before a calling at a sentence's start and is no song for it ("Lead singer Ann Poe").
_BEFORE_CALLINGS = frozenset("lead former fellow pop rock rap veteran rival late backing guest child".split())


def works_alone(works: Iterable[WorkMention], doc: Doc) -> tuple[WorkMention, ...]:
    """The works less those whose title names somebody or some body instead."""
    works = tuple(works)
    people = {work.group for work in works if _is_speaker(work, doc)}
    marked = {work.group for work in works if _is_marked(work, doc)}
    return tuple(
        work
        for work in works
        if not _begins_body(work, doc)
        and (
            work.group in marked or not (work.group in people or _is_outlet(work) or _is_adjective(work, doc))
        )
    )


def _is_marked(work: WorkMention, doc: Doc) -> bool:
    return work.first > 0 and doc[work.first - 1].text in _OPEN_MARKS


def _begins_body(work: WorkMention, doc: Doc) -> bool:
    """Does the title only begin a body's name ("the Glass Harbour Foundation")?"""
    after = doc[work.last + 1] if work.last + 1 < len(doc) else None
    return after is not None and after.text[0].isupper() and after.lower_ in ORGANIZATION_WORDS


def _is_speaker(work: WorkMention, doc: Doc) -> bool:
    """Is it a full name behind a network's "'s" that speaks or has an age ("Northgate's Ann Poe said")?"""
    words = doc[work.first : work.last + 1]
    if len(words) != 2 or not is_english_given_name(words[0].text) or work.first == 0:
        return False
    after = [doc[i] for i in range(work.last + 1, min(work.last + 3, len(doc)))]
    if not after or doc[work.first - 1].text not in ("'s", "’s"):
        return False
    told = after[0].lemma_ in VERBS or after[0].lemma_ in _DEEDS or after[0].lower_ == "who"
    aside = (
        after[0].text == ","
        and len(after) > 1
        and (after[1].text.isdigit() or after[1].lemma_ in PERSON_NOUNS)
    )
    return told or aside


_DEEDS = frozenset(
    "agree deny refuse decline testify reply nod smile apologise apologize resign thank praise".split()
)


def _is_outlet(work: WorkMention) -> bool:
    """Is it a known source of news, of which the text says nothing that makes a work of it?"""
    return work.type == "Work" and work.name.casefold().removeprefix("the ") in OUTLETS


def _is_adjective(work: WorkMention, doc: Doc) -> bool:
    """Is it one word with a sentence's capital before a calling ("Lead singer Ann Poe")?"""
    if work.first != work.last or doc[work.first].lower_ not in _BEFORE_CALLINGS:
        return False
    return work.last + 1 < len(doc) and doc[work.last + 1].lower_ in PERSON_NOUNS
