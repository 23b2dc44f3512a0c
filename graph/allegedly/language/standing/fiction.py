"""Is something told as part of a story: a film's plot, a character's deeds, a sketch?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from allegedly.language.document import Document
from allegedly.language.standing import lexicon as lexicon
from allegedly.language.standing.noun import is_fiction
from allegedly.language.standing.voice import subject

if TYPE_CHECKING:
    from spacy.tokens import Token

_PLACES = frozenset({"in", "on", "throughout", "during", "by", "of"})
_SCREEN = frozenset({"screen", "stage", "page"})
_SCENES = frozenset(
    {
        "flashback",
        "sitcom",
        "storyline",
        "scene",
        "episode",
        "finale",
        "season",
        "heroine",
        "sequence",
        "miniseries",
    }
)
_UNFOLDS = frozenset({"end", "open", "begin", "close", "conclude", "start", "see", "find"})
_INVENTED = frozenset({"plot", "storyline", "plotline", "sketch", "satire", "parody", "spoof"})
_STRETCH = re.compile(
    r"\b(?:most|much|half|part|all|act|hour|minutes?|chapters?|pages?|episodes?|end|start|opening|climax|heart) of [“\"‘*]",
    re.IGNORECASE,
)
_TELLERS = frozenset(
    {"biopic", "film", "movie", "novel", "play", "musical", "script", "screenplay", "sketch", "drama"}
)
_PLAYED = frozenset({"play", "portray", "voice", "embody"})


def is_in_fiction(document: Document, predicate: Token) -> bool:
    """Does the predicate tell what happens in a work, not in the world?"""
    token = predicate
    for _ in range(10):
        if token.pos_ in ("VERB", "AUX") and (
            _is_set_in_work(document, token) or _is_told_by_work(document, token)
        ):
            return True
        if token.head == token:
            break
        token = token.head
    return _is_a_scene(predicate) or _is_a_parts_story(predicate) or _is_a_figure(document, predicate)


def _is_set_in_work(document: Document, verb: Token) -> bool:
    """ "In the film, …", "on screen", "as the crooked banker in …", in the present tense or in a part of a work."""
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in _PLACES:
            for place in child.children:
                if place.dep_ == "pobj" and _is_place_in_story(document, place, verb):
                    return True
        if child.dep_ == "prep" and child.lower_ == "as" and _is_present(verb) and child.i < verb.i:
            return True
    return False


def _is_place_in_story(document: Document, place: Token, verb: Token) -> bool:
    lemma = place.lemma_.lower()
    present = _is_present(verb)
    if lemma in _SCREEN:
        return present and not any(True for _ in place.lefts)
    part = lemma in lexicon.FICTION_PARTS | {"act", "story", "show"}
    told = part and any(_names_story(t) for t in place.subtree)
    return (present and (told or is_fiction(document, place))) or lemma in _INVENTED


def _is_present(verb: Token) -> bool:
    auxiliaries = any(c.tag_ in ("VBZ", "VBP") and c.dep_ in ("aux", "auxpass") for c in verb.children)
    return verb.tag_ in ("VBZ", "VBP") or auxiliaries


def _is_a_scene(predicate: Token) -> bool:
    """A scene or stretch of a work is spoken of in the present: "a flashback shows Poe being sentenced"."""
    stretch = _STRETCH.search(predicate.sent.text)
    if not stretch and not any(t.lemma_.lower() in _SCENES or t.text == "Cast" for t in predicate.sent):
        return False
    chain = (predicate, *predicate.ancestors)
    finite = next((t for t in chain if t.pos_ in ("VERB", "AUX") and _is_finite(t)), None)
    return finite is not None and _is_present(finite)


def _is_finite(verb: Token) -> bool:
    tags = {verb.tag_, *(c.tag_ for c in verb.children if c.dep_ in ("aux", "auxpass"))}
    return bool(tags & {"VBZ", "VBP", "VBD", "MD"})


def _names_story(token: Token) -> bool:
    return token.lemma_.lower() in lexicon.FICTION_NOUNS and token.lemma_.lower() not in ("trailer", "teaser")


def _is_told_by_work(document: Document, verb: Token) -> bool:
    """ "The film follows …", "X tells the story of …", "X plays …"."""
    if verb.lemma_ == "tell" and any(
        c.dep_ == "dobj" and c.lemma_ in ("story", "tale") for c in verb.children
    ):
        return _is_present(verb)
    if verb.lemma_ == "have" and any(c.dep_ in ("ccomp", "xcomp", "dobj") for c in verb.children):
        teller = subject(verb)
        return _is_present(verb) and teller is not None and teller.lemma_.lower() in _TELLERS
    if verb.lemma_ not in lexicon.ROLE_VERBS | _UNFOLDS:
        return False
    if verb.lemma_ in _UNFOLDS and not _is_present(verb):
        return False
    who = subject(verb)
    return who is not None and (is_fiction(document, who) or verb.lemma_ in _PLAYED)


def _is_a_parts_story(predicate: Token) -> bool:
    """ "The plot is simple: …": a part of a story is what the sentence is about."""
    return any(
        t.lemma_.lower() in _INVENTED | {"synopsis", "logline"} and t.dep_ in ("nsubj", "nsubjpass", "pobj")
        for t in predicate.sent
    )


def _is_a_figure(document: Document, predicate: Token) -> bool:
    """ "X's character", "a lawyer played by X": the subject is a figure."""
    who = subject(predicate) if predicate.pos_ in ("VERB", "AUX") else None
    if who is None:
        return False
    played = any(c.dep_ == "acl" and c.lemma_ in _PLAYED and c.tag_ == "VBN" for c in who.children)
    return played or who.lemma_.lower() == "character"
