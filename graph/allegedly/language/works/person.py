"""Whether a stretch reads as a person, a place or a body by its own words, whatever the tagger labels it."""

from __future__ import annotations

from allegedly.language.names.gender import is_english_given_name, is_given_name
from allegedly.language.names.office import honorific
from allegedly.language.names.organization import known_kind
from allegedly.language.names.outlet import NETWORKS
from allegedly.language.names.place import is_place_name
from allegedly.language.works.title import JOINERS, Run, Words


def looks_personal(words: Words, run: Run) -> bool:
    """Does it begin with a given name or an honorific and hold nothing but names?

    A tagger calls any two capitalised words a person; only the words themselves tell "Ann Poe" from "Slow Ferry".
    """
    inner = words.lower[run.first : run.last + 1]
    if honorific(words.text[run.first]) is not None:
        return True
    if any(word in JOINERS or not word[0].isalpha() for word in inner):
        return False
    given = is_given_name(inner[0]) if words.label[run.first] == "PERSON" else is_english_given_name(inner[0])
    return (given and len(inner) < 4) or (len(inner) == 1 and inner[0] in words.people)


def looks_placed(words: Words, run: Run) -> bool:
    """Is it a place's name, by the list or by every label?"""
    inner = tuple(words.lower[run.first : run.last + 1])
    labels = {words.label[k] for k in range(run.first, run.last + 1)}
    return is_place_name(inner) or labels <= {"GPE", "LOC", "NORP"}


def looks_like_body(words: Words, run: Run) -> bool:
    """Is it built as bodies are called, or well known as one?"""
    inner = tuple(words.lower[run.first : run.last + 1])
    return known_kind(inner) is not None or " ".join(inner) in NETWORKS


def may_be_title(words: Words, run: Run | None) -> bool:
    """Does nothing in its own words make it a person, a place, a body or a date?"""
    return run is not None and not (
        looks_personal(words, run) or looks_placed(words, run) or looks_like_body(words, run)
    )
